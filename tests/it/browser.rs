//! The sandbox in a real browser, as somebody who was handed the README meets it.
//!
//! With `UMKM_BOT_PICTURES=docs/img` the stories leave the pictures of the README behind.

use serde_json::json;

use crate::driver::Browser;
use crate::sandbox::Room;

const ARROW_DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';

/// A room and a browser in it; `None`, with a line that says so, where there is no browser.
async fn enter(width: u32, height: u32) -> Option<(Room, Browser)> {
    let Some(browser) = Browser::open(width, height).await else {
        println!("skipped: chromedriver is not installed (Debian: apt-get install chromium chromium-driver)");
        return None;
    };
    Some((Room::open(&[]).await, browser))
}

async fn leave(room: Room, browser: Browser) {
    browser.close().await;
    room.close().await;
}

#[tokio::test]
async fn j6_a_stranger_with_a_phone_asks_browses_follows_up_and_changes_the_language() {
    let Some((room, browser)) = enter(390, 844).await else { return };
    browser.go(&room.url).await;
    browser.say("brp biaya sertifikat halal?").await;
    browser.hears("Sertifikat halal").await;
    browser.picture("answer.png").await;
    browser.say("syaratnya apa?").await;
    browser.hears("Syarat dan berkas").await;

    browser.click(".message:last-child .key", "Biaya").await;
    browser.hears("edited").await;
    browser.sees("!document.querySelector('.waiting')").await;
    browser.click(".message:last-child .key", "Menu utama").await;
    browser.hears("Tulis pertanyaan").await;
    browser.picture("menu.png").await;
    browser.click(".message:last-child .key", "Lihat program").await;
    browser.hears("Pilih kelompoknya").await;

    browser.say("/bahasa").await;
    browser.hears("Choose a language").await;
    browser.click(".message:last-child .key", "English").await;
    browser.sees("document.querySelector('.log').innerText.includes('English from now on')").await;
    browser.say("/menu").await;
    browser.hears("Main menu").await;
    browser.picture("language.png").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn i4_a_stale_button_in_the_browser_shows_a_toast_and_the_fresh_menu() {
    let Some((room, browser)) = enter(390, 844).await else { return };
    browser.go(&room.url).await;
    browser.click(".key", "Lihat jadwal bazar").await;
    browser.sees("document.querySelector('.toast').classList.contains('shown')").await;
    browser.hears("Tombol itu sudah tidak berlaku").await;
    browser.picture("stale.png").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn j6_block_unblock_and_the_clock_in_the_browser() {
    let Some((room, browser)) = enter(390, 844).await else { return };
    browser.go(&format!("{}#7001", room.url)).await;
    browser.click(".column .sign", "⋮").await;
    browser.click(".entry", "Block the bot").await;
    browser.sees("document.querySelector('.under').innerText === 'Bot blocked'").await;
    browser.click(".gate", "Unblock").await;
    browser.sees("document.querySelector('textarea') !== null").await;

    let date = browser.look("document.getElementById('clock').innerText").await;
    browser.click(".bar .sign", "⚙").await;
    browser.click("#panel .plain", "+1 day").await;
    browser.sees(&format!("document.getElementById('clock').innerText !== {date}")).await;
    browser.sees("document.querySelectorAll('#panel tbody tr').length > 2").await;
    browser.picture("panel.png").await;
    browser.click("#panel .plain", "Kill and restart").await;
    browser.sees("document.getElementById('status').innerText.includes('runs again')").await;
    browser.click(".bar .sign", "⚙").await;
    browser.say("/menu").await;
    browser.hears("Menu utama").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn i1_a_keyboard_below_the_chat_shares_the_number_and_folds_after_use() {
    let Some((room, browser)) = enter(390, 844).await else { return };
    browser.go(&room.url).await;
    // Shown as the bot would send it: no talk of the demonstration asks for a number.
    let keyboard = json!({
        "keyboard": [[{ "text": "Kirim nomor", "request_contact": true }], [{ "text": "Nanti saja" }]],
        "one_time_keyboard": true, "input_field_placeholder": "Nomor telepon", "message_id": 1,
    });
    let show = format!(
        "import('/assets/store.js').then(({{ state, handlers }}) =>
            handlers.chat({{ ...state.chats.get(7001), below: {keyboard} }}))"
    );
    browser.look(&show).await;
    browser.sees("document.querySelector('textarea').placeholder === 'Nomor telepon'").await;
    browser.click(".below .key", "Kirim nomor").await;
    browser.click("dialog .strong", "Share").await;
    browser.hears("Nomor itu").await;
    browser.sees("!document.querySelector('.below') && document.querySelector('.message.out .card') !== null").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn i7_the_keyboard_alone_opens_a_menu_and_chooses_a_command() {
    let Some((room, browser)) = enter(390, 844).await else { return };
    browser.go(&format!("{}#7001", room.url)).await;
    browser.look("document.querySelector('.composer .sign').focus()").await;
    browser.keys(&ENTER.to_string()).await;
    browser.sees("document.activeElement.role === 'menuitem'").await;
    browser.keys(&format!("{ARROW_DOWN}{ENTER}")).await;
    browser.hears("Cara bertanya").await;
    let nameless = "[...document.querySelectorAll('button, input, select, textarea')]
        .filter((node) => !(node.innerText || node.ariaLabel || node.labels?.length)).length";
    assert_eq!(browser.look(nameless).await, json!(0), "controls without a name");
    leave(room, browser).await;
}

#[tokio::test]
async fn j6_four_people_side_by_side_and_long_chats_stay_light() {
    const MESSAGES: usize = 500;
    let Some((room, browser)) = enter(1_750, 900).await else { return };
    browser.go(&room.url).await;
    assert_eq!(browser.look("document.querySelectorAll('.column').length").await, json!(3));
    browser.picture("wide.png").await;
    for number in 0..MESSAGES {
        room.group_says(&format!("Kabar {number}")).await;
    }
    browser.click(".person", "Paguyuban").await;
    browser.sees("document.querySelector('.column:last-child .log').innerText.includes('Kabar 499')").await;
    let built = browser.look("document.querySelectorAll('.column:last-child .message').length").await;
    assert!(built.as_u64().unwrap() <= 40, "only what is near is built: {built}");
    browser.look("document.querySelector('.column:last-child .log').scrollTop = 0").await;
    browser.sees("document.querySelectorAll('.column:last-child .message').length > 70").await;
    leave(room, browser).await;
}
