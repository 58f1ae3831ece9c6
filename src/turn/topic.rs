//! What was shown or asked last, and for how long words without a name are about it.

use super::{Asked, Topic, Turn};
use crate::clock::Millis;
use crate::domain::EventCode;

/// How long "biayanya?" is still about the programme shown last.
pub const TOPIC_LIVES: Millis = 30 * 60_000;

/// How long "jam berapa?" is still about the event shown last: it is asked on in the evening of the same day.
const EVENT_LIVES: Millis = 6 * 60 * 60_000;

/// For how long "not this" is heard under an answer.
const ASKED_LIVES: Millis = 24 * 60 * 60_000;

impl Turn<'_> {
    /// The programme that "biayanya?" is about, while it is fresh.
    #[must_use]
    pub fn topic(&self) -> Option<&str> {
        self.memory.topic.as_ref().filter(|topic| self.now - topic.at <= TOPIC_LIVES).map(|topic| topic.slug.as_str())
    }

    /// The programmes shown last, the latest first, while they are fresh.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        let all = self.memory.topic.iter().chain(&self.memory.earlier);
        all.filter(|topic| self.now - topic.at <= TOPIC_LIVES).map(|topic| topic.slug.as_str())
    }

    /// Remembers that a programme was shown.
    pub fn remember_topic(&mut self, slug: &str) {
        // The one on the table stays there, and no earlier one is lost for it.
        if self.memory.topic.as_ref().is_none_or(|topic| topic.slug != slug) {
            self.memory.leave_topic();
        }
        self.memory.event_shown = None;
        self.memory.earlier.retain(|topic| topic.slug != slug);
        self.memory.topic = Some(Topic { slug: slug.to_owned(), at: self.now });
    }

    /// The event that "jam berapa?" is about, while it is fresh.
    #[must_use]
    pub fn event(&self) -> Option<EventCode> {
        let fresh = self.memory.event_shown.as_ref().filter(|(_, since)| self.now - *since <= EVENT_LIVES)?;
        EventCode::parse(&fresh.0)
    }

    /// Remembers that an event was shown, or answered about: short questions are about it until another subject is named.
    pub fn remember_event(&mut self, code: &EventCode) {
        self.memory.event_shown = Some((code.as_str().to_owned(), self.now));
    }

    /// The question with this number, while it is fresh.
    #[must_use]
    pub fn asked(&self, number: u32) -> Option<&Asked> {
        let mut all = self.memory.asked.iter().chain(&self.memory.asked_before);
        all.find(|asked| asked.number == number && self.now - asked.at <= ASKED_LIVES)
    }
}
