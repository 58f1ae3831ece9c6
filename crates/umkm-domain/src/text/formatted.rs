//! Words with the formatting that somebody gave them at Telegram: bold, a quote, a link with a label of its own.

use std::cmp::Reverse;
use std::collections::BTreeSet;

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

/// Marks that stand for formatting where people write to each other.
static MARKS: [(char, Look); 3] = [('*', Look::Bold), ('_', Look::Italic), ('~', Look::Struck)];
/// What may stand before the first mark within a word, and behind the last one.
const BEFORE: &[char] = &['(', '[', '"', '\'', '“', '‘'];
const BEHIND: &[char] = &['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '”', '’', '…'];

/// The mark around what machines write: as many lines of it as there are.
const FENCE: &str = "```";

/// Two marks of so many bytes that belong together, by where they stand, and what they make of the words between them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pair {
    from: usize,
    to: usize,
    length: usize,
    look: Look,
}

/// Words whose marks are formatting: `*bold*`, `_italic_`, `~struck through~`, at the borders of words and on one line, and
/// three backticks around what machines write. None where no two marks belong together; a mark without another one stays as it is, and so does one in an address.
#[must_use]
pub fn marked(text: &str) -> Option<Html> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut begins = 0;
    for line in text.split_inclusive('\n') {
        pair(line, begins, &mut pairs);
        begins += line.len();
    }
    let code = fenced(text);
    // Within what machines write a mark is a sign like any other.
    let is_within = |at: usize| code.iter().any(|code| code.from < at && at < code.to);
    pairs.retain(|pair| !is_within(pair.from) && !is_within(pair.to));
    pairs.extend(code.iter().cloned());
    // What begins first is around the other.
    pairs.sort_by_key(|pair| pair.from);
    pairs.truncate(MOST);
    if pairs.is_empty() {
        return None;
    }
    let marks: BTreeSet<usize> =
        pairs.iter().flat_map(|pair| [pair.from, pair.to].map(|mark| mark..mark + pair.length)).flatten().collect();
    let seen = || text.char_indices().filter(|(at, _)| !marks.contains(at));
    let unit = |end: usize| seen().take_while(|(at, _)| *at < end).map(|(_, c)| c.len_utf16()).sum::<usize>();
    let stretches: Vec<Stretch> = pairs
        .iter()
        .map(|pair| Stretch { from: unit(pair.from), to: unit(pair.to), look: pair.look.clone() })
        .collect();
    let words: String = seen().map(|(_, c)| c).collect();
    Some(html(&words, &stretches))
}

/// What stands between three backticks.
fn fenced(text: &str) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut open: Option<usize> = None;
    for (at, _) in text.match_indices(FENCE) {
        let last = text.get(..at).and_then(|before| before.chars().next_back());
        let next = text.get(at + FENCE.len()..).and_then(|behind| behind.chars().next());
        let inner = open.and_then(|from| text.get(from + FENCE.len()..at)).unwrap_or_default();
        match open {
            Some(from) if is_end(next) && !inner.trim().is_empty() => {
                pairs.push(Pair { from, to: at, length: FENCE.len(), look: Look::Code });
                open = None;
            }
            _ if last.is_none_or(char::is_whitespace) || is_begin(last) => open = Some(at),
            _ => {}
        }
    }
    pairs
}

/// Adds the marks of a line that belong together; the line begins at `at`.
fn pair(line: &str, mut at: usize, pairs: &mut Vec<Pair>) {
    let mut open: Vec<(usize, char)> = Vec::new();
    for word in line.split_inclusive(char::is_whitespace) {
        let is_address = is_address(word);
        for (place, c) in word.char_indices().filter(|_| !is_address) {
            let Some((_, look)) = MARKS.iter().find(|(mark, _)| *mark == c) else { continue };
            let last = word.get(..place).and_then(|before| before.chars().next_back());
            let next = word.get(place + c.len_utf8()..).and_then(|behind| behind.chars().next());
            let closes = last.is_some_and(|last| last != c) && is_end(next);
            let begun = open.iter().rposition(|(_, mark)| *mark == c).filter(|_| closes);
            if let Some((from, _)) = begun.and_then(|begun| open.drain(begun..).next()) {
                pairs.push(Pair { from, to: at + place, length: c.len_utf8(), look: look.clone() });
            } else if is_begin(last) && next.is_some_and(|next| !next.is_whitespace() && next != c) {
                open.push((at + place, c));
            }
        }
        at += word.len();
    }
}

fn is_mark(c: char) -> bool {
    MARKS.iter().any(|(mark, _)| *mark == c)
}

fn is_begin(last: Option<char>) -> bool {
    last.is_none_or(|last| is_mark(last) || BEFORE.contains(&last))
}

fn is_end(next: Option<char>) -> bool {
    next.is_none_or(|next| next.is_whitespace() || is_mark(next) || BEHIND.contains(&next))
}

/// Whether a word is an address of a page or of somebody.
fn is_address(word: &str) -> bool {
    let is_letters = |end: &str| end.len() > 1 && end.chars().all(|c| c.is_ascii_alphabetic());
    let host = word.split_once('/').and_then(|(host, _)| host.rsplit_once('.'));
    word.contains("://")
        || word.contains('@')
        || word.starts_with("www.")
        || host.is_some_and(|(_, end)| is_letters(end))
}

/// The same words with marks, as they are passed on where marks are formatting.
#[must_use]
pub fn with_marks(html: &Html) -> String {
    let mut words = html.as_str().to_owned();
    for (mark, look) in &MARKS {
        for tag in [look.opening(), look.closing()] {
            words = words.replace(tag.as_str(), mark.encode_utf8(&mut [0; 4]));
        }
    }
    for tag in [Look::Code.opening(), Look::Code.closing()] {
        words = words.replace(tag.as_str(), FENCE);
    }
    Html::trusted(words).to_plain()
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
    fn e1_marks_at_the_borders_of_words_are_formatting_and_all_others_stay() {
        for (text, expected) in [
            ("*Bazar* besok", Some("<b>Bazar</b> besok")),
            ("\u{1f389} *Bazar UMKM*, _gratis_!", Some("\u{1f389} <b>Bazar UMKM</b>, <i>gratis</i>!")),
            ("(~batal~)", Some("(<s>batal</s>)")),
            ("*_dua_*", Some("<b><i>dua</i></b>")),
            ("*tebal\nlagi*", None),
            ("5 * 3 * 2 dan 2*3*4", None),
            ("* satu\n* dua", None),
            ("nama_usaha_saya", None),
            ("*harga naik", None),
            ("*Rp10.000/kg*", Some("<b>Rp10.000/kg</b>")),
            ("**", None),
            ("https://oss.go.id/_a_ lihat", None),
            ("_lihat bit.ly/x_", None),
            ("@nama_ dan _lain", None),
            ("*a* dan *b", Some("<b>a</b> dan *b")),
            ("```kode 123```", Some("<code>kode 123</code>")),
            ("*Bazar* ```satu\ndua```, ya", Some("<b>Bazar</b> <code>satu\ndua</code>, ya")),
            ("pakai ```*a* _b_``` ya", Some("pakai <code>*a* _b_</code> ya")),
            ("``` saja", None),
            ("``````", None),
        ] {
            assert_eq!(marked(text).as_ref().map(Html::as_str), expected, "{text}");
            if let Some(html) = marked(text) {
                assert_eq!(with_marks(&html), text);
            }
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
