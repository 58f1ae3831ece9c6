//! The data inventory: what every table holds, why, for how long, and what becomes of it when a person leaves.
//!
//! A table declares all of that beside its own statements, as a [`Table`] (`person:` says which rows and columns an erasure
//! takes, which `erasure.rs` does); [`tables`] lists them. The sweep, the
//! change of the key, the erasure, the re-erasure after a restore, the file of /data, /privasi, the preview of an
//! erasure and the report's storage page are folds over that list. A new table is one declaration and one line here, or in
//! the list of its folder.

use super::table::{Reason, Table};
use super::{
    announcements, appointments, attendance, audit, businesses, canned, case_answers, case_clocks, case_ends,
    case_ratings, cases, certificates, choices, consents, contacts, dead_letters, deduplication, desk, desk_links,
    doubts, duplicates, event_changes, event_feedback, event_offers, event_questions, events, feedback, files,
    form_ends, groups, incidents, invitations, maintenance, meta, office, officers, outbox, outreach, own_hours,
    pauses, reviews, seats, services, short_answers, signed_sheets, stands, subscriptions, team_times, teams,
    unanswered,
};

/// Everything that is stored; what hangs on other rows stands before them. Tables of one folder that stand together are one
/// list, which the folder declares.
const TABLES: &[&[Table]] = &[
    &[dead_letters::TABLE, certificates::TABLE, event_feedback::TABLE],
    attendance::TABLES,
    &[
        signed_sheets::TABLE,
        choices::TABLE,
        stands::TABLE,
        event_questions::ANSWERS,
        seats::TABLE,
        event_questions::TABLE,
        event_offers::TABLE,
    ],
    announcements::TABLES,
    &[event_changes::TABLE, choices::DRAWS],
    events::TABLES,
    &[
        outreach::WEEKS,
        outreach::TABLE,
        appointments::TABLE,
        appointments::SLOTS,
        cases::PLACES,
        cases::NOTES,
        cases::LATER,
        cases::MESSAGES,
        groups::TOPICS,
        case_clocks::TABLE,
        case_answers::TABLE,
        case_ends::TABLE,
        case_ratings::TABLE,
        cases::TABLE,
        canned::TABLE,
        services::TABLE,
        short_answers::WISHES,
        short_answers::TOLD,
        subscriptions::TABLE,
        own_hours::TABLE,
        feedback::TABLE,
        consents::TABLE,
        desk_links::TABLE,
        duplicates::TABLE,
        businesses::CHANGES,
        businesses::OWNER_WORDS,
        desk::TABLE,
        businesses::TABLE,
        outbox::PAYLOADS,
        outbox::TABLE,
        files::TABLE,
        outbox::CONTENTS,
        contacts::TABLE,
        teams::TABLE,
        invitations::TABLE,
        groups::TABLE,
    ],
    announcements::KEPT,
    &[
        officers::TABLE,
        office::SETTINGS,
        office::HOLIDAYS,
        office::YEARS,
        office::OTHERS,
        team_times::TABLE,
        incidents::people::TABLE,
        incidents::TABLE,
        maintenance::TOLD,
        maintenance::TABLE,
        reviews::TABLE,
        doubts::TABLE,
        audit::TABLE,
        short_answers::QUESTIONS,
        short_answers::ACTS,
        short_answers::VERSIONS,
        short_answers::TABLE,
        unanswered::TABLE,
        form_ends::TABLE,
        deduplication::TABLE,
        pauses::TABLE,
        pauses::LIMITED_CHATS,
        meta::TABLE,
    ],
];

/// All of them.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().copied().flatten()
}

/// The table of this name.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    tables().find(|table| table.name == name)
}

/// After how many days what is kept for this reason goes by itself, where some of it does.
#[must_use]
pub fn days(reason: Reason) -> Option<i64> {
    let all = tables().flat_map(|table| table.columns);
    all.filter(|columns| columns.reason == reason).filter_map(|columns| columns.days).max()
}

#[cfg(test)]
mod tests;
