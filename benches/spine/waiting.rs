//! Waiting for answers, and what is printed of the waits.

use std::time::{Duration, Instant};

use umkm_bot::sandbox::emulator::Emulator;

/// How many messages Telegram took so far.
pub fn sent(telegram: &Emulator) -> usize {
    telegram.counters().sent
}

/// Waits until so many messages were sent; returns how long it took.
pub async fn until(telegram: &Emulator, messages: usize) -> Duration {
    let started = now();
    while sent(telegram) < messages {
        tokio::time::sleep(Duration::from_millis(2)).await;
        assert!(started.elapsed() < Duration::from_mins(2), "{} of {messages}", sent(telegram));
    }
    started.elapsed()
}

/// Lets a person write; returns how long the answer takes.
pub async fn answered(telegram: &Emulator, who: i64, text: &str) -> Duration {
    let before = telegram.messages(who).len();
    telegram.text(who, text);
    let started = now();
    while telegram.messages(who).len() < before + 2 {
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert!(started.elapsed() < Duration::from_mins(1), "no answer");
    }
    started.elapsed()
}

#[expect(clippy::disallowed_methods, reason = "a bench measures real time")]
pub fn now() -> Instant {
    Instant::now()
}

pub fn report(what: &str, count: i64, took: Duration) {
    println!("{what}: {count} in {:.2} s = {:.0}/s", took.as_secs_f64(), count as f64 / took.as_secs_f64());
}

pub fn percentiles(what: &str, mut waits: Vec<Duration>) {
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len() * share / 100).or(waits.last()).copied().unwrap_or_default();
    let ms = |share| at(share).as_secs_f64() * 1_000.0;
    println!("{what}: p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms of {}", ms(50), ms(95), ms(99), waits.len());
}
