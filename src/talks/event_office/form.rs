//! The forms about events: writing one down, one fact of it anew, calling it off, and letting it recur.

use super::options;
use super::press::EventOfficePress;
use crate::domain::event::QuestionKind;
use crate::domain::policy::Action;
use crate::domain::{Button, EventKind, Language, SeatUnit};
use crate::form::{
    Answers, Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Summary, Value,
    Waits, save_label,
};
use crate::talks::events_shown;
use crate::text::{Html, phrase};
use crate::{html, plain, texts};

/// Sessions of one event at most.
pub(super) const MOST_SESSIONS: usize = 12;
/// Seats of one event at most.
pub(super) const MOST_SEATS: i64 = 5_000;
/// The largest picture that is taken, in bytes.
const LARGEST_PHOTO: u64 = 10_000_000;

const TITLE: Field = Field::new(
    FieldKey::EventTitle,
    Kind::LongText { least: 5, most: 100 },
    texts! {
        name: "kelola-isian-judul", question: "kelola-tanya-judul", why: "kelola-kenapa",
        example: "kelola-contoh-judul",
    },
);
const KIND: Field = Field::new(
    FieldKey::EventKind,
    Kind::Choice { options: EventKind::WORDS, other: None },
    texts! {
        name: "kelola-isian-jenis", question: "kelola-tanya-jenis", why: "kelola-kenapa",
        example: "acara-jenis-bazar",
    },
)
.options(|language, word| EventKind::from_word(word).map(|kind| events_shown::kind_name(language, kind)))
.meaning(kind_of);
const ABOUT: Field = Field::new(
    FieldKey::EventAbout,
    Kind::LongText { least: 10, most: 1_000 },
    texts! {
        name: "kelola-isian-isi", question: "kelola-tanya-isi", why: "kelola-kenapa", example: "kelola-contoh-isi",
    },
)
.skippable()
.skipped(skipped);
const PHOTO: Field = Field::new(
    FieldKey::EventPhoto,
    Kind::File { most: LARGEST_PHOTO },
    texts! { name: "kelola-isian-foto", question: "kelola-tanya-foto", why: "kelola-kenapa" },
)
.skippable()
.skipped(skipped);
const SCHEDULE: Field = Field::new(
    FieldKey::EventSchedule,
    Kind::Schedule { most: MOST_SESSIONS },
    texts! {
        name: "kelola-isian-jadwal", question: "kelola-tanya-jadwal", why: "kelola-kenapa",
        example: "kelola-contoh-jadwal",
    },
);
const PLACE: Field = Field::new(
    FieldKey::EventPlace,
    Kind::LongText { least: 3, most: 300 },
    texts! {
        name: "kelola-isian-tempat", question: "kelola-tanya-tempat", why: "kelola-kenapa",
        example: "kelola-contoh-tempat",
    },
);
const CAPACITY: Field = Field::new(
    FieldKey::EventCapacity,
    Kind::Number { least: 0, most: MOST_SEATS },
    texts! {
        name: "kelola-isian-kapasitas", question: "kelola-tanya-kapasitas", why: "kelola-kenapa",
        example: "kelola-contoh-kapasitas",
    },
);
const UNIT: Field = Field::new(
    FieldKey::EventUnit,
    Kind::Choice { options: SeatUnit::WORDS, other: None },
    texts! {
        name: "kelola-isian-satuan", question: "kelola-tanya-satuan", why: "kelola-kenapa",
        example: "kelola-satuan-stan",
    },
)
.options(|language, word| SeatUnit::from_word(word).map(|unit| unit_name(language, unit)));
const AUDIENCE: Field = Field::new(
    FieldKey::EventAudience,
    Kind::Audience { interests: false },
    texts! { name: "kelola-isian-untuk", question: "kelola-tanya-untuk", why: "kelola-kenapa" },
)
.skippable()
.skipped(|language, _| html!(language, "kelola-lewat-untuk"));
const REGISTERED: Field = Field::new(
    FieldKey::EventRegistered,
    Kind::YesNo,
    texts! { name: "kelola-isian-terdaftar", question: "kelola-tanya-terdaftar", why: "kelola-kenapa" },
);
const BY_CHOICE: Field = Field::new(
    FieldKey::EventByChoice,
    Kind::YesNo,
    texts! { name: "kelola-isian-dipilih", question: "kelola-tanya-dipilih", why: "kelola-kenapa" },
);
const NUMBERED: Field = Field::new(
    FieldKey::EventNumbered,
    Kind::YesNo,
    texts! { name: "kelola-isian-nomor", question: "kelola-tanya-nomor", why: "kelola-kenapa" },
);
const LAYOUT: Field = Field::new(
    FieldKey::EventLayout,
    Kind::File { most: LARGEST_PHOTO },
    texts! { name: "kelola-isian-denah", question: "kelola-tanya-denah", why: "kelola-kenapa" },
)
.skippable()
.skipped(skipped);
const DEADLINE: Field = Field::new(
    FieldKey::EventDeadline,
    Kind::Deadline,
    texts! {
        name: "kelola-isian-tutup", question: "kelola-tanya-tutup", why: "kelola-kenapa",
        example: "kelola-contoh-tutup",
    },
)
.skippable()
.skipped(skipped);
const FEE: Field = Field::new(
    FieldKey::EventFee,
    Kind::Money,
    texts! {
        name: "kelola-isian-biaya", question: "kelola-tanya-biaya", why: "kelola-kenapa",
        example: "kelola-contoh-biaya",
    },
)
.skippable()
.skipped(|language, _| html!(language, "kelola-lewat-biaya"));
const PAPERS: Field = Field::new(
    FieldKey::EventPapers,
    Kind::LongText { least: 3, most: 300 },
    texts! {
        name: "kelola-isian-bawa", question: "kelola-tanya-bawa", why: "kelola-kenapa", example: "kelola-contoh-bawa",
    },
)
.skippable()
.skipped(skipped);
const EACH: Field = Field::new(
    FieldKey::EventEach,
    Kind::Number { least: 1, most: 20 },
    texts! { name: "kelola-isian-per-orang", question: "kelola-tanya-per-orang", why: "kelola-kenapa" },
);
const OFFER_HOURS: Field = Field::new(
    FieldKey::EventOfferHours,
    Kind::Number { least: 1, most: 168 },
    texts! { name: "kelola-isian-tawaran", question: "kelola-tanya-tawaran", why: "kelola-kenapa" },
);

