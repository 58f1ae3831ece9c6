//! The forms about events: writing one down, one fact of it anew, calling it off, and letting it recur.

mod fields;

use std::slice::from_ref;

use super::options;
use super::press::EventOfficePress;
use crate::domain::event::QuestionKind;
use crate::domain::policy::Action;
use crate::domain::{Button, EventKind, Language};
use crate::form::{
    Answers, Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Summary, Value,
    Waits, save_label,
};
use crate::{html, plain, texts};
use fields::{
    ABOUT, AUDIENCE, BY_CHOICE, CAPACITY, DEADLINE, EACH, FEE, KIND, LAYOUT, NUMBERED, OFFER_HOURS, PAPERS, PHOTO,
    PLACE, REGISTERED, SCHEDULE, TITLE, UNIT,
};
pub(super) use fields::{MOST_SEATS, MOST_SESSIONS, kind_of};

/// Who is asked for stands as well as for people.
fn may_have_stands(answers: &Answers) -> bool {
    let is = |word: &str| matches!(answers.get(&FieldKey::EVENT_KIND), Some(Value::Choice(kind)) if kind == word);
    is(EventKind::Bazaar.word()) || answers.contains_key(&FieldKey::EVENT_UNIT)
}

/// What nobody is asked for shows once it is known, out of a letter or of an earlier event.
macro_rules! once_known {
    ($field:ident, $key:ident) => {
        $field.part(|answers| answers.contains_key(&FieldKey::$key))
    };
}

/// An event is written down: eight steps, the rest from its page. What it costs is asked: a card that says nothing of a fee
/// says that there is none.
pub(in crate::talks) static EVENT: Form = Form {
    id: FormId::new("acara"),
    version: 1,
    fields: &[
        TITLE,
        KIND,
        ABOUT,
        PHOTO.part(|_| true),
        SCHEDULE,
        PLACE,
        CAPACITY,
        UNIT.part(may_have_stands),
        FEE,
        AUDIENCE,
        once_known!(REGISTERED, EVENT_REGISTERED),
        once_known!(BY_CHOICE, EVENT_BY_CHOICE),
        once_known!(NUMBERED, EVENT_NUMBERED),
        once_known!(LAYOUT, EVENT_LAYOUT),
        once_known!(DEADLINE, EVENT_DEADLINE),
        once_known!(PAPERS, EVENT_PAPERS),
        once_known!(EACH, EVENT_EACH),
        once_known!(OFFER_HOURS, EVENT_OFFER_HOURS),
    ],
    summary: Some(Summary {
        consents: &[],
        lead: |language, lines| html!(language, "kelola-periksa", isi = lines),
        press: |language| html!(language, "formulir-pakai-tombol-meja", tombol = &save_label(language)),
        keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang-lain", langkah = step),
        send: save_label,
    }),
    texts: TEXTS,
    audience: Audience::Officers(Action::RunEvents),
    subject: Subject::Nothing,
    keeps: Keeps::Always,
    waits: Waits::Everywhere,
    leads_back: LeadsBack::Home,
};

const TEXTS: FormTexts = FormTexts {
    called: |language, _| html!(language, "kelola-formulir"),
    title: |language, name, _| html!(language, "formulir-judul", nama = name),
    resume: |language, _, step| {
        html!(language, "formulir-resume", isian = html!(language, "kelola-formulir"), langkah = step)
    },
    paused: |language, _, step| html!(language, "kelola-formulir-menunggu", langkah = step),
    go_on: |language| plain!(language, "formulir-tombol-lanjut"),
    cancel: |language, _| plain!(language, "formulir-tombol-batal"),
    cancelled: |language, _| html!(language, "kelola-formulir-batal"),
};

/// What a form about one event is called, while it is filled in and while it waits.
macro_rules! called {
    ($called:literal, $waits:literal) => {
        FormTexts {
            called: |language, _| html!(language, $called),
            resume: |language, _, step| {
                html!(language, "formulir-resume", isian = html!(language, $called), langkah = step)
            },
            paused: |language, _, step| html!(language, $waits, langkah = step),
            cancelled: |language, _| html!(language, "formulir-batal-ubah"),
            ..TEXTS
        }
    };
}

/// A form about one event, whose row is its subject.
const fn about_one(id: FormId, fields: &'static [Field]) -> Form {
    Form {
        id,
        version: 1,
        fields,
        summary: None,
        texts: called!("kelola-formulir-ubah", "kelola-formulir-ubah-menunggu"),
        audience: Audience::Officers(Action::RunEvents),
        subject: Subject::Nothing,
        keeps: Keeps::Nothing,
        waits: Waits::Once,
        leads_back: LeadsBack::Subject(|language, row| {
            Some(Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(row.parse().ok()?)))
        }),
    }
}

