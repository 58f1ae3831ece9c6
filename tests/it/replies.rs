//! How much of a screen replies take; whole dialogues, and the replies to all samples, are in `examples/replies`.

use umkm_bot::answers::{Answers, Corpus, Model};
use umkm_bot::ask::Chat;
use umkm_bot::knowledge::Knowledge;

/// What a phone shows at once: the medians and the ninetieth hundredth of the replies to every sixteenth sample.
#[tokio::test]
async fn replies_are_short_enough_for_a_phone() {
    const NOW: i64 = 1_795_316_400_000;
    let knowledge = Knowledge::shipped().unwrap();
    let corpus = Corpus::shipped(&knowledge);
    let answers = Answers::new(&corpus, Model::shipped().unwrap());
    let mut chat = Chat::open(knowledge, answers).await.unwrap();
    let (mut characters, mut rows) = (Vec::new(), Vec::new());
    for sentence in corpus.sentences.iter().filter(|sentence| !sentence.is_passage).step_by(16) {
        let size = chat.size(&sentence.text, NOW).await.unwrap();
        characters.push(size.characters);
        rows.push(size.rows);
    }
    for (name, mut sizes, median, p90) in [("characters", characters, 450, 700), ("rows", rows, 4, 5)] {
        sizes.sort_unstable();
        let at = |percent: usize| sizes[(sizes.len() - 1) * percent / 100];
        assert!(at(50) <= median && at(90) <= p90, "{name}: median {}, p90 {}", at(50), at(90));
    }
}
