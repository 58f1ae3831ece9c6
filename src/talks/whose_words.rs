//! Words in an open form after somebody of the office wrote: the form's answer or the officer's, which is asked once.

use crate::form::{self, Act, Given, Step};
use crate::html;
use crate::input::Input;
use crate::store;
use crate::talks::forms::state::{look, open, with_context};
use crate::talks::forms::{interruptions, words};
use crate::talks::{consultation, typed};
use crate::text::phrase::{self, StopWish};
use crate::turn::{Screen, Turn, stop};

/// Asks for whom words are that may be for either; false where that is clear.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let Input::Text(words) = input else { return Ok(false) };
    if turn.source.edited || !consultation::is_talking(turn) || is_surely_for_the_form(turn, words) {
        return Ok(false);
    }
    let mut found = None;
    let asked = consultation::for_office(turn, input).await;
    stop::end(asked.map(|asked| found = asked))?;
    let Some((officer, to_office)) = found else { return Ok(false) };
    if let Some(draft) = turn.draft.as_mut() {
        draft.pending = Some(words.clone());
    }
    let screen = look(turn, |look| {
        let text = html!(look.language, "formulir-atau-petugas", kata = words, petugas = &officer);
        Screen::text(text).row(vec![to_office]).row(vec![interruptions::mine(look)])
    });
    if let Some(screen) = screen {
        turn.say(screen);
    }
    Ok(true)
}

/// Whether words are a command, a wish that concerns the bot, a button of the form, or what a field with narrow answers
/// takes.
fn is_surely_for_the_form(turn: &Turn<'_>, said: &str) -> bool {
    let (Some(form), Some(draft)) = (open(turn), turn.draft.as_ref()) else { return true };
    let is_for_the_bot = said.trim_start().starts_with('/')
        || said.trim().is_empty()
        || phrase::stop_wish(said) == Some(StopWish::Clear)
        || typed::number(said).is_some();
    if is_for_the_bot || words::whole_message(form, draft, said).is_some() {
        return true;
    }
    match draft.field(form) {
        None => look(turn, |look| look.written(said)).flatten().is_some(),
        Some(field) if field.kind.is_free() => false,
        Some(_) => {
            let mut tried = draft.clone();
            let given = Act::Give(Given::Words(said));
            with_context(turn, |context| form::apply(form, &mut tried, &given, context)) == Step::Show
        }
    }
}
