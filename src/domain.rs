//! Words of the trade as types that can only be built valid.

mod button;
mod contact;
mod form_button;
pub mod kept;
mod lane;
mod nib;
mod phone;
mod receipt;
pub mod region;
pub mod sector_words;
mod trade;

pub use button::{Button, Data, MAX_BUTTON_CHARS};
pub use contact::{ChatId, ContactId, Language, Reach, Role};
pub use form_button::{FormAct, FormPress};
pub use lane::Lane;
pub use nib::{Nib, NibError};
pub use phone::{Phone, PhoneError};
pub use receipt::Receipt;
pub use region::Regions;
pub use trade::{Interest, Purpose, Scale, Sector, Workers};
