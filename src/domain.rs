//! Words of the trade as types that can only be built valid.

mod button;
mod contact;
mod desk_button;
mod form_button;
pub mod kept;
mod lane;
mod nib;
mod phone;
pub mod policy;
mod receipt;
pub mod region;
mod report_button;
pub mod sector_words;
mod trade;

pub use button::{Button, Data, MAX_BUTTON_CHARS};
pub use contact::{ChatId, ContactId, Language, Reach, Role};
pub use desk_button::{DeskPress, Ticks, TwinAct, TwinPress};
pub use form_button::{FormAct, FormPress};
pub use lane::Lane;
pub use nib::{Nib, NibError};
pub use phone::{Phone, PhoneError};
pub use receipt::Receipt;
pub use region::Regions;
pub use report_button::ReportPage;
pub use trade::{Interest, Purpose, Scale, Sector, Workers};
