//! What ended is opened again: by what its owner writes or says, and by somebody of the office who has more to say.

use super::access::{self, again};
use super::{group, promise, relay};
use crate::domain::ContactId;
use crate::domain::policy::{Action, Relation};
use crate::store::case_clocks;
use crate::store::cases::{self, Case, State};
use crate::store::officers::{self, Officer};
use crate::turn::{Talk, Turn};

/// Its owner opens it again: everybody who may take it sees it on top, and who had it hears of it.
pub(super) async fn by_owner(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let now = turn.now;
    let promise = promise::make(turn, relay::team(turn.world, case)).await?;
    if !cases::reopen(turn.write().await?, case.id, (promise.due, true), now).await? {
        return Ok(false);
    }
    case_clocks::set_team(turn.write().await?, case.id, promise.team).await?;
    let Some(open) = again(turn, case).await? else { return Ok(true) };
    relay::refresh(turn, case.id).await?;
    relay::tell_office(turn, &open).await?;
    tell_who_had_it(turn, &open, case.officer.as_ref()).await?;
    group::tell_reopened(turn, &open, case.officer.as_ref()).await?;
    Ok(true)
}

/// Whoever had it knows it best: that person gets its card too, of whatever team, where they are there and may take it. In
/// the officers' group it says so itself.
async fn tell_who_had_it(turn: &mut Turn<'_>, case: &Case, before: Option<&(ContactId, String)>) -> Talk {
    let Some((who, _)) = before else { return Ok(()) };
    if group::has_topic(turn, case).await? {
        return Ok(());
    }
    let (team, me, now) = (access::team(turn.world, case), turn.contact.id, turn.now);
    let told = access::asked(turn.read(), (case, team), Some(me), now).await?;
    let office = officers::with(turn.read(), access::answers).await?;
    let is_untold = |one: &Officer| one.id == *who && !told.iter().any(|other| other.id == one.id);
    let may = |one: &Officer| one.is_there(now) && access::sees(case, one.id, one.role);
    if office.iter().any(|one| is_untold(one) && may(one)) {
        relay::give_card(turn, case, *who).await?;
    }
    Ok(())
}

/// Whether whoever has the turn may open what ended again: somebody who answers, for as long as its owner can.
pub(super) async fn may(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let calendar = promise::make(turn, access::team(turn.world, case)).await?.calendar;
    let is_time = case.state == State::Closed && promise::may_reopen(&calendar, case, turn.now);
    Ok(is_time && case.contact != turn.contact.id && turn.may(Action::AnswerCases, Relation::Own).await?)
}

/// Opens a case again in the hands of who writes to it, where that may be; gives it as it is then.
pub(super) async fn by_officer(turn: &mut Turn<'_>, case: Case) -> Talk<Case> {
    if !may(turn, &case).await? {
        return Ok(case);
    }
    let (me, now, name) = (turn.contact.id, turn.now, turn.first_name.to_owned());
    let promise = promise::make(turn, access::team(turn.world, &case)).await?;
    let conn = turn.write().await?;
    if cases::reopen(conn, case.id, (promise.due, false), now).await? {
        case_clocks::set_team(conn, case.id, promise.team).await?;
        cases::take(conn, case.id, (me, &name), now).await?;
        access::note(turn, Action::AnswerCases, &case).await?;
        relay::refresh(turn, case.id).await?;
    }
    Ok(again(turn, &case).await?.unwrap_or(case))
}
