//! The languages of the bot, and in which of them somebody is answered first.

use serde::{Deserialize, Serialize};

/// A language the bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Bahasa Indonesia: every sentence exists in it.
    #[serde(rename = "id")]
    Indonesian,
    /// English: what is missing falls back to Indonesian.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The IETF tag, as stored and as Telegram says it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of exactly this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language for a person whose app is set to `language_code`.
    ///
    /// Only an app in English gets English: many owners' phones are set to other languages by their makers.
    #[must_use]
    pub fn for_app(language_code: Option<&str>) -> Self {
        match language_code {
            Some(code) if code.split('-').next() == Some("en") => Self::English,
            _ => Self::Indonesian,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_english_app_gets_english() {
        assert_eq!(Language::for_app(Some("en-US")), Language::English);
        for code in [Some("id"), Some("jv"), Some("zh-hans"), Some(""), None] {
            assert_eq!(Language::for_app(code), Language::Indonesian);
        }
    }
}
