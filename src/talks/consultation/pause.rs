//! A screen of the bot is opened in the middle of something that is written to the office: what is written next is for the
//! bot, and that is said where it is so.

use super::press::ConsultPress;
use super::{access, draft, ended, heard};
use crate::domain::{Button, CaseNumber};
use crate::store;
use crate::store::cases::{self, Case, State};
use crate::talks::callback::Callback;
use crate::text::Html;
use crate::turn::{CaseMode, Doing, Screen, Turn};
use crate::{html, plain};

/// Ends what was being written to the office; gives the case that this is said of.
pub(in crate::talks) async fn leave(turn: &mut Turn<'_>) -> Result<Option<Case>, store::Error> {
    let (now, keys, who) = (turn.now, turn.keys, turn.contact.id);
    let mode = turn.memory.case.take().filter(|mode| ended::is_open(mode, now));
    let live = turn.contact.live.clone().filter(|(_, until)| *until > now).map(|(number, _)| number);
    heard::end_live(turn).await?;
    turn.memory.paused = Some(now);
    if let Some(number) = mode.as_ref().filter(|mode| is_an_officers(mode.doing)).and_then(number_of) {
        return Ok(cases::find(turn.read(), keys, &number).await?.filter(|case| case.contact != who));
    }
    let written = mode.filter(|mode| matches!(mode.doing, Doing::Compose | Doing::Subject | Doing::Add));
    let Some(number) = live.or_else(|| written.and_then(|mode| number_of(&mode))) else {
        return Ok(None);
    };
    let is_said = |case: &Case| match case.state {
        State::Draft => !draft::is_empty(case),
        State::Taken | State::Asked => true,
        State::Waiting | State::Closed => false,
    };
    Ok(cases::find(turn.read(), keys, &number).await?.filter(|case| case.contact == who && is_said(case)))
}

fn number_of(mode: &CaseMode) -> Option<CaseNumber> {
    CaseNumber::parse(&mode.number)
}

/// Whether somebody of the office was writing to an owner.
fn is_an_officers(doing: Doing) -> bool {
    matches!(doing, Doing::Answer | Doing::PassOn | Doing::Refuse | Doing::Later | Doing::When)
}

/// Whether what is opened does not say itself to whom is written next.
pub(in crate::talks) fn is_to_be_told(case: &Case, opened: Option<&Callback>) -> bool {
    match opened {
        Some(Callback::Consult(ConsultPress::List(_) | ConsultPress::Case(_))) => case.state != State::Draft,
        Some(Callback::Consult(_)) => false,
        _ => true,
    }
}

/// Adds to what was opened that the bot answers now, and how to go on writing to the office.
pub(in crate::talks) fn tell(turn: &mut Turn<'_>, case: &Case) {
    // What was opened waits for words to the office itself: the bot does not answer them.
    if case.contact == turn.contact.id && turn.memory.case.is_some() {
        return;
    }
    let (language, number) = (turn.language, case.number.clone());
    let (text, label, press) = match &case.officer {
        _ if case.contact != turn.contact.id => (
            html!(language, "langkah-tulis", nama = &access::asker(language, case), nomor = number.as_str()),
            plain!(language, "konsultasi-tombol-tulis"),
            ConsultPress::Write(number),
        ),
        Some((_, name)) if case.state != State::Draft => (
            html!(language, "konsultasi-jeda", petugas = name, nomor = number.as_str()),
            plain!(language, "konsultasi-tombol-lanjut-ke", petugas = name),
            ConsultPress::Add(number),
        ),
        _ => (
            html!(language, "konsultasi-jeda-draf"),
            plain!(language, "konsultasi-tombol-lanjut-draf"),
            ConsultPress::Case(number),
        ),
    };
    let button = vec![Button::new(label, press)];
    match turn.last_screen() {
        Some(last) if last.keyboard.is_none() => {
            last.text = Html::join(&[std::mem::take(&mut last.text), text], "\n\n");
            let is_there = last.buttons.iter().flatten().any(|other| button.iter().any(|one| one.data == other.data));
            last.buttons.extend((!is_there).then_some(button));
        }
        _ => turn.say(Screen::text(text).row(button)),
    }
}
