//! Announcements from the draft to the last copy, on real files.

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use super::audience::{Counted, Stretch, count};
use super::running::NewCopies;
use super::*;
use crate::clock::DAY;
use crate::crypto::Keys;
use crate::domain::announcement::{Audience, Mend, OwnButton, Repeat};
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
            .fetch_one(conn)
            .await
            .unwrap();
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

#[tokio::test]
async fn e2_everybody_who_fits_is_counted_once_under_the_first_reason() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    // Everything that could be a reason, less and less of it.
    let refuse = async |conn: &mut SqliteConnection, who: i64, given: bool, at: Millis| {
        let consent = Consent { purpose: Purpose::News, given, version: "1".into(), at };
        consents::add(conn, ContactId(who), &consent).await.unwrap();
    };
    for who in 1..=8 {
        follower(conn, who, |contact| {
            contact.restricted = who <= 1;
            contact.stopped_until = match who {
                1..=3 => Some(Millis::MAX),
                4 => Some(NOW + DAY),
                _ => Some(NOW),
            };
            contact.reach = if who <= 5 { Reach::Blocked } else { Reach::Active };
            contact.draft = Some("{}".into());
            contact.last_seen = NOW - 29 * MINUTE;
        })
        .await;
        // Following more than one kind of news is no second copy.
        subscriptions::add(conn, ContactId(who), Interest::Training, "v", 1).await.unwrap();
    }
    refuse(conn, 1, false, 1).await;
    refuse(conn, 2, false, 1).await;
    refuse(conn, 3, false, 1).await;
    refuse(conn, 3, true, 2 * MINUTE).await;
    follower(conn, 9, |contact| contact.draft = Some("{}".into())).await;
    contacts::save(conn, &keys(), &[&Contact::new(ContactId(99), 1)]).await.unwrap();
    let id = going(conn, "Bazar").await;
    for (other, body) in [(2, "a"), (3, "b")] {
        assert_eq!(add(conn, &facts(body, &[]), (SITI, ""), NOW).await.unwrap(), other);
    }
    // Two others of this week reached person 6; one person 7, and one was cancelled; person 7 has this one.
    sqlx::query(
        "INSERT INTO announcement_copies (announcement, contact, row, language, outcome, at)
         VALUES (2, 6, 1, 'id', 'sent', $1), (3, 6, 2, 'id', 'unknown', $1),
                (2, 7, 3, 'id', 'sent', $1), (3, 7, 4, 'id', 'cancelled', $1), (1, 7, 5, 'id', 'sent', $1)",
    )
    .bind(NOW - 6 * DAY)
    .execute(&mut *conn)
    .await
    .unwrap();
    let audience = facts("", &["pasar", "latih"]).audience;
    let counted = count(conn, &audience, id, NOW).await.unwrap();
    let expected =
        Counted { fit: 9, restricted: 1, refused: 1, stopped: 1, paused: 1, blocked: 1, cap: 1, had: 1, busy: 1 };
    assert_eq!((counted, counted.reached()), (expected, 2));
    // What is written is exactly who was counted.
    assert_eq!(wanted(conn, &audience, id).await, [8, 9]);
    // A week later the cap is over.
    let later = count(conn, &audience, id, NOW + 2 * DAY).await.unwrap();
    assert_eq!((later.cap, later.paused), (0, 0));
    // A form puts it off for half an hour, and a limit of Telegram until that is over.
    sqlx::query("INSERT INTO limited_chats (chat, until) VALUES (9, $1)")
        .bind(NOW + DAY)
        .execute(&mut *conn)
        .await
        .unwrap();
    assert_eq!(expand(conn, id, 100).await, [8, 9]);
    let from: Vec<Millis> =
        sqlx::query_scalar("SELECT not_before FROM outbox ORDER BY chat").fetch_all(conn).await.unwrap();
    assert_eq!(from, [NOW + 30 * MINUTE, NOW + DAY]);
}

