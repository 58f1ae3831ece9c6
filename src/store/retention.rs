//! Retention: what goes by its age or number, as every table declares it.
//!
//! The sweep and the report of what is due are folds over the same declarations, so they cannot differ.

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::inventory::tables;
use super::table::{Retention, Table};
use super::{Error, contacts};
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::form::Draft;

/// What the report calls unfinished forms.
pub const FORMS: &str = "forms";

/// Removes up to `most` rows of each kind that are too old or too many; tells whether there is more of any.
pub async fn sweep(conn: &mut SqliteConnection, keys: &Keys, now: Millis, most: i64) -> Result<bool, Error> {
    let mut more = false;
    for table in tables() {
        for rule in table.retention {
            more |= prune(conn, keys, table, rule, now, most).await? >= most;
        }
    }
    Ok(more)
}

/// Removes up to `most` rows by one rule; returns how many went.
async fn prune(
    conn: &mut SqliteConnection,
    keys: &Keys,
    table: &Table,
    rule: &Retention,
    now: Millis,
    most: i64,
) -> Result<i64, Error> {
    let removed = match rule {
        Retention::Job { .. } => 0,
        Retention::AtMost { rows, remove } => {
            sqlx::query(*remove).bind(rows).bind(most).execute(conn).await?.rows_affected()
        }
        Retention::By { days, remove, .. } => {
            sqlx::query(*remove).bind(now - days * DAY).bind(most).execute(conn).await?.rows_affected()
        }
        Retention::Older { days, age, only } => {
            let Table { name, key, .. } = table;
            let remove = format!(
                "DELETE FROM {name} WHERE ({key}) IN (
                     SELECT {key} FROM {name} WHERE {age} < $1 AND {only} ORDER BY {age} LIMIT $2)"
            );
            let remove = sqlx::query(AssertSqlSafe(remove)).bind(now - days * DAY).bind(most);
            remove.execute(conn).await?.rows_affected()
        }
        Retention::Businesses { days, remove, .. } => {
            let remove = sqlx::query_scalar(*remove).bind(now - days * DAY).bind(most);
            let codes: Vec<String> = remove.fetch_all(&mut *conn).await?;
            for code in &codes {
                contacts::recheck_drafts(conn, keys, code, now).await?;
            }
            u64::try_from(codes.len()).unwrap_or(u64::MAX)
        }
    };
    Ok(i64::try_from(removed).unwrap_or(i64::MAX))
}

/// How many rows of each table are too old at `until`, and how many unfinished forms end by then.
pub async fn due(conn: &mut SqliteConnection, keys: &Keys, until: Millis) -> Result<Vec<(&'static str, i64)>, Error> {
    let mut counts = Vec::new();
    for table in tables() {
        let mut of_table = None;
        for rule in table.retention {
            let (days, count) = match rule {
                Retention::Older { days, age, only } => {
                    (days, format!("SELECT count(*) FROM {} WHERE {age} < $1 AND {only}", table.name))
                }
                Retention::By { days, count, .. } | Retention::Businesses { days, count, .. } => {
                    (days, (*count).to_owned())
                }
                Retention::Job { .. } | Retention::AtMost { .. } => continue,
            };
            let count: i64 =
                sqlx::query_scalar(AssertSqlSafe(count)).bind(until - days * DAY).fetch_one(&mut *conn).await?;
            *of_table.get_or_insert(0) += count;
        }
        counts.extend(of_table.map(|count| (table.name, count)));
    }
    let waiting = contacts::with_due_draft(conn, keys, until, i64::MAX).await?;
    let drafts = waiting.iter().filter_map(|contact| contact.draft.as_deref());
    let forms = drafts.filter(|draft| Draft::read(draft).is_none_or(|draft| draft.ends() <= until)).count();
    counts.push((FORMS, i64::try_from(forms).unwrap_or(i64::MAX)));
    Ok(counts)
}

/// Removes up to `most` rows of a table by its first rule of age that are from before `before`.
#[cfg(test)]
pub(super) async fn prune_before(conn: &mut SqliteConnection, table: &str, before: Millis, most: i64) -> u64 {
    let keys = &Keys::derive(&[3; 32]);
    let table = super::inventory::table(table).unwrap();
    let rule = &table.retention[0];
    let removed = prune(conn, keys, table, rule, before + rule.days().unwrap() * DAY, most).await.unwrap();
    removed.unsigned_abs()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::ContactId;
    use crate::store::contacts::Contact;
    use crate::store::open::tests::fresh;
    use crate::store::unanswered::{self, Kind as Asked};
    use crate::store::{dead_letters, deduplication, feedback, form_ends};

    /// Removes by one rule, as the sweep does.
    pub(in crate::store) async fn prune_by(
        conn: &mut SqliteConnection,
        keys: &Keys,
        table: &Table,
        rule: &Retention,
        now: Millis,
    ) -> i64 {
        prune(conn, keys, table, rule, now, 9).await.unwrap()
    }

    #[tokio::test]
    async fn g8_the_report_counts_what_the_sweep_removes() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[1; 32]);
        let mut contact = Contact::new(ContactId(7), 400 * DAY);
        // A form of another version ends as soon as it is looked at.
        (contact.draft, contact.draft_due) = (Some("{}".into()), Some(5));
        contacts::save(&mut conn, keys, &[&contact]).await.unwrap();
        for now in [0, 400 * DAY] {
            deduplication::claim(&mut conn, &[now, now + 1], now).await.unwrap();
            dead_letters::count_try(&mut conn, now, now).await.unwrap();
            unanswered::count(&mut conn, &format!("soal {now}"), Asked::Question, now).await.unwrap();
            form_ends::add(&mut conn, ("usaha", "minat"), form_ends::Ending::Expired, 0, now).await.unwrap();
            let said = feedback::Feedback {
                contact: ContactId(7),
                programme: "nib",
                section: "biaya",
                version: "ab 2026",
                helped: true,
            };
            feedback::keep(&mut conn, &said, now).await.unwrap();
        }
        let now = 401 * DAY;
        let report = due(&mut conn, keys, now).await.unwrap();
        let expected = [
            ("seen_updates", 2),
            ("failed_updates", 1),
            ("unanswered", 1),
            ("feedback", 1),
            ("form_ends", 1),
            (FORMS, 1),
        ];
        let counted: Vec<_> = report.iter().copied().filter(|(_, count)| *count > 0).collect();
        assert_eq!(counted.len(), expected.len(), "{counted:?}");
        assert!(expected.iter().all(|kind| counted.contains(kind)), "{counted:?}");
        let seen = crate::store::inventory::table("seen_updates").unwrap();
        let (one, rule) = (1, &seen.retention[0]);
        assert_eq!(prune(&mut conn, keys, seen, rule, now, one).await.unwrap(), 1, "a chunk at a time");
        assert!(sweep(&mut conn, keys, now, 1).await.unwrap(), "there may be more");
        assert!(!sweep(&mut conn, keys, now, 9).await.unwrap());
        let left = due(&mut conn, keys, now).await.unwrap();
        assert!(left.iter().all(|(kind, count)| *count == 0 || *kind == FORMS), "{left:?}");
    }
}
