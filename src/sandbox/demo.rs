//! The demonstration: an office that is plainly an example, its people, owners, and what happened in its last ten working days.
//!
//! `people` is who there is, `office` what the office says of itself, `days` what happened; all that the bot knows of those
//! days went through the bot: `stage` only lets people write and press while the clock goes on. It ends on a working morning
//! soon after the office has opened, whatever the day outside. The many businesses whose owners have no chat here are made
//! by `businesses`.

mod days;
mod events;
mod office;
mod people;
mod stage;
mod time;

use super::bot::Bot;
use crate::clock::{self, Clock, Millis};
use crate::knowledge::Office;
use bot_api_emulator::Emulator;
pub(super) use events::plan;
pub(super) use office::settle;
pub(super) use people::{introduce, officers};
use stage::Stage;
use time::{LENGTH, before, is_working, moment};

/// The morning at which it ends.
const END: (u32, u32) = (8, 5);
/// When it begins on its first day.
const BEGIN: (u32, u32) = (7, 55);

/// A clock that shows the moment at which the story begins.
pub(super) fn clock() -> Clock {
    Clock::starting_at(begin(Clock::system().now()))
}

/// The moment at which a story begins that ends on the newest working morning.
fn begin(now: Millis) -> Millis {
    let calendar = &Office::shipped().calendar;
    let mut day = clock::local(now).date();
    if moment(day, END) > now {
        day = before(day);
    }
    let mut left = LENGTH;
    // A calendar without working days would have no story, and none ships.
    for _ in 0..LENGTH * 30 {
        if is_working(calendar, day) {
            left -= 1;
        }
        if left == 0 {
            break;
        }
        day = before(day);
    }
    moment(day, BEGIN)
}

/// Plays what happened, from the moment that the clock shows to the morning at which it ends.
pub(super) async fn play(telegram: &Emulator, bot: &Bot, clock: &Clock) {
    let stage = Stage::new(telegram, bot, clock);
    // A page with half a story is better than none; the tests read all of it.
    if let Err(error) = days::play(&stage).await {
        tracing::error!("the demonstration stopped: {error:#}");
    }
    stage.until(LENGTH - 1, END).await;
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn j6_the_story_ends_on_the_newest_working_morning_whatever_the_day() {
        let calendar = &Office::shipped().calendar;
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        // Sunday noon, Monday before the office opens, Monday noon, and a year without known holidays.
        for (now, hour, last) in [
            ("2026-11-29", (12, 0), "2026-11-27"),
            ("2026-11-30", (8, 0), "2026-11-27"),
            ("2026-11-30", (12, 0), "2026-11-30"),
            ("2031-03-12", (12, 0), "2031-03-12"),
        ] {
            let now = moment(day(now), hour);
            let first = clock::local(begin(now)).date();
            let worked: Vec<NaiveDate> =
                first.iter_days().filter(|day| is_working(calendar, *day)).take(LENGTH).collect();
            assert_eq!(worked.last(), Some(&day(last)), "{now}");
            assert_eq!(worked.first(), Some(&first));
        }
    }
}
