//! The fields of a business, the forms made of them, and how they are called.

use crate::domain::{Interest, Language, Receipt, Scale, Sector, Workers, sector_words};
use crate::form::{Answers, Draft, Field, Form, Kind, SUMMARY, Value, Words};
use crate::text::Html;
use crate::{html, plain};

const PERSON: Field =
    Field::new("panggilan", Kind::Text { least: 2, most: 40, about: Words::Person }).offering("telegram");
const NAME: Field = Field::new("usaha", Kind::Text { least: 2, most: 60, about: Words::Business });
const SECTOR: Field =
    Field::new("bidang", Kind::Choice { options: Sector::WORDS, other: Some(("lainnya", "bidang-lain")) })
        .meaning(sector_words::named);
const SECTOR_WORDS: Field =
    Field::new("bidang-lain", Kind::Text { least: 3, most: 60, about: Words::Description }).part(is_other_sector);
const DISTRICT: Field = Field::new("kecamatan", Kind::District);
const VILLAGE: Field = Field::new("kelurahan", Kind::Village("kecamatan"));
const PHONE: Field = Field::new("telepon", Kind::Phone).skippable();
const INTERESTS: Field = Field::new("minat", Kind::Ticks(Interest::WORDS)).skippable();
const NIB: Field = Field::new("nib", Kind::Nib).skippable();
const SCALE: Field = Field::new("ukuran", Kind::Choice { options: Scale::WORDS, other: None }).skippable();
const WORKERS: Field = Field::new("pekerja", Kind::Choice { options: Workers::WORDS, other: None }).skippable();

fn is_other_sector(answers: &Answers) -> bool {
    matches!(answers.get("bidang"), Some(Value::Choice(word)) if word == "lainnya")
}

const OWN: &[Field] = &[PERSON, NAME, SECTOR, SECTOR_WORDS, DISTRICT, VILLAGE, PHONE, INTERESTS];
const CONSENTS: &[(&str, bool)] = &[("layanan", true), ("kabar", false)];

/// The registration of a business.
pub(in crate::talks) static REGISTRATION: Form =
    Form { word: "usaha", version: 1, fields: OWN, consents: CONSENTS, has_summary: true };

/// What an officer wrote down, corrected by its owner before it becomes hers.
pub(in crate::talks) static CLAIM: Form = Form { word: "klaim", ..REGISTRATION };

const OWNER: Field = Field::new("pemilik", Kind::Text { least: 2, most: 40, about: Words::Person });
const OWNERS_PHONE: Field = Field::new("telepon-pemilik", Kind::Phone).skippable();

/// A business that an officer writes down for its owner, who agrees to it herself, later.
pub(in crate::talks) static DESK: Form = Form {
    word: "meja",
    version: 1,
    fields: &[OWNER, NAME, SECTOR, SECTOR_WORDS, DISTRICT, VILLAGE, OWNERS_PHONE, INTERESTS],
    consents: &[],
    has_summary: true,
};

/// The largest photo or document that is taken.
const LARGEST_FILE: u64 = 10_000_000;

/// When an owner signed a paper, and a photo of it.
pub(in crate::talks) static PAPER: Form = Form {
    word: "surat",
    version: 1,
    fields: &[
        Field::new("tanda-tangan", Kind::PastDate),
        Field::new("surat", Kind::File { most: LARGEST_FILE }).skippable(),
    ],
    consents: &[],
    has_summary: false,
};

/// The record of the desk that a form is about, which is nobody's yet; none where it is about an owner's own business.
pub(crate) fn record_of(draft: &Draft) -> Option<Receipt> {
    let is_about_one = [CLAIM.word, DESK.word, PAPER.word].contains(&draft.form.as_str());
    draft.subject.as_deref().filter(|_| is_about_one).and_then(Receipt::parse)
}

/// Whether the number that is asked is the person's own, which her app can share.
pub(in crate::talks) fn is_own_phone(field: &Field) -> bool {
    field.kind == Kind::Phone && field.key == PHONE.key
}

/// What the words of the forms begin with that ask one thing anew.
const CHANGE: &str = "ubah-";

/// A form that asks one thing of a business anew.
const fn change(word: &'static str, fields: &'static [Field]) -> Form {
    Form { word, version: 1, fields, consents: &[], has_summary: false }
}

/// What can be corrected or added, each alone: the form's word is `ubah-` and that of the field that is asked.
pub(in crate::talks) static CHANGES: [Form; 10] = [
    change("ubah-panggilan", &[PERSON]),
    change("ubah-usaha", &[NAME]),
    change("ubah-bidang", &[SECTOR, SECTOR_WORDS]),
    change("ubah-kecamatan", &[DISTRICT, VILLAGE]),
    change("ubah-kelurahan", &[DISTRICT, VILLAGE]),
    change("ubah-telepon", &[PHONE]),
    change("ubah-minat", &[INTERESTS]),
    change("ubah-nib", &[NIB]),
    change("ubah-ukuran", &[SCALE]),
    change("ubah-pekerja", &[WORKERS]),
];

/// The form stored under `word`.
pub(in crate::talks) fn find(word: &str) -> Option<&'static Form> {
    CHANGES.iter().chain([&REGISTRATION, &CLAIM, &DESK, &PAPER]).find(|form| form.word == word)
}

/// The form that asks `field` anew.
pub(in crate::talks) fn change_of(field: &str) -> Option<&'static Form> {
    CHANGES.iter().find(|form| changed_by(form) == Some(field))
}

