//! The teams of the office: who works in which, who stands in, and who is there.

use sqlx::SqliteConnection;

use super::table::{Erase, Export, Person, Reason, Table, columns};
use super::{Error, officers};
use crate::clock::Millis;
use crate::domain::{ContactId, Team};
use crate::store::officers::Officer;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "team_members",
    key: "team, contact",
    columns: &[columns(&["team", "contact", "backup"], Reason::Office, "teams of the office", None)],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &["contact"], erase: Erase::Stay("it goes with the role, which the office takes away") },
    export: Export::Rows { of: "contact = $1", without: &[] },
};

/// Somebody who works in a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub officer: Officer,
    /// Whether the person only stands in where nobody else of the team is there.
    pub is_backup: bool,
}

/// Puts somebody of the office into a team, or changes whether the person only stands in.
pub async fn join(conn: &mut SqliteConnection, who: ContactId, team: Team, is_backup: bool) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO team_members (team, contact, backup) SELECT $1, contact, $3 FROM officers WHERE contact = $2
         ON CONFLICT (team, contact) DO UPDATE SET backup = excluded.backup",
    )
    .bind(team.word())
    .bind(who.0)
    .bind(is_backup)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes somebody out of a team.
pub async fn leave(conn: &mut SqliteConnection, who: ContactId, team: Team) -> Result<(), Error> {
    sqlx::query("DELETE FROM team_members WHERE team = $1 AND contact = $2")
        .bind(team.word())
        .bind(who.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// The teams in which somebody works, and whether only as backup.
pub async fn of(conn: &mut SqliteConnection, who: ContactId) -> Result<Vec<(Team, bool)>, Error> {
    let rows: Vec<(String, bool)> =
        sqlx::query_as("SELECT team, backup FROM team_members WHERE contact = $1").bind(who.0).fetch_all(conn).await?;
    let mut teams = rows
        .into_iter()
        .map(|(word, backup)| Ok((Team::from_word(&word).ok_or(Error::Corrupt { what: "team", id: who.0 })?, backup)))
        .collect::<Result<Vec<_>, Error>>()?;
    teams.sort_unstable();
    Ok(teams)
}

/// Everybody who works in a team, whether there or away: those of the team first, then who stands in.
pub async fn members(conn: &mut SqliteConnection, team: Team) -> Result<Vec<Member>, Error> {
    let rows: Vec<(i64, bool)> =
        sqlx::query_as("SELECT contact, backup FROM team_members WHERE team = $1 ORDER BY backup, contact")
            .bind(team.word())
            .fetch_all(&mut *conn)
            .await?;
    let office = officers::with(conn, |_| true).await?;
    let officer = |id: i64| office.iter().copied().find(|officer| officer.id.0 == id);
    Ok(rows.into_iter().filter_map(|(id, is_backup)| Some(Member { officer: officer(id)?, is_backup })).collect())
}

/// Who of a team can be asked now: those of the team who are on duty and can be reached, or else who stands in for them,
/// or else everybody of the office who is there, or else the same who is away: what somebody asked has somebody who sees
/// it, in an office of one too. Whoever may not be asked (`may`) stands in nobody's way.
pub async fn on_duty(
    conn: &mut SqliteConnection,
    team: Team,
    now: Millis,
    may: impl Fn(&Officer) -> bool,
) -> Result<Vec<Officer>, Error> {
    let members = members(conn, team).await?;
    let there = |backup: bool| {
        let of_this_kind = members.iter().filter(move |member| member.is_backup == backup);
        let there = of_this_kind.map(|member| member.officer).filter(|one| one.is_there(now) && may(one));
        there.collect::<Vec<_>>()
    };
    let office = officers::with(conn, |_| true).await?;
    let office: Vec<Officer> = office.into_iter().filter(|one| one.reachable && may(one)).collect();
    let in_office: Vec<Officer> = office.iter().copied().filter(|officer| officer.is_there(now)).collect();
    let choices = [there(false), there(true), in_office, office];
    Ok(choices.into_iter().find(|found| !found.is_empty()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Keys;
    use crate::domain::Role;
    use crate::store::contacts::{self, Contact};
    use crate::store::officers::FOR_GOOD;
    use crate::store::open::tests::fresh;

    async fn ids(conn: &mut SqliteConnection, team: Team, now: Millis) -> Vec<i64> {
        on_duty(conn, team, now, |one| one.role >= Role::Officer)
            .await
            .unwrap()
            .iter()
            .map(|officer| officer.id.0)
            .collect()
    }

    #[tokio::test]
    async fn c4_who_is_asked_is_of_the_team_then_the_backup_then_the_office_then_who_is_away() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[1; 32]);
        for (id, role) in [(5, Role::Officer), (6, Role::Officer), (7, Role::Head), (8, Role::Viewer)] {
            contacts::save(&mut conn, keys, &[&Contact::new(ContactId(id), 1)]).await.unwrap();
            officers::grant(&mut conn, ContactId(id), role, 1).await.unwrap();
        }
        let (dewi, sri, hendra, rina) = (ContactId(5), ContactId(6), ContactId(7), ContactId(8));
        join(&mut conn, dewi, Team::Permits, false).await.unwrap();
        join(&mut conn, sri, Team::Permits, true).await.unwrap();
        join(&mut conn, rina, Team::Permits, false).await.unwrap();
        join(&mut conn, ContactId(99), Team::Permits, false).await.unwrap();
        assert_eq!(members(&mut conn, Team::Permits).await.unwrap().len(), 3, "a stranger is in no team");
        assert_eq!(ids(&mut conn, Team::Permits, 10).await, [5], "a viewer answers nobody");
        let but_dewi = |one: &Officer| one.role >= Role::Officer && one.id != dewi;
        let instead = on_duty(&mut conn, Team::Permits, 10, but_dewi).await.unwrap();
        assert_eq!(
            instead.iter().map(|one| one.id).collect::<Vec<_>>(),
            [sri],
            "who may not be asked stands in no way"
        );
        officers::set_away(&mut conn, dewi, Some(20)).await.unwrap();
        assert_eq!(ids(&mut conn, Team::Permits, 10).await, [6]);
        assert_eq!(ids(&mut conn, Team::Permits, 20).await, [5], "back by itself");
        officers::set_away(&mut conn, dewi, Some(FOR_GOOD)).await.unwrap();
        officers::set_away(&mut conn, sri, Some(FOR_GOOD)).await.unwrap();
        assert_eq!(ids(&mut conn, Team::Permits, 20).await, [7]);
        assert_eq!(ids(&mut conn, Team::Legal, 20).await, [7], "a team of nobody");
        officers::set_away(&mut conn, hendra, Some(FOR_GOOD)).await.unwrap();
        assert_eq!(ids(&mut conn, Team::Permits, 20).await, [5, 6, 7], "everybody is away: it is seen all the same");
        officers::set_away(&mut conn, hendra, None).await.unwrap();
        assert_eq!(ids(&mut conn, Team::Permits, 20).await, [7]);

        join(&mut conn, dewi, Team::Legal, true).await.unwrap();
        assert_eq!(of(&mut conn, dewi).await.unwrap(), [(Team::Legal, true), (Team::Permits, false)]);
        leave(&mut conn, dewi, Team::Legal).await.unwrap();
        assert_eq!(of(&mut conn, dewi).await.unwrap(), [(Team::Permits, false)]);
        officers::revoke(&mut conn, dewi).await.unwrap();
        assert_eq!(of(&mut conn, dewi).await.unwrap(), [], "out of the office, out of its teams");
    }
}
