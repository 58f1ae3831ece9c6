//! Words that were held back: who has the case is somebody else, it is not said for whom they are, or they answer a
//! note. They wait for a choice, and a choice is for these words alone.

use super::access;
use super::press::ConsultPress;
use super::relay;
use crate::clock::Millis;
use crate::domain::Button;
use crate::html;
use crate::plain;
use crate::store::cases::{Case, Sort, State};
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn, Unsent};

/// For so long words wait.
const UNSENT_FOR: Millis = 60 * 60_000;

/// Holds a message back.
pub(super) fn keep(turn: &mut Turn<'_>, message: &relay::Message) {
    let (message, sort, words, at) = (message.id, message.sort.word().to_owned(), message.words.clone(), turn.now);
    let group = turn.source.group().map(|chat| chat.0);
    turn.memory.unsent = Some(Unsent { message, sort, words, at, group });
}

/// Whether this message of the chat in which it is asked for waits.
pub(super) fn holds(turn: &Turn<'_>, number: i64) -> bool {
    let (now, group) = (turn.now, turn.source.group().map(|chat| chat.0));
    let is_it = |unsent: &Unsent| number == unsent.message && group == unsent.group && now - unsent.at <= UNSENT_FOR;
    turn.memory.unsent.as_ref().is_some_and(is_it)
}

/// Whether a message was held back in this group a moment ago: other parts of its album come now.
pub(super) fn is_just_kept(turn: &Turn<'_>) -> bool {
    const MOMENT: Millis = 5_000;
    let (now, group) = (turn.now, turn.source.group().map(|chat| chat.0));
    turn.memory.unsent.as_ref().is_some_and(|unsent| unsent.group == group && now - unsent.at <= MOMENT)
}

/// The message of this number, while it waits; where it does not any more, that is said.
pub(super) fn take(turn: &mut Turn<'_>, number: Option<i64>) -> Talk<relay::Message> {
    let is_it = number.is_some_and(|number| holds(turn, number));
    let read = |unsent: &Unsent| {
        let sort = Sort::from_word(&unsent.sort)?;
        Some(relay::Message { id: unsent.message, sort, words: unsent.words.clone(), file: None, album: None })
    };
    if let Some(message) = turn.memory.unsent.as_ref().filter(|_| is_it).and_then(read) {
        turn.memory.unsent = None;
        Ok(message)
    } else {
        turn.toast(plain!(turn.language, "konsultasi-singkat-tulis-lagi"));
        let gone = Screen::text(html!(turn.language, "konsultasi-tulis-lagi"));
        turn.edit(gone);
        Err(Stop::Said)
    }
}

/// Says that a message went to nobody, and what can be done with it.
pub(super) fn offer(turn: &mut Turn<'_>, case: &Case, message: &relay::Message, why: Html) {
    keep(turn, message);
    let (language, number) = (turn.language, case.number.clone());
    let mut ways = Vec::new();
    if message.words.is_some() {
        let note = ConsultPress::ToNote(number.clone(), message.id);
        ways.push(Button::new(plain!(language, "konsultasi-tombol-jadikan-catatan"), note));
    }
    if case.is_held_by(turn.contact.id) {
        let send = ConsultPress::To(number, Some(message.id));
        ways.push(Button::new(
            plain!(language, "konsultasi-tombol-kirim-ke", nama = &access::asker(language, case)),
            send,
        ));
    } else if case.state != State::Closed {
        let over = ConsultPress::TakeOver(number, message.id);
        let label = match case.state {
            State::Waiting => plain!(language, "konsultasi-tombol-ambil-kirim"),
            _ => plain!(language, "konsultasi-tombol-ambil-alih"),
        };
        ways.push(Button::new(label, over));
    }
    let screen = Screen::text(why);
    turn.say(if ways.is_empty() { screen } else { screen.row(ways) });
}

/// Drops what was held back in this chat: it goes to nobody.
pub(super) fn drop(turn: &mut Turn<'_>) {
    let group = turn.source.group().map(|chat| chat.0);
    turn.memory.unsent = turn.memory.unsent.take().filter(|unsent| unsent.group != group);
}
