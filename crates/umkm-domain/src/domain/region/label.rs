//! Names of regions, as short as a button of a phone.

use super::{Level, Regions, parent};
use crate::domain::MAX_BUTTON_CHARS;

impl Regions {
    /// The name with what tells it from others of the same name, as long as a phone shows whole.
    ///
    /// Where all of it is too long the word for the kind of regency goes first, then the regency, or what lies
    /// between it and the name where two would be called alike.
    #[must_use]
    pub fn label(&self, code: &str) -> String {
        let name = |code: &str| self.name(code).unwrap_or_default();
        let whole = name(regency(code));
        let bare = whole.strip_prefix("Kabupaten ").or_else(|| whole.strip_prefix("Kota ")).unwrap_or(whole);
        let full = self.full_name(code);
        let near = format!("{}, {}", name(code), name(parent(code)));
        let far = format!("{}, {bare}", name(code));
        let tries = match Level::of(code) {
            Level::Regency => vec![full],
            Level::District => vec![full, far],
            Level::Village if self.has_twin(code) => vec![full.replace(whole, bare), far],
            Level::Village => vec![full.clone(), full.replace(whole, bare), near],
        };
        let fits = |label: &&String| label.chars().count() <= MAX_BUTTON_CHARS;
        match tries.iter().find(fits) {
            Some(label) => label.clone(),
            None => cut(tries.last().map_or("", String::as_str)),
        }
    }

    /// Whether another village of this name lies in another district of the same name.
    fn has_twin(&self, code: &str) -> bool {
        let (own, district) = (self.name(code), self.name(parent(code)));
        let of_name = self.names.iter().filter(|(_, name)| Some(**name) == own);
        let villages = of_name.filter(|(other, _)| Level::of(other) == Level::Village);
        villages.filter(|(other, _)| self.name(parent(other)) == district).count() > 1
    }
}

/// The beginning, with a sign that there is more.
fn cut(label: &str) -> String {
    let head: String = label.chars().take(MAX_BUTTON_CHARS - 1).collect();
    format!("{}…", head.trim_end_matches([' ', ',']))
}

fn regency(code: &str) -> &str {
    let end = code.match_indices('.').nth(1).map_or(code.len(), |(at, _)| at);
    code.get(..end).unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::home;
    use super::*;

    /// All 15 regencies, their districts and their villages.
    fn all() -> Vec<&'static str> {
        let regions = Regions::shipped();
        let within = |codes: &[&'static str]| -> Vec<&'static str> {
            codes.iter().flat_map(|code| regions.within(code).collect::<Vec<_>>()).collect()
        };
        let regencies: Vec<&str> = regions.within("").collect();
        let districts = within(&regencies);
        let villages = within(&districts);
        [regencies, districts, villages].concat()
    }

    #[test]
    fn s10_every_region_has_a_label_that_a_phone_shows_whole() {
        let regions = Regions::shipped();
        for code in all() {
            let label = regions.label(code);
            let name = regions.name(code).unwrap();
            assert!(label.starts_with(name) && label.chars().count() <= MAX_BUTTON_CHARS, "{code}: {label}");
        }
        let longest = regions.find("Telukbetung Barat", home(), Level::District);
        assert_eq!(
            longest.iter().map(|code| regions.label(code)).collect::<Vec<_>>(),
            ["Telukbetung Barat, Bandar Lampung"]
        );
    }

    #[test]
    fn s10_regions_of_one_name_have_labels_that_tell_them_apart() {
        let regions = Regions::shipped();
        // A list holds regions of one level.
        let mut labels: BTreeMap<(usize, String), Vec<&str>> = BTreeMap::new();
        for code in all() {
            labels.entry((code.matches('.').count(), regions.label(code))).or_default().push(code);
        }
        labels.retain(|_, codes| codes.len() > 1);
        assert_eq!(labels, BTreeMap::new());
    }
}
