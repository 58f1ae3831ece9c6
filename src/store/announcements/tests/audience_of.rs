//! Who gets one, and why somebody who fits does not.

use super::*;

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
        let (regions, sectors, interests) = (list(regions), list(sectors), list(interests));
        let audience = Audience { regions, sectors, interests, ..Audience::default() };
        let found = wanted(conn, &audience, id).await;
        assert_eq!(found, reached, "{audience:?}");
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
async fn e7_who_will_get_it_is_named_by_the_business_that_fits() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=4).await;
    businesses::save(conn, &keys(), &warung(2, 1)).await.unwrap();
    businesses::save(conn, &keys(), &warung(3, 2)).await.unwrap();
    let all = Audience::default();
    assert_eq!(audience::count_named(conn, &all, 0, NOW).await.unwrap(), 2);
    let named = audience::named(conn, (&all, 0), (0, 9), NOW).await.unwrap();
    assert_eq!(named.len(), 2);
    assert_eq!(audience::named(conn, (&all, 0), (1, 9), NOW).await.unwrap(), named[1..]);
    // Who gets nothing is not named.
    sqlx::query("UPDATE contacts SET reach = 'blocked' WHERE id = 2").execute(&mut *conn).await.unwrap();
    assert_eq!(audience::count_named(conn, &all, 0, NOW).await.unwrap(), 1);
    assert_eq!(audience::named(conn, (&all, 0), (0, 9), NOW).await.unwrap().len(), 1);
}

/// Three events of the past: persons 1 and 2 had a seat at the first, where 1 was noted; 3 at the second, where nobody
/// was noted; 4 waits for the third.
const EVENTS: &str = "
    INSERT INTO events (id, code, state, title, kind, capacity, made_by, made_by_name, starts_at, ends_at, made_at, changed_at)
    VALUES (1, 'AAAAAA', 'finished', 'Pelatihan', 'pelatihan', 9, 1, '', 10, 20, 1, 1),
           (2, 'BBBBBB', 'finished', 'Bazar', 'bazar', 9, 1, '', 10, 20, 1, 1),
           (3, 'CCCCCC', 'published', 'Temu', 'temu', 9, 1, '', 10, 20, 1, 1);
    INSERT INTO event_sessions (id, event, number, starts_at, ends_at) VALUES (1, 1, 1, 10, 20);
    INSERT INTO seats (id, event, code, contact, person, state, changes, queued_at, made_at, changed_at)
    VALUES (1, 1, 'a', 1, x'00', 'confirmed', 1, 1, 1, 1), (2, 1, 'b', 2, x'00', 'confirmed', 1, 1, 1, 1),
           (3, 2, 'c', 3, x'00', 'confirmed', 1, 1, 1, 1), (4, 3, 'd', 4, x'00', 'waiting', 1, 1, 1, 1);
    INSERT INTO attendance (seat, session, at, officer, officer_name, noted_at) VALUES (1, 1, 10, 9, 'Dewi', 10);
    INSERT INTO cases (number, contact, subject, state, secret, complaint, opened_at, changed_at)
    VALUES ('K1', 1, 'nib', 'waiting', x'00', 0, 1, 1), ('K2', 2, 'nib', 'waiting', x'00', 1, 1, 1),
           ('K3', 3, 'nib', 'draft', x'00', 0, 1, 1), ('K4', 4, 'kur', 'waiting', x'00', 0, 1, 1);
    UPDATE businesses SET scale = 'kecil' WHERE owner = 2;
    UPDATE contacts SET language = 'en' WHERE id = 3;
    UPDATE contacts SET app_language = 'en' WHERE id = 4;";

fn at_event(took: &str, id: Option<i64>, kind: Option<&str>) -> Narrowed {
    let event = AtEvent { took: took.into(), id, title: String::new(), kind: kind.map(str::to_owned) };
    Narrowed { event: Some(event), ..Narrowed::default() }
}

