//! What is asked of somebody who joins an event: without a registered business a name and the kecamatan, and of everybody what
//! the event itself asks.

use std::slice::from_ref;

use super::press::EventPress;
use crate::domain::{Button, EventCode};
use crate::form::{
    Audience, Field, FieldKey, FieldTexts, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Waits,
};
use crate::talks::business::form as registration;
use crate::talks::business::form::DISTRICT;
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// The answer to it: in words.
    pub(in crate::talks) const EVENT_ANSWER_WORDS: Self = Self::new("acara-jawab");
    /// Yes or no.
    pub(in crate::talks) const EVENT_ANSWER_FLAG: Self = Self::new("acara-jawab-ya");
    /// One of its options, by the number.
    pub(in crate::talks) const EVENT_ANSWER_CHOICE: Self = Self::new("acara-jawab-pilih");
}

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
    id: FormId::new("acara-tamu"),
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
    leads_back: LeadsBack::Home,
};

/// The longest answer in words, in characters.
const LONGEST_ANSWER: usize = 300;
/// The places of the options of a question; a question with fewer offers fewer.
const OPTIONS: &[&str] = &["1", "2", "3", "4", "5", "6"];

const ANSWER_TEXTS: FieldTexts =
    texts! { name: "soal-isian", question: "soal-tanya", why: "soal-kenapa", example: "soal-contoh" };

/// The form of one question of an event; its subject names the event and the question, whose words a draft carries.
pub(in crate::talks) static ANSWER: Form = Form {
    id: FormId::new("acara-jawab"),
    version: 1,
    fields: &[
        Field::new(FieldKey::EVENT_ANSWER_WORDS, Kind::LongText { least: 1, most: LONGEST_ANSWER }, ANSWER_TEXTS)
            .skippable(),
        Field::new(FieldKey::EVENT_ANSWER_FLAG, Kind::YesNo, ANSWER_TEXTS).skippable().part(|_| true),
        Field::new(FieldKey::EVENT_ANSWER_CHOICE, Kind::Choice { options: OPTIONS, other: None }, ANSWER_TEXTS)
            .skippable()
            .part(|_| true),
    ],
    summary: None,
    texts: FormTexts {
        called: |language, _| html!(language, "soal-formulir"),
        title: |language, name, _| html!(language, "formulir-judul", nama = name),
        resume: |language, _, step| html!(language, "soal-formulir-menunggu", langkah = step),
        paused: |language, _, step| html!(language, "soal-formulir-menunggu", langkah = step),
        go_on: |language| plain!(language, "formulir-tombol-lanjut"),
        cancel: |language, _| plain!(language, "formulir-tombol-batal"),
        cancelled: |language, _| html!(language, "soal-formulir-batal"),
    },
    audience: Audience::Anyone,
    subject: Subject::Nothing,
    keeps: Keeps::Nothing,
    waits: Waits::Once,
    leads_back: LeadsBack::Subject(|language, code| {
        let code = EventCode::parse(code)?;
        Some(Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(code)))
    }),
};

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[from_ref(&GUEST), from_ref(&ANSWER)];
