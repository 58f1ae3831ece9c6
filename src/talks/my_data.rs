//! What is stored about a contact: shown, exported, erased, and who of the office looked.

mod access_log;
mod columns;
mod document;
mod export_and_erase;
mod overview;
pub(in crate::talks) mod press;
mod titles;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use export_and_erase::{
    is_erasing, is_taken_back, replied as erasing_replied, reply as erasing_reply,
};
pub(in crate::talks) use overview::{in_short, load};
use press::DataPress;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button or a command about a person's own data.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: DataPress) -> Talk {
    match press {
        DataPress::All => overview::overview(turn).await?,
        DataPress::File => export_and_erase::file(turn).await?,
        DataPress::Restrict(on) => overview::restrict(turn, on).await?,
        DataPress::Agree(purpose, on) => overview::agree(turn, purpose, on).await?,
        DataPress::Erase => export_and_erase::ask_to_erase(turn).await?,
    }
    Ok(())
}
