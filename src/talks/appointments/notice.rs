//! The message in which an owner reads that an appointment is certain: once it is not any more, it says so.

use super::press::AppointmentPress;
use super::words;
use crate::domain::{Button, Lane, Language};
use crate::plain;
use crate::store;
use crate::store::appointments::{self, Appointment};
use crate::talks::office;
use crate::text::Html;
use crate::turn::{Delivered, Effects, End, MessageRef, OnDelivery, Outgoing, Screen, Send, Tag, Talk, Turn};

/// By what ends of rows come back.
const FEATURE: &str = "janji";

/// See [`OnDelivery`].
pub(super) const ON_DELIVERY: OnDelivery = OnDelivery { feature: FEATURE, run: |delivered| Box::pin(run(delivered)) };

/// Its number is noted.
async fn run(delivered: &mut Delivered<'_>) -> Result<Effects, store::Error> {
    if let (End::Sent(Some(message)), Ok(id)) = (delivered.end, delivered.key.parse()) {
        appointments::note_notice(delivered.conn, id, message).await?;
    }
    Ok(Effects::default())
}

/// As what it comes back.
pub(super) fn tag(one: &Appointment) -> Tag {
    Tag { feature: FEATURE, key: one.id.to_string() }
}

/// It says what became of the appointment, by when that was.
pub(super) async fn ended(turn: &mut Turn<'_>, one: &Appointment, said: impl Fn(Language, &str) -> Html) -> Talk {
    let language = office::language_of(turn, one.contact).await?;
    let text = said(language, &words::when(language, &one.slot));
    edit(language, one, text).into_iter().for_each(|send| turn.send(send));
    Ok(())
}

/// The same for a timed job; nothing where it was never certain.
pub(super) fn edit(language: Language, one: &Appointment, text: Html) -> Option<Send> {
    let message = one.notice?;
    let all = Button::new(plain!(language, "janji-tombol-semua"), AppointmentPress::Mine);
    let screen = Screen::text(text).row(vec![all]);
    Some(Send::new(one.contact, Lane::Case, Outgoing::Edit(MessageRef::Telegram(message), screen)))
}
