//! The keyed hashes by which equal businesses are found, and what counts as the same name.

use super::{Business, Secret};
use crate::crypto::Keys;
use crate::domain::Nib;

/// Digits that are enough to look for a number by.
const TAIL: usize = 4;

/// What makes two businesses of one owner the same: the name and the place.
pub(super) fn name_hash(keys: &Keys, name: &str, region: &str) -> String {
    keys.fingerprint("business name", &format!("{} {region}", bare(name)))
}

/// A name without what is written in one way or another.
fn bare(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Business {
    /// Whether it is of this name in this place.
    #[must_use]
    pub fn is_called(&self, name: &str, region: &str) -> bool {
        self.region == region && bare(&self.name) == bare(name)
    }
}

/// The keyed hashes by which equals are found: of the phone, the NIB, and the name with the place.
pub(in crate::store) fn hashes(
    keys: &Keys,
    secret: &Secret,
    (name, region): (&str, &str),
) -> (Option<String>, Option<String>, String) {
    let phone = secret.phone.as_ref().map(|phone| phone_hash(keys, phone.as_str()));
    let nib = secret.nib.as_ref().map(|nib| nib_hash(keys, nib));
    (phone, nib, name_hash(keys, name, region))
}

/// What stands for a business number where numbers are compared.
pub(in crate::store) fn nib_hash(keys: &Keys, nib: &Nib) -> String {
    keys.fingerprint("nib", nib.as_str())
}

/// What stands for a phone number where numbers are compared.
pub(in crate::store) fn phone_hash(keys: &Keys, phone: &str) -> String {
    keys.fingerprint("phone", phone)
}

/// The keyed hashes of the last digits of the phone and of the NIB.
pub(in crate::store) fn tails(keys: &Keys, secret: &Secret) -> (Option<String>, Option<String>) {
    let phone = secret.phone.as_ref().and_then(|phone| tail(keys, phone.as_str()));
    let nib = secret.nib.as_ref().and_then(|nib| tail(keys, nib.as_str()));
    (phone, nib)
}

/// What stands for the last digits of a number, by a key that outlives a change of the key file.
pub(in crate::store) fn tail(keys: &Keys, number: &str) -> Option<String> {
    let at = number.len().checked_sub(TAIL)?;
    number.get(at..).map(|digits| keys.mark("last digits", digits))
}
