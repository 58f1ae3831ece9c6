//! Announcements go: what is let go begins at its time, everybody who is to get it gets one copy, and it ends when each
//! copy has an end. All of it is rows, so a restart goes on where it was, and nobody gets anything twice.

mod mended;
mod repeated;
mod telling;

use std::time::Duration;

use super::shown::{self, How};
use super::{channel, count_job, list_job, urgency};
use crate::clock::{DAY, Millis};
use crate::domain::announcement::{MISSED_AFTER, is_braked, is_refused, next_open};
use crate::domain::{AnnouncementState, Lane, Language};
use crate::job::{Hours, Job, Tick};
use crate::store;
use crate::store::announcements::running::{self, NewCopies, Running};
use crate::store::announcements::{self, Announcement, channel as channels, counting};
use crate::turn::{Board, Bulk, Effects, Outgoing, Send};
pub(super) use mended::ON_DELIVERY;
use repeated::Seen;

/// A stop, and what its author sees, are never later than this.
const EVERY: Duration = Duration::from_secs(2);
/// Copies that are counted, put off or cancelled in one go: the writer is held up for less than a tenth of a second.
const HANDLED: i64 = 2_000;

/// The timed jobs of announcements.
pub(in crate::talks) const JOBS: &[&Job] = &[&SENDING, &count_job::JOB, &list_job::JOB];

const SENDING: Job =
    Job { name: "announcements", every: EVERY, hours: Hours::AnySpeaking, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    tick.state.copies.ran(tick.took);
    if !running::is_any(tick.conn).await? {
        return Ok(effects);
    }
    begin(tick, &mut effects).await?;
    expand(tick, &mut effects).await?;
    post(tick, &mut effects).await?;
    defer(tick).await?;
    let collected = counting::collect(tick.conn, HANDLED, tick.now).await?;
    effects.cancelled += collected.given_up;
    tick.more |= is_full(collected.counted);
    // What was counted and begun stands in the rows by now.
    for running in running::running(tick.conn).await? {
        brake(tick, &running.it, &mut effects).await?;
        cancel(tick, running.it.id, &mut effects).await?;
        telling::progress(tick, &running, &mut effects).await?;
        if running::end(tick.conn, running.it.id, tick.now).await? {
            telling::ended(tick, running.it.id, &mut effects).await?;
        }
    }
    mended::mend(tick, &mut effects).await?;
    Ok(effects)
}

/// A full chunk means that there may be more.
fn is_full(handled: u64) -> bool {
    i64::try_from(handled).unwrap_or(i64::MAX) >= HANDLED
}

/// What was let go begins, and of what goes every week the next one is planned; at night it waits for the morning, and
/// what nobody began in time, or nobody knew to reach so many, asks first.
async fn begin(tick: &mut Tick<'_>, effects: &mut Effects) -> Result<(), store::Error> {
    let now = tick.now;
    for it in running::due(tick.conn, now).await? {
        let opens = it.opens(now);
        let is_missed = it.starts_at.is_some_and(|at| now - at > MISSED_AFTER);
        if !is_missed && opens > now {
            running::put_off(tick.conn, it.id, opens).await?;
            telling::again(tick, it.id, effects).await?;
            continue;
        }
        let seen = if is_missed { Seen::Enough } else { repeated::look(tick, &it, SENDING.name).await? };
        if seen == Seen::NotYet {
            continue;
        }
        let it = repeated::hand_on(tick, it).await?;
        if is_missed {
            running::begin(tick.conn, it.id, AnnouncementState::Missed, now).await?;
        } else if let Seen::TooMany(reached) = seen {
            repeated::ask_again(tick, &it, reached, effects).await?;
        } else {
            running::begin(tick.conn, it.id, AnnouncementState::Sending, now).await?;
            if is_far_up(&it, now) {
                telling::anew(tick, it.id, effects).await?;
            }
        }
    }
    telling::late(tick, effects).await?;
    telling::missed(tick, effects).await
}

/// Whether its author would have to look for the message that tells how far it is.
fn is_far_up(it: &Announcement, now: Millis) -> bool {
    it.progress_row.is_none() || now - it.changed_at > DAY
}

