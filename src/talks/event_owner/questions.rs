//! What an event asks of whoever joined it: one question after the other, each in the words of the office.

use super::{card, form};
use crate::domain::EventCode;
use crate::domain::event::QuestionKind;
use crate::form::{FieldKey, Wording};
use crate::html;
use crate::store::event_questions::{self, Question};
use crate::store::events::Event;
use crate::store::seats::Seat;
use crate::talks::forms::begin;
use crate::text::Html;
use crate::turn::{Talk, Turn};

/// Asks what a seat has not answered yet, after `lead`; gives the lead back where nothing is left.
pub(super) async fn ask_open(turn: &mut Turn<'_>, event: &Event, seat: &Seat, lead: Html) -> Talk<Option<Html>> {
    match event_questions::next_open(turn.read(), event.id, seat.id).await? {
        Some(question) => {
            ask(turn, event, (&question, false), Some(lead));
            Ok(None)
        }
        None => Ok(Some(lead)),
    }
}

/// Asks one question; `is_anew` where all of them are gone through once more.
pub(super) fn ask(turn: &mut Turn<'_>, event: &Event, (question, is_anew): (&Question, bool), lead: Option<Html>) {
    let subject = format!("{}:{}:{}", event.code, question.id, u8::from(is_anew));
    let asked = &question.asked;
    let wording = Wording {
        key: key_of(asked.kind),
        question: asked.words.clone(),
        options: asked.options.clone(),
        required: asked.required,
    };
    begin::begin_worded(turn, &form::ANSWER, (subject, wording), lead);
}

/// The field that takes the answer to a question of a kind.
fn key_of(kind: QuestionKind) -> FieldKey {
    match kind {
        QuestionKind::Words => FieldKey::EVENT_ANSWER_WORDS,
        QuestionKind::YesNo => FieldKey::EVENT_ANSWER_FLAG,
        QuestionKind::Choice => FieldKey::EVENT_ANSWER_CHOICE,
    }
}

/// The event, the row of the question and whether all are gone through once more, out of the subject of a draft.
pub(super) fn about(subject: &str) -> Option<(EventCode, i64, bool)> {
    let mut parts = subject.split(':');
    let (code, question, anew) = (parts.next()?, parts.next()?, parts.next()?);
    Some((EventCode::parse(code)?, question.parse().ok()?, anew == "1"))
}

/// What is not answered yet, or all of it once more.
pub(super) async fn open(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let (event, seat) = card::own(turn, code).await?;
    if let Some(question) = event_questions::next_open(turn.read(), event.id, seat.id).await? {
        ask(turn, &event, (&question, false), None);
        return Ok(());
    }
    let all = event_questions::of_event(turn.read(), event.id).await?;
    match all.first() {
        Some(first) => {
            ask(turn, &event, (first, true), None);
            Ok(())
        }
        None => card::show(turn, &event, None).await,
    }
}

/// That an answer was kept.
pub(super) fn kept(turn: &Turn<'_>, is_left_out: bool) -> Html {
    if is_left_out { html!(turn.language, "soal-dilewati") } else { html!(turn.language, "soal-dicatat") }
}
