//! Words for people: the sentences of the edition, typed HTML, splitting, masking.
//!
//! [`html!`](crate::html) and [`plain!`](crate::plain) are the only ways from a sentence's key to its words; a
//! missing key or argument does not compile, and what people wrote is escaped by its type.

pub mod diff;
pub mod facts;
pub mod format;
pub mod formatted;
pub mod html;
pub mod input;
pub mod link;
pub mod markdown;
pub mod mask;
pub mod phrase;
pub mod sentence;
pub mod sentences;
pub mod split;
pub mod table;
pub mod template;

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

pub use html::Html;
pub use sentences::loader;

use crate::clock::{self, Millis};
use crate::domain::Language;
use crate::plain;

/// The day in Lampung.
#[must_use]
pub fn local_date(at: Millis) -> NaiveDate {
    clock::local(at).date()
}

/// The beginning of a text, of at most so many characters; what is left out is said to go on.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    if cut.len() < text.len() { format!("{}…", cut.trim_end()) } else { cut }
}

/// A short name for exactly these words: what was shown can be told apart from what is shown later.
#[must_use]
pub fn version(words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    hex::encode(digest.get(..4).unwrap_or_default())
}

/// A date in words: "14 Juni 2025".
#[must_use]
pub fn date(language: Language, date: NaiveDate) -> String {
    let month = plain!(language, "bulan", nomor = i64::from(date.month()));
    let year = date.year().to_string();
    let day = date.day().to_string();
    plain!(language, "tanggal", hari = &day, bulan = &month, tahun = &year)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn a6_a_long_text_is_cut_and_what_is_left_of_it_is_said_to_go_on() {
        assert_eq!(cut("biaya halal", 11), "biaya halal");
        assert_eq!(cut("biaya halal", 6), "biaya…");
        assert_eq!(cut(&"é".repeat(200), 120).chars().count(), 121);
    }
    use crate::html;

    /// Keys with the variables they use.
    fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let text = std::fs::read_to_string(format!("../../locales/{}/bot.ftl", language.tag())).unwrap();
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| !key.starts_with(['#', ' ', '*', '['])) {
                current = key.to_owned();
                keys.entry(current.clone()).or_default();
            }
            for part in line.split("{ $").skip(1) {
                let name = part.split([' ', '}']).next().unwrap().to_owned();
                keys.get_mut(&current).unwrap().insert(name);
            }
        }
        keys
    }

    #[test]
    fn all_languages_have_the_same_sentences_with_the_same_variables() {
        for language in Language::ALL {
            assert_eq!(keys(language), keys(Language::Indonesian), "{}", language.tag());
        }
    }

    /// The address is "you": a word that no English sentence begins with in small letters.
    #[test]
    fn no_english_sentence_begins_with_a_small_letter() {
        let text = std::fs::read_to_string("../../locales/en/bot.ftl").unwrap();
        for line in text.lines().filter(|line| !line.starts_with(['#', '-']) && !line.starts_with("sebutan")) {
            let sentence = line.split_once(" = ").map_or(line.trim(), |(_, sentence)| sentence);
            let begins = sentence.starts_with("{ -sapaan }")
                || [". { -sapaan }", "? { -sapaan }", "! { -sapaan }"].iter().any(|end| sentence.contains(end));
            assert!(!begins, "{line}");
        }
    }

    #[test]
    fn what_people_wrote_is_escaped_and_what_we_wrote_is_not() {
        let html = html!(Language::Indonesian, "kelompok-isi", kelompok = "<i>Toko & Co</i>");
        assert!(html.to_string().starts_with("<b>&lt;i&gt;Toko &amp; Co&lt;/i&gt;</b>"), "{html}");
        assert!(!html.to_string().contains('\u{2068}'), "no isolation marks");
    }

    #[test]
    fn dates_are_said_as_people_say_them() {
        let day = NaiveDate::from_ymd_opt(2025, 6, 14).unwrap();
        assert_eq!(date(Language::Indonesian, day), "14 Juni 2025");
        assert_eq!(date(Language::English, day), "14 June 2025");
    }

    #[test]
    fn a_day_in_lampung_begins_at_seventeen_utc() {
        let before_midnight = 1_764_003_599_000; // 2025-11-24T16:59:59Z
        assert_eq!(local_date(before_midnight).to_string(), "2025-11-24");
        assert_eq!(local_date(before_midnight + 1_000).to_string(), "2025-11-25");
    }
}
