//! The way of somebody whom a poster brought: from its link to what it leads to, and each step counted once.
//!
//! The way is kept in what the talks remember of that person, and goes with it; the counts know nobody.

use super::press::OutreachPress;
use crate::clock::{DAY, Millis};
use crate::domain::{PosterCode, PosterStep, PosterTarget};
use crate::html;
use crate::store::{self, outreach};
use crate::talks::callback::Callback;
use crate::talks::{links, menu, ui};
use crate::turn::{Talk, Turn, Way};

/// So long after its link was opened last, what somebody does is counted for a poster.
const COUNTS_FOR: Millis = 30 * DAY;
/// So long it is known what was counted for a poster, so that it is counted once.
const KNOWN_FOR: Millis = 90 * DAY;
/// More posters than one person scans.
const MOST: usize = 8;

/// What the link of a poster opens, now that it is noted that somebody followed it; what is no poster's link is left as
/// it is. Nothing where the bot greets whoever is new.
pub(in crate::talks) async fn led(turn: &mut Turn<'_>, callback: Callback) -> Result<Option<Callback>, store::Error> {
    match callback {
        Callback::Outreach(OutreachPress::Open(code)) => by_poster(turn, code).await,
        other => Ok(Some(other)),
    }
}

async fn by_poster(turn: &mut Turn<'_>, code: PosterCode) -> Result<Option<Callback>, store::Error> {
    let Some(poster) = outreach::by_code(turn.read(), &code).await? else {
        return Ok(Some(OutreachPress::Open(code).into()));
    };
    if poster.retired_at.is_some() {
        // What it led to is there still; only the poster is counted no more.
        let target = Some(poster.target).filter(|target| *target != PosterTarget::Menu);
        let opens = target.and_then(|target| links::target(turn.world, &target.payload()));
        return Ok(Some(opens.unwrap_or_else(|| OutreachPress::Open(code).into())));
    }
    let now = turn.now;
    let ways = &mut turn.memory.ways;
    let before = ways.iter().position(|way| way.poster == poster.id).map(|at| ways.remove(at));
    let is_known = |way: &Way| now - way.at <= KNOWN_FOR;
    let steps = before.filter(is_known).map(|way| way.steps).unwrap_or_default();
    ways.retain(is_known);
    ways.insert(0, Way { poster: poster.id, at: now, steps });
    ways.truncate(MOST);
    turn.came(PosterStep::Opened);
    Ok(match poster.target {
        PosterTarget::Menu => None,
        target => links::target(turn.world, &target.payload()),
    })
}

/// Counts how far somebody came in this turn, for the poster whose link was opened last: each step once for a person and
/// a poster. The office's own people try their posters out, and are not counted.
pub(in crate::talks) async fn count(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let now = turn.now;
    for step in turn.steps() {
        let latest = turn.memory.ways.first().filter(|way| now - way.at <= COUNTS_FOR);
        let Some(latest) = latest else { return Ok(()) };
        let is_counted = latest.steps.iter().any(|word| word == step.word());
        if is_counted || turn.contact.role.is_some() {
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

/// The code is that of a poster which hangs no more and led nowhere else, or nobody's.
pub(super) async fn gone(turn: &mut Turn<'_>, code: &PosterCode) -> Talk {
    if outreach::by_code(turn.read(), code).await?.is_none() {
        return Ok(menu::welcome(turn, code.as_str()).await?);
    }
    let screen = ui::with_menu(turn.language, html!(turn.language, "poster-lama"));
    turn.show(screen);
    Ok(())
}
