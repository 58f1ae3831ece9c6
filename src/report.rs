//! Pictures and files that the bot makes of what it holds.

pub mod qr;
