//! Steps that wait for words outside of a form: each ends on "batal" and "/batal", goes back on "kembali", and says what
//! ended. What waits is in two places of the memory: the consultation that is open, and words that were asked for.

use crate::domain::CallbackData;
use crate::input::Input;
use crate::store;
use crate::talks::entry::Ended;
use crate::talks::menu::press::MenuPress;
use crate::talks::{awaited, consultation, my_data};
use crate::text::phrase::{self, StepWish};
use crate::turn::{Stop, Turn};

/// Ends the step that waits, where what was written wishes for that.
pub(in crate::talks) async fn leave(turn: &mut Turn<'_>, input: &Input) -> Result<Ended, store::Error> {
    let wish = match input {
        Input::Text(words) if !turn.source.edited => phrase::step_wish(words),
        Input::Press(press) if press.data == CallbackData::from(MenuPress::Cancel).as_str() => Some(StepWish::Cancel),
        _ => None,
    };
    // Erasing hears its own words.
    let Some(wish) = wish.filter(|_| !my_data::is_erasing(turn)) else { return Ok(Ended::Nothing) };
    match awaited::end(turn, wish) {
        Ended::Nothing => match consultation::end_step(turn, wish).await {
            Ok(ended) => Ok(ended),
            Err(Stop::Said) => Ok(Ended::Said),
            Err(Stop::Store(error)) => Err(error),
        },
        ended => Ok(ended),
    }
}
