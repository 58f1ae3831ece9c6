//! The trained model as bytes: what training writes and the program carries.
//!
//! Little endian: magic, the fingerprint of what it learnt from, the sizes, the slugs of topics and pieces, the judge,
//! scales and biases, the trees, what the embedding makes of its vectors, then in bytes the rarity of each bucket of each
//! block, the weights by bucket and class, and the vectors.

use std::borrow::Cow;

use super::Politeness;
use super::classifier::{Classifier, Rarity};
use super::corpus::{Corpus, Piece};
use super::embedding::{ALL, Embedding, VECTORS};
use super::features::{BLOCKS, BUCKETS};
use super::judge::Judge;
use super::trees::{TREES, Tree};

const MAGIC: &[u8] = b"ANSWER6\n";
static SHIPPED: &[u8] = include_bytes!("../../../../assets/answers.bin");

/// What the classifier says of a topic that it did not learn: a number that every other one is above, and none that sums
/// cannot hold.
const UNLEARNT: f32 = -30.0;

/// A SHA-256 of everything that training reads of a corpus.
pub type Fingerprint = [u8; 32];

/// What training makes of a corpus.
#[derive(Clone, PartialEq)]
pub struct Model {
    /// The [`digest`](super::train::digest) of the corpus that it learnt from.
    pub learnt_from: Fingerprint,
    /// The programmes in the order of their classes.
    pub(super) slugs: Vec<String>,
    /// The pieces in the order of the embedding's classes.
    pub(super) pieces: Vec<String>,
    pub(super) classifier: Classifier,
    pub(super) embedding: Embedding,
    pub(super) judge: Judge,
}

/// Why bytes are no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no model of this version")]
pub struct NoModel;

fn numbers_of(tree: &mut Tree) -> impl Iterator<Item = &mut f32> {
    tree.splits.iter_mut().flat_map(|(sign, bound)| [sign, bound]).chain(&mut tree.leaves)
}

impl Model {
    /// The model in the program.
    ///
    /// # Errors
    /// When it was made by another version.
    pub fn shipped() -> Result<Self, NoModel> {
        Self::read(SHIPPED, Cow::Borrowed)
    }

