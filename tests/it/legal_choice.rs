//! Legal help: the choice who reads it can be asked about, and a yes can be taken back.

use crate::desk::DEWI;
use crate::legal::{allowed, number, screen, town};
use crate::said::says;
use crate::support::SITI;

const WRITTEN: &str = "SELECT count(*) FROM case_messages";

#[tokio::test]
async fn legal_help_a_yes_is_taken_back_by_a_tap_while_the_case_is_open() {
    let town = town().await;
    screen(&town, &[]).await;
    town.talk(SITI, &["[hukum-tombol-tidak]", "[konsultasi-tombol-kirim]"]).await;
    assert_eq!(allowed(&town).await, 1);
    let number = number(&town).await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]"]).await;
    let page = town.say(SITI, &number).await;
    assert!(says(&page, "hukum-pemilik-ya") && town.offers(SITI, "hukum-tombol-cabut"), "{page}");
    let done = town.press(SITI, "hukum-tombol-cabut").await;
    assert!(says(&done, "hukum-izin-tidak"), "{done}");
    assert_eq!(allowed(&town).await, 0);
    assert!(says(&town.heard(DEWI), "hukum-kabar-tidak"), "{}", town.heard(DEWI));
    let page = town.say(SITI, &number).await;
    assert!(says(&page, "hukum-pemilik-tidak") && !town.offers(SITI, "hukum-tombol-cabut"), "{page}");
    town.close().await;
}

#[tokio::test]
async fn legal_help_who_asks_who_that_team_is_hears_it_and_still_chooses() {
    for words in ["apa itu tim kejaksaan?", "kejaksaan itu siapa", "who are the prosecutors?"] {
        let town = town().await;
        screen(&town, &[]).await;
        let before = town.number(WRITTEN).await;
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "hukum-siapa") && says(&heard, "hukum-layar"), "{words}: {heard}");
        assert!(town.offers(SITI, "hukum-tombol-tidak"), "{words}: {:?}", town.labels(SITI));
        assert_eq!(town.number(WRITTEN).await, before, "{words}: it is no part of the question");
        let sent = town.press(SITI, "konsultasi-tombol-kirim").await;
        assert!(says(&sent, "konsultasi-terkirim") && !town.all_of(DEWI).contains(words), "{words}: {sent}");
        town.close().await;
    }
    // What tells more of the matter is part of it, and so is the same before there is a choice.
    let town = town().await;
    screen(&town, &[]).await;
    let noted = town.say(SITI, "saya dipanggil kejaksaan soal sewa toko minggu depan, apakah harus datang?").await;
    assert!(says(&noted, "konsultasi-dicatat"), "{noted}");
    let noted = town.talk(SITI, &["/start konsultasi", "apa itu tim kejaksaan?"]).await;
    assert!(says(&noted, "konsultasi-dicatat"), "{noted}");
    town.close().await;
}
