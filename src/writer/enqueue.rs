//! From [`crate::turn::Effects`] to outbox rows, in one statement.
//!
//! A reply usually goes to the sender straight from the cycle that committed it. When the sender has enough in hand,
//! replies wait in the database and come by claims like everything else, before everything else.

use super::Writer;
use super::collected::{Collected, Done};
use super::late;
use crate::clock::Millis;
use crate::domain::{ChatId, Lane};
use crate::store::outbox::{self, NewRow, Referred, Row, Waiting};
use crate::store::{self, files};
use crate::telegram::render::{self, Call};
use crate::telegram::sender::{Account, Parcel};
use crate::turn::{AlbumCopy as Album, Erasure, MessageRef, Outgoing, PIECES, RowId, Send};

/// The rows of one cycle before they are written.
#[derive(Default)]
struct Batch {
    /// For the sender as soon as they are committed.
    held: Vec<Parcel>,
    /// For a claim.
    waiting: Vec<Row>,
}

impl Batch {
    /// The row of this cycle with this number.
    fn find(&mut self, id: i64) -> Option<&mut Row> {
        let held = self.held.iter_mut().map(|parcel| &mut parcel.row);
        held.chain(&mut self.waiting).find(|row| row.id == id)
    }
}

impl Writer {
    /// Writes what is to be sent, and notes what else the effects ask for.
    pub(super) async fn enqueue(
        &mut self,
        collected: Collected,
        done: &mut Done,
        now: Millis,
    ) -> Result<(), store::Error> {
        let Collected { effects, late, mut leads, .. } = collected;
        done.answers.extend(effects.answers);
        done.inline.extend(effects.inline);
        for erasure in effects.erasures {
            match erasure {
                // What waited for somebody who is gone is cancelled.
                Erasure::Contact(contact) => done.gone.push(contact.chat()),
                Erasure::Business(_) => {}
            }
            done.erased = true;
        }
        let mut batch = Batch::default();
        for mut send in effects.sends {
            let chat = send.to.chat;
            if send.lane == Lane::Reply
                && let Some(lead) = leads.remove(&chat)
                && late::put_before(&lead, &mut send.what)
                && self.losses.is_owed(chat)
            {
                done.told.push(chat);
            }
            send.not_before = send.not_before.max(self.not_before(chat, send.lane, late.contains(&chat), now));
            self.rows(send, &mut batch, done, now).await?;
        }
        let held = batch.held.iter().map(|parcel| NewRow { row: &parcel.row, content: None, held: true });
        let waiting = batch.waiting.iter().map(|row| NewRow { row, content: None, held: false });
        let new: Vec<_> = held.chain(waiting).collect();
        if !new.is_empty() {
            outbox::enqueue(&mut self.conn, &self.keys, &new, now).await?;
        }
        for bulk in effects.bulk {
            self.spread(bulk, done, now).await?;
        }
        done.waiting -= i64::try_from(effects.cancelled).unwrap_or_default();
        done.replies.extend(batch.held);
        self.hasten(done, now).await?;
        if !done.told.is_empty() {
            outbox::told(&mut self.conn, &done.told, now).await?;
        }
        Ok(())
    }

    /// From when on a row may go: at once, unless Telegram limits its chat; a late reply goes behind the fresh ones.
    pub(super) fn not_before(&self, chat: ChatId, lane: Lane, late: bool, now: Millis) -> Millis {
        let limited = self.limited.get(&chat).copied().unwrap_or_default();
        if limited > now {
            limited
        } else if late && lane == Lane::Reply {
            now
        } else {
            0
        }
    }

    /// A fresh reply does not wait behind the late ones of its own chat as long as those would: they go with it.
    async fn hasten(&mut self, done: &mut Done, now: Millis) -> Result<(), store::Error> {
        let fresh = done.put_back.iter().filter(|waiting| !waiting.late).map(|waiting| waiting.chat);
        let mut chats: Vec<_> = fresh.filter(|chat| self.in_flight.backlog.has_late(*chat)).collect();
        chats.retain(|chat| !self.limited.contains_key(chat));
        chats.dedup();
        if !chats.is_empty() {
            outbox::hasten(&mut self.conn, &chats, now).await?;
            done.hastened.extend(chats);
        }
        Ok(())
    }

