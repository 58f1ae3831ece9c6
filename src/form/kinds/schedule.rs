//! Days with hours.

use crate::form::rejection::Rejection;
use crate::form::types::Context;
use crate::text::input::{self, Stretch};

/// The days with hours of these words, from today on, the first one first.
pub(super) fn read(words: &str, most: usize, context: &Context<'_>) -> Result<Vec<Stretch>, Rejection> {
    let all = input::schedule(words, context.today).map_err(Rejection::Schedule)?;
    if all.iter().any(|(from, _)| from.date() < context.today) {
        return Err(Rejection::Over);
    }
    if all.len() > most { Err(Rejection::TooMany { most }) } else { Ok(all) }
}
