//! One person's update, as it is decided.

use super::admission::Admitted;
use crate::clock::Millis;
use crate::crypto::{self, Keys};
use crate::domain::Language;
use crate::input::{Input, Press};
use crate::store::contacts::Contact;
use crate::telegram::decode::Sender;
use crate::turn::{Recipient, Who};

/// One person's update.
pub(super) struct Update<'a> {
    pub(super) admitted: &'a Admitted,
    pub(super) from: &'a Sender,
    pub(super) input: &'a Input,
    pub(super) now: Millis,
}

impl Update<'_> {
    /// What a turn is told of it.
    pub(super) fn who<'a>(&'a self, contact: &'a mut Contact, keys: &'a Keys) -> Who<'a> {
        Who {
            contact,
            language_code: self.from.language_code.as_deref(),
            press: self.press(),
            ranking: self.admitted.ranking.as_ref(),
            source: self.admitted.incoming.source.clone(),
            now: self.now,
            number: self.admitted.incoming.update_id,
            chance: crypto::chance(),
            first_name: &self.from.first_name,
            keys,
        }
    }

    /// Where it was said: what is said to it goes there.
    pub(super) fn here(&self) -> Recipient {
        Recipient::of(&self.admitted.incoming.source, self.from.id)
    }

    /// Whether it was said in a group.
    pub(super) fn is_in_group(&self) -> bool {
        self.admitted.incoming.source.is_in_group()
    }

    /// The button, where one was pressed.
    pub(super) fn press(&self) -> Option<&Press> {
        match self.input {
            Input::Press(press) => Some(press),
            _ => None,
        }
    }

    /// In which language it is answered.
    pub(super) fn language(&self, contact: &Contact) -> Language {
        let code = self.from.language_code.as_deref();
        contact.language.unwrap_or_else(|| code.map_or(contact.speaks(), |code| Language::for_app(Some(code))))
    }
}
