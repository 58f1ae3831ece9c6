//! Copies that arrived are corrected where they stand, or taken back: all that Telegram still lets be changed, a chunk
//! at a time.

use std::collections::HashMap;

use super::telling;
use crate::domain::{ContactId, Lane, Language, Mend};
use crate::job::Tick;
use crate::store;
use crate::store::announcements::Announcement;
use crate::store::announcements::mending::{self, Arrived, Mending};
use crate::talks::announcements::shown::{self, How};
use crate::turn::{Delivered, Effects, End, MessageRef, OnDelivery, Outgoing, Screen, Send, Tag};

/// By what ends of rows come back.
const FEATURE: &str = "announcement";
/// Copies that are handed on in one go.
const HANDED_ON: i64 = 500;

/// See [`OnDelivery`].
pub(crate) const ON_DELIVERY: OnDelivery = OnDelivery { feature: FEATURE, run: |delivered| Box::pin(run(delivered)) };

/// One more was corrected or taken back; where it had been deleted it stands anew, under another number.
async fn run(delivered: &mut Delivered<'_>) -> Result<Effects, store::Error> {
    if let (End::Sent(message), Ok(id)) = (delivered.end, delivered.key.parse()) {
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
        let screens = screens(tick, &it, act).await?;
        for Arrived { contact, language, message } in arrived {
            let what = match screens.get(language.tag()) {
                None => Outgoing::Delete(message),
                Some(screen) if screen.is_plain() => Outgoing::Edit(MessageRef::Telegram(message), screen.clone()),
                Some(screen) => Outgoing::Caption(message, screen.clone()),
            };
            effects.sends.push(Send::new(contact, Lane::Bulk, what).tag(tag(&it)));
        }
    }
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
