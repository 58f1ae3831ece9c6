//! What an announcement says, as the forms hold it, and what of it cannot be.

use std::collections::BTreeMap;

use crate::domain::Language;
use crate::domain::announcement::Audience;
use crate::form::{Answers, FieldKey, Value};
use crate::html;
use crate::store::announcements::{Attached, Facts};
use crate::text::html::clean;
use crate::text::{Html, formatted};

/// Telegram takes so many units under a picture or a file; what stands around the words needs the rest.
const MOST_UNDER_A_FILE: usize = 1_000;
const AROUND: usize = 300;

/// Lays one answer over the facts; what was left out is as if it had never been said.
pub(super) fn lay(facts: &mut Facts, key: FieldKey, value: &Value) {
    match (key, value) {
        (FieldKey::ANNOUNCEMENT_BODY | FieldKey::ANNOUNCEMENT_CORRECTION, Value::Text(words)) => {
            let words = clean(words).trim().to_owned();
            facts.formatted = facts.formatted.take().filter(|_| facts.body == words);
            facts.body = words;
        }
        (FieldKey::ANNOUNCEMENT_ENGLISH | FieldKey::ANNOUNCEMENT_CORRECTION_ENGLISH, Value::Text(words)) => {
            let words = Some(clean(words).trim().to_owned());
            facts.formatted_english = facts.formatted_english.take().filter(|_| facts.english == words);
            facts.english = words;
        }
        (FieldKey::ANNOUNCEMENT_ENGLISH | FieldKey::ANNOUNCEMENT_CORRECTION_ENGLISH, _) => {
            (facts.english, facts.formatted_english) = (None, None);
        }
        (FieldKey::ANNOUNCEMENT_FILE, Value::Files(files)) => facts.put_above(files.iter().filter_map(attached)),
        (FieldKey::ANNOUNCEMENT_FILE, file) => facts.put_above(attached(file)),
        (FieldKey::ANNOUNCEMENT_LINK, Value::Text(page)) => facts.link = Some(page.clone()),
        (FieldKey::ANNOUNCEMENT_LINK, _) => facts.link = None,
        (FieldKey::ANNOUNCEMENT_AUDIENCE, Value::Audience(owners)) => {
            facts.audience = owners.clone().into();
        }
        (FieldKey::ANNOUNCEMENT_AUDIENCE, _) => facts.audience = Audience::default(),
        _ => {}
    }
}

/// A file as an announcement has it; none where it is something else.
fn attached(file: &Value) -> Option<Attached> {
    match file {
        Value::File { id, photo, .. } => Some(Attached { id: id.clone(), photo: *photo }),
        _ => None,
    }
}

/// A file as the form holds it.
pub(super) fn said(id: &str, photo: bool) -> Value {
    Value::File { unique: id.to_owned(), id: id.to_owned(), photo }
}

/// Lays the formatting with which a form heard the words over them; it holds for exactly these words, and where it is
/// empty they have none.
pub(super) fn lay_formatting(facts: &mut Facts, said: &BTreeMap<FieldKey, String>) {
    for (key, html) in said {
        let is_of =
            |words: Option<&str>| html.is_empty() || Some(Html::trusted(html.clone()).to_plain().as_str()) == words;
        let look = Some(html.clone()).filter(|html| !html.is_empty());
        match *key {
            FieldKey::ANNOUNCEMENT_BODY | FieldKey::ANNOUNCEMENT_CORRECTION if is_of(Some(&facts.body)) => {
                facts.formatted = look;
            }
            FieldKey::ANNOUNCEMENT_ENGLISH | FieldKey::ANNOUNCEMENT_CORRECTION_ENGLISH
                if is_of(facts.english.as_deref()) =>
            {
                facts.formatted_english = look;
            }
            _ => {}
        }
    }
    read_marks(facts);
}

/// Words without formatting of their own that were written with the marks of other messengers have that of the marks.
fn read_marks(facts: &mut Facts) {
    if facts.formatted.is_none()
        && let Some(html) = formatted::marked(&facts.body)
    {
        (facts.body, facts.formatted) = (html.to_plain(), Some(html.as_str().to_owned()));
    }
    if facts.formatted_english.is_none()
        && let Some(html) = facts.english.as_deref().and_then(formatted::marked)
    {
        (facts.english, facts.formatted_english) = (Some(html.to_plain()), Some(html.as_str().to_owned()));
    }
}

/// The facts that a form holds, with the formatting of what was said.
pub(super) fn of(answers: &Answers, said: &BTreeMap<FieldKey, String>) -> Facts {
    let mut facts = Facts::default();
    answers.iter().for_each(|(key, value)| lay(&mut facts, *key, value));
    lay_formatting(&mut facts, said);
    facts
}

