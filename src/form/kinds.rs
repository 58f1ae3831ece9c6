//! What each kind of field makes of what comes: words, a tap, a contact, a file. One module a kind, one match an input.

pub mod audience;
mod choice;
mod day;
mod deadline;
mod file;
pub mod group;
mod hours;
pub mod moment;
mod money;
mod number;
mod page;
mod reading;
mod region;
pub(super) mod schedule;
mod text;

use super::draft::Draft;
use super::field::{Field, Offer};
use super::kind::Kind;
use super::options::among;
use super::rejection::Rejection;
use super::spec::Form;
use super::types::{Audience, Context, Sent, Value, Whose};
use crate::domain::{Nib, Phone};
use crate::text::html::clean;

pub(super) use choice::yes_no;
pub(super) use reading::Reading;
pub use region::ELSEWHERE;

/// Reads words as the answer to `field`; places and the words of an option for everything else need the whole form.
///
/// # Errors
/// What is wrong with them.
pub fn read_words(field: &Field, words: &str, context: &Context<'_>) -> Result<Value, Rejection> {
    match field.kind {
        Kind::Text { least, most, about } => text::read(words, (least, most), about).map(Value::Text),
        Kind::LongText { least, most } => {
            let words = text::anything(words, least, most)?;
            (field.check)(&words).map(|()| Value::Text(words))
        }
        Kind::Choice { options, .. } => {
            choice::one(field, among(field, options, context), words, context).map(Value::Choice)
        }
        Kind::Ticks(options) => choice::several(field, options, words, context).map(Value::Ticks),
        Kind::District | Kind::Village(_) => Err(Rejection::UnknownRegion),
        Kind::Phone { .. } => {
            Phone::parse(&clean(words)).map(|phone| Value::Phone(phone, false)).map_err(Rejection::Phone)
        }
        Kind::Nib => Nib::parse(&clean(words)).map(Value::Nib).map_err(Rejection::Nib),
        Kind::Date => day::any(words, context).map(Value::Date),
        Kind::PastDate => day::past(words, context).map(Value::Date),
        Kind::Money => money::read(words).map(Value::Money),
        Kind::Deadline => deadline::read(words, context),
        Kind::Moment => moment::read(words, context).map(Value::Moment),
        Kind::Schedule { most } => schedule::read(words, most, context).map(Value::Schedule),
        Kind::Hours => hours::read(words).map(Value::Text),
        Kind::Page => page::read(words).map(Value::Text),
        Kind::Number { least, most } => number::read(words, least, most).map(Value::Number),
        Kind::Audience { interests } => audience::read(words, interests, context).map(Value::Audience),
        Kind::Group { .. } => Err(Rejection::NotInList),
        Kind::File { .. } | Kind::Media { .. } => Err(Rejection::NotAFile),
        Kind::YesNo => choice::yes_no(words).map(Value::Flag).ok_or(Rejection::NotYesNo),
    }
}

/// What words mean to the field that is asked.
pub(super) fn words(form: &Form, draft: &Draft, field: &Field, words: &str, context: &Context<'_>) -> Reading {
    match field.kind {
        Kind::District => region::district(form, draft, field, words, context),
        Kind::Village(of) => region::village(draft, of, words, context),
        Kind::Choice { other: Some(other), .. } => match read_words(field, words, context) {
            Ok(value) => Reading::Value(value),
            Err(fault @ Rejection::WhichOption(_)) => Reading::Refused(fault),
            Err(fault) => match form.field(other.words).map(|field| read_words(field, words, context)) {
                Some(Ok(value)) => Reading::Both(Value::Choice(other.option.to_owned()), other.words, value),
                Some(Err(fault)) => Reading::Refused(fault),
                None => Reading::Refused(fault),
            },
        },
        Kind::Group { .. } if group::adds(words) => Reading::Add,
        Kind::Page => match (read_words(field, words, context), page::labelled(words)) {
            (Err(_), Some(labelled)) => with_label(form, field, labelled, context),
            (read, _) => read.into(),
        },
        // Whatever needs no form beside the words.
        _ => read_words(field, words, context).into(),
    }
}

/// The address of a page, and the words beside it as the answer to the field behind it, where that takes such words.
fn with_label(form: &Form, field: &Field, (label, page): (String, String), context: &Context<'_>) -> Reading {
    let next = form.fields.iter().skip_while(|other| other.key != field.key).nth(1);
    let next = next.filter(|next| matches!(next.kind, Kind::LongText { .. }) && !next.skippable);
    match next.map(|next| (next.key, read_words(next, &label, context))) {
        Some((key, Ok(value))) => Reading::Both(Value::Text(page), key, value),
        // It is asked on its own.
        Some((_, Err(_))) => Reading::Value(Value::Text(page)),
        None => Reading::Refused(Rejection::NotAPage),
    }
}

