//! What is kept about people, what for, and how long: one table, which /privasi shows.
//!
//! A test fails for a stored column without a line here, so nothing is kept without a reason.

/// What a stored column is for, as people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The account: answers reach the right person, in her language, or not at all once she said so.
    Account,
    /// What was shown last, so that "biayanya?" has a meaning; the form that is open.
    Talk,
    /// The registered business.
    Business,
    /// That an officer wrote the business down, and what made it hers.
    Desk,
    /// What was corrected.
    Corrections,
    /// What was agreed to.
    Consents,
    /// The news that a person follows.
    Subscriptions,
    /// Whether answers helped.
    Feedback,
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

/// A stored column, or all of a table's, with its reason and the feature that uses it.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// What for.
    pub reason: Reason,
    /// The feature that uses it.
    pub feature: &'static str,
    /// After how many days it goes by itself; none while it is in use or until she erases it.
    pub days: Option<i64>,
}

const fn line(
    table: &'static str,
    columns: &'static [&'static str],
    reason: Reason,
    feature: &'static str,
    days: Option<i64>,
) -> Kept {
    Kept { table, columns, reason, feature, days }
}

/// Everything that is stored.
pub const TABLE: &[Kept] = &[
    line(
        "contacts",
        &["id", "reach", "language", "app_language", "first_seen", "last_seen"],
        Reason::Account,
        "E12",
        None,
    ),
    line("contacts", &["restricted", "stopped_until"], Reason::Account, "G6", None),
    line("contacts", &["talk"], Reason::Talk, "A4", None),
    line("contacts", &["draft", "draft_due"], Reason::Talk, "B6", Some(30)),
    line(
        "businesses",
        &["id", "code", "owner", "name", "sector", "sector_words", "region", "interests", "created_at", "updated_at"],
        Reason::Business,
        "B1",
        None,
    ),
    line("businesses", &["scale", "workers"], Reason::Business, "B8", None),
    line("businesses", &["secret", "phone_hash", "nib_hash", "name_hash"], Reason::Business, "B14", None),
    line("businesses", &["merged_into", "merged_at"], Reason::Desk, "B14", Some(30)),
    line(
        "desk",
        &["business", "officer", "at", "warned_at", "confirmed_at", "signed", "paper", "refused_at"],
        Reason::Desk,
        "B13",
        None,
    ),
    line("desk_links", &["hash", "business", "until", "opened_by", "ended"], Reason::Desk, "B13", Some(30)),
    line("twins", &["one", "other", "reason", "told_at", "settled"], Reason::Desk, "B14", None),
    line("business_changes", &["id", "business", "field", "change", "at"], Reason::Corrections, "B17", None),
    line("consents", &["id", "contact", "purpose", "given", "version", "at"], Reason::Consents, "G2", None),
    line(
        "outbox",
        &[
            "id",
            "chat",
            "lane",
            "state",
            "not_before",
            "attempts",
            "method",
            "payload",
            "content",
            "file",
            "message_id",
            "target",
            "tag",
            "error",
            "created_at",
            "finished_at",
        ],
        Reason::Delivery,
        "E1",
        Some(2),
    ),
    line(
        "files",
        &["hash", "name", "mime", "bytes", "file_id", "personal", "created_at"],
        Reason::Delivery,
        "G4",
        Some(2),
    ),
    line("subscriptions", &["contact", "topic", "text_version", "created_at"], Reason::Subscriptions, "A13", None),
    line(
        "feedback",
        &["contact", "asked", "programme", "section", "version", "question", "helped", "at"],
        Reason::Feedback,
        "A8",
        Some(365),
    ),
    line(
        "unanswered",
        &["id", "question", "times", "first_seen", "last_seen", "kind", "disliked"],
        Reason::Questions,
        "A5",
        Some(365),
    ),
    line(
        "failed_updates",
        &["update_id", "state", "attempts", "raw", "reason", "at"],
        Reason::Failures,
        "T38",
        Some(30),
    ),
    line("audit", &["id", "officer", "action", "about", "code", "at", "hash"], Reason::Office, "F9", Some(5 * 365)),
    line("officers", &["contact", "role", "granted_at"], Reason::Office, "K1", None),
    line("seen_updates", &["update_id", "at"], Reason::Technical, "E2", Some(2)),
    line("form_ends", &["id", "form", "step", "ending", "seconds", "at"], Reason::Technical, "B18", Some(365)),
    line("contents", &["id", "method", "payload", "created_at"], Reason::Technical, "D1", None),
    line("pauses", &["lane", "until"], Reason::Technical, "E5", None),
    line("meta", &["key", "value"], Reason::Technical, "G10", None),
];

/// The reasons that people are told of, in the order shown.
pub const TOLD: [Reason; 12] = [
    Reason::Account,
    Reason::Talk,
    Reason::Business,
    Reason::Desk,
    Reason::Corrections,
    Reason::Consents,
    Reason::Subscriptions,
    Reason::Feedback,
    Reason::Delivery,
    Reason::Questions,
    Reason::Failures,
    Reason::Office,
];

/// After how many days what is kept for a reason goes by itself, where all of it does.
#[must_use]
pub fn days(reason: Reason) -> Option<i64> {
    TABLE.iter().filter(|kept| kept.reason == reason).filter_map(|kept| kept.days).max()
}
