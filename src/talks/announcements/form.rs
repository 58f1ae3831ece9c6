//! The forms about announcements: writing one, one part of it anew, when it goes, what it should have said, and why it is
//! given back.

use super::press::AnnouncementPress;
use crate::domain::announcement::{MOST_CHARS, MOST_FILES};
use crate::domain::policy::Action;
use crate::domain::{Button, Language};
use crate::form::{
    Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Summary, Waits, save_label,
    send_label,
};
use crate::text::Html;
use crate::{html, plain, texts};

/// The fewest characters of an announcement.
const LEAST_CHARS: usize = 10;
/// The most characters on a button.
const MOST_LABEL_CHARS: usize = 30;
/// The largest picture or file that is taken, in bytes: each of an album.
const LARGEST_FILE: u64 = 20_000_000;

const BODY: Field = Field::new(
    FieldKey::AnnouncementBody,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-isi", question: "umum-tanya-isi", why: "umum-kenapa", example: "umum-contoh-isi",
    },
);
const ENGLISH: Field = Field::new(
    FieldKey::AnnouncementEnglish,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-inggris", question: "umum-tanya-inggris", why: "umum-kenapa",
        example: "umum-contoh-inggris",
    },
)
.skippable()
.skipped(|language, _| html!(language, "umum-lewat-inggris"));
const FILE: Field = Field::new(
    FieldKey::AnnouncementFile,
    Kind::Media { most: MOST_FILES, bytes: LARGEST_FILE },
    texts! { name: "umum-isian-berkas", question: "umum-tanya-berkas", why: "umum-kenapa" },
)
.skippable()
.skipped(skipped);
const LINK: Field = Field::new(
    FieldKey::AnnouncementLink,
    Kind::Page,
    texts! {
        name: "umum-isian-tautan", question: "umum-tanya-tautan", why: "umum-kenapa", example: "umum-contoh-tautan",
    },
)
.skippable()
.skipped(skipped);
const AUDIENCE: Field = Field::new(
    FieldKey::AnnouncementAudience,
    Kind::Audience { interests: true },
    texts! {
        name: "umum-isian-untuk", question: "umum-tanya-untuk", why: "umum-kenapa", example: "umum-contoh-untuk",
    },
)
.skippable()
.skipped(|language, _| html!(language, "umum-lewat-untuk"));
/// The same where it is changed: there is nothing to be skipped.
const AUDIENCE_AGAIN: Field = Field::new(
    FieldKey::AnnouncementAudience,
    Kind::Audience { interests: true },
    texts! {
        name: "umum-isian-untuk", question: "umum-tanya-untuk-lagi", why: "umum-kenapa", example: "umum-contoh-untuk",
    },
)
.skippable()
.skipped(|language, _| html!(language, "umum-lewat-untuk"));

/// Where what is left out now can be filled in.
fn skipped(language: Language, name: &str) -> Html {
    html!(language, "umum-lewat", nama = name)
}

const TEXTS: FormTexts = FormTexts {
    called: |language, _| html!(language, "umum-formulir"),
    title: |language, name, _| html!(language, "formulir-judul", nama = name),
    resume: |language, _, step| {
        html!(language, "formulir-resume", isian = html!(language, "umum-formulir"), langkah = step)
    },
    paused: |language, _, step| html!(language, "umum-formulir-menunggu", langkah = step),
    go_on: |language| plain!(language, "formulir-tombol-lanjut"),
    cancel: |language, _| plain!(language, "formulir-tombol-batal"),
    cancelled: |language, _| html!(language, "umum-formulir-batal"),
};

/// An announcement is written: four steps.
pub(in crate::talks) static ANNOUNCEMENT: Form = Form {
    id: FormId::Announcement,
    version: 1,
    fields: &[BODY, FILE, LINK, AUDIENCE],
    summary: Some(Summary {
        consents: &[],
        lead: |language, lines| html!(language, "umum-periksa", isi = lines),
        press: |language| html!(language, "formulir-pakai-tombol-meja", tombol = &save_label(language)),
        keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang-lain", langkah = step),
        send: save_label,
    }),
    texts: TEXTS,
    audience: Audience::Officers(Action::Announce),
    subject: Subject::Nothing,
    keeps: Keeps::Always,
    waits: Waits::Everywhere,
    leads_back: LeadsBack::Home,
};

