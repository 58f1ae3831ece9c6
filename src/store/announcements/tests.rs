//! Announcements from the draft to the last copy, on real files.

mod after;
mod audience_of;
mod counted;
mod running_on;

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use super::audience::{Counted, Stretch, count};
use super::running::NewCopies;
use super::*;
use crate::clock::DAY;
use crate::crypto::Keys;
use crate::domain::announcement::{AtEvent, Audience, Consulted, Mend, Narrowed, OwnButton, Repeat};
use crate::domain::{ChatId, Interest, Language, Purpose, Reach};
use crate::store::businesses::{self, tests::warung};
use crate::store::consents::{self, Consent};
use crate::store::contacts::{self, Contact};
use crate::store::open::tests::fresh;
use crate::store::outbox::{self, Settled, State};
use crate::store::{backup, desk, erasure, reader, subscriptions, writer};

const NOW: Millis = 100 * DAY;
const MINUTE: Millis = 60_000;
const SITI: ContactId = ContactId(7);

fn keys() -> Keys {
    Keys::derive(&[3; 32])
}

fn facts(body: &str, interests: &[&str]) -> Facts {
    let interests = interests.iter().map(|word| (*word).to_owned()).collect();
    Facts { body: body.into(), audience: Audience { interests, ..Audience::default() }, ..Facts::default() }
}

/// Somebody who follows news of markets.
async fn follower(conn: &mut SqliteConnection, id: i64, change: impl FnOnce(&mut Contact)) {
    let mut contact = Contact::new(ContactId(id), 1);
    change(&mut contact);
    contacts::save(conn, &keys(), &[&contact]).await.unwrap();
    subscriptions::add(conn, contact.id, Interest::Markets, "v", 1).await.unwrap();
}

async fn followers(conn: &mut SqliteConnection, ids: std::ops::RangeInclusive<i64>) {
    for id in ids {
        follower(conn, id, |_| ()).await;
    }
}

/// An announcement of bazaars that its author lets go at once.
async fn going(conn: &mut SqliteConnection, body: &str) -> i64 {
    let facts = facts(body, &["pasar"]);
    let id = add(conn, &facts, (SITI, "Siti"), NOW).await.unwrap();
    assert!(hold(conn, id, 1, &facts.digest(), NOW, Some(1), NOW).await.unwrap());
    running::begin(conn, id, AnnouncementState::Sending, NOW).await.unwrap();
    id
}

/// Writes the next copies as the job does, a few at a time; gives who got one.
async fn expand(conn: &mut SqliteConnection, id: i64, most: i64) -> Vec<i64> {
    let Some(running) = running::running(conn).await.unwrap().into_iter().find(|one| one.it.id == id) else {
        return Vec::new();
    };
    if running.it.expanded {
        return Vec::new();
    }
    let first = outbox::next_id(conn).await.unwrap();
    let (written, _) = running::expand(conn, &running, (most, first), NOW).await.unwrap();
    let body = RawValue::from_string("{}".into()).unwrap();
    let content = outbox::share_content(conn, "sendMessage", &body, NOW).await.unwrap();
    for language in Language::ALL {
        let copies = NewCopies { announcement: id, language, rows: (first, written) };
        running::queue(conn, copies, (content, 0), NOW).await.unwrap();
    }
    let copies: Vec<i64> = sqlx::query_scalar("SELECT chat FROM outbox WHERE id >= $1 ORDER BY id")
        .bind(first)
        .fetch_all(conn)
        .await
        .unwrap();
    assert_eq!(copies.len(), usize::try_from(written).unwrap(), "a row for each copy");
    copies
}

/// Who would get a copy, by their numbers; nothing of it is kept.
async fn wanted(conn: &mut SqliteConnection, audience: &Audience, id: i64) -> Vec<i64> {
    sqlx::query("SAVEPOINT looked").execute(&mut *conn).await.unwrap();
    let written = audience::write(conn, audience, id, (Stretch::ALL, 1_000), NOW).await.unwrap();
    let who: Vec<i64> = sqlx::query_scalar("SELECT contact FROM announcement_copies WHERE row >= 1000 ORDER BY row")
        .fetch_all(&mut *conn)
        .await
        .unwrap();
    sqlx::query("ROLLBACK TO looked").execute(&mut *conn).await.unwrap();
    sqlx::query("RELEASE looked").execute(conn).await.unwrap();
    assert_eq!(who.len(), usize::try_from(written).unwrap());
    who
}

