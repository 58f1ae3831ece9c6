//! Answers that are gathered one after the other before their field is done: ticks, and several files.

use super::draft::Draft;
use super::field::Field;
use super::kind::Kind;
use super::kinds::{self, Reading};
use super::rejection::Rejection;
use super::spec::Form;
use super::types::{Audience, Context, Step, Value};

/// One more file; it is all when the sender says so. Those of an earlier answer are not among them: new ones take their
/// place. Pictures and documents are not mixed, for Telegram shows them together as one album.
pub(super) fn one_more(draft: &mut Draft, field: &Field, file: Value, most: usize) -> Step {
    let mut files = match draft.gathered.get(&field.key) {
        Some(Value::Files(files)) => files.clone(),
        _ => Vec::new(),
    };
    if files.len() >= most {
        return Step::Refused(Rejection::TooMany { most });
    }
    let is_photo = |file: &Value| matches!(file, Value::File { photo: true, .. });
    if files.first().is_some_and(|first| is_photo(first) != is_photo(&file)) {
        return Step::Refused(Rejection::MixedFiles);
    }
    files.push(file);
    draft.gathered.insert(field.key, Value::Files(files));
    Step::Show
}

/// What words name is chosen with what was chosen already.
pub(super) fn widen(draft: &mut Draft, field: &Field, new: Audience) -> Step {
    let mut audience = match draft.shown(field.key) {
        Some(Value::Audience(audience)) => audience.clone(),
        _ => Audience::default(),
    };
    let lists = [
        (&mut audience.regions, new.regions),
        (&mut audience.sectors, new.sectors),
        (&mut audience.interests, new.interests),
    ];
    for (chosen, named) in lists {
        let others: Vec<String> = named.into_iter().filter(|word| !chosen.contains(word)).collect();
        chosen.extend(others);
    }
    draft.gathered.insert(field.key, Value::Audience(audience));
    draft.page = 0;
    Step::Show
}

/// Ticks an option or a consent, or takes the tick away.
pub(super) fn tick(form: &Form, draft: &mut Draft, word: &str, on: bool, context: &Context<'_>) -> Step {
    let Some(field) = draft.field(form) else {
        if form.consents().iter().any(|consent| consent.purpose.word() == word) {
            draft.agreed.retain(|other| other != word);
            draft.agreed.extend(on.then(|| word.to_owned()));
        }
        return Step::Show;
    };
    if let Kind::Audience { interests } = field.kind {
        let mut audience = match draft.shown(field.key) {
            Some(Value::Audience(audience)) => audience.clone(),
            _ => Audience::default(),
        };
        if kinds::audience::tick(&mut audience, interests, (word, on), context) {
            draft.gathered.insert(field.key, Value::Audience(audience));
        }
        return Step::Show;
    }
    let Some(options) = field.kind.boxes() else { return Step::Show };
    let is_on =
        |option: &str| if option == word { on } else { ticked(draft, field).iter().any(|other| other == option) };
    let chosen = options.iter().filter(|option| is_on(option)).map(|option| (*option).to_owned()).collect();
    // It is no answer yet: who goes back before it is finished comes to it again.
    draft.gathered.insert(field.key, Value::Ticks(chosen));
    Step::Show
}

/// What is ticked now.
fn ticked<'a>(draft: &'a Draft, field: &Field) -> &'a [String] {
    match draft.shown(field.key) {
        Some(Value::Ticks(chosen)) => chosen,
        _ => &[],
    }
}

/// What is written beside boxes that are ticked already is ticked with them.
pub(super) fn with_ticked(draft: &Draft, field: &Field, reading: Reading) -> Reading {
    match (reading, field.kind.boxes()) {
        (Reading::Value(Value::Ticks(new)), Some(options)) => {
            let is_in = |option: &&&str| new.iter().chain(ticked(draft, field)).any(|word| word == **option);
            Reading::Value(Value::Ticks(options.iter().filter(is_in).map(|option| (*option).to_owned()).collect()))
        }
        (reading, _) => reading,
    }
}
