//! Dates, times and amounts as people in Lampung say them.

use chrono::{Datelike, NaiveDateTime, Timelike, Weekday};

use crate::clock::{self, Millis};
use crate::domain::Language;
use crate::domain::calendar::{Hours, Opening};
use crate::plain;
use crate::text::input::Stretch;

/// A moment in words: "Sabtu, 14 Juni 2025 pukul 09.00 WIB".
#[must_use]
pub fn moment(language: Language, at: Millis) -> String {
    clock_time(language, clock::local(at))
}

/// What clocks in Lampung show, in words: "Sabtu, 14 Juni 2025 pukul 09.00 WIB".
#[must_use]
pub fn clock_time(language: Language, local: NaiveDateTime) -> String {
    let weekday = plain!(language, "hari", nomor = i64::from(local.weekday().number_from_monday()));
    let day = super::date(language, local.date());
    let (hour, minute) = (format!("{:02}", local.hour()), format!("{:02}", local.minute()));
    plain!(language, "saat", hari = &weekday, tanggal = &day, jam = &hour, menit = &minute)
}

/// The day of a moment in words: "Sabtu, 14 Juni 2025".
#[must_use]
pub fn day(language: Language, at: Millis) -> String {
    let date = clock::local(at).date();
    let weekday = plain!(language, "hari", nomor = i64::from(date.weekday().number_from_monday()));
    format!("{weekday}, {}", super::date(language, date))
}

/// A weekday: "Sabtu".
#[must_use]
pub fn weekday(language: Language, day: Weekday) -> String {
    plain!(language, "hari", nomor = i64::from(day.number_from_monday()))
}

/// A day with hours: "Sabtu, 14 Juni 2025, 09.00–15.00 WIB".
#[must_use]
pub fn stretch(language: Language, (from, to): Stretch) -> String {
    let date = super::date(language, from.date());
    let day = format!("{}, {date}", weekday(language, from.weekday()));
    if from.date() == to.date() {
        return format!("{day}, {}–{} WIB", from.format("%H.%M"), to.format("%H.%M"));
    }
    format!("{day}, {} – {}", from.format("%H.%M"), clock_time(language, to))
}

/// The time of a moment on the clocks of Lampung: "08.14".
#[must_use]
pub fn time_of_day(at: Millis) -> String {
    clock::local(at).format("%H.%M").to_string()
}

/// Hours of a week: "Senin–Kamis 08.00–16.00; Jumat 08.00–11.30 dan 13.00–16.00".
#[must_use]
pub fn hours(language: Language, week: &Hours) -> String {
    let day = |number: i64| plain!(language, "hari", nomor = number);
    let run = |(first, last, openings): (i64, i64, &[Opening])| {
        let days = if first == last { day(first) } else { format!("{}–{}", day(first), day(last)) };
        let times: Vec<String> = openings.iter().map(|opening| opening.to_string().replace('-', "–")).collect();
        format!("{days} {}", times.join(&plain!(language, "jam-dan")))
    };
    week.runs().into_iter().map(run).collect::<Vec<_>>().join("; ")
}

/// A number of things, as sentences take it.
#[must_use]
pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// An amount: "Rp1.500.000".
#[must_use]
pub fn rupiah(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    format!("{}Rp{grouped}", if amount < 0 { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::input::{Read, date, money};
    use crate::text::local_date;

    /// What days, hours and amounts are said with.
    const WORDS: [&str; 48] = [
        "besok",
        "lusa",
        "kemarin",
        "minggu depan",
        "senin",
        "jumat",
        "bulan",
        "tahun",
        "tgl",
        "31",
        "29",
        "februari",
        "feb",
        "november",
        "2024",
        "26",
        "00",
        "jam",
        "pukul",
        "setengah",
        "pagi",
        "malam",
        "wib",
        "s.d.",
        "sampai",
        "selesai",
        "-",
        "–",
        "/",
        ":",
        ".",
        "rp",
        "juta",
        "jt",
        "rb",
        "ribu",
        "m",
        "miliar",
        "triliun",
        "koma",
        "sejuta",
        "seratus",
        "dua puluh",
        "belas",
        "kurang",
        "lewat",
        "7-9",
        "12.30",
    ];

    #[test]
    fn h4_moments_and_amounts_are_said_as_people_say_them() {
        assert_eq!(moment(Language::Indonesian, 1_749_866_400_000), "Sabtu, 14 Juni 2025 pukul 09.00 WIB");
        assert_eq!(moment(Language::English, 1_749_866_400_000), "Saturday, 14 June 2025 at 09.00 WIB");
        assert_eq!(rupiah(1_500_000), "Rp1.500.000");
        assert_eq!(rupiah(0), "Rp0");
        assert_eq!(rupiah(-999), "-Rp999");
    }

    proptest! {
        #[test]
        fn h4_an_amount_that_is_shown_is_read_back(amount in 1_000_i64..1_000_000_000_000) {
            prop_assert_eq!(money(&rupiah(amount)), Read::One(amount));
        }

        #[test]
        fn h4_a_day_that_is_shown_is_read_back(at in 1_000_000_000_000_i64..4_000_000_000_000) {
            let day = local_date(at);
            for language in Language::ALL {
                prop_assert_eq!(date(&crate::text::date(language, day), day), Read::One(day));
            }
        }

        #[test]
        fn h5_nothing_that_is_typed_breaks_the_readers(text in ".{0,40}") {
            let today = local_date(1_749_866_400_000);
            let _ = (date(&text, today), money(&text), super::super::input::number(&text), super::super::input::time(&text));
        }

        /// Words of days, hours and amounts in any order, as somebody in a hurry writes them.
        #[test]
        fn h5_words_of_days_hours_and_amounts_in_any_order_break_no_reader(
            words in proptest::collection::vec(prop_oneof![
                proptest::sample::select(WORDS.to_vec()).prop_map(str::to_owned),
                any::<i64>().prop_map(|number| number.to_string()),
                (0_u32..100).prop_map(|number| number.to_string()),
                ".{1,4}",
            ], 0..12),
            glue in proptest::sample::select(vec![" ", "", "-", ".", ",", "\n"]),
        ) {
            use super::super::input;
            let text = words.join(glue);
            let today = local_date(1_749_866_400_000);
            let now = today.and_hms_opt(10, 0, 0).unwrap();
            let _ = (date(&text, today), input::past_date(&text, today), input::number(&text), input::time(&text));
            let _ = (input::moments(&text, today), input::moments_ahead(&text, now), input::moments_behind(&text, now));
            let _ = (input::hours(&text), input::half(&text, today), input::days(&text, today));
            if let Read::One(amount) = money(&text) {
                prop_assert!(amount >= 0, "{}: {}", text, amount);
            }
            for stretch in input::schedule(&text, today).unwrap_or_default() {
                prop_assert!(stretch.0 < stretch.1, "{}: {:?}", text, stretch);
            }
        }
    }
}
