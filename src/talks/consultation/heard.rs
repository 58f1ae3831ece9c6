//! What an owner reads who wrote to a case that is open: to whom it went, by when it is answered, and who is on leave.

use super::access;
use super::press::ConsultPress;
use super::{in_form, promise, relay};
use crate::clock::Millis;
use crate::domain::calendar::Calendar;
use crate::domain::{Button, ContactId, Lane};
use crate::store;
use crate::store::cases::{self, Case, State};
use crate::store::officers::{self, FOR_GOOD, Officer};
use crate::talks::ui;
use crate::text::{self, Html};
use crate::turn::{Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// The sign at a message that was heard and goes on: one of those that Telegram lets a bot set.
const HEARD: &str = "👍";
/// Messages that come so soon after each other share one answer.
const BURST: Millis = 4_000;

/// The talk goes on; said where that is new, and a light sign at the message where it is not. While nobody has the case, every burst of
/// messages hears that it arrived.
pub(super) async fn live_on(turn: &mut Turn<'_>, case: &Case, calendar: &Calendar, message: &relay::Message) -> Talk {
    let (language, now) = (turn.language, turn.now);
    let number = case.number.as_str();
    let is_talking = turn.contact.live.as_ref().is_some_and(|(live, until)| *live == case.number && *until > now);
    let told = turn.memory.case.as_ref().and_then(|mode| mode.row.filter(|_| now - mode.at <= BURST));
    if let Some(mode) = turn.memory.case.as_mut() {
        mode.at = now;
    }
    let Some((holder, name)) = case.officer.as_ref().filter(|_| matches!(case.state, State::Taken | State::Asked))
    else {
        if told.is_none() {
            added(turn, case, calendar);
        }
        return Ok(());
    };
    // What is written next is for an open form, until the officer writes again.
    if in_form::is_in_form(turn) {
        end_live(turn).await?;
    } else {
        let until = now + relay::LIVE_FOR;
        cases::live(turn.write().await?, case.contact, Some((&case.number, until))).await?;
    }
    if is_talking && message.id < relay::NO_MESSAGE {
        turn.send(Send::new(turn.here(), Lane::Case, Outgoing::React(message.id, Some(HEARD.to_owned()))));
    }
    let leave = leave_of(turn, case, (*holder, name.as_str())).await?;
    if !is_talking || leave.is_some() {
        let passed = html!(language, "konsultasi-diteruskan", nomor = number, petugas = name);
        turn.say(Screen::text(Html::join(&[passed].into_iter().chain(leave).collect::<Vec<_>>(), " ")));
    }
    Ok(())
}

/// It was added to a case that nobody has: by when it is answered, and how to get back to the bot.
fn added(turn: &mut Turn<'_>, case: &Case, calendar: &Calendar) {
    let language = turn.language;
    let (number, due) = (case.number.as_str(), case.due());
    let text = match promise::late(language, calendar, due, turn.now) {
        Some(late) => Html::join(&[html!(language, "konsultasi-ditambahkan-lewat", nomor = number), late], " "),
        None => {
            let until = promise::told(language, calendar, due);
            html!(language, "konsultasi-ditambahkan", nomor = number, janji = &until)
        }
    };
    noted(turn, text);
}

/// Says that something went to the office, and how to get back to the bot; more of it in the same moment is not said again.
pub(super) fn noted(turn: &mut Turn<'_>, text: Html) {
    let language = turn.language;
    let end = Button::new(plain!(language, "konsultasi-tombol-tutup-tulis"), ConsultPress::EndTalk);
    let end = turn.memory.case.is_some().then_some(end);
    let row = turn.reserve_row();
    let screen = Screen::text(text).row(end.into_iter().chain([ui::menu_button(language)]).collect());
    turn.send(Send::new(turn.here(), Lane::Reply, Outgoing::New(screen)).row(row));
    if let Some(mode) = turn.memory.case.as_mut() {
        mode.row = Some(row.0);
    }
}

/// That whoever has it is on leave, until when, and whether a colleague is there to answer; none where there is no leave.
async fn leave_of(turn: &mut Turn<'_>, case: &Case, (holder, name): (ContactId, &str)) -> Talk<Option<Html>> {
    let (now, language) = (turn.now, turn.language);
    let office = officers::with(turn.read(), access::answers).await?;
    let away = office.iter().find(|one| one.id == holder).and_then(|one| one.away_until);
    let Some(until) = away.filter(|until| *until > now) else { return Ok(None) };
    let leave = if until == FOR_GOOD {
        html!(language, "konsultasi-sedang-cuti", petugas = name)
    } else {
        let last = text::date(language, text::local_date(until - 1));
        html!(language, "konsultasi-cuti-sampai", petugas = name, tanggal = &last)
    };
    let is_another = |one: &Officer| {
        one.id != holder && one.id != case.contact && one.is_there(now) && access::sees(case, one.id, one.role)
    };
    let then = if office.iter().any(is_another) {
        html!(language, "konsultasi-rekan-menjawab")
    } else {
        html!(language, "konsultasi-tanpa-rekan")
    };
    Ok(Some(Html::join(&[leave, then], " ")))
}

/// Ends the talk with an officer; what is written later can still be passed on.
pub(super) async fn end_live(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let (who, now) = (turn.contact.id, turn.now);
    if let Some((number, _)) = turn.contact.live.clone().filter(|(_, until)| *until > now) {
        cases::live(turn.write().await?, who, Some((&number, now))).await?;
        turn.contact.live = Some((number, now));
    }
    Ok(())
}
