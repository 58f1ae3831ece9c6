//! A whole number between two bounds.

use crate::form::rejection::Rejection;
use crate::text::input::{self, Read};

pub(super) fn read(words: &str, least: i64, most: i64) -> Result<i64, Rejection> {
    match input::number(words) {
        Read::One(number) => within(number, least, most),
        Read::Either(numbers) => {
            let fit: Vec<i64> = numbers.into_iter().filter(|number| (least..=most).contains(number)).collect();
            if fit.is_empty() { Err(Rejection::OutOfBounds { least, most }) } else { Err(Rejection::WhichNumber(fit)) }
        }
        Read::Nothing => Err(Rejection::NotANumber),
    }
}

pub(super) fn within(number: i64, least: i64, most: i64) -> Result<i64, Rejection> {
    if (least..=most).contains(&number) { Ok(number) } else { Err(Rejection::OutOfBounds { least, most }) }
}
