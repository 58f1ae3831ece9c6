//! How fast the real program is, on one core, against the emulator on the other.
//!
//! `cargo bench --bench spine` prints the rates; figures of one run are to be compared with each other.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a bench says by panicking what is wrong")]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sqlx::{Connection, SqliteConnection};
use umkm_bot::clock::Clock;
use umkm_bot::sandbox::emulator::{Emulator, Options};

const PEOPLE: i64 = 20_000;
const QUESTIONS: i64 = 10_000;
const BULK: i64 = 100_000;
const CONTACTS: i64 = 500_000;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let telegram = Emulator::start(Clock::system(), Options { keep_calls: 1, ..Options::default() }).await.unwrap();
    commands_and_questions(&telegram, &folder.path().join("a.db")).await;
    bulk(&telegram, &folder.path().join("b.db")).await;
    cold_start(&telegram, &folder.path().join("c.db")).await;
}

/// Starts the program on the first core.
fn start(telegram: &Emulator, database: &Path) -> Child {
    Command::new("taskset")
        .args([
            "-c",
            "0",
            env!("CARGO_BIN_EXE_umkm-bot"),
            "run",
            "--token",
            telegram.token(),
            "--api-url",
            &telegram.url(),
        ])
        .args(["--database", database.to_str().unwrap(), "--health-listen", "off"])
        .args(["--send-rate", "1000000", "--in-flight", "64"])
        .stderr(Stdio::null())
        .spawn()
        .expect("taskset is there")
}

fn sent(telegram: &Emulator) -> usize {
    telegram.counters().sent
}

fn all(count: i64) -> usize {
    usize::try_from(count).unwrap()
}

/// Waits until so many messages were sent; returns how long it took.
async fn until(telegram: &Emulator, messages: usize) -> Duration {
    let started = now();
    while sent(telegram) < messages {
        tokio::time::sleep(Duration::from_millis(2)).await;
        assert!(started.elapsed() < Duration::from_mins(2), "{} of {messages}", sent(telegram));
    }
    started.elapsed()
}

#[expect(clippy::disallowed_methods, reason = "a bench measures real time")]
fn now() -> Instant {
    Instant::now()
}

fn report(what: &str, count: i64, took: Duration) {
    println!("{what}: {count} in {:.2} s = {:.0}/s", took.as_secs_f64(), count as f64 / took.as_secs_f64());
}

fn peak_memory(bot: &Child) -> String {
    let status = std::fs::read_to_string(format!("/proc/{}/status", bot.id())).unwrap_or_default();
    status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default().to_owned()
}

async fn commands_and_questions(telegram: &Emulator, database: &Path) {
    for person in 0..PEOPLE {
        telegram.person(1_000_000 + person, "Orang", Some("id"));
    }
    let mut bot = start(telegram, database);
    telegram.text(1_000_000, "/start");
    until(telegram, 1).await;
    let before = sent(telegram);
    for person in 0..PEOPLE {
        telegram.text(1_000_000 + person, "/menu");
    }
    report("commands answered", PEOPLE, until(telegram, before + all(PEOPLE)).await);
    println!("  {}", peak_memory(&bot));
    let questions = std::fs::read_to_string("tests/held_out/questions.tsv").unwrap();
    let texts: Vec<&str> = questions.lines().skip(1).filter_map(|line| line.rsplit('\t').next()).collect();
    let before = sent(telegram);
    for (at, text) in (0..QUESTIONS).zip(texts.iter().cycle()) {
        telegram.text(1_000_000 + at, &format!("{text} {at}"));
    }
    report("questions answered", QUESTIONS, until(telegram, before + all(QUESTIONS)).await);
    println!("  {}", peak_memory(&bot));
    bot.kill().unwrap();
    bot.wait().unwrap();
}

async fn bulk(telegram: &Emulator, database: &Path) {
    let mut bot = start(telegram, database);
    tokio::time::sleep(Duration::from_secs(2)).await;
    bot.kill().unwrap();
    bot.wait().unwrap();
    let mut conn = SqliteConnection::connect(&format!("sqlite://{}", database.display())).await.unwrap();
    let started = now();
    let payload = r#"{"text":"Kabar untuk semua"}"#;
    sqlx::query("INSERT INTO contents (id, method, payload, created_at) VALUES (1, 'sendMessage', $1, 0)")
        .bind(payload)
        .execute(&mut conn)
        .await
        .unwrap();
    for chunk in 0..BULK / 10_000 {
        sqlx::query(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
             INSERT INTO outbox (chat, lane, state, content, created_at) SELECT 1000000 + ($1 * 10000 + i) % 20000, 3, 'waiting', 1, 0 FROM n",
        )
        .bind(chunk)
        .execute(&mut conn)
        .await
        .unwrap();
    }
    report("rows enqueued", BULK, started.elapsed());
    conn.close().await.unwrap();
    let before = sent(telegram);
    let mut bot = start(telegram, database);
    until(telegram, before + 1).await;
    report("bulk delivered, gate open", 20_000, until(telegram, before + 20_000).await);
    println!("  {}", peak_memory(&bot));
    bot.kill().unwrap();
    bot.wait().unwrap();
}

async fn cold_start(telegram: &Emulator, database: &Path) {
    let mut bot = start(telegram, database);
    tokio::time::sleep(Duration::from_secs(2)).await;
    bot.kill().unwrap();
    bot.wait().unwrap();
    let mut conn = SqliteConnection::connect(&format!("sqlite://{}", database.display())).await.unwrap();
    sqlx::query(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO contacts (id, first_seen, last_seen) SELECT 5000000 + i, 0, 0 FROM n",
    )
    .bind(CONTACTS)
    .execute(&mut conn)
    .await
    .unwrap();
    conn.close().await.unwrap();
    let before = sent(telegram);
    telegram.text(1_000_001, "/start");
    let started = now();
    let mut bot = start(telegram, database);
    until(telegram, before + 1).await;
    println!("cold start to first reply with {CONTACTS} contacts: {} ms", started.elapsed().as_millis());
    bot.kill().unwrap();
    bot.wait().unwrap();
}
