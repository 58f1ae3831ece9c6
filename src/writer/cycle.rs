//! One cycle: results of finished sends, updates, claims; one transaction, then everybody is told.
//!
//! What goes out is in [`super::enqueue`], what the sender may have in [`super::claim`].

use std::collections::{HashMap, HashSet};

use super::Writer;
use super::admission::Admitted;
use super::batch::Batch;
use super::collected::{Collected, Done};
use super::deliveries::Ended;
use super::rate_limit::Admission;
use super::taught;
use super::update::Update;
use crate::clock::Millis;
use crate::domain::{ChatId, ContactId, Lane, Reach};
use crate::input::Input;
use crate::store::contacts::{self, Contact};
use crate::store::outbox::{self, Settled};
use crate::store::{self, dead_letters, deduplication, files, pauses, transaction};
use crate::telegram::decode::Event;
use crate::telegram::sender::{Effect, Report};
use crate::turn::{CallbackAnswer, End, Outgoing, Send};

impl Writer {
    /// Takes `batch` through one cycle, or through one for each update after an unclean stop.
    ///
    /// # Errors
    /// When the database could not take it; then nothing of the cycle happened.
    pub(super) async fn cycle(&mut self, batch: &mut Batch) -> Result<(), store::Error> {
        let now = self.clock.now();
        let updates = std::mem::take(&mut batch.updates);
        let result = if updates.is_empty() && batch.reports.is_empty() {
            Ok(())
        } else if self.careful > 0 && !updates.is_empty() {
            self.one_by_one(&updates, batch, now).await
        } else {
            self.transact(&updates, batch, now).await
        };
        batch.updates = updates;
        result?;
        batch.confirm();
        Ok(())
    }

    /// Commits a try of each update before deciding it, so that one that kills the process is found.
    async fn one_by_one(&mut self, updates: &[Admitted], batch: &mut Batch, now: Millis) -> Result<(), store::Error> {
        for update in updates {
            let id = update.incoming.update_id;
            transaction::begin(&mut self.conn).await?;
            let tries = dead_letters::count_try(&mut self.conn, id, now).await?;
            transaction::commit(&mut self.conn).await?;
            if tries > dead_letters::TRIES {
                self.give_up(update, now).await?;
            } else {
                self.transact(std::slice::from_ref(update), batch, now).await?;
                dead_letters::succeeded(&mut self.conn, id).await?;
            }
            self.careful = self.careful.saturating_sub(1);
        }
        Ok(())
    }

    /// Sets an update aside that ended the process again and again.
    async fn give_up(&mut self, admitted: &Admitted, now: Millis) -> Result<(), store::Error> {
        let mut collected = Collected::default();
        let mut done = Done::default();
        transaction::begin(&mut self.conn).await?;
        if !deduplication::claim(&mut self.conn, &[admitted.incoming.update_id], now).await?.is_empty() {
            if let Event::Person { from, input, .. } = &admitted.incoming.event {
                let update = Update { admitted, from, input, now };
                let contact = self.people(std::slice::from_ref(admitted), now).await?.remove(&from.id);
                let contact = contact.unwrap_or_else(|| Contact::new(from.id, now));
                let effects = self.fail(&update, &contact, "ended the process", &mut collected).await?;
                contacts::save(&mut self.conn, &self.keys, &[&contact]).await?;
                collected.effects.extend(effects);
            }
            self.enqueue(collected, &mut done, now).await?;
        }
        transaction::commit(&mut self.conn).await?;
        self.tell(done, 0);
        Ok(())
    }

