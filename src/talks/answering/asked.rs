//! A question as it is remembered.

use crate::text::mask;
use crate::turn::{Asked, Turn};

/// The longest question that is kept for officers, or remembered for "not this".
pub(super) const KEPT_CHARS: usize = 300;

/// A question as it is remembered.
pub(in crate::talks) fn asked(turn: &Turn<'_>, words: &str) -> Asked {
    Asked {
        number: number(turn.number),
        text: kept(words),
        message: turn.source.message_id,
        shown: Vec::new(),
        excluded: Vec::new(),
        refused: 0,
        at: turn.now,
    }
}

/// Words as they are remembered.
pub(super) fn kept(words: &str) -> String {
    mask::mask(words).chars().take(KEPT_CHARS).collect()
}

/// The number under which buttons know a question: enough of it to tell it from others of the day.
fn number(update: i64) -> u32 {
    u32::try_from(update & i64::from(u32::MAX)).unwrap_or_default()
}
