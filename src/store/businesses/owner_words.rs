//! The words of owners' names as keyed hashes: a business is found by who owns it, and the file tells nobody's name.

use sqlx::SqliteConnection;

use crate::crypto::Keys;
use crate::domain::Receipt;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const OWNER_WORDS: Table = Table {
    name: "owner_words",
    key: "word, business",
    columns: &[columns(&["word", "business"], Reason::Business, "being found by the owner's name", None)],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("businesses") },
    export: Export::Nothing("keyed hashes of the name that stands in the file anyway"),
};

/// Words that go with a name and are none.
const TITLES: [&str; 8] = ["bu", "pak", "ibu", "bapak", "mas", "mbak", "kak", "haji"];

/// What stands for each word of a name, by a key that outlives a change of the key file.
fn marks(keys: &Keys, name: &str) -> Vec<String> {
    let name = name.to_lowercase();
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !TITLES.contains(word));
    let mut marks: Vec<String> = words.map(|word| keys.mark("owner name", word)).collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// Writes the words of a business's owner, in place of those before.
pub(in crate::store) async fn save(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (code, owner): (&Receipt, &str),
) -> Result<(), Error> {
    // The empty word says that the words were written.
    let mut words = marks(keys, owner);
    words.push(String::new());
    sqlx::query("DELETE FROM owner_words WHERE business = (SELECT id FROM businesses WHERE code = $1)")
        .bind(code.as_str())
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "INSERT INTO owner_words (word, business) SELECT value, businesses.id FROM json_each($2), businesses WHERE code = $1",
    )
    .bind(code.as_str())
    .bind(serde_json::json!(words).to_string())
    .execute(conn)
    .await?;
    Ok(())
}

/// The codes of at most `most` businesses whose owner's name has all of these words, by the business's name.
pub(in crate::store) async fn of_owner_called(
    conn: &mut SqliteConnection,
    keys: &Keys,
    name: &str,
    most: i64,
) -> Result<Vec<String>, Error> {
    let words = marks(keys, name);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sqlx::query_scalar(
        "SELECT code FROM businesses WHERE merged_into IS NULL AND id IN (
             SELECT business FROM owner_words WHERE word IN (SELECT value FROM json_each($1))
             GROUP BY business HAVING count(*) = $2)
         ORDER BY name LIMIT $3",
    )
    .bind(serde_json::json!(words).to_string())
    .bind(i64::try_from(words.len()).unwrap_or(i64::MAX))
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// The codes of up to `most` businesses from before the words were kept.
pub(in crate::store) async fn missing(conn: &mut SqliteConnection, most: i64) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar(
        "SELECT code FROM businesses WHERE NOT EXISTS (SELECT 1 FROM owner_words WHERE business = businesses.id)
         ORDER BY id LIMIT $1",
    )
    .bind(most)
    .fetch_all(conn)
    .await?)
}
