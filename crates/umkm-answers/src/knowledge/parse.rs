//! From files to programmes, naming file and line of everything that is wrong.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::format::{NOTHING_KNOWN, SAMPLES, SUMMARY, TranslationHead, path};
use super::reader::Reader;
use super::{Head, Knowledge, Programme, Sample, Section, Translation, head, left_out};
use crate::content::Problem;
use crate::domain::{Language, MAX_BUTTON_CHARS};
use crate::text::markdown;

/// Room for title, sources and date within Telegram's 4,096 units.
const LONGEST_SECTION: usize = 2_500;
/// The longest of the sections that say the whole programme in few words.
const LONGEST_GIST: usize = 350;

/// Reads all files; the pairs are path and content. What a file names that is not firm may be missing.
pub(super) fn read(
    indonesian: Vec<(String, String)>,
    english: Vec<(String, String)>,
    is_firm: impl Fn(&str) -> bool,
) -> Result<Knowledge, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut knowledge = Knowledge::default();
    let mut related_lines: HashMap<String, usize> = HashMap::new();
    for (file, text) in indonesian {
        let mut reader = Reader { file, text: &text, problems: &mut problems };
        if let Some(programme) = reader.programme() {
            let line = text.lines().position(|line| line.starts_with("related")).unwrap_or_default();
            related_lines.insert(programme.head.slug.clone(), line + 1);
            knowledge.programmes.push(programme);
        }
    }
    knowledge.programmes.sort_by(|a, b| a.head.short.cmp(&b.head.short));
    knowledge.by_slug =
        knowledge.programmes.iter().enumerate().map(|(at, programme)| (programme.head.slug.clone(), at)).collect();
    for programme in &mut knowledge.programmes {
        if !is_firm(&path(Language::Indonesian, &programme.head.slug)) {
            left_out::forget_neighbours(programme, |slug| knowledge.by_slug.contains_key(slug));
        }
        let line = related_lines.get(&programme.head.slug).copied().unwrap_or(1);
        neighbours(programme, line, &knowledge.by_slug, &mut problems);
    }
    for (file, text) in english {
        let mut reader = Reader { file, text: &text, problems: &mut problems };
        if let Some((slug, translation)) = reader.translation(&knowledge.by_slug) {
            knowledge.english.insert(slug, translation);
        }
    }
    if knowledge.programmes.is_empty() && problems.is_empty() {
        problems.push(Problem::new("id/programmes", 1, "no programme was found here: the bot would know nothing"));
    }
    if problems.is_empty() { Ok(knowledge) } else { Err(problems) }
}

/// Names neighbours that do not exist; `line` is where the head lists them.
fn neighbours(programme: &Programme, line: usize, known: &HashMap<String, usize>, problems: &mut Vec<Problem>) {
    let file = path(Language::Indonesian, &programme.head.slug);
    let exists = |slug: &str| slug != programme.head.slug && known.contains_key(slug);
    for slug in programme.head.related.iter().filter(|slug| !exists(slug)) {
        problems.push(Problem::new(&file, line, format!("related: there is no other programme `{slug}`")));
    }
    for sample in &programme.samples {
        if let Some(also) = sample.also.as_ref().filter(|also| !exists(also)) {
            problems.push(Problem::new(&file, sample.line, format!("there is no other programme `{also}`")));
        }
    }
}

/// Names short answers that samples ask for and that do not exist.
pub(super) fn unanswered(programme: &Programme, knowledge: &Knowledge) -> Vec<Problem> {
    let file = path(Language::Indonesian, &programme.head.slug);
    let asked = programme.samples.iter().filter_map(|sample| Some((sample.line, sample.answer.as_ref()?)));
    let dead = asked.filter(|(_, answer)| knowledge.short_answer(answer).is_none());
    dead.map(|(line, answer)| Problem::new(&file, line, format!("there is no short answer `{answer}`"))).collect()
}

