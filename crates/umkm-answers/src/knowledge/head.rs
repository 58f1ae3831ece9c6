//! The head of a programme's file: sources that say as of when, places that are where they should be.

use chrono::NaiveDate;

use super::{Head, Place, UNDATED};
use crate::content::Problem;
use crate::domain::region;

/// What is wrong with the sources and places of a head.
pub(super) fn problems(head: &Head, file: &str, text: &str) -> Vec<Problem> {
    let line_with = |words: &str| text.lines().position(|line| line.contains(words)).map_or(1, |at| at + 1);
    let mut problems = Vec::new();
    for source in &head.sources {
        let line = line_with(&format!("id = \"{}\"", source.id));
        if !is_date(&source.date) {
            let what = format!("source `{}`: the date is a year, month or day, or `{UNDATED}`", source.id);
            problems.push(Problem::new(file, line, what));
        }
        if !source.url.as_deref().is_none_or(is_web_address) {
            problems.push(Problem::new(file, line, format!("source `{}`: this is no web address", source.id)));
        }
    }
    for place in head.places.iter().filter(|place| !is_here(place)) {
        let what =
            format!("place `{}`: latitude and longitude are both given, within what edition.toml says", place.name);
        problems.push(Problem::new(file, line_with(&place.name), what));
    }
    problems
}

/// "2025", "2025-06", "2025-06-14", or an honest word that there is none.
pub(super) fn is_date(date: &str) -> bool {
    let whole = match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    };
    date == UNDATED || whole.parse::<NaiveDate>().is_ok()
}

pub(super) fn is_web_address(url: &str) -> bool {
    url::Url::parse(url).is_ok_and(|url| url.has_host() && matches!(url.scheme(), "http" | "https"))
}

/// Whether a place is where the edition says that its places are, as far as it says.
fn is_here(place: &Place) -> bool {
    let [north, east] = region::city().within.map(|[from, to]| from..=to);
    match (place.latitude, place.longitude) {
        (None, None) => true,
        (Some(latitude), Some(longitude)) => north.contains(&latitude) && east.contains(&longitude),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_without_date_and_a_place_elsewhere_are_named_with_their_line() {
        let text = "slug = \"nib\"\ntitle = \"NIB\"\nshort = \"NIB\"\noffice = \"OSS\"\nlevel = \"nasional\"\n\
            state = \"published\"\nchecked = 2026-11-22\ngroup = \"legalitas\"\nrelated = []\n\
            [[source]]\nid = \"baik\"\ntitle = \"A\"\nurl = \"https://a.id\"\ndate = \"2025-06\"\n\
            [[source]]\nid = \"kapan\"\ntitle = \"B\"\ndate = \"kemarin\"\n\
            [[source]]\nid = \"mana\"\ntitle = \"C\"\nurl = \"a.id\"\ndate = \"tanpa tanggal\"\n\
            [[place]]\nname = \"Taman\"\nlatitude = -5.42\nlongitude = 105.26\n\
            [[place]]\nname = \"Jauh\"\nlatitude = 5.42\nlongitude = 105.26\n\
            [[place]]\nname = \"Separuh\"\nlatitude = -5.42\n";
        let found = problems(&toml::from_str(text).unwrap(), "id/programmes/nib.md", text);
        let lines: Vec<usize> = found.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [16, 20, 29, 33], "{found:?}");
    }
}
