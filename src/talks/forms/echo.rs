//! Answers as people read them: in full, and as a short word before the next question.

use crate::domain::{Language, Regions};
use crate::form::{Draft, Form, SUMMARY, Value};
use crate::talks::forms::fields;
use crate::text::{self, Html, format};
use crate::{html, plain};

/// An answer as people read it.
pub(in crate::talks) fn in_full(language: Language, key: &str, value: &Value) -> String {
    match value {
        Value::Text(words) => words.clone(),
        Value::Choice(word) => fields::option(language, key, word),
        Value::Ticks(words) if words.is_empty() => plain!(language, "nilai-kosong"),
        Value::Ticks(words) => {
            words.iter().map(|word| fields::option(language, key, word)).collect::<Vec<_>>().join(", ")
        }
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
    if let Some(stored) = before.before.as_ref().filter(|stored| after.at == SUMMARY && after.answers == **stored) {
        let dropped = form.fields.iter().find(|field| before.answers.get(field.key) != stored.get(field.key))?;
        let said = stored.get(dropped.key).map_or_else(String::new, |value| in_full(language, dropped.key, value));
        return Some(html!(language, "formulir-urung", nama = &fields::name(language, dropped.key), isi = &said));
    }
    let key = before.at.as_str();
    if !form.has_summary || after.at == SUMMARY || after.at == before.at {
        return None;
    }
    let value = after.answers.get(key).filter(|value| before.answers.get(key) != Some(*value))?;
    Some(understood(language, key, value, after))
}

fn understood(language: Language, key: &str, value: &Value, after: &Draft) -> Html {
    let said = in_full(language, key, value);
    match (key, value) {
        ("panggilan", _) => html!(language, "gema-panggilan", isi = &said),
        (_, Value::Skipped) => skipped(language, key),
        ("bidang", Value::Choice(_)) if after.word("bidang-lain").is_some() => {
            let said = after.word("bidang-lain").unwrap_or_default();
            html!(language, "gema", nama = &fields::name(language, key), isi = said)
        }
        ("kecamatan", _) if after.answers.contains_key("kelurahan") => {
            let village = after.word("kelurahan").and_then(|code| Regions::shipped().name(code)).unwrap_or_default();
            html!(language, "gema", nama = &fields::name(language, "kelurahan"), isi = &format!("{village}, {said}"))
        }
        _ => html!(language, "gema", nama = &fields::name(language, key), isi = &said),
    }
}

/// What it means that a field was left out, and what can be done later.
pub(in crate::talks) fn skipped(language: Language, key: &str) -> Html {
    match key {
        "nib" => html!(language, "lewat-nib"),
        _ => html!(language, "lewat", nama = &fields::name(language, key)),
    }
}
