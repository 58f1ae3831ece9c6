//! The names of forms, fields and places: adding one is one line here, and every match over them is exhaustive.
//!
//! The words are stored in drafts, buttons and counts; they never change.

mod field_key;
mod form_id;

use std::fmt;

pub use field_key::FieldKey;
pub use form_id::FormId;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Where in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// At a field.
    Field(FieldKey),
    /// After the last field, where everything is shown once more.
    Summary,
}

impl Place {
    const SUMMARY: &str = "ringkasan";

    /// The word under which it is stored and sent.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(key) => key.word(),
            Self::Summary => Self::SUMMARY,
        }
    }

    /// The place of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        if word == Self::SUMMARY { Some(Self::Summary) } else { FieldKey::from_word(word).map(Self::Field) }
    }
}

/// Stored and sent as a word.
macro_rules! by_word {
    ($($name:ident),+) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str(self.word())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = String::deserialize(from)?;
                Self::from_word(&word).ok_or_else(|| D::Error::custom(concat!("no ", stringify!($name), " of this word")))
            }
        }
    )+};
}

by_word!(FormId, FieldKey, Place);

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn the_words_that_are_stored_lead_back_and_stay_what_they_are() {
        let words = |words: Vec<&str>| words.join(" ");
        assert_eq!(
            words(FormId::VARIANTS.iter().map(|id| id.word()).collect()),
            "usaha klaim meja surat ubah-panggilan ubah-usaha ubah-bidang ubah-kecamatan ubah-kelurahan ubah-telepon \
             ubah-minat ubah-nib ubah-ukuran ubah-pekerja kantor-nama kantor-pengelola kantor-alamat kantor-peta kantor-jam kantor-telepon kantor-resmi kantor-data libur dinas acara-tamu acara acara-ubah \
             acara-batal acara-ulang acara-lembar umum umum-ubah umum-waktu umum-ralat umum-kembali \
             umum-ralat-dua umum-tombol umum-mendesak acara-soal acara-jawab pemeliharaan insiden \
             insiden-kecamatan insiden-kode uji"
        );
        assert!(FormId::VARIANTS.iter().all(|id| FormId::from_word(id.word()) == Some(*id)));
        let stored = "panggilan pemilik usaha bidang bidang-lain kecamatan kelurahan telepon telepon-pemilik minat nib \
            ukuran pekerja tanda-tangan surat";
        assert!(words(FieldKey::VARIANTS.iter().map(|key| key.word()).collect()).starts_with(stored));
        for place in FieldKey::VARIANTS.iter().map(|key| Place::Field(*key)).chain([Place::Summary]) {
            assert_eq!(Place::from_word(place.word()), Some(place));
        }
        assert_eq!(Place::from_word("hilang"), None);
    }
}
