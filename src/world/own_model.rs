//! The model that learnt the words of the operator's folder, kept beside the database.
//!
//! It is made by `learn`, which the bot starts by itself. Until there is one, the shipped model counts and what is new is
//! found by its words.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::answers::{Corpus, Model, train};
use crate::content::Files;
use crate::durable_files;

/// What a model was made of: a SHA-256 of the folder's files and of what the shipped model learnt from.
pub(crate) type Key = [u8; 32];

/// Where the model is.
#[derive(Clone, Debug)]
pub struct OwnModel(PathBuf);

impl OwnModel {
    /// That beside this database.
    #[must_use]
    pub fn beside(database: &Path) -> Self {
        Self(durable_files::beside(database, "model"))
    }

    /// What a model of these files would be made of, where they are an operator's and there is none yet.
    pub(crate) fn lacks(&self, files: &Files, shipped: &Model) -> Option<Key> {
        let key = key(files, shipped);
        let is_due = !files.is_shipped() && self.read(&key).is_none();
        is_due.then_some(key)
    }

    /// The model of these files, where there is one.
    pub(super) fn of(&self, files: &Files, shipped: &Model) -> Option<Model> {
        Model::from_bytes(&self.read(&key(files, shipped))?).ok()
    }

    /// The bytes of the model with this key.
    fn read(&self, key: &Key) -> Option<Vec<u8>> {
        let mut bytes = std::fs::read(&self.0).ok()?;
        bytes.starts_with(key).then(|| bytes.split_off(key.len()))
    }

    /// Learns what a corpus of these files holds, and puts it in the place of what was learnt before; tells where it is.
    pub(super) fn learn(&self, files: &Files, corpus: &Corpus, shipped: &Model) -> io::Result<&Path> {
        let model = train::relearn(corpus, shipped);
        let half = durable_files::beside(&self.0, "new");
        durable_files::remove(&half)?;
        durable_files::create_durably(&half, &[&key(files, shipped)[..], &model.to_bytes()].concat())?;
        durable_files::rename_durably(&half, &self.0)?;
        Ok(&self.0)
    }
}

fn key(files: &Files, shipped: &Model) -> Key {
    let mut hash = Sha256::new_with_prefix(shipped.learnt_from);
    // What the bot says of itself is no part of what it knows.
    let is_sentences = |path: &str| Path::new(path).extension().is_some_and(|end| end == "ftl");
    for (path, text) in files.own("").iter().filter(|(path, _)| !is_sentences(path)) {
        hash.update(format!("{path:?} {text:?}"));
    }
    hash.finalize().into()
}
