//! What the numbers of rows stand for on the page of /data, and how the values beside them are read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::columns::How;
use crate::clock::Millis;
use crate::domain::{EventKind, Language, Regions, Team};
use crate::plain;
use crate::store::export::Rows;
use crate::store::{appointments, events};
use crate::talks::events_shown;
use crate::talks::officers::team_name;
use crate::text::format;
use crate::turn::{Talk, Turn};

/// The titles of events and the times of appointments that the rows of a person name by number.
#[derive(Default)]
pub(super) struct Titles {
    events: BTreeMap<i64, String>,
    /// The event of each seat.
    seats: BTreeMap<i64, i64>,
    slots: BTreeMap<i64, Millis>,
}

fn rows<'a>(all: &'a [Rows], table: &'a str) -> impl Iterator<Item = &'a Map<String, Value>> {
    all.iter().filter(move |found| found.table.name == table).flat_map(|found| &found.rows)
}

fn number(row: &Map<String, Value>, column: &str) -> Option<i64> {
    row.get(column)?.as_i64()
}

impl Titles {
    /// Those that these rows name.
    pub(super) async fn find(turn: &mut Turn<'_>, all: &[Rows]) -> Talk<Self> {
        let keys = turn.keys;
        let mut found = Self::default();
        let with_event = ["seats", "event_offers", "event_stands"];
        let named: BTreeSet<i64> =
            with_event.iter().flat_map(|table| rows(all, table)).filter_map(|row| number(row, "event")).collect();
        for id in named {
            if let Some(event) = events::get(turn.read(), id).await? {
                found.events.insert(id, event.facts.title);
            }
        }
        found.seats = rows(all, "seats").filter_map(|row| number(row, "id").zip(number(row, "event"))).collect();
        for row in rows(all, "appointments") {
            let Some((id, slot)) = number(row, "id").zip(number(row, "slot")) else { continue };
            if let Some(one) = appointments::get(turn.read(), keys, id).await? {
                found.slots.insert(slot, one.slot.starts);
            }
        }
        Ok(found)
    }

    /// A value as people read it; none where nothing is left of what it stands for.
    pub(super) fn read(&self, turn: &Turn<'_>, how: How, value: &Value) -> Option<String> {
        let (language, word, number) = (turn.language, value.as_str().unwrap_or_default(), value.as_i64());
        Some(match how {
            How::Words => words(value),
            How::Moment => format::moment(language, number?),
            How::Flag if number == Some(1) => plain!(language, "berkas-ya"),
            How::Flag => plain!(language, "berkas-tidak"),
            How::Hour => plain!(language, "berkas-pukul", jam = number?),
            How::Place => place(word),
            How::Tongue => language_name(word),
            How::Event => self.events.get(&number?)?.clone(),
            How::Seat => self.events.get(self.seats.get(&number?)?)?.clone(),
            How::Slot => format::moment(language, *self.slots.get(&number?)?),
            How::Team => team_name(language, Team::from_word(word)?),
            How::Subject => match turn.world.knowledge.get(word) {
                Some(programme) => programme.head.title.clone(),
                None => Team::from_word(word).map_or_else(|| word.to_owned(), |team| team_name(language, team)),
            },
            How::Kind => events_shown::kind_name(language, EventKind::from_word(word)?),
            How::Parts(names) => {
                let all = names.iter().filter_map(|name| value.get(*name)).map(words);
                all.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            }
            How::OneOf(said) => said(language, word),
        })
    }
}

/// Words, and numbers that are no more than that.
fn words(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

/// A place by its name, where it is stored by its code.
pub(super) fn place(text: &str) -> String {
    Regions::shipped().name(text).map_or_else(|| text.to_owned(), |_| Regions::shipped().full_name(text))
}

/// A language by its own name.
pub(super) fn language_name(tag: &str) -> String {
    let language = Language::from_tag(tag).unwrap_or(Language::Indonesian);
    match language {
        Language::Indonesian => plain!(language, "bahasa-indonesia"),
        Language::English => plain!(language, "bahasa-inggris"),
    }
}
