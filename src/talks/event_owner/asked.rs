//! What somebody asks about events in their own words: of what kind, about what, where and when.
//!
//! Words alone: nothing here knows the store, so that a table of wordings tries all of it.

mod days;
mod places;
#[cfg(test)]
mod tests;
mod theme;

use chrono::NaiveDate;

use crate::clock;
use crate::domain::EventKind;
use crate::domain::event::Coming;
use crate::talks::event_owner::side_words::is_known;
use crate::talks::events_shown::kind_named;
use crate::text::input::names;
use crate::text::phrase::{self, Set};
pub(super) use days::days_of;
use places::{bare, is_of_the_city, places};
use theme::theme;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::talks) struct Asked {
    /// Of what kind.
    pub(in crate::talks) kind: Option<EventKind>,
    /// Words of which one must be in what the event says of itself or of its place.
    pub(in crate::talks) about: Vec<String>,
    /// What stands behind the word for an event, as in "ramadan bazaar": what it is to be about.
    pub(in crate::talks) theme: Option<String>,
    /// Names of which one must be in what the event says of its place.
    pub(in crate::talks) places: Vec<String>,
    /// The first and the last day.
    pub(in crate::talks) days: Option<(NaiveDate, NaiveDate)>,
    /// The same weekday of another week, where a weekday is all that is said and nothing is on the first.
    pub(in crate::talks) or_day: Option<NaiveDate>,
    /// Whether a word says that it is about events at all.
    pub(in crate::talks) is_named: bool,
    /// Whether it asks which there are, where or when.
    pub(in crate::talks) asks_which: bool,
    /// Whether it says nothing but where or when: it narrows what was listed before.
    pub(in crate::talks) only_narrows: bool,
    /// Whether an event, a time and what asks for them is all that it says: then nothing else can be meant.
    pub(in crate::talks) is_only: bool,
}

/// What may stand beside events and times where nothing else is asked.
const BESIDE: &str = "yang yg di apa apakah apaan aja saja gak ga gk nggak ngga enggak tidak tdk ndak hari ini hr besok bsk \
    lusa minggu mgg pekan bulan bln depan dpn akhir weekend nanti pagi siang sore malam what is are there on today tomorrow \
    this next week month";
/// More words than this are a letter and no question.
const LONGEST: usize = 60;
/// Words of a city's offices: any event may say them of itself, and none is about them.
const OF_ALL: [&str; 9] = ["kota", "pemkot", "pemerintah", "pemda", "walikota", "umkm", "ukm", "usaha", "pelaku"];
/// What an office is of, behind a word for one.
const OF_AN_OFFICE: [&str; 6] = ["koperasi", "umkm", "ukm", "perdagangan", "perindustrian", "kesehatan"];
/// Words of whoever asks who may come.
const WHO: [&str; 6] = ["warga", "wargane", "penduduk", "domisili", "berdomisili", "resident"];

/// Whether a word names an event, of a kind or of any.
fn is_named(word: &str) -> bool {
    phrase::has(Set::Event, word) || kind_named(word).is_some()
}

