//! Rupiah.

use crate::form::rejection::Rejection;
use crate::text::input::{self, Read};

pub(super) fn read(words: &str) -> Result<i64, Rejection> {
    match input::money(words) {
        Read::One(amount) => Ok(amount),
        Read::Either(amounts) => Err(Rejection::WhichMoney(amounts)),
        Read::Nothing => Err(Rejection::NotMoney),
    }
}
