//! What a business holds, as the answers that made it: one row a field, with the way there and back.

use crate::clock::Millis;
use crate::domain::{ContactId, Language, Receipt, region};
use crate::form::{Answers, Draft, FieldKey, Form, Value};
use crate::html;
use crate::store::businesses::{Business, Secret};
use crate::talks::catalogue;
use crate::talks::forms::echo;
use crate::text::Html;

/// One answer of a business.
struct Row {
    key: FieldKey,
    /// The answer that is stored; none where the field does not apply.
    get: fn(&Business) -> Option<Value>,
    /// Stores an answer.
    set: fn(&mut Business, &Value),
    /// Whether it is another form's name for what a row before it holds.
    alias: bool,
}

const fn row(key: FieldKey, get: fn(&Business) -> Option<Value>, set: fn(&mut Business, &Value)) -> Row {
    Row { key, get, set, alias: false }
}

/// In the order asked: a sector comes before the words for it.
static ROWS: [Row; 13] = [
    row(FieldKey::PERSON, |business| Some(person(business)), set_person),
    Row { alias: true, ..row(FieldKey::OWNER, |business| Some(person(business)), set_person) },
    row(
        FieldKey::NAME,
        |business| Some(Value::Text(business.name.clone())),
        |business, value| set_text(&mut business.name, value),
    ),
    row(
        FieldKey::SECTOR,
        |business| Some(Value::Choice(business.sector.clone())),
        |business, value| {
            set_text(&mut business.sector, value);
            business.sector_words = None;
        },
    ),
    row(
        FieldKey::SECTOR_WORDS,
        |business| business.sector_words.clone().map(Value::Text),
        |business, value| business.sector_words = word(value),
    ),
    row(
        FieldKey::DISTRICT,
        |business| Some(Value::Region(region::parent(&business.region).to_owned())),
        // The kelurahan says it.
        |_, _| (),
    ),
    row(
        FieldKey::VILLAGE,
        |business| Some(Value::Region(business.region.clone())),
        |business, value| set_text(&mut business.region, value),
    ),
    row(
        FieldKey::PHONE,
        |business| Some(phone(business)),
        |business, value| {
            (business.secret.phone, business.secret.phone_proved) = match value {
                Value::Phone(phone, is_proved) => (Some(phone.clone()), *is_proved),
                _ => (None, false),
            };
        },
    ),
    Row {
        alias: true,
        // What an officer typed proves nothing, and takes no proof away.
        ..row(
            FieldKey::OWNERS_PHONE,
            |business| Some(phone(business)),
            |business, value| {
                if let Value::Phone(phone, _) = value {
                    business.secret.phone = Some(phone.clone());
                } else {
                    (business.secret.phone, business.secret.phone_proved) = (None, false);
                }
            },
        )
    },
    row(
        FieldKey::INTERESTS,
        |business| Some(Value::Ticks(business.interests.clone())),
        |business, value| {
            business.interests = match value {
                Value::Ticks(words) => words.clone(),
                _ => Vec::new(),
            };
        },
    ),
    row(
        FieldKey::NIB,
        |business| Some(business.secret.nib.clone().map_or(Value::Skipped, Value::Nib)),
        |business, value| {
            business.secret.nib = match value {
                Value::Nib(nib) => Some(nib.clone()),
                _ => None,
            };
        },
    ),
    row(
        FieldKey::SCALE,
        |business| Some(choice(business.scale.as_ref())),
        |business, value| business.scale = word(value),
    ),
    row(
        FieldKey::WORKERS,
        |business| Some(choice(business.workers.as_ref())),
        |business, value| business.workers = word(value),
    ),
];

fn person(business: &Business) -> Value {
    Value::Text(business.secret.person.clone())
}

fn set_person(business: &mut Business, value: &Value) {
    set_text(&mut business.secret.person, value);
}

fn phone(business: &Business) -> Value {
    let Secret { phone, phone_proved, .. } = &business.secret;
    phone.clone().map_or(Value::Skipped, |phone| Value::Phone(phone, *phone_proved))
}

fn choice(stored: Option<&String>) -> Value {
    stored.cloned().map_or(Value::Skipped, Value::Choice)
}

fn word(value: &Value) -> Option<String> {
    match value {
        Value::Text(word) | Value::Choice(word) | Value::Region(word) => Some(word.clone()),
        _ => None,
    }
}

/// What must be there cannot be emptied.
fn set_text(stored: &mut String, value: &Value) {
    if let Some(word) = word(value) {
        *stored = word;
    }
}

/// Every answer, in the order asked.
pub(in crate::talks) fn answers(business: &Business) -> Vec<(FieldKey, Value)> {
    let own = ROWS.iter().filter(|row| !row.alias);
    own.filter_map(|row| Some((row.key, (row.get)(business)?))).collect()
}

