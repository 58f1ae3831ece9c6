//! The stands of a bazaar by number: who has which, and the office gives them or lets two change places.

use super::page;
use super::press::EventOfficePress;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, SeatState};
use crate::store::events::{Event, Facts};
use crate::store::seats::{self, Seat};
use crate::store::stands::{self, Given};
use crate::talks::event_owner::press::EventPress;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// People on a page.
const PEOPLE: usize = 10;
/// Numbers on a page, and in a row of it.
const NUMBERS: usize = 24;
const PER_ROW: usize = 6;

/// An event with numbered stands and whoever has one; each look is a row of the audit.
async fn listed(turn: &mut Turn<'_>, id: i64) -> Talk<(Event, Vec<Seat>)> {
    let event = page::event(turn, id).await?;
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    if !event.has_numbers() {
        page::show(turn, id, Some(html!(turn.language, "stan-tanpa-nomor"))).await?;
        return Err(Stop::Said);
    }
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let keys = turn.keys;
    let mut all = seats::of_event(turn.read(), keys, id).await?;
    all.retain(|seat| seat.state == SeatState::Confirmed);
    Ok((event, all))
}

/// Who has which, whoever has none yet first.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, page: u16, lead: Option<Html>) -> Talk {
    let (event, mut all) = listed(turn, id).await?;
    let language = turn.language;
    let taken = stands::of_event(turn.read(), id).await?;
    let left = stands::left_to_office(turn.read(), id).await?;
    let first = |seat: &Seat| taken.iter().find(|(_, of)| *of == seat.id).map_or(0, |(number, _)| *number);
    all.sort_by_key(|seat| (first(seat), seat.queued_at, seat.id));
    let none = all.iter().filter(|seat| seat.stand.is_none()).count();
    let told = html!(
        language,
        "stan-daftar",
        judul = &event.facts.title,
        terisi = format::count(taken.len()),
        semua = event.facts.capacity,
        tanpa = format::count(none),
        panitia = format::count(left.len())
    );
    let parts: Vec<Html> = lead.into_iter().chain([told]).collect();
    let page = ui::page_of(page, all.len(), PEOPLE);
    let skip = usize::from(page) * PEOPLE;
    let person = |seat: &Seat| {
        let number = match seat.stand.as_deref() {
            Some(stand) => plain!(language, "stan-nomor", nomor = stand),
            None if left.contains(&seat.id) => plain!(language, "stan-minta"),
            None => plain!(language, "stan-belum"),
        };
        let label = format!("{number} · {}", who(seat));
        vec![Button::new(ui::short(&label), EventOfficePress::StandOf(seat.id, 0))]
    };
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let screen = all.iter().skip(skip).take(PEOPLE).map(person).fold(screen, Screen::row);
    let to = |label: String, page: u32| {
        Button::new(label, EventOfficePress::Stands(id, u16::try_from(page).unwrap_or(u16::MAX)))
    };
    let screen = ui::pager(language, page.into(), all.len() > skip + PEOPLE, to).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// Who has a number that there would not be any more; none where nobody has.
pub(super) async fn above(turn: &mut Turn<'_>, event: &Event, new: &Facts) -> Talk<Option<Html>> {
    if !event.has_numbers() || !new.seating.numbered || new.capacity >= event.facts.capacity {
        return Ok(None);
    }
    let taken = stands::of_event(turn.read(), event.id).await?;
    let keys = turn.keys;
    let all = seats::of_event(turn.read(), keys, event.id).await?;
    let held = |(number, of): &(i64, i64)| {
        let name = all.iter().find(|seat| seat.id == *of).map(who).unwrap_or_default();
        (*number > new.capacity).then(|| format!("{number} ({name})"))
    };
    let above: Vec<String> = taken.iter().filter_map(held).collect();
    let told = above.join(", ");
    Ok((!above.is_empty()).then(|| html!(turn.language, "stan-di-atas", semua = new.capacity, isi = &told)))
}

fn who(seat: &Seat) -> String {
    seat.guest.business_name.clone().unwrap_or_else(|| seat.guest.person.clone())
}

/// A seat that can have a stand, with its event.
async fn of_seat(turn: &mut Turn<'_>, seat: i64) -> Talk<(Event, Seat)> {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let keys = turn.keys;
    let Some(seat) = seats::get(turn.read(), keys, seat).await? else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    let (event, _) = listed(turn, seat.event).await?;
    if seat.state == SeatState::Confirmed && event.lets_pick(turn.now) {
        return Ok((event, seat));
    }
    let lead = html!(turn.language, "stan-tidak-bisa-panitia");
    show(turn, event.id, 0, Some(lead)).await?;
    Err(Stop::Said)
}

