//! The list to print and sign, for a door without network: pages for each session, and a workbook with a tab for each.

use super::door::Door;
use super::press::DoorPress;
use super::words;
use crate::clock;
use crate::domain::office::Setting;
use crate::domain::{Button, Phone, Regions, SeatState};
use crate::report::signature_sheet::{self, SignatureSheet};
use crate::store::office;
use crate::store::seats::{self, Seat};
use crate::talks::ui;
use crate::text::format;
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// Numbered rows without a name, for who comes without a seat.
const EMPTY_ROWS: usize = 10;
/// How wide the columns are, in characters: number, name, business, kecamatan, phone, code, time, signature.
const WIDTHS: [u8; 8] = [5, 26, 26, 20, 10, 11, 9, 24];

/// Sends the list of all days to whoever asked for it.
pub(super) async fn print(turn: &mut Turn<'_>, session: i64) -> Talk {
    let door = Door::of(turn, session).await?;
    door.audit(turn, None, "cetak").await?;
    let (keys, language) = (turn.keys, turn.language);
    let said = office::settings(turn.read()).await?;
    let of_office = said.get(&Setting::Name).map(|name| name.value.clone());
    let mut guests = seats::of_event(turn.read(), keys, door.event.id).await?;
    guests.retain(|seat| seat.state == SeatState::Confirmed);
    guests.sort_by_cached_key(|seat| (seat.guest.person.to_lowercase(), seat.id));
    let sheets: Vec<SignatureSheet> =
        door.event.facts.sessions.iter().map(|one| page(turn, &door, one, (of_office.as_deref(), &guests))).collect();
    let Some(book) = signature_sheet::xlsx(&sheets, clock::local(turn.now).date()) else {
        turn.say(Screen::text(html!(language, "lembar-gagal")));
        return Ok(());
    };
    let title = &door.event.facts.title;
    let foot = |page: usize, all: usize| {
        plain!(language, "pintu-lembar-kaki", nomor = format::count(page), semua = format::count(all))
    };
    let name = format!("daftar-hadir-{}", door.event.code);
    let printed = Document {
        name: format!("{name}.pdf"),
        mime: "application/pdf".to_owned(),
        bytes: signature_sheet::pdf(&sheets, title, foot),
        personal: true,
    };
    turn.say(Screen::text(html!(language, "pintu-lembar", acara = title)).file(printed));
    let book = Document::workbook(&name, book);
    let screen = Screen::text(html!(language, "pintu-lembar-excel")).file(book);
    let signed = Button::new(plain!(language, "pintu-tombol-lembar"), DoorPress::Signed(session));
    turn.say(ui::all_below(screen.row(vec![signed, words::list_button(language, session)])));
    Ok(())
}

/// One session.
fn page(
    turn: &Turn<'_>,
    door: &Door,
    session: &crate::store::events::Session,
    (of_office, guests): (Option<&str>, &[Seat]),
) -> SignatureSheet {
    let language = turn.language;
    let event = &door.event;
    let name = words::session_name(language, event, session);
    let columns = plain!(language, "pintu-lembar-kolom");
    let head = columns.split('|').map(|column| column.trim().to_owned()).zip(WIDTHS).collect();
    let filled = guests.iter().map(|seat| {
        let district = seat.guest.district.as_deref().and_then(|code| Regions::shipped().name(code));
        vec![
            seat.guest.person.clone(),
            seat.guest.business_name.clone().unwrap_or_default(),
            district.unwrap_or_default().to_owned(),
            seat.guest.phone.as_ref().map(Phone::masked).unwrap_or_default(),
            seat.code.to_string(),
        ]
    });
    let all = filled.chain(std::iter::repeat_n(vec![String::new(); 5], EMPTY_ROWS));
    let rows = (1..).zip(all).map(|(number, cells)| {
        let number: usize = number;
        std::iter::once(number.to_string()).chain(cells).chain([String::new(), String::new()]).collect()
    });
    let lead = of_office.map(str::to_owned).into_iter().chain([
        plain!(language, "pintu-lembar-judul", acara = &event.facts.title),
        [name.clone(), Some(words::when(language, session))].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        event.facts.venue.place.clone().unwrap_or_default(),
    ]);
    SignatureSheet {
        tab: name.unwrap_or_else(|| plain!(language, "pintu-lembar-tab")),
        lead: lead.filter(|line| !line.is_empty()).collect(),
        head,
        rows: rows.collect(),
    }
}
