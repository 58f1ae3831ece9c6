//! What goes to the sender: rows for what was said, and as many waiting ones as it may have out.
//!
//! A reply usually goes there straight from the cycle that committed it. When the sender holds enough,
//! replies wait in the database and come by claims like everything else, before everything else.

use super::Writer;
use super::cycle::{Collected, Done};
use super::late;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ChatId, Lane, Reach};
use crate::store::outbox::{self, Claimed, NewRow, Row, Settled, State, Waiting};
use crate::store::{self, Connection, files};
use crate::telegram::render::{self, Call};
use crate::telegram::sender::{Account, Effect, Order, Parcel, Report};

impl Writer {
    /// Turns what was said into rows, in one statement.
    pub(super) async fn enqueue(
        &mut self,
        mut collected: Collected,
        done: &mut Done,
        now: Millis,
    ) -> Result<(), store::Error> {
        done.ticks.extend(collected.ticks);
        done.erased |= collected.erased;
        let (mut held, mut waiting) = (Vec::new(), Vec::new());
        let said = collected.said.into_iter().map(|(chat, lane, said)| (chat, lane, said, 0));
        let farewells = collected.farewells.into_iter();
        let farewells = farewells.map(|(chat, said)| (chat, Lane::Case, said, outbox::AFTER_CHECKPOINT));
        for (chat, lane, mut said, at) in said.chain(farewells) {
            if lane == Lane::Reply
                && let Some(lead) = collected.leads.remove(&chat)
                && late::put_before(&lead, &mut said)
                && self.losses.is_owed(chat)
            {
                done.told.push(chat);
            }
            let not_before = self.not_before(chat, lane, collected.late.contains(&chat), now).max(at);
            let quiet = collected.quiet.contains(&chat);
            for Call { method, payload, file } in render::calls(chat, said, &self.world.link) {
                if quiet && method != "leaveChat" {
                    continue;
                }
                let row = Row::new(self.next_row, (chat, lane), (method, payload), now);
                let mut row = Row { not_before, ..row };
                self.next_row += 1;
                let file = match file {
                    Some(file) => Some(files::store(&mut self.conn, &self.keys, file, row.id, now).await?),
                    None => None,
                };
                row.file = file.as_ref().map(|file| file.hash.clone());
                if Account::of(&row) == Account::Fresh && self.goes_straight(chat, done, &held) {
                    held.push(Parcel { row, file });
                } else {
                    self.put_back(&mut row, done);
                    waiting.push(row);
                }
            }
        }
        let held_rows = held.iter().map(|parcel| NewRow { row: &parcel.row, content: None, held: true });
        let new: Vec<_> =
            held_rows.chain(waiting.iter().map(|row| NewRow { row, content: None, held: false })).collect();
        if !new.is_empty() {
            outbox::enqueue(&mut self.conn, &self.keys, &new, now).await?;
        }
        done.replies.extend(held);
        self.hasten(done, now).await?;
        if !done.told.is_empty() {
            outbox::told(&mut self.conn, &done.told, now).await?;
        }
        Ok(())
    }

    /// From when on a row may go: at once, unless Telegram limits its chat; a late reply goes behind the fresh ones.
    fn not_before(&self, chat: ChatId, lane: Lane, late: bool, now: Millis) -> Millis {
        let limited = self.limited.get(&chat).copied().unwrap_or_default();
        if limited > now {
            limited
        } else if late && lane == Lane::Reply {
            now
        } else {
            0
        }
    }

    /// A fresh reply does not wait behind the late ones of its own chat as long as those would: they go with it.
    async fn hasten(&mut self, done: &mut Done, now: Millis) -> Result<(), store::Error> {
        let fresh = done.put_back.iter().filter(|waiting| !waiting.late).map(|waiting| waiting.chat);
        let mut chats: Vec<_> = fresh.filter(|chat| self.in_flight.backlog.has_late(*chat)).collect();
        chats.retain(|chat| !self.limited.contains_key(chat));
        chats.dedup();
        if !chats.is_empty() {
            outbox::hasten(&mut self.conn, &chats, now).await?;
            done.hastened.extend(chats);
        }
        Ok(())
    }

