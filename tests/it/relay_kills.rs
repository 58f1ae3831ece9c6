//! The real program, killed while owners and officers write to each other.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;
use umkm_bot::sandbox::emulator::{Action, Message};

use crate::desk::{DEWI, HENDRA};
use crate::form_kills::{Bot, kill_and_start};
use crate::recovery::{start, town};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// Points of a day at which the program is killed; `.ci/long` takes more.
const KILLS: usize = 6;
/// Calls that may be out when the program ends.
const IN_FLIGHT: usize = 8;
/// Acts of one consultation from the question to the last tap.
const ACTS: usize = 23;
/// Of the calls that an act leads to, one of the first so many is the last one before the end.
const CALLS: usize = 7;

/// Who asks, who takes it, and who gets it from there.
const SIDES: [Side; 2] =
    [Side { owner: SITI, first: DEWI, second: HENDRA }, Side { owner: BUDI, first: HENDRA, second: DEWI }];

#[derive(Clone, Copy)]
struct Side {
    owner: i64,
    first: i64,
    second: i64,
}

/// Words that somebody wrote, and in whose chat they have to stand.
struct Mark {
    words: String,
    reader: i64,
    is_officers: bool,
}

/// A day of two consultations at a time.
struct Day {
    town: Town,
    bot: Bot,
    starts: usize,
    chance: fastrand::Rng,
    acts: usize,
    points: BTreeSet<usize>,
    marks: Vec<Mark>,
    /// How many of them are messages of their own, not changes.
    written: i64,
}

/// The newest message of a chat that these words and a button or none of this data belong to.
fn newest(town: &Town, who: i64, fits: impl Fn(&Message) -> bool) -> Option<Message> {
    town.telegram.messages(who).into_iter().rev().find(|message| message.from.is_none() && fits(message))
}

fn has_button(message: &Message, data: &str) -> bool {
    message.buttons.iter().flatten().any(|button| matches!(&button.action, Action::Data(there) if there == data))
}

