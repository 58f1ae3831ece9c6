//! Calls, visits and messages elsewhere: noted in four taps, so that the office's work counts in every report.

mod card;
mod log;
mod mend;
mod note;
mod offices;
pub(in crate::talks) mod press;
mod reminders;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use card::listed;
pub(in crate::talks) use log::{note_before, number_said};
pub(in crate::talks) use note::note_said;
use press::ServicePress;
pub(in crate::talks) use reminders::{Deadline, for_the_morning, in_the_morning};

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&reminders::REMINDERS];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

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
        ServicePress::Results(channel, subject) => log::results_again(turn, (channel, subject)).await,
        ServicePress::Mend(number) => mend::ask(turn, &number).await,
        ServicePress::MendChannel(number, to) => mend::channel(turn, &number, to).await,
        ServicePress::MendSubject(number, to) => mend::subject(turn, &number, to).await,
        ServicePress::MendResult(number, to) => mend::result(turn, &number, to).await,
        ServicePress::MendReferredTo(number, slug) => mend::referred(turn, &number, &slug).await,
        ServicePress::MendNote(number) => mend::note(turn, &number).await,
        ServicePress::Remove(number, sure) => mend::remove(turn, &number, sure).await,
    }
}
