//! An owner whose data is erased: what stands of her in the topics of the officers' group goes too, as far as Telegram
//! lets a bot take it out; what it does not is said there.

use std::collections::BTreeMap;

use super::key::{What, tag};
use super::topics::TOPIC;
use crate::clock::{DAY, Millis};
use crate::domain::Lane;
use crate::html;
use crate::store::groups::{self, Stands};
use crate::turn::{MessageRef, Outgoing, Recipient, Screen, Send, Talk, TopicAct, Turn};

/// Telegram lets a bot delete what it wrote for two days; an hour less, so that none is too late.
const DELETED_FOR: Millis = 2 * DAY - 3_600_000;

/// What became of what stood in topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Taken {
    /// There was nothing.
    Nothing,
    /// All of it is taken out.
    All,
    /// Older files stay until somebody of the office takes them out.
    Some,
}

/// Takes out what stands in topics of whoever has a turn: deleted, or written over where it is too old for that.
pub(in crate::talks) async fn take_out(turn: &mut Turn<'_>) -> Talk<Taken> {
    let (who, now) = (turn.contact.id, turn.now);
    let standing = groups::of_owner(turn.read(), who).await?;
    if standing.is_empty() {
        return Ok(Taken::Nothing);
    }
    groups::cancel_of_owner(turn.write().await?, who, now).await?;
    let mut topics: BTreeMap<(i64, i64), (Recipient, i64)> = BTreeMap::new();
    for Stands { case, chat, topic, message, is_words, at } in standing {
        let to = Recipient { chat, topic: Some(topic) };
        let left = &mut topics.entry((case, topic)).or_insert((to, 0)).1;
        let what = if now - at < DELETED_FOR {
            Outgoing::Delete(message)
        } else if is_words {
            let text = html!(TOPIC, "konsultasi-grup-dihapus");
            Outgoing::Edit(MessageRef::Telegram(message), Screen::text(text))
        } else {
            *left += 1;
            continue;
        };
        turn.send(Send::new(chat, Lane::Case, what).tag(tag(case, to.topic, What::Other)));
    }
    let mut taken = Taken::All;
    for ((case, topic), (to, left)) in topics {
        let text = if left > 0 {
            taken = Taken::Some;
            html!(TOPIC, "konsultasi-grup-dihapus-sisa", jumlah = left)
        } else {
            html!(TOPIC, "konsultasi-grup-dihapus-semua")
        };
        let tag = tag(case, Some(topic), What::Other);
        turn.send(Send::new(to, Lane::Case, Outgoing::New(Screen::text(text))).tag(tag.clone()));
        turn.send(Send::new(to.chat, Lane::Case, Outgoing::Topic(TopicAct::Close(topic))).tag(tag));
    }
    Ok(taken)
}
