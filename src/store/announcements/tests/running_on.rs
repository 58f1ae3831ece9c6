//! From the first copy to the last one's end.

use super::*;

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
