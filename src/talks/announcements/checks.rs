//! What looks odd in an announcement before anybody gets it: each can be mended, or is right as it is.

mod days;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::Language;
use crate::html;
use crate::text::facts::{Kind, facts};
use crate::text::{self, Html, format, link};

/// Something that looks odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Warning {
    /// A day that is another weekday than the one beside it.
    Weekday {
        /// The weekday that is written.
        said: Weekday,
        /// The day.
        day: NaiveDate,
    },
    /// A day that is over.
    Past(NaiveDate),
    /// A day that will be over before it goes for the last time.
    PastThen(NaiveDate),
    /// Nothing tells where it is or whom to ask.
    NoContact,
    /// An address behind which another one hides.
    Short(String),
    /// The address of somebody who is not known.
    Unusual(String),
    /// Something is to be paid.
    Fee(String),
    /// A number as an identity card has it.
    IdNumber,
    /// Most of it is in capitals, or it cries.
    Shouting,
}

/// Hosts that lead elsewhere.
const SHORT: &str =
    "bit.ly s.id tinyurl.com t.ly cutt.ly shorturl.at rb.gy goo.gl is.gd ow.ly wa.link t.co intip.in linktr.ee";
/// Ends of hosts that owners know.
const KNOWN: &str = "go.id ac.id sch.id t.me wa.me whatsapp.com youtube.com youtu.be instagram.com facebook.com \
    tiktok.com google.com forms.gle app.goo.gl g.page zoom.us bri.co.id tokopedia.com shopee.co.id halal.go.id";
/// Words behind which a place or a person to ask stands.
const CONTACT: &str = "hubungi narahubung kontak wa whatsapp telepon telp hp alamat jalan jl gedung aula balai kantor mal \
    mall hotel lapangan kelurahan kecamatan dinas lantai taman zoom online daring tempat lokasi pasar sentra rumah \
    masjid kampus sekolah atrium contact call phone address street building office floor venue market place";
/// Words beside which an amount is something to be paid.
const PAID: &str = "biaya bayar membayar dibayar tarif iuran sewa kontribusi htm tiket transfer investasi pendaftaran fee \
    pay paid price cost ticket";
/// Shorter texts may be in capitals.
const LOUD_FROM: usize = 30;
/// So many of a hundred letters in capitals are loud.
const LOUD: usize = 60;

/// What looks odd in these words and in the link beside them; `is_about_something` where a button leads to an event or a
/// programme.
pub(super) fn of(words: &str, page: Option<&str>, today: NaiveDate, is_about_something: bool) -> Vec<Warning> {
    let mut found = Vec::new();
    for said in days::days(words, today) {
        if let Some(weekday) = said.weekday.filter(|weekday| *weekday != said.day.weekday()) {
            found.push(Warning::Weekday { said: weekday, day: said.day });
        }
        if said.last < today {
            found.push(Warning::Past(said.last));
        }
    }
    if !is_about_something && page.is_none() && !has_contact(words) {
        found.push(Warning::NoContact);
    }
    // "s.id/bazar" is too short to be taken for a page anywhere else.
    let short = words.split_whitespace().map(link::host).filter(|host| is_of(SHORT, host));
    let hosts = link::hosts(words).chain(short).chain(page.map(link::host));
    found.extend(hosts.filter_map(|host| odd_host(&host)));
    found.extend(words.lines().find_map(fee).map(Warning::Fee));
    if has_id_number(words) {
        found.push(Warning::IdNumber);
    }
    if is_loud(words) {
        found.push(Warning::Shouting);
    }
    let mut seen: Vec<Warning> = Vec::new();
    found.retain(|warning| {
        let is_new = !seen.contains(warning);
        seen.push(warning.clone());
        is_new
    });
    found
}

/// What looks odd in the address of a page.
pub(super) fn of_page(page: &str) -> Option<Warning> {
    odd_host(&link::host(page))
}

/// The first day in these words that is to come and will be over by another one.
pub(super) fn first_over(words: &str, today: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
    let mut days = days::days(words, today).into_iter().map(|said| said.last);
    days.find(|day| (today..last).contains(day))
}

