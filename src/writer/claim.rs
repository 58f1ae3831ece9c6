//! What the sender gets: as many waiting rows as it may have out, and after the commit what the cycle made true.

use super::Writer;
use super::collected::Done;
use super::parcels::parcels;
use crate::clock::Millis;
use crate::domain::announcement::Unwanted;
use crate::domain::{Lane, Reach};
use crate::store;
use crate::store::outbox::{self, Claimed, Row, Settled, State, Waiting};
use crate::telegram::sender::{Account, Effect, Order, Parcel, Report};

impl Writer {
    /// Claims rows for the sender, as many as it may still have out.
    pub(super) async fn claim(&mut self, reports: &[Report], done: &mut Done, now: Millis) -> Result<(), store::Error> {
        self.silent.retain(|(_, until)| *until > now);
        self.limited.retain(|_, until| *until > now);
        let backlog = &self.in_flight.backlog;
        let (late, all) = (done.put_back.iter().filter(|waiting| waiting.late).count(), done.put_back.len());
        let (late, replies) = (backlog.late() + late, backlog.len() + all);
        let others = self.waiting + done.waiting > as_count(replies)
            || reports.iter().any(|report| report.given_back().is_some());
        let room = self.in_flight.room(done.replies.len());
        // Mostly only replies wait, and a portion of them is not due yet: then there is nothing to look for.
        let due = (replies > late && room.replies > 0) || (late > 0 && room.late > 0) || (others && room.all > 0);
        if !due {
            return Ok(());
        }
        let limited = self.limited.keys().copied();
        let silent = self.silent.iter().map(|(lane, _)| *lane).chain(self.held(now).iter().copied()).collect();
        let busy = self.in_flight.busy(silent, limited);
        let (wanted, ended): (Vec<Claimed>, Vec<Claimed>) = outbox::claim(&mut self.conn, &self.keys, room, &busy, now)
            .await?
            .into_iter()
            .inspect(|claimed| done.note_claim(&claimed.row))
            .partition(|claimed| claimed.reach == Reach::Active && claimed.unwanted.is_none());
        if !ended.is_empty() {
            let end = |claimed: &Claimed| match claimed.reach {
                Reach::Active => State::Cancelled,
                _ => State::Inactive,
            };
            let last = |claimed: &Claimed| {
                let error = claimed.unwanted.filter(|_| claimed.reach == Reach::Active).map(Unwanted::word);
                Settled { error, ..Settled::last(&claimed.row, end(claimed), now) }
            };
            let results: Vec<_> = ended.iter().map(last).collect();
            outbox::settle(&mut self.conn, &results).await?;
            self.delivered(&results, done, now).await?;
        }
        let rows = wanted.into_iter().map(|claimed| claimed.row).collect();
        let (replies, claimed): (Vec<_>, Vec<_>) = parcels(&mut self.conn, &self.keys, rows)
            .await?
            .into_iter()
            .partition(|parcel| parcel.row.lane == Lane::Reply);
        done.replies.extend(replies);
        done.claimed.extend(claimed);
        Ok(())
    }

    /// The lanes that wait for another time. While the bot is worked on what goes to many does; it goes on by itself. Where
    /// it is about to end nothing begins that nobody waits for: a call that is cut off would be in doubt.
    fn held(&self, now: Millis) -> &'static [Lane] {
        match (self.is_ending, self.world.maintenance().is_on(now)) {
            (true, _) => &[Lane::Notice, Lane::Bulk],
            (false, true) => &[Lane::Bulk],
            (false, false) => &[],
        }
    }

    /// Takes settled rows out of the accounts.
    pub(super) fn settled(&mut self, reports: &[Report]) {
        for report in reports {
            if let Some(Effect::Migrated { from, to }) = report.effect {
                self.in_flight.migrate(from, to);
            }
            if report.released {
                self.in_flight.take(report.chat, report.account);
            }
            if let Some(settled) = report.given_back() {
                self.waiting += 1;
                if report.account != Account::Claimed {
                    let (id, chat, edits) = (settled.id, report.chat, settled.message_id);
                    self.in_flight.backlog.add(Waiting { id, chat, edits, late: true });
                }
            }
            self.losses.count(report);
            self.metrics.flood_waits.inc_by(u64::from(matches!(report.effect, Some(Effect::Limited(..)))));
            let finished = report.settled.as_ref().filter(|settled| settled.finished_at.is_some());
            if let Some(state) = finished.and_then(|settled| settled.state.ending()) {
                self.metrics.count(state);
            }
        }
    }

    /// After the commit: the sender gets its rows, buttons stop spinning.
    pub(super) fn tell(&mut self, done: Done, freed: usize) {
        self.waiting = (self.waiting + done.waiting).max(0);
        self.metrics.waiting.set(self.waiting);
        done.gone.into_iter().for_each(|chat| self.in_flight.backlog.forget(chat));
        done.put_back.into_iter().for_each(|waiting| self.in_flight.backlog.add(waiting));
        done.hastened.into_iter().for_each(|chat| self.in_flight.backlog.hasten(chat));
        done.drained.into_iter().for_each(|(chat, id)| self.in_flight.backlog.remove(chat, id));
        self.losses.told(&done.told);
        for Parcel { row, .. } in done.replies.iter().chain(&done.claimed) {
            self.in_flight.give(row.chat, Account::of(row));
        }
        if !done.answers.is_empty() {
            self.activity.orders();
            let _ = self.sender.send(Order::AnswerCallbacks(done.answers));
        }
        if !done.inline.is_empty() {
            self.activity.orders();
            let _ = self.sender.send(Order::AnswerInline(done.inline));
        }
        if freed > 0 || !done.replies.is_empty() || !done.claimed.is_empty() {
            self.activity.orders();
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

fn as_count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
