//! What the bot stands on: the clock, the files of an edition, the words of the trade as types, and text for people.
//!
//! `clock` and `content` import nothing of the others, [`domain`] those two, [`text`] all three.

pub mod clock;
pub mod content;
pub mod domain;
pub mod text;
