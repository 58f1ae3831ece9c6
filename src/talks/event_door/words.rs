//! Events, sessions and guests in words, as the door needs them.

use super::door::Door;
use crate::clock;
use crate::domain::{Button, Language, SeatState};
use crate::store::attendance::Presence;
use crate::store::events::{Event, Session};
use crate::store::seats::{Guest, Seat};
pub(super) use crate::talks::events_shown::session_name;
use crate::talks::ui;
use crate::text::{self, Html, format};
use crate::{html, plain};

/// Characters of a guest on a button, beside its tick.
const GUEST_CHARS: usize = 32;
/// Sessions that a ticket lists; the others are counted.
const SESSIONS: usize = 6;

/// When a session is: "Senin, 30 November 2026, 09.00–15.00".
pub(super) fn when(language: Language, session: &Session) -> String {
    let (from, to) = (format::time_of_day(session.starts), format::time_of_day(session.ends));
    let day = format::day(language, session.starts);
    if clock::local(session.starts).date() == clock::local(session.ends).date() {
        format!("{day}, {from}–{to}")
    } else {
        format!("{day} {from} – {} {to}", format::day(language, session.ends))
    }
}

/// The sessions of an event, a line each.
pub(super) fn sessions(language: Language, event: &Event) -> Html {
    let all = &event.facts.sessions;
    let line = |one: &Session| {
        let when = when(language, one);
        match session_name(language, event, one) {
            Some(name) => html!(language, "pintu-sesi-baris", sesi = &name, saat = &when),
            None => Html::escape(&when),
        }
    };
    let mut lines: Vec<Html> = all.iter().take(SESSIONS).map(line).collect();
    if let Some(more) = all.len().checked_sub(SESSIONS).filter(|more| *more > 0) {
        lines.push(html!(language, "pintu-sesi-lagi", jumlah = format::count(more)));
    }
    Html::join(&lines, "\n")
}

/// A guest: "Rohmah · Keripik Rohmah".
pub(super) fn guest(guest: &Guest) -> String {
    match &guest.business_name {
        Some(business) => format!("{} · {business}", guest.person),
        None => guest.person.clone(),
    }
}

/// The same on a button, with the tick of a session.
pub(super) fn label(language: Language, seat: &Seat, is_there: bool) -> String {
    ui::tick(language, &text::cut(&guest(&seat.guest), GUEST_CHARS), is_there)
}

/// When and by whom it was noted that somebody was there.
pub(super) fn noted(language: Language, presence: &Presence) -> Html {
    let at = format::time_of_day(presence.at);
    if presence.officer_name.is_empty() {
        html!(language, "pintu-dicatat-tanpa-nama", jam = &at)
    } else {
        html!(language, "pintu-dicatat", jam = &at, petugas = &presence.officer_name)
    }
}

/// Why somebody who joined has no seat.
pub(super) fn no_seat(language: Language, seat: &Seat) -> Html {
    match seat.state {
        SeatState::Confirmed => Html::default(),
        SeatState::Waiting => html!(language, "pintu-tanpa-kursi-menunggu"),
        SeatState::Offered => html!(language, "pintu-tanpa-kursi-ditawari"),
        SeatState::Left => html!(language, "pintu-tanpa-kursi-keluar"),
        SeatState::Lapsed => html!(language, "pintu-tanpa-kursi-lewat"),
        SeatState::Refused => {
            html!(language, "pintu-tanpa-kursi-ditolak", sebab = seat.reason.as_deref().unwrap_or("–"))
        }
        SeatState::Cancelled => html!(language, "pintu-acara-batal"),
    }
}

/// How many were at a session, of how many who have a seat or came.
pub(super) fn head(language: Language, door: &Door, (here, all): (i64, i64)) -> Html {
    match session_name(language, &door.event, &door.session) {
        Some(name) => html!(language, "pintu-hitung-sesi", hadir = here, semua = all, sesi = &name),
        None => html!(language, "pintu-hitung", hadir = here, semua = all),
    }
}

/// A session on a button: "Hari 2 · 30/11".
pub(super) fn short_session(language: Language, event: &Event, session: &Session) -> String {
    let day = clock::local(session.starts).format("%d/%m").to_string();
    match session_name(language, event, session) {
        Some(name) => format!("{name} · {day}"),
        None => day,
    }
}

/// The button to the list of a door.
pub(super) fn list_button(language: Language, session: i64) -> Button {
    let press = super::press::DoorPress::Door { session, page: 0 };
    Button::new(plain!(language, "pintu-tombol-daftar"), press)
}
