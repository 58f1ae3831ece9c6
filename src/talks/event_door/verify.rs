//! Anybody can check a certificate: all that is printed is shown, as it was when it was issued; the office withdraws one.

use super::certificate::days;
use super::press::DoorPress;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, ContactId, Lane, Language, TicketCode};
use crate::job::quiet_hours;
use crate::store::certificates::{self, Certificate};
use crate::store::contacts;
use crate::store::seats::{self, Seat};
use crate::talks::{guesses, office, typed, ui};
use crate::text::{self, Html};
use crate::turn::{Awaited, Awaits, Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// /cek: which number?
pub(super) fn ask(turn: &mut Turn<'_>) {
    turn.memory.awaited = Some(Awaited { what: Awaits::CertificateNumber, at: turn.now });
    let language = turn.language;
    turn.show(Screen::text(html!(language, "pintu-cek-tanya")).row(vec![ui::menu_button(language)]));
}

/// The number was written.
pub(in crate::talks) async fn number_said(turn: &mut Turn<'_>, said: &str) -> Talk {
    turn.memory.awaited = None;
    let is_one = |word: &str| typed::ticket(word).filter(|_| word.contains(|c: char| c.is_ascii_digit()));
    match typed::ticket(said).or_else(|| said.split_whitespace().find_map(is_one)) {
        Some(code) => check(turn, &code).await,
        None => {
            let screen = Screen::text(html!(turn.language, "pintu-cek-bukan-nomor"));
            let again = Button::new(plain!(turn.language, "pintu-tombol-cek-lagi"), DoorPress::Verify);
            turn.say(screen.row(vec![again, ui::menu_button(turn.language)]));
            Ok(())
        }
    }
}

/// What the office knows of a number: all that is printed, so that nothing of it can be changed.
pub(super) async fn check(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (keys, language) = (turn.keys, turn.language);
    if let Some(why) = guesses::closed(turn).await? {
        turn.show(Screen::text(why));
        return Ok(());
    }
    let Some(one) = certificates::find(turn.read(), keys, code).await? else {
        guesses::wrong(turn).await?;
        let again = Button::new(plain!(language, "pintu-tombol-cek-lagi"), DoorPress::Verify);
        let screen = Screen::text(html!(language, "pintu-cek-tak-ada", nomor = code.as_str()));
        turn.show(screen.row(vec![again, ui::menu_button(language)]));
        return Ok(());
    };
    let mut screen = Screen::text(told(language, &one));
    if one.withdrawn_at.is_none() && turn.may(Action::ReceiveGuests, Relation::Other).await? {
        let withdraw = DoorPress::Withdraw(code.clone(), false);
        screen = screen.row(vec![Button::new(plain!(language, "pintu-tombol-tarik"), withdraw)]);
    }
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Whether a certificate counts, and all that is printed on it; a name that was erased is said to be.
fn told(language: Language, one: &Certificate) -> Html {
    let code = one.code.as_str();
    let lead = match one.withdrawn_at {
        Some(at) => {
            let date = text::date(language, text::local_date(at));
            html!(language, "pintu-cek-ditarik", nomor = code, tanggal = &date)
        }
        None if one.printed.name.is_none() => html!(language, "pintu-cek-tanpa-nama", nomor = code),
        None => html!(language, "pintu-cek-asli", nomor = code),
    };
    let name = one.printed.name.clone().unwrap_or_else(|| plain!(language, "pintu-cek-nama-dihapus"));
    let facts = html!(
        language,
        "pintu-cek-isi",
        nama = &name,
        acara = &one.printed.title,
        hari = &days(language, &one.printed),
        jam = one.printed.hours,
        versi = one.version,
        tanggal = &text::date(language, text::local_date(one.changed_at))
    );
    Html::join(&[lead, facts], "\n")
}

/// The owner of a certificate, and the language, where the bot can write to them.
async fn owner(turn: &mut Turn<'_>, seat: Option<&Seat>) -> Talk<Option<(ContactId, Language)>> {
    let Some(contact) = seat.and_then(|seat| seat.guest.contact) else { return Ok(None) };
    let language = contacts::language_if_reachable(turn.read(), contact).await?;
    Ok(language.map(|language| (contact, language)))
}

/// The office withdraws a certificate: asked first; its owner is told, where there is one who can be.
pub(super) async fn withdraw(turn: &mut Turn<'_>, code: &TicketCode, sure: bool) -> Talk {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let (keys, language, now) = (turn.keys, turn.language, turn.now);
    let Some(one) = certificates::find(turn.read(), keys, code).await? else { return check(turn, code).await };
    let seat = match one.seat {
        Some(seat) => seats::get(turn.read(), keys, seat).await?,
        None => None,
    };
    let owner = owner(turn, seat.as_ref()).await?;
    if one.withdrawn_at.is_none() && !sure {
        let yes = Button::new(plain!(language, "pintu-tombol-ya-tarik"), DoorPress::Withdraw(code.clone(), true));
        let name = one.printed.name.clone().unwrap_or_else(|| plain!(language, "pintu-cek-nama-dihapus"));
        let told = match owner {
            Some(_) => html!(language, "pintu-tarik-dikabari"),
            None => html!(language, "pintu-tarik-tanpa-kabar"),
        };
        let question = html!(language, "pintu-tarik-tanya", nomor = code.as_str(), nama = &name, kabar = told);
        turn.show(ui::confirm(language, question, yes, DoorPress::Check(code.clone())));
        return Ok(());
    }
    if certificates::withdraw(turn.write().await?, code, now).await? {
        let guest = seat.as_ref().map(|seat| &seat.guest);
        let (about, business) =
            (guest.and_then(|guest| guest.contact), guest.and_then(|guest| guest.business.as_ref()));
        office::note(turn, Action::ReceiveGuests, about, business).await?;
        if let Some((contact, language)) = owner {
            let text = html!(language, "pintu-sertifikat-ditarik", nomor = code.as_str());
            let screen = Screen::text(text).row(vec![ui::ask_button(language)]);
            let send = Send::new(contact, Lane::Notice, Outgoing::New(screen));
            turn.send(send.not_before(quiet_hours::next_day(now)));
        }
    } else {
        turn.toast(plain!(language, "pintu-singkat-sudah-ditarik"));
    }
    check(turn, code).await
}
