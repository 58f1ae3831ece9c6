//! What words mean under a screen that asks for them: what its capability declares (`entry::TypedWords`).

use super::buttons::shown;
use crate::domain::case_clock::LIVE_FOR;
use crate::talks::announcements::press::TYPED_TIME;
use crate::talks::callback::Callback;
use crate::talks::entry::TypedWords;
use crate::talks::news::press::QUIET_HOURS;
use crate::turn::Turn;

/// What capabilities declare of their screens.
const DECLARED: [&TypedWords; 2] = [&QUIET_HOURS, &TYPED_TIME];
/// No words that a screen asks for are longer.
const MOST_CHARS: usize = 80;

/// Whether words are what the newest screen asks for.
pub(in crate::talks) fn are_asked_for(turn: &Turn<'_>, words: &str) -> bool {
    asked_for(turn, words).is_some()
}

/// The press that words stand for on the newest screen, where that asks for them.
pub(super) fn asked_for(turn: &Turn<'_>, words: &str) -> Option<Callback> {
    // A reply belongs to what it points at, and a change to what it changes.
    if turn.source.edited || turn.source.reply.is_some() || words.chars().count() > MOST_CHARS || is_talk_newer(turn) {
        return None;
    }
    let buttons: Vec<Callback> = shown(turn)?.into_iter().map(|(_, callback)| callback).collect();
    DECLARED.into_iter().find_map(|declared| (declared.press)(&buttons, words, turn.now))
}

/// Whether somebody of the office wrote after the newest screen: then words answer that.
fn is_talk_newer(turn: &Turn<'_>) -> bool {
    let Some(shown) = turn.memory.shown.as_ref() else { return false };
    turn.contact.live.as_ref().is_some_and(|(_, until)| *until >= shown.at.saturating_add(LIVE_FOR))
}
