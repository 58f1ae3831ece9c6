//! The office of the demonstration: everything is filled in, and everything says that it is an example.

use sqlx::SqliteConnection;

use super::people::{HENDRA, PEOPLE};
use crate::clock::Millis;
use crate::domain::calendar::Hours;
use crate::domain::office::Setting;
use crate::domain::{ContactId, Language};
use crate::plain;
use crate::store::office::By;
use crate::store::{self, office, officers, teams, transaction};

/// A number that nobody has, and addresses of the domain that is kept for examples.
const PHONE: &str = "WhatsApp 0812-0000-0000";
const MAP: &str = "https://example.org/peta-contoh";
const PAGE: &str = "https://example.org/bot-contoh";

/// What it says of a setting.
fn value(setting: Setting) -> String {
    let language = Language::Indonesian;
    let example = |what: String| format!("{what} (contoh)");
    match setting {
        Setting::Name => example(plain!(language, "kantor-contoh-nama")),
        Setting::Operator => example(plain!(language, "kantor-contoh-pengelola")),
        Setting::Address => example(plain!(language, "kantor-contoh-alamat")),
        Setting::Map => MAP.to_owned(),
        Setting::Hours => Hours::default().to_string(),
        Setting::Phone => example(PHONE.to_owned()),
        Setting::Page => PAGE.to_owned(),
        Setting::Data => example(plain!(language, "kantor-contoh-data")),
    }
}

/// Stores roles, teams and what the office says of itself, as the head says it in the chat.
pub(in crate::sandbox) async fn settle(conn: &mut SqliteConnection, now: Millis) -> Result<(), store::Error> {
    transaction::begin(conn).await?;
    for person in PEOPLE {
        let Some((role, of)) = person.office else { continue };
        officers::grant(conn, ContactId(person.id), role, now).await?;
        for (team, is_backup) in of {
            teams::join(conn, ContactId(person.id), *team, *is_backup).await?;
        }
    }
    let head = PEOPLE.iter().find(|person| person.id == HENDRA).map_or("", |head| head.name);
    let by = || By { officer: ContactId(HENDRA), name: head, at: now };
    for setting in Setting::ALL {
        office::set(conn, setting, &value(setting), by()).await?;
    }
    for year in [crate::clock::local(now), crate::clock::local(now + 300 * crate::clock::DAY)] {
        office::compare_year(conn, chrono::Datelike::year(&year), by()).await?;
    }
    transaction::commit(conn).await
}

#[cfg(test)]
mod tests {
    use super::*;
    #[tokio::test]
    async fn j6_the_office_has_no_gap_and_says_that_it_is_an_example() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = store::writer(&dir.path().join("kota.db")).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        settle(&mut conn, 1_800_000_000_000).await.unwrap();
        assert_eq!(office::missing(&mut conn).await.unwrap(), []);
        for (setting, said) in office::settings(&mut conn).await.unwrap() {
            let is_example = said.value.contains("contoh");
            assert!(is_example || setting == Setting::Hours, "{setting:?}: {}", said.value);
        }
    }
}
