//! /pemeliharaan: what owners, the office and the operator see while the bot is being worked on, and after.

use std::process::Command;
use std::time::Duration;

use crate::announcements::{BAZAAR, HELD, copy, followed, go};
use crate::consultations::ask;
use crate::desk::{AMINAH, DAY, DEWI, HENDRA, VIEWER, office, with_admin};
use crate::operator_health;
use crate::recovery::PROGRAM;
use crate::said::{says, says_with};
use crate::support::{ADMIN, BUDI, SITI, Town};

const ROWS: &str = "SELECT count(*) FROM maintenance";

/// The admin says that it begins: until then, and why; what is not said is left out.
async fn begin(town: &Town, until: Option<&str>, why: Option<&str>) -> String {
    town.talk(ADMIN, &["/pemeliharaan", "[pemeliharaan-tombol-mulai]"]).await;
    for words in [until, why] {
        match words {
            Some(words) => town.say(ADMIN, words).await,
            None => town.press(ADMIN, "formulir-tombol-lewati").await,
        };
    }
    town.heard(ADMIN)
}

#[tokio::test]
async fn j5_owners_are_told_once_forms_and_consultations_are_safe_and_it_ends_by_its_time() {
    let mut town = with_admin(office().await).await;
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
    let number = ask(&town, BUDI, "Sertifikat halal saya ditolak karena alamat gudang, harus bagaimana?").await;
    let page = begin(&town, Some("besok jam 06.00"), Some("pindah server")).await;
    assert!(says(&page, "pemeliharaan-dimulai") && says_with(&page, "pemeliharaan-jalan-sampai", "06.00"), "{page}");

    // What Siti writes is no answer of the form, and she is told so once; a press is answered with a tick.
    let heard = town.say(SITI, "Keripik Siti").await;
    assert!(says(&heard, "pemeliharaan-sedang-sampai") && says(&heard, "pemeliharaan-tulis-lagi-formulir"), "{heard}");
    assert!(heard.contains("pindah server"), "{heard}");
    let before = town.count(SITI);
    town.say(SITI, "halo?").await;
    town.forge(SITI, "1:m").await;
    assert_eq!(town.count(SITI), before, "once: {}", town.heard(SITI));
    town.stop().await;
    town.start();
    town.say(SITI, "masih lama?").await;
    assert_eq!(town.count(SITI), before, "it is remembered: {}", town.heard(SITI));
    assert!(says(&town.say(AMINAH, "/menu").await, "pemeliharaan-tulis-lagi"), "{}", town.heard(AMINAH));

    // Consultations go on, those that are open and new ones; the office works as always.
    town.talk(DEWI, &["/meja"]).await;
    assert!(says(&town.heard(DEWI), "pemeliharaan-jalan-sampai"), "{}", town.heard(DEWI));
    town.forge(DEWI, &format!("1:q:m:{number}")).await;
    let sent = town.with_words(BUDI, &number);
    town.reply(BUDI, sent, "Tambahan: gudangnya di Kedaton.").await;
    assert!(town.all_of(DEWI).contains("gudangnya di Kedaton"), "{}", town.all_of(DEWI));
    town.press(AMINAH, "tombol-petugas").await;
    town.say(AMINAH, "Bolehkah NIB memakai alamat kontrakan?").await;
    town.press(AMINAH, "konsultasi-tombol-kirim").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state <> 'draft'").await, 2, "{}", town.heard(AMINAH));
    assert!(!says(&town.heard(BUDI), "pemeliharaan-tulis-lagi"), "{}", town.heard(BUDI));

    let counts = (town.count(ADMIN), town.count(SITI));
    town.pass(DAY).await;
    let told = |who: i64, count: usize, key: &str| town.since(who, count).iter().any(|said| says(said, key));
    assert!(told(ADMIN, counts.0, "pemeliharaan-selesai-waktu"), "{:?}", town.since(ADMIN, counts.0));
    assert!(told(SITI, counts.1, "pemeliharaan-usai"), "{:?}", town.since(SITI, counts.1));
    assert_eq!(town.number("SELECT count(*) FROM maintenance_told").await + town.number(ROWS).await, 0);
    // The form is where it was, and after a day it asks whether to go on.
    town.say(SITI, "Keripik Siti").await;
    town.talk(SITI, &["[formulir-tombol-lanjut]", "Keripik Siti"]).await;
    assert!(town.offers(SITI, "bidang-kuliner"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn j5_an_announcement_is_held_back_and_goes_on_by_itself() {
    let town = with_admin(followed().await).await;
    assert!(says(&begin(&town, None, None).await, "pemeliharaan-jalan"), "{}", town.heard(ADMIN));
    go(&town, BAZAAR).await;
    town.pass(HELD).await;
    town.pass(Duration::from_mins(6)).await;
    assert!(copy(&town, SITI).is_none(), "nothing begins");
    town.say(ADMIN, "/pemeliharaan").await;
    let page = town.press(ADMIN, "pemeliharaan-tombol-selesai").await;
    assert!(says(&page, "pemeliharaan-selesai") && says(&page, "pemeliharaan-mati"), "{page}");
    town.pass(Duration::from_mins(6)).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(DEWI));
    let acts = "SELECT count(*) FROM audit WHERE action = 'maintain' AND officer = 9001";
    assert_eq!(town.number(acts).await, 2, "its beginning and its end");
    town.close().await;
}

#[tokio::test]
async fn j5_only_head_and_admin_begin_or_end_it_and_what_cannot_wait_is_heard() {
    let town = with_admin(followed().await).await;
    for who in [SITI, VIEWER, DEWI] {
        for data in ["1:pm", "1:pm:b", "1:pm:x"] {
            town.forge(who, data).await;
            assert!(says(&town.heard(who), "kedaluwarsa"), "{who} {data}: {}", town.heard(who));
        }
    }
    assert_eq!(town.number(ROWS).await, 0);
    let heard = town.talk(ADMIN, &["/pemeliharaan", "[pemeliharaan-tombol-mulai]", "kemarin jam 06.00"]).await;
    assert!(!says(&heard, "pemeliharaan-dimulai"), "{heard}");
    town.say(ADMIN, "/batal").await;
    assert_eq!(town.number(ROWS).await, 0);
    begin(&town, None, None).await;
    assert!(says(&town.heard(HENDRA), "pemeliharaan-jalan"), "the head hears of it: {}", town.heard(HENDRA));
    town.forge(DEWI, "1:pm:x").await;
    assert_eq!(town.number(ROWS).await, 1);
    assert!(says(&town.say(BUDI, "udah pengen mati aja").await, "berat"), "{}", town.heard(BUDI));
    town.say(SITI, "STOP").await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 7001 AND stopped_until IS NOT NULL").await, 1);
    // A head ends it as an admin does.
    let page = town.talk(HENDRA, &["/pemeliharaan", "[pemeliharaan-tombol-selesai]"]).await;
    assert!(says(&page, "pemeliharaan-selesai") && says(&page, "pemeliharaan-mati"), "{page}");
    assert_eq!(town.number(ROWS).await, 0);
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn j5_the_pages_and_status_say_so() {
    let (town, port) = operator_health::town(&[]).await;
    let town = with_admin(town).await;
    let (_, text) = operator_health::page(port, "health").await;
    assert!(text.contains("maintenance: no"), "{text}");
    begin(&town, None, None).await;
    let (status, text) = operator_health::page(port, "health").await;
    assert!(status == 200 && text.contains("maintenance: until the office ends it"), "{text}");
    let (_, numbers) = operator_health::page(port, "metrics").await;
    assert!(numbers.contains("umkm_bot_maintenance 1"), "{numbers}");
    let listen = format!("127.0.0.1:{port}");
    let output = Command::new(PROGRAM).args(["status", "--health-listen", &listen]).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("maintenance: until"), "{output:?}");
    town.close().await;
}
