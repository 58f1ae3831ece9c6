//! A town for a story: a Telegram, the bot, people; and at the end of every story the oracle.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use sqlx::{Connection, Row, SqliteConnection};
use tempfile::TempDir;
use tokio::sync::{Mutex, OnceCell, oneshot};
use tokio_util::sync::CancellationToken;
use umkm_bot::activity::Activity;
use umkm_bot::clock::{Clock, until_hour};
use umkm_bot::config::{Cli, Command};
use umkm_bot::domain::longest_label;
use umkm_bot::run;
use umkm_bot::sandbox::SameTime;
use umkm_bot::sandbox::emulator::{Button, Emulator, Options};
use umkm_bot::store;

/// How long a story waits at most for the bot to come to rest, in real time.
const PATIENCE: Duration = Duration::from_mins(1);
/// Among the arguments of a town: contacts who write too fast are told to wait, as outside of tests.
pub const RATE_LIMITED: &str = "--rate-limited";
/// Rows that are still to go out: replies however long they wait, and of the others those whose time has come.
const UNSENT: &str = "SELECT count(*) FROM outbox WHERE finished_at IS NULL AND (lane < 2 OR not_before <= $1)";

pub const SITI: i64 = 7001;
pub const BUDI: i64 = 7002;
pub const ADMIN: i64 = 9001;

/// The label of the button or its key, where a step of a conversation is a tap: those stand in brackets.
pub fn label(step: &str) -> Option<&str> {
    step.strip_prefix('[')?.strip_suffix(']')
}

/// When a town begins: a working morning, Wednesday 25 November 2026, ten o'clock in Lampung. What happens at night or on
/// a Sunday is the subject of a test that moves the clock there, and never of the hour at which tests run.
const BEGINS: i64 = 1_795_575_600_000;

/// A Telegram with a bot in it.
pub struct Town {
    pub telegram: Emulator,
    pub clock: Clock,
    pub folder: TempDir,
    bot: Option<Bot>,
    arguments: Vec<String>,
    /// Reads the database; closed while no bot runs, so that the file can be changed.
    reader: Mutex<Option<SqliteConnection>>,
}

/// A bot in a runtime of its own.
struct Bot {
    ended: oneshot::Receiver<anyhow::Result<()>>,
    stop: CancellationToken,
    activity: Activity,
    /// How often the commands had been set before it began: who stops early sets them not to the end.
    set_before: usize,
}

impl Town {
    /// A town without any rate limit, in which the bot polls.
    pub async fn open() -> Self {
        Self::with(&[], Options::default()).await
    }

    /// A town with further arguments of `run`; [`RATE_LIMITED`] may be among them.
    pub async fn with(arguments: &[&str], options: Options) -> Self {
        let mut town = Self::empty(arguments, options).await;
        town.start();
        town
    }

    /// A town whose bot is not started yet.
    pub async fn empty(arguments: &[&str], options: Options) -> Self {
        Self::at(Clock::starting_at(BEGINS), arguments, options).await.with_tables().await
    }

    /// A town for a bot that is a process of its own, which has the machine's clock.
    pub async fn for_process(arguments: &[&str], options: Options) -> Self {
        Self::at(Clock::system(), arguments, options).await
    }

    /// The same, where it is morning: the clock of both is behind the machine's by as long as it is since eight.
    pub async fn in_the_morning(arguments: &[&str]) -> Self {
        let since_eight = Duration::from_hours(24).saturating_sub(until_hour(8, Clock::system().now()));
        let (seconds, clock) =
            (since_eight.as_secs().to_string(), Clock::behind(Duration::from_secs(since_eight.as_secs())));
        let behind = ["--clock-behind", seconds.as_str()];
        Self::at(clock, &[arguments, &behind[..]].concat(), Options::default()).await
    }

    async fn at(clock: Clock, arguments: &[&str], options: Options) -> Self {
        let telegram = Emulator::start(SameTime(clock.clone()), options).await.unwrap();
        telegram.person(SITI, "Siti", Some("id"));
        telegram.person(BUDI, "Budi", Some("id"));
        telegram.person(ADMIN, "Admin", Some("id"));
        let arguments = arguments.iter().map(|text| (*text).to_owned()).collect();
        let (folder, reader) = (tempfile::tempdir().unwrap(), Mutex::default());
        Self { telegram, clock, folder, bot: None, arguments, reader }
    }