    async fn transact(&mut self, updates: &[Admitted], batch: &mut Batch, now: Millis) -> Result<(), store::Error> {
        let mut done = Done::default();
        transaction::begin(&mut self.conn).await?;
        Box::pin(self.settle(&batch.reports, &mut done, now)).await?;
        if !updates.is_empty() {
            Box::pin(self.answer(updates, &mut done, now)).await?;
        }
        self.claim(&batch.reports, &mut done, now).await?;
        transaction::commit(&mut self.conn).await?;
        if done.erased {
            self.checkpoint.begin(&self.database, &self.clock, &self.activity);
        }
        for job in done.wakes.drain(..) {
            self.schedule.hurry(job, self.clock.elapsed());
        }
        if let Some(taught) = done.taught.take() {
            self.world.teach(taught);
        }
        if let Some(coming) = done.planned.take() {
            self.world.plan(coming);
        }
        if let Some(maintenance) = done.maintenance.take() {
            self.health.maintain(maintenance.since, maintenance.until);
            self.world.maintain(maintenance);
        }
        if let Some(by) = done.reread.take() {
            let _ = self.wishes.send(by);
        }
        self.health.committed(now);
        self.metrics.updates.inc_by(done.decided);
        self.settled(&batch.reports);
        self.tell(done, batch.reports.drain(..).filter(|report| report.slot).count());
        Ok(())
    }

    /// Writes what became of rows, in one statement, and what that means for others.
    pub(super) async fn settle(
        &mut self,
        reports: &[Report],
        done: &mut Done,
        now: Millis,
    ) -> Result<(), store::Error> {
        let results: Vec<Settled> = reports.iter().filter_map(|report| report.settled.clone()).collect();
        if !results.is_empty() {
            outbox::settle(&mut self.conn, &results).await?;
            self.delivered(&results, done, now).await?;
        }
        let mut gone: Vec<(ChatId, Reach)> = Vec::new();
        for effect in reports.iter().filter_map(|report| report.effect.as_ref()) {
            match effect {
                Effect::Unreachable(chat, reach) => gone.push((*chat, *reach)),
                Effect::Silence(lane, until) => {
                    pauses::extend(&mut self.conn, *lane, *until).await?;
                    self.silent.push((*lane, *until));
                }
                Effect::Limited(chat, until) => {
                    pauses::limit(&mut self.conn, *chat, *until, now).await?;
                    let known = self.limited.entry(*chat).or_default();
                    *known = (*known).max(*until);
                }
                // Counted after the commit, or answered when all ends are written.
                Effect::Lost(_) | Effect::Unfamiliar(_) | Effect::Fetched(_) => {}
                Effect::Uploaded { hash, file_id } => files::uploaded(&mut self.conn, hash, file_id).await?,
                Effect::Migrated { from, to } => {
                    outbox::migrate_chat(&mut self.conn, *from, *to).await?;
                    store::groups::migrate(&mut self.conn, *from, *to).await?;
                }
            }
        }
        self.gone(&gone, done, now).await?;
        self.fetched(reports, done, now).await
    }

    /// Notes who cannot be reached: nothing that waits for them is worth a call.
    async fn gone(&mut self, gone: &[(ChatId, Reach)], done: &mut Done, now: Millis) -> Result<(), store::Error> {
        if !gone.is_empty() {
            let ended = contacts::set_unreachable(&mut self.conn, gone, now).await?;
            done.waiting -= i64::try_from(ended.len()).unwrap_or_default();
            done.gone.extend(gone.iter().map(|(chat, _)| *chat));
            for (row, chat, tag) in ended {
                let Some(tag) = tag else { continue };
                self.ended(&Ended { row, chat, tag, end: End::Unreachable, resent: false }, done, now).await?;
            }
        }
        Ok(())
    }

