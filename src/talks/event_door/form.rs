//! What is asked of an officer at the door: a photo of the list that was signed.

use std::slice::from_ref;

use crate::domain::policy::Action;
use crate::form::{Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Waits};
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// A page of the list that was signed at a door.
    pub(in crate::talks) const SIGNED_SHEET: Self = Self::new("acara-lembar");
}

/// The largest photo or document that is taken, in bytes.
const LARGEST_FILE: u64 = 20_000_000;

/// The form; its subject is the session's row.
pub(in crate::talks) static SIGNED: Form = Form {
    id: FormId::new("acara-lembar"),
    version: 1,
    fields: &[Field::new(
        FieldKey::SIGNED_SHEET,
        Kind::File { most: LARGEST_FILE },
        texts! { name: "pintu-isian-lembar", question: "pintu-tanya-lembar", why: "pintu-kenapa-lembar" },
    )],
    summary: None,
    texts: FormTexts {
        called: |language, _| html!(language, "pintu-formulir-lembar"),
        title: |language, name, _| html!(language, "formulir-judul", nama = name),
        resume: |language, _, step| html!(language, "pintu-formulir-lembar-menunggu", langkah = step),
        paused: |language, _, step| html!(language, "pintu-formulir-lembar-menunggu", langkah = step),
        go_on: |language| plain!(language, "formulir-tombol-lanjut"),
        cancel: |language, _| plain!(language, "formulir-tombol-batal"),
        cancelled: |language, _| html!(language, "pintu-formulir-lembar-batal"),
    },
    audience: Audience::Officers(Action::ReceiveGuests),
    subject: Subject::Nothing,
    keeps: Keeps::Nothing,
    waits: Waits::Once,
    leads_back: LeadsBack::Home,
};

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[from_ref(&SIGNED)];