#[tokio::test]
async fn e7_places_and_trades_ask_for_one_business_that_has_both() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=5).await;
    let id = add(conn, &facts("Bazar", &[]), (SITI, "Siti"), NOW).await.unwrap();
    let keys = &keys();
    for (chance, (owner, region, sector)) in (1..).zip([
        (1, "18.71.01.1001", "kuliner"),
        (1, "18.71.02.1001", "jasa"),
        (2, "18.71.02.1002", "jasa"),
        (3, "18.71.01.1001", "jasa"),
        (4, "18.71.01.1001", "kuliner"),
    ]) {
        let business = businesses::Business { region: region.into(), sector: sector.into(), ..warung(owner, chance) };
        businesses::save(conn, keys, &business).await.unwrap();
    }
    // That of person 4 stands in another's shade.
    sqlx::query("UPDATE businesses SET merged_into = 1 WHERE id = 5").execute(&mut *conn).await.unwrap();
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    for (regions, sectors, interests, reached) in [
        (&["18.71.01"][..], &[][..], &[][..], &[1, 3][..]),
        (&["18.71.01"], &["kuliner"], &[], &[1]),
        (&["18.71.01"], &["kuliner"], &["pasar"], &[1]),
        (&["18.71.01"], &["kuliner"], &["modal"], &[]),
        (&["18.71.02"], &["kuliner"], &[], &[]),
        (&["18.71.01", "18.71.02"], &["jasa"], &[], &[1, 2, 3]),
        (&[], &["jasa"], &[], &[1, 2, 3]),
        (&[], &[], &[], &[1, 2, 3, 4, 5]),
        (&["18.72.01"], &[], &[], &[]),
    ] {
        let audience = Audience { regions: list(regions), sectors: list(sectors), interests: list(interests) };
        let found = wanted(conn, &audience, id).await;
        assert_eq!(found, reached, "{regions:?} {sectors:?} {interests:?}");
        let counted = count(conn, &audience, id, NOW).await.unwrap();
        assert_eq!(usize::try_from(counted.reached()).unwrap(), reached.len());
    }
}

#[tokio::test]
async fn e21_who_has_no_chat_is_on_the_telephone_list_once_signed_for() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    let keys = &keys();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    for (chance, is_signed, region) in
        [(1, true, "18.71.02.1001"), (2, false, "18.71.02.1001"), (3, true, "18.71.01.1001")]
    {
        let business = businesses::Business {
            owner: None,
            region: region.into(),
            interests: vec!["pasar".into()],
            ..warung(1, chance)
        };
        businesses::save(conn, keys, &business).await.unwrap();
        desk::add(conn, &business.code, SITI, 1).await.unwrap();
        if is_signed {
            desk::sign(conn, keys, &business.code, (day, None)).await.unwrap();
        }
    }
    let all = facts("", &["pasar"]).audience;
    let list = telephone_list(conn, keys, &all).await.unwrap();
    assert_eq!(list.iter().map(|one| one.region.as_str()).collect::<Vec<_>>(), ["18.71.01.1001", "18.71.02.1001"]);
    assert_eq!(without_telegram(conn, &all).await.unwrap(), 2);
    let there = Audience { regions: vec!["18.71.02".into()], ..Audience::default() };
    assert_eq!(without_telegram(conn, &there).await.unwrap(), 1);
    assert_eq!(without_telegram(conn, &facts("", &["modal"]).audience).await.unwrap(), 0);
}

#[tokio::test]
async fn f1_copies_are_written_in_chunks_nobody_twice_whatever_is_restarted() {
    let (dir, mut first) = fresh().await;
    followers(&mut first, 1..=10).await;
    follower(&mut first, 4, |contact| contact.language = Some(Language::English)).await;
    let id = going(&mut first, "Bazar").await;
    let mut got = expand(&mut first, id, 4).await;
    assert_eq!(got, [1, 2, 3, 4]);
    drop_conn(first).await;
    let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
    let conn = &mut conn;
    // Somebody joins who stands before the mark: the snapshot is what it was at each step.
    for _ in 0..4 {
        got.extend(expand(conn, id, 4).await);
        counts(conn, id).await;
    }
    assert_eq!(got, (1..=10).collect::<Vec<_>>());
    assert_eq!(got.iter().collect::<BTreeSet<_>>().len(), got.len());
    let found = get(conn, id).await.unwrap().unwrap();
    assert!(found.expanded && found.counts.total == 10);
    let english: Vec<i64> = sqlx::query_scalar("SELECT contact FROM announcement_copies WHERE language = 'en'")
        .fetch_all(&mut *conn)
        .await
        .unwrap();
    assert_eq!(english, [4]);
}

