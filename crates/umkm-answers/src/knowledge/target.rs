//! Where a button of a short answer or a need leads.

use std::fmt;

use super::Section;

/// By what a need and a short answer begin, as they are written.
pub(crate) const NEED: &str = "need";
pub(crate) const SHORT_ANSWER: &str = "faq";

/// Where a button leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A programme, perhaps one section of it.
    Programme(String, Option<Section>),
    /// A need.
    Need(String),
    /// A short answer.
    ShortAnswer(String),
    /// Another office of the directory.
    Office(String),
    /// An officer.
    Consult,
    /// A complaint about an officer.
    Complain,
    /// The registration of a business.
    Register,
}

impl Target {
    /// The target that is written so.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        Some(match written.split_once(':') {
            None if written == "consult" => Self::Consult,
            None if written == "complain" => Self::Complain,
            None if written == "register" => Self::Register,
            Some(("programme", rest)) => match rest.split_once('#') {
                None => Self::Programme(rest.to_owned(), None),
                Some((slug, section)) => Self::Programme(slug.to_owned(), Some(Section::from_word(section)?)),
            },
            Some((NEED, slug)) => Self::Need(slug.to_owned()),
            Some((SHORT_ANSWER, slug)) => Self::ShortAnswer(slug.to_owned()),
            Some(("office", slug)) => Self::Office(slug.to_owned()),
            _ => return None,
        })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Programme(slug, None) => write!(f, "programme:{slug}"),
            Self::Programme(slug, Some(section)) => write!(f, "programme:{slug}#{}", section.word()),
            Self::Need(slug) => write!(f, "{NEED}:{slug}"),
            Self::ShortAnswer(slug) => write!(f, "{SHORT_ANSWER}:{slug}"),
            Self::Office(slug) => write!(f, "office:{slug}"),
            Self::Consult => f.write_str("consult"),
            Self::Complain => f.write_str("complain"),
            Self::Register => f.write_str("register"),
        }
    }
}
