//! A letter or a WhatsApp message becomes an event: what was read is shown, to be tapped and mended.

mod lines;
mod read;
#[cfg(test)]
mod tests;

use super::form;
use super::press::{EventOfficePress, Shelf};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::form::{FieldKey, Value};
use crate::talks::forms::{begin, rejections};
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
    let doubts: Vec<Html> = letter.doubts.iter().map(|doubt| in_words(language, doubt)).collect();
    let mut lead = vec![html!(language, "kelola-surat-dibaca")];
    lead.extend(doubts.into_iter().map(|doubt| html!(language, "kelola-surat-ragu", isi = doubt)));
    let mut known = letter.answers;
    // A letter has no words for owners and no picture; they can be added from the summary.
    for key in [FieldKey::EventAbout, FieldKey::EventPhoto, FieldKey::EventAudience] {
        known.entry(key).or_insert(Value::Skipped);
    }
    begin::begin_with(turn, &form::EVENT, known, Some(Html::join(&lead, "\n\n")));
    Ok(())
}

fn in_words(language: Language, doubt: &Doubt) -> Html {
    match doubt {
        Doubt::Schedule(fault) => rejections::say(language, form::EVENT.field(FieldKey::EventSchedule), fault),
        Doubt::Capacity(one, other) => html!(language, "kelola-surat-ragu-kapasitas", satu = *one, lain = *other),
        Doubt::Fee(amount) => html!(language, "kelola-surat-ragu-biaya", jumlah = &rupiah(*amount)),
        Doubt::Deadline => html!(language, "kelola-surat-ragu-tutup"),
    }
}