async fn drop_conn(conn: SqliteConnection) {
    crate::store::close(conn).await.unwrap();
}

#[tokio::test]
async fn f2_every_copy_has_one_end_and_the_counts_add_up_at_every_moment() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=12).await;
    let id = going(conn, "Bazar").await;
    expand(conn, id, 100).await;
    assert_eq!(counts(conn, id).await.under_way(), 12);
    for (who, end) in [
        (1, (State::Sent, None)),
        (2, (State::Sent, None)),
        (3, (State::Inactive, Some("E18"))),
        (4, (State::Inactive, Some("E19"))),
        (5, (State::Dropped, Some("E39"))),
        (6, (State::Unknown, Some("E2"))),
        (7, (State::Cancelled, None)),
        // Found to be blocked before any call.
        (8, (State::Inactive, None)),
    ] {
        finish(conn, id, who, end).await;
        counts(conn, id).await;
        counting::collect(conn, 3, NOW + MINUTE).await.unwrap();
        counts(conn, id).await;
    }
    // Nobody to be found: it is not tried again tomorrow.
    sqlx::query("UPDATE outbox SET error = 'E24', attempts = 1, not_before = $1 WHERE chat = 9")
        .bind(NOW + DAY)
        .execute(&mut *conn)
        .await
        .unwrap();
    collect(conn).await;
    let so_far = counts(conn, id).await;
    let expected = Counts { total: 12, sent: 2, blocked: 2, gone: 2, failed: 1, cancelled: 1, unknown: 1 };
    assert_eq!((so_far, so_far.under_way()), (expected, 3));
    assert!(!running::end(conn, id, NOW).await.unwrap());
    assert_eq!(copies::of_message(conn, ContactId(2), 1_002).await.unwrap(), Some(id));
    assert_eq!(copies::of_message(conn, ContactId(1), 1_002).await.unwrap(), None);
    // One is erased, one stops all news, and one arrives.
    erasure::erase(conn, ContactId(10), NOW + MINUTE).await.unwrap();
    outbox::cancel_waiting(conn, ChatId(11), NOW + MINUTE).await.unwrap();
    finish(conn, id, 12, (State::Sent, None)).await;
    counts(conn, id).await;
    collect(conn).await;
    let all = counts(conn, id).await;
    assert_eq!(all, Counts { sent: 3, cancelled: 3, ..expected });
    assert!(
        running::end(conn, id, NOW + MINUTE).await.unwrap() && !running::end(conn, id, NOW + MINUTE).await.unwrap()
    );
    assert_eq!(state(conn, id).await, AnnouncementState::Done);
    assert!(!running::is_any(conn).await.unwrap(), "an idle bot has nothing to do");
    assert_eq!(counting::gone_of_the_first(conn, id).await.unwrap(), 2);
}

