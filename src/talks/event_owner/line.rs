//! The line for seats: what is offered is told by day and lapses to the next, and who moved up hears of it.

use super::press::EventPress;
use super::{card, next};
use crate::clock::Millis;
use crate::domain::{Button, EventCode, Lane, SeatState};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::events::Event;
use crate::store::seats::{self, Room, Seat};
use crate::store::{self, contacts, events};
use crate::text::{Html, format};
use crate::turn::{Effects, Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

/// Offers end by day alone, so that this is in time for all of them.
pub(super) const LINE: Job =
    Job { name: "event_line", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

/// Who moved up so many places hears of it.
const MOVED: i64 = 5;
/// Who is so near the front hears of each step.
const NEAR: i64 = 3;

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let (now, keys, chunk) = (tick.now, tick.keys, tick.chunk);
    let mut effects = Effects::default();
    let lapsed = seats::lapse(tick.conn, now, chunk).await?;
    tick.handled(u64::try_from(lapsed.len()).unwrap_or_default());
    for id in lapsed {
        let Some(seat) = seats::get(tick.conn, keys, id).await? else { continue };
        tell(tick, &mut effects, &seat, Told::Lapsed).await?;
    }
    for event in events::with_a_line(tick.conn, now).await? {
        if event.awaits_choice() {
            continue;
        }
        seats::promote(tick.conn, &event, now).await?;
        for (seat, place) in seats::moved_up(tick.conn, keys, event.id, (MOVED, NEAR, chunk)).await? {
            seats::note_place(tick.conn, seat.id, place).await?;
            tell(tick, &mut effects, &seat, Told::Moved(place)).await?;
        }
    }
    for seat in seats::offers_untold(tick.conn, keys, (seats::OFFER_TOLD, now), chunk).await? {
        seats::note_told(tick.conn, seat.id, seats::OFFER_TOLD).await?;
        tell(tick, &mut effects, &seat, Told::Offer(seat.offered_until.unwrap_or_default())).await?;
    }
    Ok(effects)
}

/// What somebody in line hears.
#[derive(Clone, Copy, Debug)]
enum Told {
    /// A seat is held until a moment.
    Offer(Millis),
    /// It is not held any more.
    Lapsed,
    /// This is the place now.
    Moved(i64),
}

async fn tell(tick: &mut Tick<'_>, effects: &mut Effects, seat: &Seat, what: Told) -> Result<(), store::Error> {
    let Some(who) = seat.guest.contact else { return Ok(()) };
    let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { return Ok(()) };
    let Some(event) = events::get(tick.conn, seat.event).await? else { return Ok(()) };
    let is_open = event.is_open(tick.now);
    let (title, code) = (&event.facts.title, event.code);
    let text = match what {
        Told::Offer(until) => {
            html!(language, "acara-tawaran", judul = title, saat = &format::moment(language, until))
        }
        Told::Lapsed if is_open => html!(language, "acara-tawaran-lewat", judul = title),
        Told::Lapsed => html!(language, "acara-tawaran-lewat-tutup", judul = title),
        Told::Moved(place) => html!(language, "acara-antre-maju", judul = title, nomor = place),
    };
    let screen = Screen::text(text);
    let screen = match what {
        Told::Offer(_) => screen.row(vec![
            Button::new(plain!(language, "acara-tombol-ambil"), EventPress::Accept(code.clone())),
            Button::new(plain!(language, "acara-tombol-tidak-jadi"), EventPress::Leave(code.clone(), false)),
        ]),
        Told::Lapsed | Told::Moved(_) => screen,
    };
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(code));
    effects.sends.push(Send::new(who, Lane::Case, Outgoing::New(screen.row(vec![card]))));
    Ok(())
}

/// The seat that was offered is taken.
pub(super) async fn accept(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let (event, seat) = card::own(turn, code).await?;
    let (now, language) = (turn.now, turn.language);
    let lead = match seat.state {
        SeatState::Confirmed => html!(language, "acara-sudah"),
        _ if seats::accept(turn.write().await?, seat.id, now).await? => {
            return next::go_on(turn, &event, html!(language, "acara-dapat-kursi")).await;
        }
        _ => html!(language, "acara-tawaran-tidak-ada"),
    };
    card::show(turn, &event, Some(lead)).await
}

/// Why somebody waits, and why nobody moves up.
pub(super) async fn why(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let (event, seat) = card::own(turn, code).await?;
    let words = reasons(turn, &event, &seat).await?;
    let back = Button::new(plain!(turn.language, "tombol-kembali"), EventPress::Card(code.clone()));
    turn.show(Screen::text(words).row(vec![back]));
    Ok(())
}

async fn reasons(turn: &mut Turn<'_>, event: &Event, seat: &Seat) -> Talk<Html> {
    let counts = seats::counts(turn.read(), event.id).await?;
    let (language, facts, now) = (turn.language, &event.facts, turn.now);
    let free = counts.free(facts.capacity);
    let mut lines = vec![card::found_words(turn, event, seat).await?];
    let room = event.room(counts, now);
    lines.push(match room {
        Room::Chosen(_) => html!(language, "acara-kenapa-dipilih"),
        Room::Unopened => html!(language, "acara-kenapa-panitia"),
        _ => html!(language, "acara-kenapa-urut", jam = facts.offer_hours),
    });
    if counts.offered > 0 {
        lines.push(html!(language, "acara-kenapa-ditawarkan", jumlah = counts.offered));
    }
    lines.extend(match room {
        Room::Chosen(_) => None,
        _ if free > 0 && free < seat.count => {
            Some(html!(language, "acara-kenapa-kurang", jumlah = seat.count, sisa = free))
        }
        Room::Free(_) => Some(html!(language, "acara-kenapa-akhir")),
        Room::Full if counts.offered == 0 => Some(html!(language, "acara-kenapa-penuh")),
        Room::Full | Room::ForLine(_) | Room::Unopened => None,
    });
    Ok(Html::join(&lines, "\n\n"))
}
