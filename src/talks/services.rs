//! Calls, visits and messages elsewhere: noted in four taps, so that the office's work counts in every report.

mod card;
mod log;
pub(in crate::talks) mod press;
mod reminders;

use crate::job::Job;
use crate::turn::{Talk, Turn};
pub(in crate::talks) use card::listed;
pub(in crate::talks) use log::{note_before, note_said, number_said};
use press::ServicePress;
pub(in crate::talks) use reminders::{Told, for_the_morning, in_the_morning};

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&reminders::REMINDERS];

/// A button around what the office notes.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: ServicePress) -> Talk {
    match press {
        ServicePress::Begin => log::begin(turn).await,
        ServicePress::By(channel) => log::subjects(turn, channel).await,
        ServicePress::About(channel, subject) => log::ask_number(turn, channel, subject).await,
        ServicePress::Nameless(channel, subject) => log::nameless(turn, channel, subject).await,
        ServicePress::CameOf(channel, subject, result) => log::came_of(turn, (channel, subject), result).await,
        ServicePress::ReferredTo(channel, subject, slug) => log::referred(turn, (channel, subject), &slug).await,
        ServicePress::Open(number) => card::open(turn, &number).await,
        ServicePress::Take(number) => card::take(turn, &number).await,
        ServicePress::TakeOver(number, from) => card::take_over(turn, &number, from).await,
        ServicePress::Call(number) => card::call(turn, &number).await,
        ServicePress::Done(number) => card::done(turn, &number).await,
        ServicePress::Refer(number) => card::ask_office(turn, &number).await,
        ServicePress::ReferTo(number, slug) => card::refer(turn, &number, &slug).await,
    }
}