impl Day {
    async fn begin(seed: u64, kills: usize) -> Self {
        let mut chance = fastrand::Rng::with_seed(seed);
        let town = town(&["--in-flight", &IN_FLIGHT.to_string()]).await;
        let bot = Bot(start(&town));
        town.ready(1).await;
        for (id, name) in [(DEWI, "Dewi"), (HENDRA, "Hendra")] {
            town.telegram.person(id, name, Some("id"));
            town.say(id, "/menu").await;
        }
        for owner in [SITI, BUDI] {
            town.say(owner, "/menu").await;
        }
        town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9101, 'officer', 0), (9102, 'head', 0)")
            .await;
        let acts = kills.div_ceil(ACTS) * ACTS;
        let mut all: Vec<usize> = (0..acts).collect();
        chance.shuffle(&mut all);
        let points = all.into_iter().take(kills).collect();
        Self { town, bot, starts: 1, chance, acts: 0, points, marks: Vec::new(), written: 0 }
    }

    /// New words of somebody that only this owner and the office may read, and this reader has to.
    fn mark(&mut self, side: Side, by: i64, reader: i64) -> String {
        let words = format!("mk{:05}", self.marks.len());
        self.town.telegram.keep_private(&words, &[side.owner, DEWI, HENDRA]);
        self.marks.push(Mark { words: words.clone(), reader, is_officers: by != side.owner });
        words
    }

    /// What both sides do at once; the program ends among the calls that this leads to, where that is a point.
    async fn act(&mut self, mut does: impl FnMut(&mut Self, Side)) {
        let (before, first) = (self.town.telegram.counters(), self.marks.len());
        let sent = |day: &Self| {
            let now = day.town.telegram.counters();
            now.sent + now.edited + now.ticked - before.sent - before.edited - before.ticked
        };
        for side in SIDES {
            does(self, side);
        }
        if self.points.contains(&self.acts) {
            let calls = self.chance.usize(..CALLS);
            while sent(self) < calls && !self.is_at_rest().await {
                tokio::task::yield_now().await;
            }
            kill_and_start(&self.town, &mut self.bot, &mut self.starts).await;
        }
        self.acts += 1;
        while !self.is_at_rest().await {
            // Nothing is out any more, so what may have been need not wait until it can no longer arrive.
            self.town.write("UPDATE outbox SET not_before = 0 WHERE state = 'unknown' AND lane < 2").await;
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        for mark in self.marks.iter().skip(first) {
            let there = newest(&self.town, mark.reader, |message| message.text().contains(&mark.words));
            let transcript = || self.town.telegram.transcript(mark.reader);
            assert!(there.is_some(), "act {}: {} has no {}: {}", self.acts, mark.reader, mark.words, transcript());
        }
    }

    async fn is_at_rest(&self) -> bool {
        self.town.telegram.pending() == 0
            && self.town.number("SELECT count(*) FROM outbox WHERE finished_at IS NULL AND lane < 2").await == 0
    }

    fn press(&self, who: i64, data: &str) {
        let message = newest(&self.town, who, |message| has_button(message, data));
        let message = message.unwrap_or_else(|| panic!("no {data}: {}", self.town.telegram.transcript(who)));
        self.town.telegram.press(who, message.id, data).unwrap();
    }

    /// The newest message of a chat that names this case.
    fn about(&self, who: i64, code: &str) -> i64 {
        let message = newest(&self.town, who, |message| message.text().contains(code));
        message.unwrap_or_else(|| panic!("no {code}: {}", self.town.telegram.transcript(who))).id
    }

    /// Somebody replies to the newest message about a case.
    fn writes(&mut self, (side, code): (Side, &str), by: i64, reader: i64) {
        let (to, words) = (self.about(by, code), self.mark(side, by, reader));
        self.written += 1;
        self.town.telegram.reply(by, to, &words);
    }

    /// The same, with a picture.
    fn shows(&mut self, (side, code): (Side, &str), by: i64, reader: i64) {
        let (to, words) = (self.about(by, code), self.mark(side, by, reader));
        self.written += 1;
        let sizes = json!([{"file_id": words, "file_unique_id": words, "width": 1, "height": 1}]);
        self.town.telegram.message(by, json!({"photo": sizes, "caption": words, "reply_to": to}));
    }

    /// Somebody changes the newest of what they wrote in words.
    fn changes(&mut self, side: Side, by: i64, reader: i64) {
        let own = self.town.telegram.messages(by).into_iter().rev();
        let mut own = own.filter(|message| message.from.is_some() && message.content.contains_key("text"));
        let own = own.find(|message| message.text().contains("mk")).unwrap();
        let words = self.mark(side, by, reader);
        self.town.telegram.edited_text(by, own.id, &words);
    }

    /// One consultation of each side, from the question to the last tap.
    async fn consultation(&mut self) {
        self.act(|day, side| {
            let last = day.town.telegram.last(side.owner).unwrap().id;
            day.town.telegram.forge(side.owner, last, "1:q:q::");
        })
        .await;
        self.act(|day, side| {
            let words = day.mark(side, side.owner, side.owner);
            // What an owner has not sent stands in no chat but the owner's.
            day.marks.pop();
            day.written += 1;
            day.town.telegram.text(side.owner, &format!("izin usaha saya ditolak {words}"));
        })
        .await;
        let code = |day: &Self, side: Side| {
            let send = newest(&day.town, side.owner, |message| {
                message.buttons.iter().flatten().any(|button| data(button).starts_with("1:q:k:"))
            });
            let buttons = send.unwrap().buttons.concat();
            let data = buttons.iter().map(data).find(|data| data.starts_with("1:q:k:")).unwrap();
            data.trim_start_matches("1:q:k:").to_owned()
        };
        let codes = SIDES.map(|side| code(self, side));
        let of = |side: Side| codes[usize::from(side.owner == BUDI)].as_str();
        self.act(|day, side| {
            let last = day.town.telegram.last(side.owner).unwrap().id;
            day.town.telegram.forge(side.owner, last, &format!("1:q:t:{}:izin", of(side)));
        })
        .await;
        self.act(|day, side| day.press(side.first, &format!("1:q:m:{}", of(side)))).await;
        self.act(|day, side| day.shows((side, of(side)), side.owner, side.first)).await;
        self.act(|day, side| day.writes((side, of(side)), side.first, side.owner)).await;
        self.act(|day, side| day.writes((side, of(side)), side.owner, side.first)).await;
        self.act(|day, side| day.changes(side, side.owner, side.first)).await;
        self.act(|day, side| day.changes(side, side.first, side.owner)).await;
        self.act(|day, side| day.shows((side, of(side)), side.first, side.owner)).await;
        self.act(|day, side| day.press(side.first, &format!("1:q:f:{}", of(side)))).await;
        self.act(|day, side| day.press(side.first, &format!("1:q:g:{}:{}", of(side), side.second))).await;
        self.act(|day, side| day.writes((side, of(side)), side.owner, side.second)).await;
        self.act(|day, side| day.writes((side, of(side)), side.second, side.owner)).await;
        for who in [|side: Side| side.second, |side: Side| side.first] {
            self.act(|day, side| {
                let last = day.town.telegram.last(who(side)).unwrap().id;
                day.town.telegram.forge(who(side), last, &format!("1:q:s:{}", of(side)));
            })
            .await;
            self.act(|day, side| day.press(who(side), &format!("1:q:h:{}:solved", of(side)))).await;
            if who(SIDES[0]) == SIDES[0].first {
                break;
            }
            self.act(|day, side| day.press(side.owner, &format!("1:q:n:{}:0", of(side)))).await;
            self.act(|day, side| day.press(side.first, &format!("1:q:m:{}", of(side)))).await;
            self.act(|day, side| day.writes((side, of(side)), side.owner, side.first)).await;
            self.act(|day, side| day.writes((side, of(side)), side.first, side.owner)).await;
        }
        self.act(|day, side| day.press(side.owner, &format!("1:q:n:{}:1", of(side)))).await;
    }
}

