//! What follows an event: a day later those who were there are asked of what use it was, the office
//! sees what came of it, and who was at one is offered the next that is like it.

mod certificates;
mod feedback;
pub(in crate::talks) mod press;
mod related;
mod results;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use feedback::{said, turnover_name, useful_name};
use press::EventAfterPress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&feedback::FEEDBACK, &related::RELATED];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button of what follows an event.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: EventAfterPress) -> Talk {
    match press {
        EventAfterPress::Said(code) => feedback::open(turn, &code, false).await,
        EventAfterPress::Again(code) => feedback::open(turn, &code, true).await,
        EventAfterPress::Useful(code, useful) => feedback::useful(turn, &code, useful).await,
        EventAfterPress::Turnover(code, sold) => feedback::turnover(turn, &code, sold).await,
        EventAfterPress::Words(code) => feedback::ask_words(turn, &code).await,
        EventAfterPress::Results(id) => results::show(turn, id).await,
        EventAfterPress::Chart(id) => results::chart(turn, id).await,
        EventAfterPress::Sheet(id) => results::sheet(turn, id).await,
        EventAfterPress::Certificates(id) => certificates::show(turn, id).await,
        EventAfterPress::Share(id, share) => certificates::set_share(turn, id, share).await,
    }
}
