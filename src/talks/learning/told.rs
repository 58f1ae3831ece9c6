//! Whoever wanted to be told that there is an answer is told once, by day.

use crate::domain::{Button, ContactId};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::knowledge::Section;
use crate::store::short_answers::{self, Content, Due};
use crate::store::{self, contacts};
use crate::talks::answering::press::AnswerPress;
use crate::talks::{answering, ui};
use crate::text::Html;
use crate::turn::{Effects, Screen};
use crate::{html, plain, text};

pub(in crate::talks) const TOLD: Job =
    Job { name: "answers_told", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let due = short_answers::due(tick.conn, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    let mut told: Vec<(ContactId, i64)> = Vec::new();
    for due in due {
        // Who asked in two ways is told once.
        if told.contains(&(due.contact, due.answer)) {
            continue;
        }
        told.push((due.contact, due.answer));
        short_answers::forget(tick.conn, due.contact, due.answer).await?;
        tell(tick, &mut effects, &due, false).await?;
    }
    let corrected = short_answers::corrected(tick.conn, tick.chunk).await?;
    tick.handled(u64::try_from(corrected.len()).unwrap_or_default());
    for due in corrected {
        tell(tick, &mut effects, &due, true).await?;
    }
    Ok(effects)
}

/// Tells one person what the answer says now, and notes that: once it is corrected, they are told again.
async fn tell(tick: &mut Tick<'_>, effects: &mut Effects, due: &Due, is_corrected: bool) -> Result<(), store::Error> {
    if let Some(screen) = screen(tick, due, is_corrected).await? {
        effects.notify(due.contact, screen);
    }
    short_answers::note_told(tick.conn, due, tick.now).await
}

/// What one person is told; nothing where that person cannot be reached.
async fn screen(tick: &mut Tick<'_>, due: &Due, is_corrected: bool) -> Result<Option<Screen>, store::Error> {
    let Some(language) = contacts::language_if_reachable(tick.conn, due.contact).await? else { return Ok(None) };
    let Some(live) = short_answers::get(tick.conn, due.answer).await?.and_then(|short| short.live) else {
        return Ok(None);
    };
    let Some(version) = short_answers::version(tick.conn, due.answer, live).await? else { return Ok(None) };
    let question = &due.question;
    let screen = match version.content {
        Content::Words(words) => {
            let day = text::date(language, text::local_date(version.at));
            let answer = answering::answered(language, &words, &day);
            Screen::text(if is_corrected {
                html!(language, "kabar-jawaban-diperbaiki", tanya = question, isi = answer)
            } else {
                html!(language, "kabar-jawaban", tanya = question, isi = answer)
            })
        }
        Content::Section { slug, section } => {
            let section = Section::from_word(&section).unwrap_or(Section::Ringkasan);
            let is_untranslated = tick.world.knowledge.is_untranslated(&slug, section, language);
            let press = AnswerPress::Section { slug, section, part: 0 };
            let button = Button::new(plain!(language, "tombol-lihat-jawaban"), press);
            let text = if is_corrected {
                html!(language, "kabar-jawaban-program-diperbaiki", tanya = question)
            } else {
                html!(language, "kabar-jawaban-program", tanya = question)
            };
            let only = is_untranslated.then(|| html!(language, "halaman-indonesia", daftar = button.label.as_str()));
            let parts: Vec<Html> = [Some(text), only].into_iter().flatten().collect();
            Screen::text(Html::join(&parts, "\n\n")).row(vec![button])
        }
    };
    Ok(Some(screen.row(vec![ui::ask_button(language), ui::menu_button(language)])))
}
