//! Whoever still waited when an event was over hears that it passed without them: once, by day.

use super::press::{ALL, EventPress};
use crate::clock::{DAY, Millis};
use crate::domain::{Button, Lane, Language};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::events::Event;
use crate::store::{self, contacts, events, seats};
use crate::turn::{Effects, Outgoing, Screen, Send};
use crate::{html, plain};

pub(super) const PASSED: Job =
    Job { name: "event_passed", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

/// After so long nobody waits for a word of it any more.
const NEWS_FOR: Millis = 2 * DAY;

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let (now, keys, chunk) = (tick.now, tick.keys, tick.chunk);
    let waited = seats::left_waiting(tick.conn, keys, (now - NEWS_FOR, now), chunk).await?;
    tick.handled(u64::try_from(waited.len()).unwrap_or_default());
    for seat in waited {
        seats::note_told(tick.conn, seat.id, seats::PASSED_TOLD).await?;
        let Some(who) = seat.guest.contact else { continue };
        let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { continue };
        let Some(event) = events::get(tick.conn, seat.event).await? else { continue };
        effects.sends.push(Send::new(who, Lane::Case, Outgoing::New(screen(language, &event))));
    }
    Ok(effects)
}

fn screen(language: Language, event: &Event) -> Screen {
    let text = html!(language, "acara-antre-usai", judul = &event.facts.title);
    let wish = Button::new(plain!(language, "acara-tombol-kabari"), EventPress::Wish(Some(event.facts.kind)));
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    Screen::text(text).row(vec![wish]).row(vec![all])
}
