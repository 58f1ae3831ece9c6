//! A form with a field of every kind: what tests of the engine and the screens fill in, and the proof that announcements,
//! events and consultations have the kinds that they stand on.

use super::{
    Audience, Consent, Field, FieldKey, FieldTexts, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Offer, Other,
    Subject, Summary, Value, Waits, Words,
};
use crate::domain::Purpose;
use crate::html;
use crate::text::Html;

const fn field(key: FieldKey, kind: Kind) -> Field {
    Field::new(
        key,
        kind,
        FieldTexts { name: |_| "Isian".to_owned(), question: |_| Html::escape("Isi?"), ..FieldTexts::PLAIN },
    )
}

fn is_other(answers: &super::Answers) -> bool {
    matches!(answers.get(&FieldKey::Sector), Some(Value::Choice(word)) if word == "lain")
}

const TEXTS: FormTexts = FormTexts {
    called: |_, _| Html::escape("Contoh"),
    title: |language, name, _| html!(language, "formulir-judul", nama = name),
    resume: |_, _, step| step,
    paused: |_, _, step| step,
    go_on: |_| "Lanjut".to_owned(),
    cancel: |_, _| "Batal".to_owned(),
    cancelled: |_, _| Html::escape("Batal."),
};

/// A form with a field of every kind.
pub(crate) static FORM: Form = Form {
    id: FormId::Sample,
    version: 4,
    fields: &[
        field(FieldKey::Person, Kind::Text { least: 2, most: 20, about: Words::Person }).offering(Offer::FirstName),
        field(
            FieldKey::Sector,
            Kind::Choice {
                options: &["satu", "dua", "lain"],
                other: Some(Other { option: "lain", words: FieldKey::SectorWords }),
            },
        ),
        field(FieldKey::SectorWords, Kind::Text { least: 2, most: 20, about: Words::Description }).part(is_other),
        field(FieldKey::District, Kind::District),
        field(FieldKey::Village, Kind::Village(FieldKey::District)),
        field(FieldKey::Phone, Kind::Phone { own: true }).skippable(),
        field(FieldKey::Nib, Kind::Nib).skippable(),
        field(FieldKey::SampleDate, Kind::Date),
        field(FieldKey::SampleMoney, Kind::Money),
        field(FieldKey::SampleFile, Kind::File { most: 1_000 }).skippable(),
        field(FieldKey::SampleYesNo, Kind::YesNo),
        field(FieldKey::SampleWords, Kind::LongText { least: 3, most: 2_000 }),
        field(
            FieldKey::SampleGroup,
            Kind::Group {
                fields: &[
                    field(FieldKey::SampleMoment, Kind::Moment),
                    field(FieldKey::SampleNumber, Kind::Number { least: 1, most: 500 }),
                ],
                least: 1,
                most: 3,
            },
        ),
        field(FieldKey::SampleSchedule, Kind::Schedule { most: 3 }),
        field(FieldKey::SampleMedia, Kind::Media { most: 3, bytes: 1_000 }).skippable(),
        field(FieldKey::SampleOwners, Kind::Audience { interests: true }),
        field(FieldKey::Interests, Kind::Ticks(&["a", "b"])).skippable(),
    ],
    summary: Some(Summary {
        consents: &[
            Consent { purpose: Purpose::Service, required: true },
            Consent { purpose: Purpose::News, required: false },
        ],
        lead: |_, lines| lines,
        press: |_| Html::escape("Tekan."),
        keep_or_discard: |_, step| step,
        send: |_| "Kirim".to_owned(),
    }),
    texts: TEXTS,
    audience: Audience::Anyone,
    subject: Subject::Nothing,
    keeps: Keeps::Always,
    waits: Waits::Everywhere,
    leads_back: LeadsBack::Home,
};
