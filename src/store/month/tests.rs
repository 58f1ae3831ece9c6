//! A month counts what was in it, and nothing else.

use super::*;
use crate::crypto::Keys;
use crate::domain::case_clock::Due;
use crate::domain::{CaseNumber, ContactId, Team};
use crate::store::case_ends::{self, Ends};
use crate::store::cases::{self, Author, Outcome, Secret, Sort};
use crate::store::contacts::{self, Contact};
use crate::store::open::tests::{fresh, plan};
use crate::store::services::{self, CameOf, Channel, Service, Stage};

const MONTH: Span = (100, 200);

fn service(chance: u64, channel: Channel, result: CameOf, at: Millis) -> Service {
    Service {
        number: CaseNumber::from_chance(chance),
        channel,
        subject: Team::Permits,
        result,
        referred_to: None,
        contact: None,
        business: None,
        secret: services::Secret::default(),
        noted_by: ContactId(9),
        stage: if result == CameOf::FollowUp { Stage::Waiting } else { Stage::Closed },
        officer: None,
        at,
        due_at: (result == CameOf::FollowUp).then_some(at + 10),
    }
}

#[tokio::test]
async fn f12_a_month_counts_what_was_sent_answered_ended_and_noted_in_it() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[1; 32]);
    contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
    // Sent, promised, answered (none: not yet): in time, late, waiting, too late already, another month.
    for (chance, sent, due, answered) in [
        (1, 110, 150, Some(140)),
        (2, 110, 150, Some(160)),
        (3, 190, 260, None),
        (4, 110, 150, None),
        (5, 200, 300, None),
    ] {
        let number = CaseNumber::from_chance(chance);
        let id = cases::open_draft(&mut conn, keys, (&number, ContactId(7)), Some("nib"), &Secret::default(), 1)
            .await
            .unwrap();
        cases::submit(&mut conn, id, Due::without_hours(due), sent).await.unwrap();
        if let Some(at) = answered {
            cases::take(&mut conn, id, (ContactId(9), "Dewi"), at).await.unwrap();
            let words = Some("ya");
            let said = cases::NewMessage { author: Author::Officer, sort: Sort::Text, words, file: None, album: None };
            cases::add(&mut conn, keys, (id, &number), said, at).await.unwrap();
            cases::close(&mut conn, id, (ContactId(9), Outcome::Solved), at).await.unwrap();
            cases::rate(&mut conn, id, chance == 1, at).await.unwrap();
        }
    }
    for (chance, channel, result, at) in [
        (11, Channel::Phone, CameOf::Answered, 100),
        (12, Channel::Phone, CameOf::FollowUp, 199),
        (13, Channel::Visit, CameOf::Referred, 150),
        (14, Channel::WhatsApp, CameOf::Answered, 200),
    ] {
        services::add(&mut conn, keys, &service(chance, channel, result, at)).await.unwrap();
    }
    assert_eq!(asked(&mut conn, MONTH, 220).await.unwrap(), Asked { all: 4, in_time: 1, late: 2 });
    let ended: Ends = case_ends::ends(&mut conn, MONTH).await.unwrap().into_iter().map(|(_, ends)| ends).sum();
    assert_eq!(ended, Ends { solved: 2, ..Ends::default() });
    // What was opened again had ended, and counts once, by its last end of that time.
    let id = cases::find(&mut conn, keys, &CaseNumber::from_chance(1)).await.unwrap().unwrap().id;
    cases::reopen(&mut conn, id, (Due::without_hours(300), true), 170).await.unwrap();
    assert!(cases::end_helped(&mut conn, id, 180).await.unwrap());
    cases::reopen(&mut conn, id, (Due::without_hours(300), true), 190).await.unwrap();
    let ended: Ends = case_ends::ends(&mut conn, MONTH).await.unwrap().into_iter().map(|(_, ends)| ends).sum();
    assert_eq!((ended.solved, ended.owner, ended.cancelled, ended.answered()), (1, 1, 0, 2));
    let before = noted(&mut conn, MONTH, 205).await.unwrap();
    let all = Noted { phone: 2, visit: 1, whatsapp: 0, answered: 1, referred: 1, open: 1, in_time: 0, late: 0 };
    assert_eq!(before, all, "what is not due yet is neither");
    assert_eq!(noted(&mut conn, MONTH, 220).await.unwrap(), Noted { late: 1, ..all });
    let late = CaseNumber::from_chance(12);
    services::take(&mut conn, &late, (ContactId(9), "Dewi")).await.unwrap();
    services::close(&mut conn, &late, (ContactId(9), CameOf::Answered, None), 209).await.unwrap();
    let done = Noted { answered: 2, open: 0, in_time: 1, ..all };
    assert_eq!(noted(&mut conn, MONTH, 220).await.unwrap(), done);
    let of = |word: &str, count| (word.to_owned(), count);
    assert_eq!(subjects(&mut conn, MONTH).await.unwrap(), [of("nib", 4), of("izin", 3)]);
    assert_eq!(officers(&mut conn, MONTH).await.unwrap(), [(9, 2, 3)]);
    let plan = plan(&mut conn, ASKED).await;
    assert!(plan.contains("INDEX cases_by_opened"), "{plan}");
}
