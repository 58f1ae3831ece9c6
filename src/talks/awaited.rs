//! Words that were asked for outside of a form: they go to whoever asked, before anything else looks at them.

use crate::clock::Millis;
use crate::input::Input;
use crate::store;
use crate::talks::{consultation, home, learning, review, services, typed};
use crate::text::phrase::{self, Set, StopWish};
use crate::turn::{Awaits, Turn, stop};

/// For so long words are waited for; for a note that nobody has to write a shorter time.
const WAITS_FOR: Millis = 30 * 60_000;
const NOTE_WAITS_FOR: Millis = 5 * 60_000;

/// Takes words that were asked for; false for all else. Any other message but a reply ends the waiting.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let Some(awaited) = turn.memory.awaited.clone() else { return Ok(false) };
    let Input::Text(words) = input else { return Ok(false) };
    // A reply to a message of a consultation, and an edit, belong to what they point at.
    if turn.source.edited || turn.source.reply.is_some() {
        return Ok(false);
    }
    let waits_for = if matches!(awaited.what, Awaits::ServiceNote(_)) { NOTE_WAITS_FOR } else { WAITS_FOR };
    // A form that was gone back to hears its answers itself.
    let is_in_form = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    if is_in_form || turn.now - awaited.at > waits_for || is_for_the_bot(words) || words.trim().is_empty() {
        turn.memory.awaited = None;
        return Ok(false);
    }
    let talk = match awaited.what {
        Awaits::Answer(_) | Awaits::Text { .. } | Awaits::Question(_) => {
            learning::said(turn, awaited.what, words).await
        }
        Awaits::Section { slug, section, seen } => review::said(turn, (&slug, &section, &seen), words).await,
        Awaits::Number { channel, subject } => services::number_said(turn, (&channel, &subject), words).await,
        Awaits::Search => home::look_for(turn, words).await,
        Awaits::TeamHours(team) => consultation::hours_said(turn, &team, words).await,
        Awaits::ServiceNote(number) => services::note_said(turn, &number, words).await,
    };
    stop::end(talk)?;
    Ok(true)
}

/// A command, a wish to stop, or the number of a consultation.
fn is_for_the_bot(words: &str) -> bool {
    words.trim_start().starts_with('/')
        || phrase::stop_wish(words) == Some(StopWish::Clear)
        || phrase::is(Set::Cancel, words)
        || typed::number(words).is_some()
}
