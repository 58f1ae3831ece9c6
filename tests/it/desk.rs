//! An officer at the desk, owners with and without Telegram, and businesses that look alike.

use std::time::Duration;

use crate::kept;
use crate::said::{code, says, says_with};
use crate::story::{Scene, register};
use crate::support::{ADMIN, BUDI, SITI, Town};

pub const DEWI: i64 = 9101;
pub const HENDRA: i64 = 9102;
pub const VIEWER: i64 = 9103;
pub const AMINAH: i64 = 7100;
pub const DAY: Duration = Duration::from_hours(24);

/// A town with an office: Dewi is an officer, Hendra the head.
pub async fn office() -> Town {
    let town = Town::open().await;
    for (id, name) in [(DEWI, "Dewi"), (HENDRA, "Hendra"), (VIEWER, "Rina"), (AMINAH, "Aminah")] {
        town.telegram.person(id, name, Some("id"));
    }
    for who in [DEWI, HENDRA, VIEWER] {
        town.say(who, "/menu").await;
    }
    town.write(
        "INSERT INTO officers (contact, role, granted_at)
         VALUES (9101, 'officer', 0), (9102, 'head', 0), (9103, 'viewer', 0)",
    )
    .await;
    town
}

/// The same town, with somebody who runs the bot.
pub async fn with_admin(town: Town) -> Town {
    town.say(ADMIN, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9001, 'admin', 0)").await;
    town
}

/// Answers the desk's form up to the summary.
pub async fn write_down(town: &Town, officer: i64, business: &str, phone: &str) {
    town.say(officer, "/daftar").await;
    town.press(officer, "meja-tombol-lain").await;
    for words in ["Bu Aminah", business, "kuliner", "Kedaton"] {
        town.say(officer, words).await;
    }
    town.tap(officer, "Sidodadi").await;
    town.say(officer, phone).await;
    town.press(officer, "formulir-tombol-selesai").await;
}

/// Registers at the desk; returns the code and the token of the link.
pub async fn at_the_desk(town: &Town, officer: i64, business: &str, phone: &str) -> (String, String) {
    write_down(town, officer, business, phone).await;
    town.press(officer, "formulir-tombol-kirim").await;
    // A further link is made only some seconds after the last one.
    town.clock.advance(Duration::from_secs(20));
    let messages = town.telegram.messages(officer);
    let link = messages.iter().rev().find(|message| message.text().contains("start=")).unwrap();
    handed(link.text())
}

/// The code and the token in what an officer hands over.
pub fn handed(heard: &str) -> (String, String) {
    let code = code(heard);
    let token = heard.split("start=").nth(1).unwrap_or_else(|| panic!("{heard}"));
    (code, token.split_whitespace().next().unwrap().to_owned())
}

pub async fn open(town: &Town, who: i64, token: &str) -> String {
    town.say(who, &format!("/start {token}")).await
}

