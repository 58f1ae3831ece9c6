//! The whole bot with no token: so far the Bot API emulator that the tests drive.

pub mod emulator;
