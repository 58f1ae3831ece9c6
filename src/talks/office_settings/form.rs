//! The forms about the office: one a setting, one for a day on which it is closed, one for another office.

use crate::domain::Language;
use crate::domain::office::Setting;
use crate::domain::policy::Action;
use crate::form::{Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Waits};
use crate::{html, plain, texts};

const fn office(id: FormId, action: Action, fields: &'static [Field]) -> Form {
    Form {
        id,
        version: 1,
        fields,
        summary: None,
        texts: FormTexts {
            called: |language, _| html!(language, "kantor-formulir"),
            title: |language, name, _| html!(language, "formulir-judul", nama = name),
            resume: |language, _, step| html!(language, "kantor-formulir-resume", langkah = step),
            paused: |language, _, step| html!(language, "kantor-formulir-menunggu", langkah = step),
            go_on: |language| plain!(language, "formulir-tombol-lanjut"),
            cancel: |language, _| plain!(language, "formulir-tombol-batal"),
            cancelled: |language, _| html!(language, "formulir-batal-ubah"),
        },
        audience: Audience::Officers(action),
        subject: Subject::Nothing,
        keeps: Keeps::Nothing,
        waits: Waits::Once,
        leads_back: LeadsBack::Home,
    }
}

const LINE: Kind = Kind::LongText { least: 3, most: 120 };
const LINES: Kind = Kind::LongText { least: 5, most: 400 };

const NAME: Field = Field::new(
    FieldKey::OfficeName,
    LINE,
    texts! { name: "kantor-isian-nama", question: "kantor-tanya-nama", why: "kantor-kenapa", example: "kantor-contoh-nama" },
);
const OPERATOR: Field = Field::new(
    FieldKey::OfficeOperator,
    LINE,
    texts! {
        name: "kantor-isian-pengelola", question: "kantor-tanya-pengelola", why: "kantor-kenapa",
        example: "kantor-contoh-pengelola",
    },
);
const ADDRESS: Field = Field::new(
    FieldKey::OfficeAddress,
    LINES,
    texts! {
        name: "kantor-isian-alamat", question: "kantor-tanya-alamat", why: "kantor-kenapa",
        example: "kantor-contoh-alamat",
    },
);
const MAP: Field = Field::new(
    FieldKey::OfficeMap,
    Kind::Page,
    texts! { name: "kantor-isian-peta", question: "kantor-tanya-peta", why: "kantor-kenapa", example: "kantor-contoh-peta" },
);
const HOURS: Field = Field::new(
    FieldKey::OfficeHours,
    Kind::Hours,
    texts! { name: "kantor-isian-jam", question: "kantor-tanya-jam", why: "kantor-kenapa-jam", example: "kantor-contoh-jam" },
);
const PHONE: Field = Field::new(
    FieldKey::OfficePhone,
    LINE,
    texts! {
        name: "kantor-isian-telepon", question: "kantor-tanya-telepon", why: "kantor-kenapa",
        example: "kantor-contoh-telepon",
    },
);
const PAGE: Field = Field::new(
    FieldKey::OfficePage,
    Kind::Page,
    texts! {
        name: "kantor-isian-resmi", question: "kantor-tanya-resmi", why: "kantor-kenapa-resmi",
        example: "kantor-contoh-resmi",
    },
);
const DATA: Field = Field::new(
    FieldKey::OfficeData,
    LINE,
    texts! {
        name: "kantor-isian-data", question: "kantor-tanya-data", why: "kantor-kenapa-data", example: "kantor-contoh-data",
    },
);

/// One form a setting, each with one field.
pub(in crate::talks) static SETTINGS: [Form; 8] = [
    office(FormId::OfficeName, Action::ChangeOffice, &[NAME]),
    office(FormId::OfficeOperator, Action::ChangeOffice, &[OPERATOR]),
    office(FormId::OfficeAddress, Action::ChangeOffice, &[ADDRESS]),
    office(FormId::OfficeMap, Action::ChangeOffice, &[MAP]),
    office(FormId::OfficeHours, Action::ChangeOffice, &[HOURS]),
    office(FormId::OfficePhone, Action::ChangeOffice, &[PHONE]),
    office(FormId::OfficePage, Action::ChangeOffice, &[PAGE]),
    office(FormId::OfficeData, Action::ChangeOffice, &[DATA]),
];

/// A day on which the office is closed, and why.
pub(in crate::talks) static HOLIDAY: Form = office(
    FormId::OfficeHoliday,
    Action::ChangeHolidays,
    &[
        Field::new(
            FieldKey::HolidayDay,
            Kind::Date,
            texts! { name: "libur-isian-hari", question: "libur-tanya-hari", why: "libur-kenapa", example: "libur-contoh-hari" },
        ),
        Field::new(
            FieldKey::HolidayReason,
            Kind::LongText { least: 3, most: 80 },
            texts! {
                name: "libur-isian-sebab", question: "libur-tanya-sebab", why: "libur-kenapa", example: "libur-contoh-sebab",
            },
        ),
    ],
);

/// How to reach another office.
pub(in crate::talks) static OTHER: Form = office(
    FormId::OtherOffice,
    Action::ChangeDirectory,
    &[
        Field::new(
            FieldKey::OtherAddress,
            LINES,
            texts! {
                name: "kantor-isian-alamat", question: "dinas-tanya-alamat", why: "kantor-kenapa",
                example: "kantor-contoh-alamat",
            },
        )
        .skippable(),
        Field::new(
            FieldKey::OtherHours,
            LINE,
            texts! { name: "kantor-isian-jam", question: "dinas-tanya-jam", why: "kantor-kenapa", example: "kantor-contoh-jam" },
        )
        .skippable(),
        Field::new(
            FieldKey::OtherPhone,
            LINE,
            texts! {
                name: "kantor-isian-telepon", question: "dinas-tanya-telepon", why: "kantor-kenapa",
                example: "kantor-contoh-telepon",
            },
        )
        .skippable(),
    ],
);

/// The form that says a setting anew.
pub(in crate::talks) fn of(setting: Setting) -> &'static Form {
    let at = Setting::ALL.iter().position(|other| *other == setting).unwrap_or_default();
    SETTINGS.get(at).expect("a test asks for the form of every setting")
}

/// What a setting is called.
pub(in crate::talks) fn name(language: Language, setting: Setting) -> String {
    of(setting).fields.first().map(|field| field.name(language)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c19_every_setting_has_the_form_of_its_own_name() {
        for setting in Setting::ALL {
            assert_eq!(of(setting).id.word(), format!("kantor-{}", setting.word()));
        }
    }
}
