//! The real program, killed while an announcement goes to many.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

use sqlx::Connection;
use umkm_bot::domain::announcement::{AnnouncementState, Audience};
use umkm_bot::domain::{ContactId, Interest};
use umkm_bot::store::announcements::{self, Announcement, Facts};
use umkm_bot::store::{self, Connection as Database};

use crate::desk::DEWI;
use crate::form_kills::Bot;
use crate::recovery::{asked_for, start};
use crate::support::Town;

/// How often the program is killed, and how many are to get it; `.ci/long` asks for more of both.
const KILLS: u64 = 10;
const RECIPIENTS: u64 = 1_000;
/// How often it is told to end.
const TERMS: u64 = 5;
/// Calls that may be out when the program ends.
const IN_FLIGHT: usize = 8;
/// Messages a second: so slow that a point among them can be met.
const RATE: &str = "200";
/// Of the kills one in so many comes with the first messages after a start, when copies are still written.
const EARLY: u64 = 3;
/// The first of those who get it.
const FIRST: i64 = 30_001;
/// So soon after a start the first message goes.
const SOON: Duration = Duration::from_secs(5);
/// Half a minute at most until nothing is left; `.ci/long` waits for more.
const LOOKS: u64 = 300;

/// A run of one announcement.
struct Run {
    town: Town,
    bot: Bot,
    recipients: i64,
    id: i64,
    /// How long it took after each start until the first message came.
    waits: Vec<Duration>,
    /// How many calls were out at all kills together: no more copies can come twice.
    out: usize,
}

impl Run {
    /// An announcement that begins at once, in a town of so many people who follow it.
    async fn begin(recipients: i64) -> Self {
        let in_flight = IN_FLIGHT.to_string();
        let arguments = ["--no-chat-pace", "--in-flight", in_flight.as_str(), "--send-rate", RATE];
        let town = Town::in_the_morning(&arguments).await;
        let bot = Bot(start(&town));
        town.ready(1).await;
        let mut run = Self { town, bot, recipients, id: 0, waits: Vec::new(), out: 0 };
        run.kill();
        for who in std::iter::once(DEWI).chain(run.people()) {
            run.town.telegram.person(who, "Orang", Some("id"));
            run.town.telegram.welcome_back(who);
        }
        let mut conn = run.database().await;
        sqlx::query(
            "WITH RECURSIVE people (id) AS (SELECT $1 UNION ALL SELECT id + 1 FROM people WHERE id < $2)
             INSERT INTO contacts (id, first_seen, last_seen) SELECT id, 0, 0 FROM people UNION ALL SELECT $3, 0, 0",
        )
        .bind(FIRST)
        .bind(FIRST + recipients - 1)
        .bind(DEWI)
        .execute(&mut conn)
        .await
        .unwrap();
        sqlx::raw_sql(
            "INSERT INTO subscriptions (contact, topic, text_version, created_at)
             SELECT id, 'pasar', 'x', 0 FROM contacts WHERE id > 30000;
             INSERT INTO subscriptions (contact, topic, text_version, created_at)
             SELECT id, 'latih', 'x', 0 FROM contacts WHERE id > 30000 AND id % 2 = 0;
             INSERT INTO officers (contact, role, granted_at) VALUES (9101, 'officer', 0)",
        )
        .execute(&mut conn)
        .await
        .unwrap();
        let interests = vec![Interest::Markets.word().to_owned()];
        let facts = Facts {
            body: "Bazar UMKM di Kedaton".into(),
            audience: Audience { interests, ..Audience::default() },
            ..Facts::default()
        };
        let now = run.town.clock.now();
        run.id = announcements::add(&mut conn, &facts, (ContactId(DEWI), "Dewi"), now).await.unwrap();
        conn.close().await.unwrap();
        run.let_go().await;
        run.start();
        run
    }

    fn people(&self) -> impl Iterator<Item = i64> + use<> {
        FIRST..FIRST + self.recipients
    }

    async fn database(&self) -> Database {
        store::writer(&self.town.database()).await.unwrap()
    }

    async fn announcement(&self) -> Announcement {
        let mut conn = self.database().await;
        let it = announcements::get(&mut conn, self.id).await.unwrap().unwrap();
        conn.close().await.unwrap();
        it
    }

    /// Its author lets it go, at once.
    async fn let_go(&self) {
        let (digest, now) = (self.announcement().await.facts.digest(), self.town.clock.now());
        let mut conn = self.database().await;
        let counted = self.recipients;
        assert!(announcements::hold(&mut conn, self.id, counted, &digest, now, None, now).await.unwrap());
        conn.close().await.unwrap();
    }

    /// As a power cut would.
    fn kill(&mut self) {
        self.bot.0.kill().unwrap();
        self.bot.0.wait().unwrap();
    }

