//! One programme: the head of its file, its sections, its sample questions.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Group, Level, Section, State};
use crate::domain::Team;

/// The date of a source that has none.
pub const UNDATED: &str = "tanpa tanggal";
/// Facts that were not looked at for so many days are marked on the card.
pub const STALE_AFTER_DAYS: i64 = 180;

/// Where a fact is from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name within the file.
    pub id: String,
    /// Who said it, and what.
    pub title: String,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// As of when: a year, a month, a day, or "tanpa tanggal".
    pub date: String,
}

/// A place that a programme names.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What it is called.
    pub name: String,
    /// Where it is, if a source says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Degrees north, only where a source gives them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east, only where a source gives them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
}

/// The head of a programme's file.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<toml::value::Datetime>,
    /// When its facts were gathered.
    pub checked: toml::value::Datetime,
    /// Where it stands in the menu.
    pub group: Group,
    /// Neighbouring programmes.
    pub related: Vec<String>,
    /// What its facts rest on.
    #[serde(default, rename = "source", skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Places it names.
    #[serde(default, rename = "place", skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
}

/// A question that people may ask about a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Which side of the programme it asks about.
    pub facet: Arc<str>,
    /// How it is put.
    pub style: Arc<str>,
    /// A second programme that answers it as well.
    pub also: Option<String>,
    /// The short answer that answers just this.
    pub answer: Option<String>,
    /// The question.
    pub text: Arc<str>,
    /// Its line in the file.
    pub line: usize,
}

/// Something the government offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// Facts about the text.
    pub head: Head,
    /// The sections that say something, in Markdown.
    pub sections: BTreeMap<Section, String>,
    /// Sample questions, never shown.
    pub samples: Vec<Sample>,
    /// In how many ways it is asked about: what is asked in the most ways is asked the most. Known also where the samples
    /// were let go of.
    pub ways: usize,
    /// When the facts were gathered.
    pub checked: NaiveDate,
    /// The last day on which it is true.
    pub valid_until: Option<NaiveDate>,
}

impl Programme {
    /// The team of the office that answers for it: by the programme's own topic, else by the group it stands in.
    #[must_use]
    pub fn team(&self) -> Team {
        match (self.head.slug.as_str(), self.head.group) {
            ("mitra-adhyaksa", _) => Team::Legal,
            ("haki-merek", _) => Team::Trademarks,
            // Who asks for advice has named no topic yet.
            ("konsultasi-bisnis", _) | (_, Group::Bot) => Team::General,
            (_, Group::Legalitas) => Team::Permits,
            (_, Group::Modal) => Team::Finance,
            (_, Group::Belajar | Group::Pasar | Group::Tempat | Group::Digital) => Team::Events,
            (_, Group::Kerjasama) => Team::Cooperatives,
        }
    }

    /// Whether it may be given as current on this day in Lampung.
    #[must_use]
    pub fn is_current(&self, today: NaiveDate) -> bool {
        self.head.state == State::Published && self.valid_until.is_none_or(|last| today <= last)
    }

    /// Whether its facts were gathered so long ago that people should ask again.
    #[must_use]
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        today.signed_duration_since(self.checked).num_days() > STALE_AFTER_DAYS
    }

    /// The source with this name.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.head.sources.iter().find(|source| source.id == id)
    }
}

/// What exists of a programme in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Its name for people.
    pub title: String,
    /// Its name on a button.
    pub short: String,
    /// What it is, in Markdown.
    pub summary: String,
    /// The sections that are translated, in Markdown.
    pub sections: BTreeMap<Section, String>,
}

impl Translation {
    /// A section, where it is translated; what a programme is in few words is said by its summary.
    #[must_use]
    pub fn section(&self, section: Section) -> Option<&str> {
        let is_gist = matches!(section, Section::Inti | Section::Ringkasan | Section::Sederhana);
        let gist = is_gist.then_some(self.summary.as_str());
        self.sections.get(&section).map(String::as_str).or(gist)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Team;
    use crate::knowledge::{Group, Knowledge};

    #[test]
    fn c4_every_programme_has_a_team_and_every_team_a_programme() {
        let knowledge = Knowledge::shipped().unwrap();
        for team in Team::ALL {
            assert!(knowledge.iter().any(|programme| programme.team() == team), "{team:?}");
        }
        let of = |slug: &str| knowledge.get(slug).unwrap_or_else(|| panic!("no {slug}")).team();
        assert_eq!(of("mitra-adhyaksa"), Team::Legal);
        assert_eq!(of("haki-merek"), Team::Trademarks);
        assert_eq!(of("konsultasi-bisnis"), Team::General);
        assert_eq!(of("sertifikasi-halal"), Team::Permits);
        assert_eq!(of("kur"), Team::Finance);
        assert_eq!(of("koperasi-merah-putih"), Team::Cooperatives);
        let general = knowledge.iter().filter(|programme| programme.team() == Team::General);
        let topics = general.filter(|programme| programme.head.group != Group::Bot);
        assert_eq!(topics.count(), 1, "whatever names a topic has a team of its own");
    }
}
