//! What an officer offers, and who holds which of it.

use super::press::AppointmentPress;
use super::words;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::store::appointments::{self, Appointment, Slot, State};
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Times on a page.
const PER_PAGE: i64 = 8;

/// The next times of an officer, in lines; what comes after a page is in the schedule.
pub(super) async fn next_days(turn: &mut Turn<'_>) -> Talk<Html> {
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let all = appointments::of_officer(turn.read(), keys, who, (now, PER_PAGE, 0)).await?;
    if all.is_empty() {
        return Ok(html!(language, "janji-jadwal-kosong"));
    }
    let lines: Vec<Html> = all.iter().map(|(slot, held)| line(language, slot, held.as_ref())).collect();
    Ok(Html::join(&lines, "\n"))
}

/// What an officer offers, and who holds which.
pub(super) async fn schedule(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let skip = i64::from(page) * PER_PAGE;
    let mut all = appointments::of_officer(turn.read(), keys, who, (now, PER_PAGE + 1, skip)).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or_default();
    let more = all.len() > most;
    all.truncate(most);
    let mut lines = vec![html!(language, "janji-jadwal")];
    lines.extend(all.is_empty().then(|| html!(language, "janji-jadwal-kosong")));
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for (slot, held) in &all {
        lines.push(line(language, slot, held.as_ref()));
        let button = |label: String, press| Button::new(ui::short(&label), press);
        let (label, id) = (words::short_day(language, slot.starts), slot.id);
        let time = format!("{label} {}", crate::text::format::time_of_day(slot.starts));
        rows.push(match held {
            None => vec![button(plain!(language, "janji-tombol-hapus", saat = &time), AppointmentPress::Withdraw(id))],
            Some(one) if one.state == State::Held => vec![
                button(plain!(language, "janji-tombol-terima-saat", saat = &time), AppointmentPress::Confirm(one.id)),
                button(plain!(language, "janji-tombol-tolak-saat", saat = &time), AppointmentPress::Refuse(one.id)),
            ],
            Some(one) => vec![button(
                plain!(language, "janji-tombol-kantor-batal", saat = &time),
                AppointmentPress::OfficeCancel(one.id, false),
            )],
        });
    }
    let screen = rows.into_iter().fold(Screen::text(Html::join(&lines, "\n")), Screen::row);
    let pages = ui::pager(language, u32::from(page), more, |label, page| {
        Button::new(label, AppointmentPress::Schedule(u16::try_from(page).unwrap_or(u16::MAX)))
    });
    let screen = pages.into_iter().fold(screen, Screen::row);
    let new = Button::new(plain!(language, "janji-tombol-buka"), AppointmentPress::Offer);
    turn.show(screen.row(vec![new, ui::menu_button(language)]));
    Ok(())
}

fn line(language: Language, slot: &Slot, held: Option<&Appointment>) -> Html {
    let (when, place) = (words::when(language, slot), words::place(language, slot.venue));
    match held {
        None => html!(language, "janji-jadwal-bebas", saat = &when, tempat = place),
        Some(one) if one.state == State::Held => {
            html!(language, "janji-jadwal-menunggu", saat = &when, tempat = place, nama = &one.person)
        }
        Some(one) => html!(language, "janji-jadwal-pasti", saat = &when, tempat = place, nama = &one.person),
    }
}
