//! What is wrong with the facts of an event, before anybody is told of them.

use super::facts;
use crate::clock::{self, DAY, Millis};
use crate::domain::Language;
use crate::form::{Answers, FieldKey, Value};
use crate::html;
use crate::store::events::Facts;
use crate::text::Html;

/// Nothing is planned further ahead.
const FURTHEST: Millis = 730 * DAY;

/// What is wrong with the facts of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It begins before now.
    Past,
    /// It is years ahead.
    TooFar,
    /// Two sessions overlap.
    Overlap,
    /// People could join after it has begun.
    LateDeadline,
    /// Nobody could join any more.
    PastDeadline,
    /// Neither a place nor a page.
    NoPlace,
    /// A document where a picture is asked for.
    NotAPicture,
    /// The same for the layout of the stands.
    LayoutNotAPicture,
    /// Fewer seats than so many that are taken.
    BelowTaken(i64),
    /// It recurs until before the next week.
    NoWeek,
    /// Too few or too many to choose from.
    Options,
}

impl Fault {
    /// The field to be answered anew.
    pub(super) fn field(self) -> FieldKey {
        match self {
            Self::Past | Self::TooFar | Self::Overlap => FieldKey::EVENT_SCHEDULE,
            Self::LateDeadline | Self::PastDeadline => FieldKey::EVENT_DEADLINE,
            Self::NoPlace => FieldKey::EVENT_PLACE,
            Self::NotAPicture => FieldKey::EVENT_PHOTO,
            Self::LayoutNotAPicture => FieldKey::EVENT_LAYOUT,
            Self::BelowTaken(_) => FieldKey::EVENT_CAPACITY,
            Self::NoWeek => FieldKey::EVENT_UNTIL,
            Self::Options => FieldKey::EVENT_QUESTION_OPTIONS,
        }
    }

    /// What is wrong, and what to do.
    pub(super) fn say(self, language: Language) -> Html {
        match self {
            Self::Past => html!(language, "kelola-salah-lewat"),
            Self::TooFar => html!(language, "kelola-salah-jauh"),
            Self::Overlap => html!(language, "kelola-salah-tumpang"),
            Self::LateDeadline => html!(language, "kelola-salah-tutup-akhir"),
            Self::PastDeadline => html!(language, "kelola-salah-tutup-lewat"),
            Self::NoPlace => html!(language, "kelola-salah-tempat"),
            Self::NotAPicture | Self::LayoutNotAPicture => html!(language, "kelola-salah-foto"),
            Self::BelowTaken(taken) => html!(language, "kelola-salah-kapasitas", terisi = taken),
            Self::NoWeek => html!(language, "kelola-salah-minggu"),
            Self::Options => html!(language, "soal-salah-pilihan"),
        }
    }
}

/// What is wrong with facts that owners are to see from now on.
pub(super) fn of(facts: &Facts, now: Millis) -> Option<Fault> {
    if facts.starts() <= now {
        return Some(Fault::Past);
    }
    if facts.starts() > now + FURTHEST {
        return Some(Fault::TooFar);
    }
    if facts.sessions.windows(2).any(|two| matches!(two, [one, next] if next.starts < one.ends)) {
        return Some(Fault::Overlap);
    }
    if facts.venue.place.is_none() && facts.venue.online.is_none() {
        return Some(Fault::NoPlace);
    }
    match facts.deadline {
        Some(at) if at <= now => Some(Fault::PastDeadline),
        // A day alone may be the first one: joining ends as the event begins.
        Some(at) if at > facts.starts() && at != facts::end_of(clock::local(facts.starts()).date()) => {
            Some(Fault::LateDeadline)
        }
        _ => None,
    }
}

/// A document where a picture is asked for.
pub(super) fn of_picture(answers: &Answers) -> Option<Fault> {
    let is_document = |key: FieldKey| matches!(answers.get(&key), Some(Value::File { photo: false, .. }));
    if is_document(FieldKey::EVENT_PHOTO) {
        return Some(Fault::NotAPicture);
    }
    is_document(FieldKey::EVENT_LAYOUT).then_some(Fault::LayoutNotAPicture)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::event_office::facts::tests::training;

    /// Wednesday 25 November 2026.
    const NOW: Millis = 1_795_575_600_000;

    #[test]
    fn d1_what_cannot_be_is_named() {
        let with = |change: &dyn Fn(&mut Facts)| {
            let mut facts = training();
            change(&mut facts);
            of(&facts, NOW)
        };
        let starts = training().starts();
        assert_eq!(of(&training(), NOW), None);
        assert_eq!(of(&training(), starts), Some(Fault::Past));
        assert_eq!(of(&training(), starts - FURTHEST - 1), Some(Fault::TooFar));
        assert_eq!(with(&|facts| facts.sessions[1].starts = facts.sessions[0].starts), Some(Fault::Overlap));
        assert_eq!(with(&|facts| facts.venue.place = None), Some(Fault::NoPlace));
        assert_eq!(with(&|facts| facts.deadline = Some(NOW)), Some(Fault::PastDeadline));
        assert_eq!(with(&|facts| facts.deadline = Some(starts + DAY)), Some(Fault::LateDeadline));
        assert_eq!(with(&|facts| facts.deadline = Some(starts + 1)), Some(Fault::LateDeadline));
        assert_eq!(with(&|facts| facts.deadline = Some(starts)), None);
        let first = facts::end_of(clock::local(starts).date());
        assert_eq!(with(&|facts| facts.deadline = Some(first)), None, "the day itself is in order");
    }
}
