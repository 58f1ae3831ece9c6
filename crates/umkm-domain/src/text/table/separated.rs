//! Text that signs divide into cells (CSV), as the programs of offices write it.

use super::grid::Grid;
use crate::domain::{TableFault, TableRows};

/// The signs that divide cells, the surest first.
const SIGNS: [char; 4] = ['\t', ';', '|', ','];
/// How Excel says in the first line which sign divides.
const SAYS_SIGN: &str = "sep=";
/// Lines that are looked at to find the sign.
const LOOKED_AT: usize = 20;
/// How texts begin that are no table.
const OTHERS: [&str; 4] = ["%PDF", "{\\rtf", "<", "BEGIN:"];

pub(super) fn read(bytes: &[u8]) -> Result<TableRows, TableFault> {
    let text = decoded(bytes).ok_or(TableFault::NotATable)?;
    if OTHERS.iter().any(|begin| text.trim_start().starts_with(begin)) {
        return Err(TableFault::NotATable);
    }
    let (said, text) = match text.strip_prefix(SAYS_SIGN).and_then(|rest| rest.split_once('\n')) {
        Some((sign, rest)) => (sign.chars().next(), rest),
        None => (None, text.as_str()),
    };
    let sign = said.or_else(|| sign(text));
    // A quote that nothing closes is a sign like others.
    let grid = divided(text, sign, true).or_else(|| divided(text, sign, false)).unwrap_or_default();
    Ok(grid.finish())
}

/// The bytes as text; none where they are something else.
fn decoded(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok()?,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            // As older programs write.
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        },
    };
    let is_text = text.chars().all(|c| !c.is_ascii_control() || matches!(c, '\t' | '\n' | '\r'));
    is_text.then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    if rest.is_empty() { String::from_utf16(&units).ok() } else { None }
}

/// The sign that most of the first lines have.
fn sign(text: &str) -> Option<char> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    SIGNS.into_iter().find(|sign| {
        let having = lines.iter().filter(|line| line.contains(*sign)).count();
        having > 0 && having * 2 >= lines.len()
    })
}

/// The cells of a text; none where a quote is opened that nothing closes.
fn divided(text: &str, sign: Option<char>, quotes: bool) -> Option<Grid> {
    let mut grid = Grid::default();
    let (mut row, mut column) = (0, 0);
    let (mut cell, mut is_quoted) = (String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '"' if is_quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' if is_quoted => is_quoted = false,
            '"' if quotes && cell.trim().is_empty() => is_quoted = true,
            '\n' if !is_quoted => {
                if !grid.put(row, column, &std::mem::take(&mut cell)) {
                    return Some(grid);
                }
                (row, column) = (row + 1, 0);
            }
            c if !is_quoted && Some(c) == sign => {
                if !grid.put(row, column, &std::mem::take(&mut cell)) {
                    return Some(grid);
                }
                column += 1;
            }
            c => cell.push(c),
        }
    }
    grid.put(row, column, &cell);
    (!is_quoted).then_some(grid)
}
