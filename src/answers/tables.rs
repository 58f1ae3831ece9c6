//! The tables of words in `locales/id/language/`, one file each.

use crate::text::Assets;

/// The rows of a table by the name of its file, without its head.
pub(super) fn table(name: &str) -> Vec<Vec<String>> {
    let file = Assets::get(&format!("id/language/{name}"));
    let text = file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}