    /// Adds the rows of one thing to be sent.
    async fn rows(&mut self, send: Send, batch: &mut Batch, done: &mut Done, now: Millis) -> Result<(), store::Error> {
        let Send { to, lane, what, not_before, row, tag, reply } = send;
        let (what, replaced, target) = self.aim(what, batch).await?;
        let mut calls = render::calls(to, what);
        if let Some(message) = reply
            && let Some(first) = calls.first_mut()
        {
            *first = render::replying(first.clone(), message);
        }
        let mut number = self.number(row, calls.len());
        let last = calls.len().saturating_sub(1);
        for (at, Call { method, payload, file }) in calls.into_iter().enumerate() {
            // An edit changes the message with its first piece.
            let (replaced, target) = if at == 0 { (replaced, target) } else { (None, None) };
            let tag = tag.as_ref().filter(|_| at == last).map(crate::turn::Tag::write);
            let (id, chat) = (replaced.unwrap_or(number), to.chat);
            number += i64::from(replaced.is_none());
            let file = match file {
                Some(file) => Some(files::store(&mut self.conn, &self.keys, file, id, now).await?),
                None => None,
            };
            let name = file.as_ref().map(|file| file.hash.clone());
            let row = Row::new(id, (chat, lane), (method, payload), now);
            let mut row = Row { not_before, file: name, target, tag, ..row };
            if let Some(older) = batch.find(id) {
                (older.method, older.payload) = (row.method, row.payload);
            } else if replaced.is_some() {
                batch.waiting.push(row);
            } else if Account::of(&row) == Account::Fresh
                && target.is_none()
                && self.goes_straight(chat, done, &batch.held)
            {
                batch.held.push(Parcel { row, file });
            } else {
                self.put_back(&mut row, done);
                batch.waiting.push(row);
            }
        }
        Ok(())
    }

    /// The numbers from which on the calls of one send get theirs: the last call has the reserved one.
    fn number(&mut self, reserved: Option<RowId>, calls: usize) -> i64 {
        let calls = i64::try_from(calls).unwrap_or(i64::MAX);
        if let Some(RowId(last)) = reserved.filter(|_| calls <= PIECES) {
            return last - calls + 1;
        }
        let first = self.next_row;
        self.next_row += calls;
        first
    }

    /// Resolves an edit by row: what it comes to, the waiting row whose place it takes, and the row whose end it
    /// waits for.
    async fn aim(
        &mut self,
        what: Outgoing,
        batch: &mut Batch,
    ) -> Result<(Outgoing, Option<i64>, Option<i64>), store::Error> {
        if let Outgoing::Album(Album { joins: Some(RowId(id)), .. }) = what {
            let waits = batch.find(id).is_some() || outbox::refer(&mut self.conn, id).await? == Referred::Waiting;
            return Ok((what, waits.then_some(id), None));
        }
        let Outgoing::Edit(MessageRef::Row(RowId(id)), screen) = what else { return Ok((what, None, None)) };
        if batch.find(id).is_some() {
            return Ok((Outgoing::New(screen), Some(id), None));
        }
        Ok(match outbox::refer(&mut self.conn, id).await? {
            Referred::Waiting => (Outgoing::New(screen), Some(id), None),
            Referred::Sent(message) => (Outgoing::Edit(MessageRef::Telegram(message), screen), None, None),
            Referred::OnItsWay(older) => {
                let this_cycle = batch.waiting.iter().find(|row| row.target == Some(id)).map(|row| row.id);
                (Outgoing::Edit(MessageRef::Row(RowId(id)), screen), this_cycle.or(older), Some(id))
            }
            Referred::Gone => (Outgoing::New(screen), None, None),
        })
    }

    /// Whether a reply need not wait, after what this cycle said already.
    fn goes_straight(&mut self, chat: ChatId, done: &Done, held: &[Parcel]) -> bool {
        let own = held.iter().filter(|parcel| parcel.row.chat == chat).count();
        let waits = done.put_back.iter().any(|waiting| waiting.chat == chat);
        self.in_flight.takes_reply(chat, (done.replies.len() + held.len(), own)) && !waits
    }

    /// Notes a row that is to wait; an edit takes the place of the older one that waits, where there is one.
    fn put_back(&self, row: &mut Row, done: &mut Done) {
        if row.lane == Lane::Reply {
            let (chat, edits) = (row.chat, row.edits());
            let same = |waiting: &&Waiting| waiting.chat == chat && edits.is_some() && waiting.edits == edits;
            let this_cycle = done.put_back.iter().find(same).map(|waiting| waiting.id);
            let earlier =
                || edits.filter(|_| !done.gone.contains(&chat)).and_then(|at| self.in_flight.backlog.edit(chat, at));
            if let Some(older) = this_cycle.or_else(earlier) {
                row.id = older;
                return;
            }
            done.put_back.push(Waiting { id: row.id, chat, edits, late: row.not_before > 0 });
        }
        done.waiting += 1;
    }
}
