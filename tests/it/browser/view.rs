//! What is in view, and how it looks: scrolling, quick taps, ticks, labels, many tabs.

use serde_json::json;

use super::{begin, enter, leave};

/// Whether the newest of the person's own messages, and the first line of what came after it, are in view.
const IN_VIEW: &str = "(() => {
    const log = document.querySelector('.log'), edge = log.scrollTop + log.clientHeight;
    const own = [...log.querySelectorAll('.out')].at(-1), answer = log.lastElementChild;
    return answer.matches('.in') && own.offsetTop >= log.scrollTop && own.offsetTop + own.offsetHeight <= edge
        && answer.offsetTop >= log.scrollTop && answer.offsetTop + 40 <= edge;
})()";

#[tokio::test]
async fn s1_who_writes_sees_it_and_the_first_line_of_the_answer_on_a_phone_and_on_a_desktop() {
    for (width, height) in [(390, 780), (900, 700)] {
        let Some((room, browser)) = enter(width, height).await else { return };
        begin(&room, &browser).await;
        // Each long answer is left where it was shown, with its end below the edge.
        for words in ["brp biaya sertifikat halal?", "syaratnya apa?", "nib itu apa", "/privasi", "/menu"] {
            let before = browser.look("document.querySelectorAll('.message.in').length").await;
            browser.say(words).await;
            browser.sees(&format!("document.querySelectorAll('.message.in').length > {before}")).await;
            browser.sees(IN_VIEW).await;
        }
        // From far above, too, and with what another tab sends as the same person.
        browser.look("document.querySelector('.log').scrollTop = 0").await;
        browser.sees("!document.querySelector('.jump').hidden").await;
        browser.say("/bahasa").await;
        browser.hears("bahasa-pilih").await;
        browser.sees(IN_VIEW).await;
        leave(room, browser).await;
    }
}

#[tokio::test]
async fn s1_what_comes_below_the_edge_is_counted_on_the_arrow_until_it_is_read() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    browser.say("nib itu apa").await;
    browser.hears("nomor pengenal usaha").await;
    browser.say("/daftar").await;
    browser.offers(":d:n").await;
    browser.press(":d:n").await;
    browser.offers(":panggilan:take").await;
    browser.look("document.querySelector('.log').scrollTop = 0").await;
    browser.sees("!document.querySelector('.jump').hidden").await;
    let count = "document.querySelector('.jump .count').innerText";
    assert_eq!(browser.look(count).await, json!(""));
    room.done(json!({ "act": "forwards", "hours": 24 })).await;
    room.done(json!({ "act": "morning" })).await;
    browser.sees(&format!("{count} === '1'")).await;
    browser.click(".jump", "").await;
    browser.sees(&format!("{count} === ''")).await;
    browser.hears("belum selesai").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn s2_quick_taps_on_buttons_that_have_gone_do_nothing_and_say_nothing() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    let keys = "[...document.querySelectorAll('.message:last-child .key')]";
    let taps = format!("(window.old = {keys}, old.forEach((key) => key.click()), old.forEach((key) => key.click()))");
    browser.look(&taps).await;
    browser.sees("!document.querySelector('.waiting')").await;
    // The elements that were pressed are no longer on the page; the fingers are slower than the bot.
    browser.look("old.forEach((key) => key.click())").await;
    let gone = json!({ "act": "press", "chat": 7001, "from": 7001, "message": 1, "data": "1:m" });
    assert_eq!(room.done(gone).await, 0);
    browser.sees("!document.querySelector('.waiting')").await;
    assert_eq!(browser.look("document.getElementById('status').textContent").await, json!(""));
    leave(room, browser).await;
}

#[tokio::test]
async fn s3_before_the_first_tap_the_bot_says_who_it_is_and_what_it_can_do() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    browser.go(&room.url).await;
    let intro = "document.querySelector('.intro').innerText";
    browser.sees(&format!("{intro}.includes('Apa yang bisa bot ini lakukan?')")).await;
    browser.sees(&format!("{intro}.includes('izin usaha')")).await;
    browser.sees("document.querySelector('.intro img').naturalWidth > 0").await;
    assert_eq!(
        browser.look("document.querySelector('.names h2').innerText").await,
        json!(umkm_bot::plain!(umkm_bot::domain::Language::Indonesian, "profil-nama"))
    );
    assert_eq!(browser.look("document.getElementById('current').innerText").await, json!("Siti Aminah"));
    browser.picture("first.png").await;
    browser.click(".gate", "MULAI").await;
    browser.hears("menu").await;
    assert_eq!(browser.look("document.querySelector('.intro')").await, json!(null));

    let jane = room.done(json!({ "act": "person", "name": "Jane", "language": "en" })).await;
    browser.go(&format!("{}#{jane}", room.url)).await;
    browser.sees(&format!("{intro}.includes('permits')")).await;
    leave(room, browser).await;
}

