//! Consultations: who asks, what about, who of the office has it, and what became of it.

mod about;
mod changes;
mod complaints;
mod later;
mod messages;
mod notes;
mod places;
#[cfg(test)]
mod tests;
mod transfer;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::case_clock::Due;
use crate::domain::words::words;
use crate::domain::{CaseNumber, ContactId, Receipt, Team};
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
pub(super) use messages::TABLE as MESSAGES;
pub use messages::{
    AlbumPart, Author, Entry, Said, Sort, add, album, amend, entries, entry, latest, leave_out, of_answer, withdraw,
};
pub(super) use notes::TABLE as NOTES;
pub use notes::{Note, add_note, amend_note, notes};
pub(super) use places::TABLE as PLACES;
pub use places::{
    Place, Spot, beside, cards, delivered, newest_in, note_place, of_entry, of_message, question_answered,
};
pub use transfer::{Returned, give_back, hand, how_many_held, put_back, release_of, take_untold};

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

words! {
    /// How far a consultation is.
    State {
        /// The owner is still writing it; nobody sees it.
        Draft = "draft",
        /// It waits for somebody of the office.
        Waiting = "waiting",
        /// Somebody of the office has it.
        Taken = "taken",
        /// The officer wrote last: it waits for the owner.
        Asked = "asked",
        /// It is over.
        Closed = "closed",
    }
}

words! {
    /// How a consultation ended.
    Outcome {
        /// It was answered.
        Solved = "solved",
        /// Somebody else has to answer it.
        PassedOn = "passed-on",
        /// It cannot be done.
        NotPossible = "not-possible",
        /// The owner took it back.
        Cancelled = "cancelled",
    }
}

/// A consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its row.
    pub id: i64,
    /// How people name it.
    pub number: CaseNumber,
    /// Who asks.
    pub contact: ContactId,
    /// The business that it is about.
    pub business: Option<Receipt>,
    /// What it is about: the word of a programme or of a group of programmes.
    pub subject: Option<String>,
    /// The team that it was passed on to; else the one of its subject answers.
    pub team: Option<Team>,
    /// Why it is in the queue again.
    pub returned: Option<Returned>,
    /// How far it is.
    pub state: State,
    /// Who of the office has it, or had it when it ended, and what that person is called.
    pub officer: Option<(ContactId, String)>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Whether it helped.
    pub helped: Option<bool>,
    /// Whether it comes before the others: it was opened again.
    pub urgent: bool,
    /// Whether it is about somebody of the office: then only heads and admins know of it.
    pub complaint: bool,
    /// Of whom it is said: they never see it.
    pub kept_from: Vec<ContactId>,
    /// Whether the prosecutors' team may read it; none where the owner was never asked.
    pub prosecutors: Option<bool>,
    /// What is encrypted at rest.
    pub secret: Secret,
    /// When it was sent; before that, when it was begun.
    pub opened_at: Millis,
    /// By when an answer is promised.
    pub due_at: Option<Millis>,
    /// The hours of that day, as its owner was told them.
    pub due_hours: Option<(Millis, Millis)>,
    /// When anything happened last.
    pub changed_at: Millis,
    /// When it ended.
    pub closed_at: Option<Millis>,
    /// When whoever has it took it.
    pub taken_at: Option<Millis>,
}

/// What is encrypted at rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    /// The owner's first name.
    pub person: String,
    /// How the first message with words begins.
    pub begins: String,
    /// What the first message carries that had no words, by its word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// The number of the case that it goes on with, where that had ended too long ago to be opened again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<String>,
    /// Whether the owner is only a number to the office; then there is no first name here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    /// Whether what is not sent yet may go although its words tell who asks: its owner said so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub telling: bool,
    /// Whether a place was written in it before the name was taken away: it is asked about before it goes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub place: bool,
}

impl Case {
    /// Whether `who` has it, or had it when it ended.
    #[must_use]
    pub fn is_of(&self, who: ContactId) -> bool {
        self.officer.as_ref().is_some_and(|(id, _)| *id == who)
    }

    /// Whether it is about this person of the office, who therefore never sees it.
    #[must_use]
    pub fn is_about(&self, who: ContactId) -> bool {
        self.kept_from.contains(&who)
    }

