//! What talks remember of a person between turns.

mod answers;
mod awaits;
mod cases;
mod chat;
mod events;
mod office;
mod ways;

use serde::{Deserialize, Deserializer, Serialize};

use super::Standing;
use crate::clock::Millis;
pub use answers::{Asked, Forwarded, Topic};
pub use awaits::{Awaited, Awaits, Filled};
pub use cases::{CaseMode, Doing, Unsent};
pub(super) use chat::Opened;
pub use chat::{Album, Shown};
pub use events::{Introduced, Listed, ListedPerson};
pub use office::{Brought, Caller, Unsaved};
pub use ways::Way;

/// What talks remember of a person between turns: tagged and versioned, so that a later program
/// can tell what it does not know any more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    v: Version,
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
    /// The button that sends which was pressed last, and when, so that a second tap on it sends nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tapped: Option<(String, Millis)>,
    /// The record that was refused last, so that a second tap on that is no surprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
    /// The buttons of the newest message that has any, so that they can be typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
    /// What this person forwarded to the bot last.
    #[serde(default, rename = "passed", skip_serializing_if = "Option::is_none")]
    pub forwarded: Option<Forwarded>,
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
    /// The code of the event that this person went to register a business for, or to mend one, and since when.
    #[serde(default, rename = "bound", skip_serializing_if = "Option::is_none")]
    pub event_to_join: Option<(String, Millis)>,
    /// The code of the event that was shown or answered about last, and since when, until another subject is named.
    #[serde(default, rename = "event", skip_serializing_if = "Option::is_none")]
    pub event_shown: Option<(String, Millis)>,
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

impl Memory {
    /// Reads what was stored; an unknown form gives a fresh memory and `true`: something was forgotten.
    #[must_use]
    pub fn read(stored: &str) -> (Self, bool) {
        if stored == "{}" {
            return (Self::default(), false);
        }
        match serde_json::from_str::<Self>(stored) {
            Ok(memory) if memory.v == Version::default() => (memory, false),
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

    /// Puts the topic on the table behind the newest of those before it; an event is on the table no more either.
    pub fn leave_topic(&mut self) {
        const MOST: usize = 2;
        self.event_shown = None;
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

/// Of what form a memory is; by default, of the one that this program writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Version(u32);

impl Default for Version {
    fn default() -> Self {
        Self(1)
    }
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
        let kept = Unsent {
            message: 7,
            sort: "text".into(),
            words: Some("baik bu".into()),
            at: 5,
            case: None,
            group: None,
            album: None,
        };
        for stored in [held.to_owned(), format!("[{held}]")] {
            let (memory, is_forgotten) = Memory::read(&format!(r#"{{"v":1,"unsent":{stored}}}"#));
            assert_eq!((memory.unsent, is_forgotten), (vec![kept.clone()], false), "{stored}");
        }
        let (memory, _) = Memory::read(r#"{"v":1}"#);
        assert_eq!(memory.unsent, []);
    }
}
