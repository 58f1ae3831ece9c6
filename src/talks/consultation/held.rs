//! What an owner wrote and was held back goes to the office, as its owner chose: what tells who asks only where just that
//! was said, and nothing to a case that was taken back meanwhile.

use super::access::own_case;
use super::{anonymous, kept, own};
use crate::domain::{CaseNumber, Language};
use crate::html;
use crate::store::cases::{Case, Outcome};
use crate::turn::{Screen, Stop, Talk, Turn};

/// A message of the owner's own that waits, and its case. A button of before that was taken back sends nothing: it says so.
pub(super) async fn take(turn: &mut Turn<'_>, number: &CaseNumber, message: Option<i64>) -> Talk<(Case, kept::Held)> {
    let case = own_case(turn, number).await?;
    let held = kept::take(turn, Some(&case), message).await?;
    if case.outcome == Some(Outcome::Cancelled) {
        let screen = own::over(turn.language, &case);
        turn.show(screen);
        return Err(Stop::Said);
    }
    Ok((case, held))
}

/// What the bot had answered was for the office. Where it tells who asks without a name, that is asked first, as of all
/// that is written there.
pub(super) async fn pass_on(turn: &mut Turn<'_>, number: &CaseNumber, message: Option<i64>) -> Talk {
    let (case, held) = take(turn, number, message).await?;
    for message in held.all() {
        if anonymous::holds_back(turn, &case, message).await? {
            return Ok(());
        }
    }
    // Under an answer it is said below, so that the answer stays; what is typed changes no message.
    if turn.source.message_id.is_none() {
        turn.show(sent(turn.language, &case));
    }
    written(turn, &case, &held).await
}

/// It goes although it tells who asks.
pub(super) async fn send_anyway(turn: &mut Turn<'_>, number: &CaseNumber, message: i64) -> Talk {
    let (case, held) = take(turn, number, Some(message)).await?;
    turn.show(sent(turn.language, &case));
    written(turn, &case, &held).await
}

async fn written(turn: &mut Turn<'_>, case: &Case, held: &kept::Held) -> Talk {
    for message in held.all() {
        own::written(turn, case, message).await?;
    }
    Ok(())
}

/// To whom it went.
fn sent(language: Language, case: &Case) -> Screen {
    let number = case.number.as_str();
    Screen::text(match &case.officer {
        Some((_, name)) => html!(language, "konsultasi-untuk", nama = name, nomor = number),
        None => html!(language, "konsultasi-untuk-petugas", nomor = number),
    })
}
