//! How a talk ends early.

use crate::store;

/// What a step of a talk comes to.
pub type Talk<T = ()> = Result<T, Stop>;

/// Why a talk goes no further. People's mistakes are replies, not errors: they never reach the writer.
#[derive(Debug)]
pub enum Stop {
    /// The person was told why.
    Said,
    /// The store is broken.
    Store(store::Error),
}

impl From<store::Error> for Stop {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

/// Ends a talk: a refusal that was said is an end like any other.
///
/// # Errors
/// Only when the store is broken.
pub fn end(talk: Talk) -> Result<(), store::Error> {
    match talk {
        Ok(()) | Err(Stop::Said) => Ok(()),
        Err(Stop::Store(error)) => Err(error),
    }
}
