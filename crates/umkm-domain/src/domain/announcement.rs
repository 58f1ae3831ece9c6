//! What an announcement of the office is and whom it is for; at which hours it may go, how many a week an owner may get
//! (the frequency cap), and how many owners it may reach before a second officer must approve it.

use chrono::{Datelike, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::words::words;
use crate::clock::{self, DAY, Millis};

mod audience;
pub mod repeat;

pub use audience::{AtEvent, Audience, Consulted, Narrowed, Took, WROTE_WITHIN};
pub use repeat::Repeat;

const MINUTE: Millis = 60_000;
/// So many people one of the office may write to alone.
pub const MOST_ALONE: i64 = 100;
/// So many announcements reach an owner within a week, at most.
pub const MOST_A_WEEK: i64 = 2;
/// What begins later than this is planned rather than held.
pub const HELD_FOR: Millis = 15 * MINUTE;
/// What is later than this asks before it goes.
pub const MISSED_AFTER: Millis = 60 * MINUTE;
/// Telegram lets a message be changed or taken back for so long.
pub const MENDED_WITHIN: Millis = 2 * DAY;
/// Whoever is in the middle of a form gets it so much later.
pub const BUSY_FOR: Millis = 30 * MINUTE;
/// Of the first copies that ended so many are looked at before the rest goes.
pub const BRAKED_BY: i64 = 200;
/// The most characters of one.
pub const MOST_CHARS: usize = 3_000;
/// So many pictures or files one may have: Telegram takes no more as an album.
pub const MOST_FILES: usize = 10;
/// So many copies that Telegram would not take, and more of them than arrived, mean that it is what they say.
const REFUSED_BY: i64 = 3;
/// More than so many of a hundred among them that reach nobody mean that something is wrong.
const GONE_SHARE: i64 = 5;

words! {
    /// How far an announcement is.
    AnnouncementState {
        /// The office writes it.
        Draft = "draft",
        /// It waits for somebody's approval.
        Asked = "asked",
        /// It goes within minutes, and can be stopped until then.
        Held = "held",
        /// It goes at a time to come.
        Scheduled = "scheduled",
        /// It goes.
        Sending = "sending",
        /// Every copy has an end.
        Done = "done",
        /// It was stopped; what had gone by then stays.
        Stopped = "stopped",
        /// Its time passed while nothing ran: somebody says what becomes of it.
        Missed = "missed",
        /// It was thrown away.
        Dropped = "dropped",
    }
}

words! {
    /// How one copy ended.
    CopyEnd {
        /// It arrived.
        Sent = "sent",
        /// The person does not let the bot write.
        Blocked = "blocked",
        /// There is nobody to be reached.
        Gone = "gone",
        /// Telegram would not take it.
        Failed = "failed",
        /// It was not wanted any more, by the office or by the person.
        Cancelled = "cancelled",
        /// Nobody knows whether it arrived.
        Unknown = "unknown",
    }
}

words! {
    /// Why a copy is not wanted any more when it is its turn, or was not before.
    Unwanted {
        /// The person's data must not be used.
        Restricted = "restricted",
        /// No permission for news.
        Refused = "refused",
        /// All of it was stopped.
        Stopped = "stopped",
        /// It was stopped for a time.
        Paused = "paused",
        /// Enough of it came this week.
        Enough = "cap",
        /// The person follows nothing of it any more.
        Unfollowed = "unfollowed",
        /// The person wants nothing of the bot's own accord, in whichever way that was said.
        Left = "left",
        /// The office stopped it.
        Office = "office",
    }
}

words! {
    /// What is done about copies that arrived.
    Mend {
        /// They say something else.
        Correct = "correct",
        /// They go away.
        Withdraw = "withdraw",
    }
}

words! {
    /// What became of the copy in the office's channel since it arrived.
    PostMend {
        /// It says something else.
        Corrected = "correct",
        /// It is gone.
        Withdrawn = "withdraw",
        /// It could not be changed.
        Refused = "refused",
    }
}

/// So many buttons of its own may be under an announcement, those that lead to its event and its programme among them.
pub const MOST_BUTTONS: usize = 3;

/// A button that its author put under an announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnButton {
    /// Opens a page.
    Page {
        /// What it says.
        label: String,
        /// The address, over TLS.
        page: String,
    },
    /// Begins to join the event that it is about.
    Join,
}

/// Whether too many of the first copies that ended reached nobody.
#[must_use]
pub fn is_braked(gone: i64) -> bool {
    gone * 100 > BRAKED_BY * GONE_SHARE
}

/// Whether Telegram does not take what it says: a recipient who cannot be reached is never the reason.
#[must_use]
pub fn is_refused(failed: i64, sent: i64) -> bool {
    failed >= REFUSED_BY && failed > sent
}