    fn start(&mut self) {
        self.bot = Bot(start(&self.town));
    }

    /// Waits until so many more messages were sent.
    async fn sends(&mut self, messages: u64) {
        let (before, started) = (self.town.telegram.counters().sent, self.town.clock.elapsed());
        assert!(self.town.telegram.until(|telegram| telegram.counters().sent > before).await, "it works again");
        self.waits.push(self.town.clock.elapsed().saturating_sub(started));
        let wanted = before + usize::try_from(messages).unwrap();
        let came = self.town.telegram.until(|telegram| telegram.counters().sent >= wanted).await;
        assert!(came, "{} of {wanted}: {:?}", self.town.telegram.counters().sent, self.announcement().await.counts);
    }

    /// Kills it; something may happen before the next start. What was out stays in doubt until all kills are over, so
    /// that nothing is in doubt twice.
    async fn killed(&mut self, before_the_start: Option<&'static str>) {
        self.kill();
        let out = usize::try_from(self.town.number(OUT).await).unwrap();
        assert!(out <= IN_FLIGHT, "{out} were out at once");
        self.out += out;
        assert_eq!(self.town.number(ALWAYS).await, 1, "{:?}", self.announcement().await.counts);
        self.town.write("UPDATE outbox SET not_before = 9000000000000 WHERE state = 'unknown'").await;
        if let Some(statement) = before_the_start {
            self.town.write(statement).await;
        }
    }

    /// Tells it to end, and waits until it did so in good order.
    fn ended(&mut self) {
        Command::new("kill").args(["-TERM", &self.bot.0.id().to_string()]).status().unwrap();
        assert_eq!(self.bot.0.wait().unwrap().code(), Some(0));
    }

