//! The forms about announcements: writing one, one part of it anew, when it goes, what it should have said, and why it is
//! given back.

use std::slice::from_ref;

use super::press::AnnouncementPress;
use crate::domain::announcement::{MOST_CHARS, MOST_FILES};
use crate::domain::policy::Action;
use crate::domain::{Button, Language};
use crate::form::{
    Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Summary, Waits, save_label,
    send_label,
};
use crate::text::{Html, formatted};
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// What an announcement says.
    pub(in crate::talks) const ANNOUNCEMENT_BODY: Self = Self::new("umum-isi");
    /// Its picture or file.
    pub(in crate::talks) const ANNOUNCEMENT_FILE: Self = Self::new("umum-berkas");
    /// The page to which it leads.
    pub(in crate::talks) const ANNOUNCEMENT_LINK: Self = Self::new("umum-tautan");
    /// Who gets it.
    pub(in crate::talks) const ANNOUNCEMENT_AUDIENCE: Self = Self::new("umum-untuk");
    /// When it is sent.
    pub(in crate::talks) const ANNOUNCEMENT_TIME: Self = Self::new("umum-saat");
    /// What it should have said.
    pub(in crate::talks) const ANNOUNCEMENT_CORRECTION: Self = Self::new("umum-ralat");
    /// Why it is given back.
    pub(in crate::talks) const ANNOUNCEMENT_REASON: Self = Self::new("umum-alasan");
    /// What it says to those who read English.
    pub(in crate::talks) const ANNOUNCEMENT_ENGLISH: Self = Self::new("umum-inggris");
    /// What it should have said to them.
    pub(in crate::talks) const ANNOUNCEMENT_CORRECTION_ENGLISH: Self = Self::new("umum-ralat-inggris");
    /// The page that a button under it opens.
    pub(in crate::talks) const ANNOUNCEMENT_BUTTON_PAGE: Self = Self::new("umum-tombol-alamat");
    /// What the button says.
    pub(in crate::talks) const ANNOUNCEMENT_BUTTON_LABEL: Self = Self::new("umum-tombol-nama");
    /// Why it cannot wait.
    pub(in crate::talks) const ANNOUNCEMENT_URGENCY: Self = Self::new("umum-mendesak");
}

/// The fewest characters of an announcement.
const LEAST_CHARS: usize = 10;
/// The most characters on a button.
const MOST_LABEL_CHARS: usize = 30;
/// The largest picture or file that is taken, in bytes: each of an album.
const LARGEST_FILE: u64 = 20_000_000;

const BODY: Field = Field::new(
    FieldKey::ANNOUNCEMENT_BODY,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-isi", question: "umum-tanya-isi", why: "umum-kenapa", example: "umum-contoh-isi",
    },
)
.read_as(without_marks);
const ENGLISH: Field = Field::new(
    FieldKey::ANNOUNCEMENT_ENGLISH,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-inggris", question: "umum-tanya-inggris", why: "umum-kenapa",
        example: "umum-contoh-inggris",
    },
)
.read_as(without_marks)
.skippable()
.skipped(|language, _| html!(language, "umum-lewat-inggris"));
const FILE: Field = Field::new(
    FieldKey::ANNOUNCEMENT_FILE,
    Kind::Media { most: MOST_FILES, bytes: LARGEST_FILE },
    texts! { name: "umum-isian-berkas", question: "umum-tanya-berkas", why: "umum-kenapa" },
)
.skippable()
.skipped(skipped);
const LINK: Field = Field::new(
    FieldKey::ANNOUNCEMENT_LINK,
    Kind::Page,
    texts! {
        name: "umum-isian-tautan", question: "umum-tanya-tautan", why: "umum-kenapa", example: "umum-contoh-tautan",
    },
)
.skippable()
.skipped(skipped);
const AUDIENCE: Field = Field::new(
    FieldKey::ANNOUNCEMENT_AUDIENCE,
    Kind::Audience { interests: true },
    texts! {
        name: "umum-isian-untuk", question: "umum-tanya-untuk", why: "umum-kenapa", example: "umum-contoh-untuk",
    },
)
.skippable()
.skipped(|language, _| html!(language, "umum-lewat-untuk"));
/// The same where it is changed: there is nothing to be skipped.
const AUDIENCE_AGAIN: Field = Field::new(
    FieldKey::ANNOUNCEMENT_AUDIENCE,
    Kind::Audience { interests: true },
    texts! {
        name: "umum-isian-untuk", question: "umum-tanya-untuk-lagi", why: "umum-kenapa", example: "umum-contoh-untuk",
    },
)
.skippable()
.skipped(|language, _| html!(language, "umum-lewat-untuk"));

