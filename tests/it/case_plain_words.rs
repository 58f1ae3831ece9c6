//! Words that an owner writes without pointing anywhere: none of them is waved off while a case is meant, and each can go
//! to whoever waits for it.

use std::time::Duration;

use crate::case_clocks::{PERMIT, permits};
use crate::consultations::ask;
use crate::desk::DEWI;
use crate::said::says;
use crate::support::{SITI, Town};

const CLOSED: &str = "SELECT count(*) FROM cases WHERE state = 'closed'";

/// Dewi asked Siti for something; gives the number.
async fn asked() -> (Town, String) {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.forge(DEWI, &format!("1:q:m:{code}")).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya, Bu?"]).await;
    (town, code)
}

fn is_waved_off(town: &Town) -> bool {
    town.said(SITI, "pamit-1") + town.said(SITI, "pamit-2") > 0
}

#[tokio::test]
async fn p9_what_is_meant_for_the_officer_is_offered_and_no_farewell() {
    for words in
        ["bu Dewi, label saya sudah jadi", "terima kasih bu Dewi, sudah saya kirim", "masalah saya belum selesai bu"]
    {
        let (town, code) = asked().await;
        town.say(SITI, "/menu").await;
        town.say(SITI, words).await;
        assert!(!is_waved_off(&town), "{words}: {}", town.all_of(SITI));
        assert!(town.offers(SITI, "konsultasi-tombol-teruskan-ke"), "{words}: {}", town.heard(SITI));
        assert!(town.labels(SITI).iter().any(|label| label.contains(&code)), "{words}");
        town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
        assert!(town.all_of(DEWI).contains(words), "{words}: {}", town.all_of(DEWI));
        town.close().await;
    }
    // A farewell is the bot's.
    let (town, _) = asked().await;
    town.say(SITI, "/menu").await;
    town.say(SITI, "sampai jumpa").await;
    assert!(is_waved_off(&town) && !town.offers(SITI, "konsultasi-tombol-teruskan-ke"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c2_what_waits_for_its_owner_comes_before_what_nobody_touched() {
    let (town, code) = asked().await;
    let other = ask(&town, SITI, "izin usaha saya juga ditolak").await;
    town.say(SITI, "bu Dewi, label saya sudah jadi").await;
    let labels = town.labels(SITI).join(" ");
    assert!(labels.contains(&code) && !labels.contains(&other), "{labels}: {}", town.heard(SITI));
    town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
    assert!(town.all_of(DEWI).contains("label saya sudah jadi"), "{}", town.all_of(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c5_taking_back_in_words_leads_to_the_page_that_does() {
    for words in ["saya mau batalkan konsultasi N", "batalkan N saja", "batalkan semua", "batalkan konsultasi saya"] {
        let (town, _) = permits().await;
        let code = ask(&town, SITI, PERMIT).await;
        let page = town.say(SITI, &words.replace('N', &code)).await;
        assert!(page.contains(&code) && !is_waved_off(&town), "{words}: {page}");
        assert!(town.offers(SITI, "konsultasi-tombol-tambah"), "{words}: {page}");
        town.press(SITI, "konsultasi-tombol-batalkan").await;
        town.press(SITI, "konsultasi-tombol-ya-batalkan").await;
        assert_eq!(town.number(CLOSED).await, 1, "{words}: {}", town.heard(SITI));
        town.close().await;
    }
    // Also where she talks with somebody; and what says "not" takes nothing back.
    let (town, code) = asked().await;
    let page = town.say(SITI, &format!("batalkan konsultasi {code}")).await;
    assert!(page.contains(&code) && town.offers(SITI, "konsultasi-tombol-batalkan"), "{page}");
    town.close().await;
    let (town, code) = asked().await;
    let words = format!("jangan batalkan {code} ya bu");
    town.say(SITI, &words).await;
    assert!(town.all_of(DEWI).contains(&words), "{}", town.all_of(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c5_that_it_is_not_done_opens_it_again_days_later_beside_whatever_is_answered() {
    for words in ["belum selesai pak, dia masih minta uang", "masalah saya belum beres, bagaimana ini"] {
        let (town, code) = asked().await;
        town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
        assert_eq!(town.number(CLOSED).await, 1, "{}", town.heard(DEWI));
        town.pass(Duration::from_hours(96)).await;
        town.say(SITI, words).await;
        assert!(says(&town.heard(SITI), "konsultasi-belum-selesai"), "{words}: {}", town.heard(SITI));
        town.press(SITI, "konsultasi-tombol-buka-lagi-nomor").await;
        assert_eq!(town.number(CLOSED).await, 0, "{words}: {}", town.heard(SITI));
        assert_eq!(town.number("SELECT count(*) FROM case_messages WHERE side = 'owner'").await, 2, "{words}");
        town.close().await;
    }
    // What says nothing of it is answered, and that is all.
    let (town, code) = asked().await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    town.pass(Duration::from_hours(96)).await;
    town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert!(!says(&town.heard(SITI), "konsultasi-belum-selesai"), "{}", town.heard(SITI));
    assert!(!town.offers(SITI, "konsultasi-tombol-teruskan-ke"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c2_a_question_about_what_waits_can_go_to_the_office_from_its_page() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    let page = town.say(SITI, "oh iya berapa lama prosesnya?").await;
    assert!(page.contains(&code) && says(&page, "konsultasi-tanya-juga"), "{page}");
    town.press(SITI, "konsultasi-tombol-teruskan").await;
    assert_eq!(town.number("SELECT count(*) FROM case_messages WHERE side = 'owner'").await, 2);
    town.say(DEWI, &code).await;
    assert!(town.heard(DEWI).contains("berapa lama prosesnya"), "{}", town.heard(DEWI));
    // Whether anybody is there is said by the page itself.
    town.say(SITI, "/menu").await;
    let page = town.say(SITI, "halo pak, sudah dicek?").await;
    assert!(page.contains(&code) && !says(&page, "konsultasi-tanya-juga"), "{page}");
    town.close().await;
}