/// The last day that is to come of those that these words name.
pub(super) fn last_day(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    days::days(words, today).into_iter().map(|said| said.last).filter(|day| *day >= today).max()
}

/// The same as what looks odd in one that goes until that day.
pub(super) fn over_by(words: &str, today: NaiveDate, last: NaiveDate) -> Option<Warning> {
    first_over(words, today, last).map(Warning::PastThen)
}

impl Warning {
    /// What looks odd, in words.
    pub(super) fn say(&self, language: Language) -> Html {
        match self {
            Self::Weekday { said, day } => {
                let (said, is) = (format::weekday(language, *said), format::weekday(language, day.weekday()));
                html!(language, "umum-cek-hari", tertulis = &said, tanggal = &text::date(language, *day), hari = &is)
            }
            Self::Past(day) => html!(language, "umum-cek-lewat", tanggal = &text::date(language, *day)),
            Self::PastThen(day) => html!(language, "umum-cek-lewat-nanti", tanggal = &text::date(language, *day)),
            Self::NoContact => html!(language, "umum-cek-kontak"),
            Self::Short(host) => html!(language, "umum-cek-tautan-pendek", alamat = host),
            Self::Unusual(host) => html!(language, "umum-cek-tautan-asing", alamat = host),
            Self::Fee(amount) => html!(language, "umum-cek-biaya", jumlah = amount),
            Self::IdNumber => html!(language, "umum-cek-ktp"),
            Self::Shouting => html!(language, "umum-cek-kapital"),
        }
    }
}

/// Whether a word is one of a list.
fn is_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Whether a text says where it is, or whom to ask.
fn has_contact(words: &str) -> bool {
    let lower = words.to_lowercase();
    lower.contains('@')
        || lower.split(|c: char| !c.is_alphanumeric()).any(|word| is_of(CONTACT, word))
        || facts(words).iter().any(|fact| matches!(fact.kind, Kind::Phone | Kind::Link))
}

/// A host that hides where it leads, or that owners do not know.
fn odd_host(host: &str) -> Option<Warning> {
    let is = |known: &str| host == known || host.strip_suffix(known).is_some_and(|rest| rest.ends_with('.'));
    match host {
        "" => None,
        host if is_of(SHORT, host.strip_prefix("www.").unwrap_or(host)) => Some(Warning::Short(host.to_owned())),
        _ if KNOWN.split(' ').any(is) => None,
        host => Some(Warning::Unusual(host.to_owned())),
    }
}

/// What a line says is to be paid.
fn fee(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let is_free = ["gratis", "tanpa biaya", "bebas biaya", "tidak dipungut", "free of charge", "no fee"]
        .iter()
        .any(|free| lower.contains(free));
    let is_paid = lower.split(|c: char| !c.is_alphanumeric()).any(|word| is_of(PAID, word));
    if !is_paid || is_free {
        return None;
    }
    let amount = facts(line).into_iter().find(|fact| fact.kind == Kind::Amount && fact.key != "0");
    amount.map(|fact| fact.said).or_else(|| lower.split_whitespace().find_map(in_one_word))
}

/// "10rb", "1,5jt".
fn in_one_word(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let figure = ["rb", "ribu", "jt", "juta", "k"].iter().find_map(|unit| word.strip_suffix(unit))?;
    let is_figure = !figure.is_empty() && figure.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    is_figure.then(|| word.to_owned())
}

/// Whether sixteen digits stand together, as on an identity card.
fn has_id_number(words: &str) -> bool {
    const DIGITS: usize = 16;
    const SHORTEST_GROUP: usize = 4;
    let mut together = String::new();
    for word in words.split([' ', '\n', '.', '-']) {
        let digits: String = word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        if digits.len() < SHORTEST_GROUP || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            together.clear();
            continue;
        }
        if digits.len() == DIGITS {
            return !digits.starts_with('0');
        }
        together.push_str(&digits);
        if together.len() == DIGITS && !together.starts_with('0') {
            return true;
        }
    }
    false
}

/// Whether most of it is in capitals, or it cries.
fn is_loud(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = words.chars().filter(|c| c.is_uppercase()).count();
    (letters >= LOUD_FROM && capitals * 100 > letters * LOUD) || words.contains("!!!")
}
