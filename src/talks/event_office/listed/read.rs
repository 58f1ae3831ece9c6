//! Reads a list of people as it comes by WhatsApp, from a notebook or out of a table: a person a line, in any order.
//!
//! Pure: what a line says, and what it does not. Whether somebody is known is asked elsewhere.

use crate::domain::region::{self, Level};
use crate::domain::{Phone, Regions};
use crate::text;
pub(super) use crate::turn::ListedPerson as Person;

/// The longest name of a person or of a business, in characters.
const NAME_CHARS: usize = 60;
/// The longest line that is shown again, in characters.
const LINE_CHARS: usize = 60;
/// So many digits may be a telephone number; fewer are the number of a row or a house.
const FEWEST_DIGITS: usize = 7;
/// An identity card has so many digits: it is nobody's telephone, and is left out.
const CARD_DIGITS: usize = 16;

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A person.
    Person(Person),
    /// Something that names nobody, or a number that is none.
    Unreadable {
        /// Which line it is, counted from one.
        row: usize,
        /// As it was written.
        text: String,
    },
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Phone,
    Business,
    District,
    Other,
}

/// The words with which lists name their columns.
const HEADS: [(Column, &[&str]); 4] = [
    (Column::Phone, &["hp", "telp", "telepon", "telpon", "wa", "whatsapp", "kontak", "phone", "handphone"]),
    (Column::Business, &["usaha", "umkm", "produk", "toko", "merek", "brand", "business"]),
    (Column::District, &["kecamatan", "kec", "kelurahan", "kel", "desa", "district"]),
    (Column::Name, &["nama", "peserta", "pemilik", "name"]),
];

/// Words of which what stands above a list is made: who is named so joins nothing.
const TITLES: &str = "absen absensi acara anggota bazaar bazar berikut binaan calon daftar dan data di event hadir ikut ini \
                      kegiatan kelompok lampiran list nama pameran pelaku pelatihan pendaftar pengusaha peserta stan \
                      stand tahun tanggal umkm undangan untuk usaha yang";

/// Reads a list, a line each; empty lines, the line that names the columns and a title above that are left out.
pub(super) fn read(words: &str) -> Vec<Line> {
    let mut columns: Option<Vec<Column>> = None;
    let mut all = Vec::new();
    for (row, line) in (1..).zip(words.lines().map(without_number)) {
        if !line.chars().any(char::is_alphanumeric) {
            continue;
        }
        let cells = cells(line);
        if columns.is_none()
            && let Some(found) = head(&cells)
        {
            columns = Some(found);
            if !all.iter().any(has_phone) {
                all.clear();
            }
            continue;
        }
        if is_title(line) {
            continue;
        }
        if announces(line) {
            all.push(unreadable(row, line));
            continue;
        }
        let known = columns.as_deref().filter(|known| known.len() == cells.len());
        all.push(person(&cells, known).map_or_else(|| unreadable(row, line), Line::Person));
    }
    all
}

/// Whether a line is made of nothing but what stands above lists ("Daftar peserta bazar 2026").
fn is_title(line: &str) -> bool {
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_part = |word: &str| TITLES.split(' ').any(|title| title == word.to_lowercase());
    let is_year = |word: &str| word.len() <= 4 && word.chars().all(|c| c.is_ascii_digit());
    words.clone().any(is_part) && words.all(|word| is_part(word) || is_year(word))
}

/// Whether a line says that something follows ("Dari Kemiling:"): it names nobody who joins.
fn announces(line: &str) -> bool {
    let is_margin = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '~');
    digits(line) < FEWEST_DIGITS && line.trim_end_matches(is_margin).ends_with(':')
}

/// Whether a line names somebody who can be called.
pub(super) fn has_phone(line: &Line) -> bool {
    matches!(line, Line::Person(Person { phone: Some(_), .. }))
}

fn unreadable(row: usize, line: &str) -> Line {
    let cells: Vec<&str> = line.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect();
    Line::Unreadable { row, text: text::cut(&cells.join(", "), LINE_CHARS) }
}

/// A line without what numbers it: "1.", "2)", "-", "•". The empty cells at both ends of a table's line stay.
fn without_number(line: &str) -> &str {
    let is_margin = |c: char| c.is_whitespace() && c != '\t';
    let line = line.trim_matches(is_margin).trim_start_matches(['-', '*', '•', '·', '–']).trim_start_matches(is_margin);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    match rest.chars().next() {
        Some('.' | ')') if (1..=3).contains(&digits) && !rest.starts_with(|c: char| c.is_ascii_digit()) => {
            rest.get(1..).unwrap_or_default().trim_start_matches(is_margin)
        }
        _ => line,
    }
}

