//! How fast the real program is, on one core, against the emulator on the other.
//!
//! `cargo bench --bench spine` prints the rates, `-- gate` those of one part alone (answers, bulk, start,
//! flood, gate, queue, announce, words); figures of one run are to be compared with each other. `BENCH_PROGRAM=path` takes
//! another build of the program, so that two can run in turns under the same load.
#![expect(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a bench has no outside, and says by panicking what is wrong"
)]

mod announce;
mod database;
mod program;
mod queue;
mod waiting;
mod words;

use std::path::Path;
use std::time::Duration;

use umkm_bot::clock::Clock;
use umkm_bot::sandbox::SameTime;
use umkm_bot::sandbox::emulator::{Emulator, Options};

use program::Program;
use waiting::{answered, now, percentiles, report, sent, until};

const PEOPLE: i64 = 20_000;
const QUESTIONS: i64 = 10_000;
const BULK: i64 = 100_000;
const CONTACTS: i64 = 500_000;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    let file = |name: &str| folder.path().join(name);
    let telegram = town(Options { keep_calls: 1, ..Options::default() }).await;
    if wanted("answers") {
        commands_and_questions(&telegram, &file("answers.db")).await;
    }
    if wanted("bulk") {
        bulk(&telegram, &file("bulk.db")).await;
    }
    if wanted("start") {
        cold_start(&telegram, &file("start.db")).await;
    }
    if wanted("flood") {
        flood(&telegram, &file("flood.db")).await;
    }
    if wanted("gate") {
        let strict = Options {
            keep_calls: 1,
            per_second: Some(30),
            per_chat_burst: Some(3),
            per_group_minute: Some(20),
            ..Options::default()
        };
        gated(&town(strict).await, &file("gate.db")).await;
    }
    if wanted("announce") {
        announce::measure(&town(Options { keep_calls: 1, ..Options::default() }).await, &file("announce.db")).await;
    }
    if wanted("words") {
        words::measure(&telegram, folder.path()).await;
    }
    if wanted("queue") {
        queue::measure(&town(Options { keep_calls: 1, ..Options::default() }).await, &file("queue.db")).await;
    }
}

/// A Telegram in which everybody has started the bot.
async fn town(options: Options) -> Emulator {
    let telegram = Emulator::start(SameTime(Clock::system()), options).await.unwrap();
    for person in 0..PEOPLE {
        telegram.person(1_000_000 + person, "Orang", Some("id"));
        telegram.welcome_back(1_000_000 + person);
    }
    telegram
}

fn all(count: i64) -> usize {
    usize::try_from(count).unwrap()
}

async fn commands_and_questions(telegram: &Emulator, database: &Path) {
    let bot = Program::start(telegram, database);
    telegram.text(1_000_000, "/start");
    until(telegram, 1).await;
    report("commands answered, 100 in flight", PEOPLE, in_turn(telegram).await);
    println!("  {}", bot.used());
    let before = sent(telegram);
    for person in 0..PEOPLE {
        telegram.text(1_000_000 + person, "/menu");
    }
    report("commands answered, all at once", PEOPLE, until(telegram, before + all(PEOPLE)).await);
    println!("  {}", bot.used());
    let questions = std::fs::read_to_string("tests/held_out/questions.tsv").unwrap();
    let texts: Vec<&str> = questions.lines().skip(1).filter_map(|line| line.split('\t').nth(3)).collect();
    let before = sent(telegram);
    for (at, text) in (0..QUESTIONS).zip(texts.iter().cycle()) {
        telegram.text(1_000_000 + at, &format!("{text} {at}"));
    }
    report("questions answered", QUESTIONS, until(telegram, before + all(QUESTIONS)).await);
    println!("  {}", bot.used());
}

/// Lets everybody ask once, never more than 100 unanswered.
async fn in_turn(telegram: &Emulator) -> Duration {
    const OPEN: usize = 100;
    let (before, started) = (sent(telegram), now());
    let mut people = (0..PEOPLE).peekable();
    let mut asked = 0;
    while people.peek().is_some() {
        while asked < sent(telegram) - before + OPEN {
            let Some(person) = people.next() else { break };
            telegram.text(1_000_000 + person, "/menu");
            asked += 1;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    until(telegram, before + asked).await;
    started.elapsed()
}

async fn bulk(telegram: &Emulator, database: &Path) {
    database::enqueue_bulk(telegram, database, BULK).await;
    let before = sent(telegram);
    let bot = Program::start(telegram, database);
    until(telegram, before + 1).await;
    report("bulk delivered, gate open", 50_000, until(telegram, before + 50_000).await);
    println!("  {}", bot.used());
}

/// One person writes 100,000 messages in 20 s; how long do others wait for their answers meanwhile?
async fn flood(telegram: &Emulator, database: &Path) {
    const EACH: usize = 100;
    const ROUNDS: usize = 1_000;
    let bot = Program::start(telegram, database);
    telegram.text(1_000_000, "/start");
    let before = sent(telegram);
    until(telegram, before + 1).await;
    let mut waits = Vec::new();
    let started = now();
    for round in 0..ROUNDS {
        for at in 0..EACH {
            telegram.text(1_000_001, &format!("pesan {round} {at}"));
        }
        if round % 5 == 0 {
            waits.push(answered(telegram, 1_010_000 + i64::try_from(round).unwrap(), "/menu").await);
        }
        let due = Duration::from_millis(20) * u32::try_from(round).unwrap();
        tokio::time::sleep(due.saturating_sub(started.elapsed())).await;
    }
    percentiles("others while one floods 100,000 messages", waits);
    println!("  flood sent in {:.1} s; {}", started.elapsed().as_secs_f64(), bot.used());
}

/// Bulk against Telegram's own limits, at the default rate, with people being answered meanwhile.
async fn gated(telegram: &Emulator, database: &Path) {
    const SECONDS: u64 = 30;
    database::enqueue_bulk(telegram, database, 2_000).await;
    let _bot = Program::start_with(telegram, database, &[]);
    let before = sent(telegram);
    until(telegram, before + 1).await;
    let (started, first) = (now(), sent(telegram));
    let mut waits = Vec::new();
    for person in 0.. {
        if started.elapsed() >= Duration::from_secs(SECONDS) {
            break;
        }
        waits.push(answered(telegram, 1_015_000 + person, "/menu").await);
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let rate = (sent(telegram) - first) as f64 / started.elapsed().as_secs_f64();
    println!("bulk and replies at the gate of 28/s: {rate:.2}/s; refusals {}", telegram.violations().len());
    percentiles("replies meanwhile", waits);
}

async fn cold_start(telegram: &Emulator, database: &Path) {
    database::add_contacts(telegram, database, CONTACTS).await;
    let before = sent(telegram);
    telegram.text(1_000_001, "/start");
    let started = now();
    let _bot = Program::start(telegram, database);
    until(telegram, before + 1).await;
    println!("cold start to first reply with {CONTACTS} contacts: {} ms", started.elapsed().as_millis());
}
