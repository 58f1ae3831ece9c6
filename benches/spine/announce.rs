//! One announcement to many: how fast its copies are written and sent, and what others notice of it.
//!
//! The budgets: written within 20 s with nobody kept waiting for 200 ms, a claim within 2 ms at p99, 150 MB at most, 13,000
//! a second with the gate open; and, with five million contacts stored, a start within a second, claims and answers as before.
//!
//! `RECIPIENTS` (500,000) are who gets it, `CONTACTS` (as many) are stored. With `RECIPIENTS=5000` this part takes
//! seconds, `CONTACTS=5000000` shows what the size of the file does.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sqlx::{Connection, SqliteConnection};
use umkm_bot::clock::{Clock, until_hour};
use umkm_bot::crypto::key_file;
use umkm_bot::domain::ContactId;
use umkm_bot::sandbox::emulator::Emulator;
use umkm_bot::store::announcements::{self, Facts};
use umkm_bot::store::outbox::{self, Busy, Room};
use umkm_bot::store::transaction;

use crate::database::made;
use crate::program::Program;
use crate::waiting::{answered, now, sent, until};

/// The first of those who get it.
const FIRST: i64 = 5_000_000;
/// So many of them have a chat that takes messages.
const REACHED: i64 = 100_000;
/// Who announces, and those who ask meanwhile.
const AUTHOR: i64 = 1_000_000;
const ASKS: i64 = 1_000_001;
/// Claims that are measured, and rows that each may take: what the gate lets be out at a time.
const CLAIMS: usize = 2_000;
const ROOM: Room = Room { replies: 8, late: 8, all: 8, bulk: 6 };

/// Answers that are measured beside the copies.
const ANSWERS: usize = 50;

/// Between two questions: fewer than the gate leaves to replies while copies go.
const SELDOM: Duration = Duration::from_millis(400);

/// A line of the table: what, the goal, what was found.
struct Line(String, &'static str, String);

fn of_environment(name: &str, usual: i64) -> i64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// Measures all of it and prints a table.
pub async fn measure(telegram: &Emulator, database: &Path) {
    let recipients = of_environment("RECIPIENTS", 500_000);
    let contacts = of_environment("CONTACTS", recipients).max(recipients);
    for who in FIRST..FIRST + recipients.min(REACHED) {
        telegram.bystander(who, "Pemilik", Some("id"));
    }
    fill(telegram, database, (recipients, contacts)).await;
    let mut table = written(telegram, database, recipients).await;
    table.extend(claimed(database, recipients).await);
    table.extend(cold_start(telegram, database, contacts).await);
    table.extend(sent_open(telegram, database, recipients).await);
    println!("one announcement to {recipients} of {contacts} contacts");
    for Line(what, goal, found) in table {
        println!("  {what:<56} {found:>24}   goal {goal}");
    }
}

/// It is morning for the program: nothing goes to many at night.
fn behind() -> String {
    let since_eight = Duration::from_hours(24).saturating_sub(until_hour(8, Clock::system().now()));
    since_eight.as_secs().to_string()
}

fn started(telegram: &Emulator, database: &Path, limits: &[&str]) -> Program {
    let behind = behind();
    let morning = ["--test-hooks", "--no-rate-limit", "--no-chat-pace", "--clock-behind", behind.as_str()];
    Program::start_with(telegram, database, &[&morning[..], limits].concat())
}

/// People who follow the news, others who do not, and an announcement that is let go.
async fn fill(telegram: &Emulator, database: &Path, (recipients, contacts): (i64, i64)) {
    let mut conn = made(telegram, database).await;
    let all = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $1 - 1)";
    for (people, rest) in [
        (contacts, "INSERT INTO contacts (id, language, first_seen, last_seen) SELECT $2 + i, 'id', 0, 0 FROM n"),
        (
            recipients,
            "INSERT INTO subscriptions (contact, topic, text_version, created_at)
             SELECT $2 + i, 'pasar', 'x', 0 FROM n",
        ),
        (
            recipients,
            "INSERT INTO consents (contact, purpose, given, version, at) SELECT $2 + i, 'kabar', 1, 'x', 0 FROM n",
        ),
    ] {
        let statement = sqlx::AssertSqlSafe(format!("{all} {rest}"));
        sqlx::query(statement).bind(people).bind(FIRST).execute(&mut conn).await.unwrap();
    }
    sqlx::query("INSERT INTO contacts (id, first_seen, last_seen) VALUES ($1, 0, 0)")
        .bind(AUTHOR)
        .execute(&mut conn)
        .await
        .unwrap();
    let facts = Facts { body: "Bazar UMKM di Kedaton, Sabtu pagi.".repeat(8), ..Facts::default() };
    let past = Clock::behind(Duration::from_secs(behind().parse().unwrap())).now();
    let id = announcements::add(&mut conn, &facts, (ContactId(AUTHOR), "Dewi"), past).await.unwrap();
    assert!(announcements::hold(&mut conn, id, recipients, &facts.digest(), past, None, past).await.unwrap());
    conn.close().await.unwrap();
}

