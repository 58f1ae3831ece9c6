//! A second tap on a button that sends is the same tap: fingers slip, and a slow network looks like nothing. It is one where it
//! comes within a moment and nothing else came from this person in between.

use crate::clock::Millis;
use crate::input::Input;
use crate::plain;
use crate::talks::callback::Callback;
use crate::turn::Turn;

/// So soon after a tap the next one is the same, in milliseconds: longer than a slow network makes somebody wait, shorter
/// than anybody takes who read what came and wants it again.
const MOMENT: Millis = 10_000;

/// Whether this is the tap that was heard just before; then only its tick is left.
pub(super) fn is_one(turn: &mut Turn<'_>, input: &Input) -> bool {
    let Some((last, at)) = turn.memory.tapped.take() else { return false };
    let is_same = matches!(input, Input::Press(press) if press.data == last) && turn.now - at < MOMENT;
    if is_same {
        turn.memory.tapped = Some((last, at));
        let words = plain!(turn.language, "ditekan-barusan");
        turn.toast(words);
    }
    is_same
}

/// Notes a tap on a button that sends something new each time.
pub(super) fn note(turn: &mut Turn<'_>, callback: &Callback) {
    if turn.is_pressed() && callback.is_sending() {
        turn.memory.tapped = Some((callback.data().as_str().to_owned(), turn.now));
    }
}
