//! How long somebody of the office waits for the queue, its parts, a search and the home, with many cases.

use std::path::Path;
use std::time::Duration;

use sqlx::{Connection, SqliteConnection};
use umkm_bot::crypto::{Keys, key_file};
use umkm_bot::domain::case_clock::Due;
use umkm_bot::domain::{CaseNumber, ContactId, Phone, Receipt};
use umkm_bot::sandbox::emulator::Emulator;
use umkm_bot::store::businesses::{self, Business};
use umkm_bot::store::cases::{self, Author, NewMessage, Secret, Sort};
use umkm_bot::store::contacts::{self, Contact};

use crate::program::Program;
use crate::waiting::{now, percentiles, until};

const CASES: u32 = 10_000;
/// So many of the office look in turn, so that none waits for the pace of one chat.
const OFFICERS: i64 = 100;
/// The first of them, among the people of the bench.
const FIRST: i64 = 1_000_000;
const OWNERS: i64 = 2_000_000;
const MINUTE: i64 = 60_000;

/// The pages that are measured: what is written, or the data of the button that is pressed.
const PAGES: [(&str, &str); 9] = [
    ("/antrean", "/antrean"),
    ("its part: mine", "1:q:o:mine:0"),
    ("its part: late", "1:q:o:late:0"),
    ("its part: waiting for the owner", "1:q:o:asked:0"),
    ("its hundredth page", "1:q:o:new:100"),
    ("/meja", "/meja"),
    ("search by name", "rohmah 77"),
    ("search by case number", "K"),
    ("search by last four of the phone", "0077"),
];

/// After this a chat takes a message again.
const PACE: Duration = Duration::from_millis(1_500);

/// Measures every page, looked at by each of the office.
pub async fn measure(telegram: &Emulator, database: &Path) {
    telegram.text(FIRST, "/menu");
    let bot = Program::start_with(telegram, database, &LIMITS);
    until(telegram, 1).await;
    drop(bot);
    let number = fill(database).await;
    let bot = Program::start_with(telegram, database, &LIMITS);
    // The clocks of all cases are looked at once.
    telegram.settled(Duration::from_secs(5)).await;
    for (what, does) in PAGES {
        let does = if does == "K" { number.as_str() } else { does };
        // A button stands under the queue, and words are looked for that were asked for.
        let first =
            if does.starts_with("1:") { Some("/antrean") } else { what.starts_with("search").then_some("/cari") };
        if let Some(before) = first {
            looks(telegram, before).await;
        }
        percentiles(&format!("{what}, {CASES} cases"), looks(telegram, does).await);
    }
    println!("  {}", bot.used());
}

const LIMITS: [&str; 5] = ["--test-hooks", "--no-rate-limit", "--send-rate", "1000000", "--in-flight=64"];

/// Lets each of the office do the same, one after the other; returns how long each waited.
async fn looks(telegram: &Emulator, does: &str) -> Vec<Duration> {
    let mut waits = Vec::new();
    for officer in FIRST..FIRST + OFFICERS {
        waits.push(shown(telegram, officer, does).await);
    }
    tokio::time::sleep(PACE).await;
    waits
}

/// Lets an officer write or press; returns how long it takes until a message is new or changed.
async fn shown(telegram: &Emulator, officer: i64, does: &str) -> Duration {
    let changes = || {
        let counters = telegram.counters();
        counters.sent + counters.edited
    };
    let before = changes();
    if does.starts_with("1:") {
        let all = telegram.messages(officer).into_iter().rev();
        let has_buttons = |buttons: &[_]| !buttons.is_empty();
        let message = all.filter(|message| message.from.is_none()).find(|message| has_buttons(&message.buttons));
        telegram.forge(officer, message.map_or(0, |message| message.id), does);
    } else {
        telegram.text(officer, does);
    }
    let started = now();
    while changes() == before {
        tokio::time::sleep(Duration::from_micros(200)).await;
        assert!(started.elapsed() < Duration::from_secs(20), "no answer to {does}");
    }
    started.elapsed()
}