/// What a tap on an option means to the field that is asked.
pub(super) fn picked(form: &Form, draft: &Draft, field: &Field, word: &str, context: &Context<'_>) -> Reading {
    match field.kind {
        Kind::Choice { options, .. } if among(field, options, context).contains(&word) => {
            Reading::Value(Value::Choice(word.to_owned()))
        }
        Kind::YesNo if word == YES || word == NO => Reading::Value(Value::Flag(word == YES)),
        Kind::Date => word.parse().map_or(Reading::Old, |day| Reading::Value(Value::Date(day))),
        Kind::PastDate => day::picked(word, context).map_or(Reading::Old, |day| Reading::Value(Value::Date(day))),
        Kind::Money => word.parse().map_or(Reading::Old, |amount| Reading::Value(Value::Money(amount))),
        Kind::Deadline => deadline::picked(word, context).map_or(Reading::Old, Reading::Value),
        Kind::Moment => moment::picked(word, context).map_or(Reading::Old, |at| Reading::Value(Value::Moment(at))),
        Kind::Number { least, most } => match word.parse().map(|number| number::within(number, least, most)) {
            Ok(Ok(number)) => Reading::Value(Value::Number(number)),
            _ => Reading::Old,
        },
        Kind::Group { .. } => group::picked(draft, field, word),
        Kind::District => region::picked_district(form, field, word, context),
        Kind::Village(of) => region::picked_village(draft, of, word, context),
        Kind::Audience { interests: true } => {
            audience::picked(word, context).map_or(Reading::Old, |kept| Reading::Value(Value::Audience(kept)))
        }
        Kind::Choice { .. }
        | Kind::YesNo
        | Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Schedule { .. }
        | Kind::Hours
        | Kind::Page
        | Kind::Ticks(_)
        | Kind::Phone { .. }
        | Kind::Nib
        | Kind::Media { .. }
        | Kind::Audience { .. }
        | Kind::File { .. } => Reading::Old,
    }
}

/// The words of the two buttons of a field that takes yes or no.
pub const YES: &str = "ya";
/// The other one.
pub const NO: &str = "tidak";

/// Whether words say that what they name is all that is wanted.
pub(super) fn is_only(words: &str) -> bool {
    choice::is_only(words)
}

/// What a number out of an address book means to a field.
pub(super) fn contact(field: &Field, number: &str, whose: Whose) -> Result<Value, Rejection> {
    let Kind::Phone { own } = field.kind else { return Err(beside(field)) };
    if own && whose == Whose::Others {
        return Err(Rejection::OthersContact);
    }
    let phone = Phone::parse(number).or_else(|_| Phone::parse(&format!("+{number}"))).map_err(Rejection::Phone)?;
    match whose {
        Whose::Unknown if own => Err(Rejection::WhoseNumber(phone)),
        // At the desk a card out of an address book is no more than a number that was typed.
        _ => Ok(Value::Phone(phone, own)),
    }
}

/// What a place on a map means to a field.
pub(super) fn place(field: &Field) -> Rejection {
    if field.kind.is_place() { Rejection::MapPlace } else { beside(field) }
}

/// What the field offers by one tap, as it would take it: what is known from elsewhere before the name in the app.
#[must_use]
pub fn offered(field: &Field, draft: &Draft, name: &str, context: &Context<'_>) -> Option<String> {
    if let Some(known) = draft.offers.get(&field.key) {
        return match known {
            Value::Text(words) => Some(words.clone()),
            Value::Phone(phone, _) => Some(phone.as_str().to_owned()),
            _ => None,
        };
    }
    match (field.offer?, read_words(field, &text::plain_letters(name), context).ok()?) {
        (Offer::FirstName, Value::Text(name)) => Some(name),
        _ => None,
    }
}

/// What a picture or a file means to a field.
pub(super) fn sent(field: &Field, sent: &Sent<'_>) -> Result<Value, Rejection> {
    field.kind.largest_file().map_or_else(|| Err(beside(field)), |most| file::check(sent, most))
}

/// What is said to anything that can be no answer to the field.
pub(super) fn beside(field: &Field) -> Rejection {
    if field.kind.takes_files() { Rejection::NotAFile } else { Rejection::NotText }
}

/// What it means that nothing is chosen, where that is an answer.
pub(super) fn nothing_chosen(field: &Field) -> Option<Value> {
    match field.kind {
        // Nobody is left out.
        Kind::Audience { .. } => Some(Value::Audience(Audience::default())),
        kind => kind.boxes().filter(|_| field.skippable).map(|_| Value::Ticks(Vec::new())),
    }
}
