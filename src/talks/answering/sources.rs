//! What an answer rests on: in one line under it, and in full where somebody asks.

use chrono::{Datelike, NaiveDate};

use crate::domain::review::{Outcome, Review};
use crate::domain::{Language, region};
use crate::knowledge::{Programme, Source, UNDATED};
use crate::text::{self, Html, link};
use crate::turn::Turn;
use crate::{html, plain};

/// Who names nobody: what is generally known is no source.
const GENERAL: &str = "umum";

/// "Sumber: BPJPH, 2026 · belum diperiksa dinas": who said it, without what they called their article; undated ones
/// count from when they were read.
pub(super) fn in_short(source: &Source, read: i32, language: Language) -> Html {
    let (who, year) = short_name(source, read);
    html!(language, "sumber-singkat", nama = who, tahun = &year)
}

/// Who said it, with the link, and of which year it is.
fn short_name(source: &Source, read: i32) -> (Html, String) {
    let who = source.title.split_once(": ").map_or(source.title.as_str(), |(who, _)| who);
    let year: String = source.date.chars().take_while(char::is_ascii_digit).collect();
    let year = if year.is_empty() { read.to_string() } else { year };
    (linked(source, who), year)
}

/// One line for a section: its first source, else when its text was read.
pub(super) fn line(programme: &Programme, sources: &[&Source], review: Option<&Review>, language: Language) -> Html {
    if let Some(review) = review {
        return reviewed(sources.first().copied(), review, language);
    }
    // Whoever decides comes before whoever writes about it; what another region says of itself is an example at most.
    let near: Vec<&Source> = sources.iter().copied().filter(|source| !is_elsewhere(source)).collect();
    match near.iter().find(|source| host(source).ends_with(".go.id")).or_else(|| near.first()) {
        Some(source) => in_short(source, programme.checked.year(), language),
        None => read_in(programme.checked, language),
    }
}

fn host(source: &Source) -> String {
    source.url.as_deref().map(link::host).unwrap_or_default()
}

/// Whether another region says it: its pages end in "kab.go.id" and "kota.go.id".
fn is_elsewhere(source: &Source) -> bool {
    let host = host(source);
    (host.ends_with("kab.go.id") || host.ends_with("kota.go.id"))
        && !region::city().hosts.iter().any(|own| host.contains(own.as_str()))
}

/// Who of the office says so, and on which day.
pub(super) fn reviewed(source: Option<&Source>, review: &Review, language: Language) -> Html {
    let (office, day) = (review.office.as_str(), text::date(language, text::local_date(review.at)));
    match (&review.outcome, source) {
        (Outcome::Right, Some(source)) => {
            let (who, year) = short_name(source, text::local_date(review.at).year());
            html!(language, "sumber-diperiksa", nama = who, tahun = &year, kantor = office, tanggal = &day)
        }
        (Outcome::Right, None) => html!(language, "isi-diperiksa", kantor = office, tanggal = &day),
        (Outcome::Changed(_) | Outcome::Ended, _) => html!(language, "isi-ditulis", kantor = office, tanggal = &day),
    }
}

/// The office's own words in somebody's language, and whether they are there in Indonesian alone.
pub(super) fn written(words: &str, english: Option<&str>, language: Language) -> (Html, bool) {
    match (language, english) {
        (Language::Indonesian, _) => (Html::escape(words), false),
        (Language::English, Some(english)) => (Html::escape(english), false),
        (Language::English, None) => (Html::escape(words), true),
    }
}

/// The word of the office that something is over.
pub(super) fn ended(review: &Review, language: Language) -> Html {
    let day = text::date(language, text::local_date(review.at));
    html!(language, "isi-berakhir", kantor = &review.office, tanggal = &day)
}

/// "Disusun dari sumber umum, dibaca November 2026; belum diperiksa dinas."
pub(super) fn read_in(read: NaiveDate, language: Language) -> Html {
    html!(language, "kartu-dibaca", bulan = &month(read, language))
}

/// The word that facts are old, where they are.
pub(super) fn stale(turn: &Turn<'_>, programme: &Programme) -> Option<Html> {
    let is_stale = programme.is_stale(text::local_date(turn.now));
    is_stale.then(|| html!(turn.language, "kartu-lama", bulan = &month(programme.checked, turn.language)))
}

/// Each source with its link and date, and who deals with the matter.
pub(super) fn in_full(programme: &Programme, sources: &[&Source], review: Option<&Review>, language: Language) -> Html {
    let mut lines: Vec<Html> =
        sources.iter().map(|source| html!(language, "sumber-baris", sumber = cite(source, language))).collect();
    lines.push(match review {
        Some(review) => reviewed(None, review, language),
        None => read_in(programme.checked, language),
    });
    lines.push(html!(language, "kartu-mengurus", kantor = &programme.head.office));
    Html::join(&lines, "\n")
}

/// The sources that are somebody's words.
pub(super) fn named<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Vec<&'a Source> {
    sources.into_iter().filter(|source| source.id != GENERAL).collect()
}

/// Where the facts are from, as one line.
pub(in crate::talks) fn cited(sources: &[&Source], language: Language) -> Option<Html> {
    let sources: Vec<Html> = sources.iter().map(|source| cite(source, language)).collect();
    (!sources.is_empty()).then(|| html!(language, "kartu-sumber", sumber = Html::join(&sources, "; ")))
}

/// A source as people read it, with a link where it has one.
pub(super) fn cite(source: &Source, language: Language) -> Html {
    let name = linked(source, &source.title);
    if source.date == UNDATED {
        html!(language, "sumber-tanpa-tanggal", nama = name)
    } else {
        html!(language, "sumber-per", nama = name, tanggal = &dated(&source.date, language))
    }
}

fn linked(source: &Source, name: &str) -> Html {
    match &source.url {
        Some(url) => Html::link(url, &Html::escape(name)),
        None => Html::escape(name),
    }
}

/// "2025-06-14" and "2025-06" in words; a year alone stays as it is written.
fn dated(date: &str, language: Language) -> String {
    if let Ok(day) = date.parse() {
        return text::date(language, day);
    }
    format!("{date}-01").parse().map_or_else(|_| date.to_owned(), |day| month(day, language))
}

/// "November 2026".
pub(super) fn month(day: NaiveDate, language: Language) -> String {
    format!("{} {}", plain!(language, "bulan", nomor = i64::from(day.month())), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_a_month_are_written_in_words() {
        for (date, words) in [("2024-03", "Maret 2024"), ("2025-06-14", "14 Juni 2025"), ("2022", "2022")] {
            assert_eq!(dated(date, Language::Indonesian), words);
        }
    }
}
