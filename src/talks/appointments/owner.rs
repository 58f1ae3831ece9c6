//! The owner's side: what is asked for, free times, and taking back. Each button acts on the appointment as it is now.

use super::press::AppointmentPress;
use super::{schedule, words};
use crate::clock::Millis;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, CaseNumber, ContactId, Lane, Role};
use crate::store::appointments::{self, Appointment, Slot};
use crate::store::cases::{self, Case};
use crate::store::{contacts, officers};
use crate::talks::consultation::press::ConsultPress;
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// Free times on a page.
const PER_PAGE: i64 = 6;
/// An owner holds no more times at once.
const MOST_OPEN: usize = 3;
/// A time that begins sooner cannot be asked for, so that the officer can say yes.
const AHEAD: Millis = 30 * 60_000;

/// What an owner has asked for.
pub(super) async fn mine(turn: &mut Turn<'_>) -> Talk {
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let all = appointments::of_contact(turn.read(), keys, who, now).await?;
    let offers = turn.may(Action::OfferTimes, Relation::Own).await?;
    if all.is_empty() && !offers {
        return free(turn, None, 0).await;
    }
    let lines: Vec<Html> = all.iter().map(|one| words::own(language, one)).collect();
    let own = Html::join(&lines, "\n\n");
    let text = if offers { both_sides(turn, own).await? } else { html!(language, "janji-daftar", isi = own) };
    let button = |one: &Appointment| {
        vec![Button::new(ui::short(&words::label(language, &one.slot)), AppointmentPress::One(one.id))]
    };
    let screen = all.iter().map(button).fold(Screen::text(text), Screen::row);
    let free = AppointmentPress::Free { case: None, page: 0 };
    let schedule = Button::new(plain!(language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0));
    let screen = if offers { screen.row(vec![schedule]) } else { screen };
    let label =
        if all.is_empty() { plain!(language, "janji-tombol-buat") } else { plain!(language, "janji-tombol-satu-lagi") };
    turn.show(screen.row(vec![Button::new(label, free), ui::menu_button(language)]));
    Ok(())
}

/// The appointments of somebody of the office: those that owners have with them, then their own.
async fn both_sides(turn: &mut Turn<'_>, own: Html) -> Talk<Html> {
    let language = turn.language;
    let own = if own.is_empty() { html!(language, "janji-sisi-pemilik-kosong") } else { own };
    let as_officer = html!(language, "janji-sisi-petugas", isi = schedule::next_days(turn).await?);
    Ok(Html::join(&[as_officer, html!(language, "janji-sisi-pemilik", isi = own)], "\n\n"))
}

/// The owner's own consultation of this number; nothing for another's.
pub(super) async fn own_case(turn: &mut Turn<'_>, number: Option<CaseNumber>) -> Talk<Option<Case>> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let Some(number) = number else { return Ok(None) };
    Ok(cases::find(turn.read(), keys, &number)
        .await?
        .filter(|case| case.contact == who && !case.complaint && !case.secret.anonymous))
}

/// A page of free times, of whoever has the consultation first; online ones need a conversation to be in.
pub(super) async fn page_of(turn: &mut Turn<'_>, case: Option<&Case>, page: u16) -> Talk<(Vec<Slot>, bool)> {
    let (who, after) = (turn.contact.id, turn.now + AHEAD);
    let first = case.and_then(|case| case.officer.as_ref()).map(|(id, _)| *id);
    let skip = i64::from(page) * PER_PAGE;
    let choice = (who, first, case.is_some());
    let mut found = appointments::free(turn.read(), choice, after, (PER_PAGE + 1, skip)).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or_default();
    let more = found.len() > most;
    found.truncate(most);
    Ok((found, more))
}

/// Free times under `lead`, each a button made by `to`.
pub(super) fn choices(
    turn: &Turn<'_>,
    lead: Html,
    (slots, more, page): (&[Slot], bool, u16),
    to: impl Fn(i64) -> AppointmentPress,
    page_to: impl Fn(u16) -> AppointmentPress,
) -> Screen {
    let language = turn.language;
    let button = |slot: &Slot| vec![Button::new(ui::short(&words::label(language, slot)), to(slot.id))];
    let screen = slots.iter().map(button).fold(Screen::text(lead), Screen::row);
    let pages = ui::pager(language, u32::from(page), more, |label, page| {
        Button::new(label, page_to(u16::try_from(page).unwrap_or(u16::MAX)))
    });
    pages.into_iter().fold(screen, Screen::row).row(vec![ui::menu_button(language)])
}

