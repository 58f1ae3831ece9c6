//! What goes every week: as one goes the next is planned, and one that reaches many more than somebody looked at is looked
//! at again before it goes.

use super::telling;
use crate::domain::announcement::looked_at_up_to;
use crate::domain::policy::{self, Action, Relation};
use crate::job::Tick;
use crate::store;
use crate::store::announcements::{self, Announcement, audience, counts, series};
use crate::store::officers;
use crate::talks::announcements::approvers;
use crate::turn::Effects;

/// It goes, or its time has passed: that it repeats is the next one's. Gives it as it is now.
pub(super) async fn hand_on(tick: &mut Tick<'_>, it: Announcement) -> Result<Announcement, store::Error> {
    let Some(repeat) = it.facts.repeat else { return Ok(it) };
    series::hand_on(tick.conn, it.id, repeat.after(tick.now), tick.now).await?;
    Ok(announcements::get(tick.conn, it.id).await?.unwrap_or(it))
}

/// Whether somebody saw how many people one reaches that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// It goes once, or reaches no more than somebody thought.
    Enough,
    /// It is being counted beside the writer: it goes, or asks, with the next run.
    NotYet,
    /// It reaches so many, and somebody is to look at it before it goes.
    TooMany(i64),
}

/// Looks how many one reaches that goes every week: at once where few follow news, else beside the writer, whose end makes
/// this job due.
pub(super) async fn look(tick: &mut Tick<'_>, it: &Announcement, job: &'static str) -> Result<Seen, store::Error> {
    if it.series.is_none() && it.facts.repeat.is_none() {
        return Ok(Seen::Enough);
    }
    let (id, now) = (it.id, tick.now);
    let counted = if counts::is_small(tick.conn).await? {
        Some(audience::count(tick.conn, &it.facts.audience, id, now).await?.reached())
    } else {
        // What was counted for one that does not go any more says nothing about this one.
        tick.state.weekly.take().filter(|(of, _)| *of == id).map(|(_, reached)| reached)
    };
    let Some(reached) = counted else {
        if tick.state.weekly.is_idle() {
            let whom = it.facts.audience.clone();
            tick.state.weekly = tick.background.read(job, move |conn| {
                Box::pin(async move { Ok((id, audience::count(conn, &whom, id, now).await?.reached())) })
            });
        }
        return Ok(Seen::NotYet);
    };
    // More than whoever let it go may have thought, or whoever let it go alone is of the office no more.
    let role = officers::role(tick.conn, it.author).await?;
    let is_nobodys = it.approver.is_none() && !policy::allows(role, Action::Announce, Relation::Own);
    let is_more = reached > looked_at_up_to(it.counted.unwrap_or_default());
    Ok(if is_nobodys || is_more { Seen::TooMany(reached) } else { Seen::Enough })
}

/// Somebody is asked to look at it before it goes.
pub(super) async fn ask_again(
    tick: &mut Tick<'_>,
    it: &Announcement,
    reached: i64,
    effects: &mut Effects,
) -> Result<(), store::Error> {
    let now = tick.now;
    let approvers = approvers::there(tick.conn, &[it.author], now).await?;
    series::ask_again(tick.conn, it, (reached, !approvers.is_empty()), now).await?;
    for officer in &approvers {
        effects.notify(officer.id, approvers::please_look(officer.language, it, reached));
    }
    telling::asked_again(tick, it.id, reached, effects).await
}
