//! Rows with the files they carry, as the sender gets them.

use crate::crypto::Keys;
use crate::store::outbox::Row;
use crate::store::{self, Connection, files};
use crate::telegram::sender::Parcel;

/// Adds to rows the files they carry.
pub(super) async fn parcels(conn: &mut Connection, keys: &Keys, rows: Vec<Row>) -> Result<Vec<Parcel>, store::Error> {
    let hashes: Vec<&str> = rows.iter().filter_map(|row| row.file.as_deref()).collect();
    let found = if hashes.is_empty() { Vec::new() } else { files::load(conn, keys, &hashes).await? };
    let of = |row: &Row| found.iter().find(|file| row.file.as_ref() == Some(&file.hash)).cloned();
    Ok(rows.into_iter().map(|row| Parcel { file: of(&row), row }).collect())
}
