//! Pictures and files that the bot makes of what it holds.

pub(crate) mod qr;
