//! What time takes away: one table says what goes, after how long, and by which column it is old.
//!
//! The sweep and the report of what is due are made of the same lines, so they cannot differ.

use sqlx::SqliteConnection;

use super::{Error, desk};
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::form::Draft;

/// Rows of one kind that are kept for so long.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The table.
    pub table: &'static str,
    /// After how many days they go.
    pub days: i64,
    remove: &'static str,
    count: &'static str,
}

/// A table, its key, the column that tells the age, and the days; statements are fixed texts.
macro_rules! kind {
    ($table:literal, $key:literal, $at:literal, $days:expr) => {
        Kind {
            table: $table,
            days: $days,
            remove: concat!(
                "DELETE FROM ",
                $table,
                " WHERE (",
                $key,
                ") IN (SELECT ",
                $key,
                " FROM ",
                $table,
                " WHERE ",
                $at,
                " < $1 ORDER BY ",
                $at,
                " LIMIT $2)"
            ),
            count: concat!("SELECT count(*) FROM ", $table, " WHERE ", $at, " < $1"),
        }
    };
}

/// Everything that goes by its age. Unfinished forms go by [`Draft::ends`], with a notice to their owners.
pub const KINDS: [Kind; 9] = [
    // Telegram keeps an update for a day; twice that outlives every redelivery.
    kind!("seen_updates", "update_id", "at", 2),
    // As long as Telegram lets a message be changed.
    kind!("outbox", "id", "finished_at", 2),
    kind!("failed_updates", "update_id", "at", 30),
    // Told to people in /privasi: twelve months.
    kind!("unanswered", "id", "last_seen", 365),
    kind!("feedback", "contact, asked, programme, section", "at", 365),
    // A year of statistics is enough to compare with.
    kind!("form_ends", "id", "at", 365),
    // What people of the office did can be asked about for five years. The chain loses rows only at its old end,
    // wherever the clock stood when they were written.
    Kind {
        table: "audit",
        days: 5 * 365,
        remove: "DELETE FROM audit WHERE id IN (SELECT id FROM audit ORDER BY id LIMIT $2)
                     AND id < coalesce((SELECT min(id) FROM audit WHERE at >= $1), 9223372036854775807)",
        count: "SELECT count(*) FROM audit WHERE at < $1",
    },
    // A link outlives its business's wait, so that a late one is told from a forged one.
    kind!("desk_links", "hash", "until", desk::KEPT_DAYS),
    Kind {
        table: "desk",
        days: desk::KEPT_DAYS,
        remove: "DELETE FROM businesses WHERE owner IS NULL AND merged_into IS NULL AND id IN (
                     SELECT business FROM desk WHERE confirmed_at IS NULL AND signed IS NULL AND at < $1
                     ORDER BY at LIMIT $2)",
        count: "SELECT count(*) FROM desk WHERE confirmed_at IS NULL AND signed IS NULL AND at < $1",
    },
];

/// What the report calls unfinished forms.
pub const FORMS: &str = "forms";

/// Removes up to `most` rows of a kind that are too old; returns how many went.
pub async fn prune(conn: &mut SqliteConnection, kind: &Kind, now: Millis, most: i64) -> Result<u64, Error> {
    let done = sqlx::query(kind.remove).bind(now - kind.days * DAY).bind(most).execute(&mut *conn).await?;
    if kind.table == "desk" && done.rows_affected() > 0 {
        super::contacts::look_at_drafts(conn, now).await?;
    }
    Ok(done.rows_affected())
}

/// How many rows of each kind are too old at `until`, and how many unfinished forms end by then.
pub async fn due(conn: &mut SqliteConnection, keys: &Keys, until: Millis) -> Result<Vec<(&'static str, i64)>, Error> {
    let mut counts = Vec::new();
    for kind in &KINDS {
        let count = sqlx::query_scalar(kind.count).bind(until - kind.days * DAY).fetch_one(&mut *conn).await?;
        counts.push((kind.table, count));
    }
    let waiting = super::contacts::with_due_draft(conn, keys, until, i64::MAX).await?;
    let drafts = waiting.iter().filter_map(|contact| contact.draft.as_deref());
    let forms = drafts.filter(|draft| Draft::read(draft).is_none_or(|draft| draft.ends() <= until)).count();
    counts.push((FORMS, i64::try_from(forms).unwrap_or(i64::MAX)));
    Ok(counts)
}

/// Removes up to `most` rows of a table that are from before `before`.
#[cfg(test)]
pub(super) async fn prune_before(conn: &mut SqliteConnection, table: &str, before: Millis, most: i64) -> u64 {
    let kind = KINDS.iter().find(|kind| kind.table == table).unwrap();
    prune(conn, kind, before + kind.days * DAY, most).await.unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ContactId, kept};
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;
    use crate::store::unanswered::{self, Kind as Asked};
    use crate::store::{failed, feedback, form_ends, seen};

    #[tokio::test]
    async fn g8_the_report_counts_what_the_sweep_removes() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[1; 32]);
        let mut contact = Contact::new(ContactId(7), 1);
        // A form of another version ends as soon as it is looked at.
        (contact.draft, contact.draft_due) = (Some("{}".into()), Some(5));
        contacts::save(&mut conn, keys, &[&contact]).await.unwrap();
        for now in [0, 400 * DAY] {
            seen::claim(&mut conn, &[now, now + 1], now).await.unwrap();
            failed::count_try(&mut conn, now, now).await.unwrap();
            unanswered::count(&mut conn, &format!("soal {now}"), Asked::Question, now).await.unwrap();
            form_ends::add(&mut conn, ("usaha", "minat"), form_ends::Ending::Expired, 0, now).await.unwrap();
            let said = feedback::Feedback {
                contact: ContactId(7),
                asked: u32::try_from(now / DAY).unwrap(),
                programme: "nib",
                section: "biaya",
                version: "ab 2026",
                question: None,
                helped: true,
            };
            feedback::keep(&mut conn, &said, now).await.unwrap();
        }
        let now = 401 * DAY;
        let report = due(&mut conn, keys, now).await.unwrap();
        let expected = [
            ("seen_updates", 2),
            ("outbox", 0),
            ("failed_updates", 1),
            ("unanswered", 1),
            ("feedback", 1),
            ("form_ends", 1),
            ("audit", 0),
            ("desk_links", 0),
            ("desk", 0),
            (FORMS, 1),
        ];
        assert_eq!(report, expected);
        assert_eq!(prune(&mut conn, &KINDS[0], now, 1).await.unwrap(), 1, "no more than a chunk at a time");
        for (kind, (_, count)) in KINDS.iter().zip(report).skip(1) {
            assert_eq!(prune(&mut conn, kind, now, 9).await.unwrap(), u64::try_from(count).unwrap(), "{}", kind.table);
            assert_eq!(prune(&mut conn, kind, now, 9).await.unwrap(), 0, "{}", kind.table);
        }
    }

    #[test]
    fn g8_what_people_are_told_is_how_long_it_is_kept() {
        for kind in KINDS {
            let told = kept::TABLE.iter().find(|kept| kept.table == kind.table).unwrap();
            // Of the desk only what nobody confirmed goes; the rest stays with its business.
            let expected = (kind.table != "desk").then_some(kind.days);
            assert_eq!(told.days, expected, "{}", kind.table);
        }
        let draft = kept::TABLE.iter().find(|kept| kept.columns.contains(&"draft")).unwrap();
        assert_eq!(draft.days, Some(crate::form::KEPT_DAYS));
    }
}
