//! The tables of words in `locales/id/language/`, one file each.

use crate::content;

/// The rows of a table of the edition by the name of its file, without its head.
pub(super) fn table(name: &str) -> Vec<Vec<String>> {
    rows(name).into_iter().skip(1).collect()
}

/// The rows of a table that has no head.
pub(super) fn rows(name: &str) -> Vec<Vec<String>> {
    let text = content::current().text(&format!("id/language/{name}")).unwrap_or_default();
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
