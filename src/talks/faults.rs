//! Why an answer is not taken, said kindly, with an answer that would fit.

use super::fields;
use crate::domain::{Language, NibError, PhoneError};
use crate::form::Fault;
use crate::html;
use crate::text::Html;

/// What is wrong with an answer to the field of this key.
pub(super) fn say(language: Language, key: &str, fault: &Fault) -> Html {
    let example = fields::example(language, key);
    let contoh = example.as_str();
    match fault {
        Fault::NoLetters => html!(language, "salah-simbol", contoh = contoh),
        Fault::TooShort => html!(language, "salah-pendek", contoh = contoh),
        Fault::TooLong { most, has } => {
            html!(language, "salah-panjang", ada = count(*has), batas = count(*most), contoh = contoh)
        }
        Fault::TwoThings => html!(language, "salah-dua", contoh = contoh),
        Fault::LongNumber => html!(language, "salah-nomor", contoh = contoh),
        Fault::Link => html!(language, "salah-tautan", contoh = contoh),
        Fault::StrangeLetters => html!(language, "salah-huruf", contoh = contoh),
        Fault::NotInList => html!(language, "salah-daftar", contoh = contoh),
        Fault::UnknownRegion => html!(language, "salah-wilayah", contoh = contoh),
        Fault::Phone(error) => phone(language, *error, contoh),
        Fault::OthersContact => html!(language, "salah-kontak", contoh = contoh),
        Fault::Nib(error) => nib(language, *error, contoh),
        Fault::NotADate => html!(language, "salah-tanggal"),
        Fault::WhichDate(_) => html!(language, "salah-tanggal-mana"),
        Fault::NotMoney => html!(language, "salah-uang"),
        Fault::WhichMoney(_) => html!(language, "salah-uang-mana"),
        Fault::NotYesNo => html!(language, "salah-ya-tidak"),
        Fault::NotAFile => html!(language, "salah-berkas"),
        Fault::FileTooLarge => html!(language, "salah-berkas-besar"),
        Fault::NotText => html!(language, "salah-jenis", contoh = contoh),
    }
}

fn phone(language: Language, error: PhoneError, contoh: &str) -> Html {
    match error {
        PhoneError::NotANumber => html!(language, "salah-telepon", contoh = contoh),
        PhoneError::TooShort => html!(language, "salah-telepon-pendek", contoh = contoh),
        PhoneError::TooLong => html!(language, "salah-telepon-panjang", contoh = contoh),
        PhoneError::Foreign => html!(language, "salah-telepon-asing", contoh = contoh),
        PhoneError::Several => html!(language, "salah-telepon-dua", contoh = contoh),
    }
}

fn nib(language: Language, error: NibError, contoh: &str) -> Html {
    match error {
        NibError::NotANumber => html!(language, "salah-nib", contoh = contoh),
        NibError::Digits(has) => html!(language, "salah-nib-angka", ada = count(has), contoh = contoh),
        NibError::IdentityCard => html!(language, "salah-nib-ktp", contoh = contoh),
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
