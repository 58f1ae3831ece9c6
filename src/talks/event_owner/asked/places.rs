//! The places of the city that words name.

use crate::domain::Regions;
use crate::domain::region::{self, Level};

/// The names of a kecamatan of the city and of what lies in it, where one is named.
pub(super) fn places(words: &[String]) -> Vec<String> {
    let regions = Regions::shipped();
    // The longest name counts: "Teluk Betung Utara" is three words.
    let several = [3, 2].into_iter().flat_map(|count| words.windows(count)).map(|some| some.join(" "));
    // "Tanjung Karang" is a kelurahan, and begins the names of kecamatan that it does not lie in.
    let districts: Vec<String> =
        regions.within(region::home()).filter_map(|code| regions.name(code)).map(bare).collect();
    let begins_another =
        |name: &String| districts.iter().any(|other| other != name && other.starts_with(name.as_str()));
    let names = |codes: &mut dyn Iterator<Item = &'static str>| -> Vec<String> {
        codes.filter_map(|code| regions.name(code)).map(bare).filter(|name| !begins_another(name)).collect()
    };
    for text in several.chain(words.iter().filter(|word| word.chars().count() >= 5).cloned()) {
        let called = regions.called(&text, region::home());
        let of = |level: Level| called.iter().find(|code| Level::of(code) == level);
        if let Some(code) = of(Level::District) {
            return names(&mut regions.within(code).chain([*code]));
        }
        if let Some(code) = of(Level::Village) {
            let both = [*code, region::parent(code)];
            return both.into_iter().filter_map(|code| regions.name(code)).map(bare).collect();
        }
    }
    Vec::new()
}

/// A name as it is compared: "Teluk Betung" and "Telukbetung" are written either way.
pub(super) fn bare(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a word is of the name of the city, or of what it lies in: any event may say it too.
pub(super) fn is_of_the_city(word: &str) -> bool {
    let home = region::home();
    [home, region::parent(home)].into_iter().filter_map(|code| Regions::shipped().name(code)).any(|name| {
        let name = name.to_lowercase();
        let bare = name.strip_prefix("kota ").unwrap_or(&name);
        bare.split(' ').any(|part| part == word) || bare.replace(' ', "") == word
    })
}
