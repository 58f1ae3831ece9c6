//! A letter or a WhatsApp message becomes an event: what was read is shown, to be tapped and mended.

mod lines;
pub(in crate::talks) mod pasted;
mod place;
mod prose;
mod read;
mod several;
#[cfg(test)]
mod tests;
mod title;

pub(in crate::talks) use lines::say_when_and_where;

use super::form;
use super::press::{EventOfficePress, Shelf};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::form::{Answers, Field, FieldKey, Place, Value};
use crate::talks::forms::{begin, echo, rejections};
use crate::talks::ui;
use crate::text::format::rupiah;
use crate::text::{self, Html};
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};
use read::Doubt;

/// Waits for the letter.
pub(super) async fn ask(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Own).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::EventLetter, at: turn.now });
    let screen = screen(turn, html!(turn.language, "kelola-surat-tanya"));
    turn.show(screen);
    Ok(())
}

fn screen(turn: &Turn<'_>, text: Html) -> Screen {
    let language = turn.language;
    let by_hand = Button::new(plain!(language, "kelola-tombol-isi-sendiri"), EventOfficePress::New);
    let back = Button::new(plain!(language, "tombol-kembali"), EventOfficePress::List(Shelf::Coming, 0));
    Screen::text(text).row(vec![by_hand, back])
}

/// It was pasted or passed on: the form begins with what was read, and asks what was not.
pub(in crate::talks) async fn said(turn: &mut Turn<'_>, words: &str) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Own).await?;
    let letter = read::read(words, text::local_date(turn.now));
    let language = turn.language;
    if letter.answers.is_empty() && letter.doubts.is_empty() {
        let screen = screen(turn, html!(language, "kelola-surat-kosong"));
        turn.say(screen);
        return Ok(());
    }
    turn.memory.awaited = None;
    let mut known = letter.answers;
    let told = what_was_read(language, &known);
    // A letter has no words for owners and no picture; they can be added from the summary.
    for key in [FieldKey::EVENT_ABOUT, FieldKey::EVENT_PHOTO, FieldKey::EVENT_AUDIENCE] {
        known.entry(key).or_insert(Value::Skipped);
    }
    let asked = form::EVENT.needed(&known).map(|field| field.key).find(|key| !known.contains_key(key));
    let mut lead = vec![what_to_do(language, &known, asked)];
    // The summary shows it by itself.
    lead.extend(asked.map(|_| told));
    let doubts = letter.doubts.iter().map(|doubt| in_words(language, doubt, asked));
    lead.extend(doubts.map(|doubt| html!(language, "kelola-surat-ragu", isi = doubt)));
    begin::begin_with(turn, &form::EVENT, known, Some(Html::join(&lead, "\n\n")));
    // Days without their hours wait for those.
    if let Some(draft) = turn.draft.as_mut().filter(|draft| draft.at == Place::Field(FieldKey::EVENT_SCHEDULE)) {
        draft.half = letter.half;
    }
    Ok(())
}

/// How what was read can be put right: from the summary by a button, before it by words.
fn what_to_do(language: Language, known: &Answers, asked: Option<FieldKey>) -> Html {
    let read = html!(language, "kelola-surat-dibaca");
    let is_read = |field: &&Field| known.get(&field.key).is_some_and(|value| *value != Value::Skipped);
    let how = match form::EVENT.fields.iter().rfind(is_read).filter(|_| asked.is_some()) {
        Some(field) => html!(language, "kelola-surat-betulkan-tulis", contoh = &field.name(language).to_lowercase()),
        None if asked.is_some() => return read,
        None => html!(language, "kelola-surat-betulkan-ketuk"),
    };
    Html::join(&[read, how], " ")
}

/// What was read, a line each.
fn what_was_read(language: Language, known: &Answers) -> Html {
    let said = |field: &Field| {
        let value = known.get(&field.key).filter(|value| **value != Value::Skipped)?;
        let (name, value) = (field.name(language), echo::in_full(language, field, value));
        Some(html!(language, "kelola-surat-baris", nama = &name, isi = &value))
    };
    Html::join(&form::EVENT.fields.iter().filter_map(said).collect::<Vec<_>>(), "\n")
}

/// What is in doubt; where something else is asked first, the days are asked later and not now.
fn in_words(language: Language, doubt: &Doubt, asked: Option<FieldKey>) -> Html {
    match doubt {
        Doubt::Several => html!(language, "kelola-surat-ragu-beberapa"),
        Doubt::Schedule(_) if asked.is_some_and(|key| key != FieldKey::EVENT_SCHEDULE) => {
            html!(language, "kelola-surat-ragu-jadwal")
        }
        Doubt::Schedule(fault) => rejections::say(language, form::EVENT.field(FieldKey::EVENT_SCHEDULE), fault),
        Doubt::Capacity(one, other) => html!(language, "kelola-surat-ragu-kapasitas", satu = *one, lain = *other),
        Doubt::Fee(amount) => html!(language, "kelola-surat-ragu-biaya", jumlah = &rupiah(*amount)),
        Doubt::Deadline => html!(language, "kelola-surat-ragu-tutup"),
    }
}