/// The row of somebody's copy ends.
async fn finish(conn: &mut SqliteConnection, id: i64, who: i64, (state, error): (State, Option<&'static str>)) {
    let row: i64 = sqlx::query_scalar("SELECT row FROM announcement_copies WHERE announcement = $1 AND contact = $2")
        .bind(id)
        .bind(who)
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    let message_id = (state == State::Sent).then_some(1_000 + row);
    let settled = Settled {
        id: row,
        state,
        not_before: 0,
        attempts: 0,
        doubts: 0,
        message_id,
        parts: Vec::new(),
        error,
        finished_at: Some(NOW + MINUTE),
        chat: ChatId(who),
        tag: None,
    };
    outbox::settle(conn, &[settled]).await.unwrap();
}

/// The counts, which add up with the copies that are stored.
async fn counts(conn: &mut SqliteConnection, id: i64) -> Counts {
    let counts = get(conn, id).await.unwrap().unwrap().counts;
    let under_way: i64 =
        sqlx::query_scalar("SELECT count(*) FROM announcement_copies WHERE announcement = $1 AND outcome IS NULL")
            .bind(id)
            .fetch_one(&mut *conn)
            .await
            .unwrap();
    assert_eq!(counting::unaccounted(conn).await.unwrap(), 0);
    let Counts { total, sent, blocked, gone, failed, cancelled, unknown } = counts;
    assert_eq!(total, sent + blocked + gone + failed + cancelled + unknown + under_way);
    assert_eq!(counts.under_way(), under_way);
    counts
}

async fn collect(conn: &mut SqliteConnection) {
    while counting::collect(conn, 3, NOW + MINUTE).await.unwrap().counted > 0 {}
}

async fn state(conn: &mut SqliteConnection, id: i64) -> AnnouncementState {
    get(conn, id).await.unwrap().unwrap().state
}

#[tokio::test]
async fn e1_what_is_written_is_read_back_and_a_change_voids_what_was_looked_at() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    let first = Facts {
        body: "Bazar Sabtu".into(),
        formatted: Some("Bazar <b>Sabtu</b>".into()),
        english: Some("Bazaar on Saturday".into()),
        formatted_english: Some("Bazaar on <b>Saturday</b>".into()),
        file: Some(Attached { id: "F".into(), photo: true }),
        album: vec![Attached { id: "G".into(), photo: true }],
        link: Some("https://x.id".into()),
        event: Some(3),
        programme: Some("nib".into()),
        buttons: vec![OwnButton::Join, OwnButton::Page { label: "Formulir".into(), page: "https://x.id".into() }],
        audience: Audience { regions: vec!["18.71.01".into()], ..Audience::default() },
        channel: true,
        paid: true,
        urgent: Some("Lokasi pindah".into()),
        repeat: Repeat::times(chrono::Weekday::Sat, 8, 4, NOW),
    };
    for other in [
        Facts { english: None, ..first.clone() },
        Facts { repeat: None, ..first.clone() },
        Facts { formatted: Some("<b>Bazar</b> Sabtu".into()), ..first.clone() },
        Facts { formatted_english: None, ..first.clone() },
        Facts { buttons: vec![OwnButton::Join], ..first.clone() },
        Facts { album: Vec::new(), ..first.clone() },
        Facts { paid: false, ..first.clone() },
        Facts { urgent: None, ..first.clone() },
    ] {
        assert_ne!(other.digest(), first.digest(), "each word of each language, its look, and each time is looked at");
    }
    let id = add(conn, &first, (SITI, "Siti"), NOW).await.unwrap();
    let found = get(conn, id).await.unwrap().unwrap();
    assert_eq!((&found.facts, found.state, found.author), (&first, AnnouncementState::Draft, SITI));
    assert!(!ask(conn, (id, SITI), 5, "another digest", NOW).await.unwrap(), "something else than was looked at");
    assert!(ask(conn, (id, SITI), 5, &first.digest(), NOW).await.unwrap());
    assert!(!set_facts(conn, id, &facts("x", &[]), NOW).await.unwrap(), "who is asked looks at it");
    assert!(!approve(conn, id, SITI, &first.digest(), NOW, NOW).await.unwrap(), "nobody approves their own");
    assert!(send_back(conn, id, NOW).await.unwrap());
    let second = Facts { body: "Bazar Minggu".into(), ..first.clone() };
    assert!(set_facts(conn, id, &second, NOW).await.unwrap());
    let dewi = ContactId(9);
    assert!(ask(conn, (id, dewi), 5, &second.digest(), NOW).await.unwrap());
    assert!(!approve(conn, id, dewi, &second.digest(), NOW, NOW).await.unwrap(), "nor what they asked for");
    assert!(send_back(conn, id, NOW).await.unwrap());
    assert!(ask(conn, (id, SITI), 5, &second.digest(), NOW).await.unwrap());
    assert!(!approve(conn, id, dewi, &first.digest(), NOW, NOW).await.unwrap(), "another text than was looked at");
    assert!(approve(conn, id, dewi, &second.digest(), NOW + DAY, NOW).await.unwrap());
    assert!(!approve(conn, id, dewi, &second.digest(), NOW + DAY, NOW).await.unwrap(), "once");
    let found = get(conn, id).await.unwrap().unwrap();
    assert_eq!((found.state, found.approver, found.counted), (AnnouncementState::Scheduled, Some(dewi), Some(5)));
    assert_eq!(stop(conn, id, NOW).await.unwrap(), Some(0), "what is planned is a draft again");
    let found = get(conn, id).await.unwrap().unwrap();
    assert_eq!((found.state, found.approver, found.digest), (AnnouncementState::Draft, None, None));
    assert!(drop(conn, id, NOW).await.unwrap() && !drop(conn, id, NOW).await.unwrap());
    let (all, more) = page(conn, &[AnnouncementState::Dropped], 0, 5).await.unwrap();
    assert_eq!((all.len(), more), (1, false));
    assert_eq!(page(conn, &[AnnouncementState::Draft], 0, 5).await.unwrap().0.len(), 0);
}

