//! What the files inside the program say of something that another city left out or replaced: it goes with it. The
//! same of links is in `pieces/loose.rs`.
//!
//! What the operator's own files say of something that is not there is named instead, with its line.

use super::Programme;

/// Neighbours that are not there.
pub(super) fn forget_neighbours(programme: &mut Programme, exists: impl Fn(&str) -> bool) {
    programme.head.related.retain(|slug| exists(slug));
    for sample in &mut programme.samples {
        sample.also = sample.also.take().filter(|slug| exists(slug));
    }
}

/// Short answers that are not there.
pub(super) fn forget_answers(programme: &mut Programme, exists: impl Fn(&str) -> bool) {
    for sample in &mut programme.samples {
        sample.answer = sample.answer.take().filter(|slug| exists(slug));
    }
}
