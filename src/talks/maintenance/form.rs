//! The form with which work on the bot begins: until when and why; both may be left out.

use std::slice::from_ref;

use crate::domain::policy::Action;
use crate::form::{Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Waits};
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// Until when the bot is worked on.
    pub(in crate::talks) const MAINTENANCE_UNTIL: Self = Self::new("pemeliharaan-sampai");
    /// Why.
    pub(in crate::talks) const MAINTENANCE_WHY: Self = Self::new("pemeliharaan-sebab");
}

pub(in crate::talks) static MAINTENANCE: Form = Form {
    id: FormId::new("pemeliharaan"),
    version: 1,
    fields: &[
        Field::new(
            FieldKey::MAINTENANCE_UNTIL,
            Kind::Moment,
            texts! {
                name: "pemeliharaan-isian-sampai", question: "pemeliharaan-tanya-sampai",
                why: "pemeliharaan-kenapa-sampai", example: "pemeliharaan-contoh-sampai",
            },
        )
        .skippable(),
        Field::new(
            FieldKey::MAINTENANCE_WHY,
            Kind::LongText { least: 3, most: 200 },
            texts! {
                name: "pemeliharaan-isian-sebab", question: "pemeliharaan-tanya-sebab",
                why: "pemeliharaan-kenapa-sebab", example: "pemeliharaan-contoh-sebab",
            },
        )
        .skippable(),
    ],
    summary: None,
    texts: FormTexts {
        called: |language, _| html!(language, "pemeliharaan-formulir"),
        title: |language, name, _| html!(language, "formulir-judul", nama = name),
        resume: |language, _, step| html!(language, "pemeliharaan-formulir-resume", langkah = step),
        paused: |language, _, step| html!(language, "pemeliharaan-formulir-menunggu", langkah = step),
        go_on: |language| plain!(language, "formulir-tombol-lanjut"),
        cancel: |language, _| plain!(language, "formulir-tombol-batal"),
        cancelled: |language, _| html!(language, "formulir-batal-ubah"),
    },
    audience: Audience::Officers(Action::Maintain),
    subject: Subject::Nothing,
    keeps: Keeps::Nothing,
    waits: Waits::Once,
    leads_back: LeadsBack::Home,
};

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[from_ref(&MAINTENANCE)];
