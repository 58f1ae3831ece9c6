//! What people call the tables of the store: every capability names its own.

use crate::domain::Language;
use crate::talks::entry::TableName;

macro_rules! tables {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// All of them.
        const ALL: &[&[TableName]] = &[$( $crate::talks::$room::press::TABLES ),+];
    };
}

each_capability!(tables);

fn name(table: &str, called: impl Fn(&TableName) -> Option<fn(Language) -> String>, language: Language) -> String {
    let named = ALL.iter().copied().flatten().find(|named| named.table == table);
    named.and_then(called).map_or_else(|| table.to_owned(), |called| called(language))
}

/// What an owner calls it.
pub(in crate::talks) fn owners_name(table: &str, language: Language) -> String {
    name(table, |named| named.owners, language)
}

/// What the office calls it.
pub(in crate::talks) fn office_name(table: &str, language: Language) -> String {
    name(table, |named| named.office, language)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::store::inventory;
    use crate::store::table::{Export, Table};

    fn named(called: impl Fn(&TableName) -> bool) -> BTreeSet<&'static str> {
        ALL.iter().copied().flatten().filter(|named| called(named)).map(|named| named.table).collect()
    }

    fn stored(is: impl Fn(&Table) -> bool) -> BTreeSet<&'static str> {
        inventory::tables().filter(|table| is(table)).map(|table| table.name).collect()
    }

    #[test]
    fn every_table_of_the_export_has_a_name_that_owners_use() {
        assert_eq!(named(|named| named.owners.is_some()), stored(|table| matches!(table.export, Export::Rows { .. })));
    }

    #[test]
    fn every_table_that_is_swept_has_a_name_that_the_office_uses() {
        // What becomes of a business is said by the table of the desk.
        let swept = stored(|table| !table.retention.is_empty() && table.name != "businesses");
        assert_eq!(named(|named| named.office.is_some()), swept);
    }
}
