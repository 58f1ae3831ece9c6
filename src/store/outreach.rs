//! Posters, each with the code of its place, and how many people each of them brought in a week.

use std::collections::BTreeMap;

use chrono::{Datelike, Days};
use sqlx::SqliteConnection;

use super::Error;
use super::row_ids::unused_row;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::{self, Millis};
use crate::domain::{ContactId, PosterCode, PosterStep, PosterTarget};

/// So long what a poster brought can be compared, and one that hangs no more is known.
const KEPT_DAYS: i64 = 1_095;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "poster_codes",
    key: "id",
    columns: &[columns(
        &["id", "code", "place", "target", "made_by", "made_by_name", "made_at", "retired_at"],
        Reason::Office,
        "posters with a code for each place",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "retired_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["made_by"],
        erase: Erase::By(&["UPDATE poster_codes SET made_by = 0, made_by_name = '' WHERE made_by = $1 AND $2 > 0"]),
    },
    export: Export::Nothing("a poster is the office's, and holds the name of a place alone"),
};

/// See [`super::table`].
pub(super) const WEEKS: Table = Table {
    name: "poster_weeks",
    key: "poster, week",
    columns: &[columns(
        &["poster", "week", "opened", "asked", "subscribed", "registered", "joined"],
        Reason::Technical,
        "counting what each poster brought",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "week", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("it counts, and knows nobody"),
};

/// A poster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poster {
    /// Its row.
    pub id: i64,
    /// What its link carries.
    pub code: PosterCode,
    /// Where it hangs, in words.
    pub place: String,
    /// What it leads to.
    pub target: PosterTarget,
    /// What the officer is called who made it; empty where that person left.
    pub made_by_name: String,
    /// When that was.
    pub made_at: Millis,
    /// Since when it hangs no more.
    pub retired_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    place: String,
    target: String,
    made_by_name: String,
    made_at: Millis,
    retired_at: Option<Millis>,
}

impl TryFrom<Row> for Poster {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = || Error::Corrupt { what: "poster", id: row.id };
        Ok(Self {
            id: row.id,
            code: PosterCode::parse(&row.code).ok_or_else(corrupt)?,
            target: PosterTarget::parse(&row.target).ok_or_else(corrupt)?,
            place: row.place,
            made_by_name: row.made_by_name,
            made_at: row.made_at,
            retired_at: row.retired_at,
        })
    }
}

/// How many people came how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// Opened the link.
    pub opened: i64,
    /// Asked something.
    pub asked: i64,
    /// Follow news.
    pub subscribed: i64,
    /// Registered a business.
    pub registered: i64,
    /// Joined an event.
    pub joined: i64,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.opened += other.opened;
        self.asked += other.asked;
        self.subscribed += other.subscribed;
        self.registered += other.registered;
        self.joined += other.joined;
    }
}

#[derive(sqlx::FromRow)]
struct WeekRow {
    poster: i64,
    week: Millis,
    #[sqlx(flatten)]
    counts: Counts,
}

/// What one poster brought in one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// The row of the poster.
    pub poster: i64,
    /// The first moment of its Monday in Lampung.
    pub begins: Millis,
    /// How many.
    pub counts: Counts,
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, code, place, target, made_by_name, made_at, retired_at FROM poster_codes ", $rest)
    };
}

/// The first moment of the week that a moment lies in.
#[must_use]
pub fn week_of(at: Millis) -> Millis {
    let day = clock::local(at).date();
    clock::midnight(day - Days::new(u64::from(day.weekday().num_days_from_monday())))
}

/// A code that no poster has.
pub async fn free_code(conn: &mut SqliteConnection, chance: u64) -> Result<PosterCode, Error> {
    let mut chance = chance;
    loop {
        let code = PosterCode::from_chance(chance);
        let query = "SELECT EXISTS (SELECT 1 FROM poster_codes WHERE code = $1)";
        let is_taken: bool = sqlx::query_scalar(query).bind(code.as_str()).fetch_one(&mut *conn).await?;
        if !is_taken {
            return Ok(code);
        }
        chance = chance.rotate_left(7).wrapping_add(0x9e37_79b9_7f4a_7c15);
    }
}

