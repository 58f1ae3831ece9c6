//! The sentences of an edition: those of the program, with the operator's laid over them one by one.
//!
//! Who reads a new edition calls [`Sentences::read`] and, where nothing is wrong, [`Sentences::adopt`] between two turns.

mod laid_over;

use std::borrow::Cow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader};
use unic_langid::langid;

use crate::content::{self, Files, Problem};
use crate::domain::Language;

/// The sentences of all languages, ready to be said.
#[derive(Clone, Debug)]
pub struct Sentences {
    english: Arc<FluentLanguageLoader>,
    /// Another look at the same sentences, so that none is in memory twice.
    indonesian: Arc<FluentLanguageLoader>,
}

static CURRENT: RwLock<Option<Sentences>> = RwLock::new(None);
/// Counts the editions: what was made of the words of one is made anew of the next.
static EDITION: AtomicU64 = AtomicU64::new(0);

impl Sentences {
    /// Reads the sentences of an edition.
    ///
    /// # Errors
    /// What is wrong with the operator's, by file and line.
    pub fn read(files: &Files) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let texts = Language::ALL.map(|language| {
            let path = path(language);
            let shipped = Files::shipped().text(&path).unwrap_or_default();
            let own = files.own_text(&path).unwrap_or_default();
            problems.extend(laid_over::problems(&path, own, &shipped));
            (path, laid_over::merge(own, &shipped))
        });
        if problems.is_empty() { Ok(Self::of(&Texts(texts))) } else { Err(files.place(problems)) }
    }

    fn of(texts: &Texts) -> Self {
        let loader = FluentLanguageLoader::new("bot", langid!("id"));
        let languages = [langid!("en"), langid!("id")];
        loader
            .load_languages(texts, &languages)
            .expect("the sentences were read before, and a test reads those inside");
        // Fluent's isolation marks would reach Telegram and break copied numbers.
        loader.set_use_isolating(false);
        let indonesian = loader.select_languages(&[langid!("id")]);
        Self { english: Arc::new(loader), indonesian: Arc::new(indonesian) }
    }

    /// From now on these are said.
    pub fn adopt(self) {
        *CURRENT.write().unwrap_or_else(PoisonError::into_inner) = Some(self);
        EDITION.fetch_add(1, Ordering::Release);
    }

    fn loader(&self, language: Language) -> Arc<FluentLanguageLoader> {
        Arc::clone(match language {
            Language::Indonesian => &self.indonesian,
            Language::English => &self.english,
        })
    }
}

/// Which edition of the sentences is said, counted from nothing.
#[must_use]
pub fn edition() -> u64 {
    EDITION.load(Ordering::Acquire)
}

/// The sentences of a language, Indonesian where it has none.
#[must_use]
pub fn loader(language: Language) -> Arc<FluentLanguageLoader> {
    if let Some(sentences) = &*CURRENT.read().unwrap_or_else(PoisonError::into_inner) {
        return sentences.loader(language);
    }
    let mut current = CURRENT.write().unwrap_or_else(PoisonError::into_inner);
    // What the operator wrote is read where it can be refused; who asks before that hears what ships.
    current.get_or_insert_with(|| Sentences::of(&Texts::shipped())).loader(language)
}

/// The file of a language's sentences.
fn path(language: Language) -> String {
    format!("{}/bot.ftl", language.tag())
}

/// The sentences of each language, by file.
struct Texts([(String, String); Language::ALL.len()]);

impl Texts {
    fn shipped() -> Self {
        let files = content::Files::shipped();
        Self(Language::ALL.map(|language| (path(language), files.text(&path(language)).unwrap_or_default())))
    }
}

impl I18nAssets for Texts {
    fn get_files(&self, file_path: &str) -> Vec<Cow<'_, [u8]>> {
        let of_path = self.0.iter().filter(|(path, _)| path == file_path);
        of_path.map(|(_, text)| Cow::Borrowed(text.as_bytes())).collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(self.0.iter().map(|(path, _)| path.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a sentence says in an edition with these own ones.
    fn said(own: &str, key: &str) -> String {
        let shipped = Files::shipped();
        let texts = Language::ALL.map(|language| {
            let text = shipped.text(&path(language)).unwrap();
            (path(language), laid_over::merge(if language == Language::Indonesian { own } else { "" }, &text))
        });
        Sentences::of(&Texts(texts)).loader(Language::Indonesian).get(key)
    }

    #[test]
    fn j8_a_sentence_of_the_office_is_said_and_a_term_of_it_reaches_all_that_name_it() {
        let usual = said("", "tombol-bantuan");
        assert_eq!(said("# Kami\ntombol-bantuan = Tolong\n", "tombol-bantuan"), "Tolong");
        assert_eq!(said("tombol-bahasa = Lain\n", "tombol-bantuan"), usual, "the others stay");
        assert_eq!(
            said("tombol-bantuan =\n    Baris satu\n    baris dua\n", "tombol-bantuan"),
            "Baris satu\nbaris dua"
        );
        assert!(said("-kota = Metro\n", "profil-nama").ends_with("Metro"));
    }
}
