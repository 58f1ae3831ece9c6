//! The committee of an event chooses who gets its seats: one person a screen, a draw that can be repeated, the head's approval,
//! and only then all are told.

mod approval;
mod candidate;
mod drawing;
mod overview;
pub(in crate::talks) mod press;
mod telling;

pub(in crate::talks) use candidate::reason_said;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
use press::ChoicePress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&telling::CHOICES];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button around the choice of a committee.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: ChoicePress) -> Talk {
    match press {
        ChoicePress::Event(id) => overview::show(turn, id, None).await,
        ChoicePress::Candidate { id, at } => candidate::show(turn, id, at.into(), None).await,
        ChoicePress::Next(id) => candidate::next(turn, id, None).await,
        ChoicePress::Decide { seat, verdict } => candidate::decide(turn, seat, verdict).await,
        ChoicePress::Because { seat, cause } => candidate::because(turn, seat, cause).await,
        ChoicePress::OwnWords(seat) => candidate::own_words(turn, seat).await,
        ChoicePress::Draw(id, sure) => drawing::draw(turn, id, sure).await,
        ChoicePress::Drawn(id) => drawing::drawn(turn, id).await,
        ChoicePress::Result(id, page) => overview::result(turn, id, page).await,
        ChoicePress::Send(id) => approval::send(turn, id).await,
        ChoicePress::Approve(id, sure) => approval::approve(turn, id, sure).await,
        ChoicePress::Return(id) => approval::give_back(turn, id).await,
    }
}
