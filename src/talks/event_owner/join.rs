//! Joining: one tap where it is clear who comes, else a short step; whatever should be known before is said before.

use super::press::{ALL, EventPress};
use super::{card, form};
use crate::domain::{Button, EventCode, EventState, Receipt, SeatState, SeatUnit, TicketCode, region};
use crate::form::{FieldKey, Value};
use crate::store::businesses::{self, Business};
use crate::store::events::{Event, Limits};
use crate::store::form_ends::Ending;
use crate::store::seats::{self, Ask, Guest, Seat};
use crate::talks::business::press::BusinessPress;
use crate::talks::forms::{begin, state};
use crate::talks::{events_shown, ui};
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Seats that are offered to choose from at most.
const MOST_SEATS: u8 = 8;
/// Businesses that are offered to choose from at most.
const MOST_BUSINESSES: usize = 8;

/// Somebody wants to come.
pub(super) async fn begin(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let event = open(turn, code).await?;
    let owned = owned(turn).await?;
    match owned.as_slice() {
        [] => as_nobody(turn, &event, (0, false)).await,
        [one] => with(turn, &event, one, (0, false)).await,
        all => {
            let language = turn.language;
            let pick = |business: &Business| {
                let press = EventPress::JoinAs {
                    code: code.clone(),
                    business: Some(business.code.clone()),
                    count: 0,
                    sure: false,
                };
                vec![Button::new(ui::short(&business.name), press)]
            };
            let text = html!(language, "acara-usaha-mana", judul = &event.facts.title);
            let screen = all.iter().take(MOST_BUSINESSES).map(pick).fold(Screen::text(text), Screen::row);
            turn.show(screen.row(vec![back(turn, code)]));
            Ok(())
        }
    }
}

/// Somebody comes with this business, or as they said before.
pub(super) async fn join(turn: &mut Turn<'_>, code: &EventCode, business: Option<Receipt>, how: (u8, bool)) -> Talk {
    let event = open(turn, code).await?;
    let Some(business) = business else { return as_nobody(turn, &event, how).await };
    let owned = owned(turn).await?;
    match owned.iter().find(|one| one.code == business) {
        Some(business) => with(turn, &event, business, how).await,
        None => {
            ui::unknown_button(turn);
            Ok(())
        }
    }
}

/// The event, while it can be joined by who has no seat there; else how it stands is shown.
async fn open(turn: &mut Turn<'_>, code: &EventCode) -> Talk<Event> {
    let event = card::event_of(turn, code).await?;
    let (who, keys, now, language) = (turn.contact.id, turn.keys, turn.now, turn.language);
    let seat = seats::of_contact(turn.read(), keys, event.id, who).await?;
    let is_late_in_line = seat.as_ref().is_some_and(|seat| seat.state == SeatState::Waiting);
    let lead = match seat {
        Some(seat) if seat.state.is_open() && !is_late_in_line => Some(html!(language, "acara-sudah")),
        Some(seat) if seat.state == SeatState::Refused => Some(Html::default()),
        _ if event.state == EventState::Published && !event.is_open(now) && !event.is_over(now) => {
            Some(html!(language, "acara-terlambat"))
        }
        _ if !event.is_open(now) => Some(Html::default()),
        _ => return Ok(event),
    };
    card::show(turn, &event, lead.filter(|lead| !lead.is_empty())).await?;
    Err(Stop::Said)
}

async fn owned(turn: &mut Turn<'_>) -> Talk<Vec<Business>> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let mut owned = businesses::of_owner(turn.read(), keys, who).await?;
    owned.retain(|business| business.merged_into.is_none());
    Ok(owned)
}

fn back(turn: &Turn<'_>, code: &EventCode) -> Button {
    Button::new(plain!(turn.language, "tombol-kembali"), EventPress::Card(code.clone()))
}

/// Why somebody cannot join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unfit {
    /// A registered business is needed.
    Unregistered,
    /// The business is none of those it is for.
    Business,
    /// The kecamatan is none of those it is for.
    District,
}

