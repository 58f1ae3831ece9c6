//! What cannot wait until announcements may go: with a reason, without a sound.

use umkm_bot::sandbox::emulator::Call;

use crate::announcements::{BAZAAR, HELD, close, copy, crowd, followed, sent, write};
use crate::desk::{AMINAH, DEWI, HENDRA};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// The reason of an urgent one.
const WHY: &str = "Mall Boemi Kedaton kebanjiran";
const NOTED: &str =
    "SELECT count(*) FROM audit WHERE officer = 9101 AND what = '1:mendesak:Mall Boemi Kedaton kebanjiran'";

/// A parameter of a call.
fn of(call: &Call, name: &str) -> serde_json::Value {
    call.params.get(name).cloned().unwrap_or_default()
}

/// The copies that somebody was sent, each with whether it came without a sound.
fn silent(town: &Town, who: i64) -> Vec<bool> {
    let calls = town.telegram.calls();
    let copies = calls.iter().filter(|call| {
        let to = of(call, "chat_id");
        let is_hers = to.as_i64() == Some(who) || to.as_str() == Some(&who.to_string());
        is_hers && of(call, "text").as_str().is_some_and(|text| text.contains("Bazar UMKM"))
    });
    copies.map(|call| matches!(of(call, "disable_notification").to_string().as_str(), "true" | "\"true\"")).collect()
}

#[tokio::test]
async fn e11_what_is_urgent_goes_at_night_without_a_sound_and_why_is_kept() {
    let town = followed().await;
    town.at_hour(21);
    write(&town, BAZAAR).await;
    let asked = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says(&asked, "umum-di-luar-jam"), "{asked}");
    assert!(says(&town.press(DEWI, "umum-tombol-mendesak").await, "umum-tanya-mendesak"), "{}", town.heard(DEWI));
    // Whoever leaves that goes on at the announcement.
    assert!(says(&town.press(DEWI, "formulir-tombol-batal").await, "formulir-batal-ubah"), "{}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-buka").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-mendesak").await;
    let asked = town.say(DEWI, WHY).await;
    assert!(says_with(&asked, "umum-mendesak", WHY) && says(&asked, "umum-mendesak-arti"), "{asked}");
    assert!(!says(&asked, "umum-di-luar-jam") && !town.offers(DEWI, "umum-tombol-ulang"), "{asked}");
    assert_eq!(town.number(NOTED).await, 1);
    // It can wait after all, and cannot.
    let calm = town.press(DEWI, "umum-tombol-tidak-mendesak").await;
    assert!(says(&calm, "umum-di-luar-jam") && !calm.contains(WHY), "{calm}");
    town.press(DEWI, "umum-tombol-mendesak").await;
    town.say(DEWI, WHY).await;
    let held = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says(&held, "umum-jalan-ditahan"), "{held}");
    assert!(copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    town.pass(HELD).await;
    for who in [SITI, BUDI, AMINAH] {
        assert_eq!(silent(&town, who), [true], "{who}");
    }
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "3"), "{}", town.heard(DEWI));
    let page = town.press(DEWI, "umum-tombol-hasil").await;
    assert!(says_with(&page, "umum-mendesak", WHY), "{page}");
    assert_eq!(town.number(NOTED).await, 2);
    close(town).await;
}

#[tokio::test]
async fn e11_who_approves_what_is_urgent_reads_why_and_by_day_it_is_like_any_other() {
    let town = followed().await;
    // Two of this week are enough also where something is urgent.
    sent(&town, BAZAAR).await;
    assert_eq!(silent(&town, SITI), [false]);
    sent(&town, &format!("{BAZAAR} Ada stan kosong.")).await;
    crowd(&town, 118).await;
    write(&town, &format!("{BAZAAR} Dipindah ke Enggal.")).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-mendesak").await;
    let asked = town.say(DEWI, WHY).await;
    assert!(says_with(&asked, "umum-tidak-cukup", "3") && says_with(&asked, "umum-jangkauan", "118"), "{asked}");
    let waits = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&waits, "umum-perlu-setuju", "118"), "{waits}");
    assert!(says_with(&town.heard(HENDRA), "umum-mendesak", WHY), "{}", town.heard(HENDRA));
    let page = town.press(HENDRA, "umum-tombol-periksa").await;
    assert!(says_with(&page, "umum-mendesak", WHY) && says(&page, "umum-menunggu"), "{page}");
    town.at_hour(22);
    town.press(HENDRA, "umum-tombol-setujui").await;
    town.pass(HELD).await;
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "118"), "{}", town.heard(DEWI));
    assert_eq!(silent(&town, 20_001), [true]);
    let hers = "SELECT count(*) FROM announcement_copies WHERE contact = 7001";
    assert_eq!(town.number(hers).await, 2, "no third one");
    close(town).await;
}
