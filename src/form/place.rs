//! Finding a kecamatan and a kelurahan by what was written.

use super::choosing::pick;
use super::reading::Rejection;
use super::step::{Context, Step, answer};
use super::{Draft, Field, Form, Kind, Value};
use crate::domain::region::{HOME, Level};

/// Lists the parts of another region.
pub(super) fn list(draft: &mut Draft, scope: &str) -> Step {
    scope.clone_into(&mut draft.scope);
    draft.page = 0;
    draft.several.clear();
    Step::Show
}

/// A kelurahan says its kecamatan as well.
pub(super) fn whole(form: &Form, draft: &mut Draft, field: &Field, village: &str) -> Step {
    let part = form.fields.iter().find(|other| matches!(other.kind, Kind::Village(of) if of == field.key));
    if let Some(part) = part {
        draft.answers.insert(part.key.to_owned(), Value::Region(village.to_owned()));
    }
    answer(form, draft, field, Value::Region(crate::domain::region::parent(village).to_owned()))
}

pub(super) fn district(form: &Form, draft: &mut Draft, words: &str, context: &Context<'_>) -> Step {
    let scope = if draft.scope.is_empty() { HOME } else { draft.scope.as_str() };
    let regions = context.regions;
    let looks = [(scope, Level::District), (scope, Level::Village), ("", Level::Regency), ("", Level::District)];
    let found =
        looks.into_iter().map(|(scope, level)| regions.find(words, scope, level)).find(|found| !found.is_empty());
    let found = found.or_else(|| inside_named(words, draft.scope.is_empty(), context));
    choose(form, draft, &found.unwrap_or_default(), context)
}

/// "Natar Lampung Selatan": a place and the kabupaten that it is in; without such a place the kabupaten, where that is
/// asked.
fn inside_named(words: &str, is_regency_asked: bool, context: &Context<'_>) -> Option<Vec<&'static str>> {
    let regions = context.regions;
    let spaces = words.match_indices(|c: char| c == ',' || c.is_whitespace());
    spaces.filter(|(at, _)| *at > 0).find_map(|(at, space)| {
        let (place, regency) = (words.get(..at)?, words.get(at + space.len()..)?);
        let [regency] = regions.find(regency, "", Level::Regency)[..] else { return None };
        let inside = [Level::District, Level::Village].map(|level| regions.find(place, regency, level));
        let found = inside.into_iter().find(|found| !found.is_empty());
        found.or_else(|| is_regency_asked.then(|| vec![regency]))
    })
}

pub(super) fn village(form: &Form, draft: &mut Draft, of: &str, words: &str, context: &Context<'_>) -> Step {
    let Some(district) = draft.word(of).map(str::to_owned) else { return Step::Refused(Rejection::UnknownRegion) };
    let found = context.regions.find(words, &district, Level::Village);
    choose(form, draft, &found, context)
}

/// Takes the one that was meant, or asks which of several.
fn choose(form: &Form, draft: &mut Draft, found: &[&str], context: &Context<'_>) -> Step {
    match found {
        [] => Step::Refused(Rejection::UnknownRegion),
        [one] => pick(form, draft, one, context),
        several => {
            draft.several = several.iter().map(|code| (*code).to_owned()).collect();
            draft.page = 0;
            Step::Show
        }
    }
}
