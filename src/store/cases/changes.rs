//! What may become of a consultation: each change is one statement that says itself from which state it leads.

use sqlx::SqliteConnection;

use super::record::{Outcome, Secret, secret_of};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::case_clock::Due;
use crate::domain::{CaseNumber, ContactId, Receipt};
use crate::store::case_ends::End;
use crate::store::row_ids::unused_row;
use crate::store::{Error, case_answers, case_ends};

/// Whether a number is taken, by a consultation or by something that the office noted.
pub async fn is_taken(conn: &mut SqliteConnection, number: &CaseNumber) -> Result<bool, Error> {
    let query =
        "SELECT EXISTS (SELECT 1 FROM cases WHERE number = $1 UNION ALL SELECT 1 FROM services WHERE number = $1)";
    Ok(sqlx::query_scalar(query).bind(number.as_str()).fetch_one(conn).await?)
}

/// Begins a consultation that nobody sees yet; gives its row.
pub async fn open_draft(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (number, contact): (&CaseNumber, ContactId),
    subject: Option<&str>,
    secret: &Secret,
    now: Millis,
) -> Result<i64, Error> {
    let sealed = keys.seal(&secret_of(number), &serde_json::to_vec(secret).unwrap_or_default());
    let query = concat!(
        "INSERT INTO cases (id, number, contact, subject, state, secret, opened_at, changed_at)
         SELECT ",
        unused_row!("cases"),
        ", $1, $2, $3, 'draft', $4, $5, $5 RETURNING id"
    );
    let id = sqlx::query_scalar(query)
        .bind(number.as_str())
        .bind(contact.0)
        .bind(subject)
        .bind(sealed)
        .bind(now)
        .fetch_one(conn)
        .await?;
    Ok(id)
}

