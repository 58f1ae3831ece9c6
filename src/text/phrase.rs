//! People's small words: yes, no, stop, back, "I do not understand", and the fillers around them.
//!
//! All of them stand in `locales/id/language/phrases.tsv`; words are normalised once, and politeness, emoji and
//! particles around them count for nothing.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// A set of phrases that mean the same, or of words that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Set {
    /// Words that say nothing: particles, address, politeness.
    Filler,
    /// Yes.
    Yes,
    /// No.
    No,
    /// "I do not know."
    Unsure,
    /// Leaving what is open.
    Cancel,
    /// One step back.
    Back,
    /// Not now.
    Later,
    /// No more messages.
    Stop,
    /// Verbs of stopping.
    StopVerb,
    /// "Do not", "never".
    StopNo,
    /// What somebody may not want any more: sending, messages, news.
    StopObject,
    /// Of these, the messages themselves.
    StopNoun,
    /// What may stand around a wish to stop.
    StopFiller,
    /// Rude words around it.
    Anger,
    /// The answer is not what was meant.
    NotThis,
    /// Events, whose dates people ask for.
    Event,
    /// The answer was not understood.
    Lost,
    /// Whether what was passed on is true.
    Doubt,
    /// The Muslim greeting.
    Salam,
    /// The answer to it.
    SalamBack,
    /// The greeting of Lampung.
    Tabik,
    /// Short words that are not clear alone.
    Short,
    /// Somebody is back.
    Returned,
    /// Asking for the state of one's own registration.
    Status,
    /// Words around a receipt code.
    CodeWord,
    /// "The second": a row of the table a number.
    Ordinal,
    /// Words around it.
    OrdinalFiller,
    /// Verbs of speaking with somebody.
    TalkVerb,
    /// People rather than a machine.
    Person,
    /// What stands around a wish to speak with one.
    TalkFiller,
    /// The office itself.
    Office,
    /// Asking where something is.
    Where,
    /// Asking when it is open.
    WhenOpen,
    /// Asking for a number to call.
    Call,
    /// What stands around a question about the office.
    OfficeFiller,
}

impl Set {
    const ALL: [(Self, &'static str); 35] = [
        (Self::Filler, "filler"),
        (Self::Yes, "yes"),
        (Self::No, "no"),
        (Self::Unsure, "unsure"),
        (Self::Cancel, "cancel"),
        (Self::Back, "back"),
        (Self::Later, "later"),
        (Self::Stop, "stop"),
        (Self::StopVerb, "stop-verb"),
        (Self::StopNo, "stop-no"),
        (Self::StopObject, "stop-object"),
        (Self::StopNoun, "stop-noun"),
        (Self::StopFiller, "stop-filler"),
        (Self::Anger, "anger"),
        (Self::NotThis, "not-this"),
        (Self::Event, "event"),
        (Self::Lost, "lost"),
        (Self::Doubt, "doubt"),
        (Self::Salam, "salam"),
        (Self::SalamBack, "salam-back"),
        (Self::Tabik, "tabik"),
        (Self::Short, "short"),
        (Self::Returned, "returned"),
        (Self::Status, "status"),
        (Self::CodeWord, "code-word"),
        (Self::Ordinal, "ordinal"),
        (Self::OrdinalFiller, "ordinal-filler"),
        (Self::TalkVerb, "talk-verb"),
        (Self::Person, "person"),
        (Self::TalkFiller, "talk-filler"),
        (Self::Office, "office"),
        (Self::Where, "where"),
        (Self::WhenOpen, "when-open"),
        (Self::Call, "call"),
        (Self::OfficeFiller, "office-filler"),
    ];

    /// Its bit among the sets of a phrase.
    fn bit(self) -> u64 {
        const { assert!(Self::ALL.len() <= 64, "a bit each") }
        1 << self as u32
    }
}

/// The shipped table: for each set its phrases, in order.
static TABLE: LazyLock<HashMap<Set, Vec<&'static str>>> = LazyLock::new(|| {
    let text = include_str!("../../locales/id/language/phrases.tsv");
    let rows: HashMap<&str, Vec<&str>> = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(set, phrases)| (set, phrases.split('\t').collect()))
        .collect();
    Set::ALL.iter().map(|(set, word)| (*set, rows.get(word).cloned().unwrap_or_default())).collect()
});

