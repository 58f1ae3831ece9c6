//! Which case a button is about, for whom it is.

use crate::domain::CaseNumber;
use crate::store::cases::{self, Case};
use crate::talks::ui;
use crate::turn::{Stop, Talk, Turn};

/// The case of this number where it is the contact's own; what is another's is not known to anybody else.
pub(super) async fn own_case(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let (who, keys) = (turn.contact.id, turn.keys);
    match cases::find(turn.read(), keys, number).await? {
        Some(case) if case.contact == who => Ok(case),
        _ => {
            ui::unknown_button(turn);
            Err(Stop::Said)
        }
    }
}

/// A case as it is after a change.
pub(super) async fn again(turn: &mut Turn<'_>, case: &Case) -> Talk<Option<Case>> {
    let keys = turn.keys;
    Ok(cases::get(turn.read(), keys, case.id).await?)
}
