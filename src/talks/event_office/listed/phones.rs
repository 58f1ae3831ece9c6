//! Those of an event who have no chat: the office calls them. The list comes three days before the event, and with each seat
//! that becomes free for one of them.

use super::super::page;
use super::super::press::EventOfficePress;
use crate::clock::{self, DAY};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Phone, Regions, SeatState};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store;
use crate::store::events::{self, Event};
use crate::store::officers;
use crate::store::seats::{self, Seat};
use crate::talks::{events_shown, office, ui};
use crate::text::{Html, format};
use crate::turn::{Document, Effects, Screen, Talk, Turn};
use crate::{html, plain};

/// Looks whom the office is to call.
pub(in crate::talks::event_office) const PHONES: Job =
    Job { name: "event_phones", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

/// The list comes so long before an event.
const BEFORE: i64 = 3 * DAY;
/// People that are shown in a message; the file has all.
const SHOWN: usize = 30;
/// Offers with buttons in one message.
const MOST_OFFERS: usize = 8;

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    for event in events::to_phone(tick.conn, tick.now, tick.now + BEFORE).await? {
        events::note_phoned(tick.conn, event.id).await?;
        let all = seats::without_chat(tick.conn, tick.keys, event.id).await?;
        for officer in officers::settling(tick.conn, event.made_by).await? {
            let lead = html!(officer.language, "peserta-telepon-pengingat");
            effects.notify(officer.id, screen(officer.language, &event, &all, Some(lead)));
        }
    }
    for seat in seats::offers_to_phone(tick.conn, tick.keys, tick.now, tick.chunk).await? {
        tick.handled(1);
        seats::note_told(tick.conn, seat.id, seats::OFFER_TOLD).await?;
        let Some(event) = events::get(tick.conn, seat.event).await? else { continue };
        for officer in officers::settling(tick.conn, event.made_by).await? {
            effects.notify(officer.id, offer(officer.language, &event, &seat));
        }
    }
    Ok(effects)
}

/// A seat is free for somebody without a chat.
fn offer(language: Language, event: &Event, seat: &Seat) -> Screen {
    let until = format::moment(language, seat.offered_until.unwrap_or_default());
    let text =
        html!(language, "peserta-telepon-tawaran", judul = &event.facts.title, siapa = &who(seat), saat = &until);
    let answer = |label: String, yes: bool| Button::new(label, EventOfficePress::Answered(seat.id, yes));
    Screen::text(text).row(vec![
        answer(plain!(language, "peserta-telepon-tombol-mau"), true),
        answer(plain!(language, "peserta-telepon-tombol-tidak"), false),
    ])
}

/// "Rohmah, Keripik Rohmah, 0812…".
fn who(seat: &Seat) -> String {
    let phone = seat.guest.phone.as_ref().map(|phone| phone.as_str().to_owned());
    let parts = [Some(seat.guest.person.clone()), seat.guest.business_name.clone(), phone];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How it stands, in a word.
fn state(language: Language, state: SeatState) -> String {
    match state {
        SeatState::Confirmed => plain!(language, "peserta-telepon-pasti"),
        SeatState::Offered => plain!(language, "peserta-telepon-ditawari"),
        _ => plain!(language, "peserta-telepon-menunggu"),
    }
}

fn screen(language: Language, event: &Event, all: &[Seat], lead: Option<Html>) -> Screen {
    let title = html!(language, "peserta-telepon", judul = &event.facts.title, jumlah = format::count(all.len()));
    let line = |seat: &Seat| {
        html!(language, "peserta-telepon-baris", siapa = &who(seat), keadaan = &state(language, seat.state))
    };
    let mut lines: Vec<Html> = all.iter().take(SHOWN).map(line).collect();
    let more = all.len().saturating_sub(SHOWN);
    lines.extend((more > 0).then(|| html!(language, "peserta-telepon-lagi", jumlah = format::count(more))));
    let parts: Vec<Html> = lead.into_iter().chain([title, Html::join(&lines, "\n")]).collect();
    let mut screen = Screen::text(Html::join(&parts, "\n\n"));
    for seat in all.iter().filter(|seat| seat.state == SeatState::Offered).take(MOST_OFFERS) {
        let answer =
            |label: String, yes: bool| Button::new(ui::short(&label), EventOfficePress::Answered(seat.id, yes));
        let name = &seat.guest.person;
        screen = screen.row(vec![
            answer(plain!(language, "peserta-telepon-tombol-mau-nama", nama = name), true),
            answer(plain!(language, "peserta-telepon-tombol-tidak"), false),
        ]);
    }
    let file = Button::new(plain!(language, "peserta-telepon-tombol-berkas"), EventOfficePress::PhonesFile(event.id));
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(event.id));
    screen.row(vec![file, back])
}

