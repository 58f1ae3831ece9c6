//! The officer's side: saying yes or no, and taking back.

use super::press::AppointmentPress;
use super::reminders::SOON;
use super::{moving, notice, owner, schedule, words};
use crate::domain::ics::{self, Event};
use crate::domain::office::Setting;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, CallbackData, Lane, Language};
use crate::store::appointments::{self, Appointment, Slot, State, Venue};
use crate::store::office as settings;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Document, Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// An appointment at a time of this officer that is open; else it is said how far it is.
async fn mine(turn: &mut Turn<'_>, id: i64) -> Talk<Appointment> {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    match appointments::get(turn.read(), keys, id).await? {
        Some(one) if one.slot.officer == who && one.state.is_open() && one.slot.ends > now => Ok(one),
        Some(one) if one.slot.officer == who => {
            turn.toast(plain!(language, "janji-singkat-lewat"));
            let text = became(turn, &one).await?;
            turn.edit(Screen::text(text));
            Err(Stop::Said)
        }
        _ => {
            turn.toast(plain!(language, "janji-singkat-lewat"));
            turn.edit(Screen::text(html!(language, "janji-bukan-lagi")));
            Err(Stop::Said)
        }
    }
}

/// What became of one that nothing can be done with any more: it was moved, moving to it was taken back, or it is over.
async fn became(turn: &mut Turn<'_>, one: &Appointment) -> Talk<Html> {
    let (language, now, keys) = (turn.language, turn.now, turn.keys);
    let certain = appointments::of_series(turn.read(), keys, one.root()).await?.into_iter();
    let certain = certain.filter(|other| other.id != one.id && other.state == State::Confirmed);
    let (name, when) = (&one.person, &words::when(language, &one.slot));
    // What stands in its place was asked for after it; what was asked for before it stands as it did.
    Ok(match certain.max_by_key(|other| other.moves) {
        Some(other) if other.moves > one.moves => {
            let new = words::when(language, &other.slot);
            html!(language, "janji-kantor-dipindah", nama = name, saat = when, baru = &new)
        }
        Some(_) if one.state == State::ByOwner => {
            html!(language, "janji-kantor-pindah-ditarik", nama = name, saat = when)
        }
        _ => words::for_office(language, one, now),
    })
}

/// Yes: the owner gets it with a calendar file.
pub(super) async fn confirm(turn: &mut Turn<'_>, id: i64) -> Talk {
    let one = mine(turn, id).await?;
    let (now, language) = (turn.now, turn.language);
    if one.state == State::Confirmed {
        turn.toast(plain!(language, "janji-singkat-sudah"));
        return Ok(());
    }
    let left = one.slot.starts - now;
    let told = SOON.into_iter().filter(|(_, within)| left < *within).map(|(what, _)| i64::from(what as u8)).sum();
    if !appointments::confirm(turn.write().await?, id, told, now).await? {
        return Ok(());
    }
    office::note(turn, Action::OfferTimes, Some(one.contact), None).await?;
    turn.toast(plain!(language, "janji-singkat-terima"));
    let mut one = one;
    one.state = State::Confirmed;
    let card = words::for_office(language, &one, now);
    let cancel = Button::new(plain!(language, "janji-tombol-batal"), AppointmentPress::OfficeCancel(id, false));
    let open = one
        .case
        .clone()
        .map(|number| Button::new(plain!(language, "konsultasi-tombol-buka"), ConsultPress::Open(number)));
    turn.edit(Screen::text(card).row([cancel].into_iter().chain(open).collect()));
    let before = replace(turn, &one).await?;
    tell_confirmed(turn, &one, before.as_ref()).await
}

/// What it was asked for in place of ends: its officer hears so, and the message that called it certain says so.
async fn replace(turn: &mut Turn<'_>, one: &Appointment) -> Talk<Option<Slot>> {
    let (now, keys) = (turn.now, turn.keys);
    let Some(id) = appointments::replace(turn.write().await?, one, now).await? else { return Ok(None) };
    let Some(before) = appointments::get(turn.read(), keys, id).await? else { return Ok(None) };
    let moved = |language: Language, when: &str| {
        html!(language, "janji-kabar-lama", saat = when, baru = &words::when(language, &one.slot))
    };
    notice::ended(turn, &before, moved).await?;
    if before.slot.officer != one.slot.officer {
        owner::tell_freed(turn, &before, owner::Freed::Moved(&one.slot)).await?;
    }
    Ok(Some(before.slot))
}

