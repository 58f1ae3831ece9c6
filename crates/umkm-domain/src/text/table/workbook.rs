//! A workbook (XLSX): the cells of its first tab, one after the other.
//!
//! It is an archive that anybody may have made, so that all of it is inflated once, up to a limit, before a library that
//! trusts what the parts say looks at it.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::grid::Grid;
use crate::domain::{TableFault, TableRows};

/// What the parts may come to when they are inflated, in bytes.
const INFLATED: usize = 16 << 20;
/// The parts that a workbook may have.
const PARTS: usize = 500;
/// What a part says of how many texts it has is room that is made at once: so many digits at most.
const CLAIM: &[u8] = b"uniqueCount";
const CLAIMED_DIGITS: usize = 6;

pub(super) fn read(bytes: &[u8]) -> Result<TableRows, TableFault> {
    check(bytes)?;
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let is_seen =
        |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let first = book.sheets_metadata().iter().find(is_seen).map(|sheet| sheet.name.clone());
    let first = first.ok_or(TableFault::NotATable)?;
    let mut cells = book.worksheet_cells_reader(&first).map_err(broken)?;
    let mut grid = Grid::default();
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let (row, column) = (as_index(row), as_index(column));
        if !grid.put(row, column, &words(cell.get_value())) {
            break;
        }
    }
    Ok(grid.finish())
}

/// What a cell says. A telephone number that Excel took for a number is written with all its digits.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(words) => words.clone(),
        DataRef::SharedString(words) => (*words).to_owned(),
        _ => String::new(),
    }
}

/// Looks at all parts before anything believes them.
fn check(bytes: &[u8]) -> Result<(), TableFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > PARTS {
        return Err(TableFault::TooLarge);
    }
    let (mut left, mut is_workbook) = (INFLATED, false);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(broken)?;
        let name = part.name_raw().to_ascii_lowercase();
        is_workbook |= name.starts_with(b"xl/") || name.starts_with(b"xl\\");
        let mut inflated = Vec::new();
        let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        // What the archive says of its sizes is not believed either.
        part.by_ref().take(most).read_to_end(&mut inflated).map_err(broken)?;
        left = left.checked_sub(inflated.len()).ok_or(TableFault::TooLarge)?;
        // In UTF-16 the claim would not be seen.
        let is_xml = name.ends_with(b".xml") || name.ends_with(b".rels");
        if claims_too_much(&inflated) || (is_xml && inflated.contains(&0)) {
            return Err(TableFault::Broken);
        }
    }
    if is_workbook { Ok(()) } else { Err(TableFault::NotATable) }
}

/// Whether a part says of itself that it has more texts than any that is read.
fn claims_too_much(part: &[u8]) -> bool {
    let mut rest = part;
    while let Some(at) = rest.windows(CLAIM.len()).position(|words| words == CLAIM) {
        rest = rest.get(at + CLAIM.len()..).unwrap_or_default();
        let value = rest.iter().skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''));
        if value.take_while(|byte| byte.is_ascii_digit()).count() > CLAIMED_DIGITS {
            return true;
        }
    }
    false
}

fn as_index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn broken<E>(_: E) -> TableFault {
    TableFault::Broken
}
