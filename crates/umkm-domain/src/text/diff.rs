//! How one text differs from another, word by word.

use super::html::Html;

/// More words than so many are compared as a whole.
const MOST_WORDS: usize = 600;

/// What of a text went and came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Same,
    Gone,
    New,
}

/// The old text with what went struck through and what came underlined.
#[must_use]
pub fn words(old: &str, new: &str) -> Html {
    let (old, new) = (pieces(old), pieces(new));
    let mut runs: Vec<(Kind, String)> = Vec::new();
    for (kind, piece) in compared(&old, &new) {
        match runs.last_mut() {
            Some((last, text)) if *last == kind => text.push_str(piece),
            _ => runs.push((kind, piece.to_owned())),
        }
    }
    let mark = |(kind, text): &(Kind, String)| {
        let text = Html::escape(text);
        match kind {
            Kind::Same => text,
            Kind::Gone => Html::trusted(format!("<s>{text}</s>")),
            Kind::New => Html::trusted(format!("<u>{text}</u>")),
        }
    };
    Html::join(&runs.iter().map(mark).collect::<Vec<_>>(), "")
}

/// Words, each with the space behind it.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// The pieces of both texts, in order: the longest common sequence stays.
fn compared<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Kind, &'a str)> {
    let all = |kind, pieces: &[&'a str]| pieces.iter().map(|piece| (kind, *piece)).collect::<Vec<_>>();
    if old.len().max(new.len()) > MOST_WORDS {
        return [all(Kind::Gone, old), all(Kind::New, new)].concat();
    }
    let width = new.len() + 1;
    let is_same =
        |a: usize, b: usize| old.get(a).zip(new.get(b)).is_some_and(|(one, other)| one.trim_end() == other.trim_end());
    // How long the longest common sequence of what follows two places is.
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    let at = |longest: &[u16], a: usize, b: usize| longest.get(a * width + b).copied().unwrap_or_default();
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            let length = if is_same(a, b) {
                at(&longest, a + 1, b + 1) + 1
            } else {
                at(&longest, a + 1, b).max(at(&longest, a, b + 1))
            };
            if let Some(place) = longest.get_mut(a * width + b) {
                *place = length;
            }
        }
    }
    let (mut a, mut b, mut pieces) = (0, 0, Vec::new());
    while a < old.len() || b < new.len() {
        if is_same(a, b) {
            pieces.extend(new.get(b).map(|piece| (Kind::Same, *piece)));
            (a, b) = (a + 1, b + 1);
        } else if a < old.len() && (b == new.len() || at(&longest, a + 1, b) >= at(&longest, a, b + 1)) {
            pieces.extend(old.get(a).map(|piece| (Kind::Gone, *piece)));
            a += 1;
        } else {
            pieces.extend(new.get(b).map(|piece| (Kind::New, *piece)));
            b += 1;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f8_what_went_is_struck_through_and_what_came_is_underlined() {
        let diff = |old, new| words(old, new).as_str().to_owned();
        assert_eq!(
            diff("Biaya Rp50.000 per tahun", "Biaya Rp75.000 per tahun"),
            "Biaya <s>Rp50.000 </s><u>Rp75.000 </u>per tahun"
        );
        assert_eq!(diff("sama", "sama"), "sama");
        assert_eq!(diff("", "a <b>"), "<u>a &lt;b&gt;</u>");
        assert_eq!(diff("a b c", "b"), "<s>a </s>b<s>c</s>");
        let long = "kata ".repeat(MOST_WORDS + 1);
        assert!(diff(&long, "kata").starts_with("<s>kata "));
    }
}
