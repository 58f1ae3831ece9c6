//! What a talk may see and do.
//!
//! A [`Turn`] is one update being answered: who, what the contact did, what the talks remember, the
//! answers. It collects what is to be said; it cannot reach the network, the clock or chance.

mod board;
mod delivery;
mod effects;
mod known;
mod memory;
mod no_answer;
mod screen;
mod speaking;
mod standing;
pub mod stop;
mod topic;

use crate::answers::Ranking;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Language, PosterStep, Receipt};
use crate::form::Draft;
use crate::input::{Press, Source};
use crate::store::contacts::Contact;
use crate::store::{self, Connection};
use crate::world::World;

pub use crate::store::files::Document;
pub use board::Board;
pub use delivery::{Delivered, End, OnDelivery};
pub use effects::{
    Album as AlbumCopy, Bulk, CallbackAnswer, CommandLists, Copied, Effects, Erasure, InlineAnswer, InlineResult,
    MessageRef, Outgoing, Recipient, RowId, Send, Tag, TopicAct,
};
pub use known::Known;
pub use memory::{
    Album, Asked, Awaited, Awaits, Brought, Caller, CaseMode, Doing, Filled, Forwarded, Introduced, Listed,
    ListedPerson, Memory, Shown, Topic, Unsaved, Unsent, Way,
};
pub use screen::{Handle, Keyboard, Screen};
pub use standing::{Standing, StandsAt};
pub use stop::{Stop, Talk};
pub use topic::TOPIC_LIVES;

/// One update being answered.
pub struct Turn<'a> {
    /// Who.
    pub contact: &'a mut Contact,
    /// What the talks remember of the contact.
    pub memory: Memory,
    /// The language to answer in.
    pub language: Language,
    /// When.
    pub now: Millis,
    /// A number that differs from turn to turn: for choosing between equal wordings.
    pub number: i64,
    /// Chance, drawn before the turn: for codes and secrets, so that what a turn decides is repeatable.
    pub chance: Chance,
    /// The first name in the contact's app.
    pub first_name: &'a str,
    /// The form that is being filled in.
    pub draft: Option<Draft>,
    /// For what the store keeps encrypted.
    pub keys: &'a Keys,
    /// What the bot knows.
    pub world: &'a World,
    /// How the text ranks, where it may be a question.
    pub ranking: Option<&'a Ranking>,
    /// Which message this is, and which one it answers.
    pub source: Source,
    /// What the store holds that the open form shows.
    pub known: Known,
    press: Option<&'a Press>,
    no_answer: no_answer::NoAnswer,
    toast: Option<String>,
    steps: Vec<PosterStep>,
    effects: Effects,
    tx: Tx<'a>,
}

/// The cycle's transaction; opens a savepoint on the first write.
pub struct Tx<'a> {
    conn: &'a mut Connection,
    saved: &'a mut bool,
    next_row: &'a mut i64,
}

impl<'a> Tx<'a> {
    /// Wraps the cycle's transaction; `saved` tells afterwards whether a savepoint is open, `next_row` is the number
    /// of the next outbox row.
    #[must_use]
    pub fn new(conn: &'a mut Connection, saved: &'a mut bool, next_row: &'a mut i64) -> Self {
        Self { conn, saved, next_row }
    }

    async fn write(&mut self) -> Result<&mut Connection, store::Error> {
        if !*self.saved {
            store::transaction::savepoint(self.conn).await?;
            *self.saved = true;
        }
        Ok(self.conn)
    }
}

impl<'a> Turn<'a> {
    /// Begins a turn.
    #[must_use]
    pub fn new(who: Who<'a>, world: &'a World, tx: Tx<'a>) -> Self {
        let (mut memory, forgotten) = Memory::read(&who.contact.talk);
        // What the contact writes stands below whatever was opened.
        memory.opened = memory.opened.filter(|opened| who.press.is_some() && opened.is_fresh(who.now));
        memory.listed = memory.listed.filter(|listed| listed.is_kept(who.now));
        if who.press.is_none() && !who.source.edited {
            memory.sink_standing();
        }
        if let Some(code) = who.language_code {
            who.contact.app_language = Some(Language::for_app(Some(code)));
        }
        let language = who.contact.speaks();
        let draft = who.contact.draft.as_deref().map(Draft::read);
        let forgotten = forgotten || matches!(draft, Some(None));
        let mut turn = Self {
            first_name: who.first_name,
            draft: draft.flatten(),
            keys: who.keys,
            contact: who.contact,
            memory,
            language,
            now: who.now,
            number: who.number,
            chance: who.chance,
            world,
            ranking: who.ranking,
            source: who.source,
            known: Known::default(),
            press: who.press,
            no_answer: no_answer::NoAnswer::default(),
            toast: None,
            steps: Vec::new(),
            effects: Effects::default(),
            tx,
        };
        if forgotten {
            turn.say(Screen::text(crate::html!(language, "lupa")));
        }
        turn
    }

