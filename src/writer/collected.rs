//! What a cycle leads to: collected while it decides, and made true by its commit.

use std::collections::{HashMap, HashSet};

use crate::domain::event::Coming;
use crate::domain::maintenance::Maintenance;
use crate::domain::{ChatId, ContactId};
use crate::store::outbox::Waiting;
use crate::telegram::sender::Parcel;
use crate::text::Html;
use crate::turn::{CallbackAnswer, Effects, InlineAnswer};
use crate::world::Laid;

/// What the updates of a cycle lead to; written at its end in a few statements.
#[derive(Default)]
pub(super) struct Collected {
    pub(super) effects: Effects,
    pub(super) blocked: Vec<ChatId>,
    /// Chats that are answered late: their replies go behind those to people who wait now.
    pub(super) late: HashSet<ChatId>,
    /// Sentences that stand before the first reply to a chat.
    pub(super) leads: HashMap<ChatId, Html>,
}

impl Collected {
    /// What something else than updates led to.
    pub(super) fn of(effects: Effects) -> Self {
        Self { effects, ..Self::default() }
    }
}

/// What becomes true with the commit, and whom it concerns.
#[derive(Default)]
pub(super) struct Done {
    /// For the sender.
    pub(super) replies: Vec<Parcel>,
    pub(super) claimed: Vec<Parcel>,
    pub(super) answers: Vec<CallbackAnswer>,
    pub(super) inline: Vec<InlineAnswer>,
    /// Change in the number of rows waiting to be claimed.
    pub(super) waiting: i64,
    /// Replies that wait now, and those that do no more.
    pub(super) put_back: Vec<Waiting>,
    pub(super) drained: Vec<(ChatId, i64)>,
    /// Chats whose queued rows were cancelled.
    pub(super) gone: Vec<ChatId>,
    /// Chats whose late replies go like fresh ones now.
    pub(super) hastened: Vec<ChatId>,
    /// Chats that were told that a reply was given up.
    pub(super) told: Vec<ChatId>,
    /// How many updates were new.
    pub(super) decided: u64,
    /// Whether the write-ahead log holds what was erased.
    pub(super) erased: bool,
    /// What the office teaches, where that is another now.
    pub(super) taught: Option<Laid>,
    /// The events that owners can find, where they are others now.
    pub(super) planned: Option<Vec<Coming>>,
    /// Whether the bot is being worked on, where that is another now.
    pub(super) maintenance: Option<Maintenance>,
    /// Who wishes that the office's own words are read anew.
    pub(super) reread: Option<ContactId>,
    /// Timed jobs that have something to do at once.
    pub(super) wakes: Vec<&'static str>,
}
