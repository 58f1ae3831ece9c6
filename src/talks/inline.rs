//! Cards that somebody sends on from any chat (`@bot halal`): what answers the words, by the index of all answers, and
//! events to come.
//!
//! Nobody is behind it: whoever asks is not known, and nothing of it is kept. Telegram shows one answer to all who ask
//! the same, so it is in the language of the office and the same for everybody. Each card has a link that opens the
//! same thing here.

use crate::answers::{Ranking, Verdict};
use crate::domain::event::Coming;
use crate::domain::{Button, EventState};
use crate::store::{self, events};
use crate::talks::answering;
use crate::talks::event_owner::press::LINK as EVENT_LINK;
use crate::talks::events_shown::{self, kind_name, kind_named};
use crate::text::phrase::{self, Set};
use crate::text::{self, Html, format};
use crate::turn::{InlineAnswer, InlineResult, Turn};
use crate::{html, plain};

/// What is shown where nothing was written yet, behind what is to come.
const USUAL: [&str; 6] = ["nib", "sertifikasi-halal", "sppirt", "kur", "pinjaman-tanpa-bunga", "akses-pasar"];
/// Cards in one answer: more than a phone shows without scrolling are not looked at.
const MOST: usize = 10;
/// Of these so many events.
const MOST_EVENTS: usize = 3;
/// The likeliest programmes and short answers that are offered behind what answers the words.
const MOST_NEAR: usize = 4;
/// A programme that is less likely than this is not offered.
const PERHAPS: f32 = 0.05;
/// The longest part of a section on a card: the same as here.
const SHOWN_UNITS: usize = 480;
/// So much is seen of a card before it is chosen.
const ABOUT_CHARS: usize = 100;
/// A word that is shorter is in too many titles.
const SHORTEST_WORD: usize = 4;

/// What these words find; `query` is by what Telegram knows that they were asked.
///
/// # Errors
/// Only when the store is broken.
pub(crate) async fn answer(turn: &mut Turn<'_>, query: &str, words: &str) -> Result<InlineAnswer, store::Error> {
    let mut results = found(turn, words);
    let place = usize::from(!results.is_empty() && !words.trim().is_empty());
    for (at, event) in coming(turn, words).iter().take(MOST_EVENTS).enumerate() {
        let card = event_card(turn, event).await?;
        card.into_iter().for_each(|card| results.insert((place + at).min(results.len()), card));
    }
    results.truncate(MOST);
    let more = results.is_empty().then(|| (plain!(turn.language, "sisip-tanya"), "tanya".to_owned()));
    Ok(InlineAnswer { query: query.to_owned(), results, more })
}

/// The programmes and short answers, what answers the words first.
fn found(turn: &Turn<'_>, words: &str) -> Vec<InlineResult> {
    if words.trim().is_empty() {
        return USUAL.into_iter().filter_map(|slug| programme_card(turn, slug)).collect();
    }
    // Whoever may want to die is not offered a card to send on.
    let Some(ranking) = turn.ranking.filter(|ranking| !ranking.is_distress()) else { return Vec::new() };
    let mut results: Vec<InlineResult> = match ranking.verdict(None, &[]) {
        Verdict::Polite(_) => return Vec::new(),
        Verdict::Unknown(perhaps) => return perhaps.iter().filter_map(|slug| programme_card(turn, slug)).collect(),
        Verdict::Answer(slug) => programme_card(turn, &slug).into_iter().collect(),
        Verdict::ShortAnswer(slug) => short_card(turn, &slug).into_iter().collect(),
        Verdict::Both(one, other) => [one, other].iter().filter_map(|slug| programme_card(turn, slug)).collect(),
        Verdict::Choices(all) => all.iter().filter_map(|slug| programme_card(turn, slug)).collect(),
        Verdict::Need(_) => Vec::new(),
    };
    for card in near(turn, ranking) {
        if results.iter().all(|other| other.id != card.id) {
            results.push(card);
        }
    }
    results
}

