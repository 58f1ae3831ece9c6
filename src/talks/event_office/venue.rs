//! Where an event is, out of what people write: a place, a point on the map, the page of what is online.

use crate::domain::MapPoint;
use crate::store::events::Venue;

/// What a link that leads to a map holds.
const MAPS: [&str; 4] = ["maps.app.goo.gl", "goo.gl/maps", "google.com/maps", "maps.google."];
/// Words that say no more than that it is online.
const ONLINE: [&str; 14] = [
    "online", "daring", "zoom", "lewat", "via", "google", "meet", "gmeet", "link", "tautan", "di", "secara", "virtual",
    "meeting",
];

/// Reads where it is: a link that leads to no map is the page on which people meet.
pub(super) fn read(words: &str) -> Venue {
    let mut venue = Venue::default();
    let mut rest: Vec<String> = Vec::new();
    for line in words.lines() {
        let mut kept: Vec<&str> = Vec::new();
        for word in line.split_whitespace() {
            let is_link = word.starts_with("http://") || word.starts_with("https://");
            let is_map = MAPS.iter().any(|map| word.contains(map));
            match MapPoint::find(word) {
                Some(point) if is_link || is_map => venue.point = Some(point),
                _ if is_link && !is_map => venue.online = Some(word.trim_end_matches(['.', ',', ')']).to_owned()),
                _ => kept.push(word),
            }
        }
        rest.push(kept.join(" "));
    }
    venue.point = venue.point.or_else(|| rest.iter().find_map(|line| MapPoint::find(line)));
    let lines: Vec<&str> = rest.iter().map(String::as_str).filter(|line| !line.is_empty() && !is_point(line)).collect();
    let text = lines.join(", ");
    let says_no_place = venue.online.is_some() && {
        let mut said = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        said.all(|word| ONLINE.contains(&word.to_lowercase().as_str()))
    };
    venue.place = Some(text).filter(|text| !text.is_empty() && !says_no_place);
    venue
}

/// Whether a line is nothing but the two numbers of a point.
fn is_point(line: &str) -> bool {
    MapPoint::find(line).is_some() && !line.contains(char::is_alphabetic)
}

/// The same in words that are read back.
pub(super) fn words(venue: &Venue) -> String {
    let parts = [venue.place.clone(), venue.point.map(MapPoint::link), venue.online.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What of such words everybody may read: the page on which people meet is left out.
pub(super) fn told(text: &str) -> String {
    let venue = Venue { online: None, ..read(text) };
    if venue.place.is_none() { text.split("://").next().unwrap_or_default().to_owned() } else { words(&venue) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d1_a_place_a_point_and_a_page_are_told_apart_and_read_back() {
        let point = MapPoint::new(-5_429_120, 105_262_100);
        let zoom = Some("https://zoom.us/j/123");
        for (words, place, at, online) in [
            ("Aula kantor, lantai 2", Some("Aula kantor, lantai 2"), None, None),
            ("Aula kantor\nhttps://www.google.com/maps?q=-5.429120,105.262100", Some("Aula kantor"), point, None),
            ("Aula kantor\n-5.42912, 105.2621", Some("Aula kantor"), point, None),
            ("lewat Zoom https://zoom.us/j/123", None, None, zoom),
            ("Aula kantor\nhttps://zoom.us/j/123", Some("Aula kantor"), None, zoom),
            ("https://maps.app.goo.gl/abc", Some("https://maps.app.goo.gl/abc"), None, None),
        ] {
            let found = read(words);
            let (place, online) = (place.map(str::to_owned), online.map(str::to_owned));
            assert_eq!(found, Venue { place, point: at, online }, "{words}");
            assert_eq!(read(&super::words(&found)), found, "{words}");
        }
    }
}
