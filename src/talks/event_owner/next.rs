//! What is left to ask of whoever has just joined: the number of the stand, where stands have numbers, and what the event
//! itself asks.

use super::{card, questions, stands};
use crate::store::events::Event;
use crate::store::seats;
use crate::text::Html;
use crate::turn::{Talk, Turn};

/// Asks the next of it, after `lead`; the card where nothing is left.
pub(super) async fn go_on(turn: &mut Turn<'_>, event: &Event, lead: Html) -> Talk {
    let (who, keys) = (turn.contact.id, turn.keys);
    let seat = seats::of_contact(turn.read(), keys, event.id, who).await?.filter(|seat| seat.state.is_open());
    let Some(seat) = seat else { return card::show(turn, event, Some(lead)).await };
    if stands::is_missing(turn, event, &seat).await? {
        return stands::show(turn, (event, &seat), 0, Some(lead)).await;
    }
    match questions::ask_open(turn, event, &seat, lead).await? {
        Some(lead) => card::show(turn, event, Some(lead)).await,
        None => Ok(()),
    }
}
