//! Joining: one tap where it is clear who comes, else a short step; whatever should be known before is said before.

use super::press::{ALL, EventPress};
use super::{card, form, next, way_back};
use crate::domain::{Button, EventCode, EventState, PosterStep, Receipt, Regions, SeatState, SeatUnit, region};
use crate::form::{FieldKey, Value};
use crate::store::businesses::{self, Business};
use crate::store::events::{Event, Limits};
use crate::store::form_ends::Ending;
use crate::store::seats::{self, Ask, Guest, Room};
use crate::talks::business::press::BusinessPress;
use crate::talks::forms::{begin, state};
use crate::talks::{events_shown, ui};
use crate::text::Html;
use crate::turn::{Introduced, Screen, Stop, Talk, Turn};
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

/// Why somebody cannot join; nothing where they can. Only a registered business shows its sector and its size.
fn unfit(limits: &Limits, guest: &Guest, business: Option<&Business>) -> Option<Unfit> {
    let among = |list: &[String], word: Option<&str>| {
        list.is_empty() || word.is_some_and(|word| list.iter().any(|one| one == word))
    };
    if business.is_none() && limits.needs_business() {
        return Some(Unfit::Unregistered);
    }
    if !among(&limits.districts, guest.district.as_deref()) {
        return Some(Unfit::District);
    }
    let fits = business.is_none_or(|business| {
        among(&limits.sectors, Some(&business.sector)) && among(&limits.scales, business.scale.as_deref())
    });
    (!fits).then_some(Unfit::Business)
}

/// Says for whom the event is, and what can be done instead.
fn refuse(turn: &mut Turn<'_>, event: &Event, why: Unfit, business: Option<&Business>) {
    let language = turn.language;
    way_back::remember(turn, &event.code);
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
        (Unfit::District, None) => {
            Some(Button::new(plain!(language, "acara-tombol-isi-ulang"), EventPress::Introduce(event.code.clone())))
        }
        _ => None,
    };
    let screen = instead.into_iter().map(|button| vec![button]).fold(screen, Screen::row);
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(screen.row(vec![all, back(turn, &event.code)]));
}

/// Somebody without a business comes as they said before, or is asked who they are.
async fn as_nobody(turn: &mut Turn<'_>, event: &Event, how: (u8, bool)) -> Talk {
    let (who, keys) = (turn.contact.id, turn.keys);
    let before = seats::of_contact(turn.read(), keys, event.id, who).await?;
    let said = turn.memory.introduced.as_ref().filter(|said| said.event == event.code.as_str());
    let guest = match (said, before) {
        (Some(said), _) => Some(Guest {
            contact: Some(who),
            person: said.person.clone(),
            phone: None,
            business: None,
            business_name: None,
            district: Some(said.district.clone()),
        }),
        (None, Some(seat)) if seat.guest.business.is_none() => Some(seat.guest),
        (None, _) => None,
    };
    match guest {
        Some(guest) => go_on(turn, event, (guest, None), how).await,
        None => {
            ask_who(turn, event);
            Ok(())
        }
    }
}

/// Asks who comes without a business, where such a one may come.
fn ask_who(turn: &mut Turn<'_>, event: &Event) {
    let nobody = Guest { district: event.facts.limits.districts.first().cloned(), ..Guest::default() };
    match unfit(&event.facts.limits, &nobody, None) {
        Some(why) => refuse(turn, event, why, None),
        None => begin::begin_about(turn, &form::GUEST, event.code.as_str().to_owned()),
    }
}

/// Who comes without a business is said anew.
pub(super) async fn introduce(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let event = open(turn, code).await?;
    ask_who(turn, &event);
    Ok(())
}

/// Name and kecamatan were said.
pub(super) async fn named(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let code = draft.subject.as_deref().and_then(EventCode::parse);
    let (Some(code), Some(Value::Text(person)), Some(Value::Region(district))) =
        (code, draft.answers.get(&FieldKey::PERSON), draft.answers.get(&FieldKey::DISTRICT))
    else {
        return Ok(());
    };
    let event = open(turn, &code).await;
    let event = state::or_end(turn, event).await?;
    state::end(turn, Ending::Sent).await?;
    turn.memory.introduced =
        Some(Introduced { event: code.as_str().to_owned(), person: person.clone(), district: district.clone() });
    as_nobody(turn, &event, (0, false)).await
}

