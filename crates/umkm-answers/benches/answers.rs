//! How long ranking takes, and how large the index is: the shipped topics, and 2,000 passages.

use std::time::{Duration, Instant};

use umkm_answers::answers::{Answers, Corpus, Model};
use umkm_answers::knowledge::Knowledge;

const ROUNDS: usize = 5;
const PASSAGES: usize = 2_000;

fn main() -> anyhow::Result<()> {
    let knowledge = Knowledge::shipped().map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let shipped = Corpus::shipped(&knowledge);
    let questions: Vec<&str> =
        shipped.sentences.iter().filter(|sentence| !sentence.is_passage).map(|sentence| &*sentence.text).collect();
    println!("asset {} bytes", Model::shipped_bytes().len());
    measure("41 topics", &shipped, &questions)?;
    let mut grown = shipped.clone();
    let passages: Vec<_> = shipped.sentences.iter().filter(|sentence| sentence.is_passage).cloned().collect();
    let missing = PASSAGES.saturating_sub(passages.len());
    grown.sentences.extend(passages.into_iter().cycle().take(missing));
    measure("2,000 passages", &grown, &questions)
}

fn measure(name: &str, corpus: &Corpus, questions: &[&str]) -> anyhow::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "measures time")]
    let clock = Instant::now;
    let started = clock();
    let answers = Answers::new(corpus, Model::shipped()?);
    let built = started.elapsed();
    let mut times: Vec<Duration> = Vec::new();
    for question in questions.iter().cycle().take(ROUNDS * questions.len()) {
        let started = clock();
        let ranking = answers.rank(question);
        std::hint::black_box(&ranking);
        times.push(started.elapsed());
    }
    times.sort();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
    println!(
        "{name}: {} sentences, built in {built:?}; ranking p50 {:?}, p90 {:?}, p99 {:?}",
        corpus.sentences.len(),
        at(50),
        at(90),
        at(99)
    );
    Ok(())
}
