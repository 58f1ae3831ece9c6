//! Copies that arrived are corrected where they stand, or taken back: all that Telegram still lets be changed, a chunk
//! at a time.

use std::collections::HashMap;

use super::telling;
use crate::domain::announcement::MENDED_WITHIN;
use crate::domain::{ContactId, Lane, Language, Mend};
use crate::job::Tick;
use crate::store;
use crate::store::announcements::mending::{self, Arrived, Mending, Messages};
use crate::store::announcements::{Announcement, channel as channels};
use crate::talks::announcements::channel;
use crate::talks::announcements::shown::{self, How};
use crate::turn::{Delivered, Effects, End, MessageRef, OnDelivery, Outgoing, Screen, Send, Tag};

/// By what ends of rows come back.
const FEATURE: &str = "announcement";
/// Copies that are handed on in one go.
const HANDED_ON: i64 = 500;

/// See [`OnDelivery`].
pub(in crate::talks::announcements) const ON_DELIVERY: OnDelivery =
    OnDelivery { feature: FEATURE, run: |delivered| Box::pin(run(delivered)) };

/// One more was corrected or taken back; where it had been deleted it stands anew, under another number.
async fn run(delivered: &mut Delivered<'_>) -> Result<Effects, store::Error> {
    let Ok(id) = delivered.key.parse() else { return Ok(Effects::default()) };
    if delivered.chat.is_group() {
        let message = if let End::Sent(message) = delivered.end { message } else { None };
        let is_mended = matches!(delivered.end, End::Sent(_));
        channels::note_mended(delivered.conn, id, (is_mended, message)).await?;
    } else if let End::Sent(message) = delivered.end {
        mending::note_mended(delivered.conn, id, (ContactId(delivered.chat.0), message)).await?;
    }
    Ok(Effects::default())
}

fn tag(it: &Announcement) -> Tag {
    Tag { feature: FEATURE, key: it.id.to_string() }
}

/// Goes on with what is under way.
pub(super) async fn mend(tick: &mut Tick<'_>, effects: &mut Effects) -> Result<(), store::Error> {
    for Mending { it, act, cursor } in mending::mending(tick.conn).await? {
        let Some(after) = cursor else {
            if mending::end_mending(tick.conn, it.id, &tag(&it).write()).await? {
                telling::mended(tick, it.id, effects).await?;
            }
            continue;
        };
        let arrived = mending::next(tick.conn, it.id, (after, HANDED_ON), tick.now).await?;
        tick.more |= !arrived.is_empty();
        if after == 0 {
            mend_post(tick, &it, act, effects).await?;
        }
        let screens = screens(tick, &it, act).await?;
        for Arrived { contact, language, messages } in arrived {
            let what = change(messages, screens.get(language.tag()).cloned());
            effects.sends.push(Send::new(contact, Lane::Bulk, what).tag(tag(&it)));
        }
    }
    Ok(())
}

/// The change of a copy that says this from now on; all of it goes away where it says nothing. The words of an album are
/// a message of their own, and the album stays.
fn change(messages: Messages, screen: Option<Screen>) -> Outgoing {
    let Messages { words, album } = messages;
    match screen {
        None if album.is_empty() => Outgoing::Delete(words),
        None => Outgoing::DeleteAll(album.into_iter().chain([words]).collect()),
        Some(screen) if screen.is_plain() => Outgoing::Edit(MessageRef::Telegram(words), screen),
        Some(screen) if !screen.album.is_empty() => {
            Outgoing::Edit(MessageRef::Telegram(words), screen.above(Vec::new()))
        }
        Some(screen) => Outgoing::Caption(words, screen),
    }
}

/// The copy in the office's channel goes first.
async fn mend_post(
    tick: &mut Tick<'_>,
    it: &Announcement,
    act: Mend,
    effects: &mut Effects,
) -> Result<(), store::Error> {
    let since = tick.now - MENDED_WITHIN;
    let Some((chat, messages)) = channels::standing(tick.conn, it.id, since).await? else { return Ok(()) };
    let screen = match act {
        Mend::Correct => Some(channel::copy(tick.conn, tick.world, it, How::Real).await?),
        Mend::Withdraw => None,
    };
    effects.sends.push(Send::new(chat, Lane::Bulk, change(messages, screen)).tag(tag(it)));
    Ok(())
}

/// What the copies say from now on; nothing where they go away.
async fn screens(
    tick: &mut Tick<'_>,
    it: &Announcement,
    act: Mend,
) -> Result<HashMap<&'static str, Screen>, store::Error> {
    let mut screens = HashMap::new();
    if act == Mend::Correct {
        for language in Language::ALL {
            let about = shown::about(tick.conn, tick.world, language, it).await?;
            screens.insert(language.tag(), shown::copy(language, it, How::Real, &about));
        }
    }
    Ok(screens)
}