/// An event of which somebody has no chat, with all who have none; each look is a row of the audit.
async fn listed(turn: &mut Turn<'_>, id: i64) -> Talk<(Event, Vec<Seat>)> {
    let event = page::event(turn, id).await?;
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let keys = turn.keys;
    let all = seats::without_chat(turn.read(), keys, id).await?;
    Ok((event, all))
}

/// Whom the office calls.
pub(in crate::talks::event_office) async fn show(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (event, all) = listed(turn, id).await?;
    if all.is_empty() {
        return page::show(turn, id, Some(html!(turn.language, "peserta-telepon-kosong"))).await;
    }
    let screen = screen(turn.language, &event, &all, None);
    turn.show(screen);
    Ok(())
}

/// The same as a table to work through.
pub(in crate::talks::event_office) async fn file(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (event, all) = listed(turn, id).await?;
    let language = turn.language;
    let text = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    let row = |(number, seat): (i64, &Seat)| {
        let district = seat.guest.district.as_deref().and_then(|code| Regions::shipped().name(code));
        vec![
            Cell::Number(number),
            text(&seat.guest.person),
            text(seat.guest.business_name.as_deref().unwrap_or_default()),
            text(district.unwrap_or_default()),
            text(seat.guest.phone.as_ref().map(Phone::as_str).unwrap_or_default()),
            text(seat.code.as_str()),
            text(&state(language, seat.state)),
            Cell::Empty,
        ]
    };
    let columns = plain!(language, "peserta-telepon-kolom");
    let sheet = Sheet {
        name: plain!(language, "peserta-telepon-tab"),
        lead: vec![event.facts.title.clone(), events_shown::in_full(language, &event)],
        head: columns.split('|').map(|column| column.trim().to_owned()).collect(),
        rows: (1..).zip(&all).map(row).collect(),
    };
    let back = Button::new(plain!(language, "kelola-tombol-acara-ini"), EventOfficePress::One(id));
    let Some(bytes) = xlsx(&[sheet], clock::local(turn.now).date()) else {
        turn.say(Screen::text(html!(language, "lembar-gagal")).row(vec![back]));
        return Ok(());
    };
    let file = Document::workbook(&format!("peserta-telepon-{}", event.code), bytes);
    let text = html!(language, "peserta-telepon-berkas", judul = &event.facts.title);
    turn.say(Screen::text(text).file(file).row(vec![back]));
    Ok(())
}

/// What somebody without a chat said on the telephone to a seat that was offered.
pub(in crate::talks::event_office) async fn answered(turn: &mut Turn<'_>, seat: i64, yes: bool) -> Talk {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let (keys, now, language) = (turn.keys, turn.now, turn.language);
    let found = seats::get(turn.read(), keys, seat).await?.filter(|seat| seat.guest.contact.is_none());
    let Some(seat) = found else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let event = page::event(turn, seat.event).await?;
    let conn = turn.write().await?;
    let done = if yes {
        seats::accept(conn, seat.id, now).await?
    } else {
        seat.state == SeatState::Offered && seats::leave(conn, seat.id, now).await?
    };
    seats::promote(conn, &event, now).await?;
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let name = seat.guest.person.as_str();
    let lead = match (done, yes) {
        (true, true) => html!(language, "peserta-telepon-jadi", nama = name),
        (true, false) => html!(language, "peserta-telepon-tidak-jadi", nama = name),
        (false, _) => html!(language, "peserta-telepon-terlambat", nama = name),
    };
    page::show(turn, seat.event, Some(lead)).await
}
