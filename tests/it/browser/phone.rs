//! A phone: asking, registering, the day of a form, owner and officer at one table.

use serde_json::json;
use umkm_bot::answers::Corpus;
use umkm_bot::knowledge::Knowledge;

use super::{begin, enter, leave};
use crate::driver::Browser;
use crate::sandbox::Room;

#[tokio::test]
async fn j6_a_stranger_with_a_phone_asks_browses_follows_up_and_changes_the_language() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    browser.say("brp biaya sertifikat halal?").await;
    browser.hears("Sertifikat halal").await;
    browser.picture("answer.png").await;
    browser.say("syaratnya apa?").await;
    browser.hears("bagian-syarat").await;

    browser.click(".message:last-child .key", "Biaya").await;
    browser.sees("document.querySelector('.message:last-child .words').innerText.includes('Biaya')").await;
    browser.sees("!document.querySelector('.waiting')").await;
    browser.click(".message:last-child .key", "Menu utama").await;
    browser.hears("menu-lagi").await;
    browser.picture("menu.png").await;
    browser.click(".message:last-child .key", "Program").await;
    browser.hears("kelompok-judul").await;

    browser.say("/bahasa").await;
    browser.hears("bahasa-pilih").await;
    browser.click(".message:last-child .key", "English").await;
    browser.sees("document.querySelector('.log').innerText.includes('English from now on')").await;
    browser.say("/menu").await;
    browser.hears("menu-lagi").await;
    browser.sees("!document.querySelector('.toast').classList.contains('shown')").await;
    browser.picture("language.png").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn i4_a_stale_button_in_the_browser_shows_a_toast_and_the_fresh_menu() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    browser.go(&format!("{}#7006", room.url)).await;
    browser.click(".key", "Lihat jadwal bazar").await;
    browser.sees("document.querySelector('.toast').classList.contains('shown')").await;
    // It stands over the head and covers no word of the chat; screen readers hear it.
    let over = "document.querySelector('.toast').getBoundingClientRect().bottom
        <= document.querySelector('.log').getBoundingClientRect().top + 1";
    assert_eq!(browser.look(over).await, json!(true));
    assert_eq!(browser.look("document.querySelector('.toast').role").await, json!("status"));
    browser.hears("kedaluwarsa").await;
    browser.picture("stale.png").await;
    browser.sees("!document.querySelector('.toast').classList.contains('shown')").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn j6_block_unblock_and_the_clock_in_the_browser() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    browser.go(&format!("{}#7006", room.url)).await;
    browser.click(".column .sign", "⋮").await;
    browser.click(".entry", "Blokir bot").await;
    browser.sees("document.querySelector('.under').innerText.includes('Bot diblokir')").await;
    browser.click(".key", "Lihat jadwal bazar").await;
    browser.sees("document.querySelector('.toast').innerText.includes('Buka blokirnya dulu')").await;
    browser.click(".gate", "Buka blokir").await;
    browser.sees("document.querySelector('textarea') !== null").await;

    let date = browser.look("document.getElementById('clock').innerText").await;
    browser.click(".bar .sign", "⚙").await;
    browser.click("#panel [data-do=day]", "").await;
    browser.sees(&format!("document.getElementById('clock').innerText !== {date}")).await;
    browser.sees("document.querySelectorAll('#panel tbody tr').length > 2").await;
    browser.picture("panel.png").await;
    browser.click("#panel [data-do=restart]", "").await;
    browser.sees("document.getElementById('status').innerText.includes('Bot berjalan lagi')").await;
    browser.click(".bar .sign", "⚙").await;
    browser.say("/menu").await;
    browser.hears("menu-lagi").await;
    leave(room, browser).await;
}