/// The sets in which each phrase is, one bit a set, and how many words the longest phrase has.
static LOOKUP: LazyLock<(HashMap<&'static str, u64>, usize)> = LazyLock::new(|| {
    let mut sets = HashMap::new();
    for (set, phrases) in &*TABLE {
        for phrase in phrases {
            *sets.entry(*phrase).or_default() |= set.bit();
        }
    }
    let longest = sets.keys().map(|phrase| phrase.split(' ').count()).max();
    (sets, longest.unwrap_or_default())
});

/// A text in small Latin letters: without characters that show nothing, styled letters and those that only look Latin
/// as what they look like.
#[must_use]
pub fn letters(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let seen = text.chars().filter(|c| !shows_nothing(*c)).nfkc();
    seen.flat_map(char::to_lowercase).map(looks_like).collect()
}

/// Default-ignorable characters that may stand inside a word.
fn shows_nothing(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Cyrillic and small capital letters as the Latin ones that they are taken for.
fn looks_like(c: char) -> char {
    const ALIKE: [(&str, &str); 2] =
        [("асекорхуіјѕһԁԛԝмтнвп", "acekopxyijshdqwmthbn"), ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz")];
    if c.is_ascii() {
        return c;
    }
    let found = ALIKE.iter().find_map(|(from, to)| from.chars().position(|other| other == c).zip(Some(to)));
    found.and_then(|(at, to)| to.chars().nth(at)).unwrap_or(c)
}

/// Words in one spelling: small letters, without marks, emoji, apostrophes and drawn-out endings.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut plain = letters(text);
    plain.retain(|c| !matches!(c, '\'' | '’' | '`'));
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(shortened).collect()
}

/// "stoppp" as "stop": a letter three times or more is one.
fn shortened(word: &str) -> String {
    let is_drawn_out = |three: &[u8]| matches!(three, [a, b, c] if a == b && b == c);
    if word.is_ascii() && !word.as_bytes().windows(3).any(is_drawn_out) {
        return word.to_owned();
    }
    let mut short = String::with_capacity(word.len());
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let mut run = 1;
        while chars.next_if_eq(&c).is_some() {
            run += 1;
        }
        let once = c.is_alphabetic() && run >= 3;
        short.extend(std::iter::repeat_n(c, if once { 1 } else { run }));
    }
    short
}

/// Whether a word or phrase is in the set as it stands.
#[must_use]
pub fn has(set: Set, phrase: &str) -> bool {
    LOOKUP.0.get(phrase).is_some_and(|sets| sets & set.bit() != 0)
}

/// Whether a message says nothing but this, with or without the fillers around and between its words.
#[must_use]
pub fn is(set: Set, text: &str) -> bool {
    are(set, &words(text))
}

/// The same of words that are in one spelling.
fn are<Word: AsRef<str> + std::borrow::Borrow<str>>(set: Set, words: &[Word]) -> bool {
    let fillers: Vec<bool> = words.iter().map(|word| has(Set::Filler, word.as_ref())).collect();
    let telling: Vec<&str> =
        words.iter().zip(&fillers).filter(|(_, filler)| !**filler).map(|(word, _)| word.as_ref()).collect();
    if telling.len() > LOOKUP.1 {
        return false;
    }
    let is_filler = |filler: &&bool| **filler;
    let (before, behind) =
        (fillers.iter().take_while(is_filler).count(), fillers.iter().rev().take_while(is_filler).count());
    // "Iya" may be both what counts and a filler: fewer are left out before more are.
    for from in 0..=before {
        for to in (words.len() - behind..=words.len()).rev() {
            if words.get(from..to).is_some_and(|inner| has(set, &inner.join(" "))) {
                return true;
            }
        }
    }
    has(set, &telling.join(" "))
}

/// Whether a message says nothing but that its writer wants to speak with a person.
#[must_use]
pub fn is_for_a_person(text: &str) -> bool {
    let words = words(text);
    let of = |set: Set| words.iter().any(|word| has(set, word));
    let is_around =
        |word: &String| [Set::Filler, Set::TalkVerb, Set::Person, Set::TalkFiller].iter().any(|set| has(*set, word));
    of(Set::TalkVerb) && of(Set::Person) && words.iter().all(is_around)
}

/// How clear a wish to get no more messages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopWish {
    /// Nothing else can be meant.
    Clear,
    /// It is asked.
    Perhaps,
}

