//! Rows that buttons name are never reused: after the newest one was deleted, a button of before would act on the next.
//!
//! A new table is `id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`, which SQLite sees to by itself, and a test holds every
//! new table to it. Some older ones cannot be made anew without their children, so a trigger notes the highest row that was
//! deleted from them (migrations 185, 186, 205 and 206), and their INSERT asks for `unused_row!`.

/// SQL for a row that no other one of this table ever had; the table has a trigger that notes what is deleted.
macro_rules! unused_row {
    ($table:literal) => {
        concat!(
            "1 + max(coalesce((SELECT max(id) FROM ",
            $table,
            "), 0), coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = '",
            $table,
            "_gone'), 0))"
        )
    };
}

pub(super) use unused_row;

#[cfg(test)]
mod tests {
    use crate::store::open::tests::fresh;

    /// Tables from before the rule.
    const OLDER: &str = "announcements appointment_slots attendance audit business_changes businesses case_answers \
        case_ends case_messages case_notes case_places cases consents contacts contents event_answers event_changes \
        event_draws event_questions event_sessions events form_ends incidents maintenance outbox outbox_payloads \
        poster_codes saved_audiences seats services short_answer_acts short_answers signed_sheets";

    /// Those of them whose rows a button, a link or a stored screen names.
    const NAMED: &str = "announcements appointment_slots case_messages cases event_questions event_sessions events \
        incidents poster_codes saved_audiences seats short_answers";

    #[tokio::test]
    async fn an_older_table_whose_rows_are_named_remembers_what_went() {
        let (_dir, mut conn) = fresh().await;
        let query = "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%AFTER DELETE%_gone%'
                     ORDER BY tbl_name";
        let found: Vec<String> = sqlx::query_scalar(query).fetch_all(&mut conn).await.unwrap();
        assert_eq!(found.join(" "), NAMED.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    #[tokio::test]
    async fn a_new_table_never_reuses_a_row() {
        let (_dir, mut conn) = fresh().await;
        let query = "SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
                     WHERE m.type = 'table' AND c.name = 'id' AND c.pk = 1 AND c.type = 'INTEGER'
                       AND m.sql NOT LIKE '%AUTOINCREMENT%'
                     ORDER BY m.name";
        let found: Vec<String> = sqlx::query_scalar(query).fetch_all(&mut conn).await.unwrap();
        let reusing: Vec<&str> =
            found.iter().map(String::as_str).filter(|table| !OLDER.split(' ').any(|older| older == *table)).collect();
        assert!(reusing.is_empty(), "`id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL` is missing: {reusing:?}");
    }
}
