//! Farewells: whether a message says nothing else.

use super::{Set, has, words};

/// How surely a message is a farewell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// It is one, and nothing else.
    Alone,
    /// It says only that something is over: to the bot that is one, to somebody who asked it may be the answer.
    Over,
    /// It says more, or something else.
    No,
}

/// A farewell of several words has at most so many.
const MOST_WORDS: usize = 4;
/// What may stand around a farewell.
const AROUND: [Set; 6] = [Set::Filler, Set::FarewellFiller, Set::Thanks, Set::ThanksFiller, Set::Greet, Set::Honorific];

/// Whether a message is a farewell: it has a word of one, and nothing else that tells something.
#[must_use]
pub fn farewell(text: &str) -> Farewell {
    let (all, names) = (words(text), names(text));
    let (mut said, mut at) = (Farewell::No, 0);
    while let Some(word) = all.get(at) {
        let (bids, ends) = (length_at(Set::Farewell, &all, at), length_at(Set::Over, &all, at));
        if bids.max(ends) == 0 {
            if !names.contains(word) && !AROUND.iter().any(|set| has(*set, word)) {
                return Farewell::No;
            }
            at += 1;
            continue;
        }
        if bids >= ends {
            said = Farewell::Alone;
        } else if said == Farewell::No {
            said = Farewell::Over;
        }
        at += bids.max(ends);
    }
    if text.contains('?') { Farewell::No } else { said }
}

/// How many words the longest phrase of a set has that begins here; 0 where none does.
fn length_at(set: Set, words: &[String], at: usize) -> usize {
    let is_one = |length: &usize| words.get(at..at + length).is_some_and(|some| has(set, &some.join(" ")));
    (1..=MOST_WORDS).rev().find(is_one).unwrap_or_default()
}

/// Names: what is written as one behind how somebody is called, or ends the message there.
fn names(text: &str) -> Vec<String> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let is_capital = |token: &str| token.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let is_honorific = |token: &str| words(token).iter().any(|word| has(Set::Honorific, word));
    let named = tokens.windows(2).enumerate().filter_map(|(at, two)| match two {
        [before, name] if is_honorific(before) && (is_capital(name) || at + 2 == tokens.len()) => Some(words(name)),
        _ => None,
    });
    named.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p9_a_farewell_says_nothing_else() {
        for text in [
            "sampai jumpa",
            "dadah",
            "bye bye kak",
            "pamit dulu ya",
            "besok lagi ya",
            "sampai jumpa bu Dewi",
            "dadah bu dewi",
            "udahan dulu ya, ada pembeli",
            "nanti lagi ya, mau masak dulu",
            "eh salah kirim, maaf",
            "pamit, mau ke pasar",
            "off dulu, hp lowbat",
            "numpang lewat aja min",
            "sugeng dalu",
            "have a nice day",
            "ya udah besok lagi, mau tidur",
            "wis yo tak turu sik",
            "ga jadi nanya, udah nemu",
            "sampe sini dulu obrolan kita",
            "makasih bu, sampai nanti",
            "ya udah gapapa",
            "ok bye, see you tomorrow",
        ] {
            assert_eq!(farewell(text), Farewell::Alone, "{text}");
        }
        for text in ["selesai", "udah cukup", "keluar", "sudah selesai bu", "skip", "exit"] {
            assert_eq!(farewell(text), Farewell::Over, "{text}");
        }
    }

    #[test]
    fn p9_what_goes_on_about_something_is_no_farewell() {
        for text in [
            "saya mau batalkan konsultasi K64ND",
            "batalkan semua",
            "masalah saya belum selesai bu",
            "bu Dewi, label saya sudah jadi",
            "terima kasih bu Dewi, sudah saya kirim",
            "suratnya sudah selesai",
            "izinnya belum keluar",
            "NIB saya sudah keluar",
            "pesanan saya batal dikirim",
            "modal saya cukup tidak",
            "cukup KTP saja?",
            "keluar dari grup gimana",
            "saya salah kirim berkas",
            "salah kirim foto bu, ini yang benar",
            "uangnya belum sampai",
            "sampai kapan saya menunggu",
            "jumpa di mana bu",
            "sampai jumpa besok di kantor jam 9",
            "pamit dari koperasi bagaimana",
            "nanti lagi saya kirim fotonya",
            "selesai hari apa izinnya",
            "tutup rekening usaha",
            "dah saya bayar",
            "dah dikirim bu",
            "label sudah selesai dicetak",
            "sudah cukup umur untuk KUR",
            "ga jadi ambil kredit",
            "gak usah pakai materai",
            "konsultasi saya selesai kapan",
            "belum selesai",
            "besok lagi ya?",
            "the label is done",
            "terima kasih",
            "halo bu Dewi",
        ] {
            assert_eq!(farewell(text), Farewell::No, "{text}");
        }
    }
}
