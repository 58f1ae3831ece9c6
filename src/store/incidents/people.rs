//! Whom an incident concerns, in the order in which they are told, and what became of that.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::incident::Affected;
use crate::domain::{ContactId, Receipt};
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Table, columns};

/// Rows of the office's list, at most.
pub const MOST: i64 = 5_000;

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "incident_people",
    key: "incident, contact",
    columns: &[columns(
        &["incident", "contact", "risk", "at", "queued_at", "outcome"],
        Reason::Office,
        "telling everybody affected once, those at most risk first",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM incident_people WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Nothing("whoever it concerns has the notice in the chat"),
};

/// How many were told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// All.
    pub all: i64,
    /// Have the notice.
    pub sent: i64,
    /// Cannot be reached, or Telegram did not take it.
    pub missed: i64,
    /// Of neither anything is known yet.
    pub waiting: i64,
}

/// What became of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was sent.
    Sent,
    /// The person cannot be reached.
    Unreachable,
    /// Telegram did not take it.
    Failed,
}

impl Outcome {
    fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Unreachable => "unreachable",
            Self::Failed => "failed",
        }
    }
}

/// What statements are given of whom it concerns: the kind, a kecamatan or the row of an event, and codes as JSON.
fn bound(affected: &Affected) -> (&'static str, String, String) {
    let (one, codes) = match affected {
        Affected::Registered | Affected::Asked => (String::new(), Vec::new()),
        Affected::Event(id, _) => (id.to_string(), Vec::new()),
        Affected::District(code) => (code.clone(), Vec::new()),
        Affected::Codes(codes) => (String::new(), codes.iter().map(|code| code.as_str().to_owned()).collect()),
    };
    (affected.kind(), one, serde_json::to_string(&codes).unwrap_or_else(|_| "[]".to_owned()))
}

/// Says whom it concerns, in place of what was said before; what was approved is approved no more. Those whose
/// consultations are kept come before those whose business numbers are. False once it is being sent.
pub async fn choose(conn: &mut SqliteConnection, id: i64, affected: &Affected, now: Millis) -> Result<bool, Error> {
    let chosen = sqlx::query(
        "UPDATE incidents SET affected = $2, first_by = NULL, second_by = NULL, changed_at = max($3, changed_at + 1)
         WHERE id = $1 AND state = 'open'",
    )
    .bind(id)
    .bind(affected.write())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    if chosen.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query("DELETE FROM incident_people WHERE incident = $1").bind(id).execute(&mut *conn).await?;
    let (kind, one, codes) = bound(affected);
    sqlx::query(
        "INSERT INTO incident_people (incident, contact, risk, at)
         SELECT $1, who, 2 * EXISTS (SELECT 1 FROM cases WHERE contact = who AND state <> 'draft')
                + EXISTS (SELECT 1 FROM businesses WHERE owner = who AND nib_hash IS NOT NULL), $2
         FROM (SELECT owner AS who FROM businesses
               WHERE owner IS NOT NULL AND ($3 = 'semua' OR ($3 = 'kecamatan' AND region LIKE $4 || '.%')
                     OR ($3 = 'kode' AND code IN (SELECT value FROM json_each($5))))
               UNION SELECT contact FROM cases WHERE $3 = 'konsultasi' AND state <> 'draft'
               UNION SELECT contact FROM seats
               WHERE $3 = 'acara' AND event = CAST($4 AS INTEGER) AND contact IS NOT NULL)",
    )
    .bind(id)
    .bind(now)
    .bind(kind)
    .bind(one)
    .bind(codes)
    .execute(conn)
    .await?;
    Ok(true)
}

/// The codes of the businesses that it concerns and whose owners have no chat with the bot.
pub async fn without_chat(conn: &mut SqliteConnection, affected: &Affected) -> Result<Vec<Receipt>, Error> {
    let (kind, one, codes) = bound(affected);
    let found: Vec<String> = sqlx::query_scalar(
        "SELECT code FROM businesses
         WHERE owner IS NULL AND merged_into IS NULL AND ($1 = 'semua' OR ($1 = 'kecamatan' AND region LIKE $2 || '.%')
               OR ($1 = 'kode' AND code IN (SELECT value FROM json_each($3)))
               OR ($1 = 'acara' AND code IN (SELECT business FROM seats WHERE event = CAST($2 AS INTEGER))))
         ORDER BY region, code LIMIT $4",
    )
    .bind(kind)
    .bind(one)
    .bind(codes)
    .bind(MOST)
    .fetch_all(conn)
    .await?;
    Ok(found.iter().filter_map(|code| Receipt::parse(code)).collect())
}

/// A row of the office's list: what is told apart by it, where it is, and what became of the notice.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// The code of a business, or the number of a consultation.
    pub code: String,
    /// The business's name; nothing of a consultation.
    pub name: Option<String>,
    /// The code of its kelurahan.
    pub region: Option<String>,
    /// What became of the notice.
    pub outcome: Option<String>,
}

