//! Words with the formatting that somebody gave them at Telegram: bold, a quote, a link with a label of its own.

use std::cmp::Reverse;

use super::html::{Html, is_kept};

/// So many stretches of one message are kept; Telegram shows no more.
const MOST: usize = 100;

/// How a stretch of words looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Underlined.
    Underlined,
    /// Struck through.
    Struck,
    /// Hidden until it is touched.
    Spoiler,
    /// As machines write.
    Code,
    /// The same as a block of its own.
    Block,
    /// Said by somebody else.
    Quote,
    /// It opens this page.
    Link(String),
}

impl Look {
    fn opening(&self) -> Html {
        let tag = match self {
            Self::Link(page) => format!("<a href=\"{}\">", Html::escape(page)),
            other => format!("<{}>", other.name()),
        };
        Html::trusted(tag)
    }

    fn closing(&self) -> Html {
        Html::trusted(format!("</{}>", self.name()))
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Bold => "b",
            Self::Italic => "i",
            Self::Underlined => "u",
            Self::Struck => "s",
            Self::Spoiler => "tg-spoiler",
            Self::Code => "code",
            Self::Block => "pre",
            Self::Quote => "blockquote",
            Self::Link(_) => "a",
        }
    }
}

/// A stretch of words, in UTF-16 units as Telegram counts them, and how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// How it looks.
    pub look: Look,
}

/// What somebody wrote, with its formatting. What is seen of it is what a form takes of the same words: without white
/// space at the ends, also of the lines.
#[must_use]
pub fn html(text: &str, stretches: &[Stretch]) -> Html {
    let mut stretches: Vec<&Stretch> = stretches.iter().take(MOST).collect();
    stretches.sort_by_key(|stretch| (stretch.from, Reverse(stretch.to)));
    let mut html = Html::default();
    let mut open: Vec<&Stretch> = Vec::new();
    for (unit, c) in tidied(text) {
        let here: Vec<&Stretch> =
            stretches.iter().copied().filter(|stretch| (stretch.from..stretch.to).contains(&unit)).collect();
        // What overlaps without lying within another is closed and opened again.
        let common = open.iter().zip(&here).take_while(|(was, is)| was == is).count();
        open.iter().skip(common).rev().for_each(|stretch| html.push(&stretch.look.closing()));
        here.iter().skip(common).for_each(|stretch| html.push(&stretch.look.opening()));
        html.push(&Html::escape(c.encode_utf8(&mut [0; 4])));
        open = here;
    }
    open.iter().rev().for_each(|stretch| html.push(&stretch.look.closing()));
    html
}

/// The characters that are kept, each with the unit at which it stood.
fn tidied(text: &str) -> Vec<(usize, char)> {
    let mut kept: Vec<(usize, char)> = Vec::new();
    let mut unit = 0;
    for c in text.chars() {
        if c == '\n' {
            trim_end(&mut kept, |c| c != '\n' && c.is_whitespace());
        }
        if is_kept(c) {
            kept.push((unit, c));
        }
        unit += c.len_utf16();
    }
    trim_end(&mut kept, char::is_whitespace);
    let lead = kept.iter().take_while(|(_, c)| c.is_whitespace()).count();
    kept.drain(..lead);
    kept
}

fn trim_end(kept: &mut Vec<(usize, char)>, is_blank: impl Fn(char) -> bool) {
    while kept.last().is_some_and(|(_, c)| is_blank(*c)) {
        kept.pop();
    }
}

/// The pages to which labels in it lead: what is behind a label nobody sees.
pub fn pages(html: &Html) -> impl Iterator<Item = String> {
    html.pieces().filter_map(|piece| {
        let page = piece.0.strip_prefix("<a href=\"")?.strip_suffix("\">")?;
        Some(Html::trusted(page.to_owned()).to_plain())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::html::clean;

    fn stretch(from: usize, to: usize, look: Look) -> Stretch {
        Stretch { from, to, look }
    }

    #[test]
    fn e1_formatting_stands_where_telegram_says_and_lies_within_itself() {
        let link = Look::Link("https://oss.go.id/?a=\"1\"&b".into());
        for (text, stretches, expected) in [
            ("\u{1f389} Bazar <1>", vec![stretch(3, 8, Look::Bold)], "\u{1f389} <b>Bazar</b> &lt;1&gt;"),
            (
                "abcd",
                vec![stretch(1, 3, Look::Italic), stretch(0, 4, Look::Quote)],
                "<blockquote>a<i>bc</i>d</blockquote>",
            ),
            ("abcd", vec![stretch(0, 3, Look::Bold), stretch(2, 4, Look::Struck)], "<b>ab<s>c</s></b><s>d</s>"),
            ("  a \n b ", vec![stretch(0, 8, Look::Spoiler)], "<tg-spoiler>a\n b</tg-spoiler>"),
            ("OSS", vec![stretch(0, 3, link)], "<a href=\"https://oss.go.id/?a=&quot;1&quot;&amp;b\">OSS</a>"),
            ("a", vec![stretch(5, 9, Look::Code)], "a"),
            ("", vec![stretch(0, 1, Look::Bold)], ""),
        ] {
            assert_eq!(html(text, &stretches).as_str(), expected, "{text}");
        }
    }

    #[test]
    fn e20_the_pages_behind_labels_are_known() {
        let page = "https://oss.go.id/?a=\"1\"&b";
        let said = html("a OSS b", &[stretch(2, 5, Look::Link(page.into())), stretch(6, 7, Look::Bold)]);
        assert_eq!(pages(&said).collect::<Vec<_>>(), [page]);
    }

    proptest! {
        #[test]
        fn what_is_seen_is_what_was_written_wherever_the_formatting_stands(
            text in "[a-z <&\n\u{1f389}\u{200b}]{0,30}",
            stretches in proptest::collection::vec((0_usize..40, 0_usize..40), 0..6),
        ) {
            let bold = |(from, to)| stretch(from, to, Look::Bold);
            let stretches: Vec<Stretch> = stretches.into_iter().map(bold).collect();
            let lines: Vec<String> = clean(&text).lines().map(|line| line.trim_end().to_owned()).collect();
            let expected = lines.join("\n");
            prop_assert_eq!(html(&text, &stretches).to_plain(), expected.trim());
        }
    }
}