/// Notes what an unsent one is about.
pub async fn set_subject(conn: &mut SqliteConnection, id: i64, subject: &str) -> Result<(), Error> {
    sqlx::query("UPDATE cases SET subject = $2 WHERE id = $1 AND state = 'draft'")
        .bind(id)
        .bind(subject)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes which business an unsent one is about.
pub async fn set_business(conn: &mut SqliteConnection, id: i64, business: &Receipt) -> Result<(), Error> {
    sqlx::query("UPDATE cases SET business = $2 WHERE id = $1 AND state = 'draft'")
        .bind(id)
        .bind(business.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// The owner says whether the prosecutors' team may read it; false where it is over.
pub async fn let_prosecutors_read(conn: &mut SqliteConnection, id: i64, allowed: bool) -> Result<bool, Error> {
    let query = "UPDATE cases SET prosecutors = $2 WHERE id = $1 AND state <> 'closed'";
    Ok(sqlx::query(query).bind(id).bind(allowed).execute(conn).await?.rows_affected() == 1)
}

/// An unsent one is without a name from now on, and without the business that would tell it; or with both again.
pub async fn set_anonymous(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (id, number): (i64, &CaseNumber),
    secret: &Secret,
) -> Result<(), Error> {
    let sealed = keys.seal(&secret_of(number), &serde_json::to_vec(secret).unwrap_or_default());
    sqlx::query("UPDATE cases SET secret = $2, business = iif($3, NULL, business) WHERE id = $1 AND state = 'draft'")
        .bind(id)
        .bind(sealed)
        .bind(secret.anonymous)
        .execute(conn)
        .await?;
    Ok(())
}

/// The owner wrote once more: how the first message begins is noted, and an answer that was waited for is there.
pub async fn hear(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (id, number): (i64, &CaseNumber),
    secret: &Secret,
    now: Millis,
) -> Result<(), Error> {
    let sealed = keys.seal(&secret_of(number), &serde_json::to_vec(secret).unwrap_or_default());
    sqlx::query(
        "UPDATE cases SET changed_at = $2, secret = $3, state = iif(state = 'asked', 'taken', state) WHERE id = $1",
    )
    .bind(id)
    .bind(now)
    .bind(sealed)
    .execute(conn)
    .await?;
    Ok(())
}

/// What its owner writes may go on with this case, which is offered; a talk that goes on stays.
async fn may_go_on(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE contacts SET live_case = sent.number, live_until = $2 FROM cases AS sent
         WHERE sent.id = $1 AND contacts.id = sent.contact AND coalesce(live_until, 0) <= $2",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Sends it; false where that was done before.
pub async fn submit(conn: &mut SqliteConnection, id: i64, due: Due, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'waiting', opened_at = $2, changed_at = $2, due_at = $3, due_from = $4, due_until = $5
         WHERE id = $1 AND state = 'draft'",
    )
    .bind(id)
    .bind(now)
    .bind(due.at)
    .bind(due.hours.map(|(from, _)| from))
    .bind(due.hours.map(|(_, until)| until))
    .execute(&mut *conn)
    .await?;
    let is_done = done.rows_affected() == 1;
    if is_done {
        may_go_on(conn, id, now).await?;
    }
    Ok(is_done)
}

/// Gives it to this officer; false where somebody has it already, or nobody may.
pub async fn take(
    conn: &mut SqliteConnection,
    id: i64,
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'taken', officer = $2, officer_name = $3, changed_at = $4, taken_at = $4,
                returned = NULL, untold = 0
         WHERE id = $1 AND state = 'waiting'",
    )
    .bind(id)
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The officer who has it wrote: from now on it waits for the owner. False where that officer has it no more.
pub async fn waits_for(conn: &mut SqliteConnection, id: i64, officer: ContactId, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'asked', changed_at = $3, urgent = 0
         WHERE id = $1 AND officer = $2 AND state IN ('taken', 'asked')",
    )
    .bind(id)
    .bind(officer.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What the owner writes without a reply answers this case until then; none ends that.
pub async fn live(
    conn: &mut SqliteConnection,
    contact: ContactId,
    case: Option<(&CaseNumber, Millis)>,
) -> Result<(), Error> {
    sqlx::query("UPDATE contacts SET live_case = $2, live_until = $3 WHERE id = $1")
        .bind(contact.0)
        .bind(case.map(|(number, _)| number.as_str()))
        .bind(case.map(|(_, until)| until))
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends it; false where that officer has it no more.
pub async fn close(
    conn: &mut SqliteConnection,
    id: i64,
    (officer, outcome): (ContactId, Outcome),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'closed', outcome = $3, closed_at = $4, changed_at = $4, urgent = 0
         WHERE id = $1 AND officer = $2 AND state IN ('taken', 'asked')",
    )
    .bind(id)
    .bind(officer.0)
    .bind(outcome.word())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let is_done = done.rows_affected() == 1;
    if is_done {
        may_go_on(conn, id, now).await?;
    }
    Ok(is_done)
}

/// The owner takes it back; false where it is over.
pub async fn cancel(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'closed', outcome = 'cancelled', closed_at = $2, changed_at = $2, urgent = 0
         WHERE id = $1 AND state <> 'closed'",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The owner, who was helped, ends what nobody has; false where that has changed.
pub async fn end_helped(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'closed', outcome = 'solved', closed_at = $2, changed_at = $2, urgent = 0
         WHERE id = $1 AND state = 'waiting'",
    )
    .bind(id)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let is_done = done.rows_affected() == 1;
    if is_done {
        case_ends::was(conn, id, End::Owner).await?;
        may_go_on(conn, id, now).await?;
    }
    Ok(is_done)
}

/// Opens it again for whoever takes it, `first` before all others; whether it helps is said anew. False where it is open.
pub async fn reopen(
    conn: &mut SqliteConnection,
    id: i64,
    (due, first): (Due, bool),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'waiting', officer = NULL, officer_name = NULL, outcome = NULL, closed_at = NULL,
                helped = NULL, urgent = $4, changed_at = $2, due_at = $3, due_from = $5, due_until = $6, returned = NULL,
                untold = 0
         WHERE id = $1 AND state = 'closed'",
    )
    .bind(id)
    .bind(now)
    .bind(due.at)
    .bind(first)
    .bind(due.hours.map(|(from, _)| from))
    .bind(due.hours.map(|(_, until)| until))
    .execute(&mut *conn)
    .await?;
    let is_done = done.rows_affected() == 1;
    if is_done {
        may_go_on(conn, id, now).await?;
    }
    Ok(is_done)
}

/// Notes whether it helped, once until it is opened again; false where that was said before.
pub async fn rate(conn: &mut SqliteConnection, id: i64, helped: bool, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE cases SET helped = $2 WHERE id = $1 AND helped IS NULL")
        .bind(id)
        .bind(helped)
        .execute(&mut *conn)
        .await?;
    let is_done = done.rows_affected() == 1;
    if is_done {
        case_answers::add(conn, id, helped, now).await?;
    }
    Ok(is_done)
}

/// An unsent one goes with everything in it.
pub async fn throw_away(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM cases WHERE id = $1 AND state = 'draft'").bind(id).execute(conn).await?;
    Ok(())
}
