//! Consultations: who asks, what about, who of the office has it, and what became of it.

mod about;
mod changes;
mod complaints;
mod later;
mod lists;
mod messages;
mod notes;
mod places;
mod record;
#[cfg(test)]
mod tests;
mod transfer;

use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
pub use about::{About, about};
pub use changes::{
    cancel, close, end_helped, hear, is_taken, let_prosecutors_read, live, open_draft, rate, reopen, set_anonymous,
    set_business, set_subject, submit, take, throw_away, waits_for,
};
pub use complaints::{complaints, keep_from, known_names, mark_complaint, release_complaints_of};
pub(super) use later::TABLE as LATER;
pub use later::{
    Card, Later, add_later, drop_later, due_later, ended_before_later, how_many_later, later, later_of, move_later,
    next_later, note_later_card, stop_later,
};
pub use lists::{Part, counts, drafts_of, last_of, of_contact, open_numbers, open_of, queue};
pub(super) use messages::TABLE as MESSAGES;
pub use messages::{
    AlbumPart, Author, Entry, NewMessage, Sort, add, album, amend, another_wrote, entries, entry, latest, leave_out,
    of_answer, withdraw,
};
pub(super) use notes::TABLE as NOTES;
pub use notes::{Note, add_note, amend_note, notes};
pub(super) use places::TABLE as PLACES;
pub use places::{
    Place, Spot, beside, cards, delivered, newest_in, note_place, of_entry, of_message, question_answered,
};
pub use record::{Case, Outcome, Returned, Secret, State, find, get};
pub use transfer::{give_back, hand, how_many_held, put_back, release_of, take_untold};

/// A closed consultation goes after so many days.
const KEPT_DAYS: i64 = 730;
/// One that was never sent goes after so many days.
const DRAFT_DAYS: i64 = 30;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "cases",
    key: "id",
    columns: &[
        columns(
            &["id", "number", "contact", "business", "subject", "state", "secret", "opened_at", "changed_at"],
            Reason::Consultation,
            "questions to the people of the office",
            Some(KEPT_DAYS),
        ),
        columns(
            &["officer", "officer_name", "urgent", "due_at", "due_from", "due_until", "taken_at"],
            Reason::Consultation,
            "who answers, and until when",
            None,
        ),
        columns(&["team", "returned", "untold"], Reason::Consultation, "who is asked to answer, and why again", None),
        columns(&["complaint", "kept_from"], Reason::Consultation, "a consultation about somebody of the office", None),
        columns(&["prosecutors"], Reason::Consultation, "whether prosecutors may read a question about the law", None),
        columns(&["outcome", "helped", "closed_at"], Reason::Consultation, "what became of it", None),
    ],
    retention: &[
        Retention::Older { days: KEPT_DAYS, age: "changed_at", only: "state = 'closed'" },
        Retention::Older { days: DRAFT_DAYS, age: "changed_at", only: "state = 'draft'" },
    ],
    sealed: &[
        Sealed { column: "secret", bound: "'cases.secret:' || number", only: "true" },
        Sealed { column: "kept_from", bound: "'cases.kept_from:' || number", only: "kept_from IS NOT NULL" },
    ],
    hashed: &[],
    person: Person {
        columns: &["contact", "officer"],
        erase: Erase::By(&[
            "DELETE FROM cases WHERE contact = $1 AND opened_at <= $2",
            "UPDATE cases SET officer = NULL, officer_name = NULL, state = iif(state = 'closed', state, 'waiting'),
                    returned = iif(state = 'closed', NULL, 'role'), untold = state <> 'closed'
             WHERE officer = $1 AND opened_at <= $2",
        ]),
    },
    export: Export::Rows {
        of: "contact = $1",
        without: &[
            "contact",
            "officer",
            "officer_name",
            "urgent",
            "due_from",
            "due_until",
            "taken_at",
            "team",
            "returned",
            "untold",
            "complaint",
            "kept_from",
        ],
    },
};
