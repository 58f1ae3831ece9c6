//! A day after an event, those who were there are asked of what use it was: one tap; at a bazaar one more, a band of what
//! they sold; and words, if they like. Once, by day; what is said can be changed for two weeks.

use super::press::EventAfterPress;
use crate::domain::{Button, EventKind, Language, TicketCode, Turnover, Useful};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::event_feedback::{self, ANSWERED_WITHIN, Due, Feedback};
use crate::store::events::{self, Event};
use crate::store::seats::{self, Seat};
use crate::store::{self, contacts};
use crate::talks::ui;
use crate::text::{self, Html, mask};
use crate::turn::{Awaited, Awaits, Effects, Screen, Stop, Talk, Turn};
use crate::{html, plain};

pub(super) const FEEDBACK: Job =
    Job { name: "event_feedback", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

/// The longest words that are kept, in characters.
const WORDS_CHARS: usize = 500;

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let due = event_feedback::due(tick.conn, tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    let mut event: Option<Event> = None;
    for Due { seat, code, contact, event: of } in due {
        event_feedback::note_asked(tick.conn, seat, tick.now).await?;
        if event.as_ref().is_none_or(|event| event.id != of) {
            event = events::get(tick.conn, of).await?;
        }
        let Some(language) = contacts::language_if_reachable(tick.conn, contact).await? else { continue };
        if let Some(event) = &event {
            effects.notify(contact, question(language, event, &code));
        }
    }
    Ok(effects)
}

/// What the tap for it says.
pub(in crate::talks) fn useful_name(language: Language, useful: Useful) -> String {
    match useful {
        Useful::Yes => plain!(language, "kesan-ya"),
        Useful::Fair => plain!(language, "kesan-lumayan"),
        Useful::No => plain!(language, "kesan-tidak"),
    }
}

/// What the tap for it says.
pub(in crate::talks) fn turnover_name(language: Language, sold: Turnover) -> String {
    match sold {
        Turnover::UpToHalf => plain!(language, "omzet-500-ribu"),
        Turnover::UpToOne => plain!(language, "omzet-1-juta"),
        Turnover::UpToThree => plain!(language, "omzet-3-juta"),
        Turnover::UpToTen => plain!(language, "omzet-10-juta"),
        Turnover::Above => plain!(language, "omzet-lebih"),
        Turnover::Untold => plain!(language, "omzet-tidak-bilang"),
    }
}

/// Of what use was it?
fn question(language: Language, event: &Event, code: &TicketCode) -> Screen {
    let ask = |useful| Button::new(useful_name(language, useful), EventAfterPress::Useful(code.clone(), useful));
    let text = html!(language, "kesan-tanya", acara = &event.facts.title);
    Screen::text(text).row(Useful::ALL.map(ask).to_vec())
}

/// The bands of what was sold at a bazaar.
fn bands(language: Language, code: &TicketCode) -> Vec<Vec<Button>> {
    let band = |sold| Button::new(turnover_name(language, sold), EventAfterPress::Turnover(code.clone(), sold));
    ui::packed(Turnover::ALL.map(band))
}

/// All that can be said, to be said anew.
fn anew(language: Language, event: &Event, code: &TicketCode) -> Screen {
    let mut screen = question(language, event, code);
    screen.text = html!(language, "kesan-ubah", acara = &event.facts.title);
    if event.facts.kind == EventKind::Bazaar {
        screen = bands(language, code).into_iter().fold(screen, Screen::row);
    }
    screen.row(vec![Button::new(plain!(language, "tombol-kembali"), EventAfterPress::Said(code.clone()))])
}

/// What somebody said so far, and what is asked next.
fn standing(language: Language, event: &Event, code: &TicketCode, said: &Feedback) -> Screen {
    let Some(useful) = said.useful else { return question(language, event, code) };
    let name = useful_name(language, useful);
    let mut lines = vec![html!(language, "kesan-tercatat", nilai = &name, acara = &event.facts.title)];
    let sold = said.turnover.map(|sold| turnover_name(language, sold));
    lines.extend(sold.map(|sold| html!(language, "kesan-omzet", omzet = &sold)));
    lines.extend(said.words.as_deref().map(|words| html!(language, "kesan-pesan", pesan = words)));
    let is_asked = event.facts.kind == EventKind::Bazaar && said.turnover.is_none();
    let mut rows = Vec::new();
    if is_asked {
        lines.push(html!(language, "kesan-omzet-tanya"));
        rows = bands(language, code);
    }
    let words = match said.words {
        Some(_) => plain!(language, "kesan-tombol-pesan-lain"),
        None => plain!(language, "kesan-tombol-pesan"),
    };
    rows.push(vec![
        Button::new(words, EventAfterPress::Words(code.clone())),
        Button::new(plain!(language, "kesan-tombol-ubah"), EventAfterPress::Again(code.clone())),
    ]);
    rows.push(vec![ui::menu_button(language)]);
    Screen { buttons: rows, ..Screen::text(Html::join(&lines, "\n")) }
}

/// The own seat, its event, and what was said of it, while that can be said; else it is told why not.
async fn own(turn: &mut Turn<'_>, code: &TicketCode) -> Talk<(Seat, Event, Feedback)> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let seat = seats::by_code(turn.read(), keys, code).await?.filter(|seat| seat.guest.contact == Some(who));
    if let Some(seat) = seat
        && let Some(event) = events::get(turn.read(), seat.event).await?
        && let Some(said) = event_feedback::find(turn.read(), keys, seat.id).await?
    {
        if now - said.asked_at <= ANSWERED_WITHIN {
            return Ok((seat, event, said));
        }
        let text = html!(turn.language, "kesan-lewat", acara = &event.facts.title);
        let screen = Screen::text(text).row(vec![ui::ask_button(turn.language), ui::menu_button(turn.language)]);
        turn.show(screen);
        return Err(Stop::Said);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// What this person said; where it is to be said anew, the question.
pub(super) async fn open(turn: &mut Turn<'_>, code: &TicketCode, is_anew: bool) -> Talk {
    let (_, event, said) = own(turn, code).await?;
    let language = turn.language;
    let is_said = said.useful.is_some();
    let screen =
        if is_anew && is_said { anew(language, &event, code) } else { standing(language, &event, code, &said) };
    turn.show(screen);
    Ok(())
}

/// Of what use it was.
pub(super) async fn useful(turn: &mut Turn<'_>, code: &TicketCode, useful: Useful) -> Talk {
    let (seat, event, said) = own(turn, code).await?;
    let now = turn.now;
    event_feedback::set_useful(turn.write().await?, seat.id, useful, now).await?;
    let screen = standing(turn.language, &event, code, &Feedback { useful: Some(useful), ..said });
    turn.show(screen);
    Ok(())
}

/// What was sold there.
pub(super) async fn turnover(turn: &mut Turn<'_>, code: &TicketCode, sold: Turnover) -> Talk {
    let (seat, event, said) = own(turn, code).await?;
    let now = turn.now;
    event_feedback::set_turnover(turn.write().await?, seat.id, sold, now).await?;
    let screen = standing(turn.language, &event, code, &Feedback { turnover: Some(sold), ..said });
    turn.show(screen);
    Ok(())
}

/// Words are asked for.
pub(super) async fn ask_words(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (_, event, _) = own(turn, code).await?;
    let language = turn.language;
    turn.memory.awaited = Some(Awaited { what: Awaits::EventWords(code.as_str().to_owned()), at: turn.now });
    let back = Button::new(plain!(language, "tombol-kembali"), EventAfterPress::Said(code.clone()));
    turn.say(Screen::text(html!(language, "kesan-pesan-tanya", acara = &event.facts.title)).row(vec![back]));
    Ok(())
}

/// They were written; numbers of papers and phones are not kept.
pub(in crate::talks) async fn said(turn: &mut Turn<'_>, code: &str, words: &str) -> Talk {
    turn.memory.awaited = None;
    let Some(code) = TicketCode::parse(code) else { return Ok(()) };
    let (seat, event, said) = own(turn, &code).await?;
    let words = text::cut(&mask::mask(words.trim()), WORDS_CHARS);
    let now = turn.now;
    let (conn, keys) = turn.store().await?;
    event_feedback::set_words(conn, keys, seat.id, &words, now).await?;
    let screen = standing(turn.language, &event, &code, &Feedback { words: Some(words), ..said });
    turn.say(screen);
    Ok(())
}
