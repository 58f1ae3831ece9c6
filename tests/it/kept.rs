//! What the bot keeps, asked by what it means: stories read these, and no SQL.

use crate::support::{ADMIN, Town};

/// Contacts to whom no news is sent, for good or for a time.
pub async fn stopped(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await
}

/// Permissions for news.
pub async fn news_permitted(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM consents WHERE purpose = 'kabar' AND given = 1").await
}

/// Links that were made at the desk.
pub async fn links(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM desk_links").await
}

/// Entries of the audit log.
pub async fn audited(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM audit").await
}

/// Questions without an answer that are noted for officers.
pub async fn unanswered(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM unanswered").await
}

/// Files that are kept.
pub async fn files(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM files").await
}

/// The days on which owners signed a paper.
pub async fn signed_days(town: &Town) -> Vec<String> {
    town.texts("SELECT signed FROM desk WHERE signed IS NOT NULL ORDER BY signed").await
}

/// Makes the admin one whom the bot can write to.
pub async fn appoint_admin(town: &Town) {
    town.say(ADMIN, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9001, 'admin', 0)").await;
}

/// Ways in which somebody with the file may change the audit log behind the bot's back.
pub const FORGERIES: [&str; 5] = [
    "UPDATE audit SET officer = 9102 WHERE id = (SELECT min(id) + 1 FROM audit)",
    "UPDATE audit SET action = 'view_report' WHERE id = (SELECT max(id) FROM audit)",
    "UPDATE audit SET at = at - 86400000 WHERE id = (SELECT min(id) FROM audit)",
    "UPDATE audit SET code = 'AAAAAA' WHERE id = (SELECT max(id) FROM audit)",
    "DELETE FROM audit WHERE id = (SELECT min(id) + 1 FROM audit)",
];

/// Changes the audit log in one of these ways, without the triggers that keep it from being changed.
pub async fn forge_audit(town: &Town, forgery: &'static str) {
    for statement in ["DROP TRIGGER audit_is_only_added_to", "DROP TRIGGER audit_loses_only_the_oldest", forgery] {
        town.write(statement).await;
    }
}

/// Rows of the outbox that are still to go out.
pub async fn unfinished(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM outbox WHERE finished_at IS NULL").await
}

/// Contacts with an open form.
pub async fn drafts(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL").await
}
