//! What somebody asks about events in their own words: of what kind, about what, where and when.
//!
//! Words alone: nothing here knows the store, so that a table of wordings tries all of it.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::clock;
use crate::domain::event::Coming;
use crate::domain::region::{self, Level};
use crate::domain::{EventKind, Regions};
use crate::talks::events_shown::kind_named;
use crate::text::input::{self, Read, names};
use crate::text::phrase::{self, Set};

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::talks) struct Asked {
    /// Of what kind.
    pub(in crate::talks) kind: Option<EventKind>,
    /// Words of which one must be in what the event says of itself or of its place.
    pub(in crate::talks) about: Vec<String>,
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
    /// Whether an event, a time and what asks for them is all that it says: then nothing else can be meant.
    pub(in crate::talks) is_only: bool,
}

/// What may stand beside events and times where nothing else is asked.
const BESIDE: &str = "yang yg di apa apakah apaan aja saja gak ga gk nggak ngga enggak tidak tdk ndak hari ini hr besok bsk \
    lusa minggu mgg pekan bulan bln depan dpn akhir weekend nanti pagi siang sore malam what is are there on today tomorrow \
    this next week month";
/// More words than this are a letter and no question.
const LONGEST: usize = 60;
/// What next week is called with, beside a weekday.
const NEXT: [&str; 3] = ["depan", "dpn", "next week"];
/// Words of a city's offices: any event may say them of itself, and none is about them.
const OF_ALL: [&str; 5] = ["kota", "pemkot", "pemerintah", "pemda", "walikota"];
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
    if words.len() > LONGEST || has(Set::EventElse) || asks_of_an_office || asks_who {
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
    let is_only = days.is_some() && says_nothing_else(&words);
    Some(Asked { kind, about, places, days, or_day, is_named, asks_which, is_only })
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

/// Whether a word is of the name of the city, or of what it lies in: any event may say it too.
fn is_of_the_city(word: &str) -> bool {
    let home = region::home();
    [home, region::parent(home)].into_iter().filter_map(|code| Regions::shipped().name(code)).any(|name| {
        let name = name.to_lowercase();
        let bare = name.strip_prefix("kota ").unwrap_or(&name);
        bare.split(' ').any(|part| part == word) || bare.replace(' ', "") == word
    })
}

/// "Besok ada apa": words that ask what is on, and nothing else but when.
fn asks_what_is_on(words: &[String]) -> bool {
    const ON: [&str; 4] = ["ada apa", "apa aja", "apa saja", "what is on"];
    const BESIDE: &str = "ada apa aja saja ya kak min besok bsk lusa hari ini minggu pekan mgg depan akhir weekend bulan bln \
        what is on tomorrow today this next week month";
    let is_beside = |word: &String| BESIDE.split(' ').any(|other| other == word);
    let said = format!(" {} ", words.join(" "));
    words.iter().all(is_beside) && ON.iter().any(|on| said.contains(&format!(" {on} ")))
}

/// The days that words name, the first and the last.
fn days(words: &[String], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let said = |phrase: &str| format!(" {} ", words.join(" ")).contains(&format!(" {phrase} "));
    let one = |day: NaiveDate| Some((day, day));
    // "Sabtu minggu depan" is one day of that week, whichever stands first.
    let of_next_week = [4, 3].into_iter().flat_map(|count| words.windows(count)).find_map(|some| {
        let some = some.join(" ");
        let has_both =
            some.split(' ').any(|word| names::weekday(word).is_some()) && NEXT.iter().any(|next| some.contains(next));
        match input::date(&some, today) {
            Read::One(day) if has_both => Some(day),
            _ => None,
        }
    });
    if let Some(day) = of_next_week {
        return one(day);
    }
    let plus = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let sunday = plus(u64::from(7 - today.weekday().number_from_monday()));
    let after = |day: NaiveDate, days: u64| day.checked_add_days(Days::new(days)).unwrap_or(day);
    if said("minggu depan") || said("pekan depan") || said("mgg depan") || said("next week") {
        return Some((after(sunday, 1), after(sunday, 7)));
    }
    if said("akhir pekan") || said("weekend") || said("sabtu minggu") {
        return Some((after(sunday, 0) - Days::new(1), sunday));
    }
    if said("minggu ini") || said("pekan ini") || said("mgg ini") || said("this week") {
        return Some((today, sunday));
    }
    if said("bulan ini") || said("bln ini") || said("this month") {
        return Some((today, last_of(today)));
    }
    if said("bulan depan") || said("bln depan") || said("next month") {
        let next = today.checked_add_months(Months::new(1))?.with_day(1)?;
        return Some((next, last_of(next)));
    }
    // "Dua minggu lagi", "5 desember", "sabtu depan": a day, as a form would read it.
    let written = [3, 2].into_iter().flat_map(|count| words.windows(count)).find_map(|some| {
        match input::date(&some.join(" "), today) {
            Read::One(day) if day >= today => Some(day),
            _ => None,
        }
    });
    if let Some(day) = written {
        return one(day);
    }
    if said("hari ini") || said("today") || said("sekarang") {
        return one(today);
    }
    if said("besok") || said("bsk") || said("tomorrow") {
        return one(plus(1));
    }
    if said("lusa") {
        return one(plus(2));
    }
    if let Some(month) = words.iter().find_map(|word| names::month(word)) {
        let year = if month < today.month() { today.year() + 1 } else { today.year() };
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        return Some((first.max(today), last_of(first)));
    }
    one(weekday(words, today)?.0)
}

/// The days that words name, with the same weekday of another week where it is a weekday that gave the day.
pub(super) fn days_of(words: &[String], today: NaiveDate) -> (Option<(NaiveDate, NaiveDate)>, Option<NaiveDate>) {
    let days = days(words, today);
    let other = weekday(words, today).filter(|(day, _)| days == Some((*day, *day))).map(|(_, other)| other);
    (days, other)
}

/// The day of a weekday that is named, and the same weekday of the other week, which is looked at where nothing is on the
/// first. "Kamis" is the nearest; "kamis depan" is told from "kamis ini", and is that of next week.
fn weekday(words: &[String], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let (at, weekday) = words.iter().enumerate().find_map(|(at, word)| Some((at, names::weekday(word)?)))?;
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    let nearest = today.checked_add_days(Days::new(u64::from(ahead)))?;
    let after = nearest.checked_add_days(Days::new(7))?;
    let is_word = |at: Option<usize>, among: &[&str]| {
        at.and_then(|at| words.get(at)).is_some_and(|word| among.contains(&word.as_str()))
    };
    // "Minggu ini", "sabtu ini": that one and no other.
    if is_word(at.checked_add(1), &["ini"]) {
        return Some((nearest, nearest));
    }
    let is_next = is_word(at.checked_add(1), &["depan", "dpn"]) || is_word(at.checked_sub(1), &["next"]);
    let is_this_week = nearest.iso_week() == today.iso_week();
    Some(if is_next && is_this_week { (after, nearest) } else { (nearest, after) })
}

/// The last day of the month of a day.
fn last_of(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(day)
}

/// The names of a kecamatan of the city and of what lies in it, where one is named.
fn places(words: &[String]) -> Vec<String> {
    let regions = Regions::shipped();
    // The longest name counts: "Teluk Betung Utara" is three words.
    let several = [3, 2].into_iter().flat_map(|count| words.windows(count)).map(|some| some.join(" "));
    let named = |level: Level, words: &str| regions.named(words, region::home(), level);
    // "Tanjung Karang" is a kelurahan, and begins the names of kecamatan that it does not lie in.
    let districts: Vec<String> =
        regions.within(region::home()).filter_map(|code| regions.name(code)).map(bare).collect();
    let begins_another =
        |name: &String| districts.iter().any(|other| other != name && other.starts_with(name.as_str()));
    let names = |codes: &mut dyn Iterator<Item = &'static str>| -> Vec<String> {
        codes.filter_map(|code| regions.name(code)).map(bare).filter(|name| !begins_another(name)).collect()
    };
    for text in several.chain(words.iter().filter(|word| word.chars().count() >= 5).cloned()) {
        if let Some(code) = named(Level::District, &text).first() {
            return names(&mut regions.within(code).chain([*code]));
        }
        if let Some(code) = named(Level::Village, &text).first() {
            let both = [*code, region::parent(code)];
            return both.into_iter().filter_map(|code| regions.name(code)).map(bare).collect();
        }
    }
    Vec::new()
}

