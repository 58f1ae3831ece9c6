//! Integrity check of the database after an unclean shutdown and every night, without holding up the writer.

use std::path::Path;
use std::time::Duration;

use crate::clock::{Clock, until_hour};
use crate::store::{self, integrity};

/// A start is over by then; people are answered first.
const AFTER_START: Duration = Duration::from_secs(5);
/// Three in the morning in Lampung, by the clock of the database.
const NIGHT: i64 = 3;

/// Checks again and again, soon after an unclean shutdown, until damage is found: then nothing may be written any more.
pub(crate) async fn watch(database: &Path, clock: &Clock, unclean: bool) -> store::Error {
    let mut wait = if unclean { AFTER_START } else { until_hour(NIGHT, clock.now()) };
    loop {
        clock.sleep(wait).await;
        match integrity::check(database).await {
            Ok(()) => tracing::info!(name: "integrity.sound", "the database is sound"),
            Err(error @ store::Error::Damaged(_)) => {
                tracing::error!(name: "integrity.damaged", %error, "nothing more is written");
                return error;
            }
            Err(error) => tracing::error!(name: "integrity.failed", %error, "the database could not be checked"),
        }
        wait = until_hour(NIGHT, clock.now());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn r_gu1_damage_after_a_sound_night_is_found_in_the_next() {
        let dir = tempfile::tempdir().unwrap();
        let database = dir.path().join("bot.db");
        let mut conn = store::writer(&database).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        store::close(conn).await.unwrap();
        let clock = Clock::system();
        let nights = async {
            for _ in 0..2 {
                clock.advance(Duration::from_hours(24));
                tokio::time::sleep(Duration::from_millis(300)).await;
            }
            let mut bytes = std::fs::read(&database).unwrap();
            bytes[4096..8192].fill(0x5a);
            std::fs::write(&database, bytes).unwrap();
            clock.advance(Duration::from_hours(24));
            std::future::pending::<()>().await;
        };
        let found = tokio::select! {
            found = watch(&database, &clock, false) => found,
            () = nights => unreachable!(),
        };
        assert!(matches!(found, store::Error::Damaged(_)), "{found}");
        assert!(clock.elapsed() > Duration::from_hours(72), "not before it was there");
    }
}