#[tokio::test]
async fn e5_a_stop_in_the_middle_begins_nothing_more_and_what_went_is_listed() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=6).await;
    businesses::save(conn, &keys(), &warung(2, 1)).await.unwrap();
    let id = going(conn, "Bazar").await;
    expand(conn, id, 5).await;
    finish(conn, id, 2, (State::Sent, None)).await;
    // One is on its way, one was cut off.
    sqlx::query("UPDATE outbox SET state = iif(chat = 1, 'sending', 'unknown') WHERE chat IN (1, 3)")
        .execute(&mut *conn)
        .await
        .unwrap();
    let waited = outbox::count_waiting(conn).await.unwrap();
    // Two wait, one was cut off: none of them waits for a claim any more. One is in hand.
    assert_eq!(stop(conn, id, NOW).await.unwrap(), Some(3), "so many that wait no more are told");
    assert_eq!(outbox::count_waiting(conn).await.unwrap(), waited - 3);
    assert_eq!(stop(conn, id, NOW).await.unwrap(), None, "once");
    assert_eq!(expand(conn, id, 5).await, Vec::<i64>::new(), "nothing more is begun");
    collect(conn).await;
    let so_far = counts(conn, id).await;
    assert_eq!(so_far, Counts { total: 5, sent: 1, cancelled: 2, unknown: 1, ..Counts::default() });
    assert!(!running::end(conn, id, NOW).await.unwrap(), "one is in hand");
    finish(conn, id, 1, (State::Sent, None)).await;
    collect(conn).await;
    assert!(running::end(conn, id, NOW).await.unwrap());
    assert_eq!(state(conn, id).await, AnnouncementState::Stopped);
    let reached = copies::reached(conn, id, 9).await.unwrap();
    assert_eq!(reached.iter().map(|one| one.business.is_some()).collect::<Vec<_>>(), [true, false]);
}

#[tokio::test]
async fn e10_who_follows_it_no_more_gets_nothing_that_waits_and_who_still_does_gets_it() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=1).await;
    subscriptions::add(conn, ContactId(1), Interest::Training, "v", 1).await.unwrap();
    let markets = going(conn, "Bazar").await;
    let both = facts("Bazar dan pelatihan", &["pasar", "latih"]);
    let second = add(conn, &both, (SITI, ""), NOW).await.unwrap();
    assert!(hold(conn, second, 1, &both.digest(), NOW, None, NOW).await.unwrap());
    running::begin(conn, second, AnnouncementState::Sending, NOW).await.unwrap();
    expand(conn, markets, 5).await;
    expand(conn, second, 5).await;
    assert_eq!(copies::cancel_unfollowed(conn, ContactId(1), NOW).await.unwrap(), 0, "followed still");
    subscriptions::remove(conn, ContactId(1), Interest::Markets).await.unwrap();
    assert_eq!(copies::cancel_unfollowed(conn, ContactId(1), NOW).await.unwrap(), 1);
    collect(conn).await;
    assert_eq!((counts(conn, markets).await.cancelled, counts(conn, second).await.under_way()), (1, 1));
}

#[tokio::test]
async fn e11_what_waits_in_the_evening_is_put_off_until_the_morning() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=3).await;
    let id = going(conn, "Bazar").await;
    expand(conn, id, 5).await;
    // What is urgent is not put off.
    let urgent = Facts { urgent: Some("Lokasi pindah".into()), ..facts("Pindah", &["pasar"]) };
    let hurries = add(conn, &urgent, (SITI, ""), NOW).await.unwrap();
    assert!(hold(conn, hurries, 3, &urgent.digest(), NOW, None, NOW).await.unwrap());
    running::begin(conn, hurries, AnnouncementState::Sending, NOW).await.unwrap();
    assert_eq!(expand(conn, hurries, 5).await, [1, 2, 3]);
    assert_eq!(running::defer(conn, NOW + DAY, 2).await.unwrap(), 2);
    assert_eq!(running::defer(conn, NOW + DAY, 2).await.unwrap(), 1);
    assert_eq!(running::defer(conn, NOW + DAY, 2).await.unwrap(), 0);
    let early: i64 = sqlx::query_scalar("SELECT count(*) FROM outbox WHERE not_before < $1")
        .bind(NOW + DAY)
        .fetch_one(conn)
        .await
        .unwrap();
    assert_eq!(early, 3, "those that are urgent");
}

