//! Why an answer is not taken, said kindly, with an answer that would fit.

#[cfg(test)]
mod tests;

use chrono::Datelike;

use crate::domain::calendar::HoursError;
use crate::domain::{Language, NibError, PhoneError};
use crate::form::{Field, Rejection};
use crate::html;
use crate::text::input::ScheduleError;
use crate::text::{self, Html, format};

/// What is wrong with an answer to this field.
pub(in crate::talks) fn say(language: Language, field: Option<&Field>, fault: &Rejection) -> Html {
    let example = field.and_then(|field| field.example(language)).unwrap_or_default();
    let contoh = example.as_str();
    let is_past = field.is_some_and(|field| field.kind.is_past());
    match fault {
        Rejection::NoLetters => html!(language, "salah-simbol", contoh = contoh),
        Rejection::Nonsense => html!(language, "salah-acak", contoh = contoh),
        Rejection::NoAnswer => match field {
            Some(field) => (field.texts.empty)(language, contoh),
            None => html!(language, "kosong-umum"),
        },
        Rejection::TooShort => html!(language, "salah-pendek", contoh = contoh),
        Rejection::TooLong { most, has } => {
            html!(language, "salah-panjang", ada = count(*has), batas = count(*most), contoh = contoh)
        }
        Rejection::MultipleAnswers => html!(language, "salah-dua", contoh = contoh),
        Rejection::LongNumber => html!(language, "salah-nomor", contoh = contoh),
        Rejection::PhoneHere => html!(language, "salah-nomor-telepon", contoh = contoh),
        Rejection::Email => html!(language, "salah-email", contoh = contoh),
        Rejection::Address => html!(language, "salah-alamat", contoh = contoh),
        Rejection::WhichOption(_) => html!(language, "salah-pilihan-mana"),
        Rejection::WhoseNumber(phone) => html!(language, "salah-nomor-siapa", nomor = phone.as_str()),
        Rejection::MapPlace => html!(language, "salah-peta", contoh = contoh),
        Rejection::Link => html!(language, "salah-tautan", contoh = contoh),
        Rejection::ConfusableLetters => html!(language, "salah-huruf", contoh = contoh),
        Rejection::NotInList => html!(language, "salah-daftar", contoh = contoh),
        Rejection::NotNamed(words) => html!(language, "salah-daftar-kata", kata = words.as_str(), contoh = contoh),
        Rejection::UnknownRegion => html!(language, "salah-wilayah", contoh = contoh),
        Rejection::Phone(error) => phone(language, *error, contoh),
        Rejection::OthersContact => html!(language, "salah-kontak", contoh = contoh),
        Rejection::Nib(error) => nib(language, *error, contoh),
        Rejection::NotADate if is_past => html!(language, "salah-tanggal-lewat"),
        Rejection::TooLongAgo { first } => {
            html!(language, "salah-tanggal-lama", tanggal = &text::date(language, *first))
        }
        Rejection::NotADate => html!(language, "salah-tanggal"),
        Rejection::NotYet => html!(language, "salah-tanggal-nanti"),
        Rejection::WhichDate(_) => html!(language, "salah-tanggal-mana"),
        Rejection::NotATime => html!(language, "salah-saat"),
        Rejection::NoTime => html!(language, "salah-tanpa-jam"),
        Rejection::Over => html!(language, "salah-saat-lewat"),
        Rejection::WhichMoment(_) => html!(language, "salah-saat-mana"),
        Rejection::Schedule(error) => schedule(language, *error, contoh),
        Rejection::Hours(HoursError::Disordered) => html!(language, "salah-jam-urutan"),
        Rejection::Hours(_) => html!(language, "salah-jam", contoh = contoh),
        Rejection::NotAPage => html!(language, "salah-halaman", contoh = contoh),
        Rejection::NotANumber => html!(language, "salah-angka"),
        Rejection::WhichNumber(_) => html!(language, "salah-angka-mana"),
        Rejection::OutOfBounds { least, most } => html!(language, "salah-angka-batas", dari = *least, sampai = *most),
        Rejection::TooMany { most } => html!(language, "salah-terlalu-banyak", batas = count(*most)),
        Rejection::MixedFiles => html!(language, "salah-berkas-campur"),
        Rejection::TooFew { least } => html!(language, "salah-terlalu-sedikit", batas = count(*least)),
        Rejection::NotOptions => html!(language, "soal-salah-pilihan"),
        Rejection::NotMoney => html!(language, "salah-uang"),
        Rejection::WhichMoney(_) => html!(language, "salah-uang-mana"),
        Rejection::NotYesNo => html!(language, "salah-ya-tidak"),
        Rejection::NotAFile => html!(language, "salah-berkas"),
        Rejection::FileTooLarge { most, has } => {
            html!(language, "salah-berkas-besar", ada = megabytes(*has), batas = megabytes(*most))
        }
        Rejection::FileKind(kind) => html!(language, "salah-berkas-jenis", jenis = kind.as_str()),
        Rejection::EmptyFile => html!(language, "salah-berkas-kosong"),
        Rejection::UnknownFile => html!(language, "salah-berkas-gelap"),
        Rejection::NotText => html!(language, "salah-jenis", contoh = contoh),
    }
}

fn schedule(language: Language, error: ScheduleError, contoh: &str) -> Html {
    match error {
        ScheduleError::Unreadable => html!(language, "salah-jadwal", contoh = contoh),
        ScheduleError::NoDay => html!(language, "salah-jadwal-hari", contoh = contoh),
        ScheduleError::NoTime => html!(language, "salah-jadwal-jam", contoh = contoh),
        ScheduleError::NoEnd => html!(language, "salah-jadwal-selesai", contoh = contoh),
        ScheduleError::Reversed => html!(language, "salah-jadwal-terbalik", contoh = contoh),
        ScheduleError::NoSuchDay => html!(language, "salah-jadwal-tanggal", contoh = contoh),
        ScheduleError::OtherWeekday { day, said } => {
            let tanggal = text::date(language, day);
            let (benar, tertulis) = (format::weekday(language, day.weekday()), format::weekday(language, said));
            html!(language, "salah-jadwal-beda", tanggal = &tanggal, benar = &benar, tertulis = &tertulis)
        }
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

/// Why the answer to another field than the one asked stays as it was.
pub(in crate::talks) fn of_another(language: Language, field: &Field, fault: &Rejection) -> Html {
    let lead = html!(language, "formulir-perbaiki-gagal", nama = &field.name(language));
    Html::join(&[lead, say(language, Some(field), fault)], " ")
}

/// Whole megabytes, rounded up: what is over a limit never reads like the limit.
fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(1_000_000)).unwrap_or(i64::MAX)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
