//! Numbers in digits or words: "20 orang", "dua puluh lima", "seratus".

use super::{Read, after, tidy};

/// Reads a whole number of zero or more.
#[must_use]
pub fn number(text: &str) -> Read<i64> {
    let text = tidy(text);
    let text = after(&text, &["sekitar", "kira-kira", "kurang lebih", "kurleb", "ada", "hampir"]);
    let text = UNITS.iter().find_map(|unit| text.strip_suffix(unit)?.strip_suffix(' ')).unwrap_or(text);
    if let Some((from, to)) = text.split_once('-').or_else(|| text.split_once(" sampai ")) {
        return match (plain(from.trim()), plain(to.trim())) {
            (Some(from), Some(to)) if from < to => Read::Either(vec![from, to]),
            _ => Read::Nothing,
        };
    }
    plain(text).into()
}

const UNITS: [&str; 11] =
    ["orang", "org", "karyawan", "pekerja", "buah", "pcs", "kursi", "stand", "stan", "peserta", "kali"];

fn plain(text: &str) -> Option<i64> {
    digits(text).or_else(|| in_words(text))
}

/// Digits, perhaps in groups of three.
pub(super) fn digits(text: &str) -> Option<i64> {
    let groups: Vec<&str> = text.split('.').collect();
    let grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let all = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    if grouped && all { groups.concat().parse().ok() } else { None }
}

/// "dua puluh lima", "seratus ribu", "sejuta".
pub(super) fn in_words(text: &str) -> Option<i64> {
    let (mut sum, mut part, mut last) = (0_i64, 0_i64, 0_i64);
    for word in text.split_whitespace() {
        let (word, one) = match word {
            "sepuluh" => ("puluh", true),
            "sebelas" => ("belas", true),
            "seratus" => ("ratus", true),
            "seribu" => ("ribu", true),
            "sejuta" => ("juta", true),
            "semiliar" => ("miliar", true),
            word => (word, false),
        };
        if one {
            last = 1;
        }
        match word {
            "belas" if last > 0 => (part, last) = (part + 10 + last, 0),
            "puluh" if last > 0 => (part, last) = (part + 10 * last, 0),
            "ratus" if last > 0 => (part, last) = (part + 100 * last, 0),
            "ribu" | "juta" | "miliar" | "milyar" if part + last > 0 => {
                let times = match word {
                    "ribu" => 1_000,
                    "juta" => 1_000_000,
                    _ => 1_000_000_000,
                };
                sum = sum.checked_add((part + last).checked_mul(times)?)?;
                (part, last) = (0, 0);
            }
            word => {
                if last > 0 {
                    return None;
                }
                last = digit(word)?;
            }
        }
    }
    let all = sum + part + last;
    (all > 0 || text == "nol").then_some(all)
}

fn digit(word: &str) -> Option<i64> {
    const WORDS: [&str; 10] = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
    WORDS.iter().position(|known| *known == word).and_then(|at| i64::try_from(at).ok())
}
