//! What owners hear while the bot is being worked on: that, once a conversation, and that nothing of theirs is lost.
//!
//! Consultations go on, whatever stops news is heard, and whoever may want to die is answered at once. The office goes on too.

use crate::domain::CallbackData;
use crate::input::Input;
use crate::store::{self, maintenance};
use crate::talks::callback::Callback;
use crate::talks::entry::Target;
use crate::talks::{answering, commands, consultation, typed, ui};
use crate::text::phrase::{self, StopWish};
use crate::text::{Html, format};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// Whether this is not for the bot now: then it was answered with that. An open form stays as it is.
pub(in crate::talks) async fn back(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let now = turn.now;
    if turn.contact.role.is_some() || !turn.world.maintenance().is_on(now) || goes_on(turn, input).await? {
        return Ok(false);
    }
    if consultation::take_in(turn, input).await? {
        turn.speak_toast();
        typed::remember(turn);
        return Ok(true);
    }
    let who = turn.contact.id;
    if matches!(input, Input::Press(_)) {
        turn.toast(plain!(turn.language, "pemeliharaan-singkat"));
    }
    if maintenance::tell(turn.write().await?, who, now).await? {
        say(turn);
        typed::remember(turn);
    }
    Ok(true)
}

fn say(turn: &mut Turn<'_>) {
    let language = turn.language;
    let it = turn.world.maintenance();
    let lead = it.until.map_or_else(
        || html!(language, "pemeliharaan-sedang"),
        |until| html!(language, "pemeliharaan-sedang-sampai", saat = &format::moment(language, until)),
    );
    let why = it.why.as_deref().map(|why| html!(language, "pemeliharaan-sebab", sebab = why));
    let kept = if turn.draft.is_some() {
        html!(language, "pemeliharaan-tulis-lagi-formulir")
    } else {
        html!(language, "pemeliharaan-tulis-lagi")
    };
    let lines: Vec<Html> = [lead].into_iter().chain(why).chain([kept]).collect();
    turn.say(Screen::text(Html::join(&lines, "\n\n")).row(vec![ui::ask_button(language)]));
}

/// Whether it is answered all the same.
async fn goes_on(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    Ok(match input {
        Input::Blocked => true,
        Input::Press(press) => Callback::decode(&press.data).is_some_and(|callback| is_open(&callback)),
        Input::Text(words) if words.trim_start().starts_with('/') => {
            command(words).is_some_and(|callback| is_open(&callback))
        }
        Input::Text(words) => {
            answering::is_cry_for_help(turn)
                || phrase::stop_wish(words) == Some(StopWish::Clear)
                || turn.memory.case.is_some()
                || typed::press(turn, words).await?.is_some_and(|callback| is_open(&callback))
        }
        _ => false,
    })
}

/// The button that a command stands for.
fn command(words: &str) -> Option<Callback> {
    let name = words.trim_start().strip_prefix('/')?.split(|c: char| c.is_whitespace() || c == '@').next()?;
    match commands::find(name)?.target {
        Target::Press(press) | Target::About(_, press) => {
            let data: CallbackData = press();
            Callback::decode(data.as_str())
        }
        Target::Link => None,
    }
}

/// Talks with people of the office, and what somebody wants to hear no more.
fn is_open(callback: &Callback) -> bool {
    matches!(callback, Callback::Consult(_) | Callback::Appointment(_) | Callback::News(_))
}