/// The marks of other messengers are formatting there: nobody reads them.
fn without_marks(words: &str) -> String {
    formatted::marked(words).map_or_else(|| words.to_owned(), |html| html.to_plain())
}

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
    id: FormId::new("umum"),
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
    about_one(FormId::new("umum-ubah"), &[BODY, ENGLISH, FILE, LINK, AUDIENCE_AGAIN], Action::Announce);

/// When it goes.
pub(in crate::talks) static TIME: Form = about_one(
    FormId::new("umum-waktu"),
    &[Field::new(
        FieldKey::ANNOUNCEMENT_TIME,
        Kind::Moment,
        texts! {
            name: "umum-isian-saat", question: "umum-tanya-saat", why: "umum-kenapa", example: "umum-contoh-saat",
        },
    )],
    Action::Announce,
);

const CORRECTION: Field = Field::new(
    FieldKey::ANNOUNCEMENT_CORRECTION,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-ralat", question: "umum-tanya-ralat", why: "umum-kenapa", example: "umum-contoh-isi",
    },
)
.read_as(without_marks);
const CORRECTION_ENGLISH: Field = Field::new(
    FieldKey::ANNOUNCEMENT_CORRECTION_ENGLISH,
    Kind::LongText { least: LEAST_CHARS, most: MOST_CHARS },
    texts! {
        name: "umum-isian-ralat-inggris", question: "umum-tanya-ralat-inggris", why: "umum-kenapa",
        example: "umum-contoh-inggris",
    },
)
.read_as(without_marks)
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
pub(in crate::talks) static CORRECT: Form = correcting(FormId::new("umum-ralat"), &[CORRECTION]);

/// What it should have said in each language.
pub(in crate::talks) static CORRECT_BOTH: Form =
    correcting(FormId::new("umum-ralat-dua"), &[CORRECTION, CORRECTION_ENGLISH]);

/// A button under it that opens a page.
pub(in crate::talks) static BUTTON: Form = about_one(
    FormId::new("umum-tombol"),
    &[
        Field::new(
            FieldKey::ANNOUNCEMENT_BUTTON_PAGE,
            Kind::Page,
            texts! {
                name: "umum-isian-tombol-alamat", question: "umum-tanya-tombol-alamat", why: "umum-kenapa",
                example: "umum-contoh-tautan",
            },
        ),
        Field::new(
            FieldKey::ANNOUNCEMENT_BUTTON_LABEL,
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
    FormId::new("umum-kembali"),
    &[Field::new(
        FieldKey::ANNOUNCEMENT_REASON,
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
    FormId::new("umum-mendesak"),
    &[Field::new(
        FieldKey::ANNOUNCEMENT_URGENCY,
        Kind::LongText { least: 3, most: 300 },
        texts! {
            name: "umum-isian-mendesak", question: "umum-tanya-mendesak", why: "umum-kenapa",
            example: "umum-contoh-mendesak",
        },
    )],
    Action::Announce,
);

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[
    from_ref(&ANNOUNCEMENT),
    from_ref(&CHANGE),
    from_ref(&TIME),
    from_ref(&CORRECT),
    from_ref(&CORRECT_BOTH),
    from_ref(&BUTTON),
    from_ref(&RETURN),
    from_ref(&URGENT),
];
