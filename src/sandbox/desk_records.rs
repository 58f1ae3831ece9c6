//! Three businesses of the demonstration that an officer wrote down at the desk: two wait for their owners, one was
//! signed for on paper. All of it is invented, as in `businesses`.

use sqlx::SqliteConnection;

use super::demo;
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::domain::policy::Action;
use crate::domain::{ContactId, Phone, Receipt, Role, Sector};
use crate::store::audit::AuditEntry;
use crate::store::businesses::{Business, Secret};
use crate::store::{self, audit, businesses, desk, transaction};
use crate::text;

/// One of them.
struct Record {
    person: &'static str,
    name: &'static str,
    sector: Sector,
    village: &'static str,
    phone: Option<&'static str>,
    /// So many days ago.
    days: i64,
    is_signed: bool,
}

const RECORDS: [Record; 3] = [
    Record {
        person: "Bu Nurmala",
        name: "Jahit Nurmala",
        sector: Sector::Fashion,
        village: "18.71.01.1006",
        phone: Some("0812-0000-0302"),
        days: 40,
        is_signed: true,
    },
    Record {
        person: "Pak Karta",
        name: "Anyaman Pak Karta",
        sector: Sector::Crafts,
        village: "18.71.13.1001",
        phone: None,
        days: 12,
        is_signed: false,
    },
    Record {
        person: "Bu Rohani",
        name: "Warung Bu Rohani",
        sector: Sector::Culinary,
        village: "18.71.07.1001",
        phone: Some("0812-0000-0301"),
        days: 2,
        is_signed: false,
    },
];

/// Stores them in one transaction, as the desk does.
pub(super) async fn settle(conn: &mut SqliteConnection, keys: &Keys, now: Millis) -> Result<(), store::Error> {
    let Some((officer, _)) = demo::officers().find(|(_, role)| *role == Role::Officer) else { return Ok(()) };
    transaction::begin(conn).await?;
    for (number, record) in (1..).zip(&RECORDS) {
        store_one(conn, keys, officer, &business(record, number, now)).await?;
        if record.is_signed {
            let day = text::local_date(now - record.days * DAY);
            desk::sign(conn, keys, &Receipt::from_chance(number), (day, None)).await?;
        }
    }
    transaction::commit(conn).await
}

async fn store_one(
    conn: &mut SqliteConnection,
    keys: &Keys,
    officer: ContactId,
    business: &Business,
) -> Result<(), store::Error> {
    let (code, at) = (&business.code, business.created_at);
    businesses::save(conn, keys, business).await?;
    desk::add(conn, code, officer, at).await?;
    let entry =
        AuditEntry { officer, action: Action::RegisterAtDesk, about: None, code: Some(code.clone()), what: None, at };
    audit::add(conn, keys, &entry).await
}

fn business(record: &Record, number: u64, now: Millis) -> Business {
    let at = now - record.days * DAY;
    Business {
        code: Receipt::from_chance(number),
        owner: None,
        merged_into: None,
        name: record.name.to_owned(),
        sector: record.sector.word().to_owned(),
        sector_words: None,
        region: record.village.to_owned(),
        interests: Vec::new(),
        scale: None,
        workers: None,
        secret: Secret {
            person: record.person.to_owned(),
            phone: record.phone.and_then(|phone| Phone::parse(phone).ok()),
            phone_proved: false,
            nib: None,
        },
        created_at: at,
        updated_at: at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Regions;

    #[tokio::test]
    async fn j6_two_records_wait_at_the_desk_and_one_was_signed_for() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = store::writer(&dir.path().join("kota.db")).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        let keys = Keys::derive(&[4; 32]);
        settle(&mut conn, &keys, 1_800_000_000_000).await.unwrap();
        let waiting = desk::list(&mut conn, false, (9, 0)).await.unwrap();
        assert_eq!(waiting.len(), 2);
        assert_eq!(desk::list(&mut conn, true, (9, 0)).await.unwrap().len(), 1);
        for line in waiting.iter().chain(&desk::list(&mut conn, true, (9, 0)).await.unwrap()) {
            let record = desk::find(&mut conn, &keys, &line.code).await.unwrap().unwrap();
            assert!(Regions::shipped().name(&record.business.region).is_some(), "{line:?}");
            assert!(!record.business.secret.phone_proved);
        }
    }
}