/// Writes a poster down for a place, by somebody of this name; gives its row.
pub async fn add(
    conn: &mut SqliteConnection,
    code: &PosterCode,
    (place, target): (&str, &PosterTarget),
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(concat!(
        "INSERT INTO poster_codes (id, code, place, target, made_by, made_by_name, made_at)
         SELECT ",
        unused_row!("poster_codes"),
        ", $1, $2, $3, $4, $5, $6 RETURNING id"
    ))
    .bind(code.as_str())
    .bind(place)
    .bind(target.payload())
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// The poster of this row.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Poster>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await?;
    row.map(Poster::try_from).transpose()
}

/// The poster with this code.
pub async fn by_code(conn: &mut SqliteConnection, code: &PosterCode) -> Result<Option<Poster>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE code = $1")).bind(code.as_str()).fetch_optional(conn).await?;
    row.map(Poster::try_from).transpose()
}

/// The poster that hangs at a place of this name and leads to this.
pub async fn hanging(conn: &mut SqliteConnection, place: &str, target: &PosterTarget) -> Result<Option<Poster>, Error> {
    let row: Option<Row> =
        sqlx::query_as(select!("WHERE place = $1 COLLATE NOCASE AND target = $2 AND retired_at IS NULL LIMIT 1"))
            .bind(place)
            .bind(target.payload())
            .fetch_optional(conn)
            .await?;
    row.map(Poster::try_from).transpose()
}

/// Where posters hang that lead to this, by name.
pub async fn places(conn: &mut SqliteConnection, target: &PosterTarget) -> Result<Vec<String>, Error> {
    let query = "SELECT place FROM poster_codes WHERE target = $1 AND retired_at IS NULL ORDER BY place";
    Ok(sqlx::query_scalar(query).bind(target.payload()).fetch_all(conn).await?)
}

/// All posters: those that hang first, the newest of each first.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<Poster>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("ORDER BY retired_at IS NOT NULL, made_at DESC, id DESC")).fetch_all(conn).await?;
    rows.into_iter().map(Poster::try_from).collect()
}

/// A poster hangs no more; false where that was so already.
pub async fn retire(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let retire = "UPDATE poster_codes SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
    Ok(sqlx::query(retire).bind(id).bind(now).execute(conn).await?.rows_affected() > 0)
}

/// Counts that somebody whom a poster brought came a step further; one that is known no more counts nothing.
pub async fn count(conn: &mut SqliteConnection, poster: i64, step: PosterStep, now: Millis) -> Result<(), Error> {
    let one = |of: PosterStep| i64::from(of == step);
    sqlx::query(
        "INSERT INTO poster_weeks (poster, week, opened, asked, subscribed, registered, joined)
         SELECT id, $2, $3, $4, $5, $6, $7 FROM poster_codes WHERE id = $1
         ON CONFLICT (poster, week) DO UPDATE SET
             opened = opened + excluded.opened, asked = asked + excluded.asked,
             subscribed = subscribed + excluded.subscribed, registered = registered + excluded.registered,
             joined = joined + excluded.joined",
    )
    .bind(poster)
    .bind(week_of(now))
    .bind(one(PosterStep::Opened))
    .bind(one(PosterStep::Asked))
    .bind(one(PosterStep::Subscribed))
    .bind(one(PosterStep::Registered))
    .bind(one(PosterStep::Joined))
    .execute(conn)
    .await?;
    Ok(())
}

/// What one poster brought, or all of them, the newest week first.
pub async fn weeks(conn: &mut SqliteConnection, poster: Option<i64>) -> Result<Vec<Week>, Error> {
    let rows: Vec<WeekRow> = sqlx::query_as(
        "SELECT poster, week, opened, asked, subscribed, registered, joined FROM poster_weeks
         WHERE $1 IS NULL OR poster = $1 ORDER BY week DESC, poster",
    )
    .bind(poster)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| Week { poster: row.poster, begins: row.week, counts: row.counts }).collect())
}