/// Which number? One that somebody has is marked: the two change places.
pub(super) async fn ask(turn: &mut Turn<'_>, seat: i64, page: u16) -> Talk {
    let (event, seat) = of_seat(turn, seat).await?;
    let language = turn.language;
    let taken = stands::of_event(turn.read(), event.id).await?;
    let holder = |number: i64| taken.iter().find(|(other, _)| *other == number).map(|(_, of)| *of);
    let numbers: Vec<i64> = (1..=event.facts.capacity).filter(|number| holder(*number) != Some(seat.id)).collect();
    let page = ui::page_of(page, numbers.len(), NUMBERS);
    let skip = usize::from(page) * NUMBERS;
    let pick = |number: &i64| {
        let label = match holder(*number) {
            Some(_) => plain!(language, "stan-tombol-tukar", nomor = *number),
            None => number.to_string(),
        };
        Button::new(label, EventOfficePress::PutStand(seat.id, u16::try_from(*number).unwrap_or(u16::MAX)))
    };
    let name = who(&seat);
    let text = match seat.stand.as_deref() {
        Some(stand) => html!(language, "stan-tanya-pindah", nama = &name, nomor = stand),
        None => html!(language, "stan-tanya-beri", nama = &name),
    };
    let shown: Vec<Button> = numbers.iter().skip(skip).take(NUMBERS).map(pick).collect();
    let screen = ui::rows(shown, PER_ROW).into_iter().fold(Screen::text(text), Screen::row);
    let to = |label: String, page: u32| {
        Button::new(label, EventOfficePress::StandOf(seat.id, u16::try_from(page).unwrap_or(u16::MAX)))
    };
    let screen =
        ui::pager(language, page.into(), numbers.len() > skip + NUMBERS, to).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "tombol-kembali"), EventOfficePress::Stands(event.id, 0));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// This number: whoever has it gets what is given up for it, and both hear of it. Where that is nothing it is asked first,
/// and `from` is whose number it was when the office said yes.
pub(super) async fn put(turn: &mut Turn<'_>, (seat, number): (i64, u16), from: Option<i64>) -> Talk {
    let (event, seat) = of_seat(turn, seat).await?;
    let (now, language, keys) = (turn.now, turn.language, turn.keys);
    let loser = loser(turn, &seat, i64::from(number)).await?;
    if let Some(loser) = loser.filter(|loser| from != Some(loser.id)) {
        ask_to_take(turn, (&seat, number), &loser);
        return Ok(());
    }
    let number = i64::from(number);
    let given = stands::give(turn.write().await?, (seat.id, seat.count), number, now).await?;
    let other = match given {
        Given::Not => {
            let lead = html!(language, "stan-tidak-bisa-panitia");
            return show(turn, event.id, 0, Some(lead)).await;
        }
        Given::Free => None,
        Given::From(other) => seats::get(turn.read(), keys, other).await?,
    };
    let was = seat.stand.clone();
    let seat = seats::get(turn.read(), keys, seat.id).await?.unwrap_or(seat);
    let mut lines = vec![html!(language, "stan-diberi", nama = &who(&seat), nomor = number)];
    lines.extend(other.as_ref().map(|other| match other.stand.as_deref() {
        Some(stand) => html!(language, "stan-ditukar", lain = &who(other), nomor = stand),
        None => html!(language, "stan-lepas", lain = &who(other)),
    }));
    lines.push(tell(turn, &event, &seat, was.as_deref()).await?);
    if let Some(other) = other {
        lines.push(tell(turn, &event, &other, Some(&number.to_string())).await?);
    }
    show(turn, event.id, 0, Some(Html::join(&lines, "\n"))).await
}

/// Whoever has a number and would get none for it from this seat.
async fn loser(turn: &mut Turn<'_>, seat: &Seat, number: i64) -> Talk<Option<Seat>> {
    let keys = turn.keys;
    let taken = stands::of_event(turn.read(), seat.event).await?;
    let own = taken.iter().filter(|(_, of)| *of == seat.id).count();
    let holder = taken.iter().find(|(other, of)| *other == number && *of != seat.id).map(|(_, of)| *of);
    match holder {
        Some(holder) if format::count(own) < seat.count => Ok(seats::get(turn.read(), keys, holder).await?),
        _ => Ok(None),
    }
}

/// Somebody would lose a number for nothing: is that meant?
fn ask_to_take(turn: &mut Turn<'_>, (seat, number): (&Seat, u16), loser: &Seat) {
    let language = turn.language;
    let text = html!(language, "stan-tanya-lepas", nomor = i64::from(number), lain = &who(loser), nama = &who(seat));
    let sure = EventOfficePress::TakeStand(seat.id, number, loser.id);
    let yes = Button::new(plain!(language, "stan-tombol-tetap"), sure);
    let back = Button::new(plain!(language, "tombol-kembali"), EventOfficePress::StandOf(seat.id, 0));
    turn.show(Screen::text(text).row(vec![yes, back]));
}

/// Whoever has a chat hears which stand it is now in place of the one that it was, or that there is none; gives what the
/// office is told of that.
async fn tell(turn: &mut Turn<'_>, event: &Event, seat: &Seat, was: Option<&str>) -> Talk<Html> {
    let Some(contact) = seat.guest.contact else {
        return Ok(html!(turn.language, "stan-telepon", nama = &who(seat)));
    };
    let language = office::language_of(turn, contact).await?;
    let title = event.facts.title.as_str();
    let text = match (seat.stand.as_deref(), was) {
        (Some(stand), Some(was)) if seat.count == 1 => {
            html!(language, "stan-kabar-pindah", judul = title, lama = was, nomor = stand)
        }
        (Some(stand), _) => html!(language, "stan-kabar", judul = title, nomor = stand),
        (None, was) => html!(language, "stan-kabar-lepas", judul = title, nomor = was.unwrap_or_default()),
    };
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
    turn.tell(contact, Screen::text(text).row(vec![card]));
    Ok(html!(turn.language, "stan-dikabari", nama = &who(seat)))
}
