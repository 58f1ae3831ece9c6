//! The door of events: the ticket of who has a seat, who came to which session, who comes without a seat; and what follows:
//! attendance that is closed and may be objected to, and certificates that anybody can check.
//!
//! Several officers stand at one door. What a tick shows is what is stored, and the second who notes the same person
//! hears who was first.

mod certificate;
mod check;
mod closing;
mod door;
pub(in crate::talks) mod form;
mod objections;
mod page;
pub(in crate::talks) mod press;
mod search;
mod sheet;
mod signed;
mod ticket;
mod time;
mod verify;
mod walk_in;
mod words;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use certificate::name_said as certificate_name_said;
use press::DoorPress;
pub(in crate::talks) use search::said;
pub(in crate::talks) use verify::number_said as certificate_number_said;
pub(in crate::talks) use walk_in::said as walk_in_said;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[Sends::one(&form::SIGNED, |turn| Box::pin(signed::sent(turn)))];

/// A button around the door, an officer's or an owner's.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: DoorPress) -> Talk {
    match press {
        DoorPress::Doors => page::doors(turn).await,
        DoorPress::Event(id) => page::event(turn, id).await,
        DoorPress::Door { session, page } => page::open(turn, session, page).await,
        DoorPress::Mark { session, seat, on, page } => page::mark(turn, (session, seat), on, page).await,
        DoorPress::Leave(session) => page::leave(turn, session).await,
        DoorPress::Search(session) => search::ask(turn, session).await,
        DoorPress::Ticket(code) => ticket::open(turn, &code).await,
        DoorPress::NoTicket => ticket::unknown(turn).await,
        DoorPress::Put { session, seat, on } => check::put(turn, (session, seat), on).await,
        DoorPress::LetIn { session, seat } => check::let_in(turn, (session, seat)).await,
        DoorPress::WalkIn(session) => walk_in::ask(turn, session).await,
        DoorPress::WalkInAnyway(session) => walk_in::anyway(turn, session).await,
        DoorPress::Print(session) => sheet::print(turn, session).await,
        DoorPress::Signed(session) => signed::page(turn, session).await,
        DoorPress::AddSigned(session) => signed::ask(turn, session).await,
        DoorPress::ShowSigned(session) => signed::look(turn, session).await,
        DoorPress::AllBut(session, sure) => closing::all_but(turn, session, sure).await,
        DoorPress::Close(id, sure) => closing::close(turn, id, sure).await,
        DoorPress::Object(code) => objections::object(turn, &code).await,
        DoorPress::Objections(id) => objections::list(turn, id).await,
        DoorPress::Settle { seat, accepted } => objections::settle(turn, seat, accepted).await,
        DoorPress::SettleAt { seat, sessions, sure } => objections::settle_at(turn, seat, sessions, sure).await,
        DoorPress::Certificate(code) => certificate::open(turn, &code).await,
        DoorPress::Issue(code) => certificate::issue(turn, &code).await,
        DoorPress::Rename(code) => certificate::rename(turn, &code).await,
        DoorPress::Verify => {
            verify::ask(turn);
            Ok(())
        }
        DoorPress::Check(code) => verify::check(turn, &code).await,
        DoorPress::Withdraw(code, sure) => verify::withdraw(turn, &code, sure).await,
    }
}
