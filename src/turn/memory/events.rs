//! People of an event, as far as somebody said who they are.

use serde::{Deserialize, Serialize};

use crate::clock::Millis;
use crate::crypto;
use crate::domain::Phone;

/// A list of people, as it was read: what else stood in it is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The row of the event.
    pub event: i64,
    /// Who stands in it.
    #[serde(default)]
    pub people: Vec<ListedPerson>,
    /// When it came.
    pub at: Millis,
}

impl Listed {
    /// What was read is kept so long for the button that stores it.
    const KEPT: Millis = 60 * 60_000;

    /// Whether it can still be stored.
    #[must_use]
    pub fn is_kept(&self, now: Millis) -> bool {
        now - self.at <= Self::KEPT
    }
}

/// Somebody who stands in such a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedPerson {
    /// What the person is called.
    pub name: String,
    /// How to call them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// What their business is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business: Option<String>,
    /// The code of the kecamatan, of this city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
}

impl ListedPerson {
    /// Says whether two lists are the same.
    #[must_use]
    pub fn digest(people: &[Self]) -> String {
        crypto::content_hash(&serde_json::to_vec(people).unwrap_or_default())
    }
}

/// Who joins an event without a business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduced {
    /// The code of the event.
    pub event: String,
    /// What the person is called.
    pub person: String,
    /// The code of the kecamatan.
    pub district: String,
}
