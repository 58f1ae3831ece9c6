//! Mending an answer to another field than the one that is asked.

use super::draft::{Draft, Item};
use super::field::Field;
use super::keys::{FieldKey, Place};
use super::spec::Form;
use super::step::give;
use super::types::{Amended, Context, Given, Step, Value};

/// Mends the answer to another field than the one that is asked; nothing else changes but what depends on it.
pub fn amend(form: &Form, draft: &mut Draft, key: FieldKey, given: &Given<'_>, context: &Context<'_>) -> Amended {
    if let Some(item) = draft.item.take() {
        if Draft::answers_of(&item, form, key) {
            draft.item = Some(item);
        } else {
            return amend_around(form, draft, item, key, given, context);
        }
    }
    let mut tried = draft.clone();
    tried.before = None;
    tried.go_to(Place::Field(key));
    match give(form, &mut tried, given, context) {
        Step::Refused(fault) => return Amended::Refused(fault),
        Step::Show if tried.at == Place::Field(key) => {
            // It is asked as after going back to it; from the summary it leads back there.
            tried.before = draft.before.take().or_else(|| (draft.at == Place::Summary).then(|| draft.answers.clone()));
            *draft = tried;
            return Amended::Asked;
        }
        Step::Show | Step::Old | Step::Agree(_) | Step::Sent => {}
    }
    let is_mended = |(key, value): &(&FieldKey, &Value)| draft.answers.get(key) != Some(value);
    let mended: Vec<_> = tried.answers.iter().filter(is_mended).map(|(key, value)| (*key, value.clone())).collect();
    if let Some(before) = draft.before.as_mut() {
        // Going back out of an edit keeps what was mended meanwhile.
        before.extend(mended);
        form.drop_unneeded(before);
    }
    draft.answers = tried.answers;
    draft.item = tried.item;
    draft.gathered.remove(&key);
    // What depends on it may be open now; else the draft stays where it was.
    let is_open = |field: &&Field| !draft.answers.contains_key(&field.key) && draft.at != Place::Field(field.key);
    let before_here = draft.needed(form).take_while(|field| draft.at != Place::Field(field.key));
    let open = before_here.filter(is_open).map(|field| field.key).next();
    let is_gone = draft.field(form).is_some_and(|field| !(field.is_needed)(&draft.answers));
    match open {
        Some(open) => draft.go_to(Place::Field(open)),
        None if is_gone => draft.go_on(form),
        None => {}
    }
    Amended::Taken
}

/// Mends an answer around a group while one of it is filled in, which goes on afterwards.
fn amend_around(
    form: &Form,
    draft: &mut Draft,
    item: Item,
    key: FieldKey,
    given: &Given<'_>,
    context: &Context<'_>,
) -> Amended {
    let (at, own) = (draft.at, std::mem::replace(&mut draft.answers, item.outer.clone()));
    draft.at = Place::Field(item.group);
    let amended = amend(form, draft, key, given, context);
    if amended != Amended::Asked && draft.at == Place::Field(item.group) {
        let outer = std::mem::replace(&mut draft.answers, own);
        draft.item = Some(Item { outer, ..item });
        draft.at = at;
    }
    amended
}