#[tokio::test]
async fn s4_links_ticks_times_and_the_order_of_chats_are_as_people_know_them() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    browser.say("cek oss.go.id/x. atau info@oss.go.id, https://sipd.go.id? @UmkmSandboxBot v1.2 10.000 /menu").await;
    browser.sees("document.querySelectorAll('.message.out').length === 2").await;
    let links =
        "[...[...document.querySelectorAll('.message.out')].at(-1).querySelectorAll('a')].map((a) => a.innerText)";
    let found = json!(["oss.go.id/x", "info@oss.go.id", "https://sipd.go.id", "@UmkmSandboxBot", "/menu"]);
    assert_eq!(browser.look(links).await, found);
    assert_eq!(browser.look("document.querySelectorAll('.message.out .ticks').length").await, json!(2));
    assert_eq!(browser.look("document.querySelectorAll('.message.in .ticks').length").await, json!(0));

    // What a button changes is not marked as edited, what the person changes is.
    browser.say("/menu").await;
    browser.hears("menu-lagi").await;
    browser.click(".message:last-child .key", "Program").await;
    browser.hears("kelompok-judul").await;
    assert_eq!(browser.look("document.querySelector('.log').innerText.includes('diedit')").await, json!(false));
    let own = browser.look("Number([...document.querySelectorAll('.message.out')].at(-1).dataset.id)").await;
    room.done(json!({ "act": "edit", "from": 7001, "message": own, "text": "/bantuan" })).await;
    browser.sees("[...document.querySelectorAll('.message.out')].at(-1).innerText.includes('diedit')").await;

    let first = "[...document.querySelectorAll('.person b')].map((name) => name.innerText)[0]";
    browser.click(".bar .sign", "☰").await;
    browser.sees(&format!("{first} === 'Siti Aminah'")).await;
    room.done(json!({ "act": "text", "chat": 7004, "from": 7004, "text": "/menu" })).await;
    browser.sees(&format!("{first} === 'Maria Lestari'")).await;
    browser.sees(r"/^\d\d\.\d\d$/.test(document.querySelector('.person time').innerText)").await;
    browser.sees(r"/^\d\d\/\d\d\/\d\d$/.test([...document.querySelectorAll('.person time')].filter((time) => time.innerText).at(-1).innerText)").await;
    leave(room, browser).await;
}

#[tokio::test]
async fn s10_a_label_that_does_not_fit_is_cut_in_its_one_line() {
    let Some((room, browser)) = enter(390, 780).await else { return };
    begin(&room, &browser).await;
    let key = "document.querySelector('.message:last-child .key')";
    let before = browser.look(&format!("{key}.offsetHeight")).await;
    browser
        .look(&format!("{key}.querySelector('.label').textContent = 'Telukbetung Barat, Kota Bandar Lampung, Lampung'"))
        .await;
    assert_eq!(browser.look(&format!("{key}.offsetHeight")).await, before);
    browser
        .sees(&format!("{key}.querySelector('.label').scrollWidth > {key}.querySelector('.label').clientWidth"))
        .await;
    leave(room, browser).await;
}

/// A browser opens six streams to one host at most.
#[tokio::test]
async fn s17_eight_tabs_of_one_browser_all_hear_and_act() {
    let Some((room, browser)) = enter(900, 700).await else { return };
    begin(&room, &browser).await;
    for number in 0..7 {
        browser.tab().await;
        browser.go(&format!("{}#7001", room.url)).await;
        let words = format!("/menu {number}");
        browser.say(&words).await;
        browser.sees(&format!("document.querySelector('.log').innerText.includes({})", json!(words))).await;
    }
    browser.say("/bahasa").await;
    browser.hears("bahasa-pilih").await;
    leave(room, browser).await;
}

/// Counts the frames from now on, and how long each took.
const WATCH: &str = "(() => {
    window.gaps = []; let last = performance.now();
    const tick = (now) => { gaps.push(now - last); last = now; requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
})()";
const SEEN: &str = "((all) => `${all.length} frames, ${all.filter((gap) => gap > 50).length} over 50 ms, \
    the longest ${Math.round(Math.max(...all))} ms`)(gaps.splice(0))";

/// `cargo test --release --test it measure -- --ignored --nocapture` prints how smooth long chats are.
#[tokio::test]
#[ignore = "a measurement, which passes or fails nothing"]
async fn measure_ten_long_chats_four_of_them_side_by_side() {
    let (chats, messages, live) = (10, 500, 400);
    let Some((room, browser)) = enter(1_990, 900).await else { return };
    let mut groups = Vec::new();
    for chat in 0..chats {
        groups.push(room.done(json!({ "act": "group", "title": format!("Pasar {chat}"), "topics": [] })).await);
    }
    let says = async |group: i64, number: usize| {
        let words = format!("Kabar {number}: {}", "keripik pisang, kopi, dan tapis ".repeat(number % 7));
        room.done(json!({ "act": "text", "chat": group, "from": 7001, "text": words })).await;
    };
    for group in &groups {
        for number in 0..messages {
            says(*group, number).await;
        }
    }
    let shown: Vec<String> = groups.iter().take(4).map(i64::to_string).collect();
    browser.go(&format!("{}#{}", room.url, shown.join(","))).await;
    browser.sees("document.querySelectorAll('.column').length === 4").await;
    println!("ms of script, layout, all, before: {:?}", browser.work().await);
    browser.look(WATCH).await;
    for number in 0..live {
        says(groups[number % 4], messages + number).await;
        tokio::time::sleep(std::time::Duration::from_millis(8)).await;
    }
    println!("{live} live messages in four columns: {}", browser.look(SEEN).await);
    println!("ms of script, layout, all: {:?}", browser.work().await);
    for _ in 0..120 {
        browser.look("document.querySelectorAll('.log').forEach((log) => { log.scrollTop -= 400; })").await;
    }
    println!("scrolling four columns up: {}", browser.look(SEEN).await);
    println!("ms of script, layout, all, in sum: {:?}", browser.work().await);
    let built = browser.look("document.querySelectorAll('.message').length").await;
    println!("messages built by then: {built}");
    leave(room, browser).await;
}