#[tokio::test]
async fn e16_copies_that_arrived_are_corrected_or_taken_back_within_two_days() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=3).await;
    let id = going(conn, "Bazar Sabtu").await;
    expand(conn, id, 5).await;
    finish(conn, id, 1, (State::Sent, None)).await;
    finish(conn, id, 2, (State::Inactive, Some("E18"))).await;
    finish(conn, id, 3, (State::Sent, None)).await;
    collect(conn).await;
    assert!(!mend(conn, id, Mend::Withdraw, None, NOW).await.unwrap(), "it goes still");
    assert!(running::end(conn, id, NOW).await.unwrap());
    assert!(!mend(conn, id, Mend::Correct, None, NOW).await.unwrap(), "by which words?");
    assert!(!mend(conn, id, Mend::Correct, Some(&facts("x", &[])), NOW + 2 * DAY).await.unwrap(), "too late");
    let right = Facts {
        formatted: Some("<b>Bazar</b> Minggu".into()),
        english: Some("Bazaar on Sunday".into()),
        ..facts("Bazar Minggu", &[])
    };
    assert!(mend(conn, id, Mend::Correct, Some(&right), NOW).await.unwrap());
    assert!(!mend(conn, id, Mend::Withdraw, None, NOW).await.unwrap(), "one after the other");
    let under_way = mending::mending(conn).await.unwrap().remove(0);
    assert_eq!(
        (under_way.act, under_way.cursor, under_way.it.facts.body.as_str()),
        (Mend::Correct, Some(0), "Bazar Minggu")
    );
    assert_eq!(under_way.it.facts.words(Language::English), "Bazaar on Sunday");
    assert_eq!(under_way.it.facts.formatting(Language::Indonesian), Some("<b>Bazar</b> Minggu"));
    assert_eq!(under_way.it.facts.formatting(Language::English), None, "those words have none");
    let first = mending::next(conn, id, (0, 1), NOW).await.unwrap();
    assert_eq!(first.iter().map(|one| (one.contact.0, one.message)).collect::<Vec<_>>(), [(1, 1_001)]);
    assert_eq!(mending::mending(conn).await.unwrap()[0].cursor, Some(1));
    assert_eq!(mending::next(conn, id, (1, 9), NOW).await.unwrap().len(), 1);
    assert_eq!(mending::mending(conn).await.unwrap()[0].cursor, None);
    sqlx::query("INSERT INTO outbox (id, chat, lane, state, tag, created_at) VALUES (99, 1, 3, 'waiting', 'a:1', 1)")
        .execute(&mut *conn)
        .await
        .unwrap();
    assert!(!mending::end_mending(conn, id, "a:1").await.unwrap(), "one is on its way");
    sqlx::query("UPDATE outbox SET state = 'sent', finished_at = 1 WHERE id = 99").execute(&mut *conn).await.unwrap();
    mending::note_mended(conn, id, (ContactId(1), Some(55))).await.unwrap();
    assert_eq!(copies::of_message(conn, ContactId(1), 55).await.unwrap(), Some(id));
    assert!(mending::end_mending(conn, id, "a:1").await.unwrap());
    let found = get(conn, id).await.unwrap().unwrap();
    assert_eq!((found.mended, found.mending, found.withdrawn_at), (1, false, None));
    assert!(mend(conn, id, Mend::Withdraw, None, NOW).await.unwrap());
    assert_eq!(get(conn, id).await.unwrap().unwrap().withdrawn_at, Some(NOW));
}

