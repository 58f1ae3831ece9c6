//! Appointments and events as a calendar file (RFC 5545).

use chrono::DateTime;

use super::MapPoint;
use crate::clock::Millis;

/// What stands in the file.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// Its name, which stays with it when it is moved.
    pub id: &'a str,
    /// How often it was moved: a later file replaces an earlier one.
    pub sequence: i64,
    /// When the file was made.
    pub made: Millis,
    /// When it begins.
    pub starts: Millis,
    /// When it ends.
    pub ends: Millis,
    /// What it is.
    pub title: &'a str,
    /// Where it is.
    pub place: &'a str,
    /// Where that is on the map.
    pub point: Option<MapPoint>,
    /// Whether it will not be: a file with it takes it out of the calendar again.
    pub cancelled: bool,
}

/// The longest line in bytes.
const LINE: usize = 75;

/// The file of these; it takes them out of the calendar where the first one will not be.
#[must_use]
pub fn file(events: &[Event<'_>]) -> Vec<u8> {
    let method = if events.first().is_some_and(|event| event.cancelled) { "CANCEL" } else { "PUBLISH" };
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//umkm-bot//ID"].map(str::to_owned);
    let mut lines: Vec<String> = head.into_iter().chain([format!("METHOD:{method}")]).collect();
    lines.extend(events.iter().flat_map(entry));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect::<String>().into_bytes()
}

/// The lines of one of them.
fn entry(event: &Event<'_>) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(event.id)),
        format!("SEQUENCE:{}", event.sequence),
        format!("DTSTAMP:{}", moment(event.made)),
        format!("DTSTART:{}", moment(event.starts)),
        format!("DTEND:{}", moment(event.ends)),
        format!("SUMMARY:{}", escaped(event.title)),
        format!("LOCATION:{}", escaped(event.place)),
    ];
    lines.extend(event.point.map(|point| format!("GEO:{}", point.geo())));
    lines.extend(event.cancelled.then(|| "STATUS:CANCELLED".to_owned()));
    lines.push("END:VEVENT".to_owned());
    lines
}

/// A moment in UTC.
fn moment(at: Millis) -> String {
    DateTime::from_timestamp_millis(at).unwrap_or_default().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value: what has a meaning in the file is marked.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A line as the file has it: broken where it is too long, never within a character.
fn folded(line: &str) -> String {
    let (mut out, mut length) = (String::with_capacity(line.len() + 2), 0);
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn c16_an_appointment_is_a_calendar_file_in_utc() {
        let event = Event {
            id: "janji-7@umkm-bot",
            sequence: 1,
            made: 0,
            starts: 1_749_866_400_000,
            ends: 1_749_868_200_000,
            title: "Janji temu, Dewi",
            place: "Jl. Sudirman 1; lantai 2",
            point: MapPoint::new(-5_429_120, 105_262_100),
            cancelled: false,
        };
        let text = String::from_utf8(file(&[event])).unwrap();
        for line in [
            "UID:janji-7@umkm-bot\r\n",
            "SEQUENCE:1\r\n",
            "DTSTAMP:19700101T000000Z\r\n",
            "DTSTART:20250614T020000Z\r\n",
            "DTEND:20250614T023000Z\r\n",
            "SUMMARY:Janji temu\\, Dewi\r\n",
            "LOCATION:Jl. Sudirman 1\\; lantai 2\r\n",
            "GEO:-5.429120;105.262100\r\n",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn d14_what_is_called_off_goes_under_the_same_name_and_hours_of_several_days() {
        let day = |id, starts| Event {
            id,
            sequence: 2,
            made: 0,
            starts,
            ends: starts + 3_600_000,
            title: "Pelatihan tapis",
            place: "Balai",
            point: None,
            cancelled: true,
        };
        let text = String::from_utf8(file(&[day("acara-1", 0), day("acara-2", 86_400_000)])).unwrap();
        assert_eq!(text.matches("METHOD:CANCEL\r\n").count(), 1, "{text}");
        for line in ["UID:acara-1", "UID:acara-2", "DTSTART:19700101T000000Z", "DTSTART:19700102T000000Z"] {
            assert_eq!(text.matches(&format!("{line}\r\n")).count(), 1, "{line}: {text}");
        }
        for line in ["SEQUENCE:2", "STATUS:CANCELLED", "BEGIN:VEVENT", "END:VEVENT"] {
            assert_eq!(text.matches(&format!("{line}\r\n")).count(), 2, "{line}: {text}");
        }
    }

    proptest! {
        #[test]
        fn c16_no_words_begin_a_line_of_their_own_and_no_line_is_too_long(title in "(?s).{0,200}") {
            let event = Event { id: "x", sequence: 0, made: 0, starts: 0, ends: 1, title: &title, place: "", point: None, cancelled: false };
            let text = String::from_utf8(file(&[event])).unwrap();
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= LINE && !line.contains('\n'), "{line}");
            }
            let unfolded = text.replace("\r\n ", "");
            prop_assert_eq!(unfolded.split("\r\n").count(), 15);
        }
    }
}
