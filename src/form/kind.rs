//! The kinds of answers that a field may take.

use super::field::Field;
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
#[derive(Clone, Copy, Debug)]
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
        /// Whether it is that of who fills the form in, which the app can share and prove.
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
    /// Words of any kind, with line breaks and links: nothing in them is taken for a question or refused.
    LongText {
        /// The fewest characters.
        least: usize,
        /// The most characters.
        most: usize,
    },
    /// Until when: a day, all of which counts, or a time of it.
    Deadline,
    /// A day and a time of it, from today on.
    Moment,
    /// Days with hours, one or several.
    Schedule {
        /// The most of them.
        most: usize,
    },
    /// Hours of a week, kept as [`Hours`](crate::domain::calendar::Hours) are written.
    Hours,
    /// The address of a page.
    Page,
    /// A whole number.
    Number {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// Several pictures or files, until the sender says that it is all.
    Media {
        /// The most of them.
        most: usize,
        /// The largest size of each, in bytes.
        bytes: u64,
    },
    /// Which owners something is for: places, lines of business and interests; nothing chosen is everybody.
    Audience {
        /// Whether interests count, beside places and lines of business.
        interests: bool,
    },
    /// The same fields several times over: sessions of an event.
    Group {
        /// What is asked of each.
        fields: &'static [Field],
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// A picture or file.
    File {
        /// The largest size, in bytes.
        most: u64,
    },
    /// Yes or no.
    YesNo,
}

/// What a kind is like.
#[derive(Clone, Copy, Debug, Default)]
struct Nature {
    free: bool,
    gathers: bool,
    /// The largest size, in bytes, where pictures and files are answers.
    files: Option<u64>,
    /// The options, where any of them may be ticked.
    boxes: Option<&'static [&'static str]>,
    place: bool,
    phone: bool,
    anything: bool,
    group: Option<&'static [Field]>,
    other: Option<FieldKey>,
}

impl Kind {
    /// The one place that says what a kind is like.
    fn nature(self) -> Nature {
        let plain = Nature::default();
        match self {
            Self::Text { .. } => Nature { free: true, ..plain },
            Self::Choice { other, .. } => {
                Nature { free: other.is_some(), other: other.map(|other| other.words), ..plain }
            }
            Self::LongText { .. } => Nature { free: true, anything: true, ..plain },
            Self::Ticks(options) => Nature { gathers: true, boxes: Some(options), ..plain },
            Self::Audience { .. } => Nature { gathers: true, ..plain },
            Self::Media { bytes, .. } => Nature { gathers: true, files: Some(bytes), ..plain },
            Self::Group { fields, .. } => Nature { gathers: true, group: Some(fields), ..plain },
            Self::District | Self::Village(_) => Nature { place: true, ..plain },
            Self::Phone { .. } => Nature { phone: true, ..plain },
            Self::File { most } => Nature { files: Some(most), ..plain },
            Self::Nib
            | Self::Date
            | Self::PastDate
            | Self::Deadline
            | Self::Moment
            | Self::Schedule { .. }
            | Self::Hours
            | Self::Page
            | Self::Number { .. }
            | Self::Money
            | Self::YesNo => plain,
        }
    }

    /// Whether nearly any text would do as an answer.
    #[must_use]
    pub fn is_free(self) -> bool {
        self.nature().free
    }

    /// Whether several answers are gathered before the field is done.
    #[must_use]
    pub fn gathers(self) -> bool {
        self.nature().gathers
    }

    /// Whether pictures and files are answers.
    #[must_use]
    pub fn takes_files(self) -> bool {
        self.nature().files.is_some()
    }

    /// The largest size of a picture or file, in bytes, where they are answers.
    #[must_use]
    pub fn largest_file(self) -> Option<u64> {
        self.nature().files
    }

    /// The options of a list of which any may be ticked.
    #[must_use]
    pub fn boxes(self) -> Option<&'static [&'static str]> {
        self.nature().boxes
    }

    /// Whether it is what a person is called.
    #[must_use]
    pub fn is_persons_name(self) -> bool {
        matches!(self, Self::Text { about: Words::Person, .. })
    }

    /// Whether it is a kecamatan or kelurahan.
    #[must_use]
    pub fn is_place(self) -> bool {
        self.nature().place
    }

    /// Whether it is a phone number.
    #[must_use]
    pub fn is_phone(self) -> bool {
        self.nature().phone
    }

    /// Whether it is a kecamatan, which may be looked for in another kabupaten.
    #[must_use]
    pub fn is_district(self) -> bool {
        matches!(self, Self::District)
    }

    /// Whether it is the contact's own phone, which the app can share and prove.
    #[must_use]
    pub fn is_own_phone(self) -> bool {
        matches!(self, Self::Phone { own: true })
    }

    /// Whether it is a day that is over.
    #[must_use]
    pub fn is_past(self) -> bool {
        matches!(self, Self::PastDate)
    }

    /// Whether whatever is written is the answer.
    #[must_use]
    pub fn takes_anything(self) -> bool {
        self.nature().anything
    }

    /// The fields that are asked several times over.
    #[must_use]
    pub fn group(self) -> Option<&'static [Field]> {
        self.nature().group
    }

    /// The field that takes the words for everything else.
    #[must_use]
    pub fn other(self) -> Option<FieldKey> {
        self.nature().other
    }

    /// Whether it is the kelurahan of the kecamatan that `key` holds.
    #[must_use]
    pub fn is_village_of(self, key: FieldKey) -> bool {
        matches!(self, Self::Village(of) if of == key)
    }
}
