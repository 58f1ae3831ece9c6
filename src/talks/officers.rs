//! Who is of the office: the list, teams, invitations, who is away, and how somebody leaves.

mod duty;
mod invite;
mod leave;
mod names;
mod people;
pub(in crate::talks) mod press;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::talks::officers::press::OfficersPress;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use duty::{away_in_words, duty_button};
pub(crate) use names::role_name;
pub(in crate::talks) use names::team_name;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button, a command or a link of the office's people.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: OfficersPress) -> Talk {
    match press {
        OfficersPress::List(page) => people::list(turn, page).await,
        OfficersPress::Person(who) => people::person(turn, who).await,
        OfficersPress::Set { who, team, part } => people::set_team(turn, who, team, part).await,
        OfficersPress::Remove(who, sure) => leave::remove(turn, who, sure).await,
        OfficersPress::Invite => invite::as_what(turn).await,
        OfficersPress::InviteAs(role) => invite::into_what(turn, role).await,
        OfficersPress::Make(role, team) => invite::make(turn, role, team).await,
        OfficersPress::Open(token) => invite::open(turn, &token).await,
        OfficersPress::Accept(token) => invite::accept(turn, &token).await,
        OfficersPress::Decline(token) => invite::decline(turn, &token).await,
        OfficersPress::Duty => duty::page(turn).await,
        OfficersPress::Away(until) => duty::set(turn, until).await,
        OfficersPress::Leave(sure) => leave::leave(turn, sure).await,
    }
}
