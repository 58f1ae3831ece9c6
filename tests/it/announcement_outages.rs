//! An announcement while Telegram is away for hours, or asks to be left alone for days.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::announcements::{BAZAAR, HOUR, close, crowd, followed, go};
use crate::delivery::pass;
use crate::support::{SITI, Town};

/// The first of the crowd, and how many they are.
const FIRST: i64 = 20_001;
const PEOPLE: i64 = 60;

fn copies(town: &Town) -> Vec<usize> {
    let had =
        |who: i64| town.telegram.messages(who).iter().filter(|message| message.text().contains("Bazar UMKM")).count();
    (FIRST..FIRST + PEOPLE).map(had).collect()
}

/// G9: nothing fails by an outage, and no try is counted that reached nobody.
#[tokio::test]
async fn g9_after_eight_hours_without_telegram_each_copy_arrives_once() {
    let town = followed().await;
    crowd(&town, PEOPLE).await;
    town.at_hour(8);
    go(&town, BAZAAR).await;
    for method in ["sendMessage", "getMe"] {
        town.telegram.fault(Fault::new(Effect::refuse(500, "Internal Server Error")).on(method).always());
    }
    for _ in 0..96 {
        pass(&town, 300).await;
    }
    assert_eq!(town.number("SELECT failed + gone + cancelled + sent FROM announcements").await, 0);
    town.telegram.clear_faults();
    for _ in 0..10 {
        pass(&town, 61).await;
    }
    town.pass(HOUR).await;
    assert_eq!(copies(&town), vec![1; usize::try_from(PEOPLE).unwrap()]);
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE state = 'done' AND sent = total").await, 1);
    close(town).await;
}

/// G10: a wait of two weeks is one chat's; the others get their copies, and people their answers.
#[tokio::test]
async fn g10_a_wait_of_fourteen_days_holds_back_one_chat_alone() {
    let town = followed().await;
    crowd(&town, PEOPLE).await;
    town.at_hour(8);
    go(&town, BAZAAR).await;
    let two_weeks = Duration::from_hours(14 * 24);
    town.telegram.fault(Fault::new(Effect::Flood(two_weeks.as_secs())).on("sendMessage").to(FIRST));
    for _ in 0..8 {
        pass(&town, 60).await;
    }
    let had = copies(&town);
    assert_eq!(had.iter().sum::<usize>(), usize::try_from(PEOPLE).unwrap() - 1, "{had:?}");
    let before = town.count(SITI);
    town.telegram.text(SITI, "/menu");
    pass(&town, 1).await;
    assert_eq!(town.count(SITI), before + 1, "people are answered");
    assert_eq!(town.number("SELECT failed + gone FROM announcements").await, 0);
    // A tenth more than was asked for.
    pass(&town, two_weeks.as_secs() * 11 / 10 + 60).await;
    town.pass(HOUR).await;
    assert!(copies(&town).iter().all(|count| *count == 1), "it comes when Telegram takes it again");
    close(town).await;
}
