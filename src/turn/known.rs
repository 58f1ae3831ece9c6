//! What the store holds that an open form shows beside its answers.

use chrono::NaiveDate;

use crate::form::Choices;

/// What the store holds that an open form shows, read anew in every turn.
#[derive(Debug, Default)]
pub struct Known {
    /// Whether the contact agreed to announcements before.
    pub news: bool,
    /// The record of the desk that the form is about: what the business is called, and the day it was written down.
    pub record: Option<(String, NaiveDate)>,
    /// What an audience may be chosen from, where one is asked for.
    pub choices: Option<Choices>,
}
