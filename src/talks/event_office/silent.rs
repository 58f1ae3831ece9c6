//! Those who were asked three days before whether they still come and said nothing: the office calls them and notes what
//! they say. A place that is given up so goes to the next in line.

use super::page;
use super::press::EventOfficePress;
use crate::clock::DAY;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Phone, SeatState};
use crate::store::businesses;
use crate::store::events::Event;
use crate::store::seats::{self, Seat};
use crate::talks::event_owner::press::EventPress;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// People on a page.
const PER_PAGE: usize = 5;
/// It is asked so long before an event.
const ASKED_BEFORE: i64 = 3 * DAY;

/// Whoever was asked and did not answer, while the event is to come.
pub(super) async fn of(turn: &mut Turn<'_>, event: &Event) -> Talk<Vec<Seat>> {
    let (keys, now, starts) = (turn.keys, turn.now, event.facts.starts());
    if now >= starts {
        return Ok(Vec::new());
    }
    Ok(seats::without_answer(turn.read(), keys, event.id, starts - ASKED_BEFORE).await?)
}

/// A page of them with their numbers; each look is a row of the audit.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, at: u16, lead: Option<Html>) -> Talk {
    let event = page::event(turn, id).await?;
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let all = of(turn, &event).await?;
    let language = turn.language;
    let at = ui::page_of(at, all.len(), PER_PAGE);
    let skip = usize::from(at) * PER_PAGE;
    let mut lines =
        vec![html!(language, "hadir-daftar", judul = &event.facts.title, jumlah = format::count(all.len()))];
    let mut rows = Vec::new();
    for seat in all.iter().skip(skip).take(PER_PAGE) {
        let who = who(turn, seat).await?;
        lines.push(html!(language, "hadir-baris", siapa = &who));
        let answer =
            |label: String, comes: bool| Button::new(ui::short(&label), EventOfficePress::Called(seat.id, comes));
        let name = &seat.guest.person;
        rows.push(vec![
            answer(plain!(language, "hadir-tombol-bisa", nama = name), true),
            answer(plain!(language, "hadir-tombol-tidak"), false),
        ]);
    }
    let parts: Vec<Html> = lead.into_iter().chain([Html::join(&lines, "\n")]).collect();
    let screen = rows.into_iter().fold(Screen::text(Html::join(&parts, "\n\n")), Screen::row);
    let to = |label: String, page: u32| {
        Button::new(label, EventOfficePress::Silent(id, u16::try_from(page).unwrap_or(u16::MAX)))
    };
    let screen = ui::pager(language, at.into(), all.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// "Rohmah, Keripik Rohmah, +62812…": the number is that of the business, where it has one.
async fn who(turn: &mut Turn<'_>, seat: &Seat) -> Talk<String> {
    let (keys, guest) = (turn.keys, &seat.guest);
    let phone = match &guest.business {
        Some(code) => businesses::find(turn.read(), keys, code).await?.and_then(|business| business.secret.phone),
        None => None,
    };
    let phone = guest.phone.as_ref().or(phone.as_ref()).map(|phone: &Phone| phone.as_str().to_owned());
    let parts = [Some(guest.person.clone()), guest.business_name.clone(), phone];
    Ok(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// What somebody said on the telephone: comes, or gives the place up.
pub(super) async fn called(turn: &mut Turn<'_>, seat: i64, comes: bool) -> Talk {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let (keys, now, language) = (turn.keys, turn.now, turn.language);
    let Some(seat) = seats::get(turn.read(), keys, seat).await? else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    let event = page::open_event(turn, seat.event).await?;
    let name = seat.guest.person.as_str();
    if seat.state != SeatState::Confirmed {
        let lead = html!(language, "hadir-terlambat", nama = name);
        return show(turn, event.id, 0, Some(lead)).await;
    }
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let lead = if comes {
        seats::note_told(turn.write().await?, seat.id, seats::COMES).await?;
        html!(language, "hadir-bisa", nama = name)
    } else {
        let conn = turn.write().await?;
        seats::leave(conn, seat.id, now).await?;
        seats::promote(conn, &event, now).await?;
        tell(turn, &event, &seat).await?;
        html!(language, "hadir-tidak", nama = name)
    };
    show(turn, event.id, 0, Some(lead)).await
}

/// Whoever gave the place up on the telephone reads so in the chat as well.
async fn tell(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk {
    let Some(contact) = seat.guest.contact else { return Ok(()) };
    let language = office::language_of(turn, contact).await?;
    let text = html!(language, "hadir-kabar", judul = &event.facts.title);
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
    turn.tell(contact, Screen::text(text).row(vec![card]));
    Ok(())
}