/// The owner gets it in words, below its calendar file.
async fn tell_confirmed(turn: &mut Turn<'_>, one: &Appointment, before: Option<&Slot>) -> Talk {
    let language = office::language_of(turn, one.contact).await?;
    let said = settings::settings(turn.read()).await?;
    let address = said.get(&Setting::Address).map(|address| address.value.clone());
    let map = said.get(&Setting::Map).map(|map| map.value.clone());
    let file = calendar_file(turn, language, one, address.as_deref());
    let caption = Screen::text(html!(language, "janji-berkas-kalender"));
    turn.send(Send::new(one.contact, Lane::Case, Outgoing::New(caption.file(file))));
    let lead = match before {
        Some(slot) => html!(language, "janji-kabar-pindah-pasti", saat = &words::when(language, slot)),
        None => html!(language, "janji-kabar-pasti"),
    };
    let mut parts = vec![lead, words::own(language, one)];
    match one.slot.venue {
        Venue::Office => {
            parts.extend(address.map(|address| html!(language, "janji-alamat", alamat = &address)));
            parts.extend(map.map(|map| html!(language, "janji-peta", tautan = &map)));
        }
        Venue::Online => parts.push(html!(language, "janji-cara-daring")),
        Venue::At(point) => parts.push(html!(language, "janji-peta", tautan = &point.link())),
    }
    let ways = vec![
        Button::new(
            plain!(language, "janji-tombol-pindah"),
            CallbackData::from(AppointmentPress::Move(one.id, 0)).anew(),
        ),
        Button::new(
            plain!(language, "janji-tombol-batal"),
            CallbackData::from(AppointmentPress::Cancel(one.id, false)).anew(),
        ),
    ];
    let screen = Screen::text(Html::join(&parts, "\n\n")).row(ways);
    turn.send(Send::new(one.contact, Lane::Case, Outgoing::New(screen)).tag(notice::tag(one)));
    Ok(())
}

/// The file for the calendar of a phone: moved, it takes the place of the earlier one there.
fn calendar_file(turn: &Turn<'_>, language: Language, one: &Appointment, address: Option<&str>) -> Document {
    let place = match (one.slot.venue, address) {
        (Venue::Office, Some(address)) => address.to_owned(),
        (Venue::At(point), _) => point.link(),
        (venue, _) => words::venue(language, venue),
    };
    let title = plain!(language, "janji-judul-kalender", petugas = &one.slot.officer_name);
    let uid = format!("janji-{}@umkm-bot", one.root());
    let bytes = ics::file(&[Event {
        id: &uid,
        sequence: one.moves,
        made: turn.now,
        starts: one.slot.starts,
        ends: one.slot.ends,
        title: &title,
        place: &place,
        point: one.slot.venue.point(),
        cancelled: false,
    }]);
    Document { name: "janji-temu.ics".to_owned(), mime: "text/calendar".to_owned(), bytes, personal: true }
}

/// Tells the owner that a move does not come to be, and what stands.
async fn tell_stays(turn: &mut Turn<'_>, one: &Appointment, stands: &Appointment) -> Talk {
    let language = office::language_of(turn, one.contact).await?;
    let (new, old) = (words::when(language, &one.slot), words::when(language, &stands.slot));
    let text = html!(language, "janji-kabar-pindah-ditolak", saat = &new, lama = &old);
    let other = Button::new(plain!(language, "janji-tombol-pindah"), AppointmentPress::Move(stands.id, 0));
    turn.send(Send::new(one.contact, Lane::Case, Outgoing::New(Screen::text(text).row(vec![other]))));
    Ok(())
}

