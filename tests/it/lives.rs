//! Seeded lives: a town of owners and officers over some days, with restarts, faults and clock jumps, beside a plain
//! model of what must be so. A seed that fails is printed with the command that repeats it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use umkm_bot::sandbox::emulator::{Message, Options};
use umkm_bot::store::events::Facts;

use crate::events_owner::{publish, training};
use crate::lives_acts::Act;
use crate::lives_model::{Case, Doer, Kind, Ledger, Mark, Model, Role, Seat, Stage, Standing};
use crate::recovery::asked_for;
use crate::said::says;
use crate::support::Town;

/// Lives that are lived where nobody asks for more; `.ci/long` does.
const LIVES: u64 = 200;
/// Tests among which they are divided, so that they are lived beside each other.
const TESTS: u64 = 4;
const OWNERS: u64 = 5;
/// In so many acts something of each kind has come about.
const ENOUGH: usize = 1_000;
const DAY: i64 = 24 * 3_600_000;
/// From so many owners on the whole office is there, and more is done.
const A_WHOLE_TOWN: u64 = 50;
/// How much the clock moves while something waits, and how often at most.
const MOMENT: Duration = Duration::from_secs(2);
const MOMENTS: usize = 600;
/// So long may one look take in real time before it is said that the bot hangs.
const PATIENCE: Duration = Duration::from_mins(1);
/// Seats of the two events, and in how many days each is.
const EVENTS: [(i64, u64); 2] = [(2, 12), (1, 3)];
const OFFICE: [(i64, &str, Role); 6] = [
    (9101, "Dewi", Role::Officer),
    (9102, "Hendra", Role::Head),
    (9103, "Rina", Role::Viewer),
    (9104, "Wati", Role::Officer),
    (9106, "Sri", Role::Officer),
    (9107, "Joko", Role::Officer),
];
const CASES: &str =
    "SELECT number || ' ' || contact || ' ' || state || ' ' || coalesce(officer, 0) || ' ' || complaint FROM cases";
const SEATS: &str = "SELECT event || ' ' || contact || ' ' || state FROM seats WHERE contact IS NOT NULL";
/// What became of all that was to be said, where something is missing.
const ROWS: &str =
    "SELECT chat || ' ' || method || ' ' || state || ' ' || coalesce(error, '') FROM outbox WHERE chat > 0 ORDER BY id";
const BUSINESSES: &str = "SELECT owner || ' ' || count(*) FROM businesses WHERE owner IS NOT NULL GROUP BY owner";

/// What somebody is to see once nothing is in the way.
pub enum Owed {
    /// An owner wrote this, and had heard so much by then.
    Answer { who: i64, heard: usize, words: String },
    /// An officer's reply is to come to its owner.
    Reply { owner: i64, words: String },
}

impl Owed {
    /// Whose chat it is to be in.
    pub fn to(&self) -> i64 {
        match self {
            Self::Answer { who, .. } => *who,
            Self::Reply { owner, .. } => *owner,
        }
    }
}

/// What a life came to, so that one in which nothing happens is noticed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    pub acts: usize,
    pub sent: usize,
    pub replies: usize,
    pub seats: usize,
    pub businesses: usize,
    pub news: usize,
    pub erased: usize,
}

/// One town and its model.
pub struct Life {
    pub town: Town,
    pub model: Model,
    pub chance: fastrand::Rng,
    pub codes: Vec<String>,
    /// When each event begins.
    begins_at: Vec<i64>,
    /// Whether Telegram takes nothing at the moment.
    pub is_stormy: bool,
    pub storm_ends_at: i64,
    pub owed: Vec<Owed>,
    /// How much those had heard to whom nothing may be said any more.
    pub silent: BTreeMap<i64, usize>,
    pub starts: usize,
    pub sum: Sum,
    log: Log,
}

/// What was done in this life; told where it fails.
struct Log {
    seed: u64,
    told: Vec<String>,
}

impl Drop for Log {
    fn drop(&mut self) {
        if std::thread::panicking() || asked_for("LIVES_SEED").is_some() {
            let owners = asked_for("LIVES_OWNERS").map(|owners| format!("LIVES_OWNERS={owners} ")).unwrap_or_default();
            eprintln!("{}", self.told.join("\n"));
            eprintln!("{owners}LIVES_SEED={} cargo test --locked --test it lives", self.seed);
        }
    }
}

