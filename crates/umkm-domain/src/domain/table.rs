//! A table that somebody sent as a file: its rows as text, or why there are none.

/// The rows of a table, as text; a row that is empty stands where it stood, so that rows keep their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRows {
    /// Its rows, all of the same length; none where nothing is in it.
    pub rows: Vec<Vec<String>>,
    /// Whether there are more rows than are read.
    pub has_more: bool,
}

impl TableRows {
    /// The same as it is copied out of a table: a line a row, with tabs between the cells.
    #[must_use]
    pub fn lines(&self) -> String {
        let line = |row: &Vec<String>| {
            if row.iter().all(String::is_empty) { String::new() } else { row.join("\t") }
        };
        self.rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// Why a file could not be read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// It is larger than what is read.
    TooLarge,
    /// Telegram does not have it any more.
    Gone,
    /// Telegram could not be reached for hours.
    NotFetched,
    /// It is something else, such as a letter or a picture.
    NotATable,
    /// Only who knows its password can open it.
    Locked,
    /// It is of a time before the workbooks of today.
    Old,
    /// It is damaged.
    Broken,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d19_rows_keep_their_numbers_as_lines() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let table = TableRows { rows: vec![row(["Nama", "HP"]), row(["", ""]), row(["Siti", ""])], has_more: false };
        assert_eq!(table.lines(), "Nama\tHP\n\nSiti\t");
        assert_eq!(TableRows::default().lines(), "");
    }
}
