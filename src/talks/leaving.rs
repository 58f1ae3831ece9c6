//! Leaving a form: for a while, with what was answered kept, or for good.

use super::filling::{look, open, put};
use super::form_screens::Look;
use super::menu;
use crate::domain::FormAct;
use crate::form::{self, Draft};
use crate::store;
use crate::store::form_ends::{self, Ending};
use crate::turn::{Keyboard, Screen, Turn};
use crate::{html, plain};

/// She went elsewhere: from now on words are no answers, until she comes back.
pub(super) fn set_aside(turn: &mut Turn<'_>) {
    if has_keyboard(turn) {
        let text = html!(turn.language, "formulir-tersimpan");
        put_away_keyboard(turn, text);
    }
    if let Some(draft) = turn.draft.as_mut() {
        draft.aside = true;
    }
}

/// Asks whether to go on with the open form.
pub(super) fn ask_to_resume(turn: &mut Turn<'_>) {
    let resume = |look: &Look<'_>| {
        let language = look.language;
        let leave = look.button(plain!(language, "formulir-tombol-batal"), FormAct::Cancel);
        let (text, last) = if look.form.has_summary {
            let again = look.button(plain!(language, "formulir-tombol-ulang"), FormAct::Restart);
            (html!(language, "formulir-resume", langkah = look.step()), vec![again, leave])
        } else {
            (html!(language, "formulir-resume-ubah", langkah = look.step()), vec![leave])
        };
        Screen::text(text).row(vec![look.button(plain!(language, "formulir-tombol-lanjut"), FormAct::Resume)]).row(last)
    };
    if let Some(screen) = look(turn, resume) {
        set_aside(turn);
        put(turn, screen);
    }
}

pub(super) fn silence(turn: &mut Turn<'_>) {
    if let Some(draft) = turn.draft.as_mut() {
        draft.silent = true;
        draft.aside = true;
    }
    let screen = menu::under(turn.language, html!(turn.language, "formulir-diam-jadi"));
    turn.show(screen);
}

/// Leaves the form without a trace.
pub(super) async fn cancel(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let changes = turn.draft.as_ref().is_some_and(|draft| draft.subject.is_some());
    if has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        put_away_keyboard(turn, text);
    }
    end(turn, Ending::Cancelled).await?;
    let text =
        if changes { html!(turn.language, "formulir-batal-ubah") } else { html!(turn.language, "formulir-dibatalkan") };
    let screen = menu::under(turn.language, text);
    turn.show(screen);
    Ok(())
}

/// Closes the form and counts how it ended.
pub(super) async fn end(turn: &mut Turn<'_>, ending: Ending) -> Result<(), store::Error> {
    let Some(draft) = turn.draft.take() else { return Ok(()) };
    turn.memory.closed = Some(draft.stamp);
    let now = turn.now;
    form_ends::add(turn.write().await?, (&draft.form, &draft.at), ending, draft.started, now).await
}

/// Whether the keyboard that shares the phone number is below the chat.
pub(super) fn has_keyboard(turn: &Turn<'_>) -> bool {
    let asked = |draft: &Draft| !draft.aside && open(turn).and_then(|form| draft.field(form)).is_some_and(is_phone);
    turn.draft.as_ref().is_some_and(asked)
}

fn is_phone(field: &form::Field) -> bool {
    field.kind == form::Kind::Phone
}

/// Takes the keyboard below the chat away, which needs a message.
pub(super) fn put_away_keyboard(turn: &mut Turn<'_>, text: crate::text::Html) {
    turn.say(Screen::text(text).keyboard(Keyboard::Remove));
}
