//! What an event is called in a letter or a message.

use super::lines::{Label, Line};
use crate::talks::event_office::form::kind_of;
use crate::talks::events_shown;
use crate::text::phrase;

/// The shortest title, in characters.
const SHORTEST: usize = 5;
/// The longest one.
const LONGEST: usize = 100;
/// The longest line that goes on with a title, in characters.
const LONGEST_REST: usize = 60;

/// What it is called: what is labelled so, the subject of a letter, else the first line that names a kind of event.
pub(super) fn title(all: &[Line]) -> Option<String> {
    let labelled = |label: Label| all.iter().find(move |line| line.label == Some(label)).map(|line| line.value.clone());
    let quoted = all.iter().find_map(|line| {
        let (_, rest) = line.text.split_once(['“', '"'])?;
        let (title, _) = rest.split_once(['”', '"'])?;
        (title.chars().count() >= SHORTEST && kind_of(&line.text).is_some()).then(|| title.to_owned())
    });
    let heading = heading(all);
    let found = labelled(Label::Title).or_else(|| labelled(Label::Subject).filter(|words| kind_of(words).is_some()));
    let found = found.or(heading).or(quoted)?;
    let title = without_lead(&found);
    (title.chars().count() >= SHORTEST).then(|| title.chars().take(LONGEST).collect())
}

/// A subject without the words that only say that it is a letter.
fn without_lead(words: &str) -> String {
    const LEADS: [&str; 12] = [
        "undangan peserta ",
        "undangan mengikuti ",
        "undangan kegiatan ",
        "undangan ",
        "pemberitahuan ",
        "permohonan peserta ",
        "permohonan ",
        "penawaran ",
        "informasi ",
        "info ",
        "pengumuman ",
        "pelaksanaan ",
    ];
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '?' | '+' | '%'));
    let lower = words.to_lowercase();
    let cut = LEADS.iter().find(|lead| lower.starts_with(**lead)).map_or(0, |lead| lead.len());
    let rest = words.get(cut..).unwrap_or(words);
    if cut > 0 { without_lead(rest) } else { rest.split_whitespace().collect::<Vec<_>>().join(" ") }
}

/// Whether a line stands above an event and names its kind.
pub(super) fn is_heading(line: &Line) -> bool {
    line.label.is_none() && kind_of(&line.text).is_some() && line.text.chars().count() <= LONGEST && !line.is_prose()
}

/// Whether words say more than the kind of an event.
pub(super) fn says_more(text: &str) -> bool {
    let tells = |word: &String| word.chars().any(char::is_alphabetic) && events_shown::kind_named(word).is_none();
    phrase::words(&without_lead(text)).iter().any(tells)
}

/// The first line that names a kind of event; where that says no more ("BAZAR 🎉🎉"), with what stands below it.
fn heading(all: &[Line]) -> Option<String> {
    let at = all.iter().position(is_heading)?;
    let first = all.get(at)?;
    let next = all.get(at + 1).filter(|next| !says_more(&first.text) && goes_on(next));
    Some(match next {
        Some(next) if is_heading(next) => next.text.clone(),
        Some(next) => format!("{} {}", without_lead(&first.text), next.text),
        None => first.text.clone(),
    })
}

/// Whether a line can be the rest of a title: a few words without any number but a year.
fn goes_on(line: &Line) -> bool {
    let is_plain =
        |word: &str| !word.contains(|c: char| c.is_ascii_digit()) || word.len() == 4 && word.starts_with("20");
    line.label.is_none()
        && line.text.chars().count() <= LONGEST_REST
        && !line.is_prose()
        && !line.is_about_joining()
        && !line.text.to_lowercase().starts_with("di ")
        && line.text.split_whitespace().all(is_plain)
}
