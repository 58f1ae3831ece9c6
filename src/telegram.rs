//! The only place that knows teloxide and the network.
//!
//! Updates come in through [`intake`] and [`decode`]; what is to be said is built by [`render`]
//! and delivered by [`sender`], which judges what came back with [`outcome`].

mod album;
pub mod commands;
pub mod decode;
pub mod gate;
pub mod inline;
pub mod intake;
pub mod outcome;
pub mod paid;
pub mod profile;
pub mod queue;
pub mod render;
pub mod sender;
pub mod token;
pub mod transport;