/// How many people what goes every week may reach before somebody looks at it again, where it was let go for so many:
/// as many as one may write to alone, or twice as many as somebody else looked at.
#[must_use]
pub fn looked_at_up_to(seen: i64) -> i64 {
    if seen > MOST_ALONE { seen.saturating_mul(2) } else { MOST_ALONE }
}

/// When announcements may go: at once from seven in the morning until eight in the evening, but for the Friday prayer;
/// else when that is over.
#[must_use]
pub fn next_open(at: Millis) -> Millis {
    let local = clock::local(at);
    let moment = |hour, minute| {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        clock::at_local(local.date().and_time(time))
    };
    let (opens, closes) = (moment(7, 0), moment(20, 0));
    if at < opens {
        return opens;
    }
    if at >= closes {
        return opens + DAY;
    }
    let (prayer, over) = (moment(11, 30), moment(13, 0));
    if local.weekday() == Weekday::Fri && (prayer..over).contains(&at) { over } else { at }
}

/// When it may go: what is urgent at any time, all else when announcements may.
#[must_use]
pub fn opens(at: Millis, is_urgent: bool) -> Millis {
    if is_urgent { at } else { next_open(at) }
}

/// Whether there is a moment within so long at which announcements may not go.
#[must_use]
pub fn is_quiet_within(from: Millis, span: Millis) -> bool {
    // No time without announcements is shorter than that.
    const STEP: Millis = 30 * MINUTE;
    let last = from.saturating_add(span);
    (0..=span / STEP).map(|step| from + step * STEP).chain([last]).any(|at| next_open(at) != at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e11_announcements_go_by_day_and_not_at_the_friday_prayer() {
        let tuesday = 1_764_003_600_000; // 2025-11-24T17:00:00Z, the first moment of a Tuesday in Lampung.
        let at = |day: i64, hour: i64, minute: i64| tuesday + day * DAY + (hour * 60 + minute) * MINUTE;
        for (now, goes) in [
            (at(0, 0, 0), at(0, 7, 0)),
            (at(0, 6, 59), at(0, 7, 0)),
            (at(0, 7, 0), at(0, 7, 0)),
            (at(0, 12, 0), at(0, 12, 0)),
            (at(0, 19, 59), at(0, 19, 59)),
            (at(0, 20, 0), at(1, 7, 0)),
            (at(0, 23, 59), at(1, 7, 0)),
            // Friday.
            (at(3, 11, 29), at(3, 11, 29)),
            (at(3, 11, 30), at(3, 13, 0)),
            (at(3, 12, 59), at(3, 13, 0)),
            (at(3, 13, 0), at(3, 13, 0)),
            (at(4, 12, 0), at(4, 12, 0)),
        ] {
            assert_eq!(next_open(now), goes, "{} minutes", (now - tuesday) / MINUTE);
            assert_eq!(next_open(goes), goes, "it is open then");
        }
    }

    #[test]
    fn e11_what_is_urgent_goes_at_any_time_and_a_night_or_a_prayer_on_the_way_is_seen() {
        let tuesday = 1_764_003_600_000; // As above.
        let at = |day: i64, minutes: i64| tuesday + day * DAY + minutes * MINUTE;
        assert_eq!((opens(at(0, 60), true), opens(at(0, 60), false)), (at(0, 60), at(0, 420)));
        for (from, span, is_quiet) in [
            (at(0, 600), 60, false),
            (at(0, 600), 599, false),
            (at(0, 600), 601, true),
            (at(0, 1_380), 0, true),
            (at(3, 660), 29, false),
            (at(3, 660), 60, true),
            (at(3, 660), 240, true),
            (at(2, 660), 240, false),
        ] {
            assert_eq!(is_quiet_within(from, span * MINUTE), is_quiet, "{span} from {}", (from - tuesday) / MINUTE);
        }
    }

    #[test]
    fn e4_what_goes_every_week_is_looked_at_again_where_it_reaches_many_more() {
        for (reached, seen, asks) in
            [(100, 3, false), (101, 3, true), (101, 100, true), (200, 101, false), (202, 101, false), (203, 101, true)]
        {
            assert_eq!(reached > looked_at_up_to(seen), asks, "{reached} after {seen}");
        }
    }

    #[test]
    fn f_more_than_five_of_a_hundred_that_reach_nobody_are_too_many() {
        assert_eq!([0, 10, 11].map(is_braked), [false, false, true]);
    }

    #[test]
    fn f_what_telegram_takes_from_nobody_is_refused_and_one_odd_chat_is_not() {
        for (failed, sent, expected) in [(0, 0, false), (2, 0, false), (3, 0, true), (3, 3, false), (4, 3, true)] {
            assert_eq!(is_refused(failed, sent), expected, "{failed} failed, {sent} sent");
        }
    }
}
