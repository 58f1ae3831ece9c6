//! What an act leads to: the one way from a draft to the next.

use super::draft::Draft;
use super::field::Field;
use super::gather::{one_more, tick, widen, with_ticked};
use super::keys::Place;
use super::kind::Kind;
use super::kinds::{self, Reading};
use super::no_answer::is_no_answer;
use super::rejection::Rejection;
use super::spec::Form;
use super::types::{Act, Audience, Context, Given, Step, Value};
use crate::domain::FormAct;
use crate::domain::region;

/// Does what a person did; whatever comes, the draft stays one that can be stored and shown.
pub fn apply(form: &Form, draft: &mut Draft, act: &Act<'_>, context: &Context<'_>) -> Step {
    match act {
        Act::Give(given) => give(form, draft, given, context),
        Act::Take(words) => give(form, draft, &Given::Words(words), context),
        Act::Mine => match draft.pending.take() {
            Some(words) => give(form, draft, &Given::Words(&words), context),
            None => Step::Show,
        },
        Act::Skip => match draft.field(form).filter(|field| draft.may_skip(field)) {
            Some(field) => answer(form, draft, field, Value::Skipped),
            None => Step::Show,
        },
        Act::Keep => keep(form, draft),
        Act::Back => back(form, draft),
    }
}

/// Does what a button of the form asks for, if the button belongs to where the draft is now.
pub fn press(form: &Form, draft: &mut Draft, place: &str, act: &FormAct, context: &Context<'_>) -> Step {
    if place != draft.place() {
        return Step::Old;
    }
    match act {
        FormAct::Pick(word) => match draft.field(form) {
            Some(field) => take(form, draft, field, kinds::picked(form, draft, field, word, context)),
            None => Step::Show,
        },
        FormAct::Tick(word, on) => tick(form, draft, word, *on, context),
        FormAct::Page(page) => {
            draft.page = *page;
            Step::Show
        }
        FormAct::Keep => apply(form, draft, &Act::Keep, context),
        FormAct::Skip => apply(form, draft, &Act::Skip, context),
        FormAct::Back => apply(form, draft, &Act::Back, context),
        FormAct::Mine => apply(form, draft, &Act::Mine, context),
        FormAct::Edit(word) => edit(form, draft, word),
        FormAct::Send if draft.at == Place::Summary => send(form, draft),
        // The talk itself answers these; here they change nothing.
        FormAct::Send
        | FormAct::Take
        | FormAct::Ask
        | FormAct::Resume
        | FormAct::Restart
        | FormAct::Anew
        | FormAct::Cancel
        | FormAct::Later
        | FormAct::Discard
        | FormAct::Silence => Step::Show,
    }
}

/// Asks whether a shared number is to take the place of the one that is there.
pub fn ask_about(form: &Form, draft: &mut Draft, given: &Given<'_>, context: &Context<'_>) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    let Given::Contact { number, whose } = given else { return give(form, draft, given, context) };
    match kinds::contact(field, number, *whose) {
        Ok(Value::Phone(phone, proved)) => {
            draft.gathered.insert(field.key, Value::Phone(phone.clone(), proved));
            Step::Refused(Rejection::WhoseNumber(phone))
        }
        Ok(_) => Step::Show,
        Err(fault) => take(form, draft, field, Reading::Refused(fault)),
    }
}

/// Opens a field from the summary.
fn edit(form: &Form, draft: &mut Draft, word: &str) -> Step {
    let field = form.needed(&draft.answers).find(|field| field.key.word() == word);
    if let Some(field) = field.filter(|_| draft.at == Place::Summary) {
        draft.before = Some(draft.answers.clone());
        draft.go_to(Place::Field(field.key));
    }
    Step::Show
}

fn send(form: &Form, draft: &mut Draft) -> Step {
    // What is missing is ticked at the summary, not at the list of what can be changed.
    draft.page = 0;
    let lacks = |word: &str| !draft.agreed.contains(word);
    let lacking = form.consents().iter().find(|consent| consent.required && lacks(consent.purpose.word()));
    lacking.map_or(Step::Sent, |consent| Step::Agree(consent.purpose))
}

/// Reads what was given as the answer to the field that is asked.
pub(super) fn give(form: &Form, draft: &mut Draft, given: &Given<'_>, context: &Context<'_>) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    let reading = match given {
        // To a question of yes or no, "tidak" is the answer.
        Given::Words(words) if is_no_answer(words) && !field.kind.takes_anything() && !is_said_no(field, words) => {
            return no_answer(form, draft, field);
        }
        Given::Words(words) if field.kind.gathers() && kinds::is_only(words) => {
            return take(form, draft, field, kinds::words(form, draft, field, words, context));
        }
        Given::Words(words) => match field.kind {
            Kind::Schedule { most } => {
                kinds::schedule::after(&mut draft.half, words, most, context).map(Value::Schedule).into()
            }
            kind => match (kinds::words(form, draft, field, words, context), kind) {
                // Everybody is all that can be said; less than that is added to what is chosen, which is seen first.
                (Reading::Value(Value::Audience(new)), Kind::Audience { interests: true })
                    if new != Audience::default() =>
                {
                    return widen(draft, field, new);
                }
                (reading, _) => reading,
            },
        },
        Given::Contact { number, whose } => kinds::contact(field, number, *whose).into(),
        Given::Place => Reading::Refused(kinds::place(field)),
        Given::File(file) => match (kinds::sent(field, file), field.kind) {
            (Ok(value), Kind::Media { most, .. }) => return one_more(draft, field, value, most),
            (read, _) => read.into(),
        },
        Given::Other => Reading::Refused(kinds::beside(field)),
    };
    take(form, draft, field, with_ticked(draft, field, reading))
}