/// Why a business cannot join; nothing where it can.
fn unfit(limits: &Limits, business: &Business) -> Option<Unfit> {
    let among = |list: &[String], word: Option<&str>| {
        list.is_empty() || word.is_some_and(|word| list.iter().any(|one| one == word))
    };
    if !among(&limits.districts, Some(region::parent(&business.region))) {
        return Some(Unfit::District);
    }
    let fits = among(&limits.sectors, Some(&business.sector)) && among(&limits.scales, business.scale.as_deref());
    (!fits).then_some(Unfit::Business)
}

/// Whether only a registered business can show that it fits.
fn needs_business(limits: &Limits) -> bool {
    limits.registered || !limits.sectors.is_empty() || !limits.scales.is_empty()
}

/// Says for whom the event is, and what can be done instead.
fn refuse(turn: &mut Turn<'_>, event: &Event, why: Unfit, business: Option<&Business>) {
    let language = turn.language;
    let said = match why {
        Unfit::Unregistered => html!(language, "acara-perlu-usaha"),
        Unfit::Business => html!(language, "acara-bukan-usaha"),
        Unfit::District => html!(language, "acara-bukan-kecamatan"),
    };
    let parts: Vec<Html> =
        [Some(said), events_shown::who(language, &event.facts.limits)].into_iter().flatten().collect();
    let screen = Screen::text(Html::join(&parts, "\n"));
    let instead = match (why, business) {
        (Unfit::Unregistered, _) => Some(Button::new(plain!(language, "tombol-daftar"), BusinessPress::Register)),
        (_, Some(business)) => {
            let label = plain!(language, "acara-tombol-perbaiki", usaha = &business.name);
            Some(Button::new(ui::short(&label), BusinessPress::Business(business.code.clone())))
        }
        _ => None,
    };
    let screen = instead.into_iter().map(|button| vec![button]).fold(screen, Screen::row);
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(screen.row(vec![all, back(turn, &event.code)]));
}

/// Somebody without a business comes as they said before, or is asked who they are.
async fn as_nobody(turn: &mut Turn<'_>, event: &Event, (count, sure): (u8, bool)) -> Talk {
    if needs_business(&event.facts.limits) {
        refuse(turn, event, Unfit::Unregistered, None);
        return Ok(());
    }
    let (who, keys) = (turn.contact.id, turn.keys);
    let before = seats::of_contact(turn.read(), keys, event.id, who).await?;
    match before {
        Some(seat) if seat.guest.business.is_none() => {
            let guest = seat.guest.clone();
            go_on(turn, event, guest, (count, sure), Some(&seat)).await
        }
        _ => {
            begin::begin_about(turn, &form::GUEST, event.code.as_str().to_owned());
            Ok(())
        }
    }
}

/// Name and kecamatan were said.
pub(in crate::talks) async fn named(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let code = draft.subject.as_deref().and_then(EventCode::parse);
    let (Some(code), Some(Value::Text(person)), Some(Value::Region(district))) =
        (code, draft.answers.get(&FieldKey::Person), draft.answers.get(&FieldKey::District))
    else {
        return Ok(());
    };
    let event = open(turn, &code).await;
    let event = state::or_end(turn, event).await?;
    state::end(turn, Ending::Sent).await?;
    if !event.facts.limits.districts.is_empty() && !event.facts.limits.districts.contains(district) {
        refuse(turn, &event, Unfit::District, None);
        return Ok(());
    }
    let guest = Guest {
        contact: Some(turn.contact.id),
        person: person.clone(),
        phone: None,
        business: None,
        business_name: None,
        district: Some(district.clone()),
    };
    // What should be known before was asked by nobody: there is a way back on the card.
    let clash = clash(turn, &event).await?;
    take(turn, &event, &guest, 1, clash).await
}

/// Somebody comes with a business.
async fn with(turn: &mut Turn<'_>, event: &Event, business: &Business, how: (u8, bool)) -> Talk {
    if let Some(why) = unfit(&event.facts.limits, business) {
        refuse(turn, event, why, Some(business));
        return Ok(());
    }
    let (who, keys) = (turn.contact.id, turn.keys);
    let before = seats::of_contact(turn.read(), keys, event.id, who).await?;
    let guest = Guest {
        contact: Some(who),
        person: business.secret.person.clone(),
        phone: None,
        business: Some(business.code.clone()),
        business_name: Some(business.name.clone()),
        district: Some(region::parent(&business.region).to_owned()),
    };
    go_on(turn, event, guest, how, before.as_ref()).await
}

