//! Answers as people read them: in full, and as a short word before the next question.

use crate::domain::{Language, Regions};
use crate::form::{Draft, Field, Form, Place, Value};
use crate::text::{self, Html, format};
use crate::{html, plain};

/// An answer as people read it.
pub(in crate::talks) fn in_full(language: Language, field: &Field, value: &Value) -> String {
    match value {
        Value::Text(words) => words.clone(),
        Value::Choice(word) => field.option(language, word),
        Value::Ticks(words) if words.is_empty() => plain!(language, "nilai-kosong"),
        Value::Ticks(words) => words.iter().map(|word| field.option(language, word)).collect::<Vec<_>>().join(", "),
        Value::Region(code) => Regions::shipped().name(code).unwrap_or_default().to_owned(),
        Value::Phone(phone, _) => phone.as_str().to_owned(),
        Value::Nib(nib) => nib.as_str().to_owned(),
        Value::Date(day) => text::date(language, *day),
        Value::Money(amount) => format::rupiah(*amount),
        Value::File { .. } | Value::Flag(true) => plain!(language, "nilai-ya"),
        Value::Flag(false) => plain!(language, "nilai-tidak"),
        Value::Skipped => plain!(language, "nilai-kosong"),
    }
}

/// What was just understood, said before the next question; the summary says it by itself.
pub(in crate::talks) fn of_step(language: Language, form: &Form, before: &Draft, after: &Draft) -> Option<Html> {
    if let Some(stored) =
        before.before.as_ref().filter(|stored| after.at == Place::Summary && after.answers == **stored)
    {
        let dropped = form.fields.iter().find(|field| before.answers.get(&field.key) != stored.get(&field.key))?;
        let said = stored.get(&dropped.key).map_or_else(String::new, |value| in_full(language, dropped, value));
        return Some(html!(language, "formulir-urung", nama = &dropped.name(language), isi = &said));
    }
    let field = before.field(form)?;
    if !form.has_summary() || after.at == Place::Summary || after.at == before.at {
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
