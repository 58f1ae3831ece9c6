//! Many byte strings as one parameter: rows that go to SQLite as JSON name the part that is theirs.
//!
//! JSON holds no bytes, and hexadecimal digits cost more to write and to read than all else of a row.

/// Byte strings one behind the other.
#[derive(Debug, Default)]
pub(super) struct Blobs(Vec<u8>);

/// Where one of them begins, counted from 1, and how long it is: what SQL's `substr` takes. Both are NULL for none.
pub(super) type Part = (Option<usize>, Option<usize>);

impl Blobs {
    /// Puts one behind the others.
    pub(super) fn push(&mut self, bytes: Option<&[u8]>) -> Part {
        let Some(bytes) = bytes else { return (None, None) };
        let begins = self.0.len() + 1;
        self.0.extend_from_slice(bytes);
        (Some(begins), Some(bytes.len()))
    }

    /// All of them, to be bound.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}
