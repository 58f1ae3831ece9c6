//! Tables as a workbook: numbers as numbers, dates as dates, and text as text whatever it begins with.

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Text, which is never a formula.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// What its tab says.
    pub(crate) name: String,
    /// What stands above it: what it is, for whom it was made, and when.
    pub(crate) lead: Vec<String>,
    /// What its columns are.
    pub(crate) head: Vec<String>,
    /// Its rows.
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// The longest name of a tab, and the signs that it must not hold.
const TAB_CHARS: usize = 31;
const NOT_IN_TABS: &[char] = &['[', ']', ':', '*', '?', '/', '\\', '\''];
/// The narrowest and the widest column, in characters.
const NARROW: usize = 10;
const WIDE: usize = 48;
/// The longest text of a cell.
const CELL_CHARS: usize = 32_000;

/// The bytes of a workbook that was made on this day; none only where they cannot be written.
#[must_use]
pub(crate) fn xlsx(sheets: &[Sheet], made: NaiveDate) -> Option<Vec<u8>> {
    write(sheets, made).ok()
}

/// An empty workbook that was made on this day, so that the same rows give the same bytes.
pub(super) fn book(made: NaiveDate) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&made.to_string())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    Ok(book)
}

fn write(sheets: &[Sheet], made: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = book(made)?;
    let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("dd/mm/yyyy"));
    let quoted = Format::new().set_quote_prefix();
    for sheet in sheets {
        let tab = book.add_worksheet();
        tab.set_name(name(&sheet.name))?;
        let mut row = 0;
        for line in &sheet.lead {
            tab.write_string_with_format(row, 0, text(line), &quoted)?;
            row += 1;
        }
        for (column, head) in (0_u16..).zip(&sheet.head) {
            tab.write_string_with_format(row, column, text(head), &bold)?;
            tab.set_column_width(column, width(sheet, usize::from(column)) as f64)?;
        }
        row += 1;
        tab.set_freeze_panes(row, 0)?;
        for cells in &sheet.rows {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    // Marked as text, so that it stays text also where somebody edits the cell.
                    Cell::Text(words) => tab.write_string_with_format(row, column, text(words), &quoted)?,
                    Cell::Number(number) => tab.write_number(row, column, *number as f64)?,
                    Cell::Day(day) => {
                        let day = ExcelDateTime::parse_from_str(&day.to_string())?;
                        tab.write_datetime_with_format(row, column, &day, &date)?
                    }
                    Cell::Empty => tab,
                };
            }
            row += 1;
        }
    }
    book.save_to_buffer()
}

/// Without what no cell may hold.
pub(super) fn text(words: &str) -> String {
    words.chars().filter(|c| !c.is_control() || *c == '\n').take(CELL_CHARS).collect()
}

/// Without what no name of a tab may hold.
pub(super) fn name(words: &str) -> String {
    words.chars().filter(|c| !NOT_IN_TABS.contains(c)).take(TAB_CHARS).collect()
}

/// As wide as its longest cell, within reason.
fn width(sheet: &Sheet, column: usize) -> usize {
    let of = |cell: &Cell| match cell {
        Cell::Text(words) => words.chars().count(),
        Cell::Number(_) | Cell::Day(_) | Cell::Empty => NARROW,
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).map(of).max().unwrap_or_default();
    let head = sheet.head.get(column).map_or(0, |head| head.chars().count());
    (cells.max(head) + 2).clamp(NARROW, WIDE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f5_no_text_becomes_a_formula_and_the_same_table_gives_the_same_bytes() {
        let made = "2026-11-29".parse().unwrap();
        let sheet = Sheet {
            name: "Usaha [2026]: kota/desa, semuanya yang terdaftar".to_owned(),
            lead: vec!["Dibuat untuk Dewi".to_owned()],
            head: vec!["Nama".to_owned(), "Jumlah".to_owned(), "Sejak".to_owned()],
            rows: ["=HYPERLINK(\"http://x\")", "+62812", "-1", "@SUM(A1)", "\u{1}biasa"]
                .map(|words| vec![Cell::Text(words.to_owned()), Cell::Number(7), Cell::Day(made)])
                .to_vec(),
        };
        let bytes = xlsx(std::slice::from_ref(&sheet), made).unwrap();
        assert_eq!(bytes, xlsx(&[sheet], made).unwrap());
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(name("Usaha [2026]: kota/desa, semuanya yang terdaftar"), "Usaha 2026 kotadesa, semuanya y");
    }
}