/// What a text may ask about events; none where it asks something else. `is_topic` knows the words that what events are
/// about, and where they are, is named with.
pub(in crate::talks) fn read(text: &str, today: NaiveDate, is_topic: impl Fn(&str) -> bool) -> Option<Asked> {
    let words = phrase::words(text);
    let has = |set: Set| words.iter().any(|word| phrase::has(set, word));
    // Where an office is, and who may come, stands on no card.
    let asks_of_an_office = has(Set::Office) && has(Set::Where) && !words.iter().any(|word| is_named(word));
    let asks_who = has(Set::EventDetail) && words.iter().any(|word| WHO.contains(&word.as_str()));
    if words.len() > LONGEST || asks_of_another(&words) || asks_of_an_office || asks_who {
        return None;
    }
    let (days, or_day) = days_of(&words, today);
    let places = places(&words);
    let is_of_all = |at: usize, word: &str| {
        let is_office = |word: &String| phrase::has(Set::Office, word);
        let is_behind_one = || at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(is_office);
        let is_of_one = || OF_AN_OFFICE.contains(&word) && is_behind_one();
        OF_ALL.contains(&word) || is_of_the_city(word) || phrase::has(Set::Office, word) || is_of_one()
    };
    let named = |(at, word): &(usize, &String)| {
        let says_no_topic = is_named(word) || phrase::has(Set::EventAsked, word) || phrase::has(Set::EventDetail, word);
        // "In Kemiling" says where, also where a programme has that name in its own.
        let is_place = places.iter().any(|place| place.to_lowercase().split(' ').any(|part| part == word.as_str()));
        !says_no_topic && !is_place && !is_of_all(*at, word) && is_topic(word)
    };
    let about: Vec<String> = words.iter().enumerate().filter(named).map(|(_, word)| word.clone()).collect();
    if has(Set::EventDetail) && about.is_empty() {
        return None;
    }
    let kind = words.iter().find_map(|word| kind_named(word));
    let asks_which = days.is_some() || !places.is_empty() || has(Set::EventAsked);
    let is_named = kind.is_some() || has(Set::Event) || days.is_some() && asks_what_is_on(&words);
    let is_only = (days.is_some() || kind.is_some() && has(Set::EventAsked)) && says_nothing_else(&words);
    let theme = theme(&words, &places);
    let only_narrows = (days.is_some() || !places.is_empty()) && words.iter().all(|word| narrows(word, &places));
    Some(Asked { kind, about, theme, places, days, or_day, is_named, asks_which, only_narrows, is_only })
}

/// The same of words that ask something else too, of which only the kind, the theme and the time count.
pub(in crate::talks) fn read_loosely(text: &str, today: NaiveDate, kind: Option<EventKind>) -> Asked {
    let words = phrase::words(text);
    let (days, or_day) = days_of(&words, today);
    Asked { kind, theme: theme(&words, &places(&words)), days, or_day, ..Asked::default() }
}

/// Whether words ask of an event what the calendar does not say. "This year" and "next year" are times.
fn asks_of_another(words: &[String]) -> bool {
    let is_time = |at: usize, word: &str| {
        let next = words.get(at + 1).map(String::as_str);
        word == "tahun" && next.is_some_and(|next| ["ini", "depan", "dpn"].contains(&next))
    };
    words.iter().enumerate().any(|(at, word)| phrase::has(Set::EventElse, word) && !is_time(at, word))
}

/// Whether a word says where or when, or stands around that.
fn narrows(word: &str, places: &[String]) -> bool {
    let is_place = places.iter().any(|place| place.to_lowercase().contains(word));
    is_place || is_known(word) || BESIDE.split_whitespace().any(|other| other == word) || is_of_the_city(word)
}

/// "Hari ini ada acara gak": words for events and for when, and nothing beside them but what asks.
fn says_nothing_else(words: &[String]) -> bool {
    let is_beside = |word: &str| BESIDE.split_whitespace().any(|other| other == word);
    let is_time = |word: &str| names::weekday(word).is_some() || names::month(word).is_some();
    let is_asking = |word: &str| [Set::EventAsked, Set::Filler].iter().any(|set| phrase::has(*set, word));
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    words.iter().any(|word| is_named(word))
        && words
            .iter()
            .all(|word| is_named(word) || is_asking(word) || is_beside(word) || is_time(word) || is_number(word))
}

/// "Besok ada apa": words that ask what is on, and nothing else but when.
fn asks_what_is_on(words: &[String]) -> bool {
    const ON: [&str; 4] = ["ada apa", "apa aja", "apa saja", "what is on"];
    const BESIDE: &str = "ada apa aja saja ya kak min kalo kalau klo itu tgl tanggal besok bsk lusa hari ini minggu pekan mgg depan akhir weekend bulan bln \
        what is on tomorrow today this next week month";
    let is_time = |word: &str| names::weekday(word).is_some() || names::month(word).is_some();
    let is_beside =
        |word: &String| BESIDE.split(' ').any(|other| other == word) || is_time(word) || phrase::has(Set::Filler, word);
    let said = format!(" {} ", words.join(" "));
    words.iter().all(is_beside) && ON.iter().any(|on| said.contains(&format!(" {on} ")))
}

/// What else a text may lead to, which ranks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Otherwise {
    /// A short answer that only says how one hears of dates.
    Dates,
    /// A short answer that is about just this.
    Told,
    /// Something wider, or nothing.
    Wider,
}

