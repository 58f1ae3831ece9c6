//! What the office says about itself and its neighbours, and its own holidays: rows over what ships.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::Error;
use super::table::{Columns, Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::calendar::{Calendar, Holiday, HolidayKind, Hours};
use crate::domain::office::{Setting, Vouched};
use crate::domain::{ContactId, Team};

const fn table(
    name: &'static str,
    key: &'static str,
    columns: &'static [Columns],
    erase: &'static [&'static str],
) -> Table {
    Table {
        name,
        key,
        columns,
        retention: &[],
        sealed: &[],
        hashed: &[],
        person: Person { columns: &["officer"], erase: Erase::By(erase) },
        export: Export::Nothing("it is what the office says of itself; who said it stands in the audit log"),
    }
}

/// See [`super::table`].
pub(super) const SETTINGS: Table = table(
    "office_settings",
    "setting",
    &[columns(
        &["setting", "value", "officer", "by_name", "at"],
        Reason::Office,
        "what the office says of itself",
        None,
    )],
    &["UPDATE office_settings SET officer = 0, by_name = '' WHERE officer = $1 AND at <= $2"],
);
/// See [`super::table`].
pub(super) const HOLIDAYS: Table = table(
    "office_holidays",
    "day",
    &[columns(&["day", "reason", "officer", "by_name", "at"], Reason::Office, "holidays of this office alone", None)],
    &["UPDATE office_holidays SET officer = 0, by_name = '' WHERE officer = $1 AND at <= $2"],
);
/// See [`super::table`].
pub(super) const YEARS: Table = table(
    "holiday_years",
    "year",
    &[columns(&["year", "officer", "by_name", "at"], Reason::Office, "years whose holidays were compared", None)],
    &["UPDATE holiday_years SET officer = 0, by_name = '' WHERE officer = $1 AND at <= $2"],
);
/// See [`super::table`].
pub(super) const OTHERS: Table = table(
    "other_offices",
    "slug",
    &[columns(
        &["slug", "address", "hours", "phone", "officer", "by_name", "at"],
        Reason::Office,
        "the directory of other offices",
        None,
    )],
    &["UPDATE other_offices SET officer = 0, by_name = '' WHERE officer = $1 AND at <= $2"],
);

/// Who vouches for something, and when.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The person of the office.
    pub officer: ContactId,
    /// The first name in the person's app.
    pub name: &'a str,
    /// When.
    pub at: Millis,
}

/// What was said of the office.
pub type Settings = BTreeMap<Setting, Vouched<String>>;

