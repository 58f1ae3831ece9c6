//! What goes every week: as one goes the next is planned, and one that reaches many more than somebody looked at is looked
//! at again before it goes.

use super::telling;
use crate::domain::announcement::looked_at_up_to;
use crate::domain::policy::{self, Action, Relation};
use crate::job::Tick;
use crate::store;
use crate::store::announcements::{self, Announcement, audience, series};
use crate::store::officers;
use crate::talks::announcements::approvers;
use crate::turn::Effects;

/// It goes, or its time has passed: that it repeats is the next one's. Gives it as it is now.
pub(super) async fn hand_on(tick: &mut Tick<'_>, it: Announcement) -> Result<Announcement, store::Error> {
    let Some(repeat) = it.facts.repeat else { return Ok(it) };
    series::hand_on(tick.conn, it.id, repeat.after(tick.now), tick.now).await?;
    Ok(announcements::get(tick.conn, it.id).await?.unwrap_or(it))
}

/// Where one of a series is to be looked at before it goes, somebody is asked; false where it may go.
pub(super) async fn asks(tick: &mut Tick<'_>, it: &Announcement, effects: &mut Effects) -> Result<bool, store::Error> {
    if it.series.is_none() || !is_to_be_looked_at(tick, it).await? {
        return Ok(false);
    }
    let now = tick.now;
    let reached = audience::count(tick.conn, &it.facts.audience, it.id, now).await?.reached();
    let approvers = approvers::there(tick.conn, &[it.author], now).await?;
    series::ask_again(tick.conn, it, (reached, !approvers.is_empty()), now).await?;
    for officer in &approvers {
        effects.notify(officer.id, approvers::please_look(officer.language, it, reached));
    }
    telling::asked_again(tick, it.id, reached, effects).await?;
    Ok(true)
}

/// Whether it reaches more people than whoever let it go may have thought, or whoever let it go alone is of the office no
/// more.
async fn is_to_be_looked_at(tick: &mut Tick<'_>, it: &Announcement) -> Result<bool, store::Error> {
    let role = officers::role(tick.conn, it.author).await?;
    if it.approver.is_none() && !policy::allows(role, Action::Announce, Relation::Own) {
        return Ok(true);
    }
    let most = looked_at_up_to(it.counted.unwrap_or_default());
    audience::is_more_than(tick.conn, &it.facts.audience, (it.id, most), tick.now).await
}
