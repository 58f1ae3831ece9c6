//! Whoever has a stand since before its number could be picked hears once that it can, by day.

use super::press::EventPress;
use crate::clock::Millis;
use crate::domain::{Button, Lane, Language};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::events::Event;
use crate::store::{self, contacts, events, seats, stands};
use crate::text::format;
use crate::turn::{Effects, Outgoing, Screen, Send};
use crate::{html, plain};

pub(super) const STANDS_OPENED: Job =
    Job { name: "event_stands_opened", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let (now, keys, chunk) = (tick.now, tick.keys, tick.chunk);
    let all = events::near(tick.conn, (now, Millis::MAX)).await?;
    for event in all.into_iter().filter(|event| event.lets_pick(now)) {
        let due = seats::stands_due(tick.conn, keys, event.id, chunk).await?;
        tick.handled(u64::try_from(due.len()).unwrap_or_default());
        for seat in due {
            seats::note_stands_told(tick.conn, seat.id).await?;
            // Who picked one meanwhile knows it.
            let has = format::count(stands::of_seat(tick.conn, seat.id).await?.len());
            let Some(who) = seat.guest.contact.filter(|_| has < seat.count) else { continue };
            let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { continue };
            effects.sends.push(Send::new(who, Lane::Case, Outgoing::New(screen(language, &event))));
        }
    }
    Ok(effects)
}

fn screen(language: Language, event: &Event) -> Screen {
    let code = &event.code;
    let pick = Button::new(plain!(language, "stan-tombol-pilih"), EventPress::Stands { code: code.clone(), page: 0 });
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(code.clone()));
    Screen::text(html!(language, "stan-dibuka", judul = &event.facts.title)).row(vec![pick]).row(vec![card])
}
