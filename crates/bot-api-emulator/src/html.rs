//! Telegram's HTML: text and entities out of tags, and its complaints about broken ones.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::shared::put;

/// A text as people see it, with its formatting beside it.
#[derive(Debug, Default)]
pub(super) struct Formatted {
    pub(super) text: String,
    pub(super) entities: Vec<Entity>,
}

/// One stretch of formatting, counted in UTF-16 units.
#[derive(Debug, PartialEq)]
pub(super) struct Entity {
    kind: &'static str,
    offset: usize,
    length: usize,
    /// The address of a link.
    argument: String,
}

impl Entity {
    pub(super) fn json(&self) -> Value {
        let mut json = json!({ "type": self.kind, "offset": self.offset, "length": self.length });
        if self.kind == "text_link" {
            put(&mut json, "url", self.argument.clone());
        }
        json
    }
}

/// Reads a text in Telegram's HTML.
pub(super) fn parse(source: &str) -> Result<Formatted, String> {
    let mut parser = Parser { source, ..Parser::default() };
    while let Some(next) = parser.peek() {
        match next {
            '<' if parser.rest().starts_with("</") => parser.close()?,
            '<' => parser.open()?,
            '&' => {
                let (character, length) = unescape(parser.rest());
                parser.at += length;
                parser.push(character);
            }
            other => {
                parser.at += other.len_utf8();
                parser.push(other);
            }
        }
    }
    if let Some(open) = parser.open.last() {
        return Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.tag));
    }
    parser.entities.sort_by_key(|entity| (entity.offset, Reverse(entity.length)));
    Ok(Formatted { text: parser.text, entities: parser.entities })
}

#[derive(Default)]
struct Parser<'a> {
    source: &'a str,
    at: usize,
    text: String,
    /// The length of `text` in UTF-16 units.
    units: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
}

/// A tag that waits for its end.
struct Open {
    tag: String,
    argument: String,
    offset: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn push(&mut self, character: char) {
        self.text.push(character);
        self.units += character.len_utf16();
    }

    /// Takes characters as long as they are wanted.
    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|character| !wanted(character)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn open(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        let tag = self.take(|c| !c.is_whitespace() && c != '>').to_lowercase();
        if self.peek().is_none() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        if kind(&tag, "").is_none() {
            return Err(format!("Unsupported start tag \"{tag}\" at byte offset {begin}"));
        }
        let argument = self.attributes(&tag, begin)?;
        if tag == "span" && argument != "tg-spoiler" {
            let why = "Tag \"span\" must have class \"tg-spoiler\"";
            return Err(format!("{why} at byte offset {begin}"));
        }
        self.open.push(Open { tag, argument, offset: self.units });
        Ok(())
    }

    /// Reads up to the end of a start tag and keeps the one attribute that means something.
    fn attributes(&mut self, tag: &str, begin: usize) -> Result<String, String> {
        let mut argument = String::new();
        loop {
            self.take(char::is_whitespace);
            match self.peek() {
                Some('>') => break,
                Some(_) => {}
                None => return Err(format!("Unclosed start tag \"{tag}\" at byte offset {begin}")),
            }
            let name = self.take(|c| !c.is_whitespace() && !"=>/\"'".contains(c));
            if name.is_empty() {
                let why = format!("Empty attribute name in the tag \"{tag}\"");
                return Err(format!("{why} at byte offset {begin}"));
            }
            self.take(char::is_whitespace);
            let value = if self.peek() == Some('=') { self.value(begin)? } else { String::new() };
            match (tag, name) {
                ("a", "href") | ("span", "class") => argument = value,
                ("blockquote", "expandable") => "expandable".clone_into(&mut argument),
                _ => {}
            }
        }
        self.at += 1;
        Ok(argument)
    }

