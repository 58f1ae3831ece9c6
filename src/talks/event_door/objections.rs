//! Whoever was missed at a session says to have been there, once; an officer says at which sessions that is so, once.

use super::closing::known;
use super::door::Door;
use super::press::DoorPress;
use super::{certificate, ticket, words};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState, Lane, Language, TicketCode};
use crate::job::quiet_hours;
use crate::store::attendance::{self, Objection};
use crate::store::contacts;
use crate::store::events::{self, Event, Session};
use crate::store::officers::{self, Officer};
use crate::store::seats::{self, Seat};
use crate::talks::events_shown::session_name;
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::turn::{Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// What is noted in the audit beside the act.
const HELD: &str = "bantahan diterima";
const REFUSED: &str = "bantahan ditolak";
/// Objections that are shown at a time.
const MOST: usize = 5;
/// Letters of a name on a button.
const NAME_CHARS: usize = 20;
/// Sessions that a button can carry, a bit each.
const MOST_SESSIONS: usize = 60;
/// Sessions in a row of buttons.
const IN_ROW: usize = 2;

/// The owner of a seat says to have been there.
pub(super) async fn object(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let seat = seats::by_code(turn.read(), keys, code).await?;
    let Some(seat) = seat.filter(|seat| seat.guest.contact == Some(who)) else { return ticket::unknown(turn).await };
    let event = events::get(turn.read(), seat.event).await?.filter(|event| event.state == EventState::Finished);
    let Some(event) = event else { return ticket::unknown(turn).await };
    let title = &event.facts.title;
    if missed(turn, &event, &seat).await?.is_empty() {
        let text = html!(language, "pintu-bantah-sudah-hadir", acara = title);
        turn.show(Screen::text(text).row(vec![ui::menu_button(language)]));
        return Ok(());
    }
    let text = match attendance::object(turn.write().await?, seat.id, now).await? {
        Objection::New => {
            tell_office(turn, &event, &seat).await?;
            html!(language, "pintu-bantah-jadi", acara = title)
        }
        Objection::Waits => html!(language, "pintu-bantah-jadi", acara = title),
        Objection::Settled => {
            let text = html!(language, "pintu-bantah-diputus", acara = title);
            turn.show(Screen::text(text).row(vec![ui::ask_button(language), ui::menu_button(language)]));
            return Ok(());
        }
    };
    turn.show(Screen::text(text).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The sessions of an event at which somebody was not noted.
async fn missed(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk<Vec<Session>> {
    let there = attendance::of_seat(turn.read(), seat.id).await?;
    Ok(event.facts.sessions.iter().filter(|session| !there.contains(&session.id)).copied().collect())
}

async fn tell_office(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk {
    let press = || DoorPress::Objections(event.id);
    for Officer { id, language, .. } in officers::settling(turn.read(), event.made_by).await? {
        let name = words::guest(&seat.guest);
        let text = html!(language, "pintu-kabar-bantah", nama = &name, acara = &event.facts.title);
        let list = Button::new(plain!(language, "pintu-tombol-bantahan"), press());
        turn.tell(id, Screen::text(text).row(vec![list]));
    }
    Ok(())
}

/// Who says so, for an officer to settle.
pub(super) async fn list(turn: &mut Turn<'_>, id: i64) -> Talk {
    below(turn, id, None).await
}

/// The same, below what was just settled.
async fn below(turn: &mut Turn<'_>, id: i64, settled: Option<Html>) -> Talk {
    let event = known(turn, id).await?;
    let (keys, language) = (turn.keys, turn.language);
    let waiting = attendance::objections(turn.read(), id).await?;
    let text = if waiting.is_empty() {
        html!(language, "pintu-bantahan-kosong", acara = &event.facts.title)
    } else {
        let count = format::count(waiting.len());
        html!(language, "pintu-bantahan", acara = &event.facts.title, jumlah = count)
    };
    let parts: Vec<Html> = settled.into_iter().chain([text]).collect();
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    for seat in waiting.into_iter().take(MOST) {
        let Some(seat) = seats::get(turn.read(), keys, seat).await? else { continue };
        let name = text::cut(&seat.guest.person, NAME_CHARS);
        let yes = plain!(language, "pintu-tombol-terima-bantahan", nama = &name);
        let no = plain!(language, "pintu-tombol-tolak-bantahan", nama = &name);
        let settle = |accepted: bool| DoorPress::Settle { seat: seat.id, accepted };
        screen = screen.row(vec![Button::new(yes, settle(true))]).row(vec![Button::new(no, settle(false))]);
    }
    turn.show(screen.row(vec![
        Button::new(plain!(language, "pintu-tombol-daftar"), DoorPress::Event(id)),
        ui::menu_button(language),
    ]));
    Ok(())
}

/// A seat with its event, for whoever may settle what is said about it.
async fn objected(turn: &mut Turn<'_>, seat: i64) -> Talk<(Seat, Event)> {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let keys = turn.keys;
    match seats::get(turn.read(), keys, seat).await? {
        Some(seat) => {
            let event = known(turn, seat.event).await?;
            Ok((seat, event))
        }
        None => {
            turn.toast(plain!(turn.language, "pintu-singkat-hilang"));
            let screen = Screen::text(html!(turn.language, "pintu-bantah-hilang"));
            turn.show(screen.row(vec![ui::menu_button(turn.language)]));
            Err(Stop::Said)
        }
    }
}

/// An officer says that somebody was there, or was not; where it may be several sessions, it is asked which.
pub(super) async fn settle(turn: &mut Turn<'_>, seat: i64, accepted: bool) -> Talk {
    let (seat, event) = objected(turn, seat).await?;
    if !accepted {
        return decide(turn, &event, &seat, &[]).await;
    }
    match missed(turn, &event, &seat).await?.as_slice() {
        [_, _, ..] => choose(turn, &event, &seat, 0).await,
        sessions => decide(turn, &event, &seat, sessions).await,
    }
}

/// At which sessions? Those that were ticked so far, a bit each; or they are all, and it is noted.
pub(super) async fn settle_at(turn: &mut Turn<'_>, seat: i64, sessions: i64, sure: bool) -> Talk {
    let (seat, event) = objected(turn, seat).await?;
    let missed = missed(turn, &event, &seat).await?;
    let is_ticked = |at: usize| sessions >> at & 1 == 1;
    let all = event.facts.sessions.iter().take(MOST_SESSIONS).enumerate();
    let ticked: Vec<Session> =
        all.filter(|(at, one)| is_ticked(*at) && missed.contains(one)).map(|(_, one)| *one).collect();
    if sure && !ticked.is_empty() {
        return decide(turn, &event, &seat, &ticked).await;
    }
    choose(turn, &event, &seat, sessions).await
}

/// The sessions at which somebody was missed, each with its tick.
async fn choose(turn: &mut Turn<'_>, event: &Event, seat: &Seat, ticked: i64) -> Talk {
    let language = turn.language;
    let missed = missed(turn, event, seat).await?;
    let at = |sessions: i64, sure: bool| DoorPress::SettleAt { seat: seat.id, sessions, sure };
    let all = event.facts.sessions.iter().take(MOST_SESSIONS).enumerate();
    let boxes = all.filter(|(_, session)| missed.contains(session)).map(|(place, session)| {
        let bit = 1_i64 << place;
        let label = ui::tick(language, &words::short_session(language, event, session), ticked & bit != 0);
        Button::new(label, at(ticked ^ bit, false))
    });
    let name = words::guest(&seat.guest);
    let text = html!(language, "pintu-bantahan-sesi", nama = &name, acara = &event.facts.title);
    let mut screen = ui::rows(boxes.collect(), IN_ROW).into_iter().fold(Screen::text(text), Screen::row);
    if ticked != 0 {
        screen = screen.row(vec![Button::new(plain!(language, "pintu-tombol-simpan-sesi"), at(ticked, true))]);
    }
    let back = Button::new(plain!(language, "tombol-kembali"), DoorPress::Objections(event.id));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Notes what an officer says, and tells whoever objected; somebody else may have said it before.
async fn decide(turn: &mut Turn<'_>, event: &Event, seat: &Seat, sessions: &[Session]) -> Talk {
    let (me, now, name) = (turn.contact.id, turn.now, turn.first_name.to_owned());
    let accepted = !sessions.is_empty();
    let first = event.facts.sessions.first().copied();
    if !attendance::settle(turn.write().await?, seat.id, (me, accepted), now).await? {
        turn.toast(plain!(turn.language, "pintu-singkat-sudah-diputus"));
        return list(turn, event.id).await;
    }
    if let Some(session) = first {
        let door = Door { event: event.clone(), session };
        door.audit(turn, Some(seat), if accepted { HELD } else { REFUSED }).await?;
    }
    for session in sessions {
        let place = (seat.id, session.id);
        attendance::add(turn.write().await?, place, session.starts, (me, &name), now).await?;
    }
    let (is_told, language) = (tell(turn, event, seat, sessions).await?, turn.language);
    let who = words::guest(&seat.guest);
    let settled = if accepted {
        html!(language, "pintu-bantahan-hadir", nama = &who)
    } else {
        html!(language, "pintu-bantahan-tidak", nama = &who)
    };
    let told =
        if is_told { html!(language, "pintu-bantahan-dikabari") } else { html!(language, "pintu-bantahan-telepon") };
    below(turn, event.id, Some(Html::join(&[settled, told], " "))).await
}

/// Whoever objected hears what an officer says of it, and what that means for the certificate; whether that is possible.
async fn tell(turn: &mut Turn<'_>, event: &Event, seat: &Seat, sessions: &[Session]) -> Talk<bool> {
    let Some(contact) = seat.guest.contact else { return Ok(false) };
    let Some(language) = contacts::language_if_reachable(turn.read(), contact).await? else { return Ok(false) };
    let text = settled(language, event, sessions);
    let ways = vec![ui::ask_button(language), ui::menu_button(language)];
    let send = Send::new(contact, Lane::Notice, Outgoing::New(Screen::text(text).row(ways)));
    turn.send(send.not_before(quiet_hours::next_day(turn.now)));
    let times = attendance::of_seat(turn.read(), seat.id).await?.len();
    if !sessions.is_empty() && times >= event.facts.needed() {
        certificate::invite(turn, event, seat, times, language);
    }
    Ok(true)
}

fn settled(language: Language, event: &Event, sessions: &[Session]) -> Html {
    let title = &event.facts.title;
    let names: Vec<String> = sessions.iter().filter_map(|one| session_name(language, event, one)).collect();
    match (sessions.is_empty(), names.is_empty()) {
        (true, _) => html!(language, "pintu-kabar-bantah-ditolak", acara = title),
        (false, true) => html!(language, "pintu-kabar-bantah-diterima", acara = title),
        (false, false) => {
            html!(language, "pintu-kabar-bantah-diterima-sesi", acara = title, sesi = &names.join(", "))
        }
    }
}
