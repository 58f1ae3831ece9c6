//! One event, and how it stands with whoever looks at it.

use super::press::{ALL, EventPress, LINK};
use crate::clock::Millis;
use crate::domain::{Button, EventCode, EventState, Language, SeatState, SeatUnit};
use crate::store::event_questions;
use crate::store::events::{self, Event};
use crate::store::seats::{self, Seat};
use crate::store::stands;
use crate::talks::event_door::press::DoorPress;
use crate::talks::{events_shown, ui};
use crate::text::Html;
use crate::text::format;
use crate::turn::{Handle, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The event of a code; a draft is nobody's yet.
pub(super) async fn event_of(turn: &mut Turn<'_>, code: &EventCode) -> Talk<Event> {
    let found = events::by_code(turn.read(), code).await?;
    if let Some(event) = found.filter(|event| event.state != EventState::Draft) {
        return Ok(event);
    }
    let language = turn.language;
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(Screen::text(html!(language, "acara-tidak-ada")).row(vec![all, ui::menu_button(language)]));
    Err(Stop::Said)
}

/// An event that can be joined and left now, and the seat of this person there; else how it stands is shown.
pub(super) async fn own(turn: &mut Turn<'_>, code: &EventCode) -> Talk<(Event, Seat)> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let event = event_of(turn, code).await?;
    let is_on = event.state == EventState::Published && !event.is_over(turn.now);
    let seat = seats::of_contact(turn.read(), keys, event.id, who).await?.filter(|seat| seat.state.is_open());
    match seat.filter(|_| is_on) {
        Some(seat) => Ok((event, seat)),
        None => {
            show(turn, &event, Some(html!(turn.language, "acara-bukan-lagi"))).await?;
            Err(Stop::Said)
        }
    }
}

/// The card of this code.
pub(super) async fn open(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let event = event_of(turn, code).await?;
    show(turn, &event, None).await
}

/// The card, below what is so for this person, below `lead`.
pub(super) async fn show(turn: &mut Turn<'_>, event: &Event, lead: Option<Html>) -> Talk {
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    turn.remember_event(&event.code);
    let counts = seats::counts(turn.read(), event.id).await?;
    let seat = seats::of_contact(turn.read(), keys, event.id, who).await?;
    let mut parts: Vec<Html> = lead.into_iter().collect();
    if let Some(seat) = &seat
        && event.state == EventState::Published
        && !event.is_over(now)
    {
        let words = found_words(turn, event, seat).await?;
        parts.extend((!words.is_empty()).then_some(words));
    }
    parts.push(events_shown::card(event, counts, language, turn.world, now));
    if let Some(seat) = seat.as_ref().filter(|seat| seat.state == SeatState::Confirmed) {
        let page = event.facts.venue.online.as_ref();
        parts.extend(page.map(|page| html!(language, "acara-tautan", tautan = page)));
        parts.extend(seat.stand.as_ref().map(|stand| html!(language, "acara-stan-nomor", nomor = stand)));
        if seat.stand.is_none() && event.lets_pick(now) {
            let is_left = stands::left_to_office(turn.read(), event.id).await?.contains(&seat.id);
            parts.extend(is_left.then(|| html!(language, "stan-menunggu")));
        }
    }
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let first_come = event.has_room(counts, 1, now);
    let screen = ways(turn, event, seat.as_ref(), first_come).into_iter().fold(screen, Screen::row);
    let asked = questions(turn, event, seat.as_ref()).await?;
    let screen = asked.map(|button| vec![button]).into_iter().fold(screen, Screen::row);
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(screen.row(vec![all, ui::menu_button(language)]));
    Ok(())
}

/// How it stands with somebody's seat, in one line; nothing for who left. A place in line that is shown here is told.
pub(super) async fn found_words(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk<Html> {
    let place = seats::place_in_line(turn.read(), seat).await?;
    if let Some((place, _)) = place.filter(|_| !event.awaits_choice()) {
        seats::note_place(turn.write().await?, seat.id, place).await?;
    }
    Ok(standing(turn.language, (event, seat), (place, turn.now)))
}

/// The same, of a seat whose place in line and how many came in from it are known.
pub(super) fn standing(
    language: Language,
    (event, seat): (&Event, &Seat),
    (place, now): (Option<(i64, i64)>, Millis),
) -> Html {
    match seat.state {
        SeatState::Waiting if event.awaits_choice() && now < event.decides() => {
            html!(language, "acara-keadaan-dipilih", saat = &format::moment(language, event.decides()))
        }
        SeatState::Waiting if event.awaits_choice() => html!(language, "acara-keadaan-dipilih-lewat"),
        SeatState::Confirmed => match event.facts.unit {
            SeatUnit::Person => html!(language, "acara-keadaan-kursi", jumlah = seat.count, kode = seat.code.as_str()),
            SeatUnit::Stand => html!(language, "acara-keadaan-stan", jumlah = seat.count, kode = seat.code.as_str()),
        },
        SeatState::Offered => {
            let until = format::moment(language, seat.offered_until.unwrap_or_default());
            html!(language, "acara-keadaan-tawaran", saat = &until)
        }
        SeatState::Waiting => place.map_or_else(Html::default, |(place, came_in)| {
            html!(language, "acara-keadaan-antre", nomor = place, masuk = came_in)
        }),
        SeatState::Refused => {
            html!(language, "acara-keadaan-ditolak", alasan = seat.reason.as_deref().unwrap_or_default())
        }
        SeatState::Lapsed => html!(language, "acara-keadaan-lewat"),
        SeatState::Left | SeatState::Cancelled => Html::default(),
    }
}

/// What this person can do; in line a free seat can be taken where none is offered any more.
fn ways(turn: &Turn<'_>, event: &Event, seat: Option<&Seat>, first_come: bool) -> Vec<Vec<Button>> {
    let (language, code) = (turn.language, &event.code);
    let button = |label: String, press: EventPress| Button::new(label, press);
    let file = || button(plain!(language, "acara-tombol-berkas"), EventPress::File(code.clone()));
    let leave = || button(plain!(language, "acara-tombol-keluar"), EventPress::Leave(code.clone(), false));
    // Who would only wait reads so before the tap.
    let label = if first_come || event.awaits_choice() {
        plain!(language, "acara-tombol-daftar")
    } else {
        plain!(language, "acara-tombol-daftar-tunggu")
    };
    let join = || button(label.clone(), EventPress::Join(code.clone()));
    let photo = event.facts.photo.as_ref();
    let photo = photo.map(|_| button(plain!(language, "acara-tombol-gambar"), EventPress::Photo(code.clone())));
    let state = seat.map(|seat| seat.state);
    let mut rows = match state {
        Some(SeatState::Cancelled) => vec![vec![file()]],
        _ if event.state != EventState::Published || event.is_over(turn.now) => Vec::new(),
        Some(SeatState::Confirmed) => {
            let is_quiet = seat.is_some_and(|seat| seat.quiet);
            let label = if is_quiet {
                plain!(language, "acara-tombol-ingatkan")
            } else {
                plain!(language, "acara-tombol-diam")
            };
            let ticket = seat.map(|seat| DoorPress::Ticket(seat.code.clone()));
            let ticket = ticket.map(|press| Button::new(plain!(language, "pintu-tombol-tiket"), press));
            let quiet = button(label, EventPress::Quiet(code.clone(), !is_quiet));
            let stand = event.lets_pick(turn.now).then(|| {
                let press = EventPress::Stands { code: code.clone(), page: 0 };
                let has_one = seat.is_some_and(|seat| seat.stand.is_some());
                let pick = plain!(language, "stan-tombol-pilih");
                let label = if has_one { plain!(language, "stan-tombol-ganti") } else { pick };
                vec![button(label, press)]
            });
            let ticket: Vec<Button> = ticket.into_iter().chain([file()]).collect();
            [ticket].into_iter().chain(stand).chain([vec![quiet, leave()]]).collect()
        }
        Some(SeatState::Offered) => {
            vec![vec![button(plain!(language, "acara-tombol-ambil"), EventPress::Accept(code.clone())), leave()]]
        }
        Some(SeatState::Waiting) if first_come && event.is_open(turn.now) => vec![vec![join(), leave()]],
        Some(SeatState::Waiting) if event.awaits_choice() => vec![vec![leave()]],
        Some(SeatState::Waiting) => {
            vec![vec![button(plain!(language, "acara-tombol-kenapa"), EventPress::Why(code.clone())), leave()]]
        }
        Some(SeatState::Left | SeatState::Lapsed) | None if event.is_open(turn.now) => vec![vec![join()]],
        Some(SeatState::Refused | SeatState::Left | SeatState::Lapsed) | None => Vec::new(),
    };
    let is_on = event.state == EventState::Published && !event.is_over(turn.now);
    let share = is_on.then(|| ui::share_button(turn, &format!("{LINK}{code}"), &event.facts.title));
    let last: Vec<Button> = photo.into_iter().chain(share).collect();
    rows.extend((!last.is_empty()).then_some(last));
    rows
}

/// The way to what the event asks of whoever joined it; none where it asks nothing.
async fn questions(turn: &mut Turn<'_>, event: &Event, seat: Option<&Seat>) -> Talk<Option<Button>> {
    let is_on = event.state == EventState::Published && !event.is_over(turn.now);
    let Some(seat) = seat.filter(|seat| is_on && seat.state.is_open()) else { return Ok(None) };
    if event_questions::of_event(turn.read(), event.id).await?.is_empty() {
        return Ok(None);
    }
    let language = turn.language;
    let is_left = event_questions::next_open(turn.read(), event.id, seat.id).await?.is_some();
    let label = if is_left { plain!(language, "soal-tombol-jawab") } else { plain!(language, "soal-tombol-ganti") };
    Ok(Some(Button::new(label, EventPress::Questions(event.code.clone()))))
}

/// The picture of an event.
pub(super) async fn photo(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let event = event_of(turn, code).await?;
    let Some(id) = event.facts.photo.clone() else { return show(turn, &event, None).await };
    let caption = html!(turn.language, "acara-gambar", judul = &event.facts.title);
    let back = Button::new(plain!(turn.language, "tombol-kembali"), EventPress::Card(code.clone()));
    turn.say(Screen::text(caption).again(Handle { id, photo: true }).row(vec![ui::below(back)]));
    Ok(())
}
