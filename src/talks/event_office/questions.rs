//! Questions of its own that an event asks of whoever joins: written, put in order, taken back until somebody joined.

use super::create::ask_again;
use super::faults::Fault;
use super::press::EventOfficePress;
use super::{form, options, page};
use crate::domain::event::QuestionKind;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState, Language};
use crate::form::{Answers, FieldKey, Value};
use crate::store::event_questions::{self, Asked, MOST, Question};
use crate::store::events::Event;
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, leave, state};
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The questions of an event, and what can be done with them.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let event = page::event(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let all = event_questions::of_event(turn.read(), id).await?;
    let is_free = !event_questions::has_guests(turn.read(), id).await?;
    let mut lines = vec![html!(language, "soal-daftar", judul = &event.facts.title)];
    lines.extend(all.is_empty().then(|| html!(language, "soal-kosong", paling = MOST)));
    lines.extend((1..).zip(&all).map(|(number, question)| line(language, number, question)));
    let is_open = matches!(event.state, EventState::Draft | EventState::Published) && !event.is_over(now);
    let kept = (is_open && !all.is_empty() && !is_free).then(|| html!(language, "soal-sudah-ada-peserta"));
    let parts: Vec<Html> = lead.into_iter().chain([Html::join(&lines, "\n")]).chain(kept).collect();
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    for (number, question) in (1_i64..).zip(&all).filter(|_| is_open) {
        let raise = plain!(language, "soal-tombol-naik", nomor = number);
        let drop = plain!(language, "soal-tombol-hapus", nomor = number);
        let raise = (number > 1).then(|| Button::new(raise, EventOfficePress::RaiseQuestion(question.id)));
        let drop = is_free.then(|| Button::new(drop, EventOfficePress::DropQuestion(question.id)));
        let row: Vec<Button> = raise.into_iter().chain(drop).collect();
        screen = if row.is_empty() { screen } else { screen.row(row) };
    }
    let has_room = format::count(all.len()) < MOST;
    if is_open && has_room {
        let add = Button::new(plain!(language, "soal-tombol-tambah"), EventOfficePress::AddQuestion(id));
        screen = screen.row(vec![add]);
    }
    if !all.is_empty() && !is_free {
        screen = screen.row(vec![
            Button::new(plain!(language, "soal-tombol-jawaban"), EventOfficePress::Answers(id, 0)),
            Button::new(plain!(language, "soal-tombol-berkas"), EventOfficePress::AnswersFile(id)),
        ]);
    }
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// "1. Bawa alat sendiri? (Ya atau tidak, wajib)".
fn line(language: Language, number: i64, question: &Question) -> Html {
    let asked = &question.asked;
    let kind = match asked.kind {
        QuestionKind::Choice => asked.options.join(" / "),
        kind => form::question_kind_name(language, kind),
    };
    if asked.required {
        html!(language, "soal-baris-wajib", nomor = number, isi = &asked.words, jenis = &kind)
    } else {
        html!(language, "soal-baris", nomor = number, isi = &asked.words, jenis = &kind)
    }
}

/// One more, please.
pub(super) async fn add(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::open_event(turn, id).await?;
    if format::count(event_questions::of_event(turn.read(), id).await?.len()) >= MOST {
        let lead = html!(turn.language, "soal-penuh", paling = MOST);
        return show(turn, id, Some(lead)).await;
    }
    // One that is half written waits to be gone on with.
    let waits = begin::take_up(turn, &form::QUESTION, Some(&id.to_string()));
    match (waits, state::holds_answers(turn)) {
        (true, true) => leave::ask_to_resume(turn),
        (true, false) => {
            state::come_back(turn);
            state::show(turn);
        }
        (false, _) => begin::begin_about(turn, &form::QUESTION, id.to_string()),
    }
    Ok(())
}

/// A question was said: it stands behind the others.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = page::open_event(turn, id).await;
    let event = state::or_end(turn, found).await?;
    let Some(asked) = asked(&draft.answers) else { return Ok(()) };
    if asked.kind == QuestionKind::Choice && !options::are_enough(&asked.options) {
        ask_again(turn, Fault::Options);
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let now = turn.now;
    let is_added = event_questions::add(turn.write().await?, id, &asked, now).await?;
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    let language = turn.language;
    let lead = if is_added { html!(language, "soal-jadi") } else { html!(language, "soal-penuh", paling = MOST) };
    show(turn, id, Some(lead)).await
}

/// The question that a form holds.
fn asked(answers: &Answers) -> Option<Asked> {
    let (Value::Text(words), Value::Choice(kind), Value::Flag(required)) = (
        answers.get(&FieldKey::EVENT_QUESTION_WORDS)?,
        answers.get(&FieldKey::EVENT_QUESTION_KIND)?,
        answers.get(&FieldKey::EVENT_QUESTION_REQUIRED)?,
    ) else {
        return None;
    };
    let kind = QuestionKind::from_word(kind)?;
    let options = match answers.get(&FieldKey::EVENT_QUESTION_OPTIONS) {
        Some(Value::Text(words)) if kind == QuestionKind::Choice => options::read(words),
        _ => Vec::new(),
    };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Asked { kind, words, options, required: *required })
}

/// A question and its event, while that can be changed.
async fn of(turn: &mut Turn<'_>, question: i64) -> Talk<(Event, Question)> {
    ui::require(turn, Action::RunEvents, Relation::Other).await?;
    let Some(question) = event_questions::get(turn.read(), question).await? else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    Ok((page::open_event(turn, question.event).await?, question))
}

/// A question is taken back, where nobody was asked it.
pub(super) async fn take_back(turn: &mut Turn<'_>, question: i64) -> Talk {
    let (event, question) = of(turn, question).await?;
    let is_gone = event_questions::remove(turn.write().await?, question.id).await?;
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    // Where it stays the page says why.
    let lead = is_gone.then(|| html!(turn.language, "soal-dihapus"));
    show(turn, event.id, lead).await
}

/// A question is asked before the one that came before it.
pub(super) async fn raise(turn: &mut Turn<'_>, question: i64) -> Talk {
    let (event, question) = of(turn, question).await?;
    event_questions::raise(turn.write().await?, &question).await?;
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    show(turn, event.id, None).await
}
