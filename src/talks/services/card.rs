//! What was noted as a card, and what is still to be done: in the queue, taken by one, done by that one.

use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, CaseNumber, ContactId, Language, Phone};
use crate::html;
use crate::knowledge::Office;
use crate::plain;
use crate::store::cases::Part;
use crate::store::services::{self, CameOf, Channel, Service, Stage};
use crate::talks::officers::team_name;
use crate::talks::services::offices;
use crate::talks::services::press::ServicePress;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};

/// Lines of a page of the queue.
const IN_QUEUE: i64 = 6;

/// How somebody came, in words.
pub(super) fn channel_name(language: Language, channel: Channel) -> String {
    match channel {
        Channel::Phone => plain!(language, "catat-telepon"),
        Channel::Visit => plain!(language, "catat-kunjungan"),
        Channel::WhatsApp => plain!(language, "catat-wa"),
    }
}

/// What came of it, in words.
pub(super) fn result_name(language: Language, result: CameOf) -> String {
    match result {
        CameOf::Answered => plain!(language, "catat-dijawab"),
        CameOf::FollowUp => plain!(language, "catat-perlu"),
        CameOf::Referred => plain!(language, "catat-diteruskan"),
    }
}

/// One line: how, what about, whom, what came of it.
pub(super) fn in_short(language: Language, service: &Service) -> Html {
    let channel = channel_name(language, service.channel);
    let topic = team_name(language, service.subject);
    let result = match &service.referred_to {
        Some(slug) => {
            let office = Office::shipped().other(slug).map(|office| office.short.clone());
            let office = office.unwrap_or_else(|| plain!(language, "catat-tombol-kantor-lain"));
            plain!(language, "catat-diteruskan-ke", kantor = &office)
        }
        None => result_name(language, service.result),
    };
    html!(
        language,
        "catat-ringkas",
        lewat = &channel,
        topik = &topic,
        siapa = &whom(language, service),
        hasil = &result
    )
}

/// Who it was, as far as a list may say.
fn whom(language: Language, service: &Service) -> String {
    let phone = service.secret.phone.as_ref().map(Phone::masked);
    let code = service.business.as_ref().map(|code| code.as_str().to_owned());
    code.or(phone).unwrap_or_else(|| plain!(language, "catat-tombol-tanpa-nama"))
}

/// How far it is, to this officer.
pub(super) fn state(language: Language, service: &Service, viewer: ContactId) -> String {
    match (service.stage, &service.officer) {
        (Stage::Waiting, _) | (Stage::Taken, None) => plain!(language, "catat-keadaan-menunggu"),
        (Stage::Taken, Some((id, _))) if *id == viewer => plain!(language, "konsultasi-kartu-milik"),
        (Stage::Taken, Some((_, name))) => plain!(language, "catat-keadaan-diambil", petugas = name),
        (Stage::Closed, _) => plain!(language, "catat-keadaan-selesai"),
    }
}

/// The card of one, with what this officer can do.
pub(super) fn card(language: Language, service: &Service, viewer: ContactId) -> Screen {
    let number = || service.number.clone();
    let text = html!(
        language,
        "catat-kartu",
        keadaan = &state(language, service, viewer),
        nomor = service.number.as_str(),
        ringkas = in_short(language, service),
        isi = service.secret.note.as_deref().unwrap_or("–"),
        sejak = &format::moment(language, service.at)
    );
    let mut screen = Screen::text(text);
    if service.secret.phone.is_some() && service.stage != Stage::Closed {
        screen = screen.row(vec![Button::new(plain!(language, "catat-tombol-nomor"), ServicePress::Call(number()))]);
    }
    let is_mine = service.officer.as_ref().is_some_and(|(id, _)| *id == viewer);
    match service.stage {
        Stage::Waiting => {
            screen.row(vec![Button::new(plain!(language, "konsultasi-tombol-ambil"), ServicePress::Take(number()))])
        }
        Stage::Taken if is_mine => screen.row(vec![
            Button::new(plain!(language, "catat-tombol-selesai"), ServicePress::Done(number())),
            Button::new(plain!(language, "catat-diteruskan"), ServicePress::Refer(number())),
        ]),
        Stage::Taken => take_over_row(language, service).into_iter().fold(screen, Screen::row),
        Stage::Closed => screen,
    }
}

/// What a colleague has can be taken over: whoever has it may be away, or need help.
fn take_over_row(language: Language, service: &Service) -> Option<Vec<Button>> {
    let (from, _) = service.officer.as_ref()?;
    let press = ServicePress::TakeOver(service.number.clone(), *from);
    Some(vec![Button::new(plain!(language, "konsultasi-tombol-ambil-alih"), press)])
}

/// What an officer who would mend it has to do with it.
pub(super) fn relation(service: &Service, who: ContactId) -> Relation {
    if service.noted_by == who { Relation::Own } else { Relation::Other }
}

