//! Somebody of the office has more to say to a case that ended: it is opened again, with words that go at once or without.

use super::access;
use super::pressed_late::say_whose;
use super::{kept, officer, relay, reopen};
use crate::domain::CaseNumber;
use crate::domain::policy::Action;
use crate::store::cases::State;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Opens it again, to write to its owner, who hears so.
pub(super) async fn open(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = access::case(turn, number, Action::AnswerCases).await?;
    let was_closed = case.state == State::Closed;
    let case = reopen::by_officer(turn, case).await?;
    if !case.is_held_by(turn.contact.id) {
        return say_whose(turn, &case).await;
    }
    if was_closed {
        let name = turn.first_name.to_owned();
        relay::tell_owner(turn, &case, |language| {
            Screen::text(html!(language, "konsultasi-kabar-dibuka-lagi", petugas = &name, nomor = number.as_str()))
        })
        .await?;
    }
    turn.toast(plain!(turn.language, "konsultasi-singkat-dibuka-lagi"));
    officer::show_taken(turn, &case).await
}

/// Opens it again and sends what was held back for that.
pub(super) async fn open_and_send(turn: &mut Turn<'_>, number: &CaseNumber, message: i64) -> Talk {
    let case = access::case(turn, number, Action::AnswerCases).await?;
    let held = kept::take(turn, Some(&case), Some(message)).await?;
    let case = reopen::by_officer(turn, case).await?;
    if case.state != State::Waiting && !case.is_held_by(turn.contact.id) {
        kept::keep_all(turn, &case, &held);
        return say_whose(turn, &case).await;
    }
    let (language, person) = (turn.language, access::asker(turn.language, &case));
    turn.edit(Screen::text(html!(language, "konsultasi-untuk", nama = &person, nomor = number.as_str())));
    officer::answer_all(turn, &case, &held).await
}