/// The registration up to its last question.
pub(super) async fn register(browser: &Browser) {
    browser.say("/daftar").await;
    browser.offers(":d:n").await;
    browser.picture("register-1-intro.png").await;
    browser.press(":d:n").await;
    browser.offers(":panggilan:take").await;
    browser.press(":take").await;
    browser.offers(":usaha:").await;
    browser.say("Keripik Pisang Siti").await;
    browser.offers(":bidang:pkuliner").await;
    browser.press(":pkuliner").await;
    browser.offers(":kecamatan:p18.71.").await;
    browser.picture("register-2-district.png").await;
    browser.say("Kemiling").await;
    browser.offers(":kelurahan:p18.71.").await;
    browser.say("Kemiling Permai").await;
    browser.sees("document.querySelector('.below .key svg') !== null").await;
    // s1: the keyboard for the number takes no line of the question.
    browser
        .sees(
            "(() => { const log = document.querySelector('.log'), last = log.lastElementChild;
        return last.offsetTop + last.offsetHeight <= log.scrollTop + log.clientHeight + 1; })()",
        )
        .await;
}

#[tokio::test]
async fn b11_the_registration_on_a_phone_with_the_own_number_shared() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    register(&browser).await;
    browser.click(".below .key:has(svg)", "").await;
    browser.click("dialog .strong", "Bagikan").await;
    browser.offers(":minat:tlatih").await;
    browser.sees("!document.querySelector('.below') && document.querySelector('.message.out .card') !== null").await;
    browser.press(":tlatih").await;
    browser.offers(":minat:ulatih").await;
    browser.press(":tpasar").await;
    browser.offers(":minat:upasar").await;
    browser.picture("register-3-interests.png").await;
    browser.press(":minat:k").await;
    browser.offers(":tlayanan").await;
    browser.picture("register-4-summary.png").await;
    browser.press(":tlayanan").await;
    browser.offers(":ulayanan").await;
    browser.hears("Siti Aminah").await;
    let said = browser.look("document.querySelector('.message:last-child').innerText").await;
    assert!(!said.as_str().unwrap().contains("(Kemiling)"), "the place is no part of the name: {said}");
    browser.picture("register-5-consents.png").await;
    browser.press(":send").await;
    browser.hears("Simpan kodenya").await;
    browser.picture("register-6-receipt.png").await;
    browser.say("/data").await;
    browser.offers(":y:h").await;
    browser.picture("register-7-data.png").await;
    browser.press(":y:h").await;
    browser.sees("!document.querySelector('.message:last-child [data-press$=\":y:h\"]')").await;
    browser.picture("register-8-erase.png").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn b4_a_form_left_for_a_day_is_remembered_when_the_clock_is_moved() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    browser.say("/daftar").await;
    browser.offers(":d:n").await;
    browser.press(":d:n").await;
    browser.offers(":panggilan:take").await;
    browser.press(":take").await;
    browser.offers(":usaha:").await;
    browser.click(".bar .sign", "⚙").await;
    browser.click("#panel [data-do=day]", "").await;
    // Nobody is reminded at night.
    browser.click("#panel [data-do=morning]", "").await;
    browser.click(".bar .sign", "⚙").await;
    browser.offers(":usaha:r").await;
    browser.press(":usaha:r").await;
    browser.hears("2/7").await;
    leave(room, browser).await;
}

/// Waits until a button of the page's messages says this, and presses it.
async fn taps(browser: &Browser, label: &str) {
    browser.click(".message .key", label).await;
    browser.sees("!document.querySelector('.waiting')").await;
}

/// A minute goes by: a group takes some twenty messages in one, and what waited comes.
async fn a_minute(room: &Room) {
    let now = room.panel().await["now"].as_i64().unwrap();
    room.done(json!({ "act": "until", "moment": now + 60_000 })).await;
}

