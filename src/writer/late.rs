//! Late answers: updates from before the start, or that waited for minutes, are answered behind those of people who
//! wait now, with one sentence that the answer comes late; and groups that the bot does not serve.

use std::collections::HashSet;

use super::Writer;
use super::admission::Admitted;
use super::cycle::Collected;
use super::decide::Update;
use crate::clock::Millis;
use crate::domain::{ChatId, Lane};
use crate::store::contacts::Contact;
use crate::store::{self, outbox};
use crate::telegram::decode::Event;
use crate::text::Html;
use crate::turn::{Outgoing, Screen, Send};
use crate::{html, talks};

/// Who wrote before this waits no more in front of the screen.
const BEHIND: Millis = 2 * 60_000;
/// Who wrote before this hears that the answer comes late.
pub(super) const SAID_TO_BE_LATE: Millis = 5 * 60_000;
/// A group that was told goodbye and wrote again is left again after this, without a word.
const LEAVE_AGAIN: Millis = 10 * 60_000;

impl Writer {
    /// Finds the chats that are answered late. Who also wrote just now is answered at once, in the order written.
    pub(super) fn find_late(&mut self, updates: &[Admitted], now: Millis, collected: &mut Collected) {
        // Telegram tells whole seconds.
        let since = (self.started_at - 1_000).max(now - BEHIND);
        let mut fresh = HashSet::new();
        for admitted in updates {
            let Event::Person { from, .. } = &admitted.incoming.event else { continue };
            if admitted.sent_at.is_some_and(|at| at < since) {
                collected.late.insert(from.id.chat());
            } else {
                fresh.insert(from.id.chat());
            }
        }
        collected.late.retain(|chat| !fresh.contains(chat));
        if collected.late.is_empty() {
            self.late_told.retain(|_, at| *at >= now - SAID_TO_BE_LATE);
        }
    }

    /// What must be said before the answer: that an earlier one was given up, or that this one comes late.
    pub(super) fn lead(&mut self, update: &Update<'_>, contact: &Contact, collected: &mut Collected) {
        let (chat, language) = (contact.id.chat(), update.language(contact));
        if self.losses.is_owed(chat) {
            collected.leads.entry(chat).or_insert_with(|| html!(language, "jawaban-hilang"));
        } else if update.admitted.sent_at.is_some_and(|at| at < update.now - SAID_TO_BE_LATE)
            && self.late_told.insert(contact.id, update.now).is_none_or(|at| at < update.now - SAID_TO_BE_LATE)
        {
            collected.leads.entry(chat).or_insert_with(|| html!(language, "jawaban-terlambat"));
        }
    }

    /// Leaves groups: with one sentence in two days, as long as rows are kept.
    pub(super) async fn leave_groups(
        &mut self,
        groups: &HashSet<ChatId>,
        collected: &mut Collected,
        now: Millis,
    ) -> Result<(), store::Error> {
        let named: Vec<ChatId> = groups.iter().copied().collect();
        let left = outbox::left_groups(&mut self.conn, &named).await?;
        for chat in groups {
            let mut whats = vec![Outgoing::Leave];
            match left.get(chat) {
                None => whats.insert(0, Outgoing::New(talks::farewell(&self.world.link))),
                // It was told goodbye lately.
                Some(Some(at)) if at + LEAVE_AGAIN <= now => {}
                Some(_) => continue,
            }
            collected.effects.sends.extend(whats.into_iter().map(|what| Send::new(*chat, Lane::Notice, what)));
        }
        Ok(())
    }
}

/// Puts a sentence before what is said, where that has words.
pub(super) fn put_before(lead: &Html, what: &mut Outgoing) -> bool {
    let screen: &mut Screen = match what {
        Outgoing::New(screen) | Outgoing::Edit(_, screen) => screen,
        Outgoing::Copy(_) | Outgoing::Commands(_) | Outgoing::Leave => return false,
    };
    screen.text = Html::join(&[lead.clone(), screen.text.clone()], "\n\n");
    true
}
