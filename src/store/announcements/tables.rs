//! What is kept of announcements, and for how long.

use crate::store::table::{Erase, Export, Person, Reason, Retention, Table, columns};

/// The office accounts for what it announced for so long.
const KEPT_DAYS: i64 = 5 * 365;
/// What never went is thrown away after so many days.
const UNSENT_DAYS: i64 = 60;
/// A channel that was named and never used, or is not used any more, is forgotten after so many days.
const FORGOTTEN_DAYS: i64 = 30;
/// A count holds for minutes; the row goes after so many days.
const COUNT_DAYS: i64 = 2;
/// Who got what is known for so long.
const COPY_DAYS: i64 = 180;

/// See [`crate::store::table`].
const TABLE: Table = Table {
    name: "announcements",
    key: "id",
    columns: &[columns(
        &[
            "id",
            "state",
            "body",
            "formatted",
            "english",
            "formatted_english",
            "file",
            "file_is_photo",
            "album",
            "link",
            "event",
            "programme",
            "buttons",
            "audience",
            "repeats",
            "urgent",
            "series",
            "author",
            "author_name",
            "approver",
            "asked_by",
            "back_to",
            "created_at",
            "changed_at",
            "starts_at",
            "counted",
            "digest",
            "cursor",
            "expanded",
            "total",
            "sent",
            "blocked",
            "gone",
            "failed",
            "cancelled",
            "unknown",
            "progress_row",
            "told",
            "ended_at",
            "mend",
            "mended",
            "withdrawn_at",
            "channel",
            "paid",
        ],
        Reason::Office,
        "announcements and what came of them",
        Some(KEPT_DAYS),
    )],
    retention: &[
        Retention::Older { days: KEPT_DAYS, age: "ended_at", only: "true" },
        Retention::Older {
            days: UNSENT_DAYS,
            age: "changed_at",
            only: "state IN ('draft', 'asked', 'missed', 'dropped') AND total = 0",
        },
    ],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["author", "approver", "asked_by"],
        erase: Erase::By(&[
            "UPDATE announcements SET author = 0, author_name = '', progress_row = NULL
             WHERE author = $1 AND created_at <= $2",
            "UPDATE announcements SET approver = 0 WHERE approver = $1 AND created_at <= $2",
            "UPDATE announcements SET asked_by = 0 WHERE asked_by = $1 AND created_at <= $2",
        ]),
    },
    export: Export::Nothing("it is what the office says to many; who got it is with the copies"),
};

/// See [`crate::store::table`].
const COPIES: Table = Table {
    name: "announcement_copies",
    key: "announcement, contact",
    columns: &[columns(
        &[
            "announcement",
            "contact",
            "row",
            "language",
            "outcome",
            "cause",
            "message",
            "parts",
            "at",
            "tapped_at",
            "event_tapped_at",
            "asked_at",
            "left_at",
            "stopped_at",
        ],
        Reason::Subscriptions,
        "announcements: each once, not too many, corrected where one was wrong",
        Some(COPY_DAYS),
    )],
    retention: &[Retention::Older { days: COPY_DAYS, age: "at", only: "outcome IS NOT NULL" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        // What is under way to somebody who is gone is cancelled with the row, so that the counts go on adding up.
        erase: Erase::By(&[
            "UPDATE announcements SET cancelled = cancelled + 1 WHERE id IN (
                 SELECT announcement FROM announcement_copies WHERE contact = $1 AND at <= $2 AND outcome IS NULL)",
            "DELETE FROM announcement_copies WHERE contact = $1 AND at <= $2",
        ]),
    },
    export: Export::Rows { of: "contact = $1", without: &["contact", "row", "message", "parts"] },
};

/// See [`crate::store::table`].
const CHANNELS: Table = Table {
    name: "announcement_channels",
    key: "channel",
    columns: &[columns(
        &["channel", "title", "state", "officer", "at"],
        Reason::Office,
        "the office's channel, in which announcements stand too",
        None,
    )],
    retention: &[Retention::Older { days: FORGOTTEN_DAYS, age: "at", only: "state <> 'active'" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE announcement_channels SET officer = 0 WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it is the office's own channel; who set it stands in the audit log"),
};

/// See [`crate::store::table`].
const POSTS: Table = Table {
    name: "announcement_posts",
    key: "announcement",
    columns: &[columns(
        &["announcement", "channel", "row", "outcome", "message", "parts", "mended", "at"],
        Reason::Office,
        "the copy of an announcement in the office's channel; goes with the announcement",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("numbers of messages alone, in the office's own channel"),
};

/// See [`crate::store::table`].
const SAVED: Table = Table {
    name: "saved_audiences",
    key: "id",
    columns: &[columns(
        &["id", "name", "audience", "officer", "at"],
        Reason::Office,
        "for whom announcements of the office often are: places and lines of business, and nobody by name",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE saved_audiences SET officer = 0 WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it is the office's own list; who kept it stands in the audit log"),
};

/// See [`crate::store::table`].
const COUNTS: Table = Table {
    name: "announcement_counts",
    key: "announcement, viewer",
    columns: &[columns(
        &["announcement", "viewer", "audience", "message", "outbox_row", "asked_at", "found", "found_at"],
        Reason::Office,
        "how many an announcement reaches, for whoever of the office looks at it",
        Some(COUNT_DAYS),
    )],
    retention: &[Retention::Older { days: COUNT_DAYS, age: "asked_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["viewer"],
        erase: Erase::By(&["DELETE FROM announcement_counts WHERE viewer = $1 AND asked_at <= $2"]),
    },
    export: Export::Nothing("numbers of people alone"),
};

/// See [`crate::store::table`].
const LISTS: Table = Table {
    name: "announcement_lists",
    key: "announcement, viewer, kind",
    columns: &[columns(
        &["announcement", "viewer", "kind", "page", "message", "outbox_row", "asked_at"],
        Reason::Office,
        "lists about announcements that somebody of the office waits for",
        Some(COUNT_DAYS),
    )],
    retention: &[Retention::Older { days: COUNT_DAYS, age: "asked_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["viewer"],
        erase: Erase::By(&["DELETE FROM announcement_lists WHERE viewer = $1 AND asked_at <= $2"]),
    },
    export: Export::Nothing("that a list was asked for; each look stands in the audit log"),
};

/// Announcements, and what hangs on one.
pub(in crate::store) const TABLES: &[Table] = &[COPIES, POSTS, COUNTS, LISTS, TABLE];

/// What is kept for all of them.
pub(in crate::store) const KEPT: &[Table] = &[CHANNELS, SAVED];
