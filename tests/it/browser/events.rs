//! An event on a phone: its card, the month, the ticket and the certificate; and the office's poster and door.

use serde_json::json;

use super::{begin, enter, leave};
use crate::driver::Browser;
use crate::sandbox::Room;

const DAY: i64 = 86_400_000;
const MINUTE: i64 = 60_000;
/// By how much clocks in Lampung are ahead.
const WIB: i64 = 7 * 60 * MINUTE;

/// Waits until a button of the page's messages says this, and presses it.
async fn taps(browser: &Browser, label: &str) {
    browser.click(".message .key", label).await;
    browser.sees("!document.querySelector('.waiting')").await;
}

/// Waits until the newest picture of the chat is there, and shows the end of the chat.
pub(super) async fn sees_a_picture(browser: &Browser) {
    browser.sees("[...document.querySelectorAll('.message img.photo')].at(-1)?.complete === true").await;
    browser.look("document.querySelector('.log').scrollTop = document.querySelector('.log').scrollHeight").await;
}

/// The next time that clocks show this.
async fn until(room: &Room, hour: i64, minute: i64) {
    let now = room.panel().await["now"].as_i64().unwrap();
    let of_day = (now + WIB).rem_euclid(DAY);
    let wait = ((hour * 60 + minute) * MINUTE - of_day).rem_euclid(DAY);
    room.done(json!({ "act": "until", "moment": now + wait })).await;
}

#[tokio::test]
async fn d13_an_event_is_lived_through_on_a_phone_from_its_card_to_the_certificate() {
    let Some((room, browser)) = enter(390, 844).await else { return };
    begin(&room, &browser).await;
    browser.say("/acara").await;
    browser.hears("acara-daftar").await;
    taps(&browser, "Pelatihan tapis").await;
    browser.hears("acara-gratis").await;
    browser.picture("event-card.png").await;
    browser.say("/acara").await;
    browser.hears("acara-daftar").await;
    taps(&browser, "Kalender").await;
    taps(&browser, "Gambar").await;
    while browser.look("[...document.querySelectorAll('.message.in')].at(-1).innerText.includes('belum ada')").await
        == json!(true)
    {
        taps(&browser, "›").await;
    }
    sees_a_picture(&browser).await;
    browser.picture("event-month.png").await;
    browser.say("/acara").await;
    browser.hears("acara-daftar").await;
    taps(&browser, "Pelatihan olahan").await;
    browser.hears("acara-gratis").await;
    taps(&browser, "Daftar").await;
    browser.offers(":panggilan:take").await;
    browser.press(":take").await;
    browser.offers(":kecamatan:p18.71.").await;
    browser.say("Kemiling").await;
    browser.hears("acara-dapat-kursi").await;
    taps(&browser, "Tiket").await;
    browser.hears("pintu-tiket-kode").await;
    sees_a_picture(&browser).await;
    browser.picture("event-ticket.png").await;

    // The office: what hangs on the wall, and the door on the day.
    browser.go(&format!("{}#9001", room.url)).await;
    browser.say("/kelola_acara").await;
    taps(&browser, "Pelatihan tapis").await;
    taps(&browser, "Poster QR").await;
    browser.hears("kelola-poster-gambar").await;
    sees_a_picture(&browser).await;
    browser.picture("event-poster.png").await;
    for _ in 0..40 {
        until(&room, 8, 0).await;
        let before = browser.look("document.querySelectorAll('.message.in').length").await;
        browser.say("/pintu").await;
        browser.sees(&format!("document.querySelectorAll('.message.in').length > {before}")).await;
        let newest = "[...document.querySelectorAll('.message')].at(-1).innerText";
        if browser.look(&format!("{newest}.includes('olahan')")).await == json!(true) {
            break;
        }
    }
    // The list has it two days before.
    for _ in 0..3 {
        browser.say("/pintu").await;
        browser.hears("pintu-pilih-acara").await;
        taps(&browser, "Pelatihan olahan").await;
        browser
            .sees("[...document.querySelectorAll('.message .key')].some((key) => key.innerText === 'Selesai')")
            .await;
        if browser.look("document.querySelector('.message:last-child').innerText.includes('Siti')").await == json!(true)
        {
            break;
        }
        until(&room, 8, 0).await;
    }
    taps(&browser, "Siti").await;
    browser.sees("document.querySelector('.log').innerText.includes('1/1')").await;
    browser.picture("event-door.png").await;
    until(&room, 12, 30).await;
    browser.say("/pintu").await;
    browser.hears("pintu-pilih-acara").await;
    taps(&browser, "Pelatihan olahan").await;
    taps(&browser, "Tutup kehadiran").await;
    taps(&browser, "Ya, tutup").await;
    browser.go(&format!("{}#7001", room.url)).await;
    browser.hears("pintu-sertifikat-nama").await;
    taps(&browser, "Benar").await;
    browser.hears("pintu-sertifikat-jadi").await;
    browser.picture("event-certificate.png").await;
    leave(room, browser).await;
}
