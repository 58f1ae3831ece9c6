//! What the bot sends, read by libraries that share no line with what wrote it.

use std::io::Cursor;

use calamine::Reader;
use ical::parser::Component as _;
use icalendar::{Component, EventLike};

/// An event of a calendar file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub uid: String,
    pub sequence: String,
    pub starts: String,
    pub ends: String,
    pub title: String,
    pub place: String,
    pub geo: String,
    pub status: String,
}

/// The method of a calendar file and its events, on which two readers agree.
pub fn calendar(bytes: &[u8]) -> (String, Vec<Entry>) {
    let (one, other) = (by_icalendar(bytes), by_ical(bytes));
    assert_eq!(one, other, "two readers: {}", String::from_utf8_lossy(bytes));
    one
}

fn by_icalendar(bytes: &[u8]) -> (String, Vec<Entry>) {
    let text = std::str::from_utf8(bytes).unwrap();
    let read: icalendar::Calendar = text.parse().unwrap();
    let method = read.property_value("METHOD").unwrap_or_default().to_owned();
    let entry = |event: &icalendar::Event| {
        let of = |name: &str| event.property_value(name).unwrap_or_default().to_owned();
        assert!(event.get_start().is_some() && event.get_end().is_some() && event.get_timestamp().is_some());
        Entry {
            uid: of("UID"),
            sequence: of("SEQUENCE"),
            starts: of("DTSTART"),
            ends: of("DTEND"),
            title: event.get_summary().unwrap_or_default().to_owned(),
            place: event.get_location().unwrap_or_default().to_owned(),
            geo: of("GEO"),
            status: of("STATUS"),
        }
    };
    (method, read.iter().filter_map(|component| component.as_event()).map(entry).collect())
}

fn by_ical(bytes: &[u8]) -> (String, Vec<Entry>) {
    let mut all: Vec<_> = ical::IcalParser::new(Cursor::new(bytes)).map(Result::unwrap).collect();
    assert_eq!(all.len(), 1, "one calendar");
    let read = all.remove(0);
    let method = read.get_property("METHOD").and_then(|one| one.value.clone()).unwrap_or_default();
    let entry = |event: &ical::parser::ical::component::IcalEvent| {
        let of = |name: &str| event.get_property(name).and_then(|one| one.value.clone()).unwrap_or_default();
        Entry {
            uid: of("UID"),
            sequence: of("SEQUENCE"),
            starts: of("DTSTART"),
            ends: of("DTEND"),
            title: unescaped(&of("SUMMARY")),
            place: unescaped(&of("LOCATION")),
            geo: of("GEO"),
            status: of("STATUS"),
        }
    };
    (method, read.events.iter().map(entry).collect())
}

/// A text value as RFC 5545 reads it; this reader leaves that to whoever uses it.
fn unescaped(value: &str) -> String {
    let (mut out, mut chars) = (String::new(), value.chars());
    while let Some(c) = chars.next() {
        match (c, (c == '\\').then(|| chars.next()).flatten()) {
            (_, Some('n' | 'N')) => out.push('\n'),
            (_, Some(marked)) => out.push(marked),
            (c, None) => out.push(c),
        }
    }
    out
}

/// What the code in a picture says.
pub fn code(png: &[u8]) -> String {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let (width, height) = (info.width as usize, info.height as usize);
    let each = info.color_type.samples();
    decoded(width, height, |x, y| pixels[y * info.line_size + x * each])
}

fn decoded(width: usize, height: usize, shade: impl FnMut(usize, usize) -> u8) -> String {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, shade);
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1, "codes in a picture");
    found[0].decode().unwrap().1
}

/// What each page of a PDF says, in words.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let read = lopdf::Document::load_mem(pdf).unwrap();
    let numbers: Vec<u32> = read.get_pages().into_keys().collect();
    let text = |number: u32| read.extract_text(&[number]).unwrap();
    numbers.into_iter().map(|number| text(number).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// What the code of a page of a PDF says: its modules are the small squares that are filled.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "a page is some hundred points wide, and the sides of a square are written from one number"
)]
pub fn printed_code(pdf: &[u8], page: u32) -> String {
    const DOTS: f32 = 4.0;
    let read = lopdf::Document::load_mem(pdf).unwrap();
    let id = read.get_pages()[&page];
    let square = |operation: &lopdf::content::Operation| {
        let numbers: Vec<f32> = operation.operands.iter().filter_map(|one| one.as_float().ok()).collect();
        match (operation.operator.as_str(), numbers.as_slice()) {
            ("re", [x, y, width, height]) if width == height => Some((*x, *y, *width)),
            _ => None,
        }
    };
    let content = read.get_and_decode_page_content(id).unwrap();
    let squares: Vec<(f32, f32, f32)> = content.operations.iter().filter_map(square).collect();
    let (width, height) = (900.0 * DOTS, 900.0 * DOTS);
    let mut dark = vec![false; (width * height) as usize];
    for (x, y, side) in squares {
        let span = |from: f32| (from * DOTS).round() as usize..((from + side) * DOTS).round() as usize;
        for row in span(y) {
            for column in span(x) {
                dark[(height as usize - 1 - row) * width as usize + column] = true;
            }
        }
    }
    decoded(width as usize, height as usize, |x, y| if dark[y * width as usize + x] { 0 } else { 255 })
}

/// How many points wide and high each page of a PDF is.
#[expect(clippy::cast_possible_truncation, reason = "paper has some hundreds of points a side")]
pub fn sizes(pdf: &[u8]) -> Vec<(i64, i64)> {
    let read = lopdf::Document::load_mem(pdf).unwrap();
    let side = |one: &lopdf::Object| one.as_float().unwrap() as i64;
    let size = |id: lopdf::ObjectId| {
        let page = read.get_object(id).unwrap().as_dict().unwrap();
        let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
        (side(&sides[2]), side(&sides[3]))
    };
    read.get_pages().into_values().map(size).collect()
}

/// The tabs of a workbook with their cells as text; none of them is a formula.
pub fn sheets(xlsx: &[u8]) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx)).unwrap();
    let names = book.sheet_names();
    let tab = |name: String| {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "a formula in {name}");
        let cells = book.worksheet_range(&name).unwrap();
        let rows = cells.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        (name, rows)
    };
    names.into_iter().map(tab).collect()
}
