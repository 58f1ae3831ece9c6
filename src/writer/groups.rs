//! Groups: the officers' own is heard, the one in which announcements stand is not, every other one is told goodbye and
//! left; so is a channel. Which kinds of updates come at all says `telegram/intake.rs`, and whose words in it count
//! `talks/consultation/group/heard.rs`.

use std::collections::{HashMap, HashSet};

use super::Writer;
use super::admission::Admitted;
use super::collected::Collected;
use super::rate_limit::Admission;
use super::update::Update;
use crate::clock::{DAY, Millis};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{ChatId, ContactId, Lane};
use crate::input::Input;
use crate::store::announcements::channel::{self, ChannelStanding};
use crate::store::contacts::Contact;
use crate::store::groups::{self, Standing};
use crate::store::{self, officers, outbox};
use crate::talks;
use crate::telegram::decode::{ChannelEvent, GroupEvent, InChannel, InGroup, Sender};
use crate::turn::{Board, CallbackAnswer, Outgoing, Recipient, Send};

/// A group that was told goodbye and wrote again is left again after this, without a word.
const LEAVE_AGAIN: Millis = 10 * 60_000;
/// A group to which somebody who may set it added the bot is not left for so long.
const ASKED_FOR: Millis = DAY;

impl Writer {
    /// Hears what happened in a group; true where the bot has nothing to do there and leaves.
    pub(super) async fn hear_group(
        &mut self,
        (admitted, event, is_new): (&Admitted, &GroupEvent, bool),
        people: &mut HashMap<ContactId, Contact>,
        collected: &mut Collected,
        now: Millis,
    ) -> Result<bool, store::Error> {
        let press = match &event.what {
            InGroup::Input(Input::Press(press)) => Some(press),
            _ => None,
        };
        let standing = if is_new { groups::standing(&mut self.conn, event.chat).await? } else { None };
        let is_ours = match standing {
            Some((Standing::Active | Standing::Lost, _)) => true,
            Some((Standing::Asked, since)) => now - since <= ASKED_FOR,
            None => false,
        };
        // Where announcements stand nothing is heard.
        let known = if is_new { channel::get(&mut self.conn, event.chat).await? } else { None };
        let is_posted_to = known.as_ref().is_some_and(|channel| channel.standing != ChannelStanding::Asked);
        match (&event.what, &event.from) {
            (InGroup::MovedTo(to), _) if is_ours || is_posted_to => {
                outbox::migrate_chat(&mut self.conn, event.chat, *to).await?;
                groups::migrate(&mut self.conn, event.chat, *to).await?;
            }
            (InGroup::Left, _) if is_ours || known.is_some() => {
                let world = self.world.clone();
                let rows = (now, &mut self.next_row);
                let mut board = Board::new(&mut self.conn, &self.keys, &world, rows);
                talks::group_left(&mut board, event.chat).await?;
                talks::channel_lost(&mut board, event.chat).await?;
                let effects = board.effects;
                collected.effects.extend(effects);
            }
            (InGroup::Joined(title), Some(from)) if is_new && !is_ours && self.may_set(from).await? => {
                groups::ask(&mut self.conn, event.chat, from.id, now).await?;
                channel::ask(&mut self.conn, (event.chat, title), from.id, now).await?;
                let hint = Outgoing::New(talks::group_hint());
                collected.effects.sends.push(Send::new(event.chat, Lane::Notice, hint));
                return Ok(false);
            }
            (InGroup::Anonymous(words), _) if is_ours && admitted.admission == Admission::Decide => {
                let to = Recipient { chat: event.chat, topic: admitted.incoming.source.topic };
                let notice = talks::group_of_nobody(&mut self.conn, to, words.as_deref()).await?;
                collected.effects.sends.extend(notice.map(|screen| Send::new(to, Lane::Notice, Outgoing::New(screen))));
            }
            (InGroup::Input(input), Some(from)) if is_ours => {
                let update = Update { admitted, from, input, now };
                let Some(contact) = people.get_mut(&from.id) else {
                    collected
                        .effects
                        .answers
                        .extend(press.map(|press| CallbackAnswer { callback: press.callback.clone(), words: None }));
                    return Ok(false);
                };
                self.hear(&update, is_new, contact, collected).await?;
                return Ok(false);
            }
            _ => {}
        }
        collected
            .effects
            .answers
            .extend(press.map(|press| CallbackAnswer { callback: press.callback.clone(), words: None }));
        let is_left = matches!(event.what, InGroup::Left | InGroup::MovedTo(_));
        Ok(is_new && !is_ours && !is_posted_to && !is_left && admitted.admission == Admission::Decide)
    }

    /// Hears what became of the bot in a channel; true where it has nothing to do there and leaves.
    pub(super) async fn hear_channel(
        &mut self,
        event: &ChannelEvent,
        collected: &mut Collected,
        now: Millis,
    ) -> Result<bool, store::Error> {
        let is_known = channel::get(&mut self.conn, event.chat).await?.is_some();
        let may_set = self.may_set(&event.from).await?;
        let world = self.world.clone();
        let mut board = Board::new(&mut self.conn, &self.keys, &world, (now, &mut self.next_row));
        match event.what {
            InChannel::Posts if may_set => {
                talks::channel_joined(&mut board, (event.chat, &event.title), event.from.id).await?;
            }
            InChannel::Posts => {}
            InChannel::Silent | InChannel::Out => talks::channel_lost(&mut board, event.chat).await?,
        }
        let effects = board.effects;
        collected.effects.extend(effects);
        Ok(event.what != InChannel::Out && !is_known && !may_set)
    }

    /// Whether this person may make a group the officers' own.
    async fn may_set(&mut self, from: &Sender) -> Result<bool, store::Error> {
        let role = officers::role(&mut self.conn, from.id).await?;
        Ok(policy::allows(role, Action::SetGroup, Relation::Other))
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
