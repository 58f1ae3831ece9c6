//! An announcement: what it says, to whom, and what became of its copies.

use serde::{Deserialize, Serialize};

use crate::clock::{DAY, Millis};
use crate::crypto;
use crate::domain::announcement::{
    AnnouncementState, Audience, CopyEnd, MENDED_WITHIN, OwnButton, PostMend, Repeat, opens,
};
use crate::domain::{ContactId, Language};

/// What has ended goes on to those without a copy for so long.
const GOES_ON_WITHIN: Millis = 30 * DAY;
/// Who has a copy is forgotten after 180 days: nobody is asked to get a second one by then.
const COPIES_KNOWN: Millis = 150 * DAY;

/// An announcement as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Its row.
    pub id: i64,
    /// How far it is.
    pub state: AnnouncementState,
    /// What it says, and to whom.
    pub facts: Facts,
    /// The row of the first one of those that go every week; nothing where it goes once, or none of them has gone.
    pub series: Option<i64>,
    /// Who wrote it; 0 where that person is erased.
    pub author: ContactId,
    /// What that person is called.
    pub author_name: String,
    /// Who else approved it.
    pub approver: Option<ContactId>,
    /// Who asked for somebody else's approval.
    pub asked_by: Option<ContactId>,
    /// Whether it was let go once more, for those who had no copy by then.
    pub is_for_the_rest: bool,
    /// When it was begun.
    pub created_at: Millis,
    /// When it was changed last, or came a step further.
    pub changed_at: Millis,
    /// When it goes, or went.
    pub starts_at: Option<Millis>,
    /// How many it was to reach when somebody let it go.
    pub counted: Option<i64>,
    /// The digest of what that person looked at.
    pub digest: Option<String>,
    /// What became of its copies.
    pub counts: Counts,
    /// Whether there is a copy for everybody.
    pub expanded: bool,
    /// The row of the message that tells its author how far it is.
    pub progress_row: Option<i64>,
    /// When every copy had an end.
    pub ended_at: Option<Millis>,
    /// How many copies were corrected or taken back, the last time.
    pub mended: i64,
    /// Whether a correction or a withdrawal is under way.
    pub mending: bool,
    /// When it was taken back.
    pub withdrawn_at: Option<Millis>,
    /// The copy in the office's channel; none where there is none, or not yet.
    pub post: Option<Post>,
}

impl Announcement {
    /// Whether anything of it arrived anywhere, that can be corrected or taken back.
    #[must_use]
    pub fn has_arrived(&self) -> bool {
        self.counts.sent > 0 || self.post.is_some_and(|post| post.end == Some(CopyEnd::Sent))
    }

    /// Whether what arrived of it can still be corrected or taken back.
    #[must_use]
    pub fn can_be_mended(&self, now: Millis) -> bool {
        matches!(self.state, AnnouncementState::Done | AnnouncementState::Stopped)
            && self.has_arrived()
            && !self.mending
            && self.withdrawn_at.is_none()
            && self.ended_at.is_some_and(|ended| now - ended < MENDED_WITHIN)
    }

    /// When it may go, at the earliest from a moment on.
    #[must_use]
    pub fn opens(&self, at: Millis) -> Millis {
        opens(at, self.facts.urgent.is_some())
    }

    /// Whether it may be let go once more, for those who have no copy: as long as it is known who has one.
    #[must_use]
    pub fn can_go_on(&self, now: Millis) -> bool {
        matches!(self.state, AnnouncementState::Done | AnnouncementState::Stopped)
            && self.ended_at.is_some_and(|ended| now - ended < GOES_ON_WITHIN)
            && now - self.created_at < COPIES_KNOWN
            && !self.mending
            && self.withdrawn_at.is_none()
    }

    /// Whether it may be let go: it never was, its time passed, or there may be somebody without a copy.
    #[must_use]
    pub fn can_go(&self, now: Millis) -> bool {
        matches!(self.state, AnnouncementState::Draft | AnnouncementState::Missed) || self.can_go_on(now)
    }

    /// Whether it is this one's own doing: whoever wrote it, or asked for it to go, does not approve it.
    #[must_use]
    pub fn is_by(&self, who: ContactId) -> bool {
        self.author == who || self.asked_by == Some(who)
    }

    /// Whether the next one of its series still says what this one said before it was corrected.
    #[must_use]
    pub fn leaves_behind(&self, next: &Self) -> bool {
        use AnnouncementState::{Asked, Held, Scheduled};
        let is_corrected = self.withdrawn_at.is_none() && (self.mending || self.mended > 0);
        let says_another = self.facts.body != next.facts.body || self.facts.english != next.facts.english;
        is_corrected && says_another && matches!(next.state, Asked | Held | Scheduled)
    }