/// The likeliest of both kinds, programmes first.
fn near(turn: &Turn<'_>, ranking: &Ranking) -> Vec<InlineResult> {
    let top = ranking.top(None, MOST_NEAR);
    let likely = top.iter().filter(|(_, likely)| *likely >= PERHAPS);
    let programmes = likely.filter_map(|(slug, _)| programme_card(turn, slug));
    let answers = ranking.short_answers(&[], MOST_NEAR);
    programmes.chain(answers.iter().filter_map(|slug| short_card(turn, slug))).collect()
}

/// A card under which what it shows is opened here.
fn card(turn: &Turn<'_>, payload: String, title: &str, text: Html) -> InlineResult {
    let page = turn.world.deep_link(format_args!("{payload}"));
    let plain = text.to_plain();
    // What it is called stands above already.
    let about = plain.trim_start().strip_prefix(title).unwrap_or(&plain);
    let about = about.trim_start_matches(|c: char| !c.is_alphanumeric());
    let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
    InlineResult {
        id: payload,
        title: title.to_owned(),
        about: about.chars().take(ABOUT_CHARS).collect(),
        text,
        button: Button::link(plain!(turn.language, "sisip-tombol"), page),
    }
}

/// A programme as it is opened, in short and with its source.
fn programme_card(turn: &Turn<'_>, slug: &str) -> Option<InlineResult> {
    let programme = turn.world.knowledge.get(slug).filter(|one| one.is_current(text::local_date(turn.now)))?;
    let title = turn.world.knowledge.title(programme, turn.language);
    let text = answering::excerpt(turn, programme, answering::first_section(programme), SHOWN_UNITS);
    Some(card(turn, format!("p_{slug}"), title, text))
}

/// A short answer with its question and its source.
fn short_card(turn: &Turn<'_>, slug: &str) -> Option<InlineResult> {
    let answer = turn.world.knowledge.short_answer(slug)?;
    let text = answering::short_answer_opened(turn, answer);
    Some(card(turn, format!("j_{slug}"), answer.question_in(turn.language), text))
}

/// The events to come that the words are about; all of them where there are no words.
fn coming(turn: &Turn<'_>, words: &str) -> Vec<Coming> {
    let words = phrase::words(words);
    let is_named = |event: &Coming| {
        let title = event.title.to_lowercase();
        words.iter().any(|word| {
            phrase::has(Set::Event, word)
                || kind_named(word) == Some(event.kind)
                || word.chars().count() >= SHORTEST_WORD && title.contains(word.as_str())
        })
    };
    let all = turn.world.coming();
    let to_come = all.iter().filter(|event| event.ends > turn.now);
    to_come.filter(|event| words.is_empty() || is_named(event)).take(MOST_EVENTS).cloned().collect()
}

/// An event as it is now, without what changes by the hour; none where it is called off.
async fn event_card(turn: &mut Turn<'_>, coming: &Coming) -> Result<Option<InlineResult>, store::Error> {
    let found = events::by_code(turn.read(), &coming.code).await?;
    let Some(event) = found.filter(|event| event.state == EventState::Published) else { return Ok(None) };
    let (language, facts) = (turn.language, &event.facts);
    let head = html!(language, "acara-judul", judul = &facts.title, jenis = &kind_name(language, facts.kind));
    let mut lines = vec![head];
    lines.extend(events_shown::days(language, &facts.sessions));
    lines.extend(events_shown::place(language, &facts.venue));
    let today = format::day(language, turn.now);
    lines.push(html!(language, "sisip-acara-sumber", hari = &today));
    let text = Html::join(&lines, "\n");
    Ok(Some(card(turn, format!("{EVENT_LINK}{}", event.code), &facts.title, text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::tests::SHIPPED;

    #[test]
    fn k3_what_is_offered_before_a_word_is_written_is_there() {
        for slug in USUAL {
            assert!(SHIPPED.knowledge.get(slug).is_some(), "{slug}");
        }
    }
}
