//! What an owner allows of the prosecutors' team: on the screen before legal help is sent, and later where an officer asks.

use super::access::{self, again, own_case};
use super::press::ConsultPress;
use super::{close, draft, legal, officer, relay, sending};
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber};
use crate::store::cases::{self, Case, State};
use crate::talks::callback::Callback;
use crate::talks::typed;
use crate::text::{Html, phrase};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What is not sent yet may be read by the prosecutors' team, or may not.
pub(super) async fn switch_to(turn: &mut Turn<'_>, number: &CaseNumber, on: bool) -> Talk {
    let case = sending::unsent(turn, number).await?;
    if !legal::is_legal(turn.world, &case) {
        return draft::show(turn, &case).await;
    }
    cases::let_prosecutors_read(turn.write().await?, case.id, on).await?;
    let case = own_case(turn, number).await?;
    sending::show_readers(turn, &case);
    Ok(())
}

/// Words under that screen which only ask who the team is: it is said and the choice stands again, and they are no part of
/// what is sent. False for anything else.
pub(super) fn explains(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> bool {
    let asks = message.words.as_deref().is_some_and(phrase::asks_of_prosecutors);
    if !asks || !is_choosing(turn, case) {
        return false;
    }
    let lead = html!(turn.language, "hukum-siapa");
    sending::show_readers(turn, case);
    if let Some(screen) = turn.last_screen() {
        screen.text = Html::join(&[lead, std::mem::take(&mut screen.text)], "\n\n");
    }
    true
}

/// Whether the newest buttons of this chat are the choice who reads the case.
fn is_choosing(turn: &Turn<'_>, case: &Case) -> bool {
    typed::shows(turn, |press| match press {
        Callback::Consult(ConsultPress::SendLegal(number) | ConsultPress::Prosecutors(number, _)) => {
            *number == case.number
        }
        _ => false,
    })
}

/// Its owner read who reads it: it goes.
pub(super) async fn send(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = sending::unsent(turn, number).await?;
    if legal::is_to_be_shown(turn.world, &case) {
        cases::let_prosecutors_read(turn.write().await?, case.id, false).await?;
    }
    sending::to_all(turn, number).await
}

/// An officer asks the owner whether the prosecutors' team may read it.
pub(super) async fn ask_owner(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = officer::own(turn, number).await?;
    let language = turn.language;
    // What is written next ends nothing.
    turn.memory.case = turn.memory.case.take().filter(|mode| close::outcome_of(mode.doing).is_none());
    if legal::may_go(&case) {
        turn.edit(Screen::text(html!(language, "hukum-izin-sudah", nomor = number.as_str())));
        return Ok(());
    }
    access::note(turn, Action::AnswerCases, &case).await?;
    let name = turn.first_name.to_owned();
    relay::tell_owner(turn, &case, |language| {
        let text = html!(language, "hukum-minta-izin", nomor = number.as_str(), petugas = &name);
        let button = |label, allowed| Button::new(label, ConsultPress::LetProsecutors(number.clone(), allowed));
        Screen::text(legal::with_name_line(language, &case, text)).row(vec![
            button(plain!(language, "hukum-tombol-boleh"), true),
            button(plain!(language, "hukum-tombol-jangan"), false),
        ])
    })
    .await?;
    let asked = html!(language, "hukum-izin-diminta", nomor = number.as_str(), nama = &access::asker(language, &case));
    turn.edit(Screen::text(asked));
    Ok(())
}

/// The owner answers that: the card says so, and who has the case is told.
pub(super) async fn answered(turn: &mut Turn<'_>, number: &CaseNumber, allowed: bool) -> Talk {
    let case = own_case(turn, number).await?;
    let language = turn.language;
    if case.state == State::Draft {
        return draft::show(turn, &case).await;
    }
    if !cases::let_prosecutors_read(turn.write().await?, case.id, allowed).await? {
        turn.show(Screen::text(html!(language, "hukum-izin-terlambat", nomor = number.as_str())));
        return Ok(());
    }
    turn.show(Screen::text(if allowed {
        html!(language, "hukum-izin-ya", nomor = number.as_str())
    } else {
        html!(language, "hukum-izin-tidak", nomor = number.as_str())
    }));
    relay::refresh(turn, case.id).await?;
    let Some(case) = again(turn, &case).await? else { return Ok(()) };
    let Some(holder) = case.officer.as_ref().map(|(id, _)| *id).filter(|id| case.is_held_by(*id)) else {
        return Ok(());
    };
    relay::tell_officer(turn, &case, holder, |language| {
        let name = access::asker(language, &case);
        if allowed {
            html!(language, "hukum-kabar-ya", nomor = number.as_str(), nama = &name)
        } else {
            html!(language, "hukum-kabar-tidak", nomor = number.as_str(), nama = &name)
        }
    })
    .await
}
