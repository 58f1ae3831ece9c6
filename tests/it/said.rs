//! Which sentence was said: asked by the key of the Fluent message, so that a better wording breaks no test.
//!
//! `assert!(says(&heard, "daftar-terkirim"), "{heard}")` holds where all that is fixed in the message stands in what
//! was heard, in order: whatever is between its placeables and tags, in one of the languages. Wording is for
//! snapshots; what a message is filled in with is asserted on its own.

use std::collections::HashMap;
use std::sync::LazyLock;

use umkm_bot::domain::Language;

/// What is fixed in each message of a language, in order, by key.
type Messages = HashMap<String, Vec<String>>;

fn messages(language: Language) -> &'static Messages {
    static INDONESIAN: LazyLock<Messages> = LazyLock::new(|| read(&shipped("id")));
    static ENGLISH: LazyLock<Messages> = LazyLock::new(|| read(&shipped("en")));
    match language {
        Language::Indonesian => &INDONESIAN,
        Language::English => &ENGLISH,
    }
}

fn shipped(tag: &str) -> String {
    std::fs::read_to_string(format!("locales/{tag}/bot.ftl")).unwrap()
}

/// Whether there is a message of this key.
pub fn is_key(key: &str) -> bool {
    messages(Language::Indonesian).contains_key(key)
}

/// Whether this message was said, alone or within a longer one, in any language.
///
/// # Panics
/// When no language has the key, or nothing in it is fixed.
pub fn says(heard: &str, key: &str) -> bool {
    // In one of the languages all of it may depend on a number.
    let fixed = Language::ALL.map(|language| messages(language).get(key).map_or(&[][..], Vec::as_slice));
    assert!(fixed.iter().any(|parts| !parts.is_empty()), "{key} is no message, or has no words of its own");
    fixed.iter().any(|parts| holds(heard, parts))
}

/// Whether this message was said, and `part` with it: one of the words that it was filled in with.
///
/// # Panics
/// As [`says`].
pub fn says_with(heard: &str, key: &str, part: &str) -> bool {
    says(heard, key) && heard.contains(part)
}

/// Whether this was said: the message of a key, alone or with a part of what fills it in, or else these words.
///
/// For tables in which some rows name a key, some `key part`, and some what people typed: see [`with_part`].
pub fn tells(heard: &str, what: &str) -> bool {
    match with_part(what) {
        Some((key, part)) => says_with(heard, key, part),
        None => heard.contains(what),
    }
}

/// A key, and behind a space a part of what the message is filled in with: `tombol-kembali`,
/// `data-tombol-usaha Keripik Siti`.
pub fn with_part(text: &str) -> Option<(&str, &str)> {
    let (key, part) = text.split_once(' ').unwrap_or((text, ""));
    is_key(key).then_some((key, part))
}

/// Whether this message was said in this language.
///
/// # Panics
/// As [`says`].
pub fn says_in(language: Language, heard: &str, key: &str) -> bool {
    holds(heard, words(language, key))
}

/// Whether these parts stand in a text, in order.
fn holds(text: &str, parts: &[String]) -> bool {
    let mut rest = text;
    let is_next = |part: &String| match rest.find(part.as_str()) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    };
    !parts.is_empty() && parts.iter().all(is_next)
}

/// What is fixed in a message, in order.
///
/// # Panics
/// As [`says`].
pub fn words(language: Language, key: &str) -> &'static [String] {
    let fixed = messages(language).get(key).unwrap_or_else(|| panic!("{key} is no message"));
    assert!(!fixed.is_empty(), "{key} has no words of its own");
    fixed
}

/// What is fixed in every message of a language.
pub fn all_words(language: Language) -> impl Iterator<Item = &'static String> {
    messages(language).values().flatten()
}

/// The first receipt code in what was heard.
pub fn code(heard: &str) -> String {
    code_in(heard).unwrap_or_else(|| panic!("no code: {heard}")).to_owned()
}

/// The first receipt code in a text.
pub fn code_in(text: &str) -> Option<&str> {
    const CHARS: usize = 6;
    let is_code = |word: &&str| {
        word.len() == CHARS && word.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'2'..=b'9'))
    };
    text.split(|c: char| !c.is_alphanumeric()).find(is_code)
}

/// Whether these are the messages of these keys, one of each, in order.
pub fn are(heard: &[String], keys: &[&str]) -> bool {
    heard.len() == keys.len() && heard.iter().zip(keys).all(|(heard, key)| says(heard, key))
}

/// The messages of a file. An attribute is another text.
fn read(source: &str) -> Messages {
    let mut messages = HashMap::new();
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((key, first)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) else {
            continue;
        };
        let mut message = first.to_owned();
        let is_more = |line: &&str| line.is_empty() || line.starts_with([' ', '}']);
        while let Some(line) = lines.next_if(|line| is_more(line) && !line.trim_start().starts_with('.')) {
            message.push('\n');
            message.push_str(line);
        }
        messages.insert(key.to_owned(), fixed(&message));
    }
    messages
}

/// The fixed parts of a message, in order: what is left without placeables, tags and the ends of lines.
fn fixed(message: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth, mut is_tag) = (Vec::new(), String::new(), 0, false);
    for c in message.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            '<' if depth == 0 => is_tag = true,
            '>' if is_tag => is_tag = false,
            '\n' => {}
            _ if depth == 0 && !is_tag => {
                part.push(c);
                continue;
            }
            _ => continue,
        }
        parts.push(std::mem::take(&mut part));
    }
    parts.push(part);
    let plain = |part: &String| part.trim().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    // A comma between two placeables tells nothing.
    let is_telling = |part: &String| part.chars().any(char::is_alphanumeric);
    parts.iter().map(plain).filter(is_telling).collect()
}

#[test]
fn the_fixed_parts_of_a_message_are_found_in_order() {
    let source = "a = Halo, { $name }! <b>Ini</b> { $count ->\n    [one] satu\n   *[other] banyak\n} usaha\n    baris dua\n    .judul = Lain\nb = x\n";
    let messages = read(source);
    assert_eq!(messages["a"], ["Halo,", "Ini", "usaha", "baris dua"]);
    assert_eq!(messages["b"], ["x"]);
    assert_eq!(messages.len(), 2);
}

#[test]
fn a_message_is_heard_whatever_fills_it_and_half_of_it_is_not() {
    let key = "daftar-terkirim";
    for language in Language::ALL {
        let parts = words(language, key);
        assert!(says(&format!("<< {} >>", parts.join(" whatever ")), key));
        assert!(!says(&parts[..parts.len() - 1].join(" whatever "), key), "the last part is missing");
        assert!(!says(&parts.join(" whatever "), "pelan"), "another message");
    }
}
