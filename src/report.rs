//! Pictures and files that the bot makes of what it holds.

mod canvas;
pub(crate) mod certificate;
pub(crate) mod chart;
pub(crate) mod poster;
pub(crate) mod qr;
pub(crate) mod signature_sheet;
pub(crate) mod workbook;
