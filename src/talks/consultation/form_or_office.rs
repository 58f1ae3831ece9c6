//! An officer's words reach somebody who is filling in a form: what is written then may be the form's answer or the
//! officer's, and is never taken for one of them without asking.

use super::press::ConsultPress;
use super::{heard, in_form, kept, relay};
use crate::domain::Button;
use crate::input::Input;
use crate::plain;
use crate::store::cases::{self, Case, State};
use crate::talks::answering;
use crate::turn::{Talk, Turn};

/// Whether an officer's words to this owner were not answered yet, while a form is open.
pub(in crate::talks) fn is_talking(turn: &Turn<'_>) -> bool {
    let is_live = turn.contact.live.as_ref().is_some_and(|(_, until)| *until > turn.now);
    is_live && in_form::is_in_form(turn) && turn.memory.erasing.is_none() && !answering::is_cry_for_help(turn)
}

/// Holds what was written back for the officer; gives that officer's name and the button that sends it. What is written
/// after it is the form's, until the officer writes again.
pub(in crate::talks) async fn for_office(turn: &mut Turn<'_>, input: &Input) -> Talk<Option<(String, Button)>> {
    let (who, keys, language) = (turn.contact.id, turn.keys, turn.language);
    let Some((number, _)) = turn.contact.live.clone() else { return Ok(None) };
    let case = cases::find(turn.read(), keys, &number).await?;
    let is_open = |case: &Case| case.contact == who && matches!(case.state, State::Taken | State::Asked);
    let Some(case) = case.filter(is_open) else { return Ok(None) };
    let Some((message, (_, officer))) = relay::Message::read(turn, input).zip(case.officer.clone()) else {
        return Ok(None);
    };
    kept::keep(turn, Some(&case), &message);
    heard::end_live(turn).await?;
    let to = ConsultPress::To(number, Some(message.id));
    let button = Button::new(plain!(language, "konsultasi-tombol-untuk", petugas = &officer), to);
    Ok(Some((officer, button)))
}
