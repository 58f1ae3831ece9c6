//! Integrity check of the database after an unclean shutdown and every night, without holding up the writer.

use std::path::Path;
use std::time::Duration;

use crate::clock::{Clock, DAY, Millis};
use crate::store::{self, integrity};

/// A start is over by then; people are answered first.
const AFTER_START: Duration = Duration::from_secs(5);
/// Three in the morning in Western Indonesia, by the clock of the database.
const NIGHT: Millis = 20 * 3_600_000;

/// Checks again and again, soon after an unclean shutdown, until damage is found: then nothing may be written any more.
pub(crate) async fn watch(database: &Path, clock: &Clock, unclean: bool) -> store::Error {
    let mut wait = if unclean { AFTER_START } else { until_night(clock.now()) };
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
        wait = until_night(clock.now());
    }
}

fn until_night(now: Millis) -> Duration {
    let left = DAY - (now - NIGHT).rem_euclid(DAY);
    Duration::from_millis(u64::try_from(left).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_is_three_in_the_morning_in_lampung() {
        let hours = |hours: u64| Duration::from_hours(hours);
        assert_eq!(until_night(0), hours(20), "midnight in Greenwich is seven in Lampung");
        assert_eq!(until_night(NIGHT), hours(24), "not twice in one night");
        assert_eq!(until_night(NIGHT + DAY - 3_600_000), hours(1));
    }

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
