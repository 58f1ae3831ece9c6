//! One engine for every guided talk: fields declared in order, a draft, and what an act leads to.
//!
//! The engine is pure: it knows no clock, chance or store. A [`Form`] is data that a capability declares, a
//! [`Draft`] is what was answered so far, [`apply`] and [`press`] are the only ways from one draft to the next.

mod correction;
mod draft;
pub mod intent;
mod keys;
mod kind;
pub mod kinds;
mod naming;
mod no_answer;
mod rejection;
mod spec;
mod step;
mod types;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use correction::{Correction, correction};
pub use draft::{Draft, Item, KEPT_DAYS, NOTICE_DAYS};
pub use keys::{FieldKey, FormId, Place};
pub use kind::{Kind, Other, Words};
pub use kinds::read_words;
pub use no_answer::is_no_answer;
pub use rejection::Rejection;
pub use spec::{
    About, Audience, Consent, Field, FieldTexts, Form, FormTexts, Keeps, Offer, Subject, Summary, Waits, consent_name,
};
pub use step::{amend, apply, ask_about, press};
pub use types::{Act, Amended, Answers, Audience as Owners, Context, Given, Sent, Step, Value, Whose};