impl Life {
    async fn begin(seed: u64) -> Self {
        let log = Log { seed, told: Vec::new() };
        let owners = asked_for("LIVES_OWNERS").unwrap_or(OWNERS);
        let office = if owners < A_WHOLE_TOWN { &OFFICE[..4] } else { &OFFICE[..] };
        let town = Town::with(&["--drain", "0"], Options::default()).await;
        let owners: Vec<i64> = (7001..).take(usize::try_from(owners).unwrap()).collect();
        for owner in &owners {
            town.telegram.person(*owner, "Pemilik", Some("id"));
            town.telegram.text(*owner, "/menu");
        }
        for (id, name, _) in office {
            town.telegram.person(*id, name, Some("id"));
            town.telegram.text(*id, "/menu");
        }
        town.quiet().await;
        for statement in [
            "INSERT INTO officers (contact, role, granted_at) SELECT id, CASE id WHEN 9102 THEN 'head'
             WHEN 9103 THEN 'viewer' ELSE 'officer' END, 0 FROM contacts WHERE id > 9100",
            "INSERT INTO subscriptions (contact, topic, text_version, created_at)
             SELECT id, 'pasar', 'x', 0 FROM contacts WHERE id < 9000 AND id % 2 = 1",
        ] {
            town.write(statement).await;
        }
        let (mut codes, mut begins_at) = (Vec::new(), Vec::new());
        for (capacity, days) in EVENTS {
            let facts = Facts { capacity, ..training(&town, days) };
            codes.push(publish(&town, &facts).await);
            begins_at.push(facts.sessions[0].starts);
        }
        let model = Model {
            officers: office.iter().map(|(id, _, role)| (*id, *role)).collect(),
            follows: owners.iter().copied().filter(|owner| owner % 2 == 1).collect(),
            owners: owners.into_iter().map(|owner| (owner, Standing::Open)).collect(),
            has_sent: BTreeSet::new(),
            capacity: EVENTS.iter().map(|(seats, _)| usize::try_from(*seats).unwrap()).collect(),
            marks: Vec::new(),
            ledger: Ledger::default(),
        };
        let chance = fastrand::Rng::with_seed(seed);
        let mut life = Self {
            town,
            model,
            chance,
            codes,
            begins_at,
            is_stormy: false,
            storm_ends_at: 0,
            owed: Vec::new(),
            silent: BTreeMap::new(),
            starts: 1,
            sum: Sum::default(),
            log,
        };
        // What was written past the bot is known to it once it starts anew.
        life.restart().await;
        life
    }

    /// Ends the bot in good order and starts it again.
    pub async fn restart(&mut self) {
        self.town.stop().await;
        self.town.start();
        self.starts += 1;
        self.town.ready(self.starts).await;
    }

    pub fn tell(&mut self, what: String) {
        self.log.told.push(what);
    }

    /// New words that nobody else writes.
    pub fn mark(&mut self, by: i64, kind: Kind) -> String {
        let words = format!("mk{:05}", self.model.marks.len());
        self.model.marks.push(Mark { words: words.clone(), by, kind });
        words
    }

    /// How much the bot has done in a chat.
    pub fn heard(&self, who: i64) -> usize {
        let messages = self.of_bot(who);
        messages.iter().map(|message| 1 + message.edits).sum::<usize>() + self.town.telegram.toasts(who).len()
    }

    pub fn of_bot(&self, who: i64) -> Vec<Message> {
        let all = self.town.telegram.messages(who).into_iter();
        all.filter(|message| message.from.is_none()).collect()
    }

    /// An owner or an officer writes; what an owner writes is answered, or stands with the office.
    pub fn writes(&mut self, who: i64, words: &str) {
        if self.model.owners.contains_key(&who) {
            self.owed.push(Owed::Answer { who, heard: self.heard(who), words: words.to_owned() });
        }
        self.town.telegram.text(who, words);
    }

    /// A press under the newest message, which may have no such button any more.
    pub fn presses(&self, who: i64, data: &str) {
        let newest = self.town.telegram.last(who).unwrap().id;
        self.town.telegram.forge(who, newest, data);
    }

    /// Lets the bot do what there is to do; in calm weather until all is said.
    pub async fn settle(&mut self) {
        let patience = tokio::time::timeout(PATIENCE, async {
            for _ in 0..MOMENTS {
                self.town.rest().await;
                if self.is_stormy || self.town.unsent().await == 0 {
                    return true;
                }
                self.town.clock.advance(MOMENT);
            }
            false
        });
        let is_settled = patience.await.expect("the bot hangs");
        assert!(is_settled, "something is never sent");
    }

    /// One act, and what must be so behind it.
    async fn live(&mut self, act: Act) {
        self.sum.acts += 1;
        // Nobody does two things in the same moment.
        self.town.clock.advance(Duration::from_secs(self.chance.u64(5..60)));
        if self.is_stormy && self.town.clock.now() > self.storm_ends_at {
            self.clear_up().await;
        }
        let doer = self.act(act).await;
        self.settle().await;
        self.compare(doer).await;
        let hour = (self.town.clock.now() / 3_600_000 + 7) % 24;
        if !self.is_stormy && matches!(act, Act::Pass(_)) && (9..18).contains(&hour) {
            self.nobody_waits_for_what_is_free();
        }
    }