/// Somebody comes with a business.
async fn with(turn: &mut Turn<'_>, event: &Event, business: &Business, how: (u8, bool)) -> Talk {
    let guest = Guest {
        contact: Some(turn.contact.id),
        person: business.secret.person.clone(),
        phone: None,
        business: Some(business.code.clone()),
        business_name: Some(business.name.clone()),
        district: Some(region::parent(&business.region).to_owned()),
    };
    go_on(turn, event, (guest, Some(business)), how).await
}

/// Whether they fit, and what is left to ask: how many seats, and whether what should be known before is all right.
async fn go_on(
    turn: &mut Turn<'_>,
    event: &Event,
    (guest, business): (Guest, Option<&Business>),
    (count, sure): (u8, bool),
) -> Talk {
    if let Some(why) = unfit(&event.facts.limits, &guest, business) {
        refuse(turn, event, why, business);
        return Ok(());
    }
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
    let said = if sure { Vec::new() } else { before(turn, event, i64::from(count)).await? };
    if said.is_empty() {
        return take(turn, event, &guest, i64::from(count)).await;
    }
    let yes = Button::new(plain!(language, "acara-tombol-tetap"), press(count, true));
    turn.show(ui::confirm(language, Html::join(&said, "\n"), yes, EventPress::Card(event.code.clone())));
    Ok(())
}

/// What should be known before joining: the same hours elsewhere, and that who comes back is the last in line.
async fn before(turn: &mut Turn<'_>, event: &Event, count: i64) -> Talk<Vec<Html>> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let before = seats::of_contact(turn.read(), keys, event.id, who).await?;
    let came_back = before.is_some_and(|seat| matches!(seat.state, SeatState::Left | SeatState::Lapsed));
    let counts = seats::counts(turn.read(), event.id).await?;
    let is_last = came_back && !event.awaits_choice() && !event.has_room(counts, count, now);
    let clash = clash(turn, event).await?;
    let last = is_last.then(|| html!(turn.language, "acara-dari-belakang", menunggu = counts.waiting));
    Ok([clash, last].into_iter().flatten().collect())
}

/// That another event has the same hours.
async fn clash(turn: &mut Turn<'_>, event: &Event) -> Talk<Option<Html>> {
    let who = turn.contact.id;
    let others = seats::clashing(turn.read(), (who, event.id)).await?;
    let language = turn.language;
    Ok((!others.is_empty()).then(|| html!(language, "acara-bentrok", acara = &others.join(", "))))
}

/// The seat is taken, or the last place in line: what room there is, is looked at now.
async fn take(turn: &mut Turn<'_>, event: &Event, guest: &Guest, count: i64) -> Talk {
    let (now, language) = (turn.now, turn.language);
    let room = event.room(seats::counts(turn.read(), event.id).await?, now);
    let chance = turn.chance.last_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    let (conn, keys) = turn.store().await?;
    let code = seats::free_code(conn, chance).await?;
    let seat = seats::join(conn, keys, event, Ask { guest, count, code: &code }, now).await?;
    turn.came(PosterStep::Joined);
    let lead = match (seat.state, event.facts.unit) {
        (SeatState::Confirmed, SeatUnit::Person) => html!(language, "acara-dapat-kursi"),
        (SeatState::Confirmed, SeatUnit::Stand) => html!(language, "acara-dapat-stan"),
        _ => match room {
            Room::Chosen(_) => html!(language, "acara-masuk-dipilih"),
            Room::Unopened => html!(language, "acara-masuk-antrean-panitia"),
            Room::Full => html!(language, "acara-masuk-antrean"),
            Room::Free(free) | Room::ForLine(free) => html!(language, "acara-masuk-antrean-sisa", sisa = free),
        },
    };
    turn.memory.introduced = None;
    // A kecamatan that was written may have been read as another one.
    let said = guest.district.as_deref().filter(|_| guest.business.is_none());
    let district = said.and_then(|code| Regions::shipped().name(code));
    let district = district.map(|name| html!(language, "acara-gema-kecamatan", nama = name));
    let lead: Vec<Html> = [lead].into_iter().chain(district).collect();
    next::go_on(turn, event, Html::join(&lead, "\n")).await
}