/// One fact of an event anew: it begins with all that is known, at the one field.
pub(in crate::talks) static CHANGE: Form = about_one(
    FormId::new("acara-ubah"),
    &[
        TITLE,
        KIND,
        ABOUT,
        PHOTO,
        SCHEDULE,
        PLACE,
        CAPACITY,
        UNIT,
        AUDIENCE,
        REGISTERED,
        BY_CHOICE,
        NUMBERED,
        LAYOUT,
        DEADLINE,
        FEE,
        PAPERS,
        EACH,
        OFFER_HOURS,
    ],
);

/// The button that calls an event off.
fn call_off_label(language: Language) -> String {
    plain!(language, "kelola-tombol-ya-batalkan")
}

/// Why an event is called off.
pub(in crate::talks) static CANCEL: Form = Form {
    texts: called!("kelola-formulir-pembatalan", "kelola-formulir-pembatalan-menunggu"),
    summary: Some(Summary {
        consents: &[],
        lead: |language, lines| html!(language, "kelola-batal-periksa", isi = lines),
        press: |language| html!(language, "formulir-pakai-tombol-meja", tombol = &call_off_label(language)),
        keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang-lain", langkah = step),
        send: call_off_label,
    }),
    ..about_one(
        FormId::new("acara-batal"),
        &[Field::new(
            FieldKey::EVENT_REASON,
            Kind::LongText { least: 5, most: 200 },
            texts! {
                name: "kelola-isian-alasan", question: "kelola-tanya-alasan", why: "kelola-kenapa",
                example: "kelola-contoh-alasan",
            },
        )],
    )
};

/// Until when an event recurs every week, and whether also on days on which the office is closed.
pub(in crate::talks) static REPEAT: Form = Form {
    texts: called!("kelola-formulir-mingguan", "kelola-formulir-mingguan-menunggu"),
    ..about_one(
        FormId::new("acara-ulang"),
        &[
            Field::new(
                FieldKey::EVENT_UNTIL,
                Kind::Date,
                texts! {
                    name: "kelola-isian-sampai", question: "kelola-tanya-sampai", why: "kelola-kenapa",
                    example: "kelola-contoh-sampai",
                },
            ),
            Field::new(
                FieldKey::EVENT_HOLIDAYS,
                Kind::YesNo,
                texts! { name: "kelola-isian-libur", question: "kelola-tanya-libur", why: "kelola-kenapa" },
            ),
        ],
    )
};

/// A question that an event is to ask of whoever joins; its subject is the event's row.
pub(in crate::talks) static QUESTION: Form = Form {
    texts: called!("kelola-formulir-soal", "kelola-formulir-soal-menunggu"),
    ..about_one(
        FormId::new("acara-soal"),
        &[
            Field::new(
                FieldKey::EVENT_QUESTION_WORDS,
                Kind::LongText { least: 5, most: 200 },
                texts! {
                    name: "soal-isian-soal", question: "soal-tanya-soal", why: "kelola-kenapa",
                    example: "soal-contoh-soal",
                },
            ),
            Field::new(
                FieldKey::EVENT_QUESTION_KIND,
                Kind::Choice { options: QuestionKind::WORDS, other: None },
                texts! {
                    name: "soal-isian-jenis", question: "soal-tanya-jenis", why: "kelola-kenapa",
                    example: "soal-jenis-pilihan",
                },
            )
            .options(|language, word| QuestionKind::from_word(word).map(|kind| question_kind_name(language, kind))),
            Field::new(
                FieldKey::EVENT_QUESTION_OPTIONS,
                Kind::LongText { least: 3, most: 300 },
                texts! {
                    name: "soal-isian-pilihan", question: "soal-tanya-pilihan", why: "kelola-kenapa",
                    example: "soal-contoh-pilihan",
                },
            )
            .part(is_a_choice)
            .checked(options::check),
            Field::new(
                FieldKey::EVENT_QUESTION_REQUIRED,
                Kind::YesNo,
                texts! { name: "soal-isian-wajib", question: "soal-tanya-wajib", why: "kelola-kenapa" },
            ),
        ],
    )
};

/// Whether a question is answered with one of a list.
fn is_a_choice(answers: &Answers) -> bool {
    let is = |word: &str| word == QuestionKind::Choice.word();
    matches!(answers.get(&FieldKey::EVENT_QUESTION_KIND), Some(Value::Choice(kind)) if is(kind))
}

/// How a question is answered, in a word.
pub(super) fn question_kind_name(language: Language, kind: QuestionKind) -> String {
    match kind {
        QuestionKind::Words => plain!(language, "soal-jenis-kata"),
        QuestionKind::YesNo => plain!(language, "soal-jenis-ya-tidak"),
        QuestionKind::Choice => plain!(language, "soal-jenis-pilihan"),
    }
}

/// Whether a fact is one of stands alone.
pub(super) fn is_of_stands(key: FieldKey) -> bool {
    matches!(key, FieldKey::EVENT_NUMBERED | FieldKey::EVENT_LAYOUT)
}

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] =
    &[from_ref(&EVENT), from_ref(&CHANGE), from_ref(&CANCEL), from_ref(&REPEAT), from_ref(&QUESTION)];
