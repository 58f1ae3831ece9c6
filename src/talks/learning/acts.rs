//! Who did what with an answer of the office, and when.

use crate::store::short_answers::{self, Act, By};
use crate::turn::{Talk, Turn};

/// Notes what is done with an answer, for its history.
pub(in crate::talks) async fn note(turn: &mut Turn<'_>, id: i64, act: Act) -> Talk {
    let by = By { officer: turn.contact.id, name: turn.first_name, at: turn.now };
    Ok(short_answers::note(turn.write().await?, id, act, by).await?)
}
