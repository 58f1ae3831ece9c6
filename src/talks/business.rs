//! The businesses of an owner: registration, and each answer corrected.

mod consents;
mod edit;
mod filled;
pub(in crate::talks) mod form;
pub(in crate::talks) mod press;
pub(in crate::talks) mod record;
mod registration;

use crate::job::Job;
use crate::talks::desk;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use consents::{agree, receipt};
pub(in crate::talks) use filled::{is_outdated, open_filled, take_in};
use press::BusinessPress;
pub(in crate::talks) use registration::{free_code, introduce};

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[
    Sends::asking(&form::REGISTRATION, |turn, anyway| Box::pin(registration::send(turn, anyway))),
    Sends::each(&form::CHANGES, |turn| Box::pin(edit::corrected(turn))),
];

/// A button or a command about a business of the owner.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: BusinessPress) -> Talk {
    match press {
        BusinessPress::Register => desk::whose(turn).await?,
        BusinessPress::RegisterNow => registration::begin(turn).await?,
        BusinessPress::Business(code) => edit::business(turn, &code).await?,
        BusinessPress::Change { code, field } => edit::change(turn, &code, &field).await?,
    }
    Ok(())
}
