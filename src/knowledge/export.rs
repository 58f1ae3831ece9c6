//! Programmes written back as the files they are read from.

use std::fmt::Write;

use super::format::{FENCE, NOTHING_KNOWN, SAMPLES, SUMMARY, TranslationHead, path};
use super::{Knowledge, Programme, Section, Translation};
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
    indonesian.chain(english).collect()
}

fn written(programme: &Programme) -> String {
    let mut text = head(&programme.head);
    for section in Section::ALL {
        let content = match programme.sections.get(&section) {
            Some(content) => content,
            None if section == Section::InfoResmi => continue,
            None => NOTHING_KNOWN,
        };
        let _ = writeln!(text, "\n## {}\n{content}", section.word());
    }
    if !programme.samples.is_empty() {
        let _ = writeln!(text, "\n## {SAMPLES}");
    }
    for sample in &programme.samples {
        let also = sample.also.as_ref().map(|also| format!("+{also}")).unwrap_or_default();
        let _ = writeln!(text, "- {}/{}{also}: {}", sample.facet, sample.style, sample.text);
    }
    text
}

fn translated(slug: &str, translation: &Translation) -> String {
    let Translation { title, short, summary } = translation;
    let head = head(&TranslationHead { slug: slug.to_owned(), title: title.clone(), short: short.clone() });
    format!("{head}\n## {SUMMARY}\n{summary}\n")
}

fn head(head: &impl serde::Serialize) -> String {
    let head = toml::to_string(head).expect("a head holds only words, numbers and dates");
    format!("{FENCE}\n{}\n{FENCE}\n", head.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::parse;

    #[test]
    fn what_is_exported_reads_back_as_the_same_edition() {
        let knowledge = Knowledge::shipped().unwrap();
        let (indonesian, english) = files(&knowledge).into_iter().partition(|(path, _)| path.starts_with("id/"));
        let again = parse::read(indonesian, english).unwrap();
        assert_eq!(again.iter().count(), 41);
        for (one, other) in again.programmes.iter().zip(&knowledge.programmes) {
            assert_eq!(without_lines(one), without_lines(other));
        }
        assert_eq!(again.english, knowledge.english);
    }

    /// Where a question stands in its file is no part of what it says.
    fn without_lines(programme: &Programme) -> Programme {
        let mut programme = programme.clone();
        programme.samples.iter_mut().for_each(|sample| sample.line = 0);
        programme
    }
}