#[tokio::test]
async fn b13_an_officer_registers_bu_aminah_who_corrects_the_name_and_confirms_on_an_own_phone() {
    let town = office().await;
    let mut scene = Scene::new(&town);
    scene.say("Dewi", DEWI, "/daftar").await;
    scene.press("Dewi", DEWI, "meja-tombol-lain").await;
    scene.say("Dewi", DEWI, "Bu Aminah").await;
    scene.say("Dewi", DEWI, "Warung Aminah").await;
    scene.press("Dewi", DEWI, "bidang-kuliner").await;
    scene.say("Dewi", DEWI, "Kedaton").await;
    scene.tap("Dewi", DEWI, "Sidodadi").await;
    scene.say("Dewi", DEWI, "0812 3456 7890").await;
    scene.press("Dewi", DEWI, "minat-modal").await;
    let summary = scene.press("Dewi", DEWI, "formulir-tombol-selesai").await;
    assert!(!summary.contains("Dua izin"), "an officer ticks nothing for the owner: {summary}");
    let heard = scene.press("Dewi", DEWI, "formulir-tombol-kirim").await;
    let (code, token) = handed(&heard);
    scene.hide(&code, "K7M2PQ");
    scene.hide(&token, "k_TOKEN");
    assert!(token.len() <= 64 && token.len() >= 24, "{token}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE officer = 9101 AND confirmed_at IS NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 7100").await, 0, "no contact at all");
    assert_eq!(town.number("SELECT count(*) FROM files").await, 0, "the picture goes once it was delivered");

    let claim = scene.say("Aminah", AMINAH, &format!("/start {token}")).await;
    for part in ["Bu Aminah", "Warung Aminah", "Kuliner", "Sidodadi", "+6281234567890", "Modal", "Petugas dinas"] {
        assert!(claim.contains(part), "{part}: {claim}");
    }
    assert!(!claim.contains("Dewi"), "by the office, not by the person");
    scene.press("Aminah", AMINAH, "meja-tombol-salah").await;
    scene.press("Aminah", AMINAH, "isian-usaha").await;
    scene.say("Aminah", AMINAH, "Warung Bu Aminah").await;
    scene.press("Aminah", AMINAH, "formulir-tombol-kirim").await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1, "not without permission");
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 0, "nor corrected before it has its owner");
    scene.press("Aminah", AMINAH, "daftar-izin-layanan").await;
    let thanks = scene.press("Aminah", AMINAH, "formulir-tombol-kirim").await;
    assert!(thanks.contains(&code) && says_with(&thanks, "meja-terkonfirmasi", "Warung Bu Aminah"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'usaha'").await, 1);
    scene.hear("Dewi", DEWI);
    let page = scene.press("Aminah", AMINAH, "meja-tombol-lihat").await;
    assert!(page.contains("Warung Bu Aminah") && says(&page, "data-dari-petugas"), "{page}");
    insta::assert_snapshot!("meja_bu_aminah", scene.told());

    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    let consents = "SELECT count(*) FROM consents WHERE contact = 7100 AND version = '2026-11.2'
                    AND given = (purpose = 'layanan')";
    assert_eq!(town.number(consents).await, 2);
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE confirmed_at IS NOT NULL AND officer = 9101").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE officer = 9101 AND action = 'register_at_desk'").await, 1);
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && says(&told, "meja-kabar-dikonfirmasi") && !told.contains("Bu Aminah"), "{told}");
    town.close().await;
}

/// Taps and writes, a while between one and the next.
pub async fn slowly(town: &Town, who: i64, steps: &[&str]) -> String {
    for step in steps {
        town.talk(who, &[step]).await;
    }
    town.heard(who)
}

