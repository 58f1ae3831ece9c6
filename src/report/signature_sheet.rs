//! The list that is signed at a door, on A4 across: as pages to be printed, and as a workbook with a tab for each day.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatBorder, XlsxError};

use super::letters::{Font, GREY, INK, Style};
use super::pdf::{self, A4, Page};
use super::surface::Surface;
use super::workbook::{book, name, text};

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
const EXCEL_A4: u8 = 9;
/// Room for a signature, in points.
const ROW_HEIGHT: f32 = 27.0;

/// The bytes of the workbook that was made on this day; none only where they cannot be written.
#[must_use]
pub(crate) fn xlsx(sheets: &[SignatureSheet], made: NaiveDate) -> Option<Vec<u8>> {
    write(sheets, made).ok()
}

fn write(sheets: &[SignatureSheet], made: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = book(made)?;
    let bold = Format::new().set_bold();
    let lined = Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_quote_prefix();
    let titled = Format::new().set_border(FormatBorder::Thin).set_bold();
    for sheet in sheets {
        let tab = book.add_worksheet();
        tab.set_name(name(&sheet.tab))?.set_paper_size(EXCEL_A4).set_landscape().set_print_fit_to_pages(1, 0);
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
            tab.set_row_height(row, f64::from(ROW_HEIGHT))?;
            for (column, cell) in (0_u16..).zip(cells) {
                tab.write_string_with_format(row, column, text(cell), &lined)?;
            }
        }
    }
    book.save_to_buffer()
}

const WIDTH: f32 = A4.1;
const HEIGHT: f32 = A4.0;
/// The distance of all that is printed from the edge.
const EDGE: f32 = 36.0;
/// Room between words and the lines around their cell.
const PAD: f32 = 4.0;
const TITLE: Style = Style { font: Font::Bold, size: 13.0, ink: INK };
const LEAD: Style = Style { font: Font::Regular, size: 10.5, ink: INK };
const HEAD: Style = Style { font: Font::Bold, size: 9.5, ink: INK };
const CELL: Style = Style { font: Font::Regular, size: 9.5, ink: INK };
const FOOT: Style = Style { font: Font::Regular, size: 9.0, ink: GREY };
/// Where the lowest row of a page ends.
const BOTTOM: f32 = EDGE + 20.0;

/// The pages of all days, each day on pages of its own that begin with what stands above its table; `foot` says which page
/// of how many each is.
#[must_use]
pub(crate) fn pdf(sheets: &[SignatureSheet], title: &str, foot: impl Fn(usize, usize) -> String) -> Vec<u8> {
    let mut pages: Vec<(Page, &SignatureSheet)> = Vec::new();
    for sheet in sheets {
        pages.extend(printed(sheet).into_iter().map(|page| (page, sheet)));
    }
    let all = pages.len();
    let footed = (1..).zip(pages).map(|(number, (mut page, sheet))| {
        let says = foot(number, all);
        page.words(FOOT, &says, (WIDTH - EDGE - FOOT.width(&says), EDGE));
        let room = WIDTH - 2.0 * EDGE - FOOT.width(&says) - 20.0;
        page.fitted(FOOT, &[title, &sheet.tab].join(" · "), (EDGE, EDGE), room);
        page
    });
    pdf::file(footed.collect(), title)
}

/// The pages of one day.
fn printed(sheet: &SignatureSheet) -> Vec<Page> {
    let columns = columns(sheet);
    let mut pages = Vec::new();
    let mut open: Option<(Page, f32)> = None;
    for cells in &sheet.rows {
        let lines: Vec<Vec<String>> =
            columns.iter().zip(cells).map(|((_, wide), cell)| CELL.wrapped(cell, wide - 2.0 * PAD)).collect();
        let high = height(&lines, CELL);
        let (mut page, mut top) = open.take().unwrap_or_else(|| begun(sheet, &columns));
        if top - high < BOTTOM {
            pages.push(page);
            (page, top) = begun(sheet, &columns);
        }
        row(&mut page, (top, high), &columns, &lines, CELL);
        open = Some((page, top - high));
    }
    let (last, _) = open.unwrap_or_else(|| begun(sheet, &columns));
    pages.push(last);
    pages
}

/// From where on each column stands, and how wide it is: as wide as the workbook has them, over the whole page.
fn columns(sheet: &SignatureSheet) -> Vec<(f32, f32)> {
    let all: f32 = sheet.head.iter().map(|(_, wide)| f32::from(*wide)).sum();
    let mut at = EDGE;
    let column = |(_, wide): &(String, u8)| {
        let wide = f32::from(*wide) / all * (WIDTH - 2.0 * EDGE);
        at += wide;
        (at - wide, wide)
    };
    sheet.head.iter().map(column).collect()
}

/// How high a row of these lines is.
fn height(cells: &[Vec<String>], style: Style) -> f32 {
    let most = cells.iter().map(Vec::len).max().unwrap_or_default();
    let lines: f32 = std::iter::repeat_n(style.leading(), most).sum();
    (lines + 2.0 * PAD).max(ROW_HEIGHT)
}

/// A page with what stands above the table and what its columns are; and where its first row begins.
fn begun(sheet: &SignatureSheet, columns: &[(f32, f32)]) -> (Page, f32) {
    let mut page = Page::new((WIDTH, HEIGHT));
    let mut top = HEIGHT - EDGE;
    for (at, line) in sheet.lead.iter().enumerate() {
        // Whose list it is and which event; then when and where.
        let style = if at < 2 { TITLE } else { LEAD };
        for part in style.wrapped(line, WIDTH - 2.0 * EDGE) {
            top -= style.leading();
            page.words(style, &part, (EDGE, top));
        }
    }
    top -= 10.0;
    let words: Vec<Vec<String>> =
        sheet.head.iter().zip(columns).map(|((name, _), (_, wide))| HEAD.wrapped(name, wide - 2.0 * PAD)).collect();
    let high = height(&words, HEAD);
    row(&mut page, (top, high), columns, &words, HEAD);
    (page, top - high)
}

/// One row, with a line around each cell.
fn row(page: &mut Page, (top, high): (f32, f32), columns: &[(f32, f32)], cells: &[Vec<String>], style: Style) {
    for ((x, wide), lines) in columns.iter().zip(cells) {
        page.frame((*x, top - high), (*wide, high), (0.6, INK));
        let mut y = top - PAD - style.size * 0.9;
        for line in lines {
            page.words(style, line, (x + PAD, y));
            y -= style.leading();
        }
    }
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
        let made = "2026-11-29".parse().unwrap();
        let bytes = xlsx(&sheets, made).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(Some(bytes), xlsx(&sheets, made));
        assert_eq!(xlsx(&[sheet("Hari 1"), sheet("Hari 1")], made), None, "two tabs of one name");
    }
}
