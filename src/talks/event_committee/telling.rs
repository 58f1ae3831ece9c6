//! What time brings to a choice: the office is reminded of it, and once it is approved everybody hears what came of it.

use super::press::ChoicePress;
use crate::clock::{DAY, Millis};
use crate::domain::{Button, Lane, Language, SeatState};
use crate::job::{Hours, Job, MINUTE, Tick, quiet_hours};
use crate::store::events::{self, Event};
use crate::store::seats::{self, Seat};
use crate::store::{self, choices, contacts, officers};
use crate::talks::event_door::press::DoorPress;
use crate::talks::event_owner::press::EventPress;
use crate::talks::ui;
use crate::text::format;
use crate::turn::{Effects, Outgoing, Screen, Send};
use crate::{html, plain};

pub(super) const CHOICES: Job =
    Job { name: "event_choices", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

/// The bits of what the office was told: that joining has ended, and that the decision is due in a day.
const CLOSED: i64 = 1;
const DUE: i64 = 1 << 1;

/// When everybody hears of what is approved now, in words.
pub(super) fn when(language: Language, now: Millis) -> String {
    let day = quiet_hours::next_day(now);
    if day == now {
        plain!(language, "kelola-kabar-sebentar")
    } else {
        plain!(language, "kelola-kabar-pagi", saat = &format::moment(language, day))
    }
}

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    for event in choices::awaiting(tick.conn, tick.now).await? {
        remind(tick, &mut effects, &event).await?;
    }
    let untold = choices::untold(tick.conn, tick.keys, tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(untold.len()).unwrap_or_default());
    for seat in untold {
        seats::note_told(tick.conn, seat.id, seats::CHOICE_TOLD).await?;
        let Some(who) = seat.guest.contact else { continue };
        let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { continue };
        let Some(event) = events::get(tick.conn, seat.event).await? else { continue };
        let place = seats::place_in_line(tick.conn, &seat).await?.map(|(place, _)| place);
        if let Some(place) = place {
            seats::note_place(tick.conn, seat.id, place).await?;
        }
        let screen = told(language, &event, &seat, place);
        effects.sends.push(Send::new(who, Lane::Case, Outgoing::New(screen)));
    }
    Ok(effects)
}

/// Tells the office that there is something to choose, and once more a day before it is due.
async fn remind(tick: &mut Tick<'_>, effects: &mut Effects, event: &Event) -> Result<(), store::Error> {
    let told = choices::told(tick.conn, event.id).await?;
    let due = [(CLOSED, event.facts.closes()), (DUE, event.decides() - DAY)];
    let bits =
        due.into_iter().filter(|(bit, at)| *at <= tick.now && told & bit == 0).fold(0, |bits, (bit, _)| bits | bit);
    // Whoever would be told of both at once hears of the later one.
    if bits == 0 {
        return Ok(());
    }
    choices::note_told(tick.conn, event.id, bits).await?;
    let count = seats::counts(tick.conn, event.id).await?.waiting;
    if count == 0 {
        return Ok(());
    }
    for officer in officers::settling(tick.conn, event.made_by).await? {
        let language = officer.language;
        let until = format::moment(language, event.decides());
        let title = event.facts.title.as_str();
        let text = html!(language, "pilih-ingat", judul = title, jumlah = count, saat = &until);
        let open = Button::new(plain!(language, "pilih-tombol-lanjut"), ChoicePress::Event(event.id));
        effects.notify(officer.id, Screen::text(text).row(vec![open]));
    }
    Ok(())
}

/// What came of the choice for one person.
fn told(language: Language, event: &Event, seat: &Seat, place: Option<i64>) -> Screen {
    let title = event.facts.title.as_str();
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
    let leave =
        || Button::new(plain!(language, "acara-tombol-tidak-bisa"), EventPress::Leave(event.code.clone(), false));
    match (seat.state, place) {
        (SeatState::Confirmed, _) => {
            let ticket = Button::new(plain!(language, "pintu-tombol-tiket"), DoorPress::Ticket(seat.code.clone()));
            Screen::text(html!(language, "pilih-kabar-terima", judul = title))
                .row(vec![ticket, card])
                .row(vec![leave()])
        }
        (SeatState::Refused, _) => {
            let reason = seat.reason.as_deref().unwrap_or_default();
            let text = html!(language, "pilih-kabar-tolak", judul = title, alasan = reason);
            let other = Button::new(plain!(language, "acara-tombol-semua"), crate::talks::event_owner::press::ALL);
            Screen::text(text).row(vec![other, ui::menu_button(language)])
        }
        (_, Some(place)) => {
            Screen::text(html!(language, "pilih-kabar-cadangan", judul = title, nomor = place)).row(vec![card, leave()])
        }
        // A seat was offered to a reserve at once: that is told beside this.
        (_, None) => Screen::text(html!(language, "pilih-kabar-cadangan-dulu", judul = title)).row(vec![card]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d18_when_everybody_hears_of_it_is_said_as_it_is_by_day_and_at_night() {
        const HOUR: Millis = 3_600_000;
        let midnight = 1_764_003_600_000; // 2025-11-24T17:00:00Z, the first moment of the day in Lampung.
        let soon = plain!(Language::Indonesian, "kelola-kabar-sebentar");
        assert_eq!(when(Language::Indonesian, midnight + 10 * HOUR), soon);
        let morning = format::moment(Language::Indonesian, midnight + 32 * HOUR);
        let late = when(Language::Indonesian, midnight + 21 * HOUR);
        assert!(late != soon && late.contains(&morning), "{late}");
    }
}
