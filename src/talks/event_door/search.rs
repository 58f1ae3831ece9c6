//! Words at the door: the code of a ticket, the last four digits of a phone, or a name.

use std::collections::HashSet;

use chrono::NaiveTime;

use super::door::Door;
use super::press::DoorPress;
use super::{check, time, words};
use crate::domain::{Button, Phone, SeatState, TicketCode};
use crate::store::search::{self, Wanted};
use crate::store::seats::{self, Seat};
use crate::store::{self, attendance};
use crate::talks::typed;
use crate::text::Html;
use crate::text::input::{self, Read};
use crate::text::phrase;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Digits of a phone that are enough at a door.
const TAIL: usize = 4;
/// Guests that are shown of what was found.
const MOST: usize = 8;
/// Businesses that are looked at for these digits.
const MOST_BUSINESSES: i64 = 50;

/// How to look for somebody; what is written next does.
pub(super) async fn ask(turn: &mut Turn<'_>, session: i64) -> Talk {
    let door = Door::open(turn, session).await?;
    door.stand(turn);
    let language = turn.language;
    turn.say(Screen::text(html!(language, "pintu-cari")).row(vec![words::list_button(language, session)]));
    Ok(())
}

/// What was written at the door of a session.
pub(in crate::talks) async fn said(turn: &mut Turn<'_>, session: i64, said: &str) -> Talk {
    let door = Door::open(turn, session).await?;
    door.stand(turn);
    if let Some((code, given)) = code_and_time(said) {
        return check::ticket(turn, &code, given).await;
    }
    let digits: String = said.chars().filter(char::is_ascii_digit).collect();
    let is_number = !digits.is_empty() && !said.chars().any(char::is_alphabetic);
    let found =
        if is_number { by_phone(turn, &door, said, &digits).await? } else { by_name(turn, &door, said).await? };
    match found.as_slice() {
        // Four digits of a phone are as good as a code; a name may be another one's.
        [one] if is_number && one.state == SeatState::Confirmed => {
            let came = time::came(&door.session, turn.now, None);
            let noted = door.note(turn, one, came).await?;
            let screen = check::card(turn, &door, one, &noted).await?;
            turn.say(screen);
            Ok(())
        }
        [] => {
            turn.say(nobody(turn, &door, said));
            Ok(())
        }
        all => choose(turn, &door, all).await,
    }
}

/// "T7M2PQA", or "T7M2PQA 08.50": a ticket, and when its owner came.
fn code_and_time(said: &str) -> Option<(TicketCode, Option<NaiveTime>)> {
    if let Some(code) = typed::ticket(said) {
        return Some((code, None));
    }
    let (code, rest) = said.trim().split_once(char::is_whitespace)?;
    match input::time(rest) {
        Read::One(time) => Some((TicketCode::parse(code)?, Some(time))),
        // At a door the first of two times is the one of the day.
        Read::Either(times) => Some((TicketCode::parse(code)?, times.first().copied())),
        Read::Nothing => None,
    }
}

/// The guests with these last digits, or this number, of theirs or of their business.
async fn by_phone(turn: &mut Turn<'_>, door: &Door, said: &str, digits: &str) -> Result<Vec<Seat>, store::Error> {
    let keys = turn.keys;
    let wanted = match Phone::parse(said) {
        Ok(phone) => Wanted::Phone(phone),
        Err(_) if digits.len() == TAIL => Wanted::Tail(digits.to_owned()),
        Err(_) => return Ok(Vec::new()),
    };
    let businesses = search::find(turn.read(), keys, &wanted, MOST_BUSINESSES).await?;
    let codes: HashSet<&str> = businesses.iter().map(|business| business.code.as_str()).collect();
    let fits = |phone: &Phone| match &wanted {
        Wanted::Phone(other) => phone == other,
        _ => phone.as_str().ends_with(digits),
    };
    let mut all = seats::of_event(turn.read(), keys, door.event.id).await?;
    all.retain(|seat| {
        let of_business = seat.guest.business.as_ref().is_some_and(|code| codes.contains(code.as_str()));
        of_business || seat.guest.phone.as_ref().is_some_and(fits)
    });
    Ok(all)
}

/// The guests in whose name, or whose business's, each of these words begins a word.
async fn by_name(turn: &mut Turn<'_>, door: &Door, said: &str) -> Result<Vec<Seat>, store::Error> {
    let keys = turn.keys;
    let wanted = phrase::words(said);
    let mut all = seats::of_event(turn.read(), keys, door.event.id).await?;
    all.retain(|seat| {
        let name = phrase::words(&words::guest(&seat.guest));
        !wanted.is_empty() && wanted.iter().all(|word| name.iter().any(|part| part.starts_with(word.as_str())))
    });
    Ok(all)
}

/// Which of them?
async fn choose(turn: &mut Turn<'_>, door: &Door, all: &[Seat]) -> Talk {
    let (language, session) = (turn.language, door.session.id);
    let lead =
        if all.len() > MOST { html!(language, "pintu-cari-banyak") } else { html!(language, "pintu-cari-hasil") };
    let mut lines = vec![lead];
    let mut rows = Vec::new();
    let shown: Vec<i64> = all.iter().take(MOST).map(|seat| seat.id).collect();
    let here = attendance::among(turn.read(), session, &shown).await?;
    for seat in all.iter().take(MOST) {
        let presence = here.get(&seat.id);
        let why = match (presence, seat.state) {
            (Some(presence), _) => words::noted(language, presence),
            (None, SeatState::Confirmed) => html!(language, "pintu-belum-hadir"),
            (None, _) => words::no_seat(language, seat),
        };
        lines.push(html!(
            language,
            "pintu-cari-baris",
            nama = &words::guest(&seat.guest),
            kode = seat.code.as_str(),
            keadaan = why
        ));
        // Who was noted already is not noted again by the same tap.
        let press = DoorPress::Put { session, seat: seat.id, on: true };
        rows.push(vec![Button::new(words::label(language, seat, presence.is_some()), press)]);
    }
    let screen = rows.into_iter().fold(Screen::text(Html::join(&lines, "\n")), Screen::row);
    turn.say(screen.row(ways(turn, session)));
    Ok(())
}

fn nobody(turn: &Turn<'_>, door: &Door, said: &str) -> Screen {
    let text = html!(
        turn.language,
        "pintu-cari-kosong",
        isi = &crate::text::cut(said.trim(), 40),
        acara = &door.event.facts.title
    );
    Screen::text(text).row(ways(turn, door.session.id))
}

fn ways(turn: &Turn<'_>, session: i64) -> Vec<Button> {
    let language = turn.language;
    vec![
        Button::new(plain!(language, "pintu-tombol-langsung"), DoorPress::WalkIn(session)),
        words::list_button(language, session),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d20_a_code_may_come_with_the_time_from_paper() {
        let code = TicketCode::from_chance(77);
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (said, expected) in [
            (code.to_string(), Some(None)),
            (code.as_str().to_lowercase(), Some(None)),
            (format!("{code} 08.50"), Some(time(8, 50))),
            (format!("{code} jam 9.05"), Some(time(9, 5))),
            (format!("{code} pukul 13.10"), Some(time(13, 10))),
            (format!("{code} sudah datang"), None),
            ("rohmah 08.50".to_owned(), None),
            ("1234".to_owned(), None),
        ] {
            let read = code_and_time(&said);
            assert_eq!(read.as_ref().map(|(_, given)| *given), expected, "{said}");
            assert!(read.is_none_or(|(read, _)| read == code), "{said}");
        }
    }
}
