//! One spelling: whatever letters people write with, and however drawn out.

use unicode_normalization::UnicodeNormalization;

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
