//! What owners answer to an announcement, and what can still be done about what they have.

use umkm_bot::domain::{EventKind, Team};
use umkm_bot::store::events::Facts;

use crate::announcements::{BAZAAR, HOUR, close, copy, followed, sent};
use crate::desk::{AMINAH, DEWI};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI};

#[tokio::test]
async fn e10_a_stop_under_a_copy_is_heard_politely_or_angrily_and_is_no_goodbye() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    for (who, words, key) in [
        (SITI, "mohon berhenti ya bu, terima kasih", "berhenti-jadi"),
        (BUDI, "woy bangsat jangan kirim pesan lagi", "berhenti-jadi"),
        (AMINAH, "bisa stop notifikasi?", "berhenti-tanya"),
    ] {
        let under = copy(&town, who).unwrap().id;
        let heard = town.reply(who, under, words).await;
        assert!(says(&heard, key), "{words}: {heard}");
        assert!(!says(&heard, "pamit-1") && !says(&heard, "pamit-2"), "{words}: {heard}");
    }
    assert!(town.offers(AMINAH, "berhenti-tombol-kabar") && town.offers(AMINAH, "berhenti-tombol-bukan"));
    assert_eq!(town.labels(AMINAH).len(), 2, "{:?}", town.labels(AMINAH));
    let none = town.press(AMINAH, "berhenti-tombol-bukan").await;
    assert!(says(&none, "berhenti-bukan-itu"), "{none}");
    assert_eq!(town.number("SELECT count(left_at) FROM announcement_copies").await, 2, "stops that it caused");
    assert_eq!(town.number("SELECT count(asked_at) FROM announcement_copies").await, 0, "none was a question");
    // The next one reaches whoever did not stop.
    sent(&town, &format!("{BAZAAR} Ada stan kosong.")).await;
    let second = "SELECT count(*) FROM announcement_copies WHERE announcement = 2";
    assert_eq!(town.number(second).await, 1);
    assert!(copy(&town, AMINAH).unwrap().text().contains("stan kosong"));
    close(town).await;
}

#[tokio::test]
async fn e16_after_two_days_it_is_said_that_nothing_can_be_changed_any_more() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    let words = copy(&town, SITI).unwrap().text().to_owned();
    town.clock.advance(HOUR * 47);
    town.forge(DEWI, "1:an:i:1").await;
    assert!(town.offers(DEWI, "umum-tombol-ralat"), "{:?}", town.labels(DEWI));
    assert!(town.offers(DEWI, "umum-tombol-tarik"), "{:?}", town.labels(DEWI));
    town.clock.advance(HOUR * 2);
    // Its buttons stand there still.
    for data in ["1:an:m:1", "1:an:n:1:0", "1:an:n:1:1"] {
        let page = town.forge(DEWI, data).await;
        assert!(says(&page, "umum-tidak-bisa-ralat"), "{data}: {page}");
    }
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says(&page, "umum-selesai") && !town.offers(DEWI, "umum-tombol-tarik"), "{page}");
    town.pass(HOUR).await;
    assert_eq!(copy(&town, SITI).unwrap().text(), words);
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE mended = 0 AND withdrawn_at IS NULL").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e17_a_question_that_is_left_and_begun_again_is_the_offices_and_knows_what_it_is_about() {
    for (team, programme, subject) in [
        (None, None, "acara"),
        (Some(Team::Cooperatives), Some("pelatihan-tapis"), "koperasi"),
        (None, Some("pelatihan-tapis"), "pelatihan-tapis"),
    ] {
        let town = followed().await;
        let programme = programme.map(str::to_owned);
        let bazaar = Facts { kind: EventKind::Bazaar, programme, team, ..training(&town, 17) };
        publish(&town, &bazaar).await;
        sent(&town, BAZAAR).await;
        town.write("UPDATE announcements SET event = 1 WHERE id = 1").await;
        town.press(SITI, "umum-tombol-tanya").await;
        town.say(SITI, "gak jadi").await;
        let begun = town.press(SITI, "umum-tombol-tanya").await;
        assert!(says(&begun, "konsultasi-mulai-isi") && says_with(&begun, "umum-tentang", "Bazar UMKM"), "{begun}");
        assert!(!says(&begun, "konsultasi-jeda-draf"), "who reads what is written next is said once: {begun}");
        let noted = town.say(SITI, "kira-kira masih muat dua orang").await;
        assert!(says(&noted, "konsultasi-dicatat") && !noted.contains('2'), "one was written: {noted}");
        let heard = town.press(SITI, "konsultasi-tombol-kirim").await;
        assert!(says(&heard, "konsultasi-terkirim"), "{subject}: {heard}");
        assert_eq!(town.texts("SELECT subject FROM cases WHERE state <> 'draft'").await, [subject]);
        close(town).await;
    }
}
