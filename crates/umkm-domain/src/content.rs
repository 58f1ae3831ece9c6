//! The files that say what the bot says: an edition. Those of the operator's folder stand before those inside the program,
//! which fill what is missing.
//!
//! A file of the folder takes the place of the one of its name; only the sentences of `bot.ftl` are laid over one by one.
//! What the whole process reads is said by [`adopt`], before anything is read.

mod city;
mod folder;
mod inside;
mod problem;
mod tables;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

pub use city::City;
use inside::inside;
pub use inside::{Assets, CITY, PHRASES, REGIONS};
pub use problem::{Problem, line_of};

/// The files of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Files {
    /// The operator's folder, as it is named where something in it is wrong; none where there is none.
    root: Option<String>,
    /// What is in it, by path.
    own: BTreeMap<String, String>,
    city: City,
}

impl Files {
    /// What is inside the program, and nothing else.
    #[must_use]
    pub fn shipped() -> Self {
        Self::of(None, BTreeMap::new(), &mut Vec::new())
    }

    /// What is in a folder, over what is inside the program.
    ///
    /// # Errors
    /// Every file that cannot be read, or that nothing is read from, and every row of a table that is broken.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let own = folder::read(folder, &mut problems);
        let files = Self::of(Some(folder.display().to_string()), own, &mut problems);
        files.own.iter().for_each(|(path, text)| tables::check(path, text, &mut problems));
        tables::check_home(&files.city.home, &files.text(REGIONS).unwrap_or_default(), &mut problems);
        if problems.is_empty() { Ok(files) } else { Err(files.place(problems)) }
    }

    /// What is in the folder, where there is one, over what is inside the program.
    ///
    /// # Errors
    /// As [`Files::read`].
    pub fn of_folder(folder: Option<&Path>) -> Result<Self, Vec<Problem>> {
        folder.map_or_else(|| Ok(Self::shipped()), Self::read)
    }

    fn of(root: Option<String>, own: BTreeMap<String, String>, problems: &mut Vec<Problem>) -> Self {
        let text = own.get(CITY).cloned().or_else(|| inside(CITY)).unwrap_or_default();
        let city = City::read(&text, problems);
        Self { root, own, city }
    }

    /// Whose edition it is.
    #[must_use]
    pub fn city(&self) -> &City {
        &self.city
    }

    /// Whether there is no folder of an operator.
    #[must_use]
    pub fn is_shipped(&self) -> bool {
        self.root.is_none()
    }

    /// Whether this file is the operator's.
    #[must_use]
    pub fn is_own(&self, path: &str) -> bool {
        self.own.contains_key(path)
    }

    /// The operator's files below a folder: path and content.
    #[must_use]
    pub fn own(&self, folder: &str) -> Vec<(String, String)> {
        let own = self.own.iter().filter(|(path, _)| path.starts_with(folder));
        own.map(|(path, text)| (path.clone(), text.clone())).collect()
    }

    /// What is in a file of the operator.
    #[must_use]
    pub fn own_text(&self, path: &str) -> Option<&str> {
        self.own.get(path).map(String::as_str)
    }

    /// What is in a file.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<String> {
        match self.own.get(path) {
            Some(text) => Some(text.clone()),
            None if self.city.leaves_out(path) => None,
            None => inside(path),
        }
    }

    /// All files below a folder by their paths: path and content.
    #[must_use]
    pub fn below(&self, folder: &str) -> Vec<(String, String)> {
        let shipped = Assets::iter().filter(|path| path.starts_with(folder));
        let shipped = shipped.filter(|path| !self.is_own(path) && !self.city.leaves_out(path));
        let shipped = shipped.filter_map(|path| Some((path.to_string(), inside(&path)?)));
        let mut all: Vec<(String, String)> = shipped.chain(self.own(folder)).collect();
        all.sort();
        all
    }

    /// The same problems, each with the folder that its file is in.
    #[must_use]
    pub fn place(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let place = |problem: Problem| match &self.root {
            // A folder that cannot be read has none of its files.
            Some(root) if self.is_own(&problem.file) || inside(&problem.file).is_none() => problem.below(root),
            _ => problem,
        };
        problems.into_iter().map(place).collect()
    }

    /// The files that are other ones than in another edition.
    #[must_use]
    pub fn changed(&self, other: &Self) -> Vec<String> {
        let all = self.own.keys().chain(other.own.keys());
        let is_other = |path: &&String| self.own.get(*path) != other.own.get(*path);
        let mut changed: Vec<String> = all.filter(is_other).cloned().collect();
        changed.sort();
        changed.dedup();
        changed
    }
}