/// Whether a message wishes for no more messages, politely or angrily.
#[must_use]
pub fn stop_wish(text: &str) -> Option<StopWish> {
    const MOST_WORDS: usize = 12;
    let words = words(text);
    let bare: Vec<&str> = words.iter().map(String::as_str).filter(|word| !has(Set::Anger, word)).collect();
    if are(Set::Stop, &words) || are(Set::Stop, &bare) {
        return Some(StopWish::Clear);
    }
    let place = |set: Set| bare.iter().position(|word| has(set, word));
    let refuses = place(Set::StopNo).zip(bare.iter().rposition(|word| has(Set::StopObject, word)));
    let refuses = refuses.is_some_and(|(no, object)| no < object);
    let stops = place(Set::StopVerb).is_some() && place(Set::StopObject).is_some();
    if !(refuses || stops) || words.len() > MOST_WORDS {
        return None;
    }
    let known = [Set::StopVerb, Set::StopNo, Set::StopObject, Set::StopFiller, Set::Filler];
    let is_all = bare.iter().all(|word| known.iter().any(|set| has(*set, word)));
    let is_question = text.trim_end().ends_with('?');
    let names_messages = place(Set::StopNoun).is_some();
    if is_all && names_messages && !is_question {
        Some(StopWish::Clear)
    } else if is_all || (names_messages && stops) {
        Some(StopWish::Perhaps)
    } else {
        None
    }
}

/// The number that a message names, from one on: "2", "nomor dua", "yang kedua".
#[must_use]
pub fn ordinal(text: &str) -> Option<usize> {
    let words = words(text);
    let goes_with = |word: &&String| !has(Set::OrdinalFiller, word) && !has(Set::Filler, word);
    let mut telling = words.iter().filter(goes_with);
    let word = telling.next()?;
    if telling.next().is_some() {
        return None;
    }
    let rows = TABLE.get(&Set::Ordinal)?;
    rows.iter().position(|row| row.split(' ').any(|other| other == word)).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_has_phrases_in_the_spelling_that_is_compared() {
        for (set, word) in Set::ALL {
            let phrases = TABLE.get(&set).unwrap();
            assert!(!phrases.is_empty(), "{word}");
            for phrase in phrases {
                assert_eq!(words(phrase).join(" "), *phrase, "{word}");
            }
        }
    }

    #[test]
    fn p5_a_wish_for_no_more_messages_is_clear_in_polite_and_angry_words() {
        for text in [
            "stop ya",
            "tolong stop",
            "berhenti ya kak",
            "Stop. Terima kasih",
            "jangan kirim kabar lagi",
            "stop sending me messages",
            "Stop 🙏",
            "STOPPP!!!",
            "unsub",
            "berhenti langganan",
            "matikan notifikasi",
            "please stop",
            "don't send me any more messages",
            "ga mau terima pesan lagi",
            "woy bangsat jangan kirim pesan lagi",
            "ojo ngirim pesen maneh",
            "wis ojo kirim kabar maneh",
            "leave me alone",
            "st\u{200b}op",
            "mohon berhenti ya bu, terima kasih",
        ] {
            assert_eq!(stop_wish(text), Some(StopWish::Clear), "{text}");
        }
        for text in [
            "cara berhenti langganan",
            "stop kirim pesan promo usaha saya gimana",
            "jangan kirim",
            "bisa stop notifikasi?",
        ] {
            assert_eq!(stop_wish(text), Some(StopWish::Perhaps), "{text}");
        }
        for text in [
            "saya berhenti jualan",
            "ada info pelatihan?",
            "gak ada kabar bazar ya",
            "stop produksi, izin saya bagaimana",
            "jangan lupa kirim syaratnya ke saya dong",
            "kirim info kur",
            "makasih ya",
            "",
        ] {
            assert_eq!(stop_wish(text), None, "{text}");
        }
    }

    #[test]
    fn fillers_around_a_phrase_count_for_nothing() {
        assert!(is(Set::Cancel, "Batal ya kak!") && is(Set::Cancel, "ga jadi deh") && is(Set::Yes, "iya kak"));
        assert!(
            is(Set::NotThis, "bukan ini kak") && is(Set::Lost, "maaf saya ga ngerti kak") && is(Set::No, "tidak kak")
        );
        assert!(!is(Set::Cancel, "cara batal daftar") && !is(Set::Yes, "kak") && !is(Set::No, ""));
    }

    #[test]
    fn p8_a_number_is_read_in_digits_and_in_words() {
        for (text, number) in [("1", 1), ("nomor 2", 2), ("yang pertama kak", 1), ("yg kedua", 2), ("the third one", 3)]
        {
            assert_eq!(ordinal(text), Some(number), "{text}");
        }
        for text in ["", "12", "dua usaha", "yang mana", "1 2"] {
            assert_eq!(ordinal(text), None, "{text}");
        }
    }
}
