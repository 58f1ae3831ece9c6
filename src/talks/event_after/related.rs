//! Whoever was at an event is offered one like it, once, where they follow such news: the first of those that are published
//! at a time.

use crate::domain::{Button, ContactId};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::event_offers;
use crate::store::{self, contacts, events};
use crate::talks::event_owner::press::{ALL, EventPress};
use crate::talks::events_shown::{begins, kind_name};
use crate::talks::news::press::NewsPress;
use crate::turn::{Effects, Screen};
use crate::{html, plain};

pub(super) const RELATED: Job =
    Job { name: "event_related", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let due = event_offers::due(tick.conn, tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    let mut last = None;
    for one in due {
        let who = ContactId(one.contact);
        event_offers::note(tick.conn, one.event, who, tick.now).await?;
        // Of many at once, as of those that recur, one is enough.
        if last.replace(who) == Some(who) {
            continue;
        }
        let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { continue };
        let Some(event) = events::get(tick.conn, one.event).await? else { continue };
        let (kind, when) = (kind_name(language, event.facts.kind), begins(language, &event, tick.now));
        let title = &event.facts.title;
        let text = html!(language, "serupa-kabar", jenis = &kind, judul = title, saat = &when, dulu = &one.was_at);
        let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
        let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
        let news = Button::new(plain!(language, "tombol-langganan"), NewsPress::Subscriptions);
        effects.notify(who, Screen::text(text).row(vec![card, all]).row(vec![news]));
    }
    Ok(effects)
}
