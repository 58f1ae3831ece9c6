//! The names of forms.

use super::{MOST, packed, unpacked};

/// Which form: the word under which drafts and counts of it are stored. The capability that declares a form names it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId([u8; MOST]);

impl FormId {
    /// The form of this word, in a declaration; a word that is too long does not compile there.
    #[must_use]
    pub const fn new(word: &'static str) -> Self {
        Self(packed(word))
    }

    /// The word under which drafts and counts of it are stored.
    #[must_use]
    pub fn word(&self) -> &str {
        unpacked(&self.0)
    }

    /// The form of this word, whether there is one or not; none where no form can be called so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        (word.len() <= MOST).then(|| Self(packed(word)))
    }
}
