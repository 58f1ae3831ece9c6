//! What the office says of a section: kept for the words as they ship, in its name.

use crate::domain::Language;
use crate::domain::office::Setting;
use crate::domain::policy::Action;
use crate::domain::review::{Outcome, Review};
use crate::knowledge::{Programme, Section};
use crate::plain;
use crate::store::{office, reviews};
use crate::talks::office::note_change;
use crate::turn::{Talk, Turn};
use crate::world::World;

fn place(slug: &str, section: Section) -> String {
    format!("{slug}#{}", section.word())
}

/// From the next cycle on this is what the office says of a section as it ships now.
pub(in crate::talks) async fn confirm(
    turn: &mut Turn<'_>,
    programme: &Programme,
    section: Section,
    outcome: Outcome,
) -> Talk {
    let (slug, officer, at) = (programme.head.slug.clone(), turn.contact.id, turn.now);
    let office = office::settings(turn.read()).await?.remove(&Setting::Name).map(|name| name.value);
    let office = office.unwrap_or_else(|| plain!(Language::Indonesian, "tinjau-kantor"));
    note_change(turn, Action::PublishAnswers, &place(&slug, section)).await?;
    let version = World::version(programme, section);
    let review = Review { slug, section: section.word().to_owned(), version, outcome, office, at };
    reviews::set(turn.write().await?, &review, officer).await?;
    turn.taught();
    Ok(())
}

/// What the office said of a section is taken back: it reads as it ships.
pub(in crate::talks) async fn take_back(turn: &mut Turn<'_>, slug: &str, section: Section) -> Talk {
    note_change(turn, Action::PublishAnswers, &place(slug, section)).await?;
    reviews::take_back(turn.write().await?, slug, section.word()).await?;
    turn.taught();
    Ok(())
}
