//! How many an announcement reaches: counted at once where few follow news, else beside the writer, while the page says
//! so. What was counted holds for some minutes; the copies themselves are written by who fits then.

use super::times;
use crate::clock::Millis;
use crate::store::announcements::counts::{self, Found};
use crate::store::announcements::{Announcement, audience};
use crate::store::{self, Connection};
use crate::turn::{MessageRef, RowId, Talk, Turn};

/// The job that counts.
const JOB: &str = "announcement_counts";
/// The job that makes lists.
pub(super) const LISTS: &str = "announcement_lists";
/// What was counted holds for so long.
const HOLDS: Millis = 10 * 60_000;

/// From when on what was counted holds; never from before it went to some.
fn since(it: &Announcement, now: Millis) -> Millis {
    let moment = now - HOLDS;
    it.ended_at.map_or(moment, |ended| ended.max(moment))
}

/// How many it is, as far as that is known; nothing while it has to be counted beside the writer.
pub(super) async fn of(turn: &mut Turn<'_>, it: &Announcement) -> Talk<Option<Found>> {
    let (now, whom) = (turn.now, &it.facts.audience);
    if counts::is_small(turn.read()).await? {
        return Ok(Some(counts::count(turn.read(), (whom, it.id), now, &times::mondays(now)).await?));
    }
    Ok(counts::since(turn.read(), (it.id, whom), since(it, now)).await?)
}

/// The same beside the writer: what was counted, or counted now.
pub(super) async fn beside(conn: &mut Connection, it: &Announcement, now: Millis) -> Result<Found, store::Error> {
    match counts::since(conn, (it.id, &it.facts.audience), since(it, now)).await? {
        Some(found) => Ok(found),
        None => counts::count(conn, (&it.facts.audience, it.id), now, &times::mondays(now)).await,
    }
}

/// How many it reaches at a moment; nothing as for [`of`].
pub(super) async fn reached(turn: &mut Turn<'_>, it: &Announcement, then: Millis) -> Talk<Option<i64>> {
    if counts::is_small(turn.read()).await? {
        return Ok(Some(audience::count(turn.read(), &it.facts.audience, it.id, then).await?.reached()));
    }
    let from = since(it, turn.now);
    let found = counts::since(turn.read(), (it.id, &it.facts.audience), from).await?;
    Ok(found.map(|found| found.at(then).reached()))
}

/// The page that was just shown waits for the count: it is changed in place once that is there.
pub(super) async fn ask(turn: &mut Turn<'_>, it: &Announcement, page: MessageRef) -> Talk {
    let (who, now) = (turn.contact.id, turn.now);
    let page = match page {
        MessageRef::Telegram(message) => (Some(message), None),
        MessageRef::Row(RowId(row)) => (None, Some(row)),
    };
    counts::ask(turn.write().await?, (it.id, who), &it.facts.audience, page, now).await?;
    turn.wake(JOB);
    Ok(())
}
