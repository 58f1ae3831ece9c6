//! The cells of a table as they come, up to what is read of it.

use crate::domain::TableRows;

/// The rows that are read.
pub(super) const ROWS: usize = 500;
/// The columns that are read.
const COLUMNS: usize = 20;
/// The characters of a cell that are read.
const CELL_CHARS: usize = 120;

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<Vec<String>>,
    has_more: bool,
}

impl Grid {
    /// Takes a cell; false where it, and what stands below it, is not read any more.
    pub(super) fn put(&mut self, row: usize, column: usize, words: &str) -> bool {
        let words = one_line(words);
        if words.is_empty() || column >= COLUMNS {
            return true;
        }
        if row >= ROWS {
            self.has_more = true;
            return false;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize_with(column + 1, String::new);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = words;
            }
        }
        true
    }

    /// The rows that were read, all of the same length.
    pub(super) fn finish(self) -> TableRows {
        let Self { mut rows, has_more } = self;
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        for row in &mut rows {
            row.resize_with(width, String::new);
        }
        TableRows { rows, has_more }
    }
}

/// Words as a cell of one line; Excel's sign for "this is text" is no part of them.
fn one_line(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_start_matches('\'').chars().take(CELL_CHARS).collect()
}
