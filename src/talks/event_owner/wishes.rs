//! Who wants to hear once there is an event: told once, by day, and then forgotten.

use super::press::EventPress;
use crate::domain::{Button, EventKind};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::events::wishes;
use crate::store::{self, contacts, event_offers, events};
use crate::talks::events_shown::{begins, kind_name};
use crate::talks::ui;
use crate::turn::{Effects, Screen, Talk, Turn};
use crate::{html, plain};

pub(super) const WISHES: Job =
    Job { name: "event_wishes", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let due = wishes::take_due(tick.conn, tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    for (who, event) in due {
        event_offers::note(tick.conn, event, who, tick.now).await?;
        let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { continue };
        let Some(event) = events::get(tick.conn, event).await? else { continue };
        let kind = kind_name(language, event.facts.kind);
        let when = begins(language, &event, tick.now);
        let text = html!(language, "acara-kabar", jenis = &kind, judul = &event.facts.title, saat = &when);
        let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
        effects.notify(who, Screen::text(text).row(vec![card, ui::menu_button(language)]));
    }
    Ok(effects)
}

/// Somebody wants to hear once there is an event of a kind, or any.
pub(super) async fn wish(turn: &mut Turn<'_>, kind: Option<EventKind>) -> Talk {
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    wishes::add(turn.write().await?, who, kind, now).await?;
    let text = match kind {
        Some(kind) => html!(language, "acara-kabari-jenis", jenis = &kind_name(language, kind)),
        None => html!(language, "acara-kabari"),
    };
    turn.show(Screen::text(text).row(vec![ui::menu_button(language)]));
    Ok(())
}
