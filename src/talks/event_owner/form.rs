//! What is asked of somebody without a registered business who joins an event: a name and the kecamatan.

use crate::form::{Audience, Field, FieldTexts, Form, FormId, FormTexts, Keeps, Subject, Waits};
use crate::talks::business::form as registration;
use crate::talks::business::form::DISTRICT;
use crate::{html, plain};

/// The name goes to the ticket and the list at the door: whose eyes it is for is said, and it is shown before there is a
/// seat.
const PERSON: Field = Field {
    texts: FieldTexts {
        question: |language| html!(language, "acara-tanya-nama"),
        echo: |language, _, said| html!(language, "acara-gema-nama", isi = said),
        ..registration::PERSON.texts
    },
    ..registration::PERSON
}
.told();

/// The form; its subject is the event's code.
pub(in crate::talks) static GUEST: Form = Form {
    id: FormId::EventGuest,
    version: 1,
    fields: &[PERSON, DISTRICT],
    summary: None,
    texts: FormTexts {
        called: |language, _| html!(language, "acara-formulir"),
        title: |language, name, _| html!(language, "formulir-judul", nama = name),
        resume: |language, _, step| html!(language, "acara-formulir-lanjut", langkah = step),
        paused: |language, _, step| html!(language, "acara-formulir-menunggu", langkah = step),
        go_on: |language| plain!(language, "formulir-tombol-lanjut"),
        cancel: |language, _| plain!(language, "formulir-tombol-batal"),
        cancelled: |language, _| html!(language, "acara-formulir-batal"),
    },
    audience: Audience::Anyone,
    subject: Subject::Nothing,
    keeps: Keeps::Nothing,
    waits: Waits::Once,
};
