//! What the page of the sandbox does: beginning anew, links, files, languages, keys, clumsy fingers.

use base64::Engine;
use serde_json::json;

use super::{ARROW_DOWN, DOT, ENTER, begin, enter, leave};

#[tokio::test]
async fn j6_everything_begins_anew_and_each_tab_shows_it() {
    let Some((room, browser)) = enter(1_400, 900).await else { return };
    begin(&room, &browser).await;
    assert_eq!(browser.look("document.querySelectorAll('.column').length").await, json!(2), "both sides");
    browser.click(".bar .sign", "⚙").await;
    browser.click("#panel [data-do=reset]", "").await;
    browser.click("dialog .strong", "").await;
    room.anew().await;
    browser.sees("document.querySelector('.intro') !== null && document.body.classList.contains('ready')").await;
    assert_eq!(browser.look("document.querySelectorAll('.message.out').length").await, json!(0));
    leave(room, browser).await;
}

#[tokio::test]
async fn a16_a_rumour_passed_on_from_the_group_is_corrected() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    room.group_says("Pinjaman Siger pasti cair setelah berkas masuk, ayo daftar!").await;
    begin(&room, &browser).await;
    browser.click(".bar .sign", "☰").await;
    browser.click("#people .person", "Paguyuban").await;
    browser.click(".topics .person", "Umum").await;
    browser.rest_on(".message:last-child .bubble").await;
    browser.click(".entry", "Teruskan").await;
    browser.click("dialog .strong", "Teruskan").await;
    browser.click(".bar .sign", "☰").await;
    browser.click(".person", "Siti Aminah").await;
    browser.sees("document.querySelector('.message.out .forwarded') !== null").await;
    browser.hears("Sumber:").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn i13_a_deep_link_with_its_qr_code_opens_the_programme() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    browser.click(".column .sign", "⋮").await;
    browser.click(".entry", "Tautan langsung").await;
    browser.sees("document.querySelector('.qr').naturalWidth > 100").await;
    browser.keys("p_nib").await;
    browser.sees("document.querySelector('.address').innerText.endsWith('?start=p_nib')").await;
    browser.picture("deep-link.png").await;
    browser.click("dialog .strong", "Siti Aminah").await;
    browser.sees("[...document.querySelectorAll('.message.out')].at(-1)?.innerText.includes('/start p_nib')").await;
    browser.hears("Induk Berusaha").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn i11_a_photo_and_a_document_are_sent_seen_and_answered() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    let folder = tempfile::tempdir().unwrap();
    let (photo, document) = (folder.path().join("kemasan.png"), folder.path().join("harga.txt"));
    std::fs::write(&photo, base64::engine::general_purpose::STANDARD.decode(DOT).unwrap()).unwrap();
    std::fs::write(&document, "keripik 15000").unwrap();
    begin(&room, &browser).await;
    browser.click(".composer .sign[aria-label=Lampirkan]", "").await;
    browser.click(".entry", "Foto").await;
    browser.choose_file(&photo).await;
    browser.sees("document.querySelector('.message.out img')?.naturalWidth === 1").await;
    browser.hears("pesan-foto").await;
    browser.click(".composer .sign[aria-label=Lampirkan]", "").await;
    browser.click(".entry", "Berkas").await;
    browser.choose_file(&document).await;
    browser.sees("document.querySelector('.message.out .card')?.innerText.includes('harga.txt')").await;
    browser.sees("document.querySelector('.log').lastElementChild.matches('.in')").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn j6_what_is_switched_off_is_said_above_the_chats_until_it_is_on_again() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    let strip = "document.getElementById('troubles').innerText";
    browser.click(".bar .sign", "⚙").await;
    browser.click("#panel [data-do=slow]", "").await;
    browser.click(".bar .sign", "⚙").await;
    browser.sees(&format!("{strip}.includes('Jaringan lambat')")).await;
    browser.say("brp biaya sertifikat halal?").await;
    browser.hears("Sertifikat halal").await;
    browser.click("#troubles .plain", "Pulihkan").await;
    browser.sees(&format!("{strip} === ''")).await;

    browser.click(".bar .sign", "⚙").await;
    browser.click("#panel [data-do=outage]", "").await;
    browser.click(".bar .sign", "⚙").await;
    browser.sees(&format!("{strip}.includes('Telegram mati')")).await;
    browser.say("/menu").await;
    browser.picture("trouble.png").await;
    browser.click("#troubles .plain", "Pulihkan").await;
    browser.hears("menu-lagi").await;
    browser.sees(&format!("{strip} === ''")).await;
    leave(room, browser).await;
}

