//! The chunk size of a job, which adapts: as much as holds the writer for less than a tenth of a second, as it is found by
//! doing it. How long a row takes differs by machine, by audience and by how much is stored.

use std::time::Duration;

/// So many microseconds the writer may be held up by a chunk; a slow moment of the disk may double that.
const WANTED: i64 = 80_000;
/// The first chunk of each thing: small wherever it runs.
const FIRST: i64 = 1_000;
const LEAST: i64 = 100;
/// What a chunk that was found to be quick grows to: the next rows may each take ten times as long.
const MOST: i64 = 8_000;

/// The size of the next chunk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChunkSize {
    /// What it is of, and how much was handled last.
    last: Option<(i64, i64)>,
    /// Whether the last run handled it: how long another one took says nothing.
    is_measured: bool,
}

impl ChunkSize {
    /// The last run of the job took so long; called once in each.
    pub(crate) fn ran(&mut self, took: Duration) {
        if let Some((_, size)) = self.last.as_mut().filter(|_| self.is_measured) {
            let took = i64::try_from(took.as_micros()).unwrap_or(i64::MAX).max(1);
            // Quickly smaller, slowly larger.
            let enough = (*size * WANTED / took).clamp(*size / 10, *size * 3 / 2);
            *size = enough.clamp(LEAST, MOST);
        }
        self.is_measured = false;
    }

    /// How much of this is handled now.
    pub(crate) fn take(&mut self, of: i64) -> i64 {
        let size = self.last.filter(|(last, _)| *last == of).map_or(FIRST, |(_, size)| size);
        self.last = Some((of, size));
        self.is_measured = true;
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn e3_a_chunk_becomes_what_a_moment_is_enough_for_and_no_more() {
        let mut portion = ChunkSize::default();
        portion.ran(ms(5_000));
        assert_eq!(portion.take(1), FIRST, "a run without a chunk says nothing");
        portion.ran(ms(10));
        assert_eq!(portion.take(1), 1_500);
        portion.ran(ms(160));
        assert_eq!(portion.take(1), 750);
        portion.ran(ms(80));
        assert_eq!(portion.take(1), 750);
        for _ in 0..20 {
            portion.ran(ms(1));
            portion.take(1);
        }
        assert_eq!(portion.take(1), MOST);
        for _ in 0..20 {
            portion.ran(ms(9_000));
            portion.take(1);
        }
        assert_eq!(portion.take(1), LEAST);
        portion.ran(ms(80));
        portion.ran(ms(1));
        assert_eq!(portion.take(1), LEAST, "nor does the run after that");
        assert_eq!(portion.take(2), FIRST, "another audience begins anew");
    }
}
