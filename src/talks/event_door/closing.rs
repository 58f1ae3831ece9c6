//! The end of attendance: all are noted but those who are taken out, an officer closes it, and who was missed may object.

use super::door::Door;
use super::press::DoorPress;
use super::{certificate, page, ticket, time, words};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, ContactId, EventState, Lane, SeatState, TicketCode};
use crate::job::quiet_hours;
use crate::store::attendance;
use crate::store::contacts;
use crate::store::events::{self, Event};
use crate::store::officers::{self, Officer};
use crate::store::seats::{self, Seat};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// What is noted in the audit beside the act.
const CLOSED: &str = "tutup";
const OBJECTION_HELD: &str = "bantahan diterima";
const OBJECTION_REFUSED: &str = "bantahan ditolak";
/// Names that a question lists.
const NAMED: usize = 12;
/// Objections that are shown at a time.
const MOST: usize = 5;

/// Everybody of the list was there, but for those who are taken out afterwards: asked first.
pub(super) async fn all_but(turn: &mut Turn<'_>, session: i64, sure: bool) -> Talk {
    let door = Door::open(turn, session).await?;
    let (language, now) = (turn.language, turn.now);
    let guests = door.guests(turn).await?;
    let missing: Vec<&Seat> = guests
        .iter()
        .filter(|(_, presence)| presence.is_none())
        .map(|(seat, _)| seat)
        .filter(|seat| seat.state == SeatState::Confirmed)
        .collect();
    if !sure {
        let yes = Button::new(plain!(language, "pintu-tombol-ya-semua"), DoorPress::AllBut(session, true));
        let question = html!(language, "pintu-semua-tanya", jumlah = format::count(missing.len()));
        turn.show(ui::confirm(language, question, yes, DoorPress::Door { session, page: 0 }));
        return Ok(());
    }
    let came = time::came(&door.session, now, None);
    for seat in missing {
        door.note(turn, seat, came).await?;
    }
    turn.toast(plain!(language, "pintu-singkat-semua"));
    page::open(turn, session, 0).await
}

/// An event for whoever may close its attendance.
async fn known(turn: &mut Turn<'_>, id: i64) -> Talk<Event> {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let found = events::get(turn.read(), id).await?.filter(|event| event.state != EventState::Draft);
    match found {
        Some(event) => Ok(event),
        None => {
            ui::unknown_button(turn);
            Err(Stop::Said)
        }
    }
}

/// Those who have a seat and were at no session.
async fn absent(turn: &mut Turn<'_>, event: &Event) -> Talk<Vec<Seat>> {
    let keys = turn.keys;
    let present = attendance::of_event(turn.read(), event.id).await?;
    let mut all = seats::of_event(turn.read(), keys, event.id).await?;
    all.retain(|seat| seat.state == SeatState::Confirmed && present.iter().all(|one| one.seat != seat.id));
    Ok(all)
}