    /// Reads the value of an attribute, from its `=` on.
    fn value(&mut self, begin: usize) -> Result<String, String> {
        self.at += 1;
        self.take(char::is_whitespace);
        let start = self.at;
        let Some(quote) = self.peek().filter(|c| matches!(c, '"' | '\'')) else {
            let token = self.take(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
            return match self.peek() {
                Some(next) if next.is_whitespace() || next == '>' => Ok(token.to_lowercase()),
                _ => Err(format!("Unexpected end of name token at byte offset {start}")),
            };
        };
        self.at += 1;
        let raw = self.take(|c| c != quote);
        self.at += 1;
        if self.peek().is_none() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        let mut value = String::new();
        let mut rest = raw;
        while let Some(next) = rest.chars().next() {
            let (character, length) = if next == '&' { unescape(rest) } else { (next, next.len_utf8()) };
            value.push(character);
            rest = rest.get(length..).unwrap_or_default();
        }
        Ok(value)
    }

    fn close(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        let name = self.take(|c| !c.is_whitespace() && c != '>').to_lowercase();
        self.take(char::is_whitespace);
        if self.peek() != Some('>') {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !name.is_empty() && name != open.tag {
            let (tag, why) = (open.tag, format!("Unmatched end tag at byte offset {begin}"));
            return Err(format!("{why}, expected \"</{tag}>\", found \"</{name}>\""));
        }
        let length = self.units - open.offset;
        if let Some(kind) = kind(&open.tag, &open.argument).filter(|_| length > 0) {
            let argument = open.argument;
            self.entities.push(Entity { kind, offset: open.offset, length, argument });
        }
        Ok(())
    }
}

fn kind(tag: &str, argument: &str) -> Option<&'static str> {
    Some(match tag {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "tg-spoiler" | "span" => "spoiler",
        "code" => "code",
        "pre" => "pre",
        "a" => "text_link",
        "blockquote" if argument.is_empty() => "blockquote",
        "blockquote" => "expandable_blockquote",
        _ => return None,
    })
}

/// Reads what begins with `&`: the character meant and how many bytes it took.
fn unescape(source: &str) -> (char, usize) {
    let name = source.get(1..).unwrap_or_default();
    let numeric = name.starts_with('#');
    let named = |c: char| {
        if numeric { c == '#' || c.is_ascii_alphanumeric() } else { c.is_ascii_alphabetic() }
    };
    let end = name.find(|c| !named(c)).unwrap_or(name.len());
    let (name, after) = name.split_at_checked(end).unwrap_or_default();
    let character = match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        other => other.strip_prefix('#').and_then(|digits| {
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => digits.parse(),
            };
            code.ok().and_then(char::from_u32).filter(|c| *c != '\0')
        }),
    };
    character.map_or(('&', 1), |character| (character, 1 + end + usize::from(after.starts_with(';'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(source: &str) -> String {
        parse(source).unwrap_err()
    }

    #[test]
    fn tags_become_entities_counted_in_utf16_units() {
        let parsed = parse("😀 <b>tebal <i>miring</i></b> &lt;&amp;&gt;&quot;").unwrap();
        assert_eq!(parsed.text, "😀 tebal miring <&>\"");
        let found: Vec<_> = parsed.entities.iter().map(|e| (e.kind, e.offset, e.length)).collect();
        assert_eq!(found, [("bold", 3, 12), ("italic", 9, 6)]);
    }

    #[test]
    fn every_supported_tag_is_understood() {
        for tag in ["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler", "strong"] {
            assert_eq!(parse(&format!("<{tag}>x</{tag}>")).unwrap().entities.len(), 1, "{tag}");
        }
    }

    #[test]
    fn a_link_keeps_its_address() {
        let parsed = parse("<a href=\"https://oss.go.id/?a=1&amp;b=2\">OSS</a>").unwrap();
        let expected = json!({
            "type": "text_link", "offset": 0, "length": 3, "url": "https://oss.go.id/?a=1&b=2",
        });
        assert_eq!(parsed.entities[0].json(), expected);
    }

    #[test]
    fn an_unknown_entity_name_stays_as_it_was() {
        assert_eq!(parse("R&D &nbsp; &#65;&#x42;").unwrap().text, "R&D &nbsp; AB");
    }

    #[test]
    fn an_unknown_tag_is_refused_with_its_place() {
        assert_eq!(refused("a <x>b</x>"), "Unsupported start tag \"x\" at byte offset 2");
        assert_eq!(refused("omzet <5 juta"), "Unsupported start tag \"5\" at byte offset 6");
    }

    #[test]
    fn a_tag_without_an_end_is_refused() {
        let why = "Can't find end tag corresponding to start tag \"b\"";
        assert_eq!(refused("<b>tebal"), why);
    }

    #[test]
    fn an_end_without_a_start_is_refused() {
        assert_eq!(refused("tebal</b>"), "Unexpected end tag at byte offset 5");
    }

    #[test]
    fn crossed_tags_are_refused() {
        let why = "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"";
        assert_eq!(refused("<b><i>x</b></i>"), why);
    }

    #[test]
    fn unclosed_brackets_are_refused() {
        assert_eq!(refused("a <b"), "Unclosed start tag at byte offset 2");
        assert_eq!(refused("<b>x</b"), "Unclosed end tag at byte offset 4");
        assert_eq!(refused("<a href=\"x>y</a>"), "Unclosed start tag at byte offset 0");
        assert_eq!(refused("<span>x</span>"), "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0");
    }
}
