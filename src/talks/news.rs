//! Announcements: what an owner follows, and stopping them.

pub(in crate::talks) mod press;
pub(in crate::talks) mod stop;
pub(in crate::talks) mod subscriptions;

use crate::turn::{Talk, Turn};
use press::NewsPress;

/// A button or a command about announcements.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: NewsPress) -> Talk {
    match press {
        NewsPress::Subscriptions => subscriptions::list(turn).await?,
        NewsPress::Notify(interest) => subscriptions::offer(turn, interest),
        NewsPress::Subscribe(interest, on) => subscriptions::set(turn, interest, on).await?,
        NewsPress::Stop => stop::stop(turn).await?,
        NewsPress::Pause => stop::pause(turn).await?,
        NewsPress::Unstop => stop::undo(turn).await?,
        NewsPress::NoStop => stop::was_none(turn),
    }
    Ok(())
}