/// The cells of a line: by tabs or other signs that divide, else around a telephone number within it.
fn cells(line: &str) -> Vec<&str> {
    let signs: [&[char]; 3] = [&['\t'], &[';', '|'], &[',']];
    let found = signs.into_iter().find(|signs| line.contains(*signs));
    let divided: Vec<&str> = match found {
        Some(signs) => line.split(signs).collect(),
        None => line.split(" - ").flat_map(|part| part.split(" – ")).collect(),
    };
    // Only a table has cells that are empty for a reason.
    let is_table = found == Some(&['\t']);
    divided.into_iter().flat_map(around_number).map(str::trim).filter(|cell| is_table || !cell.is_empty()).collect()
}

/// A cell in up to three parts: what stands before a telephone number, the number, and what stands behind it.
fn around_number(cell: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '.' | '(' | ')');
    let mut from = 0;
    while let Some(at) = cell.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit() || c == '+')) {
        let start = from + at;
        let run = cell.get(start..).unwrap_or_default();
        let length = run.find(|c: char| !is_part(c)).unwrap_or(run.len());
        let run = run.get(..length).unwrap_or_default().trim_end();
        if digits(run) >= FEWEST_DIGITS {
            let (before, rest) = cell.split_at(start);
            let parts = [before, run, rest.get(run.len()..).unwrap_or_default()];
            return parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
        }
        from = start + length.max(1);
    }
    vec![cell]
}

fn digits(words: &str) -> usize {
    words.chars().filter(char::is_ascii_digit).count()
}

/// Whether a number was meant as a telephone number, right or wrong.
fn is_phone(cell: &str) -> bool {
    const BEGUN: usize = 4;
    digits(cell) >= FEWEST_DIGITS || (digits(cell) >= BEGUN && cell.starts_with(['0', '+']))
}

/// Whether a table rounded a telephone number ("8,12E+11"): its last digits are lost.
fn is_rounded(cell: &str) -> bool {
    let is_part = |words: &str| words.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let parts = cell.split_once("E+").or_else(|| cell.split_once("e+"));
    parts.is_some_and(|(number, power)| digits(number) > 0 && is_part(number) && digits(power) > 0 && is_part(power))
}

/// What the columns are, where a line names them: at least two do, and no number is among them.
fn head(cells: &[&str]) -> Option<Vec<Column>> {
    let column = |cell: &&str| {
        let words: Vec<String> = cell.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        let is_named = |names: &&(Column, &[&str])| names.1.iter().any(|name| words.iter().any(|word| word == name));
        HEADS.iter().find(is_named).map_or(Column::Other, |(column, _)| *column)
    };
    let all: Vec<Column> = cells.iter().map(column).collect();
    let named = all.iter().filter(|column| **column != Column::Other).count();
    (named >= 2 && cells.iter().all(|cell| digits(cell) < FEWEST_DIGITS)).then_some(all)
}

/// The person of these cells; none where there is no name, or a number that nobody can be called by.
fn person(cells: &[&str], columns: Option<&[Column]>) -> Option<Person> {
    let mut found = Person::default();
    let mut others: Vec<&str> = Vec::new();
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let column = columns.and_then(|all| all.get(at)).copied();
        let count = digits(cell);
        let is_number = count > 0 && !cell.chars().any(char::is_alphabetic);
        match column {
            _ if is_rounded(cell) => return None,
            _ if is_number && count == CARD_DIGITS => {}
            Some(Column::Phone) if count == 0 => {}
            Some(Column::Phone) => found.phone = Some(Phone::parse(cell).ok()?),
            _ if is_number && is_phone(cell) => found.phone = Some(Phone::parse(cell).ok()?),
            _ if is_number => {}
            Some(Column::Name) => found.name = name(cell),
            Some(Column::Business) => found.business = Some(name(cell)),
            Some(Column::District) => {
                found.district = found.district.or_else(|| district(cell)).or_else(|| district_of(cell));
            }
            Some(Column::Other) => {}
            None => match district(cell).filter(|_| found.district.is_none()) {
                Some(code) => found.district = Some(code),
                None => others.push(cell),
            },
        }
    }
    let mut others = others.into_iter();
    if found.name.is_empty() {
        found.name = others.next().map(name).unwrap_or_default();
    }
    found.business = found.business.or_else(|| others.next().map(name));
    (found.name.chars().filter(|c| c.is_alphabetic()).count() >= 2).then_some(found)
}

/// Words as a name is kept: in one line, and no longer than a list shows.
fn name(words: &str) -> String {
    text::cut(&words.split_whitespace().collect::<Vec<_>>().join(" "), NAME_CHARS)
}

/// The kecamatan of the city that words name exactly: a name that only resembles one is a person's or a business's.
fn district(words: &str) -> Option<String> {
    match Regions::shipped().named(words, region::home(), Level::District).as_slice() {
        [one] => Some((*one).to_owned()),
        _ => None,
    }
}

