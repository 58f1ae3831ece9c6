//! Words of the trade as types that can only be built valid.

mod button;
mod contact;
mod interest;
mod lane;

pub use button::{Button, Data, MAX_BUTTON_CHARS};
pub use contact::{ChatId, ContactId, Language, Reach, Role};
pub use interest::Interest;
pub use lane::Lane;
