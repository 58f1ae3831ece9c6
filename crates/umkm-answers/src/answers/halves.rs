//! "What does halal cost? And how long does it take?": the two questions of a message that asks two.

use super::facet;
use super::plain;
use crate::text::phrase::{self, Set};

/// Signs after which another question may begin; what follows a comma mostly belongs to what stands before it.
const ENDS: [char; 5] = ['?', '.', '!', ';', '\n'];

/// The two questions; none where only one is asked, or more than two.
#[must_use]
pub fn two_questions(text: &str) -> Option<[&str; 2]> {
    let mut found = splits(text).filter(|(one, other)| asks(one) && asks(other));
    let (one, other) = found.next()?;
    // Where one of the halves asks two again, so much is asked that a few lines for each say little.
    let is_more = |half: &str| splits(half).any(|(one, other)| asks(one) && asks(other));
    (!is_more(one) && !is_more(other)).then_some([one, other])
}

/// Where a text may be parted: after each sign that ends a sentence, and before each word that begins a second wish.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let begins = |word: &str| phrase::has(Set::AndAlso, &word.to_lowercase());
    let places = text.char_indices().filter_map(move |(at, sign)| {
        let (before, after) = (text.get(..at)?, text.get(at..)?);
        if ENDS.contains(&sign) {
            return Some((text.get(..at + sign.len_utf8())?, text.get(at + sign.len_utf8()..)?));
        }
        let word = after.split_whitespace().next().filter(|_| before.ends_with(char::is_whitespace))?;
        begins(word.trim_end_matches(',')).then(|| (before, after.get(word.len()..).unwrap_or_default()))
    });
    places.map(|(one, other)| (one.trim(), other.trim())).filter(|(one, other)| !one.is_empty() && !other.is_empty())
}

/// Whether words ask something, and do not only tell.
fn asks(half: &str) -> bool {
    let words = plain::words(half);
    let is_enough = words.len() > 1 || facet::of(&words).is_some();
    let is_or_not = words.last().is_some_and(|word| phrase::has(Set::No, word));
    is_enough && (half.ends_with('?') || is_or_not || words.iter().any(|word| phrase::has(Set::QuestionWord, word)))
}

#[cfg(test)]
mod tests {
    use super::two_questions;

    #[test]
    fn a_message_of_two_questions_is_parted_and_no_other() {
        for (text, halves) in [
            ("biaya halal berapa? terus berapa lama", Some(["biaya halal berapa?", "terus berapa lama"])),
            ("gimana cara daftar merek dan biayanya berapa", Some(["gimana cara daftar merek", "biayanya berapa"])),
            ("NIB itu apa. bikinnya di mana", Some(["NIB itu apa.", "bikinnya di mana"])),
            ("How do I get a NIB? Is it free?", Some(["How do I get a NIB?", "Is it free?"])),
            ("saya jual keripik di Kemiling. cara daftar halal gimana", None),
            ("omzet saya turun terus bisa ajukan KUR?", None),
            ("mau tanya, apa KUR perlu jaminan?", None),
            ("NIB dan halal biayanya berapa", None),
            ("syaratnya apa? biayanya berapa? di mana daftarnya?", None),
            ("berapa???", None),
            ("", None),
        ] {
            assert_eq!(two_questions(text), halves, "{text}");
        }
    }
}
