//! From files to short answers and needs, naming file and line of everything that is wrong.

mod loose;

use std::collections::HashSet;
use std::sync::Arc;

use serde::Deserialize;
use toml::value::Datetime;

use super::head::{is_date, is_web_address};
use super::in_english;
use super::need::{Need, NeedOption};
use super::reader::Reader;
use super::short_answer::{LONGEST_ANSWER, Matter, ShortAnswer, Subject};
use super::{Office, Programme, Source, Target, UNDATED};
use crate::content::Problem;
use crate::domain::MAX_BUTTON_CHARS;
use crate::text::markdown;
use loose::Loose;

/// So many ways to ask are needed to find an answer again, and so many to find a need.
const FEWEST_SAMPLES: usize = 6;
const FEWEST_NEED_SAMPLES: usize = 10;
const MOST_BUTTONS: usize = 2;
const MOST_OPTIONS: usize = 4;
/// A slug still fits into the data of a button.
const LONGEST_SLUG: usize = 48;
/// The question as a title.
const LONGEST_QUESTION: usize = 80;
/// The line of an option, and the line above all options.
const LONGEST_LINE: usize = 120;
/// What stands for a source where the bot itself knows.
const OWN: &str = "bot";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerHead {
    slug: String,
    question: String,
    programme: Option<String>,
    group: Option<Matter>,
    samples: Vec<Arc<str>>,
    source: Cited,
    checked: Datetime,
    #[serde(default)]
    buttons: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Cited {
    Word(String),
    Read { title: String, url: Option<String>, date: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedHead {
    slug: String,
    title: String,
    samples: Vec<Arc<str>>,
    options: Vec<OptionHead>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionHead {
    label: String,
    line: String,
    go: String,
}

/// Short answers and needs, each by slug.
#[derive(Default)]
pub(super) struct Pieces {
    pub(super) short_answers: Vec<ShortAnswer>,
    pub(super) needs: Vec<Need>,
}

/// What pieces may lead to beside each other, and which of them must.
pub(super) struct Around<'a> {
    pub(super) programme: &'a dyn Fn(&str) -> Option<&'a Programme>,
    pub(super) office: &'a Office,
    /// Whether what this file names must be there.
    pub(super) is_firm: &'a dyn Fn(&str) -> bool,
}

/// Reads short answers and needs beside the programmes that are there; the pairs are path and content.
pub(super) fn read(
    short_answers: &[(String, String)],
    needs: &[(String, String)],
    english: &[(String, String)],
    around: &Around<'_>,
    problems: &mut Vec<Problem>,
) -> Pieces {
    let mut pieces = Pieces::default();
    for (file, text) in short_answers {
        pieces.short_answers.extend(Reader { file: file.clone(), text, problems }.short_answer());
    }
    for (file, text) in needs {
        pieces.needs.extend(Reader { file: file.clone(), text, problems }.need());
    }
    pieces.short_answers.sort_by(|a, b| a.slug.cmp(&b.slug));
    pieces.needs.sort_by(|a, b| a.slug.cmp(&b.slug));
    let mut untranslatable = Vec::new();
    in_english::lay(english, &mut pieces, &mut untranslatable);
    problems.extend(untranslatable.into_iter().filter(|problem| (around.is_firm)(&problem.file)));
    let loose = Loose {
        answer: &|slug| !(around.is_firm)(&answer_path(slug)),
        need: &|slug| !(around.is_firm)(&need_path(slug)),
        is_there: &|target| around.has(target),
    };
    loose.forget(&mut pieces.short_answers, &mut pieces.needs);
    // Links are looked at when everything that they may lead to is there.
    for (file, text) in short_answers.iter().chain(needs) {
        Reader { file: file.clone(), text, problems }.links(&pieces, around);
    }
    pieces
}

impl Pieces {
    fn short_answer(&self, slug: &str) -> Option<&ShortAnswer> {
        self.short_answers.iter().find(|answer| answer.slug == slug)
    }

    fn need(&self, slug: &str) -> Option<&Need> {
        self.needs.iter().find(|need| need.slug == slug)
    }

    /// Whether what a button leads to is there.
    fn has(&self, target: &Target, around: &Around<'_>) -> bool {
        match target {
            Target::Need(slug) => self.need(slug).is_some(),
            Target::ShortAnswer(slug) => self.short_answer(slug).is_some(),
            other => around.has(other),
        }
    }
}

impl Around<'_> {
    /// Whether what is neither a short answer nor a need is there.
    fn has(&self, target: &Target) -> bool {
        match target {
            Target::Programme(slug, None) => (self.programme)(slug).is_some(),
            Target::Programme(slug, Some(section)) => {
                (self.programme)(slug).is_some_and(|programme| programme.sections.contains_key(section))
            }
            Target::Office(slug) => self.office.other(slug).is_some(),
            Target::Need(_) | Target::ShortAnswer(_) => false,
            Target::Consult | Target::Complain | Target::Register => true,
        }
    }
}

/// Where a short answer's file is, below `locales/`.
pub(super) fn answer_path(slug: &str) -> String {
    format!("id/faq/{slug}.md")
}

/// Where a need's file is, below `locales/`.
pub(super) fn need_path(slug: &str) -> String {
    format!("id/needs/{slug}.md")
}

impl Reader<'_> {
    fn short_answer(&mut self) -> Option<ShortAnswer> {
        let (head, body, first_line) = self.split()?;
        let head: AnswerHead = self.toml(head)?;
        self.slug(&head.slug, &answer_path(&head.slug));
        self.length("question", &head.question, LONGEST_QUESTION);
        self.enough(&head.samples, FEWEST_SAMPLES);
        if head.buttons.len() > MOST_BUTTONS {
            self.wrong(self.line_with("buttons"), format!("more than {MOST_BUTTONS} buttons"));
        }
        let answer = body.trim().to_owned();
        let visible = markdown::to_html(&answer).0.to_plain().chars().count();
        if answer.is_empty() || visible > LONGEST_ANSWER {
            self.wrong(first_line, format!("the answer has 1 to {LONGEST_ANSWER} characters, here {visible}"));
        }
        if answer.contains("[^") || answer.lines().any(|line| line.starts_with('#')) {
            self.wrong(first_line, "an answer has one source, named in the head, and no headings");
        }
        let source = self.source(&head.slug, head.source);
        let buttons = head.buttons.iter().filter_map(|written| self.target(written)).collect();
        let checked = self.day("checked", Some(&head.checked));
        let subject = match (head.programme, head.group) {
            (Some(slug), None) => Some(Subject::Programme(slug)),
            (None, Some(matter)) => Some(Subject::Matter(matter)),
            _ => {
                self.wrong(1, "an answer belongs to one `programme` or to one `group`");
                None
            }
        };
        let (slug, question) = (head.slug, head.question);
        Some(ShortAnswer {
            slug,
            question,
            subject: subject?,
            samples: head.samples,
            source: source?,
            checked: checked?,
            buttons,
            answer,
            english: None,
        })
    }

    fn need(&mut self) -> Option<Need> {
        let (head, body, first_line) = self.split()?;
        let head: NeedHead = self.toml(head)?;
        self.slug(&head.slug, &need_path(&head.slug));
        self.length("title", &head.title, MAX_BUTTON_CHARS);
        self.enough(&head.samples, FEWEST_NEED_SAMPLES);
        if !(1..=MOST_OPTIONS).contains(&head.options.len()) {
            self.wrong(self.line_with("options"), format!("a need has 1 to {MOST_OPTIONS} options"));
        }
        let lead = body.trim().to_owned();
        if lead.is_empty() || lead.contains('\n') || lead.chars().count() > LONGEST_LINE {
            self.wrong(first_line, format!("below the head stands one line of at most {LONGEST_LINE} characters"));
        }
        let mut options = Vec::new();
        for option in head.options {
            self.length("label", &option.label, MAX_BUTTON_CHARS);
            self.length("line", &option.line, LONGEST_LINE);
            let Some(go) = self.target(&option.go) else { continue };
            options.push(NeedOption { label: option.label, line: option.line, go });
        }
        Some(Need { slug: head.slug, title: head.title, samples: head.samples, options, lead, english: None })
    }

    fn slug(&mut self, slug: &str, path: &str) {
        if self.file != *path {
            self.wrong(1, format!("slug `{slug}` does not fit the file's name"));
        }
        let is_plain = slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if slug.is_empty() || slug.len() > LONGEST_SLUG || !is_plain {
            self.wrong(1, format!("a slug has 1 to {LONGEST_SLUG} small letters, digits and hyphens"));
        }
    }

    fn length(&mut self, key: &str, value: &str, most: usize) {
        if value.trim().is_empty() || value.chars().count() > most {
            self.wrong(self.line_with(value), format!("{key} has 1 to {most} characters"));
        }
    }

    /// Samples are many enough, and none stands twice.
    fn enough(&mut self, samples: &[Arc<str>], fewest: usize) {
        let different: HashSet<String> = samples.iter().map(|sample| sample.trim().to_lowercase()).collect();
        if different.len() < samples.len() {
            self.wrong(self.line_with("samples"), "a sample question stands here twice");
        }
        if different.len() < fewest {
            let found = different.len();
            self.wrong(self.line_with("samples"), format!("{found} sample questions; {fewest} are the fewest"));
        }
    }

    /// The source; the inner none is the bot itself.
    #[expect(clippy::option_option, reason = "wrong, or right and none")]
    fn source(&mut self, slug: &str, cited: Cited) -> Option<Option<Source>> {
        let line = self.line_with("source");
        match cited {
            Cited::Word(word) if word == OWN => Some(None),
            Cited::Word(_) => {
                self.wrong(line, format!("a source is `\"{OWN}\"` or has title, url and date"));
                None
            }
            Cited::Read { title, url, date } => {
                if !is_date(&date) {
                    self.wrong(line, format!("the date of a source is a year, month or day, or `{UNDATED}`"));
                }
                if !url.as_deref().is_none_or(is_web_address) {
                    self.wrong(line, "the url of the source is no web address");
                }
                Some(Some(Source { id: slug.to_owned(), title, url, date }))
            }
        }
    }

    fn target(&mut self, written: &str) -> Option<Target> {
        let target = Target::read(written);
        if target.is_none() {
            let what =
                "leads nowhere; write programme:, need:, faq: or office: with a name, consult, complain or register";
            self.wrong(self.line_with(&format!("\"{written}\"")), format!("`{written}` {what}"));
        }
        target
    }

    /// Names programmes and links that do not exist.
    fn links(&mut self, pieces: &Pieces, around: &Around<'_>) {
        let file = self.file.clone();
        let slug = file.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).unwrap_or_default();
        let is_answer = file == answer_path(slug);
        let answer = pieces.short_answer(slug).filter(|_| is_answer);
        if let Some(Subject::Programme(of)) = answer.map(|answer| &answer.subject)
            && (around.programme)(of).is_none()
        {
            self.wrong(self.line_with("programme ="), format!("there is no programme `{of}`"));
        }
        let need = pieces.need(slug).filter(|_| !is_answer);
        let options = need.into_iter().flat_map(|need| need.options.iter().map(|option| &option.go));
        let buttons = answer.into_iter().flat_map(|answer| &answer.buttons);
        for dead in options.chain(buttons).filter(|target| !pieces.has(target, around)) {
            self.wrong(self.line_with(&format!("\"{dead}\"")), format!("`{dead}` leads to nothing"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;

    const ANSWER: &str = "+++\nslug = \"a\"\nquestion = \"Berapa?\"\nprogramme = \"nib\"\nsamples = [\n    \"a\",\n    \"b\",\n    \
        \"c\",\n    \"d\",\n    \"e\",\n    \"f\",\n]\nsource = \"bot\"\nchecked = 2026-11-29\nbuttons = [\"consult\"]\n+++\n\nGratis.\n";
    const NEED: &str = "+++\nslug = \"n\"\ntitle = \"Modal\"\nsamples = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", \
        \"j\"]\noptions = [\n    { label = \"NIB\", line = \"Gratis.\", go = \"programme:nib\" },\n]\n+++\n\nPilih.\n";

    fn wrong(answer: &str, need: &str) -> Vec<String> {
        let knowledge = Knowledge::shipped().unwrap();
        let (answers, needs) = ([("id/faq/a.md".into(), answer.into())], [("id/needs/n.md".into(), need.into())]);
        let mut problems = Vec::new();
        let programme = |slug: &str| knowledge.get(slug);
        let around = Around { programme: &programme, office: Office::shipped(), is_firm: &|_| true };
        read(&answers, &needs, &[], &around, &mut problems);
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_short_answer_and_a_need_are_read() {
        assert_eq!(wrong(ANSWER, NEED), [""; 0]);
    }

    #[test]
    fn what_is_wrong_with_a_short_answer_is_named_with_file_and_line() {
        let long = ANSWER.replace("Gratis.", &"kata ".repeat(80));
        for (text, said) in [
            (ANSWER.replace("    \"f\",\n", ""), "5: 5 sample questions; 6 are the fewest"),
            (ANSWER.replace("\"f\"", "\"E\""), "5: a sample question stands here twice"),
            (long, "17: the answer has 1 to 350 characters, here 399"),
            (ANSWER.replace("\"nib\"", "\"entah\""), "4: there is no programme `entah`"),
            (ANSWER.replace("consult", "faq:entah"), "15: `faq:entah` leads to nothing"),
            (ANSWER.replace("consult", "programme:entah#biaya"), "15: `programme:entah#biaya` leads to nothing"),
            (ANSWER.replace("\"bot\"", "{ title = \"A\", date = \"kemarin\" }"), "13: the date of a source is a year"),
            (ANSWER.replace("programme = \"nib\"\n", ""), "1: an answer belongs to one `programme` or to one `group`"),
        ] {
            let found = wrong(&text, NEED);
            assert!(found.iter().any(|found| found.starts_with(&format!("locales/id/faq/a.md:{said}"))), "{found:?}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_need_is_named_with_file_and_line() {
        for (text, said) in [
            (NEED.replace("programme:nib", "pergi"), "6: `pergi` leads nowhere"),
            (NEED.replace("programme:nib", "office:entah"), "6: `office:entah` leads to nothing"),
            (NEED.replace("Pilih.", "Pilih.\nAtau tidak."), "9: below the head stands one line"),
            (NEED.replace(", \"j\"", ""), "4: 9 sample questions; 10 are the fewest"),
        ] {
            let found = wrong(ANSWER, &text);
            assert!(found.iter().any(|found| found.starts_with(&format!("locales/id/needs/n.md:{said}"))), "{found:?}");
        }
    }
}
