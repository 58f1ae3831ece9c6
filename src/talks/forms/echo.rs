//! Answers as people read them: in full, and as a short word before the next question.

use crate::domain::region::{self, Level};
use crate::domain::{Language, Regions};
use crate::form::{Answers, Draft, Field, FieldKey, Form, Kind, Owners, Place, Value};
use crate::talks::{audience_said, catalogue};
use crate::text::{self, Html, format};
use crate::{html, plain};

/// An answer as people read it.
pub(in crate::talks) fn in_full(language: Language, field: &Field, value: &Value) -> String {
    match value {
        Value::Text(words) => (field.reads)(words),
        Value::Choice(word) => field.option(language, word),
        Value::Ticks(words) if words.is_empty() => plain!(language, "nilai-kosong"),
        Value::Ticks(words) => words.iter().map(|word| field.option(language, word)).collect::<Vec<_>>().join(", "),
        Value::Region(code) => place(code),
        Value::Phone(phone, _) => phone.as_str().to_owned(),
        Value::Nib(nib) => nib.as_str().to_owned(),
        Value::Date(day) => text::date(language, *day),
        Value::Moment(at) => format::clock_time(language, *at),
        Value::Schedule(all) => {
            all.iter().map(|stretch| format::stretch(language, *stretch)).collect::<Vec<_>>().join("\n")
        }
        Value::Number(number) => number.to_string(),
        Value::Files(files) => plain!(language, "nilai-berkas", jumlah = format::count(files.len())),
        Value::Audience(owners) if matches!(field.kind, Kind::Audience { interests: true }) => {
            audience_said::sentence(language, &owners.clone().into()).to_plain()
        }
        Value::Audience(owners) => who(language, owners),
        Value::Group(items) => {
            let lines =
                items.iter().enumerate().map(|(at, item)| format!("{}. {}", at + 1, one_of(language, field, item)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Value::Money(amount) => format::rupiah(*amount),
        Value::File { .. } | Value::Flag(true) => plain!(language, "nilai-ya"),
        Value::Flag(false) => plain!(language, "nilai-tidak"),
        // Where nobody was chosen it is for all.
        Value::Skipped if matches!(field.kind, Kind::Audience { interests: false }) => {
            who(language, &Owners::default())
        }
        Value::Skipped if matches!(field.kind, Kind::Audience { .. }) => {
            audience_said::sentence(language, &Owners::default().into()).to_plain()
        }
        Value::Skipped => plain!(language, "nilai-kosong"),
    }
}

/// One of a group on one line.
pub(in crate::talks) fn one_of(language: Language, group: &Field, item: &Answers) -> String {
    let fields = group.kind.group().unwrap_or_default().iter();
    let said = fields.filter_map(|field| Some(in_full(language, field, item.get(&field.key)?)));
    said.collect::<Vec<_>>().join(", ")
}

/// Which owners something is for, where news do not count.
fn who(language: Language, owners: &Owners) -> String {
    let regions = owners.regions.iter().filter_map(|code| Regions::shipped().name(code)).map(str::to_owned);
    let named = |key: FieldKey, words: &[String]| {
        let field = catalogue::field(key);
        words
            .iter()
            .map(|word| field.map_or_else(|| word.clone(), |field| field.option(language, word)))
            .collect::<Vec<_>>()
    };
    let lists = [regions.collect(), named(FieldKey::SECTOR, &owners.sectors)];
    let said: Vec<String> = lists.iter().filter(|list| !list.is_empty()).map(|list| list.join(", ")).collect();
    if said.is_empty() { plain!(language, "nilai-semua-pemilik") } else { said.join(" · ") }
}

/// A place; a kecamatan outside the city with the kabupaten that it is in.
fn place(code: &str) -> String {
    let regions = Regions::shipped();
    let name = regions.name(code).unwrap_or_default();
    let regency = region::parent(code);
    match regions.name(regency).filter(|_| Level::of(code) == Level::District && regency != region::home()) {
        Some(regency) => format!("{name}, {regency}"),
        None => name.to_owned(),
    }
}

/// That the answer to another field than the one asked was mended.
pub(in crate::talks) fn amended(language: Language, form: &Form, field: &Field, after: &Draft) -> Html {
    match after.answers.get(&field.key) {
        Some(value) => {
            let said = understood(language, (form, field), value, after);
            Html::join(&[said, html!(language, "formulir-diperbaiki")], " ")
        }
        None => html!(language, "formulir-diperbaiki"),
    }
}

/// What was just understood, said before the next question; the summary says it by itself, and where there is none only
/// what has to be seen is said.
pub(in crate::talks) fn of_step(language: Language, form: &Form, before: &Draft, after: &Draft) -> Option<Html> {
    if let Some(stored) =
        before.before.as_ref().filter(|stored| after.at == Place::Summary && after.answers == **stored)
    {
        let dropped = form.fields.iter().find(|field| before.answers.get(&field.key) != stored.get(&field.key))?;
        let said = stored.get(&dropped.key).map_or_else(String::new, |value| in_full(language, dropped, value));
        return Some(html!(language, "formulir-urung", nama = &dropped.name(language), isi = &said));
    }
    let field = before.field(form)?;
    if !(form.has_summary() || field.told) || after.at == Place::Summary || after.at == before.at {
        return None;
    }
    let value = after.answers.get(&field.key).filter(|value| before.answers.get(&field.key) != Some(*value))?;
    Some(understood(language, (form, field), value, after))
}

fn understood(language: Language, (form, field): (&Form, &Field), value: &Value, after: &Draft) -> Html {
    let name = field.name(language);
    let echo = |name: &str, said: &str| (field.texts.echo)(language, name, said);
    if *value == Value::Skipped {
        return (field.texts.skipped)(language, &name);
    }
    // What was said with it: the words for everything else, the kelurahan of a kecamatan.
    let said = in_full(language, field, value);
    let village = form.fields.iter().find(|other| other.kind.is_village_of(field.key));
    let village = village.and_then(|field| Some((field, after.word(field.key)?)));
    match (field.kind.other(), village) {
        (Some(words), _) if after.word(words).is_some() => echo(&name, after.word(words).unwrap_or_default()),
        (_, Some((village, code))) => {
            let place = Regions::shipped().name(code).unwrap_or_default();
            echo(&village.name(language), &format!("{place}, {said}"))
        }
        _ => echo(&name, &said),
    }
}
