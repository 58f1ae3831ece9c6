//! What was chosen by a tap.

use super::place::{list, whole};
use super::step::{Context, Step, answer};
use super::{Draft, Field, Form, Kind, SUMMARY, Value};
use crate::domain::region::Level;

pub(super) fn tick(form: &Form, draft: &mut Draft, word: &str, on: bool) -> Step {
    if draft.at == SUMMARY {
        if form.consents.iter().any(|(consent, _)| *consent == word) {
            draft.agreed.retain(|other| other != word);
            draft.agreed.extend(on.then(|| word.to_owned()));
        }
        return Step::Show;
    }
    let Some((field, Kind::Ticks(options))) = draft.field(form).map(|field| (field, field.kind)) else {
        return Step::Show;
    };
    let mut chosen = match draft.answers.get(field.key) {
        Some(Value::Ticks(chosen)) => chosen.clone(),
        _ => Vec::new(),
    };
    chosen.retain(|other| other != word);
    if on {
        chosen.push(word.to_owned());
    }
    let chosen = options.iter().map(|option| (*option).to_owned()).filter(|option| chosen.contains(option)).collect();
    draft.answers.insert(field.key.to_owned(), Value::Ticks(chosen));
    Step::Show
}

/// What is written beside boxes that are ticked already is ticked with them.
pub(super) fn with_ticked(draft: &Draft, field: &Field, value: Value) -> Value {
    match (value, draft.answers.get(field.key), field.kind) {
        (Value::Ticks(new), Some(Value::Ticks(ticked)), Kind::Ticks(options)) => {
            let is_in = |option: &&&str| new.iter().chain(ticked).any(|word| word == **option);
            Value::Ticks(options.iter().filter(is_in).map(|option| (*option).to_owned()).collect())
        }
        (value, ..) => value,
    }
}

/// The word of the button that opens the rest of the province.
const ELSEWHERE: &str = "luar";

pub(super) fn pick(form: &Form, draft: &mut Draft, word: &str, context: &Context<'_>) -> Step {
    let Some(field) = draft.field(form) else { return Step::Show };
    let value = match field.kind {
        Kind::Choice { options, .. } if options.contains(&word) => Value::Choice(word.to_owned()),
        Kind::YesNo if word == "ya" || word == "tidak" => Value::Flag(word == "ya"),
        Kind::Date => match word.parse() {
            Ok(day) => Value::Date(day),
            Err(_) => return Step::Old,
        },
        Kind::PastDate => match word.parse() {
            Ok(day) if day <= context.today && context.earliest.is_none_or(|first| day >= first) => Value::Date(day),
            _ => return Step::Old,
        },
        Kind::Money => match word.parse() {
            Ok(amount) => Value::Money(amount),
            Err(_) => return Step::Old,
        },
        Kind::District if word == ELSEWHERE => return list(draft, ""),
        Kind::District if context.regions.name(word).is_some() => match Level::of(word) {
            Level::Regency => return list(draft, word),
            Level::District => Value::Region(word.to_owned()),
            Level::Village => return whole(form, draft, field, word),
        },
        Kind::Village(of) if context.regions.name(word).is_some() => {
            let inside = draft.word(of).is_some_and(|district| word.starts_with(&format!("{district}.")));
            if !inside {
                return Step::Old;
            }
            Value::Region(word.to_owned())
        }
        _ => return Step::Old,
    };
    answer(form, draft, field, value)
}