#[tokio::test]
async fn e5_a_stop_before_it_begins_sends_nothing_and_the_same_words_do_not_go_twice() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=3).await;
    let facts = facts("Bazar Sabtu", &["pasar"]);
    let id = add(conn, &facts, (SITI, "Siti"), NOW).await.unwrap();
    let twin = Facts { body: "Bazar Sabtu ".into(), ..facts.clone() };
    let twin = add(conn, &twin, (SITI, "Siti"), NOW).await.unwrap();
    let twin = get(conn, twin).await.unwrap().unwrap();
    assert!(!same_text_within_an_hour(conn, &twin, NOW).await.unwrap(), "a draft is not told");
    assert!(hold(conn, id, 3, &facts.digest(), NOW + MINUTE, Some(1), NOW).await.unwrap());
    assert!(
        !hold(conn, id, 3, &facts.digest(), NOW + MINUTE, Some(1), NOW).await.unwrap(),
        "a second tap changes nothing"
    );
    assert_eq!(state(conn, id).await, AnnouncementState::Held);
    assert!(running::due(conn, NOW).await.unwrap().is_empty());
    assert_eq!(running::due(conn, NOW + MINUTE).await.unwrap().len(), 1);
    assert!(same_text_within_an_hour(conn, &twin, NOW + 59 * MINUTE).await.unwrap());
    assert!(!same_text_within_an_hour(conn, &twin, NOW + 61 * MINUTE).await.unwrap());
    assert_eq!(stop(conn, id, NOW).await.unwrap(), Some(0));
    assert_eq!(state(conn, id).await, AnnouncementState::Draft);
    assert!(running::due(conn, NOW + MINUTE).await.unwrap().is_empty());
    assert_eq!(counts(conn, id).await, Counts::default());
    assert_eq!(stop(conn, id, NOW).await.unwrap(), None, "there is nothing to be stopped");
}
