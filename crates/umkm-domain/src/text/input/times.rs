//! Times of the day in a row: "jam 8 malam sampai 6 pagi", "20.00–07.00", one alone.

use chrono::NaiveTime;

use super::{all_of, tidy, time};

/// What stands between two of them.
const JOINS: [&str; 12] = ["sampai", "sampe", "smp", "hingga", "ke", "sd", "to", "until", "till", "dan", "and", "-"];
/// What is said around them.
const BESIDE: [&str; 14] = [
    "dari", "mulai", "antara", "setiap", "tiap", "mau", "minta", "nya", "kalau", "from", "between", "every", "at",
    "the",
];

/// The times of the day that words are, one behind the other, each with all that it may mean, the likeliest first; none
/// where words say anything else. What `says_nothing` counts for nothing.
#[must_use]
pub fn times(text: &str, says_nothing: impl Fn(&str) -> bool) -> Vec<Vec<NaiveTime>> {
    let text = tidy(text).replace("s.d.", " - ").replace("s/d", " - ").replace(['–', '—', '-'], " - ");
    let text = text.replace([',', ';'], " ");
    let words = text.split_whitespace().filter(|word| !BESIDE.contains(word) && !says_nothing(word));
    let words: Vec<&str> = words.map(|word| if word == "malem" { "malam" } else { word }).collect();
    let parts = words.split(|word| JOINS.contains(word)).map(|part| all_of(time(&part.join(" "))));
    let read: Vec<Vec<NaiveTime>> = parts.collect();
    if read.iter().any(Vec::is_empty) { Vec::new() } else { read }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e11_times_in_a_row_are_read_and_nothing_else() {
        let shown = |text: &str| -> Vec<String> {
            let said = times(text, |word| matches!(word, "kak" | "ya"));
            said.iter().filter_map(|all| all.first()).map(|at| at.format("%H.%M").to_string()).collect()
        };
        for (text, expected) in [
            ("jam 8 malam sampai 6 pagi", &["20.00", "06.00"][..]),
            ("dari jam 8 malem sampai jam 6 pagi ya kak", &["20.00", "06.00"]),
            ("20.00-07.00", &["20.00", "07.00"]),
            ("20.00 – 07.00 WIB", &["20.00", "07.00"]),
            ("jam 6 sore s/d jam 8 pagi", &["18.00", "08.00"]),
            ("antara 18:30 dan 08:15", &["18.30", "08.15"]),
            ("from 8pm to 7am", &["20.00", "07.00"]),
            ("jam 8 pagi", &["08.00"]),
            ("pukul 9", &["09.00"]),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        for text in ["", "sampai", "jam 8 saya ke kantor", "besok jam 8", "berapa biaya halal?", "nanti malam", "-"] {
            assert!(shown(text).is_empty(), "{text}");
        }
    }
}
