//! The forms about the office: one a setting, one for a day on which it is closed, one for another office.

use std::slice::from_ref;

use crate::domain::Language;
use crate::domain::office::Setting;
use crate::domain::policy::Action;
use crate::form::{Audience, Field, FieldKey, Form, FormId, FormTexts, Keeps, Kind, LeadsBack, Subject, Waits};
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// What the office is called.
    pub(in crate::talks) const OFFICE_NAME: Self = Self::new("kantor-nama");
    /// Who runs the bot.
    pub(in crate::talks) const OFFICE_OPERATOR: Self = Self::new("kantor-pengelola");
    /// Where the office sits.
    pub(in crate::talks) const OFFICE_ADDRESS: Self = Self::new("kantor-alamat");
    /// A link to a map.
    pub(in crate::talks) const OFFICE_MAP: Self = Self::new("kantor-peta");
    /// When the office is open.
    pub(in crate::talks) const OFFICE_HOURS: Self = Self::new("kantor-jam");
    /// Its telephone.
    pub(in crate::talks) const OFFICE_PHONE: Self = Self::new("kantor-telepon");
    /// The page that names the bot.
    pub(in crate::talks) const OFFICE_PAGE: Self = Self::new("kantor-resmi");
    /// Who answers for the data.
    pub(in crate::talks) const OFFICE_DATA: Self = Self::new("kantor-data");
    /// A day on which the office is closed.
    pub(in crate::talks) const HOLIDAY_DAY: Self = Self::new("libur-hari");
    /// Why.
    pub(in crate::talks) const HOLIDAY_REASON: Self = Self::new("libur-sebab");
    /// Where another office sits.
    pub(in crate::talks) const OTHER_ADDRESS: Self = Self::new("dinas-alamat");
    /// When it is open.
    pub(in crate::talks) const OTHER_HOURS: Self = Self::new("dinas-jam");
    /// Its telephone.
    pub(in crate::talks) const OTHER_PHONE: Self = Self::new("dinas-telepon");
}

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
    FieldKey::OFFICE_NAME,
    LINE,
    texts! { name: "kantor-isian-nama", question: "kantor-tanya-nama", why: "kantor-kenapa", example: "kantor-contoh-nama" },
);
const OPERATOR: Field = Field::new(
    FieldKey::OFFICE_OPERATOR,
    LINE,
    texts! {
        name: "kantor-isian-pengelola", question: "kantor-tanya-pengelola", why: "kantor-kenapa",
        example: "kantor-contoh-pengelola",
    },
);
const ADDRESS: Field = Field::new(
    FieldKey::OFFICE_ADDRESS,
    LINES,
    texts! {
        name: "kantor-isian-alamat", question: "kantor-tanya-alamat", why: "kantor-kenapa",
        example: "kantor-contoh-alamat",
    },
);
const MAP: Field = Field::new(
    FieldKey::OFFICE_MAP,
    Kind::Page,
    texts! { name: "kantor-isian-peta", question: "kantor-tanya-peta", why: "kantor-kenapa", example: "kantor-contoh-peta" },
);
const HOURS: Field = Field::new(
    FieldKey::OFFICE_HOURS,
    Kind::Hours,
    texts! { name: "kantor-isian-jam", question: "kantor-tanya-jam", why: "kantor-kenapa-jam", example: "kantor-contoh-jam" },
);
const PHONE: Field = Field::new(
    FieldKey::OFFICE_PHONE,
    LINE,
    texts! {
        name: "kantor-isian-telepon", question: "kantor-tanya-telepon", why: "kantor-kenapa",
        example: "kantor-contoh-telepon",
    },
);
const PAGE: Field = Field::new(
    FieldKey::OFFICE_PAGE,
    Kind::Page,
    texts! {
        name: "kantor-isian-resmi", question: "kantor-tanya-resmi", why: "kantor-kenapa-resmi",
        example: "kantor-contoh-resmi",
    },
);
const DATA: Field = Field::new(
    FieldKey::OFFICE_DATA,
    LINE,
    texts! {
        name: "kantor-isian-data", question: "kantor-tanya-data", why: "kantor-kenapa-data", example: "kantor-contoh-data",
    },
);

/// One form a setting, each with one field.
pub(in crate::talks) static SETTINGS: [Form; 8] = [
    office(FormId::new("kantor-nama"), Action::ChangeOffice, &[NAME]),
    office(FormId::new("kantor-pengelola"), Action::ChangeOffice, &[OPERATOR]),
    office(FormId::new("kantor-alamat"), Action::ChangeOffice, &[ADDRESS]),
    office(FormId::new("kantor-peta"), Action::ChangeOffice, &[MAP]),
    office(FormId::new("kantor-jam"), Action::ChangeOffice, &[HOURS]),
    office(FormId::new("kantor-telepon"), Action::ChangeOffice, &[PHONE]),
    office(FormId::new("kantor-resmi"), Action::ChangeOffice, &[PAGE]),
    office(FormId::new("kantor-data"), Action::ChangeOffice, &[DATA]),
];

/// A day on which the office is closed, and why.
pub(in crate::talks) static HOLIDAY: Form = office(
    FormId::new("libur"),
    Action::ChangeHolidays,
    &[
        Field::new(
            FieldKey::HOLIDAY_DAY,
            Kind::Date,
            texts! { name: "libur-isian-hari", question: "libur-tanya-hari", why: "libur-kenapa", example: "libur-contoh-hari" },
        ),
        Field::new(
            FieldKey::HOLIDAY_REASON,
            Kind::LongText { least: 3, most: 80 },
            texts! {
                name: "libur-isian-sebab", question: "libur-tanya-sebab", why: "libur-kenapa", example: "libur-contoh-sebab",
            },
        ),
    ],
);

/// How to reach another office.
pub(in crate::talks) static OTHER: Form = office(
    FormId::new("dinas"),
    Action::ChangeDirectory,
    &[
        Field::new(
            FieldKey::OTHER_ADDRESS,
            LINES,
            texts! {
                name: "kantor-isian-alamat", question: "dinas-tanya-alamat", why: "kantor-kenapa",
                example: "kantor-contoh-alamat",
            },
        )
        .skippable(),
        Field::new(
            FieldKey::OTHER_HOURS,
            LINE,
            texts! { name: "kantor-isian-jam", question: "dinas-tanya-jam", why: "kantor-kenapa", example: "kantor-contoh-jam" },
        )
        .skippable(),
        Field::new(
            FieldKey::OTHER_PHONE,
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

/// All of them.
pub(in crate::talks) const FORMS: &[&[Form]] = &[&SETTINGS, from_ref(&HOLIDAY), from_ref(&OTHER)];

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
