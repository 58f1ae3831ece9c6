//! Seats are never more than there are, and the line keeps its order, whatever comes at once.

use proptest::prelude::*;
use sqlx::SqliteConnection;

use super::*;
use crate::clock::DAY;
use crate::domain::{EventCode, EventKind, SeatUnit};
use crate::store::events::{self, Event, Facts, Limits, New, Seating, Session, Venue};
use crate::store::open::tests::fresh;

/// Nine o'clock in Lampung.
const NOW: Millis = 1_764_036_000_000;
const HOUR: Millis = 3_600_000;

fn keys() -> Keys {
    Keys::derive(&[3; 32])
}

fn facts(capacity: i64) -> Facts {
    Facts {
        title: "Pelatihan tapis".into(),
        kind: EventKind::Training,
        programme: None,
        description: String::new(),
        photo: None,
        venue: Venue::default(),
        sessions: vec![Session { id: 0, starts: NOW + 10 * DAY, ends: NOW + 10 * DAY + HOUR }],
        unit: SeatUnit::Person,
        capacity,
        seats_each: 3,
        limits: Limits::default(),
        deadline: None,
        fee: 0,
        papers: None,
        offer_hours: 24,
        share: 80,
        team: None,
        seating: Seating::default(),
    }
}

async fn published(conn: &mut SqliteConnection, chance: u64, capacity: i64) -> Event {
    let (code, facts) = (EventCode::from_chance(chance), facts(capacity));
    let new = New { code: &code, facts: &facts, by: (ContactId(1), "Dewi"), series: None };
    let id = events::add(conn, new, NOW).await.unwrap();
    assert!(events::publish(conn, id, NOW).await.unwrap());
    events::get(conn, id).await.unwrap().unwrap()
}

async fn join_as(conn: &mut SqliteConnection, event: &Event, who: i64, count: i64, now: Millis) -> Seat {
    sqlx::query("INSERT OR IGNORE INTO contacts (id, language, first_seen, last_seen) VALUES ($1, 'id', 0, 0)")
        .bind(who)
        .execute(&mut *conn)
        .await
        .unwrap();
    let guest = Guest {
        contact: Some(ContactId(who)),
        person: format!("Peserta {who}"),
        phone: None,
        business: None,
        business_name: None,
        district: None,
    };
    let chance = u64::try_from(event.id * 1_000_003 + who).unwrap().wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let code = TicketCode::from_chance(chance);
    join(conn, &keys(), event, Ask { guest: &guest, count, code: &code }, now).await.unwrap()
}

async fn states(conn: &mut SqliteConnection, event: &Event) -> Vec<(i64, SeatState)> {
    let all = of_event(conn, &keys(), event.id).await.unwrap();
    all.into_iter().map(|seat| (seat.guest.contact.unwrap().0, seat.state)).collect()
}

#[tokio::test]
async fn d5_who_comes_first_sits_who_comes_later_waits_and_who_comes_back_waits_behind_all() {
    let (_dir, mut conn) = fresh().await;
    let event = published(&mut conn, 1, 2).await;
    let first = join_as(&mut conn, &event, 1, 1, NOW).await;
    assert_eq!((first.state, first.guest.person.as_str()), (SeatState::Confirmed, "Peserta 1"));
    assert_eq!(join_as(&mut conn, &event, 1, 1, NOW).await, first, "twice is once");
    assert_eq!(join_as(&mut conn, &event, 2, 1, NOW).await.state, SeatState::Confirmed);
    let third = join_as(&mut conn, &event, 3, 1, NOW).await;
    assert_eq!(third.state, SeatState::Waiting);
    assert_eq!(join_as(&mut conn, &event, 4, 1, NOW - 5).await.state, SeatState::Waiting);
    assert_eq!(place_in_line(&mut conn, &third).await.unwrap(), Some((1, 0)));

    assert!(leave(&mut conn, first.id, NOW).await.unwrap() && !leave(&mut conn, first.id, NOW).await.unwrap());
    // While the seat is free and somebody waits, nobody passes the line.
    assert_eq!(join_as(&mut conn, &event, 1, 1, NOW).await.state, SeatState::Waiting);
    assert_eq!(promote(&mut conn, &event, NOW).await.unwrap(), [third.id]);
    assert_eq!(promote(&mut conn, &event, NOW).await.unwrap(), [0; 0], "it is held");
    let expected =
        [(2, SeatState::Confirmed), (3, SeatState::Offered), (4, SeatState::Waiting), (1, SeatState::Waiting)];
    assert_eq!(states(&mut conn, &event).await, expected);
    assert!(accept(&mut conn, third.id, NOW + HOUR).await.unwrap());
    assert!(!accept(&mut conn, third.id, NOW + HOUR).await.unwrap());
    let fourth = of_contact(&mut conn, &keys(), event.id, ContactId(4)).await.unwrap().unwrap();
    assert_eq!(place_in_line(&mut conn, &fourth).await.unwrap(), Some((1, 1)), "one came in");
}

