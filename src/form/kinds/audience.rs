//! Which owners something is for, as data: whom that is, is counted elsewhere.

use crate::domain::region::{self, Level};
use crate::domain::{Interest, Sector, sector_words};
use crate::form::rejection::Rejection;
use crate::form::types::{Audience, Context};
use crate::text::html::clean;

/// What the words of the boxes begin with that are no region.
pub const SECTOR: &str = "b-";
/// The same of interests.
pub const INTEREST: &str = "m-";

/// "Kuliner di Kedaton dan Sukarame"; "semua" is everybody.
pub(super) fn read(words: &str, interests: bool, context: &Context<'_>) -> Result<Audience, Rejection> {
    let lower = clean(words).to_lowercase();
    if matches!(lower.trim(), "semua" | "semuanya" | "semua orang" | "everybody" | "all") {
        return Ok(Audience::default());
    }
    let parted = lower.replace(" dan ", ",").replace(" di ", ",").replace(" and ", ",").replace(" in ", ",");
    let mut audience = Audience::default();
    for part in parted.split([',', ';', '&', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let regions = context.regions.named(part, region::home(), Level::District);
        let interest = Interest::from_word(part).map(Interest::word).filter(|_| interests);
        let sector = Sector::from_word(part).map(Sector::word).or_else(|| sector_words::named(part));
        let (list, found) = match (regions.first(), interest, sector) {
            (Some(code), ..) => (&mut audience.regions, *code),
            (None, Some(word), _) => (&mut audience.interests, word),
            (None, None, Some(word)) => (&mut audience.sectors, word),
            (None, None, None) => return Err(Rejection::NotInList),
        };
        if !list.iter().any(|one| one == found) {
            list.push(found.to_owned());
        }
    }
    if audience == Audience::default() { Err(Rejection::NotInList) } else { Ok(audience) }
}

/// Ticks a box or takes the tick away; false for the word of none.
pub(in crate::form) fn tick(audience: &mut Audience, word: &str, on: bool, context: &Context<'_>) -> bool {
    let (list, one) = match (word.strip_prefix(SECTOR), word.strip_prefix(INTEREST)) {
        (Some(word), _) if Sector::from_word(word).is_some() => (&mut audience.sectors, word),
        (None, Some(word)) if Interest::from_word(word).is_some() => (&mut audience.interests, word),
        (None, None) if Level::of(word) == Level::District && context.regions.name(word).is_some() => {
            (&mut audience.regions, word)
        }
        _ => return false,
    };
    list.retain(|other| other != one);
    list.extend(on.then(|| one.to_owned()));
    true
}
