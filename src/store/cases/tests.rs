//! Consultations in the store: one winner, and words that nobody reads in the file.

use sqlx::SqliteConnection;

use super::lists::COUNTS;
use super::*;
use crate::crypto::Keys;
use crate::domain::case_clock::Due;
use crate::domain::{CaseNumber, ChatId, ContactId, Receipt, Role};
use crate::store::contacts::{self, Contact};
use crate::store::officers;
use crate::store::open::tests::{fresh, plan};

const SAID: NewMessage<'static> =
    NewMessage { author: Author::Owner, sort: Sort::Text, words: Some("rahasia sekali"), file: None, album: None };
const SITI: ContactId = ContactId(7);
const DEWI: ContactId = ContactId(9);
const HENDRA: ContactId = ContactId(10);

async fn sent(conn: &mut SqliteConnection, keys: &Keys) -> Case {
    contacts::save(conn, keys, &[&Contact::new(SITI, 1)]).await.unwrap();
    let number = CaseNumber::from_chance(5);
    let secret = Secret { person: "Siti".into(), begins: "rahasia".into(), ..Secret::default() };
    let id = open_draft(conn, keys, (&number, SITI), Some("nib"), &secret, 1).await.unwrap();
    add(conn, keys, (id, &number), SAID, 1).await.unwrap();
    assert!(submit(conn, id, Due::without_hours(50), 2).await.unwrap());
    assert!(!submit(conn, id, Due::without_hours(60), 3).await.unwrap(), "once");
    find(conn, keys, &number).await.unwrap().unwrap()
}

#[tokio::test]
async fn c5_one_officer_takes_it_and_only_that_one_answers_and_ends_it() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let case = sent(&mut conn, keys).await;
    assert_eq!((case.state, case.due_at, case.opened_at), (State::Waiting, Some(50), 2));
    assert!(!waits_for(&mut conn, case.id, DEWI, 3).await.unwrap(), "nobody has it");
    assert!(take(&mut conn, case.id, (DEWI, "Dewi"), 3).await.unwrap());
    assert!(!take(&mut conn, case.id, (HENDRA, "Hendra"), 4).await.unwrap());
    assert!(!waits_for(&mut conn, case.id, HENDRA, 4).await.unwrap());
    assert!(!close(&mut conn, case.id, (HENDRA, Outcome::Solved), 4).await.unwrap());
    assert_eq!(counts(&mut conn, DEWI, 60).await.unwrap(), [0, 1, 1, 0], "taken and late");
    assert!(waits_for(&mut conn, case.id, DEWI, 5).await.unwrap());
    assert_eq!(counts(&mut conn, HENDRA, 60).await.unwrap(), [0, 0, 0, 1], "what waits for its owner is not late");
    hear(&mut conn, keys, (case.id, &case.number), &case.secret, 6).await.unwrap();
    assert!(close(&mut conn, case.id, (DEWI, Outcome::Solved), 7).await.unwrap());
    assert!(rate(&mut conn, case.id, false, 9).await.unwrap() && !rate(&mut conn, case.id, true, 9).await.unwrap());
    assert!(
        reopen(&mut conn, case.id, (Due { at: 90, hours: Some((80, 95)) }, true), 8).await.unwrap()
            && !reopen(&mut conn, case.id, (Due::without_hours(91), true), 9).await.unwrap()
    );
    let again = get(&mut conn, keys, case.id).await.unwrap().unwrap();
    assert_eq!((again.state, again.urgent, again.officer.clone(), again.closed_at), (State::Waiting, true, None, None));
    assert_eq!(again.due(), Due { at: 90, hours: Some((80, 95)) });
    assert_eq!(queue(&mut conn, keys, (Part::New, DEWI, 9), (9, 0)).await.unwrap(), [again]);
    assert!(cancel(&mut conn, case.id, 10).await.unwrap() && !cancel(&mut conn, case.id, 11).await.unwrap());
}

#[tokio::test]
async fn c9_what_an_owner_may_go_on_with_is_found_by_its_state_alone() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let asked = sent(&mut conn, keys).await.id;
    let mut others = Vec::new();
    for (chance, at) in [(6, 10), (7, 30)] {
        let number = CaseNumber::from_chance(chance);
        let id = open_draft(&mut conn, keys, (&number, SITI), Some("nib"), &Secret::default(), at).await.unwrap();
        assert!(submit(&mut conn, id, Due::without_hours(50), at).await.unwrap());
        others.push(id);
    }
    assert!(take(&mut conn, asked, (DEWI, "Dewi"), 20).await.unwrap());
    assert!(waits_for(&mut conn, asked, DEWI, 21).await.unwrap());
    assert_eq!(open_numbers(&mut conn, SITI).await.unwrap().len(), 2, "no more than two are asked for");
    assert!(cancel(&mut conn, others[1], 40).await.unwrap());
    for (states, found) in [
        (&[State::Asked][..], Some(asked)),
        (&[State::Waiting, State::Taken], Some(others[0])),
        (&[State::Closed], Some(others[1])),
        (&[State::Draft], None),
    ] {
        let last = last_of(&mut conn, keys, SITI, states).await.unwrap();
        assert_eq!(last.map(|case| case.id), found, "{states:?}");
    }
    assert_eq!(last_of(&mut conn, keys, HENDRA, &[State::Asked]).await.unwrap(), None);
}