/// Free times to choose from.
pub(super) async fn free(turn: &mut Turn<'_>, number: Option<CaseNumber>, page: u16) -> Talk {
    let lead = html!(turn.language, "janji-pilih");
    offer(turn, number, page, lead).await
}

async fn offer(turn: &mut Turn<'_>, number: Option<CaseNumber>, page: u16, lead: Html) -> Talk {
    let case = own_case(turn, number).await?;
    let (found, more) = page_of(turn, case.as_ref(), page).await?;
    let language = turn.language;
    if found.is_empty() && page == 0 {
        let ask = ConsultPress::Ask { slug: None, question: None };
        let ask = Button::new(plain!(language, "tombol-petugas"), ask);
        let screen = Screen::text(html!(language, "janji-tak-ada"));
        turn.show(screen.row(vec![ask, ui::menu_button(language)]));
        return Ok(());
    }
    let number = case.map(|case| case.number);
    let to = |slot| AppointmentPress::Pick { slot, case: number.clone() };
    let page_to = |page| AppointmentPress::Free { case: number.clone(), page };
    let screen = choices(turn, lead, (&found, more, page), to, page_to);
    turn.show(screen);
    Ok(())
}

/// A time is asked for: it is held, or the next free ones are shown.
pub(super) async fn pick(turn: &mut Turn<'_>, slot: i64, number: Option<CaseNumber>) -> Talk {
    let (who, now, keys, language) = (turn.contact.id, turn.now, turn.keys, turn.language);
    let open = appointments::of_contact(turn.read(), keys, who, now).await?;
    if open.iter().any(|one| one.slot.id == slot) {
        return mine(turn).await;
    }
    if open.iter().filter(|one| !one.is_move()).count() >= MOST_OPEN {
        turn.toast(plain!(language, "janji-singkat-penuh"));
        return mine(turn).await;
    }
    let has_one = |number: &CaseNumber| open.iter().find(|one| one.case.as_ref() == Some(number)).cloned();
    if let Some(before) = number.as_ref().and_then(has_one) {
        ask_whether_to_move(turn, &before, slot);
        return Ok(());
    }
    // Who asked the office something and says no more than a time comes about that, unless another time is for that.
    let live = turn.contact.live.as_ref().map(|(number, _)| number.clone()).filter(|number| has_one(number).is_none());
    let number = number.or(live);
    let case = own_case(turn, number).await?.filter(|case| case.state != cases::State::Closed);
    let number = case.map(|case| case.number);
    let (person, contact) = (turn.first_name.to_owned(), turn.contact.clone());
    let (conn, keys) = turn.store().await?;
    contacts::save(conn, keys, &[&contact]).await?;
    let held = appointments::take(conn, keys, slot, (who, &person), (number.as_ref(), now)).await?;
    let Some(id) = held else {
        turn.toast(plain!(language, "janji-singkat-diambil"));
        let lead = html!(language, "janji-sudah-diambil");
        return offer(turn, number, 0, lead).await;
    };
    let Some(one) = appointments::get(turn.read(), keys, id).await? else { return Ok(()) };
    tell_officer(turn, &one, None).await?;
    show(turn, &one, html!(language, "janji-dipegang", petugas = &one.slot.officer_name));
    Ok(())
}

/// There is a time for that consultation already: this one can only take its place.
fn ask_whether_to_move(turn: &mut Turn<'_>, before: &Appointment, slot: i64) {
    let language = turn.language;
    let number = before.case.as_ref().map(CaseNumber::as_str).unwrap_or_default();
    let text = html!(language, "janji-sudah-punya", nomor = number, saat = &words::when(language, &before.slot));
    let to = AppointmentPress::MoveTo { id: before.id, slot };
    let yes = Button::new(plain!(language, "janji-tombol-pindahkan"), to);
    turn.show(ui::confirm(language, text, yes, AppointmentPress::Mine));
}