    /// By when an answer is promised; of what was never sent, when it was begun.
    #[must_use]
    pub fn due(&self) -> Due {
        Due { at: self.due_at.unwrap_or(self.opened_at), hours: self.due_hours }
    }

    /// What the office calls the owner; none where the owner is only a number to it.
    #[must_use]
    pub fn person(&self) -> Option<&str> {
        (!self.secret.anonymous).then_some(self.secret.person.as_str())
    }

    /// Whether `who` has it now.
    #[must_use]
    pub fn is_held_by(&self, who: ContactId) -> bool {
        matches!(self.state, State::Taken | State::Asked) && self.is_of(who)
    }
}

/// The row that sealed bytes belong to.
fn secret_of(number: &CaseNumber) -> String {
    format!("cases.secret:{number}")
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    number: String,
    contact: i64,
    business: Option<String>,
    subject: Option<String>,
    team: Option<String>,
    returned: Option<String>,
    state: String,
    officer: Option<i64>,
    officer_name: Option<String>,
    outcome: Option<String>,
    helped: Option<bool>,
    urgent: bool,
    complaint: bool,
    kept_from: Option<Vec<u8>>,
    prosecutors: Option<bool>,
    secret: Vec<u8>,
    opened_at: Millis,
    due_at: Option<Millis>,
    due_from: Option<Millis>,
    due_until: Option<Millis>,
    changed_at: Millis,
    closed_at: Option<Millis>,
    taken_at: Option<Millis>,
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, number, contact, business, subject, team, returned, state, officer, officer_name, outcome, helped, urgent,
                    complaint, kept_from, prosecutors, secret, opened_at, due_at, due_from, due_until, changed_at,
                    closed_at, taken_at FROM cases ",
            $rest
        )
    };
}

/// The case of this number.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, number: &CaseNumber) -> Result<Option<Case>, Error> {
    let row: Option<Row> =
        sqlx::query_as(select!("WHERE number = $1")).bind(number.as_str()).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The case of this row.
pub async fn get(conn: &mut SqliteConnection, keys: &Keys, id: i64) -> Result<Option<Case>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

/// What an owner asked, open ones first, then the newest.
pub async fn of_contact(
    conn: &mut SqliteConnection,
    keys: &Keys,
    contact: ContactId,
    (most, skip): (i64, i64),
) -> Result<Vec<Case>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE contact = $1 ORDER BY state = 'closed', changed_at DESC, id DESC LIMIT $2 OFFSET $3"
    ))
    .bind(contact.0)
    .bind(most)
    .bind(skip)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// The case of this owner in one of these states in which anything happened last; of those that ended, the one that ended
/// last.
pub async fn last_of(
    conn: &mut SqliteConnection,
    keys: &Keys,
    contact: ContactId,
    states: &[State],
) -> Result<Option<Case>, Error> {
    let words: Vec<&str> = states.iter().map(|state| state.word()).collect();
    let row: Option<Row> = sqlx::query_as(select!(
        "WHERE contact = $1 AND state IN (SELECT value FROM json_each($2))
         ORDER BY coalesce(closed_at, changed_at) DESC, id DESC LIMIT 1"
    ))
    .bind(contact.0)
    .bind(serde_json::json!(words).to_string())
    .fetch_optional(conn)
    .await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The numbers of an owner's cases that are not over, two at most.
pub async fn open_numbers(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<CaseNumber>, Error> {
    let query = "SELECT number FROM cases WHERE contact = $1 AND state IN ('waiting', 'taken', 'asked')
                 ORDER BY changed_at DESC, id DESC LIMIT 2";
    let rows: Vec<String> = sqlx::query_scalar(query).bind(contact.0).fetch_all(conn).await?;
    Ok(rows.iter().filter_map(|number| CaseNumber::parse(number)).collect())
}

/// What an owner has not sent yet, the newest first.
pub async fn drafts_of(conn: &mut SqliteConnection, keys: &Keys, contact: ContactId) -> Result<Vec<Case>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE contact = $1 AND state = 'draft' ORDER BY id DESC"))
        .bind(contact.0)
        .fetch_all(conn)
        .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

words! {
    /// A part of the office's queue.
    Part {
        /// Nobody has it.
        New = "new",
        /// The asking officer has it.
        Mine = "mine",
        /// Its promise is past, whoever has it.
        Late = "late",
        /// It waits for its owner.
        Asked = "asked",
        /// It is about somebody of the office; none of these is in another part.
        Complaints = "complaints",
    }
}

/// A part of the queue, what was opened again first, then what waits longest; [`complaints()`] are read apart.
pub async fn queue(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (part, officer, now): (Part, ContactId, Millis),
    (most, skip): (i64, i64),
) -> Result<Vec<Case>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state IN ('waiting', 'taken', 'asked') AND complaint = 0 AND CASE $1
            WHEN 'new' THEN state = 'waiting'
            WHEN 'mine' THEN officer = $2 AND state <> 'waiting'
            WHEN 'late' THEN state <> 'asked' AND due_at < $3
            WHEN 'asked' THEN state = 'asked'
            ELSE false END
         ORDER BY urgent DESC, opened_at, id LIMIT $4 OFFSET $5"
    ))
    .bind(part.word())
    .bind(officer.0)
    .bind(now)
    .bind(most)
    .bind(skip)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// How many cases an owner has that are not over.
