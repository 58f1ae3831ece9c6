//! The facts of an event as they are asked for.

use crate::domain::{EventKind, Language, SeatUnit};
use crate::form::{Field, FieldKey, Kind};
use crate::talks::events_shown;
use crate::text::{Html, phrase};
use crate::{html, plain, texts};

/// The words under which the answers are stored and sent; they never change.
impl FieldKey {
    /// What an event is called.
    pub(in crate::talks) const EVENT_TITLE: Self = Self::new("acara-judul");
    /// What kind of event it is.
    pub(in crate::talks) const EVENT_KIND: Self = Self::new("acara-jenis");
    /// What is done there.
    pub(in crate::talks) const EVENT_ABOUT: Self = Self::new("acara-isi");
    /// Its picture.
    pub(in crate::talks) const EVENT_PHOTO: Self = Self::new("acara-foto");
    /// Its days with hours.
    pub(in crate::talks) const EVENT_SCHEDULE: Self = Self::new("acara-jadwal");
    /// Where it is.
    pub(in crate::talks) const EVENT_PLACE: Self = Self::new("acara-tempat");
    /// How many seats it has.
    pub(in crate::talks) const EVENT_CAPACITY: Self = Self::new("acara-kapasitas");
    /// What its seats are.
    pub(in crate::talks) const EVENT_UNIT: Self = Self::new("acara-satuan");
    /// Who may join.
    pub(in crate::talks) const EVENT_AUDIENCE: Self = Self::new("acara-untuk");
    /// Whether a registered business is needed.
    pub(in crate::talks) const EVENT_REGISTERED: Self = Self::new("acara-terdaftar");
    /// Whether the committee chooses who gets a seat.
    pub(in crate::talks) const EVENT_BY_CHOICE: Self = Self::new("acara-dipilih");
    /// Until when people may join.
    pub(in crate::talks) const EVENT_DEADLINE: Self = Self::new("acara-tutup");
    /// What it costs.
    pub(in crate::talks) const EVENT_FEE: Self = Self::new("acara-biaya");
    /// What to bring.
    pub(in crate::talks) const EVENT_PAPERS: Self = Self::new("acara-bawa");
    /// How many seats one person may have.
    pub(in crate::talks) const EVENT_EACH: Self = Self::new("acara-per-orang");
    /// How many hours an offered seat is held.
    pub(in crate::talks) const EVENT_OFFER_HOURS: Self = Self::new("acara-tawaran");
    /// Why it is called off.
    pub(in crate::talks) const EVENT_REASON: Self = Self::new("acara-alasan");
    /// The day of the last one of those that recur.
    pub(in crate::talks) const EVENT_UNTIL: Self = Self::new("acara-sampai");
    /// Whether days on which the office is closed are left out.
    pub(in crate::talks) const EVENT_HOLIDAYS: Self = Self::new("acara-libur");
    /// Whether the stands of an event have numbers.
    pub(in crate::talks) const EVENT_NUMBERED: Self = Self::new("acara-nomor");
    /// A picture of where each stand is.
    pub(in crate::talks) const EVENT_LAYOUT: Self = Self::new("acara-denah");
    /// What a question of an event asks.
    pub(in crate::talks) const EVENT_QUESTION_WORDS: Self = Self::new("acara-soal");
    /// How it is answered.
    pub(in crate::talks) const EVENT_QUESTION_KIND: Self = Self::new("acara-soal-jenis");
    /// What is chosen from.
    pub(in crate::talks) const EVENT_QUESTION_OPTIONS: Self = Self::new("acara-soal-pilihan");
    /// Whether it cannot be left out.
    pub(in crate::talks) const EVENT_QUESTION_REQUIRED: Self = Self::new("acara-soal-wajib");
}

/// Sessions of one event at most.
pub(in crate::talks::event_office) const MOST_SESSIONS: usize = 12;
/// Seats of one event at most.
pub(in crate::talks::event_office) const MOST_SEATS: i64 = 5_000;
/// The largest picture that is taken, in bytes.
const LARGEST_PHOTO: u64 = 10_000_000;

