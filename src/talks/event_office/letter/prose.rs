//! What a letter or a message says in sentences: what to bring, whom to ask, and what it is about.

use chrono::NaiveDate;

use super::lines::{Label, Line};
use crate::text::input::{self, ScheduleError};

/// The longest list of what to bring, in characters.
const LONGEST: usize = 300;
/// The longest description that the form takes, in characters.
const LONGEST_ABOUT: usize = 1_000;
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

/// What owners read of it beside its facts: what the letter tells of it, what is taught, by whom, and whom to ask.
pub(super) fn about(all: &[Line], today: NaiveDate) -> Option<String> {
    let is_of = |line: &&Line| match line.label {
        Some(Label::Topic) => true,
        Some(Label::Contact) => line.value.chars().filter(char::is_ascii_digit).count() >= 6,
        _ => false,
    };
    let named: Vec<String> = all.iter().filter(is_of).map(|line| line.text.clone()).collect();
    let room = LONGEST_ABOUT.saturating_sub(named.iter().map(|line| line.chars().count() + 1).sum());
    let mut told: Vec<String> = Vec::new();
    let length = |told: &[String]| told.iter().map(|line| line.chars().count() + 1).sum::<usize>();
    for sentence in all.iter().filter(|line| line.label.is_none()).flat_map(|line| told_of(line, today)) {
        if length(&told) + sentence.chars().count() < room {
            told.push(sentence);
        }
    }
    told.extend(named);
    let about = told.join("\n");
    (about.chars().count() >= SHORTEST_ABOUT).then_some(about)
}

/// The sentences of a line that tell what is done there: no greetings, no letters before it, and nothing that the form asks
/// by itself.
fn told_of(line: &Line, today: NaiveDate) -> Vec<String> {
    /// Fewer words are a heading.
    const FEWEST: usize = 5;
    /// How the sentences of a letter begin that only lead to it, or end it.
    const COURTESY: [&str; 24] = [
        "yth",
        "kepada",
        "dengan hormat",
        "assalam",
        "wassalam",
        "halo",
        "hai",
        "salam",
        "selamat",
        "demikian",
        "atas perhatian",
        "atas kehadiran",
        "atas kerja",
        "terima kasih",
        "hormat kami",
        "mengingat pentingnya",
        "dimohon kehadiran",
        "mohon kehadiran",
        "mohon konfirmasi",
        "bersama ini",
        "sehubungan",
        "dalam rangka",
        "menindaklanjuti",
        "berkaitan",
    ];
    /// What an invitation says before the facts, and what has a field of its own.
    const ELSEWHERE: [&str; 8] =
        ["mengundang", "akan dilaksanakan", "akan diselenggarakan", "bertempat", "membawa", "biaya", "gratis", "kuota"];
    if line.is_head_of_letter() || line.is_about_joining() || !line.text.ends_with(['.', '!']) {
        return Vec::new();
    }
    let tells = |sentence: &&str| {
        let lower = sentence.to_lowercase();
        lower.split_whitespace().count() >= FEWEST
            && !COURTESY.iter().any(|word| lower.starts_with(word))
            && !ELSEWHERE.iter().any(|word| lower.contains(word))
            && brought(sentence).is_none()
            && input::schedule(sentence, today) == Err(ScheduleError::Unreadable)
    };
    let all = line.text.split(". ").map(|sentence| sentence.trim().trim_end_matches('.')).filter(tells);
    all.map(|sentence| if sentence.ends_with('!') { sentence.to_owned() } else { format!("{sentence}.") }).collect()
}
