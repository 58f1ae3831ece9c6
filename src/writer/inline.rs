//! An inline query is answered by what is known alone: for a contact who is nobody, and is never stored.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;

use super::Writer;
use super::admission::Admitted;
use super::collected::Collected;
use super::decide::judge;
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::input::Source;
use crate::store;
use crate::store::contacts::Contact;
use crate::talks;
use crate::telegram::decode::InlineQuery;
use crate::turn::{Turn, Tx, Who};

impl Writer {
    /// Finds the cards. What breaks is not answered: the app shows nothing then, and the next letter asks anew.
    pub(super) async fn answer_inline(
        &mut self,
        (admitted, asked): (&Admitted, &InlineQuery),
        collected: &mut Collected,
        now: Millis,
    ) -> Result<(), store::Error> {
        let mut nobody = Contact::new(ContactId(0), now);
        let (mut saved, world) = (false, self.world.clone());
        let who = Who {
            contact: &mut nobody,
            language_code: None,
            press: None,
            ranking: admitted.ranking.as_ref(),
            source: Source::default(),
            now,
            number: admitted.incoming.update_id,
            chance: [0; 32],
            first_name: "",
            keys: &self.keys,
        };
        let mut turn = Turn::new(who, &world, Tx::new(&mut self.conn, &mut saved, &mut self.next_row));
        self.heart.begin();
        let found = AssertUnwindSafe(talks::inline_answer(&mut turn, &asked.query, &asked.words)).catch_unwind().await;
        self.heart.end();
        match judge(found)? {
            Ok(answer) => collected.effects.inline.push(answer),
            Err(reason) => tracing::error!(name: "inline.failed", reason, "an inline query was not answered"),
        }
        Ok(())
    }
}
