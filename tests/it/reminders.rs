//! A form that was left: what is told of it, when, and when it is gone.

use std::time::Duration;

use crate::desk::DAY;
use crate::kept;
use crate::said::{says, says_with};
use crate::story::{Story, begin};
use crate::support::{SITI, Town};

#[tokio::test]
async fn b7_resumed_after_five_days_with_two_reminders_on_the_way() {
    let town = Town::open().await;
    town.at_hour(10);
    let mut story = Story::new(&town, SITI);
    story.say("/daftar").await;
    story.press("tombol-daftar-mulai").await;
    story.say("Siti").await;
    story.say("Keripik Siti").await;
    for (days, reminders) in [(1, 1), (1, 1), (1, 2), (2, 2)] {
        town.clock.advance(DAY * days + Duration::from_mins(2));
        town.rest().await;
        town.clock.advance(Duration::from_mins(2));
        town.quiet().await;
        let messages = town.telegram.messages(SITI);
        let told = messages.iter().filter(|message| says(message.text(), "formulir-pengingat")).count();
        assert_eq!(told, reminders, "after {days} more days");
    }
    let heard = story.say("halo").await;
    assert!(heard.contains("sampai 3/7 · Bidang"), "{heard}");
    story.press("formulir-tombol-lanjut").await;
    story.press("bidang-kuliner").await;
    insta::assert_snapshot!("lanjut_lima_hari", story.told());
    town.close().await;
}

/// A reminder that is due at night waits for the morning, and comes once.
#[tokio::test]
async fn b7_no_reminder_comes_at_night() {
    let town = Town::open().await;
    town.at_hour(21);
    begin(&town, SITI).await;
    town.say(SITI, "Siti").await;
    let reminders = || {
        let messages = town.telegram.messages(SITI);
        messages.iter().filter(|message| says(message.text(), "formulir-pengingat")).count()
    };
    town.clock.advance(DAY);
    for (hour, expected) in [(22, 0), (3, 0), (7, 0), (8, 1), (9, 1), (20, 1)] {
        town.at_hour(hour);
        for _ in 0..2 {
            town.rest().await;
            town.clock.advance(Duration::from_mins(2));
        }
        town.quiet().await;
        assert_eq!(reminders(), expected, "at {hour}");
    }
    town.close().await;
}

/// The menu leads back to a form that waits, however long it has waited, also after the bot was blocked.
#[tokio::test]
async fn b7_the_menu_names_a_form_that_waits() {
    let town = Town::open().await;
    town.at_hour(10);
    begin(&town, SITI).await;
    town.say(SITI, "Siti").await;
    town.clock.advance(Duration::from_hours(8));
    let menu = town.say(SITI, "/menu").await;
    assert!(says_with(&menu, "formulir-menunggu", "2/7"), "{menu}");
    town.telegram.block(SITI);
    town.quiet().await;
    town.telegram.unblock(SITI);
    town.quiet().await;
    let back = town.heard(SITI);
    assert!(says_with(&back, "formulir-menunggu", "2/7"), "{back}");
    // Who wants no reminders sees the way, and no word about it.
    town.clock.advance(DAY);
    for _ in 0..2 {
        town.rest().await;
        town.clock.advance(Duration::from_mins(2));
    }
    town.quiet().await;
    town.press(SITI, "formulir-tombol-diam").await;
    let start = town.say(SITI, "/start").await;
    assert!(says(&start, "menu") && !start.contains("menunggu"), "{start}");
    assert!(town.press(SITI, "formulir-tombol-lanjut-daftar").await.contains("2/7"));
    town.close().await;
}

#[tokio::test]
async fn b7_after_thirty_days_an_unfinished_form_is_gone_and_counted() {
    let town = Town::open().await;
    town.at_hour(10);
    begin(&town, SITI).await;
    town.say(SITI, "Siti").await;
    for _ in 0..3 {
        town.clock.advance(DAY * 31);
        town.rest().await;
        town.quiet().await;
    }
    assert_eq!(kept::drafts(&town).await, 0);
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'expired' AND step = 'usaha'").await, 1);
    town.close().await;
}
