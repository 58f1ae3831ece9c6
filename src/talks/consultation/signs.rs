//! A light sign at a message of a consultation, such as a heart, stands at the same message on the other side. It is no
//! word: nothing is changed, said or begun by it.

use crate::domain::{ChatId, Lane};
use crate::store::cases::{self, Case, Place, Spot, State};
use crate::store::officers;
use crate::turn::{Outgoing, Send, Talk, Turn};

/// Shows the sign that somebody put at a message, or that none is there any more, on the other side of its case. Only its
/// owner's and those of who has it go there.
pub(in crate::talks) async fn reacted(turn: &mut Turn<'_>, sign: Option<&str>) -> Talk {
    let (Some(message), here, keys) = (turn.source.message_id, turn.here().chat, turn.keys) else { return Ok(()) };
    let Some(spot) = cases::of_message(turn.read(), here, message).await?.filter(stands) else { return Ok(()) };
    let (Some(entry), Some(case)) = (spot.entry, cases::get(turn.read(), keys, spot.case).await?) else {
        return Ok(());
    };
    let others = match holder(turn, &case).await? {
        Some(chat) if case.contact == turn.contact.id => Some(chat),
        _ if case.is_held_by(turn.contact.id) => Some(case.contact.chat()),
        _ => None,
    };
    let is_owner = case.contact == turn.contact.id;
    let is_there = |chat: ChatId| others == Some(chat) || (is_owner && chat.is_group());
    let spots = cases::of_entry(turn.read(), entry).await?;
    for spot in spots.iter().filter(|spot| stands(spot) && spot.chat != here && is_there(spot.chat)) {
        if let Some(message) = spot.message {
            let sign = Outgoing::React(message, sign.map(str::to_owned));
            turn.send(Send::new(spot.chat, Lane::Case, sign));
        }
    }
    Ok(())
}

/// Whether what stands there is a message of one of the two, and no card, note or tick.
fn stands(spot: &Spot) -> bool {
    matches!(spot.place, Place::Original | Place::Copy)
}

/// The chat of who has a case, or had it when it ended, while that person is of the office.
async fn holder(turn: &mut Turn<'_>, case: &Case) -> Talk<Option<ChatId>> {
    let has_it = matches!(case.state, State::Taken | State::Asked | State::Closed);
    let Some((id, _)) = case.officer.as_ref().filter(|_| has_it) else { return Ok(None) };
    let (id, role) = (*id, officers::role(turn.read(), *id).await?);
    Ok(role.map(|_| id.chat()))
}
