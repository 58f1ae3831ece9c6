//! A form with a field of every kind: what tests of the engine and the screens fill in, and the proof that announcements,
//! events and consultations have the kinds that they stand on.

use super::{
    Audience, Consent, Field, FieldKey, FieldTexts, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Offer, Other,
    Subject, Summary, Value, Waits, Words,
};
use crate::domain::Purpose;
use crate::html;
use crate::text::Html;

/// Fields of its own.
impl FieldKey {
    /// Fields of the sample form: words of any kind.
    pub(crate) const SAMPLE_WORDS: Self = Self::new("uraian");
    /// A moment.
    pub(crate) const SAMPLE_MOMENT: Self = Self::new("saat");
    /// A number.
    pub(crate) const SAMPLE_NUMBER: Self = Self::new("kursi");
    /// Days with hours.
    pub(crate) const SAMPLE_SCHEDULE: Self = Self::new("jadwal");
    /// Several files.
    pub(crate) const SAMPLE_MEDIA: Self = Self::new("gambar");
    /// Which owners.
    pub(crate) const SAMPLE_OWNERS: Self = Self::new("sasaran");
    /// A group.
    pub(crate) const SAMPLE_GROUP: Self = Self::new("sesi");
    /// A day.
    pub(crate) const SAMPLE_DATE: Self = Self::new("tanggal");
    /// Rupiah.
    pub(crate) const SAMPLE_MONEY: Self = Self::new("uang");
    /// A file.
    pub(crate) const SAMPLE_FILE: Self = Self::new("foto");
    /// Yes or no.
    pub(crate) const SAMPLE_YES_NO: Self = Self::new("setuju");
}

const fn field(key: FieldKey, kind: Kind) -> Field {
    Field::new(
        key,
        kind,
        FieldTexts { name: |_| "Isian".to_owned(), question: |_| Html::escape("Isi?"), ..FieldTexts::PLAIN },
    )
}

fn is_other(answers: &super::Answers) -> bool {
    matches!(answers.get(&FieldKey::SECTOR), Some(Value::Choice(word)) if word == "lain")
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
    id: FormId::new("uji"),
    version: 4,
    fields: &[
        field(FieldKey::PERSON, Kind::Text { least: 2, most: 20, about: Words::Person }).offering(Offer::FirstName),
        field(
            FieldKey::SECTOR,
            Kind::Choice {
                options: &["satu", "dua", "lain"],
                other: Some(Other { option: "lain", words: FieldKey::SECTOR_WORDS }),
            },
        ),
        field(FieldKey::SECTOR_WORDS, Kind::Text { least: 2, most: 20, about: Words::Description }).part(is_other),
        field(FieldKey::DISTRICT, Kind::District),
        field(FieldKey::VILLAGE, Kind::Village(FieldKey::DISTRICT)),
        field(FieldKey::PHONE, Kind::Phone { own: true }).skippable(),
        field(FieldKey::NIB, Kind::Nib).skippable(),
        field(FieldKey::SAMPLE_DATE, Kind::Date),
        field(FieldKey::SAMPLE_MONEY, Kind::Money),
        field(FieldKey::SAMPLE_FILE, Kind::File { most: 1_000 }).skippable(),
        field(FieldKey::SAMPLE_YES_NO, Kind::YesNo),
        field(FieldKey::SAMPLE_WORDS, Kind::LongText { least: 3, most: 2_000 }),
        field(
            FieldKey::SAMPLE_GROUP,
            Kind::Group {
                fields: &[
                    field(FieldKey::SAMPLE_MOMENT, Kind::Moment),
                    field(FieldKey::SAMPLE_NUMBER, Kind::Number { least: 1, most: 500 }),
                ],
                least: 1,
                most: 3,
            },
        ),
        field(FieldKey::SAMPLE_SCHEDULE, Kind::Schedule { most: 3 }),
        field(FieldKey::SAMPLE_MEDIA, Kind::Media { most: 3, bytes: 1_000 }).skippable(),
        field(FieldKey::SAMPLE_OWNERS, Kind::Audience { interests: true }),
        field(FieldKey::INTERESTS, Kind::Ticks(&["a", "b"])).skippable(),
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