/// A name as it is compared: "Teluk Betung" and "Telukbetung" are written either way.
fn bare(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect()
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
        is_of_events && (otherwise != Otherwise::Told || is_better || self.is_only)
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

    /// Those of the coming events that are looked for, by as many of the words as any has; where none lies in the days,
    /// those on other days, and false. A weekday is looked for in two weeks.
    pub(in crate::talks) fn found<'a>(&self, coming: &'a [Coming], now: clock::Millis) -> (Vec<&'a Coming>, bool) {
        let mut fitting: Vec<&Coming> = coming.iter().filter(|event| event.ends > now && self.fits(event)).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::EventCode;

    /// Saturday, 28 November 2026.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    /// A calendar of twelve events, each by a short name.
    fn calendar() -> Vec<(&'static str, Coming)> {
        use EventKind::{Bazaar, Briefing, Contest, Meeting, Mentoring, Training};
        let all = [
            ("tapis", Training, "Pelatihan tapis", "Balai Kelurahan Sumber Rejo", "2026-12-07"),
            ("pangan", Training, "Pelatihan olahan pangan", "Gedung Serba Guna Kedaton", "2026-12-01"),
            ("digital", Training, "Pelatihan digital: foto produk", "Aula dinas, Tanjung Karang Pusat", "2027-01-11"),
            ("ekspor", Training, "Workshop ekspor", "Hotel, Teluk Betung Utara", "2026-12-15"),
            ("mall", Bazaar, "Bazar akhir pekan", "Lapangan Enggal", "2026-11-29"),
            ("kriya", Bazaar, "Pameran kriya", "Lungsir, Teluk Betung Utara", "2026-12-12"),
            ("kemiling", Bazaar, "Bazar ramadan", "Kantor Kecamatan Kemiling", "2027-02-20"),
            ("temu", Meeting, "Temu kemitraan dengan ritel", "Aula dinas, Enggal", "2026-12-03"),
            ("halal", Briefing, "Sosialisasi halal", "Kelurahan Way Halim Permai", "2026-12-05"),
            ("merek", Briefing, "Sosialisasi merek", "Aula dinas, Enggal", "2026-12-20"),
            ("klinik", Mentoring, "Klinik kemasan", "PLUT, Sukarame", "2026-12-02"),
            ("lomba", Contest, "Lomba desain kemasan", "Aula dinas, Enggal", "2026-12-28"),
        ];
        let made = |(at, (name, kind, title, place, day)): (usize, (&'static str, EventKind, &str, &str, &str))| {
            let starts = clock::midnight(day.parse().unwrap()) + 9 * 3_600_000;
            let coming = Coming {
                code: EventCode::from_chance(u64::try_from(at).unwrap()),
                title: title.to_owned(),
                kind,
                programme: None,
                words: title.to_owned(),
                place: place.to_owned(),
                begins: vec![starts],
                ends: starts + 3_600_000,
            };
            (name, coming)
        };
        all.into_iter().enumerate().map(made).collect()
    }

    /// What is written, and which events are meant: behind a "!" those of other days, as none is then; "-" is no question
    /// about events.
    const WORDINGS: &[(&str, &str)] = &[
        ("ada bazar minggu ini?", "mall"),
        ("Ada bazar apa aja min", "mall kriya kemiling"),
        ("kapan pelatihan tapis?", "tapis"),
        ("kpn pelatihan tapis kak", "tapis"),
        ("acara di Kemiling", "tapis kemiling"),
        ("ada acara apa di kemiling", "tapis kemiling"),
        ("jadwal acara", "tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
        ("jadwal pelatihan", "tapis pangan digital ekspor"),
        ("jadwal pelatihan bulan ini", "!tapis pangan digital ekspor"),
        ("pelatihan desember", "tapis pangan ekspor"),
        ("ada pelatihan bulan depan?", "tapis pangan ekspor"),
        ("pelatihan bulan januari ada gak", "digital"),
        ("bazar besok dimana", "mall"),
        ("besok ada bazar?", "mall"),
        ("besok ada apa", "mall"),
        ("minggu depan ada apa aja kak", "pangan temu halal klinik"),
        ("what is on tomorrow", "mall"),
        ("besok buka?", "-"),
        ("ada apa ini", "-"),
        ("hari ini ada acara apa", "!tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
        ("lusa ada acara?", "!tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
        ("acara minggu depan", "pangan temu halal klinik"),
        ("minggu depan ada pelatihan apa", "pangan"),
        ("event weekend ini", "mall"),
        ("akhir pekan ada pameran ga", "mall"),
        ("kapan pameran kriya", "kriya"),
        ("ada lomba?", "lomba"),
        ("info lomba kemasan", "lomba"),
        ("kapan sosialisasi halal", "halal"),
        ("jadwal sosialisasi merek dong", "merek"),
        ("sosialisasi terdekat", "halal merek"),
        ("ada seminar apa", "halal merek"),
        ("temu kemitraan kapan ya", "temu"),
        ("jadwal temu kemitraan", "temu"),
        ("business matching ada lagi kapan", "temu"),
        ("klinik kemasan kapan buka", "klinik"),
        ("pendampingan tanggal berapa", "klinik"),
        ("workshop ekspor tgl brp", "ekspor"),
        ("kelas ekspor", "ekspor"),
        ("ada workshop?", "tapis pangan digital ekspor"),
        ("ada training digital gak", "digital"),
        ("pelatihan di sukarame", "!"),
        ("acara di sukarame ada?", "klinik"),
        ("bazar di kedaton ada?", "!"),
        ("pelatihan di kedaton", "pangan"),
        ("acara di way halim", "halal"),
        ("acara daerah teluk betung utara", "ekspor kriya"),
        ("bazar di teluk betung utara kapan", "kriya"),
        ("ada bazar hari minggu?", "mall"),
        ("acara hari sabtu", "halal"),
        ("acara sabtu minggu depan", "halal"),
        ("minggu depan hari sabtu ada acara apa", "halal"),
        ("acara sabtu depan", "halal"),
        ("acara hari jumat", "!tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
        ("pameran hari sabtu ada?", "!mall kriya kemiling"),
        ("pelatihan hari selasa ada?", "pangan"),
        ("any bazaar this week?", "mall"),
        ("when is the tapis training", "tapis"),
        ("upcoming events", "tapis pangan digital ekspor mall kriya kemiling temu halal merek klinik lomba"),
        ("events next week", "pangan temu halal klinik"),
        ("trainings in january", "digital"),
        ("ADA PELATIHAN APA BULAN DEPAN???", "tapis pangan ekspor"),
        ("bazaar februari", "kemiling"),
        ("agenda dinas desember", "tapis pangan ekspor kriya temu halal merek klinik lomba"),
        ("cara daftar pelatihan", "-"),
        ("cara daftar pelatihan tapis gimana", "tapis"),
        ("mau ikut pelatihan tapis", "tapis"),
        ("pelatihan tapis di mana tempatnya", "tapis"),
        ("bayar gak pelatihan ekspor", "ekspor"),
        ("pelatihan digital perlu bawa apa", "digital"),
        ("acara di enggal", "mall temu merek lomba"),
        ("bazar lungsir", "kriya"),
        ("desain kemasan itu hari apa ya", "lomba"),
        ("foto produk jam berapa", "digital"),
        ("tapis saya jual di mana", "-"),
        ("kemasan yang bagus apa", "-"),
        ("syarat ikut bazar apa", "-"),
        ("biaya sewa stan bazar berapa", "-"),
        ("pelatihan tapis dapat sertifikat?", "-"),
        ("bisa ikut pelatihan tanpa nib?", "-"),
        ("kenapa pelatihan kemarin batal", "-"),
        ("jadwal posyandu melati", "-"),
        ("jadwal kapal ferry", "-"),
        ("kapan nib saya jadi", "-"),
        ("mau pinjam modal", "-"),
        ("halal gratis ada?", "-"),
        ("pelatihan", "-"),
        ("pameran dua minggu lagi ada?", "kriya"),
        ("ada sosialisasi 5 desember?", "halal"),
        ("pendampingan usaha itu apa", "-"),
        ("apa itu bandar lampung expo", "-"),
        ("kapan janji temu saya", "-"),
        ("jam buka klinik bisnis provinsi", "-"),
        ("kalau dinas koperasi di pringsewu alamatnya dimana ya", "-"),
        ("lokasi kantor dinas pangan", "-"),
        ("kantor dinas koperasi metro di mana", "-"),
        ("alamat dinas perindustrian mana", "-"),
        ("where is the office for ekspor", "-"),
        ("pelatihan dari dinas bandar lampung boleh saya ikut walaupun bukan warga sana", "-"),
        ("bisa ikut pelatihan tapis kalau bukan warga kota", "-"),
        ("ktp luar kota boleh ikut bazar?", "-"),
        ("warga pringsewu boleh ikut pelatihan ekspor?", "-"),
        ("penduduk luar bisa daftar pelatihan digital ga", "-"),
        ("domisili natar boleh ikut lomba kemasan", "-"),
        ("pelatihan tapis dinas kapan", "tapis"),
    ];

    #[test]
    fn d3_a_weekday_with_its_week_is_the_same_day_from_every_day_of_this_week() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        // Monday 30 November to Sunday 6 December.
        for today in day(11, 30).iter_days().take(7) {
            let days = |text: &str| read(text, today, |_| false).unwrap().days;
            for text in ["acara sabtu minggu depan", "minggu depan hari sabtu ada acara?", "acara minggu depan sabtu"] {
                assert_eq!(days(text), Some((day(12, 12), day(12, 12))), "{text}, {today}");
            }
            assert_eq!(days("acara kamis depan"), Some((day(12, 10), day(12, 10))), "{today}");
            assert_eq!(days("acara minggu depan"), Some((day(12, 7), day(12, 13))), "{today}");
        }
        let asked = read("acara kamis depan", day(11, 30), |_| false).unwrap();
        assert_eq!(asked.or_day, Some(day(12, 3)), "where nothing is then");
        assert_eq!(read("acara minggu ini", day(12, 6), |_| false).unwrap().or_day, Some(day(12, 6)));
    }

    #[test]
    fn d3_events_and_a_time_alone_are_for_the_calendar_before_all_else() {
        for text in [
            "hari ini ada acara?",
            "acara hari ini",
            "acara minggu ini",
            "hari ini ada acara gak",
            "ada acara apa aja besok kak",
            "5 desember ada event apa min",
            "is there any event today",
        ] {
            let asked = read(text, today(), |_| false).unwrap();
            assert!(asked.is_only && asked.is_answered_by(&[], false, Otherwise::Told), "{text}");
        }
        for text in ["acara halal hari ini", "ada acara apa", "besok ada apa", "hari ini buka?", "acara tv hari ini"] {
            assert!(!read(text, today(), |_| false).is_some_and(|asked| asked.is_only), "{text}");
        }
    }

    #[test]
    fn d3_everyday_words_lead_to_the_events_that_are_meant() {
        let is_topic = |word: &str| {
            [
                "tapis", "halal", "ekspor", "kemasan", "merek", "digital", "pangan", "kriya", "ritel", "produk",
                "foto", "lungsir", "desain",
            ]
            .contains(&word)
        };
        let (names, coming): (Vec<&str>, Vec<Coming>) = calendar().into_iter().unzip();
        for (text, expected) in WORDINGS.iter().copied() {
            let told = match read(text, today(), is_topic) {
                None => "-".to_owned(),
                Some(asked) => {
                    let (found, then) = asked.found(&coming, clock::midnight(today()));
                    if !asked.is_answered_by(&found, then, Otherwise::Wider) {
                        assert_eq!("-", expected, "{text}");
                        continue;
                    }
                    let name = |one: &&Coming| names[coming.iter().position(|other| other == *one).unwrap()];
                    let names: Vec<&str> = found.iter().map(name).collect();
                    format!("{}{}", if then { "" } else { "!" }, names.join(" "))
                }
            };
            assert_eq!(told, expected, "{text}");
        }
    }
}
