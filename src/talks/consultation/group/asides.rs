//! Words among the officers in the topic of a case: they go to no owner, and what its holder writes right after them goes
//! there only once that was said.

use super::topics;
use crate::clock::Millis;
use crate::html;
use crate::store::cases::{Case, State};
use crate::store::groups;
use crate::talks::consultation::{access, kept, relay};
use crate::turn::{Screen, Talk, Turn};

/// So long after a colleague's words what the holder writes may be meant for that colleague.
const ANSWERED_FOR: Millis = 5 * 60_000;
/// So often the holder is told that a reply to a colleague stays among the officers.
const TOLD_EVERY: Millis = 10 * 60_000;

/// Notes that somebody wrote something that goes to nobody.
pub(super) async fn note(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let now = turn.now;
    Ok(groups::aside(turn.write().await?, case.id, now).await?)
}

/// A reply to a colleague stays among the officers; whose words else go to the owner is told so.
pub(super) async fn reply(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let (who, now) = (turn.contact.id, turn.now);
    if turn.source.edited {
        return Ok(());
    }
    if !case.is_held_by(who) {
        return note(turn, case).await;
    }
    if turn.memory.aside_told.is_some_and(|at| now - at < TOLD_EVERY) {
        return Ok(());
    }
    turn.memory.aside_told = Some(now);
    turn.say(Screen::text(html!(topics::TOPIC, "konsultasi-grup-antar-petugas")));
    Ok(())
}

/// Whether the holder of a case may be answering a colleague, whose words are the last that were said there.
pub(super) async fn may_answer_one(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let since = turn.now - ANSWERED_FOR;
    let is_holder = matches!(case.state, State::Taken | State::Asked) && case.is_held_by(turn.contact.id);
    Ok(is_holder && groups::is_aside(turn.read(), case.id, since).await?)
}

/// Is it for the owner?
pub(super) async fn ask(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let name = access::asker(topics::TOPIC, case);
    let why = html!(topics::TOPIC, "konsultasi-grup-untuk-pemilik", nama = &name, nomor = case.number.as_str());
    kept::offer(turn, case, message, why).await
}