/// The officer sees who asks for a time, and in place of which.
pub(super) async fn tell_officer(turn: &mut Turn<'_>, one: &Appointment, before: Option<&Slot>) -> Talk {
    let now = turn.now;
    let language = office::language_of(turn, one.slot.officer).await?;
    let card = words::for_office(language, one, now);
    let moved = before.map(|slot| {
        let when = words::when(language, slot);
        if one.is_move() {
            html!(language, "janji-kantor-minta-pindah", saat = &when)
        } else {
            html!(language, "janji-kantor-pindah", saat = &when)
        }
    });
    let text = Html::join(&moved.into_iter().chain([card]).collect::<Vec<_>>(), "\n");
    let screen = Screen::text(text).row(words::answers(language, one.id));
    turn.send(Send::new(one.slot.officer, Lane::Case, Outgoing::New(screen)));
    Ok(())
}

/// One appointment with what can be done, under `lead`.
pub(super) fn show(turn: &mut Turn<'_>, one: &Appointment, lead: Html) {
    let language = turn.language;
    let text = Html::join(&[lead, words::own(language, one)], "\n\n");
    let ways = vec![
        Button::new(plain!(language, "janji-tombol-pindah"), AppointmentPress::Move(one.id, 0)),
        Button::new(plain!(language, "janji-tombol-batal"), AppointmentPress::Cancel(one.id, false)),
    ];
    let all = Button::new(plain!(language, "janji-tombol-semua"), AppointmentPress::Mine);
    turn.show(Screen::text(text).row(ways).row(vec![all, ui::menu_button(language)]));
}

/// The owner's appointment while it is to come; of one that was moved that which stands now. One that is over is said to
/// be, with the way to another.
pub(super) async fn own(turn: &mut Turn<'_>, id: i64) -> Talk<Appointment> {
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    match appointments::get(turn.read(), keys, id).await? {
        Some(one) if one.contact == who && one.state.is_open() && one.slot.ends > now => Ok(one),
        Some(one) if one.contact == who => {
            let mut open = appointments::of_series(turn.read(), keys, one.root()).await?.into_iter();
            if let Some(moved) = open.find(|other| other.slot.ends > now) {
                return Ok(moved);
            }
            let text = Html::join(&[html!(language, "janji-sudah-lewat"), words::over(language, &one)], "\n\n");
            let again = AppointmentPress::Free { case: one.case.clone(), page: 0 };
            let again = Button::new(plain!(language, "janji-tombol-baru"), again);
            turn.show(Screen::text(text).row(vec![again, ui::menu_button(language)]));
            Err(Stop::Said)
        }
        _ => {
            ui::unknown_button(turn);
            Err(Stop::Said)
        }
    }
}

/// One appointment.
pub(super) async fn one(turn: &mut Turn<'_>, id: i64) -> Talk {
    let one = own(turn, id).await?;
    let lead = html!(turn.language, "janji-satu");
    show(turn, &one, lead);
    Ok(())
}

/// Why an officer's time is free again.
#[derive(Clone, Copy, Debug)]
pub(super) enum Freed<'a> {
    /// The owner took the appointment back.
    Cancelled,
    /// It is at this other time now, or that is asked for.
    Moved(&'a Slot),
    /// The owner does not want to move to it any more.
    MoveDropped,
}

/// The officer whose time is free again hears so, and why.
pub(super) async fn tell_freed(turn: &mut Turn<'_>, one: &Appointment, why: Freed<'_>) -> Talk {
    let serves = |role: Role| policy::allows(Some(role), Action::OfferTimes, Relation::Own);
    let office: Vec<ContactId> = officers::with(turn.read(), serves).await?.into_iter().map(|one| one.id).collect();
    if !office.contains(&one.slot.officer) {
        return Ok(());
    }
    let language = office::language_of(turn, one.slot.officer).await?;
    let (name, when) = (&one.person, &words::when(language, &one.slot));
    let text = match why {
        Freed::Cancelled => html!(language, "janji-kantor-dibatalkan", nama = name, saat = when),
        Freed::MoveDropped => html!(language, "janji-kantor-tidak-jadi-pindah", nama = name, saat = when),
        Freed::Moved(to) => {
            let new = words::when(language, to);
            html!(language, "janji-kantor-pindah-keluar", nama = name, saat = when, baru = &new)
        }
    };
    let schedule = Button::new(plain!(language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0));
    let screen = Screen::text(text).row(vec![schedule]);
    turn.send(Send::new(one.slot.officer, Lane::Case, Outgoing::New(screen)));
    Ok(())
}