impl Asked {
    /// Whether the events that were found are a better answer than what there is otherwise.
    pub(in crate::talks) fn is_answered_by(&self, found: &[&Coming], is_then: bool, otherwise: Otherwise) -> bool {
        let is_called_so = found.iter().any(|event| self.said_in(&event.words) > 1);
        let is_about_one = !self.about.is_empty() && !found.is_empty();
        let is_of_events = if self.is_named {
            self.asks_which || is_about_one
        } else {
            is_called_so || otherwise == Otherwise::Dates && self.days.is_some()
        };
        let is_narrow = !self.about.is_empty() || !self.places.is_empty() || self.days.is_some();
        let is_named_so = is_called_so || self.is_named && is_about_one;
        let is_better = is_named_so || self.asks_which && is_narrow && is_then && !found.is_empty();
        is_of_events && (otherwise != Otherwise::Told || is_better && !self.lacks(found) || self.is_only)
    }

    /// Whether what was asked for is none of what was found: nothing is said there of what it is to be about.
    pub(in crate::talks) fn lacks(&self, found: &[&Coming]) -> bool {
        let says =
            |event: &&Coming, word: &String| theme::is_said_in(word, &[&event.title, &event.words, &event.place]);
        let is_of_kind = |event: &&Coming| self.kind.is_none_or(|kind| kind == event.kind);
        let is_themed = self.theme.as_ref().is_none_or(|word| found.iter().any(|event| says(event, word)));
        let is_about = self.about.is_empty() || found.iter().any(|event| self.said_by(event) > 0);
        !(found.is_empty() || is_themed && is_about && found.iter().any(is_of_kind))
    }

    /// How many of the words that were said an event says of itself.
    fn said_by(&self, event: &Coming) -> usize {
        self.said_in(&format!("{} {}", event.words, event.place))
    }

    /// How many of them are in some words.
    fn said_in(&self, words: &str) -> usize {
        let said = words.to_lowercase();
        self.about.iter().filter(|word| said.contains(word.as_str())).count()
    }

    /// Whether an event is what is looked for, apart from the days.
    fn fits(&self, event: &Coming) -> bool {
        let place = bare(&event.place);
        self.kind.is_none_or(|kind| kind == event.kind)
            && (self.about.is_empty() || self.said_by(event) > 0)
            && (self.places.is_empty() || self.places.iter().any(|name| place.contains(name.as_str())))
    }

    /// Whether a session lies in these days, or in any where none are said.
    fn is_then(event: &Coming, days: Option<(NaiveDate, NaiveDate)>) -> bool {
        let is_within = |at: &clock::Millis| {
            let day = clock::local(*at).date();
            days.is_none_or(|(first, last)| first <= day && day <= last)
        };
        event.begins.iter().any(is_within)
    }

    /// The events that are looked for; where a kind is about nothing of what was said, all of that kind, else what is about
    /// it of another kind.
    fn fitting<'a>(&self, coming: &'a [Coming], now: clock::Millis) -> Vec<&'a Coming> {
        let open = |asked: &Self| -> Vec<&'a Coming> {
            coming.iter().filter(|event| event.ends > now && asked.fits(event)).collect()
        };
        let found = open(self);
        if !found.is_empty() || self.about.is_empty() || self.kind.is_none() {
            return found;
        }
        let of_kind = open(&Self { about: Vec::new(), ..self.clone() });
        if of_kind.is_empty() { open(&Self { kind: None, ..self.clone() }) } else { of_kind }
    }

    /// Those of the coming events that are looked for, by as many of the words as any has; where none lies in the days,
    /// those on other days, and false. A weekday is looked for in two weeks.
    pub(in crate::talks) fn found<'a>(&self, coming: &'a [Coming], now: clock::Millis) -> (Vec<&'a Coming>, bool) {
        let mut fitting = self.fitting(coming, now);
        let most = fitting.iter().map(|event| self.said_by(event)).max().unwrap_or_default();
        fitting.retain(|event| self.said_by(event) == most);
        let on = |days: Option<(NaiveDate, NaiveDate)>| -> Vec<&'a Coming> {
            fitting.iter().copied().filter(|event| Self::is_then(event, days)).collect()
        };
        let then = on(self.days);
        let then = match self.or_day.filter(|_| then.is_empty()) {
            Some(day) => on(Some((day, day))),
            None => then,
        };
        if then.is_empty() { (fitting, false) } else { (then, true) }
    }
}
