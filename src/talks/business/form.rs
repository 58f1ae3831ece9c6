//! The fields of a business, the registration made of them, and the forms that ask one of them anew.

use std::slice::from_ref;

use crate::domain::{Interest, Language, Purpose, Scale, Sector, Workers, sector_words};
use crate::form::{
    Answers, Audience, Consent, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Offer, Other,
    Subject, Summary, Value, Waits, Words, send_label,
};
use crate::text::input::{self, Read};
use crate::{html, plain, texts};

pub(in crate::talks) const PERSON: Field = Field::new(
    FieldKey::PERSON,
    Kind::Text { least: 2, most: 40, about: Words::Person },
    texts! {
        name: "isian-panggilan", question: "tanya-panggilan", why: "kenapa-panggilan", example: "contoh-panggilan"
    },
)
.offering(Offer::FirstName)
.empty(|language, example| html!(language, "kosong-panggilan", contoh = example))
.echo(|language, _, said| html!(language, "gema-panggilan", isi = said));

pub(in crate::talks) const NAME: Field = Field::new(
    FieldKey::NAME,
    Kind::Text { least: 2, most: 60, about: Words::Business },
    texts! { name: "isian-usaha", question: "tanya-usaha", why: "kenapa-usaha", example: "contoh-usaha" },
)
.empty(|language, example| html!(language, "kosong-usaha", contoh = example));

pub(in crate::talks) const SECTOR: Field = Field::new(
    FieldKey::SECTOR,
    Kind::Choice { options: Sector::WORDS, other: Some(Other { option: OTHER_SECTOR, words: FieldKey::SECTOR_WORDS }) },
    texts! { name: "isian-bidang", question: "tanya-bidang", why: "kenapa-bidang", example: "contoh-bidang" },
)
.meaning(sector_words::named)
.options(|language, word| Sector::from_word(word).map(|sector| sector_name(language, sector)))
.empty(|language, _| html!(language, "kosong-bidang"));

const OTHER_SECTOR: &str = "lainnya";

pub(in crate::talks) const SECTOR_WORDS: Field = Field::new(
    FieldKey::SECTOR_WORDS,
    Kind::Text { least: 3, most: 60, about: Words::Description },
    texts! {
        name: "isian-bidang-lain", question: "tanya-bidang-lain", why: "kenapa-bidang", example: "contoh-bidang-lain"
    },
)
.part(is_other_sector)
.empty(|language, _| html!(language, "kosong-bidang"));

pub(in crate::talks) const DISTRICT: Field = Field::new(
    FieldKey::DISTRICT,
    Kind::District,
    texts! {
        name: "isian-kecamatan", question: "tanya-kecamatan", why: "kenapa-tempat", example: "contoh-kecamatan"
    },
)
.empty(|language, _| html!(language, "kosong-wilayah"));

pub(in crate::talks) const VILLAGE: Field = Field::new(
    FieldKey::VILLAGE,
    Kind::Village(FieldKey::DISTRICT),
    texts! {
        name: "isian-kelurahan", question: "tanya-kelurahan", why: "kenapa-tempat", example: "contoh-kelurahan"
    },
)
.empty(|language, _| html!(language, "kosong-wilayah"));

const PHONE: Field = Field::new(
    FieldKey::PHONE,
    Kind::Phone { own: true },
    texts! { name: "isian-telepon", question: "tanya-telepon", why: "kenapa-telepon", example: "contoh-telepon" },
)
.skippable();

pub(in crate::talks) const INTERESTS: Field = Field::new(
    FieldKey::INTERESTS,
    Kind::Ticks(Interest::WORDS),
    texts! { name: "isian-minat", question: "tanya-minat", why: "kenapa-minat", example: "contoh-minat" },
)
.options(|language, word| Interest::from_word(word).map(|interest| interest_name(language, interest)))
.skippable();

const NIB: Field = Field::new(
    FieldKey::NIB,
    Kind::Nib,
    texts! { name: "isian-nib", question: "tanya-nib", why: "kenapa-umum", example: "contoh-nib" },
)
.skippable()
.skipped(|language, _| html!(language, "lewat-nib"));