/// Copies for the next who are to get one, of one announcement at a time: some statements a chunk, however many people
/// that is. What is written in a chunk is there whole or not at all, and the next one begins behind it.
async fn expand(tick: &mut Tick<'_>, effects: &mut Effects) -> Result<(), store::Error> {
    let (all, now) = (running::running(tick.conn).await?, tick.now);
    let is_left =
        |one: &Running| one.it.state == AnnouncementState::Sending && !one.it.expanded && one.it.opens(now) <= now;
    let Some(running) = all.into_iter().find(is_left) else { return Ok(()) };
    let it = &running.it;
    let (most, first) = (tick.state.copies.take(it.id), tick.first_row());
    let (written, more) = running::expand(tick.conn, &running, (most, first), tick.now).await?;
    tick.reserve_rows(written);
    tick.hurries |= more;
    if written > 0 {
        for language in Language::ALL {
            let about = shown::about(tick.conn, tick.world, language, it).await?;
            let copies = NewCopies { announcement: it.id, language, rows: (first, written) };
            let paid = it.facts.paid && tick.world.pays;
            let screen = shown::copy(language, it, How::Real, &about).silently(urgency::is_silent(it, now));
            effects.bulk.push(Bulk { screen, copies, paid });
        }
    }
    Ok(())
}

/// The office's channel gets it too, once; where the bot cannot write there that is all that is different.
async fn post(tick: &mut Tick<'_>, effects: &mut Effects) -> Result<(), store::Error> {
    let mut board = Board::new(tick.conn, tick.keys, tick.world, (tick.now, tick.next_row));
    for closed in channels::settle(board.conn, tick.now).await? {
        channel::lost(&mut board, closed).await?;
    }
    for id in channels::unposted(board.conn).await? {
        let it = announcements::get(board.conn, id).await?.filter(|it| it.opens(tick.now) <= tick.now);
        let Some(it) = it else { continue };
        let Some(place) = channels::active(board.conn).await? else {
            channels::post(board.conn, id, None, tick.now).await?;
            continue;
        };
        let row = board.reserve_row();
        channels::post(board.conn, id, Some((place.chat, row.0)), tick.now).await?;
        let screen = channel::copy(board.conn, tick.world, &it, How::Real).await?;
        let screen = screen.silently(urgency::is_silent(&it, tick.now));
        board.send(Send::new(place.chat, Lane::Bulk, Outgoing::New(screen)).row(row));
    }
    effects.extend(board.effects);
    Ok(())
}

/// What still waits when nothing may go any more waits until it may again.
async fn defer(tick: &mut Tick<'_>) -> Result<(), store::Error> {
    let opens = next_open(tick.now);
    if opens > tick.now {
        let deferred = running::defer(tick.conn, opens, HANDLED).await?;
        tick.hurries |= is_full(deferred);
    }
    Ok(())
}

/// Where too many of the first copies reached nobody, or Telegram does not take what they say, something is wrong: it
/// stops, and people look at it. Whoever lets the rest go has looked at who was not reached.
async fn brake(tick: &mut Tick<'_>, it: &Announcement, effects: &mut Effects) -> Result<(), store::Error> {
    if it.state != AnnouncementState::Sending {
        return Ok(());
    }
    let is_wrong = is_refused(it.counts.failed, it.counts.sent)
        || !it.is_for_the_rest
            && is_braked(it.counts.gone)
            && is_braked(counting::gone_of_the_first(tick.conn, it.id).await?);
    if is_wrong && let Some(cancelled) = announcements::stop(tick.conn, it.id, tick.now).await? {
        effects.cancelled += cancelled;
        telling::braked(tick, it.id, effects).await?;
    }
    Ok(())
}

/// What waits of one that was stopped is not wanted any more.
async fn cancel(tick: &mut Tick<'_>, id: i64, effects: &mut Effects) -> Result<(), store::Error> {
    let is_stopped = announcements::get(tick.conn, id).await?.is_some_and(|it| it.state == AnnouncementState::Stopped);
    if is_stopped {
        let cancelled = running::cancel(tick.conn, id, HANDLED, tick.now).await?;
        effects.cancelled += cancelled;
        // What was cancelled is counted with the next run; nothing more of it is to go before the rest is cancelled.
        tick.more |= cancelled > 0;
        tick.hurries |= is_full(cancelled);
    }
    Ok(())
}
