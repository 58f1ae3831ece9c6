//! The outbox between writer and sender: whatever happens, what was said arrives in order and once.

mod bulk;
mod edits;
mod gathering;

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use proptest::prelude::*;
use tokio::sync::mpsc;

use super::admission::Admitted;
use super::batch::Batch;
use super::collected::{Collected, Done};
use super::rate_limit::Admission;
use super::watchdog::Heart;
use super::{Parts, Writer};
use crate::activity::Activity;
use crate::answers::{Answers, Corpus, Model};
use crate::clock::{Clock, Millis};
use crate::crypto::Keys;
use crate::domain::{ChatId, Lane, Reach};
use crate::knowledge::Knowledge;
use crate::metrics::Metrics;
use crate::store::outbox::{self, Settled, State};
use crate::store::{self, transaction};
use crate::telegram::decode::Incoming;
use crate::telegram::gate::Gate;
use crate::telegram::queue::{Job, Next, Queue};
use crate::telegram::sender::{Account, Effect, Order, Report};
use crate::text::Html;
use crate::turn::{Effects, MessageRef, Outgoing, RowId, Screen, Send, Tag, reserve_row};
use crate::world::World;

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
    /// The texts that arrived.
    said: Vec<String>,
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
            rereads: mpsc::unbounded_channel().1,
            wishes: mpsc::unbounded_channel().0,
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
            said: Vec::new(),
            arrived: Vec::new(),
        };
        office.obey();
        office
    }

    /// One cycle that says these things.
    async fn cycle(&mut self, sends: Vec<Send>) {
        let reports = std::mem::take(&mut self.reports);
        let mut done = Done::default();
        transaction::begin(&mut self.writer.conn).await.unwrap();
        Box::pin(self.writer.settle(&reports, &mut done, NOW)).await.unwrap();
        let effects = Effects { sends, ..Effects::default() };
        Box::pin(self.writer.enqueue(Collected::of(effects), &mut done, NOW)).await.unwrap();
        Box::pin(self.writer.claim(&reports, &mut done, NOW)).await.unwrap();
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
                Order::AnswerCallbacks(_) | Order::AnswerInline(_) | Order::Drain => continue,
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
                    let text = body["text"].as_str().unwrap();
                    self.said.push(text.to_owned());
                    self.arrived.push((job.row.chat.0, job.edits, text.parse().unwrap_or_default()));
                    self.queue.finished(job.row.chat, None);
                    self.end(&job, State::Sent, None);
                    let message_id = job.edits.is_none().then_some(1_000 + job.row.id);
                    if let Some(settled) = self.reports.last_mut().and_then(|report| report.settled.as_mut()) {
                        settled.message_id = message_id;
                    }
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
    fn say(&mut self, chat: i64, edits: Option<i64>) -> Send {
        self.number += 1;
        let screen = Screen::text(Html::escape(&self.number.to_string()));
        let said = if let Some(message) = edits {
            self.edits.insert((chat, message), self.number);
            Outgoing::Edit(MessageRef::Telegram(message), screen)
        } else {
            self.new.entry(chat).or_default().push(self.number);
            Outgoing::New(screen)
        };
        Send::new(ChatId(chat), Lane::Reply, said)
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
                said.push(Send::new(ChatId(chat), Lane::Notice, Outgoing::New(Screen::text(Html::escape("0")))));
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

/// A talk's own statement finds the disk full: nothing of the cycle happened, and the same batch is taken again.
#[tokio::test]
async fn r_d1_a_full_disk_is_no_fault_of_the_update_that_met_it() {
    const TAKES_ROOM: &str = "CREATE TABLE room (taken);
        CREATE TRIGGER takes_room AFTER INSERT ON unanswered BEGIN INSERT INTO room VALUES (randomblob(1000000)); END";
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(&folder.path().join("bot.db")).await;
    office.writer.test_hooks = true;
    sqlx::raw_sql(TAKES_ROOM).execute(&mut office.writer.conn).await.unwrap();
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut office.writer.conn).await.unwrap();
    let full = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {}", pages + 20));
    sqlx::raw_sql(full).execute(&mut office.writer.conn).await.unwrap();
    let update = serde_json::json!({ "update_id": 5, "message": {
        "message_id": 1, "date": 1, "text": "hook:write", "chat": { "id": 7, "type": "private", "first_name": "Siti" },
        "from": { "id": 7, "is_bot": false, "first_name": "Siti" } } });
    let incoming = Incoming::read(update.to_string().into()).unwrap();
    let mut batch = Batch::default();
    batch.updates.push(Admitted { incoming, admission: Admission::Decide, ranking: None, edition: 0, sent_at: None });
    let error = Box::pin(office.writer.cycle(&mut batch)).await.unwrap_err();
    assert!(error.is_disk_full(), "{error}");
    assert_eq!(batch.updates.len(), 1, "kept");
    assert!(office.orders.try_recv().is_err(), "nobody is told anything");
    // The new connection knows no limit: there is room again.
    office.writer.reopen().await;
    Box::pin(office.writer.cycle(&mut batch)).await.unwrap();
    let counts: (i64, i64, i64) = sqlx::query_as(
        "SELECT (SELECT count(*) FROM failed_updates), (SELECT times FROM unanswered WHERE question = 'hook'),
                (SELECT count(*) FROM outbox WHERE chat = 7)",
    )
    .fetch_one(&mut office.writer.conn)
    .await
    .unwrap();
    assert_eq!(counts, (0, 1, 1), "nothing set aside, done once, answered once");
}
