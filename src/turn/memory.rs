//! What talks remember of a person between turns.

mod awaits;

use serde::{Deserialize, Deserializer, Serialize};

use super::Standing;
use crate::clock::Millis;
use crate::crypto;
use crate::domain::{CaseNumber, Phone};
pub use awaits::{Awaited, Awaits, Filled};

/// What talks remember of a person between turns: tagged and versioned, so that a later program
/// can tell what it does not know any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    v: u32,
    /// The programme that was shown last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// The topics shown before it, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Topic>,
    /// The question that was answered last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// Those before it, the latest first, so that "not this" is heard under their answers as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_before: Vec<Asked>,
    /// The form that was ended last, so that a second tap on its buttons is no surprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<u32>,
    /// The form of which it was asked whether its answers are to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaving: Option<u32>,
    /// Since when erasing waits for the word that confirms it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erasing: Option<Millis>,
    /// Links that were nobody's, and since when they are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guesses: Option<(u8, Millis)>,
    /// The record that was refused last, so that a second tap on that is no surprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
    /// The buttons of the newest message that has any, so that they can be typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
    /// What was passed on last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
    /// The albums of which parts came last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub albums: Vec<Album>,
    /// The page that was opened below a message which stays, while it is the newest of the chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// The consultation that is open for writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseMode>,
    /// Until when a talk with an officer went on that its owner left for the bot: while nothing newer is written in it,
    /// nothing goes there by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused: Option<Millis>,
    /// When somebody of the office was told last that what is said to all of their group goes to no owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general_told: Option<Millis>,
    /// When the holder of a case was told last that replies among the officers go to no owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aside_told: Option<Millis>,
    /// What was written and waits until it is said what becomes of it, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    pub unsent: Vec<Unsent>,
    /// What the next words are for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaited: Option<Awaited>,
    /// The messages whose words filled what was asked for last, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filled: Vec<Filled>,
    /// A text that was not kept, since somebody else wrote another one meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsaved: Option<Unsaved>,
    /// Who came to the office, while it is being noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// The summary of the open form as it stands in the chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// The session of an event, by its row, at whose door this officer stands, and since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub door: Option<(i64, Millis)>,
    /// Who somebody without a business said they are, while they join an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduced: Option<Introduced>,
    /// The code of the event for which this person went to register a business or to mend it, and since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<(String, Millis)>,
    /// A list of people of which it is shown what was read, until it is stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<Listed>,
    /// What somebody of the office brought, until it is said what becomes of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought: Option<Brought>,
    /// The questions about announcements that are not sent yet: their numbers, and the rows of what they are about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asking: Vec<(String, i64)>,
    /// The posters by which the contact came, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Way>,
}

/// A letter, a poster or other words that somebody of the office brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// Its words; empty for a picture or a file without any.
    pub words: String,
    /// The same with their formatting, as HTML of our own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formatted: Option<String>,
    /// Telegram's handle of what they stand under, and whether that is a picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<(String, bool)>,
    /// The album of which that is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub album: Option<String>,
    /// Whether it was passed on.
    pub passed_on: bool,
    /// As which message of its chat it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i64>,
    /// When it came.
    pub at: Millis,
}

/// A poster by which somebody came, and how far: a step is counted once, and nobody's name stands where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The row of the poster.
    pub poster: i64,
    /// When its link was opened last.
    pub at: Millis,
    /// The words of the steps that were counted.
    pub steps: Vec<String>,
}

/// A list of people, as it was read: what else stood in it is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The row of the event.
    pub event: i64,
    /// Who stands in it.
    #[serde(default)]
    pub people: Vec<ListedPerson>,
    /// When it came.
    pub at: Millis,
}

impl Listed {
    /// What was read is kept so long for the button that stores it.
    const KEPT: Millis = 60 * 60_000;

    /// Whether it can still be stored.
    #[must_use]
    pub fn is_kept(&self, now: Millis) -> bool {
        now - self.at <= Self::KEPT
    }
}