    pub async fn compare(&mut self, doer: Doer) {
        let now = self.ledger().await;
        if let Err(wrong) = self.model.take_over(now, doer) {
            panic!("{wrong}");
        }
        self.no_words_astray();
        if !self.is_stormy {
            self.nobody_is_left_without_an_answer().await;
            self.nobody_gone_is_spoken_to();
        }
    }

    /// While somebody waits for a seat, none of them lies about; the line goes on by day, within minutes.
    pub fn nobody_waits_for_what_is_free(&self) {
        for (event, capacity) in self.model.capacity.iter().enumerate() {
            let is_ahead = self.town.clock.now() < self.begins_at[event] - DAY;
            let (taken, waiting) = (self.model.taken(event), self.model.waiting(event));
            assert!(!is_ahead || waiting == 0 || taken == *capacity, "{waiting} wait at event {event}, {taken} sit");
        }
    }

    /// What the bot keeps, in the model's words.
    async fn ledger(&self) -> Ledger {
        let mut ledger = Ledger::default();
        for row in self.town.texts(CASES).await {
            let [number, owner, state, officer, complaint] = columns(&row);
            let stage = match state {
                "draft" => Stage::Draft,
                "waiting" => Stage::Waiting,
                "closed" => Stage::Closed,
                _ => Stage::Held(officer.parse().unwrap()),
            };
            let case = Case { owner: owner.parse().unwrap(), stage, is_complaint: complaint == "1" };
            ledger.cases.insert(number.to_owned(), case);
        }
        for row in self.town.texts(SEATS).await {
            let [event, owner, state] = columns(&row);
            let seat = match state {
                "confirmed" => Seat::Confirmed,
                "offered" => Seat::Offered,
                "waiting" => Seat::Waiting,
                _ => Seat::Over,
            };
            ledger.seats.insert((event.parse::<usize>().unwrap() - 1, owner.parse().unwrap()), seat);
        }
        for row in self.town.texts(BUSINESSES).await {
            let [owner, count] = columns(&row);
            ledger.businesses.insert(owner.parse().unwrap(), count.parse().unwrap());
        }
        ledger
    }

    /// No chat shows words that are not for it, nor ever did.
    fn no_words_astray(&self) {
        for chat in self.everybody() {
            for message in self.of_bot(chat) {
                for text in message.former.iter().map(String::as_str).chain([message.text()]) {
                    for at in text.match_indices("mk").map(|(at, _)| at) {
                        let number = text.get(at + 2..at + 7).and_then(|number| number.parse::<usize>().ok());
                        let Some(mark) = number.and_then(|number| self.model.marks.get(number)) else { continue };
                        assert!(self.model.may_read(mark, chat), "{chat} reads {mark:?}: {text}");
                    }
                }
            }
        }
    }

    fn everybody(&self) -> impl Iterator<Item = i64> {
        self.model.owners.keys().copied().chain(self.model.officers.iter().map(|(id, _)| *id))
    }

    async fn nobody_is_left_without_an_answer(&mut self) {
        for owed in std::mem::take(&mut self.owed) {
            let (who, words, is_paid) = match &owed {
                Owed::Answer { who, heard, words } => {
                    let is_with_office = |word: &str| word.starts_with("mk") && self.office_has(word);
                    (*who, words, self.heard(*who) > *heard || words.split(' ').any(is_with_office))
                }
                Owed::Reply { owner, words } => {
                    let is_there = self.of_bot(*owner).iter().any(|message| message.text().contains(words));
                    (*owner, words, is_there)
                }
            };
            if !is_paid && self.model.owners.get(&who) == Some(&Standing::Open) {
                let rows = self.town.texts(ROWS).await.join("\n");
                panic!("{who} has nothing for {words}: {}\n{rows}", self.town.telegram.transcript(who));
            }
        }
    }

    fn office_has(&self, word: &str) -> bool {
        let mut office = self.model.officers.iter();
        office.any(|(id, _)| self.of_bot(*id).iter().any(|message| message.text().contains(word)))
    }

    fn nobody_gone_is_spoken_to(&mut self) {
        let gone: Vec<i64> =
            self.model.owners.iter().filter(|(_, at)| **at != Standing::Open).map(|(id, _)| *id).collect();
        self.silent.retain(|who, _| gone.contains(who));
        for who in gone {
            let heard = self.heard(who);
            let before = *self.silent.entry(who).or_insert(heard);
            assert_eq!(heard, before, "{who} is spoken to: {}", self.town.telegram.transcript(who));
        }
    }

