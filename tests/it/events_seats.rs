//! Seats that many hands give away at once: the timer, officers, and whoever taps.

use std::time::Duration;

use umkm_bot::store::events::{self, Facts};

use crate::desk::{DEWI, office};
use crate::events_owner::{publish, training};
use crate::said::says;
use crate::support::Town;

const SEEDS: std::ops::Range<u64> = 0..4;
const CROWD: i64 = 16;
const FIRST: i64 = 20_000;
const SEATS: i64 = 4;

/// Somebody wants a seat, without any business.
async fn join(town: &Town, who: i64, code: &str) {
    town.telegram.person(who, "Peserta", Some("id"));
    town.say(who, &format!("/start e_{code}")).await;
    town.talk(who, &["[acara-tombol-daftar]", "Aisyah", "Kemiling"]).await;
}

/// What is taken after each change of a seat, beside what there was then: a moment of too many would stand there.
async fn watch(town: &Town) {
    for statement in [
        "CREATE TABLE watched (taken INTEGER NOT NULL, capacity INTEGER NOT NULL)",
        "CREATE TRIGGER watch_changes AFTER UPDATE OF state ON seats BEGIN
             INSERT INTO watched SELECT (SELECT coalesce(sum(count), 0) FROM seats
                 WHERE event = NEW.event AND state IN ('confirmed', 'offered')), capacity FROM events WHERE id = NEW.event;
         END",
        "CREATE TRIGGER watch_new AFTER INSERT ON seats BEGIN
             INSERT INTO watched SELECT (SELECT coalesce(sum(count), 0) FROM seats
                 WHERE event = NEW.event AND state IN ('confirmed', 'offered')), capacity FROM events WHERE id = NEW.event;
         END",
    ] {
        town.write(statement).await;
    }
}

/// What happens to the seats in a moment.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Somebody who sits leaves.
    Leaves(i64),
    /// Somebody takes what was offered.
    Accepts(i64),
    /// Somebody new wants to come.
    Comes(i64),
    /// The office says that there is room for one more.
    Raise,
    /// Time goes by, so that offers lapse.
    Time,
}

#[tokio::test]
async fn d4_timer_officer_and_raised_capacity_at_once_never_give_more_than_there_is() {
    for seed in SEEDS {
        let mut chance = fastrand::Rng::with_seed(seed);
        let town = office().await;
        let code = publish(&town, &Facts { capacity: SEATS, offer_hours: 1, ..training(&town, 20) }).await;
        for who in FIRST..FIRST + CROWD {
            join(&town, who, &code).await;
        }
        watch(&town).await;
        let mut capacity = SEATS;
        for round in 0..3 {
            let somebody = |chance: &mut fastrand::Rng| FIRST + chance.i64(0..CROWD);
            let mut acts = vec![Act::Raise, Act::Time];
            acts.extend((0..4).map(|_| Act::Leaves(somebody(&mut chance))));
            acts.extend((0..4).map(|_| Act::Accepts(somebody(&mut chance))));
            acts.extend((0..2).map(|at| Act::Comes(30_000 + round * 10 + at)));
            chance.shuffle(&mut acts);
            town.say(DEWI, "/menu").await;
            town.forge(DEWI, "1:eo:f:1:acara-kapasitas").await;
            for act in &acts {
                // Nobody waits for anybody.
                match *act {
                    Act::Leaves(who) => press(&town, who, &format!("1:ev:x:{code}:1")),
                    Act::Accepts(who) => press(&town, who, &format!("1:ev:t:{code}")),
                    Act::Comes(who) => {
                        town.telegram.person(who, "Peserta", Some("id"));
                        for words in [&format!("/start e_{code}"), "/menu"] {
                            town.telegram.text(who, words);
                        }
                    }
                    Act::Raise => {
                        capacity += 1;
                        town.telegram.text(DEWI, &capacity.to_string());
                    }
                    Act::Time => town.clock.advance(Duration::from_mins(61)),
                }
            }
            town.pass(Duration::from_mins(61)).await;
            assert!(says(&town.heard(DEWI), "kelola-diubah"), "{seed} {acts:?}: {}", town.heard(DEWI));
        }
        let most = "SELECT max(taken - capacity) FROM watched";
        assert!(town.number("SELECT count(*) FROM watched").await > 5, "{seed}: seats change hands");
        assert!(town.number(most).await <= 0, "{seed}: more were given than there are");
        assert_eq!(town.number("SELECT capacity FROM events").await, capacity);
        // Nothing is left lying either: what is free is offered while somebody waits.
        let free = "SELECT e.capacity - (SELECT coalesce(sum(count), 0) FROM seats
                        WHERE event = e.id AND state IN ('confirmed', 'offered')) FROM events AS e";
        let waiting = town.number("SELECT count(*) FROM seats WHERE state = 'waiting'").await;
        assert!(waiting == 0 || town.number(free).await == 0, "{seed}: {waiting} wait");
        for statement in ["DROP TRIGGER watch_changes", "DROP TRIGGER watch_new", "DROP TABLE watched"] {
            town.write(statement).await;
        }
        town.close().await;
    }
}

