//! What is stored about a contact: shown, exported, erased, and who of the office looked.

pub(in crate::talks) mod access_log;
mod document;
pub(in crate::talks) mod export_and_erase;
pub(in crate::talks) mod overview;
pub(in crate::talks) mod press;

use crate::turn::{Talk, Turn};
use press::DataPress;

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
