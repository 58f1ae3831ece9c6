//! What the bot knows, and which of it answers a question.
//!
//! [`knowledge`] reads the files of an edition; [`answers`] stores their sentences, ranks a text against them, and trains
//! the model that ranking begins with (`examples/train`).

pub mod answers;
pub mod knowledge;

use umkm_domain::{content, domain, text};
