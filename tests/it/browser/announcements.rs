//! An announcement on a phone: written by an officer who has never done it, held, read by an owner, and what came of it.
//! And the stand that an owner picks by its number.

use serde_json::json;
use umkm_bot::domain::Language;

use super::events::sees_a_picture;
use super::phone::register;
use super::{begin, enter, leave};
use crate::driver::Browser;
use crate::said;
use crate::sandbox::Room;

const MINUTE: i64 = 60_000;
/// What Dewi announces: nothing in it looks odd, on whatever day it is.
const BAZAAR: &str =
    "Bazar UMKM akhir pekan ini di Lapangan Saburai, dari pagi sampai malam. Meja dan listrik disediakan panitia.";
/// So many taps are enough for it, beside what is typed.
const ENOUGH: usize = 12;

/// A finger on the buttons under messages, which counts how often it comes down.
pub(super) struct Finger<'a> {
    browser: &'a Browser,
    taps: usize,
}

impl<'a> Finger<'a> {
    pub(super) fn on(browser: &'a Browser) -> Self {
        Self { browser, taps: 0 }
    }

    /// Waits until a button of the page's messages says this, the label of a key or else these words, and presses it.
    pub(super) async fn taps(&mut self, what: &str) {
        let label = if said::is_key(what) { label(what) } else { what.to_owned() };
        // What lies under the line in which one writes is scrolled up first.
        let key = format!(
            "[...document.querySelectorAll('.message .key')].filter((key) => key.innerText.includes({})).at(-1)",
            json!(label)
        );
        self.browser.sees(&format!("({key}?.scrollIntoView({{ block: 'center' }}), !!{key})")).await;
        self.browser.click(".message .key", &label).await;
        self.browser.sees("!document.querySelector('.waiting')").await;
        self.taps += 1;
    }
}

/// What a button of this key says.
fn label(key: &str) -> String {
    said::words(Language::Indonesian, key).concat()
}

/// Waits until the newest message has a button with a tick before these words.
async fn sees_ticked(browser: &Browser, words: &str) {
    let (keys, ticked) = ("[...document.querySelectorAll('.message:last-child .key')]", json!(format!("☑ {words}")));
    browser.sees(&format!("{keys}.some((key) => key.innerText.includes({ticked}))")).await;
}

/// Some minutes go by: what was held goes out, and what came of it is counted.
async fn some_minutes(room: &Room) {
    for _ in 0..2 {
        let now = room.panel().await["now"].as_i64().unwrap();
        room.done(json!({ "act": "until", "moment": now + 5 * MINUTE })).await;
    }
}

/// Siti registers a business of food in Kemiling, and wants to hear of bazaars.
async fn follows_bazaars(browser: &Browser) {
    register(browser).await;
    browser.click(".below .key:has(svg)", "").await;
    browser.click("dialog .strong", "Bagikan").await;
    browser.offers(":minat:tpasar").await;
    browser.press(":tpasar").await;
    browser.offers(":minat:upasar").await;
    browser.press(":minat:k").await;
    for purpose in ["layanan", "kabar"] {
        browser.offers(&format!(":t{purpose}")).await;
        browser.press(&format!(":t{purpose}")).await;
        browser.offers(&format!(":u{purpose}")).await;
    }
    browser.press(":send").await;
    browser.hears("Simpan kodenya").await;
}

