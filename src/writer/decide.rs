//! Deciding one update: routed, answered, and undone alone when it breaks.

use std::panic::AssertUnwindSafe;
use std::sync::{Mutex, PoisonError};

use futures::FutureExt;

use super::admission::Admitted;
use super::collected::Collected;
use super::update::Update;
use super::{Writer, unchanged};
use crate::clock::Millis;
use crate::domain::{ContactId, Lane, Language, Reach, Role};
use crate::input::{Input, Kind};
use crate::store::contacts::Contact;
use crate::store::{self, dead_letters, erasure, officers, outbox, transaction};
use crate::telegram::decode::{Incoming, Sender};
use crate::turn::{CallbackAnswer, Effects, Erasure, Outgoing, Screen, Send, Turn, Tx};
use crate::{html, plain, talks};

/// Where the last panic was: a place in the code, never its message.
static LAST_PANIC: Mutex<String> = Mutex::new(String::new());

/// Replaces the default panic report, which would print what people wrote.
pub fn install_panic_hook() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(name: "panic", place, "panic");
        *LAST_PANIC.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }));
}

impl Writer {
    /// Answers one update; what it changed and says goes to `collected`.
    ///
    /// # Errors
    /// When the whole cycle must be abandoned.
    pub(super) async fn decide(
        &mut self,
        update: &Update<'_>,
        contact: &mut Contact,
        collected: &mut Collected,
    ) -> Result<(), store::Error> {
        // Who writes in a group may still have blocked the bot; of whom something was fetched did nothing now.
        if !update.is_in_group() && !matches!(update.input, Input::Fetched(_)) {
            contact.reach = if matches!(update.input, Input::Blocked) { Reach::Blocked } else { Reach::Active };
        }
        if matches!(update.input, Input::Blocked) && contact.reach == Reach::Blocked {
            collected.blocked.push(contact.id.chat());
        }
        let effects = match self.attempt(update, contact).await? {
            Ok(effects) => effects,
            Err(reason) => self.fail(update, contact, &reason, collected).await?,
        };
        let mut effects = effects;
        let chat = update.here().chat;
        let is_new_there = collected.effects.sends.iter().all(|send| send.to.chat != chat);
        if let Some(pressed) = update.admitted.incoming.source.above.as_ref().filter(|_| is_new_there)
            && self.in_flight.is_idle(chat)
        {
            unchanged::leave_out(&mut effects, pressed);
        }
        if effects.erasures.contains(&Erasure::Contact(contact.id)) {
            // What is said now is said once the write-ahead log is empty.
            for send in effects.sends.iter_mut().filter(|send| send.to.chat == contact.id.chat()) {
                (send.lane, send.not_before) = (Lane::Case, outbox::AFTER_CHECKPOINT);
            }
        }
        collected.effects.extend(effects);
        Ok(())
    }

    /// Writes tombstones before anything is erased for good. Where that fails, the update alone fails.
    fn record_tombstones(&self, effects: &Effects, now: Millis) -> Result<(), String> {
        let (mut people, mut businesses) = (Vec::new(), Vec::new());
        for erasure in &effects.erasures {
            match erasure {
                Erasure::Contact(contact) => people.push(*contact),
                Erasure::Business(code) => businesses.push(code.clone()),
            }
        }
        erasure::record_tombstones(&self.database, &self.keys, (&people, &businesses), now)
            .map_err(|error| format!("error: {error}"))
    }

    /// Runs the talk; an inner error is the update's own and already undone.
    async fn attempt(
        &mut self,
        update: &Update<'_>,
        contact: &mut Contact,
    ) -> Result<Result<Effects, String>, store::Error> {
        let mut candidate = contact.clone();
        let mut saved = false;
        let world = self.world.clone();
        let who = update.who(&mut candidate, &self.keys);
        let mut turn = Turn::new(who, &world, Tx::new(&mut self.conn, &mut saved, &mut self.next_row));
        let hooks = self.test_hooks;
        self.heart.begin();
        let result = AssertUnwindSafe(async move {
            if hooks {
                super::hooks::obey(&mut turn, update.input).await?;
            }
            if update.is_in_group() {
                talks::answer_in_group(&mut turn, update.input).await?;
            } else {
                talks::answer(&mut turn, update.input.clone()).await?;
            }
            Ok::<_, store::Error>(turn.end())
        })
        .catch_unwind()
        .await;
        self.heart.end();
        let end = judge(result)?.and_then(|effects| {
            self.record_tombstones(&effects, update.now)?;
            Ok(effects)
        });
        match end {
            Ok(_) if saved => transaction::release(&mut self.conn).await?,
            Err(_) if saved => transaction::undo(&mut self.conn).await?,
            _ => {}
        }
        if end.is_ok() {
            *contact = candidate;
        }
        Ok(end)
    }