#[tokio::test]
async fn e14_what_is_let_go_for_the_rest_reaches_whoever_has_no_copy_and_nobody_twice() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=6).await;
    let id = going(conn, "Bazar").await;
    expand(conn, id, 100).await;
    for (who, end) in [
        (1, (State::Sent, None)),
        (2, (State::Inactive, Some("E18"))),
        (3, (State::Dropped, Some("E39"))),
        (4, (State::Unknown, Some("E2"))),
        (5, (State::Cancelled, None)),
        (6, (State::Sent, None)),
    ] {
        finish(conn, id, who, end).await;
    }
    collect(conn).await;
    assert!(running::end(conn, id, NOW).await.unwrap());
    follower(conn, 7, |_| ()).await;
    let it = get(conn, id).await.unwrap().unwrap();
    let digest = it.facts.digest();
    let counted = count(conn, &it.facts.audience, id, NOW).await.unwrap();
    assert_eq!((counted.reached(), counted.had), (3, 4), "sent, blocked and unknown have it, or may have it");
    assert!(!hold(conn, id, 3, &digest, NOW, None, NOW + 31 * DAY).await.unwrap(), "too late");
    // Held back, or given back, it is what it was.
    assert!(hold(conn, id, 3, &digest, NOW + MINUTE, None, NOW).await.unwrap());
    assert!(get(conn, id).await.unwrap().unwrap().is_for_the_rest);
    assert!(unhold(conn, id, NOW).await.unwrap());
    assert!(ask(conn, (id, SITI), 3, &digest, NOW).await.unwrap() && send_back(conn, id, NOW).await.unwrap());
    let found = get(conn, id).await.unwrap().unwrap();
    assert_eq!((found.state, found.counts, found.ended_at), (AnnouncementState::Done, it.counts, it.ended_at));
    assert!(!running::is_any(conn).await.unwrap());
    // Let go, it begins with the first of them, in chunks.
    assert!(hold(conn, id, 3, &digest, NOW, None, NOW).await.unwrap());
    running::begin(conn, id, AnnouncementState::Sending, NOW).await.unwrap();
    let mut got = Vec::new();
    for _ in 0..5 {
        got.extend(expand(conn, id, 2).await);
        counts(conn, id).await;
    }
    assert_eq!(got, [3, 5, 7]);
    let under_way = Counts { total: 7, sent: 2, blocked: 1, unknown: 1, ..Counts::default() };
    assert_eq!(counts(conn, id).await, under_way);
    for who in got {
        finish(conn, id, who, (State::Sent, None)).await;
    }
    collect(conn).await;
    assert!(running::end(conn, id, NOW).await.unwrap());
    assert_eq!(counts(conn, id).await, Counts { sent: 5, ..under_way });
    // Once more it reaches nobody.
    assert_eq!(count(conn, &it.facts.audience, id, NOW).await.unwrap().reached(), 0);
    assert!(hold(conn, id, 0, &digest, NOW, None, NOW).await.unwrap());
    running::begin(conn, id, AnnouncementState::Sending, NOW).await.unwrap();
    assert_eq!(expand(conn, id, 100).await, Vec::<i64>::new());
    assert!(running::end(conn, id, NOW).await.unwrap());
}

#[tokio::test]
async fn e18_what_came_of_it_is_counted_by_people() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=3).await;
    let id = going(conn, "Bazar").await;
    expand(conn, id, 5).await;
    for who in [1, 2] {
        finish(conn, id, who, (State::Sent, None)).await;
    }
    collect(conn).await;
    for _ in 0..2 {
        copies::tapped(conn, id, ContactId(1), NOW).await.unwrap();
        copies::asked(conn, id, ContactId(1), NOW).await.unwrap();
        copies::left(conn, id, ContactId(2), NOW).await.unwrap();
    }
    let found = copies::outcome_list(conn, id).await.unwrap();
    assert_eq!((found.tapped, found.asked, found.left, found.joined, found.counts.sent), (1, 1, 1, 0, 2));
    assert_eq!((found.stopped, found.registered), (0, 0), "less is no stop");
    copies::stopped(conn, id, ContactId(1), NOW).await.unwrap();
    // A business within a week after the press comes of it; one of before, or of who pressed nothing, does not.
    for (chance, owner, at) in [(1, 1, NOW - 1), (2, 1, NOW + 7 * DAY), (3, 1, NOW + DAY), (4, 2, NOW + DAY)] {
        businesses::save(conn, &keys(), &warung(owner, chance)).await.unwrap();
        sqlx::query("UPDATE businesses SET created_at = $1 WHERE id = (SELECT max(id) FROM businesses)")
            .bind(at)
            .execute(&mut *conn)
            .await
            .unwrap();
        let found = copies::outcome_list(conn, id).await.unwrap();
        assert_eq!((found.registered, found.left, found.stopped), (i64::from(chance > 1), 2, 1), "{chance}");
    }
    let districts = report::by_district(conn, id).await.unwrap();
    let sums = districts.iter().map(|one| (one.sent, one.others)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
    assert_eq!((sums, districts.last().map(|one| one.code.as_str())), ((2, 1), Some("")));
    assert_eq!(report::by_hour(conn, id).await.unwrap(), [((NOW + MINUTE) / 3_600_000 * 3_600_000, 2)]);
    let all = report::recipients(conn, id, 9).await.unwrap();
    assert_eq!(all.iter().map(|one| one.outcome.as_deref()).collect::<Vec<_>>(), [Some("sent"), Some("sent"), None]);
    assert!(copies::has(conn, id, ContactId(3)).await.unwrap());
    assert!(!copies::has(conn, id, ContactId(4)).await.unwrap());
}

