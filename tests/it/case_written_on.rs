//! What an owner writes on while a consultation is open: it reaches the case, or it is asked once for whom it is; what the
//! bot surely knows it answers, with a way to the office under it.

use crate::case_clocks::{PERMIT, permits};
use crate::consultations::ask;
use crate::desk::DEWI;
use crate::said::says;
use crate::support::{SITI, Town};

const FROM_OWNER: &str = "SELECT count(*) FROM case_messages WHERE side = 'owner'";
/// What no programme says anything of.
const UNKNOWN: &str = "kalibrasi oven gudang di mana";

/// Siti's consultation waits for an officer; gives its number.
async fn waiting() -> (Town, String) {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    (town, code)
}

fn first_label(town: &Town) -> String {
    town.labels(SITI).into_iter().next().unwrap_or_default()
}

#[tokio::test]
async fn c2_a_reply_to_the_receipt_or_to_an_officer_goes_to_the_case() {
    let (town, code) = waiting().await;
    let receipt = town.message(SITI, "konsultasi-terkirim").id;
    town.reply(SITI, receipt, UNKNOWN).await;
    assert_eq!(town.number(FROM_OWNER).await, 2, "{}", town.heard(SITI));
    town.forge(DEWI, &format!("1:q:m:{code}")).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya, Bu?"]).await;
    town.say(SITI, "/menu").await;
    let asked = town.with_words(SITI, "Boleh kirim fotonya, Bu?");
    town.reply(SITI, asked, "berapa biaya sertifikat halal?").await;
    assert_eq!(town.number(FROM_OWNER).await, 3, "{}", town.heard(SITI));
    assert_eq!(town.said(SITI, "belum-tahu") + town.said(SITI, "konsultasi-lanjutan"), 0, "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c2_what_the_bot_does_not_know_is_asked_about_before_anything_else_is_said() {
    let (town, code) = waiting().await;
    let before = town.count(SITI);
    let heard = town.say(SITI, UNKNOWN).await;
    assert!(says(&heard, "konsultasi-lanjutan") && heard.contains(&code), "{heard}");
    assert_eq!(town.since(SITI, before).into_iter().filter(|text| says(text, "belum-tahu")).count(), 0);
    assert!(says(&first_label(&town), "konsultasi-tombol-teruskan"), "{:?}", town.labels(SITI));
    assert_eq!(town.number(FROM_OWNER).await, 1, "nothing goes by itself");
    town.press(SITI, "konsultasi-tombol-teruskan").await;
    assert_eq!(town.number(FROM_OWNER).await, 2, "{}", town.heard(SITI));
    assert_eq!(town.said(SITI, "belum-tahu"), 0, "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c2_the_same_can_be_answered_by_the_bot_in_its_place() {
    let (town, _) = waiting().await;
    town.say(SITI, UNKNOWN).await;
    let heard = town.press(SITI, "konsultasi-tombol-jawab-saja").await;
    assert!(says(&heard, "belum-tahu"), "{heard}");
    assert_eq!(town.said(SITI, "konsultasi-lanjutan"), 0, "the answer stands in its place");
    assert_eq!(town.number(FROM_OWNER).await, 1);
    // A picture has nothing that could be answered.
    town.telegram.photo(SITI, "");
    town.quiet().await;
    assert!(says(&town.heard(SITI), "konsultasi-lanjutan"), "{}", town.heard(SITI));
    assert_eq!(town.said(SITI, "pesan-foto"), 0, "{}", town.all_of(SITI));
    let heard = town.press(SITI, "konsultasi-tombol-bukan-untuk-petugas").await;
    assert!(says(&heard, "konsultasi-bukan-balasan"), "{heard}");
    assert_eq!(town.number(FROM_OWNER).await, 1);
    town.close().await;
}

#[tokio::test]
async fn c2_what_the_bot_knows_it_answers_with_a_way_to_the_office_under_it() {
    let (town, code) = waiting().await;
    let before = town.count(SITI);
    let answer = town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert_eq!(town.since(SITI, before).len(), 1, "one message: {}", town.all_of(SITI));
    assert!(!says(&answer, "konsultasi-lanjutan"), "{answer}");
    assert!(town.labels(SITI).iter().any(|label| label.contains(&code)), "{:?}", town.labels(SITI));
    assert_eq!(town.number(FROM_OWNER).await, 1);
    town.press(SITI, "konsultasi-tombol-teruskan").await;
    assert_eq!(town.number(FROM_OWNER).await, 2, "{}", town.heard(SITI));
    assert_eq!(town.since(SITI, before).first(), Some(&answer), "the answer stays");
    town.close().await;
}

#[tokio::test]
async fn c2_of_two_open_ones_the_newest_is_asked_about_and_before_it_the_one_that_waits_for_its_owner() {
    let (town, first) = waiting().await;
    let second = ask(&town, SITI, "izin usaha saya juga ditolak").await;
    let heard = town.say(SITI, UNKNOWN).await;
    assert!(heard.contains(&second) && !heard.contains(&first), "{heard}");
    town.forge(DEWI, &format!("1:q:m:{first}")).await;
    town.talk(DEWI, &[&first, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya, Bu?"]).await;
    town.say(SITI, "/menu").await;
    let heard = town.say(SITI, UNKNOWN).await;
    assert!(says(&heard, "konsultasi-waktu-itu") && heard.contains(&first), "{heard}");
    assert!(says(&first_label(&town), "konsultasi-tombol-teruskan-ke"), "{:?}", town.labels(SITI));
    town.close().await;
}
