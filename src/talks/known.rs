//! What the store holds that an open form shows beside its answers.

use super::filling;
use crate::domain::Purpose;
use crate::store::{self, consents};
use crate::turn::Turn;

/// Reads it, where a form is open.
pub(super) async fn read(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let Some(form) = filling::open(turn) else { return Ok(()) };
    if !form.consents.is_empty() {
        let who = turn.contact.id;
        let last = consents::of(turn.read(), who).await?;
        turn.known.news = last.iter().any(|one| one.purpose == Purpose::News && one.given);
    }
    Ok(())
}
