//! The buttons about two businesses that look alike.

use crate::domain::Receipt;
use crate::domain::wire::{wire, word_parts};
use crate::domain::words::words;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Untranslated};

words! {
    /// What is to be done with two businesses that look alike.
    TwinAct {
        /// Look at both.
        Look = "l",
        /// They are not the same.
        Different = "b",
        /// Ask which one stays.
        Ask = "a",
        /// The first stays, the other goes into it.
        Merge = "g",
        /// Take them apart again.
        Split = "p",
        /// The owner of the one that went into the other does not agree.
        Object = "o",
    }
}

word_parts!(TwinAct);

wire! {
    /// A press about two businesses that look alike.
    TwinPress {
        /// What is to be done with both.
        Pair {
            /// What is to be done.
            act: TwinAct,
            /// The one; after a merge the one that stays.
            one: Receipt,
            /// The other.
            other: Receipt,
        } = "t", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<TwinPress> = None;

pub(in crate::talks) const TABLES: &[TableName] =
    &[TableName { table: "twins", owners: None, office: Some(|language| plain!(language, "simpan-kembar")) }];
