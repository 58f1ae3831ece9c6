//! The way of somebody whom a poster brought: from its link to what it leads to, and each step counted once.
//!
//! The way is kept in what the talks remember of that person, and goes with it; the counts know nobody.

use super::press::OutreachPress;
use crate::clock::{DAY, Millis};
use crate::domain::{PosterCode, PosterStep, PosterTarget};
use crate::html;
use crate::store::{self, outreach};
use crate::talks::callback::Callback;
use crate::talks::{links, ui};
use crate::turn::{Turn, Way};

/// So long after its link was opened last, what somebody does is counted for a poster.
const COUNTS_FOR: Millis = 90 * DAY;
/// More posters than one person scans.
const MOST: usize = 8;

/// What the link of a poster opens, now that it is noted that somebody followed it; what is no poster's link is left as
/// it is. Nothing where the bot greets whoever is new: also by a code that is nobody's.
pub(in crate::talks) async fn led(turn: &mut Turn<'_>, callback: Callback) -> Result<Option<Callback>, store::Error> {
    match callback {
        Callback::Outreach(OutreachPress::Open(code)) => by_poster(turn, code).await,
        other => Ok(Some(other)),
    }
}

async fn by_poster(turn: &mut Turn<'_>, code: PosterCode) -> Result<Option<Callback>, store::Error> {
    let Some(poster) = outreach::by_code(turn.read(), &code).await? else { return Ok(None) };
    if poster.retired_at.is_some() {
        return Ok(Some(OutreachPress::Open(code).into()));
    }
    let now = turn.now;
    let ways = &mut turn.memory.ways;
    let before = ways.iter().position(|way| way.poster == poster.id).map(|at| ways.remove(at));
    let steps = before.filter(|way| is_fresh(way, now)).map(|way| way.steps).unwrap_or_default();
    ways.retain(|way| is_fresh(way, now));
    ways.insert(0, Way { poster: poster.id, at: now, steps });
    ways.truncate(MOST);
    turn.came(PosterStep::Opened);
    Ok(match poster.target {
        PosterTarget::Menu => None,
        target => links::target(turn.world, &target.payload()),
    })
}

fn is_fresh(way: &Way, now: Millis) -> bool {
    now - way.at <= COUNTS_FOR
}

/// Counts how far somebody came in this turn, for the poster that brought them last. Opening is counted once for each
/// poster, everything else once for a person; the office's own people try their posters out, and are not counted.
pub(in crate::talks) async fn count(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let now = turn.now;
    for step in turn.steps() {
        let is_counted = |way: &Way| way.steps.iter().any(|word| word == step.word());
        let ways = &turn.memory.ways;
        let Some(latest) = ways.first().filter(|way| is_fresh(way, now)) else { return Ok(()) };
        let is_known = if step == PosterStep::Opened { is_counted(latest) } else { ways.iter().any(is_counted) };
        if is_known || turn.contact.role.is_some() {
            continue;
        }
        let poster = latest.poster;
        outreach::count(turn.write().await?, poster, step, now).await?;
        if let Some(latest) = turn.memory.ways.first_mut() {
            latest.steps.push(step.word().to_owned());
        }
    }
    Ok(())
}

/// A poster that hangs no more was scanned.
pub(super) fn gone(turn: &mut Turn<'_>) {
    let screen = ui::with_menu(turn.language, html!(turn.language, "poster-lama"));
    turn.show(screen);
}
