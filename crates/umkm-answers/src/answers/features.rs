//! A text as numbers: hashed character grams and words in three blocks.
//!
//! Block 0 holds the grams of the folded words, block 1 those of the words as written, block 2 stems, their
//! pairs and synonyms. A feature's bucket is 16 bits of a mixed FNV-1a hash.

use super::normalise::{Analysis, Normaliser};

/// Buckets of a block.
pub(super) const BUCKETS: usize = 1 << 16;
/// Folded grams, raw grams, words.
pub(super) const BLOCKS: usize = 3;
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;

/// How often each bucket occurs, by bucket.
pub(super) type Counts = Vec<(u16, f32)>;
/// The weight of each bucket, by bucket.
pub(super) type Vector = Vec<(u16, f32)>;

/// The three blocks of a text.
pub(super) fn blocks(normaliser: &Normaliser, analysis: &Analysis) -> [Counts; BLOCKS] {
    [folded(analysis), counts(grams(&analysis.raw, b'r')), counts(phrases(normaliser, analysis))]
}

/// Block 0 alone.
pub(super) fn folded(analysis: &Analysis) -> Counts {
    counts(grams(&analysis.folded, b'c'))
}

/// Weighs counts by how rare their buckets are; the result has length one.
pub(super) fn unit(counted: &Counts, rarity: impl Fn(u16) -> f32) -> Vector {
    let mut vector: Vector =
        counted.iter().map(|(bucket, count)| (*bucket, dampened(*count) * rarity(*bucket))).collect();
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
    vector
}

/// A count that grows ever more slowly; most are one, and need no logarithm.
pub(super) fn dampened(count: f32) -> f32 {
    if count > 1.0 { 1.0 + libm::logf(count) } else { 1.0 }
}

/// The buckets of all grams of all words; a word shorter than a gram counts once, whole.
pub(super) fn grams(words: &[String], tag: u8) -> Vec<u16> {
    let mut found = Vec::new();
    let mut padded: Vec<u8> = Vec::new();
    for word in words {
        padded.clear();
        padded.push(b' ');
        padded.extend_from_slice(word.as_bytes());
        padded.push(b' ');
        for length in LENGTHS {
            if padded.len() <= length {
                found.push(bucket(tag, &[&padded]));
                break;
            }
            found.extend(padded.windows(length).map(|gram| bucket(tag, &[gram])));
        }
    }
    found
}

/// The buckets of stems, pairs of neighbours, pairs over stop words, and synonyms.
pub(super) fn phrases(normaliser: &Normaliser, analysis: &Analysis) -> Vec<u16> {
    let stems = &analysis.stems;
    let telling: Vec<&String> = stems.iter().filter(|stem| !normaliser.is_stop(stem)).collect();
    let singles = stems.iter().chain(&analysis.synonyms).map(|term| bucket(b'w', &[term.as_bytes()]));
    let pair = |tag, first: &String, second: &String| bucket(tag, &[first.as_bytes(), b"_", second.as_bytes()]);
    let neighbours = stems.iter().zip(stems.iter().skip(1)).map(|(a, b)| pair(b'b', a, b));
    let over = telling.iter().zip(telling.iter().skip(1)).map(|(a, b)| pair(b'k', a, b));
    singles.chain(neighbours).chain(over).collect()
}

/// How often each bucket occurs; sums of floats depend on their order, so it is fixed.
pub(super) fn counts(mut buckets: Vec<u16>) -> Counts {
    buckets.sort_unstable();
    buckets.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len() as f32))).collect()
}

/// FNV-1a over the tag and the parts, with a final mix, <http://www.isthe.com/chongo/tech/comp/fnv/>; its low 16 bits.
fn bucket(tag: u8, parts: &[&[u8]]) -> u16 {
    let bytes = std::iter::once(&tag).chain(parts.iter().copied().flatten());
    let mut h = bytes.fold(0x811c_9dc5_u32, |h, byte| (h ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    h ^= h >> 16;
    h = h.wrapping_mul(0x85eb_ca6b);
    h ^= h >> 13;
    (h & 0xffff) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Corpus;
    use crate::knowledge::Knowledge;

    #[derive(serde::Deserialize)]
    struct Line {
        text: String,
        raw: Vec<String>,
        folded: Vec<String>,
        stems: Vec<String>,
        hash_blocks: [usize; 3],
        first_hashes: [Vec<u16>; 3],
    }

    /// What the reference implementation makes of texts, edge cases among them.
    #[test]
    fn texts_become_the_numbers_of_the_reference() {
        let corpus = Corpus::shipped(&Knowledge::shipped().unwrap());
        let normaliser = Normaliser::new(corpus.passages());
        for line in include_str!("../../tests/data/analysis.jsonl").lines() {
            let line: Line = serde_json::from_str(line).unwrap();
            let analysis = normaliser.analyse(&line.text);
            assert_eq!(analysis.raw, line.raw, "{}", line.text);
            assert_eq!(analysis.folded, line.folded, "{}", line.text);
            assert_eq!(analysis.stems, line.stems, "{}", line.text);
            let buckets = [grams(&analysis.folded, b'c'), grams(&analysis.raw, b'r'), phrases(&normaliser, &analysis)];
            for ((buckets, count), first) in buckets.iter().zip(line.hash_blocks).zip(&line.first_hashes) {
                assert_eq!(buckets.len(), count, "{}", line.text);
                assert!(buckets.starts_with(first), "{}", line.text);
            }
        }
    }
}