    /// The connection, for reading domain rows.
    pub fn read(&mut self) -> &mut Connection {
        self.tx.conn
    }

    /// The connection, for writing domain rows.
    pub async fn write(&mut self) -> Result<&mut Connection, store::Error> {
        self.tx.write().await
    }

    /// The store and the outbox, for what is told by a turn and by the end of a row alike; hand over its effects with
    /// [`Turn::extend`].
    pub async fn board(&mut self) -> Result<Board<'_>, store::Error> {
        self.tx.write().await?;
        let Tx { conn, next_row, .. } = &mut self.tx;
        Ok(Board::new(conn, self.keys, self.world, (self.now, next_row)))
    }

    /// Adds what something else led to.
    pub fn extend(&mut self, effects: Effects) {
        self.effects.extend(effects);
    }

    /// Whether this was said in a group: then what is said to it goes there.
    #[must_use]
    pub fn is_in_group(&self) -> bool {
        self.source.is_in_group()
    }

    /// The connection and the keys, for domain rows that are encrypted.
    pub async fn store(&mut self) -> Result<(&mut Connection, &'a Keys), store::Error> {
        let keys = self.keys;
        Ok((self.tx.write().await?, keys))
    }

    /// Whether the contact may do `action`, by the role stored in this very transaction.
    pub async fn may(&mut self, action: Action, relation: Relation) -> Result<bool, store::Error> {
        let role = store::officers::role(self.tx.conn, self.contact.id).await?;
        Ok(policy::allows(role, action, relation))
    }

    /// Notes what these words filled, or became: a change of their message changes that.
    pub fn fills(&mut self, what: Awaits) {
        if let Some(message) = self.source.message_id {
            self.memory.fill(message, what);
        }
    }

    /// What the office teaches the bot is another now: it counts from the next cycle on.
    pub fn taught(&mut self) {
        self.effects.taught = true;
    }

    /// The events that owners find are others now, or say something else: that counts from the next cycle on.
    pub fn planned(&mut self) {
        self.effects.events = true;
    }

    /// Work on the bot began or ended: that counts from the next cycle on.
    pub fn maintained(&mut self) {
        self.effects.maintenance = true;
    }

    /// The office's own words are read anew once this turn is committed; the contact hears how it went.
    pub fn reread(&mut self) {
        self.effects.reread = Some(self.contact.id);
    }

    /// A timed job has something to do at once, once this is committed.
    pub fn wake(&mut self, job: &'static str) {
        self.effects.wakes.push(job);
    }

    /// So many rows wait no more because this turn cancelled them.
    pub fn cancelled(&mut self, rows: u64) {
        self.effects.cancelled += rows;
    }

    /// The contact came this far: it is counted for the poster by which they came, where they came by one.
    pub fn came(&mut self, step: PosterStep) {
        self.steps.push(step);
    }

    /// How far the contact came in this turn, to be counted.
    pub fn steps(&mut self) -> Vec<PosterStep> {
        std::mem::take(&mut self.steps)
    }

    /// Erases everything about this contact for good: the tables are emptied by the talk, the rest follows.
    pub fn forget(&mut self) {
        self.effects.erasures.push(Erasure::Contact(self.contact.id));
    }

    /// Erases a business that an officer wrote down for good, in backups too.
    pub fn forget_business(&mut self, code: Receipt) {
        self.effects.erasures.push(Erasure::Business(code));
    }

    /// Ends the turn: writes the memory back and hands over what it led to.
    #[must_use]
    pub fn end(mut self) -> Effects {
        self.contact.talk = self.memory.write();
        self.contact.draft = self.draft.as_ref().map(Draft::write);
        self.contact.draft_due = self.draft.as_ref().map(Draft::due);
        self.contact.last_seen = self.now;
        if let Some(press) = self.press {
            self.effects.answers.push(CallbackAnswer { callback: press.callback.clone(), words: self.toast });
        }
        self.effects
    }
}

/// Messages that one screen may be split into and still have its row reserved.
pub(crate) const PIECES: i64 = 16;

/// Reserves a row number for the last piece of a message, and as many before it as the message may have pieces: within
/// a chat the number is the order.
pub(crate) fn reserve_row(next_row: &mut i64) -> RowId {
    *next_row += PIECES;
    RowId(*next_row - 1)
}

/// What a turn is begun with.
pub struct Who<'a> {
    /// The person.
    pub contact: &'a mut Contact,
    /// The language of the contact's app.
    pub language_code: Option<&'a str>,
    /// The press, where it was one.
    pub press: Option<&'a Press>,
    /// How the text ranks.
    pub ranking: Option<&'a Ranking>,
    /// Which message it is.
    pub source: Source,
    /// When.
    pub now: Millis,
    /// A number that differs from turn to turn.
    pub number: i64,
    /// Chance for this turn.
    pub chance: Chance,
    /// The first name in the contact's app.
    pub first_name: &'a str,
    /// For what is encrypted at rest.
    pub keys: &'a Keys,
}

/// Random bytes that a turn may use once.
pub type Chance = [u8; 32];
