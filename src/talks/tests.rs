//! Talks on a stage of their own: the real knowledge and store, no network.

mod announcing;
mod answers;
mod english;
mod forms;
mod office;
mod readings;
mod relay;
mod small_words;
mod waiting;

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::answers::{Answers, Corpus, Model, Politeness, Verdict};
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::domain::{CallbackData, ContactId, Interest, Language};
use crate::input::{Input, Press, Source};
use crate::knowledge::{Check, Group, Knowledge, Section, State};
use crate::store::contacts::{self, Contact};
use crate::store::{self, Connection, subscriptions, transaction, unanswered};
use crate::talks::answering::press::{AnswerPress, Answered};
use crate::talks::callback::Callback;
use crate::text::Html;
use crate::turn::{Asked, Effects, Memory, MessageRef, Outgoing, Screen, Send, Turn, Tx, Who};
use crate::world::World;
use crate::{html, plain};

/// 22 November 2026, ten o'clock in Lampung: the day on which the knowledge was checked.
const TODAY: Millis = 1_795_316_400_000;

pub(in crate::talks) static SHIPPED: LazyLock<World> = LazyLock::new(|| world(Knowledge::shipped().unwrap()));

fn world(knowledge: Knowledge) -> World {
    let answers = Answers::new(&Corpus::shipped(&knowledge), Model::shipped().unwrap());
    World::new(knowledge, answers, "UmkmBot")
}

/// Whether a screen says this, alone or within more.
fn says(screen: &Screen, sentence: &Html) -> bool {
    screen.text.as_str().contains(sentence.as_str().trim())
}

struct Stage<'a> {
    world: &'a World,
    conn: Connection,
    contact: Contact,
    now: Millis,
    number: i64,
    /// Whether words are ranked; else nothing is known about them.
    ranks: bool,
    /// The language of the app.
    app: Option<&'static str>,
    /// What the next input has of it.
    chance: [u8; 32],
    /// Which message the next input is.
    source: Source,
    _folder: tempfile::TempDir,
}

impl<'a> Stage<'a> {
    async fn open(world: &'a World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut conn = store::writer(&folder.path().join("bot.db")).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        let contact = Contact::new(ContactId(7), TODAY);
        contacts::save(&mut conn, &Keys::derive(&[1; 32]), &[&contact]).await.unwrap();
        Self {
            world,
            conn,
            contact,
            now: TODAY,
            number: 100,
            ranks: true,
            app: None,
            chance: [7; 32],
            source: Source::default(),
            _folder: folder,
        }
    }

    async fn hear(&mut self, input: Input) -> Effects {
        self.number += 1;
        let ranking = match &input {
            Input::Text(text) | Input::Forwarded(text) if self.ranks => Some(self.world.answers.rank(text)),
            _ => None,
        };
        let press = match &input {
            Input::Press(press) => Some(press),
            _ => None,
        };
        let (mut saved, mut next_row) = (false, 1);
        let who = Who {
            contact: &mut self.contact,
            language_code: self.app,
            press,
            ranking: ranking.as_ref(),
            source: std::mem::take(&mut self.source),
            now: self.now,
            number: self.number,
            chance: self.chance,
            first_name: "Siti",
            keys: &Keys::derive(&[1; 32]),
        };
        let mut turn = Turn::new(who, self.world, Tx::new(&mut self.conn, &mut saved, &mut next_row));
        super::answer(&mut turn, input.clone()).await.unwrap();
        let outcome = turn.end();
        if saved {
            transaction::release(&mut self.conn).await.unwrap();
        }
        outcome
    }

    /// What a verdict leads to, whatever the ranking thinks.
    async fn meet(&mut self, text: &str, verdict: Verdict) -> Screen {
        self.number += 1;
        let ranking = self.world.answers.rank(text);
        let (mut saved, mut next_row) = (false, 1);
        let who = Who {
            contact: &mut self.contact,
            language_code: None,
            press: None,
            ranking: None,
            source: crate::input::Source::default(),
            now: self.now,
            number: self.number,
            chance: [7; 32],
            first_name: "Siti",
            keys: &Keys::derive(&[1; 32]),
        };
        let mut turn = Turn::new(who, self.world, Tx::new(&mut self.conn, &mut saved, &mut next_row));
        let asked = Asked {
            number: 1,
            text: text.into(),
            message: None,
            shown: vec![],
            excluded: vec![],
            refused: 0,
            at: self.now,
        };
        crate::turn::stop::end(super::answering::reply(&mut turn, &ranking, verdict, asked).await).unwrap();
        super::typed::remember(&mut turn);
        let outcome = turn.end();
        if saved {
            transaction::release(&mut self.conn).await.unwrap();
        }
        screen(outcome)
    }

    async fn say(&mut self, text: &str) -> Screen {
        screen(self.hear(Input::Text(text.into())).await)
    }

    async fn press(&mut self, data: impl Into<CallbackData>) -> Effects {
        let data = data.into().as_str().to_owned();
        self.hear(Input::Press(Press { callback: "c".into(), message_id: Some(5), data })).await
    }

    fn asked(&self) -> Option<Asked> {
        Memory::read(&self.contact.talk).0.asked
    }
}

/// All that was said, as people read it.
fn all(outcome: Effects) -> String {
    let text = |send: &Send| match &send.what {
        Outgoing::New(screen) | Outgoing::Edit(_, screen) | Outgoing::Caption(_, screen) => screen.text.to_plain(),
        Outgoing::Copy(_)
        | Outgoing::Album(_)
        | Outgoing::Delete(_)
        | Outgoing::DeleteAll(_)
        | Outgoing::React(..)
        | Outgoing::Commands(_)
        | Outgoing::Topic(_)
        | Outgoing::Fetch(_)
        | Outgoing::Leave => String::new(),
    };
    outcome.sends.iter().map(text).collect::<Vec<_>>().join("\n\n")
}

/// The last thing said.
fn screen(outcome: Effects) -> Screen {
    match outcome.sends.into_iter().next_back().unwrap().what {
        Outgoing::New(screen) | Outgoing::Edit(_, screen) | Outgoing::Caption(_, screen) => screen,
        Outgoing::Copy(_)
        | Outgoing::Album(_)
        | Outgoing::Delete(_)
        | Outgoing::DeleteAll(_)
        | Outgoing::React(..)
        | Outgoing::Commands(_)
        | Outgoing::Topic(_)
        | Outgoing::Fetch(_)
        | Outgoing::Leave => {
            panic!("no talk says this")
        }
    }
}

fn button(screen: &Screen, label: &str) -> Callback {
    let found = screen.buttons.iter().flatten().find(|button| button.label == label);
    Callback::of(found.unwrap_or_else(|| panic!("no button {label}: {screen:?}"))).unwrap()
}

fn labels(screen: &Screen) -> Vec<&str> {
    screen.buttons.iter().flatten().map(|button| button.label.as_str()).collect()
}
