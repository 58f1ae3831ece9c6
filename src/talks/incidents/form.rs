//! The forms of an incident: the notice, by what the law asks to stand in it, and whom it concerns.

use std::slice::from_ref;

use super::press::IncidentPress;
use crate::domain::policy::Action;
use crate::domain::{Button, Language};
use crate::form::{
    Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Summary, Waits,
};
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// What happened in a data incident.
    pub(in crate::talks) const INCIDENT_WHAT: Self = Self::new("insiden-apa");
    /// Which data became known.
    pub(in crate::talks) const INCIDENT_DATA: Self = Self::new("insiden-data");
    /// When and how.
    pub(in crate::talks) const INCIDENT_HOW: Self = Self::new("insiden-cara");
    /// What is done about it.
    pub(in crate::talks) const INCIDENT_EFFORTS: Self = Self::new("insiden-upaya");
    /// Whom to ask.
    pub(in crate::talks) const INCIDENT_ASK: Self = Self::new("insiden-hubungi");
    /// The kecamatan of those affected.
    pub(in crate::talks) const INCIDENT_PLACE: Self = Self::new("insiden-kecamatan");
    /// The codes of their businesses.
    pub(in crate::talks) const INCIDENT_CODES: Self = Self::new("insiden-kode");
}

const fn about_one(id: FormId, fields: &'static [Field]) -> Form {
    Form {
        id,
        version: 1,
        fields,
        summary: None,
        texts: FormTexts {
            called: |language, _| html!(language, "insiden-formulir"),
            title: |language, name, _| html!(language, "formulir-judul", nama = name),
            resume: |language, _, step| html!(language, "insiden-formulir-resume", langkah = step),
            paused: |language, _, step| html!(language, "insiden-formulir-menunggu", langkah = step),
            go_on: |language| plain!(language, "formulir-tombol-lanjut"),
            cancel: |language, _| plain!(language, "formulir-tombol-batal"),
            cancelled: |language, _| html!(language, "formulir-batal-ubah"),
        },
        audience: Audience::Officers(Action::HandleIncidents),
        subject: Subject::Nothing,
        keeps: Keeps::Nothing,
        waits: Waits::Once,
        leads_back: LeadsBack::Subject(|language, row| {
            Some(Button::new(plain!(language, "insiden-tombol-buka"), IncidentPress::One(row.parse().ok()?)))
        }),
    }
}

/// A part of the notice: five of them fit one message.
const PART: Kind = Kind::LongText { least: 5, most: 500 };

fn save_label(language: Language) -> String {
    plain!(language, "insiden-tombol-simpan")
}

/// What those affected are told.
pub(in crate::talks) static NOTICE: Form = Form {
    summary: Some(Summary {
        consents: &[],
        lead: |language, lines| html!(language, "insiden-periksa", isi = lines),
        press: |language| html!(language, "formulir-pakai-tombol-meja", tombol = &save_label(language)),
        keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang-lain", langkah = step),
        send: save_label,
    }),
    ..about_one(
        FormId::new("insiden"),
        &[
            Field::new(
                FieldKey::INCIDENT_WHAT,
                PART,
                texts! {
                    name: "insiden-isian-apa", question: "insiden-tanya-apa", why: "insiden-kenapa",
                    example: "insiden-contoh-apa",
                },
            ),
            Field::new(
                FieldKey::INCIDENT_DATA,
                PART,
                texts! {
                    name: "insiden-isian-data", question: "insiden-tanya-data", why: "insiden-kenapa",
                    example: "insiden-contoh-data",
                },
            ),
            Field::new(
                FieldKey::INCIDENT_HOW,
                PART,
                texts! {
                    name: "insiden-isian-cara", question: "insiden-tanya-cara", why: "insiden-kenapa",
                    example: "insiden-contoh-cara",
                },
            ),
            Field::new(
                FieldKey::INCIDENT_EFFORTS,
                PART,
                texts! {
                    name: "insiden-isian-upaya", question: "insiden-tanya-upaya", why: "insiden-kenapa",
                    example: "insiden-contoh-upaya",
                },
            ),
            Field::new(
                FieldKey::INCIDENT_ASK,
                PART,
                texts! {
                    name: "insiden-isian-hubungi", question: "insiden-tanya-hubungi", why: "insiden-kenapa",
                    example: "insiden-contoh-hubungi",
                },
            ),
        ],
    )
};

/// The kecamatan whose owners are affected.
pub(in crate::talks) static PLACE: Form = about_one(
    FormId::new("insiden-kecamatan"),
    &[Field::new(
        FieldKey::INCIDENT_PLACE,
        Kind::District,
        texts! { name: "insiden-isian-kecamatan", question: "insiden-tanya-kecamatan", why: "insiden-kenapa-siapa" },
    )],
);

/// The codes of the businesses that are affected.
pub(in crate::talks) static CODES: Form = about_one(
    FormId::new("insiden-kode"),
    &[Field::new(
        FieldKey::INCIDENT_CODES,
        Kind::LongText { least: 6, most: 4_000 },
        texts! {
            name: "insiden-isian-kode", question: "insiden-tanya-kode", why: "insiden-kenapa-siapa",
            example: "insiden-contoh-kode",
        },
    )],
);

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[from_ref(&NOTICE), from_ref(&PLACE), from_ref(&CODES)];
