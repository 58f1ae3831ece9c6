//! What the kinds of news are called.

use crate::domain::{Interest, Language};
use crate::plain;

/// The kinds of news as a list in words.
pub(in crate::talks) fn names(interests: &[Interest], language: Language) -> String {
    interests.iter().map(|interest| name(*interest, language)).collect::<Vec<_>>().join(", ")
}

/// What one of them is called.
pub(in crate::talks) fn name(interest: Interest, language: Language) -> String {
    match interest {
        Interest::Training => plain!(language, "topik-latih"),
        Interest::Capital => plain!(language, "topik-modal"),
        Interest::Permits => plain!(language, "topik-izin"),
        Interest::Markets => plain!(language, "topik-pasar"),
        Interest::Digital => plain!(language, "topik-digital"),
        Interest::Places => plain!(language, "topik-tempat"),
    }
}