fn data(button: &umkm_bot::sandbox::emulator::Button) -> &str {
    match &button.action {
        Action::Data(data) => data,
        _ => "",
    }
}

/// Nothing that an owner or an officer wrote is lost, or comes to somebody else, wherever the program ends.
#[tokio::test(flavor = "multi_thread")]
async fn c10_killed_at_any_point_of_a_days_relay_nothing_is_lost_and_nothing_is_at_the_wrong_person() {
    let number = |name| std::env::var(name).ok().and_then(|number| number.parse().ok());
    let kills = number("RELAY_KILLS").map_or(KILLS, |kills: u32| kills as usize);
    let seed = number("SEED").map_or(20_261_129, u64::from);
    eprintln!("SEED={seed}");
    let mut day = Day::begin(seed, kills).await;
    for _ in 0..kills.div_ceil(ACTS) {
        day.consultation().await;
    }
    let repeated = |mark: &Mark| {
        let all = day.town.telegram.messages(mark.reader).into_iter();
        all.filter(|message| message.from.is_none() && message.text().contains(&mark.words)).count().saturating_sub(1)
    };
    let of_office: usize = day.marks.iter().filter(|mark| mark.is_officers).map(repeated).sum();
    eprintln!("{} kills, {} messages, {of_office} of the office's sent twice", day.starts - 1, day.written);
    assert_eq!(day.starts - 1, kills);
    // What stands there twice says so.
    for reader in [SITI, BUDI] {
        let twice: usize =
            day.marks.iter().filter(|mark| mark.is_officers && mark.reader == reader).map(repeated).sum();
        let all = day.town.telegram.messages(reader);
        let said = all.iter().filter(|message| says(message.text(), "konsultasi-dikirim-ulang")).count();
        assert!(said >= twice, "{reader}: {twice} twice, {said} times said");
    }
    assert_eq!(day.town.telegram.violations(), Vec::<String>::new());
    assert_eq!(day.town.number("SELECT count(*) FROM case_messages").await, day.written, "each was decided once");
    assert_eq!(day.town.number("SELECT count(*) FROM outbox WHERE state = 'dropped'").await, 0);
    assert!(of_office <= kills * IN_FLIGHT, "{of_office}");
    assert_eq!(day.town.number("SELECT count(*) FROM cases WHERE state = 'closed' AND helped = 1").await, {
        i64::try_from(2 * kills.div_ceil(ACTS)).unwrap()
    });
}
