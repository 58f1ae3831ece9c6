//! Rows are only added, and whatever is changed afterwards is found.

use super::chain::Row;
use super::*;
use crate::store::meta;
use crate::store::open::tests::fresh;
use crate::store::retention::prune_before;

#[tokio::test]
async fn entries_are_append_only_and_tampering_is_detected() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    meta::check_key(&mut conn, keys).await.unwrap();
    for at in 1..=4 {
        let entry = AuditEntry {
            officer: ContactId(9),
            action: Action::SeeDuplicates,
            about: Some(ContactId(7)),
            code: Some(Receipt::from_chance(at)),
            what: Some("alamat".into()),
            at: i64::try_from(at).unwrap(),
        };
        add(&mut conn, keys, &entry).await.unwrap();
    }
    assert_eq!(about(&mut conn, ContactId(7)).await.unwrap().len(), 4);
    assert!(about(&mut conn, ContactId(8)).await.unwrap().is_empty());
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None);
    for forbidden in ["UPDATE audit SET officer = 1 WHERE id = 2", "DELETE FROM audit WHERE id = 3"] {
        assert!(sqlx::query(forbidden).execute(&mut conn).await.is_err(), "{forbidden}");
    }
    sqlx::query("DELETE FROM audit WHERE id = 1").execute(&mut conn).await.unwrap();
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None, "the oldest may leave");
    sqlx::query("DROP TRIGGER audit_is_only_added_to").execute(&mut conn).await.unwrap();
    sqlx::query("UPDATE audit SET officer = 1 WHERE id = 3").execute(&mut conn).await.unwrap();
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(3));
}

#[tokio::test]
async fn f9_old_rows_leave_in_order_and_the_chain_of_the_others_holds() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    meta::check_key(&mut conn, keys).await.unwrap();
    for at in 1..=6 {
        let entry = AuditEntry {
            officer: ContactId(9),
            action: Action::SeeDuplicates,
            about: Some(ContactId(7)),
            code: None,
            what: None,
            at,
        };
        add(&mut conn, keys, &entry).await.unwrap();
    }
    assert_eq!(prune_before(&mut conn, "audit", 1, 10).await, 0);
    assert_eq!(prune_before(&mut conn, "audit", 5, 3).await, 3, "in chunks");
    assert_eq!(prune_before(&mut conn, "audit", 5, 3).await, 1);
    assert_eq!(about(&mut conn, ContactId(7)).await.unwrap().len(), 2);
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None);
}

#[tokio::test]
async fn t_a13_a_chain_that_was_written_anew_without_the_key_is_detected() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    meta::check_key(&mut conn, keys).await.unwrap();
    let entry =
        |at| AuditEntry { officer: ContactId(9), action: Action::SeeReport, about: None, code: None, what: None, at };
    let forge = async |conn: &mut SqliteConnection, id: i64, before: &str, officer: i64| {
        let mut row = Row {
            id,
            officer,
            action: "see_report".into(),
            about: None,
            code: None,
            at: id,
            what: None,
            hash: String::new(),
        };
        row.hash = row.plain_sum(before);
        sqlx::query("INSERT OR REPLACE INTO audit (id, officer, action, at, hash) VALUES ($1, $2, $3, $4, $5)")
            .bind(id)
            .bind(officer)
            .bind(&row.action)
            .bind(row.at)
            .bind(&row.hash)
            .execute(conn)
            .await
            .unwrap();
        row.hash
    };
    // What an early version wrote is plain, and vouched for when the keyed part begins.
    let first = forge(&mut conn, 1, "", 9).await;
    forge(&mut conn, 2, &first, 9).await;
    begin_keyed_chain(&mut conn, keys).await.unwrap();
    for at in 3..=5 {
        add(&mut conn, keys, &entry(at)).await.unwrap();
    }
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None);
    for part in 1..=3 {
        let mut last = None;
        while let Verdict::More(verified) = verify_part(&mut conn, keys, last.clone(), part).await.unwrap() {
            assert_ne!(last.as_ref(), Some(&verified));
            last = Some(verified);
        }
    }
    let mut before: String =
        sqlx::query_scalar("SELECT hash FROM audit WHERE id = 3").fetch_one(&mut conn).await.unwrap();
    for id in 4..=5 {
        before = forge(&mut conn, id, &before, 1).await;
    }
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(4));
    let first = forge(&mut conn, 1, "", 1).await;
    forge(&mut conn, 2, &first, 1).await;
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(2), "nor what an early version wrote");
    sqlx::query("DELETE FROM meta WHERE key = 'audit_base'").execute(&mut conn).await.unwrap();
    assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(1), "nor by saying that all is old");
}