/// The copies are written while people ask: nobody is answered sooner than the writer is free.
async fn written(telegram: &Emulator, database: &Path, recipients: i64) -> Vec<Line> {
    let program = started(telegram, database, &[]);
    let watched = tokio::spawn(writing(database.to_owned(), recipients));
    let mut answers = Vec::new();
    while !watched.is_finished() {
        let asked = now();
        answers.push((asked, answered(telegram, ASKS, "/menu").await));
        tokio::time::sleep(SELDOM).await;
    }
    let (begun, ended) = watched.await.unwrap();
    // The first answer waits for the program's start.
    let meanwhile = answers.iter().skip(1).filter(|(asked, wait)| *asked < ended && *asked + *wait > begun);
    let mut waits: Vec<Duration> = meanwhile.map(|(_, wait)| *wait).collect();
    waits.sort_unstable();
    let what = format!("longest of {} answers meanwhile, writer's hold included", waits.len());
    vec![
        Line("copies written at the gate, people asking meanwhile".into(), "20 s for 500,000", seconds(ended - begun)),
        Line(what, "200 ms", millis(waits.last().copied().unwrap_or_default())),
        Line("memory and processor time by then".into(), "150 MB", program.used()),
    ]
}

/// From when to when copies are written, seen from beside.
async fn writing(database: PathBuf, recipients: i64) -> (Instant, Instant) {
    let url = format!("sqlite://{}?mode=ro", database.display());
    let mut conn = SqliteConnection::connect(&url).await.unwrap();
    let mut begun = None;
    loop {
        let (total, copies, is_written): (i64, bool, bool) =
            sqlx::query_as("SELECT total, EXISTS (SELECT 1 FROM announcement_copies), expanded FROM announcements")
                .fetch_one(&mut conn)
                .await
                .unwrap();
        begun = begun.or(copies.then(now));
        if let Some(begun) = begun.filter(|_| is_written) {
            assert_eq!(total, recipients);
            return (begun, now());
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// How long a claim takes while all of them wait; what is claimed here waits again afterwards.
async fn claimed(database: &Path, recipients: i64) -> Vec<Line> {
    let keys = key_file::load(&database.with_extension("db.key")).unwrap();
    let mut conn = SqliteConnection::connect(&format!("sqlite://{}", database.display())).await.unwrap();
    let at = Clock::system().now();
    let mut waits = Vec::new();
    transaction::begin(&mut conn).await.unwrap();
    for _ in 0..CLAIMS.min(usize::try_from(recipients).unwrap() / 12) {
        let started = now();
        let rows = outbox::claim(&mut conn, &keys, ROOM, &Busy::default(), at).await.unwrap();
        waits.push(started.elapsed());
        assert!(!rows.is_empty());
    }
    transaction::rollback(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len() * share / 100).copied().unwrap_or_default();
    vec![
        Line("claim while all wait, p50".into(), "-", millis(at(50))),
        Line("claim while all wait, p99".into(), "2 ms", millis(at(99))),
    ]
}

/// From the start to the first answer, with all that is stored; and how long answers take then, while copies go out at
/// the gate.
async fn cold_start(telegram: &Emulator, database: &Path, contacts: i64) -> Vec<Line> {
    let (asks, before) = (ASKS + 1, telegram.messages(ASKS + 1).len());
    telegram.text(asks, "/menu");
    let begun = now();
    let program = started(telegram, database, &["--send-rate", "28"]);
    while telegram.messages(asks).len() < before + 2 {
        tokio::time::sleep(Duration::from_millis(2)).await;
        assert!(begun.elapsed() < Duration::from_mins(2), "no answer");
    }
    let first = begun.elapsed();
    let mut waits = Vec::new();
    for _ in 0..ANSWERS {
        tokio::time::sleep(SELDOM).await;
        waits.push(answered(telegram, asks, "/menu").await);
    }
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len() * share / 100).copied().unwrap_or_default();
    let start = format!("start to the first answer, {contacts} contacts");
    vec![
        Line(start, "300 ms; 1 s for 5 million", millis(first)),
        Line("answer while copies go at the gate, p50".into(), "the same with 5 million", millis(at(50))),
        Line("answer while copies go at the gate, p98".into(), "the same with 5 million", millis(at(98))),
        Line("memory and processor time by then".into(), "150 MB", program.used()),
    ]
}

/// How fast they go with the gate open, each delivery recorded and counted.
async fn sent_open(telegram: &Emulator, database: &Path, recipients: i64) -> Vec<Line> {
    let count = usize::try_from(recipients.min(REACHED) / 2).unwrap();
    let before = sent(telegram);
    let program = started(telegram, database, &["--send-rate", "1000000", "--in-flight", "64"]);
    until(telegram, before + 1).await;
    let took = until(telegram, before + count).await;
    let rate = format!("{:.0}/s", count as f64 / took.as_secs_f64());
    vec![
        Line(format!("{count} delivered with the gate open"), "13,000/s", rate),
        Line("memory and processor time by then".into(), "150 MB", program.used()),
    ]
}

fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1_000.0)
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
