//! Whoever has a seat, or waits for one, hears what became of the event: what changed, or that it will not be.
//!
//! What is said is made as it goes, of what is so then: a change that was taken back is none. A notice is bound to the
//! version of the event, so that each goes once, whatever is restarted.

use super::facts;
use crate::clock::{self, Millis};
use crate::domain::{Button, EventState, Lane, Language, SeatState};
use crate::form::{Answers, FieldKey, Value};
use crate::job::quiet_hours::next_day;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::event_changes::{self, Change};
use crate::store::events::{self, Event};
use crate::store::seats::{self, Seat};
use crate::store::{self, contacts};
use crate::talks::event_owner::file_of;
use crate::talks::event_owner::press::EventPress;
use crate::talks::forms::echo;
use crate::talks::{catalogue, events_shown, ui};
use crate::text::{Html, format};
use crate::turn::{Effects, Outgoing, Screen, Send};
use crate::{html, plain};

pub(in crate::talks) const NOTICES: Job =
    Job { name: "event_notices", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

/// An officer may mend a slip for so long before anybody hears of it.
const GRACE: Millis = 2 * 60_000;
/// What begins so soon after the night is told at night.
const URGENT: Millis = 4 * 3_600_000;

/// Until when what is changed now waits for the morning; none where it goes as soon as a slip could be mended.
fn waits_until(starts: Millis, now: Millis) -> Option<Millis> {
    let morning = next_day(now);
    (morning != now && starts > morning + URGENT).then_some(morning)
}

/// When whoever has a seat hears of what is changed now, in words.
pub(super) fn when(language: Language, starts: Millis, now: Millis) -> String {
    match waits_until(starts, now + GRACE) {
        Some(morning) => plain!(language, "kelola-kabar-pagi", saat = &format::moment(language, morning)),
        None => plain!(language, "kelola-kabar-sebentar"),
    }
}

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let (now, keys) = (tick.now, tick.keys);
    for event in events::with_news(tick.conn, now - GRACE, now).await? {
        if waits_until(event.facts.starts(), now).is_some() {
            continue;
        }
        let all = seats::behind(tick.conn, keys, &event, tick.chunk).await?;
        tick.handled(u64::try_from(all.len()).unwrap_or(u64::MAX));
        let changes = event_changes::of(tick.conn, event.id).await?;
        for seat in all {
            seats::note_version(tick.conn, seat.id, event.version, now).await?;
            let Some(contact) = seat.guest.contact else { continue };
            let Some(language) = contacts::language_if_reachable(tick.conn, contact).await? else { continue };
            if let Some(screen) = notice(language, &event, &seat, &changes) {
                let screen = with_file(screen, (&event, &seat, &changes), language, now);
                effects.sends.push(Send::new(contact, Lane::Case, Outgoing::New(screen)));
            }
        }
    }
    Ok(effects)
}

/// What somebody hears; nothing where all is again as it was told.
fn notice(language: Language, event: &Event, seat: &Seat, changes: &[Change]) -> Option<Screen> {
    let title = event.facts.title.as_str();
    if event.state == EventState::Cancelled {
        let when = events_shown::in_full(language, event);
        let reason = event.reason.as_deref().unwrap_or_default();
        let text = html!(language, "kelola-kabar-batal", judul = title, saat = &when, alasan = reason);
        return Some(Screen::text(text).row(vec![ui::menu_button(language)]));
    }
    let now = facts::answers(&event.facts);
    let lines: Vec<Html> = facts::TOLD
        .into_iter()
        .filter_map(|key| {
            let was = changes.iter().find(|change| change.field == key && change.version > seat.changes)?;
            changed(language, key, &was.was, &now)
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let isi = Html::join(&lines, "\n\n");
    let text = match seat.state {
        SeatState::Confirmed => html!(language, "kelola-kabar-berubah", judul = title, isi = isi),
        _ => html!(language, "kelola-kabar-berubah-antre", judul = title, isi = isi),
    };
    Some(Screen { buttons: ways(language, event, seat), ..Screen::text(text) })
}

/// The same with the calendar file that replaces the one before, for whoever has a seat or had one.
fn with_file(
    screen: Screen,
    (event, seat, changes): (&Event, &Seat, &[Change]),
    language: Language,
    now: Millis,
) -> Screen {
    if !matches!(seat.state, SeatState::Confirmed | SeatState::Cancelled) {
        return screen;
    }
    // Of all days that somebody may have in the calendar, those that are left keep their place.
    let schedules =
        changes.iter().filter(|change| change.version > seat.changes).filter_map(|change| match &change.was {
            Value::Schedule(all) => Some(all.as_slice()),
            _ => None,
        });
    let longest = schedules.max_by_key(|all| all.len()).unwrap_or_default();
    let dropped: Vec<(Millis, Millis)> = longest
        .iter()
        .skip(event.facts.sessions.len())
        .map(|(from, to)| (clock::at_local(*from), clock::at_local(*to)))
        .collect();
    ui::all_below(screen.file(file_of(event, &dropped, language, now)))
}

/// What somebody can say to a change.
fn ways(language: Language, event: &Event, seat: &Seat) -> Vec<Vec<Button>> {
    let code = &event.code;
    let cannot = Button::new(plain!(language, "acara-tombol-tidak-bisa"), EventPress::Leave(code.clone(), false));
    let card = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(code.clone()));
    match seat.state {
        SeatState::Confirmed => {
            let can = Button::new(plain!(language, "acara-tombol-bisa"), EventPress::Coming(code.clone()));
            vec![vec![can, cannot], vec![card]]
        }
        _ => vec![vec![cannot, card]],
    }
}

/// "Waktu", old and new, each on its line.
fn changed(language: Language, key: FieldKey, was: &Value, now: &Answers) -> Option<Html> {
    let (field, is) = (catalogue::field(key)?, now.get(&key)?);
    if is == was {
        return None;
    }
    let said = |value: &Value| match value {
        // The page of what is online is for who has a seat, and stands in the ticket.
        Value::Text(words) if key == FieldKey::EVENT_PLACE => super::venue::told(words),
        value => echo::in_full(language, field, value),
    };
    Some(html!(language, "kelola-kabar-baris", nama = &field.name(language), lama = &said(was), baru = &said(is)))
}
