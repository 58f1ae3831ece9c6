//! What an act leads to: the one way from a draft to the next.

use chrono::NaiveDate;

use super::choosing::{pick, tick, with_ticked};
use super::file::check;
use super::place::{district, village};
use super::reading::{Rejection, read_words};
use super::{Draft, Field, Form, Kind, SUMMARY, Value, is_no_answer};
use crate::domain::region::{HOME, Regions};
use crate::domain::{FormAct, Phone};

/// What the engine is told about the world.
pub struct Context<'a> {
    /// The regions.
    pub regions: &'a Regions,
    /// The day.
    pub today: NaiveDate,
    /// The first day that a day which is over may be, where there is one.
    pub earliest: Option<NaiveDate>,
    /// How an option of a field is called.
    pub label: &'a dyn Fn(&str, &str) -> String,
}

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act<'a> {
    /// Answered the field that is asked.
    Give(Given<'a>),
    /// Left the field out.
    Skip,
    /// Kept the earlier answer, or finished ticking.
    Keep,
    /// Wants the field before.
    Back,
    /// Took what is offered by one tap.
    Take(&'a str),
    /// Says that the words which were answered as a question are the answer.
    Mine,
}

/// An answer as it comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    /// Words.
    Words(&'a str),
    /// A phone number shared from the address book.
    Contact {
        /// The number.
        number: &'a str,
        /// Whether it is the sender's own.
        own: bool,
    },
    /// A file.
    File(Sent<'a>),
    /// Anything else.
    Other,
}

/// A file as an update tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent<'a> {
    /// The handle with which it can be shown again.
    pub id: &'a str,
    /// What Telegram calls it for ever.
    pub unique: &'a str,
    /// Its size in bytes, where it is told.
    pub size: Option<u64>,
    /// Its media type, where it is told.
    pub mime: Option<&'a str>,
    /// Whether it is a picture rather than a document.
    pub photo: bool,
}

/// What an act leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The place where the draft is now is to be shown.
    Show,
    /// The answer is not taken; the same place is to be shown.
    Refused(Rejection),
    /// The button belongs to an earlier place or another draft.
    Old,
    /// Something must be agreed to first.
    Agree(&'static str),
    /// Everything is there and was confirmed.
    Sent,
}

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
    if place != draft.at {
        return Step::Old;
    }
    match act {
        FormAct::Pick(word) => pick(form, draft, word, context),
        FormAct::Tick(word, on) => tick(form, draft, word, *on),
        FormAct::Page(page) => {
            draft.page = *page;
            Step::Show
        }
        FormAct::Keep => apply(form, draft, &Act::Keep, context),
        FormAct::Skip => apply(form, draft, &Act::Skip, context),
        FormAct::Back => apply(form, draft, &Act::Back, context),
        FormAct::Mine => apply(form, draft, &Act::Mine, context),
        FormAct::Edit(key) if draft.at == SUMMARY && form.needed(&draft.answers).any(|field| field.key == key) => {
            draft.before = Some(draft.answers.clone());
            draft.go_to(key);
            Step::Show
        }
        FormAct::Send if draft.at == SUMMARY => send(form, draft),
        // The talk itself answers the rest; here they change nothing.
        _ => Step::Show,
    }
}

fn send(form: &Form, draft: &mut Draft) -> Step {
    // What is missing is ticked at the summary, not at the list of what can be changed.
    draft.page = 0;
    let lacking = form.consents.iter().find(|(word, must)| *must && !draft.agreed.contains(*word));
    lacking.map_or(Step::Sent, |(word, _)| Step::Agree(word))
}

fn give(form: &Form, draft: &mut Draft, given: &Given<'_>, context: &Context<'_>) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    if let Given::Words(words) = given
        && is_no_answer(words)
    {
        return no_answer(form, draft, field);
    }
    let value = match (given, field.kind) {
        (Given::Words(words), Kind::District) => return district(form, draft, words, context),
        (Given::Words(words), Kind::Village(of)) => return village(form, draft, of, words, context),
        (Given::Words(words), kind) => {
            read_words(field, words, context).or_else(|fault| other_words(form, draft, kind, words, fault, context))
        }
        (Given::Contact { own: false, .. }, Kind::Phone) => Err(Rejection::OthersContact),
        (Given::Contact { number, .. }, Kind::Phone) => Phone::parse(number)
            .or_else(|_| Phone::parse(&format!("+{number}")))
            .map(|phone| Value::Phone(phone, true))
            .map_err(Rejection::Phone),
        (Given::File(sent), Kind::File { most }) => check(sent, most),
        (_, Kind::File { .. }) => Err(Rejection::NotAFile),
        _ => Err(Rejection::NotText),
    };
    match value {
        Ok(value) => {
            let value = with_ticked(draft, field, value);
            answer(form, draft, field, value)
        }
        Err(fault) => Step::Refused(fault),
    }
}

/// There is no answer now; what is stored already stays.
fn no_answer(form: &Form, draft: &mut Draft, field: &Field) -> Step {
    let is_stored = !form.has_summary && draft.answers.contains_key(field.key);
    match field.skippable {
        true if is_stored => keep(form, draft),
        true => answer(form, draft, field, Value::Skipped),
        false => Step::Refused(Rejection::NoAnswer),
    }
}

/// Words that are on no list are the words of the option for everything else.
fn other_words(
    form: &Form,
    draft: &mut Draft,
    kind: Kind,
    words: &str,
    fault: Rejection,
    context: &Context<'_>,
) -> Result<Value, Rejection> {
    let Kind::Choice { other: Some((option, key)), .. } = kind else { return Err(fault) };
    let Some(field) = form.field(key) else { return Err(fault) };
    let value = read_words(field, words, context)?;
    draft.answers.insert(key.to_owned(), value);
    Ok(Value::Choice(option.to_owned()))
}

/// Keeps an answer, drops what depended on another one, and goes on.
pub(super) fn answer(form: &Form, draft: &mut Draft, field: &Field, value: Value) -> Step {
    let changed = draft.answers.get(field.key) != Some(&value);
    draft.answers.insert(field.key.to_owned(), value);
    if changed {
        for other in form.fields {
            if matches!(other.kind, Kind::Village(of) if of == field.key) {
                let within = match (draft.word(field.key), draft.word(other.key)) {
                    (Some(district), Some(village)) => village.starts_with(&format!("{district}.")),
                    _ => false,
                };
                if !within {
                    draft.answers.remove(other.key);
                }
            }
        }
        form.drop_unneeded(&mut draft.answers);
    }
    draft.go_on(form);
    if draft.at == SUMMARY && !form.has_summary { Step::Sent } else { Step::Show }
}

fn keep(form: &Form, draft: &mut Draft) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    let value = match (draft.answers.get(field.key), field.kind) {
        (Some(value), _) => value.clone(),
        (None, Kind::Ticks(_)) if field.skippable => Value::Ticks(Vec::new()),
        _ => return Step::Show,
    };
    answer(form, draft, field, value)
}

fn back(form: &Form, draft: &mut Draft) -> Step {
    let at = draft.at.clone();
    if draft.field(form).is_some_and(|field| field.kind == Kind::District) && draft.scope != HOME {
        draft.go_to(&at);
        return Step::Show;
    }
    if draft.at == SUMMARY && draft.page > 0 {
        // Out of the list of what can be changed.
        draft.page = 0;
        return Step::Show;
    }
    if draft.undo_edit() {
        return Step::Show;
    }
    let before = form.needed(&draft.answers).take_while(|field| field.key != at).last().map(|field| field.key);
    if let Some(key) = before {
        draft.go_to(key);
    }
    Step::Show
}
