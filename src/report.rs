//! Pictures and files that the bot makes of what it holds.

pub(crate) mod chart;
pub(crate) mod qr;
pub(crate) mod workbook;
