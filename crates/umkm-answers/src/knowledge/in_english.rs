//! Short answers and needs in English: `locales/en/pieces/`, a file a topic, laid beside those that ship in Indonesian.

use std::sync::Arc;

use serde::Deserialize;

use super::need::Needed;
use super::pieces::Pieces;
use super::short_answer::{Answered, LONGEST_ANSWER};
use crate::content::{Problem, line_of};
use crate::domain::MAX_BUTTON_CHARS;
use crate::text::markdown;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "answer", default)]
    answers: Vec<Answer>,
    #[serde(rename = "need", default)]
    needs: Vec<Need>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    slug: String,
    question: String,
    #[serde(default)]
    samples: Vec<Arc<str>>,
    #[serde(rename = "answer")]
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Need {
    slug: String,
    title: String,
    lead: String,
    options: Vec<Choice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    label: String,
    line: String,
}

/// Lays the file beside the pieces, naming everything in it that fits none of them.
pub(super) fn lay(files: &[(String, String)], pieces: &mut Pieces, problems: &mut Vec<Problem>) {
    for (file, text) in files {
        let read = match toml::from_str::<File>(text) {
            Ok(read) => read,
            Err(error) => {
                problems.push(Problem::new(file, line_of(text, &error), error.message()));
                continue;
            }
        };
        let line =
            |slug: &str| text.lines().position(|line| line == format!("slug = \"{slug}\"")).map_or(1, |at| at + 1);
        for Answer { slug, question, samples, text: answer } in read.answers {
            let visible = markdown::to_html(&answer).0.to_plain().chars().count();
            let found = pieces.short_answers.iter_mut().find(|piece| piece.slug == slug);
            match found {
                Some(_) if visible > LONGEST_ANSWER => {
                    let what = format!("the answer has at most {LONGEST_ANSWER} characters, here {visible}");
                    problems.push(Problem::new(file, line(&slug), what));
                }
                Some(piece) => {
                    piece.english = Some(Answered { question, samples, answer: answer.trim().to_owned() });
                }
                None => problems.push(Problem::new(file, line(&slug), format!("there is no short answer `{slug}`"))),
            }
        }
        for Need { slug, title, lead, options } in read.needs {
            let options: Vec<(String, String)> = options.into_iter().map(|of| (of.label, of.line)).collect();
            let is_short = |(label, _): &(String, String)| label.chars().count() <= MAX_BUTTON_CHARS;
            match pieces.needs.iter_mut().find(|need| need.slug == slug) {
                Some(need) if need.options.len() == options.len() && options.iter().all(is_short) => {
                    need.english = Some(Needed { title, lead, options });
                }
                _ => problems.push(Problem::new(file, line(&slug), format!("no need `{slug}` has these options"))),
            }
        }
    }
}