#[tokio::test]
async fn d6_what_is_not_answered_lapses_to_the_next_and_ends_before_the_event() {
    let (_dir, mut conn) = fresh().await;
    let event = published(&mut conn, 1, 1).await;
    for who in 1..=4 {
        join_as(&mut conn, &event, who, 1, NOW).await;
    }
    leave(&mut conn, 1, NOW).await.unwrap();
    assert_eq!(promote(&mut conn, &event, NOW).await.unwrap(), [2]);
    assert_eq!(lapse(&mut conn, NOW + 23 * HOUR, 9).await.unwrap(), [0; 0]);
    assert!(!accept(&mut conn, 2, NOW + 24 * HOUR).await.unwrap(), "the very moment is too late");
    assert_eq!(lapse(&mut conn, NOW + 24 * HOUR, 9).await.unwrap(), [2]);
    assert_eq!(promote(&mut conn, &event, NOW + 24 * HOUR).await.unwrap(), [3]);
    leave(&mut conn, 3, NOW + 25 * HOUR).await.unwrap();
    // Shortly before it begins nothing is offered: who taps first comes, from the line or not.
    let late = event.facts.starts() - HOUR;
    assert_eq!(promote(&mut conn, &event, late).await.unwrap(), [0; 0]);
    assert_eq!(join_as(&mut conn, &event, 4, 1, late).await.state, SeatState::Confirmed);
    assert_eq!(join_as(&mut conn, &event, 5, 1, late).await.state, SeatState::Waiting);
}

#[tokio::test]
async fn d5_without_capacity_all_wait_and_a_raised_one_is_offered_in_order_to_whom_it_is_enough() {
    let (_dir, mut conn) = fresh().await;
    let mut event = published(&mut conn, 1, 0).await;
    for (who, count) in [(1, 1), (2, 3), (3, 1)] {
        assert_eq!(join_as(&mut conn, &event, who, count, NOW).await.state, SeatState::Waiting);
    }
    event.facts.capacity = 2;
    assert_eq!(promote(&mut conn, &event, NOW).await.unwrap(), [1, 3], "three seats are not there for the second");
    event.facts.capacity = 5;
    assert_eq!(promote(&mut conn, &event, NOW).await.unwrap(), [2]);
    assert_eq!(counts(&mut conn, event.id).await.unwrap(), Counts { confirmed: 0, offered: 5, waiting: 0 });
}

#[tokio::test]
async fn d8_what_is_called_off_disarms_everything_once() {
    let (_dir, mut conn) = fresh().await;
    let event = published(&mut conn, 1, 1).await;
    for who in 1..=3 {
        join_as(&mut conn, &event, who, 1, NOW).await;
    }
    leave(&mut conn, 1, NOW).await.unwrap();
    promote(&mut conn, &event, NOW).await.unwrap();
    assert!(events::cancel(&mut conn, event.id, "Banjir", NOW).await.unwrap());
    assert!(!events::cancel(&mut conn, event.id, "Lagi", NOW).await.unwrap());
    let after = events::get(&mut conn, event.id).await.unwrap().unwrap();
    assert_eq!((after.version, after.sequence, after.reason.as_deref()), (2, 1, Some("Banjir")));
    assert_eq!(promote(&mut conn, &after, NOW).await.unwrap(), [0; 0]);
    let expected = [(1, SeatState::Left), (2, SeatState::Cancelled), (3, SeatState::Cancelled)];
    assert_eq!(states(&mut conn, &event).await, expected);
}

#[tokio::test]
async fn d5_two_events_at_the_same_hours_are_known_before_the_second_is_joined() {
    let (_dir, mut conn) = fresh().await;
    let (one, other) = (published(&mut conn, 1, 5).await, published(&mut conn, 2, 5).await);
    assert_eq!(clashing(&mut conn, (ContactId(1), other.id)).await.unwrap(), [""; 0]);
    join_as(&mut conn, &one, 1, 1, NOW).await;
    assert_eq!(clashing(&mut conn, (ContactId(1), other.id)).await.unwrap(), ["Pelatihan tapis"]);
    assert_eq!(clashing(&mut conn, (ContactId(1), one.id)).await.unwrap(), [""; 0], "it is no clash with itself");
}

/// What may come at any moment.
#[derive(Clone, Debug)]
enum Act {
    Join(i64, i64),
    Leave(i64),
    Accept(i64),
    Time(i64),
    Raise(i64),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (1_i64..12, 1_i64..3).prop_map(|(who, count)| Act::Join(who, count)),
        2 => (1_i64..12).prop_map(Act::Leave),
        2 => (1_i64..12).prop_map(Act::Accept),
        1 => (1_i64..40).prop_map(Act::Time),
        1 => (0_i64..4).prop_map(Act::Raise),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn d6_timer_owners_and_raised_capacity_at_once_never_overfill(acts in proptest::collection::vec(act(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (_dir, mut conn) = fresh().await;
            let mut event = published(&mut conn, 1, 3).await;
            let mut now = NOW;
            for act in acts {
                match act {
                    Act::Join(who, count) => drop(join_as(&mut conn, &event, who, count, now).await),
                    Act::Leave(id) => drop(leave(&mut conn, id, now).await.unwrap()),
                    Act::Accept(id) => drop(accept(&mut conn, id, now).await.unwrap()),
                    Act::Time(hours) => {
                        now += hours * HOUR;
                        lapse(&mut conn, now, 9).await.unwrap();
                    }
                    Act::Raise(more) => event.facts.capacity += more,
                }
                promote(&mut conn, &event, now).await.unwrap();
                let seats = of_event(&mut conn, &keys(), event.id).await.unwrap();
                let takes_room = |seat: &&Seat| matches!(seat.state, SeatState::Confirmed | SeatState::Offered);
                let taken: i64 = seats.iter().filter(takes_room).map(|seat| seat.count).sum();
                assert!(taken <= event.facts.capacity, "{taken} of {}", event.facts.capacity);
                let places: Vec<Millis> = seats.iter().map(|seat| seat.queued_at).collect();
                assert!(places.windows(2).all(|two| two[0] < two[1]), "no two have one place: {places:?}");
            }
        });
    }
}
