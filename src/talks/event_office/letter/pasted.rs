//! A letter that is pasted where the name of an event is asked: it is offered to be read, and nothing of it is lost.

use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::form::{Draft, FieldKey, Place};
use crate::input::Input;
use crate::store::form_ends::Ending;
use crate::talks::answering;
use crate::talks::event_office::form;
use crate::talks::event_office::press::EventOfficePress;
use crate::talks::forms::state;
use crate::talks::ui;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// No name of an event has more characters.
const LONGEST_NAME: usize = 100;

/// Offers to read what is too long for the name of an event that is asked first of all; false for all else.
pub(in crate::talks) fn take_in(turn: &mut Turn<'_>, input: &Input) -> bool {
    let (Input::Text(words) | Input::Forwarded(words)) = input else { return false };
    let is_asked = turn.draft.as_ref().is_some_and(|draft| !draft.aside && is_nameless(draft));
    let is_long = words.trim().chars().count() > LONGEST_NAME && !words.starts_with('/');
    if !is_asked || !is_long || turn.source.edited || answering::is_cry_for_help(turn) {
        return false;
    }
    let lead = html!(turn.language, "kelola-surat-di-judul");
    let Some(mut screen) = state::look(turn, |look| look.screen(Some(lead))) else { return false };
    let read = Button::new(plain!(turn.language, "kelola-tombol-baca-surat"), EventOfficePress::ReadLetter);
    screen.buttons.insert(0, vec![read]);
    let now = turn.now;
    if let Some(draft) = turn.draft.as_mut() {
        draft.pending = Some(words.clone());
        draft.touch(now);
    }
    state::put_below(turn, screen);
    true
}

/// Whether it is a new event of which nothing is said yet.
fn is_nameless(draft: &Draft) -> bool {
    draft.form == form::EVENT.id && draft.answers.is_empty() && draft.at == Place::Field(FieldKey::EVENT_TITLE)
}

/// What was pasted there is read; where it is gone by now, a letter is waited for.
pub(in crate::talks::event_office) async fn read(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Own).await?;
    let words = match turn.draft.as_mut() {
        Some(draft) if is_nameless(draft) => draft.pending.take(),
        _ => None,
    };
    let Some(words) = words else { return super::ask(turn).await };
    // The form begins anew with what is read.
    state::end(turn, Ending::Restarted).await?;
    super::said(turn, &words).await
}
