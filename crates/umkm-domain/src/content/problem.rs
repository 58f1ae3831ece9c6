//! What is wrong with a file, and where.

use std::fmt;

/// The folder of the files inside the program, in its source.
const INSIDE: &str = "locales";

/// Something that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The folder of the edition that it belongs to.
    pub root: String,
    /// The file.
    pub file: String,
    /// The line, from one.
    pub line: usize,
    /// What is wrong and how it should be.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}:{}: {}", self.root, self.file, self.line, self.what)
    }
}

impl Problem {
    /// Something that is wrong with a file inside the program.
    #[must_use]
    pub fn new(file: &str, line: usize, what: impl Into<String>) -> Self {
        Self { root: INSIDE.to_owned(), file: file.to_owned(), line, what: what.into() }
    }

    /// The same of a file in this folder.
    #[must_use]
    pub fn below(self, root: &str) -> Self {
        Self { root: root.to_owned(), ..self }
    }
}

/// The line on which a file in TOML breaks.
#[must_use]
pub fn line_of(text: &str, error: &toml::de::Error) -> usize {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    before.matches('\n').count() + 1
}
