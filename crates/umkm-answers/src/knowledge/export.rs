//! Programmes written back as the files they are read from.

use std::fmt::Write;

use super::format::{FENCE, NOTHING_KNOWN, SAMPLES, SUMMARY, TranslationHead, path};
use super::pieces::{answer_path, need_path};
use super::{Knowledge, Need, Programme, Section, ShortAnswer, Subject, Translation};
use crate::domain::Language;

/// All files of the edition: path below `locales/`, content. Reading them again gives the same programmes.
#[must_use]
pub fn files(knowledge: &Knowledge) -> Vec<(String, String)> {
    let indonesian =
        knowledge.iter().map(|programme| (path(Language::Indonesian, &programme.head.slug), written(programme)));
    let english = knowledge.iter().filter_map(|programme| {
        let slug = &programme.head.slug;
        let translation = knowledge.translation(slug, Language::English)?;
        Some((path(Language::English, slug), translated(slug, translation)))
    });
    let short_answers = knowledge.short_answers().map(|answer| (answer_path(&answer.slug), answered(answer)));
    let needs = knowledge.needs().map(|need| (need_path(&need.slug), needed(need)));
    indonesian.chain(english).chain(short_answers).chain(needs).collect()
}

fn answered(answer: &ShortAnswer) -> String {
    let mut head = format!("slug = {}\nquestion = {}\n", quoted(&answer.slug), quoted(&answer.question));
    let _ = match &answer.subject {
        Subject::Programme(slug) => writeln!(head, "programme = {}", quoted(slug)),
        Subject::Matter(matter) => writeln!(head, "group = {}", quoted(matter.word())),
    };
    head.push_str(&listed("samples", answer.samples.iter().map(|sample| quoted(sample))));
    let _ = match &answer.source {
        None => writeln!(head, "source = \"bot\""),
        Some(source) => {
            let url = source.url.as_ref().map(|url| format!("url = {}, ", quoted(url))).unwrap_or_default();
            let (title, date) = (quoted(&source.title), quoted(&source.date));
            writeln!(head, "source = {{ title = {title}, {url}date = {date} }}")
        }
    };
    let _ = writeln!(head, "checked = {}", answer.checked);
    if !answer.buttons.is_empty() {
        let buttons: Vec<String> = answer.buttons.iter().map(|button| quoted(&button.to_string())).collect();
        let _ = writeln!(head, "buttons = [{}]", buttons.join(", "));
    }
    format!("{FENCE}\n{head}{FENCE}\n\n{}\n", answer.answer)
}

fn needed(need: &Need) -> String {
    let mut head = format!("slug = {}\ntitle = {}\n", quoted(&need.slug), quoted(&need.title));
    head.push_str(&listed("samples", need.samples.iter().map(|sample| quoted(sample))));
    let options = need.options.iter().map(|option| {
        let (label, line, go) = (quoted(&option.label), quoted(&option.line), quoted(&option.go.to_string()));
        format!("{{ label = {label}, line = {line}, go = {go} }}")
    });
    head.push_str(&listed("options", options));
    format!("{FENCE}\n{head}{FENCE}\n\n{}\n", need.lead)
}

/// Words as TOML writes them.
fn quoted(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}

/// A list with one entry a line.
fn listed(key: &str, entries: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = entries.map(|entry| format!("    {entry},\n")).collect();
    format!("{key} = [\n{}]\n", lines.concat())
}

fn written(programme: &Programme) -> String {
    let mut text = head(&programme.head);
    for section in Section::ALL {
        let content = match programme.sections.get(&section) {
            Some(content) => content,
            None if section == Section::InfoResmi || !Section::SIDES.contains(&section) => continue,
            None => NOTHING_KNOWN,
        };
        let _ = writeln!(text, "\n## {}\n{content}", section.word());
    }
    if !programme.samples.is_empty() {
        let _ = writeln!(text, "\n## {SAMPLES}");
    }
    for sample in &programme.samples {
        let also = sample.also.as_ref().map(|also| format!("+{also}")).unwrap_or_default();
        let answer = sample.answer.as_ref().map(|answer| format!(">{answer}")).unwrap_or_default();
        let _ = writeln!(text, "- {}/{}{also}{answer}: {}", sample.facet, sample.style, sample.text);
    }
    text
}

fn translated(slug: &str, translation: &Translation) -> String {
    let Translation { title, short, summary, sections } = translation;
    let head = head(&TranslationHead { slug: slug.to_owned(), title: title.clone(), short: short.clone() });
    let sections = sections.iter().map(|(section, content)| format!("\n## {}\n{content}\n", section.word()));
    std::iter::once(format!("{head}\n## {SUMMARY}\n{summary}\n")).chain(sections).collect()
}

fn head(head: &impl serde::Serialize) -> String {
    let head = toml::to_string(head).expect("a head holds only words, numbers and dates");
    format!("{FENCE}\n{}\n{FENCE}\n", head.trim_end())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// Where a question stands in its file is no part of what it says, but a file that is read and written again is
    /// the same, so that nobody's diff has lines that nobody changed.
    #[test]
    fn what_is_exported_is_what_was_read_byte_for_byte() {
        let shipped: HashMap<String, String> = crate::content::Files::shipped().below("").into_iter().collect();
        let files = files(&Knowledge::shipped().unwrap());
        let others: Vec<&str> = files
            .iter()
            .filter(|(path, text)| shipped.get(path) != Some(text))
            .map(|(path, _)| path.as_str())
            .collect();
        assert_eq!(others, [""; 0], "`umkm-bot export knowledge locales --replace` writes them as they should be");
        let folders = ["id/programmes/", "en/programmes/", "id/faq/", "id/needs/"];
        let all = shipped.keys().filter(|path| folders.iter().any(|folder| path.starts_with(folder)));
        assert_eq!(files.len(), all.count());
    }
}
