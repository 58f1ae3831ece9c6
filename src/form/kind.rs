//! The kinds of answers that a field may take.

use super::keys::FieldKey;

/// What words of a person's own are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// A person's name: one, and of letters.
    Person,
    /// A business's name, which may be odd: "313", "A&W".
    Business,
    /// A description.
    Description,
}

/// The option for everything else, and the field that takes its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// The option.
    pub option: &'static str,
    /// The field.
    pub words: FieldKey,
}

/// What kind of answer a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words of the person's own.
    Text {
        /// The fewest characters.
        least: usize,
        /// The most characters.
        most: usize,
        /// What they are about.
        about: Words,
    },
    /// One of a list; long lists are paged.
    Choice {
        /// The words of the list.
        options: &'static [&'static str],
        /// The option for everything else.
        other: Option<Other>,
    },
    /// Any of a list.
    Ticks(&'static [&'static str]),
    /// A kecamatan; the home city first, the rest of the province behind a button.
    District,
    /// A kelurahan or desa of the kecamatan that the named field holds.
    Village(FieldKey),
    /// A phone number, typed or shared.
    Phone {
        /// Whether it is that of who fills the form in, which her app can share and prove.
        own: bool,
    },
    /// A business number.
    Nib,
    /// A day.
    Date,
    /// A day that is over, or today.
    PastDate,
    /// An amount of rupiah.
    Money,
    /// A picture or file.
    File {
        /// The largest size, in bytes.
        most: u64,
    },
    /// Yes or no.
    YesNo,
}

impl Kind {
    /// Whether nearly any text would do as an answer.
    #[must_use]
    pub fn is_free(self) -> bool {
        matches!(self, Self::Text { .. } | Self::Choice { other: Some(_), .. })
    }

    /// Whether several answers are gathered before the field is done.
    #[must_use]
    pub fn gathers(self) -> bool {
        matches!(self, Self::Ticks(_))
    }

    /// Whether pictures and files are answers.
    #[must_use]
    pub fn takes_files(self) -> bool {
        matches!(self, Self::File { .. })
    }

    /// The field that takes the words for everything else.
    #[must_use]
    pub fn other(self) -> Option<FieldKey> {
        match self {
            Self::Choice { other: Some(other), .. } => Some(other.words),
            _ => None,
        }
    }

    /// Whether it is the kelurahan of the kecamatan that `key` holds.
    #[must_use]
    pub fn is_village_of(self, key: FieldKey) -> bool {
        self == Self::Village(key)
    }
}