/// Somebody who stands in such a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedPerson {
    /// What the person is called.
    pub name: String,
    /// How to call them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// What their business is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business: Option<String>,
    /// The code of the kecamatan, of this city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
}

impl ListedPerson {
    /// Says whether two lists are the same.
    #[must_use]
    pub fn digest(people: &[Self]) -> String {
        crypto::content_hash(&serde_json::to_vec(people).unwrap_or_default())
    }
}

/// Who joins an event without a business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduced {
    /// The code of the event.
    pub event: String,
    /// What the person is called.
    pub person: String,
    /// The code of the kecamatan.
    pub district: String,
}

/// Who came to the office, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// The number, as the store writes it.
    pub phone: Option<String>,
    /// The code of the business that has it.
    pub code: Option<String>,
    /// What the officer noted so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A text of an answer that was not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaved {
    /// The answer's row.
    pub answer: i64,
    /// The version that stands there now, as its writer was told.
    pub seen: i64,
    /// The text.
    pub words: String,
}

/// A page that a press opened below the message of its button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Telegram's number of the message with the button.
    pub under: i64,
    /// The outbox row of the page.
    pub row: i64,
    /// When it was opened.
    pub at: Millis,
}

/// The consultation that is open for writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseMode {
    /// Its number.
    pub number: String,
    /// What is written to it.
    pub doing: Doing,
    /// Since when, or when something was written last.
    pub at: Millis,
    /// The outbox row of the last word about what was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<i64>,
}

/// What is written to a consultation that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doing {
    /// The owner writes what is not sent yet.
    Compose,
    /// The owner adds to what was sent.
    Add,
    /// An officer answers.
    Answer,
    /// An officer says whom it is passed on to.
    PassOn,
    /// An officer says why it cannot be done.
    Refuse,
    /// An officer notes something for the office.
    Note,
    /// An officer answers at another time.
    Later,
    /// An officer says at which.
    When,
    /// The owner says more of how it was answered.
    Rate,
    /// The owner says what it is about, so that it can be sent.
    Subject,
    /// An officer is asked in the group how it ends: nothing that is written goes anywhere for that.
    Close,
}

/// What was written and is held back until it is said what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsent {
    /// The message.
    pub message: i64,
    /// What it carries, by the store's word.
    pub sort: String,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// When.
    pub at: Millis,
    /// The number of the case that it may go to; none where that is still to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The group in which it was written; none in the officer's own chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<i64>,
}

/// A list of which an earlier version kept one alone.
fn one_or_many<'de, D, T>(stored: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Kept<T> {
        Many(Vec<T>),
        One(T),
    }
    Ok(match Kept::deserialize(stored)? {
        Kept::Many(all) => all,
        Kept::One(one) => vec![one],
    })
}

impl CaseMode {
    /// A consultation opened now.
    #[must_use]
    pub fn new(number: &CaseNumber, doing: Doing, at: Millis) -> Self {
        Self { number: number.as_str().to_owned(), doing, at, row: None }
    }
}

/// An album, so that its parts are answered once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Album {
    /// Telegram's name of it.
    pub id: String,
    /// The outbox row that answered its first part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<i64>,
    /// Whether a part with words was answered, or one was taken by a form.
    pub is_answered: bool,
}

/// The buttons of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Labels and data, in order, without those of the main menu.
    pub buttons: Vec<(String, String)>,
    /// Whether the main menu is among them.
    pub menu: bool,
    /// When they were shown.
    pub at: Millis,
}

/// What somebody passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    /// Its words, masked.
    pub text: String,
    /// When.
    pub at: Millis,
}

/// A question and what was shown for it, so that "not this" can show something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The number under which its buttons know it.
    pub number: u32,
    /// Its words, masked.
    pub text: String,
    /// Telegram's number of the message in which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i64>,
    /// The programmes that are shown for it.
    pub shown: Vec<String>,
    /// The programmes that are not meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<String>,
    /// How often the person said "not this".
    #[serde(default)]
    pub refused: u8,
    /// When it was asked.
    pub at: Millis,
}

/// A programme that was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Which.
    pub slug: String,
    /// When.
    pub at: Millis,
}

