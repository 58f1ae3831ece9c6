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
/// So many messages of one writer wait at a time, an album as one; of more the oldest goes.
const MOST: usize = 5;

/// What was held back and goes on now: a message, and where it is an album the other parts of it.
pub(super) struct Held {
    first: relay::Message,
    more: Vec<relay::Message>,
}

impl Held {
    /// Each message of it, in the order in which they were written.
    pub(super) fn all(&self) -> impl Iterator<Item = &relay::Message> {
        std::iter::once(&self.first).chain(&self.more)
    }

    /// The one that has words, or else the first.
    pub(super) fn worded(&self) -> &relay::Message {
        self.all().find(|message| message.words.is_some()).unwrap_or(&self.first)
    }
}

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
    let album = message.album.clone();
    let (message, sort, words) = (message.id, message.sort.word().to_owned(), message.words.clone());
    let case = case.map(|case| case.number.as_str().to_owned());
    let unsent = Unsent { message, sort, words, at: now, case, group, album };
    let lives = lives(turn);
    let all = &mut turn.memory.unsent;
    all.retain(|one| now - one.at <= lives);
    match all.iter_mut().find(|one| one.message == message && one.group == group) {
        Some(before) => *before = Unsent { case: unsent.case.or_else(|| before.case.take()), ..unsent },
        None => all.push(unsent),
    }
    while how_many(all) > MOST {
        let oldest = all.remove(0);
        all.retain(|one| !is_with(one, &oldest));
    }
}

/// Whether two that wait are parts of one album.
fn is_with(one: &Unsent, other: &Unsent) -> bool {
    one.album.is_some() && one.album == other.album && one.group == other.group
}

/// How many wait, an album as one.
fn how_many(all: &[Unsent]) -> usize {
    let is_first = |(index, one): &(usize, &Unsent)| !all.iter().take(*index).any(|before| is_with(before, one));
    all.iter().enumerate().filter(is_first).count()
}

/// Whether the album that a message is a part of was held back in this chat.
pub(super) fn holds_album(turn: &Turn<'_>) -> bool {
    turn.source.album.is_some() && waiting(turn).any(|one| one.album == turn.source.album)
}

/// Takes a further part of an album that was held back in this chat: it waits with the others, and nothing is said again.
pub(super) fn joins(turn: &mut Turn<'_>, case: Option<&Case>, message: &relay::Message) -> bool {
    let is_of = |one: &Unsent| message.album.is_some() && one.album == message.album && one.message != message.id;
    let found = waiting(turn).any(is_of);
    if found {
        keep(turn, case, message);
    }
    found
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

/// The message of this number with all of its album, while it waits; where it does not any more, it is said what became of
/// it, how the case stands, and what can be done next.
pub(super) async fn take(turn: &mut Turn<'_>, case: Option<&Case>, number: Option<i64>) -> Talk<Held> {
    let may_go = |one: &&Unsent| one.case.is_none() || one.case.as_deref() == case.map(|case| case.number.as_str());
    let found = number.and_then(|number| waiting(turn).filter(may_go).find(|one| one.message == number));
    let parts: Vec<relay::Message> = found.map_or_else(Vec::new, |found| {
        let is_of = |one: &&Unsent| one.message == found.message || is_with(one, found);
        waiting(turn).filter(may_go).filter(is_of).filter_map(read).collect()
    });
    let mut parts = parts.into_iter();
    if let Some(first) = parts.next() {
        let held = Held { first, more: parts.collect() };
        let group = here(turn);
        let is_gone = |one: &Unsent| one.group == group && held.all().any(|message| message.id == one.message);
        turn.memory.unsent.retain(|one| !is_gone(one));
        return Ok(held);
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

/// Holds back again what was taken and could not go.
pub(super) fn keep_all(turn: &mut Turn<'_>, case: &Case, held: &Held) {
    for message in held.all() {
        keep(turn, Some(case), message);
    }
}

/// Says again that it went to nobody, and what can be done with it.
pub(super) async fn offer_again(turn: &mut Turn<'_>, case: &Case, held: &Held, why: Html) -> Talk {
    offer(turn, case, &held.first, why).await?;
    for message in &held.more {
        joins(turn, Some(case), message);
    }
    Ok(())
}

fn read(one: &Unsent) -> Option<relay::Message> {
    let sort = Sort::from_word(&one.sort)?;
    Some(relay::Message { id: one.message, sort, words: one.words.clone(), file: None, album: one.album.clone() })
}

/// Says that a message went to nobody, and what can be done with it; an album is one message.
pub(super) async fn offer(turn: &mut Turn<'_>, case: &Case, message: &relay::Message, why: Html) -> Talk {
    if joins(turn, Some(case), message) {
        return Ok(());
    }
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

/// Forgets what was held back of this message and its album, and says nothing.
pub(in crate::talks) fn forget(turn: &mut Turn<'_>, message: Option<i64>) {
    let group = here(turn);
    let Some(gone) = waiting(turn).find(|one| Some(one.message) == message).cloned() else { return };
    let is_gone = |one: &Unsent| one.group == group && one.message == gone.message || is_with(one, &gone);
    turn.memory.unsent.retain(|one| !is_gone(one));
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
