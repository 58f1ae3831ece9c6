//! The real program, killed while an event reminds those who have a seat.

use std::collections::BTreeMap;
use std::time::Duration;

use umkm_bot::clock::Millis;
use umkm_bot::domain::{ContactId, EventCode, TicketCode};
use umkm_bot::store::events::{self, Event, Facts, New, Session};
use umkm_bot::store::seats::{self, Ask, Guest};

use crate::events_owner::training;
use crate::form_kills::Bot;
use crate::recovery::{asked_for, start};
use crate::support::Town;

const HOUR: Millis = 3_600_000;
/// How often the program is killed, and how many are reminded; `.ci/long` asks for more of both.
const KILLS: u64 = 6;
const REMINDED: u64 = 48;
/// Calls that may be out when the program ends.
const IN_FLIGHT: usize = 8;
/// Messages a second: so slow that a point among them can be met.
const RATE: &str = "60";
/// The first of those who are reminded.
const FIRST: i64 = 40_001;
/// Half a minute at most until nothing is left; `.ci/long` waits for more.
const LOOKS: u64 = 300;
/// What is left: rows that are on their way, and people who were not reminded.
const ON_THEIR_WAY: &str = "SELECT count(*) FROM outbox WHERE chat > 40000 AND finished_at IS NULL";
const UNTOLD: &str = "SELECT count(*) FROM seats WHERE told & 16 = 0";

/// One event of tomorrow, and whoever has a seat there.
struct Run {
    town: Town,
    bot: Bot,
    event: Event,
    people: i64,
}

impl Run {
    /// An event of which the day before has begun, and a program that is not running.
    async fn begin() -> Self {
        let in_flight = IN_FLIGHT.to_string();
        let arguments = ["--no-chat-pace", "--in-flight", in_flight.as_str(), "--send-rate", RATE];
        let town = Town::in_the_morning(&arguments).await;
        let mut bot = Bot(start(&town));
        town.ready(1).await;
        let now = town.clock.now();
        let starts = now + 22 * HOUR;
        let session = Session { id: 0, starts, ends: starts + 2 * HOUR };
        let facts = Facts { sessions: vec![session], capacity: 5_000, ..training(&town, 1) };
        bot.0.kill().unwrap();
        bot.0.wait().unwrap();
        let event = town
            .stored(async |conn, _| {
                let new = New {
                    code: &EventCode::from_chance(7),
                    facts: &facts,
                    by: (ContactId(9101), "Dewi"),
                    series: None,
                };
                let id = events::add(conn, new, now - 6 * HOUR).await.unwrap();
                assert!(events::publish(conn, id, now - 6 * HOUR).await.unwrap());
                events::get(conn, id).await.unwrap().unwrap()
            })
            .await;
        Self { town, bot, event, people: 0 }
    }

    /// So many more got a seat before there was anything to remind of.
    async fn join(&mut self, count: i64) {
        let (from, until) = (FIRST + self.people, FIRST + self.people + count);
        for who in from..until {
            self.town.telegram.person(who, "Peserta", Some("id"));
            self.town.telegram.welcome_back(who);
        }
        let (event, joined) = (self.event.clone(), self.town.clock.now() - 5 * HOUR);
        self.town
            .stored(async |conn, keys| {
                for who in from..until {
                    sqlx::query("INSERT INTO contacts (id, first_seen, last_seen) VALUES ($1, 0, 0)")
                        .bind(who)
                        .execute(&mut *conn)
                        .await
                        .unwrap();
                    let guest =
                        Guest { contact: Some(ContactId(who)), person: "Peserta".to_owned(), ..Guest::default() };
                    let code = TicketCode::from_chance(who.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15));
                    let ask = Ask { guest: &guest, count: 1, code: &code };
                    seats::join(conn, keys, &event, ask, joined).await.unwrap();
                }
            })
            .await;
        self.people += count;
    }

    fn start(&mut self) {
        self.bot = Bot(start(&self.town));
    }

    /// Ends it as a power cut would. What was out stays in doubt until all kills are over, so that nothing is in doubt twice.
    async fn kill(&mut self) {
        self.bot.0.kill().unwrap();
        self.bot.0.wait().unwrap();
        self.town.write("UPDATE outbox SET not_before = 9000000000000 WHERE state = 'unknown'").await;
    }

    /// Waits until everybody was reminded and nothing is on its way any more.
    async fn end(&self) {
        // Nothing is out any more, so what may have been need not wait until it can no longer arrive.
        let doubts = "UPDATE outbox SET not_before = 0 WHERE state = 'unknown' AND finished_at IS NULL";
        for _ in 0..LOOKS + self.people.unsigned_abs() {
            if self.town.number(UNTOLD).await == 0 && self.town.number(ON_THEIR_WAY).await == 0 {
                return;
            }
            self.town.write(doubts).await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("it never ends: {} untold", self.town.number(UNTOLD).await);
    }

    /// How many reminders each got.
    fn reminders(&self) -> BTreeMap<i64, usize> {
        (FIRST..FIRST + self.people).map(|who| (who, self.town.said(who, "acara-ingat-besok"))).collect()
    }
}

/// D8: wherever the program ends, nobody loses a reminder, and no more come twice than were out.
#[tokio::test(flavor = "multi_thread")]
async fn d8_killed_while_it_reminds_nobody_loses_a_reminder_and_each_is_decided_once() {
    let (kills, people) = (asked_for("KILLS").unwrap_or(KILLS), asked_for("REMINDED").unwrap_or(REMINDED));
    let seed = asked_for("SEED").unwrap_or(20_261_201);
    eprintln!("SEED={seed}");
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut run = Run::begin().await;
    let each = (people / kills).max(2);
    for _ in 0..kills {
        run.join(i64::try_from(each).unwrap()).await;
        let before = run.town.telegram.counters().sent;
        run.start();
        // In the middle of the messages, or while the program has hardly decided that there are any.
        match usize::try_from(chance.u64(0..each)).unwrap() {
            0 => tokio::time::sleep(Duration::from_millis(chance.u64(0..250))).await,
            wanted => {
                let is_met = run.town.telegram.until(|telegram| telegram.counters().sent >= before + wanted).await;
                assert!(is_met, "it goes on reminding");
            }
        }
        run.kill().await;
    }
    run.start();
    run.end().await;
    let reminders = run.reminders();
    let lost = reminders.values().filter(|count| **count == 0).count();
    let doubled: usize = reminders.values().map(|count| count.saturating_sub(1)).sum();
    eprintln!("{kills} kills, {} people, {lost} lost, {doubled} sent twice", run.people);
    assert_eq!(lost, 0);
    assert!(doubled <= usize::try_from(kills).unwrap() * IN_FLIGHT, "{doubled}");
    let decided = run.town.number("SELECT count(*) FROM outbox WHERE chat > 40000").await;
    assert_eq!(decided, run.people, "each was decided once");
    assert_eq!(run.town.telegram.violations(), Vec::<String>::new());
    run.kill().await;
}
