//! A ticket: its owner sees it as a picture for the door; an officer who opens it lets its owner in.

use super::press::TICKET_LINK;
use super::{check, words};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState, SeatState, TicketCode};
use crate::report::qr;
use crate::store::events::{self, Event};
use crate::store::seats::{self, Seat};
use crate::talks::event_owner::file_of;
use crate::talks::event_owner::press::EventPress;
use crate::talks::{guesses, ui};
use crate::text::Html;
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// A ticket was opened by its link, its button or its code.
pub(super) async fn open(turn: &mut Turn<'_>, code: &TicketCode) -> Talk {
    let (who, keys) = (turn.contact.id, turn.keys);
    let seat = seats::by_code(turn.read(), keys, code).await?;
    let is_own = seat.as_ref().is_some_and(|seat| seat.guest.contact == Some(who));
    if let Some(seat) = seat.filter(|_| is_own) {
        return show(turn, &seat).await;
    }
    if turn.may(Action::ReceiveGuests, Relation::Other).await? {
        return check::ticket(turn, code, None).await;
    }
    unknown(turn).await
}

/// What was opened is no ticket of this person: whether there is one is nobody else's business.
pub(super) async fn unknown(turn: &mut Turn<'_>) -> Talk {
    guesses::wrong(turn).await?;
    let screen = Screen::text(html!(turn.language, "pintu-tiket-bukan"));
    turn.show(screen.row(vec![ui::menu_button(turn.language)]));
    Ok(())
}

/// The ticket of somebody who has a seat, below its calendar file; how it stands, where there is none.
async fn show(turn: &mut Turn<'_>, seat: &Seat) -> Talk {
    let language = turn.language;
    let Some(event) = events::get(turn.read(), seat.event).await? else { return unknown(turn).await };
    let title = &event.facts.title;
    let why = match (event.state, seat.state) {
        (EventState::Cancelled, _) | (_, SeatState::Cancelled) => {
            let why = event.reason.as_deref().unwrap_or("–");
            Some(html!(language, "pintu-tiket-batal", acara = title, sebab = why))
        }
        (_, SeatState::Confirmed) => None,
        (_, SeatState::Waiting) => Some(html!(language, "pintu-tiket-menunggu", acara = title)),
        (_, SeatState::Offered) => Some(html!(language, "pintu-tiket-ditawari", acara = title)),
        (_, SeatState::Left | SeatState::Lapsed | SeatState::Refused) => {
            Some(html!(language, "pintu-tiket-tidak-ada", acara = title))
        }
    };
    if let Some(why) = why {
        turn.show(Screen::text(why).row(vec![ui::menu_button(language)]));
        return Ok(());
    }
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
    let mut screen = Screen::text(text(turn, &event, seat)).row(vec![card, ui::menu_button(language)]);
    let link = turn.world.deep_link(format_args!("{TICKET_LINK}{}", seat.code));
    if let Some(bytes) = qr::png(&link) {
        let name = format!("tiket-{}.png", seat.code);
        screen = screen.file(Document { name, mime: "image/png".to_owned(), bytes, personal: true });
    }
    if !event.is_over(turn.now) {
        let calendar = file_of(&event, &[], language, turn.now);
        turn.say(Screen::text(html!(language, "acara-berkas-kalender")).file(calendar));
    }
    turn.say(ui::all_below(screen));
    Ok(())
}

/// What stands on a ticket.
fn text(turn: &Turn<'_>, event: &Event, seat: &Seat) -> Html {
    let language = turn.language;
    let venue = &event.facts.venue;
    let mut lines = vec![
        html!(language, "pintu-tiket", acara = &event.facts.title, nama = &words::guest(&seat.guest)),
        words::sessions(language, event),
    ];
    let map = venue.point.map(|point| Html::link(&point.link(), &html!(language, "janji-lihat-peta")));
    let place = venue.place.as_deref().map(|place| html!(language, "pintu-tiket-tempat", tempat = place));
    lines.extend(match (place, map) {
        (Some(place), Some(map)) => Some(Html::join(&[place, map], " · ")),
        (place, map) => place.or(map),
    });
    lines.extend(venue.online.as_deref().map(|page| html!(language, "pintu-tiket-daring", tautan = page)));
    lines.extend(seat.stand.as_deref().map(|stand| html!(language, "pintu-tiket-stan", stan = stand)));
    lines.extend(event.facts.papers.as_deref().map(|papers| html!(language, "pintu-tiket-bawa", isi = papers)));
    lines.push(html!(language, "pintu-tiket-kode", kode = seat.code.as_str()));
    Html::join(&lines, "\n")
}
