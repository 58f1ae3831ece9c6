//! A day after an event those who were there say of what use it was, and the office sees what came of it.

use std::time::Duration;

use umkm_bot::domain::TicketCode;

use crate::desk::{AMINAH, DAY, DEWI, office};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const HOUR: Duration = Duration::from_hours(1);
const ASKED: &str = "SELECT count(*) FROM event_feedback";

/// A bazaar from nine to one that Siti and Budi were at, Aminah was not, and whose end is not a day ago yet.
async fn bazaar() -> (Town, i64, [TicketCode; 3]) {
    let town = office().await;
    for who in [SITI, BUDI, AMINAH] {
        town.say(who, "/menu").await;
    }
    town.at_hour(8);
    let event = town.event("Bazar Akhir Pekan", &[(1, 4)]).await;
    town.write("UPDATE events SET kind = 'bazar', unit = 'stan'").await;
    let siti = town.seat(event, "Siti", None, Some(SITI)).await;
    let budi = town.seat(event, "Budi", None, Some(BUDI)).await;
    let aminah = town.seat(event, "Aminah", None, Some(AMINAH)).await;
    town.seat(event, "Rohmah", Some("0812 3456 7890"), None).await;
    town.pass(2 * HOUR).await;
    town.talk(DEWI, &["/pintu", "[Bazar Akhir Pekan]", "[Siti]", "[Budi]", "[Rohmah]"]).await;
    (town, event, [siti, budi, aminah])
}

#[tokio::test]
async fn d15_who_was_there_is_asked_once_a_day_later_and_nobody_else_whatever_the_clock_does() {
    let (mut town, _, [siti, ..]) = bazaar().await;
    // The end of the day after: not before a day is over.
    town.pass(25 * HOUR).await;
    assert_eq!(town.said(SITI, "kesan-tanya"), 0, "{}", town.heard(SITI));
    town.telegram.block(BUDI);
    town.say(DEWI, "/menu").await;
    town.write("UPDATE contacts SET reach = 'blocked' WHERE id = 7002").await;
    town.stop().await;
    town.clock.advance(3 * HOUR);
    town.start();
    town.ready(2).await;
    town.pass(Duration::from_mins(5)).await;
    assert_eq!([SITI, BUDI, AMINAH].map(|who| town.said(who, "kesan-tanya")), [1, 0, 0]);
    assert_eq!(town.number(ASKED).await, 1, "who is not there is not asked");
    // A restart, a day, a week: once.
    town.stop().await;
    town.start();
    town.ready(3).await;
    for _ in 0..2 {
        town.at_hour(9);
        town.pass(DAY).await;
    }
    assert_eq!(town.said(SITI, "kesan-tanya"), 1);
    // Nobody answers for her, and who was not asked has nothing to say.
    town.forge(AMINAH, &format!("1:ea:g:{siti}:tidak")).await;
    assert_eq!(town.number("SELECT count(*) FROM event_feedback WHERE useful IS NOT NULL").await, 0);
    town.close().await;
}

#[tokio::test]
async fn d15_an_answer_is_a_tap_may_be_changed_for_two_weeks_and_is_the_owners_own() {
    let (town, _, [siti, ..]) = bazaar().await;
    town.at_hour(15);
    town.pass(DAY).await;
    let count = town.count(SITI);
    let heard = town.press(SITI, "kesan-ya").await;
    assert!(says_with(&heard, "kesan-tercatat", "🙂") && says(&heard, "kesan-omzet-tanya"), "{heard}");
    let heard = town.press(SITI, "omzet-3-juta").await;
    assert!(says(&heard, "kesan-omzet") && !says(&heard, "kesan-omzet-tanya"), "{heard}");
    assert_eq!(town.count(SITI), count, "in the same message");
    // Another opinion takes the place of the first.
    town.press(SITI, "kesan-tombol-ubah").await;
    let heard = town.press(SITI, "kesan-lumayan").await;
    assert!(says_with(&heard, "kesan-tercatat", "😐"), "{heard}");
    town.talk(SITI, &["[kesan-tombol-ubah]", "[omzet-tidak-bilang]"]).await;
    let kept = "SELECT useful || ' ' || turnover FROM event_feedback WHERE useful IS NOT NULL";
    assert_eq!(town.texts(kept).await, ["lumayan tidak-bilang"]);
    // Words, without the number of anybody's paper; "batal" writes nothing.
    assert!(says(&town.press(SITI, "kesan-tombol-pesan").await, "kesan-pesan-tanya"));
    assert!(says(&town.say(SITI, "batal").await, "langkah-pesan-acara"), "{}", town.heard(SITI));
    town.press(SITI, "tombol-kembali").await;
    town.press(SITI, "kesan-tombol-pesan").await;
    let heard = town.say(SITI, "Tendanya panas, KTP saya 1871012345678901").await;
    assert!(says_with(&heard, "kesan-pesan", "Tendanya panas") && !heard.contains("1871012345678901"), "{heard}");
    // It is in her file, and of nobody else's.
    let data = town.say(SITI, "/data").await;
    assert!(says(&data, "data-juga") && data.contains("penilaian acara (1)"), "{data}");
    assert!(!town.say(AMINAH, "/data").await.contains("penilaian acara"));
    // Two weeks later it stays as it is.
    town.pass(14 * DAY).await;
    let heard = town.forge(SITI, &format!("1:ea:g:{siti}:tidak")).await;
    assert!(says(&heard, "kesan-lewat"), "{heard}");
    assert_eq!(town.texts(kept).await, ["lumayan tidak-bilang"]);
    // Erased with its owner.
    town.talk(SITI, &["/data", "[data-tombol-hapus]", "hapus"]).await;
    assert_eq!(town.number("SELECT count(*) FROM event_feedback WHERE useful IS NOT NULL").await, 0);
    town.close().await;
}
