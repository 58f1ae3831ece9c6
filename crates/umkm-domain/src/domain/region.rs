//! Kabupaten/kota, kecamatan, kelurahan and desa of the province, by code and by name.
//!
//! Codes are those of the ministry: `18.71` a city, `18.71.14` a kecamatan, `18.71.14.1002` a
//! kelurahan. The data is under the Open Database License, see `NOTICE`.

mod label;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound::{Included, Unbounded};
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::content::{self, City};

/// The city whose office runs the bot, as the edition said when the process first asked.
#[must_use]
pub fn city() -> &'static City {
    static CITY: LazyLock<City> = LazyLock::new(|| content::current().city().clone());
    &CITY
}

/// The code of that city.
#[must_use]
pub fn home() -> &'static str {
    &city().home
}

/// All regions, in memory.
#[derive(Debug)]
pub struct Regions {
    names: BTreeMap<&'static str, &'static str>,
    /// The codes of all that are called so, by the name as it is compared: each question is looked through for places.
    called: HashMap<String, Vec<&'static str>>,
}

/// How deep in the country a region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Kabupaten or kota.
    Regency,
    /// Kecamatan.
    District,
    /// Kelurahan or desa.
    Village,
}

impl Level {
    /// The level of a code.
    #[must_use]
    pub fn of(code: &str) -> Self {
        match code.matches('.').count() {
            0 | 1 => Self::Regency,
            2 => Self::District,
            _ => Self::Village,
        }
    }
}

/// Whether one code lies below another, at any level; all lie below the empty one.
fn is_below(code: &str, scope: &str) -> bool {
    scope.is_empty() || code.strip_prefix(scope).is_some_and(|rest| rest.starts_with('.'))
}

/// The code one level up.
#[must_use]
pub fn parent(code: &str) -> &str {
    code.rsplit_once('.').map_or("", |(parent, _)| parent)
}

impl Regions {
    /// The regions of the edition, as it was when the process first asked: forms and stored businesses hold their codes,
    /// so that others count from the next start on.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Regions> = LazyLock::new(|| {
            let table: &'static str = content::current().text(content::REGIONS).unwrap_or_default().leak();
            let rows = table.lines().filter(|line| !line.starts_with('#'));
            Regions::new(rows.filter_map(|line| line.split_once('\t')).collect())
        });
        &SHIPPED
    }

    fn new(names: BTreeMap<&'static str, &'static str>) -> Self {
        let mut called: HashMap<String, Vec<&'static str>> = HashMap::new();
        for (code, name) in &names {
            let name = if Level::of(code) == Level::Regency { without_kind(name) } else { name };
            called.entry(key(name)).or_default().push(code);
        }
        Self { names, called }
    }

    /// The codes below one, at any level; of the empty code all.
    fn below<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let all = self
            .names
            .range::<str, _>((Included(code), Unbounded))
            .map(|(other, _)| *other)
            .take_while(move |other| other.starts_with(code));
        all.filter(move |other| is_below(other, code))
    }

    /// The name of a region, without the ones around it.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<&'static str> {
        self.names.get(code).copied()
    }

    /// The name with all that is around it: "Kota Sepang, Labuhan Ratu, Kota Bandar Lampung".
    #[must_use]
    pub fn full_name(&self, code: &str) -> String {
        let mut names = Vec::new();
        let mut at = code;
        while let Some(name) = self.name(at) {
            names.push(name);
            at = parent(at);
        }
        names.join(", ")
    }

    /// What lies directly in `code`; in the empty code all kabupaten and kota.
    pub fn within<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let level = if code.is_empty() { Level::Regency } else { next(Level::of(code)) };
        self.below(code).filter(move |other| Level::of(other) == level)
    }

    /// Finds the regions of `level` inside `scope` that `words` name, the nearest spelling only.
    ///
    /// Several come back where a name occurs more than once or a typo fits more than one.
    #[must_use]
    pub fn find(&self, words: &str, scope: &str, level: Level) -> Vec<&'static str> {
        let bare = without_fillers(words);
        let tries = [words, without_kind(words), &bare, without_kind(&bare)];
        tries.iter().map(|words| self.nearest(words, scope, level)).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The regions of `level` inside `scope` of exactly this name.
    #[must_use]
    pub fn named(&self, words: &str, scope: &str, level: Level) -> Vec<&'static str> {
        self.called(words, scope).into_iter().filter(|code| Level::of(code) == level).collect()
    }

    /// The regions of any level inside `scope` of exactly this name, in the order of their codes.
    #[must_use]
    pub fn called(&self, words: &str, scope: &str) -> BTreeSet<&'static str> {
        let bare = without_fillers(words);
        let tries = [words, without_kind(words), &bare, without_kind(&bare)];
        let wanted: BTreeSet<String> = tries.iter().map(|words| key(words)).filter(|key| !key.is_empty()).collect();
        let all = wanted.iter().filter_map(|key| self.called.get(key)).flatten().copied();
        all.filter(|code| is_below(code, scope)).collect()
    }

    /// How far a region's name is from what was written.
    #[must_use]
    pub fn apart(&self, words: &str, code: &str) -> usize {
        let bare = without_fillers(words);
        let spellings = [words, without_kind(words), &bare, without_kind(&bare)].map(key);
        let name = key(self.name(code).unwrap_or_default());
        spellings.iter().map(|words| distance(words, &name, usize::MAX)).min().unwrap_or(usize::MAX)
    }

    fn nearest(&self, words: &str, scope: &str, level: Level) -> Vec<&'static str> {
        let wanted = key(if level == Level::Regency { without_kind(words) } else { words });
        if KINDS.contains(&wanted.as_str()) {
            return Vec::new();
        }
        if wanted.is_empty() {
            return Vec::new();
        }
        let most = match wanted.chars().count() {
            0..=3 => 0,
            4..=6 => 1,
            7..=10 => 2,
            _ => 3,
        };
        let mut best = most + 1;
        let mut found = Vec::new();
        let mut begun = Vec::new();
        let all = self.below(scope).filter(|code| Level::of(code) == level);
        for (code, name) in all.filter_map(|code| Some((code, self.name(code)?))) {
            if name.rsplit_once(' ').is_some_and(|(beginning, _)| key(beginning) == wanted) {
                begun.push(code);
            }
            let name = key(if level == Level::Regency { without_kind(name) } else { name });
            let apart = distance(&wanted, &name, best + 1);
            if apart < best {
                best = apart;
                found.clear();
            }
            if apart == best && apart <= most {
                found.push(code);
            }
        }
        // Who says "Tanjung Karang" means one of three, and not Tanjung Senang.
        if best > 0 && begun.len() > 1 { begun } else { found }
    }
}

