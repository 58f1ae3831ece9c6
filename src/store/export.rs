//! The export of a person's data, with what is sealed opened: what of a table is in it says its own `export:`.

use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, SqliteConnection};

use super::Error;
use super::inventory::tables;
use super::table::{Export, Sealed, Table};
use crate::crypto::Keys;
use crate::domain::ContactId;

/// The rows of one table that are about a person.
#[derive(Clone, Debug)]
pub struct Rows {
    /// Where they are from.
    pub table: &'static Table,
    /// Each with its columns by name.
    pub rows: Vec<Map<String, Value>>,
}

/// Everything that is stored of a person, by table; those without a row of the person are left out.
pub async fn everything(conn: &mut SqliteConnection, keys: &Keys, who: ContactId) -> Result<Vec<Rows>, Error> {
    let mut all = Vec::new();
    for table in tables() {
        let Export::Rows { of, without } = table.export else { continue };
        let query = select(table, of, without);
        let found: Vec<(String, String)> =
            sqlx::query_as(AssertSqlSafe(query)).bind(who.0).fetch_all(&mut *conn).await?;
        let rows: Vec<_> = found.iter().filter_map(|(plain, sealed)| row(keys, plain, sealed)).collect();
        if !rows.is_empty() {
            all.push(Rows { table, rows });
        }
    }
    Ok(all)
}

/// How many rows of each table are about a person.
pub async fn counts(conn: &mut SqliteConnection, who: ContactId) -> Result<Vec<(&'static Table, i64)>, Error> {
    let mut all = Vec::new();
    for table in tables() {
        let Export::Rows { of, .. } = table.export else { continue };
        let query = format!("SELECT count(*) FROM {} WHERE {of}", table.name);
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(query)).bind(who.0).fetch_one(&mut *conn).await?;
        if count > 0 {
            all.push((table, count));
        }
    }
    Ok(all)
}

/// Two JSON texts a row: the plain columns by name, and of each sealed one what it is bound to and its bytes.
fn select(table: &Table, of: &str, without: &[&str]) -> String {
    let is_plain = |column: &&str| {
        !without.contains(column)
            && !table.hashed.contains(column)
            && table.sealed.iter().all(|sealed| sealed.column != *column)
    };
    let plain: Vec<String> = table.column_names().filter(is_plain).map(|name| format!("'{name}', {name}")).collect();
    let sealed: Vec<String> = table
        .sealed
        .iter()
        .filter(|sealed| !without.contains(&sealed.column))
        .map(|Sealed { column, bound, .. }| format!("json_array('{column}', {bound}, hex({column}))"))
        .collect();
    let Table { name, key, .. } = table;
    format!(
        "SELECT json_object({}), json_array({}) FROM {name} WHERE {of} ORDER BY {key}",
        plain.join(", "),
        sealed.join(", ")
    )
}

fn row(keys: &Keys, plain: &str, sealed: &str) -> Option<Map<String, Value>> {
    let mut row: Map<String, Value> = serde_json::from_str(plain).ok()?;
    let sealed: Vec<(String, Option<String>, String)> = serde_json::from_str(sealed).ok()?;
    for (column, bound, bytes) in sealed {
        let opened = || {
            let bytes = hex::decode(&bytes).ok().filter(|bytes| !bytes.is_empty())?;
            String::from_utf8(keys.open(&bound?, &bytes).ok()?).ok()
        };
        if let Some(text) = opened() {
            row.insert(column, serde_json::from_str(&text).unwrap_or(Value::String(text)));
        }
    }
    // JSON in a text column is shown as what it is.
    if let Some(list) = row.get("interests").and_then(Value::as_str).and_then(|text| serde_json::from_str(text).ok()) {
        row.insert("interests".to_owned(), list);
    }
    Some(row)
}