static CURRENT: LazyLock<RwLock<Arc<Files>>> = LazyLock::new(|| RwLock::new(Arc::new(Files::shipped())));

/// The edition that the process reads.
#[must_use]
pub fn current() -> Arc<Files> {
    Arc::clone(&CURRENT.read().unwrap_or_else(PoisonError::into_inner))
}

/// From now on the process reads this edition. What is read once and for all stays as it was when it was first read: the
/// regions, the city and the phrases.
pub fn adopt(files: Arc<Files>) {
    *CURRENT.write().unwrap_or_else(PoisonError::into_inner) = files;
}

/// Whether a file is read once and for all, so that another one counts from the next start on.
#[must_use]
pub fn is_read_once(path: &str) -> bool {
    matches!(path, CITY | REGIONS | PHRASES)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn j8_a_file_of_the_folder_stands_before_the_one_inside_and_the_rest_is_filled_in() {
        let table = "jenis\tkata\ngreeting\tpunten\n";
        let folder =
            folder(&[("id/language/small_talk.tsv", table), (".catatan", "apa saja"), ("README.md", "# Kami")]);
        let files = Files::read(folder.path()).unwrap();
        assert_eq!(files.text("id/language/small_talk.tsv").as_deref(), Some(table));
        assert_eq!(files.text("id/language/slang.tsv"), Files::shipped().text("id/language/slang.tsv"));
        assert_eq!(files.below("id/language/").len(), Files::shipped().below("id/language/").len());
        assert_eq!(files.city(), Files::shipped().city());
        assert_eq!(files.changed(&Files::shipped()), ["id/language/small_talk.tsv"]);
    }

    #[test]
    fn j12_what_a_city_leaves_out_is_not_there_unless_it_brings_its_own() {
        let city = "home = \"18.72\"\ncalled = [\"metro\"]\nleave_out = [\"id/programmes/nib.md\", \"id/needs/\"]\n";
        let folder = folder(&[(CITY, city), ("id/needs/modal.md", "apa saja")]);
        let files = Files::read(folder.path()).unwrap();
        assert_eq!(files.text("id/programmes/nib.md"), None);
        assert_eq!(files.text("en/programmes/nib.md"), None, "nor in English");
        assert_eq!(files.below("id/needs/"), [("id/needs/modal.md".to_owned(), "apa saja".to_owned())]);
        assert_eq!(files.city().home, "18.72");
    }

    #[test]
    fn j8_what_nothing_is_read_from_and_what_is_broken_is_named_with_its_line() {
        let folder = folder(&[
            ("id/programme/nib.md", "apa"),
            ("id/language/slang.tsv", "tulisan\tbaku\tjenis\tasal\tcatatan\n\nabis\thabis\n"),
            (CITY, "home = \"18.72\"\nleave_out = [\"id/programmes/entah.md\"]\n"),
        ]);
        let root = folder.path().display();
        let found: Vec<String> = Files::read(folder.path()).unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].starts_with(&format!("{root}/id/programme:1: ")), "{found:?}");
        assert!(found[1].starts_with(&format!("{root}/edition.toml:2: ")), "{found:?}");
        assert!(found[2].starts_with(&format!("{root}/id/language/slang.tsv:3: ")), "{found:?}");
        let none = folder.path().join("entah");
        let missing = Files::read(&none).unwrap_err();
        assert!(missing[0].to_string().starts_with(&none.display().to_string()), "{missing:?}");
    }
}
