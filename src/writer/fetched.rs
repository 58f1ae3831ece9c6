//! What was fetched is answered as a turn of whoever sent it, in the transaction that writes the end of its row: once,
//! whenever the process ends.

use super::Writer;
use super::admission::Admitted;
use super::collected::{Collected, Done};
use super::rate_limit::Admission;
use super::update::Update;
use crate::clock::Millis;
use crate::domain::{ContactId, TableFault, TableRows};
use crate::input::{Fetched, Input, Source};
use crate::store::outbox::Settled;
use crate::store::{self, contacts};
use crate::telegram::decode::{Event, Incoming, Sender};
use crate::telegram::sender::{Effect, Report};
use crate::text::sentences;

impl Writer {
    /// Answers what these reports bring.
    pub(super) async fn fetched(
        &mut self,
        reports: &[Report],
        done: &mut Done,
        now: Millis,
    ) -> Result<(), store::Error> {
        for report in reports {
            if let (Some(Effect::Fetched(table)), Some(settled)) = (&report.effect, &report.settled) {
                self.answer_fetched(settled, table, done, now).await?;
            }
        }
        Ok(())
    }

    async fn answer_fetched(
        &mut self,
        settled: &Settled,
        table: &Result<TableRows, TableFault>,
        done: &mut Done,
        now: Millis,
    ) -> Result<(), store::Error> {
        let Some(tag) = settled.tag.clone() else { return Ok(()) };
        let id = ContactId(settled.chat.0);
        // Who was erased meanwhile waits for nothing.
        let known = contacts::load_or_officers(&mut self.conn, &self.keys, (&[id], &[]), now).await?;
        let Some(mut contact) = known.into_iter().next() else { return Ok(()) };
        let source = Source { chat: Some(settled.chat), ..Source::default() };
        let incoming = Incoming { update_id: settled.id, raw: Box::from(""), source, event: Event::Nothing };
        let (admission, edition) = (Admission::Decide, sentences::edition());
        let admitted = Admitted { incoming, admission, ranking: None, edition, sent_at: None };
        let from = Sender { id, language_code: None, first_name: String::new() };
        let input = Input::Fetched(Fetched { tag, table: table.clone() });
        let update = Update { admitted: &admitted, from: &from, input: &input, now };
        let mut collected = Collected::default();
        self.decide(&update, &mut contact, &mut collected).await?;
        contacts::save(&mut self.conn, &self.keys, &[&contact]).await?;
        self.enqueue(collected, done, now).await
    }
}
