//! /insiden: people's data became known to others. The clock of the law, who is affected, the notice, its approval by two,
//! and sending it to those at most risk first; head and admin, with a row of the audit for every act.
//!
//! The notice goes on the notice lane: no stop of news holds it back. What is outside of the bot (the authority, and owners
//! without a chat) is said on the page, with a list for it.

mod affected;
mod approve;
mod authority;
mod events;
pub(in crate::talks) mod form;
mod found;
mod jobs;
mod list;
mod notice;
mod opening;
mod page;
pub(in crate::talks) mod press;
mod standing;
mod words;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::talks::incidents::press::IncidentPress;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use opening::found_said;
pub(in crate::talks) use standing::in_the_home;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&jobs::CLOCK, &jobs::SENDING];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[&jobs::ON_DELIVERY];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[
    Sends::one(&form::NOTICE, |turn| Box::pin(notice::said(turn))),
    Sends::one(&form::PLACE, |turn| Box::pin(affected::place_said(turn))),
    Sends::one(&form::CODES, |turn| Box::pin(affected::codes_said(turn))),
];

/// The command, or a button of it.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: IncidentPress) -> Talk {
    match press {
        IncidentPress::All => page::all(turn).await,
        IncidentPress::New => opening::ask_when(turn).await,
        IncidentPress::Open(hours) => opening::open(turn, hours).await,
        IncidentPress::One(id) => page::show(turn, id, None).await,
        IncidentPress::Write(id) => notice::write(turn, id).await,
        IncidentPress::Look(id) => notice::look(turn, id).await,
        IncidentPress::Who(id) => affected::ask(turn, id).await,
        IncidentPress::Registered(id) => affected::registered(turn, id).await,
        IncidentPress::Asked(id) => affected::asked(turn, id).await,
        IncidentPress::WhichEvent(id) => events::ask(turn, id).await,
        IncidentPress::Joined(id, event) => events::joined(turn, id, event).await,
        IncidentPress::District(id) => affected::ask_place(turn, id).await,
        IncidentPress::Codes(id) => affected::ask_codes(turn, id).await,
        IncidentPress::Sheet(id) => list::sheet(turn, id).await,
        IncidentPress::Approve(id, seen) => approve::approve(turn, id, seen).await,
        IncidentPress::Send(id, sure) => approve::send(turn, id, sure).await,
        IncidentPress::Authority(id) => authority::show(turn, id).await,
        IncidentPress::Reported(id, done) => authority::reported(turn, id, done).await,
        IncidentPress::Close(id, sure) => page::close(turn, id, sure).await,
    }
}
