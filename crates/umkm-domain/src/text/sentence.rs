//! From a sentence's key to its words. Whether the key is there and is given what it asks for is seen at compile time; the
//! code that is left at each place is a call, for there are two thousand of them.

use std::sync::{PoisonError, RwLock};

use fluent::{FluentArgs, FluentValue};
#[doc(hidden)]
pub use i18n_embed_fl::fl;

use super::Html;
use super::sentences::{edition, loader};
use crate::domain::Language;

/// A sentence as HTML: arguments are escaped unless they are [`Html`] themselves.
#[macro_export]
macro_rules! html {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::Html::trusted($crate::sentence!(in_html, $language, $key $(, $name = $value)*))
    };
}

/// A sentence as plain text, for buttons and toasts.
#[macro_export]
macro_rules! plain {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::sentence!(in_plain, $language, $key $(, $name = $value)*)
    };
}

/// What [`html!`](crate::html) and [`plain!`](crate::plain) share.
#[doc(hidden)]
#[macro_export]
macro_rules! sentence {
    ($form:ident, $language:expr, $key:literal) => {{
        $crate::is_sentence!($key);
        static SENTENCE: $crate::text::sentence::Fixed = $crate::text::sentence::Fixed::new($key);
        SENTENCE.of($language)
    }};
    ($form:ident, $language:expr, $key:literal $(, $name:ident = $value:expr)+) => {{
        $crate::is_sentence!($key $(, $name)+);
        $crate::text::sentence::with(
            $language,
            $key,
            vec![$((stringify!($name), $crate::text::sentence::Argument::$form($value))),+],
        )
    }};
}

/// Compiles where the sentence is there and is given what it asks for; nothing of it is left in the program.
#[doc(hidden)]
#[macro_export]
macro_rules! is_sentence {
    ($key:literal $(, $name:ident)*) => {
        const _: fn() -> String =
            || $crate::text::sentence::fl!($crate::text::loader($crate::domain::Language::Indonesian), $key $(, $name = 0)*);
    };
}

/// A sentence that is given nothing: made by Fluent once for each language and edition, and copied from then on. A menu has
/// ten.
#[derive(Debug)]
pub struct Fixed {
    key: &'static str,
    /// The edition that it was made of, and what it says there.
    made: [RwLock<Option<(u64, String)>>; Language::ALL.len()],
}

impl Fixed {
    /// The sentence of this key, which [`plain!`](crate::plain) has found to be there.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, made: [const { RwLock::new(None) }; Language::ALL.len()] }
    }

    /// The sentence in this language.
    #[must_use]
    pub fn of(&self, language: Language) -> String {
        let now = edition();
        let make = || loader(language).get(self.key);
        let Some(place) = self.made.get(language as usize) else { return make() };
        if let Some((of, made)) = &*place.read().unwrap_or_else(PoisonError::into_inner)
            && *of == now
        {
            return made.clone();
        }
        let made = make();
        *place.write().unwrap_or_else(PoisonError::into_inner) = Some((now, made.clone()));
        made
    }
}

/// The sentence of this key with what it is given; [`plain!`](crate::plain) has found that they belong together.
#[must_use]
pub fn with(language: Language, key: &str, given: Vec<(&'static str, FluentValue<'static>)>) -> String {
    let given: FluentArgs<'_> = given.into_iter().collect();
    loader(language).get_args_fluent(key, Some(&given))
}

/// What a sentence may be given.
pub trait Argument {
    /// For a sentence that is HTML.
    fn in_html(self) -> FluentValue<'static>;
    /// For a sentence that is plain text.
    fn in_plain(self) -> FluentValue<'static>;
}

impl Argument for &str {
    fn in_html(self) -> FluentValue<'static> {
        Html::escape(self).to_string().into()
    }
    fn in_plain(self) -> FluentValue<'static> {
        self.to_owned().into()
    }
}

impl Argument for &String {
    fn in_html(self) -> FluentValue<'static> {
        self.as_str().in_html()
    }
    fn in_plain(self) -> FluentValue<'static> {
        self.as_str().in_plain()
    }
}

impl Argument for Html {
    fn in_html(self) -> FluentValue<'static> {
        self.to_string().into()
    }
    fn in_plain(self) -> FluentValue<'static> {
        self.to_plain().into()
    }
}

impl Argument for i64 {
    fn in_html(self) -> FluentValue<'static> {
        self.into()
    }
    fn in_plain(self) -> FluentValue<'static> {
        self.into()
    }
}
