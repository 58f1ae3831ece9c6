//! Appointments: officers offer times, owners ask for one, and whoever offered it says yes or no.

mod leave;
mod moving;
mod notice;
mod offer;
mod office;
mod owner;
pub(in crate::talks) mod press;
mod reminders;
mod schedule;
mod taking_back;
mod words;

pub(in crate::talks) use leave::tell_of_leave;
pub(in crate::talks) use offer::place_said;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
use press::AppointmentPress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&reminders::REMINDERS];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[&notice::ON_DELIVERY];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button around appointments.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: AppointmentPress) -> Talk {
    match press {
        AppointmentPress::Mine => owner::mine(turn).await,
        AppointmentPress::Free { case, page } => owner::free(turn, case, page).await,
        AppointmentPress::Pick { slot, case } => owner::pick(turn, slot, case).await,
        AppointmentPress::One(id) => owner::one(turn, id).await,
        AppointmentPress::Move(id, page) => moving::to_move(turn, id, page).await,
        AppointmentPress::MoveTo { id, slot } => moving::move_to(turn, id, slot).await,
        AppointmentPress::Cancel(id, sure) => taking_back::cancel(turn, id, sure).await,
        AppointmentPress::Schedule(page) => schedule::schedule(turn, page).await,
        AppointmentPress::Offer => offer::venue(turn).await,
        AppointmentPress::OfferPlace => offer::place(turn).await,
        AppointmentPress::OfferDay(venue) => offer::day(turn, venue).await,
        AppointmentPress::OfferFrom(venue, day) => offer::from(turn, venue, day).await,
        AppointmentPress::OfferTo(venue, day, from) => offer::to(turn, venue, day, from).await,
        AppointmentPress::OfferLength { venue, day, from, to } => offer::length(turn, (venue, day), (from, to)).await,
        AppointmentPress::Post { venue, day, from, to, length } => {
            offer::post(turn, (venue, day), (from, to), length).await
        }
        AppointmentPress::Confirm(id) => office::confirm(turn, id).await,
        AppointmentPress::Refuse(id) => office::ask_to_refuse(turn, id).await,
        AppointmentPress::RefuseSurely(id) => office::refuse(turn, id).await,
        AppointmentPress::Requested(id) => office::requested(turn, id).await,
        AppointmentPress::Withdraw(slot) => office::withdraw(turn, slot).await,
        AppointmentPress::OfficeCancel(id, sure) => office::cancel(turn, id, sure).await,
    }
}
