//! Whom an announcement is for: lists of words, each of which narrows it. What cannot be read, or names what nobody
//! knows, is for nobody: never for everybody.

use serde::{Deserialize, Serialize};

use crate::domain::event::EventKind;
use crate::domain::language::Language;
use crate::domain::region::Regions;
use crate::domain::trade::{Interest, Scale, Sector};
use crate::domain::words::words;

/// So many days back it may be asked whether somebody wrote to the bot.
pub const WROTE_WITHIN: [u16; 3] = [30, 90, 365];
/// The word of what cannot be read: it is in no list.
const UNREADABLE: &str = "?";

words! {
    /// What somebody had to do with an event.
    Took {
        /// Had a seat.
        Joined = "ikut",
        /// Was there.
        Came = "hadir",
        /// Had a seat, and was not there although it was noted who was.
        Missed = "absen",
    }
}

/// Whom an announcement is for: those who fit every list that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// Codes of kecamatan or kelurahan in which they have a business.
    #[serde(default)]
    pub regions: Vec<String>,
    /// Words of lines of business that they have.
    #[serde(default)]
    pub sectors: Vec<String>,
    /// Words of news that they follow; with none any news.
    #[serde(default)]
    pub interests: Vec<String>,
    /// What narrows it beside these.
    #[serde(default, skip_serializing_if = "Narrowed::is_empty")]
    pub more: Narrowed,
}

/// What narrows an audience beside places, lines of business and news; what is empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// Words of sizes of which they have a business.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<String>,
    /// Tags of languages in which they read what the bot says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// They wrote to the bot within so many days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrote_within: Option<u16>,
    /// Programmes about which they had a consultation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consulted: Vec<Consulted>,
    /// What they had to do with an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<AtEvent>,
}

/// A programme about which somebody had a consultation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consulted {
    /// Its slug.
    pub slug: String,
    /// What it was called when it was chosen.
    pub name: String,
}

/// What somebody had to do with an event: with one, with any of a kind, or with any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtEvent {
    /// The word of [`Took`].
    pub took: String,
    /// The row of the one event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// What that was called when it was chosen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The word of the kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

impl Narrowed {
    /// Whether it narrows nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it asks for what the bot knows of those alone who have a chat with it.
    #[must_use]
    pub fn needs_chat(&self) -> bool {
        let indonesian = Language::Indonesian.tag();
        self.wrote_within.is_some()
            || !self.consulted.is_empty()
            || self.event.is_some()
            || (!self.languages.is_empty() && self.languages.iter().all(|tag| tag != indonesian))
    }

    fn is_known(&self) -> bool {
        let is_known = |event: &AtEvent| {
            Took::from_word(&event.took).is_some()
                && event.kind.as_deref().is_none_or(|kind| EventKind::from_word(kind).is_some())
        };
        self.scales.iter().all(|word| Scale::from_word(word).is_some())
            && self.languages.iter().all(|tag| Language::from_tag(tag).is_some())
            && self.wrote_within.is_none_or(|days| WROTE_WITHIN.contains(&days))
            && self.event.as_ref().is_none_or(is_known)
    }
}

impl Audience {
    /// What stands for an audience that cannot be read: nobody.
    #[must_use]
    pub fn unreadable() -> Self {
        Self { interests: vec![UNREADABLE.to_owned()], ..Self::default() }
    }

    /// Reads what was stored; what this program does not know is for nobody.
    #[must_use]
    pub fn read(stored: &str) -> Self {
        let read = || {
            let value: serde_json::Value = serde_json::from_str(stored).ok()?;
            // A list would be read as one in which everything is left out, which is everybody.
            let is_said = value.is_object() && value.get("more").is_none_or(serde_json::Value::is_object);
            if is_said { serde_json::from_value(value).ok() } else { None }
        };
        read().unwrap_or_else(Self::unreadable)
    }

    /// Whether it asks for a registered business.
    #[must_use]
    pub fn needs_business(&self) -> bool {
        !self.regions.is_empty() || !self.sectors.is_empty() || !self.more.scales.is_empty()
    }

    /// Whether each word of it is one of those that there are; else it is for nobody.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.regions.iter().all(|code| Regions::shipped().name(code).is_some())
            && self.sectors.iter().all(|word| Sector::from_word(word).is_some())
            && self.interests.iter().all(|word| Interest::from_word(word).is_some())
            && self.more.is_known()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the program before stored them.
    const BEFORE: &str = r#"{"regions":["18.71.01"],"sectors":["kuliner"],"interests":["pasar"]}"#;

    #[test]
    fn e7_an_audience_of_before_is_read_and_written_as_it_was() {
        let audience = Audience::read(BEFORE);
        assert!(audience.is_known() && audience.more.is_empty() && audience.sectors == ["kuliner"]);
        assert_eq!(serde_json::to_string(&audience).unwrap(), BEFORE, "what was looked at stays what it is");
        assert_eq!(Audience::read("{}"), Audience::default());
    }

    #[test]
    fn e7_what_cannot_be_read_or_is_not_known_is_for_nobody() {
        let unknown = [
            r#"{"planets":["mars"]}"#,
            r#"{"more":{"moons":["io"]}}"#,
            r#"{"regions":"18.71.01"}"#,
            r#"{"regions":["99.99.99"]}"#,
            r#"{"sectors":["sihir"]}"#,
            r#"{"interests":["gosip"]}"#,
            r#"{"more":{"scales":["raksasa"]}}"#,
            r#"{"more":{"languages":["eo"]}}"#,
            r#"{"more":{"wrote_within":0}}"#,
            r#"{"more":{"event":{"took":"tidur"}}}"#,
            r#"{"more":{"event":{"took":"ikut","kind":"pesta"}}}"#,
            r#"{"more":[]}"#,
            "[]",
            "null",
            "",
        ];
        for stored in unknown {
            assert!(!Audience::read(stored).is_known(), "{stored}");
        }
        let event = AtEvent { took: Took::Came.word().to_owned(), kind: Some("bazar".into()), ..AtEvent::default() };
        let more = Narrowed { wrote_within: Some(90), event: Some(event), ..Narrowed::default() };
        let audience = Audience { more, ..Audience::default() };
        assert!(audience.is_known() && audience.more.needs_chat() && !audience.needs_business());
        assert_eq!(Audience::read(&serde_json::to_string(&audience).unwrap()), audience);
    }
}
