//! Buttons and the data they carry.
//!
//! What a button says is versioned, at most 64 bytes and never trusted: anyone can send any
//! bytes, and a button of last year may still be pressed today.

use super::Language;

/// Telegram's limit for a button's data, in bytes.
const MAX_BYTES: usize = 64;
/// The longest label that a phone shows whole.
pub const MAX_BUTTON_CHARS: usize = 40;
const VERSION: &str = "1";

/// What a press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// The main menu.
    Menu,
    /// The groups of programmes.
    Groups,
    /// The programmes of one group.
    Group(String),
    /// A part of one section of a programme, counted from zero.
    Section {
        /// The programme.
        slug: String,
        /// The section's word.
        section: String,
        /// Which part of a long section.
        part: u8,
    },
    /// How to ask in one's own words.
    Ask,
    /// The choice of language.
    Languages,
    /// This language from now on.
    Language(Language),
    /// What the bot keeps about a person.
    Privacy,
    /// What the bot can do.
    Help,
}

impl Data {
    /// The bytes for Telegram.
    #[must_use]
    pub fn encode(&self) -> String {
        let rest = match self {
            Self::Menu => "m".to_owned(),
            Self::Groups => "g".to_owned(),
            Self::Group(group) => format!("g:{group}"),
            Self::Section { slug, section, part } => format!("s:{slug}:{section}:{part}"),
            Self::Ask => "a".to_owned(),
            Self::Languages => "l".to_owned(),
            Self::Language(language) => format!("l:{}", language.tag()),
            Self::Privacy => "p".to_owned(),
            Self::Help => "h".to_owned(),
        };
        format!("{VERSION}:{rest}")
    }

    /// Reads what a press brought; `None` where no version of this program wrote it.
    #[must_use]
    pub fn decode(data: &str) -> Option<Self> {
        if data.len() > MAX_BYTES {
            return None;
        }
        let parts: Vec<&str> = data.split(':').collect();
        match parts.as_slice() {
            [VERSION, "m"] => Some(Self::Menu),
            [VERSION, "g"] => Some(Self::Groups),
            [VERSION, "g", group] if is_word(group) => Some(Self::Group((*group).to_owned())),
            [VERSION, "s", slug, section, part] if is_word(slug) && is_word(section) => Some(Self::Section {
                slug: (*slug).to_owned(),
                section: (*section).to_owned(),
                part: part.parse().ok()?,
            }),
            [VERSION, "a"] => Some(Self::Ask),
            [VERSION, "l"] => Some(Self::Languages),
            [VERSION, "l", tag] => Language::from_tag(tag).map(Self::Language),
            [VERSION, "p"] => Some(Self::Privacy),
            [VERSION, "h"] => Some(Self::Help),
            _ => None,
        }
    }
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it says, as plain text.
    pub label: String,
    /// What a press asks for.
    pub data: Data,
}

impl Button {
    /// A button that says `label` and asks for `data`.
    #[must_use]
    pub fn new(label: impl Into<String>, data: Data) -> Self {
        Self { label: label.into(), data }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_button_says_is_read_back() {
        for data in [
            Data::Menu,
            Data::Groups,
            Data::Group("modal".into()),
            Data::Section { slug: "sertifikasi-halal".into(), section: "biaya".into(), part: 2 },
            Data::Ask,
            Data::Languages,
            Data::Language(Language::English),
            Data::Privacy,
            Data::Help,
        ] {
            assert!(data.encode().len() <= MAX_BYTES);
            assert_eq!(Data::decode(&data.encode()), Some(data));
        }
    }

    proptest! {
        #[test]
        fn forged_bytes_never_panic_and_mean_at_most_what_they_say(data in ".{0,80}") {
            if let Some(read) = Data::decode(&data) {
                prop_assert_eq!(Data::decode(&read.encode()), Some(read));
            }
        }
    }
}
