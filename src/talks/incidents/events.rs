//! Whoever joined one event is affected: which event?

use super::press::IncidentPress;
use super::{affected, found};
use crate::domain::Button;
use crate::domain::incident::Affected;
use crate::store::events::{self, Wanted};
use crate::talks::ui;
use crate::text::format;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// So many of those that are over are offered, and of those to come.
const EACH: i64 = 5;

/// The events of which one is chosen: those that were last, then those that are next.
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    found::open_one(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let mut offered = events::page(turn.read(), Wanted::Past, now, (0, EACH)).await?;
    offered.extend(events::page(turn.read(), Wanted::Coming, now, (0, EACH)).await?);
    let text = if offered.is_empty() {
        html!(language, "insiden-acara-kosong")
    } else {
        html!(language, "insiden-acara-tanya")
    };
    let screen = offered.into_iter().fold(Screen::text(text), |screen, event| {
        let day = event.facts.sessions.first().map(|session| format::day(language, session.starts));
        let label = format!("{} · {}", event.facts.title, day.unwrap_or_default());
        screen.row(vec![Button::new(ui::short(&label), IncidentPress::Joined(id, event.id))])
    });
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), IncidentPress::Who(id))]));
    Ok(())
}

/// Whoever joined this one is.
pub(super) async fn joined(turn: &mut Turn<'_>, id: i64, event: i64) -> Talk {
    let it = found::open_one(turn, id).await?;
    let Some(event) = events::get(turn.read(), event).await? else { return ask(turn, id).await };
    affected::choose(turn, &it, &Affected::Event(event.id, event.facts.title)).await
}
