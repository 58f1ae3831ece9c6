//! What an office says about itself.

use super::wire::word_parts;
use super::words::words;
use crate::clock::Millis;

words! {
    /// One thing that an office says about itself.
    Setting {
        /// What it is called.
        Name = "nama",
        /// Who runs the bot.
        Operator = "pengelola",
        /// Where it sits.
        Address = "alamat",
        /// A link to a map.
        Map = "peta",
        /// When it is open, as [`Hours`](super::calendar::Hours) are written.
        Hours = "jam",
        /// Telephone or WhatsApp.
        Phone = "telepon",
        /// The page that names the bot as the office's own.
        Page = "resmi",
        /// Who answers for the data.
        Data = "data",
    }
}

word_parts!(Setting);

impl Setting {
    /// What must be said before a deployment may be called official: whose it is, who runs it, where that can be
    /// verified, and who answers for the data.
    pub const OFFICIAL: [Self; 5] = [Self::Name, Self::Operator, Self::Address, Self::Page, Self::Data];
}

/// What somebody of the office vouched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vouched<T> {
    /// What.
    pub value: T,
    /// The first name in the app of who did; empty once that person is erased.
    pub by: String,
    /// When.
    pub at: Millis,
}