#[tokio::test]
async fn b13_what_nobody_confirms_goes_after_thirty_days_and_the_officer_is_told_a_week_before() {
    let town = office().await;
    town.at_hour(10);
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    for (days, told, left) in [(22, 0, 1), (2, 1, 1), (3, 1, 1), (4, 1, 0)] {
        town.clock.advance(DAY * days);
        town.rest().await;
        town.clock.advance(Duration::from_mins(2));
        town.rest().await;
        town.quiet().await;
        let notices = town.telegram.messages(DEWI);
        let notices = notices.iter().filter(|message| says(message.text(), "meja-kabar-habis")).count();
        assert_eq!(notices, told, "after {days} more days");
        assert_eq!(town.number("SELECT count(*) FROM businesses").await, left, "after {days} more days");
    }
    let heard = town.press(DEWI, "meja-tombol-catat-surat").await;
    assert!(heard.contains(&code) && says(&heard, "meja-sudah-tidak"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM desk").await, 0);
    town.close().await;
}

#[tokio::test]
async fn b13_roles_and_buttons_of_the_desk() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let other = register(&town, BUDI, "Keripik Budi").await;
    open(&town, AMINAH, &token).await;
    // An owner, a viewer, the officer who wrote it down, the head: `x` gets something, `.` gets nothing.
    let everybody = [SITI, VIEWER, DEWI, HENDRA];
    let of = |act: &str, rest: &str| format!("1:k:{act}:{code}{rest}");
    let twin = |act: &str| format!("1:t:{act}:{other}:{code}");
    let buttons = [
        ("1:k:n".to_owned(), "..xx"),
        ("1:k:l:0".to_owned(), "..xx"),
        ("1:k:g:0".to_owned(), "..xx"),
        (of("r", ""), "..xx"),
        (of("t", ""), "..xx"),
        (of("p", ""), "..xx"),
        (of("x", ":0"), "..xx"),
        (of("f", ""), "...."),
        (of("c", ":11"), "...."),
        (of("j", ":11"), "...."),
        (of("w", ":11"), "...."),
        (of("b", ":1"), "...."),
        (of("d", ":1"), "...."),
        (of("o", ""), "...."),
        (twin("l"), "..xx"),
        (twin("a"), "...x"),
        (twin("o"), "...."),
        (twin("g"), "...x"),
        (twin("p"), "...x"),
        (twin("b"), "..xx"),
        (of("e", ""), "..xx"),
    ];
    for who in everybody {
        town.say(who, "/batal").await;
    }
    let mut rows = Vec::new();
    for (data, expected) in buttons {
        let mut row = String::new();
        for who in everybody {
            let menu = town.telegram.last(who).unwrap().id;
            town.telegram.forge(who, menu, &data);
            town.quiet().await;
            let heard = town.heard(who);
            let refused = says(&heard, "kedaluwarsa") || says(&heard, "meja-tautan-lewat");
            row.push(if refused { '.' } else { 'x' });
            assert!(refused || !heard.is_empty(), "{data} {who}");
            town.say(who, "/batal").await;
        }
        rows.push((data, row, expected));
    }
    for (data, row, expected) in rows {
        assert_eq!(row, expected, "{data}");
    }
    // An officer settles only what that officer wrote down, a head all.
    town.write("UPDATE desk SET officer = 9102").await;
    let menu = town.telegram.last(DEWI).unwrap().id;
    for data in [format!("1:k:x:{code}:1"), format!("1:k:p:{code}")] {
        town.telegram.forge(DEWI, menu, &data);
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 2, "nothing was taken out or taken over");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1);
    assert!(says(&town.say(SITI, "/daftar").await, "daftar-awal"), "an owner is not asked whose it is");
    assert!(says(&town.say(VIEWER, "/daftar").await, "daftar-awal"));
    town.close().await;
}

#[tokio::test]
async fn b13_every_act_of_an_officer_is_audited_and_a_lost_role_ends_it_at_once() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.press(DEWI, "meja-tombol-tautan").await;
    town.press(DEWI, "meja-tombol-daftar").await;
    town.tap(DEWI, &code).await;
    town.press(DEWI, "meja-tombol-catat-surat").await;
    town.say(DEWI, "kemarin").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.press(DEWI, "meja-tombol-tertulis").await;
    town.tap(DEWI, &code).await;
    town.press(DEWI, "meja-tombol-hapus").await;
    town.press(DEWI, "meja-tombol-hapus-ya").await;
    let written = "SELECT count(*) FROM audit WHERE action = 'register_at_desk' AND code IS NOT NULL";
    assert_eq!(town.number(written).await, 2, "written down, a new link");
    let looked = "SELECT count(*) FROM audit WHERE action = 'see_unconfirmed'";
    assert_eq!(town.number(looked).await, 4, "the list and the record, twice");
    let settled = "SELECT count(*) FROM audit WHERE action = 'settle_unconfirmed' AND officer = 9101";
    assert_eq!(town.number(settled).await, 2, "the paper, and taking it out");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);

    write_down(&town, DEWI, "Warung Lain", "nanti saja").await;
    town.write("DELETE FROM officers WHERE contact = 9101").await;
    let heard = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&heard, "meja-peran-berakhir"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
    assert_eq!(kept::drafts(&town).await, 0);
    town.close().await;
}

#[tokio::test]
async fn b13_ten_taps_on_send_and_on_confirm_have_one_effect() {
    let town = office().await;
    write_down(&town, DEWI, "Warung Aminah", "081234567890").await;
    town.press_ten_times(DEWI, "formulir-tombol-kirim");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM desk_links").await, 1);
    let (_, token) = handed(&town.heard(DEWI));
    open(&town, AMINAH, &token).await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    town.press_ten_times(AMINAH, "meja-tombol-benar");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 2);
    let told = town.telegram.messages(DEWI);
    assert_eq!(told.iter().filter(|message| says(message.text(), "meja-kabar-dikonfirmasi")).count(), 1);
    town.close().await;
}
