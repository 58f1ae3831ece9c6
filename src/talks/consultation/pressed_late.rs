//! What a button says that was pressed too late: how the case stands now, and what can be done next. No press is met with
//! silence, neither in a private chat nor in a topic.

use super::access::{again, own_case, team};
use super::page;
use super::press::ConsultPress;
use crate::domain::{Button, CaseNumber};
use crate::store::cases::{self, Case, Place, State};
use crate::talks::office_settings;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Says who has a case, or that it is over, and what can be done next.
pub(super) async fn say_whose(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let language = turn.language;
    let officer = case.officer.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    turn.toast(match case.state {
        State::Closed => plain!(language, "konsultasi-singkat-selesai"),
        State::Waiting | State::Draft => plain!(language, "konsultasi-singkat-ambil"),
        State::Taken | State::Asked => plain!(language, "konsultasi-singkat-milik", petugas = &officer),
    });
    let is_press = turn.source.message_id.is_none();
    // In a topic all see the card, which says it itself: whoever presses an old one there is told alone.
    if is_press && turn.is_in_group() && is_under_card(turn, case).await? {
        return Ok(());
    }
    let text = if is_press { standing(turn, case) } else { unsent(turn, case) };
    let screen = with_next(turn, case, text);
    turn.say(screen);
    Ok(())
}

/// The words that a button was for do not wait any more: what became of them, and how the case stands.
pub(super) async fn say_gone(turn: &mut Turn<'_>, case: &Case, message: i64) -> Talk {
    let (language, chat) = (turn.language, turn.here().chat);
    let at = cases::of_message(turn.read(), chat, message).await?.filter(|at| at.case == case.id);
    let became = match at.map(|at| at.place) {
        Some(Place::Original) => html!(language, "konsultasi-pesan-terkirim"),
        Some(Place::Note) => html!(language, "konsultasi-pesan-catatan"),
        _ if turn.is_in_group() => html!(language, "konsultasi-pesan-penulisnya"),
        _ => html!(language, "konsultasi-tulis-lagi"),
    };
    if case.contact == turn.contact.id && !turn.is_in_group() {
        return say_gone_to_owner(turn, &case.number, became).await;
    }
    let text = Html::join(&[became, standing(turn, case)], "\n\n");
    let screen = with_next(turn, case, text);
    // In a topic the words of another may still wait under it.
    if turn.is_in_group() {
        turn.say(screen);
    } else {
        turn.edit(screen);
    }
    Ok(())
}

async fn say_gone_to_owner(turn: &mut Turn<'_>, number: &CaseNumber, became: Html) -> Talk {
    let case = own_case(turn, number).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let language = turn.language;
    let state = page::state(language, &calendar.of(team(turn.world, &case)), &case, turn.now);
    let state = html!(language, "konsultasi-keadaan-baris", nomor = number.as_str(), keadaan = state);
    let open = Button::new(plain!(language, "langkah-tombol-lihat", nomor = number.as_str()), {
        ConsultPress::Case(number.clone())
    });
    turn.show(Screen::text(Html::join(&[became, state], "\n\n")).row(vec![open]));
    Ok(())
}

/// Whether what was pressed is the card of the case.
async fn is_under_card(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let chat = turn.here().chat;
    let Some(message) = turn.source.above.as_ref().map(|above| above.message_id) else { return Ok(false) };
    let at = cases::of_message(turn.read(), chat, message).await?;
    Ok(at.is_some_and(|at| at.place == Place::Card && at.case == case.id))
}

/// How a case stands, to the office.
fn standing(turn: &Turn<'_>, case: &Case) -> Html {
    let (language, number) = (turn.language, case.number.as_str());
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    match case.state {
        State::Closed => html!(language, "konsultasi-tekan-selesai", nomor = number),
        State::Waiting | State::Draft => html!(language, "konsultasi-ambil-dulu", nomor = number),
        State::Taken | State::Asked if case.is_held_by(turn.contact.id) => {
            html!(language, "konsultasi-tekan-milikmu", nomor = number)
        }
        State::Taken | State::Asked => {
            html!(language, "konsultasi-tekan-milik-lain", nomor = number, petugas = officer)
        }
    }
}

/// The same to whoever wrote something that was not sent for that.
fn unsent(turn: &Turn<'_>, case: &Case) -> Html {
    let (language, number) = (turn.language, case.number.as_str());
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    match case.state {
        State::Closed => html!(language, "konsultasi-sudah-selesai", nomor = number),
        State::Waiting | State::Draft => html!(language, "konsultasi-ambil-dulu", nomor = number),
        State::Taken | State::Asked => html!(language, "konsultasi-milik-lain", nomor = number, petugas = officer),
    }
}

/// The screen with what can be done next: taking it, writing to it, or else reading it. In a topic all but taking is done
/// by writing there.
fn with_next(turn: &Turn<'_>, case: &Case, text: Html) -> Screen {
    let (language, number) = (turn.language, case.number.clone());
    let is_in_group = turn.is_in_group();
    let is_own = case.contact == turn.contact.id;
    let button = match case.state {
        // Nobody answers a question of their own.
        _ if is_own => return Screen::text(text),
        State::Waiting => Button::new(plain!(language, "konsultasi-tombol-ambil"), ConsultPress::Take(number)),
        State::Taken | State::Asked if is_in_group && !case.is_held_by(turn.contact.id) => {
            return Screen::text(Html::join(&[text, html!(language, "konsultasi-topik-milik-lain")], "\n\n"));
        }
        _ if is_in_group => {
            return Screen::text(Html::join(&[text, html!(language, "konsultasi-tulis-di-topik")], "\n\n"));
        }
        _ if case.is_held_by(turn.contact.id) => {
            Button::new(plain!(language, "konsultasi-tombol-tulis"), ConsultPress::Write(number))
        }
        _ => Button::new(plain!(language, "langkah-tombol-lihat", nomor = number.as_str()), {
            ConsultPress::Open(number)
        }),
    };
    Screen::text(text).row(vec![button])
}

/// A change came too late: says how the case stands now.
pub(super) async fn say_now(turn: &mut Turn<'_>, case: &Case) -> Talk {
    match again(turn, case).await? {
        Some(case) => say_whose(turn, &case).await,
        None => Ok(()),
    }
}
