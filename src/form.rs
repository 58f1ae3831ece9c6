//! One engine for every guided talk: fields declared in order, a draft, and what an act leads to.
//!
//! The engine is pure: it knows no clock, chance or store. A [`Form`] is data that a capability declares, a
//! [`Draft`] is what was answered so far, [`apply`] and [`press`] are the only ways from one draft to the next.

mod amend;
mod correction;
mod draft;
mod field;
mod gather;
pub mod intent;
mod keys;
mod kind;
pub mod kinds;
mod naming;
mod no_answer;
pub mod options;
mod rejection;
mod spec;
mod step;
mod types;
mod wording;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use amend::amend;
pub use correction::{Correction, correction};
pub use draft::{Draft, Item, KEPT_DAYS, NOTICE_DAYS};
pub use field::{Field, FieldTexts, Offer};
pub use keys::{FieldKey, FormId, Place};
pub use kind::{Kind, Other, Words};
pub use kinds::read_words;
pub use no_answer::is_no_answer;
pub use rejection::Rejection;
pub use spec::{
    About, Audience, Consent, Form, FormTexts, Keeps, LeadsBack, Subject, Summary, Waits, consent_name, save_label,
    send_label,
};
pub use step::{apply, ask_about, press};
pub use types::{Act, Amended, Answers, Audience as Owners, Choices, Context, Given, Sent, Step, Value, Whose};
pub use wording::Wording;
