//! Pauses of whole lanes: only when Telegram refuses several chats at once is it the bot that is too fast.

use std::collections::HashMap;
use std::time::Duration;

use crate::domain::{ChatId, Lane};

/// Refusals of two chats within this time are about the bot, not about a chat.
const SAME_MOMENT: Duration = Duration::from_secs(5);
/// While replies or case messages are paused, one is tried after this.
const FIRST_PROBE: Duration = Duration::from_secs(1);
/// And another one whenever so much time has passed.
const NEXT_PROBE: Duration = Duration::from_secs(5);

/// Which lanes are paused.
#[derive(Debug, Default)]
pub(super) struct Pauses {
    lanes: HashMap<Lane, Pause>,
    last_flood: HashMap<Lane, (ChatId, Duration)>,
}

#[derive(Debug)]
struct Pause {
    until: Duration,
    /// When one row may go all the same; never for notices and bulk, which can wait.
    probe: Option<Duration>,
}

impl Pauses {
    /// Telegram asked to wait for a row to `chat`; pauses the lane where another chat was refused a moment ago.
    pub(super) fn flooded(&mut self, lane: Lane, chat: ChatId, until: Duration, now: Duration) -> bool {
        let last = self.last_flood.insert(lane, (chat, now));
        let several = last.is_some_and(|(other, at)| other != chat && at + SAME_MOMENT > now);
        if several {
            self.pause(lane, until, now);
        }
        several
    }

    /// Pauses a lane; a shorter pause never replaces a longer one.
    pub(super) fn pause(&mut self, lane: Lane, until: Duration, now: Duration) {
        let longest = self.lanes.get(&lane).map_or(until, |pause| pause.until.max(until));
        let probe = lane.is_ordered().then_some(now + FIRST_PROBE);
        self.lanes.insert(lane, Pause { until: longest, probe });
    }

    /// When a row of this lane may go at the earliest, as far as pauses are concerned.
    pub(super) fn opens(&self, lane: Lane) -> Duration {
        let opens = |pause: &Pause| pause.probe.map_or(pause.until, |probe| probe.min(pause.until));
        self.lanes.get(&lane).map(opens).unwrap_or_default()
    }

    /// A row of the lane goes out; while the lane is paused that was the probe.
    pub(super) fn probed(&mut self, lane: Lane, now: Duration) {
        if let Some(Pause { probe: Some(probe), .. }) = self.lanes.get_mut(&lane) {
            *probe = now + NEXT_PROBE;
        }
    }

    /// Telegram took a row of the lane.
    pub(super) fn got_through(&mut self, lane: Lane) {
        if lane.is_ordered() {
            self.lanes.remove(&lane);
        }
    }
}
