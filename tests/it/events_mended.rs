//! What people who used the events for a week stumbled over: each as they did it.

use std::time::Duration;

use umkm_bot::domain::{EventKind, SeatUnit};
use umkm_bot::store::events::Facts;

use crate::events_owner::{publish, training};
use crate::said::says;
use crate::support::{SITI, Town};

/// A bazaar at Saburai, so many days from now.
fn bazaar(town: &Town, days: u64) -> Facts {
    Facts {
        kind: EventKind::Bazaar,
        title: "Bazar Saburai".into(),
        programme: None,
        description: "Tiap stan dapat listrik 450 watt. Narahubung: Ibu Dewi 0812-7000-1234.".into(),
        unit: SeatUnit::Stand,
        capacity: 17,
        fee: 150_000,
        ..training(town, days)
    }
}

#[tokio::test]
async fn d3_short_questions_stay_about_the_event_that_was_shown_until_another_subject_is_named() {
    let mut town = Town::open().await;
    town.say(SITI, "/menu").await;
    let code = publish(&town, &bazaar(&town, 9)).await;
    publish(&town, &training(&town, 12)).await;
    town.stop().await;
    town.start();
    let asked = [
        ("bayar berapa?", "150.000"),
        ("dimana tempatnya", "Sumberejo"),
        ("jam berapa mulai", "10.00"),
        ("fee booth nya brp", "150.000"),
        ("boleh bawa kompor sendiri ga?", "Ibu Dewi 0812-7000-1234"),
        ("lokasinya dimana", "Sumberejo"),
        ("ada listrik ga", "450 watt"),
    ];
    town.say(SITI, &format!("/start e_{code}")).await;
    for (words, part) in asked {
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(part) && heard.contains("Bazar Saburai"), "{words}: {heard}");
        town.clock.advance(Duration::from_mins(40));
    }
    let heard = town.say(SITI, "boleh bawa kompor sendiri ga?").await;
    assert!(says(&heard, "acara-jawab-tidak-disebut") && town.offers(SITI, "tombol-petugas"), "{heard}");
    // Another subject, a list and another page leave it.
    for elsewhere in ["/start p_nib", "cara bikin nib", "/acara", "/menu"] {
        town.say(SITI, &format!("/start e_{code}")).await;
        town.say(SITI, elsewhere).await;
        let heard = town.say(SITI, "dimana tempatnya").await;
        assert!(!heard.contains("Bazar Saburai"), "{elsewhere}: {heard}");
    }
    // After the list, a fee of a stand is that of what has stands.
    town.say(SITI, "/acara").await;
    let heard = town.say(SITI, "fee booth nya brp").await;
    assert!(heard.contains("150.000") && heard.contains("Bazar Saburai"), "{heard}");
    town.close().await;
}
