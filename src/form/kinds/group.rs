//! The same fields several times over: adding one, going through one again, removing one.

use super::reading::Reading;
use crate::form::draft::Draft;
use crate::form::field::Field;
use crate::form::types::Answers;

/// The word of the button that asks the fields once more.
pub const ADD: &str = "tambah";
/// What the words of the buttons begin with that go through one again.
pub const AGAIN: &str = "ubah-";
/// The same of those that remove one.
pub const REMOVE: &str = "hapus-";

/// Those that there are.
#[must_use]
pub fn items<'a>(draft: &'a Draft, field: &Field) -> &'a [Answers] {
    draft.items(field.key)
}

pub(super) fn adds(words: &str) -> bool {
    let word = words.trim().trim_end_matches(['.', '!']).to_lowercase();
    matches!(word.as_str(), "tambah" | "tambah lagi" | "tambahkan" | "lagi" | "add" | "add another" | "one more")
}

pub(super) fn picked(draft: &Draft, field: &Field, word: &str) -> Reading {
    let count = items(draft, field).len();
    let at = |begin: &str| word.strip_prefix(begin)?.parse::<usize>().ok().filter(|at| *at < count);
    match (word == ADD, at(AGAIN), at(REMOVE)) {
        (true, ..) => Reading::Add,
        (_, Some(at), _) => Reading::Again(at),
        (_, _, Some(at)) => Reading::Remove(at),
        _ => Reading::Old,
    }
}
