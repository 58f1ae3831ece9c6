//! What is said in words of a seat: to an offer, to whether somebody still comes, that somebody does not come after all, and
//! where the ticket or the certificate is.

use super::press::EventPress;
use super::reminders::COMES;
use crate::clock::Millis;
use crate::domain::{EventCode, SeatState};
use crate::store::seats::{self, Seat};
use crate::store::{self, events};
use crate::text::phrase::{self, Set};
use crate::turn::Turn;

/// No such sentence has more words.
const MOST_WORDS: usize = 14;
/// What somebody with a seat was told that asked nothing of them.
const NO_QUESTION: i64 = seats::OFFER_TOLD | seats::CHOICE_TOLD;
/// Fewer letters name no event.
const SHORTEST_NAME: usize = 4;

/// What words say of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// Yes: it is taken, or its person comes.
    Yes,
    /// No, without a word of what.
    No,
    /// Somebody does not come after all.
    Leaves,
    /// Where is the ticket?
    Ticket,
    /// Where is the certificate of something that was attended?
    Certificate,
}

/// The press that words are: they answer what was asked of a seat, give one back, or look for what came of it; none where
/// this person has none. Nothing is given back unasked. `is_a_choice`: the words choose a button of the newest message too,
/// which counts where it came after what was asked.
pub(in crate::talks) async fn said_of_a_seat(
    turn: &mut Turn<'_>,
    words: &str,
    is_a_choice: bool,
) -> Result<Option<EventPress>, store::Error> {
    let spelled = phrase::words(words);
    let Some(said) = read(words, &spelled) else { return Ok(None) };
    let (keys, who, now) = (turn.keys, turn.contact.id, turn.now);
    let seats = seats::open_of(turn.read(), keys, who).await?;
    let rows: Vec<i64> = seats.iter().map(|seat| seat.event).collect();
    let events = events::of_rows(turn.read(), &rows).await?;
    let of_one = |seat: Seat| {
        let event = events.iter().find(|event| event.id == seat.event && event.facts.ends() > now)?;
        Some((seat, event.code.clone(), event.facts.title.clone()))
    };
    let found: Vec<(Seat, EventCode, String)> = seats.into_iter().filter_map(of_one).collect();
    match said {
        Said::Leaves => return Ok(left(&found, &spelled)),
        Said::Ticket => return Ok((!found.is_empty()).then_some(EventPress::Mine)),
        Said::Certificate => {
            let was_at_one = !seats::past_of(turn.read(), who, now, (0, 1)).await?.is_empty();
            return Ok(was_at_one.then_some(EventPress::History(0)));
        }
        Said::Yes | Said::No => {}
    }
    let asked: Vec<(&Seat, &EventCode)> = found
        .iter()
        .filter(|(seat, ..)| is_asked(seat, now) && !(is_a_choice && is_older(turn, seat.changed_at)))
        .map(|(seat, code, _)| (seat, code))
        .collect();
    let [(seat, code)] = asked.as_slice() else { return Ok(None) };
    let code = (*code).clone();
    Ok(Some(match (said, seat.state) {
        (Said::Yes, SeatState::Offered) => EventPress::Accept(code),
        (Said::Yes, _) => EventPress::Coming(code),
        _ => EventPress::Leave(code, false),
    }))
}

fn read(words: &str, spelled: &[String]) -> Option<Said> {
    if spelled.is_empty() || spelled.len() > MOST_WORDS {
        return None;
    }
    let joined = |words: &[String]| words.join(" ");
    let says_it =
        (2..=4).flat_map(|count| spelled.windows(count)).any(|some| phrase::has(Set::SeatLeft, &joined(some)));
    // "Batal ikut", "tidak jadi datang": what is called off, and that it is coming.
    let calls_off = |some: &[String]| {
        some.split_last()
            .is_some_and(|(what, off)| phrase::has(Set::Cancel, &joined(off)) && phrase::has(Set::SeatYes, what))
    };
    if says_it || (2..=3).flat_map(|count| spelled.windows(count)).any(calls_off) {
        return Some(Said::Leaves);
    }
    if phrase::is(Set::MyTicket, words) {
        return Some(Said::Ticket);
    }
    if phrase::is(Set::MyCertificate, words) {
        return Some(Said::Certificate);
    }
    if phrase::is(Set::SeatNo, words) {
        return Some(Said::No);
    }
    (phrase::is(Set::SeatYes, words) || phrase::is(Set::Yes, words)).then_some(Said::Yes)
}

/// The seat that is given back: the only one, or the one that is named; all of them to choose from else.
fn left(found: &[(Seat, EventCode, String)], spelled: &[String]) -> Option<EventPress> {
    let names = |title: &str| {
        let title = phrase::words(title);
        let tells = |word: &&String| word.chars().count() >= SHORTEST_NAME && !phrase::has(Set::Event, word);
        spelled.iter().filter(tells).filter(|word| title.contains(word)).count()
    };
    let most = found.iter().map(|(.., title)| names(title)).max()?;
    let named: Vec<&EventCode> =
        found.iter().filter(|(.., title)| names(title) == most).map(|(_, code, _)| code).collect();
    match named.as_slice() {
        [code] => Some(EventPress::Leave((*code).clone(), false)),
        _ => Some(EventPress::Mine),
    }
}

/// Whether its person was asked something that is still open: to take what is offered, or whether to come.
fn is_asked(seat: &Seat, now: Millis) -> bool {
    match seat.state {
        SeatState::Offered => seat.offered_until.is_some_and(|until| until > now),
        SeatState::Confirmed => seat.told & !NO_QUESTION != 0 && seat.told & COMES == 0,
        _ => false,
    }
}

/// Whether the newest message with buttons came after this.
fn is_older(turn: &Turn<'_>, asked: Millis) -> bool {
    turn.memory.shown.as_ref().is_some_and(|shown| shown.at > asked)
}
