//! How the clock of the sandbox moves: through the days, not over them.
//!
//! The bot says by day alone what nobody asked for. A clock that jumped from night to night would never let it, and
//! the reminders of the days between would be lost; so each move stops where a real day would have let the bot speak.

use std::time::Duration;

use super::shared::Page;
use super::wrong::Wrong;
use crate::clock::{DAY, Millis};
use crate::sandbox::bot::Condition;
use crate::store::census;

const HOUR: Millis = 3_600_000;
/// Lampung is seven hours ahead.
const ZONE: Millis = 7 * HOUR;
/// Where a day is stopped at: when the bot may speak again, at noon, and just before it is silent.
const STOPS: [Millis; 3] = [8 * HOUR, 12 * HOUR, 20 * HOUR - 1_000];
/// Days of a move that are stopped at so often; a longer move is stopped at once a day.
const CLOSELY: Millis = 14;
/// How long the bot must be still, how often it is looked at, and how long a stop may take, in real time.
const QUIET: Duration = Duration::from_millis(30);
const GLANCE: Duration = Duration::from_millis(10);
const PATIENCE: Duration = Duration::from_secs(2);

/// Moves the clock on.
pub(super) async fn forwards(page: &Page, time: Duration) -> Millis {
    let _moving = page.moving.lock().await;
    let target = page.clock.now().saturating_add(Millis::try_from(time.as_millis()).unwrap_or(Millis::MAX));
    through(page, target).await
}

/// Moves the clock to a moment that is still to come.
pub(super) async fn until(page: &Page, moment: Millis) -> Result<Millis, Wrong> {
    let _moving = page.moving.lock().await;
    if moment < page.clock.now() { Err(Wrong::Past) } else { Ok(through(page, moment).await) }
}

/// Moves the clock to the next morning, when the bot begins to speak by itself.
pub(super) async fn morning(page: &Page) -> Millis {
    let _moving = page.moving.lock().await;
    let now = page.clock.now();
    through(page, next(now, &STOPS[..1])).await
}

async fn through(page: &Page, target: Millis) -> Millis {
    let stops = if target - page.clock.now() > CLOSELY * DAY { &STOPS[..1] } else { &STOPS[..] };
    loop {
        let now = page.clock.now();
        let stop = next(now, stops).min(target);
        let Some(step) = u64::try_from(stop - now).ok().filter(|step| *step > 0) else { return now };
        page.clock.advance(Duration::from_millis(step));
        page.telegram.nudge();
        let _ = tokio::time::timeout(PATIENCE, caught_up(page)).await;
    }
}

/// The next of these times of day, in Lampung.
fn next(now: Millis, of_day: &[Millis]) -> Millis {
    let midnight = now - (now + ZONE).rem_euclid(DAY);
    let today = of_day.iter().map(|stop| midnight + stop).find(|moment| *moment > now);
    today.unwrap_or_else(|| midnight + DAY + of_day.first().copied().unwrap_or_default())
}

/// Waits until the bot has done what is due; one that cannot is not waited for.
async fn caught_up(page: &Page) {
    let cannot = || {
        let outage = page.switches.lock().unwrap_or_else(std::sync::PoisonError::into_inner).outage;
        outage || page.bot.condition() != Condition::Running
    };
    while !cannot() && census::due(&page.readers, page.clock.now()).await.is_ok_and(|due| due > 0) {
        tokio::time::sleep(GLANCE).await;
    }
    if !cannot() {
        page.telegram.settled(QUIET).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s9_a_move_stops_where_a_day_lets_the_bot_speak() {
        let midnight = 1_764_003_600_000; // 2025-11-24T17:00:00Z, the first moment of the day in Lampung.
        let at = |hour: Millis| midnight + hour * HOUR;
        let evening = at(20) - 1_000;
        for (now, stop) in [
            (at(0), at(8)),
            (at(8) - 1, at(8)),
            (at(8), at(12)),
            (at(13), evening),
            (evening, at(32)),
            (at(23), at(32)),
        ] {
            assert_eq!(next(now, &STOPS), stop, "{}", (now - midnight) / HOUR);
        }
        assert_eq!((next(at(3), &STOPS[..1]), next(at(9), &STOPS[..1])), (at(8), at(32)));
    }
}
