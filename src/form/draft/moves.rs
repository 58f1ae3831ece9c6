//! Where a draft goes next: on, into one of a group and out of it, back into an answer, and anywhere.

use super::{Draft, Item, home};
use crate::form::keys::{FieldKey, Place};
use crate::form::spec::Form;
use crate::form::types::Value;

impl Draft {
    /// Goes to the first field that is asked and not answered, else to the summary; one of a group ends in the list of
    /// all, and a group without any begins with its first one.
    pub fn go_on(&mut self, form: &Form) {
        let open = self.needed(form).find(|field| !self.answers.contains_key(&field.key)).copied();
        match (open, self.item.is_some()) {
            (None, true) => self.end_item(),
            (None, false) => self.go_to(Place::Summary),
            (Some(field), _) => {
                self.go_to(Place::Field(field.key));
                if field.kind.group().is_some() && self.items(field.key).is_empty() {
                    self.begin_item(form, field.key, 0);
                }
            }
        }
    }

    /// Asks the fields of a group, filled with what one of it holds.
    pub(in crate::form) fn begin_item(&mut self, form: &Form, key: FieldKey, at: usize) {
        let Some(field) = form.field(key) else { return };
        let own = self.items(key).get(at).cloned().unwrap_or_default();
        let first = field.kind.group().and_then(|fields| fields.first()).map(|field| field.key);
        let outer = std::mem::take(&mut self.answers);
        self.item = Some(Item { group: key, at, outer, prior: own });
        self.go_to(first.map_or(Place::Field(key), Place::Field));
    }

    /// Puts the one that was filled in to the others.
    fn end_item(&mut self) {
        let Some(Item { group, at, outer, .. }) = self.item.take() else { return };
        let own = std::mem::replace(&mut self.answers, outer);
        let mut items = self.items(group).to_vec();
        match items.get_mut(at) {
            Some(item) => *item = own,
            None => items.push(own),
        }
        self.gathered.insert(group, Value::Group(items));
        self.go_to(Place::Field(group));
    }

    /// Leaves the one that is filled in as it was; false where none is.
    pub(in crate::form) fn leave_item(&mut self) -> bool {
        let Some(Item { group, outer, .. }) = self.item.take() else { return false };
        self.answers = outer;
        self.go_to(Place::Field(group));
        true
    }

    /// Goes to a field that was answered before; from the summary as an edit, which leads back there.
    pub fn reopen(&mut self, key: FieldKey) {
        let before = (self.at == Place::Summary).then(|| self.answers.clone());
        self.before = self.before.take().or(before);
        self.go_to(Place::Field(key));
    }

    /// Goes back to the summary out of an edit, with nothing changed; false where none is open.
    pub fn undo_edit(&mut self) -> bool {
        let Some(before) = self.before.take() else { return false };
        self.item = None;
        self.answers = before;
        self.gathered.clear();
        self.go_to(Place::Summary);
        true
    }

    /// Goes to a place.
    pub fn go_to(&mut self, place: Place) {
        self.at = place;
        self.page = 0;
        self.scope = home();
        self.several.clear();
        self.pending = None;
        self.half = None;
        if place == Place::Summary {
            self.before = None;
        }
    }
}
