//! An answer that waits for its time, and what becomes of it where the case is over or somebody else's before that.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Action, Message};

use crate::case_clocks::{PERMIT, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA};
use crate::said::says;
use crate::support::{SITI, Town};

const WORDS: &str = "BAWA-NIB besok ya";
const A_MOMENT: Duration = Duration::from_mins(2);

/// Dewi has answered Siti, and something more of hers waits for tomorrow.
async fn waits() -> (Town, String) {
    let (town, _) = permits().await;
    town.say(HENDRA, "/meja").await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Kami periksa dulu ya, Bu"]).await;
    let heard = town.talk(DEWI, &[&code, "[balasan-tombol-nanti]", WORDS, "besok jam 9 pagi"]).await;
    assert!(says(&heard, "nanti-menunggu") && heard.contains(WORDS), "{heard}");
    (town, code)
}

async fn closes(town: &Town, code: &str) {
    town.talk(DEWI, &[code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
}

/// Lives until the time of what waits, and a moment more.
async fn its_time(town: &Town) {
    let wait = town.number("SELECT max(due_at) FROM case_later").await - town.clock.now();
    town.pass(Duration::from_millis(wait.max(0).unsigned_abs())).await;
    town.pass(A_MOMENT).await;
}

#[tokio::test]
async fn c12_the_card_says_why_an_answer_does_not_go_and_the_words_are_kept() {
    for (what, key) in [
        ("closed", "nanti-sudah-selesai"),
        ("cancelled", "nanti-dibatalkan-pemilik"),
        ("handed on", "nanti-tidak-jadi"),
        ("put back", "nanti-di-antrean"),
    ] {
        let (town, code) = waits().await;
        let card = town.message(DEWI, "nanti-menunggu").id;
        match what {
            "closed" => closes(&town, &code).await,
            "cancelled" => _ = town.forge(SITI, &format!("1:q:x:{code}:1")).await,
            "handed on" => _ = town.forge(DEWI, &format!("1:q:g:{code}:{HENDRA}")).await,
            _ => _ = town.forge(DEWI, &format!("1:q:v:{code}")).await,
        }
        let is_over = matches!(what, "closed" | "cancelled");
        if is_over {
            town.pass(A_MOMENT).await;
        } else {
            its_time(&town).await;
        }
        let said = town.telegram.messages(DEWI).into_iter().find(|message| message.id == card).unwrap();
        assert!(says(said.text(), key) && said.text().contains(WORDS), "{what}: {}", said.text());
        assert_eq!(town.said(DEWI, "nanti-menunggu"), 0, "{what}");
        // At its time the officer hears it once, with the words, however that was.
        its_time(&town).await;
        let told = town.telegram.messages(DEWI).into_iter().filter(|message| says(message.text(), key)).count();
        assert_eq!(told, 2, "{what}: the card, and a word at its time: {}", town.all_of(DEWI));
        its_time(&town).await;
        assert_eq!(town.said(DEWI, key), 2, "{what}: once");
        assert!(!town.all_of(SITI).contains(WORDS), "{what}");
        town.press(DEWI, "nanti-tombol-buang").await;
        assert_eq!(town.said(DEWI, "nanti-dibatalkan"), 1, "{what}: {}", town.all_of(DEWI));
        assert_eq!(town.number("SELECT count(*) FROM case_later").await, 0, "{what}");
        town.close().await;
    }
}

#[tokio::test]
async fn c12_what_did_not_go_is_sent_by_one_tap_and_the_case_is_open_again_for_the_answer() {
    let (town, code) = waits().await;
    closes(&town, &code).await;
    town.pass(A_MOMENT).await;
    let card = town.with_words(DEWI, WORDS);
    let data = town.newest(DEWI, "nanti-tombol-buka-kirim").1;
    town.press(DEWI, "nanti-tombol-buka-kirim").await;
    assert!(town.all_of(SITI).contains(WORDS), "{}", town.all_of(SITI));
    let open =
        "SELECT count(*) FROM cases WHERE state = 'asked' AND officer = 9101 AND urgent = 0 AND closed_at IS NULL";
    assert_eq!(town.number(open).await, 1, "it is hers, and waits for its owner");
    // A second press sends nothing twice.
    town.telegram.forge(DEWI, card, &data);
    town.quiet().await;
    assert_eq!(town.all_of(SITI).matches(WORDS).count(), 1);
    // What the owner answers reaches her.
    town.say(SITI, "siap, besok saya bawa").await;
    assert!(town.heard(DEWI).contains("siap, besok saya bawa"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c12_what_said_that_it_does_not_go_does_not_go_by_itself_when_the_case_opens_again() {
    let (town, code) = waits().await;
    closes(&town, &code).await;
    town.pass(A_MOMENT).await;
    town.press(SITI, "konsultasi-tombol-belum").await;
    town.forge(DEWI, &format!("1:q:m:{code}")).await;
    its_time(&town).await;
    assert!(!town.all_of(SITI).contains(WORDS), "{}", town.all_of(SITI));
    assert!(says(&town.all_of(DEWI), "nanti-belum-dikirim"), "{}", town.all_of(DEWI));
    town.press(DEWI, "konsultasi-tombol-kirim").await;
    assert!(town.all_of(SITI).contains(WORDS), "{}", town.all_of(SITI));
    town.close().await;
}

/// What the last time of a card tells the bot.
fn last_time(card: &Message) -> String {
    let mut all = card.buttons.iter().flatten().filter_map(|button| match &button.action {
        Action::Data(data) if data.starts_with("1:qb:a:") => Some(data.clone()),
        _ => None,
    });
    all.next_back().unwrap_or_else(|| panic!("no times: {}", card.text()))
}

#[tokio::test]
async fn c12_the_times_under_one_message_change_no_other() {
    let (town, code) = waits().await;
    let times = town.message(DEWI, "nanti-kapan");
    let time = last_time(&times);
    // Under its own words it offers to change their time.
    town.telegram.press(DEWI, times.id, &time).unwrap();
    town.quiet().await;
    let change = town.newest(DEWI, "nanti-tombol-ubah").1;
    town.press(DEWI, "nanti-tombol-batal").await;
    let other = "DATANG-SAJA ke loket";
    town.talk(DEWI, &[&code, "[balasan-tombol-nanti]", other, "besok jam 10 pagi"]).await;
    let due = town.number("SELECT due_at FROM case_later").await;
    for data in [change, time] {
        town.telegram.forge(DEWI, times.id, &data);
        town.quiet().await;
        let said = town.telegram.messages(DEWI).into_iter().find(|message| message.id == times.id).unwrap();
        assert!(!said.text().contains(other), "{data}: {}", said.text());
        assert_eq!(town.number("SELECT due_at FROM case_later").await, due, "{data}");
    }
    assert_eq!(town.number("SELECT count(*) FROM case_later").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c12_at_night_nothing_goes_the_card_of_the_case_says_what_waits_and_its_own_that_it_went() {
    let (town, code) = waits().await;
    let card = town.say(DEWI, &code).await;
    assert!(says(&card, "nanti-kartu"), "{card}");
    town.press(DEWI, "nanti-tombol-batal").await;
    let heard = town.talk(DEWI, &[&code, "[balasan-tombol-nanti]", WORDS, "besok jam 2 pagi"]).await;
    assert!(says(&heard, "nanti-malam"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM case_later").await, 0, "{heard}");
    let night = town.message(DEWI, "nanti-malam");
    town.telegram.press(DEWI, night.id, &last_time(&night)).unwrap();
    town.quiet().await;
    assert!(says(&town.all_of(DEWI), "nanti-menunggu"), "{}", town.all_of(DEWI));
    its_time(&town).await;
    assert!(town.all_of(SITI).contains(WORDS), "{}", town.all_of(SITI));
    assert_eq!((town.said(DEWI, "nanti-menunggu"), town.said(DEWI, "nanti-terkirim")), (0, 1), "{}", town.all_of(DEWI));
    town.close().await;
}