    /// A model that was written with [`Model::to_bytes`].
    ///
    /// # Errors
    /// When it was made by another version, or not written to its end.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NoModel> {
        Self::read(bytes, |part| Cow::Owned(part.to_vec()))
    }

    /// The bytes of the model in the program.
    #[must_use]
    pub fn shipped_bytes() -> &'static [u8] {
        SHIPPED
    }

    /// The model as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = [MAGIC, &self.learnt_from].concat();
        let (slugs, pieces) = (self.slugs.join("\n"), self.pieces.join("\n"));
        let mut size = |number: usize| bytes.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
        size(self.classifier.biases.len());
        size(self.embedding.biases.len());
        size(slugs.len());
        size(pieces.len());
        bytes.extend(slugs.bytes().chain(pieces.bytes()));
        let judge = &self.judge;
        let numbers = [
            &judge.weights[..],
            &judge.gate.0,
            &judge.thresholds,
            &[judge.bonus],
            &self.classifier.scales,
            &self.classifier.biases,
            &self.embedding.outputs,
            &self.embedding.biases,
        ];
        let trees = judge
            .trees
            .iter()
            .flat_map(|tree| tree.splits.iter().flat_map(|(sign, bound)| [sign, bound]).chain(&tree.leaves));
        bytes.extend(numbers.iter().copied().flatten().chain(trees).flat_map(|number| number.to_le_bytes()));
        bytes.extend_from_slice(&self.classifier.rarity.0);
        bytes.extend_from_slice(&self.classifier.weights);
        bytes.extend_from_slice(&self.embedding.vectors);
        bytes
    }

    /// The place of a topic's class among those that were learnt.
    pub(super) fn place_of(&self, slug: &str) -> Option<usize> {
        self.slugs.iter().position(|learnt| learnt == slug)
    }

    /// The place of a piece's class among those that were learnt.
    pub(super) fn place_of_piece(&self, piece: &Piece) -> Option<usize> {
        let name = piece.name();
        self.pieces.iter().position(|learnt| *learnt == name)
    }

    /// The classifier with its classes in the order of a corpus, whose topics may be others than those that were learnt: of
    /// a new one it says that it is unlikely, whatever the text.
    pub(super) fn classifier_of(&self, corpus: &Corpus) -> Classifier {
        let learnt = &self.classifier;
        if corpus.slugs == self.slugs {
            return learnt.clone();
        }
        let kinds = (self.slugs.len()..learnt.biases.len()).map(Some);
        let places: Vec<Option<usize>> = corpus.slugs.iter().map(|slug| self.place_of(slug)).chain(kinds).collect();
        let of = |numbers: &[f32], unlearnt: f32| {
            let number =
                |place: &Option<usize>| place.and_then(|place| numbers.get(place)).copied().unwrap_or(unlearnt);
            places.iter().map(number).collect::<Vec<f32>>()
        };
        let rows = learnt.weights.chunks_exact(learnt.biases.len().max(1));
        let row = |row: &[u8]| {
            let weight = |place: &Option<usize>| place.and_then(|place| row.get(place)).copied().unwrap_or_default();
            places.iter().map(weight).collect::<Vec<u8>>()
        };
        Classifier {
            rarity: learnt.rarity.clone(),
            scales: of(&learnt.scales, 0.0),
            biases: of(&learnt.biases, UNLEARNT),
            weights: rows.flat_map(row).collect::<Vec<u8>>().into(),
        }
    }

    /// The embedding with its classes in the order of a corpus, whose pieces and programmes may be others than those that
    /// were learnt: of a new one nothing is known.
    pub(super) fn embedding_of(&self, corpus: &Corpus) -> Embedding {
        let (all, kinds) = (self.embedding.biases.len(), Politeness::ALL.len());
        let programmes = all.saturating_sub(self.pieces.len() + kinds);
        let programme = |slug: &String| {
            self.place_of(slug).filter(|place| *place < programmes).map(|place| self.pieces.len() + place)
        };
        let pieces: Vec<Option<usize>> = corpus.pieces.iter().map(|piece| self.place_of_piece(piece)).collect();
        let places = || {
            let topics = corpus.slugs.iter().take(corpus.programmes).map(programme);
            pieces.iter().copied().chain(topics).chain((all.saturating_sub(kinds)..all).map(Some))
        };
        let row = |place: usize| self.embedding.outputs.get(place * ALL..(place + 1) * ALL);
        let nothing = [0.0; ALL];
        let outputs = places().flat_map(|place| place.and_then(row).unwrap_or(&nothing).iter().copied()).collect();
        let bias = |place: usize| self.embedding.biases.get(place).copied();
        let biases = places().map(|place| place.and_then(bias).unwrap_or(f32::MIN)).collect();
        Embedding { vectors: self.embedding.vectors.clone(), outputs, biases }
    }

    /// Reads all of it; `keep` says how the large parts are held.
    fn read<'a>(bytes: &'a [u8], keep: impl Fn(&'a [u8]) -> Cow<'static, [u8]>) -> Result<Self, NoModel> {
        let mut rest = bytes.strip_prefix(MAGIC).ok_or(NoModel)?;
        let mut take = |length: usize| {
            let (taken, after) = rest.split_at_checked(length).ok_or(NoModel)?;
            rest = after;
            Ok(taken)
        };
        let learnt_from = take(size_of::<Fingerprint>())?.try_into().map_err(|_| NoModel)?;
        let size = |bytes: &[u8]| Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize);
        let mut sizes = [0; 4];
        for place in &mut sizes {
            *place = size(take(4)?).ok_or(NoModel)?;
        }
        let [classes, asked, slugs, pieces] = sizes;
        let mut lines = |length: usize| {
            let text = std::str::from_utf8(take(length)?).map_err(|_| NoModel)?;
            Ok(text.lines().map(str::to_owned).collect::<Vec<_>>())
        };
        let (slugs, pieces) = (lines(slugs)?, lines(pieces)?);
        let mut judge = Judge { trees: vec![Tree::default(); TREES], ..Judge::default() };
        let (mut scales, mut biases) = (vec![0.0; classes], vec![0.0; classes]);
        let (mut outputs, mut output_biases) = (vec![0.0; asked * ALL], vec![0.0; asked]);
        let bonus = std::slice::from_mut(&mut judge.bonus);
        let numbers = [
            &mut judge.weights[..],
            &mut judge.gate.0,
            &mut judge.thresholds,
            bonus,
            &mut scales,
            &mut biases,
            &mut outputs,
            &mut output_biases,
        ];
        for number in numbers.into_iter().flatten().chain(judge.trees.iter_mut().flat_map(numbers_of)) {
            *number = f32::from_le_bytes(take(4)?.try_into().map_err(|_| NoModel)?);
        }
        let rarity = Rarity(keep(take(BLOCKS * BUCKETS)?));
        let weights = keep(take(BUCKETS * classes)?);
        let vectors = keep(take(VECTORS * ALL)?);
        let embedding = Embedding { vectors, outputs, biases: output_biases };
        let classifier = Classifier { rarity, scales, biases, weights };
        let model = Self { learnt_from, slugs, pieces, classifier, embedding, judge };
        let fits = rest.is_empty() && classes == model.slugs.len() + Politeness::ALL.len();
        fits.then_some(model).ok_or(NoModel)
    }
}
