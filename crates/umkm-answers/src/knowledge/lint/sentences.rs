//! The bot's own sentences in Fluent files, held to the rules for words.

use super::prose::Prose;
use crate::text::{Html, markdown};

/// Telegram's limit for a message.
const LONGEST_MESSAGE: usize = 4_096;
/// Telegram's limit for the words of a tick.
const LONGEST_TOAST: usize = 200;

/// Reads a file of sentences.
pub(super) fn read(text: &str, prose: &mut Prose<'_>) {
    let mut key = "";
    let mut units = 0;
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        let own = match line.split_once(" =").filter(|_| begins(line)) {
            Some((name, value)) => {
                (key, units) = (name, 0);
                value.trim()
            }
            None if line.starts_with(' ') => line.trim(),
            None => continue,
        };
        if key.starts_with('-') || own.ends_with("->") || own == "}" {
            continue;
        }
        // A choice's key is not read by people.
        let own = own.strip_prefix('*').unwrap_or(own);
        let own = if own.starts_with('[') { own.split_once("] ").map_or("", |(_, value)| value) } else { own };
        let plain = plain(own);
        units += plain.encode_utf16().count() + 1;
        line_of(key, number, own, &plain, prose);
        if units > limit(key) {
            prose.wrong(number, format!("`{key}` is longer than the {} characters that Telegram takes", limit(key)));
            units = 0;
        }
    }
}

fn begins(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-')
}

fn limit(key: &str) -> usize {
    if key.ends_with("-singkat") { LONGEST_TOAST } else { LONGEST_MESSAGE }
}

fn line_of(key: &str, number: usize, own: &str, plain: &str, prose: &mut Prose<'_>) {
    prose.words(number, &plain.replace("Bapak-Ibu", ""));
    if key.starts_with("tombol-") || key.starts_with("bagian-") {
        prose.label(number, plain);
    } else {
        for sentence in markdown::cut(plain) {
            prose.sentence(number, &sentence);
        }
    }
    for target in own.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        if !target.starts_with("https://") && !target.starts_with('{') {
            prose.wrong(number, format!("the link `{target}` is no web address"));
        }
    }
}

/// A line as people see it: each variable one word, no markup.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (inside, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(if inside.trim() == "-sapaan" { "Bapak-Ibu" } else { "xxx" });
        rest = after;
    }
    text.push_str(rest);
    Html::trusted(text).to_plain()
}
