//! What time says about a case: messages that may be replied to as any other of it.

use super::relay::FEATURE;
use crate::clock::{self, Millis};
use crate::domain::calendar::Calendar;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{ContactId, Lane, Role, Team};
use crate::job::Tick;
use crate::store::cases::{self, Place, Spot};
use crate::store::officers::Officer;
use crate::store::{self, officers, teams};
use crate::turn::{Effects, Outgoing, Screen, Send, Tag};

/// The morning's list comes at this time of a working day, in hours and minutes.
pub(super) const MORNING: (u32, u32) = (7, 30);

/// Sends a screen of a case into somebody's chat and notes where it stands.
pub(super) async fn put(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    case: i64,
    to: ContactId,
    (place, screen): (Place, Screen),
) -> Result<(), store::Error> {
    let row = tick.reserve_row();
    let spot = Spot { case, entry: None, place, chat: to.chat(), message: None, row: Some(row.0) };
    cases::note_place(tick.conn, &spot, tick.now).await?;
    let tag = Tag { feature: FEATURE, key: place.word().to_owned() };
    effects.sends.push(Send::new(to, Lane::Case, Outgoing::New(screen)).row(row).tag(tag));
    Ok(())
}

/// Whether it is late enough for the morning's list.
pub(super) fn is_list_time(now: Millis) -> bool {
    clock::local(now).time() >= morning()
}

fn morning() -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(MORNING.0, MORNING.1, 0).unwrap_or_default()
}

/// Whether somebody of the office may be told something: while it is open, and before that from the morning's list on.
pub(super) fn may_tell(calendar: &Calendar, now: Millis) -> bool {
    let local = clock::local(now);
    let first = calendar.openings(local.date()).first().copied();
    calendar.is_open(now) || first.is_some_and(|first| morning() <= local.time() && local.time() < first.from)
}

fn answers(role: Role) -> bool {
    policy::allows(Some(role), Action::AnswerCases, Relation::Own)
}

/// Whether somebody of this role is told what is late in the whole office.
pub(super) fn is_head(role: Role) -> bool {
    policy::allows(Some(role), Action::SetTimes, Relation::Other)
}

/// Who of a team is asked now.
pub(super) async fn on_duty(tick: &mut Tick<'_>, team: Team) -> Result<Vec<Officer>, store::Error> {
    teams::on_duty(tick.conn, team, tick.now, answers).await
}

/// Who stands in for a team and is there.
pub(super) async fn backups(tick: &mut Tick<'_>, team: Team) -> Result<Vec<Officer>, store::Error> {
    let now = tick.now;
    let members = teams::members(tick.conn, team).await?;
    let backups = members.into_iter().filter(|member| member.is_backup).map(|member| member.officer);
    Ok(backups.filter(|one| one.is_there(now) && answers(one.role)).collect())
}

/// Who else could take a case of a team: of the team and who stands in for it, or else of the office.
pub(super) async fn others(
    tick: &mut Tick<'_>,
    team: Team,
    is_another: impl Fn(&Officer) -> bool,
) -> Result<Vec<Officer>, store::Error> {
    let members = teams::members(tick.conn, team).await?;
    let of_team: Vec<Officer> = members.into_iter().map(|member| member.officer).collect();
    let office = officers::with(tick.conn, answers).await?;
    let found = [of_team, office]
        .map(|all| all.into_iter().filter(|one| answers(one.role) && is_another(one)).collect::<Vec<_>>());
    Ok(found.into_iter().find(|found| !found.is_empty()).unwrap_or_default())
}

/// The heads who are there, or else all who can be reached.
pub(super) async fn heads(tick: &mut Tick<'_>) -> Result<Vec<Officer>, store::Error> {
    let all = officers::with(tick.conn, is_head).await?;
    let there: Vec<Officer> = all.iter().copied().filter(|one| one.is_there(tick.now)).collect();
    Ok(if there.is_empty() { all.into_iter().filter(|one| one.reachable).collect() } else { there })
}

/// One of the office, where that person can be reached.
pub(super) async fn officer(tick: &mut Tick<'_>, who: ContactId) -> Result<Option<Officer>, store::Error> {
    let all = officers::with(tick.conn, answers).await?;
    Ok(all.into_iter().find(|one| one.id == who && one.reachable))
}
