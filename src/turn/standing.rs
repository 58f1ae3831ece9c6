//! The one page of its kind in a chat: changed in place while it can be seen, else said anew where the chat is now.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::{Memory, MessageRef, Outgoing, RowId, Screen, Turn};
use crate::clock::{DAY, Millis};
use crate::domain::wire;
use crate::text::Html;

/// With the keyboard open a phone shows a summary above so many short messages of the contact.
const MOST_BELOW: u8 = 2;
/// After so long a notice may have come below it.
const SEEN_FOR: Millis = 10 * 60_000;

/// The summary of a form as it stands in the chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The stamp of the form's draft.
    pub stamp: u32,
    /// Which message it is.
    pub place: StandsAt,
    /// How many messages stand below it.
    pub below: u8,
    /// A hash of what it shows: an edit that changes nothing would be seen by nobody.
    pub shows: u64,
    /// When it was shown last.
    pub at: Millis,
}

/// A message of the bot as it is known until its number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandsAt {
    /// The outbox row that sends it.
    Row(i64),
    /// Its number at Telegram.
    Message(i64),
}

impl From<StandsAt> for MessageRef {
    fn from(place: StandsAt) -> Self {
        match place {
            StandsAt::Row(row) => Self::Row(RowId(row)),
            StandsAt::Message(message) => Self::Telegram(message),
        }
    }
}

impl Memory {
    /// The contact wrote something below it.
    pub(super) fn sink_standing(&mut self) {
        if let Some(standing) = self.standing.as_mut() {
            standing.below = standing.below.saturating_add(1);
        }
    }

    /// It is too far up to be seen: something long or tall stands below it.
    pub fn bury_standing(&mut self) {
        if let Some(standing) = self.standing.as_mut() {
            standing.below = u8::MAX;
        }
    }

    /// What the bot says stands below it; what is changed into something else is it no longer.
    pub(super) fn stand_beside(&mut self, what: &Outgoing) {
        match what {
            Outgoing::New(_) | Outgoing::Copy(_) | Outgoing::Album(_) => self.bury_standing(),
            Outgoing::Edit(which, _) => {
                self.standing = self.standing.take().filter(|standing| MessageRef::from(standing.place) != *which);
            }
            Outgoing::Caption(..)
            | Outgoing::Delete(_)
            | Outgoing::DeleteAll(_)
            | Outgoing::React(..)
            | Outgoing::Commands(_)
            | Outgoing::Topic(_)
            | Outgoing::Fetch(_)
            | Outgoing::Leave => {}
        }
    }
}

impl Turn<'_> {
    /// Shows the page of which there is one for a draft: in place after a press, and after words as long as it can be
    /// seen; else below, and the older one says that it `moved`, without buttons.
    ///
    /// `newest` is the newest message of the contact that is known: a message before it does not end the chat.
    pub fn show_standing(&mut self, stamp: u32, screen: Screen, moved: Html, newest: Option<i64>) {
        let old = self.memory.standing.take().filter(|old| old.stamp == stamp);
        let (shows, at) = (hash(&screen), self.now);
        let pressed = self.press.filter(|press| !wire::is_anew(&press.data)).and_then(|press| press.message_id);
        let (place, below) = if let Some(message) = pressed {
            let place = StandsAt::Message(message);
            let is_it = old.as_ref().is_some_and(|old| old.place == place);
            // It was said below what was pressed meanwhile: it does not move up again, out of sight.
            if let Some(below) = old.as_ref().filter(|old| !is_it && old.is_below(message, newest)) {
                let is_the_same = below.shows == shows;
                self.edit(Screen::text(moved.clone()));
                self.memory.standing = old;
                if !is_the_same {
                    self.say_standing(stamp, screen, moved);
                }
                return;
            }
            // Where the app does not show what was pressed, that may be the older one itself.
            if !is_it && self.source.above.is_some() {
                self.move_away(old.as_ref(), moved);
            }
            self.edit(screen);
            let is_last = newest.is_none_or(|newest| message > newest);
            (place, old.filter(|_| is_it).map_or(if is_last { 0 } else { u8::MAX }, |old| old.below))
        } else if let Some(old) = old.as_ref().filter(|old| old.is_seen(at) && old.shows != shows) {
            self.change(old.place.into(), screen);
            (old.place, old.below)
        } else {
            self.memory.standing = old;
            self.say_standing(stamp, screen, moved);
            return;
        };
        self.memory.standing = Some(Standing { stamp, place, below, shows, at });
    }

    /// Shows it below everything else; the older one says that it `moved`.
    pub fn say_standing(&mut self, stamp: u32, screen: Screen, moved: Html) {
        let old = self.memory.standing.take().filter(|old| old.stamp == stamp);
        self.move_away(old.as_ref(), moved);
        let (shows, at) = (hash(&screen), self.now);
        let place = StandsAt::Row(self.say_row(screen).0);
        self.memory.standing = Some(Standing { stamp, place, below: 0, shows, at });
    }

    /// The older page gives its place to a newer one; what was said long ago cannot be found any more.
    fn move_away(&mut self, old: Option<&Standing>, moved: Html) {
        if let Some(old) = old.filter(|old| self.now - old.at <= DAY) {
            self.change(old.place.into(), Screen::text(moved));
        }
    }
}

impl Standing {
    /// Whether it stands below this message; `newest` is the newest message of the contact.
    fn is_below(&self, message: i64, newest: Option<i64>) -> bool {
        match self.place {
            StandsAt::Message(own) => own > message,
            // Its number is not known: it was said as an answer to something newer.
            StandsAt::Row(_) => newest.is_some_and(|newest| newest > message),
        }
    }

    fn is_seen(&self, now: Millis) -> bool {
        self.below <= MOST_BELOW && now - self.at <= SEEN_FOR
    }
}

fn hash(screen: &Screen) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(screen.text.as_str().as_bytes());
    for button in screen.buttons.iter().flatten() {
        hasher.write(button.label.as_bytes());
        hasher.write(button.data.as_str().as_bytes());
    }
    hasher.finish()
}