    /// Decides the updates that are new, and writes the people and what they are told.
    async fn answer(&mut self, updates: &[Admitted], done: &mut Done, now: Millis) -> Result<(), store::Error> {
        let ids: Vec<i64> = updates.iter().map(|update| update.incoming.update_id).collect();
        let mut fresh: HashSet<i64> = deduplication::claim(&mut self.conn, &ids, now).await?.into_iter().collect();
        let mut people = self.people(updates, now).await?;
        let mut collected = Collected::default();
        let mut groups = HashSet::new();
        self.late.find(updates, now, &mut collected);
        for admitted in updates {
            let is_new = fresh.remove(&admitted.incoming.update_id);
            done.decided += u64::from(is_new);
            match &admitted.incoming.event {
                Event::Person { from, input, .. } => {
                    let Some(contact) = people.get_mut(&from.id) else { continue };
                    let update = Update { admitted, from, input, now };
                    self.hear(&update, is_new, contact, &mut collected).await?;
                }
                Event::Group(event) => {
                    if self.hear_group((admitted, event, is_new), &mut people, &mut collected, now).await? {
                        groups.insert(event.chat);
                    }
                }
                Event::Inline(asked) if is_new && admitted.admission == Admission::Decide => {
                    self.answer_inline((admitted, asked), &mut collected, now).await?;
                }
                Event::Channel(event) if is_new => {
                    if self.hear_channel(event, &mut collected, now).await? {
                        groups.insert(event.chat);
                    }
                }
                Event::Unreadable(from) if is_new && admitted.admission == Admission::Decide => {
                    let contact = from.as_ref().and_then(|from| people.get(&from.id));
                    self.unreadable(admitted, from.as_ref().zip(contact), &mut collected, now).await?;
                }
                Event::Inline(_) | Event::Channel(_) | Event::Nothing | Event::Unreadable(_) => {}
            }
        }
        if !people.is_empty() {
            let people: Vec<&Contact> = people.values().collect();
            contacts::save(&mut self.conn, &self.keys, &people).await?;
        }
        if !groups.is_empty() {
            self.leave_groups(&groups, &mut collected, now).await?;
        }
        let gone: Vec<_> = collected.blocked.iter().map(|chat| (*chat, Reach::Blocked)).collect();
        self.gone(&gone, done, now).await?;
        done.wakes.extend(collected.effects.wakes.iter().copied());
        if collected.effects.taught {
            done.taught = Some(taught::read(&mut self.conn, &self.world).await?);
        }
        if collected.effects.events {
            done.planned = Some(taught::planned(&mut self.conn, now).await?);
        }
        if collected.effects.maintenance {
            done.maintenance = Some(store::maintenance::current(&mut self.conn).await?);
        }
        done.reread = collected.effects.reread;
        self.enqueue(collected, done, now).await
    }

    /// The persons of these updates, known or new.
    async fn people(&mut self, updates: &[Admitted], now: Millis) -> Result<HashMap<ContactId, Contact>, store::Error> {
        let private: Vec<ContactId> = updates.iter().filter_map(|update| Some(update.incoming.sender()?.id)).collect();
        // Of a group only those are looked for who are known: nobody else's row is made there.
        let mut ids: Vec<ContactId> = updates.iter().filter_map(|update| update.incoming.in_group()).collect();
        ids.extend(&private);
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let known = contacts::load_or_officers(&mut self.conn, &self.keys, (&ids, &private), now).await?;
        let mut people: HashMap<_, _> = private.into_iter().map(|id| (id, Contact::new(id, now))).collect();
        people.extend(known.into_iter().map(|contact| (contact.id, contact)));
        Ok(people)
    }

    /// One contact's update: decided, or only its callback answered when it is a duplicate or over the rate limit.
    pub(super) async fn hear(
        &mut self,
        update: &Update<'_>,
        is_new: bool,
        contact: &mut Contact,
        collected: &mut Collected,
    ) -> Result<(), store::Error> {
        if is_new && update.admitted.admission == Admission::Decide {
            let is_owed = self.losses.is_owed(contact.id.chat());
            if !update.is_in_group() {
                self.late.lead(update, contact, is_owed, collected);
            }
            return self.decide(update, contact, collected).await;
        }
        let mut words = None;
        if is_new && update.admitted.admission == Admission::Warn {
            let (screen, toast) = Self::slow_down(update, contact);
            collected.effects.sends.push(Send::new(update.here(), Lane::Reply, Outgoing::New(screen)));
            words = Some(toast);
        }
        if let Input::Press(press) = update.input {
            collected.effects.answers.push(CallbackAnswer { callback: press.callback.clone(), words });
        }
        Ok(())
    }
}
