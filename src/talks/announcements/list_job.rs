//! Makes lists beside the writer that are too long for it, one at a time: the workbook of what came of an announcement,
//! and a page of who will get it, by name.

use super::{counted, recipients, results, ways};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Lane, Language};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::announcements::lists::{self, ListRequest, Made};
use crate::store::announcements::{self, Announcement};
use crate::store::{self, contacts, officers};
use crate::turn::{Effects, MessageRef, Outgoing, RowId, Screen, Send};

/// It is woken when somebody asks and when something was made; by itself it looks for what a restart cut off.
pub(super) const JOB: Job =
    Job { name: "announcement_lists", every: MINUTE, hours: Hours::FromStart, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    if let Some((asked, made)) = tick.state.lists.take() {
        // Where another page was asked for meanwhile, that is the one to be shown.
        if lists::end(tick.conn, &asked).await? {
            tell(tick, &asked, made, &mut effects).await?;
        }
    }
    while tick.state.lists.is_idle() {
        let Some(asked) = lists::next(tick.conn).await? else { break };
        match open(tick, &asked).await? {
            Some(it) => begin(tick, asked, it).await?,
            None => {
                lists::end(tick.conn, &asked).await?;
            }
        }
    }
    Ok(effects)
}

/// The announcement, as long as whoever waits may see the list, and there is one.
async fn open(tick: &mut Tick<'_>, asked: &ListRequest) -> Result<Option<Announcement>, store::Error> {
    let role = officers::role(tick.conn, asked.viewer()).await?;
    let action = if asked.is_sheet() { Action::Announce } else { Action::SearchBusinesses };
    let it = announcements::get(tick.conn, asked.announcement).await?;
    let is_open = |it: &Announcement| asked.is_sheet() || ways::tells_who_will(it.state);
    Ok(it.filter(|it| policy::allows(role, action, Relation::Other) && is_open(it)))
}

async fn begin(tick: &mut Tick<'_>, asked: ListRequest, it: Announcement) -> Result<(), store::Error> {
    let (now, who) = (tick.now, asked.viewer());
    if !asked.is_sheet() {
        tick.state.lists = tick.background.read(JOB.name, move |conn| {
            Box::pin(async move {
                let found = counted::beside(conn, &it, now).await?;
                let shown = recipients::page(conn, &it, (&found, asked.page()), now).await?;
                Ok((asked, Made::Named(found, shown)))
            })
        });
        return Ok(());
    }
    let language = contacts::language_if_reachable(tick.conn, who).await?.unwrap_or(Language::Indonesian);
    let role = officers::role(tick.conn, who).await?;
    let names = policy::allows(role, Action::SearchBusinesses, Relation::Other);
    let colleague = officers::colleagues(tick.conn).await?.into_iter().find(|one| one.id == who);
    let name = colleague.and_then(|one| one.name).unwrap_or_default();
    tick.state.lists = tick.background.make(
        JOB.name,
        move |conn| Box::pin(async move { results::gathered(conn, it, names, results::MOST_BESIDE).await }),
        move |gathered| (asked, Made::Sheet(results::workbook(language, &gathered, (&name, now)))),
    );
    Ok(())
}

/// Hands it to whoever waits: a page in place, a workbook as a message.
async fn tell(tick: &mut Tick<'_>, asked: &ListRequest, made: Made, effects: &mut Effects) -> Result<(), store::Error> {
    let Some(it) = open(tick, asked).await? else { return Ok(()) };
    let who = asked.viewer();
    let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { return Ok(()) };
    let screen: Screen = match made {
        Made::Sheet(bytes) => {
            effects.notify(who, results::sent(language, &it, bytes));
            return Ok(());
        }
        Made::Named(found, shown) => recipients::screen(language, &it, &found, (&shown, asked.page())),
    };
    let place = match (asked.message, asked.outbox_row) {
        (Some(message), _) => MessageRef::Telegram(message),
        (None, Some(row)) => MessageRef::Row(RowId(row)),
        (None, None) => return Ok(()),
    };
    effects.sends.push(Send::new(who, Lane::Notice, Outgoing::Edit(place, screen)));
    Ok(())
}
