//! What replies are like as a chat: how much of a screen those to all sample questions take (a phone shows about 700
//! characters and five rows), and whether whole dialogues are answered.

use std::collections::BTreeMap;

use umkm_bot::answers::{Answers, Corpus, Model, Piece};
use umkm_bot::ask::Chat;
use umkm_bot::knowledge::Knowledge;

/// 22 November 2026, ten o'clock in Lampung.
const NOW: i64 = 1_795_316_400_000;
/// More than two are a choice, which answers nothing yet.
const MOST_SHOWN: usize = 2;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let knowledge = Knowledge::shipped().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let corpus = Corpus::shipped(&knowledge);
    let answers = Answers::new(&corpus, Model::shipped()?);
    let mut chat = Chat::open(knowledge, answers).await?;
    dialogues(&corpus, &mut chat, &std::fs::read_to_string("tests/held_out/dialogues.tsv")?).await?;
    if std::env::args().any(|argument| argument == "--dialogues") {
        return Ok(());
    }
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

/// Dialogues whose every turn is answered right, and the turns by their place.
async fn dialogues(corpus: &Corpus, chat: &mut Chat, rows: &str) -> anyhow::Result<()> {
    let rows: Vec<Vec<&str>> = rows.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let mut places: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let (mut all, mut whole) = (0_u32, 0_u32);
    for dialogue in rows.chunk_by(|a, b| a.first() == b.first()) {
        chat.forget();
        let mut is_whole = true;
        for (at, row) in dialogue.iter().enumerate() {
            let [number, place, text, means] = row.as_slice() else { anyhow::bail!("not a turn: {row:?}") };
            let shown = chat.shown(text, NOW + i64::try_from(at)? * 60_000).await?;
            let is_right = means.split('|').any(|means| is_meant(corpus, &shown, means));
            if !is_right {
                println!("  dialogue {number}: {text} | {means} | {shown:?}");
            }
            is_whole &= is_right;
            let sums = places.entry(place).or_default();
            sums.iter_mut().zip([true, is_right]).for_each(|(sum, counts)| *sum += usize::from(counts));
        }
        all += 1;
        whole += u32::from(is_whole);
    }
    for (place, [all, right]) in places {
        println!("turns: {place:<8} {right:>4} of {all:>4} right");
    }
    println!("dialogues: {whole} of {all} whole, {:.1} %", 100.0 * f64::from(whole) / f64::from(all.max(1)));
    Ok(())
}

/// Whether what was shown is this programme, a short answer of this topic, or this need; a dash is neither.
fn is_meant(corpus: &Corpus, shown: &[String], means: &str) -> bool {
    if means == "-" || shown.is_empty() {
        return means == "-" && shown.is_empty();
    }
    let topics_of = |slug: &str| -> Vec<&String> {
        let piece: Option<&Piece> = corpus.pieces.iter().find(|piece| piece.slug == slug);
        let topics = piece.into_iter().flat_map(|piece| &piece.topics);
        topics.filter_map(|topic| corpus.slugs.get(*topic)).collect()
    };
    let is = |shown: &String| {
        shown == means || shown.strip_prefix("faq:").is_some_and(|slug| topics_of(slug).iter().any(|of| *of == means))
    };
    shown.len() <= MOST_SHOWN && shown.iter().any(is)
}

fn print(name: &str, mut sizes: Vec<usize>, most: usize) {
    sizes.sort_unstable();
    let at = |percent: usize| sizes.get(sizes.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default();
    let fit = sizes.iter().filter(|size| **size <= most).count() * 100 / sizes.len().max(1);
    println!("{name}: median {}, p90 {}, most {}; at most {most}: {fit} %", at(50), at(90), at(100));
}