    /// Whether a reply need not wait, after what this cycle said already.
    fn goes_straight(&mut self, chat: ChatId, done: &Done, held: &[Parcel]) -> bool {
        let own = held.iter().filter(|parcel| parcel.row.chat == chat).count();
        let waits = done.put_back.iter().any(|waiting| waiting.chat == chat);
        self.in_flight.takes_reply(chat, (done.replies.len() + held.len(), own)) && !waits
    }

    /// Notes a row that is to wait; an edit takes the place of the older one that waits, where there is one.
    fn put_back(&self, row: &mut Row, done: &mut Done) {
        if row.lane == Lane::Reply {
            let (chat, edits) = (row.chat, row.edits());
            let same = |waiting: &&Waiting| waiting.chat == chat && edits.is_some() && waiting.edits == edits;
            let this_cycle = done.put_back.iter().find(same).map(|waiting| waiting.id);
            let earlier =
                || edits.filter(|_| !done.gone.contains(&chat)).and_then(|at| self.in_flight.backlog.edit(chat, at));
            if let Some(older) = this_cycle.or_else(earlier) {
                row.id = older;
                return;
            }
            done.put_back.push(Waiting { id: row.id, chat, edits, late: row.not_before > 0 });
        }
        done.waiting += 1;
    }

    /// Claims rows for the sender, as many as it may still have out.
    pub(super) async fn claim(&mut self, reports: &[Report], done: &mut Done, now: Millis) -> Result<(), store::Error> {
        self.silent.retain(|(_, until)| *until > now);
        self.limited.retain(|_, until| *until > now);
        let backlog = &self.in_flight.backlog;
        let (late, all) = (done.put_back.iter().filter(|waiting| waiting.late).count(), done.put_back.len());
        let (late, replies) = (backlog.late() + late, backlog.len() + all);
        let others = self.waiting + done.waiting > as_count(replies)
            || reports.iter().any(|report| report.given_back().is_some());
        let room = self.in_flight.room(done.replies.len());
        // Mostly only replies wait, and a portion of them is not due yet: then there is nothing to look for.
        let due = (replies > late && room.replies > 0) || (late > 0 && room.late > 0) || (others && room.all > 0);
        if !due {
            return Ok(());
        }
        let limited = self.limited.keys().copied();
        let busy = self.in_flight.busy(self.silent.iter().map(|(lane, _)| *lane).collect(), limited);
        let (reachable, unreachable): (Vec<Claimed>, Vec<Claimed>) =
            outbox::claim(&mut self.conn, &self.keys, room, &busy, now)
                .await?
                .into_iter()
                .inspect(|claimed| done.note_claim(&claimed.row))
                .partition(|claimed| claimed.reach == Reach::Active);
        if !unreachable.is_empty() {
            let results: Vec<_> =
                unreachable.iter().map(|claimed| Settled::last(&claimed.row, State::Inactive, now)).collect();
            outbox::settle(&mut self.conn, &results).await?;
        }
        let rows = reachable.into_iter().map(|claimed| claimed.row).collect();
        let (replies, claimed): (Vec<_>, Vec<_>) = parcels(&mut self.conn, &self.keys, rows)
            .await?
            .into_iter()
            .partition(|parcel| parcel.row.lane == Lane::Reply);
        done.replies.extend(replies);
        done.claimed = claimed;
        Ok(())
    }

    /// Takes settled rows out of the accounts.
    pub(super) fn settled(&mut self, reports: &[Report]) {
        for report in reports {
            if let Some(Effect::Migrated { from, to }) = report.effect {
                self.in_flight.migrate(from, to);
            }
            if report.released {
                self.in_flight.take(report.chat, report.account);
            }
            if let Some(settled) = report.given_back() {
                self.waiting += 1;
                if report.account != Account::Claimed {
                    let (id, chat, edits) = (settled.id, report.chat, settled.message_id);
                    self.in_flight.backlog.add(Waiting { id, chat, edits, late: true });
                }
            }
            self.losses.count(report);
            self.metrics.flood_waits.inc_by(u64::from(matches!(report.effect, Some(Effect::Limited(..)))));
            let finished = report.settled.as_ref().filter(|settled| settled.finished_at.is_some());
            if let Some(state) = finished.and_then(|settled| settled.state.ending()) {
                self.metrics.count(state);
            }
        }
    }