pub(super) const TITLE: Field = Field::new(
    FieldKey::EVENT_TITLE,
    Kind::LongText { least: 5, most: 100 },
    texts! {
        name: "kelola-isian-judul", question: "kelola-tanya-judul", why: "kelola-kenapa",
        example: "kelola-contoh-judul",
    },
);
pub(super) const KIND: Field = Field::new(
    FieldKey::EVENT_KIND,
    Kind::Choice { options: EventKind::WORDS, other: None },
    texts! {
        name: "kelola-isian-jenis", question: "kelola-tanya-jenis", why: "kelola-kenapa",
        example: "acara-jenis-bazar",
    },
)
.options(|language, word| EventKind::from_word(word).map(|kind| events_shown::kind_name(language, kind)))
.meaning(kind_of);
pub(super) const ABOUT: Field = Field::new(
    FieldKey::EVENT_ABOUT,
    Kind::LongText { least: 10, most: 1_000 },
    texts! {
        name: "kelola-isian-isi", question: "kelola-tanya-isi", why: "kelola-kenapa", example: "kelola-contoh-isi",
    },
)
.skippable()
.skipped(skipped);
pub(super) const PHOTO: Field = Field::new(
    FieldKey::EVENT_PHOTO,
    Kind::File { most: LARGEST_PHOTO },
    texts! { name: "kelola-isian-foto", question: "kelola-tanya-foto", why: "kelola-kenapa" },
)
.skippable()
.skipped(skipped);
pub(super) const SCHEDULE: Field = Field::new(
    FieldKey::EVENT_SCHEDULE,
    Kind::Schedule { most: MOST_SESSIONS },
    texts! {
        name: "kelola-isian-jadwal", question: "kelola-tanya-jadwal", why: "kelola-kenapa",
        example: "kelola-contoh-jadwal",
    },
);
pub(super) const PLACE: Field = Field::new(
    FieldKey::EVENT_PLACE,
    Kind::LongText { least: 3, most: 300 },
    texts! {
        name: "kelola-isian-tempat", question: "kelola-tanya-tempat", why: "kelola-kenapa",
        example: "kelola-contoh-tempat",
    },
);
pub(super) const CAPACITY: Field = Field::new(
    FieldKey::EVENT_CAPACITY,
    Kind::Number { least: 0, most: MOST_SEATS },
    texts! {
        name: "kelola-isian-kapasitas", question: "kelola-tanya-kapasitas", why: "kelola-kenapa",
        example: "kelola-contoh-kapasitas",
    },
);
pub(super) const UNIT: Field = Field::new(
    FieldKey::EVENT_UNIT,
    Kind::Choice { options: SeatUnit::WORDS, other: None },
    texts! {
        name: "kelola-isian-satuan", question: "kelola-tanya-satuan", why: "kelola-kenapa",
        example: "kelola-satuan-stan",
    },
)
.options(|language, word| SeatUnit::from_word(word).map(|unit| unit_name(language, unit)));
pub(super) const AUDIENCE: Field = Field::new(
    FieldKey::EVENT_AUDIENCE,
    Kind::Audience { interests: false },
    texts! { name: "kelola-isian-untuk", question: "kelola-tanya-untuk", why: "kelola-kenapa" },
)
.skippable()
.skipped(|language, _| html!(language, "kelola-lewat-untuk"));
pub(super) const REGISTERED: Field = Field::new(
    FieldKey::EVENT_REGISTERED,
    Kind::YesNo,
    texts! { name: "kelola-isian-terdaftar", question: "kelola-tanya-terdaftar", why: "kelola-kenapa" },
);
pub(super) const BY_CHOICE: Field = Field::new(
    FieldKey::EVENT_BY_CHOICE,
    Kind::YesNo,
    texts! { name: "kelola-isian-dipilih", question: "kelola-tanya-dipilih", why: "kelola-kenapa" },
);
pub(super) const NUMBERED: Field = Field::new(
    FieldKey::EVENT_NUMBERED,
    Kind::YesNo,
    texts! { name: "kelola-isian-nomor", question: "kelola-tanya-nomor", why: "kelola-kenapa" },
);
pub(super) const LAYOUT: Field = Field::new(
    FieldKey::EVENT_LAYOUT,
    Kind::File { most: LARGEST_PHOTO },
    texts! { name: "kelola-isian-denah", question: "kelola-tanya-denah", why: "kelola-kenapa" },
)
.skippable()
.skipped(skipped);
pub(super) const DEADLINE: Field = Field::new(
    FieldKey::EVENT_DEADLINE,
    Kind::Deadline,
    texts! {
        name: "kelola-isian-tutup", question: "kelola-tanya-tutup", why: "kelola-kenapa",
        example: "kelola-contoh-tutup",
    },
)
.skippable()
.skipped(skipped);
pub(super) const FEE: Field = Field::new(
    FieldKey::EVENT_FEE,
    Kind::Money,
    texts! {
        name: "kelola-isian-biaya", question: "kelola-tanya-biaya", why: "kelola-kenapa",
        example: "kelola-contoh-biaya",
    },
)
.skippable()
.skipped(|language, _| html!(language, "kelola-lewat-biaya"));
pub(super) const PAPERS: Field = Field::new(
    FieldKey::EVENT_PAPERS,
    Kind::LongText { least: 3, most: 300 },
    texts! {
        name: "kelola-isian-bawa", question: "kelola-tanya-bawa", why: "kelola-kenapa", example: "kelola-contoh-bawa",
    },
)
.skippable()
.skipped(skipped);
pub(super) const EACH: Field = Field::new(
    FieldKey::EVENT_EACH,
    Kind::Number { least: 1, most: 20 },
    texts! { name: "kelola-isian-per-orang", question: "kelola-tanya-per-orang", why: "kelola-kenapa" },
);
pub(super) const OFFER_HOURS: Field = Field::new(
    FieldKey::EVENT_OFFER_HOURS,
    Kind::Number { least: 1, most: 168 },
    texts! { name: "kelola-isian-tawaran", question: "kelola-tanya-tawaran", why: "kelola-kenapa" },
);

/// Where what is left out now can be filled in.
fn skipped(language: Language, name: &str) -> Html {
    html!(language, "kelola-lewat", nama = name)
}

/// What a seat is called.
fn unit_name(language: Language, unit: SeatUnit) -> String {
    match unit {
        SeatUnit::Person => plain!(language, "kelola-satuan-orang"),
        SeatUnit::Stand => plain!(language, "kelola-satuan-stan"),
    }
}

/// The kind that words name first: "workshop", "pameran", "business matching".
pub(in crate::talks::event_office) fn kind_of(words: &str) -> Option<&'static str> {
    phrase::words(words).iter().find_map(|word| events_shown::kind_named(word)).map(EventKind::word)
}
