//! What the office taught, as the answers are looked for in it.

use crate::answers::Published;
use crate::clock::Millis;
use crate::domain::event::Coming;
use crate::knowledge::Section;
use crate::store::events::{self, Event, Facts};
use crate::store::reviews;
use crate::store::short_answers::{self, Content};
use crate::store::{Connection, Error};
use crate::text;
use crate::world::{Laid, Taught, TaughtAnswer, World};

/// Reads all that is published, and what was said of the programmes; what leads to a section that there is no more is left out.
///
/// # Errors
/// When the store is broken.
pub(super) async fn read(conn: &mut Connection, world: &World) -> Result<Laid, Error> {
    let shown = short_answers::shown(conn).await?;
    let taught = shown.into_iter().filter_map(|shown| {
        let said = match shown.content {
            Content::Words(words) => TaughtAnswer::Words(words),
            Content::Section { slug, section } => TaughtAnswer::Section(slug, Section::from_word(&section)?),
        };
        let ways = shown.questions.iter().map(|question| (question.clone(), world.answers.gist(question))).collect();
        Some((Taught { id: shown.id, said, day: text::local_date(shown.at) }, ways))
    });
    Ok(Laid { taught: Published::new(taught), reviews: reviews::all(conn).await? })
}

/// Reads the events that owners can find.
///
/// # Errors
/// When the store is broken.
pub(super) async fn planned(conn: &mut Connection, now: Millis) -> Result<Vec<Coming>, Error> {
    Ok(events::to_come(conn, now, MOST).await?.into_iter().map(coming).collect())
}

/// Events that are looked for in words at most; what is over is passed over as it is looked for.
const MOST: i64 = 1_000;

/// An event as it is looked for in words.
fn coming(event: Event) -> Coming {
    let ends = event.facts.ends();
    let Facts { title, kind, programme, description, venue, sessions, .. } = event.facts;
    let words = [title.as_str(), programme.as_deref().unwrap_or_default(), description.as_str()].join(" ");
    let begins = sessions.iter().map(|session| session.starts).collect();
    Coming { code: event.code, title, kind, programme, words, place: venue.place.unwrap_or_default(), begins, ends }
}
