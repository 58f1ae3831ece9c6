//! What reads badly: long sentences, mixed address, jargon, figures without a source.
//!
//! The parser says what is broken; this says what an owner would stumble over. Both name file and
//! line. Read [`problems`], then [`prose`].

mod prose;
mod sentences;

use super::format::{FENCE, SAMPLES};
use crate::content::Problem;
use crate::text::markdown;
use prose::{Prose, Tongue};

/// Everything that reads badly in the files of both languages: path and content.
pub(super) fn problems(indonesian: &[(String, String)], english: &[(String, String)]) -> Vec<Problem> {
    let jargon = indonesian.iter().find(|(path, _)| path.ends_with("/jargon.tsv"));
    let jargon = prose::jargon(jargon.map(|(_, text)| text.as_str()).unwrap_or_default());
    let mut found = Vec::new();
    for (tongue, files) in [(Tongue::Indonesian(&jargon), indonesian), (Tongue::English, english)] {
        for (file, text) in files {
            let mut prose = Prose::new(file, tongue);
            match file.rsplit('.').next() {
                Some("ftl") => sentences::read(text, &mut prose),
                Some("md") if file.contains("/programmes/") => programme(text, &mut prose),
                Some("md") => piece(text, &mut prose),
                Some("toml") if file.contains("/eligibility/") => check(text, &mut prose),
                _ => continue,
            }
            found.extend(prose.end());
        }
    }
    found
}

/// A programme: names in the head, then every line above the sample questions.
fn programme(text: &str, prose: &mut Prose<'_>) {
    let (mut fences, mut sources) = (0, false);
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        if line == FENCE {
            fences += 1;
        } else if fences < 2 {
            sources |= line.starts_with("[[");
            // What others called their article is theirs.
            if let Some((key @ ("title" | "short"), value)) = quoted(line).filter(|_| !sources) {
                prose.words(number, value);
                if key == "short" {
                    prose.label(number, value);
                }
            }
        } else if line == format!("## {SAMPLES}") {
            break;
        } else if !line.starts_with("## ") {
            body(number, line, text, prose);
        }
    }
}

fn body(number: usize, line: &str, text: &str, prose: &mut Prose<'_>) {
    for sentence in markdown::sentences(&line.replace("{sapaan}", "Bapak-Ibu")) {
        prose.sentence(number, &sentence);
    }
    let visible = line.replace("{sapaan}", "");
    prose.words(number, &visible);
    if visible.contains(['{', '}']) {
        prose.wrong(number, "only {sapaan} stands in braces");
    }
    if has_figure(line) && !line.contains("[^") {
        prose.wrong(number, "a figure without a source; add [^source]");
    }
    for target in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let host = target.strip_prefix("https://").and_then(|rest| rest.split('/').next());
        if !host.is_some_and(|host| !host.is_empty() && text.contains(&format!("url = \"https://{host}"))) {
            prose.wrong(number, format!("the link `{target}` leads to no source of this file"));
        }
    }
}

/// A short answer or a need: what is shown of its head, then the body. Its source stands in the head.
fn piece(text: &str, prose: &mut Prose<'_>) {
    let mut fences = 0;
    let is_own = text.lines().any(|line| line == "source = \"bot\"");
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        if line == FENCE {
            fences += 1;
            continue;
        }
        let shown: Vec<&str> = if fences >= 2 {
            vec![line]
        } else if let Some((_, value)) = quoted(line).filter(|(key, _)| matches!(*key, "question" | "title")) {
            vec![value]
        } else if line.trim_start().starts_with("{ label") {
            line.split('"').skip(1).step_by(2).take(2).collect()
        } else {
            continue;
        };
        for words in shown {
            markdown::sentences(&words.replace("{sapaan}", "Bapak-Ibu"))
                .iter()
                .for_each(|sentence| prose.sentence(number, sentence));
            let visible = words.replace("{sapaan}", "");
            prose.words(number, &visible);
            if visible.contains(['{', '}']) {
                prose.wrong(number, "only {sapaan} stands in braces");
            }
            if fences >= 2 && is_own && visible.contains("Rp") {
                prose.wrong(number, "an amount without a source; name it in the head");
            }
        }
    }
}

