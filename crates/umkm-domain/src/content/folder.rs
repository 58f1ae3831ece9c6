//! The operator's folder as it is on the disk.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::inside::{Assets, CITY};
use super::problem::Problem;

/// The longest file: far more than the longest inside the program.
const LONGEST: u64 = 2 << 20;
/// So many files are no mistake of whoever named the folder.
const MOST: usize = 20_000;
/// Where files of any name are read, and how those end.
const FOLDERS: [(&str, &str); 6] = [
    ("id/programmes/", ".md"),
    ("en/programmes/", ".md"),
    ("id/faq/", ".md"),
    ("id/needs/", ".md"),
    ("id/eligibility/", ".toml"),
    ("en/pieces/", ".toml"),
];
/// Files that are read beside those and the tables.
const FILES: [&str; 5] = [CITY, "id/bot.ftl", "en/bot.ftl", "id/office/holidays.toml", "id/office/offices.toml"];

/// Everything that is read, by path; what is none of it is named.
pub(super) fn read(folder: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, String> {
    let mut own = BTreeMap::new();
    gather(folder, "", &mut own, problems);
    own
}

fn gather(folder: &Path, below: &str, own: &mut BTreeMap<String, String>, problems: &mut Vec<Problem>) {
    let wrong = |what: String| Problem::new(below.trim_end_matches('/'), 1, what);
    let entries = match fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => return problems.push(wrong(format!("the folder cannot be read: {error}"))),
    };
    for entry in entries {
        let Ok(name) = entry.file_name().into_string() else {
            problems.push(wrong(format!("{} is no name in UTF-8", entry.path().display())));
            continue;
        };
        if is_note(&name) {
            continue;
        }
        if own.len() >= MOST {
            return problems.push(wrong(format!("more than {MOST} files: is this the right folder?")));
        }
        let path = format!("{below}{name}");
        // What a link leads to counts.
        if entry.path().is_dir() {
            if is_folder(&format!("{path}/")) {
                gather(&entry.path(), &format!("{path}/"), own, problems);
            } else {
                problems.push(Problem::new(&path, 1, "nothing is read from a folder of this name"));
            }
        } else if is_read(&path) {
            match text(&entry.path()) {
                Ok(text) => {
                    own.insert(path, text);
                }
                Err(error) => problems.push(Problem::new(&path, 1, format!("the file cannot be read: {error}"))),
            }
        } else {
            problems.push(Problem::new(&path, 1, "nothing is read from a file of this name; see README.md of `init`"));
        }
    }
}

/// What is beside the edition: notes, hidden files, what an editor leaves.
fn is_note(name: &str) -> bool {
    let is_text = name.rsplit('.').next() == Some("txt");
    name.starts_with(['.', '#']) || name.ends_with(['~', '#']) || name.starts_with("README") || is_text
}

/// Whether something may be read below a folder.
fn is_folder(path: &str) -> bool {
    let files = FILES.into_iter().chain(["id/language/"]).chain(FOLDERS.map(|(folder, _)| folder));
    files.into_iter().any(|known| known.starts_with(path))
}

fn is_read(path: &str) -> bool {
    let is_one = |(folder, end): (&str, &str)| {
        path.strip_prefix(folder)
            .is_some_and(|name| !name.contains('/') && name.len() > end.len() && name.ends_with(end))
    };
    let is_table = path.starts_with("id/language/") && Assets::get(path).is_some();
    FILES.contains(&path) || is_table || FOLDERS.into_iter().any(is_one)
}

/// What is in a file; Windows' line ends are one sign.
fn text(path: &Path) -> io::Result<String> {
    let length = fs::metadata(path)?.len();
    if length > LONGEST {
        return Err(io::Error::other(format!("it has more than {LONGEST} bytes")));
    }
    let text = fs::read_to_string(path)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.replace("\r\n", "\n"))
}
