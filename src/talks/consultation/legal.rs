//! Legal help: before it is sent, one screen says that it is help and who reads it. The prosecutors' team of Mitra Adhyaksa
//! reads nothing that its owner did not allow by a tap, and a case is not passed on to it without that.

use super::access::{self, again, own_case};
use super::press::ConsultPress;
use super::{close, draft, officer, relay, sending};
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber, Language, Team};
use crate::store::cases::{self, Case, State};
use crate::text::Html;
use crate::text::phrase::{self, Set};
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn};
use crate::world::World;
use crate::{html, plain};

/// Whether it is about the law; what is about somebody of the office has readers of its own.
fn is_legal(world: &World, case: &Case) -> bool {
    !case.complaint && access::team(world, case) == Team::Legal
}

/// Whether its owner has not been told yet who reads it.
pub(super) fn is_to_be_shown(world: &World, case: &Case) -> bool {
    is_legal(world, case) && case.prosecutors.is_none()
}

/// Whether it may go to the prosecutors' team.
pub(super) fn may_go(case: &Case) -> bool {
    case.prosecutors == Some(true)
}

/// The screen before it is sent; what is written next still belongs to it.
pub(super) fn show(turn: &mut Turn<'_>, case: &Case) {
    let (language, now) = (turn.language, turn.now);
    turn.memory.case = Some(CaseMode::new(&case.number, Doing::Compose, now));
    let text = with_name_line(language, case, html!(language, "hukum-layar"));
    let send = Button::new(plain!(language, "konsultasi-tombol-kirim"), ConsultPress::SendLegal(case.number.clone()));
    let drop = draft::drop_button(turn, case);
    turn.show(Screen::text(text).row(vec![switch(language, case, may_go(case))]).row(vec![send, drop]));
}

/// Who asks without a name stays without one, whoever reads it.
fn with_name_line(language: Language, case: &Case, text: Html) -> Html {
    let nameless = case.secret.anonymous.then(|| html!(language, "hukum-tanpa-nama"));
    Html::join(&[text].into_iter().chain(nameless).collect::<Vec<_>>(), "\n\n")
}

/// The box: what stands in it, and the tap that turns it over.
pub(super) fn switch(language: Language, case: &Case, on: bool) -> Button {
    let label = if on { plain!(language, "hukum-tombol-ya") } else { plain!(language, "hukum-tombol-tidak") };
    Button::new(label, ConsultPress::Prosecutors(case.number.clone(), !on))
}

/// What is not sent yet may be read by the prosecutors' team, or may not.
pub(super) async fn switch_to(turn: &mut Turn<'_>, number: &CaseNumber, on: bool) -> Talk {
    let case = sending::unsent(turn, number).await?;
    if !is_legal(turn.world, &case) {
        return draft::show(turn, &case).await;
    }
    cases::let_prosecutors_read(turn.write().await?, case.id, on).await?;
    let case = own_case(turn, number).await?;
    show(turn, &case);
    Ok(())
}

/// Its owner read who reads it: it goes.
pub(super) async fn send(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = sending::unsent(turn, number).await?;
    if is_to_be_shown(turn.world, &case) {
        cases::let_prosecutors_read(turn.write().await?, case.id, false).await?;
    }
    sending::to_all(turn, number).await
}

/// What was allowed, to the owner; nothing where that was never asked.
pub(super) fn to_owner(language: Language, case: &Case) -> Option<Html> {
    let allowed = case.prosecutors?;
    Some(if allowed { html!(language, "hukum-pemilik-ya") } else { html!(language, "hukum-pemilik-tidak") })
}

/// What was allowed, to the office: who was never asked allowed nothing.
pub(super) fn to_office(world: &World, language: Language, case: &Case) -> Option<Html> {
    let is_shown = case.prosecutors.is_some() || is_legal(world, case);
    let line = || if may_go(case) { html!(language, "hukum-kartu-ya") } else { html!(language, "hukum-kartu-tidak") };
    is_shown.then(line)
}

/// The button that asks the owner for the permission.
pub(super) fn ask_button(language: Language, number: &CaseNumber) -> Button {
    Button::new(plain!(language, "hukum-tombol-minta"), ConsultPress::AskProsecutors(number.clone()))
}

/// Whether the words of an end are not sent: they pass the case on to the prosecutors without permission, or cannot be read.
pub(super) fn refuses(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> bool {
    let (language, now, number) = (turn.language, turn.now, case.number.as_str());
    let text = match &message.words {
        _ if may_go(case) => return false,
        Some(words) if phrase::words(words).iter().any(|word| phrase::has(Set::Prosecutors, word)) => {
            html!(language, "hukum-ditolak", nomor = number)
        }
        None if is_legal(turn.world, case) => html!(language, "hukum-tulis-tujuan", nomor = number),
        _ => return false,
    };
    // Another place can be written at once.
    if let Some(mode) = turn.memory.case.as_mut() {
        mode.at = now;
    }
    let ask = ask_button(language, &case.number);
    turn.say(Screen::text(text).row(vec![ask]).row(vec![close::back_button(language, &case.number)]));
    true
}

/// An officer asks the owner whether the prosecutors' team may read it.
pub(super) async fn ask_owner(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = officer::own(turn, number).await?;
    let language = turn.language;
    // What is written next ends nothing.
    turn.memory.case = turn.memory.case.take().filter(|mode| close::outcome_of(mode.doing).is_none());
    if may_go(&case) {
        turn.edit(Screen::text(html!(language, "hukum-izin-sudah", nomor = number.as_str())));
        return Ok(());
    }
    access::note(turn, Action::AnswerCases, &case).await?;
    let name = turn.first_name.to_owned();
    relay::tell_owner(turn, &case, |language| {
        let text = html!(language, "hukum-minta-izin", nomor = number.as_str(), petugas = &name);
        let button = |label, allowed| Button::new(label, ConsultPress::LetProsecutors(number.clone(), allowed));
        Screen::text(with_name_line(language, &case, text)).row(vec![
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
        turn.edit(Screen::text(html!(language, "hukum-izin-terlambat", nomor = number.as_str())));
        return Ok(());
    }
    turn.edit(Screen::text(if allowed {
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
