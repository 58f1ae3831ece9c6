//! Words, voice and pictures in an open form after somebody of the office wrote: the form's answer or the officer's, which
//! is asked once.

use crate::form::{self, Act, Given, Step};
use crate::html;
use crate::input::Input;
use crate::store;
use crate::talks::forms::state::{look, open, with_context};
use crate::talks::forms::{interruptions, words};
use crate::talks::{consultation, typed};
use crate::text::phrase::{self, StopWish};
use crate::turn::{Screen, Turn, stop};

/// Asks for whom it is what may be for either; false where that is clear.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    if turn.source.edited || !consultation::is_talking(turn) {
        return Ok(false);
    }
    let words = match input {
        Input::Text(words) if !is_surely_for_the_form(turn, words) => Some(words),
        // The form cannot take it: nobody but the officer can.
        Input::Kind(_) | Input::File(_) | Input::Captioned(_) if waits_for_words(turn) => None,
        _ => return Ok(false),
    };
    let mut found = None;
    let asked = consultation::for_office(turn, input).await;
    stop::end(asked.map(|asked| found = asked))?;
    let Some((officer, to_office)) = found else { return Ok(false) };
    if let Some(draft) = turn.draft.as_mut() {
        draft.pending = words.cloned();
    }
    let screen = look(turn, |look| match words {
        Some(words) => {
            let text = html!(look.language, "formulir-atau-petugas", kata = words, petugas = &officer);
            Screen::text(text).row(vec![to_office]).row(vec![interruptions::mine(look)])
        }
        None => Screen::text(html!(look.language, "formulir-kiriman-petugas", petugas = &officer)).row(vec![to_office]),
    });
    if let Some(screen) = screen {
        turn.say(screen);
    }
    Ok(true)
}

/// Whether a question of the form is open that no file answers.
fn waits_for_words(turn: &Turn<'_>) -> bool {
    let field = open(turn).zip(turn.draft.as_ref()).map(|(form, draft)| draft.field(form));
    field.is_some_and(|field| field.is_none_or(|field| !field.kind.takes_files()))
}

/// Whether words are a command, a wish that concerns the bot, a button of the form, or what a field with narrow answers
/// takes.
fn is_surely_for_the_form(turn: &Turn<'_>, said: &str) -> bool {
    let (Some(form), Some(draft)) = (open(turn), turn.draft.as_ref()) else { return true };
    let is_for_the_bot = said.trim_start().starts_with('/')
        || said.trim().is_empty()
        || phrase::stop_wish(said) == Some(StopWish::Clear)
        || phrase::pause_wish(said).is_some()
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