/// What is left to ask: how many seats, and whether what should be known before is all right.
async fn go_on(
    turn: &mut Turn<'_>,
    event: &Event,
    guest: Guest,
    (count, sure): (u8, bool),
    before: Option<&Seat>,
) -> Talk {
    let most = u8::try_from(event.facts.seats_each).unwrap_or(MOST_SEATS).clamp(1, MOST_SEATS);
    let (code, business) = (event.code.clone(), guest.business.clone());
    let press =
        |count: u8, sure: bool| EventPress::JoinAs { code: code.clone(), business: business.clone(), count, sure };
    let language = turn.language;
    if count == 0 && most > 1 {
        let text = match event.facts.unit {
            SeatUnit::Person => html!(language, "acara-berapa-kursi", paling = i64::from(most)),
            SeatUnit::Stand => html!(language, "acara-berapa-stan", paling = i64::from(most)),
        };
        let buttons = (1..=most).map(|count| Button::new(count.to_string(), press(count, false))).collect();
        let screen = ui::rows(buttons, 4).into_iter().fold(Screen::text(text), Screen::row);
        turn.show(screen.row(vec![back(turn, &event.code)]));
        return Ok(());
    }
    let count = count.clamp(1, most);
    let clash = clash(turn, event).await?;
    if !sure {
        let counts = seats::counts(turn.read(), event.id).await?;
        let is_full = counts.free(event.facts.capacity) < i64::from(count) || counts.waiting > 0;
        let came_back = before.is_some_and(|seat| matches!(seat.state, SeatState::Left | SeatState::Lapsed));
        let last = (came_back && is_full).then(|| html!(language, "acara-dari-belakang", menunggu = counts.waiting));
        let said: Vec<Html> = [clash, last].into_iter().flatten().collect();
        if !said.is_empty() {
            let yes = Button::new(plain!(language, "acara-tombol-tetap"), press(count, true));
            turn.show(ui::confirm(language, Html::join(&said, "\n"), yes, EventPress::Card(event.code.clone())));
            return Ok(());
        }
        return take(turn, event, &guest, i64::from(count), None).await;
    }
    take(turn, event, &guest, i64::from(count), None).await
}

/// That another event has the same hours.
async fn clash(turn: &mut Turn<'_>, event: &Event) -> Talk<Option<Html>> {
    let who = turn.contact.id;
    let others = seats::clashing(turn.read(), (who, event.id)).await?;
    let language = turn.language;
    Ok((!others.is_empty()).then(|| html!(language, "acara-bentrok", acara = &others.join(", "))))
}

/// The seat is taken, or the last place in line: what room there is, is looked at now.
async fn take(turn: &mut Turn<'_>, event: &Event, guest: &Guest, count: i64, beside: Option<Html>) -> Talk {
    let (now, language) = (turn.now, turn.language);
    let code = free_code(turn).await?;
    let (conn, keys) = turn.store().await?;
    let seat = seats::join(conn, keys, event, Ask { guest, count, code: &code }, now).await?;
    let lead = match (seat.state, event.facts.unit) {
        (SeatState::Confirmed, SeatUnit::Person) => html!(language, "acara-dapat-kursi"),
        (SeatState::Confirmed, SeatUnit::Stand) => html!(language, "acara-dapat-stan"),
        _ => html!(language, "acara-masuk-antrean"),
    };
    let parts: Vec<Html> = [Some(lead), beside].into_iter().flatten().collect();
    card::show(turn, event, Some(Html::join(&parts, "\n"))).await
}

/// A code that no seat has.
async fn free_code(turn: &mut Turn<'_>) -> Talk<TicketCode> {
    let mut chance = turn.chance.iter().rev().take(8).fold(0, |all, byte| all << 8 | u64::from(*byte));
    let conn = turn.write().await?;
    loop {
        let code = TicketCode::from_chance(chance);
        if !seats::is_taken(conn, &code).await? {
            return Ok(code);
        }
        chance = chance.rotate_left(7).wrapping_add(0x9e37_79b9_7f4a_7c15);
    }
}
