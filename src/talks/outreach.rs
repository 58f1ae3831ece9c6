//! What brings people here who never heard of the bot: posters, each with the code of its place, and what came of them.
//!
//! A poster's link is followed by [`led`] before anything else looks at it, so that whoever scans it is where any other
//! link would lead. How far somebody comes is noted by whoever saw it ([`Turn::came`]) and counted by [`count`].

mod event_paper;
mod figures;
mod list;
mod make;
mod paper;
pub(in crate::talks) mod press;
mod way;
mod written;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use event_paper::{event_paper, is_shown_anew};
pub(in crate::talks) use make::place_said;
use press::OutreachPress;
pub(in crate::talks) use way::{count, led};
pub(in crate::talks) use written::asked;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button, a command or a link around posters.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: OutreachPress) -> Talk {
    match press {
        OutreachPress::List(page) => list::show(turn, page).await,
        OutreachPress::New => make::choose(turn).await,
        OutreachPress::Programmes(page) => make::programmes(turn, page).await,
        OutreachPress::Events => make::events(turn).await,
        OutreachPress::For(target) => make::ask(turn, &target).await,
        OutreachPress::One(id) => list::one(turn, id, None).await,
        OutreachPress::Files(id) => list::again(turn, id).await,
        OutreachPress::Retire(id, sure) => list::retire(turn, id, sure).await,
        OutreachPress::Sums => figures::sums(turn).await,
        OutreachPress::Chart(id) => figures::chart(turn, id).await,
        OutreachPress::Sheet => figures::sheet(turn).await,
        OutreachPress::Open(code) => way::gone(turn, &code).await,
    }
}
