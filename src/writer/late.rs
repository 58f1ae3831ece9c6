//! Late answers: updates from before the start, or that waited for minutes, are answered behind those of people who
//! wait now, with one sentence that the answer comes late.

use std::collections::{HashMap, HashSet};

use super::admission::Admitted;
use super::collected::Collected;
use super::update::Update;
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::html;
use crate::store::contacts::Contact;
use crate::telegram::decode::Event;
use crate::text::Html;
use crate::turn::{Outgoing, Screen};

/// Who wrote before this waits no more in front of the screen.
const BEHIND: Millis = 2 * 60_000;
/// Who wrote before this hears that the answer comes late.
pub(super) const SAID_TO_BE_LATE: Millis = 5 * 60_000;
/// Who is answered late, and who heard of it.
pub(super) struct Late {
    /// When this process started.
    started_at: Millis,
    /// Who heard lately that the answers come late.
    told: HashMap<ContactId, Millis>,
}

impl Late {
    /// Of a process that started at this moment.
    pub(super) fn new(started_at: Millis) -> Self {
        Self { started_at, told: HashMap::new() }
    }

    /// Finds the chats that are answered late. Who also wrote just now is answered at once, in the order written.
    pub(super) fn find(&mut self, updates: &[Admitted], now: Millis, collected: &mut Collected) {
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
            self.told.retain(|_, at| *at >= now - SAID_TO_BE_LATE);
        }
    }

    /// What must be said before the answer: that an earlier one was given up (`is_owed`), or that this one comes late.
    pub(super) fn lead(&mut self, update: &Update<'_>, contact: &Contact, is_owed: bool, collected: &mut Collected) {
        let (chat, language) = (contact.id.chat(), update.language(contact));
        if is_owed {
            collected.leads.entry(chat).or_insert_with(|| html!(language, "jawaban-hilang"));
        } else if update.admitted.sent_at.is_some_and(|at| at < update.now - SAID_TO_BE_LATE)
            && self.told.insert(contact.id, update.now).is_none_or(|at| at < update.now - SAID_TO_BE_LATE)
        {
            collected.leads.entry(chat).or_insert_with(|| html!(language, "jawaban-terlambat"));
        }
    }
}

/// Puts a sentence before what is said, where that has words.
pub(super) fn put_before(lead: &Html, what: &mut Outgoing) -> bool {
    let screen: &mut Screen = match what {
        Outgoing::New(screen) | Outgoing::Edit(_, screen) | Outgoing::Caption(_, screen) => screen,
        Outgoing::Copy(_)
        | Outgoing::Album(_)
        | Outgoing::Delete(_)
        | Outgoing::DeleteAll(_)
        | Outgoing::React(..)
        | Outgoing::Commands(_)
        | Outgoing::Topic(_)
        | Outgoing::Fetch(_)
        | Outgoing::Leave => {
            return false;
        }
    };
    screen.text = Html::join(&[lead.clone(), screen.text.clone()], "\n\n");
    true
}