/// What a form is called to who fills it in.
pub(crate) fn called(language: Language, draft: &Draft) -> Html {
    match (draft.form.as_str(), &draft.subject) {
        (word, Some(code)) if word == DESK.word => html!(language, "formulir-apa-perbaikan", kode = code.as_str()),
        (word, None) if word == DESK.word => html!(language, "formulir-apa-meja"),
        (word, _) if word == PAPER.word => html!(language, "formulir-apa-surat"),
        (word, _) if word.starts_with(CHANGE) => html!(language, "formulir-apa-ubah"),
        _ => html!(language, "formulir-apa-usaha"),
    }
}

/// The field that a form asks anew.
pub(in crate::talks) fn changed_by(form: &Form) -> Option<&'static str> {
    form.word.strip_prefix(CHANGE)
}

/// What a field is called.
pub(in crate::talks) fn name(language: Language, key: &str) -> String {
    match key {
        "panggilan" => plain!(language, "isian-panggilan"),
        "pemilik" => plain!(language, "isian-pemilik"),
        "telepon-pemilik" => plain!(language, "isian-telepon-pemilik"),
        "tanda-tangan" => plain!(language, "isian-tanda-tangan"),
        "surat" => plain!(language, "isian-surat"),
        "usaha" => plain!(language, "isian-usaha"),
        "bidang" => plain!(language, "isian-bidang"),
        "bidang-lain" => plain!(language, "isian-bidang-lain"),
        "kecamatan" => plain!(language, "isian-kecamatan"),
        "kelurahan" => plain!(language, "isian-kelurahan"),
        "telepon" => plain!(language, "isian-telepon"),
        "minat" => plain!(language, "isian-minat"),
        "nib" => plain!(language, "isian-nib"),
        "ukuran" => plain!(language, "isian-ukuran"),
        _ => plain!(language, "isian-pekerja"),
    }
}

/// What a field asks.
pub(in crate::talks) fn question(language: Language, key: &str) -> Html {
    match key {
        "panggilan" => html!(language, "tanya-panggilan"),
        "pemilik" => html!(language, "tanya-pemilik"),
        "telepon-pemilik" => html!(language, "tanya-telepon-pemilik"),
        "tanda-tangan" => html!(language, "tanya-tanda-tangan"),
        "surat" => html!(language, "tanya-surat"),
        "usaha" => html!(language, "tanya-usaha"),
        "bidang" => html!(language, "tanya-bidang"),
        "bidang-lain" => html!(language, "tanya-bidang-lain"),
        "kecamatan" => html!(language, "tanya-kecamatan"),
        "kelurahan" => html!(language, "tanya-kelurahan"),
        "telepon" => html!(language, "tanya-telepon"),
        "minat" => html!(language, "tanya-minat"),
        "nib" => html!(language, "tanya-nib"),
        "ukuran" => html!(language, "tanya-ukuran"),
        _ => html!(language, "tanya-pekerja"),
    }
}

/// Why a field is asked.
pub(in crate::talks) fn why(language: Language, key: &str) -> Html {
    match key {
        "panggilan" | "pemilik" => html!(language, "kenapa-panggilan"),
        "usaha" => html!(language, "kenapa-usaha"),
        "bidang" | "bidang-lain" => html!(language, "kenapa-bidang"),
        "kecamatan" | "kelurahan" => html!(language, "kenapa-tempat"),
        "telepon" | "telepon-pemilik" => html!(language, "kenapa-telepon"),
        "minat" => html!(language, "kenapa-minat"),
        "surat" | "tanda-tangan" => html!(language, "kenapa-surat"),
        _ => html!(language, "kenapa-umum"),
    }
}

/// An answer that would fit a field.
pub(in crate::talks) fn example(language: Language, key: &str) -> String {
    match key {
        "panggilan" | "pemilik" => plain!(language, "contoh-panggilan"),
        "usaha" => plain!(language, "contoh-usaha"),
        "bidang" => plain!(language, "contoh-bidang"),
        "bidang-lain" => plain!(language, "contoh-bidang-lain"),
        "kecamatan" => plain!(language, "contoh-kecamatan"),
        "kelurahan" => plain!(language, "contoh-kelurahan"),
        "telepon" | "telepon-pemilik" => plain!(language, "contoh-telepon"),
        "minat" => plain!(language, "contoh-minat"),
        "nib" => plain!(language, "contoh-nib"),
        "ukuran" => plain!(language, "contoh-ukuran"),
        _ => plain!(language, "contoh-pekerja"),
    }
}

/// Whether a field is answered in words, so that an example helps.
pub(in crate::talks) fn has_example(key: &str) -> bool {
    !matches!(key, SUMMARY | "surat" | "tanda-tangan")
}

/// What an option of a field is called.
pub(in crate::talks) fn option(language: Language, key: &str, word: &str) -> String {
    let label = match key {
        "bidang" => Sector::from_word(word).map(|sector| sector_name(language, sector)),
        "minat" => Interest::from_word(word).map(|interest| interest_name(language, interest)),
        "ukuran" => Scale::from_word(word).map(|scale| match scale {
            Scale::Micro => plain!(language, "ukuran-mikro"),
            Scale::Small => plain!(language, "ukuran-kecil"),
            Scale::Medium => plain!(language, "ukuran-menengah"),
        }),
        "pekerja" => Workers::from_word(word).map(|workers| match workers {
            Workers::Alone => plain!(language, "pekerja-sendiri"),
            Workers::Few => plain!(language, "pekerja-sedikit"),
            Workers::Some => plain!(language, "pekerja-sedang"),
            Workers::Many => plain!(language, "pekerja-banyak"),
        }),
        _ => None,
    };
    label.unwrap_or_else(|| word.to_owned())
}

fn sector_name(language: Language, sector: Sector) -> String {
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