impl Reader<'_> {
    fn programme(&mut self) -> Option<Programme> {
        let (head, body, first_line) = self.split()?;
        let head: Head = self.toml(head)?;
        self.names(&head.slug, &head.title, &head.short, Language::Indonesian);
        self.problems.extend(head::problems(&head, &self.file, self.text));
        let checked = self.day("checked", Some(&head.checked));
        let valid_until = self.day("valid_until", head.valid_until.as_ref());
        let mut sections = BTreeMap::new();
        let mut samples = Vec::new();
        for (name, line, content) in headings(body, first_line) {
            if name == SAMPLES {
                samples = self.samples(&content, line);
            } else if let Some(section) = Section::from_word(&name) {
                self.section(&head, section, &content, line);
                if sections.insert(section, content).is_some() {
                    self.wrong(line, format!("section `{name}` stands twice"));
                }
            } else {
                self.wrong(line, format!("there is no section `{name}`"));
            }
        }
        for section in Section::SIDES.into_iter().filter(|section| *section != Section::InfoResmi) {
            if !sections.contains_key(&section) {
                self.wrong(
                    1,
                    format!("section `{}` is missing; write `{NOTHING_KNOWN}` where nothing is known", section.word()),
                );
            }
        }
        sections.retain(|_, content| content != NOTHING_KNOWN);
        Some(Programme { checked: checked?, valid_until, head, sections, ways: samples.len(), samples })
    }

    fn translation(&mut self, known: &HashMap<String, usize>) -> Option<(String, Translation)> {
        let (head, body, first_line) = self.split()?;
        let head: TranslationHead = self.toml(head)?;
        self.names(&head.slug, &head.title, &head.short, Language::English);
        if !known.contains_key(&head.slug) {
            self.wrong(1, format!("there is no programme `{}` in Indonesian", head.slug));
        }
        let (mut summary, mut sections) = (None, BTreeMap::new());
        for (name, line, content) in headings(body, first_line) {
            if name == SUMMARY {
                summary = Some(content);
            } else if let Some(section) = Section::from_word(&name) {
                if sections.insert(section, content).is_some() {
                    self.wrong(line, format!("section `{name}` stands twice"));
                }
            } else {
                self.wrong(line, format!("there is no section `{name}`"));
            }
        }
        let Some(summary) = summary else {
            self.wrong(first_line, format!("section `{SUMMARY}` is missing"));
            return None;
        };
        Some((head.slug, Translation { title: head.title, short: head.short, summary, sections }))
    }

    fn names(&mut self, slug: &str, title: &str, short: &str, language: Language) {
        if self.file != path(language, slug) {
            self.wrong(1, format!("slug `{slug}` does not fit the file's name"));
        }
        if title.chars().count() > 80 {
            self.wrong(1, "title is longer than 80 characters");
        }
        if short.chars().count() > MAX_BUTTON_CHARS {
            self.wrong(1, format!("short is longer than {MAX_BUTTON_CHARS} characters"));
        }
    }

    /// What states facts names sources of the head; steps and papers may be plain advice.
    fn section(&mut self, head: &Head, section: Section, content: &str, line: usize) {
        // What says the whole in few words rests on the sections that it sums up.
        let is_gist = !Section::SIDES.contains(&section);
        let advice = is_gist || matches!(section, Section::Langkah | Section::Syarat);
        let longest = if is_gist { LONGEST_GIST } else { LONGEST_SECTION };
        let (html, used) = markdown::to_html(content);
        if content.is_empty() {
            self.wrong(line, format!("an empty section; write `{NOTHING_KNOWN}` where nothing is known"));
        } else if html.units() > longest {
            self.wrong(line, format!("the section is longer than {longest} characters"));
        } else if used.is_empty() && content != NOTHING_KNOWN && !advice {
            self.wrong(line, "the section names no source");
        }
        let known: HashSet<&str> = head.sources.iter().map(|source| source.id.as_str()).collect();
        for id in used.iter().filter(|id| !known.contains(id.as_str())) {
            self.wrong(line, format!("there is no source `{id}` in the head"));
        }
    }

    fn samples(&mut self, content: &str, line: usize) -> Vec<Sample> {
        let mut samples = Vec::new();
        for (at, entry) in content.lines().enumerate() {
            let sample = sample(entry, line + 1 + at);
            if sample.is_none() {
                self.wrong(
                    line + 1 + at,
                    "a sample question is written `- facet/style: text`, with `+slug` of a second programme and `>slug` of \
                     a short answer behind the style",
                );
            }
            samples.extend(sample);
        }
        samples
    }
}