fn press(town: &Town, who: i64, data: &str) {
    let message = town.telegram.last(who).unwrap().id;
    town.telegram.forge(who, message, data);
}

#[tokio::test]
async fn d8_midnight_the_end_of_a_month_and_of_a_year_lose_no_reminder_and_no_guest() {
    // From the morning of 25 November: midnight, the end of the month, and of the year, each in the middle of the event.
    for (days, month, next) in
        [(8, "Desember 2026", None), (5, "November 2026", None), (36, "Desember 2026", Some("Januari 2027"))]
    {
        let town = office().await;
        let mut facts = training(&town, days);
        facts.title = "Malam tapis".into();
        // From ten in the evening until one.
        let starts = facts.sessions[0].starts + 12 * 3_600_000;
        facts.sessions = vec![events::Session { id: 0, starts, ends: starts + 3 * 3_600_000 }];
        let code = publish(&town, &facts).await;
        join(&town, FIRST, &code).await;
        let month_page = town.say(FIRST, "/acara").await;
        assert!(month_page.contains("Malam tapis"), "{month_page}");
        town.live_until(starts - 3_600_000).await;
        for key in ["acara-ingat-minggu", "acara-ingat-hadir", "acara-ingat-besok"] {
            let due = key != "acara-ingat-minggu" || days >= 7;
            assert_eq!(town.said(FIRST, key), usize::from(due), "{days} {key}: {}", town.telegram.transcript(FIRST));
        }
        let page = town.say(FIRST, "/acara").await;
        assert!(page.contains("Malam tapis"), "{page}");
        let page = town.press(FIRST, "acara-tombol-kalender").await;
        assert!(page.contains(month) && page.contains("22.00: Malam tapis"), "{page}");
        // Behind midnight it goes on, and the door with it.
        let ticket = town.texts("SELECT code FROM seats").await.remove(0);
        let wait = starts + 2 * 3_600_000 + 60_000 - town.clock.now();
        town.clock.advance(Duration::from_millis(wait.unsigned_abs()));
        town.quiet().await;
        let heard = town.say(DEWI, &format!("/start t_{ticket}")).await;
        assert!(says(&heard, "pintu-hadir"), "{heard}");
        assert!(town.say(FIRST, "/acara").await.contains("Malam tapis"), "it is not over: {}", town.heard(FIRST));
        if let Some(next) = next {
            let page = town.press(FIRST, "acara-tombol-kalender").await;
            assert!(page.contains(next) && says(&page, "acara-kalender-kosong"), "{page}");
            let before = town.tap(FIRST, &format!("‹ {month}")).await;
            assert!(before.contains("Malam tapis"), "{before}");
        }
        town.close().await;
    }
}