/// One that was noted, for whoever of the office may; for anybody else there is none.
pub(super) async fn known(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Service> {
    ui::require(turn, Action::SeeCases, Relation::Other).await?;
    let keys = turn.keys;
    if let Some(service) = services::find(turn.read(), keys, number).await? {
        return Ok(service);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// One as it is now, with the way to mend it for who may.
pub(super) async fn show(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let service = known(turn, number).await?;
    let (language, who) = (turn.language, turn.contact.id);
    let mend = Button::new(plain!(language, "catat-tombol-ubah"), ServicePress::Mend(number.clone()));
    let mend = turn.may(Action::MendServices, relation(&service, who)).await?.then_some(mend);
    let screen = card(language, &service, who);
    turn.show(screen.row(mend.into_iter().chain([ui::menu_button(language)]).collect()));
    Ok(())
}

/// Opens one; who it is about can see that.
pub(super) async fn open(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let service = known(turn, number).await?;
    office::note(turn, Action::SeeCases, service.contact, service.business.as_ref()).await?;
    show(turn, number).await
}

/// Takes what is left to do: one wins, the others see who.
pub(super) async fn take(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let service = known(turn, number).await?;
    let (me, name) = (turn.contact.id, turn.first_name.to_owned());
    if services::take(turn.write().await?, number, (me, &name)).await? {
        office::note(turn, Action::LogServices, service.contact, service.business.as_ref()).await?;
    } else if let Some((_, name)) = service.officer.as_ref().filter(|(id, _)| *id != me) {
        turn.toast(plain!(turn.language, "konsultasi-singkat-milik", petugas = name));
    }
    show(turn, number).await
}

/// Takes over what a colleague has, who hears of it; a button of before says who has it now.
pub(super) async fn take_over(turn: &mut Turn<'_>, number: &CaseNumber, from: ContactId) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let service = known(turn, number).await?;
    let (me, name) = (turn.contact.id, turn.first_name.to_owned());
    if from != me && services::take_over(turn.write().await?, number, from, (me, &name)).await? {
        office::note(turn, Action::LogServices, service.contact, service.business.as_ref()).await?;
        let language = office::language_of(turn, from).await?;
        let text = html!(language, "catat-kabar-diambil-alih", nomor = number.as_str(), petugas = &name);
        turn.tell(from, Screen::text(text));
    } else if let Some((_, name)) = service.officer.as_ref().filter(|(id, _)| *id != me) {
        turn.toast(plain!(turn.language, "konsultasi-singkat-milik", petugas = name));
    }
    show(turn, number).await
}

/// The number to call back, for whoever does it; that it was looked at is kept.
pub(super) async fn call(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    ui::require(turn, Action::SeeForOwner, Relation::Other).await?;
    let service = known(turn, number).await?;
    let Some(phone) = &service.secret.phone else { return show(turn, number).await };
    office::note(turn, Action::SeeForOwner, service.contact, service.business.as_ref()).await?;
    let language = turn.language;
    let text = html!(language, "catat-hubungi", nomor = service.number.as_str(), telepon = phone.as_str());
    turn.show(
        Screen::text(text)
            .row(vec![Button::new(plain!(language, "tombol-kembali"), ServicePress::Open(number.clone()))]),
    );
    Ok(())
}

/// It is done.
pub(super) async fn done(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    close(turn, number, CameOf::Answered, None).await
}

/// Which office does it?
pub(super) async fn ask_office(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    known(turn, number).await?;
    let back = ServicePress::Open(number.clone());
    let screen = offices::offices(turn, |slug| ServicePress::ReferTo(number.clone(), slug), back);
    turn.show(screen);
    Ok(())
}

/// That one.
pub(super) async fn refer(turn: &mut Turn<'_>, number: &CaseNumber, slug: &str) -> Talk {
    close(turn, number, CameOf::Referred, Some(slug)).await
}

async fn close(turn: &mut Turn<'_>, number: &CaseNumber, result: CameOf, to: Option<&str>) -> Talk {
    ui::require(turn, Action::LogServices, Relation::Own).await?;
    let service = known(turn, number).await?;
    let (me, now) = (turn.contact.id, turn.now);
    if services::close(turn.write().await?, number, (me, result, to), now).await? {
        office::note(turn, Action::LogServices, service.contact, service.business.as_ref()).await?;
    }
    show(turn, number).await
}

/// What a part of the queue still has to do, as lines and buttons.
pub(in crate::talks) async fn listed(turn: &mut Turn<'_>, part: Part) -> Talk<(Vec<Html>, Vec<Button>)> {
    let (who, now, keys, language) = (turn.contact.id, turn.now, turn.keys, turn.language);
    let open = services::open(turn.read(), keys, (part, who, now), IN_QUEUE).await?;
    let line = |service: &Service| {
        html!(
            language,
            "catat-antrean-baris",
            nomor = service.number.as_str(),
            ringkas = in_short(language, service),
            isi = service.secret.note.as_deref().unwrap_or("–"),
            keadaan = &state(language, service, who)
        )
    };
    let button = |service: &Service| Button::new(service.number.as_str(), ServicePress::Open(service.number.clone()));
    Ok((open.iter().map(line).collect(), open.iter().map(button).collect()))
}
