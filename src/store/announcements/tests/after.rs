//! What is done about copies that arrived, and what goes again every week.

use super::*;

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
    assert_eq!(first.iter().map(|one| (one.contact.0, one.messages.words)).collect::<Vec<_>>(), [(1, 1_001)]);
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