#[tokio::test]
async fn c14_what_a_button_names_by_its_row_is_never_another_one() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let case = sent(&mut conn, keys).await;
    let erased = add(&mut conn, keys, (case.id, &case.number), SAID, 3).await.unwrap();
    sqlx::query("DELETE FROM cases").execute(&mut conn).await.unwrap();
    let number = CaseNumber::from_chance(6);
    let id = open_draft(&mut conn, keys, (&number, SITI), Some("nib"), &Secret::default(), 4).await.unwrap();
    assert!(id > case.id, "another consultation under the buttons of the one that went");
    assert!(add(&mut conn, keys, (id, &number), SAID, 5).await.unwrap() > erased, "an answer of another case");
    sqlx::raw_sql(
        "INSERT INTO appointment_slots (officer, officer_name, place, starts_at, ends_at)
         VALUES (9, 'Dewi', 'kantor', 10, 20)",
    )
    .execute(&mut conn)
    .await
    .unwrap();
    for (table, columns, values) in [
        ("appointments", "slot, contact, person, state, made_at, changed_at", "1, 7, x'00', 'held', 5, 5"),
        ("content_doubts", "place, cause, fact, state, at", "'1', 'nib#biaya', '', 'open', 5"),
    ] {
        let mut rows = Vec::new();
        for _ in 0..2 {
            let insert = format!("INSERT INTO {table} ({columns}) VALUES ({values}) RETURNING id");
            let row: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(insert)).fetch_one(&mut conn).await.unwrap();
            sqlx::query(sqlx::AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut conn).await.unwrap();
            rows.push(row);
        }
        assert!(rows[0] < rows[1], "{table}: {rows:?}");
    }
}

#[tokio::test]
async fn c10_a_place_leads_to_its_case_alone_and_words_are_sealed() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let case = sent(&mut conn, keys).await;
    let entry = entries(&mut conn, keys, (case.id, &case.number)).await.unwrap();
    assert_eq!(entry[0].words.as_deref(), Some("rahasia sekali"));
    amend(&mut conn, keys, (entry[0].id, &case.number), (Some("lain"), None)).await.unwrap();
    let chat = ChatId(9);
    let spot = Spot { case: case.id, entry: Some(entry[0].id), place: Place::Copy, chat, message: None, row: Some(4) };
    note_place(&mut conn, &spot, 1).await.unwrap();
    assert_eq!(of_message(&mut conn, chat, 8).await.unwrap(), None);
    delivered(&mut conn, 4, Some(8)).await.unwrap();
    let there = Spot { message: Some(8), row: None, ..spot };
    assert_eq!(of_message(&mut conn, chat, 8).await.unwrap(), Some(there));
    assert_eq!(of_message(&mut conn, ChatId(7), 8).await.unwrap(), None, "the same number in another chat");
    assert_eq!(delivered(&mut conn, 4, Some(9)).await.unwrap(), [], "a row is sent once");
    let plain: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM case_messages WHERE instr(words, 'rahasia') + instr(words, 'lain') > 0)
              + (SELECT count(*) FROM cases WHERE instr(secret, 'rahasia') + instr(secret, 'Siti') > 0)",
    )
    .fetch_one(&mut conn)
    .await
    .unwrap();
    assert_eq!(plain, 0);
    live(&mut conn, SITI, Some((&case.number, 77))).await.unwrap();
    let siti = contacts::load(&mut conn, keys, &[SITI]).await.unwrap().remove(0);
    assert_eq!(siti.live, Some((case.number.clone(), 77)));
    contacts::save(&mut conn, keys, &[&Contact::new(SITI, 1)]).await.unwrap();
    assert!(contacts::load(&mut conn, keys, &[SITI]).await.unwrap()[0].live.is_some(), "an owner's turn keeps it");
    assert_eq!(drafts_of(&mut conn, keys, SITI).await.unwrap(), []);
    assert_eq!(of_contact(&mut conn, keys, SITI, (9, 0)).await.unwrap().len(), 1);
    assert!(is_taken(&mut conn, &case.number).await.unwrap());
    throw_away(&mut conn, case.id).await.unwrap();
    assert!(is_taken(&mut conn, &case.number).await.unwrap(), "what was sent is not thrown away");
}