/// The businesses of those whom it concerns; who joined an event is listed by the seat there. Who asked the office is
/// listed by the numbers of consultations alone: some of them asked without a name.
pub async fn listed(conn: &mut SqliteConnection, id: i64, affected: &Affected) -> Result<Vec<Listed>, Error> {
    if let Affected::Event(event, _) = affected {
        let query = "SELECT s.code, s.business_name AS name, b.region, p.outcome
             FROM incident_people AS p JOIN seats AS s ON s.contact = p.contact AND s.event = $2
                  LEFT JOIN businesses AS b ON b.code = s.business
             WHERE p.incident = $1 ORDER BY s.code LIMIT $3";
        return Ok(sqlx::query_as(query).bind(id).bind(*event).bind(MOST).fetch_all(conn).await?);
    }
    let query = if matches!(affected, Affected::Asked) {
        "SELECT c.number AS code, NULL AS name, NULL AS region, p.outcome
         FROM incident_people AS p JOIN cases AS c ON c.contact = p.contact
         WHERE p.incident = $1 AND c.state <> 'draft' AND c.complaint = 0 ORDER BY c.number LIMIT $2"
    } else {
        "SELECT b.code, b.name, b.region, p.outcome
         FROM incident_people AS p JOIN businesses AS b ON b.owner = p.contact
         WHERE p.incident = $1 AND b.merged_into IS NULL ORDER BY b.region, b.name LIMIT $2"
    };
    Ok(sqlx::query_as(query).bind(id).bind(MOST).fetch_all(conn).await?)
}

/// How many were told.
pub async fn counts(conn: &mut SqliteConnection, id: i64) -> Result<Counts, Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) AS \"all\", count(*) FILTER (WHERE outcome = 'sent') AS sent,
                count(*) FILTER (WHERE outcome IN ('unreachable', 'failed')) AS missed,
                count(*) FILTER (WHERE outcome IS NULL) AS waiting
         FROM incident_people WHERE incident = $1",
    )
    .bind(id)
    .fetch_one(conn)
    .await?)
}

/// The next of them, those at most risk first; from now on they count as told.
pub async fn next(conn: &mut SqliteConnection, id: i64, most: i64, now: Millis) -> Result<Vec<ContactId>, Error> {
    let next: Vec<i64> = sqlx::query_scalar(
        "SELECT contact FROM incident_people WHERE incident = $1 AND queued_at IS NULL
         ORDER BY risk DESC, contact LIMIT $2",
    )
    .bind(id)
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let query = "UPDATE incident_people SET queued_at = $2
                 WHERE incident = $1 AND contact IN (SELECT value FROM json_each($3))";
    let numbers = serde_json::to_string(&next).unwrap_or_else(|_| "[]".to_owned());
    sqlx::query(query).bind(id).bind(now).bind(numbers).execute(conn).await?;
    Ok(next.into_iter().map(ContactId).collect())
}

/// Notes what became of the notice to somebody.
pub async fn note(conn: &mut SqliteConnection, id: i64, who: ContactId, outcome: Outcome) -> Result<(), Error> {
    sqlx::query("UPDATE incident_people SET outcome = $3 WHERE incident = $1 AND contact = $2")
        .bind(id)
        .bind(who.0)
        .bind(outcome.word())
        .execute(conn)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Keys;
    use crate::store::businesses::{self, tests::warung};
    use crate::store::contacts::{self, Contact};
    use crate::store::incidents::{self, Notice, State};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn g9_those_at_most_risk_come_first_and_two_approve_what_both_have_seen() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let (dewi, hendra) = (ContactId(9), ContactId(10));
        let people: Vec<Contact> = (1..=3).map(|id| Contact::new(ContactId(id), 1)).collect();
        contacts::save(&mut conn, keys, &people.iter().collect::<Vec<_>>()).await.unwrap();
        for id in 1..=3 {
            businesses::save(&mut conn, keys, &warung(id, id.unsigned_abs())).await.unwrap();
        }
        let case = "INSERT INTO cases (number, contact, state, secret, opened_at, changed_at) VALUES ('K2', 3, 'waiting', x'00', 1, 1)";
        sqlx::raw_sql(case).execute(&mut conn).await.unwrap();
        let id = incidents::open(&mut conn, 500, dewi, 1_000).await.unwrap();
        assert!(!incidents::approve(&mut conn, id, dewi, 1_000).await.unwrap(), "nothing is there to approve");
        let notice =
            Notice { what: "a".into(), data: "b".into(), how: "c".into(), efforts: "d".into(), ask: "e".into() };
        assert!(incidents::write(&mut conn, id, &notice, 1_000).await.unwrap());
        assert!(choose(&mut conn, id, &Affected::Registered, 1_000).await.unwrap());
        let it = incidents::get(&mut conn, id).await.unwrap().unwrap();
        assert_eq!((it.notice, it.affected, it.found_at), (Some(notice), Some(Affected::Registered), 500));
        assert!(!incidents::approve(&mut conn, id, dewi, 1_000).await.unwrap(), "seen before it was changed");
        assert!(incidents::approve(&mut conn, id, dewi, it.changed_at).await.unwrap());
        assert!(!incidents::approve(&mut conn, id, dewi, it.changed_at).await.unwrap(), "not by one alone");
        assert!(incidents::approve(&mut conn, id, hendra, it.changed_at).await.unwrap());
        assert!(incidents::set_state(&mut conn, id, (State::Open, State::Sending), 2_000).await.unwrap());
        assert!(!choose(&mut conn, id, &Affected::Asked, 3_000).await.unwrap(), "too late");
        assert_eq!(next(&mut conn, id, 2, 2_000).await.unwrap(), [ContactId(3), ContactId(1)]);
        note(&mut conn, id, ContactId(3), Outcome::Sent).await.unwrap();
        note(&mut conn, id, ContactId(1), Outcome::Unreachable).await.unwrap();
        assert_eq!(next(&mut conn, id, 9, 2_000).await.unwrap(), [ContactId(2)]);
        let told = counts(&mut conn, id).await.unwrap();
        assert_eq!(told, Counts { all: 3, sent: 1, missed: 1, waiting: 1 });
        assert_eq!(listed(&mut conn, id, &Affected::Registered).await.unwrap().len(), 3);
    }
}