    /// Sets an update aside: the person gets an apology, the admins are told.
    pub(super) async fn fail(
        &mut self,
        update: &Update<'_>,
        contact: &Contact,
        reason: &str,
        collected: &mut Collected,
    ) -> Result<Effects, store::Error> {
        self.set_aside(update.admitted, Some(contact.id), (reason, update.now), collected).await?;
        let language = update.language(contact);
        let sends = vec![Send::new(update.here(), Lane::Reply, Outgoing::New(talks::sorry(language)))];
        let answers = update.press().map(|press| CallbackAnswer { callback: press.callback.clone(), words: None });
        Ok(Effects { sends, answers: answers.into_iter().collect(), ..Effects::default() })
    }

    /// Sets aside what no parser takes; who sent it hears of it, where that is known.
    pub(super) async fn unreadable(
        &mut self,
        admitted: &Admitted,
        whose: Option<(&Sender, &Contact)>,
        collected: &mut Collected,
        now: Millis,
    ) -> Result<(), store::Error> {
        const REASON: &str = "no readable JSON";
        match whose {
            Some((from, contact)) => {
                let update = Update { admitted, from, input: &Input::Kind(Kind::Other), now };
                let effects = self.fail(&update, contact, REASON, collected).await?;
                collected.effects.extend(effects);
                Ok(())
            }
            None => self.set_aside(admitted, None, (REASON, now), collected).await,
        }
    }

    /// Keeps an update sealed, counts it, and tells the admins.
    async fn set_aside(
        &mut self,
        admitted: &Admitted,
        contact: Option<ContactId>,
        (reason, at): (&str, Millis),
        collected: &mut Collected,
    ) -> Result<(), store::Error> {
        let Incoming { update_id, raw, .. } = &admitted.incoming;
        let update_id = *update_id;
        tracing::error!(name: "update.failed", update_id, reason, "an update was set aside");
        self.metrics.failed_updates.inc();
        dead_letters::set_aside(
            &mut self.conn,
            &self.keys,
            &dead_letters::Failure { update_id, contact, raw, reason, at },
        )
        .await?;
        self.alarm(update_id, reason, collected).await
    }

    async fn alarm(&mut self, update_id: i64, reason: &str, collected: &mut Collected) -> Result<(), store::Error> {
        self.failures.untold += 1;
        let now = self.clock.elapsed();
        if !self.failures.is_due(now) {
            return Ok(());
        }
        let admins = officers::with(&mut self.conn, |role| role == Role::Admin).await?;
        let word = html!(
            Language::Indonesian,
            "kabar-gagal",
            jumlah = self.failures.untold,
            nomor = &update_id.to_string(),
            sebab = reason
        );
        for admin in admins {
            collected.effects.notify(admin.id, Screen::text(word.clone()));
        }
        self.failures.told(now);
        Ok(())
    }

    /// What a contact over the rate limit is told.
    pub(super) fn slow_down(update: &Update<'_>, contact: &Contact) -> (Screen, String) {
        let language = update.language(contact);
        (Screen::text(html!(language, "pelan")), plain!(language, "pelan"))
    }
}

/// What a talk, a job or a delivery handler came to, or the reason why it broke; an error that is not its own ends the
/// transaction.
pub(super) fn judge<T>(
    result: std::thread::Result<Result<T, store::Error>>,
) -> Result<Result<T, String>, store::Error> {
    match result {
        Ok(Ok(effects)) => Ok(Ok(effects)),
        Ok(Err(error)) if error.is_statements_own() => Ok(Err(format!("error: {error}"))),
        Ok(Err(error)) => Err(error),
        Err(_) => Ok(Err(format!("panic at {}", LAST_PANIC.lock().unwrap_or_else(PoisonError::into_inner)))),
    }
}
