//! What people type in one spelling, and cut into words.
//!
//! Lower case, web addresses as `url`, long-drawn letters shortened ("mauuu"), doubled words once ("syarat2",
//! "syarat-syarat").

use crate::text::phrase;

/// Spellings that would fall apart into words that mean nothing.
const JOINED: [(&str, &str); 5] = [
    ("p-irt", "pirt"),
    ("e-katalog", "ekatalog"),
    ("e-commerce", "ecommerce"),
    ("0%", " nolpersen "),
    ("%", " persen "),
];
/// The shortest word whose doubling is written with a 2 or a hyphen.
const SHORTEST_DOUBLED: usize = 3;

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<String> {
    tokens(&plain(text))
}

/// Words of letters and digits; a dot or apostrophe between two of them belongs to the word.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let mut tokens = Vec::new();
    let mut current = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if is_word(c) || (matches!(c, '.' | '\'') && !current.is_empty() && chars.peek().copied().is_some_and(is_word))
        {
            current.push(c);
        } else if !current.is_empty() {
            tokens.push(std::mem::take(&mut current));
        }
    }
    if !current.is_empty() {
        tokens.push(current);
    }
    tokens
}

fn plain(text: &str) -> String {
    // Most texts are plain already, and this is most of the work of storing sentences.
    let lower = if text.is_ascii() { text.to_ascii_lowercase() } else { phrase::letters(text) };
    let mut plain = if lower.contains("://") || lower.contains("www.") { without_addresses(&lower) } else { lower };
    for (from, to) in JOINED {
        if plain.contains(from) {
            plain = plain.replace(from, to);
        }
    }
    let is_drawn_out = plain.as_bytes().windows(3).any(|three| three.iter().all(|byte| Some(byte) == three.first()));
    if is_drawn_out {
        plain = shorten(&plain);
    }
    if plain.contains(['2', '-']) { undouble(&plain) } else { plain }
}

/// Web addresses as the word `url`.
fn without_addresses(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = ["http://", "https://", "www."].iter().filter_map(|start| rest.find(start)).min() {
        let (before, address) = rest.split_at(at);
        kept.push_str(before);
        kept.push_str(" url ");
        rest = address.find(char::is_whitespace).map_or("", |end| address.split_at(end).1);
    }
    kept.push_str(rest);
    kept
}

/// "mauuu" as "mau".
fn shorten(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let mut run = 1;
        while chars.next_if_eq(&c).is_some() {
            run += 1;
        }
        let kept = if run >= 3 && is_word(c) { 1 } else { run };
        short.extend(std::iter::repeat_n(c, kept));
    }
    short
}

/// "syarat2", "syarat2nya" and "syarat-syarat" with the word once.
fn undouble(text: &str) -> String {
    let mut pieces = pieces(text).into_iter().map(single).peekable();
    let mut once = String::with_capacity(text.len());
    while let Some(piece) = pieces.next() {
        once.push_str(&piece);
        if !is_doubled(&piece) || pieces.peek().is_none_or(|next| next != "-") {
            continue;
        }
        let hyphen = pieces.next().unwrap_or_default();
        if pieces.peek() == Some(&piece) {
            pieces.next();
        } else {
            once.push_str(&hyphen);
        }
    }
    once
}

/// A text as turns of words and of what stands between them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| is_word(c) != is_word(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// "syarat2" as "syarat", "syarat2nya" as "syaratnya".
fn single(piece: &str) -> String {
    match piece.split_once('2') {
        Some((word, ending)) if is_doubled(word) && matches!(ending, "" | "nya" | "an") => format!("{word}{ending}"),
        _ => piece.to_owned(),
    }
}

fn is_doubled(word: &str) -> bool {
    word.len() >= SHORTEST_DOUBLED && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_what_people_type() {
        for (text, plain) in [
            ("Mauuu  daftar!!!", "mau daftar"),
            ("syarat2nya, syarat-syarat", "syaratnya syarat"),
            ("syarat-syaratnya", "syarat syaratnya"),
            ("P-IRT 0% dan 6%", "pirt nolpersen dan 6 persen"),
            ("lihat https://contoh.id/x?y=1 ya", "lihat url ya"),
            ("jum'at 1.5 juta.", "jum'at 1.5 juta"),
            ("السلام", ""),
            ("ber\u{200b}apa bia\u{ad}ya \u{feff}ha\u{2060}lal", "berapa biaya halal"),
            ("ѕуаrаt halal", "syarat halal"),
            ("ʙɪᴀʏᴀ ｈａｌａｌ", "biaya halal"),
        ] {
            assert_eq!(words(text).join(" "), plain, "{text}");
        }
    }
}
