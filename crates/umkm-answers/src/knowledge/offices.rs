//! The directory of other offices that ships: `locales/id/office/offices.toml`, each with the source of what is known.

use crate::content::{Problem, line_of};
use chrono::NaiveDate;
use serde::Deserialize;

/// Another office; what nobody found a source for is missing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherOffice {
    /// Its name in buttons.
    pub slug: String,
    /// Its full name.
    pub name: String,
    /// Its name on a button.
    pub short: String,
    /// What people call it, in small letters; programmes name it by one of these.
    pub called: Vec<String>,
    /// What one goes there for.
    pub serves: String,
    /// Where it sits.
    pub address: Option<String>,
    /// When it is open, in its own words.
    pub hours: Option<String>,
    /// Telephone or WhatsApp.
    pub phone: Option<String>,
    /// The same for those who read English.
    pub english: English,
    /// Where that was read.
    pub source: String,
    /// When it was read.
    pub read: NaiveDate,
}

/// What is said of an office in English; a telephone number needs no translation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct English {
    /// What one goes there for.
    pub serves: String,
    /// Where it sits, where that is known.
    pub address: Option<String>,
    /// When it is open, where that is known.
    pub hours: Option<String>,
}

#[derive(Deserialize)]
struct File {
    office: Vec<OtherOffice>,
}

/// Reads the file; an office that is wrong is named.
pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<OtherOffice> {
    let offices = match toml::from_str::<File>(text) {
        Ok(file) => file.office,
        Err(error) => {
            problems.push(Problem::new(file, line_of(text, &error), error.message()));
            return Vec::new();
        }
    };
    for (at, office) in offices.iter().enumerate() {
        let line = text.lines().position(|line| line.contains(&format!("\"{}\"", office.slug))).map_or(1, |at| at + 1);
        let twice = offices.iter().take(at).any(|other| other.slug == office.slug);
        if twice {
            problems.push(Problem::new(file, line, format!("`{}` stands here twice", office.slug)));
        }
        let english = &office.english;
        if english.address.is_some() != office.address.is_some() || english.hours.is_some() != office.hours.is_some() {
            problems.push(Problem::new(file, line, format!("`{}` is not whole in English", office.slug)));
        }
        if office.called.iter().any(|name| *name != name.to_lowercase()) {
            problems.push(Problem::new(file, line, format!("`{}` is called in small letters", office.slug)));
        }
    }
    offices
}
