//! Who may do what with the office's own words, and who vouches for them.

use crate::domain::policy::{Action, Relation};
use crate::store;
use crate::store::office::By;
use crate::talks::{office::note_change, ui};
use crate::turn::{Talk, Turn};

/// Goes on where this person may do `action` to what has this word, which is written into the audit log.
pub(super) async fn may(turn: &mut Turn<'_>, action: Action, what: &str) -> Talk {
    ui::require(turn, action, Relation::Other).await?;
    Ok(note_change(turn, action, what).await?)
}

/// Who vouches for what is said in this turn.
pub(super) fn by<'a>(turn: &Turn<'a>) -> By<'a> {
    By { officer: turn.contact.id, name: turn.first_name, at: turn.now }
}

/// Whether this person may change something, so that the buttons for it are shown.
pub(super) async fn sees(turn: &mut Turn<'_>, action: Action) -> Result<bool, store::Error> {
    turn.may(action, Relation::Other).await
}
