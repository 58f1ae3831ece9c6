//! The people of the demonstration, and their first conversations.
//!
//! Everything that the bot knows of them went through the bot: [`play`] only lets them write and press, in the
//! same order every time, and nobody says a mere hello, which the bot answers by chance this way or that.
//! The many businesses whose owners have no chat here are made by `businesses`.

use std::time::Duration;

use crate::domain::{ContactId, Role};
use bot_api_emulator::Emulator;

/// How long a person waits for an answer before the story goes on without it.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the bot must be still at the end.
const QUIET: Duration = Duration::from_millis(40);

/// Somebody of the demonstration.
struct Person {
    id: i64,
    name: &'static str,
    /// Where the business is, or the desk in the office; stands below the name.
    place: &'static str,
    language: &'static str,
    role: Option<Role>,
    /// What was said so far: a line, or the label of a button in brackets.
    lines: &'static [&'static str],
}

const PEOPLE: &[Person] = &[
    Person { id: 7001, name: "Siti Aminah", place: "Kemiling", language: "id", role: None, lines: &[] },
    Person {
        id: 7002,
        name: "Budi Santoso",
        place: "Rajabasa",
        language: "id",
        role: None,
        lines: &["/start", "ada pinjaman tanpa bunga?", "syaratnya apa?"],
    },
    Person {
        id: 7003,
        name: "Wayan Sukerti",
        place: "Sukarame",
        language: "id",
        role: None,
        lines: &["/start", "mau ikut pelatihan tapis"],
    },
    Person {
        id: 7004,
        name: "Maria Lestari",
        place: "Enggal",
        language: "en",
        role: None,
        lines: &["/start", "[programmes]"],
    },
    Person {
        id: 7005,
        name: "Ahmad Fauzi",
        place: "Teluk Betung Selatan",
        language: "id",
        role: None,
        lines: &["/start", "kemasan keripik pisang saya kurang bagus"],
    },
    Person { id: 7006, name: "Rudi Hartono", place: "Panjang", language: "id", role: None, lines: &[] },
    Person {
        id: 9001,
        name: "Dewi Anggraini",
        place: "Petugas",
        language: "id",
        role: Some(Role::Officer),
        lines: &["/start"],
    },
    Person {
        id: 9002,
        name: "Hendra Wijaya",
        place: "Kepala bidang",
        language: "id",
        role: Some(Role::Head),
        lines: &["/start"],
    },
];

/// Rudi comes back after a long time: his chat has a button of a bot that no longer knows it.
const LEFT_BEHIND: (i64, Duration, &str, &str, &str) =
    (7006, Duration::from_hours(24 * 200), "Jadwal bazar Ramadan sudah ada.", "Lihat jadwal bazar", "0:bazar");

/// A group of owners, with topics; the bot is not in it.
const GROUP: i64 = -1_001_700_000_001;
const GROUP_NAME: &str = "Paguyuban UMKM Kemiling";
const TOPICS: &[&str] = &["Umum", "Bazar", "Izin usaha"];

/// The people of the office and their roles.
pub(super) fn officers() -> impl Iterator<Item = (ContactId, Role)> {
    PEOPLE.iter().filter_map(|person| Some((ContactId(person.id), person.role?)))
}

/// Introduces everybody, before the bot runs; where the database is `kept` the bot knows them, though their chats are gone.
pub(super) fn introduce(telegram: &Emulator, kept: bool) {
    for Person { id, name, place, language, .. } in PEOPLE {
        telegram.person(*id, name, Some(language));
        telegram.about(*id, place);
        if kept {
            telegram.welcome_back(*id);
        }
    }
    telegram.group(GROUP, GROUP_NAME);
    telegram.topics(GROUP, TOPICS);
}

/// Plays the conversations, which a database that is kept remembers.
pub(super) async fn play(telegram: &Emulator) {
    let (person, age, text, label, data) = LEFT_BEHIND;
    telegram.left_behind(person, age, text, label, data);
    let longest = PEOPLE.iter().map(|person| person.lines.len()).max().unwrap_or_default();
    for at in 0..longest {
        let said: Vec<_> = PEOPLE
            .iter()
            .filter_map(|person| {
                let line = person.lines.get(at)?;
                let before = answers(telegram, person.id);
                say(telegram, person.id, line).then_some((person.id, before))
            })
            .collect();
        for (person, before) in said {
            hear(telegram, person, before).await;
        }
    }
    telegram.settled(QUIET).await;
}

/// Lets a person say a line; false for a button that is not there, and the story goes on without it.
fn say(telegram: &Emulator, person: i64, line: &str) -> bool {
    match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(label) => telegram.press_label(person, label).is_ok(),
        None => telegram.text(person, line) != 0,
    }
}

/// How often the bot has said or changed something in a person's chat.
fn answers(telegram: &Emulator, person: i64) -> usize {
    let messages = telegram.messages(person);
    messages.iter().filter(|message| message.from.is_none()).map(|message| 1 + message.edits).sum()
}

/// Waits until the bot has said more in a person's chat than `before`.
async fn hear(telegram: &Emulator, person: i64, before: usize) {
    let mut revision = telegram.revision();
    let heard = async {
        while answers(telegram, person) <= before {
            // The sender lives in the emulator, which is borrowed here.
            let _ = revision.changed().await;
        }
    };
    // One who hears nothing goes on all the same.
    let _ = tokio::time::timeout(PATIENCE, heard).await;
}
