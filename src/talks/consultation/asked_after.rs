//! "Halo pak, sudah dicek?": somebody asks whether anybody is there, or what became of a question. What is open says so.

use super::press::ConsultPress;
use crate::domain::CaseNumber;
use crate::store;
use crate::store::cases::{self, Case, State};
use crate::turn::Turn;

/// Cases of an owner that are looked through.
const LOOKED_AT: i64 = 20;

/// What shows how the open cases of whoever asks stand: the one, or all; none where none is open.
pub(in crate::talks) async fn asked_after(turn: &mut Turn<'_>) -> Result<Option<ConsultPress>, store::Error> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let all = cases::of_contact(turn.read(), keys, who, (LOOKED_AT, 0)).await?;
    let is_open = |case: &&Case| matches!(case.state, State::Waiting | State::Taken | State::Asked);
    let open: Vec<CaseNumber> = all.iter().filter(is_open).map(|case| case.number.clone()).collect();
    Ok(match open.as_slice() {
        [] => None,
        [one] => Some(ConsultPress::Case(one.clone())),
        _ => Some(ConsultPress::List(0)),
    })
}