#[tokio::test]
async fn c11_on_a_phone_one_plays_owner_and_officer_with_one_tap_between_them() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    browser.say("/konsultasi").await;
    browser.hears("konsultasi-mulai").await;
    browser.say("Saya ditanya soal NIB dan juga sertifikat halal.").await;
    browser.hears("konsultasi-dicatat").await;
    taps(&browser, "Kirim").await;
    browser.hears("Nomor konsultasi").await;

    // The other side: the group as its members see it, one topic a consultation, the newest first.
    browser.click("#swap", "").await;
    let first = "document.querySelector('.topics .person')";
    browser.sees(&format!("{first}.innerText.includes('Izin dan sertifikat')")).await;
    browser.picture("office-topics.png").await;
    browser.look(&format!("{first}.click() ?? true")).await;
    browser.hears("ditanya soal NIB").await;
    taps(&browser, "Ambil").await;
    browser
        .sees("[...document.querySelectorAll('.message .key')].some((key) => key.innerText === 'Tutup konsultasi')")
        .await;
    browser.picture("office-card.png").await;
    browser.say("Baik Bu Siti. Boleh kirim foto surat penolakannya?").await;
    browser.sees("document.querySelector('.log').innerText.includes('ke Siti Aminah')").await;
    a_minute(&room).await;
    browser.sees("document.querySelector('.log').innerText.includes('Sampai ke Siti')").await;

    browser.click("#swap", "").await;
    browser.hears("Boleh kirim foto surat penolakannya?").await;
    browser.say("Suratnya di rumah, nanti sore saya kirim ya").await;
    browser.say("Alamat yang benar yang di KTP").await;
    browser.picture("talk-owner.png").await;
    a_minute(&room).await;
    browser.click("#swap", "").await;
    browser.hears("Alamat yang benar yang di KTP").await;
    browser.sees("document.querySelector('.log').innerText.includes('nanti sore saya kirim')").await;
    browser.picture("talk-officer.png").await;

    browser.click("#swap", "").await;
    browser.say("/konsultasi").await;
    browser.hears("Konsultasi saya").await;
    browser.picture("owner-cases.png").await;
    browser.go(&format!("{}#9001", room.url)).await;
    browser.say("/antrean").await;
    browser.hears("Antrean konsultasi").await;
    // Its end: the oldest wait is above, what can be chosen below.
    browser.look("document.querySelector('.log').scrollTop = document.querySelector('.log').scrollHeight").await;
    browser.picture("office-queue.png").await;
    leave(room, browser).await;
}

/// On a phone of 390 x 844 a question is seen together with its whole answer, buttons included.
#[tokio::test]
async fn answers_fit_a_phone_together_with_their_questions() {
    const QUESTIONS: usize = 100;
    let Some((room, browser)) = enter(390, 844).await else { return };
    begin(&room, &browser).await;
    let corpus = Corpus::shipped(&Knowledge::shipped().unwrap());
    let samples: Vec<&str> =
        corpus.sentences.iter().filter(|sentence| !sentence.is_passage).map(|sentence| &*sentence.text).collect();
    // The question and what was said to it stand within the part of the chat that is seen at once.
    let fits = "(() => {
        const log = document.querySelector('.log').getBoundingClientRect();
        const messages = [...document.querySelectorAll('.message')];
        const mine = messages.findLastIndex((message) => message.classList.contains('out'));
        const [first, last] = [messages[mine], messages.at(-1)];
        return last.getBoundingClientRect().bottom - first.getBoundingClientRect().top <= log.height;
    })()";
    let (mut fit, mut high) = (0, Vec::new());
    for (number, question) in samples.iter().step_by(samples.len() / QUESTIONS).take(QUESTIONS).enumerate() {
        if number % 15 == 14 {
            // Nobody writes as fast as this: the limit of one person is let go.
            room.done(json!({ "act": "forwards", "hours": 1 })).await;
        }
        let made = room.done(json!({ "act": "text", "chat": 7001, "from": 7001, "text": question })).await;
        let newest = "[...document.querySelectorAll('.message.in')].at(-1)?.dataset.id";
        browser.sees(&format!("Number({newest}) > {made}")).await;
        let fits = browser.look(fits).await == json!(true);
        fit += usize::from(fits);
        if !fits {
            high.push(*question);
        }
    }
    println!("{fit} of {QUESTIONS} replies fit a phone with their question");
    assert!(fit * 100 >= QUESTIONS * 90, "{fit} of {QUESTIONS}: {high:#?}");
    leave(room, browser).await;
}
