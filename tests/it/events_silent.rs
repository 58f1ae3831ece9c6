//! Whoever does not say whether they still come is called by the office, which notes what they say.

use std::time::Duration;

use umkm_bot::clock::Millis;
use umkm_bot::store::events::Facts;

use crate::desk::{AMINAH, DEWI, VIEWER, office};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI};

const HOUR: Millis = 3_600_000;

#[tokio::test]
async fn d9_who_does_not_answer_is_called_and_the_place_goes_to_the_next_in_line() {
    let town = office().await;
    let facts = Facts { capacity: 2, ..training(&town, 9) };
    let code = publish(&town, &facts).await;
    for (who, name) in [(SITI, "Siti"), (AMINAH, "Aminah"), (BUDI, "Budi")] {
        town.say(who, &format!("/start e_{code}")).await;
        town.talk(who, &["[acara-tombol-daftar]", name, "Kemiling"]).await;
    }
    town.forge(DEWI, "1:eo:g:1:0").await;
    assert!(!town.offers(DEWI, "hadir-tombol"), "nobody was asked yet: {:?}", town.labels(DEWI));
    town.live_until(facts.starts() - 70 * HOUR).await;
    assert_eq!((town.said(SITI, "acara-ingat-hadir"), town.said(AMINAH, "acara-ingat-hadir")), (1, 1));
    town.press(AMINAH, "acara-tombol-bisa").await;
    town.forge(DEWI, "1:eo:g:1:0").await;
    let list = town.press(DEWI, "hadir-tombol").await;
    assert!(says_with(&list, "hadir-daftar", "Siti") && !list.contains("Aminah"), "{list}");
    for who in [VIEWER, BUDI] {
        let refused = town.forge(who, "1:eo:hc:1:0").await;
        assert!(says(&refused, "kedaluwarsa"), "{who}: {refused}");
    }
    let seat = town.number("SELECT id FROM seats WHERE contact = 7001").await;
    let gone = town.forge(DEWI, &format!("1:eo:hc:{seat}:0")).await;
    assert!(says_with(&gone, "hadir-tidak", "Siti"), "{gone}");
    assert!(says(&town.heard(SITI), "hadir-kabar"), "{}", town.heard(SITI));
    // A second tap takes nothing from anybody, and the next in line is asked.
    let late = town.forge(DEWI, &format!("1:eo:hc:{seat}:0")).await;
    assert!(says(&late, "hadir-terlambat"), "{late}");
    town.pass(Duration::from_mins(3)).await;
    assert_eq!(town.said(BUDI, "acara-tawaran"), 1, "{}", town.telegram.transcript(BUDI));
    town.close().await;
}