/// The kecamatan of the kelurahan that words name, where there is one of that name.
fn district_of(words: &str) -> Option<String> {
    match Regions::shipped().named(words, region::home(), Level::Village).as_slice() {
        [one] => Some(region::parent(one).to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &str, phone: &str, business: &str, district: &str) -> Line {
        let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
        let phone = some(phone).map(|phone| Phone::parse(&phone).unwrap());
        Line::Person(Person { name: name.to_owned(), phone, business: some(business), district: some(district) })
    }

    #[test]
    fn d19_a_line_is_read_in_whatever_order_it_was_written() {
        let all = one("Rohmah", "081234567890", "Keripik Rohmah", "18.71.13");
        for line in [
            "Rohmah, 0812-3456-7890, Keripik Rohmah, Kemiling",
            "1. Rohmah, Keripik Rohmah, Kemiling, +62 812 3456 7890",
            "12) Rohmah; Kec. Kemiling; 0812 3456 7890; Keripik Rohmah",
            "Kemiling\tRohmah\t081234567890\tKeripik Rohmah",
            "- Rohmah | Keripik Rohmah | 62812-3456-7890 | Kemiling",
            "• Rohmah - Keripik Rohmah - Kemiling - 081234567890",
            "7\tRohmah\tKeripik Rohmah\t1871010101010001\t081234567890\tKemiling",
        ] {
            assert_eq!(read(line), std::slice::from_ref(&all), "{line}");
        }
        for (line, read_as) in [
            ("Rohmah 081234567890", one("Rohmah", "081234567890", "", "")),
            ("1. Bu Rohmah 081234567890 Keripik Rohmah", one("Bu Rohmah", "081234567890", "Keripik Rohmah", "")),
            ("3. Siti", one("Siti", "", "", "")),
            ("081234567890 Rohmah", one("Rohmah", "081234567890", "", "")),
            ("Rohmah, Warung 99", one("Rohmah", "", "Warung 99", "")),
        ] {
            assert_eq!(read(line), [read_as], "{line}");
        }
    }

    #[test]
    fn d19_a_line_that_names_the_columns_says_what_they_are_and_is_nobody() {
        let all = one("Rohmah", "081234567890", "Keripik Rohmah", "18.71.13");
        for list in [
            "No\tNama Usaha\tNama\tNo HP\tKecamatan\n1\tKeripik Rohmah\tRohmah\t081234567890\tKemiling",
            "Nama;Usaha;WA;Kecamatan\nRohmah;Keripik Rohmah;081234567890;Kemiling",
            "Daftar;Produk;Nama peserta;Telepon;Kec.\nx;Keripik Rohmah;Rohmah;0812 3456 7890;Kemiling",
        ] {
            assert_eq!(read(list), std::slice::from_ref(&all), "{list}");
        }
    }

    #[test]
    fn d19_what_names_nobody_or_gives_a_wrong_number_is_said_and_never_guessed() {
        for line in [
            "081234567890",
            "0812345, Kemiling",
            "Rohmah, 08123",
            "Rohmah, 12345678901234",
            "Kemiling",
            "Rohmah, +1 212 555 0100, Kemiling",
            "Nama\tHP\nRohmah\t0812 34",
            "Nama\tHP\nRohmah\t8,12346E+11",
            "Rohmah\t6.28E+12",
        ] {
            let text = line.lines().last().unwrap_or_default().replace('\t', ", ");
            assert_eq!(read(line), [Line::Unreadable { row: line.lines().count(), text }], "{line}");
        }
        // A column without a number is no wrong number.
        assert_eq!(read("Nama\tHP\nRohmah\t-"), [one("Rohmah", "", "", "")]);
        assert_eq!(read("\n \n---\n***\n"), []);
        // What stands above a list is nobody, and what may be somebody is shown.
        for title in ["Daftar peserta bazar:", "*DAFTAR PESERTA BAZAR 2026*", "Peserta:", "Daftar UMKM binaan"] {
            assert_eq!(read(&format!("{title}\n1. Rohmah")), [one("Rohmah", "", "", "")], "{title}");
        }
        let above = Line::Unreadable { row: 1, text: "Bazar Enggal:".into() };
        assert_eq!(read("Bazar Enggal:\nRohmah"), [above, one("Rohmah", "", "", "")]);
        assert_eq!(read("Rohmah, Warung Data"), [one("Rohmah", "", "Warung Data", "")]);
    }

    #[test]
    fn d19_the_rows_of_a_table_keep_their_cells_and_their_numbers() {
        let all = one("Rohmah", "081234567890", "Keripik Rohmah", "18.71.13");
        let list = "DAFTAR PESERTA\t\t\t\t\nTahun 2026\t\t\t\t\n\nNo\tNama\tKelurahan/Kecamatan\tUsaha\tHP/WA\n\
                    1\tRohmah\tKemiling\tKeripik Rohmah\t81234567890\n\tSri\t\t\t\n\t\t\t\tMengetahui\n2\tAni\t\t\t0812";
        let read = read(list);
        let unreadable = |row, text: &str| Line::Unreadable { row, text: text.to_owned() };
        assert_eq!(read, [all, one("Sri", "", "", ""), unreadable(7, "Mengetahui"), unreadable(8, "2, Ani, 0812")]);
        // Whoever can be called stands in no title.
        assert_eq!(super::read("Rohmah, 081234567890\nNama, HP\nJoko, 081311113333").len(), 2);
    }
}