/// The facts as a form holds them.
pub(super) fn answers(facts: &Facts) -> Answers {
    let files: Vec<Value> = facts.files().map(|file| said(&file.id, file.photo)).collect();
    Answers::from([
        (FieldKey::ANNOUNCEMENT_BODY, Value::Text(facts.body.clone())),
        (FieldKey::ANNOUNCEMENT_ENGLISH, facts.english.clone().map_or(Value::Skipped, Value::Text)),
        (FieldKey::ANNOUNCEMENT_FILE, if files.is_empty() { Value::Skipped } else { Value::Files(files) }),
        (FieldKey::ANNOUNCEMENT_LINK, facts.link.clone().map_or(Value::Skipped, Value::Text)),
        (FieldKey::ANNOUNCEMENT_AUDIENCE, Value::Audience(facts.audience.clone().into())),
    ])
}

/// More words than fit under the picture or the file; those of an album stand below it, where there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooLong {
    /// Whether those are the English ones.
    pub(super) is_english: bool,
    has: usize,
}

impl TooLong {
    /// Looks at an announcement.
    pub(super) fn of(facts: &Facts) -> Option<Self> {
        let texts = [(false, Some(&facts.body)), (true, facts.english.as_ref())];
        let mut texts = texts
            .into_iter()
            .filter_map(|(is_english, words)| Some(Self { is_english, has: words?.encode_utf16().count() }));
        let is_tight = facts.file.is_some() && facts.album.is_empty();
        texts.find(|text| is_tight && text.has > MOST_UNDER_A_FILE - AROUND)
    }

    /// What to do.
    pub(super) fn say(self, language: Language) -> Html {
        let (has, most) = (self.has, MOST_UNDER_A_FILE - AROUND);
        let count = crate::text::format::count;
        html!(language, "umum-salah-panjang", jumlah = count(has), paling = count(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e1_an_announcement_goes_into_a_form_and_comes_back_as_it_was() {
        let facts = Facts {
            body: "Bazar akhir tahun".into(),
            english: Some("Bazaar at the end of the year".into()),
            file: Some(Attached { id: "F1".into(), photo: true }),
            link: Some("https://oss.go.id".into()),
            audience: Audience { interests: vec!["pasar".into()], ..Audience::default() },
            ..Facts::default()
        };
        assert_eq!(of(&answers(&facts), &BTreeMap::new()), facts);
        let photo = |id: &str| Attached { id: id.into(), photo: true };
        let album = Facts { album: vec![photo("F2"), photo("F3")], ..facts.clone() };
        assert_eq!(of(&answers(&album), &BTreeMap::new()), album);
        let long_below = Facts { body: "a".repeat(701), ..album };
        assert_eq!(TooLong::of(&long_below), None, "there is room below an album");
        let bare = Facts { english: None, file: None, link: None, ..facts.clone() };
        assert_eq!(of(&answers(&bare), &BTreeMap::new()), bare);
        let long = |file: Option<Attached>| Facts { body: "a".repeat(701), file, ..Facts::default() };
        assert_eq!(TooLong::of(&long(None)), None);
        assert_eq!(TooLong::of(&long(facts.file.clone())), Some(TooLong { is_english: false, has: 701 }));
        let english = Facts { english: Some("a".repeat(702)), ..facts };
        assert_eq!(TooLong::of(&english), Some(TooLong { is_english: true, has: 702 }));
    }
    #[test]
    fn e1_formatting_is_that_of_exactly_these_words() {
        let html = |html: &str| BTreeMap::from([(FieldKey::ANNOUNCEMENT_BODY, html.to_owned())]);
        let said = |words: &str| Answers::from([(FieldKey::ANNOUNCEMENT_BODY, Value::Text(words.into()))]);
        let mut facts = of(&said("Bazar & tenda"), &html("<b>Bazar</b> &amp; tenda"));
        assert_eq!(facts.formatting(Language::Indonesian), Some("<b>Bazar</b> &amp; tenda"));
        assert_eq!(of(&said("Bazar lain"), &html("<b>Bazar</b> &amp; tenda")).formatted, None);
        lay(&mut facts, FieldKey::ANNOUNCEMENT_BODY, &Value::Text("Bazar & tenda".into()));
        assert!(facts.formatted.is_some(), "the same words");
        lay_formatting(&mut facts, &html(""));
        assert_eq!(facts.formatted, None, "said once more without any");
        facts.formatted = Some("<b>Bazar</b> &amp; tenda".into());
        lay(&mut facts, FieldKey::ANNOUNCEMENT_CORRECTION, &Value::Text("Bazar besok".into()));
        assert_eq!((facts.body.as_str(), facts.formatted), ("Bazar besok", None));
    }

    #[test]
    fn e1_marks_of_other_messengers_are_formatting() {
        let said = Answers::from([(FieldKey::ANNOUNCEMENT_BODY, Value::Text("*Bazar* & tenda".into()))]);
        let facts = of(&said, &BTreeMap::new());
        assert_eq!(
            (facts.body.as_str(), facts.formatted.as_deref()),
            ("Bazar & tenda", Some("<b>Bazar</b> &amp; tenda"))
        );
    }
}
