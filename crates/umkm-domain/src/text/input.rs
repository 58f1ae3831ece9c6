//! What people write when they mean a day, a time, an amount or a number.
//!
//! What can mean several things is not guessed: it comes back as [`Read::Either`], to be asked back.

mod amount;
mod day;
mod hours;
mod moment;
pub mod names;
mod number;
mod schedule;
#[cfg(test)]
mod tests;
mod time;
mod times;

pub(in crate::text) use amount::factor;
pub use amount::money;
pub use day::{date, past_date};
pub use hours::hours;
pub use moment::{all_of, moments, moments_ahead, moments_behind};
pub use number::number;
pub use schedule::{ScheduleError, Stretch, days, half, schedule};
pub use time::time;
pub use times::times;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read<T> {
    /// It means this.
    One(T),
    /// It may mean each of these, the likeliest first.
    Either(Vec<T>),
    /// It means nothing of the kind.
    Nothing,
}

impl<T> From<Option<T>> for Read<T> {
    fn from(one: Option<T>) -> Self {
        one.map_or(Self::Nothing, Self::One)
    }
}

/// Lower case, single spaces, without the signs that people put at the end.
fn tidy(text: &str) -> String {
    let text = super::html::clean(text).to_lowercase().replace('\'', "").replace(['\u{a0}', '\n'], " ");
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '!' | '?' | ',' | ';'))
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// `text` without `word` at its beginning.
fn after<'a>(text: &'a str, words: &[&str]) -> &'a str {
    words.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' ')).unwrap_or(text)
}
