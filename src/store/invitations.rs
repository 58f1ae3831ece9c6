//! Links that let somebody into the office: a keyed hash each, for one person and one use.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::words::words;
use crate::domain::{ContactId, Role, Team};

/// What became of a link can be told for so long after its end.
const KEPT_DAYS: i64 = 30;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "invitations",
    key: "hash",
    columns: &[columns(
        &["hash", "role", "team", "inviter", "until", "opened_by", "ended"],
        Reason::Office,
        "letting people into the office",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "until", only: "true" }],
    sealed: &[],
    // Made by `Keys::mark`, which outlives a change of the key.
    hashed: &[],
    person: Person {
        columns: &["inviter", "opened_by"],
        erase: Erase::Stay("who let whom into the office is the office's; it goes after thirty days"),
    },
    export: Export::Nothing("it is about the office"),
};

/// A link that was made once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The role that it gives.
    pub role: Role,
    /// The team that it leads into.
    pub team: Option<Team>,
    /// Who made it.
    pub inviter: ContactId,
    /// Until when it counts.
    pub until: Millis,
    /// Who opened it first; nobody else may use it.
    pub opened_by: Option<ContactId>,
    /// How it ended.
    pub ended: Option<End>,
}

words! {
    /// How an invitation ended.
    End {
        /// Somebody came in by it.
        Used = "used",
        /// It was refused, or whoever made it is of the office no more.
        Void = "void",
    }
}

fn hash(keys: &Keys, token: &str) -> String {
    keys.mark("invitation", token)
}

/// Keeps an invitation under its token, of which only a hash is stored.
pub async fn make(
    conn: &mut SqliteConnection,
    keys: &Keys,
    token: &str,
    (inviter, until): (ContactId, Millis),
    (role, team): (Role, Option<Team>),
) -> Result<(), Error> {
    sqlx::query("INSERT INTO invitations (hash, role, team, inviter, until) VALUES ($1, $2, $3, $4, $5)")
        .bind(hash(keys, token))
        .bind(role.word())
        .bind(team.map(Team::word))
        .bind(inviter.0)
        .bind(until)
        .execute(conn)
        .await?;
    Ok(())
}

/// The invitation with this token.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, token: &str) -> Result<Option<Invitation>, Error> {
    type Row = (String, Option<String>, i64, Millis, Option<i64>, Option<String>);
    let row: Option<Row> =
        sqlx::query_as("SELECT role, team, inviter, until, opened_by, ended FROM invitations WHERE hash = $1")
            .bind(hash(keys, token))
            .fetch_optional(conn)
            .await?;
    let read = |(role, team, inviter, until, opened_by, ended): Row| {
        let corrupt = || Error::Corrupt { what: "invitation", id: inviter };
        Ok(Invitation {
            role: Role::from_word(&role).ok_or_else(corrupt)?,
            team: team.map(|word| Team::from_word(&word).ok_or_else(corrupt)).transpose()?,
            inviter: ContactId(inviter),
            until,
            opened_by: opened_by.map(ContactId),
            ended: ended.map(|word| End::from_word(&word).ok_or_else(corrupt)).transpose()?,
        })
    };
    row.map(read).transpose()
}

/// From now on the invitation is for this person alone; false where somebody else was faster.
pub async fn open(conn: &mut SqliteConnection, keys: &Keys, token: &str, who: ContactId) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE invitations SET opened_by = $2 WHERE hash = $1 AND coalesce(opened_by, $2) = $2")
        .bind(hash(keys, token))
        .bind(who.0)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Ends an invitation that this person opened, once; false where it had ended, was too old, or was somebody else's.
pub async fn end(
    conn: &mut SqliteConnection,
    keys: &Keys,
    token: &str,
    (who, how): (ContactId, End),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE invitations SET ended = $3 WHERE hash = $1 AND opened_by = $2 AND ended IS NULL AND until > $4",
    )
    .bind(hash(keys, token))
    .bind(who.0)
    .bind(how.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// All invitations of this person that are out let nobody in any more.
pub(super) async fn void_of(conn: &mut SqliteConnection, inviter: ContactId) -> Result<(), Error> {
    sqlx::query("UPDATE invitations SET ended = 'void' WHERE inviter = $1 AND ended IS NULL")
        .bind(inviter.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// How many invitations of this person are out and still count.
pub async fn out(conn: &mut SqliteConnection, inviter: ContactId, now: Millis) -> Result<i64, Error> {
    let query = "SELECT count(*) FROM invitations WHERE inviter = $1 AND ended IS NULL AND until > $2";
    Ok(sqlx::query_scalar(query).bind(inviter.0).bind(now).fetch_one(conn).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::officers;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn t26_t27_an_invitation_is_for_who_opens_it_first_once_and_void_with_its_inviter() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let (hendra, sri, budi) = (ContactId(5), ContactId(6), ContactId(7));
        officers::grant(&mut conn, hendra, Role::Head, 1).await.unwrap();
        make(&mut conn, keys, "one", (hendra, 100), (Role::Officer, Some(Team::Permits))).await.unwrap();
        assert_eq!(find(&mut conn, keys, "other").await.unwrap(), None);
        assert!(!end(&mut conn, keys, "one", (sri, End::Used), 5).await.unwrap(), "not opened");
        assert!(open(&mut conn, keys, "one", sri).await.unwrap());
        assert!(open(&mut conn, keys, "one", sri).await.unwrap(), "again by the same person");
        assert!(!open(&mut conn, keys, "one", budi).await.unwrap());
        assert!(!end(&mut conn, keys, "one", (budi, End::Used), 5).await.unwrap());
        assert!(!end(&mut conn, keys, "one", (sri, End::Used), 100).await.unwrap(), "too late");
        assert!(end(&mut conn, keys, "one", (sri, End::Used), 99).await.unwrap());
        assert!(!end(&mut conn, keys, "one", (sri, End::Used), 99).await.unwrap(), "once");
        let plain: i64 = sqlx::query_scalar("SELECT count(*) FROM invitations WHERE instr(hash, 'one') > 0")
            .fetch_one(&mut conn)
            .await
            .unwrap();
        assert_eq!(plain, 0, "only a hash is kept");

        make(&mut conn, keys, "two", (hendra, 100), (Role::Viewer, None)).await.unwrap();
        assert_eq!(out(&mut conn, hendra, 5).await.unwrap(), 1);
        officers::revoke(&mut conn, hendra).await.unwrap();
        assert_eq!(find(&mut conn, keys, "two").await.unwrap().unwrap().ended, Some(End::Void));
        assert_eq!(find(&mut conn, keys, "one").await.unwrap().unwrap().ended, Some(End::Used));
    }
}
