//! The officers' group: one topic a case, and what is written there.
//!
//! What a topic shows is read from the case ([`topics`]), whatever changed it, so that nothing is shown twice and a topic
//! that is gone is opened anew once. The general topic is never used for a case.

mod albums;
mod asides;
mod erased;
mod heard;
mod key;
mod place;
mod settings;
mod topics;

pub(in crate::talks) use erased::{Taken, take_out};
pub(crate) use heard::{answer as answer_in_group, of_nobody};
pub(super) use settings::{give_up, page};
pub(crate) use settings::{hint, left};
pub(super) use topics::card;

use super::access;
use crate::domain::{ContactId, Lane};
use crate::html;
use crate::store::cases::Case;
use crate::store::{self, cases, groups};
use crate::turn::{Board, Delivered, Effects, End, OnDelivery, Outgoing, Recipient, Screen, Send, Tag, Talk, Turn};

/// See [`OnDelivery`].
pub(super) const ON_DELIVERY: OnDelivery =
    OnDelivery { feature: key::FEATURE, run: |delivered| Box::pin(ended(delivered)) };

/// Shows a case in the officers' group; false where there is none.
pub(super) async fn show(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    if groups::active(turn.read()).await?.is_none() {
        return Ok(false);
    }
    let mut board = turn.board().await?;
    let is_shown = topics::show(&mut board, case).await?;
    let effects = board.effects;
    turn.extend(effects);
    Ok(is_shown)
}

/// Says in the topic of a case that its owner opened it again, to whoever had it.
pub(super) async fn tell_reopened(turn: &mut Turn<'_>, case: &Case, before: Option<&(ContactId, String)>) -> Talk {
    let Some(topic) = groups::topic_of(turn.read(), case.id).await? else { return Ok(()) };
    let (nama, nomor) = (&access::asker(topics::TOPIC, case), case.number.as_str());
    let text = match before {
        Some(before) => {
            let petugas = topics::mention(before);
            html!(topics::TOPIC, "konsultasi-grup-dibuka-lagi", nama = nama, nomor = nomor, petugas = petugas)
        }
        None => html!(topics::TOPIC, "konsultasi-grup-dibuka-lagi-antrean", nama = nama, nomor = nomor),
    };
    let to = Recipient { chat: topic.chat, topic: topic.topic };
    turn.send(Send::new(to, Lane::Case, Outgoing::New(Screen::text(text))).tag(tag(case.id, to.topic)));
    Ok(())
}

/// Says in the topic of a case that it did not help yet, to whoever has it; false where it has none that is there.
pub(super) async fn tell_not_helped(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let group = groups::active(turn.read()).await?;
    let topic = groups::topic_of(turn.read(), case.id).await?;
    let Some(topic) = topic.filter(|topic| topic.topic.is_some() && Some(topic.chat) == group) else {
        return Ok(false);
    };
    let (nama, nomor) = (&access::asker(topics::TOPIC, case), case.number.as_str());
    let text = match case.officer.as_ref().filter(|(holder, _)| case.is_held_by(*holder)) {
        Some(holder) => {
            let petugas = topics::mention(holder);
            html!(topics::TOPIC, "konsultasi-grup-belum-terbantu", nama = nama, nomor = nomor, petugas = petugas)
        }
        None => html!(topics::TOPIC, "konsultasi-grup-belum-terbantu-antrean", nama = nama, nomor = nomor),
    };
    let to = Recipient { chat: topic.chat, topic: topic.topic };
    turn.send(Send::new(to, Lane::Case, Outgoing::New(Screen::text(text))).tag(tag(case.id, to.topic)));
    Ok(true)
}

/// Shows a case whose card nobody else changes; false where there is no group.
pub(super) async fn show_again(board: &mut Board<'_>, case: &Case) -> Result<bool, store::Error> {
    topics::change_card(board, case).await?;
    topics::show(board, case).await
}

/// Whether a case has its topic in the group, or will have it in a moment.
pub(super) async fn has_topic(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    Ok(groups::topic_of(turn.read(), case.id).await?.is_some())
}

/// The tag of what goes into the topic of a case besides its messages.
pub(super) fn tag(case: i64, topic: Option<i64>) -> Tag {
    key::tag(case, topic, key::What::Other)
}

/// What became of something that was sent into the group.
async fn ended(delivered: &mut Delivered<'_>) -> Result<Effects, store::Error> {
    let Some(read) = key::Key::read(delivered.key) else { return Ok(Effects::default()) };
    let (row, chat, end) = (delivered.row, delivered.chat, delivered.end);
    let message = if let End::Sent(message) = end { message } else { None };
    cases::delivered(delivered.conn, row.0, message).await?;
    let resent = delivered.resent;
    let mut board = delivered.board();
    if let (key::What::Message(_), End::Sent(Some(message)), true) = (read.what, end, resent) {
        let to = Recipient { chat, topic: Some(read.topic) };
        board.send(access::said_again(topics::TOPIC, to, message).tag(tag(read.case, to.topic)));
    }
    match (read.what, end) {
        (key::What::Open, End::Sent(Some(topic))) => topics::opened(&mut board, read.case, topic).await?,
        (key::What::Open, End::Sent(None) | End::Dropped | End::TopicGone(_)) | (_, End::Unreachable) => {
            settings::lost(&mut board, chat).await?;
        }
        (_, End::TopicGone(stray)) => topics::gone(&mut board, &read, chat, stray).await?,
        (_, End::Sent(_) | End::Dropped | End::Cancelled) => {}
    }
    Ok(board.effects)
}
