//! Announcements: what an owner follows, and stopping them.

mod hours;
pub(in crate::talks) mod press;
mod stop;
mod subscriptions;
mod typed_hours;

use crate::job::Job;
use crate::talks::entry::Sends;
pub(in crate::talks) use crate::talks::topics::names;
use crate::turn::{OnDelivery, Talk, Turn};
use press::NewsPress;
pub(in crate::talks) use stop::{ask as ask_to_stop, lift as lift_stop, word as stop_word};
pub(in crate::talks) use subscriptions::{follow, has_none_to_come};

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button or a command about announcements.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: NewsPress) -> Talk {
    match press {
        NewsPress::Subscriptions => subscriptions::list(turn).await?,
        NewsPress::Notify(interest) => subscriptions::offer(turn, interest),
        NewsPress::Subscribe(interest, on) => subscriptions::set(turn, interest, on).await?,
        NewsPress::Hours => hours::show(turn).await?,
        NewsPress::HoursFrom => hours::ask_from(turn),
        NewsPress::HoursUntil(closes) => hours::ask_until(turn, closes),
        NewsPress::SetHours(closes, opens) => hours::set(turn, closes, opens).await?,
        NewsPress::Stop => stop::stop(turn).await?,
        NewsPress::Pause => stop::pause(turn, stop::MONTH).await?,
        NewsPress::PauseWeek => stop::pause(turn, stop::WEEK).await?,
        NewsPress::Unstop => stop::undo(turn).await?,
        NewsPress::NoStop => stop::was_none(turn),
    }
    Ok(())
}