/// Attendance is closed: asked first, then whoever was missed is told, and may object.
pub(super) async fn close(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let event = known(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let Some(session) = event.facts.sessions.last().map(|session| session.id) else { return Ok(()) };
    let missing = absent(turn, &event).await?;
    if event.state == EventState::Published && now < event.facts.ends() {
        turn.toast(plain!(language, "pintu-singkat-belum-selesai"));
        return page::open(turn, session, 0).await;
    }
    if event.state == EventState::Published && !sure {
        let yes = Button::new(plain!(language, "pintu-tombol-ya-tutup"), DoorPress::Close(id, true));
        let names: Vec<Html> =
            missing.iter().take(NAMED).map(|seat| Html::escape(&words::guest(&seat.guest))).collect();
        let text = if missing.is_empty() {
            html!(language, "pintu-tutup-tanya-lengkap", acara = &event.facts.title)
        } else {
            html!(
                language,
                "pintu-tutup-tanya",
                acara = &event.facts.title,
                jumlah = format::count(missing.len()),
                nama = Html::join(&names, ", ")
            )
        };
        turn.show(ui::confirm(language, text, yes, DoorPress::Door { session, page: 0 }));
        return Ok(());
    }
    if events::finish(turn.write().await?, id, now).await? {
        let door = Door::of(turn, session).await?;
        door.audit(turn, None, CLOSED).await?;
        (turn.memory.door, turn.memory.awaited) = (None, None);
        for seat in &missing {
            tell_missed(turn, &event, seat).await?;
        }
        let keys = turn.keys;
        for seat in seats::of_event(turn.read(), keys, id).await? {
            certificate::invite(turn, &event, &seat).await?;
        }
    }
    page::open(turn, session, 0).await
}

/// Somebody was not noted, and can say otherwise; said by day alone.
async fn tell_missed(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk {
    let Some(contact) = seat.guest.contact else { return Ok(()) };
    let Some(language) = contacts::language_if_reachable(turn.read(), contact).await? else { return Ok(()) };
    let text = html!(language, "pintu-kabar-tidak-hadir", acara = &event.facts.title);
    let object = Button::new(plain!(language, "pintu-tombol-saya-hadir"), DoorPress::Object(seat.code.clone()));
    let send = Send::new(contact, Lane::Notice, Outgoing::New(Screen::text(text).row(vec![object])));
    turn.send(send.not_before(quiet_hours::next_day(turn.now)));
    Ok(())
}

/// The owner of a seat says to have been there.
pub(super) async fn object(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let seat = seats::by_code(turn.read(), keys, code).await?;
    let Some(seat) = seat.filter(|seat| seat.guest.contact == Some(who)) else { return ticket::unknown(turn).await };
    let Some(event) = events::get(turn.read(), seat.event).await? else { return Ok(()) };
    let title = &event.facts.title;
    let is_noted = attendance::of_event(turn.read(), event.id).await?.iter().any(|one| one.seat == seat.id);
    if is_noted {
        turn.show(Screen::text(html!(language, "pintu-bantah-sudah-hadir", acara = title)));
        return Ok(());
    }
    if attendance::object(turn.write().await?, seat.id, now).await? {
        let press = || DoorPress::Objections(event.id);
        for Officer { id, language, .. } in officers::settling(turn.read(), event.made_by).await? {
            let text = html!(language, "pintu-kabar-bantah", nama = &words::guest(&seat.guest), acara = title);
            let list = Button::new(plain!(language, "pintu-tombol-bantahan"), press());
            turn.tell(id, Screen::text(text).row(vec![list]));
        }
    }
    turn.show(Screen::text(html!(language, "pintu-bantah-jadi", acara = title)).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Who says so, for an officer to settle.
pub(super) async fn objections(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = known(turn, id).await?;
    let (keys, language) = (turn.keys, turn.language);
    let waiting = attendance::objections(turn.read(), id).await?;
    let text = if waiting.is_empty() {
        html!(language, "pintu-bantahan-kosong", acara = &event.facts.title)
    } else {
        let count = format::count(waiting.len());
        html!(language, "pintu-bantahan", acara = &event.facts.title, jumlah = count)
    };
    let mut screen = Screen::text(text);
    for seat in waiting.into_iter().take(MOST) {
        let Some(seat) = seats::get(turn.read(), keys, seat).await? else { continue };
        let name = crate::text::cut(&seat.guest.person, 20);
        let yes = plain!(language, "pintu-tombol-terima-bantahan", nama = &name);
        let settle = |accepted: bool| DoorPress::Settle { seat: seat.id, accepted };
        screen = screen.row(vec![Button::new(yes, settle(true))]);
        screen =
            screen.row(vec![Button::new(plain!(language, "pintu-tombol-tolak-bantahan", nama = &name), settle(false))]);
    }
    turn.show(screen.row(vec![
        Button::new(plain!(language, "pintu-tombol-daftar"), DoorPress::Event(id)),
        ui::menu_button(language),
    ]));
    Ok(())
}

/// An officer says whether somebody was there; whoever objected is told.
pub(super) async fn settle(turn: &mut Turn<'_>, seat: i64, accepted: bool) -> Talk {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let (me, keys, now, name) = (turn.contact.id, turn.keys, turn.now, turn.first_name.to_owned());
    let Some(seat) = seats::get(turn.read(), keys, seat).await? else { return Ok(()) };
    let event = known(turn, seat.event).await?;
    if !attendance::settle(turn.write().await?, seat.id, (me, accepted), now).await? {
        return objections(turn, event.id).await;
    }
    let Some(first) = event.facts.sessions.first() else { return Ok(()) };
    let door = Door { event: event.clone(), session: *first };
    door.audit(turn, Some(&seat), if accepted { OBJECTION_HELD } else { OBJECTION_REFUSED }).await?;
    for session in event.facts.sessions.iter().filter(|_| accepted) {
        let place = (seat.id, session.id);
        attendance::add(turn.write().await?, place, session.starts, (me, &name), now).await?;
    }
    if let Some(contact) = seat.guest.contact {
        tell_settled(turn, &event, contact, accepted).await?;
        certificate::invite(turn, &event, &seat).await?;
    }
    objections(turn, event.id).await
}

async fn tell_settled(turn: &mut Turn<'_>, event: &Event, contact: ContactId, accepted: bool) -> Talk {
    let Some(language) = contacts::language_if_reachable(turn.read(), contact).await? else { return Ok(()) };
    let title = &event.facts.title;
    let text = if accepted {
        html!(language, "pintu-kabar-bantah-diterima", acara = title)
    } else {
        html!(language, "pintu-kabar-bantah-ditolak", acara = title)
    };
    let screen = Screen::text(text).row(vec![ui::menu_button(language)]);
    turn.send(Send::new(contact, Lane::Notice, Outgoing::New(screen)).not_before(quiet_hours::next_day(turn.now)));
    Ok(())
}
