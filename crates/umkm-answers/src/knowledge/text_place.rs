//! A text that owners read and the office can write anew.

use std::fmt;

use super::Section;

/// The words that stand for a section where a text is no section of a programme.
const ANSWER: &str = "jawaban";
const NEED: &str = "kebutuhan";

/// Which text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TextPlace {
    /// A section of a programme.
    Section(String, Section),
    /// A short answer that ships.
    ShortAnswer(String),
    /// A need, with its lines.
    Need(String),
    /// A short answer of the office, by its row.
    Own(i64),
}

impl TextPlace {
    /// The text that ships, by its slug and the word of its section or of what it is.
    #[must_use]
    pub fn of(slug: &str, word: &str) -> Option<Self> {
        match word {
            ANSWER => Some(Self::ShortAnswer(slug.to_owned())),
            NEED => Some(Self::Need(slug.to_owned())),
            _ => Some(Self::Section(slug.to_owned(), Section::from_word(word)?)),
        }
    }

    /// The slug and the word of a text that ships.
    #[must_use]
    pub fn shipped(&self) -> Option<(&str, &'static str)> {
        match self {
            Self::Section(slug, section) => Some((slug, section.word())),
            Self::ShortAnswer(slug) => Some((slug, ANSWER)),
            Self::Need(slug) => Some((slug, NEED)),
            Self::Own(_) => None,
        }
    }

    /// The text that is written so.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        match written.split_once('#') {
            Some((slug, word)) => Self::of(slug, word),
            None => written.parse().ok().map(Self::Own),
        }
    }
}

impl fmt::Display for TextPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own(id) => write!(f, "{id}"),
            shipped => {
                let (slug, word) = shipped.shipped().unwrap_or_default();
                write!(f, "{slug}#{word}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_a_section_has_no_other_word() {
        let of = |slug: &str| slug.to_owned();
        let places = [
            TextPlace::Section(of("nib"), Section::Biaya),
            TextPlace::ShortAnswer(of("nib-apa")),
            TextPlace::Need(of("modal")),
        ];
        for place in places.into_iter().chain([TextPlace::Own(7)]) {
            assert_eq!(TextPlace::read(&place.to_string()), Some(place));
        }
        assert!(Section::WORDS.iter().all(|word| *word != ANSWER && *word != NEED));
        assert_eq!(TextPlace::read("nib#entah"), None);
    }
}