/// Businesses, their owners and their cases in every state; returns the number of one that waits.
async fn fill(database: &Path) -> CaseNumber {
    let keys = key_file::load(&database.with_extension("db.key")).unwrap();
    let mut conn = SqliteConnection::connect(&format!("sqlite://{}", database.display())).await.unwrap();
    sqlx::query("BEGIN").execute(&mut conn).await.unwrap();
    for officer in FIRST..FIRST + OFFICERS {
        contacts::save(&mut conn, &keys, &[&Contact::new(ContactId(officer), 0)]).await.unwrap();
        sqlx::query("INSERT INTO officers (contact, role, granted_at) VALUES ($1, 'officer', 0)")
            .bind(officer)
            .execute(&mut conn)
            .await
            .unwrap();
    }
    let at = umkm_bot::clock::Clock::system().now() - i64::from(CASES) * MINUTE;
    let mut chance = fastrand::Rng::with_seed(1_871);
    let mut first = None;
    for case in 0..CASES {
        let owner = ContactId(OWNERS + i64::from(case));
        let at = at + i64::from(case) * MINUTE;
        contacts::save(&mut conn, &keys, &[&Contact::new(owner, at)]).await.unwrap();
        businesses::save(&mut conn, &keys, &business(owner, case, at)).await.unwrap();
        let number = loop {
            let number = CaseNumber::from_chance(chance.u64(..));
            if !cases::is_taken(&mut conn, &number).await.unwrap() {
                break number;
            }
        };
        add(&mut conn, &keys, (owner, &number), at).await;
        first.get_or_insert(number);
    }
    // Of twenty, nine wait, four are somebody's, five wait for their owners and two are over.
    sqlx::query(
        "UPDATE cases SET officer = $1 + id / 20 % $2, officer_name = 'Orang', state = CASE
                WHEN id % 20 < 4 THEN 'taken' WHEN id % 20 < 9 THEN 'asked' ELSE 'closed' END,
                outcome = iif(id % 20 < 9, NULL, 'solved'), closed_at = iif(id % 20 < 9, NULL, changed_at)
         WHERE id % 20 < 11",
    )
    .bind(FIRST)
    .bind(OFFICERS)
    .execute(&mut conn)
    .await
    .unwrap();
    sqlx::query("COMMIT").execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    first.unwrap()
}

async fn add(conn: &mut SqliteConnection, keys: &Keys, (owner, number): (ContactId, &CaseNumber), at: i64) {
    let words = "Izin usaha saya ditolak karena alamatnya berbeda, harus bagaimana?";
    let secret = Secret { person: "Rohmah".into(), begins: words.into(), ..Secret::default() };
    let case = cases::open_draft(conn, keys, (number, owner), Some("nib"), &secret, at).await.unwrap();
    let said = NewMessage { author: Author::Owner, sort: Sort::Text, words: Some(words), file: None, album: None };
    cases::add(conn, keys, (case, number), said, at).await.unwrap();
    cases::submit(conn, case, Due::without_hours(at + 5 * 24 * 60 * MINUTE), at).await.unwrap();
}

fn business(owner: ContactId, case: u32, at: i64) -> Business {
    Business {
        code: Receipt::from_chance(u64::from(case).wrapping_mul(0x9e37_79b9_7f4a_7c15)),
        owner: Some(owner),
        name: format!("Keripik {case}"),
        sector: "kuliner".into(),
        sector_words: None,
        region: "18.71.01.1001".into(),
        interests: Vec::new(),
        scale: None,
        workers: None,
        secret: businesses::Secret {
            person: format!("Rohmah {case}"),
            phone: Phone::parse(&format!("08120000{case:04}")).ok(),
            phone_proved: true,
            nib: None,
        },
        created_at: at,
        updated_at: at,
        merged_into: None,
    }
}
