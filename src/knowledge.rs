//! The programmes: what the bot may say, each fact with source and date.
//!
//! One Markdown file a programme in `locales/<language>/programmes/`; read [`Programme`] first.

mod parse;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Deserialize;

pub use parse::Problem;

use crate::domain::Language;
use crate::text::Assets;

/// The sections of a programme in the order people see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What it is.
    Ringkasan,
    /// Who may take part.
    Siapa,
    /// Conditions and papers.
    Syarat,
    /// What it costs.
    Biaya,
    /// How to go about it.
    Langkah,
    /// Where.
    Tempat,
    /// When.
    Jadwal,
    /// Whom to ask.
    Kontak,
    /// Rumours and what is known.
    InfoResmi,
}

impl Section {
    /// All sections.
    pub const ALL: [Self; 9] = [
        Self::Ringkasan,
        Self::Siapa,
        Self::Syarat,
        Self::Biaya,
        Self::Langkah,
        Self::Tempat,
        Self::Jadwal,
        Self::Kontak,
        Self::InfoResmi,
    ];

    /// The section's word in files and buttons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ringkasan => "ringkasan",
            Self::Siapa => "siapa",
            Self::Syarat => "syarat",
            Self::Biaya => "biaya",
            Self::Langkah => "langkah",
            Self::Tempat => "tempat",
            Self::Jadwal => "jadwal",
            Self::Kontak => "kontak",
            Self::InfoResmi => "info-resmi",
        }
    }

    /// The section of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.word() == word)
    }
}

/// Who offers a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The city.
    Kota,
    /// The province.
    Provinsi,
    /// The state.
    Nasional,
}

/// Where a programme's text is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Being written.
    Draft,
    /// To be shown.
    Published,
    /// No longer true.
    Expired,
}

/// Under which heading of the menu a programme stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Permits and certificates.
    Legalitas,
    /// Capital and finance.
    Modal,
    /// Training and guidance.
    Belajar,
    /// Markets and promotion.
    Pasar,
    /// Places to trade.
    Tempat,
    /// Going digital.
    Digital,
    /// Cooperatives and partners.
    Kerjasama,
    /// The bot itself.
    Bot,
}

impl Group {
    /// All groups in the order of the menu.
    pub const ALL: [Self; 8] = [
        Self::Legalitas,
        Self::Modal,
        Self::Belajar,
        Self::Pasar,
        Self::Tempat,
        Self::Digital,
        Self::Kerjasama,
        Self::Bot,
    ];

    /// The group's word in files and buttons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Legalitas => "legalitas",
            Self::Modal => "modal",
            Self::Belajar => "belajar",
            Self::Pasar => "pasar",
            Self::Tempat => "tempat",
            Self::Digital => "digital",
            Self::Kerjasama => "kerjasama",
            Self::Bot => "bot",
        }
    }

    /// The group of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.word() == word)
    }
}

/// Where a fact is from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name within the file.
    pub id: String,
    /// Who said it, and what.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// As of when: a year, a month, a day, or "tanpa tanggal".
    pub date: String,
}

/// A place that a programme names.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What it is called.
    pub name: String,
    /// Where it is, if a source says so.
    pub address: Option<String>,
}

/// The head of a programme's file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Its name in links and buttons.
    pub slug: String,
    /// Its name for people.
    pub title: String,
    /// Its name on a button.
    pub short: String,
    /// The office that answers for it.
    pub office: String,
    /// Who offers it.
    pub level: Level,
    /// Whether it is to be shown.
    pub state: State,
    /// The last day on which it is true.
    pub valid_until: Option<toml::value::Datetime>,
    /// When its facts were gathered.
    pub checked: toml::value::Datetime,
    /// Where it stands in the menu.
    pub group: Group,
    /// Neighbouring programmes.
    pub related: Vec<String>,
    /// What its facts rest on.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
    /// Places it names.
    #[serde(default, rename = "place")]
    pub places: Vec<Place>,
}

/// A question that people may ask about a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Which side of the programme it asks about.
    pub facet: String,
    /// How it is put.
    pub style: String,
    /// A second programme that answers it as well.
    pub also: Option<String>,
    /// The question.
    pub text: String,
    /// Its line in the file.
    pub line: usize,
}

/// Something the government offers.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Facts about the text.
    pub head: Head,
    /// The sections that say something, in Markdown.
    pub sections: BTreeMap<Section, String>,
    /// Sample questions, never shown.
    pub samples: Vec<Sample>,
    /// When the facts were gathered.
    pub checked: NaiveDate,
    /// The last day on which it is true.
    pub valid_until: Option<NaiveDate>,
}

impl Programme {
    /// Whether it may be given as current on this day in Lampung.
    #[must_use]
    pub fn is_current(&self, today: NaiveDate) -> bool {
        self.head.state == State::Published && self.valid_until.is_none_or(|last| today <= last)
    }

    /// The source with this name.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.head.sources.iter().find(|source| source.id == id)
    }
}

/// What exists of a programme in another language.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Its name for people.
    pub title: String,
    /// Its name on a button.
    pub short: String,
    /// What it is, in Markdown.
    pub summary: String,
}

/// The shipped edition of all programmes.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    programmes: Vec<Programme>,
    by_slug: HashMap<String, usize>,
    english: HashMap<String, Translation>,
}

impl Knowledge {
    /// Reads the edition inside the program.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn shipped() -> Result<Self, Vec<Problem>> {
        let read = |language: Language| {
            let folder = format!("{}/programmes/", language.tag());
            Assets::iter().filter(move |path| path.starts_with(&folder)).filter_map(|path| {
                let text = String::from_utf8(Assets::get(&path)?.data.into_owned()).ok()?;
                Some((path.into_owned(), text))
            })
        };
        parse::read(read(Language::Indonesian).collect(), read(Language::English).collect())
    }

    /// The programme with this slug.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<&Programme> {
        self.by_slug.get(slug).and_then(|at| self.programmes.get(*at))
    }

    /// All programmes, by title.
    pub fn iter(&self) -> impl Iterator<Item = &Programme> {
        self.programmes.iter()
    }

    /// The programmes of a group that may be shown today.
    pub fn group(&self, group: Group, today: NaiveDate) -> impl Iterator<Item = &Programme> {
        self.programmes.iter().filter(move |programme| programme.head.group == group && programme.is_current(today))
    }

    /// What exists of a programme in this language; none for Indonesian, in which it is written.
    #[must_use]
    pub fn translation(&self, slug: &str, language: Language) -> Option<&Translation> {
        match language {
            Language::Indonesian => None,
            Language::English => self.english.get(slug),
        }
    }

    /// A programme's name for people.
    #[must_use]
    pub fn title<'a>(&'a self, programme: &'a Programme, language: Language) -> &'a str {
        self.translation(&programme.head.slug, language).map_or(&programme.head.title, |translation| &translation.title)
    }

    /// A programme's name on a button.
    #[must_use]
    pub fn short<'a>(&'a self, programme: &'a Programme, language: Language) -> &'a str {
        self.translation(&programme.head.slug, language).map_or(&programme.head.short, |translation| &translation.short)
    }
}
