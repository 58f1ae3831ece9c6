//! The names of fields.

use super::{MOST, packed, unpacked};

/// Which field: the word under which answers to it are stored. The capability that asks for something names it beside its
/// forms, as an associated constant; here is what is asked about a business, which several of them do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldKey([u8; MOST]);

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// What an owner is called.
    pub const PERSON: Self = Self::new("panggilan");
    /// The same at the desk.
    pub const OWNER: Self = Self::new("pemilik");
    /// What the business is called.
    pub const NAME: Self = Self::new("usaha");
    /// What it does.
    pub const SECTOR: Self = Self::new("bidang");
    /// The same in the owner's words.
    pub const SECTOR_WORDS: Self = Self::new("bidang-lain");
    /// Where it is.
    pub const DISTRICT: Self = Self::new("kecamatan");
    /// Where in the kecamatan.
    pub const VILLAGE: Self = Self::new("kelurahan");
    /// The owner's phone.
    pub const PHONE: Self = Self::new("telepon");
    /// The same at the desk.
    pub const OWNERS_PHONE: Self = Self::new("telepon-pemilik");
    /// What the owner wants help with.
    pub const INTERESTS: Self = Self::new("minat");
    /// The business number.
    pub const NIB: Self = Self::new("nib");
    /// The band of yearly sales.
    pub const SCALE: Self = Self::new("ukuran");
    /// How many work there.
    pub const WORKERS: Self = Self::new("pekerja");
}

impl FieldKey {
    /// The field of this word, in a declaration; a word that is too long does not compile there.
    #[must_use]
    pub const fn new(word: &'static str) -> Self {
        Self(packed(word))
    }

    /// The word under which answers to it are stored.
    #[must_use]
    pub fn word(&self) -> &str {
        unpacked(&self.0)
    }

    /// The field of this word, whether any form has it or not; none where no field can be called so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        (word.len() <= MOST).then(|| Self(packed(word)))
    }
}