    /// The end of a life: all that was promised is so, and what people read is what the bot keeps.
    async fn end(mut self) -> Sum {
        self.clear_up().await;
        self.replies_came_once();
        self.town.at_hour(10);
        self.pass(1).await;
        self.settle().await;
        self.compare(Doer::Time).await;
        self.nobody_waits_for_what_is_free();
        for (owner, _) in self.model.owners.clone().into_iter().filter(|(_, standing)| *standing == Standing::Open) {
            self.writes(owner, &format!("/start e_{}", self.codes[0]));
            self.settle().await;
            if self.town.clock.now() > self.begins_at[0] {
                break;
            }
            let has_seat = self.model.ledger.seats.get(&(0, owner)) == Some(&Seat::Confirmed);
            let card = self.town.heard(owner);
            assert_eq!(says(&card, "acara-keadaan-kursi"), has_seat, "{owner}: {card}");
        }
        assert_eq!(self.town.number("SELECT count(*) FROM failed_updates").await, 0, "updates that nobody handled");
        self.sum.sent = self.model.ledger.cases.values().filter(|case| case.stage != Stage::Draft).count();
        self.sum.seats = self.model.ledger.seats.len();
        self.sum.businesses = self.model.ledger.businesses.values().sum();
        self.town.close().await;
        self.sum
    }

    /// The weather is calm again.
    pub async fn clear_up(&mut self) {
        self.town.telegram.clear_faults();
        self.is_stormy = false;
        self.settle().await;
        self.compare(Doer::Nobody).await;
    }

    /// An officer's words stand once in their owner's chat; as often as they stand there again, that is said.
    fn replies_came_once(&mut self) {
        for owner in self.model.owners.keys() {
            let messages = self.of_bot(*owner);
            let is_reply = |mark: &&Mark| matches!(mark.kind, Kind::Reply { owner: to, .. } if to == *owner);
            // Below the officer's name, not on a page about the consultation.
            let names_officer = |text: &str| text.lines().next().is_some_and(|line| line.contains(" · "));
            let shows = |text: &str, mark: &Mark| names_officer(text) && text.contains(&mark.words);
            let times = |mark: &Mark| messages.iter().filter(|message| shows(message.text(), mark)).count();
            let came: Vec<usize> = self.model.marks.iter().filter(is_reply).map(times).collect();
            let twice: usize = came.iter().map(|times| times.saturating_sub(1)).sum();
            let said = messages.iter().filter(|message| says(message.text(), "konsultasi-dikirim-ulang")).count();
            assert!(
                said >= twice,
                "{twice} replies came again and {said} say so: {}",
                self.town.telegram.transcript(*owner)
            );
            self.sum.replies += came.iter().filter(|times| **times > 0).count();
        }
        for mark in self.model.marks.iter().filter(|mark| matches!(mark.kind, Kind::News(_))) {
            let has_it = |who: &i64| self.of_bot(*who).iter().any(|message| message.text().contains(&mark.words));
            self.sum.news += self.model.owners.keys().filter(|who| has_it(who)).count();
        }
    }
}

fn columns<const N: usize>(row: &str) -> [&str; N] {
    row.split(' ').collect::<Vec<_>>().try_into().unwrap()
}

/// A life from its seed to its end.
async fn live(seed: u64) -> Sum {
    let mut life = Life::begin(seed).await;
    let owners = life.model.owners.len();
    let acts = life.chance.usize(16..30) * owners.div_ceil(usize::try_from(OWNERS).unwrap());
    for _ in 0..acts {
        let act = life.something();
        life.live(act).await;
    }
    life.end().await
}

/// Every so many-th of the lives that were asked for.
async fn lives(part: u64) {
    if let Some(seed) = asked_for("LIVES_SEED") {
        if seed % TESTS == part {
            eprintln!("{:?}", live(seed).await);
        }
        return;
    }
    let mut all = Sum::default();
    for seed in (0..asked_for("LIVES").unwrap_or(LIVES)).filter(|seed| seed % TESTS == part) {
        let one = live(seed).await;
        all.acts += one.acts;
        all.sent += one.sent;
        all.replies += one.replies;
        all.seats += one.seats;
        all.businesses += one.businesses;
        all.news += one.news;
        all.erased += one.erased;
    }
    eprintln!("{all:?}");
    if all.acts < ENOUGH {
        return;
    }
    let all = [all.sent, all.replies, all.seats, all.businesses, all.news, all.erased];
    assert!(all.iter().all(|count| *count > 0), "these lives are empty: {all:?}");
}

#[tokio::test]
async fn lives_of_the_first_quarter_hold_what_the_plain_model_says() {
    lives(0).await;
}

#[tokio::test]
async fn lives_of_the_second_quarter_hold_what_the_plain_model_says() {
    lives(1).await;
}

#[tokio::test]
async fn lives_of_the_third_quarter_hold_what_the_plain_model_says() {
    lives(2).await;
}

#[tokio::test]
async fn lives_of_the_fourth_quarter_hold_what_the_plain_model_says() {
    lives(3).await;
}
