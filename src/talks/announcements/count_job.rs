//! Counts beside the writer for pages that wait for it, one audience at a time, and changes the pages in place.

use super::page::{self, Viewer};
use super::press::AnnouncementPress;
use super::{shown, times};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{AnnouncementState, Button, Lane};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::announcements::counts::{self, Found, Page};
use crate::store::announcements::{self, Announcement};
use crate::store::{self, contacts, officers};
use crate::turn::{Effects, MessageRef, Outgoing, RowId, Screen, Send};
use crate::{html, plain};

/// It is woken when somebody asks and when something was counted; by itself it looks for what a restart cut off.
pub(super) const JOB: Job =
    Job { name: "announcement_counts", every: MINUTE, hours: Hours::FromStart, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    if let Some((page, found)) = tick.state.counts.take() {
        let pages = counts::answer(tick.conn, (page.announcement, &page.audience), &found, tick.now).await?;
        for page in pages {
            tell(tick, &page, &found, &mut effects).await?;
        }
    }
    while tick.state.counts.is_idle() {
        let Some(page) = counts::next(tick.conn).await? else { break };
        match open(tick, &page).await? {
            Some(it) => begin(tick, page, it),
            None => counts::forget(tick.conn, &page).await?,
        }
    }
    Ok(effects)
}

/// The announcement of a page, as long as it is for whom it was, and may go.
async fn open(tick: &mut Tick<'_>, page: &Page) -> Result<Option<Announcement>, store::Error> {
    use AnnouncementState::{Asked, Draft, Held, Missed, Scheduled};
    let now = tick.now;
    let is_open =
        |it: &Announcement| matches!(it.state, Draft | Asked | Held | Scheduled | Missed) || it.can_go_on(now);
    let is_same = |it: &Announcement| counts::digest(&it.facts.audience) == page.audience;
    let it = announcements::get(tick.conn, page.announcement).await?;
    Ok(it.filter(|it| is_open(it) && is_same(it)))
}

fn begin(tick: &mut Tick<'_>, page: Page, it: Announcement) {
    let (now, later) = (tick.now, times::mondays(tick.now));
    tick.state.counts = tick.background.read(JOB.name, move |conn| {
        Box::pin(async move {
            let found = counts::count(conn, (&it.facts.audience, it.id), now, &later).await?;
            Ok((page, found))
        })
    });
}

/// Shows a page with what was counted: in place where it is in front of whoever looks, else as a few words of its own.
async fn tell(tick: &mut Tick<'_>, page: &Page, found: &Found, effects: &mut Effects) -> Result<(), store::Error> {
    let (who, now) = (page.viewer(), tick.now);
    let Some(it) = open(tick, page).await? else { return Ok(()) };
    let may = policy::allows(officers::role(tick.conn, who).await?, Action::Announce, Relation::Other);
    let Some(language) = contacts::language_if_reachable(tick.conn, who).await?.filter(|_| may) else { return Ok(()) };
    if !counts::is_open(tick.conn, page).await? {
        let text = html!(language, "umum-terhitung", judul = &shown::title(&it), jumlah = found.now.reached());
        let see = Button::new(plain!(language, "umum-tombol-buka"), AnnouncementPress::One(it.id));
        effects.notify(who, Screen::text(text).row(vec![see]));
        return Ok(());
    }
    let place = match (page.message, page.outbox_row) {
        (Some(message), _) => MessageRef::Telegram(message),
        (None, Some(row)) => MessageRef::Row(RowId(row)),
        (None, None) => return Ok(()),
    };
    let viewer = Viewer { conn: &mut *tick.conn, who, language, now };
    let screen = page::screen(viewer, &it, Some(found), None).await?;
    effects.sends.push(Send::new(who, Lane::Notice, Outgoing::Edit(place, screen)));
    Ok(())
}
