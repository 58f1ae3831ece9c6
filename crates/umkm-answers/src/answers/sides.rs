//! "NIB dan sertifikat halal": what each side of a text asks about, where it asks two things.

use super::classifier::{Classifier, sum};
use super::features::blocks;
use super::normalise::{Analysis, Normaliser};

/// Words between two questions.
const BETWEEN: [&str; 25] = [
    "dan",
    "sama",
    "sekalian",
    "sekaligus",
    "plus",
    "juga",
    "terus",
    "trus",
    "lalu",
    "serta",
    "kalau",
    "kalo",
    "atau",
    "and",
    "sm",
    "dn",
    "karo",
    "kalih",
    "trs",
    "bedanya",
    "vs",
    "or",
    "dulu",
    "apa",
    "opo",
];
const SIGNS: [char; 7] = [',', '?', ';', '&', '+', '/', '.'];

/// The likeliest programme of each side, and how likely it is by the classifier alone.
pub(super) type Sides = [(usize, f32); 2];

/// The two sides, where a text has two that each name a programme, and not the same.
pub(super) fn sides(normaliser: &Normaliser, classifier: &Classifier, text: &str) -> Option<Sides> {
    let programmes = classifier.biases.len() - super::politeness::KINDS;
    let mut best: Option<Sides> = None;
    for (before, after) in splits(text) {
        let (before, after) = (normaliser.analyse(before), normaliser.analyse(after));
        if !says_something(normaliser, &before) || !says_something(normaliser, &after) {
            continue;
        }
        let [one, other] = [before, after].map(|side| likeliest(normaliser, classifier, &side, programmes));
        let clear = |sides: &Sides| sides.iter().map(|(_, p)| *p).fold(f32::INFINITY, f32::min);
        if one.0 != other.0 && best.is_none_or(|best| clear(&[one, other]) > clear(&best)) {
            best = Some([one, other]);
        }
    }
    best
}

fn says_something(normaliser: &Normaliser, analysis: &Analysis) -> bool {
    !analysis.stems.is_empty() && !normaliser.names_no_programme(analysis)
}

fn likeliest(normaliser: &Normaliser, classifier: &Classifier, side: &Analysis, programmes: usize) -> (usize, f32) {
    let weighed = classifier.rarity.weigh(&blocks(normaliser, side));
    let logs = classifier.log_probabilities(&sum(&weighed));
    let best = logs.iter().take(programmes).enumerate().max_by(|a, b| a.1.total_cmp(b.1));
    best.map_or((0, 0.0), |(number, log)| (number, libm::expf(*log)))
}

/// The places where a second question may begin, at most the first two.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    const MOST: usize = 2;
    let mut from = 0;
    let words = text.split_whitespace().filter_map(move |word| {
        let at = from + text.get(from..)?.find(word)?;
        from = at + word.len();
        let plain = word.to_lowercase();
        let is_between = BETWEEN.contains(&plain.trim_matches(|c: char| !c.is_alphanumeric()));
        let end = if is_between || word.ends_with(SIGNS) || SIGNS.iter().any(|sign| word.starts_with(*sign)) {
            from
        } else {
            return None;
        };
        let start = if is_between { at } else { end };
        Some((text.get(..start)?, text.get(end..)?))
    });
    words.filter(|(before, after)| !before.trim().is_empty() && !after.trim().is_empty()).take(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_where_a_second_question_may_begin() {
        let parted: Vec<_> = splits("mau daftar nib dan sertifikat halal").collect();
        assert_eq!(parted, [("mau daftar nib ", " sertifikat halal")]);
        assert_eq!(splits("NIB gratis? PIRT?").collect::<Vec<_>>(), [("NIB gratis?", " PIRT?")]);
        assert_eq!(splits("syarat KUR").count(), 0);
    }
}
