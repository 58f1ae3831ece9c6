//! Greetings as people write them by ear: "asalamualekum pa", "mlm min", "pgi bu".

use super::{Set, has, words};

/// How somebody greets who says nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greeting {
    /// By the Muslim greeting.
    Salam,
    /// By the time of day, or in any other way.
    Hello,
}

/// More words are more than a greeting.
const MOST_WORDS: usize = 6;
/// The consonants of the Muslim greeting in the spellings that people give it.
const SALAM: &[&str] = &["slmlkm", "slmkm", "smlkm", "slmlk", "slkm"];
/// The words of its longer forms, by how they begin.
const SALAM_TAIL: &[&str] = &["warah", "waroh", "warrah", "wabar", "warahm", "wbr", "wr", "wb"];
/// Words of other greetings.
const HELLO: &[&str] = &[
    "halo",
    "helo",
    "hai",
    "hei",
    "hey",
    "permisi",
    "misi",
    "punten",
    "selamat",
    "slamat",
    "selamet",
    "met",
    "pagi",
    "siang",
    "sore",
    "malam",
    "malem",
    "petang",
    "sugeng",
    "enjing",
    "sonten",
    "good",
    "morning",
    "afternoon",
    "evening",
    "salam",
    "sejahtera",
    "sampurasun",
    "tabik",
];
/// "Good" alone greets nobody.
const NOT_ALONE: &[&str] = &["good", "met", "sejahtera", "misi"];
/// The shortest word that is still known without some of its vowels.
const SHORTEST_CUT: usize = 4;
/// Words of address beside those of the tables.
const ADDRESS: &[&str] = &[
    "min", "mimin", "admin", "gan", "sis", "bro", "bos", "boss", "bosku", "kk", "ka", "mb", "bpk", "semua", "semuanya",
    "all", "kabeh", "puan", "sobat", "teman",
];

/// How a message greets, where it does nothing else.
#[must_use]
pub fn greeting(text: &str) -> Option<Greeting> {
    let said = words(text);
    if said.is_empty() || said.len() > MOST_WORDS {
        return None;
    }
    let is_address = |word: &str| has(Set::Filler, word) || has(Set::Honorific, word) || ADDRESS.contains(&word);
    // "Pa" is how somebody is called, and "p" greets.
    let telling: Vec<String> = said.iter().filter(|word| !is_address(word)).map(|word| once(word)).collect();
    if is_salam(&telling) {
        return Some(Greeting::Salam);
    }
    let stands_alone = |word: &String| !NOT_ALONE.iter().any(|other| once(other) == *word);
    (telling.iter().all(|word| is_hello(word)) && telling.iter().any(stands_alone)).then_some(Greeting::Hello)
}

/// How a message greets that says who somebody is, and asks and wishes nothing: "pagi, saya Yanti, jualan tempe".
#[must_use]
pub fn introduces(text: &str) -> Option<Greeting> {
    const MOST_WORDS: usize = 25;
    const FIRST_WORDS: usize = 3;
    let said = words(text);
    let of = |set: Set| said.iter().any(|word| has(set, word));
    let asks = text.contains('?') || of(Set::QuestionWord) || of(Set::Wants) || of(Set::Trouble);
    if asks || said.len() > MOST_WORDS || !of(Set::Me) || !of(Set::TellsOfMe) {
        return None;
    }
    let first: Vec<String> = said.iter().take(FIRST_WORDS).map(|word| once(word)).collect();
    let begins_with_salam = (1..=first.len()).any(|length| first.get(..length).is_some_and(is_salam));
    let greets = first.iter().any(|word| is_hello(word));
    begins_with_salam.then_some(Greeting::Salam).or_else(|| greets.then_some(Greeting::Hello))
}

/// Whether words are the Muslim greeting, in one word or several.
fn is_salam(telling: &[String]) -> bool {
    let is_tail = |word: &&String| SALAM_TAIL.iter().any(|tail| word.starts_with(tail));
    let tail = telling.iter().rev().take_while(is_tail).count();
    let said = telling.get(..telling.len().saturating_sub(tail)).unwrap_or_default().concat();
    let begins = said.starts_with(['a', 's']) && said.len() >= 5;
    begins && SALAM.contains(&once(&consonants(&said)).as_str())
}

/// Whether a word is one of a greeting, with all of its vowels or without some.
fn is_hello(word: &str) -> bool {
    let is_cut = |whole: &str| {
        let keeps_end = word.chars().last() == whole.chars().last() && word.starts_with(first(whole));
        let is_bare = word == consonants(whole);
        whole.len() >= SHORTEST_CUT && word.len() >= 2 && (keeps_end || is_bare) && is_left_of(word, whole)
    };
    HELLO.iter().any(|whole| once(whole) == word || is_cut(whole))
}

fn first(word: &str) -> char {
    word.chars().next().unwrap_or_default()
}

/// Whether a word is what is left of another one when vowels of that are left out.
fn is_left_of(word: &str, whole: &str) -> bool {
    let mut left = word.chars().peekable();
    for c in whole.chars() {
        if left.next_if_eq(&c).is_none() && !is_vowel(c) {
            return false;
        }
    }
    left.next().is_none()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u' | 'e' | 'o')
}

fn consonants(word: &str) -> String {
    word.chars().filter(|c| !is_vowel(*c)).collect()
}

/// A word with each doubled letter once.
fn once(word: &str) -> String {
    let mut once = String::with_capacity(word.len());
    for c in word.chars() {
        if !once.ends_with(c) {
            once.push(c);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p9_a_salam_by_ear_is_one() {
        for text in [
            "asalamualekum pa",
            "asalamualikum",
            "assalamualaikum",
            "assalamu'alaikum wr wb",
            "asalamu alaikum bu",
            "aslmualaikum",
            "samlekum",
            "asalamualaikum warohmatullahi wabarokatuh",
            "assalammualaikum min",
            "aslamualaikum pak",
            "salamualaikum kak",
            "Assalamualaikm...",
            "asalamualaikom bpk ibu",
            "slamlekum",
        ] {
            assert_eq!(greeting(text), Some(Greeting::Salam), "{text}");
        }
    }

    #[test]
    fn p9_a_greeting_by_ear_is_one() {
        for text in [
            "mlm min",
            "pgi bu",
            "pg kak",
            "slmt sore pak",
            "selamat mlm",
            "siang admin",
            "met pagi gan",
            "sre mas",
            "hlo",
            "haloo kak",
            "prmisi bu",
            "mlem pak",
            "good morning",
            "sugeng enjing",
            "met mlm min",
            "hello min",
        ] {
            assert_eq!(greeting(text), Some(Greeting::Hello), "{text}");
        }
    }

    #[test]
    fn p9_what_asks_or_names_something_is_no_greeting() {
        for text in [
            "pagi bu mau tanya",
            "pasar malam",
            "pasar malam kapan",
            "hal bu",
            "halal",
            "sama",
            "good",
            "salam mau daftar",
            "bu",
            "min",
            "selamatkan usaha saya",
            "pg",
            "malam ini ada bazar",
            "waalaikumsalam",
            "",
            "🙏",
        ] {
            assert_ne!(greeting(text), Some(Greeting::Salam), "{text}");
            let is_hello = greeting(text) == Some(Greeting::Hello);
            assert_eq!(is_hello, text == "pg", "{text}");
        }
    }
}
