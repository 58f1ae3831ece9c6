//! What an officer answered may say it better than a programme does: a draft becomes a draft of a section's text.

use super::{passage, version, writing};
use crate::domain::Button;
use crate::knowledge::{Section, TextPlace};
use crate::store::doubts;
use crate::store::short_answers::{self, Content, Short};
use crate::talks::learning::agreement;
use crate::talks::learning::press::LearningPress;
use crate::talks::{answering, programme_choice, ui};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// A draft that may become one, with its words.
async fn draft(turn: &mut Turn<'_>, id: i64) -> Talk<(Short, Content)> {
    let short = version::known(turn, id).await?;
    let content = version::newest(turn, &short).await?.content;
    if version::may_be_a_section(&short, &content) {
        return Ok((short, content));
    }
    version::page(turn, id).await?;
    Err(Stop::Said)
}

/// Of which programme?
pub(super) async fn programmes(turn: &mut Turn<'_>, id: i64, page: u16) -> Talk {
    draft(turn, id).await?;
    let language = turn.language;
    let text = html!(language, "belajar-jadi-program");
    let choose = |slug: String| LearningPress::ToSections(id, slug);
    let screen = programme_choice::list(turn, (text, page), choose, |page: u16| LearningPress::ToProgramme(id, page));
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), LearningPress::Answer(id))]));
    Ok(())
}

/// Which of its sections?
pub(super) async fn sections(turn: &mut Turn<'_>, id: i64, slug: &str) -> Talk {
    draft(turn, id).await?;
    let language = turn.language;
    let Some(programme) = turn.world.knowledge.get(slug) else { return programmes(turn, id, 0).await };
    let there = Section::SIDES.into_iter().filter(|section| programme.sections.contains_key(section));
    let buttons = there.map(|section| {
        let press = LearningPress::ToSection(id, slug.to_owned(), section);
        Button::new(answering::section_name(section, language), press)
    });
    let ask = Screen::text(html!(language, "belajar-bagian", judul = turn.world.knowledge.title(programme, language)));
    let screen = ui::rows(buttons.collect(), 2).into_iter().fold(ask, Screen::row);
    let back = Button::new(plain!(language, "tombol-kembali"), LearningPress::ToProgramme(id, 0));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// Its words are the newest draft of this section, behind whatever the office wrote of it before; owners read none of it
/// until that is published.
pub(super) async fn become_one(turn: &mut Turn<'_>, id: i64, slug: &str, section: Section) -> Talk {
    let (short, content) = draft(turn, id).await?;
    let word = section.word();
    let place = passage::still_ships(turn, TextPlace::of(slug, word))?;
    let name = agreement::name(turn, &place).unwrap_or_default();
    let now = turn.now;
    let before = short_answers::of_section(turn.read(), slug, word).await?;
    let to = match &before {
        Some(before) => before.id,
        None => short_answers::begin_section(turn.write().await?, (slug, word), &name, now).await?,
    };
    let seen = before.map_or(0, |before| before.newest);
    writing::add(turn, (to, seen), &content).await?;
    short_answers::throw_away(turn.write().await?, (id, short.newest)).await?;
    doubts::forget(turn.write().await?, &TextPlace::Own(id).to_string()).await?;
    version::shown(turn, to, Some(html!(turn.language, "belajar-jadi-bagian", judul = &name))).await
}
