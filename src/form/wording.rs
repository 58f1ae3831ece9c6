//! What is asked in words that are known at run time alone: a question of the office's own.

use serde::{Deserialize, Serialize};

use super::keys::FieldKey;

/// The words of the one field that a draft asks. A form with such words has a field of each kind that may be asked, and a
/// draft of it asks the one that is named here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Which field.
    pub key: FieldKey,
    /// What it asks.
    pub question: String,
    /// What the first options of the field are called; it has no others then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Whether it cannot be left out, whatever its field says.
    #[serde(default)]
    pub required: bool,
}

impl Wording {
    /// What the options of a field are called; none for other fields, and where it has none of its own.
    #[must_use]
    pub fn names(&self, key: FieldKey) -> Option<&[String]> {
        (self.key == key && !self.options.is_empty()).then_some(self.options.as_slice())
    }
}