#[tokio::test]
async fn e7_size_language_activity_consultations_and_events_narrow_it_as_they_are_stored() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    for who in 1..=4 {
        follower(conn, who, |contact| contact.last_seen = NOW - 20 * who * DAY).await;
    }
    for (owner, chance) in [(1, 1), (2, 2)] {
        businesses::save(conn, &keys(), &warung(owner, chance)).await.unwrap();
    }
    sqlx::raw_sql(EVENTS).execute(&mut *conn).await.unwrap();
    let id = add(conn, &facts("Bazar", &[]), (SITI, "Siti"), NOW).await.unwrap();
    let consulted = |slug: &str| Narrowed {
        consulted: vec![Consulted { slug: slug.into(), name: slug.into() }],
        ..Narrowed::default()
    };
    let spoken = |tag: &str| Narrowed { languages: vec![tag.into()], ..Narrowed::default() };
    let sized = |word: &str| Narrowed { scales: vec![word.into()], ..Narrowed::default() };
    let active = |days: u16| Narrowed { wrote_within: Some(days), ..Narrowed::default() };
    for (more, reached) in [
        (Narrowed::default(), &[1, 2, 3, 4][..]),
        (sized("kecil"), &[2]),
        (sized("mikro"), &[]),
        (spoken("en"), &[3, 4]),
        (spoken("id"), &[1, 2]),
        (active(30), &[1]),
        (active(90), &[1, 2, 3, 4]),
        (consulted("nib"), &[1]),
        (consulted("kur"), &[4]),
        (consulted("lain"), &[]),
        (at_event("ikut", None, None), &[1, 2, 3]),
        (at_event("ikut", Some(1), None), &[1, 2]),
        (at_event("ikut", None, Some("bazar")), &[3]),
        (at_event("ikut", Some(1), Some("bazar")), &[]),
        (at_event("ikut", Some(99), None), &[]),
        (at_event("hadir", None, None), &[1]),
        // Where nobody was noted, nobody is known to have stayed away.
        (at_event("absen", None, None), &[2]),
        (at_event("absen", Some(2), None), &[]),
        // What nobody knows is nobody.
        (at_event("tidur", None, None), &[]),
        (at_event("ikut", None, Some("pesta")), &[]),
        (active(7), &[]),
        (spoken("eo"), &[]),
    ] {
        let audience = Audience { more, ..Audience::default() };
        assert_eq!(wanted(conn, &audience, id).await, reached, "{audience:?}");
        let counted = count(conn, &audience, id, NOW).await.unwrap();
        assert_eq!(usize::try_from(counted.reached()).unwrap(), reached.len(), "{audience:?}");
    }
    // A kelurahan is a place as a kecamatan is.
    sqlx::query("UPDATE businesses SET region = '18.71.01.1006' WHERE owner = 1").execute(&mut *conn).await.unwrap();
    let village = Audience { regions: vec!["18.71.01.1006".into()], ..Audience::default() };
    assert_eq!(wanted(conn, &village, id).await, [1]);
    // Who says to have been there, and was not refused, did not stay away.
    sqlx::query("INSERT INTO attendance_objections (seat, at) VALUES (2, 1)").execute(&mut *conn).await.unwrap();
    let absent = Audience { more: at_event("absen", None, None), ..Audience::default() };
    assert!(wanted(conn, &absent, id).await.is_empty());
}

#[tokio::test]
async fn e7_an_audience_that_cannot_be_read_reaches_nobody() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=3).await;
    let id = add(conn, &facts("Bazar", &[]), (SITI, "Siti"), NOW).await.unwrap();
    for (stored, reached) in [
        ("{}", 3),
        (r#"{"regions":[],"sectors":[],"interests":["pasar"]}"#, 3),
        (r#"{"interests":["pasar","gosip"]}"#, 0),
        (r#"{"regions":[],"planets":["mars"]}"#, 0),
        (r#"{"more":{"moons":["io"]}}"#, 0),
        ("[]", 0),
    ] {
        sqlx::query("UPDATE announcements SET audience = $1").bind(stored).execute(&mut *conn).await.unwrap();
        let audience = get(conn, id).await.unwrap().unwrap().facts.audience;
        assert_eq!(count(conn, &audience, id, NOW).await.unwrap().reached(), reached, "{stored}");
        assert_eq!(wanted(conn, &audience, id).await.len(), usize::try_from(reached).unwrap(), "{stored}");
        assert_eq!(without_telegram(conn, &audience).await.unwrap(), 0, "{stored}");
    }
}