/// Whether a line states a number; the number of a step is none, and what leads a list leaves it to the list.
fn has_figure(line: &str) -> bool {
    let line = line.trim();
    if line.ends_with(':') || (line.starts_with("**") && line.ends_with("**")) {
        return false;
    }
    let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(". ");
    after_number.unwrap_or(line).split_whitespace().any(|word| {
        let word = word.trim_start_matches(['(', '*', '"']).trim_start_matches("Rp");
        word.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// A check of conditions: what is asked, explained and advised.
fn check(text: &str, prose: &mut Prose<'_>) {
    for (at, line) in text.lines().enumerate() {
        let Some((key, value)) = quoted(line).filter(|(key, _)| *key != "source" && *key != "passes") else { continue };
        if key == "title" {
            prose.label(at + 1, value);
        }
        prose.words(at + 1, &value.replace("{sapaan}", ""));
        for sentence in markdown::sentences(&value.replace("{sapaan}", "Bapak-Ibu")) {
            prose.sentence(at + 1, &sentence);
        }
    }
}

fn quoted(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(" = ")?;
    Some((key, value.strip_prefix('"')?.strip_suffix('"')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(path: &str, text: &str) -> Vec<String> {
        let jargon = (
            "id/language/jargon.tsv".to_owned(),
            "istilah\tpakai\nevent\tacara\nfollow up\ttindak lanjut\n".to_owned(),
        );
        let files = [jargon, (path.to_owned(), text.to_owned())];
        problems(&files, &[]).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_shipped_edition_has_nothing_to_mend() {
        let problems = crate::knowledge::Knowledge::checked().err().unwrap_or_default();
        let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(said.is_empty(), "{}", said.join("\n"));
    }

    #[test]
    fn what_reads_badly_in_a_programme_is_named_with_its_line() {
        let long = vec!["kata"; 26].join(" ");
        let head = "+++\nshort = \"Sebuah nama tombol yang jauh lebih panjang dari layar\"\n[[source]]\nurl = \"https://a.id/x\"\n+++\n\n## biaya\n";
        let body = format!(
            "{long}.\nSyarat kamu ada di sini.\nIkut event ini, lalu follow up.\nBiayanya Rp50.000.\nLihat [sini](https://b.id/y) dan [situ](https://a.id/z).\nHalo {{nama}}.\n1. Datang saja.\n\n## pertanyaan\n- biaya/short: event kamu 5 ribu\n"
        );
        assert_eq!(
            said("id/programmes/nib.md", &format!("{head}{body}")),
            [
                "locales/id/programmes/nib.md:2: a button is longer than 36 characters",
                "locales/id/programmes/nib.md:8: the sentence has 26 words; 25 are the most",
                "locales/id/programmes/nib.md:9: `kamu` mixes forms of address; write {sapaan}",
                "locales/id/programmes/nib.md:10: `event` is jargon; write `acara`",
                "locales/id/programmes/nib.md:10: `follow up` is jargon; write `tindak lanjut`",
                "locales/id/programmes/nib.md:11: a figure without a source; add [^source]",
                "locales/id/programmes/nib.md:12: the link `https://b.id/y` leads to no source of this file",
                "locales/id/programmes/nib.md:13: only {sapaan} stands in braces",
            ]
        );
    }

    #[test]
    fn h3_the_bots_own_sentences_are_held_to_the_same_rules() {
        let text = format!(
            "-sapaan = Bapak/Ibu\nhalo = Halo {{ -sapaan }}, apa kabar?\ntombol-emoji = 👍\ntombol-siap = Siap ✅\nsalah =\n    Silakan anda datang.\n    <b>Ini event.</b>\nsapa = Halo Bapak/Ibu.\npanjang = {}.\n",
            vec!["kata"; 18].join(" ")
        );
        assert_eq!(
            said("id/bot.ftl", &text),
            [
                "locales/id/bot.ftl:3: a button begins with a word, not with a picture",
                "locales/id/bot.ftl:6: `anda` mixes forms of address; write { -sapaan }",
                "locales/id/bot.ftl:7: `event` is jargon; write `acara`",
                "locales/id/bot.ftl:8: `bapak/ibu` mixes forms of address; write { -sapaan }",
            ]
        );
        let text = format!("panjang = {}. {}.\n", vec!["kata"; 16].join(" "), "Kata ".repeat(14).trim());
        assert_eq!(
            said("id/bot.ftl", &text),
            ["locales/id/bot.ftl:1: the sentences have 15.0 words on average; 14 are the most"]
        );
    }
}