fn next(level: Level) -> Level {
    match level {
        Level::Regency => Level::District,
        Level::District | Level::Village => Level::Village,
    }
}

/// Words for what kind of region it is.
const KINDS: [&str; 9] = ["kelurahan", "kel", "kecamatan", "kec", "desa", "kampung", "kabupaten", "kab", "kota"];

/// Words beside a place's name that say nothing about which place it is.
static FILLERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| WORDS_BESIDE.split_whitespace().collect());
const WORDS_BESIDE: &str = "di d ke kak kakak bu ibu pak bapak mas mbak bang min ya yaa yah nih deh aja saja saya sy aku kami \
    usaha usahanya usahaku tempat tempatnya alamat alamatnya daerah wilayah lokasi lokasinya ada adanya \
    rumah kelurahannya kecamatannya desanya in my the is it";

/// "di kemiling kak": the name without the words around it.
fn without_fillers(words: &str) -> String {
    let plain: String =
        words.to_lowercase().chars().map(|c| if matches!(c, ',' | '!' | ';') { ' ' } else { c }).collect();
    let is_filler = |word: &&str| FILLERS.contains(word.trim_end_matches('.'));
    let bare = plain.split_whitespace().filter(|word| !is_filler(word)).collect::<Vec<_>>().join(" ");
    // The city's name behind the place's.
    let before = |city: &String| bare.strip_suffix(city.as_str())?.strip_suffix(' ');
    city().called.iter().find_map(before).unwrap_or(&bare).to_owned()
}

/// A name as it is compared: "Tanjung Karang" and "Tanjungkarang" are the same place.
fn key(name: &str) -> String {
    let name = name.to_lowercase();
    let written = match name.trim().rsplit_once(char::is_whitespace) {
        Some((first, number)) => format!("{first}{}", roman(number).unwrap_or(number)),
        None => name,
    };
    written.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// "Jagabaya 2" is Jagabaya II.
fn roman(number: &str) -> Option<&'static str> {
    match number {
        "1" | "satu" => Some("i"),
        "2" | "dua" => Some("ii"),
        "3" | "tiga" => Some("iii"),
        "4" | "empat" => Some("iv"),
        _ => None,
    }
}

