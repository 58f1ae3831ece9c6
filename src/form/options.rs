//! What the options of a field are called, and which of them there are: by its declaration, or by words of its own.

use super::field::Field;
use super::kind::Kind;
use super::types::Context;

/// What an option of a field is called.
#[must_use]
pub fn called(field: &Field, word: &str, context: &Context<'_>) -> String {
    let names = context.wording.and_then(|wording| wording.names(field.key));
    let at = match field.kind {
        Kind::Choice { options, .. } => options.iter().position(|other| *other == word),
        _ => None,
    };
    let own = names.zip(at).and_then(|(names, at)| names.get(at));
    own.cloned().unwrap_or_else(|| field.option(context.language, word))
}

/// Those options of a field that are offered.
#[must_use]
pub fn among<'a, 'b>(field: &Field, options: &'a [&'b str], context: &Context<'_>) -> &'a [&'b str] {
    let names = context.wording.and_then(|wording| wording.names(field.key));
    names.and_then(|names| options.get(..names.len())).unwrap_or(options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, Regions};
    use crate::form::{FieldKey, FieldTexts, Value, Wording, read_words};

    const FIELD: Field =
        Field::new(FieldKey::SAMPLE_GROUP, Kind::Choice { options: &["1", "2", "3"], other: None }, FieldTexts::PLAIN);

    #[test]
    fn d1_options_in_words_of_their_own_are_offered_and_read_by_these() {
        let options = vec!["Pagi".to_owned(), "Siang".to_owned()];
        let wording = Wording { key: FIELD.key, question: "Kapan?".to_owned(), options, required: false };
        let today = "2026-11-28".parse().unwrap();
        let (regions, language) = (Regions::shipped(), Language::Indonesian);
        let context = Context { regions, today, earliest: None, language, wording: Some(&wording), choices: None };
        assert_eq!(among(&FIELD, &["1", "2", "3"], &context), ["1", "2"]);
        assert_eq!(called(&FIELD, "2", &context), "Siang");
        for (words, read) in [("siang", Some("2")), ("pagi", Some("1")), ("2", Some("2")), ("3", None)] {
            let value = read_words(&FIELD, words, &context).ok();
            assert_eq!(value, read.map(|word| Value::Choice(word.to_owned())), "{words}");
        }
        // Those of another field are what they were.
        let other = Wording { key: FieldKey::SAMPLE_WORDS, ..wording.clone() };
        let context = Context { wording: Some(&other), ..context };
        assert_eq!(among(&FIELD, &["1", "2", "3"], &context).len(), 3);
        assert_eq!(called(&FIELD, "2", &context), "2");
    }
}
