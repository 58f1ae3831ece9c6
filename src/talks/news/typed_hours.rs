//! Quiet hours that are typed: "jam 8 malam sampai 6 pagi", where they are chosen.

use chrono::{NaiveTime, Timelike};

use super::press::NewsPress;
use crate::clock::Millis;
use crate::domain::OwnHours;
use crate::talks::callback::Callback;
use crate::text::input;
use crate::text::phrase::{self, Set};

/// Before this hour it is still the night that an evening began.
const DAWN: u8 = 4;

/// What hours that are typed ask for on one of the three screens of quiet hours: both of them at once, or the one that is
/// asked.
pub(super) fn press(buttons: &[Callback], words: &str, _now: Millis) -> Option<Callback> {
    let news =
        || buttons.iter().filter_map(|button| if let Callback::News(press) = button { Some(press) } else { None });
    let asks_from = news().any(|press| matches!(press, NewsPress::HoursUntil(_)));
    let is_page = news().any(|press| matches!(press, NewsPress::HoursFrom));
    let closes = news().find_map(|press| if let NewsPress::SetHours(closes, _) = press { Some(*closes) } else { None });
    if !asks_from && closes.is_none() {
        return None;
    }
    let said = input::times(words, |word| phrase::has(Set::Filler, word));
    let press = match (said.as_slice(), closes) {
        ([from, until], _) => NewsPress::SetHours(closing(from)?, opening(until)?),
        ([from], _) if asks_from => NewsPress::HoursUntil(closing(from)?),
        ([until], Some(closes)) if !is_page => NewsPress::SetHours(closes, opening(until)?),
        _ => return None,
    };
    Some(press.into())
}

/// The hour from which nothing comes. At night nothing comes anyway, and half an hour more of quiet is no harm.
fn closing(said: &[NaiveTime]) -> Option<u8> {
    let (earliest, latest) = (*OwnHours::CLOSES.start(), *OwnHours::CLOSES.end());
    let hours = || said.iter().filter_map(|at| u8::try_from(at.hour()).ok());
    if let Some(hour) = hours().find(|hour| OwnHours::CLOSES.contains(hour)) {
        return Some(hour);
    }
    let is_night = |hour: &u8| *hour > latest || *hour < DAWN;
    // Earlier than that nobody may choose, which is said where it is kept.
    hours().find(is_night).map(|_| latest).or_else(|| hours().find(|hour| *hour < earliest))
}

/// The hour from which it comes again.
fn opening(said: &[NaiveTime]) -> Option<u8> {
    let earliest = *OwnHours::OPENS.start();
    let full = |at: &NaiveTime| u8::try_from(at.hour() + u32::from(at.minute() > 0)).ok();
    let hours = || said.iter().filter_map(full);
    if let Some(hour) = hours().find(|hour| OwnHours::OPENS.contains(hour)) {
        return Some(hour);
    }
    hours().find(|hour| *hour < earliest).map(|_| earliest).or_else(|| hours().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screens() -> [Vec<Callback>; 3] {
        let page = OwnHours::OFFERED.map(|hours| NewsPress::SetHours(hours.closes, hours.opens));
        let page = page.into_iter().chain([NewsPress::HoursFrom]).map(Callback::from).collect();
        let from = OwnHours::CLOSES.map(|hour| Callback::from(NewsPress::HoursUntil(hour))).collect();
        let until = OwnHours::OPENS.map(|hour| NewsPress::SetHours(18, hour)).chain([NewsPress::Hours]);
        [page, from, until.map(Callback::from).collect()]
    }

    #[test]
    fn e11_two_hours_that_are_typed_are_quiet_hours_wherever_these_are_chosen() {
        for (words, closes, opens) in [
            ("jam 8 malam sampai 6 pagi", 20, 7),
            ("dari jam 6 sore sampai jam 8 pagi ya", 18, 8),
            ("18.00-08.00", 18, 8),
            ("8 malam s/d 9 pagi", 20, 9),
            ("jam 10 malam sampai jam 7.30", 20, 8),
            ("jam 5 sore sampai jam 9", 17, 9),
            ("tengah malam sampai jam 5 subuh", 20, 7),
            // What nobody may choose is said where it is to be kept.
            ("jam 1 siang sampai jam 3 sore", 13, 15),
        ] {
            for buttons in screens() {
                assert_eq!(press(&buttons, words, 0), Some(NewsPress::SetHours(closes, opens).into()), "{words}");
            }
        }
    }

    #[test]
    fn e11_one_hour_that_is_typed_is_the_one_that_is_asked_and_other_words_are_none() {
        let [page, from, until] = screens();
        for (words, hour) in [("jam 7 malam", 19), ("8", 20), ("pukul 17.30", 17), ("18", 18)] {
            assert_eq!(press(&from, words, 0), Some(NewsPress::HoursUntil(hour).into()), "{words}");
        }
        for (words, hour) in [("jam 8 pagi", 8), ("9", 9), ("6 pagi", 7)] {
            assert_eq!(press(&until, words, 0), Some(NewsPress::SetHours(18, hour).into()), "{words}");
        }
        for words in ["jam 8", "berapa biaya halal?", "besok jam 8 saya ke kantor", "terima kasih", ""] {
            assert_eq!(press(&page, words, 0), None, "{words}");
        }
        assert_eq!(press(&from, "besok jam 8 saya ke kantor", 0), None);
        assert_eq!(press(&[NewsPress::Subscriptions.into()], "jam 8 malam sampai 6 pagi", 0), None);
    }
}
