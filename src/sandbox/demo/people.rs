//! Who there is: owners with a chat of their own, the people of the office, and two groups.

use std::time::Duration;

use crate::domain::{ContactId, Role, Team};
use bot_api_emulator::Emulator;

/// Somebody of the demonstration.
pub(super) struct Person {
    pub(super) id: i64,
    pub(super) name: &'static str,
    /// Where the business is, or the desk in the office; stands below the name.
    place: &'static str,
    language: &'static str,
    pub(super) office: Option<(Role, &'static [(Team, bool)])>,
}

const fn owner(id: i64, name: &'static str, place: &'static str) -> Person {
    Person { id, name, place, language: "id", office: None }
}

const fn officer(
    id: i64,
    (name, place): (&'static str, &'static str),
    role: Role,
    teams: &'static [(Team, bool)],
) -> Person {
    Person { id, name, place, language: "id", office: Some((role, teams)) }
}

/// The visitor's own: nothing was said here yet.
const SITI: i64 = 7001;
pub(super) const BUDI: i64 = 7002;
pub(super) const WAYAN: i64 = 7003;
pub(super) const MARIA: i64 = 7004;
pub(super) const AHMAD: i64 = 7005;
/// He comes back after a long time.
pub(super) const RUDI: i64 = 7006;
pub(super) const ROHMAH: i64 = 7007;
pub(super) const YULI: i64 = 7008;
pub(super) const KARTA: i64 = 7009;
pub(super) const NUR: i64 = 7010;
pub(super) const DEWI: i64 = 9001;
pub(super) const HENDRA: i64 = 9002;
pub(super) const RINA: i64 = 9003;

pub(super) const PEOPLE: &[Person] = &[
    owner(SITI, "Siti Aminah", "Kemiling"),
    owner(BUDI, "Budi Santoso", "Rajabasa"),
    owner(WAYAN, "Wayan Sukerti", "Sukarame"),
    Person { language: "en", ..owner(MARIA, "Maria Lestari", "Enggal") },
    owner(AHMAD, "Ahmad Fauzi", "Teluk Betung Selatan"),
    owner(RUDI, "Rudi Hartono", "Panjang"),
    owner(ROHMAH, "Rohmah Wati", "Kemiling"),
    owner(YULI, "Yuliana Sari", "Way Halim"),
    owner(KARTA, "Karta Wijaya", "Tanjung Senang"),
    owner(NUR, "Nur Hidayah", "Labuhan Ratu"),
    officer(DEWI, ("Dewi Anggraini", "Petugas, halal dan izin"), Role::Officer, &[(Team::Permits, false)]),
    officer(
        HENDRA,
        ("Hendra Wijaya", "Kepala"),
        Role::Head,
        &[(Team::General, false), (Team::Trademarks, false), (Team::Finance, true), (Team::Permits, true)],
    ),
    officer(RINA, ("Rina Marlina", "Petugas, pembiayaan, cuti"), Role::Officer, &[(Team::Finance, false)]),
];

/// An old message with a button of a bot that no longer knows it: whose chat, how old, its words, label and data.
const LEFT_BEHIND: (i64, Duration, &str, &str, &str) =
    (RUDI, Duration::from_hours(24 * 200), "Jadwal bazar Ramadan sudah ada.", "Lihat jadwal bazar", "0:bazar");

/// The officers' group, in which each consultation has a topic.
pub(super) const OFFICE_GROUP: i64 = -1_001_700_000_002;
const OFFICE_GROUP_NAME: &str = "Petugas UMKM (contoh)";
/// A group of owners, with topics; the bot is not in it.
const OWNERS_GROUP: i64 = -1_001_700_000_001;
const OWNERS_GROUP_NAME: &str = "Paguyuban UMKM Kemiling";
const OWNERS_TOPICS: &[&str] = &["Umum", "Bazar", "Izin usaha"];

/// The people of the office and their roles.
pub(in crate::sandbox) fn officers() -> impl Iterator<Item = (ContactId, Role)> {
    PEOPLE.iter().filter_map(|person| Some((ContactId(person.id), person.office?.0)))
}

/// Introduces everybody, before the bot runs; where the database is `kept` the bot knows them, though their chats are gone.
pub(in crate::sandbox) fn introduce(telegram: &Emulator, kept: bool) {
    for Person { id, name, place, language, .. } in PEOPLE {
        telegram.person(*id, name, Some(language));
        telegram.about(*id, place);
        if kept {
            telegram.welcome_back(*id);
        }
    }
    let ids = |of_office: bool| {
        let people = PEOPLE.iter().filter(move |person| person.office.is_some() == of_office);
        people.map(|person| person.id).collect::<Vec<_>>()
    };
    telegram.group(OWNERS_GROUP, OWNERS_GROUP_NAME);
    telegram.topics(OWNERS_GROUP, OWNERS_TOPICS);
    telegram.members(OWNERS_GROUP, &ids(false));
    telegram.group(OFFICE_GROUP, OFFICE_GROUP_NAME);
    telegram.topics(OFFICE_GROUP, &[]);
    telegram.members(OFFICE_GROUP, &ids(true));
}

/// Leaves the old message behind.
pub(super) fn leave_behind(telegram: &Emulator) {
    let (person, age, text, label, data) = LEFT_BEHIND;
    telegram.left_behind(person, age, text, label, data);
}
