//! A row that the sender holds, and how urgent it is.

use std::collections::VecDeque;
use std::time::Duration;

use crate::domain::Lane;
use crate::store::files::File;
use crate::store::outbox::Row;
use crate::telegram::album;
use crate::telegram::outcome::Change;
use crate::telegram::paid;
use crate::telegram::sender::Account;

/// A row held by the sender.
#[derive(Clone, Debug)]
pub struct Job {
    /// The row to send.
    pub row: Row,
    /// Not before this moment of the monotonic clock.
    pub not_before: Duration,
    /// When its last call began.
    pub began: Duration,
    /// When it first had to wait for another try, while others got through.
    pub held_since: Option<Duration>,
    /// Calls in a row that met no Bot API server: its own back-off.
    pub faults: u32,
    /// The message it edits: a later edit of the same message replaces it.
    pub edits: Option<i64>,
    /// The file it carries.
    pub file: Option<File>,
    /// On whose account it is in flight.
    pub account: Account,
    /// The other forms in which it was tried already.
    pub changes: Vec<Change>,
    /// Whether it may cost Stars, and goes at the pace of what is paid for.
    pub paid: bool,
    /// What remains to be sent of a text that was too long.
    pub rest: VecDeque<Vec<u8>>,
}

impl Job {
    /// A row that was not tried yet.
    #[must_use]
    pub fn new(mut row: Row, file: Option<File>, not_before: Duration) -> Self {
        if !row.parts.is_empty() {
            // Its album is there: what is left is what stands below that.
            let parts = row.parts.clone();
            album::go_below(&mut row, parts);
        }
        let (edits, account) = (row.edits(), Account::of(&row));
        let (began, rest, changes) = (Duration::ZERO, VecDeque::new(), Vec::new());
        let paid = row.lane == Lane::Bulk && paid::is_marked(&row.payload);
        Self { row, not_before, began, held_since: None, faults: 0, edits, file, account, changes, paid, rest }
    }

    /// As how many messages Telegram counts its next call.
    pub(super) fn messages(&self) -> usize {
        album::messages(&self.row)
    }

    /// As how many of its chat: in a group an album and its words are counted at once, so that these stand right below.
    pub(super) fn paced(&self) -> u32 {
        let messages = u32::try_from(self.messages()).unwrap_or(u32::MAX);
        match (self.row.chat.is_group(), self.row.parts.is_empty()) {
            (false, _) => 1,
            (true, false) => 0,
            (true, true) => messages + u32::from(messages > 1),
        }
    }

    /// Its place among rows of other chats.
    pub(super) fn urgency(&self) -> Urgency {
        match (self.row.lane, self.account) {
            (Lane::Reply, Account::Late) => Urgency::LateReply,
            (Lane::Reply, _) => Urgency::Reply,
            (Lane::Case, _) => Urgency::Case,
            (Lane::Notice, _) => Urgency::Notice,
            (Lane::Bulk, _) if self.paid => Urgency::Paid,
            (Lane::Bulk, _) => Urgency::Bulk,
        }
    }
}

/// In which order rows of different chats go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Urgency {
    Reply,
    Case,
    /// After a stop or a flash crowd: behind everybody who waits for an answer now.
    LateReply,
    Notice,
    Bulk,
    /// Bulk that does not go through the gate of the others.
    Paid,
}

impl Urgency {
    /// All of them, the most urgent first.
    pub(super) const ALL: [Self; 6] = [Self::Reply, Self::Case, Self::LateReply, Self::Notice, Self::Bulk, Self::Paid];

    /// The lane whose pauses and gate hold it.
    pub(super) fn lane(self) -> Lane {
        match self {
            Self::Reply | Self::LateReply => Lane::Reply,
            Self::Case => Lane::Case,
            Self::Notice => Lane::Notice,
            Self::Bulk | Self::Paid => Lane::Bulk,
        }
    }
}
