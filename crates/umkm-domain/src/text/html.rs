//! Text for Telegram as a type: what is in an [`Html`] was escaped, or written by us.

use std::fmt;

/// HTML as Telegram takes it, <https://core.telegram.org/bots/api#html-style>.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Escapes what somebody wrote, without what could disturb the text around it.
    #[must_use]
    pub fn escape(text: &str) -> Self {
        let mut escaped = String::with_capacity(text.len());
        for c in clean(text).chars() {
            match c {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '"' => escaped.push_str("&quot;"),
                other => escaped.push(other),
            }
        }
        Self(escaped)
    }

    /// Takes HTML of our own: from `locales/` or a constant.
    #[must_use]
    pub fn trusted(html: String) -> Self {
        Self(html)
    }

    /// `label` as a link; an address that is no web address gives the label alone.
    #[must_use]
    pub fn link(url: &str, label: &Self) -> Self {
        if url.starts_with("https://") || url.starts_with("http://") {
            Self(format!("<a href=\"{}\">{label}</a>", Self::escape(url)))
        } else {
            label.clone()
        }
    }

    /// A person of this number at Telegram by `name`: whoever is named so hears of the message.
    #[must_use]
    pub fn mention(person: i64, name: &str) -> Self {
        Self(format!("<a href=\"tg://user?id={person}\">{}</a>", Self::escape(name)))
    }

    /// Adds `more` at the end.
    pub fn push(&mut self, more: &Self) {
        self.0.push_str(&more.0);
    }

    /// All `parts` with `between` them, which is our own.
    #[must_use]
    pub fn join(parts: &[Self], between: &str) -> Self {
        Self(parts.iter().map(|part| part.0.as_str()).collect::<Vec<_>>().join(between))
    }

    /// The HTML itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The length that Telegram counts: UTF-16 units of what is seen.
    #[must_use]
    pub fn units(&self) -> usize {
        self.pieces().map(Piece::units).sum()
    }

    /// What is seen, without markup: for buttons, and for when Telegram refuses the markup.
    #[must_use]
    pub fn to_plain(&self) -> String {
        self.pieces().filter_map(Piece::visible).collect()
    }

    /// Tags and visible characters, one by one.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let mut rest = self.0.as_str();
        std::iter::from_fn(move || {
            let end = match rest.chars().next()? {
                '<' => rest.find('>').map_or(rest.len(), |at| at + 1),
                '&' => rest.find(';').map_or(1, |at| at + 1),
                c => c.len_utf8(),
            };
            let (piece, after) = rest.split_at_checked(end)?;
            rest = after;
            Some(Piece(piece))
        })
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A tag, an entity or a character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a>(pub(super) &'a str);

impl Piece<'_> {
    /// What is seen of it: nothing for a tag.
    pub(super) fn visible(self) -> Option<char> {
        match self.0 {
            "&amp;" => Some('&'),
            "&lt;" => Some('<'),
            "&gt;" => Some('>'),
            "&quot;" => Some('"'),
            tag if tag.starts_with('<') => None,
            text => text.chars().next(),
        }
    }

    pub(super) fn units(self) -> usize {
        self.visible().map_or(0, char::len_utf16)
    }
}

/// What somebody wrote without control characters, marks that turn the writing direction, and
/// invisible characters; the joiner stays, as emoji are made with it.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars().filter(|c| is_kept(*c)).collect()
}

/// Whether [`clean`] leaves a character where it is.
pub(super) fn is_kept(c: char) -> bool {
    c == '\n' || !(c.is_control() || is_invisible(c))
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        let label = Html::escape("A&B");
        assert_eq!(
            Html::link("https://a.id/?x=\"&y", &label).as_str(),
            "<a href=\"https://a.id/?x=&quot;&amp;y\">A&amp;B</a>"
        );
        assert_eq!(Html::link("javascript:alert(1)", &label), label);
        assert_eq!(Html::link("tg://user?id=1", &label), label);
    }

    #[test]
    fn length_is_counted_as_telegram_does() {
        assert_eq!(Html::trusted("<b>a&amp;b</b> 🎉".into()).units(), 6);
        assert_eq!(Html::trusted("<b>a&amp;b</b> 🎉".into()).to_plain(), "a&b 🎉");
    }

    proptest! {
        #[test]
        fn what_was_escaped_is_seen_as_it_was_written(text in any::<String>()) {
            let html = Html::escape(&text);
            prop_assert!(!html.as_str().contains(['<', '>']));
            prop_assert_eq!(html.to_plain(), clean(&text));
            prop_assert_eq!(html.units(), clean(&text).encode_utf16().count());
        }

        #[test]
        fn nobody_can_turn_the_writing_direction(text in "[a-z\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200b}-\u{200f}\u{0}]{0,40}") {
            let harmless = clean(&text).chars().all(|c| c.is_ascii_lowercase() || c == '\u{200d}');
            prop_assert!(harmless);
        }
    }
}
