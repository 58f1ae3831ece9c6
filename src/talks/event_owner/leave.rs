//! Leaving, from a seat or from the line: what becomes free is offered to the next at once.

use super::card;
use super::press::EventPress;
use crate::domain::{Button, EventCode, SeatState};
use crate::store::seats;
use crate::talks::ui;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// This person does not come: asked first, then done.
pub(super) async fn leave(turn: &mut Turn<'_>, code: &EventCode, sure: bool) -> Talk {
    let (event, seat) = card::own(turn, code).await?;
    let (now, language) = (turn.now, turn.language);
    if !sure {
        let question = match seat.state {
            SeatState::Waiting if event.awaits_choice() => {
                html!(language, "acara-keluar-dipilih-tanya", judul = &event.facts.title)
            }
            SeatState::Waiting => html!(language, "acara-keluar-antre-tanya", judul = &event.facts.title),
            _ => html!(language, "acara-keluar-tanya", judul = &event.facts.title),
        };
        let yes = Button::new(plain!(language, "acara-tombol-ya-keluar"), EventPress::Leave(code.clone(), true));
        turn.show(ui::confirm(language, question, yes, EventPress::Card(code.clone())));
        return Ok(());
    }
    let conn = turn.write().await?;
    seats::leave(conn, seat.id, now).await?;
    seats::promote(conn, &event, now).await?;
    card::show(turn, &event, Some(html!(language, "acara-keluar-jadi"))).await
}
