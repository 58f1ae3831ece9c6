//! Words of the trade as types that can only be built valid.

mod button;
pub mod calendar;
pub mod case_clock;
mod case_number;
mod code;
mod contact;
pub mod event;
mod event_said;
pub mod ics;
mod lane;
mod map_point;
mod nib;
pub mod office;
mod phone;
pub mod policy;
mod receipt;
pub mod region;
pub mod review;
pub mod sector_words;
mod team;
mod trade;
pub(crate) mod words;

pub use button::wire;
pub use button::{Button, CallbackData, FormAct, FormPress, MAX_BUTTON_CHARS, fits, fitting, longest_label};
pub use case_number::CaseNumber;
pub use contact::{ChatId, ContactId, Language, Reach, Role};
pub use event::{EventCode, EventKind, EventState, SeatState, SeatUnit, TicketCode};
pub use event_said::{Turnover, Useful};
pub use lane::Lane;
pub use map_point::MapPoint;
pub use nib::{Nib, NibError};
pub use phone::{Phone, PhoneError};
pub use receipt::Receipt;
pub use region::Regions;
pub use team::Team;
pub use trade::{Interest, Purpose, Scale, Sector, Workers};
