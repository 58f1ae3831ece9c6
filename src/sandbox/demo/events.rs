//! The events of the demonstration: what is to come, and one that is over. All of it is invented, and says so.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use sqlx::SqliteConnection;

use super::people::{DEWI, PEOPLE};
use super::time::moment;
use crate::clock::{self, Millis};
use crate::domain::{ContactId, EventCode, EventKind, MapPoint, SeatUnit, Team};
use crate::store::events::{self, Facts, Limits, New, Seating, Session, Venue};
use crate::store::{self, transaction};

/// What is to come begins so many days after the story does: then its end is over too.
const AHEAD: u64 = 21;
/// What is over was so many days before it.
const BEFORE: u64 = 7;
/// The codes are made of this and the place in the list.
const SEED: u64 = 0x0a_ca_5a;

/// From and to, as hour and minute.
type Hours = ((u32, u32), (u32, u32));

/// The next such weekday from a day on.
fn next(from: NaiveDate, wanted: Weekday) -> NaiveDate {
    from.iter_days().find(|day| day.weekday() == wanted).unwrap_or(from)
}

fn sessions(first: NaiveDate, days: usize, (from, to): Hours) -> Vec<Session> {
    let session = |day: NaiveDate| Session { id: 0, starts: moment(day, from), ends: moment(day, to) };
    first.iter_days().take(days).map(session).collect()
}

fn event(kind: EventKind, title: &str, place: &str, sessions: Vec<Session>) -> Facts {
    Facts {
        title: format!("{title} (contoh)"),
        kind,
        programme: None,
        description: String::new(),
        photo: None,
        venue: Venue { place: Some(place.to_owned()), point: None, online: None },
        sessions,
        unit: SeatUnit::Person,
        capacity: 20,
        seats_each: 1,
        limits: Limits::default(),
        deadline: None,
        fee: 0,
        papers: None,
        offer_hours: 24,
        share: 80,
        team: Some(Team::Events),
        seating: Seating::default(),
    }
}

/// All of them, seen from the day on which the story begins.
fn all(today: NaiveDate) -> Vec<Facts> {
    const DAY: Hours = ((9, 0), (15, 0));
    let ahead = today + Days::new(AHEAD);
    let (tuesday, saturday) = (next(ahead, Weekday::Tue), next(ahead, Weekday::Sat));
    let over = today - Days::new(BEFORE);
    vec![
        Facts {
            programme: Some("pelatihan-tapis".to_owned()),
            description: "Empat hari belajar menyulam tapis dari dasar. Bahan dan makan siang disediakan.".to_owned(),
            venue: Venue {
                place: Some("Sentra Tapis Kemiling".to_owned()),
                point: MapPoint::new(-5_391_000, 105_212_000),
                online: None,
            },
            papers: Some("Fotokopi KTP, alat tulis".to_owned()),
            ..event(EventKind::Training, "Pelatihan tapis", "", sessions(tuesday, 4, DAY))
        },
        Facts {
            programme: Some("pelatihan-makanan".to_owned()),
            description: "Keamanan pangan untuk usaha makanan rumahan.".to_owned(),
            capacity: 30,
            ..event(
                EventKind::Training,
                "Pelatihan olahan makanan",
                "Aula Dinas Koperasi dan UKM",
                sessions(next(ahead, Weekday::Thu), 1, ((8, 30), (12, 0))),
            )
        },
        Facts {
            programme: Some("kemitraan-ikm".to_owned()),
            description: "Bertemu langsung dengan ritel dan industri yang mencari pemasok.".to_owned(),
            limits: Limits { registered: true, ..Limits::default() },
            ..event(
                EventKind::Meeting,
                "Temu kemitraan dengan ritel",
                "Hotel contoh, Jalan Kartini",
                sessions(next(ahead, Weekday::Wed), 1, ((9, 0), (12, 0))),
            )
        },
        Facts {
            description: "Bazar akhir pekan. Meja dan listrik disediakan.".to_owned(),
            unit: SeatUnit::Stand,
            capacity: 40,
            ..event(
                EventKind::Bazaar,
                "Bazar UMKM akhir pekan",
                "Lapangan Saburai",
                sessions(saturday, 2, ((10, 0), (21, 0))),
            )
        },
        event(
            EventKind::Briefing,
            "Sosialisasi NIB",
            "Aula Kecamatan Kemiling",
            sessions(next(over, Weekday::Mon) - Days::new(7), 1, ((9, 0), (11, 0))),
        ),
    ]
}

/// Stores them as the office publishes them.
pub(in crate::sandbox) async fn plan(conn: &mut SqliteConnection, now: Millis) -> Result<(), store::Error> {
    transaction::begin(conn).await?;
    let name = PEOPLE.iter().find(|person| person.id == DEWI).map_or("", |officer| officer.name);
    for (facts, at) in all(clock::local(now).date()).iter().zip(0..) {
        let code = EventCode::from_chance(SEED + at);
        let new = New { code: &code, facts, by: (ContactId(DEWI), name), series: None };
        let id = events::add(conn, new, now).await?;
        events::publish(conn, id, now).await?;
    }
    transaction::commit(conn).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::DAY;

    #[tokio::test]
    async fn j6_four_events_are_to_come_at_the_end_of_the_story_and_one_is_over() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = store::writer(&dir.path().join("kota.db")).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        let now = 1_795_575_600_000;
        plan(&mut conn, now).await.unwrap();
        let coming = events::to_come(&mut conn, now + 16 * DAY, 10).await.unwrap();
        let days: Vec<usize> = coming.iter().map(|event| event.facts.sessions.len()).collect();
        assert_eq!(coming.len(), 4);
        assert!(days.contains(&4) && days.contains(&2), "{days:?}");
        assert!(coming.iter().any(|event| event.facts.unit == SeatUnit::Stand && event.facts.capacity == 40));
        assert_eq!(events::page(&mut conn, events::Wanted::Past, now, (0, 9)).await.unwrap().len(), 1);
    }
}
