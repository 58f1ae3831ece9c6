//! Who joined an event, for whoever receives guests; each look is a row of the audit.

use super::press::EventOfficePress;
use super::{page, silent};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Regions, SeatState};
use crate::store::event_questions;
use crate::store::seats::{self, Seat};
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// People on a page.
const PER_PAGE: usize = 20;

/// A page of them: who has a seat, who was offered one, who waits, and who will not come.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, at: u16) -> Talk {
    let event = page::event(turn, id).await?;
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    office::note_change(turn, Action::ReceiveGuests, event.code.as_str()).await?;
    let (language, keys) = (turn.language, turn.keys);
    let mut all = seats::of_event(turn.read(), keys, id).await?;
    all.sort_by_key(|seat| rank(seat.state));
    let at = ui::page_of(at, all.len(), PER_PAGE);
    let skip = usize::from(at) * PER_PAGE;
    let shown = all.iter().enumerate().skip(skip).take(PER_PAGE);
    let mut lines = vec![html!(language, "kelola-peserta", judul = &event.facts.title)];
    if all.is_empty() {
        lines.push(html!(language, "kelola-peserta-kosong"));
    }
    let mut last = None;
    for (number, seat) in shown {
        if last != Some(rank(seat.state)) {
            last = Some(rank(seat.state));
            let of_state = all.iter().filter(|other| rank(other.state) == rank(seat.state)).count();
            lines.push(Html::default());
            lines.push(heading(language, seat.state, of_state));
        }
        lines.push(line(language, number + 1, seat));
    }
    let screen = Screen::text(Html::join(&lines, "\n"));
    let to =
        |label, page: u32| Button::new(label, EventOfficePress::Guests(id, u16::try_from(page).unwrap_or(u16::MAX)));
    let screen = ui::pager(language, at.into(), all.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    let silent = silent::of(turn, &event).await?.len();
    let label = plain!(language, "hadir-tombol", jumlah = crate::text::format::count(silent));
    let calls = (silent > 0).then(|| vec![Button::new(label, EventOfficePress::Silent(id, 0))]);
    let screen = calls.into_iter().fold(screen, Screen::row);
    let asks = !event_questions::of_event(turn.read(), id).await?.is_empty();
    let answers = || Button::new(plain!(language, "soal-tombol-jawaban"), EventOfficePress::Answers(id, 0));
    let back = Button::new(plain!(language, "tombol-kembali"), EventOfficePress::One(id));
    turn.show(screen.row(asks.then(answers).into_iter().chain([back]).collect()));
    Ok(())
}

/// In which order they stand.
fn rank(state: SeatState) -> u8 {
    match state {
        SeatState::Confirmed => 0,
        SeatState::Offered => 1,
        SeatState::Waiting => 2,
        SeatState::Left | SeatState::Lapsed | SeatState::Refused | SeatState::Cancelled => 3,
    }
}

fn heading(language: Language, state: SeatState, count: usize) -> Html {
    let count = crate::text::format::count(count);
    match state {
        SeatState::Confirmed => html!(language, "kelola-peserta-pasti", jumlah = count),
        SeatState::Offered => html!(language, "kelola-peserta-ditawari", jumlah = count),
        SeatState::Waiting => html!(language, "kelola-peserta-menunggu", jumlah = count),
        SeatState::Left | SeatState::Lapsed | SeatState::Refused | SeatState::Cancelled => {
            html!(language, "kelola-peserta-tidak", jumlah = count)
        }
    }
}

/// "3. Rohmah, Keripik Rohmah, Kemiling · T7…": who has no chat is to be called.
fn line(language: Language, number: usize, seat: &Seat) -> Html {
    let district = seat.guest.district.as_deref().and_then(|code| Regions::shipped().name(code)).map(str::to_owned);
    let phone = seat.guest.phone.as_ref().map(|phone| phone.as_str().to_owned());
    let count = (seat.count > 1).then(|| format!("×{}", seat.count));
    let parts =
        [Some(seat.guest.person.clone()), seat.guest.business_name.clone(), district, count, seat.stand.clone()];
    let who = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let number = crate::text::format::count(number);
    let line = html!(language, "kelola-peserta-baris", nomor = number, siapa = &who, kode = seat.code.as_str());
    match (seat.guest.contact, phone) {
        (None, Some(phone)) => Html::join(&[line, html!(language, "kelola-peserta-telepon", telepon = &phone)], " "),
        (None, None) => Html::join(&[line, html!(language, "kelola-peserta-tanpa-chat")], " "),
        (Some(_), _) => line,
    }
}
