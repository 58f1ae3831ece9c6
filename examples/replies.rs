//! How much of a screen the replies to all sample questions take: a phone shows about 700 characters and five rows.

use umkm_bot::answers::{Answers, Corpus, Model};
use umkm_bot::ask::Chat;
use umkm_bot::knowledge::Knowledge;

/// 22 November 2026, ten o'clock in Lampung.
const NOW: i64 = 1_795_316_400_000;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let knowledge = Knowledge::shipped().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let corpus = Corpus::shipped(&knowledge);
    let answers = Answers::new(&corpus, Model::shipped()?);
    let mut chat = Chat::open(knowledge, answers).await?;
    let (mut characters, mut rows) = (Vec::new(), Vec::new());
    for sentence in corpus.sentences.iter().filter(|sentence| !sentence.is_passage) {
        let size = chat.size(&sentence.text, NOW).await?;
        characters.push(size.characters);
        rows.push(size.rows);
    }
    println!("{} replies", rows.len());
    print("characters", characters, 700);
    print("rows", rows, 5);
    Ok(())
}

fn print(name: &str, mut sizes: Vec<usize>, most: usize) {
    sizes.sort_unstable();
    let at = |percent: usize| sizes.get(sizes.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default();
    let fit = sizes.iter().filter(|size| **size <= most).count() * 100 / sizes.len().max(1);
    println!("{name}: median {}, p90 {}, most {}; at most {most}: {fit} %", at(50), at(90), at(100));
}