    /// Gives a town a database that is empty and has its tables already: sixty migrations are a sixth of a short story.
    async fn with_tables(self) -> Self {
        static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();
        let make = || async {
            let folder = tempfile::tempdir().unwrap();
            let database = folder.path().join("bot.db");
            let mut conn = store::open::writer(&database).await.unwrap();
            store::open::migrate(&mut conn).await.unwrap();
            store::open::close(conn).await.unwrap();
            std::fs::read(database).unwrap()
        };
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).mode(0o600).open(self.database()).unwrap();
        file.write_all(MIGRATED.get_or_init(make).await).unwrap();
        self
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("bot.db")
    }

    /// The arguments of `run` for this town.
    pub fn arguments(&self) -> Vec<String> {
        let (url, database) = (self.telegram.url(), self.database());
        let fixed = [
            "umkm-bot",
            "run",
            "--token",
            self.telegram.token(),
            "--api-url",
            &url,
            "--database",
            database.to_str().unwrap(),
            "--test-hooks",
        ];
        let mut all: Vec<String> = fixed.iter().map(|text| (*text).to_owned()).collect();
        for (flag, usual) in [("--send-rate", "1000000"), ("--health-listen", "off")] {
            if !self.arguments.iter().any(|text| text == flag) {
                all.extend([flag.to_owned(), usual.to_owned()]);
            }
        }
        if !self.arguments.iter().any(|text| text == RATE_LIMITED) {
            all.push("--no-rate-limit".to_owned());
        }
        all.extend(self.arguments.iter().filter(|text| *text != RATE_LIMITED).cloned());
        all
    }

    /// Starts the bot (again).
    pub fn start(&mut self) {
        let Command::Run(config) = Cli::try_parse_from(self.arguments()).unwrap().command else { unreachable!() };
        let (stop, activity) = (CancellationToken::new(), config.activity.clone());
        let (clock, told) = (self.clock.clone(), stop.clone());
        // A runtime of its own, as the program has.
        let (end_of_run, ended) = oneshot::channel();
        let set_before = times_set(&self.telegram);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            let end = runtime.block_on(run::run(*config, clock, told));
            if let Err(error) = &end {
                eprintln!("the bot ended: {error:#}");
            }
            let _ = end_of_run.send(end);
        });
        self.bot = Some(Bot { ended, stop, activity, set_before });
    }

    /// Waits until a bot that was started is at work; of processes, which the town does not see, until all `starts` are.
    pub async fn ready(&self, starts: usize) {
        const SET_UP_CALLS: usize = 3;
        let wanted = self.bot.as_ref().map_or(starts * SET_UP_CALLS, |bot| bot.set_before + SET_UP_CALLS);
        assert!(self.telegram.until(|telegram| times_set(telegram) >= wanted).await, "the bot does not start");
    }

    /// Stops the bot in good order.
    pub async fn stop(&mut self) {
        let bot = self.bot.take().unwrap();
        bot.stop.cancel();
        bot.ended.await.unwrap().unwrap();
        self.put_reader_away().await;
    }

    /// Waits until the bot ends by itself; says why. The clock moves on meanwhile, so that no back-off takes its time.
    pub async fn end(&mut self) -> String {
        let mut bot = self.bot.take().unwrap();
        let end = loop {
            tokio::select! {
                end = &mut bot.ended => break end,
                () = tokio::time::sleep(Duration::from_millis(10)) => self.clock.advance(Duration::from_secs(1)),
            }
        };
        let why = end.unwrap().unwrap_err().to_string();
        self.put_reader_away().await;
        why
    }

    /// Waits until this holds, while the clock moves on so that no back-off takes its time.
    pub async fn while_time_passes(&self, holds: impl Fn(&Self) -> bool) {
        let wait = async {
            while !holds(self) {
                self.clock.advance(Duration::from_mins(1));
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        assert!(tokio::time::timeout(PATIENCE, wait).await.is_ok(), "it never comes");
    }

    /// Waits until nobody has the database of a stopped bot open and all of it is in the one file.
    pub async fn closed(&self) {
        self.put_reader_away().await;
        let log = self.folder.path().join("bot.db-wal");
        for _ in 0..500 {
            if !log.exists() {
                return;
            }
            self.write("PRAGMA wal_checkpoint(TRUNCATE)").await;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the database stays open");
    }

    /// Spoils the page at which a table or index of a stopped bot begins.
    pub async fn damage(&self, page: &'static str) {
        let root = usize::try_from(self.number(page).await).unwrap();
        self.closed().await;
        let mut bytes = std::fs::read(self.database()).unwrap();
        bytes.get_mut((root - 1) * 4096..root * 4096).unwrap().fill(0x5a);
        std::fs::write(self.database(), bytes).unwrap();
    }

    /// Moves the clock to this hour of the day in Lampung, the next time it comes.
    pub fn at_hour(&self, hour: i64) {
        const HOUR: i64 = 3_600_000;
        let of_day = (self.clock.now() + 7 * HOUR).rem_euclid(24 * HOUR);
        let wait = (hour * HOUR - of_day).rem_euclid(24 * HOUR);
        self.clock.advance(Duration::from_millis(wait.unsigned_abs()));
    }

    /// Waits until all updates are confirmed and everything is said that is to be said now.
    ///
    /// No time of its own goes by: the wait ends when writer and sender have nothing left to do. Replies that
    /// wait for the pace of their chat, or to be tried again, are given time by moving the clock.
    pub async fn quiet(&self) {
        let quiet = async {
            for _ in 0..100 {
                self.rest().await;
                if self.unsent().await == 0 {
                    return;
                }
                self.clock.advance(Duration::from_secs(1));
            }
            panic!("replies are never sent");
        };
        tokio::time::timeout(PATIENCE, quiet).await.expect("the bot does not come to rest");
    }

    /// Waits until nothing happens by itself before the clock is moved; also while Telegram is unkind.
    pub async fn rest(&self) {
        let Some(bot) = &self.bot else { return self.rest_of_process().await };
        let (mut revision, mut activity) = (self.telegram.revision(), bot.activity.changes());
        let is_at_rest = || {
            let held = self.telegram.held();
            self.telegram.pending() == 0 && bot.activity.is_at_rest(self.clock.elapsed(), held)
        };
        while !is_at_rest() {
            tokio::select! {
                _ = revision.changed() => {}
                _ = activity.changed() => {}
            }
        }
    }

    /// Lets `time` go by, and what becomes due be done: what one look of the writer leaves over, the next ones do.
    pub async fn pass(&self, time: Duration) {
        self.clock.advance(time);
        for _ in 0..3 {
            self.rest().await;
            self.clock.advance(Duration::from_mins(2));
        }
        self.quiet().await;
    }

    /// The same for a bot that is a process of its own, and for one that has ended: seen in its database.
    async fn rest_of_process(&self) {
        assert!(self.telegram.until_confirmed().await, "the bot takes no updates");
        while self.unsent().await > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// A person writes, and the bot answers.
    pub async fn say(&self, who: i64, text: &str) -> String {
        self.telegram.text(who, text);
        self.quiet().await;
        self.heard(who)
    }

    /// A person writes, and is answered while others wait.
    pub async fn say_now(&self, who: i64, text: &str) -> String {
        self.telegram.text(who, text);
        self.telegram.until(|telegram| telegram.last(who).is_some()).await;
        self.heard(who)
    }

    /// A person presses the newest button with this label.
    pub async fn tap(&self, who: i64, label: &str) -> String {
        self.telegram.press_label(who, label).unwrap();
        self.quiet().await;
        self.heard(who)
    }

    /// The newest message of a chat.
    pub fn heard(&self, who: i64) -> String {
        self.telegram.last(who).map(|message| message.text().to_owned()).unwrap_or_default()
    }

    /// How many messages the bot has in a chat.
    pub fn count(&self, who: i64) -> usize {
        self.telegram.messages(who).iter().filter(|message| message.from.is_none()).count()
    }

    /// What the bot said in a chat behind its first `count` messages.
    pub fn since(&self, who: i64, count: usize) -> Vec<String> {
        let messages = self.telegram.messages(who).into_iter().filter(|message| message.from.is_none());
        messages.skip(count).map(|message| message.text().to_owned()).collect()
    }

    /// How many rows are still to go out now.
    pub async fn unsent(&self) -> i64 {
        let mut reader = self.reader.lock().await;
        let reader = self.open_reader(&mut reader).await;
        sqlx::query_scalar(UNSENT).bind(self.clock.now()).fetch_one(reader).await.unwrap()
    }

    /// One number out of the database.
    pub async fn number(&self, query: &'static str) -> i64 {
        let mut reader = self.reader.lock().await;
        sqlx::query(query).fetch_one(self.open_reader(&mut reader).await).await.unwrap().get(0)
    }

    /// A column of text out of the database.
    pub async fn texts(&self, query: &'static str) -> Vec<String> {
        let mut reader = self.reader.lock().await;
        sqlx::query_scalar(query).fetch_all(self.open_reader(&mut reader).await).await.unwrap()
    }

    async fn open_reader<'a>(&self, reader: &'a mut Option<SqliteConnection>) -> &'a mut SqliteConnection {
        // A process of its own may be killed, and its file replaced: there each look opens it anew.
        if reader.is_none() || self.bot.is_none() {
            let url = format!("sqlite://{}?mode=ro", self.database().display());
            *reader = Some(SqliteConnection::connect(&url).await.unwrap());
        }
        reader.as_mut().unwrap()
    }

    async fn put_reader_away(&self) {
        if let Some(reader) = self.reader.lock().await.take() {
            reader.close().await.unwrap();
        }
    }

    /// Changes the database behind the back of a stopped bot.
    pub async fn write(&self, statement: &'static str) {
        let mut conn = SqliteConnection::connect(&format!("sqlite://{}", self.database().display())).await.unwrap();
        sqlx::query(statement).execute(&mut conn).await.unwrap();
    }

    /// Takes the database's write lock, as another program might.
    pub async fn lock(&self) -> SqliteConnection {
        let mut conn = SqliteConnection::connect(&format!("sqlite://{}", self.database().display())).await.unwrap();
        sqlx::query("BEGIN IMMEDIATE").execute(&mut conn).await.unwrap();
        conn
    }

    /// Gives the write lock back.
    pub async fn unlock(&self, mut conn: SqliteConnection) {
        sqlx::query("ROLLBACK").execute(&mut conn).await.unwrap();
    }

    /// The end of a story: the bot stops, and the oracle looks at what it leaves.
    pub async fn close(mut self) {
        if self.bot.is_some() {
            self.quiet().await;
            self.stop().await;
        }
        assert_eq!(self.telegram.violations(), Vec::<String>::new());
        assert_eq!(self.telegram.callbacks_unanswered(), Vec::<String>::new());
        assert_eq!(cut_labels(&self.telegram), Vec::<String>::new(), "labels that a phone cuts");
        assert_eq!(
            self.number("SELECT count(*) FROM outbox WHERE state = 'sending'").await,
            0,
            "rows left in `sending`"
        );
        let identity = "SELECT count(*) FROM outbox WHERE state <> 'unknown'
            AND (finished_at IS NULL) = (state IN ('sent', 'inactive', 'dropped', 'cancelled'))";
        assert_eq!(self.number(identity).await, 0);
        let payloads =
            "SELECT count(*) FROM outbox_payloads WHERE id IN (SELECT id FROM outbox WHERE finished_at IS NOT NULL)";
        assert_eq!(self.number(payloads).await, 0, "payloads kept after the end");
    }
}

/// How often the bot told Telegram its commands, which ends its setting up.
fn times_set(telegram: &Emulator) -> usize {
    telegram.calls().iter().filter(|call| call.method == "setMyCommands").count()
}

/// The labels under all messages that a phone has no room for.
pub fn cut_labels(telegram: &Emulator) -> Vec<String> {
    let messages = telegram.chats().into_iter().flat_map(|chat| telegram.messages(chat));
    let rows = messages.flat_map(|message| message.buttons);
    let cut = |row: Vec<Button>| {
        let longest = longest_label(row.len());
        row.into_iter().map(|button| button.label).filter(move |label| label.chars().count() > longest)
    };
    rows.flat_map(cut).collect()
}

impl Drop for Town {
    fn drop(&mut self) {
        if let Some(bot) = &self.bot {
            bot.stop.cancel();
        }
    }
}
