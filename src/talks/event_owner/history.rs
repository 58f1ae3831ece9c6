//! What this person was at: the events that are over, each with what was attended, its certificate and what was said of it.

use super::press::{ALL, EventPress};
use crate::domain::{Button, EventState, Language};
use crate::store::event_feedback::ANSWERED_WITHIN;
use crate::store::events::{self, Event};
use crate::store::seats::{self, Past};
use crate::talks::event_after::press::EventAfterPress;
use crate::talks::event_door::press::DoorPress;
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Events on a page.
const PER_PAGE: i64 = 5;

/// The way to what this person was at; none where that is nothing.
pub(super) async fn button(turn: &mut Turn<'_>) -> Talk<Option<Button>> {
    let (who, now) = (turn.contact.id, turn.now);
    let is_any = !seats::past_of(turn.read(), who, now, (0, 1)).await?.is_empty();
    Ok(is_any.then(|| Button::new(plain!(turn.language, "riwayat-tombol"), EventPress::History(0))))
}

/// A page of them, the newest first; a page that is not there any more is the first.
pub(super) async fn show(turn: &mut Turn<'_>, page: u16) -> Talk {
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    let skip = i64::from(page) * PER_PAGE;
    let mut found = seats::past_of(turn.read(), who, now, (skip, PER_PAGE + 1)).await?;
    if found.is_empty() && page > 0 {
        return Box::pin(show(turn, 0)).await;
    }
    let more = format::count(found.len()) > PER_PAGE;
    found.truncate(usize::try_from(PER_PAGE).unwrap_or_default());
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    if found.is_empty() {
        turn.show(Screen::text(html!(language, "riwayat-kosong")).row(vec![all, ui::menu_button(language)]));
        return Ok(());
    }
    let rows: Vec<i64> = found.iter().map(|past| past.event).collect();
    let events = events::of_rows(turn.read(), &rows).await?;
    let mut lines = vec![html!(language, "riwayat-judul")];
    let mut ways = Vec::new();
    for past in &found {
        let Some(event) = events.iter().find(|event| event.id == past.event) else { continue };
        lines.push(line(language, event, past));
        ways.extend(buttons(turn, event, past));
    }
    let screen = ways.into_iter().fold(Screen::text(Html::join(&lines, "\n")), |screen, way| screen.row(vec![way]));
    let to = |label, page: u32| Button::new(label, EventPress::History(u16::try_from(page).unwrap_or(u16::MAX)));
    let screen = ui::pager(language, page.into(), more, to).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![all, ui::menu_button(language)]));
    Ok(())
}

/// "Pelatihan Tapis, 30 November 2026: hadir 3 dari 4 sesi."
fn line(language: Language, event: &Event, past: &Past) -> Html {
    let all = format::count(event.facts.sessions.len());
    let how = match (past.times, past.state) {
        (0, EventState::Finished) => plain!(language, "riwayat-tidak-hadir"),
        (0, _) => plain!(language, "riwayat-belum-ditutup"),
        (_, _) if all < 2 => plain!(language, "riwayat-hadir"),
        (times, _) => plain!(language, "riwayat-hadir-sesi", hadir = times, semua = all),
    };
    let day = text::date(language, text::local_date(event.facts.starts()));
    html!(language, "riwayat-baris", judul = &event.facts.title, hari = &day, keadaan = &how)
}

/// The certificate, made already or to be made, and what was said of the event while that can be changed.
fn buttons(turn: &Turn<'_>, event: &Event, past: &Past) -> Vec<Button> {
    let language = turn.language;
    let is_enough = usize::try_from(past.times).is_ok_and(|times| times >= event.facts.needed());
    let has_one = past.certificate.unwrap_or(past.state == EventState::Finished && is_enough);
    let label = |label: String| ui::short(&format!("{label} · {}", event.facts.title));
    let certificate = has_one
        .then(|| Button::new(label(plain!(language, "riwayat-sertifikat")), DoorPress::Certificate(past.code.clone())));
    let is_open = past.asked_at.is_some_and(|at| turn.now - at <= ANSWERED_WITHIN);
    let said = is_open
        .then(|| Button::new(label(plain!(language, "riwayat-nilai")), EventAfterPress::Said(past.code.clone())));
    certificate.into_iter().chain(said).collect()
}
