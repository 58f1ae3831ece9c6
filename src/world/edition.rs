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
