//! Thanks: whether a message says nothing else.

use super::{Set, has, words};

/// How much of a message is thanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thanks {
    /// All of it.
    Alone,
    /// All but a word that is in no list.
    Perhaps,
    /// It says more, or something else.
    No,
}

/// How much of a message is thanks, with the names of those whom it may be said to.
#[must_use]
pub fn thanks(text: &str, names: &[String]) -> Thanks {
    let is_name = |word: &str| names.iter().any(|name| name == word);
    let around = [Set::Thanks, Set::ThanksFiller, Set::Filler, Set::Greet, Set::Honorific];
    let (mut thanks, mut unknown, mut before_name) = (false, 0, false);
    for token in text.split_whitespace() {
        // "Bu Dewi Anggraini": a name is known, or is written as one behind how somebody is called.
        let is_capital = token.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        let said = words(token);
        for word in said.iter().map(String::as_str) {
            if has(Set::GoesOn, word) || word.contains(|c: char| c.is_ascii_digit()) {
                return Thanks::No;
            }
            thanks |= has(Set::Thanks, word);
            let is_named = is_name(word) || (before_name && is_capital);
            unknown += usize::from(!is_named && !around.iter().any(|set| has(*set, word)));
            before_name = has(Set::Honorific, word) || is_named;
        }
        // A name ends where a sentence does.
        before_name &= !token.ends_with([',', '.', '!', ';', ':']);
    }
    match unknown {
        _ if !thanks || text.contains('?') => Thanks::No,
        0 => Thanks::Alone,
        1 => Thanks::Perhaps,
        _ => Thanks::No,
    }
}

/// Whether a message only takes note of something, with thanks or without them: "oke siap, makasih kak".
#[must_use]
pub fn takes_note(text: &str) -> bool {
    let around = [Set::Thanks, Set::ThanksFiller, Set::Filler, Set::Greet, Set::Honorific];
    let said = words(text);
    let is_around = |word: &String| around.iter().any(|set| has(*set, word));
    !said.is_empty() && !text.contains('?') && said.iter().all(is_around)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_takes_note_asks_nothing() {
        for text in ["oke makasih", "ok", "siap kak", "oke siap, terima kasih infonya ya bu"] {
            assert!(takes_note(text), "{text}");
        }
        for text in ["mau ikut", "oke, saya mau daftar", "makasih, jam berapa", "ok?", ""] {
            assert!(!takes_note(text), "{text}");
        }
    }

    #[test]
    fn thanks_with_names_and_politeness_are_nothing_else() {
        let names = ["dewi".to_owned(), "anggraini".to_owned()];
        for text in [
            "makasih pak",
            "makasih banyak bu Dewi",
            "makasih banyak ya bu Dewi",
            "makasih bu dewi",
            "MAKASIH BANYAK BU DEWI 🙏🙏",
            "terima kasih bu Dewi, sangat membantu",
            "Terima kasih banyak Pak Hendra Wijaya!",
            "trims ya kak infonya, semoga sehat selalu",
            "makasih sekali lagi bu Dewi Anggraini",
            "thank you very much for your help",
            "alhamdulillah makasih bu 😊",
        ] {
            assert_eq!(thanks(text, &names), Thanks::Alone, "{text}");
        }
    }

    #[test]
    fn thanks_that_go_on_are_not_thanks_alone() {
        let names = ["dewi".to_owned()];
        for text in [
            "makasih, tapi suratnya belum ada",
            "makasih bu Dewi, kapan bisa diambil",
            "suratnya sudah ketemu, saya kirim nanti",
            "terima kasih bu, ini nomor suratnya 512/KOP/2024",
            "makasih ditolak lagi",
            "makasih bu, alamatnya beda",
            "sudah bu Dewi?",
            "makasih ya bu?",
            "pak Dewi",
        ] {
            assert_ne!(thanks(text, &names), Thanks::Alone, "{text}");
        }
        assert_eq!(thanks("makasih bu, alamatnya beda", &names), Thanks::No);
        assert_eq!(thanks("makasih bu atas suratnya", &names), Thanks::Perhaps);
    }
}