/// Dewi writes it, for owners of one line of business in one kecamatan; its page is in front of her.
async fn writes(dewi: &mut Finger<'_>) {
    let browser = dewi.browser;
    browser.say("/umumkan").await;
    browser.hears("umum-judul").await;
    dewi.taps("umum-tombol-baru").await;
    browser.hears("umum-tanya-isi").await;
    browser.say(BAZAAR).await;
    for (skipped, next) in [("umum-tanya-berkas", "umum-tanya-tautan"), ("umum-tanya-tautan", "umum-tanya-untuk")] {
        browser.hears(skipped).await;
        dewi.taps("formulir-tombol-lewati").await;
        browser.hears(next).await;
    }
    dewi.taps("sasaran-tombol-bidang").await;
    dewi.taps("bidang-kuliner").await;
    browser.hears("umum-siapa-bidang").await;
    dewi.taps("sasaran-tombol-kembali").await;
    sees_ticked(browser, &label("sasaran-tombol-bidang")).await;
    dewi.taps("sasaran-tombol-kecamatan").await;
    dewi.taps("Kemiling").await;
    sees_ticked(browser, "Kemiling").await;
    browser.picture("announce-audience.png").await;
    dewi.taps("formulir-tombol-selesai").await;
    browser.hears("umum-periksa").await;
    dewi.taps("formulir-tombol-simpan-lihat").await;
    browser.hears("umum-konsep-jadi").await;
}

#[tokio::test]
async fn e1_a_new_officer_announces_a_bazaar_on_a_phone_in_a_dozen_taps_and_sees_what_came_of_it() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    follows_bazaars(&browser).await;

    browser.go(&format!("{}#9001", room.url)).await;
    let mut dewi = Finger::on(&browser);
    writes(&mut dewi).await;
    // Siti alone follows news here.
    browser.sees("document.querySelector('.message:last-child').innerText.includes(': 1 orang')").await;
    // Its words, and the first of what can be done.
    browser.look("document.querySelector('.message:last-child').scrollIntoView() ?? true").await;
    browser.picture("announce-page.png").await;
    dewi.taps("umum-tombol-kirim").await;
    browser.hears("umum-kapan").await;
    dewi.taps("umum-tombol-sekarang").await;
    browser.hears("umum-jalan-ditahan").await;
    assert!(dewi.taps <= ENOUGH, "{} taps", dewi.taps);
    some_minutes(&room).await;

    browser.go(&format!("{}#7001", room.url)).await;
    browser.hears("umum-karena-kabar").await;
    browser.hears("Lapangan Saburai").await;
    browser.picture("announce-copy.png").await;
    Finger::on(&browser).taps("umum-tombol-tanya").await;

    browser.go(&format!("{}#9001", room.url)).await;
    browser.hears("umum-selesai").await;
    let mut dewi = Finger::on(&browser);
    dewi.taps("umum-tombol-hasil").await;
    browser.hears("umum-hasil").await;
    dewi.taps("umum-tombol-grafik").await;
    browser.sees("document.querySelector('.message:last-child img.photo') !== null").await;
    sees_a_picture(&browser).await;
    browser.picture("announce-report.png").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn d2_a_stand_is_picked_by_its_number_on_a_phone() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    browser.go(&format!("{}#9001", room.url)).await;
    let mut dewi = Finger::on(&browser);
    browser.say("/kelola_acara").await;
    browser.hears("kelola-judul").await;
    dewi.taps("Bazar UMKM").await;
    dewi.taps("kelola-tombol-ubah").await;
    browser.hears("kelola-ubah-mana-terbit").await;
    dewi.taps("kelola-isian-nomor").await;
    browser.hears("kelola-tanya-nomor").await;
    dewi.taps("nilai-ya").await;
    browser.hears("kelola-diubah").await;

    browser.go(&format!("{}#7001", room.url)).await;
    let mut siti = Finger::on(&browser);
    browser.say("/acara").await;
    browser.hears("acara-daftar").await;
    siti.taps("Bazar UMKM").await;
    browser.hears("acara-gratis").await;
    siti.taps("acara-tombol-daftar").await;
    browser.offers(":panggilan:take").await;
    browser.press(":take").await;
    browser.offers(":kecamatan:p18.71.").await;
    browser.say("Kemiling").await;
    browser.hears("stan-pilih").await;
    browser.picture("stands.png").await;
    browser.press(":7:1").await;
    browser.hears("stan-jadi").await;
    leave(room, browser).await;
}