#[tokio::test]
async fn f3_the_counts_above_the_queue_are_read_from_an_index_alone() {
    let (_dir, mut conn) = fresh().await;
    let plan = plan(&mut conn, COUNTS).await;
    assert!(plan.contains("COVERING INDEX cases_counted"), "{plan}");
}

#[tokio::test]
async fn a_complaint_is_in_no_list_or_count_and_leaves_the_hands_of_who_is_head_no_more() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    for (id, role) in [(DEWI, Role::Head), (HENDRA, Role::Admin)] {
        contacts::save(&mut conn, keys, &[&Contact::new(id, 1)]).await.unwrap();
        officers::grant(&mut conn, id, role, 1).await.unwrap();
    }
    contacts::save(&mut conn, keys, &[&Contact::new(SITI, 1)]).await.unwrap();
    let number = CaseNumber::from_chance(5);
    let id = open_draft(&mut conn, keys, (&number, SITI), None, &Secret::default(), 1).await.unwrap();
    keep_from(&mut conn, keys, (id, &number), &[HENDRA]).await.unwrap();
    assert!(!get(&mut conn, keys, id).await.unwrap().unwrap().is_about(HENDRA), "not before it is a complaint");
    mark_complaint(&mut conn, id, true).await.unwrap();
    keep_from(&mut conn, keys, (id, &number), &[HENDRA]).await.unwrap();
    assert!(submit(&mut conn, id, Due::without_hours(50), 2).await.unwrap());
    mark_complaint(&mut conn, id, false).await.unwrap();
    let case = get(&mut conn, keys, id).await.unwrap().unwrap();
    assert!(case.complaint && case.is_about(HENDRA) && !case.is_about(DEWI), "what was sent stays what it is");
    for part in Part::ALL {
        assert_eq!(queue(&mut conn, keys, (part, DEWI, 60), (9, 0)).await.unwrap(), [], "{part:?}");
    }
    assert_eq!(counts(&mut conn, DEWI, 60).await.unwrap(), [0; 4]);
    assert_eq!(complaints(&mut conn, keys, DEWI).await.unwrap(), [case]);
    for other in [HENDRA, SITI] {
        assert_eq!(complaints(&mut conn, keys, other).await.unwrap(), [], "{other:?}");
    }
    assert!(take(&mut conn, id, (DEWI, "Dewi"), 3).await.unwrap());
    officers::grant(&mut conn, DEWI, Role::Admin, 4).await.unwrap();
    assert!(get(&mut conn, keys, id).await.unwrap().unwrap().is_held_by(DEWI));
    officers::grant(&mut conn, DEWI, Role::Officer, 5).await.unwrap();
    assert_eq!(get(&mut conn, keys, id).await.unwrap().unwrap().state, State::Waiting);
    assert_eq!(take_untold(&mut conn, keys, 9).await.unwrap().len(), 1, "whoever may see it is told");
    let plain: i64 = sqlx::query_scalar("SELECT count(*) FROM cases WHERE instr(kept_from, '[10]') > 0")
        .fetch_one(&mut conn)
        .await
        .unwrap();
    assert_eq!(plain, 0, "of whom it is said is sealed");
}

#[tokio::test]
async fn without_a_name_neither_the_name_nor_the_business_is_kept_with_the_case() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    contacts::save(&mut conn, keys, &[&Contact::new(SITI, 1)]).await.unwrap();
    let number = CaseNumber::from_chance(5);
    let secret = Secret { person: "Siti".into(), begins: "izin".into(), ..Secret::default() };
    let id = open_draft(&mut conn, keys, (&number, SITI), None, &secret, 1).await.unwrap();
    let business = Receipt::parse("K7M2PQ").unwrap();
    set_business(&mut conn, id, &business).await.unwrap();
    let nameless = Secret { person: String::new(), anonymous: true, ..secret.clone() };
    set_anonymous(&mut conn, keys, (id, &number), &nameless).await.unwrap();
    let case = get(&mut conn, keys, id).await.unwrap().unwrap();
    assert_eq!((case.person(), case.business.clone()), (None, None));
    assert!(submit(&mut conn, id, Due::without_hours(50), 2).await.unwrap());
    set_anonymous(&mut conn, keys, (id, &number), &secret).await.unwrap();
    assert_eq!(get(&mut conn, keys, id).await.unwrap().unwrap().person(), None, "what was sent stays without");
}