/// Tells the owner that it does not come to be, with the way to other times.
async fn tell_owner(turn: &mut Turn<'_>, one: &Appointment, words: impl Fn(Language, &str) -> Html) -> Talk {
    let language = office::language_of(turn, one.contact).await?;
    let text = words(language, &words::when(language, &one.slot));
    let other = AppointmentPress::Free { case: one.case.clone(), page: 0 };
    let screen = Screen::text(text).row(vec![Button::new(plain!(language, "janji-tombol-baru"), other)]);
    turn.send(Send::new(one.contact, Lane::Case, Outgoing::New(screen)));
    Ok(())
}

/// Asks whether it is a no, in words that say whose and when.
pub(super) async fn ask_to_refuse(turn: &mut Turn<'_>, id: i64) -> Talk {
    let one = mine(turn, id).await?;
    if one.state == State::Confirmed {
        return cancel(turn, id, false).await;
    }
    let language = turn.language;
    let yes = Button::new(plain!(language, "janji-tombol-ya-tolak"), AppointmentPress::RefuseSurely(id));
    let when = words::when(language, &one.slot);
    let question = html!(language, "janji-kantor-tolak-tanya", nama = &one.person, saat = &when);
    turn.show(ui::confirm(language, question, yes, AppointmentPress::Requested(id)));
    Ok(())
}

/// What is asked for, with yes and no.
pub(super) async fn requested(turn: &mut Turn<'_>, id: i64) -> Talk {
    let one = mine(turn, id).await?;
    if one.state == State::Confirmed {
        return schedule::schedule(turn, 0).await;
    }
    let card = words::for_office(turn.language, &one, turn.now);
    turn.show(Screen::text(card).row(words::answers(turn.language, one.id)));
    Ok(())
}

/// No: the time is free again.
pub(super) async fn refuse(turn: &mut Turn<'_>, id: i64) -> Talk {
    let one = mine(turn, id).await?;
    let (now, language) = (turn.now, turn.language);
    if one.state == State::Confirmed {
        return cancel(turn, id, false).await;
    }
    if !appointments::end(turn.write().await?, id, State::Refused, now).await? {
        return Ok(());
    }
    office::note(turn, Action::OfferTimes, Some(one.contact), None).await?;
    let withdraw = Button::new(plain!(language, "janji-tombol-hapus-ini"), AppointmentPress::Withdraw(one.slot.id));
    let mut one = one;
    one.state = State::Refused;
    turn.edit(Screen::text(words::for_office(language, &one, now)).row(vec![withdraw]));
    match moving::stands_beside(turn, &one).await? {
        Some(stands) => tell_stays(turn, &one, &stands).await,
        None => tell_owner(turn, &one, |language, when| html!(language, "janji-kabar-ditolak", saat = when)).await,
    }
}

/// A free time is taken out again.
pub(super) async fn withdraw(turn: &mut Turn<'_>, slot: i64) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let who = turn.contact.id;
    let done = appointments::withdraw(turn.write().await?, slot, who).await?;
    if !done {
        turn.toast(plain!(turn.language, "janji-singkat-dipegang"));
    }
    schedule::schedule(turn, 0).await
}

/// The office takes an appointment back: asked first, then its owner hears of it; the time goes with it.
pub(super) async fn cancel(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let one = mine(turn, id).await?;
    let (now, language) = (turn.now, turn.language);
    if !sure {
        let yes = Button::new(plain!(language, "janji-tombol-ya-batal"), AppointmentPress::OfficeCancel(id, true));
        let when = words::when(language, &one.slot);
        let question = html!(language, "janji-kantor-batal-tanya", nama = &one.person, saat = &when);
        turn.show(ui::confirm(language, question, yes, AppointmentPress::Schedule(0)));
        return Ok(());
    }
    if appointments::end(turn.write().await?, id, State::ByOffice, now).await? {
        office::note(turn, Action::OfferTimes, Some(one.contact), None).await?;
        let (slot, who) = (one.slot.id, turn.contact.id);
        appointments::withdraw(turn.write().await?, slot, who).await?;
        notice::ended(turn, &one, |language, when| html!(language, "janji-dibatalkan", saat = when)).await?;
        tell_owner(turn, &one, |language, when| html!(language, "janji-kabar-batal", saat = when)).await?;
    }
    schedule::schedule(turn, 0).await
}