/// A form about one announcement, whose row is its subject.
const fn about_one(id: FormId, fields: &'static [Field], audience: Action) -> Form {
    Form {
        id,
        version: 1,
        fields,
        summary: None,
        texts: FormTexts { cancelled: |language, _| html!(language, "formulir-batal-ubah"), ..TEXTS },
        audience: Audience::Officers(audience),
        subject: Subject::Nothing,
        keeps: Keeps::Nothing,
        waits: Waits::Once,
        leads_back: LeadsBack::Subject(|language, row| {
            Some(Button::new(plain!(language, "umum-tombol-buka"), AnnouncementPress::One(row.parse().ok()?)))
        }),
    }
}

/// One part anew: it begins with all that is known, at the one field.
pub(in crate::talks) static CHANGE: Form =
    about_one(FormId::ChangeAnnouncement, &[BODY, ENGLISH, FILE, LINK, AUDIENCE_AGAIN], Action::Announce);

/// When it goes.
pub(in crate::talks) static TIME: Form = about_one(
    FormId::TimeAnnouncement,
    &[Field::new(
        FieldKey::AnnouncementTime,
        Kind::Moment,
        texts! {
            name: "umum-isian-saat", question: "umum-tanya-saat", why: "umum-kenapa", example: "umum-contoh-saat",
        },
    )],
    Action::Announce,
);

const CORRECTION: Field = Field::new(
    FieldKey::AnnouncementCorrection,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-ralat", question: "umum-tanya-ralat", why: "umum-kenapa", example: "umum-contoh-isi",
    },
);
const CORRECTION_ENGLISH: Field = Field::new(
    FieldKey::AnnouncementCorrectionEnglish,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-ralat-inggris", question: "umum-tanya-ralat-inggris", why: "umum-kenapa",
        example: "umum-contoh-inggris",
    },
)
.skippable()
.skipped(|language, _| html!(language, "umum-lewat-inggris"));

/// What it should have said; it is shown once more before anybody sees it.
const fn correcting(id: FormId, fields: &'static [Field]) -> Form {
    Form {
        summary: Some(Summary {
            consents: &[],
            lead: |language, lines| html!(language, "umum-ralat-periksa", isi = lines),
            press: |language| html!(language, "formulir-pakai-tombol-meja", tombol = &send_label(language)),
            keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang-lain", langkah = step),
            send: send_label,
        }),
        ..about_one(id, fields, Action::Announce)
    }
}

/// What it should have said, where it says the same in every language.
pub(in crate::talks) static CORRECT: Form = correcting(FormId::CorrectAnnouncement, &[CORRECTION]);

/// What it should have said in each language.
pub(in crate::talks) static CORRECT_BOTH: Form =
    correcting(FormId::CorrectBothAnnouncement, &[CORRECTION, CORRECTION_ENGLISH]);

/// A button under it that opens a page.
pub(in crate::talks) static BUTTON: Form = about_one(
    FormId::AnnouncementButton,
    &[
        Field::new(
            FieldKey::AnnouncementButtonPage,
            Kind::Page,
            texts! {
                name: "umum-isian-tombol-alamat", question: "umum-tanya-tombol-alamat", why: "umum-kenapa",
                example: "umum-contoh-tautan",
            },
        ),
        Field::new(
            FieldKey::AnnouncementButtonLabel,
            Kind::LongText { least: 2, most: MOST_LABEL_CHARS },
            texts! {
                name: "umum-isian-tombol-nama", question: "umum-tanya-tombol-nama", why: "umum-kenapa",
                example: "umum-contoh-tombol-nama",
            },
        ),
    ],
    Action::Announce,
);

/// Why it is given back.
pub(in crate::talks) static RETURN: Form = about_one(
    FormId::ReturnAnnouncement,
    &[Field::new(
        FieldKey::AnnouncementReason,
        Kind::LongText { least: 3, most: 300 },
        texts! {
            name: "umum-isian-alasan", question: "umum-tanya-alasan", why: "umum-kenapa",
            example: "umum-contoh-alasan",
        },
    )],
    Action::ApproveAnnouncements,
);

/// Why it cannot wait until announcements may go.
pub(in crate::talks) static URGENT: Form = about_one(
    FormId::UrgentAnnouncement,
    &[Field::new(
        FieldKey::AnnouncementUrgency,
        Kind::LongText { least: 3, most: 300 },
        texts! {
            name: "umum-isian-mendesak", question: "umum-tanya-mendesak", why: "umum-kenapa",
            example: "umum-contoh-mendesak",
        },
    )],
    Action::Announce,
);
