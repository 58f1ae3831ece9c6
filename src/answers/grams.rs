//! Cosine of character n-grams: what carries typing mistakes.
//!
//! Grams of two to five characters within a word, hashed into 65,536 buckets; weights are
//! (1 + ln count) × inverse document frequency, vectors have length one.

use super::normalise::Analysis;
use super::{counts, nearest};

const BUCKETS: usize = 1 << 16;
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;

/// The vectors of all documents and sentences, by bucket.
pub(super) struct Grams {
    sentence_rarity: Vec<f32>,
    document_rarity: Vec<f32>,
    sentences: Postings,
    documents: Postings,
    classes: Vec<Option<usize>>,
    programmes: usize,
}

/// Entries sorted by bucket; those of bucket `b` stand from `starts[b]` to `starts[b + 1]`.
struct Postings {
    starts: Vec<u32>,
    entries: Vec<(u16, f32)>,
    vectors: usize,
}

type Vector = Vec<(u16, f32)>;

impl Grams {
    pub(super) fn new(analysed: &[(Option<usize>, Analysis)], programmes: usize) -> Self {
        let counted: Vec<Vector> = analysed.iter().map(|(_, analysis)| counts(hashes(analysis).into_iter())).collect();
        let documents: Vec<Vector> = (0..programmes).map(|number| document(analysed, &counted, number)).collect();
        let sentence_rarity = rarity(&counted);
        let document_rarity = rarity(&documents);
        Self {
            sentences: Postings::new(counted.iter().map(|vector| unit(vector, &sentence_rarity)).collect()),
            documents: Postings::new(documents.iter().map(|vector| unit(vector, &document_rarity)).collect()),
            sentence_rarity,
            document_rarity,
            classes: analysed.iter().map(|(class, _)| *class).collect(),
            programmes,
        }
    }

    /// Scores by document, and by the nearest sentences with "no question" last.
    pub(super) fn score(&self, analysis: &Analysis) -> (Vec<f32>, Vec<f32>) {
        let counted = counts(hashes(analysis).into_iter());
        let sentences = self.sentences.score(&unit(&counted, &self.sentence_rarity));
        let documents = self.documents.score(&unit(&counted, &self.document_rarity));
        (documents, nearest(&sentences, &self.classes, self.programmes))
    }
}

impl Postings {
    fn new(vectors: Vec<Vector>) -> Self {
        let mut starts = vec![0_u32; BUCKETS + 1];
        let mut all: Vec<(u16, u16, f32)> = Vec::new();
        for (number, vector) in vectors.iter().enumerate() {
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            all.extend(vector.iter().map(|(bucket, weight)| (*bucket, number, *weight)));
        }
        all.sort_unstable_by_key(|(bucket, number, _)| (*bucket, *number));
        for (bucket, ..) in &all {
            if let Some(start) = starts.get_mut(usize::from(*bucket) + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Self {
            starts,
            entries: all.into_iter().map(|(_, number, weight)| (number, weight)).collect(),
            vectors: vectors.len(),
        }
    }

    fn score(&self, vector: &Vector) -> Vec<f32> {
        let mut scores = vec![0.0; self.vectors];
        for (bucket, weight) in vector {
            let bucket = usize::from(*bucket);
            let (Some(start), Some(end)) = (self.starts.get(bucket), self.starts.get(bucket + 1)) else { continue };
            for (number, other) in self.entries.get(*start as usize..*end as usize).unwrap_or_default() {
                if let Some(score) = scores.get_mut(usize::from(*number)) {
                    *score += weight * other;
                }
            }
        }
        scores
    }
}

/// The buckets of all grams of all words; a word shorter than a gram counts once, whole.
fn hashes(analysis: &Analysis) -> Vec<u16> {
    let mut found = Vec::new();
    for word in &analysis.folded {
        let padded: Vec<u8> = std::iter::once(b' ').chain(word.bytes()).chain(std::iter::once(b' ')).collect();
        for length in LENGTHS {
            if padded.len() <= length {
                found.push(hash(&padded));
                break;
            }
            found.extend(padded.windows(length).map(hash));
        }
    }
    found
}

/// FNV-1a with a final mix, <http://www.isthe.com/chongo/tech/comp/fnv/>; its low 16 bits.
fn hash(bytes: &[u8]) -> u16 {
    let mut h = bytes.iter().fold(0x811c_9dc5_u32, |h, byte| (h ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    h ^= h >> 16;
    h = h.wrapping_mul(0x85eb_ca6b);
    h ^= h >> 13;
    (h & 0xffff) as u16
}

/// The sum of a programme's sentences.
fn document(analysed: &[(Option<usize>, Analysis)], counted: &[Vector], programme: usize) -> Vector {
    let mut sums = vec![0.0_f32; BUCKETS];
    let own = analysed.iter().zip(counted).filter(|((class, _), _)| *class == Some(programme));
    for (bucket, count) in own.flat_map(|(_, vector)| vector) {
        if let Some(sum) = sums.get_mut(usize::from(*bucket)) {
            *sum += count;
        }
    }
    sparse(&sums)
}

fn sparse(dense: &[f32]) -> Vector {
    let present = dense.iter().enumerate().filter(|(_, count)| **count > 0.0);
    present.filter_map(|(bucket, count)| Some((u16::try_from(bucket).ok()?, *count))).collect()
}

fn rarity(vectors: &[Vector]) -> Vec<f32> {
    let mut found = vec![0.0_f32; BUCKETS];
    for (bucket, _) in vectors.iter().flatten() {
        if let Some(count) = found.get_mut(usize::from(*bucket)) {
            *count += 1.0;
        }
    }
    let all = 1.0 + vectors.len() as f32;
    found.iter().map(|count| (all / (1.0 + count)).ln() + 1.0).collect()
}

fn unit(counted: &Vector, rarity: &[f32]) -> Vector {
    let weigh = |(bucket, count): &(u16, f32)| {
        (*bucket, (1.0 + count.ln()) * rarity.get(usize::from(*bucket)).copied().unwrap_or(1.0))
    };
    let weighed: Vector = counted.iter().map(weigh).collect();
    let length = weighed.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    weighed.into_iter().map(|(bucket, weight)| (bucket, weight / length)).collect()
}
