//! An edition that was read and holds together, and how the process takes it over.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::answers::{Answers, Corpus, Model, NoModel};
use crate::content::{self, Files, Problem};
use crate::knowledge::{Knowledge, Office};
use crate::text::sentences::Sentences;
use crate::world::own_model::OwnModel;

/// An edition that was read and holds together.
#[derive(Debug)]
pub struct Edition {
    files: Arc<Files>,
    knowledge: Knowledge,
    office: Office,
    sentences: Sentences,
}

/// An edition with its index: what is left to do is to say that it counts, between two turns.
pub struct Indexed {
    /// What its programmes say.
    pub knowledge: Arc<Knowledge>,
    /// The index of them.
    pub answers: Arc<Answers>,
    office: Office,
    sentences: Sentences,
}

impl Edition {
    /// Reads the first edition of the process, which says what is read once and for all.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn first(folder: Option<&Path>) -> Result<Self, Vec<Problem>> {
        let files = Arc::new(Files::of_folder(folder)?);
        content::adopt(Arc::clone(&files));
        Self::of(files)
    }

    /// Reads a later one; nothing of it counts yet.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn read(folder: Option<&Path>) -> Result<Self, Vec<Problem>> {
        Self::of(Arc::new(Files::of_folder(folder)?))
    }

    fn of(files: Arc<Files>) -> Result<Self, Vec<Problem>> {
        let office = Office::of(&files);
        let mut problems = files.place(office.problems().to_vec());
        let sentences = Sentences::read(&files).map_err(|found| problems.extend(found));
        let knowledge = Knowledge::of(&files, &office).map_err(|found| problems.extend(found));
        match (sentences, knowledge) {
            (Ok(sentences), Ok(knowledge)) if problems.is_empty() => Ok(Self { files, knowledge, office, sentences }),
            _ => Err(problems),
        }
    }

    /// Its files.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// What its programmes say.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// Learns what is new in it, so that [`Edition::index`] finds it; tells where that is kept.
    ///
    /// # Errors
    /// When the shipped model was made by another version of the program, or what was learnt cannot be written.
    pub fn learn(self, own: &OwnModel) -> io::Result<&Path> {
        let shipped = Model::shipped().map_err(io::Error::other)?;
        content::adopt(Arc::clone(&self.files));
        own.learn(&self.files, &Corpus::shipped(&self.knowledge), &shipped)
    }

    /// Builds its index; its tables of words are those that the process reads from then on. The model that learnt it
    /// counts where there is one, else the one that ships.
    ///
    /// # Errors
    /// When the model was made by another version of the program.
    pub fn index(self, own: Option<&OwnModel>) -> Result<Indexed, NoModel> {
        let Self { files, mut knowledge, office, sentences } = self;
        let shipped = Model::shipped()?;
        let model = own.and_then(|own| own.of(&files, &shipped)).unwrap_or(shipped);
        content::adopt(files);
        let corpus = Corpus::shipped(&knowledge);
        // What the index is made of is not held twice: a bot that runs shows no sample question.
        knowledge.forget_samples();
        let answers = Answers::new(&corpus, model);
        Ok(Indexed { knowledge: Arc::new(knowledge), answers: Arc::new(answers), office, sentences })
    }
}

impl Indexed {
    /// From now on its sentences are said, and what it says of the office holds.
    #[must_use]
    pub fn adopt(&self) -> (Arc<Knowledge>, Arc<Answers>) {
        self.sentences.clone().adopt();
        self.office.clone().adopt();
        (Arc::clone(&self.knowledge), Arc::clone(&self.answers))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;
    use crate::content::Assets;

    /// Editions that are read where nobody asks for more by `PROPTEST_CASES`: each is all files once.
    const CASES: u32 = 32;

    /// What an operator's editor, a merge or a torn upload does to a file.
    #[derive(Clone, Debug)]
    enum Damage {
        Leave(usize),
        Twice(usize),
        Cut(usize),
        Put(usize, String),
    }

    fn damage() -> impl Strategy<Value = Damage> {
        let broken = prop_oneof![
            ".{0,30}",
            Just("+++".to_owned()),
            Just("---".to_owned()),
            Just("## Entah {#entah}".to_owned()),
            Just("entah = [".to_owned()),
            Just("a = { $b".to_owned()),
            Just("a\tb\tc\td\te\tf".to_owned()),
            Just("[[sumber]]".to_owned()),
        ];
        prop_oneof![
            any::<usize>().prop_map(Damage::Leave),
            any::<usize>().prop_map(Damage::Twice),
            any::<usize>().prop_map(Damage::Cut),
            (any::<usize>(), broken).prop_map(|(at, words)| Damage::Put(at, words)),
        ]
    }

    fn damaged(text: &str, damages: &[Damage]) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for damage in damages {
            let count = lines.len().max(1);
            match damage {
                Damage::Leave(at) if !lines.is_empty() => _ = lines.remove(at % count),
                Damage::Twice(at) if !lines.is_empty() => lines.insert(at % count, lines[at % count].clone()),
                Damage::Cut(at) => lines.truncate(at % count),
                Damage::Put(at, words) => lines.insert(at % (lines.len() + 1), words.clone()),
                _ => {}
            }
        }
        lines.join("\n")
    }

    fn config() -> ProptestConfig {
        let asked = std::env::var_os("PROPTEST_CASES").is_some();
        if asked { ProptestConfig::default() } else { ProptestConfig::with_cases(CASES) }
    }

    proptest! {
        #![proptest_config(config())]
        /// A broken file of an edition is named with its line, and never ends the program.
        #[test]
        fn j8_an_edition_with_any_broken_file_is_read_or_refused_with_file_and_line(
            which in any::<usize>(),
            damages in proptest::collection::vec(damage(), 1..4),
        ) {
            let text = |path: &str| Assets::get(path).and_then(|file| String::from_utf8(file.data.to_vec()).ok());
            let is_read = |path: &String| path.contains('/') || path == "edition.toml";
            let all: Vec<String> = Assets::iter().map(|path| path.to_string()).filter(is_read).collect();
            let path = &all[which % all.len()];
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, damaged(&text(path).unwrap_or_default(), &damages)).unwrap();
            for problem in Edition::read(Some(folder.path())).err().unwrap_or_default() {
                let is_placed = problem.line > 0 && !problem.file.is_empty() && !problem.what.trim().is_empty();
                prop_assert!(is_placed, "{}: {:?}", path, problem);
            }
        }

        #[test]
        fn j8_an_edition_with_a_file_of_any_bytes_is_read_or_refused(which in any::<usize>(), bytes in any::<Vec<u8>>()) {
            let all: Vec<String> = Assets::iter().map(|path| path.to_string()).collect();
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join(&all[which % all.len()]);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, bytes).unwrap();
            for problem in Edition::read(Some(folder.path())).err().unwrap_or_default() {
                prop_assert!(problem.line > 0 && !problem.file.is_empty(), "{:?}", problem);
            }
        }
    }
}
