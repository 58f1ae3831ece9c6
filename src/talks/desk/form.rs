//! The forms of the desk: writing a business down, its owner's correction, and the paper that an owner signs.

use std::slice::from_ref;

use crate::domain::policy::Action;
use crate::form::{
    Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Summary, Waits, Words,
    send_label,
};
use crate::talks::business::form::{DISTRICT, INTERESTS, NAME, OWNERS, SECTOR, SECTOR_WORDS, VILLAGE};
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// The day on which a paper was signed.
    pub(in crate::talks) const SIGNED_ON: Self = Self::new("tanda-tangan");
    /// A photo of that paper.
    pub(in crate::talks) const PAPER: Self = Self::new("surat");
}

/// What an officer wrote down, corrected by its owner before it becomes the owner's.
pub(in crate::talks) static CLAIM: Form =
    Form { id: FormId::new("klaim"), subject: Subject::UnconfirmedRecord, ..OWNERS };

const OWNER: Field = Field::new(
    FieldKey::OWNER,
    Kind::Text { least: 2, most: 40, about: Words::Person },
    texts! { name: "isian-pemilik", question: "tanya-pemilik", why: "kenapa-panggilan", example: "contoh-panggilan" },
)
.empty(|language, example| html!(language, "kosong-pemilik", contoh = example));

const OWNERS_INTERESTS: Field = INTERESTS.skipped(|language, name| html!(language, "lewat-meja", nama = name));
const OWNERS_DISTRICT: Field = DISTRICT.empty(|language, _| html!(language, "kosong-wilayah-meja"));
const OWNERS_VILLAGE: Field = VILLAGE.empty(|language, _| html!(language, "kosong-wilayah-meja"));

const OWNERS_PHONE: Field = Field::new(
    FieldKey::OWNERS_PHONE,
    Kind::Phone { own: false },
    texts! {
        name: "isian-telepon-pemilik",
        question: "tanya-telepon-pemilik",
        why: "kenapa-telepon",
        example: "contoh-telepon",
    },
)
.skipped(|language, name| html!(language, "lewat-meja", nama = name))
.skippable();

/// A business that an officer writes down for its owner, who agrees to it in person, later.
pub(in crate::talks) static DESK: Form = Form {
    id: FormId::new("meja"),
    version: 1,
    fields: &[OWNER, NAME, SECTOR, SECTOR_WORDS, OWNERS_DISTRICT, OWNERS_VILLAGE, OWNERS_PHONE, OWNERS_INTERESTS],
    // Only an owner can agree; at the desk there is nothing to agree to.
    summary: Some(Summary {
        consents: &[],
        lead: |language, lines| html!(language, "meja-periksa", isi = lines),
        press: |language| html!(language, "formulir-pakai-tombol-meja", tombol = &send_label(language)),
        keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang", langkah = step),
        send: send_label,
    }),
    texts: FormTexts {
        called: |language, about| match about.code {
            Some(code) => html!(language, "formulir-apa-perbaikan", kode = code),
            None => html!(language, "formulir-apa-meja"),
        },
        resume: |language, about, step| {
            html!(language, "formulir-resume", isian = (DESK.texts.called)(language, about), langkah = step)
        },
        paused: |language, about, step| {
            html!(language, "formulir-menunggu-meja", isian = (DESK.texts.called)(language, about), langkah = step)
        },
        go_on: |language| plain!(language, "formulir-tombol-lanjut"),
        ..OWNERS.texts
    },
    audience: Audience::Officers(Action::RegisterAtDesk),
    subject: Subject::UnconfirmedRecord,
    keeps: Keeps::Always,
    waits: Waits::Everywhere,
    leads_back: LeadsBack::Home,
};

/// The largest photo or document that is taken.
const LARGEST_FILE: u64 = 10_000_000;

const SIGNED_ON: Field = Field::new(
    FieldKey::SIGNED_ON,
    Kind::PastDate,
    texts! { name: "isian-tanda-tangan", question: "tanya-tanda-tangan", why: "kenapa-surat" },
);

const PHOTO: Field = Field::new(
    FieldKey::PAPER,
    Kind::File { most: LARGEST_FILE },
    texts! { name: "isian-surat", question: "tanya-surat", why: "kenapa-surat" },
)
.skippable();

/// When an owner signed a paper, and a photo of it.
pub(in crate::talks) static PAPER: Form = Form {
    id: FormId::new("surat"),
    version: 1,
    fields: &[SIGNED_ON, PHOTO],
    summary: None,
    texts: FormTexts {
        called: |language, _| html!(language, "formulir-apa-surat"),
        title: |language, name, about| match (about.business, about.code) {
            (Some(business), Some(code)) => {
                html!(language, "formulir-judul-surat", nama = name, usaha = business, kode = code)
            }
            _ => html!(language, "formulir-judul", nama = name),
        },
        resume: |language, _, step| html!(language, "formulir-resume-surat", langkah = step),
        paused: |language, _, step| html!(language, "formulir-menunggu-surat", langkah = step),
        go_on: |language| plain!(language, "formulir-tombol-lanjut"),
        cancel: |language, _| plain!(language, "formulir-tombol-batal"),
        cancelled: |language, _| html!(language, "formulir-batal-ubah"),
    },
    audience: Audience::Officers(Action::RegisterAtDesk),
    subject: Subject::UnconfirmedRecord,
    keeps: Keeps::Answers,
    waits: Waits::OnItsRecord,
    leads_back: LeadsBack::Home,
};

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[from_ref(&CLAIM), from_ref(&DESK), from_ref(&PAPER)];