/// Where what is left out now can be filled in.
fn skipped(language: Language, name: &str) -> Html {
    html!(language, "kelola-lewat", nama = name)
}

/// Who is asked for stands as well as for people.
fn may_have_stands(answers: &Answers) -> bool {
    let is = |word: &str| matches!(answers.get(&FieldKey::EventKind), Some(Value::Choice(kind)) if kind == word);
    is(EventKind::Bazaar.word()) || answers.contains_key(&FieldKey::EventUnit)
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
    id: FormId::Event,
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
        once_known!(REGISTERED, EventRegistered),
        once_known!(BY_CHOICE, EventByChoice),
        once_known!(NUMBERED, EventNumbered),
        once_known!(LAYOUT, EventLayout),
        once_known!(DEADLINE, EventDeadline),
        once_known!(PAPERS, EventPapers),
        once_known!(EACH, EventEach),
        once_known!(OFFER_HOURS, EventOfferHours),
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

/// A form about one event, whose row is its subject.
const fn about_one(id: FormId, fields: &'static [Field]) -> Form {
    Form {
        id,
        version: 1,
        fields,
        summary: None,
        texts: FormTexts { cancelled: |language, _| html!(language, "formulir-batal-ubah"), ..TEXTS },
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
    FormId::ChangeEvent,
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
    summary: Some(Summary {
        consents: &[],
        lead: |language, lines| html!(language, "kelola-batal-periksa", isi = lines),
        press: |language| html!(language, "formulir-pakai-tombol-meja", tombol = &call_off_label(language)),
        keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang-lain", langkah = step),
        send: call_off_label,
    }),
    ..about_one(
        FormId::CancelEvent,
        &[Field::new(
            FieldKey::EventReason,
            Kind::LongText { least: 5, most: 200 },
            texts! {
                name: "kelola-isian-alasan", question: "kelola-tanya-alasan", why: "kelola-kenapa",
                example: "kelola-contoh-alasan",
            },
        )],
    )
};

/// Until when an event recurs every week, and whether also on days on which the office is closed.
pub(in crate::talks) static REPEAT: Form = about_one(
    FormId::RepeatEvent,
    &[
        Field::new(
            FieldKey::EventUntil,
            Kind::Date,
            texts! {
                name: "kelola-isian-sampai", question: "kelola-tanya-sampai", why: "kelola-kenapa",
                example: "kelola-contoh-sampai",
            },
        ),
        Field::new(
            FieldKey::EventHolidays,
            Kind::YesNo,
            texts! { name: "kelola-isian-libur", question: "kelola-tanya-libur", why: "kelola-kenapa" },
        ),
    ],
);

/// A question that an event is to ask of whoever joins; its subject is the event's row.
pub(in crate::talks) static QUESTION: Form = about_one(
    FormId::EventQuestion,
    &[
        Field::new(
            FieldKey::EventQuestionWords,
            Kind::LongText { least: 5, most: 200 },
            texts! {
                name: "soal-isian-soal", question: "soal-tanya-soal", why: "kelola-kenapa",
                example: "soal-contoh-soal",
            },
        ),
        Field::new(
            FieldKey::EventQuestionKind,
            Kind::Choice { options: QuestionKind::WORDS, other: None },
            texts! {
                name: "soal-isian-jenis", question: "soal-tanya-jenis", why: "kelola-kenapa",
                example: "soal-jenis-pilihan",
            },
        )
        .options(|language, word| QuestionKind::from_word(word).map(|kind| question_kind_name(language, kind))),
        Field::new(
            FieldKey::EventQuestionOptions,
            Kind::LongText { least: 3, most: 300 },
            texts! {
                name: "soal-isian-pilihan", question: "soal-tanya-pilihan", why: "kelola-kenapa",
                example: "soal-contoh-pilihan",
            },
        )
        .part(is_a_choice)
        .checked(options::check),
        Field::new(
            FieldKey::EventQuestionRequired,
            Kind::YesNo,
            texts! { name: "soal-isian-wajib", question: "soal-tanya-wajib", why: "kelola-kenapa" },
        ),
    ],
);

/// Whether a question is answered with one of a list.
fn is_a_choice(answers: &Answers) -> bool {
    let is = |word: &str| word == QuestionKind::Choice.word();
    matches!(answers.get(&FieldKey::EventQuestionKind), Some(Value::Choice(kind)) if is(kind))
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
    matches!(key, FieldKey::EventNumbered | FieldKey::EventLayout)
}

/// What a seat is called.
pub(super) fn unit_name(language: Language, unit: SeatUnit) -> String {
    match unit {
        SeatUnit::Person => plain!(language, "kelola-satuan-orang"),
        SeatUnit::Stand => plain!(language, "kelola-satuan-stan"),
    }
}

/// The kind that words name first: "workshop", "pameran", "business matching".
pub(super) fn kind_of(words: &str) -> Option<&'static str> {
    phrase::words(words).iter().find_map(|word| events_shown::kind_named(word)).map(EventKind::word)
}
