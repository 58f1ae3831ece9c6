//! What time brings: the end of the work, and the word to whoever wrote meanwhile.

use super::page;
use crate::html;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::{self, contacts, maintenance, officers};
use crate::talks::ui;
use crate::turn::{Effects, Screen};

pub(super) const ENDS: Job =
    Job { name: "maintenance", every: MINUTE, hours: Hours::FromStart, run: |tick| Box::pin(end(tick)) };

pub(super) const TELLS: Job =
    Job { name: "maintenance_told", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(tell(tick)) };

/// What had a time is over at it; the row goes, and whoever may end it hears of that.
async fn end(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let it = maintenance::current(tick.conn).await?;
    if it.since.is_none() || it.is_on(tick.now) {
        return Ok(effects);
    }
    maintenance::end(tick.conn).await?;
    let people = officers::with(tick.conn, page::may_end).await?;
    for who in people.into_iter().filter(|who| who.reachable) {
        effects.notify(who.id, Screen::text(html!(who.language, "pemeliharaan-selesai-waktu")));
    }
    Ok(effects)
}

/// Whoever wrote meanwhile hears that it is over: what they wrote was not answered.
async fn tell(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    if maintenance::current(tick.conn).await?.is_on(tick.now) {
        return Ok(effects);
    }
    let told = maintenance::take_told(tick.conn, tick.chunk).await?;
    tick.handled(u64::try_from(told.len()).unwrap_or_default());
    let languages = contacts::languages_of_reachable(tick.conn, &told).await?;
    for who in told {
        if let Some(language) = languages.get(&who) {
            let screen = Screen::text(html!(*language, "pemeliharaan-usai")).row(vec![ui::menu_button(*language)]);
            effects.notify(who, screen);
        }
    }
    Ok(effects)
}
