//! What a talk may see and do.
//!
//! A [`Turn`] is one update being answered: who, what she did, what the talks remember, the
//! answers. It collects what is to be said; it cannot reach the network, the clock or chance.

mod known;
mod memory;
mod screen;

use crate::answers::Ranking;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{ContactId, Language, Receipt};
use crate::form::Draft;
use crate::routes::Press;
use crate::store::contacts::Contact;
use crate::store::{self, Connection};
use crate::world::World;

pub use crate::store::files::Document;
pub use known::Known;
pub use memory::{Asked, Memory, Topic};
pub use screen::{Handle, Keyboard, Said, Screen};

/// How long "biayanya?" is still about the programme shown last.
pub const TOPIC_LIVES: Millis = 30 * 60_000;

/// One update being answered.
pub struct Turn<'a> {
    /// Who.
    pub contact: &'a mut Contact,
    /// What the talks remember of her.
    pub memory: Memory,
    /// The language to answer in.
    pub language: Language,
    /// When.
    pub now: Millis,
    /// A number that differs from turn to turn: for choosing between equal wordings.
    pub number: i64,
    /// Chance, drawn before the turn: for codes and secrets, so that what a turn decides is repeatable.
    pub chance: Chance,
    /// The first name in her app.
    pub first_name: &'a str,
    /// The form that she is filling in.
    pub draft: Option<Draft>,
    /// For what the store keeps encrypted.
    pub keys: &'a Keys,
    /// What the bot knows.
    pub world: &'a World,
    /// How her words rank, where they may be a question.
    pub ranking: Option<&'a Ranking>,
    /// What the store holds that the open form shows.
    pub known: Known,
    press: Option<&'a Press>,
    outcome: Outcome,
    ground: Ground<'a>,
}

/// What a turn leads to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// To the person.
    pub said: Vec<Said>,
    /// To others, as notices.
    pub told: Vec<(ContactId, Screen)>,
    /// The words of the tick, where she pressed a button.
    pub toast: Option<String>,
    /// Whether everything about her was erased: then the files must forget it too before she is told.
    pub erased: bool,
    /// Businesses of the desk that are gone for good.
    pub gone: Vec<Receipt>,
}

/// The transaction, with a savepoint from the first domain row on.
pub struct Ground<'a> {
    conn: &'a mut Connection,
    saved: &'a mut bool,
}

impl<'a> Ground<'a> {
    /// Stands on the cycle's transaction; `saved` tells afterwards whether a savepoint is open.
    #[must_use]
    pub fn new(conn: &'a mut Connection, saved: &'a mut bool) -> Self {
        Self { conn, saved }
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
    pub fn new(who: Who<'a>, world: &'a World, ground: Ground<'a>) -> Self {
        let (memory, forgotten) = Memory::read(&who.contact.talk);
        let app = Language::for_app(who.language_code);
        let language = who.contact.language.unwrap_or(app);
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
            known: Known::default(),
            press: who.press,
            outcome: Outcome::default(),
            ground,
        };
        if forgotten {
            turn.say(Screen::text(crate::html!(language, "lupa")));
        }
        turn
    }

    /// Says something in a new message.
    pub fn say(&mut self, screen: Screen) {
        self.outcome.said.push(Said::New(screen));
    }

    /// Shows a screen: in place after a press, as a new message after words.
    pub fn show(&mut self, screen: Screen) {
        match self.press.and_then(|press| press.message_id) {
            Some(message) => self.outcome.said.push(Said::Edit(message, screen)),
            None => self.say(screen),
        }
    }

    /// Tells somebody else something, as a notice.
    pub fn tell(&mut self, who: ContactId, screen: Screen) {
        self.outcome.told.push((who, screen));
    }

    /// What was said last, to add to it.
    pub fn last_screen(&mut self) -> Option<&mut Screen> {
        match self.outcome.said.last_mut()? {
            Said::New(screen) | Said::Edit(_, screen) => Some(screen),
            Said::Leave | Said::Commands(_) => None,
        }
    }

    /// Gives the tick of a pressed button words.
    pub fn toast(&mut self, words: String) {
        self.outcome.toast = Some(words);
    }

    /// The programme that "biayanya?" is about, while it is fresh.
    #[must_use]
    pub fn topic(&self) -> Option<&str> {
        self.memory.topic.as_ref().filter(|topic| self.now - topic.at <= TOPIC_LIVES).map(|topic| topic.slug.as_str())
    }

    /// Remembers that a programme was shown.
    pub fn remember_topic(&mut self, slug: &str) {
        self.memory.topic = Some(Topic { slug: slug.to_owned(), at: self.now });
    }

    /// The question with this number, while it is fresh.
    #[must_use]
    pub fn asked(&self, number: u32) -> Option<&Asked> {
        self.memory.asked.as_ref().filter(|asked| asked.number == number && self.now - asked.at <= TOPIC_LIVES)
    }

    /// The connection, for reading domain rows.
    pub fn read(&mut self) -> &mut Connection {
        self.ground.conn
    }

    /// The connection, for writing domain rows.
    pub async fn write(&mut self) -> Result<&mut Connection, store::Error> {
        self.ground.write().await
    }

    /// The connection and the keys, for domain rows that are encrypted.
    pub async fn store(&mut self) -> Result<(&mut Connection, &'a Keys), store::Error> {
        let keys = self.keys;
        Ok((self.ground.write().await?, keys))
    }

    /// Whether she may do `action`, by the role that she has in this very transaction.
    pub async fn may(&mut self, action: Action, relation: Relation) -> Result<bool, store::Error> {
        let role = store::officers::role(self.ground.conn, self.contact.id).await?;
        Ok(policy::allows(role, action, relation))
    }

    /// Notes that everything about this person is to be forgotten.
    pub fn forget(&mut self) {
        self.outcome.erased = true;
    }

    /// Notes that a business which an officer wrote down is to be forgotten, in backups too.
    pub fn forget_business(&mut self, code: Receipt) {
        self.outcome.gone.push(code);
    }

    /// Ends the turn: writes the memory back and hands over what was said.
    #[must_use]
    pub fn end(self) -> Outcome {
        self.contact.talk = self.memory.write();
        self.contact.draft = self.draft.as_ref().map(Draft::write);
        self.contact.draft_due = self.draft.as_ref().map(Draft::due);
        self.contact.last_seen = self.now;
        self.outcome
    }
}

/// What a turn is begun with.
pub struct Who<'a> {
    /// The person.
    pub contact: &'a mut Contact,
    /// The language of her app.
    pub language_code: Option<&'a str>,
    /// Her press, where it was one.
    pub press: Option<&'a Press>,
    /// How her words rank.
    pub ranking: Option<&'a Ranking>,
    /// When.
    pub now: Millis,
    /// A number that differs from turn to turn.
    pub number: i64,
    /// Chance for this turn.
    pub chance: Chance,
    /// The first name in her app.
    pub first_name: &'a str,
    /// For what is encrypted at rest.
    pub keys: &'a Keys,
}

/// Random bytes that a turn may use once.
pub type Chance = [u8; 32];
