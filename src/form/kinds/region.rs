//! Finding a kecamatan and a kelurahan by what was written or pressed.

use super::reading::Reading;
use crate::domain::region::{self, Level};
use crate::form::draft::Draft;
use crate::form::field::Field;
use crate::form::keys::FieldKey;
use crate::form::rejection::Rejection;
use crate::form::spec::Form;
use crate::form::types::{Context, Value};

/// The word of the button that opens the rest of the province.
pub const ELSEWHERE: &str = "luar";

pub(super) fn district(form: &Form, draft: &Draft, field: &Field, words: &str, context: &Context<'_>) -> Reading {
    if let Some(fault) = no_name(words) {
        return Reading::Refused(fault);
    }
    let scope = if draft.scope.is_empty() { region::home() } else { draft.scope.as_str() };
    let regions = context.regions;
    let exact = exact(words, scope, context);
    let looks = [(scope, Level::District), (scope, Level::Village), ("", Level::Regency), ("", Level::District)];
    let found =
        looks.into_iter().map(|(scope, level)| regions.find(words, scope, level)).find(|found| !found.is_empty());
    let near = found.or_else(|| inside_named(words, draft.scope.is_empty(), context)).unwrap_or_default();
    let found = match exact[..] {
        [] => near,
        // One letter beside what was written there is another place, and where the person asks is where the person is.
        // Not all who write "Tanjungkarang" mean the kelurahan: three kecamatan begin with its name.
        [one]
            if !near.contains(&one)
                && near.iter().any(|code| regions.apart(words, code) == 1 || begins(one, code, context)) =>
        {
            exact.into_iter().chain(near).collect()
        }
        _ => exact,
    };
    let found = if found.is_empty() { behind_a_comma(words, scope, context) } else { found };
    if found.is_empty() && is_address(words) {
        return Reading::Refused(Rejection::Address);
    }
    choose(&found, |code| picked_district(form, field, code, context))
}

/// Whether the name of a region is the beginning of another one's.
fn begins(one: &str, other: &str, context: &Context<'_>) -> bool {
    let names = context.regions.name(one).zip(context.regions.name(other));
    names.is_some_and(|(one, other)| other.strip_prefix(one).is_some_and(|rest| rest.starts_with(' ')))
}

/// A link to a map instead of a name: it is not opened.
fn no_name(words: &str) -> Option<Rejection> {
    let lower = words.to_lowercase();
    let is_link = ["http://", "https://", "maps.app", "goo.gl", "google.com/maps", "g.co/", "www."];
    is_link.iter().any(|part| lower.contains(part)).then_some(Rejection::MapPlace)
}

/// "Jl. Pagar Alam 12, Kedaton": the place at the end of an address.
fn behind_a_comma(words: &str, scope: &str, context: &Context<'_>) -> Vec<&'static str> {
    let parts: Vec<&str> = words.split(',').map(str::trim).collect();
    let places = parts.iter().skip(1).map(|part| exact(part, scope, context));
    places.rev().find(|found| !found.is_empty()).unwrap_or_default()
}

fn is_address(words: &str) -> bool {
    let lower = words.to_lowercase();
    let first = lower.split([' ', '.']).next().unwrap_or_default();
    ["jl", "jln", "jalan", "gg", "gang", "perum", "perumahan", "komplek", "kompleks", "blok"].contains(&first)
}

/// Places of exactly this name: in the city a kecamatan before a kelurahan, elsewhere a kabupaten or a kecamatan.
fn exact(words: &str, scope: &str, context: &Context<'_>) -> Vec<&'static str> {
    let regions = context.regions;
    let here = [Level::District, Level::Village].map(|level| regions.named(words, scope, level));
    let mut found = here.into_iter().find(|found| !found.is_empty()).unwrap_or_default();
    for level in [Level::Regency, Level::District] {
        let elsewhere = regions.named(words, "", level).into_iter().filter(|code| *code != region::home());
        elsewhere.for_each(|code| {
            if !found.contains(&code) {
                found.push(code);
            }
        });
    }
    found
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

pub(super) fn village(draft: &Draft, of: FieldKey, words: &str, context: &Context<'_>) -> Reading {
    if let Some(fault) = no_name(words) {
        return Reading::Refused(fault);
    }
    let Some(district) = draft.word(of) else { return Reading::Refused(Rejection::UnknownRegion) };
    let found = context.regions.find(words, district, Level::Village);
    choose(&found, |code| picked_village(draft, of, code, context))
}

/// Takes the one that was meant, or asks which of several.
fn choose(found: &[&str], pick: impl FnOnce(&str) -> Reading) -> Reading {
    match found {
        [] => Reading::Refused(Rejection::UnknownRegion),
        [one] => pick(one),
        several => Reading::Several(several.iter().map(|code| (*code).to_owned()).collect()),
    }
}

/// A kecamatan, or what leads to one: a kabupaten lists its own, a kelurahan says its kecamatan as well.
pub(super) fn picked_district(form: &Form, field: &Field, code: &str, context: &Context<'_>) -> Reading {
    if code == ELSEWHERE {
        return Reading::List(String::new());
    }
    if context.regions.name(code).is_none() {
        return Reading::Old;
    }
    let region = |code: &str| Value::Region(code.to_owned());
    match Level::of(code) {
        Level::Regency => Reading::List(code.to_owned()),
        Level::District => Reading::Value(region(code)),
        Level::Village => match form.fields.iter().find(|other| other.kind.is_village_of(field.key)) {
            Some(part) => Reading::Both(region(region::parent(code)), part.key, region(code)),
            None => Reading::Value(region(region::parent(code))),
        },
    }
}

pub(super) fn picked_village(draft: &Draft, of: FieldKey, code: &str, context: &Context<'_>) -> Reading {
    let is_inside = draft.word(of).is_some_and(|district| code.starts_with(&format!("{district}.")));
    if is_inside && context.regions.name(code).is_some() {
        Reading::Value(Value::Region(code.to_owned()))
    } else {
        Reading::Old
    }
}