/// These by something of theirs: by week, or by poster.
#[must_use]
pub fn sums(weeks: &[Week], of: impl Fn(&Week) -> i64) -> BTreeMap<i64, Counts> {
    let mut sums: BTreeMap<i64, Counts> = BTreeMap::new();
    for week in weeks {
        *sums.entry(of(week)).or_default() += week.counts;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::DAY;
    use crate::store::open::tests::fresh;

    const DEWI: ContactId = ContactId(9);

    async fn poster(conn: &mut SqliteConnection, place: &str, target: PosterTarget) -> Poster {
        let code = free_code(conn, 7).await.unwrap();
        let id = add(conn, &code, (place, &target), (DEWI, "Dewi"), 1_000).await.unwrap();
        get(conn, id).await.unwrap().unwrap()
    }

    #[tokio::test]
    async fn k1_a_place_has_a_code_of_its_own_that_is_found_until_it_is_retired_and_after() {
        let (_dir, mut conn) = fresh().await;
        let market = poster(&mut conn, "Pasar Tugu", PosterTarget::Menu).await;
        let office = poster(&mut conn, "Kelurahan Sidodadi", PosterTarget::Programme("nib".into())).await;
        assert_ne!(market.code, office.code, "the same chance twice");
        assert_eq!((market.made_by_name.as_str(), market.retired_at), ("Dewi", None));
        assert_eq!(by_code(&mut conn, &office.code).await.unwrap(), Some(office.clone()));
        let found = hanging(&mut conn, "pasar tugu", &PosterTarget::Menu).await.unwrap();
        assert_eq!(found, Some(market.clone()));
        assert_eq!(hanging(&mut conn, "Pasar Tugu", &PosterTarget::News).await.unwrap(), None);
        assert_eq!(places(&mut conn, &PosterTarget::Menu).await.unwrap(), ["Pasar Tugu"]);
        assert!(retire(&mut conn, market.id, 5).await.unwrap());
        assert!(!retire(&mut conn, market.id, 6).await.unwrap(), "once");
        assert_eq!(hanging(&mut conn, "Pasar Tugu", &PosterTarget::Menu).await.unwrap(), None);
        assert!(places(&mut conn, &PosterTarget::Menu).await.unwrap().is_empty());
        let known = by_code(&mut conn, &market.code).await.unwrap().unwrap();
        assert_eq!(known.retired_at, Some(5));
        let all = all(&mut conn).await.unwrap();
        assert_eq!(all.iter().map(|one| one.id).collect::<Vec<_>>(), [office.id, market.id]);
    }

    #[tokio::test]
    async fn k2_steps_are_counted_by_poster_and_week_from_monday_in_lampung() {
        let (_dir, mut conn) = fresh().await;
        let market = poster(&mut conn, "Pasar Tugu", PosterTarget::Menu).await;
        let office = poster(&mut conn, "Kelurahan Sidodadi", PosterTarget::Menu).await;
        // Sunday, 29 November 2026, ten o'clock in Lampung; fourteen hours later it is Monday there.
        let sunday = 1_795_921_200_000;
        let monday = week_of(sunday) + 7 * DAY;
        assert_eq!((week_of(monday - 1), week_of(monday)), (monday - 7 * DAY, monday));
        for (poster, step, at) in [
            (&market, PosterStep::Opened, sunday),
            (&market, PosterStep::Opened, sunday),
            (&market, PosterStep::Registered, monday),
            (&office, PosterStep::Opened, monday),
            (&office, PosterStep::Joined, monday),
        ] {
            count(&mut conn, poster.id, step, at).await.unwrap();
        }
        count(&mut conn, 99, PosterStep::Opened, monday).await.unwrap();
        let of_all = weeks(&mut conn, None).await.unwrap();
        assert_eq!(of_all.len(), 3, "a poster that is none counts nothing: {of_all:?}");
        let by_week = sums(&of_all, |week| week.begins);
        assert_eq!(by_week[&(monday - 7 * DAY)], Counts { opened: 2, ..Counts::default() });
        assert_eq!(by_week[&monday], Counts { opened: 1, registered: 1, joined: 1, ..Counts::default() });
        let own = sums(&weeks(&mut conn, Some(market.id)).await.unwrap(), |week| week.poster);
        assert_eq!(own[&market.id], Counts { opened: 2, registered: 1, ..Counts::default() });
    }
}
