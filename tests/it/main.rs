//! Stories through the real bot over HTTP, against the emulator.

#![expect(unreachable_pub, reason = "a test program has no outside")]

mod faults;
mod input;
mod recovery;
mod stories;
mod support;
mod webhook;
