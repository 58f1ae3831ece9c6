//! The names of weekdays and months, as people write them.

use chrono::Weekday;

/// The weekday of this name in small letters, whole or cut short.
#[must_use]
pub fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "senin" | "snin" | "sen" | "monday" | "mon" => Weekday::Mon,
        "selasa" | "slasa" | "sel" | "tuesday" | "tue" => Weekday::Tue,
        "rabu" | "rebo" | "rab" | "wednesday" | "wed" => Weekday::Wed,
        "kamis" | "kemis" | "kam" | "thursday" | "thu" => Weekday::Thu,
        "jumat" | "jumaat" | "jum'at" | "jum" | "friday" | "fri" => Weekday::Fri,
        "sabtu" | "saptu" | "sab" | "saturday" | "sat" => Weekday::Sat,
        "minggu" | "mingu" | "ahad" | "akad" | "sunday" | "sun" => Weekday::Sun,
        _ => return None,
    })
}

/// The number of the month of this name in small letters, whole or cut short.
#[must_use]
pub fn month(word: &str) -> Option<u32> {
    Some(match word {
        "jan" | "januari" | "january" => 1,
        "feb" | "februari" | "pebruari" | "february" | "peb" => 2,
        "mar" | "maret" | "march" | "mrt" => 3,
        "apr" | "april" => 4,
        "mei" | "may" => 5,
        "jun" | "juni" | "june" => 6,
        "jul" | "juli" | "july" => 7,
        "ag" | "agu" | "agt" | "ags" | "agustus" | "agust" | "august" | "aug" => 8,
        "sep" | "sept" | "september" => 9,
        "okt" | "oktober" | "october" | "oct" => 10,
        "nov" | "nop" | "november" | "nopember" => 11,
        "des" | "desember" | "december" | "dec" => 12,
        _ => return None,
    })
}
