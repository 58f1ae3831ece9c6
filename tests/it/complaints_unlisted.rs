//! What is said about somebody of the office stands in no list that all of the office reads.

use crate::complaints::whole_office;
use crate::desk::DEWI;
use crate::kept;
use crate::said::says;
use crate::support::{SITI, Town};

/// Presses whatever under an answer would put the question into the list.
async fn presses_all_that_lists(town: &Town) {
    for key in ["tombol-bukan", "tombol-belum", "tombol-kabari-jawaban"] {
        if town.offers(SITI, key) {
            town.press(SITI, key).await;
        }
    }
}

#[tokio::test]
async fn about_an_officer_what_names_or_accuses_one_is_in_no_list_of_all() {
    for (words, mark) in [
        ("petugas Dewi minta uang 200 ribu untuk halal saya", "200 ribu"),
        ("petugas halal minta uang 200 ribu ke saya", "200 ribu"),
        ("dewi suka ambil berkas orang", "ambil berkas"),
        ("apa benar bu Rina pindah bagian ke gudang", "pindah bagian"),
    ] {
        let town = whole_office().await;
        town.say(SITI, words).await;
        presses_all_that_lists(&town).await;
        assert_eq!(kept::unanswered(&town).await, 0, "{words}: {}", town.heard(SITI));
        let list = town.talk(DEWI, &["/jawaban"]).await;
        assert!(!list.contains(mark), "{words}: {list}");
        town.close().await;
    }
}

#[tokio::test]
async fn about_an_officer_who_waits_for_an_answer_is_led_to_those_who_may_read_it() {
    let town = whole_office().await;
    let heard = town.say(SITI, "kalibrasi oven gudang bu Rina di mana").await;
    assert!(says(&heard, "belum-tahu") && town.offers(SITI, "tombol-kabari-jawaban"), "{heard}");
    let heard = town.press(SITI, "tombol-kabari-jawaban").await;
    assert!(says(&heard, "kabari-tentang-kantor"), "{heard}");
    let draft = town.press(SITI, "lapor-tombol").await;
    assert!(says(&draft, "lapor-keterangan") && draft.contains("kalibrasi oven"), "{draft}");
    assert_eq!(kept::unanswered(&town).await, 0);
    town.close().await;
}

#[tokio::test]
async fn about_an_officer_what_is_sent_as_a_complaint_is_taken_out_of_the_list() {
    let town = whole_office().await;
    let heard = town.say(SITI, "kalibrasi oven gudang di mana").await;
    assert!(says(&heard, "belum-tahu"), "{heard}");
    assert_eq!(kept::unanswered(&town).await, 1);
    town.talk(SITI, &["[tombol-petugas]", "[lapor-tombol-tentang-petugas]", "orang loket itu tidak sopan"]).await;
    let sent = town.talk(SITI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-lain]"]).await;
    assert!(says(&sent, "lapor-terkirim"), "{sent}");
    assert_eq!(kept::unanswered(&town).await, 0);
    town.close().await;
}
