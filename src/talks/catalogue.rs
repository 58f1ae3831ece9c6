//! Every form there is, as the capabilities declare them.

use crate::domain::{Language, Receipt};
use crate::form::{Draft, Field, FieldKey, Form, FormId, Subject};
use crate::talks::{
    announcements, business, desk, event_door, event_office, event_owner, incidents, maintenance, office_settings,
};
use crate::text::Html;

/// The forms of each capability. A field that several of them ask is named by the first, which is why those of a business
/// come before all others.
const ALL: &[&[&[Form]]] = &[
    business::form::FORMS,
    desk::form::FORMS,
    office_settings::form::FORMS,
    event_owner::form::FORMS,
    event_office::form::FORMS,
    event_door::form::FORMS,
    announcements::form::FORMS,
    maintenance::form::FORMS,
    incidents::form::FORMS,
    #[cfg(test)]
    &[std::slice::from_ref(&crate::form::sample::FORM)],
];

/// All of them.
pub(in crate::talks) fn all() -> impl Iterator<Item = &'static Form> {
    ALL.iter().copied().flatten().copied().flatten()
}

/// The declaration of a form; none of one that no capability has.
pub(in crate::talks) fn form(id: FormId) -> Option<&'static Form> {
    all().find(|form| form.id == id)
}

/// The field of this key, as any form declares it.
pub(in crate::talks) fn field(key: FieldKey) -> Option<&'static Field> {
    all().find_map(|form| form.field(key))
}

/// What a form is called to who fills it in.
pub(crate) fn called(language: Language, draft: &Draft) -> Html {
    form(draft.form).map_or_else(Html::default, |form| (form.texts.called)(language, draft.about(None)))
}

/// The record of the desk that a form is about, which is nobody's yet; none where it is about an owner's own business.
pub(crate) fn record_of(draft: &Draft) -> Option<Receipt> {
    match form(draft.form)?.subject {
        Subject::UnconfirmedRecord => draft.subject.as_deref().and_then(Receipt::parse),
        Subject::Nothing | Subject::OwnAnswer(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    /// The words in quotes behind `call` in the sources of a folder.
    fn declared(folder: &Path, call: &str, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                declared(&path, call, found);
            } else if !path.components().any(|part| part.as_os_str() == "tests") {
                let text = std::fs::read_to_string(&path).unwrap();
                let program = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                let calls = program.split(call).skip(1);
                found.extend(calls.filter_map(|rest| Some(rest.strip_prefix('"')?.split_once('"')?.0.to_owned())));
            }
        }
    }

    fn words(call: &str) -> Vec<String> {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut found = Vec::new();
        for folder in ["talks", "form"] {
            declared(&src.join(folder), call, &mut found);
        }
        found.sort_unstable();
        found
    }

    #[test]
    fn every_form_that_a_file_declares_is_in_the_catalogue_once() {
        let mut known: Vec<String> = all().map(|form| form.id.word().to_owned()).collect();
        known.sort_unstable();
        assert_eq!(known, words("FormId::new("), "a form stands in the `FORMS` of its capability, and that here");
    }

    #[test]
    fn every_form_asks_what_it_changes_and_begins_with_a_step() {
        for form in all() {
            let id = form.id;
            assert!(form.changes().is_none_or(|key| form.field(key).is_some()), "{id}");
            assert!(form.fields.iter().all(|field| !field.part) || !form.fields[0].part, "{id}");
        }
    }

    /// Two capabilities that chose the same word would read each other's answers.
    #[test]
    fn every_field_that_is_named_is_asked_and_named_once() {
        let own = words("Self::new(");
        let once: BTreeSet<&String> = own.iter().collect();
        assert_eq!(own.len(), once.len(), "{own:?}");
        for word in own {
            assert!(FieldKey::from_word(&word).and_then(field).is_some(), "{word}");
        }
    }

    /// The words are stored in drafts, buttons and counts: each line is a form with what it asks, and stays what it is.
    #[test]
    fn the_words_that_are_stored_stay_what_they_are() {
        let groups = |form: &'static Form| form.fields.iter().filter_map(|field| field.kind.group()).flatten();
        let line = |form: &'static Form| {
            let keys: Vec<&str> = form.fields.iter().chain(groups(form)).map(|field| field.key.word()).collect();
            format!("{}: {}\n", form.id.word(), keys.join(" "))
        };
        let declared: BTreeSet<String> = all().map(line).collect();
        let stored = include_str!("../../tests/data/forms.txt");
        assert_eq!(declared.into_iter().collect::<String>(), stored, "see tests/data/forms.txt");
    }
}
