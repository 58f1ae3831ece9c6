//! Somebody comes who never joined: two taps and a name; a name that stands on the list is asked about first.

use super::check;
use super::door::Door;
use super::press::DoorPress;
use super::{time, words};
use crate::domain::{Button, Phone, SeatState};
use crate::store::attendance;
use crate::store::businesses;
use crate::store::search::{self, Wanted};
use crate::store::seats::{self, Guest, Seat};
use crate::talks::typed;
use crate::text::{self, Html, phrase};
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// The longest name of a person or of a business, in characters.
const NAME_CHARS: usize = 60;

/// Who is it? A name, perhaps the business and a phone.
pub(super) async fn ask(turn: &mut Turn<'_>, session: i64) -> Talk {
    let door = Door::open(turn, session).await?;
    door.stand(turn);
    wait(turn, session, None);
    let language = turn.language;
    turn.say(Screen::text(html!(language, "pintu-langsung-tanya")).row(vec![words::list_button(language, session)]));
    Ok(())
}

fn wait(turn: &mut Turn<'_>, session: i64, words: Option<String>) {
    turn.memory.awaited = Some(Awaited { what: Awaits::WalkIn { session, words }, at: turn.now });
}

/// The name was written.
pub(in crate::talks) async fn said(turn: &mut Turn<'_>, session: i64, said: &str) -> Talk {
    let door = Door::open(turn, session).await?;
    let language = turn.language;
    // A ticket is one, whatever was asked.
    if let Some(code) = typed::ticket(said) {
        door.stand(turn);
        return check::ticket(turn, &code, None).await;
    }
    let Some(walk_in) = read(turn, said).await? else {
        wait(turn, session, None);
        let screen = Screen::text(html!(language, "pintu-langsung-lagi"));
        turn.say(screen.row(vec![words::list_button(language, session)]));
        return Ok(());
    };
    let alike = alike(turn, &door, &walk_in.guest).await?;
    if alike.is_empty() {
        return write_in(turn, &door, &walk_in).await;
    }
    wait(turn, session, Some(said.to_owned()));
    let text = html!(language, "pintu-langsung-mirip", nama = &walk_in.guest.person);
    let mut screen = Screen::text(text);
    for (seat, is_there) in alike {
        let press = DoorPress::Put { session, seat: seat.id, on: true };
        screen = screen.row(vec![Button::new(words::label(language, &seat, is_there), press)]);
    }
    let other = Button::new(plain!(language, "pintu-tombol-orang-lain"), DoorPress::WalkInAnyway(session));
    turn.say(screen.row(vec![other]).row(vec![words::list_button(language, session)]));
    Ok(())
}

/// It is somebody else with that name.
pub(super) async fn anyway(turn: &mut Turn<'_>, session: i64) -> Talk {
    let door = Door::open(turn, session).await?;
    let kept = turn.memory.awaited.as_ref().and_then(|awaited| match &awaited.what {
        Awaits::WalkIn { session: of, words: Some(words) } if *of == session => Some(words.clone()),
        _ => None,
    });
    match kept {
        Some(kept) => match read(turn, &kept).await? {
            Some(walk_in) => write_in(turn, &door, &walk_in).await,
            None => ask(turn, session).await,
        },
        // Pressed again, or after something else: the name is asked anew.
        None => ask(turn, session).await,
    }
}

/// Who came, as far as it could be read.
struct WalkIn {
    guest: Guest,
    /// What was meant as a phone and is none.
    no_phone: Option<String>,
}

/// A number of fewer digits may be a name: "Toko 313".
const DIGITS: usize = 4;

/// Whether words are a phone that is not whole, or wrong.
fn is_no_phone(part: &str) -> bool {
    let digits = part.chars().filter(char::is_ascii_digit).count();
    digits >= DIGITS && !part.contains(char::is_alphabetic)
}

/// "Rohmah, Keripik Rohmah, 0812…": a name first; what is a number is the phone, and another word the business.
async fn read(turn: &mut Turn<'_>, said: &str) -> Talk<Option<WalkIn>> {
    let keys = turn.keys;
    let mut parts = said.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let Some(person) = parts.next().filter(|name| name.chars().filter(|c| c.is_alphabetic()).count() >= 2) else {
        return Ok(None);
    };
    let (mut phone, mut no_phone, mut code) = (None, None, None);
    let mut business_name: Vec<&str> = Vec::new();
    for part in parts {
        if let Ok(read) = Phone::parse(part) {
            phone = Some(read);
        } else if let Some(read) = typed::code(part).filter(|_| typed::is_code(part)) {
            code = Some(read);
        } else if is_no_phone(part) {
            no_phone = Some(part.to_owned());
        } else {
            business_name.push(part);
        }
    }
    let business_name = (!business_name.is_empty()).then(|| text::cut(&business_name.join(", "), NAME_CHARS));
    let wanted = code.map(Wanted::Code).or_else(|| phone.clone().map(Wanted::Phone));
    let mut registered = None;
    if let Some(wanted) = wanted {
        registered = search::find(turn.read(), keys, &wanted, 1).await?.pop();
    }
    let district =
        registered.as_ref().map(|of: &businesses::Business| crate::domain::region::parent(&of.region).to_owned());
    let guest = Guest {
        contact: None,
        person: text::cut(person, NAME_CHARS),
        phone,
        business_name: registered.as_ref().map(|of| of.name.clone()).or(business_name),
        business: registered.map(|of| of.code),
        district,
    };
    Ok(Some(WalkIn { guest, no_phone }))
}

/// Guests of the list with this name, and whether they are there.
async fn alike(turn: &mut Turn<'_>, door: &Door, guest: &Guest) -> Talk<Vec<(Seat, bool)>> {
    const MOST: usize = 4;
    let keys = turn.keys;
    let name = phrase::words(&guest.person);
    let all = seats::of_event(turn.read(), keys, door.event.id).await?;
    let is_alike = |seat: &&Seat| {
        let other = phrase::words(&seat.guest.person);
        let holds = |all: &[String], part: &[String]| part.iter().all(|word| all.contains(word));
        seat.state != SeatState::Refused && (holds(&other, &name) || holds(&name, &other))
    };
    let found: Vec<&Seat> = all.iter().filter(is_alike).take(MOST).collect();
    let rows: Vec<i64> = found.iter().map(|seat| seat.id).collect();
    let here = attendance::among(turn.read(), door.session.id, &rows).await?;
    Ok(found.into_iter().map(|seat| (seat.clone(), here.contains_key(&seat.id))).collect())
}

/// Writes somebody in, and that this one is there; a number that is none holds nobody up at the door, and is said.
async fn write_in(turn: &mut Turn<'_>, door: &Door, WalkIn { guest, no_phone }: &WalkIn) -> Talk {
    door.stand(turn);
    let now = turn.now;
    let chance = turn.chance.last_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    let (conn, keys) = turn.store().await?;
    let code = seats::free_code(conn, chance).await?;
    let id = seats::write_in(conn, keys, (door.event.id, &code), guest, now).await?;
    let seat = door.seat(turn, id).await?;
    let noted = door.note(turn, &seat, time::came(&door.session, now, None)).await?;
    let mut screen = check::card(turn, door, &seat, &noted).await?;
    if let Some(number) = no_phone {
        let warning = html!(turn.language, "pintu-langsung-nomor", nomor = number);
        screen.text = Html::join(&[screen.text, warning], "\n\n");
    }
    turn.show(screen);
    Ok(())
}
