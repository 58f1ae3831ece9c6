//! Whom of the office time tells something, and at which hours.

use crate::clock::{self, Millis};
use crate::domain::calendar::Calendar;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{ContactId, Role, Team};
use crate::job::Tick;
use crate::store::officers::Officer;
use crate::store::{self, meta, officers, teams};

/// The morning's list comes at this time of a working day, in hours and minutes.
pub(in crate::talks) const MORNING: (u32, u32) = (7, 30);

/// Whether it is late enough for the morning's list.
fn is_list_time(now: Millis) -> bool {
    clock::local(now).time() >= morning()
}

/// Whether the morning's list of today is still to come, and may go now.
pub(in crate::talks) async fn list_is_due(tick: &mut Tick<'_>, calendar: &Calendar) -> Result<bool, store::Error> {
    let today = clock::local(tick.now).date().to_string();
    let is_time = is_list_time(tick.now) && may_tell(calendar, tick.now);
    Ok(is_time && meta::listed_on(tick.conn).await?.is_none_or(|last| last != today))
}

/// When the first list comes of the next working day after this moment's day.
pub(in crate::talks) fn next_morning(calendar: &Calendar, after: Millis) -> Millis {
    let tomorrow = clock::local(after).date().succ_opt().unwrap_or_default();
    let open = calendar.next_open(clock::midnight(tomorrow));
    clock::at_local(clock::local(open).date().and_time(morning())).min(open)
}

fn morning() -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(MORNING.0, MORNING.1, 0).unwrap_or_default()
}

/// Whether somebody of the office may be told something: while it is open, and before that from the morning's list on.
pub(in crate::talks) fn may_tell(calendar: &Calendar, now: Millis) -> bool {
    let local = clock::local(now);
    let first = calendar.openings(local.date()).first().copied();
    calendar.is_open(now) || first.is_some_and(|first| morning() <= local.time() && local.time() < first.from)
}

fn answers(role: Role) -> bool {
    policy::allows(Some(role), Action::AnswerCases, Relation::Own)
}

/// Whether somebody of this role is told what is late in the whole office.
pub(in crate::talks) fn is_head(role: Role) -> bool {
    policy::allows(Some(role), Action::SetTimes, Relation::Other)
}

/// Who of a team is asked now, of those who may be.
pub(in crate::talks) async fn on_duty(
    tick: &mut Tick<'_>,
    team: Team,
    may: impl Fn(&Officer) -> bool,
) -> Result<Vec<Officer>, store::Error> {
    teams::on_duty(tick.conn, team, tick.now, |one| answers(one.role) && may(one)).await
}

/// Who stands in for a team and is there.
pub(in crate::talks) async fn backups(tick: &mut Tick<'_>, team: Team) -> Result<Vec<Officer>, store::Error> {
    let now = tick.now;
    let members = teams::members(tick.conn, team).await?;
    let backups = members.into_iter().filter(|member| member.is_backup).map(|member| member.officer);
    Ok(backups.filter(|one| one.is_there(now) && answers(one.role)).collect())
}

/// Who else could take a case of a team: of the team and who stands in for it, or else of the office.
pub(in crate::talks) async fn others(
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
pub(in crate::talks) async fn heads(tick: &mut Tick<'_>) -> Result<Vec<Officer>, store::Error> {
    let all = officers::with(tick.conn, is_head).await?;
    let there: Vec<Officer> = all.iter().copied().filter(|one| one.is_there(tick.now)).collect();
    Ok(if there.is_empty() { all.into_iter().filter(|one| one.reachable).collect() } else { there })
}

/// One of the office, where that person can be reached.
pub(in crate::talks) async fn officer(tick: &mut Tick<'_>, who: ContactId) -> Result<Option<Officer>, store::Error> {
    let all = officers::with(tick.conn, answers).await?;
    Ok(all.into_iter().find(|one| one.id == who && one.reachable))
}