/// Does what was understood.
fn take(form: &Form, draft: &mut Draft, field: &Field, reading: Reading) -> Step {
    match reading {
        // A number that was proved before needs no new proof.
        Reading::Value(Value::Phone(phone, false))
            if draft.offers.get(&field.key) == Some(&Value::Phone(phone.clone(), true)) =>
        {
            answer(form, draft, field, Value::Phone(phone, true))
        }
        Reading::Value(value) => answer(form, draft, field, value),
        Reading::Both(value, other, with) => {
            draft.answers.insert(other, with);
            answer(form, draft, field, value)
        }
        Reading::Several(regions) => {
            draft.several = regions;
            draft.page = 0;
            Step::Show
        }
        Reading::List(scope) => {
            draft.scope = scope;
            draft.page = 0;
            draft.several.clear();
            Step::Show
        }
        Reading::Add => add(form, draft, field),
        Reading::Again(at) => {
            draft.begin_item(form, field.key, at);
            Step::Show
        }
        Reading::Remove(at) => {
            let mut items = kinds::group::items(draft, field).to_vec();
            if at < items.len() {
                items.remove(at);
            }
            draft.gathered.insert(field.key, Value::Group(items));
            Step::Show
        }
        Reading::Refused(Rejection::WhoseNumber(phone)) => {
            // One tap says "mine"; what is typed is no proof, and neither is this.
            draft.gathered.insert(field.key, Value::Phone(phone.clone(), false));
            Step::Refused(Rejection::WhoseNumber(phone))
        }
        Reading::Refused(fault) => Step::Refused(fault),
        Reading::Old => Step::Old,
    }
}

/// Asks the fields of a group for one more.
fn add(form: &Form, draft: &mut Draft, field: &Field) -> Step {
    let count = kinds::group::items(draft, field).len();
    match field.kind {
        Kind::Group { most, .. } if count >= most => Step::Refused(Rejection::TooMany { most }),
        _ => {
            draft.begin_item(form, field.key, count);
            Step::Show
        }
    }
}

/// Whether words say no to what is asked, where that is an answer.
fn is_said_no(field: &Field, words: &str) -> bool {
    matches!(field.kind, Kind::YesNo) && kinds::yes_no(words).is_some()
}

/// There is no answer now; what is stored already stays.
fn no_answer(form: &Form, draft: &mut Draft, field: &Field) -> Step {
    let is_stored = !form.has_summary() && draft.answers.contains_key(&field.key);
    match draft.may_skip(field) {
        true if is_stored => keep(form, draft),
        true => answer(form, draft, field, Value::Skipped),
        false => Step::Refused(Rejection::NoAnswer),
    }
}

/// Keeps an answer, drops what depended on another one, and goes on.
fn answer(form: &Form, draft: &mut Draft, field: &Field, value: Value) -> Step {
    draft.gathered.remove(&field.key);
    let changed = draft.answers.get(&field.key) != Some(&value);
    draft.answers.insert(field.key, value);
    if changed {
        for other in draft.fields(form).iter().filter(|other| other.kind.is_village_of(field.key)) {
            let is_within = match (draft.word(field.key), draft.word(other.key)) {
                (Some(district), Some(village)) => village.starts_with(&format!("{district}.")),
                _ => false,
            };
            if !is_within {
                draft.answers.remove(&other.key);
            }
        }
        draft.drop_unneeded(form);
    }
    draft.go_on(form);
    if draft.at == Place::Summary && !form.has_summary() { Step::Sent } else { Step::Show }
}

fn keep(form: &Form, draft: &mut Draft) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    let value = match draft.shown(field.key) {
        Some(value) => value.clone(),
        None => match kinds::nothing_chosen(field) {
            Some(value) => value,
            None => return Step::Show,
        },
    };
    if let (Value::Group(items), Kind::Group { least, .. }) = (&value, field.kind)
        && items.len() < least
    {
        return Step::Refused(Rejection::TooFew { least });
    }
    answer(form, draft, field, value)
}

fn back(form: &Form, draft: &mut Draft) -> Step {
    let field = draft.field(form);
    if field.is_some_and(|field| field.kind.is_district()) && draft.scope != region::home() {
        draft.go_to(draft.at);
        return Step::Show;
    }
    if draft.at == Place::Summary && draft.page > 0 {
        // Out of the list of what can be changed.
        draft.page = 0;
        return Step::Show;
    }
    if before(draft, form, field).is_none() && draft.leave_item() {
        // Out of one of a group: to the list, or past it where there is none yet.
        let group = draft.field(form).copied();
        if group.is_some_and(|group| !kinds::group::items(draft, &group).is_empty()) {
            return Step::Show;
        }
        if let Some(before) = before(draft, form, group.as_ref()) {
            draft.go_to(Place::Field(before.key));
        } else {
            draft.go_on(form);
        }
        return Step::Show;
    }
    // What stands as a sentence over the boxes is chosen: without it the answer would be for everybody.
    let chosen = field.and_then(|field| Some((field.key, draft.gathered.get(&field.key)?.clone())));
    if draft.item.is_none() && draft.undo_edit() {
        if let Some((key, owners @ Value::Audience(_))) = chosen {
            draft.answers.insert(key, owners);
        }
        return Step::Show;
    }
    if let Some(field) = before(draft, form, field) {
        draft.go_to(Place::Field(field.key));
    }
    Step::Show
}

fn before(draft: &Draft, form: &Form, field: Option<&Field>) -> Option<&'static Field> {
    draft.needed(form).take_while(|other| field.is_none_or(|field| other.key != field.key)).last()
}