#[tokio::test]
async fn h_a_restored_database_sends_nothing_planned_or_to_many_until_somebody_says_so() {
    for send in [false, true] {
        let (dir, mut conn) = fresh().await;
        followers(&mut conn, 1..=4).await;
        let going = going(&mut conn, "Bazar").await;
        expand(&mut conn, going, 3).await;
        finish(&mut conn, going, 1, (State::Sent, None)).await;
        let repeat = Repeat::times(chrono::Weekday::Sat, 8, 4, NOW);
        let planned = Facts { repeat, ..facts("Pelatihan", &["pasar"]) };
        let later = add(&mut conn, &planned, (SITI, ""), NOW).await.unwrap();
        assert!(hold(&mut conn, later, 4, &planned.digest(), NOW + DAY, None, NOW).await.unwrap());
        let path = dir.path().join("bot.db");
        let copy = dir.path().join("cadangan.db");
        backup::backup(&reader(&path).await.unwrap(), &path, &copy, NOW).await.unwrap();
        let mut conn = writer(&copy).await.unwrap();
        let conn = &mut conn;
        backup::adopt(conn, &copy, send).await.unwrap().unwrap();
        for id in [going, later] {
            assert_eq!(state(conn, id).await, AnnouncementState::Missed);
        }
        assert_eq!(running::untold(conn).await.unwrap().len(), 2, "their author is asked");
        assert_eq!(get(conn, later).await.unwrap().unwrap().facts.repeat, repeat, "none of those to come is planned");
        assert!(running::running(conn).await.unwrap().is_empty());
        let waiting: i64 = sqlx::query_scalar("SELECT count(*) FROM outbox WHERE finished_at IS NULL")
            .fetch_one(&mut *conn)
            .await
            .unwrap();
        assert_eq!(waiting, 0);
        collect(conn).await;
        assert_eq!(counts(conn, going).await, Counts { total: 3, sent: 1, unknown: 2, ..Counts::default() });
        // Somebody says so: who had a copy gets none again.
        let facts = get(conn, going).await.unwrap().unwrap().facts;
        assert!(hold(conn, going, 1, &facts.digest(), NOW, None, NOW).await.unwrap());
        running::begin(conn, going, AnnouncementState::Sending, NOW).await.unwrap();
        assert_eq!(expand(conn, going, 9).await, [4]);
        counts(conn, going).await;
    }
}