    /// What all that go every week with it have in common.
    #[must_use]
    pub fn of_series(&self) -> i64 {
        self.series.unwrap_or(self.id)
    }
}

/// The copy in the office's channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// How it ended; none while it is under way.
    pub end: Option<CopyEnd>,
    /// What was done about it since, the last time.
    pub mended: Option<PostMend>,
}

/// What an announcement says, and to whom: all that its author can change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Its words, plain.
    pub body: String,
    /// The same words with their formatting, as HTML of our own; nothing where they have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted: Option<String>,
    /// The same for those who read English; nothing where they read the others' words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub english: Option<String>,
    /// Those with their formatting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted_english: Option<String>,
    /// The picture or the file above them, or the first of an album.
    pub file: Option<Attached>,
    /// The rest of the album, all of the first one's kind: then its words and buttons stand in a message below, since
    /// Telegram lets no buttons stand under an album.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub album: Vec<Attached>,
    /// The page that its button opens.
    pub link: Option<String>,
    /// The row of the event that it is about.
    pub event: Option<i64>,
    /// The slug of the programme that it is about.
    pub programme: Option<String>,
    /// What its author put under it beside the buttons to its event and its programme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<OwnButton>,
    /// Whom it is for.
    pub audience: Audience,
    /// Whether it stands in the office's channel too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub channel: bool,
    /// Whether its copies go faster than Telegram's free pace, paid for in Stars.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub paid: bool,
    /// Why it cannot wait until announcements may go; nothing where it can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgent: Option<String>,
    /// Every week again; nothing where it goes once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
}

/// A file at Telegram.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// Telegram's handle.
    pub id: String,
    /// Whether it is a picture rather than a document.
    pub photo: bool,
}

impl Facts {
    /// All that stands above its words, in order.
    pub fn files(&self) -> impl Iterator<Item = &Attached> {
        self.file.iter().chain(&self.album)
    }

    /// Of how many messages a copy consists: an album is one for each of its files, and one for the words below it.
    #[must_use]
    pub fn messages_a_copy(&self) -> i64 {
        if self.album.is_empty() { 1 } else { i64::try_from(self.files().count() + 1).unwrap_or(i64::MAX) }
    }

    /// Puts these above its words instead.
    pub fn put_above(&mut self, files: impl IntoIterator<Item = Attached>) {
        let mut files = files.into_iter();
        self.file = files.next();
        self.album = files.collect();
    }

    /// The words for those who read a language.
    #[must_use]
    pub fn words(&self, language: Language) -> &str {
        match (language, &self.english) {
            (Language::English, Some(english)) => english,
            (Language::English | Language::Indonesian, _) => &self.body,
        }
    }

    /// The same with their formatting, as HTML; nothing where they have none.
    #[must_use]
    pub fn formatting(&self, language: Language) -> Option<&str> {
        match (language, &self.english) {
            (Language::English, Some(_)) => self.formatted_english.as_deref(),
            (Language::English | Language::Indonesian, _) => self.formatted.as_deref(),
        }
    }

    /// How many buttons of its own are under it.
    #[must_use]
    pub fn count_of_buttons(&self) -> usize {
        self.buttons.len() + usize::from(self.event.is_some()) + usize::from(self.programme.is_some())
    }

    /// The pages that buttons of its own open.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        self.buttons.iter().filter_map(|button| match button {
            OwnButton::Page { label, page } => Some((label.as_str(), page.as_str())),
            OwnButton::Join => None,
        })
    }

    /// By what a button to take one of them away knows it.
    #[must_use]
    pub fn mark_of(own: &OwnButton) -> String {
        const CHARS: usize = 8;
        crypto::content_hash(&serde_json::to_vec(own).unwrap_or_default()).chars().take(CHARS).collect()
    }

    /// Says whether two are the same; whoever lets an announcement go lets go what has this digest.
    #[must_use]
    pub fn digest(&self) -> String {
        crypto::content_hash(&serde_json::to_vec(self).unwrap_or_default())
    }
}

/// What became of the copies of an announcement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All there are.
    pub total: i64,
    /// Those that arrived.
    pub sent: i64,
    /// Those whose owners do not let the bot write.
    pub blocked: i64,
    /// Those for people who are not to be reached.
    pub gone: i64,
    /// Those that Telegram would not take.
    pub failed: i64,
    /// Those that were not wanted any more.
    pub cancelled: i64,
    /// Those of which nobody knows.
    pub unknown: i64,
}

impl Counts {
    /// How many have an end.
    #[must_use]
    pub fn ended(&self) -> i64 {
        self.sent + self.blocked + self.gone + self.failed + self.cancelled + self.unknown
    }

    /// How many have none yet.
    #[must_use]
    pub fn under_way(&self) -> i64 {
        self.total - self.ended()
    }
}
