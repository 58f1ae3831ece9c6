//! The Markdown of programme files as Telegram's HTML, and the sources it rests on.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Html;

/// Turns our subset (paragraphs, lists, bold, italic, links, footnotes) into HTML; returns the
/// names of the sources in order of first use.
#[must_use]
pub fn to_html(markdown: &str) -> (Html, Vec<String>) {
    let (text, sources) = without_footnotes(markdown);
    let mut writer = Writer::default();
    for event in Parser::new_ext(&text, Options::empty()) {
        writer.write(event);
    }
    (Html::trusted(writer.out.trim().to_owned()), sources)
}

/// Sentences without markup and sources: what search reads.
#[must_use]
pub fn sentences(markdown: &str) -> Vec<String> {
    let plain = to_html(markdown).0.to_plain();
    plain.lines().flat_map(cut).filter(|sentence| !sentence.is_empty()).collect()
}

/// The sentences of a line of plain text: cut after `. `, `? ` and `! ` before a capital; "Rp1.500.000" and "No. 1" stay whole.
#[must_use]
pub fn cut(line: &str) -> Vec<String> {
    let line = line.trim_start_matches("• ").trim();
    let mut found = Vec::new();
    let mut start = 0;
    let chars: Vec<(usize, char)> = line.char_indices().collect();
    for window in chars.windows(3) {
        if let [(_, '.' | '?' | '!'), (_, ' '), (next, first)] = window
            && first.is_uppercase()
        {
            found.push(line.get(start..*next).unwrap_or_default().trim().to_owned());
            start = *next;
        }
    }
    found.push(line.get(start..).unwrap_or_default().trim().to_owned());
    found
}

/// Takes `[^source]` out, with the blank before it.
fn without_footnotes(markdown: &str) -> (String, Vec<String>) {
    let mut text = String::with_capacity(markdown.len());
    let mut sources: Vec<String> = Vec::new();
    let mut parts = markdown.split("[^");
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let Some((id, rest)) = part.split_once(']') else { continue };
        if !sources.iter().any(|known| known == id) {
            sources.push(id.to_owned());
        }
        text.truncate(text.trim_end_matches(' ').len());
        text.push_str(rest);
    }
    (text, sources)
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The next number of each open list; none for bullets.
    lists: Vec<Option<u64>>,
    links: Vec<bool>,
}

impl Writer {
    fn write(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.out.push_str(Html::escape(&text).as_str()),
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push('\n'),
            other => {
                if let Event::Html(html) | Event::InlineHtml(html) = other {
                    self.out.push_str(Html::escape(&html).as_str());
                }
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.out.push_str("<b>"),
            Tag::Emphasis => self.out.push_str("<i>"),
            Tag::List(first) => {
                self.line();
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::Link { dest_url, .. } => {
                let web = dest_url.starts_with("https://");
                self.links.push(web);
                if web {
                    self.out.extend(["<a href=\"", Html::escape(&dest_url).as_str(), "\">"]);
                }
            }
            _ => {}
        }
    }

    fn item(&mut self) {
        self.line();
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.extend([number.to_string().as_str(), ". "]);
                *number += 1;
            }
            _ => self.out.push_str("• "),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.out.push_str("</b>"),
            TagEnd::Emphasis => self.out.push_str("</i>"),
            TagEnd::Paragraph if self.lists.is_empty() => self.out.push_str("\n\n"),
            TagEnd::List(_) => {
                self.lists.pop();
                self.out.push_str("\n\n");
            }
            TagEnd::Link if self.links.pop() == Some(true) => {
                self.out.push_str("</a>");
            }
            _ => {}
        }
    }

    /// Begins a line, if the last one is not empty.
    fn line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_subset_becomes_telegrams_html() {
        let (html, sources) = to_html(
            "Gratis **sekali** untuk <UMK> & teman. [^a] [^b]\n\nLangkah:\n1. Daftar di [OSS](https://oss.go.id). [^a]\n2. Tunggu.\n\n- satu\n- dua",
        );
        assert_eq!(
            html.as_str(),
            "Gratis <b>sekali</b> untuk &lt;UMK&gt; &amp; teman.\n\nLangkah:\n\n1. Daftar di <a href=\"https://oss.go.id\">OSS</a>.\n2. Tunggu.\n\n• satu\n• dua"
        );
        assert_eq!(sources, ["a", "b"]);
    }

    #[test]
    fn only_web_addresses_are_links_and_no_tag_of_the_text_is_one() {
        for (markdown, html) in [
            ("[a](javascript:alert(1)) [b](tg://user?id=1) [c](http://c.id)", "a b c"),
            ("<a href=\"x\">y</a> & <b>", "&lt;a href=&quot;x&quot;&gt;y&lt;/a&gt; &amp; &lt;b&gt;"),
            ("<div>\nisi\n</div>", "&lt;div&gt;\nisi\n&lt;/div&gt;"),
        ] {
            assert_eq!(to_html(markdown).0.as_str(), html, "{markdown}");
        }
    }

    #[test]
    fn sentences_are_cut_where_they_end() {
        assert_eq!(
            sentences(
                "Biaya Rp1.500.000 per orang. Bayar di loket No. 1. [^a]\n\n- Siapkan KTP.\n- Datang pagi? Bisa."
            ),
            ["Biaya Rp1.500.000 per orang.", "Bayar di loket No. 1.", "Siapkan KTP.", "Datang pagi?", "Bisa."]
        );
    }
}
