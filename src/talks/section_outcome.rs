//! What the office says of a text that ships: kept for the words as they ship, in its name.

use crate::domain::Language;
use crate::domain::office::Setting;
use crate::domain::policy::Action;
use crate::domain::review::{Outcome, Review};
use crate::knowledge::TextPlace;
use crate::plain;
use crate::store::short_answers::{self, Act};
use crate::store::{doubts, office, reviews};
use crate::talks::learning::{self, Change};
use crate::talks::office::note_change;
use crate::turn::{Talk, Turn};

/// From the next cycle on this is what the office says of a text as it ships now. Other texts that say what it said
/// before are to be made to agree.
pub(in crate::talks) async fn confirm(turn: &mut Turn<'_>, place: &TextPlace, outcome: Outcome) -> Talk {
    let (Some((slug, word)), Some(version)) = (place.shipped(), turn.world.version_at(place)) else { return Ok(()) };
    let (officer, at) = (turn.contact.id, turn.now);
    let office = office::settings(turn.read()).await?.remove(&Setting::Name).map(|name| name.value);
    let office = office.unwrap_or_else(|| plain!(Language::Indonesian, "tinjau-kantor"));
    note_change(turn, Action::PublishAnswers, &place.to_string()).await?;
    let old = turn.world.review_at(place);
    let is_same = old.as_ref().is_some_and(|old| old.outcome == outcome);
    let act = match &outcome {
        Outcome::Changed(_) if !is_same => Act::Published,
        Outcome::Changed(_) | Outcome::Right => Act::Confirmed,
        Outcome::Ended => Act::Ended,
    };
    note_act(turn, (slug, word), act).await?;
    match &outcome {
        Outcome::Changed(words) if !is_same => told(turn, place, words, true).await?,
        Outcome::Ended => told(turn, place, "", false).await?,
        Outcome::Changed(_) | Outcome::Right => {}
    }
    // What was written for those who read English says what the text said before.
    let english = old.filter(|_| is_same).and_then(|old| old.english);
    let (slug, section) = (slug.to_owned(), word.to_owned());
    let review = Review { slug, section, version, outcome, english, office, at };
    reviews::set(turn.write().await?, &review, officer).await?;
    turn.taught();
    Ok(())
}

/// What the office said of a text is taken back: it reads as it ships.
pub(in crate::talks) async fn take_back(turn: &mut Turn<'_>, place: &TextPlace) -> Talk {
    let Some((slug, word)) = place.shipped() else { return Ok(()) };
    note_change(turn, Action::PublishAnswers, &place.to_string()).await?;
    note_act(turn, (slug, word), Act::Withdrawn).await?;
    doubts::forget(turn.write().await?, &place.to_string()).await?;
    // What was made to agree with it says what it said.
    if let Some(after) = turn.world.shipped_words(place) {
        told(turn, place, &after, false).await?;
    }
    reviews::take_back(turn.write().await?, slug, word).await?;
    turn.taught();
    Ok(())
}

/// What disagrees with the new words is to be done.
async fn told(turn: &mut Turn<'_>, place: &TextPlace, after: &str, leaves_english: bool) -> Talk {
    let (before, questions) = (turn.world.words(place), learning::question(turn, place));
    let change = Change { place, before, after, questions, leaves_english };
    learning::publish(turn, &change).await
}

/// In the history of what the office wrote of a text, where it wrote anything.
async fn note_act(turn: &mut Turn<'_>, (slug, word): (&str, &str), act: Act) -> Talk {
    let Some(short) = short_answers::of_section(turn.read(), slug, word).await? else { return Ok(()) };
    learning::note(turn, short.id, act).await
}