    /// Waits until all copies have an end.
    async fn end(&self) {
        // Nothing is out any more, so what may have been need not wait until it can no longer arrive.
        let doubts = "UPDATE outbox SET not_before = 0 WHERE state = 'unknown' AND finished_at IS NULL";
        for _ in 0..LOOKS + self.recipients.unsigned_abs() / 10 {
            if self.town.number("SELECT count(*) FROM announcements WHERE ended_at IS NOT NULL").await == 1 {
                return;
            }
            self.town.write(doubts).await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("it never ends: {:?}", self.announcement().await.counts);
    }

    /// How many copies each got.
    fn copies(&self) -> BTreeMap<i64, usize> {
        self.people().map(|who| (who, self.town.count(who))).collect()
    }
}

/// Calls whose end is not committed.
const OUT: &str = "SELECT count(*) FROM outbox WHERE state = 'sending' AND lane > 0";

/// Wherever the program ends: what has an end, and what is under way, is all there is.
const ALWAYS: &str = "SELECT count(*) FROM announcements AS a
    WHERE total = sent + blocked + gone + failed + cancelled + unknown
        + (SELECT count(*) FROM announcement_copies AS c WHERE c.announcement = a.id AND outcome IS NULL)
      AND total = (SELECT count(*) FROM announcement_copies AS c WHERE c.announcement = a.id)";

/// Every copy, by how it ended, is in one count, and there is one for each.
const IDENTITY: &str = "SELECT count(*) FROM announcements AS a
    WHERE total = sent + blocked + gone + failed + cancelled + unknown
      AND total = (SELECT count(*) FROM announcement_copies AS c WHERE c.announcement = a.id AND outcome IS NOT NULL)
      AND sent = (SELECT count(*) FROM announcement_copies AS c WHERE c.announcement = a.id AND outcome = 'sent')
      AND NOT EXISTS (SELECT 1 FROM outbox WHERE content IS NOT NULL)";

/// F1, F5, F57, G1, G31: wherever the program ends, each gets it, no more come twice than were out, all are counted.
#[tokio::test(flavor = "multi_thread")]
async fn f1_f57_killed_at_any_point_of_a_run_each_gets_it_and_all_are_counted() {
    let (kills, recipients) = (asked_for("KILLS").unwrap_or(KILLS), asked_for("RECIPIENTS").unwrap_or(RECIPIENTS));
    let seed = asked_for("SEED").unwrap_or(20_261_130);
    eprintln!("SEED={seed}");
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut run = Run::begin(i64::try_from(recipients).unwrap()).await;
    for kill in 0..kills {
        // What is in doubt waits for the end, so not all of its share comes between two kills.
        let share = (recipients / kills / 2).max(4);
        let moment = if kill % EARLY == 0 { chance.u64(1..4) } else { chance.u64(1..share) };
        run.sends(moment).await;
        // In the middle it is as if it had been missed: somebody looks at it, and lets it go on.
        let is_missed = kill == kills / 2;
        run.killed(is_missed.then_some("UPDATE announcements SET state = 'missed'")).await;
        if is_missed {
            run.let_go().await;
        }
        run.start();
    }
    run.end().await;
    let copies = run.copies();
    let lost = copies.values().filter(|count| **count == 0).count();
    let doubled: usize = copies.values().map(|count| count.saturating_sub(1)).sum();
    let longest = run.waits.iter().max().copied().unwrap_or_default();
    eprintln!("{kills} kills, {lost} lost, {doubled} sent twice, first message after {longest:?}");
    let it = run.announcement().await;
    assert_eq!(lost, 0, "{:?}", it.counts);
    assert!(doubled <= run.out, "{doubled} twice, {} were out", run.out);
    if asked_for("KILLS").is_some() {
        // A build with its checks, among other tests, says nothing of how long a start takes.
        assert!(longest <= SOON, "first message after {longest:?}");
    }
    assert_eq!((it.state, it.counts.total, it.counts.sent), (AnnouncementState::Done, run.recipients, run.recipients));
    assert_eq!(run.town.number(IDENTITY).await, 1, "{:?}", it.counts);
    assert_eq!(run.town.telegram.violations(), Vec::<String>::new());
    run.kill();
}

/// G19: told to end at any moment it finishes what is out, and after all starts each has it once.
#[tokio::test(flavor = "multi_thread")]
async fn g19_ended_in_good_order_at_any_point_of_a_run_nobody_gets_two() {
    let (terms, recipients) = (asked_for("TERMS").unwrap_or(TERMS), asked_for("RECIPIENTS").unwrap_or(RECIPIENTS));
    let mut chance = fastrand::Rng::with_seed(asked_for("SEED").unwrap_or(20_261_201));
    let mut run = Run::begin(i64::try_from(recipients).unwrap()).await;
    for _ in 0..terms {
        // What is out goes on until it ends.
        run.sends(chance.u64(1..(recipients / terms / 4).max(4))).await;
        run.ended();
        assert_eq!(run.town.number(OUT).await, 0, "what was out has an end");
        assert_eq!(run.town.number(ALWAYS).await, 1, "{:?}", run.announcement().await.counts);
        run.start();
    }
    run.end().await;
    assert!(run.copies().values().all(|count| *count == 1), "{:?}", run.copies());
    assert_eq!(run.town.number(IDENTITY).await, 1, "{:?}", run.announcement().await.counts);
    run.kill();
}

/// E5, F1: what was stopped stays stopped, whatever is restarted, and nobody who waited gets it.
#[tokio::test(flavor = "multi_thread")]
async fn f1_what_was_stopped_stays_stopped_after_a_kill() {
    let mut run = Run::begin(300).await;
    run.sends(20).await;
    run.town.telegram.forge(DEWI, run.town.telegram.last(DEWI).map_or(1, |last| last.id), "1:an:z:1");
    assert!(run.town.telegram.until_confirmed().await, "the stop is heard");
    run.killed(None).await;
    let had: usize = run.copies().values().sum();
    run.start();
    run.end().await;
    let has: usize = run.copies().values().sum();
    assert!(has <= had + IN_FLIGHT && has < 300, "{has} after {had}");
    let it = run.announcement().await;
    assert_eq!(it.state, AnnouncementState::Stopped);
    assert!(it.counts.cancelled > 0 && it.counts.under_way() == 0, "{:?}", it.counts);
    assert_eq!(run.town.number(IDENTITY).await, 1, "{:?}", it.counts);
    run.kill();
}

/// E5, F1, G9: stopped in the middle, restarted, and let go on for the rest: each has it once.
#[tokio::test(flavor = "multi_thread")]
async fn f1_what_was_stopped_and_goes_on_after_a_restart_reaches_nobody_twice() {
    let mut run = Run::begin(i64::try_from(asked_for("PAUSED").unwrap_or(300)).unwrap()).await;
    run.sends(20).await;
    run.town.telegram.forge(DEWI, run.town.telegram.last(DEWI).map_or(1, |last| last.id), "1:an:z:1");
    assert!(run.town.telegram.until_confirmed().await, "the stop is heard");
    run.end().await;
    // Nothing is out by now, so that no copy is in doubt.
    run.killed(None).await;
    assert_eq!(run.out, 0);
    let had: usize = run.copies().values().sum();
    assert!(had > 0 && i64::try_from(had).unwrap() < run.recipients, "{had}");
    run.let_go().await;
    run.start();
    // Until it goes on it has ended still.
    run.sends(1).await;
    run.end().await;
    assert!(run.copies().values().all(|count| *count == 1), "{:?}", run.copies());
    let it = run.announcement().await;
    assert_eq!((it.state, it.counts.total, it.counts.sent), (AnnouncementState::Done, run.recipients, run.recipients));
    assert_eq!(run.town.number(IDENTITY).await, 1, "{:?}", it.counts);
    run.kill();
}
