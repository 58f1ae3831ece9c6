//! What was noted is mended or taken out: by whoever noted it and by heads. Each change is a row of the audit.

use super::press::ServicePress;
use super::{card, log, offices};
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber, Team};
use crate::knowledge::Office;
use crate::store::services::{self, CameOf, Channel, Service, Stage};
use crate::talks::officers::team_name;
use crate::talks::{office, ui};
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// One that was noted, where this officer may mend it.
async fn mendable(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Service> {
    let service = card::known(turn, number).await?;
    let relation = card::relation(&service, turn.contact.id);
    ui::require(turn, Action::MendServices, relation).await?;
    Ok(service)
}

/// What of it?
pub(super) async fn ask(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let service = mendable(turn, number).await?;
    let language = turn.language;
    let number = || service.number.clone();
    let button = |label: String, press: ServicePress| Button::new(label, press);
    let text =
        html!(language, "catat-ubah", nomor = service.number.as_str(), ringkas = card::in_short(language, &service));
    let screen = Screen::text(text)
        .row(vec![
            button(plain!(language, "catat-tombol-catatan"), ServicePress::MendNote(number())),
            button(plain!(language, "catat-tombol-hasil"), ServicePress::MendResult(number(), None)),
        ])
        .row(vec![
            button(plain!(language, "catat-tombol-jalur"), ServicePress::MendChannel(number(), None)),
            button(plain!(language, "catat-tombol-topik"), ServicePress::MendSubject(number(), None)),
        ])
        .row(vec![button(plain!(language, "catat-tombol-hapus"), ServicePress::Remove(number(), false))]);
    turn.show(screen.row(vec![button(plain!(language, "tombol-kembali"), ServicePress::Open(number()))]));
    Ok(())
}

/// Choices under a text, with the way back to what can be mended.
fn choices(turn: &mut Turn<'_>, screen: Screen, buttons: Vec<Button>, number: &CaseNumber) {
    let back = Button::new(plain!(turn.language, "tombol-kembali"), ServicePress::Mend(number.clone()));
    turn.show(ui::rows(buttons, 2).into_iter().fold(screen, Screen::row).row(vec![back]));
}

/// It is another one now: that is kept, and it is shown.
async fn mended(turn: &mut Turn<'_>, service: &Service) -> Talk {
    office::note(turn, Action::MendServices, service.contact, service.business.as_ref()).await?;
    turn.toast(plain!(turn.language, "catat-singkat-diubah"));
    card::show(turn, &service.number).await
}

/// Somebody came otherwise: how is asked, or said.
pub(super) async fn channel(turn: &mut Turn<'_>, number: &CaseNumber, to: Option<Channel>) -> Talk {
    let service = mendable(turn, number).await?;
    let language = turn.language;
    if let Some(channel) = to {
        services::mend(turn.write().await?, number, (channel, service.subject)).await?;
        return mended(turn, &service).await;
    }
    let button = |channel: Channel| {
        let press = ServicePress::MendChannel(number.clone(), Some(channel));
        Button::new(card::channel_name(language, channel), press)
    };
    let screen = Screen::text(html!(language, "catat-lewat"));
    choices(turn, screen, Channel::ALL.map(button).to_vec(), number);
    Ok(())
}

/// It was about something else: what is asked, or said.
pub(super) async fn subject(turn: &mut Turn<'_>, number: &CaseNumber, to: Option<Team>) -> Talk {
    let service = mendable(turn, number).await?;
    let language = turn.language;
    if let Some(subject) = to {
        services::mend(turn.write().await?, number, (service.channel, subject)).await?;
        return mended(turn, &service).await;
    }
    let button =
        |team: Team| Button::new(team_name(language, team), ServicePress::MendSubject(number.clone(), Some(team)));
    let lead = html!(language, "catat-topik", lewat = &card::channel_name(language, service.channel));
    choices(turn, Screen::text(lead), Team::ALL.map(button).to_vec(), number);
    Ok(())
}

/// Something else came of it: what is asked, or said.
pub(super) async fn result(turn: &mut Turn<'_>, number: &CaseNumber, to: Option<CameOf>) -> Talk {
    let service = mendable(turn, number).await?;
    let language = turn.language;
    match to {
        Some(CameOf::Referred) => {
            let back = ServicePress::MendResult(number.clone(), None);
            let screen = offices::offices(turn, |slug| ServicePress::MendReferredTo(number.clone(), slug), back);
            turn.show(screen);
        }
        Some(result) => return settle(turn, &service, result, None).await,
        None => {
            let button = |result: CameOf| {
                let press = ServicePress::MendResult(number.clone(), Some(result));
                Button::new(card::result_name(language, result), press)
            };
            let screen = Screen::text(html!(language, "catat-hasil"));
            choices(turn, screen, CameOf::ALL.map(button).to_vec(), number);
        }
    }
    Ok(())
}

/// Another office does it: that one.
pub(super) async fn referred(turn: &mut Turn<'_>, number: &CaseNumber, slug: &str) -> Talk {
    let service = mendable(turn, number).await?;
    let known = slug == offices::OTHER || Office::shipped().other(slug).is_some();
    settle(turn, &service, CameOf::Referred, known.then_some(slug)).await
}

/// What is left to do waits in the queue; what is not is done, by whoever has it or says so.
async fn settle(turn: &mut Turn<'_>, service: &Service, result: CameOf, to: Option<&str>) -> Talk {
    let (me, name, now, number) = (turn.contact.id, turn.first_name.to_owned(), turn.now, &service.number);
    if result == CameOf::FollowUp {
        let due = log::due_at(turn, service.subject).await?;
        if service.stage == Stage::Closed {
            services::reopen(turn.write().await?, number, due).await?;
        }
    } else {
        services::settle(turn.write().await?, number, (result, to), (me, &name), now).await?;
    }
    mended(turn, service).await
}

/// Another note is waited for.
pub(super) async fn note(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let service = mendable(turn, number).await?;
    let (language, at) = (turn.language, turn.now);
    turn.memory.awaited = Some(Awaited { what: Awaits::ServiceNote(number.as_str().to_owned()), at });
    let before = service.secret.note.as_deref().unwrap_or("–");
    let text = html!(language, "catat-catatan-tulis", nomor = number.as_str(), isi = before);
    let back = Button::new(plain!(language, "tombol-kembali"), ServicePress::Mend(number.clone()));
    turn.show(Screen::text(text).row(vec![back]));
    Ok(())
}

/// It is taken out: asked first, then done; whoever has it hears of it.
pub(super) async fn remove(turn: &mut Turn<'_>, number: &CaseNumber, sure: bool) -> Talk {
    let service = mendable(turn, number).await?;
    let (language, me) = (turn.language, turn.contact.id);
    if !sure {
        let yes = Button::new(plain!(language, "catat-tombol-hapus-ya"), ServicePress::Remove(number.clone(), true));
        let question =
            html!(language, "catat-hapus-tanya", nomor = number.as_str(), ringkas = card::in_short(language, &service));
        turn.show(ui::confirm(language, question, yes, ServicePress::Mend(number.clone())));
        return Ok(());
    }
    services::remove(turn.write().await?, number).await?;
    office::note(turn, Action::MendServices, service.contact, service.business.as_ref()).await?;
    if let Some((holder, _)) = service.officer.as_ref().filter(|(id, _)| *id != me && service.stage == Stage::Taken) {
        let theirs = office::language_of(turn, *holder).await?;
        let text = html!(theirs, "catat-kabar-dihapus", nomor = number.as_str(), petugas = turn.first_name);
        turn.tell(*holder, Screen::text(text));
    }
    let again = Button::new(plain!(language, "catat-tombol-lagi"), ServicePress::Begin);
    let text = html!(language, "catat-dihapus", nomor = number.as_str());
    turn.show(Screen::text(text).row(vec![again, ui::menu_button(language)]));
    Ok(())
}
