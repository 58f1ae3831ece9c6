//! What is kept of events, and for how long.

use super::{KEPT_DAYS, wishes};
use crate::store::table::{Erase, Export, Person, Reason, Retention, Table, columns};

const EXPORT: Export = Export::Nothing("it is the office's offer; who joined finds that in the seats");

/// See [`crate::store::table`].
const TABLE: Table = Table {
    name: "events",
    key: "id",
    columns: &[columns(
        &[
            "id",
            "code",
            "state",
            "title",
            "kind",
            "programme",
            "description",
            "photo",
            "place",
            "latitude",
            "longitude",
            "online",
            "unit",
            "capacity",
            "seats_each",
            "districts",
            "sectors",
            "scales",
            "registered_only",
            "deadline_at",
            "fee",
            "papers",
            "offer_hours",
            "share",
            "version",
            "sequence",
            "series",
            "team",
            "made_by",
            "made_by_name",
            "reason",
            "starts_at",
            "ends_at",
            "made_at",
            "published_at",
            "changed_at",
            "phoned_for",
            "by_choice",
            "chosen_at",
            "choice_sent_at",
            "choice_told",
            "numbered",
            "layout",
        ],
        Reason::Office,
        "trainings, bazaars and other events",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "ends_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["made_by"],
        erase: Erase::By(&["UPDATE events SET made_by = 0, made_by_name = '' WHERE made_by = $1 AND $2 > 0"]),
    },
    export: EXPORT,
};
/// See [`crate::store::table`].
const SESSIONS: Table = Table {
    name: "event_sessions",
    key: "id",
    columns: &[columns(
        &["id", "event", "number", "starts_at", "ends_at"],
        Reason::Office,
        "the days and hours of events",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "ends_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: EXPORT,
};

/// Events, and what hangs on one.
pub(in crate::store) const TABLES: &[Table] = &[SESSIONS, wishes::TABLE, TABLE];
