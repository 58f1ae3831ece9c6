//! The list that is signed at a door: a workbook to be printed on A4, a tab for each day.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, XlsxError};

use super::workbook::{name, text};

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SignatureSheet {
    /// What its tab says.
    pub(crate) tab: String,
    /// What stands above the table: whose list it is, which event, when and where.
    pub(crate) lead: Vec<String>,
    /// The columns: what each is, and how wide, in characters.
    pub(crate) head: Vec<(String, u8)>,
    /// Its rows; a cell that nobody has words for is left empty.
    pub(crate) rows: Vec<Vec<String>>,
}

/// A4, as Excel numbers papers.
const A4: u8 = 9;
/// Room for a signature, in points.
const ROW_HEIGHT: f64 = 27.0;

/// The bytes of the workbook that was made on this day; none only where they cannot be written.
#[must_use]
pub(crate) fn xlsx(sheets: &[SignatureSheet], made: (u16, u8, u8)) -> Option<Vec<u8>> {
    write(sheets, made).ok()
}

fn write(sheets: &[SignatureSheet], (year, month, day): (u16, u8, u8)) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let bold = Format::new().set_bold();
    let lined = Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_quote_prefix();
    let titled = Format::new().set_border(FormatBorder::Thin).set_bold();
    for sheet in sheets {
        let tab = book.add_worksheet();
        tab.set_name(name(&sheet.tab))?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        let mut row = 0;
        for line in &sheet.lead {
            tab.write_string_with_format(row, 0, text(line), &bold)?;
            row += 1;
        }
        row += 1;
        for (column, (head, width)) in (0_u16..).zip(&sheet.head) {
            tab.write_string_with_format(row, column, text(head), &titled)?;
            tab.set_column_width(column, f64::from(*width))?;
        }
        // Each printed page begins with what the columns are.
        tab.set_repeat_rows(row, row)?;
        for cells in &sheet.rows {
            row += 1;
            tab.set_row_height(row, ROW_HEIGHT)?;
            for (column, cell) in (0_u16..).zip(cells) {
                tab.write_string_with_format(row, column, text(cell), &lined)?;
            }
        }
    }
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d20_a_day_is_a_tab_and_the_same_list_gives_the_same_bytes() {
        let sheet = |tab: &str| SignatureSheet {
            tab: tab.to_owned(),
            lead: vec!["Pelatihan".to_owned()],
            head: vec![("No".to_owned(), 5), ("Nama".to_owned(), 24), ("Tanda tangan".to_owned(), 20)],
            rows: vec![vec!["1".to_owned(), "=Siti".to_owned(), String::new()]],
        };
        let sheets = [sheet("Hari 1"), sheet("Hari 2")];
        let bytes = xlsx(&sheets, (2026, 11, 29)).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(Some(bytes), xlsx(&sheets, (2026, 11, 29)));
        assert_eq!(xlsx(&[sheet("Hari 1"), sheet("Hari 1")], (2026, 11, 29)), None, "two tabs of one name");
    }
}
