//! Old buttons of consultations: each says how things stand now, and what can be done next.

use std::time::Duration;

use umkm_bot::sandbox::emulator::Action;

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::officers_group::{GROUP, in_topic, presses, topics, with_group, writes};
use crate::said::says;
use crate::support::{SITI, Town};

const HOUR: Duration = Duration::from_hours(1);

/// Presses the button of this key under the message of a topic that holds these words.
async fn presses_under(town: &Town, who: i64, topic: i64, nth: usize, key: &str) {
    let with: Vec<_> = in_topic(town, topic)
        .into_iter()
        .filter_map(|one| {
            let button = one.buttons.iter().flatten().find(|button| says(&button.label, key))?.clone();
            Some((one.id, button))
        })
        .collect();
    let (message, button) = with.get(nth).unwrap_or_else(|| panic!("no {key} {nth}")).clone();
    let Action::Data(data) = button.action else { panic!("no data") };
    town.telegram.press_in(GROUP, who, message, &data).unwrap();
    town.pass(Duration::from_secs(20)).await;
}

fn last(town: &Town, topic: i64) -> String {
    in_topic(town, topic).last().unwrap().text().to_owned()
}

#[tokio::test]
async fn c11_each_message_that_was_held_back_in_a_topic_has_buttons_of_its_own() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    writes(&town, DEWI, topic, "Pesan pertama, Bu").await;
    writes(&town, DEWI, topic, "Pesan kedua, Bu").await;
    presses_under(&town, DEWI, topic, 0, "konsultasi-tombol-ambil-kirim").await;
    assert!(town.all_of(SITI).contains("Pesan pertama, Bu") && !town.all_of(SITI).contains("Pesan kedua, Bu"));
    presses_under(&town, DEWI, topic, 0, "konsultasi-tombol-ambil-kirim").await;
    assert!(town.all_of(SITI).contains("Pesan kedua, Bu"), "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c11_an_old_button_in_a_topic_says_how_the_case_stands_and_what_comes_next() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    writes(&town, DEWI, topic, "Pesan lama, Bu").await;
    // It waits for its writer alone: a colleague is told so, and can take the case.
    presses(&town, HENDRA, topic, "konsultasi-tombol-ambil-kirim").await;
    assert!(says(&last(&town, topic), "konsultasi-pesan-penulisnya"), "{}", last(&town, topic));
    assert!(says(&last(&town, topic), "konsultasi-ambil-dulu"), "{}", last(&town, topic));
    town.pass(HOUR * 2).await;
    for key in ["konsultasi-tombol-ambil-kirim", "konsultasi-tombol-jadikan-catatan"] {
        let before = in_topic(&town, topic).len();
        presses(&town, DEWI, topic, key).await;
        assert_eq!(in_topic(&town, topic).len(), before + 1, "{key}");
        assert!(says(&last(&town, topic), "konsultasi-ambil-dulu"), "{key}: {}", last(&town, topic));
    }
    let buttons = in_topic(&town, topic).last().unwrap().buttons.clone();
    assert!(buttons.iter().flatten().any(|button| says(&button.label, "konsultasi-tombol-ambil")), "{buttons:?}");
    assert!(!town.all_of(SITI).contains("Pesan lama, Bu"));
    // Taken by a colleague, and then closed.
    presses(&town, HENDRA, topic, "konsultasi-tombol-ambil").await;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil-kirim").await;
    assert!(says(&last(&town, topic), "konsultasi-tekan-milik-lain"), "{}", last(&town, topic));
    assert!(last(&town, topic).contains("Hendra") && says(&last(&town, topic), "konsultasi-topik-milik-lain"));
    assert!(!says(&last(&town, topic), "konsultasi-tulis-di-topik"), "what Dewi writes there is not sent");
    writes(&town, HENDRA, topic, "Sudah kami urus").await;
    presses(&town, HENDRA, topic, "konsultasi-tombol-selesai").await;
    presses(&town, HENDRA, topic, "konsultasi-hasil-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil-kirim").await;
    assert!(says(&last(&town, topic), "konsultasi-tekan-selesai"), "{}", last(&town, topic));
    town.close().await;
}

#[tokio::test]
async fn c5_an_old_button_in_a_private_chat_says_the_same() {
    let town = office().await;
    let number = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.say(HENDRA, &number).await;
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, &number);
    for key in
        ["konsultasi-tombol-ambil-alih", "konsultasi-tombol-ambil-alih-kirim", "konsultasi-tombol-jadikan-catatan"]
    {
        town.reply(DEWI, card, "Silakan datang besok, Bu").await;
        let held = town.telegram.last(DEWI).unwrap();
        town.pass(HOUR * 2).await;
        town.press_under(DEWI, &held, key, "").await;
        let now = town.telegram.messages(DEWI).into_iter().find(|one| one.id == held.id).unwrap();
        assert!(says(now.text(), "konsultasi-tekan-milik-lain"), "{key}: {}", now.text());
        assert!(now.text().contains("Hendra"), "{}", now.text());
        let labels: Vec<String> = now.buttons.into_iter().flatten().map(|button| button.label).collect();
        assert!(labels.iter().any(|label| says(label, "langkah-tombol-lihat")), "{labels:?}");
    }
    assert!(!town.all_of(SITI).contains("Silakan datang besok, Bu"));
    town.close().await;
}

#[tokio::test]
async fn c5_an_owners_old_buttons_show_the_case_as_it_is() {
    let town = office().await;
    let number = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.say(DEWI, &number).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &["[konsultasi-tombol-tulis]", "Sudah kami urus"]).await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    for press in ["q:k", "q:t", "qp:h", "qp:n", "qp:s", "qp:k", "qp:b"] {
        let data = match press {
            "q:t" => format!("1:{press}:{number}:izin"),
            "qp:b" => format!("1:{press}:{number}:"),
            _ => format!("1:{press}:{number}"),
        };
        let heard = town.forge(SITI, &data).await;
        assert!(says(&heard, "konsultasi-keadaan-selesai"), "{press}: {heard}");
    }
    // What an officer pressed on a case that ended meanwhile.
    for press in ["q:s", "q:y", "q:f", "q:m", "qj:i", "qb:q"] {
        let before = town.count(HENDRA);
        town.forge(HENDRA, &format!("1:{press}:{number}")).await;
        let heard = town.since(HENDRA, before).join("\n");
        assert!(says(&heard, "konsultasi-tekan-selesai"), "{press}: {heard}");
        assert!(town.offers(HENDRA, "langkah-tombol-lihat"), "{press}: {:?}", town.labels(HENDRA));
    }
    town.close().await;
}
