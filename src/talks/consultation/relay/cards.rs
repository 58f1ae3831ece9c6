//! The cards of a consultation: with whom they stand, and what they show now.

use super::{FEATURE, edit, put, team};
use crate::clock::Millis;
use crate::domain::{ContactId, Lane};
use crate::store::cases::{self, Case, Place, Spot};
use crate::store::officers::Officer;
use crate::store::{self, Connection};
use crate::talks::consultation::{access, card, group};
use crate::talks::office;
use crate::turn::{Outgoing, RowId, Screen, Send, Tag, Talk, Turn};

/// The card of a case that waits goes to everybody who may take it, but to whoever has just sent it there.
pub(in crate::talks::consultation) async fn tell_office(turn: &mut Turn<'_>, case: &Case) -> Talk {
    if group::show(turn, case).await? {
        return Ok(());
    }
    let (about, me, now) = (card::about(turn, case).await?, turn.contact.id, turn.now);
    let team = team(turn.world, case);
    for Officer { id, language, .. } in access::asked(turn.read(), (case, team), Some(me), now).await? {
        let screen = card::card(turn.world, language, case, &about, id);
        put(turn, case, id, Outgoing::New(screen), (Place::Card, None)).await?;
    }
    Ok(())
}

/// Every card of a case shows how far it is now.
pub(in crate::talks::consultation) async fn refresh(turn: &mut Turn<'_>, case: i64) -> Talk {
    let keys = turn.keys;
    let Some(case) = cases::get(turn.read(), keys, case).await? else { return Ok(()) };
    let about = card::about(turn, &case).await?;
    for spot in cases::cards(turn.read(), case.id).await? {
        if spot.chat.is_group() {
            let screen = group::card(turn.world, &case, &about);
            edit(turn, &spot, screen);
            continue;
        }
        let viewer = ContactId(spot.chat.0);
        // Who is of the office no more sees nothing new.
        if !about.is_for(&case, viewer) {
            continue;
        }
        let language =
            if viewer == turn.contact.id { turn.language } else { office::language_of(turn, viewer).await? };
        let screen = card::card(turn.world, language, &case, &about, viewer);
        edit(turn, &spot, screen);
    }
    if group::has_topic(turn, &case).await? {
        group::show(turn, &case).await?;
    }
    Ok(())
}

/// The card of a case for somebody of the office.
pub(in crate::talks::consultation) async fn give_card(turn: &mut Turn<'_>, case: &Case, to: ContactId) -> Talk {
    let about = card::about(turn, case).await?;
    let language = office::language_of(turn, to).await?;
    let screen = card::card(turn.world, language, case, &about, to);
    put(turn, case, to, Outgoing::New(screen), (Place::Card, None)).await?;
    Ok(())
}

/// Puts the card of a case where no turn is: a job tells of it.
pub(in crate::talks::consultation) async fn card_to(
    conn: &mut Connection,
    case: &Case,
    to: ContactId,
    screen: Screen,
    row: RowId,
    now: Millis,
) -> Result<Send, store::Error> {
    let spot =
        Spot { case: case.id, entry: None, place: Place::Card, chat: to.chat(), message: None, row: Some(row.0) };
    cases::note_place(conn, &spot, now).await?;
    let tag = Tag { feature: FEATURE, key: Place::Card.word().to_owned() };
    Ok(Send::new(to, Lane::Case, Outgoing::New(screen)).row(row).tag(tag))
}