pub async fn open_of(conn: &mut SqliteConnection, contact: ContactId) -> Result<i64, Error> {
    let query = "SELECT count(*) FROM cases WHERE contact = $1 AND state IN ('waiting', 'taken', 'asked')";
    Ok(sqlx::query_scalar(query).bind(contact.0).fetch_one(conn).await?)
}

const COUNTS: &str = "SELECT count(*) FILTER (WHERE state = 'waiting'),
        count(*) FILTER (WHERE officer = $1 AND state <> 'waiting'),
        count(*) FILTER (WHERE state <> 'asked' AND due_at < $2),
        count(*) FILTER (WHERE state = 'asked')
    FROM cases WHERE state IN ('waiting', 'taken', 'asked') AND complaint = 0";

/// How many cases each part of the queue has.
pub async fn counts(conn: &mut SqliteConnection, officer: ContactId, now: Millis) -> Result<[i64; 4], Error> {
    let (new, mine, late, asked) =
        sqlx::query_as::<_, (i64, i64, i64, i64)>(COUNTS).bind(officer.0).bind(now).fetch_one(conn).await?;
    Ok([new, mine, late, asked])
}

fn read(keys: &Keys, row: Row) -> Result<Case, Error> {
    let corrupt = || Error::Corrupt { what: "case", id: row.id };
    let number = CaseNumber::parse(&row.number).ok_or_else(corrupt)?;
    let secret = keys.open(&secret_of(&number), &row.secret).map_err(|_| corrupt())?;
    let kept_from: Vec<i64> = match &row.kept_from {
        Some(sealed) => {
            let plain = keys.open(&complaints::kept_from_of(&number), sealed).map_err(|_| corrupt())?;
            serde_json::from_slice(&plain).map_err(|_| corrupt())?
        }
        None => Vec::new(),
    };
    Ok(Case {
        secret: serde_json::from_slice(&secret).map_err(|_| corrupt())?,
        state: State::from_word(&row.state).ok_or_else(corrupt)?,
        team: row.team.as_deref().and_then(Team::from_word),
        returned: row.returned.as_deref().and_then(Returned::from_word),
        outcome: row.outcome.as_deref().and_then(Outcome::from_word),
        officer: row.officer.map(|id| (ContactId(id), row.officer_name.unwrap_or_default())),
        business: row.business.as_deref().and_then(Receipt::parse),
        id: row.id,
        number,
        contact: ContactId(row.contact),
        subject: row.subject,
        helped: row.helped,
        urgent: row.urgent,
        complaint: row.complaint,
        prosecutors: row.prosecutors,
        kept_from: kept_from.into_iter().map(ContactId).collect(),
        opened_at: row.opened_at,
        due_at: row.due_at,
        due_hours: row.due_from.zip(row.due_until),
        changed_at: row.changed_at,
        closed_at: row.closed_at,
        taken_at: row.taken_at,
    })
}
