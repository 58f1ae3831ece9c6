//! The end of attendance: all are noted but those who are taken out, and an officer closes it.

use std::collections::HashMap;

use super::door::Door;
use super::press::DoorPress;
use super::{certificate, page, time, words};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, ContactId, EventState, Lane, Language, SeatState};
use crate::job::quiet_hours;
use crate::store::attendance;
use crate::store::contacts;
use crate::store::events::{self, Event};
use crate::store::seats::{self, Seat};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// What is noted in the audit beside the act.
const CLOSED: &str = "tutup";
/// Names that a question lists.
const NAMED: usize = 12;

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
pub(super) async fn known(turn: &mut Turn<'_>, id: i64) -> Talk<Event> {
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

/// Everybody who joined an event, each with at how many sessions they were.
async fn attended(turn: &mut Turn<'_>, event: &Event) -> Talk<Vec<(Seat, usize)>> {
    let keys = turn.keys;
    let counts = attendance::counts(turn.read(), event.id).await?;
    let all = seats::of_event(turn.read(), keys, event.id).await?;
    let times = |seat: &Seat| counts.get(&seat.id).copied().unwrap_or_default();
    let with_times = |seat: Seat| {
        let times = times(&seat);
        (seat, times)
    };
    Ok(all.into_iter().map(with_times).collect())
}

/// Whether somebody has a seat and was at no session.
fn is_missed((seat, times): &(Seat, usize)) -> bool {
    seat.state == SeatState::Confirmed && *times == 0
}

/// The languages of those of these whom the bot can write to.
async fn reachable(turn: &mut Turn<'_>, all: &[(Seat, usize)]) -> Talk<HashMap<ContactId, Language>> {
    let people: Vec<ContactId> = all.iter().filter_map(|(seat, _)| seat.guest.contact).collect();
    Ok(contacts::languages_of_reachable(turn.read(), &people).await?)
}

/// Attendance is closed: asked first, then whoever was missed is told, and may object.
pub(super) async fn close(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let event = known(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let Some(session) = event.facts.sessions.last().map(|session| session.id) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    if event.state == EventState::Published && now < event.facts.ends() {
        turn.toast(plain!(language, "pintu-singkat-belum-selesai"));
        return page::open(turn, session, 0).await;
    }
    if event.state == EventState::Published && !sure {
        return ask(turn, &event, session).await;
    }
    if !events::finish(turn.write().await?, id, now).await? {
        turn.toast(plain!(language, "pintu-singkat-sudah-ditutup"));
        return page::open(turn, session, 0).await;
    }
    let door = Door::of(turn, session).await?;
    door.audit(turn, None, CLOSED).await?;
    (turn.memory.door, turn.memory.awaited) = (None, None);
    let all = attended(turn, &event).await?;
    let languages = reachable(turn, &all).await?;
    for one in &all {
        let (seat, times) = one;
        let Some(language) = seat.guest.contact.and_then(|contact| languages.get(&contact)).copied() else { continue };
        if is_missed(one) {
            tell_missed(turn, &event, seat, language);
        } else {
            certificate::invite(turn, &event, seat, *times, language);
        }
    }
    page::open(turn, session, 0).await
}

/// Whether attendance is to be closed, with who was missed; whom the bot cannot write to is not said to be told.
async fn ask(turn: &mut Turn<'_>, event: &Event, session: i64) -> Talk {
    let language = turn.language;
    let mut missing = attended(turn, event).await?;
    missing.retain(is_missed);
    let told = reachable(turn, &missing).await?.len();
    let yes = Button::new(plain!(language, "pintu-tombol-ya-tutup"), DoorPress::Close(event.id, true));
    let names: Vec<Html> =
        missing.iter().take(NAMED).map(|(seat, _)| Html::escape(&words::guest(&seat.guest))).collect();
    let text = if missing.is_empty() {
        html!(language, "pintu-tutup-tanya-lengkap", acara = &event.facts.title)
    } else {
        let kabar = match missing.len() - told {
            0 => html!(language, "pintu-tutup-dikabari"),
            _ if told == 0 => html!(language, "pintu-tutup-tanpa-kabar"),
            others => html!(language, "pintu-tutup-sebagian", jumlah = format::count(others)),
        };
        html!(
            language,
            "pintu-tutup-tanya",
            acara = &event.facts.title,
            jumlah = format::count(missing.len()),
            nama = Html::join(&names, ", "),
            kabar = kabar
        )
    };
    turn.show(ui::confirm(language, text, yes, DoorPress::Door { session, page: 0 }));
    Ok(())
}

/// Somebody was not noted, and can say otherwise; said by day alone.
fn tell_missed(turn: &mut Turn<'_>, event: &Event, seat: &Seat, language: Language) {
    let Some(contact) = seat.guest.contact else { return };
    let text = html!(language, "pintu-kabar-tidak-hadir", acara = &event.facts.title);
    let object = Button::new(plain!(language, "pintu-tombol-saya-hadir"), DoorPress::Object(seat.code.clone()));
    let send = Send::new(contact, Lane::Notice, Outgoing::New(Screen::text(text).row(vec![object])));
    turn.send(send.not_before(quiet_hours::next_day(turn.now)));
}