/// Everything that was said of the office; what nobody said is missing.
pub async fn settings(conn: &mut SqliteConnection) -> Result<Settings, Error> {
    let rows: Vec<(String, String, String, Millis)> =
        sqlx::query_as("SELECT setting, value, by_name, at FROM office_settings").fetch_all(conn).await?;
    let known = |(word, value, by, at): (String, String, String, Millis)| {
        Some((Setting::from_word(&word)?, Vouched { value, by, at }))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// What nobody said of the office yet.
pub async fn missing(conn: &mut SqliteConnection) -> Result<Vec<Setting>, Error> {
    let said = settings(conn).await?;
    Ok(Setting::ALL.into_iter().filter(|setting| !said.contains_key(setting)).collect())
}

/// Says something of the office, in place of what was said before.
pub async fn set(conn: &mut SqliteConnection, setting: Setting, value: &str, by: By<'_>) -> Result<(), Error> {
    const SET: &str = "INSERT INTO office_settings (setting, value, officer, by_name, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (setting) DO UPDATE SET value = excluded.value, officer = excluded.officer,
             by_name = excluded.by_name, at = excluded.at";
    said(conn, SET, (setting.word(), Some(value)), by).await
}

/// Keeps what was said of something, by whom and when.
async fn said(
    conn: &mut SqliteConnection,
    statement: &'static str,
    (what, value): (&str, Option<&str>),
    by: By<'_>,
) -> Result<(), Error> {
    let query = sqlx::query(statement).bind(what).bind(value).bind(by.officer.0).bind(by.name).bind(by.at);
    query.execute(conn).await?;
    Ok(())
}

/// Closes the office on a day for a reason, or opens it on a shipped holiday where there is none.
pub async fn set_day(
    conn: &mut SqliteConnection,
    day: NaiveDate,
    reason: Option<&str>,
    by: By<'_>,
) -> Result<(), Error> {
    const SET: &str = "INSERT INTO office_holidays (day, reason, officer, by_name, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (day) DO UPDATE SET reason = excluded.reason, officer = excluded.officer,
             by_name = excluded.by_name, at = excluded.at";
    said(conn, SET, (&day.to_string(), reason), by).await
}

/// Forgets what was said of a day, so that what ships counts again.
pub async fn forget_day(conn: &mut SqliteConnection, day: NaiveDate) -> Result<(), Error> {
    sqlx::query("DELETE FROM office_holidays WHERE day = $1").bind(day.to_string()).execute(conn).await?;
    Ok(())
}

/// What was said of days: the reason of each that is closed, none of one on which the office works; and by whom.
pub async fn days(conn: &mut SqliteConnection) -> Result<BTreeMap<NaiveDate, Vouched<Option<String>>>, Error> {
    let rows: Vec<(String, Option<String>, String, Millis)> =
        sqlx::query_as("SELECT day, reason, by_name, at FROM office_holidays").fetch_all(conn).await?;
    let known = |(day, value, by, at): (String, Option<String>, String, Millis)| {
        Some((day.parse().ok()?, Vouched { value, by, at }))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// When the office works, and each team that has hours of its own: what ships, with the rows over it. One statement, and nothing is made where there are none.
pub async fn calendar(conn: &mut SqliteConnection, shipped: &Arc<Calendar>) -> Result<Arc<Calendar>, Error> {
    let rows: Vec<(Option<String>, Option<String>)> = sqlx::query_as(
        "SELECT day, reason FROM office_holidays UNION ALL SELECT NULL, value FROM office_settings WHERE setting = $1
         UNION ALL SELECT team, hours FROM team_times WHERE hours IS NOT NULL",
    )
    .bind(Setting::Hours.word())
    .fetch_all(conn)
    .await?;
    if rows.is_empty() {
        return Ok(Arc::clone(shipped));
    }
    let (mut hours, mut holidays) = (shipped.hours().clone(), shipped.holidays().clone());
    let mut teams = Vec::new();
    for row in rows {
        match row {
            (None, Some(written)) => hours = written.parse::<Hours>().unwrap_or(hours),
            (Some(word), Some(written)) if Team::from_word(&word).is_some() => {
                teams.extend(Team::from_word(&word).zip(written.parse::<Hours>().ok()));
            }
            (Some(day), reason) => lay_over(&mut holidays, &day, reason),
            (None, None) => {}
        }
    }
    let calendar = Calendar::new(hours, holidays);
    Ok(Arc::new(teams.into_iter().fold(calendar, |all, (team, hours)| all.with_team(team, hours))))
}

fn lay_over(holidays: &mut BTreeMap<NaiveDate, Holiday>, day: &str, reason: Option<String>) {
    let Ok(day) = day.parse() else { return };
    match reason {
        Some(name) => {
            holidays.insert(day, Holiday { kind: HolidayKind::Office, english: name.clone(), name });
        }
        None => drop(holidays.remove(&day)),
    }
}

/// Notes that the holidays of a year were compared with the decree.
pub async fn compare_year(conn: &mut SqliteConnection, year: i32, by: By<'_>) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO holiday_years (year, officer, by_name, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (year) DO UPDATE SET officer = excluded.officer, by_name = excluded.by_name, at = excluded.at",
    )
    .bind(year)
    .bind(by.officer.0)
    .bind(by.name)
    .bind(by.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The years whose holidays were compared with the decree.
pub async fn compared_years(conn: &mut SqliteConnection) -> Result<Vec<i32>, Error> {
    Ok(sqlx::query_scalar("SELECT year FROM holiday_years ORDER BY year").fetch_all(conn).await?)
}

/// How to reach an office; what nobody knows is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Where it sits.
    pub address: Option<String>,
    /// When it is open, in its own words.
    pub hours: Option<String>,
    /// Telephone or WhatsApp.
    pub phone: Option<String>,
}

/// What was said of other offices, by their short names.
pub async fn others(conn: &mut SqliteConnection) -> Result<BTreeMap<String, Vouched<Reached>>, Error> {
    type Row = (String, Option<String>, Option<String>, Option<String>, String, Millis);
    let rows: Vec<Row> =
        sqlx::query_as("SELECT slug, address, hours, phone, by_name, at FROM other_offices").fetch_all(conn).await?;
    let read = |(slug, address, hours, phone, by, at): Row| {
        (slug, Vouched { value: Reached { address, hours, phone }, by, at })
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Says how to reach another office, in place of what was said before.
pub async fn set_other(conn: &mut SqliteConnection, slug: &str, reached: &Reached, by: By<'_>) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO other_offices (slug, address, hours, phone, officer, by_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (slug) DO UPDATE SET address = excluded.address, hours = excluded.hours, phone = excluded.phone,
             officer = excluded.officer, by_name = excluded.by_name, at = excluded.at",
    )
    .bind(slug)
    .bind(&reached.address)
    .bind(&reached.hours)
    .bind(&reached.phone)
    .bind(by.officer.0)
    .bind(by.name)
    .bind(by.at)
    .execute(conn)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[tokio::test]
    async fn c6_the_calendar_is_what_ships_with_the_rows_over_it() {
        let (_dir, mut conn) = fresh().await;
        let holiday = Holiday { kind: HolidayKind::National, name: "Natal".into(), english: "Christmas".into() };
        let shipped = Arc::new(Calendar::new(Hours::default(), BTreeMap::from([(day("2026-12-25"), holiday)])));
        let untouched = calendar(&mut conn, &shipped).await.unwrap();
        assert!(Arc::ptr_eq(&untouched, &shipped), "nothing was said, nothing is made");
        let by = By { officer: ContactId(9), name: "Hendra", at: 5 };
        set(&mut conn, Setting::Hours, "1-5 07.30-16.00", by).await.unwrap();
        set_day(&mut conn, day("2026-12-28"), Some("Pindahan"), by).await.unwrap();
        set_day(&mut conn, day("2026-12-25"), None, by).await.unwrap();
        let over = calendar(&mut conn, &shipped).await.unwrap();
        assert_eq!(over.hours().to_string(), "1-5 07.30-16.00");
        assert_eq!(over.holidays().keys().map(ToString::to_string).collect::<Vec<_>>(), ["2026-12-28"]);
        forget_day(&mut conn, day("2026-12-25")).await.unwrap();
        assert_eq!(calendar(&mut conn, &shipped).await.unwrap().holidays().len(), 2);
        // Hours that no program can read leave those that ship.
        sqlx::query("UPDATE office_settings SET value = 'pagi'").execute(&mut conn).await.unwrap();
        assert_eq!(calendar(&mut conn, &shipped).await.unwrap().hours(), shipped.hours());
    }

    #[tokio::test]
    async fn c19_what_is_said_again_replaces_what_was_said_before() {
        let (_dir, mut conn) = fresh().await;
        for (name, at) in [("Hendra", 5), ("Ratna", 6)] {
            let by = By { officer: ContactId(9), name, at };
            set(&mut conn, Setting::Phone, name, by).await.unwrap();
            let reached = Reached { phone: Some(name.to_owned()), ..Reached::default() };
            set_other(&mut conn, "mpp", &reached, by).await.unwrap();
            compare_year(&mut conn, 2027, by).await.unwrap();
        }
        let said = settings(&mut conn).await.unwrap();
        assert_eq!(said[&Setting::Phone], Vouched { value: "Ratna".to_owned(), by: "Ratna".to_owned(), at: 6 });
        assert_eq!(others(&mut conn).await.unwrap()["mpp"].value.phone.as_deref(), Some("Ratna"));
        assert_eq!(compared_years(&mut conn).await.unwrap(), [2027]);
        assert_eq!(days(&mut conn).await.unwrap(), BTreeMap::new());
    }
}
