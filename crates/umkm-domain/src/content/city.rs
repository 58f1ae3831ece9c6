//! Whose edition it is: the city, what it is called, and what of the edition inside the program it leaves out.

use serde::Deserialize;

use super::inside::{Assets, CITY};
use super::problem::{Problem, line_of};

/// The city whose office runs the bot.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// The code of the region, as it stands in `id/language/regions.tsv`.
    pub home: String,
    /// What people call it behind the name of a place, in small letters, the longest first.
    #[serde(default)]
    pub called: Vec<String>,
    /// What stands in the web addresses of its own government, and of the province's.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// From which to which degree north of the equator, and east of Greenwich, places of programmes lie.
    #[serde(default = "indonesia")]
    pub within: [[f64; 2]; 2],
    /// Files of the edition inside the program, or folders with a slash behind, that say nothing here.
    #[serde(default)]
    pub leave_out: Vec<String>,
}

fn indonesia() -> [[f64; 2]; 2] {
    [[-11.1, 6.1], [94.9, 141.1]]
}

impl City {
    /// Reads the file; what is wrong is named, and left as it is.
    pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Self {
        let city: Self = match toml::from_str(text) {
            Ok(city) => city,
            Err(error) => {
                problems.push(Problem::new(CITY, line_of(text, &error), error.message()));
                return Self::default();
            }
        };
        let line = |words: &str| text.lines().position(|line| line.contains(words)).map_or(1, |at| at + 1);
        if city.home.split('.').count() != 2 || city.home.split('.').any(|part| part.parse::<u8>().is_err()) {
            let what = format!("`{}` is no code of a kabupaten or kota, such as 18.71", city.home);
            problems.push(Problem::new(CITY, line("home"), what));
        }
        for entry in city.leave_out.iter().filter(|entry| !Assets::iter().any(|path| is_meant(entry, &path))) {
            let what = format!("leave_out: nothing inside the program is called `{entry}`");
            problems.push(Problem::new(CITY, line(entry), what));
        }
        city
    }

    /// Whether a file inside the program says nothing here; a programme that does not is left out in all languages.
    pub(super) fn leaves_out(&self, path: &str) -> bool {
        let indonesian = path.strip_prefix("en/programmes/").map(|file| format!("id/programmes/{file}"));
        let names = [Some(path), indonesian.as_deref()];
        self.leave_out.iter().any(|entry| names.into_iter().flatten().any(|name| is_meant(entry, name)))
    }
}

/// Whether an entry names this file, or a folder that it is in.
fn is_meant(entry: &str, path: &str) -> bool {
    entry == path || (entry.ends_with('/') && path.starts_with(entry))
}