/// The answers to the fields of a form.
pub(in crate::talks) fn answers_for(form: &Form, business: &Business) -> Answers {
    let asked = ROWS.iter().filter(|row| form.field(row.key).is_some());
    asked.filter_map(|row| Some((row.key, (row.get)(business)?))).collect()
}

/// What is known of the owner from one business when another one is registered.
pub(in crate::talks) fn about_the_owner(business: &Business) -> Answers {
    let own = ROWS.iter().filter(|row| matches!(row.key, FieldKey::PERSON | FieldKey::PHONE));
    let known = own.filter_map(|row| Some((row.key, (row.get)(business)?)));
    known.filter(|(_, value)| *value != Value::Skipped).collect()
}

/// Puts answers where they belong.
pub(in crate::talks) fn fill(business: &mut Business, answers: &Answers) {
    for row in &ROWS {
        if let Some(value) = answers.get(&row.key) {
            (row.set)(business, value);
        }
    }
}

/// The business that a finished draft describes; none where it lacks what every business has.
pub(in crate::talks) fn of_draft(
    draft: &Draft,
    owner: Option<ContactId>,
    code: Receipt,
    now: Millis,
) -> Option<Business> {
    let mut business = Business {
        code,
        owner,
        name: String::new(),
        sector: String::new(),
        sector_words: None,
        region: String::new(),
        interests: Vec::new(),
        scale: None,
        workers: None,
        secret: Secret { person: String::new(), phone: None, phone_proved: false, nib: None },
        created_at: now,
        updated_at: now,
        merged_into: None,
    };
    fill(&mut business, &draft.answers);
    let needed = [&business.name, &business.sector, &business.region, &business.secret.person];
    let is_whole = needed.iter().all(|word| !word.is_empty());
    is_whole.then_some(business)
}

/// What was answered about a business, a line each.
pub(in crate::talks) fn told(language: Language, business: &Business) -> Html {
    let answers = answers(business);
    let lines = answers.iter().filter(|(_, value)| *value != Value::Skipped);
    Html::join(&lines.map(|(key, value)| line(language, *key, value)).collect::<Vec<_>>(), "\n")
}

/// The same for the office, to whom its owner's name is not its own.
pub(in crate::talks) fn told_to_office(language: Language, business: &Business) -> Html {
    let of_office = |key| if key == FieldKey::PERSON { FieldKey::OWNER } else { key };
    let answers = answers(business);
    let lines = answers.iter().filter(|(_, value)| *value != Value::Skipped);
    Html::join(&lines.map(|(key, value)| line(language, of_office(*key), value)).collect::<Vec<_>>(), "\n")
}

/// One answer as a line.
pub(in crate::talks) fn line(language: Language, key: FieldKey, value: &Value) -> Html {
    let Some(field) = catalogue::field(key) else { return Html::default() };
    html!(language, "daftar-baris", nama = &field.name(language), isi = &echo::in_full(language, field, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Nib, Phone};
    use crate::form::Kind;
    use crate::talks::business::form::{CHANGES, REGISTRATION};
    use crate::talks::desk::form::{CLAIM, DESK};

    fn sample(key: FieldKey) -> Value {
        let field = catalogue::field(key).unwrap();
        match field.kind {
            Kind::Choice { options, .. } => Value::Choice((*options.last().unwrap()).to_owned()),
            Kind::Ticks(options) => Value::Ticks(vec![options[0].to_owned()]),
            Kind::District => Value::Region("18.71.17".into()),
            Kind::Village(_) => Value::Region("18.71.17.1001".into()),
            Kind::Phone { own } => Value::Phone(Phone::parse("081234567890").unwrap(), own),
            Kind::Nib => Value::Nib(Nib::parse("1234567890123").unwrap()),
            // Another text for each, in which no name of a field is read.
            _ => Value::Text(format!("isi {}", key.word().chars().rev().collect::<String>())),
        }
    }

    #[test]
    fn every_field_that_a_form_of_a_business_asks_is_stored_and_read_back() {
        for form in [&REGISTRATION, &CLAIM, &DESK].into_iter().chain(&CHANGES) {
            let answers: Answers = form.fields.iter().map(|field| (field.key, sample(field.key))).collect();
            let mut whole: Answers = REGISTRATION.fields.iter().map(|field| (field.key, sample(field.key))).collect();
            if form.field(FieldKey::OWNER).is_some() {
                [FieldKey::PERSON, FieldKey::PHONE].iter().for_each(|key| drop(whole.remove(key)));
            }
            whole.extend(answers.clone());
            let mut draft = Draft::begin(form, 1, 0);
            draft.answers = whole;
            let business = of_draft(&draft, None, Receipt::from_chance(1), 5).unwrap();
            assert_eq!(answers_for(form, &business), answers, "{}", form.id);
            let told = told(Language::Indonesian, &business).to_plain();
            assert!(told.contains("Bidang") && !told.contains("pemilik"), "{told}");
        }
    }
}