impl Memory {
    const VERSION: u32 = 1;

    /// Reads what was stored; an unknown form gives a fresh memory and `true`: something was forgotten.
    #[must_use]
    pub fn read(stored: &str) -> (Self, bool) {
        if stored == "{}" {
            return (Self::default(), false);
        }
        match serde_json::from_str::<Self>(stored) {
            Ok(memory) if memory.v == Self::VERSION => (memory, false),
            _ => (Self::default(), true),
        }
    }

    /// Notes what a message filled, in place of what that was before.
    pub fn fill(&mut self, message: i64, what: Awaits) {
        const MOST: usize = 5;
        self.filled.retain(|one| one.message != message);
        self.filled.push(Filled { message, what });
        let over = self.filled.len().saturating_sub(MOST);
        self.filled.drain(..over);
    }

    /// Puts the question that was answered last before the one that is answered now.
    pub fn ask_another(&mut self) {
        const MOST: usize = 4;
        let Some(asked) = self.asked.clone() else { return };
        self.asked_before.retain(|before| before.number != asked.number);
        self.asked_before.insert(0, asked);
        self.asked_before.truncate(MOST);
    }

    /// Puts the topic on the table behind the newest of those before it.
    pub fn leave_topic(&mut self) {
        const MOST: usize = 2;
        let Some(topic) = self.topic.take() else { return };
        self.earlier.retain(|earlier| earlier.slug != topic.slug);
        self.earlier.insert(0, topic);
        self.earlier.truncate(MOST);
    }

    /// The form that is stored.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| "{}".to_owned())
    }
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            v: Self::VERSION,
            topic: None,
            earlier: Vec::new(),
            asked: None,
            asked_before: Vec::new(),
            closed: None,
            leaving: None,
            erasing: None,
            guesses: None,
            refused: None,
            shown: None,
            passed: None,
            albums: Vec::new(),
            opened: None,
            case: None,
            paused: None,
            general_told: None,
            aside_told: None,
            unsent: Vec::new(),
            awaited: None,
            filled: Vec::new(),
            unsaved: None,
            caller: None,
            standing: None,
            door: None,
            introduced: None,
            bound: None,
            listed: None,
            brought: None,
            asking: Vec::new(),
            ways: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_of_another_version_is_forgotten_not_misread() {
        let memory = Memory { topic: Some(Topic { slug: "nib".into(), at: 5 }), ..Memory::default() };
        assert_eq!(Memory::read(&memory.write()), (memory, false));
        for stored in ["{\"v\":2}", "{\"v\":1,\"topic\":7}", "[]", ""] {
            assert_eq!(Memory::read(stored), (Memory::default(), true), "{stored}");
        }
        assert_eq!(Memory::read("{}"), (Memory::default(), false));
    }

    #[test]
    fn a4_the_last_few_questions_are_remembered() {
        let asked = |number: u32| Asked {
            number,
            text: format!("pertanyaan {number}"),
            message: None,
            shown: Vec::new(),
            excluded: Vec::new(),
            refused: 0,
            at: 0,
        };
        let mut memory = Memory::default();
        for number in 1..=7 {
            memory.ask_another();
            memory.asked = Some(asked(number));
        }
        let before: Vec<u32> = memory.asked_before.iter().map(|asked| asked.number).collect();
        assert_eq!(before, [6, 5, 4, 3]);
    }

    #[test]
    fn what_an_earlier_version_held_back_waits_on() {
        let held = r#"{"message":7,"sort":"text","words":"baik bu","at":5}"#;
        let kept =
            Unsent { message: 7, sort: "text".into(), words: Some("baik bu".into()), at: 5, case: None, group: None };
        for stored in [held.to_owned(), format!("[{held}]")] {
            let (memory, is_forgotten) = Memory::read(&format!(r#"{{"v":1,"unsent":{stored}}}"#));
            assert_eq!((memory.unsent, is_forgotten), (vec![kept.clone()], false), "{stored}");
        }
        let (memory, _) = Memory::read(r#"{"v":1}"#);
        assert_eq!(memory.unsent, []);
    }
}
