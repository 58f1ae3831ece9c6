//! Checks of a programme's conditions by yes and no: one file a check in `locales/id/eligibility/`.

use serde::Deserialize;

use super::Programme;
use crate::content::{Problem, line_of};

/// Fewer questions tell nothing, more are not answered.
const QUESTIONS: std::ops::RangeInclusive<usize> = 3..=6;

/// A walk through the conditions of one programme, or of two that exclude each other.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The programmes on whose cards it is offered; the first one answers for the sources.
    pub programmes: Vec<String>,
    /// Its name, also on the button.
    pub title: String,
    /// What is asked, in order.
    #[serde(rename = "condition")]
    pub conditions: Vec<Condition>,
    /// Its name in buttons: the file's name.
    #[serde(skip)]
    pub name: String,
}

/// One condition, asked as a yes-or-no question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The question.
    pub ask: String,
    /// What the condition says.
    pub explain: String,
    /// The answer that fulfils it.
    passes: Answer,
    /// What to do where it is not fulfilled.
    pub advice: String,
    /// The source, as the first programme's file names it.
    pub source: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Ya,
    Tidak,
}

impl Condition {
    /// Whether this answer fulfils the condition.
    #[must_use]
    pub fn is_met(&self, yes: bool) -> bool {
        yes == (self.passes == Answer::Ya)
    }
}

/// Reads the checks; the pairs are path and content.
pub(super) fn read<'a>(
    files: Vec<(String, String)>,
    programme: impl Fn(&str) -> Option<&'a Programme>,
    problems: &mut Vec<Problem>,
) -> Vec<Check> {
    let mut checks = Vec::new();
    for (file, text) in files {
        match toml::from_str::<Check>(&text) {
            Ok(mut check) => {
                let name = file.rsplit('/').next().and_then(|name| name.split('.').next());
                check.name.push_str(name.unwrap_or_default());
                problems.extend(wrong(&check, &file, &text, &programme));
                checks.push(check);
            }
            Err(error) => problems.push(Problem::new(&file, line_of(&text, &error), error.message())),
        }
    }
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    checks
}

fn wrong<'a>(check: &Check, file: &str, text: &str, programme: impl Fn(&str) -> Option<&'a Programme>) -> Vec<Problem> {
    let line = |needle: &str| text.lines().position(|line| line.contains(needle)).map_or(1, |at| at + 1);
    let mut problems = Vec::new();
    if !QUESTIONS.contains(&check.conditions.len()) {
        problems.push(Problem::new(file, 1, "a check has 3 to 6 conditions"));
    }
    for slug in check.programmes.iter().filter(|slug| programme(slug).is_none()) {
        problems.push(Problem::new(file, line(slug), format!("there is no programme `{slug}`")));
    }
    let Some(first) = check.programmes.first().and_then(|slug| programme(slug)) else {
        problems.push(Problem::new(file, 1, "a check names the programme it is for"));
        return problems;
    };
    for condition in check.conditions.iter().filter(|condition| first.source(&condition.source).is_none()) {
        let what = format!("there is no source `{}` in the head of `{}`", condition.source, first.head.slug);
        problems.push(Problem::new(file, line(&condition.ask) + 4, what));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_without_programme_source_or_enough_conditions_is_named() {
        let text = "programmes = [\"entah\"]\ntitle = \"Cek\"\n[[condition]]\nask = \"a?\"\nexplain = \"b\"\npasses = \"ya\"\nadvice = \"c\"\nsource = \"d\"\n";
        let mut problems = Vec::new();
        let files = vec![("id/eligibility/cek.toml".to_owned(), text.to_owned())];
        assert_eq!(read(files, |_| None, &mut problems)[0].name, "cek");
        let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "locales/id/eligibility/cek.toml:1: a check has 3 to 6 conditions",
                "locales/id/eligibility/cek.toml:1: there is no programme `entah`",
                "locales/id/eligibility/cek.toml:1: a check names the programme it is for",
            ]
        );
    }
}
