//! What goes to the sender: rows for what was said, and as many waiting ones as it may have out.
//!
//! A reply usually goes there straight from the cycle that committed it. When the sender has enough in hand,
//! replies wait in the database and come by claims like everything else, before everything else.

use super::Writer;
use super::cycle::{Collected, Done};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{Lane, Reach};
use crate::store::outbox::{self, Claimed, NewRow, Row, Settled, State, Waiting};
use crate::store::{self, Connection, files};
use crate::telegram::render::{self, Call};
use crate::telegram::sender::{Effect, Order, Parcel, Report};

impl Writer {
    /// Turns what was said into rows, in one statement.
    pub(super) async fn enqueue(
        &mut self,
        collected: Collected,
        done: &mut Done,
        now: Millis,
    ) -> Result<(), store::Error> {
        done.ticks.extend(collected.ticks);
        done.erased.extend(collected.erased);
        let (mut held, mut waiting) = (Vec::new(), Vec::new());
        for (chat, lane, said) in collected.said {
            for Call { method, payload, file } in render::calls(chat, said, &self.world.link) {
                let mut row =
                    Row { id: self.next_row, chat, lane, not_before: 0, attempts: 0, method, payload, file: None };
                self.next_row += 1;
                let file = match file {
                    Some(file) => Some(files::store(&mut self.conn, &self.keys, file, row.id, now).await?),
                    None => None,
                };
                row.file = file.as_ref().map(|file| file.hash.clone());
                let straight = done.put_back.is_empty() && self.hand.takes_reply(done.replies.len() + held.len());
                if lane == Lane::Reply && straight {
                    held.push(Parcel { row, file });
                } else {
                    self.put_back(&mut row, done);
                    waiting.push(row);
                }
            }
        }
        let held_rows = held.iter().map(|parcel| NewRow { row: &parcel.row, content: None, held: true });
        let new: Vec<_> =
            held_rows.chain(waiting.iter().map(|row| NewRow { row, content: None, held: false })).collect();
        if !new.is_empty() {
            outbox::enqueue(&mut self.conn, &self.keys, &new, now).await?;
        }
        done.replies.extend(held);
        Ok(())
    }

    /// Notes a row that is to wait; an edit takes the place of the older one that waits, where there is one.
    fn put_back(&self, row: &mut Row, done: &mut Done) {
        if row.lane == Lane::Reply {
            let (chat, edits) = (row.chat, row.edits());
            let same = |waiting: &&Waiting| waiting.chat == chat && edits.is_some() && waiting.edits == edits;
            let this_cycle = done.put_back.iter().find(same).map(|waiting| waiting.id);
            let earlier =
                || edits.filter(|_| !done.gone.contains(&chat)).and_then(|at| self.hand.backlog.edit(chat, at));
            if let Some(older) = this_cycle.or_else(earlier) {
                row.id = older;
                return;
            }
            done.put_back.push(Waiting { id: row.id, chat, edits });
        }
        done.waiting += 1;
    }

    /// Claims rows for the sender, as many as it may still have out.
    pub(super) async fn claim(&mut self, reports: &[Report], done: &mut Done, now: Millis) -> Result<(), store::Error> {
        self.silent.retain(|(_, until)| *until > now);
        let returned = reports.iter().any(Report::given_back);
        let room = self.hand.room(done.replies.len());
        let waits = self.waiting + done.waiting > 0 || returned;
        if !waits || (room.all == 0 && room.replies == 0) {
            return Ok(());
        }
        let busy = self.hand.busy(self.silent.iter().map(|(lane, _)| *lane).collect());
        let (reachable, unreachable): (Vec<Claimed>, Vec<Claimed>) =
            outbox::claim(&mut self.conn, &self.keys, room, &busy, now)
                .await?
                .into_iter()
                .inspect(|claimed| done.note_claim(&claimed.row))
                .partition(|claimed| claimed.reach == Reach::Active);
        if !unreachable.is_empty() {
            let results: Vec<_> =
                unreachable.iter().map(|claimed| Settled::last(&claimed.row, State::Inactive, now)).collect();
            outbox::settle(&mut self.conn, &results).await?;
        }
        let rows = reachable.into_iter().map(|claimed| claimed.row).collect();
        let (replies, claimed): (Vec<_>, Vec<_>) = parcels(&mut self.conn, &self.keys, rows)
            .await?
            .into_iter()
            .partition(|parcel| parcel.row.lane == Lane::Reply);
        done.replies.extend(replies);
        done.claimed = claimed;
        Ok(())
    }

    /// Takes settled rows out of the accounts.
    pub(super) fn settled(&mut self, reports: &[Report]) {
        for report in reports {
            if let Some(Effect::Migrated { from, to }) = report.effect {
                self.hand.migrate(from, to);
            }
            if report.released {
                self.hand.take(report.chat, report.claimed);
            }
            self.waiting += i64::from(report.given_back());
            self.metrics.count(report);
        }
    }

    /// After the commit: the sender gets its rows, buttons stop spinning.
    pub(super) fn tell(&mut self, done: Done, freed: usize) {
        self.waiting = (self.waiting + done.waiting).max(0);
        self.metrics.waiting.set(self.waiting);
        done.gone.into_iter().for_each(|chat| self.hand.backlog.forget(chat));
        done.put_back.into_iter().for_each(|waiting| self.hand.backlog.add(waiting));
        done.drained.into_iter().for_each(|(chat, id)| self.hand.backlog.remove(chat, id));
        done.replies.iter().for_each(|parcel| self.hand.give(parcel.row.chat, false));
        done.claimed.iter().for_each(|parcel| self.hand.give(parcel.row.chat, true));
        if !done.ticks.is_empty() {
            let _ = self.sender.send(Order::Tick(done.ticks));
        }
        if freed > 0 || !done.replies.is_empty() || !done.claimed.is_empty() {
            let _ = self.sender.send(Order::Committed { freed, replies: done.replies, claimed: done.claimed });
        }
    }
}

impl Done {
    /// Notes that a row waits no more.
    fn note_claim(&mut self, row: &Row) {
        self.waiting -= 1;
        if row.lane == Lane::Reply {
            self.drained.push((row.chat, row.id));
        }
    }
}

/// Adds to rows the files they carry.
pub(super) async fn parcels(conn: &mut Connection, keys: &Keys, rows: Vec<Row>) -> Result<Vec<Parcel>, store::Error> {
    let hashes: Vec<&str> = rows.iter().filter_map(|row| row.file.as_deref()).collect();
    let found = if hashes.is_empty() { Vec::new() } else { files::load(conn, keys, &hashes).await? };
    let of = |row: &Row| found.iter().find(|file| row.file.as_ref() == Some(&file.hash)).cloned();
    Ok(rows.into_iter().map(|row| Parcel { file: of(&row), row }).collect())
}
