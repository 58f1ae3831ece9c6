//! What many get alike: its content is stored once, each copy is a narrow row.

use serde_json::value::RawValue;

use super::Writer;
use super::collected::Done;
use crate::clock::Millis;
use crate::domain::ChatId;
use crate::store::announcements::running;
use crate::store::{self, outbox};
use crate::telegram::paid;
use crate::telegram::render::{self, Call};
use crate::turn::{Bulk, Outgoing};

/// The chat of shared content: a claim puts the right one in its place.
const NOBODY: ChatId = ChatId(0);

impl Writer {
    /// Queues the copies of what many get, by the function that renders anything that is sent.
    pub(super) async fn spread(&mut self, bulk: Bulk, done: &mut Done, now: Millis) -> Result<(), store::Error> {
        let (first, count) = bulk.copies.rows;
        if count == 0 {
            return Ok(());
        }
        let mut behind = 0;
        for (at, Call { method, payload, .. }) in
            render::calls(NOBODY.into(), Outgoing::New(bulk.screen)).into_iter().enumerate()
        {
            // Words that were longer than was promised go on in rows of their own behind.
            if at > 0 {
                behind = self.next_row - first;
                self.next_row += count;
            }
            let payload = if bulk.paid { paid::mark(payload) } else { payload };
            let body = String::from_utf8(payload).unwrap_or_default();
            let Ok(body) = RawValue::from_string(body) else { continue };
            let content = outbox::share_content(&mut self.conn, &method, &body, now).await?;
            done.waiting += running::queue(&mut self.conn, bulk.copies, (content, behind), now).await?;
        }
        Ok(())
    }
}
