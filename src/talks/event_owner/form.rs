//! What is asked of somebody without a registered business who joins an event: a name and the kecamatan.

use crate::form::{Audience, Form, FormId, FormTexts, Keeps, Subject, Waits};
use crate::talks::business::form::{DISTRICT, PERSON};
use crate::{html, plain};

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
