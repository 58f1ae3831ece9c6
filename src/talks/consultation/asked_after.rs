//! "Halo pak, sudah dicek?": somebody asks whether anybody is there, or what became of a question, or takes it back. What
//! is open says so.

use super::press::ConsultPress;
use crate::clock::{DAY, Millis};
use crate::domain::CaseNumber;
use crate::store;
use crate::store::cases::{self, State};
use crate::text::phrase::{self, Set};
use crate::turn::Turn;

/// "It is not done yet" is about a consultation that ended not longer ago.
const ENDED_LATELY: Millis = 14 * DAY;
/// So many words around the number of a case say no more than that it is taken back.
const MOST_WORDS: usize = 8;

/// The page of the consultation that ended last, for who says that it did not help without saying which; none where none
/// ended within some days, or another is open.
pub(in crate::talks) async fn ended_last(turn: &mut Turn<'_>) -> Result<Option<ConsultPress>, store::Error> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let last = cases::last_of(turn.read(), keys, who, &[State::Closed]).await?;
    let last = last.filter(|case| case.closed_at.is_some_and(|at| now - at <= ENDED_LATELY));
    Ok(last.map(|case| ConsultPress::Case(case.number)))
}

/// What shows how the open cases of whoever asks stand: the one, or all; none where none is open.
pub(in crate::talks) async fn asked_after(turn: &mut Turn<'_>) -> Result<Option<ConsultPress>, store::Error> {
    let who = turn.contact.id;
    let open = cases::open_numbers(turn.read(), who).await?;
    Ok(match open.as_slice() {
        [] => None,
        [one] => Some(ConsultPress::Case(one.clone())),
        _ => Some(ConsultPress::List(0)),
    })
}

/// The number of the one case that words take back; none where they name none, or several.
pub(super) fn taken_back(words: &str) -> Option<CaseNumber> {
    let all = phrase::words(words);
    let of = |set: Set| all.iter().any(|word| phrase::has(set, word));
    if all.len() > MOST_WORDS || words.contains('?') || !of(Set::Cancel) || of(Set::StopNo) {
        return None;
    }
    let tokens = words.split(|c: char| !c.is_ascii_alphanumeric());
    let mut numbers = tokens.filter_map(CaseNumber::parse);
    numbers.next().filter(|_| numbers.next().is_none())
}

/// The page of what somebody wants to take back, which asks for that: the case that is named, or what is open.
pub(in crate::talks) async fn to_cancel(
    turn: &mut Turn<'_>,
    words: &str,
) -> Result<Option<ConsultPress>, store::Error> {
    let (who, keys) = (turn.contact.id, turn.keys);
    if let Some(number) = taken_back(words) {
        let own = cases::find(turn.read(), keys, &number).await?.filter(|case| case.contact == who);
        return Ok(own.map(|case| ConsultPress::Case(case.number)));
    }
    if phrase::takes_back(words) { asked_after(turn).await } else { Ok(None) }
}