/// A name without the word before it that says what kind of region it is.
fn without_kind(name: &str) -> &str {
    let (first, rest) = name.trim().split_once(char::is_whitespace).unwrap_or((name.trim(), ""));
    let first = first.to_lowercase();
    if KINDS.contains(&first.trim_end_matches('.')) { rest } else { name }
}

/// Edits between two names (a swap of neighbours counts once), no further than `limit`.
#[must_use]
pub fn distance(a: &str, b: &str, limit: usize) -> usize {
    if a.chars().count().abs_diff(b.chars().count()) >= limit { limit } else { strsim::osa_distance(a, b).min(limit) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, level: Level) -> Vec<String> {
        let regions = Regions::shipped();
        regions
            .find(words, home(), level)
            .into_iter()
            .filter_map(|code| regions.name(code))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn b10_the_city_has_twenty_kecamatan_and_the_province_fifteen_regencies() {
        let regions = Regions::shipped();
        assert_eq!(regions.within("").count(), 15);
        assert_eq!(regions.within(home()).count(), 20);
        let villages: usize = regions.within(home()).map(|district| regions.within(district).count()).sum();
        assert_eq!(villages, 126);
        assert_eq!(
            regions.full_name("18.71.14.1002"),
            format!("{}, Labuhan Ratu, Kota Bandar Lampung", regions.name("18.71.14.1002").unwrap())
        );
    }

    #[test]
    fn b10_a_name_that_several_begin_with_is_all_of_them() {
        let tanjungkarang = ["Tanjungkarang Barat", "Tanjungkarang Timur", "Tanjungkarang Pusat"];
        for words in ["tanjung karang", "tanjungkarang", "di Tanjung Karang kak"] {
            let mut found = found(words, Level::District);
            found.sort_unstable();
            let mut wanted = tanjungkarang.map(str::to_owned);
            wanted.sort_unstable();
            assert_eq!(found, wanted, "{words}");
        }
        assert_eq!(found("teluk betung", Level::District).len(), 4);
        assert_eq!(found("sukarame", Level::District), ["Sukarame"]);
    }

    #[test]
    fn b10_typed_names_are_found_with_typos_and_other_spellings() {
        for (words, name) in [
            ("Kedaton", "Kedaton"),
            ("kec. kedaton", "Kedaton"),
            ("KEDATON", "Kedaton"),
            ("kedatn", "Kedaton"),
            ("sukrame", "Sukarame"),
            ("Tanjung Karang Barat", "Tanjungkarang Barat"),
            ("tanjungkarang pusat", "Tanjungkarang Pusat"),
            ("teluk betung utara", "Telukbetung Utara"),
            ("kemilng", "Kemiling"),
            ("way halm", "Way Halim"),
            ("wayhalim", "Way Halim"),
            ("rajabsa", "Rajabasa"),
            ("labuan ratu", "Labuhan Ratu"),
            ("Kecamatan Enggal", "Enggal"),
            ("langkapuar", "Langkapura"),
            ("di kemiling kak", "Kemiling"),
            ("kec. kemiling", "Kemiling"),
            ("di kec. kemiling, bandar lampung", "Kemiling"),
            ("daerah way halim ya bu", "Way Halim"),
            ("usaha saya di sukarame", "Sukarame"),
            ("it is in Kedaton", "Kedaton"),
        ] {
            assert_eq!(found(words, Level::District), [name], "{words}");
        }
        for words in ["jakarta", "kecamatan", "xyz", "", "🏠", "saya tidak tahu", "Metro"] {
            assert_eq!(found(words, Level::District), Vec::<String>::new(), "{words}");
        }
    }

    #[test]
    fn b10_a_number_behind_a_name_may_be_written_in_any_way() {
        for (words, name) in [
            ("jagabaya 2", "Jagabaya II"),
            ("jaga baya dua", "Jagabaya II"),
            ("Jagabaya III", "Jagabaya III"),
            ("kel. jagabaya 3", "Jagabaya III"),
            ("jagabaya satu", "Jagabaya I"),
        ] {
            assert_eq!(found(words, Level::Village), [name], "{words}");
        }
    }

    #[test]
    fn b10_a_name_that_occurs_twice_gives_both() {
        let regions = Regions::shipped();
        assert_eq!(regions.find("Labuhan Ratu", "", Level::District).len(), 2);
        assert_eq!(regions.find("Pagar Dewa", "", Level::District).len(), 2);
    }
}