    /// After the commit: the sender gets its rows, buttons stop spinning.
    pub(super) fn tell(&mut self, done: Done, freed: usize) {
        self.waiting = (self.waiting + done.waiting).max(0);
        self.metrics.waiting.set(self.waiting);
        done.gone.into_iter().for_each(|chat| self.in_flight.backlog.forget(chat));
        done.put_back.into_iter().for_each(|waiting| self.in_flight.backlog.add(waiting));
        done.hastened.into_iter().for_each(|chat| self.in_flight.backlog.hasten(chat));
        done.drained.into_iter().for_each(|(chat, id)| self.in_flight.backlog.remove(chat, id));
        self.losses.told(&done.told);
        for Parcel { row, .. } in done.replies.iter().chain(&done.claimed) {
            self.in_flight.give(row.chat, Account::of(row));
        }
        if !done.ticks.is_empty() {
            self.activity.orders();
            let _ = self.sender.send(Order::AnswerCallbacks(done.ticks));
        }
        if freed > 0 || !done.replies.is_empty() || !done.claimed.is_empty() {
            self.activity.orders();
            let _ = self.sender.send(Order::Committed { freed, replies: done.replies, claimed: done.claimed });
        }
    }
}

impl Done {
    /// Notes that a row waits no more.
    fn note_claim(&mut self, row: &Row) {
        self.waiting -= 1;
        if row.lane == Lane::Reply {
            self.drained.push((row.chat, row.id));
        }
    }
}

