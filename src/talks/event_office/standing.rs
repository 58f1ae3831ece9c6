//! How an event stands, in a few words; and the line of the next one in the home.

use crate::clock;
use crate::domain::{EventState, Language};
use crate::html;
use crate::store::events::{self, Event};
use crate::store::seats::{self, Counts};
use crate::store::{self, Connection};
use crate::talks::entry::Viewer;
use crate::text::{Html, format};

/// The first day of an event as it stands on a button: "Sab 05/12".
pub(super) fn day(language: Language, event: &Event) -> String {
    let local = clock::local(event.facts.starts());
    let weekday: String = format::weekday(language, chrono::Datelike::weekday(&local)).chars().take(3).collect();
    format!("{weekday} {}", local.format("%d/%m"))
}

/// How an event stands, in a few words: its fill, or that it will not be.
pub(super) fn state(language: Language, event: &Event, counts: Counts) -> Html {
    let taken = counts.confirmed + counts.offered;
    match event.state {
        EventState::Draft => html!(language, "kelola-keadaan-konsep", nama = &event.made_by_name),
        EventState::Cancelled => html!(language, "kelola-keadaan-batal"),
        EventState::Published if event.awaits_choice() => {
            html!(language, "kelola-keadaan-dipilih", semua = event.facts.capacity, menunggu = counts.waiting)
        }
        EventState::Published | EventState::Finished if event.facts.capacity == 0 && taken == 0 => {
            html!(language, "kelola-keadaan-daftar", menunggu = counts.waiting)
        }
        EventState::Published | EventState::Finished if counts.waiting > 0 => html!(
            language,
            "kelola-keadaan-antre",
            terisi = taken,
            semua = event.facts.capacity,
            menunggu = counts.waiting
        ),
        EventState::Published | EventState::Finished => {
            html!(language, "kelola-keadaan", terisi = taken, semua = event.facts.capacity)
        }
    }
}

/// The line of the home: the next event and its fill.
pub(super) async fn next(conn: &mut Connection, viewer: Viewer) -> Result<Html, store::Error> {
    let language = viewer.language;
    let Some(event) = events::to_come(conn, viewer.now, 1).await?.pop() else {
        return Ok(html!(language, "utama-acara-kosong"));
    };
    let counts = seats::counts(conn, event.id).await?;
    let (when, state) = (day(language, &event), state(language, &event, counts));
    Ok(html!(language, "utama-acara", judul = &event.facts.title, saat = &when, keadaan = state))
}
