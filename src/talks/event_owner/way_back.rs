//! Whoever was sent from an event to register a business, or to mend one, is led back to it.

use super::press::EventPress;
use crate::clock::{DAY, Millis};
use crate::domain::{Button, EventCode};
use crate::store::events;
use crate::store::seats;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Who takes longer has something else in mind by then.
const KEPT: Millis = DAY;

/// This person goes elsewhere so as to join an event afterwards.
pub(super) fn remember(turn: &mut Turn<'_>, code: &EventCode) {
    turn.memory.event_to_join = Some((code.as_str().to_owned(), turn.now));
}

/// One button to the event for which this was done, once: where it can still be joined, and was not joined meanwhile.
pub(in crate::talks) async fn lead_back(turn: &mut Turn<'_>) -> Talk {
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let Some((code, since)) = turn.memory.event_to_join.take() else { return Ok(()) };
    let Some(code) = EventCode::parse(&code).filter(|_| now - since <= KEPT) else { return Ok(()) };
    let found = events::by_code(turn.read(), &code).await?;
    let Some(event) = found.filter(|event| event.is_open(now)) else { return Ok(()) };
    let seat = seats::of_contact(turn.read(), keys, event.id, who).await?;
    if seat.is_some_and(|seat| seat.state.is_open()) {
        return Ok(());
    }
    let text = html!(language, "acara-balik", judul = &event.facts.title);
    turn.say(Screen::text(text).row(vec![Button::new(plain!(language, "acara-tombol-balik"), EventPress::Card(code))]));
    Ok(())
}
