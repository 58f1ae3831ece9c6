//! A message whose words filled what was asked for is changed: what it filled changes with it while that is nobody's yet,
//! and else it is said that it does not. Nothing of it is a question.

use super::{bare, hear, is_for_the_bot, open};
use crate::html;
use crate::input::Input;
use crate::store;
use crate::talks::learning;
use crate::turn::{Awaits, Filled, Screen, Turn, stop};

/// Takes a change of such a message; false for any other.
pub(super) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let Input::Text(words) = input else { return Ok(false) };
    let is_said = !words.trim().is_empty() && !is_for_the_bot(words);
    let Some(filled) = of_message(turn).filter(|_| is_said) else { return Ok(false) };
    let before = turn.memory.awaited.clone();
    // What was refused is still asked for.
    let asked = open(turn).map(|asked| asked.what).filter(|what| bare(what) == filled.what);
    let is_still_asked = asked.is_some();
    let talk = match (asked, &filled.what) {
        (Some(what), _) => hear(turn, what, words).await,
        (None, Awaits::Text { answer, seen }) => learning::amended(turn, (*answer, *seen), words).await,
        (None, what) if may_change(turn, &filled) => hear(turn, what.clone(), words).await,
        _ => {
            turn.say(Screen::text(html!(turn.language, "ubahan-tak-ikut")));
            Ok(())
        }
    };
    stop::end(talk)?;
    // What else is asked for meanwhile is asked for still.
    if !is_still_asked && before.is_some() {
        turn.memory.awaited = before;
    }
    Ok(true)
}

/// What the message that is changed filled.
fn of_message(turn: &Turn<'_>) -> Option<Filled> {
    let message = turn.source.message_id.filter(|_| !turn.is_in_group())?;
    turn.memory.filled.iter().find(|filled| filled.message == message).cloned()
}

/// Whether what was filled may be said otherwise: it is the office's own, or not noted yet.
fn may_change(turn: &Turn<'_>, filled: &Filled) -> bool {
    match filled.what {
        Awaits::Question(_)
        | Awaits::ServiceNote(_)
        | Awaits::Canned(_)
        | Awaits::TeamHours(_)
        | Awaits::Search
        | Awaits::SearchAgain => true,
        Awaits::Number { .. } | Awaits::CameOf { .. } => {
            turn.memory.caller.is_some() && turn.memory.filled.last() == Some(filled)
        }
        _ => false,
    }
}
