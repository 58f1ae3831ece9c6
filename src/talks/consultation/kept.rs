//! Words that were held back: who has the case is somebody else, it is not said for whom they are, they answer a note, or
//! they tell who asks. Each waits for a choice of its own.

use super::press::ConsultPress;
use super::relay;
use super::{access, pressed_late, reopen};
use crate::clock::{DAY, Millis};
use crate::domain::Button;
use crate::html;
use crate::plain;
use crate::store::cases::{Case, Sort, State};
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn, Unsent};

/// For so long words of somebody of the office wait.
const UNSENT_FOR: Millis = 60 * 60_000;
/// For so long words of an owner do: nobody else hears them meanwhile.
const OWNERS_FOR: Millis = DAY;
/// So many messages of one writer wait at a time; of more the oldest goes.
const MOST: usize = 5;

/// The group in which this is said; none in a private chat.
fn here(turn: &Turn<'_>) -> Option<i64> {
    turn.source.group().map(|chat| chat.0)
}

/// How long words of whoever has a turn wait.
fn lives(turn: &Turn<'_>) -> Millis {
    if turn.contact.role.is_some() { UNSENT_FOR } else { OWNERS_FOR }
}

/// What waits in this chat, the oldest first.
fn waiting<'a>(turn: &'a Turn<'_>) -> impl DoubleEndedIterator<Item = &'a Unsent> {
    let (now, group, lives) = (turn.now, here(turn), lives(turn));
    turn.memory.unsent.iter().filter(move |one| one.group == group && now - one.at <= lives)
}

/// Holds a message back, for this case alone where one is named; one that was changed takes the place of what it was.
pub(super) fn keep(turn: &mut Turn<'_>, case: Option<&Case>, message: &relay::Message) {
    let (now, group) = (turn.now, here(turn));
    let (message, sort, words) = (message.id, message.sort.word().to_owned(), message.words.clone());
    let case = case.map(|case| case.number.as_str().to_owned());
    let unsent = Unsent { message, sort, words, at: now, case, group };
    let lives = lives(turn);
    let all = &mut turn.memory.unsent;
    all.retain(|one| now - one.at <= lives);
    match all.iter_mut().find(|one| one.message == message && one.group == group) {
        Some(before) => *before = Unsent { case: unsent.case.or_else(|| before.case.take()), ..unsent },
        None => all.push(unsent),
    }
    let over = all.len().saturating_sub(MOST);
    all.drain(..over);
}

/// Whether this message of the chat in which it is asked for waits.
pub(super) fn holds(turn: &Turn<'_>, number: i64) -> bool {
    waiting(turn).any(|one| one.message == number)
}

/// Whether a message was held back in this chat within this time.
pub(super) fn is_kept(turn: &Turn<'_>, within: Millis) -> bool {
    waiting(turn).any(|one| turn.now - one.at <= within)
}

/// The message that was held back last for a case.
pub(super) fn newest_of(turn: &Turn<'_>, case: &Case) -> Option<i64> {
    waiting(turn).rfind(|one| one.case.as_deref() == Some(case.number.as_str())).map(|one| one.message)
}

/// Whether a message was held back in this chat a moment ago: other parts of its album come now.
pub(super) fn is_just_kept(turn: &Turn<'_>) -> bool {
    const MOMENT: Millis = 5_000;
    is_kept(turn, MOMENT)
}

/// The message of this number, while it waits; where it does not any more, it is said what became of it, how the case
/// stands, and what can be done next.
pub(super) async fn take(turn: &mut Turn<'_>, case: Option<&Case>, number: Option<i64>) -> Talk<relay::Message> {
    let may_go = |one: &&Unsent| one.case.is_none() || one.case.as_deref() == case.map(|case| case.number.as_str());
    let found = number.and_then(|number| waiting(turn).filter(may_go).find(|one| one.message == number));
    let read = found.and_then(|one| {
        let sort = Sort::from_word(&one.sort)?;
        Some(relay::Message { id: one.message, sort, words: one.words.clone(), file: None, album: None })
    });
    if let Some(message) = read {
        let group = here(turn);
        turn.memory.unsent.retain(|one| one.message != message.id || one.group != group);
        return Ok(message);
    }
    match case.zip(number) {
        Some((case, number)) => pressed_late::say_gone(turn, case, number).await?,
        None => {
            let text = html!(turn.language, "konsultasi-tulis-lagi");
            turn.edit(Screen::text(text).row(vec![ui::menu_button(turn.language)]));
        }
    }
    Err(Stop::Said)
}

/// Says that a message went to nobody, and what can be done with it.
pub(super) async fn offer(turn: &mut Turn<'_>, case: &Case, message: &relay::Message, why: Html) -> Talk {
    let may_reopen = reopen::may(turn, case).await?;
    keep(turn, Some(case), message);
    let (language, number) = (turn.language, case.number.clone());
    let mut screen = Screen::text(why);
    if may_reopen {
        let send = ConsultPress::ReopenSend(number.clone(), message.id);
        screen = screen.row(vec![Button::new(plain!(language, "nanti-tombol-buka-kirim"), send)]);
    }
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
        let (label, over) = match case.state {
            State::Waiting => {
                (plain!(language, "konsultasi-tombol-ambil-kirim"), ConsultPress::TakeOver(number, message.id))
            }
            _ => (plain!(language, "konsultasi-tombol-ambil-alih"), ConsultPress::TakeOnly(number, message.id)),
        };
        ways.push(Button::new(label, over));
    }
    if case.state == State::Closed {
        ways.push(Button::new(plain!(language, "nanti-tombol-buang"), ConsultPress::Discard(message.id)));
    }
    // Words among colleagues are no answer: whoever takes it over for them says whether they go.
    let over = (matches!(case.state, State::Taken | State::Asked) && !case.is_held_by(turn.contact.id)).then(|| {
        let over = ConsultPress::TakeOver(case.number.clone(), message.id);
        Button::new(plain!(language, "konsultasi-tombol-ambil-alih-kirim"), over)
    });
    let screen = if ways.is_empty() { screen } else { screen.row(ways) };
    turn.say(over.into_iter().fold(screen, |screen, over| screen.row(vec![over])));
    Ok(())
}

/// It goes to nobody: what was written as this message is dropped, and that is said.
pub(super) fn discard(turn: &mut Turn<'_>, message: Option<i64>) {
    forget(turn, message);
    // Where that was typed there is no message to change.
    turn.show(Screen::text(html!(turn.language, "konsultasi-bukan-balasan")));
}

/// Forgets what was held back of this message, and says nothing.
pub(in crate::talks) fn forget(turn: &mut Turn<'_>, message: Option<i64>) {
    let group = here(turn);
    turn.memory.unsent.retain(|one| one.group != group || Some(one.message) != message);
}

/// The words of what was held back as this message, which is for the bot: it waits no more.
pub(super) fn words_back(turn: &mut Turn<'_>, message: i64) -> Option<String> {
    let words = waiting(turn).find(|one| one.message == message)?.words.clone()?;
    forget(turn, Some(message));
    Some(words)
}

/// Drops what was held back in this chat for a case, or for none yet; what waits for another one waits on.
pub(super) fn drop_of(turn: &mut Turn<'_>, case: &Case) {
    let group = here(turn);
    let is_of = |one: &Unsent| one.case.as_deref().is_none_or(|number| number == case.number.as_str());
    turn.memory.unsent.retain(|one| one.group != group || !is_of(one));
}

/// Drops what was held back in this chat: it goes to nobody.
pub(super) fn drop(turn: &mut Turn<'_>) {
    let group = here(turn);
    turn.memory.unsent.retain(|one| one.group != group);
}
