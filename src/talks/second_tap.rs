//! A second tap within a moment on a button that sends is the same tap: fingers slip, and a slow network looks like nothing.

use crate::clock::Millis;
use crate::plain;
use crate::talks::callback::Callback;
use crate::turn::Turn;

/// So soon after a tap the next one is the same, in milliseconds: longer than a slow network makes somebody wait, shorter
/// than anybody takes who read what came and wants it again.
const MOMENT: Millis = 10_000;

/// Whether this is the tap that was just heard, on a button that sends something new each time; notes that it was heard.
pub(super) fn is_one(turn: &mut Turn<'_>, callback: &Callback) -> bool {
    if !turn.is_pressed() || !callback.is_sending() {
        return false;
    }
    let (data, now) = (callback.data().as_str().to_owned(), turn.now);
    let is_same = turn.memory.tapped.as_ref().is_some_and(|(last, at)| *last == data && now - at < MOMENT);
    if !is_same {
        turn.memory.tapped = Some((data, now));
    }
    is_same
}

/// The tick says that the first one was heard.
pub(super) fn answer(turn: &mut Turn<'_>) {
    let words = plain!(turn.language, "ditekan-barusan");
    turn.toast(words);
}
