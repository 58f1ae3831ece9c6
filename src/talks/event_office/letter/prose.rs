//! What a letter or a message says in sentences: what to bring, whom to ask, and what it is about.

use super::lines::{Label, Line};

/// The longest list of what to bring, in characters.
const LONGEST: usize = 300;
/// The fewest characters that say something of an event.
const SHORTEST_ABOUT: usize = 10;

/// What to bring: what is labelled so, else what stands behind "membawa".
pub(super) fn papers(all: &[Line]) -> Option<String> {
    let labelled = all.iter().find(|line| line.label == Some(Label::Papers)).map(|line| line.value.as_str());
    let said = || all.iter().filter(|line| line.label.is_none()).find_map(|line| brought(&line.text));
    let found = labelled.map(|value| brought(value).unwrap_or(value)).or_else(said)?;
    let found = found.trim().trim_end_matches(['.', ',', ';']);
    (3..=LONGEST).contains(&found.chars().count()).then(|| found.to_owned())
}

/// What stands behind "membawa", or behind "bawa" at the beginning, up to the end of the sentence.
fn brought(text: &str) -> Option<&str> {
    const BEGINS: [&str; 5] = ["bawa ", "wajib bawa ", "harap bawa ", "mohon bawa ", "jangan lupa bawa "];
    let lower = text.to_lowercase();
    let within = lower.find("membawa ").map(|at| at + "membawa ".len());
    let at = within.or_else(|| BEGINS.iter().find(|word| lower.starts_with(**word)).map(|word| word.len()))?;
    let rest = text.get(at..)?;
    let end = rest.find(". ").or_else(|| rest.find(';')).unwrap_or(rest.len());
    rest.get(..end)
}

/// What owners read of it beside its facts: what is taught, by whom, and whom to ask.
pub(super) fn about(all: &[Line]) -> Option<String> {
    let is_of = |line: &&Line| match line.label {
        Some(Label::Topic) => true,
        Some(Label::Contact) => line.value.chars().filter(char::is_ascii_digit).count() >= 6,
        _ => false,
    };
    let about = all.iter().filter(is_of).map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    (about.chars().count() >= SHORTEST_ABOUT).then_some(about)
}
