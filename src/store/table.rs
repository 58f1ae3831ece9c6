//! What a table declares of itself: its columns and what for, how long, what is sealed, whose it is.
//!
//! Each file with statements declares its own beside them; [`super::inventory`] lists all.

use strum::VariantArray;

/// What one table holds and what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name in the schema.
    pub name: &'static str,
    /// The columns by which a row is found.
    pub key: &'static str,
    /// Every column, by what it is for.
    pub columns: &'static [Columns],
    /// By which age or number rows go on their own.
    pub retention: &'static [Retention],
    /// The columns that hold sealed bytes.
    pub sealed: &'static [Sealed],
    /// The columns of keyed hashes that change with the key.
    pub hashed: &'static [&'static str],
    /// Whose rows they are.
    pub person: Person,
    /// What the file of /data holds of it.
    pub export: Export,
}

/// Columns that serve one purpose.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// Their names.
    pub names: &'static [&'static str],
    /// What for, as people are told.
    pub reason: Reason,
    /// The feature that uses them, in plain words.
    pub feature: &'static str,
    /// After how many days they go by themselves; none while they are in use or until the person erases them.
    pub days: Option<i64>,
}

/// Declares columns.
pub(super) const fn columns(
    names: &'static [&'static str],
    reason: Reason,
    feature: &'static str,
    days: Option<i64>,
) -> Columns {
    Columns { names, reason, feature, days }
}

/// What a column is for, as people are told; in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum Reason {
    /// The account: answers reach the right person, in the right language, or not at all once that was said.
    Account,
    /// What was shown last, so that "biayanya?" has a meaning; the form that is open.
    Talk,
    /// The registered business.
    Business,
    /// That an officer wrote the business down, and what made it the owner's.
    Desk,
    /// What was corrected.
    Corrections,
    /// What was agreed to.
    Consents,
    /// The news that a person follows.
    Subscriptions,
    /// Whether answers helped.
    Feedback,
    /// Consultations with the people of the office.
    Consultation,
    /// Seats at trainings and bazaars.
    Events,
    /// Messages on their way.
    Delivery,
    /// Questions without an answer, without names.
    Questions,
    /// What broke, encrypted.
    Failures,
    /// People of the office, and what they did.
    Office,
    /// Nothing about persons: counters and the program's own notes.
    Technical,
}

impl Reason {
    /// All of them, in the order in which people are told.
    pub const ALL: &'static [Self] = Self::VARIANTS;
}

/// How rows go on their own.
#[derive(Clone, Copy, Debug)]
pub enum Retention {
    /// Rows whose `age` column is older than `days`, the oldest first; `only` narrows them.
    Older {
        /// After how many days.
        days: i64,
        /// The column that tells the age.
        age: &'static str,
        /// A condition; `true` where all of them go.
        only: &'static str,
    },
    /// The same by a statement of its own: `remove` takes the deadline and the most rows, `count` the deadline.
    By {
        /// After how many days.
        days: i64,
        /// What removes them.
        remove: &'static str,
        /// What counts those that are due.
        count: &'static str,
    },
    /// Businesses, by a statement that returns the codes of those that go: the forms about them are looked at again.
    Businesses {
        /// After how many days.
        days: i64,
        /// What removes them.
        remove: &'static str,
        /// What counts those that are due.
        count: &'static str,
    },
    /// By a job that tells people before, or moves what is left of them.
    Job {
        /// After how many days.
        days: i64,
        /// The job's name.
        job: &'static str,
    },
    /// No more than so many rows: `remove` takes their number and the most rows to remove at a time.
    AtMost {
        /// How many rows may stay.
        rows: i64,
        /// What removes the others.
        remove: &'static str,
    },
}

impl Retention {
    /// After how many days rows go, where age is what counts.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        match self {
            Self::Older { days, .. }
            | Self::By { days, .. }
            | Self::Businesses { days, .. }
            | Self::Job { days, .. } => Some(*days),
            Self::AtMost { .. } => None,
        }
    }
}

/// A column of sealed bytes.
#[derive(Clone, Copy, Debug)]
pub struct Sealed {
    /// Its name.
    pub column: &'static str,
    /// What the bytes are bound to, as an expression over the row.
    pub bound: &'static str,
    /// Which rows are sealed, as a condition.
    pub only: &'static str,
}

/// Whose the rows of a table are, and what an erasure does to them.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The columns that hold a contact's number.
    pub columns: &'static [&'static str],
    /// What an erasure does.
    pub erase: Erase,
}

/// What an erasure does to the rows of a table.
#[derive(Clone, Copy, Debug)]
pub enum Erase {
    /// These statements, of the contact ($1) and the moment of the erasure ($2): what came later stays.
    By(&'static [&'static str]),
    /// They go with the rows of another table that they refer to.
    With(&'static str),
    /// They stay, for this reason.
    Stay(&'static str),
    /// They are nobody's.
    Nobody,
}

/// What the file of /data holds of a table.
#[derive(Clone, Copy, Debug)]
pub enum Export {
    /// The rows that this condition finds for a contact ($1), without these columns.
    Rows {
        /// The condition.
        of: &'static str,
        /// What concerns others or only the machine.
        without: &'static [&'static str],
    },
    /// Nothing, for this reason.
    Nothing(&'static str),
}

impl Table {
    /// The names of all its columns.
    pub fn column_names(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().flat_map(|columns| columns.names.iter().copied())
    }

    /// What most of it is for.
    #[must_use]
    pub fn reason(&self) -> Reason {
        self.columns.first().map_or(Reason::Technical, |columns| columns.reason)
    }
}