const SCALE: Field = Field::new(
    FieldKey::SCALE,
    Kind::Choice { options: Scale::WORDS, other: None },
    texts! { name: "isian-ukuran", question: "tanya-ukuran", why: "kenapa-umum", example: "contoh-ukuran" },
)
.options(|language, word| Scale::from_word(word).map(|scale| scale_name(language, scale)))
.meaning(scale_of)
.skippable();

const WORKERS: Field = Field::new(
    FieldKey::WORKERS,
    Kind::Choice { options: Workers::WORDS, other: None },
    texts! { name: "isian-pekerja", question: "tanya-pekerja", why: "kenapa-umum", example: "contoh-pekerja" },
)
.options(|language, word| Workers::from_word(word).map(|workers| workers_name(language, workers)))
.meaning(workers_of)
.skippable();

fn is_other_sector(answers: &Answers) -> bool {
    matches!(answers.get(&FieldKey::SECTOR), Some(Value::Choice(word)) if word == OTHER_SECTOR)
}

/// The registration of a business.
pub(in crate::talks) static REGISTRATION: Form = OWNERS;

/// What an owner fills in about a business; also where an officer began it.
pub(in crate::talks) const OWNERS: Form = Form {
    id: FormId::new("usaha"),
    version: 1,
    fields: &[PERSON, NAME, SECTOR, SECTOR_WORDS, DISTRICT, VILLAGE, PHONE, INTERESTS],
    summary: Some(Summary {
        consents: &[
            Consent { purpose: Purpose::Service, required: true },
            Consent { purpose: Purpose::News, required: false },
        ],
        lead: |language, lines| html!(language, "daftar-periksa", isi = lines),
        press: |language| html!(language, "formulir-pakai-tombol"),
        // The command of registrations leads to these forms and to no other.
        keep_or_discard: |language, step| html!(language, "formulir-simpan-atau-buang", langkah = step),
        send: send_label,
    }),
    texts: FormTexts {
        called: |language, _| html!(language, "formulir-apa-usaha"),
        title: |language, name, _| html!(language, "formulir-judul", nama = name),
        resume: |language, _, step| {
            html!(language, "formulir-resume", isian = html!(language, "formulir-apa-usaha"), langkah = step)
        },
        paused: |language, _, step| html!(language, "formulir-menunggu", langkah = step),
        go_on: |language| plain!(language, "formulir-tombol-lanjut-daftar"),
        cancel: |language, about| match about.code {
            None => plain!(language, "formulir-tombol-batal-daftar"),
            Some(_) => plain!(language, "formulir-tombol-batal-ubah"),
        },
        cancelled: |language, about| match about.code {
            None => html!(language, "formulir-dibatalkan"),
            Some(_) => html!(language, "formulir-batal-ubah"),
        },
    },
    audience: Audience::Anyone,
    subject: Subject::Nothing,
    keeps: Keeps::Always,
    waits: Waits::Everywhere,
    leads_back: LeadsBack::Home,
};

/// A form that asks one thing of a business anew.
const fn change(id: FormId, key: FieldKey, fields: &'static [Field]) -> Form {
    Form {
        id,
        version: 1,
        fields,
        summary: None,
        texts: FormTexts {
            called: |language, _| html!(language, "formulir-apa-ubah"),
            title: |language, name, _| html!(language, "formulir-judul", nama = name),
            resume: |language, _, step| html!(language, "formulir-resume-ubah", langkah = step),
            paused: |language, _, step| html!(language, "formulir-menunggu-ubah", langkah = step),
            go_on: |language| plain!(language, "formulir-tombol-lanjut-ubah"),
            cancel: |language, _| plain!(language, "formulir-tombol-batal-ubah"),
            cancelled: |language, _| html!(language, "formulir-batal-ubah"),
        },
        audience: Audience::Anyone,
        subject: Subject::OwnAnswer(key),
        keeps: Keeps::Nothing,
        waits: Waits::Once,
        leads_back: LeadsBack::Home,
    }
}

