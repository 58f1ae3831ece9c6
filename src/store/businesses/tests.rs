//! Businesses come back as they were stored, and what is personal is unreadable in the file.

use super::*;
use crate::store::contacts::{self, Contact};
use crate::store::open::tests::fresh;

pub(in crate::store) fn warung(owner: i64, chance: u64) -> Business {
    Business {
        code: Receipt::from_chance(chance),
        owner: Some(ContactId(owner)),
        name: "Warung Siti".into(),
        sector: "kuliner".into(),
        sector_words: None,
        region: "18.71.01.1001".into(),
        interests: vec!["modal".into()],
        scale: None,
        workers: None,
        secret: Secret {
            person: "Ibu Siti Mawarni".into(),
            phone: Phone::parse("081234567890").ok(),
            phone_proved: true,
            nib: None,
        },
        created_at: 5,
        updated_at: 5,
        merged_into: None,
    }
}

#[tokio::test]
async fn t_a13_whoever_writes_another_owner_into_the_file_cannot_read_what_is_sealed() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let people = [7, 8].map(|id| Contact::new(ContactId(id), 1));
    contacts::save(&mut conn, keys, &[&people[0], &people[1]]).await.unwrap();
    let (owned, mut written) = (warung(7, 1), warung(7, 2));
    written.owner = None;
    save(&mut conn, keys, &owned).await.unwrap();
    save(&mut conn, keys, &written).await.unwrap();
    for forged in ["UPDATE businesses SET owner = 8 WHERE owner = 7", "UPDATE businesses SET owner = 8"] {
        sqlx::query(forged).execute(&mut conn).await.unwrap();
        assert!(of_owner(&mut conn, keys, ContactId(8)).await.is_err(), "{forged}");
    }
    sqlx::query("UPDATE businesses SET owner = NULL WHERE id = 2").execute(&mut conn).await.unwrap();
    assert!(give(&mut conn, keys, &written.code, ContactId(8), 9).await.unwrap());
    assert!(!give(&mut conn, keys, &written.code, ContactId(7), 9).await.unwrap(), "once");
    assert_eq!(find(&mut conn, keys, &written.code).await.unwrap().unwrap().owner, Some(ContactId(8)));
}

#[tokio::test]
async fn b12_g10_businesses_come_back_and_what_is_personal_is_unreadable_in_the_file() {
    let (dir, mut conn) = fresh().await;
    let path = dir.path().join("bot.db");
    let keys = &Keys::derive(&[3; 32]);
    contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
    let (mut first, mut second) = (warung(7, 1), warung(7, 2));
    second.name = "Keripik Siti".into();
    save(&mut conn, keys, &first).await.unwrap();
    save(&mut conn, keys, &second).await.unwrap();
    first.name = "Warung Bu Siti".into();
    first.updated_at = 9;
    save(&mut conn, keys, &first).await.unwrap();
    assert_eq!(of_owner(&mut conn, keys, ContactId(7)).await.unwrap(), [first.clone(), second]);
    assert!(is_taken(&mut conn, &first.code).await.unwrap());
    assert!(!is_taken(&mut conn, &Receipt::from_chance(3)).await.unwrap());
    let twin = same_name(&mut conn, keys, ContactId(7), ("WARUNG BU-SITI", &first.region)).await.unwrap();
    assert_eq!(twin, Some(first.code.clone()));
    assert_eq!(same_name(&mut conn, keys, ContactId(8), ("Warung Bu Siti", &first.region)).await.unwrap(), None);
    let change = Change { field: "usaha".into(), old: "Warung Siti".into(), new: "Warung Bu Siti".into(), at: 9 };
    note_change(&mut conn, keys, &first.code, &change).await.unwrap();
    assert_eq!(changes(&mut conn, keys, &first.code).await.unwrap(), [change]);
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).await.unwrap();
    let bytes = std::fs::read(&path).unwrap();
    for mark in ["Mawarni", "81234567890"] {
        assert!(!bytes.windows(mark.len()).any(|part| part == mark.as_bytes()), "{mark}");
    }
}
