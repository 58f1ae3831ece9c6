//! What an act leads to: the one way from a draft to the next.

use super::draft::Draft;
use super::keys::Place;
use super::kind::Kind;
use super::kinds::{self, Reading};
use super::no_answer::is_no_answer;
use super::rejection::Rejection;
use super::spec::{Field, Form};
use super::types::{Act, Context, Given, Step, Value};
use crate::domain::FormAct;
use crate::domain::region::HOME;

/// Does what a person did; whatever comes, the draft stays one that can be stored and shown.
pub fn apply(form: &Form, draft: &mut Draft, act: &Act<'_>, context: &Context<'_>) -> Step {
    match act {
        Act::Give(given) => give(form, draft, given, context),
        Act::Take(words) => give(form, draft, &Given::Words(words), context),
        Act::Mine => match draft.pending.take() {
            Some(words) => give(form, draft, &Given::Words(&words), context),
            None => Step::Show,
        },
        Act::Skip => match draft.field(form).filter(|field| field.skippable) {
            Some(field) => answer(form, draft, field, Value::Skipped),
            None => Step::Show,
        },
        Act::Keep => keep(form, draft),
        Act::Back => back(form, draft),
    }
}

/// Does what a button of the form asks for, if the button belongs to where the draft is now.
pub fn press(form: &Form, draft: &mut Draft, place: &str, act: &FormAct, context: &Context<'_>) -> Step {
    if place != draft.at.word() {
        return Step::Old;
    }
    match act {
        FormAct::Pick(word) => match draft.field(form) {
            Some(field) => take(form, draft, field, kinds::picked(form, draft, field, word, context)),
            None => Step::Show,
        },
        FormAct::Tick(word, on) => tick(form, draft, word, *on),
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

fn give(form: &Form, draft: &mut Draft, given: &Given<'_>, context: &Context<'_>) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    let reading = match given {
        Given::Words(words) if is_no_answer(words) => return no_answer(form, draft, field),
        Given::Words(words) => kinds::words(form, draft, field, words, context),
        Given::Contact { number, own } => kinds::contact(field, number, *own).into(),
        Given::File(file) => kinds::sent(field, file).into(),
        Given::Other => Reading::Refused(kinds::beside(field)),
    };
    take(form, draft, field, with_ticked(draft, field, reading))
}

/// Does what was understood.
fn take(form: &Form, draft: &mut Draft, field: &Field, reading: Reading) -> Step {
    match reading {
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
        Reading::Refused(fault) => Step::Refused(fault),
        Reading::Old => Step::Old,
    }
}

fn tick(form: &Form, draft: &mut Draft, word: &str, on: bool) -> Step {
    let Some(field) = draft.field(form) else {
        if form.consents().iter().any(|consent| consent.purpose.word() == word) {
            draft.agreed.retain(|other| other != word);
            draft.agreed.extend(on.then(|| word.to_owned()));
        }
        return Step::Show;
    };
    let Some(options) = kinds::boxes(field.kind) else { return Step::Show };
    let is_on =
        |option: &str| if option == word { on } else { ticked(draft, field).iter().any(|other| other == option) };
    let chosen = options.iter().filter(|option| is_on(option)).map(|option| (*option).to_owned()).collect();
    draft.answers.insert(field.key, Value::Ticks(chosen));
    Step::Show
}

fn ticked<'a>(draft: &'a Draft, field: &Field) -> &'a [String] {
    match draft.answers.get(&field.key) {
        Some(Value::Ticks(chosen)) => chosen,
        _ => &[],
    }
}

/// What is written beside boxes that are ticked already is ticked with them.
fn with_ticked(draft: &Draft, field: &Field, reading: Reading) -> Reading {
    match (reading, kinds::boxes(field.kind)) {
        (Reading::Value(Value::Ticks(new)), Some(options)) => {
            let is_in = |option: &&&str| new.iter().chain(ticked(draft, field)).any(|word| word == **option);
            Reading::Value(Value::Ticks(options.iter().filter(is_in).map(|option| (*option).to_owned()).collect()))
        }
        (reading, _) => reading,
    }
}

/// There is no answer now; what is stored already stays.
fn no_answer(form: &Form, draft: &mut Draft, field: &Field) -> Step {
    let is_stored = !form.has_summary() && draft.answers.contains_key(&field.key);
    match field.skippable {
        true if is_stored => keep(form, draft),
        true => answer(form, draft, field, Value::Skipped),
        false => Step::Refused(Rejection::NoAnswer),
    }
}

/// Keeps an answer, drops what depended on another one, and goes on.
fn answer(form: &Form, draft: &mut Draft, field: &Field, value: Value) -> Step {
    let changed = draft.answers.get(&field.key) != Some(&value);
    draft.answers.insert(field.key, value);
    if changed {
        for other in form.fields.iter().filter(|other| other.kind.is_village_of(field.key)) {
            let is_within = match (draft.word(field.key), draft.word(other.key)) {
                (Some(district), Some(village)) => village.starts_with(&format!("{district}.")),
                _ => false,
            };
            if !is_within {
                draft.answers.remove(&other.key);
            }
        }
        form.drop_unneeded(&mut draft.answers);
    }
    draft.go_on(form);
    if draft.at == Place::Summary && !form.has_summary() { Step::Sent } else { Step::Show }
}

fn keep(form: &Form, draft: &mut Draft) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    let value = match draft.answers.get(&field.key) {
        Some(value) => value.clone(),
        None if field.skippable && field.kind.gathers() => Value::Ticks(Vec::new()),
        None => return Step::Show,
    };
    answer(form, draft, field, value)
}

fn back(form: &Form, draft: &mut Draft) -> Step {
    let field = draft.field(form);
    if field.is_some_and(|field| field.kind == Kind::District) && draft.scope != HOME {
        draft.go_to(draft.at);
        return Step::Show;
    }
    if draft.at == Place::Summary && draft.page > 0 {
        // Out of the list of what can be changed.
        draft.page = 0;
        return Step::Show;
    }
    if draft.undo_edit() {
        return Step::Show;
    }
    let is_before = |other: &&Field| field.is_none_or(|field| other.key != field.key);
    let before = form.needed(&draft.answers).take_while(is_before).last();
    if let Some(field) = before {
        draft.go_to(Place::Field(field.key));
    }
    Step::Show
}
