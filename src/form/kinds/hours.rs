//! Hours of a week.

use crate::form::rejection::Rejection;
use crate::text::input;

/// The hours as they are kept.
pub(super) fn read(words: &str) -> Result<String, Rejection> {
    input::hours(words).map(|hours| hours.to_string()).map_err(Rejection::Hours)
}