#[tokio::test]
async fn h1_the_page_speaks_indonesian_until_its_switch_is_pressed_and_new_people_follow_it() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    // The browser's own language is English.
    browser.go(&format!("{}#7002", room.url)).await;
    assert_eq!(browser.look("document.documentElement.lang").await, json!("id"));
    browser.click("#language", "English").await;
    browser.sees("document.documentElement.lang === 'en' && document.body.classList.contains('ready')").await;
    assert_eq!(browser.look("document.querySelector('textarea').placeholder").await, json!("Write a message"));
    browser.go(&room.url).await;
    browser.click(".bar .sign", "☰").await;
    browser.click("#people .plain", "New person").await;
    browser.sees("document.querySelector('dialog select').value === 'en'").await;
    browser.keys("Jane").await;
    browser.click("dialog .strong", "OK").await;
    browser.click(".gate", "START").await;
    browser.hears("menu").await;
    browser.click(".column .sign", "⋮").await;
    browser.click(".entry", "Use the app in Indonesian").await;
    browser.say("/start").await;
    browser.hears("menu").await;
    browser.click("#language", "Indonesia").await;
    browser.sees("document.documentElement.lang === 'id'").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn i14_nothing_is_sent_twice_empty_or_lost_by_clumsy_fingers() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    let said = "document.querySelectorAll('.message.out').length";
    browser.say("   ").await;
    assert_eq!(browser.look("document.querySelector('.send').disabled").await, json!(true));
    browser
        .look(
            "(() => { const words = document.querySelector('textarea'); words.value = 'kata '.repeat(1000);
            words.dispatchEvent(new Event('input')); })()",
        )
        .await;
    browser.sees("[...document.querySelectorAll('.note')].some((note) => note.innerText.endsWith(' 2'))").await;
    browser.say("").await;
    browser.sees(&format!("{said} === 3")).await;
    browser.say(&format!("/menu{ENTER}{ENTER}")).await;
    browser.sees(&format!("{said} === 4")).await;
    browser.hears("menu-lagi").await;
    assert_eq!(browser.look(said).await, json!(4), "three Enters, one message");
    let ticks = async || room.panel().await["counts"]["ticked"].as_i64().unwrap();
    let before = ticks().await;
    let key = "[...document.querySelectorAll('.message .key')].at(-1)";
    browser.look(&format!("{key}.click() ?? {key}.click()")).await;
    browser.sees("!document.querySelector('.waiting')").await;
    assert_eq!(ticks().await, before + 1, "a double click is one press");

    // What was begun stays where it was begun.
    browser.look("document.querySelector('textarea').focus()").await;
    browser.keys("belum selesai").await;
    browser.click(".bar .sign", "☰").await;
    browser.click(".person", "Budi Santoso").await;
    assert_eq!(browser.look("document.querySelector('textarea').value").await, json!(""));

    // An answer that comes while somebody else is looked at is marked in the list.
    room.done(json!({ "act": "text", "chat": 7001, "from": 7001, "text": "/menu" })).await;
    browser.sees("document.querySelector('.sign.dot') !== null").await;
    browser.click(".bar .sign", "☰").await;
    browser.click(".person", "baru").await;
    browser.hears("menu-lagi").await;
    assert_eq!(browser.look("document.querySelector('.sign.dot')").await, json!(null));
    assert_eq!(browser.look("document.querySelector('textarea').value").await, json!("belum selesai"));
    leave(room, browser).await;
}

#[tokio::test]
async fn i7_the_keyboard_alone_opens_a_menu_and_chooses_a_command() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
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
    browser.click("#people .person", "Paguyuban").await;
    browser.click(".column:last-child .topics .person", "Umum").await;
    browser.sees("document.querySelector('.column:last-child .log').innerText.includes('Kabar 499')").await;
    let built = browser.look("document.querySelectorAll('.column:last-child .message').length").await;
    assert!(built.as_u64().unwrap() <= 40, "only what is near is built: {built}");
    browser.look("document.querySelector('.column:last-child .log').scrollTop = 0").await;
    browser.sees("document.querySelectorAll('.column:last-child .message').length > 50").await;
    leave(room, browser).await;
}