/// What can be corrected or added, each alone.
pub(in crate::talks) static CHANGES: [Form; 10] = [
    change(FormId::new("ubah-panggilan"), FieldKey::PERSON, &[PERSON]),
    change(FormId::new("ubah-usaha"), FieldKey::NAME, &[NAME]),
    change(FormId::new("ubah-bidang"), FieldKey::SECTOR, &[SECTOR, SECTOR_WORDS]),
    change(FormId::new("ubah-kecamatan"), FieldKey::DISTRICT, &[DISTRICT, VILLAGE]),
    change(FormId::new("ubah-kelurahan"), FieldKey::VILLAGE, &[DISTRICT, VILLAGE]),
    change(FormId::new("ubah-telepon"), FieldKey::PHONE, &[PHONE]),
    change(FormId::new("ubah-minat"), FieldKey::INTERESTS, &[INTERESTS]),
    change(FormId::new("ubah-nib"), FieldKey::NIB, &[NIB]),
    change(FormId::new("ubah-ukuran"), FieldKey::SCALE, &[SCALE]),
    change(FormId::new("ubah-pekerja"), FieldKey::WORKERS, &[WORKERS]),
];

/// "3 orang", "tiga": the band in which a number of people lies; of two numbers both.
fn workers_of(words: &str) -> Option<&'static str> {
    let band = |people: i64| match people {
        ..=0 => None,
        1 => Some(Workers::Alone),
        2..=4 => Some(Workers::Few),
        5..=19 => Some(Workers::Some),
        20.. => Some(Workers::Many),
    };
    in_one_band(input::number(words), band).map(Workers::word)
}

/// "500 juta": the band in which yearly sales lie; a number without a unit says nothing.
fn scale_of(words: &str) -> Option<&'static str> {
    const MILLION: i64 = 1_000_000;
    let band = |rupiah: i64| match rupiah / MILLION {
        ..=0 => None,
        1..=2_000 => Some(Scale::Micro),
        2_001..=15_000 => Some(Scale::Small),
        _ => Some(Scale::Medium),
    };
    in_one_band(input::money(words), band).map(Scale::word)
}

fn in_one_band<T: PartialEq>(read: Read<i64>, band: impl Fn(i64) -> Option<T>) -> Option<T> {
    let all = match read {
        Read::One(one) => vec![one],
        Read::Either(all) => all,
        Read::Nothing => return None,
    };
    let mut bands = all.into_iter().map(band);
    let first = bands.next()??;
    bands.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

/// What a sector is called.
pub(in crate::talks) fn sector_name(language: Language, sector: Sector) -> String {
    match sector {
        Sector::Culinary => plain!(language, "bidang-kuliner"),
        Sector::Crafts => plain!(language, "bidang-kriya"),
        Sector::Fashion => plain!(language, "bidang-fesyen"),
        Sector::Services => plain!(language, "bidang-jasa"),
        Sector::Farming => plain!(language, "bidang-tani"),
        Sector::Trade => plain!(language, "bidang-dagang"),
        Sector::HomeIndustry => plain!(language, "bidang-industri"),
        Sector::Other => plain!(language, "bidang-lainnya"),
    }
}

fn interest_name(language: Language, interest: Interest) -> String {
    match interest {
        Interest::Training => plain!(language, "minat-latih"),
        Interest::Capital => plain!(language, "minat-modal"),
        Interest::Permits => plain!(language, "minat-izin"),
        Interest::Markets => plain!(language, "minat-pasar"),
        Interest::Digital => plain!(language, "minat-digital"),
        Interest::Places => plain!(language, "minat-tempat"),
    }
}

/// What a size is called.
pub(in crate::talks) fn scale_name(language: Language, scale: Scale) -> String {
    match scale {
        Scale::Micro => plain!(language, "ukuran-mikro"),
        Scale::Small => plain!(language, "ukuran-kecil"),
        Scale::Medium => plain!(language, "ukuran-menengah"),
    }
}

fn workers_name(language: Language, workers: Workers) -> String {
    match workers {
        Workers::Alone => plain!(language, "pekerja-sendiri"),
        Workers::Few => plain!(language, "pekerja-sedikit"),
        Workers::Some => plain!(language, "pekerja-sedang"),
        Workers::Many => plain!(language, "pekerja-banyak"),
    }
}

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[from_ref(&REGISTRATION), &CHANGES];
