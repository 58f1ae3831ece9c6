//! When an announcement goes, typed where it is asked with buttons: a moment, or the day, the hour and how often of what
//! goes every week.

use chrono::{NaiveTime, Timelike, Weekday};

use super::press::AnnouncementPress;
use crate::clock::{self, Millis};
use crate::domain::announcement::repeat;
use crate::talks::callback::Callback;
use crate::text::input::{self, names};
use crate::text::phrase::{self, Set};

/// What may be said with a day or a number beside the small words.
const BESIDE: [&str; 8] = ["setiap", "tiap", "hari", "every", "on", "kali", "x", "times"];

/// What words that are typed ask for on one of these screens.
pub(super) fn press(buttons: &[Callback], words: &str, now: Millis) -> Option<Callback> {
    let asked = buttons.iter().find_map(|button| match button {
        Callback::Announcement(press) => press_on(press, words, now),
        _ => None,
    });
    asked.map(Callback::from)
}

/// The same by one of its buttons, which tells the screen.
fn press_on(button: &AnnouncementPress, words: &str, now: Millis) -> Option<AnnouncementPress> {
    match button {
        AnnouncementPress::WeeklyOn(id, _) => on_a_day(*id, words),
        AnnouncementPress::WeeklyAt(id, day, _) => at_an_hour(*id, *day, words),
        AnnouncementPress::WeeklyUntil(id, day, hour, _) => {
            Some(AnnouncementPress::WeeklyUntil(*id, *day, *hour, how_often(words)?))
        }
        AnnouncementPress::When(id, seen) => at_a_moment(*id, seen, words, now),
        _ => None,
    }
}

fn says_nothing(word: &str) -> bool {
    phrase::has(Set::Filler, word)
}

/// "Setiap Rabu", "rabu jam 8 pagi".
fn on_a_day(id: i64, words: &str) -> Option<AnnouncementPress> {
    let words = words.to_lowercase();
    let is_told = |word: &&str| !word.is_empty() && !BESIDE.contains(word) && !says_nothing(word);
    let told: Vec<&str> = words.split([' ', ',', '\n']).filter(is_told).collect();
    let (first, rest) = told.split_first()?;
    let weekday = names::weekday(first)?;
    let day = number(weekday)?;
    if rest.is_empty() {
        return Some(AnnouncementPress::WeeklyOn(id, day));
    }
    at_an_hour(id, day, &rest.join(" "))
}

/// "Jam 8 pagi", "08.00", "9".
fn at_an_hour(id: i64, day: u8, words: &str) -> Option<AnnouncementPress> {
    let said = input::times(words, says_nothing);
    let [said] = said.as_slice() else { return None };
    let weekday = Weekday::try_from(day).ok()?;
    let hour = |at: &NaiveTime| u8::try_from(at.hour()).ok().filter(|_| at.minute() == 0);
    let hours = || said.iter().filter_map(hour);
    // Which hours there are is said below one at which nothing goes, and beside half of one.
    let open = hours().find(|hour| repeat::is_open(weekday, *hour)).or_else(|| hours().next());
    Some(match open {
        Some(hour) => AnnouncementPress::WeeklyAt(id, day, hour),
        None => AnnouncementPress::WeeklyOn(id, day),
    })
}

/// "4 kali", "4x", "empat kali".
fn how_often(words: &str) -> Option<u8> {
    let words = words.to_lowercase();
    let is_told = |word: &&str| !BESIDE.contains(word) && !says_nothing(word);
    let told: Vec<&str> = words.split_whitespace().filter(is_told).collect();
    let [times] = told.as_slice() else { return None };
    let times = input::all_of(input::number(times.trim_end_matches('x'))).into_iter().next()?;
    let times = u8::try_from(times).ok()?;
    (repeat::FEWEST_TIMES..=repeat::MOST_TIMES).contains(&times).then_some(times)
}

/// "Besok jam 8 pagi"; what may be several moments is asked.
fn at_a_moment(id: i64, seen: &str, words: &str, now: Millis) -> Option<AnnouncementPress> {
    // A number alone is the place of a button.
    if !words.contains(char::is_alphabetic) {
        return None;
    }
    let moments = input::moments_ahead(words, clock::local(now));
    Some(match moments.as_slice() {
        [] => return None,
        [at] => AnnouncementPress::Go(id, Some(clock::at_local(*at)), false, seen.to_owned()),
        _ => AnnouncementPress::When(id, seen.to_owned()),
    })
}

/// A day of the week as buttons count it, from Monday, which is 0.
fn number(weekday: Weekday) -> Option<u8> {
    u8::try_from(weekday.num_days_from_monday()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wednesday 25 November 2026, ten o'clock in Lampung.
    const NOW: Millis = 1_795_575_600_000;

    fn typed(button: AnnouncementPress, words: &str) -> Option<Callback> {
        press(&[AnnouncementPress::One(1).into(), button.into()], words, NOW)
    }

    #[test]
    fn e6_the_day_the_hour_and_how_often_can_be_typed_where_they_are_asked() {
        let day = || AnnouncementPress::WeeklyOn(1, 0);
        for (words, expected) in [
            ("setiap rabu", Some(AnnouncementPress::WeeklyOn(1, 2))),
            ("Tiap hari Sabtu ya", Some(AnnouncementPress::WeeklyOn(1, 5))),
            ("rabu jam 8 pagi", Some(AnnouncementPress::WeeklyAt(1, 2, 8))),
            ("setiap rabu, jam 8 pagi", Some(AnnouncementPress::WeeklyAt(1, 2, 8))),
            ("kapan saja", None),
        ] {
            assert_eq!(typed(day(), words), expected.map(Callback::from), "{words}");
        }
        let hour = || AnnouncementPress::WeeklyAt(1, 2, 7);
        for (words, expected) in [
            ("jam 8 pagi", Some(8)),
            ("8", Some(8)),
            ("08.00", Some(8)),
            ("pukul 2 siang ya", Some(14)),
            ("jam 10 malam", Some(22)),
            ("Bu Siti, berkasnya sudah lengkap", None),
        ] {
            let expected = expected.map(|hour| Callback::from(AnnouncementPress::WeeklyAt(1, 2, hour)));
            assert_eq!(typed(hour(), words), expected, "{words}");
        }
        assert_eq!(typed(hour(), "jam setengah 9 pagi"), Some(AnnouncementPress::WeeklyOn(1, 2).into()));
        let often = || AnnouncementPress::WeeklyUntil(1, 2, 8, 2);
        for (words, expected) in [("4 kali", Some(4)), ("4x saja", Some(4)), ("empat kali", Some(4)), ("99", None)] {
            let expected = expected.map(|times| Callback::from(AnnouncementPress::WeeklyUntil(1, 2, 8, times)));
            assert_eq!(typed(often(), words), expected, "{words}");
        }
    }

    #[test]
    fn e5_a_moment_can_be_typed_where_it_is_asked_when_it_goes() {
        let when = || AnnouncementPress::When(1, "seen".into());
        let at = |at: Millis| Some(Callback::from(AnnouncementPress::Go(1, Some(at), false, "seen".into())));
        let hour = 3_600_000;
        assert_eq!(typed(when(), "besok jam 8 pagi"), at(NOW + 22 * hour));
        assert_eq!(typed(when(), "nanti jam 13.00"), at(NOW + 3 * hour));
        for words in ["sudah saya cek, Bu", "2", "sudah jam berapa"] {
            assert_eq!(typed(when(), words), None, "{words}");
        }
        assert_eq!(typed(AnnouncementPress::Send(1, true), "besok jam 8 pagi"), None);
    }
}
