//! What can be chosen from in answer to a question of an event, as officers write it.

use crate::form::Rejection;
use crate::text;

/// What can be chosen from at least and at most, and how many characters an option has.
const FEWEST: usize = 2;
const MOST: usize = 6;
const CHARS: usize = 30;

/// A line each, or between commas; each once. A stroke is part of an option: "S/M", "Ya/Tidak tahu".
pub(super) fn read(words: &str) -> Vec<String> {
    let sign = if words.contains('\n') { '\n' } else { ',' };
    let mut all: Vec<String> = Vec::new();
    for part in words.split(sign) {
        let part = part.trim().trim_start_matches(['-', '•', '*']).trim();
        let option = text::cut(&part.split_whitespace().collect::<Vec<_>>().join(" "), CHARS);
        if !option.is_empty() && !all.iter().any(|other| other.to_lowercase() == option.to_lowercase()) {
            all.push(option);
        }
    }
    all
}

/// Whether there is something to choose between, and not too much.
pub(super) fn are_enough(options: &[String]) -> bool {
    (FEWEST..=MOST).contains(&options.len())
}

/// Whether words are options that people can choose from.
pub(super) fn check(words: &str) -> Result<(), Rejection> {
    if are_enough(&read(words)) { Ok(()) } else { Err(Rejection::NotOptions) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d1_options_are_read_as_officers_write_them() {
        for (words, all) in [
            ("Pagi, Siang, Sore", vec!["Pagi", "Siang", "Sore"]),
            ("- Pagi\n- Siang, setelah zuhur\n\n", vec!["Pagi", "Siang, setelah zuhur"]),
            ("S/M, L/XL, s/m", vec!["S/M", "L/XL"]),
            ("Pagi", vec!["Pagi"]),
            (" , , ", vec![]),
        ] {
            assert_eq!(read(words), all, "{words}");
        }
        assert_eq!(check("Pagi, pagi"), Err(Rejection::NotOptions));
        assert_eq!(check("1, 2, 3, 4, 5, 6, 7"), Err(Rejection::NotOptions));
        assert_eq!(check("S/M, L/XL"), Ok(()));
    }
}
