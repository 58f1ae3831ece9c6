//! The businesses of an owner: registration, and each answer corrected.

pub(in crate::talks) mod consents;
pub(in crate::talks) mod edit;
pub(in crate::talks) mod filled;
pub(in crate::talks) mod form;
pub(in crate::talks) mod press;
pub(in crate::talks) mod record;
pub(in crate::talks) mod registration;

use crate::talks::desk;
use crate::turn::{Talk, Turn};
use press::BusinessPress;

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
