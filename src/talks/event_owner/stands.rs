//! Stands by number: whoever has one picks a number that is free, or leaves it to the committee.

use super::card;
use super::press::EventPress;
use crate::domain::{Button, EventCode, SeatState};
use crate::store::events::Event;
use crate::store::seats::Seat;
use crate::store::stands;
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Handle, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Numbers on a page, and in a row of it.
pub(super) const PER_PAGE: usize = 24;
const PER_ROW: usize = 6;

/// An event and the seat of this person there whose number can be said now; else how it stands is shown.
pub(super) async fn own(turn: &mut Turn<'_>, code: &EventCode) -> Talk<(Event, Seat)> {
    let (event, seat) = card::own(turn, code).await?;
    if seat.state == SeatState::Confirmed && event.lets_pick(turn.now) {
        return Ok((event, seat));
    }
    card::show(turn, &event, Some(html!(turn.language, "stan-tidak-bisa"))).await?;
    Err(Stop::Said)
}

/// Whether this person has still to say which stand.
pub(super) async fn is_missing(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk<bool> {
    if seat.state != SeatState::Confirmed || !event.lets_pick(turn.now) {
        return Ok(false);
    }
    let own = format::count(stands::of_seat(turn.read(), seat.id).await?.len());
    let is_left = stands::left_to_office(turn.read(), event.id).await?.contains(&seat.id);
    Ok(own < seat.count && !is_left)
}

/// The numbers that nobody has.
pub(super) async fn free(turn: &mut Turn<'_>, event: &Event) -> Talk<Vec<i64>> {
    let taken = stands::of_event(turn.read(), event.id).await?;
    Ok((1..=event.facts.capacity).filter(|number| !taken.iter().any(|(other, _)| other == number)).collect())
}

/// A page of the numbers that are free.
pub(super) async fn open(turn: &mut Turn<'_>, code: &EventCode, page: u16) -> Talk {
    let (event, seat) = own(turn, code).await?;
    show(turn, (&event, &seat), page, None).await
}

/// The same, after `lead`.
pub(super) async fn show(turn: &mut Turn<'_>, (event, seat): (&Event, &Seat), page: u16, lead: Option<Html>) -> Talk {
    let language = turn.language;
    let taken = stands::of_event(turn.read(), event.id).await?;
    let own: Vec<i64> = taken.iter().filter(|(_, of)| *of == seat.id).map(|(number, _)| *number).collect();
    let is_free = |number: &i64| !taken.iter().any(|(other, _)| other == number);
    let free: Vec<i64> = (1..=event.facts.capacity).filter(is_free).collect();
    let page = ui::page_of(page, free.len(), PER_PAGE);
    let skip = usize::from(page) * PER_PAGE;
    let code = &event.code;
    let press = |number: i64, on: bool| {
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        EventPress::Stand { code: code.clone(), number, on }
    };
    let parts: Vec<Html> = lead.into_iter().chain([asked(turn, seat, &own, free.is_empty())]).collect();
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    // Of a single stand another number takes the place of the one before.
    if seat.count > 1 {
        let tick = |number: &i64| Button::new(ui::tick(language, &number.to_string(), true), press(*number, false));
        screen = ui::rows(own.iter().map(tick).collect(), PER_ROW).into_iter().fold(screen, Screen::row);
    }
    let pick = |number: &i64| Button::new(number.to_string(), press(*number, true));
    let shown: Vec<Button> = free.iter().skip(skip).take(PER_PAGE).map(pick).collect();
    screen = ui::rows(shown, PER_ROW).into_iter().fold(screen, Screen::row);
    let to = |label: String, page: u32| {
        Button::new(label, EventPress::Stands { code: code.clone(), page: u16::try_from(page).unwrap_or(u16::MAX) })
    };
    screen = ui::pager(language, page.into(), free.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    let office = Button::new(plain!(language, "stan-tombol-panitia"), EventPress::StandByOffice(code.clone()));
    let layout = event.facts.seating.layout.as_ref();
    let layout = layout.map(|_| Button::new(plain!(language, "stan-tombol-denah"), EventPress::Layout(code.clone())));
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(code.clone()));
    turn.show(screen.row([office].into_iter().chain(layout).collect()).row(vec![card]));
    Ok(())
}

/// What is asked of somebody who has these numbers already.
fn asked(turn: &Turn<'_>, seat: &Seat, own: &[i64], none_free: bool) -> Html {
    let language = turn.language;
    let left = seat.count - format::count(own.len());
    let named = own.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    match own {
        [] if none_free => html!(language, "stan-habis"),
        [] if seat.count == 1 => html!(language, "stan-pilih"),
        [] => html!(language, "stan-pilih-beberapa", jumlah = seat.count),
        _ if left > 0 => html!(language, "stan-pilih-lagi", nomor = &named, sisa = left),
        _ if seat.count == 1 => html!(language, "stan-ganti", nomor = &named),
        _ => html!(language, "stan-ganti-beberapa", nomor = &named),
    }
}

/// The picture of where each stand is.
pub(super) async fn layout(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let event = card::event_of(turn, code).await?;
    let Some(id) = event.facts.seating.layout.clone() else { return card::show(turn, &event, None).await };
    let language = turn.language;
    let caption = html!(language, "stan-denah", judul = &event.facts.title);
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(code.clone()));
    turn.say(Screen::text(caption).again(Handle { id, photo: true }).row(vec![ui::below(card)]));
    Ok(())
}