#[tokio::test]
async fn e6_what_goes_every_week_hands_it_on_until_the_last_time() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    let repeat = Repeat::times(chrono::Weekday::Sat, 8, 2, NOW).unwrap();
    let english = Some("Bazaar".to_owned());
    let formatted = Some("<b>Bazar</b>".to_owned());
    let buttons = vec![OwnButton::Page { label: "Formulir".into(), page: "https://x.id".into() }];
    let bare = facts("Bazar", &["pasar"]);
    let weekly = Facts { repeat: Some(repeat), formatted, english, buttons, channel: true, ..bare };
    let first = add(conn, &weekly, (SITI, "Siti"), NOW).await.unwrap();
    let [one, two]: [Millis; 2] = repeat.all_after(NOW).try_into().unwrap();
    assert!(hold(conn, first, 40, &weekly.digest(), one, Some(1), NOW).await.unwrap());
    series::hand_on(conn, first, repeat.after(one), one).await.unwrap();
    let it = get(conn, first).await.unwrap().unwrap();
    assert_eq!((it.facts.repeat, it.series), (None, Some(first)));
    let next = series::next_of(conn, &it).await.unwrap().unwrap();
    assert_eq!((&next.facts, next.state, next.starts_at), (&weekly, AnnouncementState::Scheduled, Some(two)));
    assert_eq!((next.counted, next.digest.clone(), next.author), (Some(40), Some(weekly.digest()), SITI));
    assert_eq!((next.counts, next.progress_row, next.series), (Counts::default(), None, Some(first)));
    assert_eq!(series::next_of(conn, &next).await.unwrap(), None, "it is the next one itself");
    assert!(!same_text_within_an_hour(conn, &it, one).await.unwrap(), "those of a series say the same");
    // What reaches more than was seen and is looked at again is not looked at every week.
    let seen = Announcement { counted: Some(130), approver: Some(ContactId(9)), ..it.clone() };
    series::looked_at(conn, &seen).await.unwrap();
    let found = get(conn, next.id).await.unwrap().unwrap();
    assert_eq!((found.counted, found.approver), (Some(130), Some(ContactId(9))));
    let other = Announcement { counted: Some(900), facts: facts("Pasar", &["pasar"]), ..seen };
    series::looked_at(conn, &other).await.unwrap();
    assert_eq!(get(conn, next.id).await.unwrap().unwrap().counted, Some(130), "that says something else");
    // The next one alone, at the time that was seen; then all of them.
    assert!(!series::skip(conn, next.id, (one, two), one).await.unwrap());
    assert!(series::skip(conn, next.id, (two, two + DAY), one).await.unwrap());
    assert_eq!(get(conn, next.id).await.unwrap().unwrap().starts_at, Some(two + DAY));
    assert!(series::end(conn, next.id, one).await.unwrap() && !series::end(conn, next.id, one).await.unwrap());
    let ended = get(conn, next.id).await.unwrap().unwrap();
    assert_eq!((ended.state, ended.facts.repeat), (AnnouncementState::Draft, None));
    // The last time hands on nothing.
    assert!(hold(conn, ended.id, 40, &ended.facts.digest(), two, None, one).await.unwrap());
    series::hand_on(conn, ended.id, None, two).await.unwrap();
    assert_eq!(series::next_of(conn, &it).await.unwrap(), None);
}

#[tokio::test]
async fn e7_who_will_get_it_is_named_by_the_business_that_fits() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=4).await;
    businesses::save(conn, &keys(), &warung(2, 1)).await.unwrap();
    businesses::save(conn, &keys(), &warung(3, 2)).await.unwrap();
    let all = Audience::default();
    assert_eq!(audience::count_named(conn, &all, 0, NOW).await.unwrap(), 2);
    let named = audience::named(conn, &all, 0, (0, 9), NOW).await.unwrap();
    assert_eq!(named.len(), 2);
    assert_eq!(audience::named(conn, &all, 0, (1, 9), NOW).await.unwrap(), named[1..]);
    for (most, is_more) in [(3, true), (4, false), (5, false)] {
        assert_eq!(audience::is_more_than(conn, &all, (0, most), NOW).await.unwrap(), is_more, "{most}");
    }
    // Who gets nothing is not named.
    sqlx::query("UPDATE contacts SET reach = 'blocked' WHERE id = 2").execute(&mut *conn).await.unwrap();
    assert_eq!(audience::count_named(conn, &all, 0, NOW).await.unwrap(), 1);
    assert_eq!(audience::named(conn, &all, 0, (0, 9), NOW).await.unwrap().len(), 1);
}
