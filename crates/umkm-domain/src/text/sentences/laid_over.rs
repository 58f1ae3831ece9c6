//! The operator's sentences: laid over those of the program, and whether they can be.

use std::collections::{BTreeMap, BTreeSet};

use fluent::FluentResource;

use crate::content::Problem;

/// Behind the key of a sentence that nobody says any more.
const REPLACED: &str = "--bawaan";
/// The tags that Telegram knows in a message.
const TAGS: [&str; 9] = ["b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"];

/// A sentence or a term as it is written.
struct Entry<'a> {
    key: &'a str,
    /// The line on which it begins, from one.
    line: usize,
    lines: Vec<&'a str>,
}

/// All sentences: the operator's, and those of the program that they do not replace.
pub(super) fn merge(own: &str, shipped: &str) -> String {
    let replaced: BTreeSet<&str> = own.lines().filter_map(key_of).collect();
    let mut text = String::with_capacity(own.len() + shipped.len());
    for line in shipped.lines() {
        match key_of(line).filter(|key| replaced.contains(key)).and_then(|key| Some((key, line.strip_prefix(key)?))) {
            Some((key, rest)) => text.extend([key, REPLACED, rest]),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    text + own + "\n"
}

/// What is wrong with the operator's sentences beside those of the program.
pub(super) fn problems(path: &str, own: &str, shipped: &str) -> Vec<Problem> {
    let line = |at: usize| own.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    if let Err((_, errors)) = FluentResource::try_new(own.to_owned()) {
        let wrong = |at, what: String| Problem::new(path, line(at), format!("this is no sentence of Fluent: {what}"));
        return errors.iter().map(|error| wrong(error.pos.start, error.to_string())).collect();
    }
    let known: BTreeMap<&str, BTreeSet<&str>> =
        entries(shipped).into_iter().map(|entry| (entry.key, entry.named('$').collect())).collect();
    let own = entries(own);
    let keys: BTreeSet<&str> = known.keys().copied().chain(own.iter().map(|entry| entry.key)).collect();
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for entry in &own {
        let mut wrong = |what: String| problems.push(Problem::new(path, entry.line, what));
        if !seen.insert(entry.key) {
            wrong(format!("`{}` stands twice", entry.key));
        }
        match known.get(entry.key) {
            None if !entry.key.starts_with('-') => wrong(format!("no sentence of the bot is called `{}`", entry.key)),
            None => {}
            Some(given) => {
                for name in entry.named('$').filter(|name| !given.contains(name)) {
                    wrong(format!("`{}` is not given {{ ${name} }}", entry.key));
                }
            }
        }
        for term in entry.named('-').filter(|term| !keys.contains(format!("-{term}").as_str())) {
            wrong(format!("there is no term `-{term}`"));
        }
        if let Some(tag) = entry.broken_tag() {
            wrong(format!("the tag {tag} has no other half, stands across another, or is none that Telegram knows"));
        }
    }
    problems
}

impl<'a> Entry<'a> {
    /// What stands in braces behind this sign: `$` is something that it is given, `-` a term.
    fn named(&self, sign: char) -> impl Iterator<Item = &'a str> {
        let inside = self.lines.iter().flat_map(|line| line.split('{').skip(1));
        inside.filter_map(move |inside| {
            let name = inside.split('}').next()?.trim_start().strip_prefix(sign)?;
            let end = name.find(|c: char| !is_of_key(c)).unwrap_or(name.len());
            name.get(..end).filter(|name| !name.is_empty())
        })
    }

    /// The first tag that is not closed where it should be.
    fn broken_tag(&self) -> Option<String> {
        let text = self.lines.join("\n");
        let mut open: Vec<&str> = Vec::new();
        for inside in text.split('<').skip(1) {
            let (tag, _) = inside.split_once('>')?;
            let name = tag.split([' ', '\n']).next().unwrap_or_default();
            let fits = match name.strip_prefix('/') {
                Some(name) => open.pop() == Some(name),
                None => {
                    open.push(name);
                    TAGS.contains(&name)
                }
            };
            if !fits {
                return Some(format!("<{tag}>"));
            }
        }
        open.pop().map(|tag| format!("<{tag}>"))
    }
}

/// The sentences and terms of a file, each with its lines.
fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if let Some(key) = key_of(line) {
            entries.push(Entry { key, line: at + 1, lines: vec![line] });
        } else if let Some(entry) = entries.last_mut().filter(|_| !line.starts_with('#')) {
            entry.lines.push(line);
        }
    }
    entries
}

/// The key of the sentence, or with a hyphen of the term, that begins on a line.
fn key_of(line: &str) -> Option<&str> {
    let (key, rest) = line.split_at_checked(line.find(|c: char| !is_of_key(c))?)?;
    let begins = key.trim_start_matches('-').starts_with(|c: char| c.is_ascii_alphabetic());
    (begins && rest.trim_start_matches(' ').starts_with('=')).then_some(key)
}

fn is_of_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str =
        "-sapaan = Bapak/Ibu\nhalo = Halo { $nama }\nlama =\n    <b>Dulu</b>\n    kala\nbaru = Baru\n";

    fn wrong(own: &str) -> Vec<String> {
        problems("id/bot.ftl", own, SHIPPED).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn j8_what_replaces_a_sentence_stands_in_its_place_with_all_its_lines() {
        let merged = merge("lama = Kini\n", SHIPPED);
        assert!(
            merged.contains("lama--bawaan =\n    <b>Dulu</b>\n") && merged.ends_with("baru = Baru\nlama = Kini\n\n")
        );
        assert!(FluentResource::try_new(merged).is_ok());
        assert!(FluentResource::try_new(merge("-sapaan = Kak\n", SHIPPED)).is_ok());
    }

    #[test]
    fn j8_every_sentence_inside_is_one_that_the_office_could_have_written() {
        for tag in ["id", "en"] {
            let text = std::fs::read_to_string(format!("../../locales/{tag}/bot.ftl")).unwrap();
            let found = problems("bot.ftl", &text, &text);
            assert_eq!(found, [], "{tag}");
        }
    }

    #[test]
    fn j8_what_cannot_be_said_is_named_with_its_line() {
        assert_eq!(wrong("halo = Hai { $nama }, { -sapaan }\n\nlama = <i>Kini</i>\n"), [""; 0]);
        for (own, said) in [
            ("halo = Hai {\n", "this is no sentence of Fluent"),
            ("entah = Hai\n", "1: no sentence of the bot is called `entah`"),
            ("# Kami\nhalo = Hai { $umur }\n", "2: `halo` is not given { $umur }"),
            ("halo = Hai { -julukan }\n", "1: there is no term `-julukan`"),
            ("baru = Baru\nbaru = Lagi\n", "2: `baru` stands twice"),
            ("\n\nlama = <b>Kini\n", "3: the tag <b> has no other half"),
            ("lama = <blink>Kini</blink>\n", "1: the tag <blink>"),
        ] {
            let found = wrong(own);
            assert!(found.iter().any(|found| found.contains(said)), "{own}: {found:?}");
        }
    }
}
