//! What the office taught, as the answers are looked for in it.

use crate::answers::Published;
use crate::knowledge::Section;
use crate::store::reviews;
use crate::store::short_answers::{self, Content};
use crate::store::{Connection, Error};
use crate::text;
use crate::world::{Laid, Said, Taught, World};

/// Reads all that is published, and what was said of the programmes; what leads to a section that there is no more is left out.
///
/// # Errors
/// When the store is broken.
pub(super) async fn read(conn: &mut Connection, world: &World) -> Result<Laid, Error> {
    let shown = short_answers::shown(conn).await?;
    let taught = shown.into_iter().filter_map(|shown| {
        let said = match shown.content {
            Content::Words(words) => Said::Words(words),
            Content::Section { slug, section } => Said::Section(slug, Section::from_word(&section)?),
        };
        let ways = shown.questions.iter().map(|question| (question.clone(), world.answers.gist(question))).collect();
        Some((Taught { id: shown.id, said, day: text::local_date(shown.at) }, ways))
    });
    Ok(Laid { taught: Published::new(taught), reviews: reviews::all(conn).await? })
}
