//! A message that somebody wrote to a consultation, whatever it carries; numbers of identity cards are masked here.

use super::MOST_UNITS;
use crate::input::{Input, Kind};
use crate::store::cases::{Author, NewMessage, Sort};
use crate::text::{Html, mask};
use crate::turn::Turn;

/// From here on numbers are of no message of a chat: Telegram's are below.
pub(in crate::talks::consultation) const NO_MESSAGE: i64 = 1 << 40;

/// A message that somebody wrote to a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::talks::consultation) struct Message {
    /// Its number in its chat; from [`NO_MESSAGE`] on for what a button sent.
    pub(in crate::talks::consultation) id: i64,
    /// What it carries.
    pub(in crate::talks::consultation) sort: Sort,
    /// Its words.
    pub(in crate::talks::consultation) words: Option<String>,
    /// The file that it carries, by Telegram's lasting name.
    pub(in crate::talks::consultation) file: Option<String>,
    /// The album that it is a part of.
    pub(in crate::talks::consultation) album: Option<String>,
}

impl Message {
    /// Whether its words, escaped, are sent behind their head; anything else is copied.
    pub(in crate::talks::consultation) fn is_short(&self, words: &Html) -> bool {
        self.sort == Sort::Text && words.units() <= MOST_UNITS
    }

    /// What somebody did as a message; none where it is no message, or of a kind that cannot be passed on.
    pub(in crate::talks::consultation) fn read(turn: &Turn<'_>, input: &Input) -> Option<Self> {
        let id = turn.source.message_id?;
        let (sort, words) = match input {
            Input::Text(words) | Input::Forwarded(words) | Input::OfBot { text: words, .. } => {
                (Sort::Text, Some(words.clone()))
            }
            Input::Captioned(sent) => (sort(sent.kind)?, Some(sent.words.clone())),
            Input::File(file) => (sort(file.kind())?, None),
            Input::Kind(kind) => (sort(*kind)?, None),
            Input::Contact(_) => (Sort::Contact, None),
            Input::Press(_) | Input::Reacted(_) | Input::Fetched(_) | Input::Blocked | Input::Unblocked => return None,
        };
        // An identity number is never asked, and never kept.
        let words = words.map(|words| mask::identity(&words));
        let file = turn.source.media.as_ref().map(|media| media.unique.clone());
        Some(Self { id, sort, words, file, album: turn.source.album.clone() })
    }

    /// Words that a button sends.
    pub(in crate::talks::consultation) fn of_words(turn: &Turn<'_>, words: String) -> Self {
        Self { id: NO_MESSAGE + turn.number, sort: Sort::Text, words: Some(words), file: None, album: None }
    }

    /// What is kept of it.
    pub(super) fn said(&self, author: Author) -> NewMessage<'_> {
        let (words, file, album) = (self.words.as_deref(), self.file.as_deref(), self.album.as_deref());
        NewMessage { author, sort: self.sort, words, file, album }
    }
}

fn sort(kind: Kind) -> Option<Sort> {
    Some(match kind {
        Kind::Photo => Sort::Photo,
        Kind::Document => Sort::Document,
        Kind::Voice => Sort::Voice,
        Kind::Video => Sort::Video,
        Kind::Sticker => Sort::Sticker,
        Kind::Contact => Sort::Contact,
        Kind::Location => Sort::Location,
        Kind::Other => return None,
    })
}
