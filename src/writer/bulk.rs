//! What many get alike: its content is stored once, each copy is a narrow row.

use serde_json::value::RawValue;

use super::Writer;
use super::collected::Done;
use crate::clock::Millis;
use crate::domain::{ChatId, Lane};
use crate::store;
use crate::store::outbox::{self, BulkRow};
use crate::telegram::render::{self, Call};
use crate::turn::{Bulk, Outgoing, RowId};

/// The chat of shared content: a claim puts the right one in its place.
const NOBODY: ChatId = ChatId(0);

impl Writer {
    /// Writes the copies of what many get, by the function that renders anything that is sent.
    pub(super) async fn spread(&mut self, bulk: Bulk, done: &mut Done, now: Millis) -> Result<(), store::Error> {
        if bulk.copies.is_empty() {
            return Ok(());
        }
        let not_before = |chat, at: Millis| at.max(self.not_before(chat, Lane::Bulk, false, now));
        let mut rows: Vec<BulkRow> = bulk
            .copies
            .into_iter()
            .map(|(who, RowId(row), at)| (row, who.chat(), not_before(who.chat(), at)))
            .collect();
        for (at, Call { method, payload, .. }) in
            render::calls(NOBODY.into(), Outgoing::New(bulk.screen)).into_iter().enumerate()
        {
            // Words that were longer than was promised go on in rows of their own behind.
            if at > 0 {
                for row in &mut rows {
                    row.0 = self.next_row;
                    self.next_row += 1;
                }
            }
            let body = String::from_utf8(payload).unwrap_or_default();
            let Ok(body) = RawValue::from_string(body) else { continue };
            let content = outbox::share_content(&mut self.conn, &method, &body, now).await?;
            outbox::enqueue_bulk(&mut self.conn, content, &rows, now).await?;
            done.waiting += i64::try_from(rows.len()).unwrap_or_default();
        }
        Ok(())
    }
}
