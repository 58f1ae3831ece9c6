//! Pictures and files that the bot makes of what it holds.

mod canvas;
pub(crate) mod certificate;
pub(crate) mod chart;
mod letters;
pub(crate) mod month_picture;
mod pdf;
pub(crate) mod poster;
pub(crate) mod qr;
pub(crate) mod signature_sheet;
mod surface;
pub(crate) mod workbook;