/// One sample question: which side and style, perhaps a second programme that answers it and the short answer that is asked
/// for, the text.
fn sample(entry: &str, line: usize) -> Option<Sample> {
    let (label, text) = entry.strip_prefix("- ")?.split_once(": ")?;
    let (facet, style) = label.split_once('/')?;
    let split = |text: &'_ str, at| {
        text.split_once(at).map_or((text.to_owned(), None), |(text, rest)| (text.to_owned(), Some(rest.to_owned())))
    };
    let (style, answer) = split(style, '>');
    let (style, also) = split(&style, '+');
    Some(Sample { facet: facet.into(), style: style.into(), also, answer, text: text.into(), line })
}

/// The parts of a body below its `## ` headings: name, line of the heading, content.
fn headings(body: &str, first_line: usize) -> Vec<(String, usize, String)> {
    let mut found: Vec<(String, usize, String)> = Vec::new();
    for (at, line) in body.lines().enumerate() {
        if let Some(name) = line.strip_prefix("## ") {
            found.push((name.trim().to_owned(), first_line + at, String::new()));
        } else if let Some((.., content)) = found.last_mut() {
            content.push_str(line);
            content.push('\n');
        }
    }
    for (.., content) in &mut found {
        *content = content.trim().to_owned();
    }
    found
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    const HEAD: &str = "+++\nslug = \"nib\"\ntitle = \"NIB\"\nshort = \"NIB\"\noffice = \"OSS\"\nlevel = \"nasional\"\n\
        state = \"published\"\nchecked = 2026-11-22\nvalid_until = 2026-12-31\ngroup = \"legalitas\"\nrelated = []\n\
        [[source]]\nid = \"oss\"\ntitle = \"OSS\"\ndate = \"2025\"\n+++\n";

    fn file(body: &str) -> Vec<(String, String)> {
        vec![("id/programmes/nib.md".into(), format!("{HEAD}{body}"))]
    }

    fn whole() -> String {
        Section::SIDES[..8].iter().flat_map(|section| ["## ", section.word(), "\nGratis. [^oss]\n\n"]).collect()
    }

    #[test]
    fn j7_an_edition_without_programmes_is_refused() {
        let problems = read(Vec::new(), Vec::new(), |_| true).unwrap_err();
        assert_eq!(
            problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["locales/id/programmes:1: no programme was found here: the bot would know nothing"]
        );
    }

    #[test]
    fn a_whole_file_is_read_with_its_questions_and_ends_on_its_last_day() {
        let body = format!("{}## pertanyaan\n- biaya/short: biaya nib\n", whole());
        let knowledge = read(file(&body), Vec::new(), |_| true).unwrap();
        let nib = knowledge.get("nib").unwrap();
        assert_eq!(nib.sections.len(), 8);
        let sample = Sample {
            facet: "biaya".into(),
            style: "short".into(),
            also: None,
            answer: None,
            text: "biaya nib".into(),
            line: 42,
        };
        assert_eq!(nib.samples, [sample]);
        assert!(nib.is_current(NaiveDate::from_ymd_opt(2026, 12, 31).unwrap()));
        assert!(!nib.is_current(NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()));
    }

    #[test]
    fn everything_wrong_is_named_with_file_and_line() {
        let body =
            whole().replace("## biaya\nGratis. [^oss]", "## biaya\nGratis. [^entah]").replace("## jadwal", "## kapan");
        let problems: Vec<String> =
            read(file(&body), Vec::new(), |_| true).unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(
            problems,
            [
                "locales/id/programmes/nib.md:26: there is no source `entah` in the head",
                "locales/id/programmes/nib.md:35: there is no section `kapan`",
                "locales/id/programmes/nib.md:1: section `jadwal` is missing; write `(belum ada informasi)` where nothing is known",
            ]
        );
        let problems = read(
            vec![("id/programmes/nib.md".into(), HEAD.replace("level = \"nasional\"", "level = \"desa\""))],
            vec![],
            |_| true,
        );
        assert_eq!(problems.unwrap_err()[0].line, 6);
        let lost = HEAD.replace("related = []", "related = [\"entah\"]");
        let problems = read(vec![("id/programmes/nib.md".into(), lost + &whole())], vec![], |_| true);
        assert_eq!(problems.unwrap_err()[0].line, 11);
    }
}
