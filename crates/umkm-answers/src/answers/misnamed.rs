//! "Sertifikat MUI", "PIRT BPOM": names that people use for a programme that is called otherwise.

use super::normalise::Analysis;
use super::tables::table;

/// A wrong name: all of its words, none of those that make it a right one.
struct Name {
    words: Vec<String>,
    unless: Vec<String>,
    topic: String,
    meant: String,
}

/// The wrong names that are known.
pub(super) struct Misnamed(Vec<Name>);

fn words(cell: &str) -> Vec<String> {
    cell.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Misnamed {
    /// The shipped table.
    pub(super) fn new() -> Self {
        let name = |row: Vec<String>| {
            Some(Name {
                words: words(row.first()?),
                unless: words(row.get(1)?),
                topic: row.get(2)?.clone(),
                meant: row.get(3)?.clone(),
            })
        };
        Self(table("misnamed.tsv").into_iter().filter_map(name).collect())
    }

    /// The programme that a text misnames, and how it is called.
    pub(super) fn find(&self, written: &Analysis) -> Option<(&str, &str)> {
        let has = |word: &String| written.raw.contains(word) || written.folded.contains(word);
        let is = |name: &&Name| name.words.iter().all(has) && !name.unless.iter().any(has);
        self.0.iter().find(is).map(|name| (name.topic.as_str(), name.meant.as_str()))
    }
}