fn as_count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// Adds to rows the files they carry.
pub(super) async fn parcels(conn: &mut Connection, keys: &Keys, rows: Vec<Row>) -> Result<Vec<Parcel>, store::Error> {
    let hashes: Vec<&str> = rows.iter().filter_map(|row| row.file.as_deref()).collect();
    let found = if hashes.is_empty() { Vec::new() } else { files::load(conn, keys, &hashes).await? };
    let of = |row: &Row| found.iter().find(|file| row.file.as_ref() == Some(&file.hash)).cloned();
    Ok(rows.into_iter().map(|row| Parcel { file: of(&row), row }).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};
    use std::path::Path;
    use std::sync::{Arc, OnceLock};
    use std::time::Duration;

    use proptest::prelude::*;
    use tokio::sync::mpsc;

    use super::*;
    use crate::activity::Activity;
    use crate::answers::{Answers, Corpus, Model};
    use crate::clock::Clock;
    use crate::knowledge::Knowledge;
    use crate::metrics::Metrics;
    use crate::store::transaction;
    use crate::telegram::gate::Gate;
    use crate::telegram::queue::{Job, Next, Queue};
    use crate::text::Html;
    use crate::turn::{Outgoing, Screen};
    use crate::world::World;
    use crate::writer::Parts;
    use crate::writer::watchdog::Heart;

    const MOST: usize = 4;
    const IN_FLIGHT: usize = 3;
    /// Long after anything that waits for a time.
    const NOW: Millis = 4_000_000_000_000;

    #[derive(Clone, Debug)]
    enum Act {
        /// One cycle says this to these chats: new messages, or edits of one of two messages.
        Say(Vec<(i64, Option<i64>)>),
        Notice(i64),
        /// The sender finishes so many calls before the next cycle.
        Send(usize),
        Blocked(i64),
        Crash,
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let said = (0..5_i64, proptest::option::weighted(0.4, 40..42_i64));
        let act = prop_oneof![
            6 => proptest::collection::vec(said, 1..5).prop_map(Act::Say),
            1 => (0..5_i64).prop_map(Act::Notice),
            6 => (0..6_usize).prop_map(Act::Send),
            1 => (3..5_i64).prop_map(Act::Blocked),
            1 => Just(Act::Crash),
        ];
        proptest::collection::vec(act, 1..40)
    }

    /// A writer and a sender without a network.
    struct Office {
        writer: Writer,
        orders: mpsc::UnboundedReceiver<Order>,
        queue: Queue,
        now: Duration,
        reports: Vec<Report>,
        /// What arrived: chat, the message it edits, number.
        arrived: Vec<(i64, Option<i64>, usize)>,
    }

    impl Office {
        async fn open(database: &Path) -> Self {
            static WORLD: OnceLock<Arc<World>> = OnceLock::new();
            let answers = || Answers::new(&Corpus::default(), Model::shipped().unwrap());
            let world = WORLD.get_or_init(|| Arc::new(World::new(Knowledge::default(), answers(), "UmkmBot")));
            let mut conn = store::writer(database).await.unwrap();
            store::migrate(&mut conn).await.unwrap();
            let (sender, orders) = mpsc::unbounded_channel();
            let writer = Writer::new(Parts {
                conn,
                unclean: false,
                database: database.to_owned(),
                keys: Keys::derive(&[9; 32]),
                clock: Clock::system(),
                world: world.clone(),
                arrivals: mpsc::channel(1).1,
                reports: mpsc::unbounded_channel().1,
                sender,
                in_flight: IN_FLIGHT,
                replies: MOST,
                heart: Heart::watch(Duration::from_mins(1)).unwrap(),
                metrics: Metrics::default(),
                health: crate::health::Health::default(),
                test_hooks: false,
                is_rate_limited: true,
                activity: Activity::default(),
            });
            let mut office = Self {
                writer: writer.await.unwrap(),
                orders,
                queue: Queue::new(Gate::new(1_000_000)),
                now: Duration::from_secs(1),
                reports: Vec::new(),
                arrived: Vec::new(),
            };
            office.obey();
            office
        }

        /// One cycle that says these things.
        async fn cycle(&mut self, said: Vec<(ChatId, Lane, Outgoing)>) {
            let reports = std::mem::take(&mut self.reports);
            let mut done = Done::default();
            transaction::begin(&mut self.writer.conn).await.unwrap();
            self.writer.settle(&reports, &mut done, NOW).await.unwrap();
            let collected = Collected { said, ..Collected::default() };
            self.writer.enqueue(collected, &mut done, NOW).await.unwrap();
            self.writer.claim(&reports, &mut done, NOW).await.unwrap();
            transaction::commit(&mut self.writer.conn).await.unwrap();
            self.writer.settled(&reports);
            self.writer.tell(done, 0);
            self.obey();
        }

        fn obey(&mut self) {
            while let Ok(order) = self.orders.try_recv() {
                let (replies, claimed) = match order {
                    Order::Resume { replies, .. } => (replies, Vec::new()),
                    Order::Committed { replies, claimed, .. } => (replies, claimed),
                    Order::AnswerCallbacks(_) | Order::Drain => continue,
                };
                for parcel in replies.into_iter().chain(claimed) {
                    let job = Job::new(parcel.row, None, Duration::ZERO);
                    if let Some(old) = self.queue.push(job) {
                        self.end(&old, State::Cancelled, None);
                    }
                }
            }
        }

        fn send(&mut self, calls: usize) {
            for _ in 0..calls {
                match self.queue.next(self.now) {
                    Next::Send(job) => {
                        let body: serde_json::Value = serde_json::from_slice(&job.row.payload).unwrap();
                        let number = body["text"].as_str().unwrap().parse().unwrap();
                        self.arrived.push((job.row.chat.0, job.edits, number));
                        self.queue.finished(job.row.chat, None);
                        self.end(&job, State::Sent, None);
                    }
                    Next::At(at) => self.now = at,
                    Next::Idle => return,
                }
            }
        }

        fn blocked(&mut self, chat: ChatId) {
            for job in self.queue.forget(chat) {
                self.end(&job, State::Inactive, Some(Effect::Unreachable(chat, Reach::Blocked)));
            }
        }

        fn end(&mut self, job: &Job, state: State, effect: Option<Effect>) {
            self.reports.push(Report {
                chat: job.row.chat,
                account: job.account,
                settled: Some(Settled::last(&job.row, state, NOW)),
                released: true,
                slot: false,
                effect,
            });
        }

        async fn unfinished(&mut self) -> i64 {
            sqlx::query_scalar("SELECT count(*) FROM outbox WHERE finished_at IS NULL")
                .fetch_one(&mut self.writer.conn)
                .await
                .unwrap()
        }
    }

    /// What was said so far.
    #[derive(Default)]
    struct Told {
        number: usize,
        new: HashMap<i64, Vec<usize>>,
        edits: HashMap<(i64, i64), usize>,
        blocked: HashSet<i64>,
        crashed: bool,
    }

    impl Told {
        fn say(&mut self, chat: i64, edits: Option<i64>) -> (ChatId, Lane, Outgoing) {
            self.number += 1;
            let screen = Screen::text(Html::escape(&self.number.to_string()));
            let said = if let Some(message) = edits {
                self.edits.insert((chat, message), self.number);
                Outgoing::Edit(message, screen)
            } else {
                self.new.entry(chat).or_default().push(self.number);
                Outgoing::New(screen)
            };
            (ChatId(chat), Lane::Reply, said)
        }

        fn check(&self, arrived: &[(i64, Option<i64>, usize)]) {
            for chat in self.new.keys().filter(|chat| !self.blocked.contains(chat)) {
                let mut seen = HashSet::new();
                let new = arrived.iter().filter(|(to, edits, _)| to == chat && edits.is_none());
                let numbers: Vec<usize> = new.map(|(.., number)| *number).collect();
                let first: Vec<usize> = numbers.iter().copied().filter(|number| seen.insert(*number)).collect();
                assert_eq!(&first, &self.new[chat], "in the order written, none lost");
                assert!(self.crashed || first.len() == numbers.len(), "none twice");
            }
            for ((chat, message), newest) in self.edits.iter().filter(|((chat, _), _)| !self.blocked.contains(chat)) {
                let last = arrived.iter().rfind(|(to, edits, _)| to == chat && *edits == Some(*message));
                assert_eq!(last.map(|(.., number)| number), Some(newest), "the newest edit stays");
            }
        }
    }

    async fn live(acts: Vec<Act>) {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("bot.db");
        let mut office = Office::open(&database).await;
        let mut told = Told::default();
        for act in acts {
            let mut said = Vec::new();
            match act {
                Act::Say(to) => said.extend(to.into_iter().map(|(chat, edits)| told.say(chat, edits))),
                Act::Notice(chat) => {
                    said.push((ChatId(chat), Lane::Notice, Outgoing::New(Screen::text(Html::escape("0")))));
                }
                Act::Send(calls) => office.send(calls),
                Act::Blocked(chat) => {
                    told.blocked.insert(chat);
                    office.blocked(ChatId(chat));
                }
                Act::Crash => {
                    told.crashed = true;
                    let arrived = std::mem::take(&mut office.arrived);
                    drop(office);
                    office = Office { arrived, ..Office::open(&database).await };
                }
            }
            office.cycle(said).await;
            assert!(office.queue.len() <= MOST + IN_FLIGHT, "no more in memory than there may be");
        }
        for _ in 0..400 {
            office.send(4);
            office.cycle(Vec::new()).await;
            outbox::retry_unknown(&mut office.writer.conn, NOW).await.unwrap();
            if office.unfinished().await == 0 {
                break;
            }
        }
        assert_eq!(office.unfinished().await, 0, "everything ends");
        office.cycle(Vec::new()).await;
        let arrived: Vec<_> = office.arrived.iter().copied().filter(|(.., number)| *number > 0).collect();
        told.check(&arrived);
        assert!(office.writer.in_flight.takes_reply(ChatId(9), (MOST - 1, 0)), "the accounts are even");
        assert_eq!(office.writer.waiting, 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn replies_beyond_what_is_in_memory_arrive_in_order_whatever_happens(acts in acts()) {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(live(acts));
        }
    }
}
