//! An answer to a question of an event: kept with the seat, and then the next one.

use super::{card, next, questions};
use crate::domain::Language;
use crate::form::{FieldKey, Value};
use crate::store::event_questions::{self, Question};
use crate::store::events::Event;
use crate::store::form_ends::Ending;
use crate::store::seats::Seat;
use crate::talks::forms::state;
use crate::turn::{Stop, Talk, Turn};
use crate::{html, plain};

/// The answer was given, or left out.
pub(super) async fn answered(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let found = of_draft(turn, draft.subject.as_deref()).await;
    let (event, seat, question, is_anew) = state::or_end(turn, found).await?;
    let keys = [FieldKey::EVENT_ANSWER_WORDS, FieldKey::EVENT_ANSWER_FLAG, FieldKey::EVENT_ANSWER_CHOICE];
    let Some(value) = keys.iter().find_map(|key| draft.answers.get(key)) else { return Ok(()) };
    let words = in_words(&question, value);
    state::end(turn, Ending::Sent).await?;
    let now = turn.now;
    let (conn, keys) = turn.store().await?;
    event_questions::answer(conn, keys, (seat.id, &question), &words, now).await?;
    let lead = questions::kept(turn, words.is_empty());
    if !is_anew {
        return next::go_on(turn, &event, lead).await;
    }
    let all = event_questions::of_event(turn.read(), event.id).await?;
    match all.iter().find(|other| other.number > question.number) {
        Some(after) => {
            questions::ask(turn, &event, (after, true), Some(lead));
            Ok(())
        }
        None => card::show(turn, &event, Some(lead)).await,
    }
}

/// What a draft is about, while its person has a place there and the office still asks it.
async fn of_draft(turn: &mut Turn<'_>, subject: Option<&str>) -> Talk<(Event, Seat, Question, bool)> {
    let Some((code, id, is_anew)) = subject.and_then(questions::about) else { return Err(Stop::Said) };
    let (event, seat) = card::own(turn, &code).await?;
    let question = event_questions::get(turn.read(), id).await?.filter(|question| question.event == event.id);
    match question {
        Some(question) => Ok((event, seat, question, is_anew)),
        None => {
            card::show(turn, &event, Some(html!(turn.language, "soal-hilang"))).await?;
            Err(Stop::Said)
        }
    }
}

/// An answer as the office reads it.
fn in_words(question: &Question, value: &Value) -> String {
    let language = Language::Indonesian;
    match value {
        Value::Text(words) => words.clone(),
        Value::Flag(true) => plain!(language, "nilai-ya"),
        Value::Flag(false) => plain!(language, "nilai-tidak"),
        Value::Choice(place) => {
            let at = place.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
            at.and_then(|at| question.asked.options.get(at)).cloned().unwrap_or_default()
        }
        _ => String::new(),
    }
}
