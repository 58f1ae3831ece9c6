//! "Sudah" and "belum", typed while the question stands whether somebody helped, are the buttons under it.

use super::in_form;
use super::press::ConsultPress;
use crate::clock::{DAY, Millis};
use crate::store;
use crate::store::cases::{self, Place};
use crate::text::phrase::{self, Set};
use crate::turn::Turn;

/// So long after the last word somebody may still be writing to the office.
const WRITING_FOR: Millis = 30 * 60_000;

/// The press that words are, where they answer the question: a reply to it, or the next words after it.
pub(in crate::talks) async fn said_whether_helped(
    turn: &mut Turn<'_>,
    words: &str,
) -> Result<Option<ConsultPress>, store::Error> {
    let helped = phrase::is(Set::Helped, words);
    if !helped && !phrase::is(Set::NotHelped, words) {
        return Ok(None);
    }
    let (chat, keys, who) = (turn.contact.id.chat(), turn.keys, turn.contact.id);
    let replied = turn.source.reply.as_ref().map(|reply| reply.message_id);
    let spot = match replied {
        Some(message) => cases::of_message(turn.read(), chat, message).await?,
        None => match cases::newest_in(turn.read(), chat).await? {
            Some((_, at)) if turn.now - at > DAY || is_about_something_else(turn, words, at) => None,
            found => found.map(|(spot, _)| spot),
        },
    };
    let Some(spot) = spot.filter(|spot| spot.place == Place::Question) else { return Ok(None) };
    let case = cases::get(turn.read(), keys, spot.case).await?;
    let case = case.filter(|case| case.contact == who && case.helped.is_none());
    Ok(case.map(|case| ConsultPress::Rate(case.number, helped)))
}

/// Whether something that waits for words, or has this on a button, came after the question.
fn is_about_something_else(turn: &Turn<'_>, words: &str, asked: Millis) -> bool {
    let said = phrase::words(words);
    let is_label = |(label, _): &(String, String)| phrase::words(label) == said;
    let is_on_a_button =
        turn.memory.shown.as_ref().is_some_and(|shown| shown.at > asked && shown.buttons.iter().any(is_label));
    let is_writing = turn.memory.case.as_ref().is_some_and(|mode| turn.now - mode.at <= WRITING_FOR);
    is_on_a_button || is_writing || in_form::is_in_form(turn)
}
