//! An officer at the desk, owners with and without Telegram, and businesses that look alike.

use std::time::Duration;

use serde_json::{Value, json};
use umkm_bot::sandbox::emulator::Action;

use crate::story::{Scene, fill, register};
use crate::support::{BUDI, SITI, Town};

pub const DEWI: i64 = 9101;
pub const HENDRA: i64 = 9102;
pub const VIEWER: i64 = 9103;
pub const AMINAH: i64 = 7100;
const DAY: Duration = Duration::from_hours(24);

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

/// Answers the desk's form up to the summary.
pub async fn write_down(town: &Town, officer: i64, business: &str, phone: &str) {
    town.say(officer, "/daftar").await;
    town.tap(officer, "Daftarkan pemilik lain").await;
    for words in ["Bu Aminah", business, "kuliner", "Kedaton"] {
        town.say(officer, words).await;
    }
    town.tap(officer, "Sidodadi").await;
    town.say(officer, phone).await;
    town.tap(officer, "Selesai memilih").await;
}

/// Registers at the desk; returns the code and the token of the link.
pub async fn at_the_desk(town: &Town, officer: i64, business: &str, phone: &str) -> (String, String) {
    write_down(town, officer, business, phone).await;
    town.tap(officer, "Kirim").await;
    // A further link is made only some seconds after the last one.
    town.clock.advance(Duration::from_secs(20));
    let messages = town.telegram.messages(officer);
    let link = messages.iter().rev().find(|message| message.text().contains("start=")).unwrap();
    handed(link.text())
}

/// The code and the token in what an officer hands over.
fn handed(heard: &str) -> (String, String) {
    let code = heard.split("Kode ").nth(1).unwrap_or_else(|| panic!("{heard}")).chars().take(6).collect();
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
    scene.tap("Dewi", DEWI, "Daftarkan pemilik lain").await;
    scene.say("Dewi", DEWI, "Bu Aminah").await;
    scene.say("Dewi", DEWI, "Warung Aminah").await;
    scene.tap("Dewi", DEWI, "Kuliner").await;
    scene.say("Dewi", DEWI, "Kedaton").await;
    scene.tap("Dewi", DEWI, "Sidodadi").await;
    scene.say("Dewi", DEWI, "0812 3456 7890").await;
    scene.tap("Dewi", DEWI, "☐ Modal").await;
    let summary = scene.tap("Dewi", DEWI, "Selesai memilih").await;
    assert!(!summary.contains("Dua izin"), "an officer ticks nothing for the owner: {summary}");
    let heard = scene.tap("Dewi", DEWI, "Kirim").await;
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
    scene.tap("Aminah", AMINAH, "Usaha saya, mau saya betulkan").await;
    scene.tap("Aminah", AMINAH, "Nama usaha").await;
    scene.say("Aminah", AMINAH, "Warung Bu Aminah").await;
    scene.tap("Aminah", AMINAH, "Kirim").await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1, "not without permission");
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 0, "nor corrected before it has its owner");
    scene.tap("Aminah", AMINAH, "☐ Layanan").await;
    let thanks = scene.tap("Aminah", AMINAH, "Kirim").await;
    assert!(thanks.contains(&code) && thanks.contains("Warung Bu Aminah sekarang atas nama"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'usaha'").await, 1);
    scene.hear("Dewi", DEWI);
    let page = scene.tap("Aminah", AMINAH, "Lihat dan ubah").await;
    assert!(page.contains("Warung Bu Aminah") && page.contains("Dicatat petugas dinas"), "{page}");
    insta::assert_snapshot!("meja_bu_aminah", scene.told());

    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    let consents = "SELECT count(*) FROM consents WHERE contact = 7100 AND version = '2026-11.2'
                    AND given = (purpose = 'layanan')";
    assert_eq!(town.number(consents).await, 2);
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE confirmed_at IS NOT NULL AND officer = 9101").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE officer = 9101 AND action = 'register_at_desk'").await, 1);
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && told.contains("sudah dikonfirmasi") && !told.contains("Bu Aminah"), "{told}");
    town.close().await;
}

/// The correction comes before the confirmation: left, tapped ten times, beside another form, it does no harm.
#[tokio::test]
async fn b13_i14_a_correction_that_is_left_confirms_nothing() {
    let town = office().await;
    let (_, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.tap(AMINAH, "☐ Layanan").await;
    let claim = town.telegram.last(AMINAH).unwrap();
    let press = |label: &str| {
        let button = claim.buttons.iter().flatten().find(|button| button.label == label).unwrap();
        let Action::Data(data) = button.action.clone() else { panic!("no button") };
        town.telegram.forge(AMINAH, claim.id, &data);
    };
    (0..10).for_each(|_| press("Usaha saya, mau saya betulkan"));
    town.quiet().await;
    assert!(town.heard(AMINAH).contains("Yang mana yang mau diubah?"), "{}", town.heard(AMINAH));
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE form = 'klaim' AND ending = 'begun'").await, 1);
    let summary = town.tap(AMINAH, "Kembali").await;
    assert!(summary.contains("Periksa dulu"), "{summary}");
    town.tap(AMINAH, "Batal mengubah").await;
    let left = town.tap(AMINAH, "Buang isian").await;
    assert!(left.contains("tidak ada yang diubah"), "{left}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 0);

    // A registration that is open waits under the correction, and comes back after it.
    town.say(AMINAH, "/daftar").await;
    town.tap(AMINAH, "Mulai mendaftar").await;
    town.say(AMINAH, "Aminah").await;
    open(&town, AMINAH, &token).await;
    let asked = town.tap(AMINAH, "Usaha saya, mau saya betulkan").await;
    assert!(asked.contains("saya simpan dulu") && asked.contains("Yang mana yang mau diubah?"), "{asked}");
    town.tap(AMINAH, "Kembali").await;
    town.tap(AMINAH, "Batal mengubah").await;
    let left = town.tap(AMINAH, "Buang isian").await;
    assert!(left.contains("Pendaftaran menunggu di 2/7"), "{left}");
    town.say(AMINAH, "/daftar").await;
    town.tap(AMINAH, "Batal").await;
    town.tap(AMINAH, "Buang isian").await;
    // What was ticked before is ticked in the correction too.
    open(&town, AMINAH, &token).await;
    town.tap(AMINAH, "☐ Layanan").await;
    town.tap(AMINAH, "Usaha saya, mau saya betulkan").await;
    town.tap(AMINAH, "Telepon").await;
    town.say(AMINAH, "081298765432").await;
    let thanks = town.tap(AMINAH, "Kirim").await;
    assert!(thanks.contains("sudah terdaftar"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'telepon'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL").await, 0);
    town.close().await;
}

/// An officer corrects what was written down; whoever saw the older words needs the new link.
#[tokio::test]
async fn b13_b17_an_officer_corrects_a_record_before_its_owner_confirms_it() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &first).await;
    town.tap(AMINAH, "☐ Layanan").await;
    town.tap(DEWI, "Menunggu konfirmasi").await;
    town.tap(DEWI, &code).await;
    let list = town.tap(DEWI, "Perbaiki").await;
    assert!(list.contains("Yang mana yang mau diubah?") && list.contains("Nama pemilik: Bu Aminah"), "{list}");
    town.tap(DEWI, "Nama usaha").await;
    let summary = town.say(DEWI, "Warung Bu Aminah").await;
    assert!(summary.contains("Periksa dulu bersama pemiliknya"), "{summary}");
    town.tap(DEWI, "Ubah isian").await;
    town.tap(DEWI, "Nomor telepon pemilik").await;
    town.tap(DEWI, "Nanti saja").await;
    let before = town.count(DEWI);
    let (same, second) = handed(&town.tap(DEWI, "Kirim").await);
    assert_eq!((town.count(DEWI), same.as_str()), (before + 1, code.as_str()), "the picture below the word");
    let said = town.telegram.messages(DEWI);
    assert!(said.iter().any(|message| message.text().contains("sudah diperbaiki. Tautan lama tidak berlaku lagi")));
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE phone_hash IS NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 2, "the name, the phone");
    let noted =
        "SELECT count(*) FROM audit WHERE action = 'correct_unconfirmed' AND officer = 9101 AND code IS NOT NULL";
    assert_eq!(town.number(noted).await, 1);
    // Nobody can confirm what was not seen.
    let heard = town.tap(AMINAH, "Benar, ini usaha saya").await;
    assert!(heard.contains("tidak berlaku"), "{heard}");
    assert!(open(&town, AMINAH, &first).await.contains("diganti dengan yang baru"));
    assert!(open(&town, AMINAH, &second).await.contains("Nama usaha: Warung Bu Aminah"));
    // The head may too, another officer not, nor anybody once a paper was signed.
    let button = format!("1:k:e:{code}");
    let press = async |who: i64| {
        let menu = town.telegram.last(who).unwrap().id;
        town.telegram.forge(who, menu, &button);
        town.quiet().await;
        town.heard(who)
    };
    assert!(press(HENDRA).await.contains("Yang mana yang mau diubah?"));
    town.write("UPDATE desk SET officer = 9102").await;
    assert!(press(DEWI).await.contains("Tombol itu sudah"));
    town.write("UPDATE desk SET officer = 9101, signed = '2026-11-20'").await;
    assert!(press(DEWI).await.contains("Tombol itu sudah"));
    town.close().await;
}

/// Presses a button by its data, on whatever was said last.
async fn press(town: &Town, who: i64, data: &str) -> String {
    let last = town.telegram.last(who).unwrap().id;
    town.telegram.forge(who, last, data);
    town.quiet().await;
    town.heard(who)
}

/// Taps and writes, a while between one and the next.
async fn slowly(town: &Town, who: i64, steps: &[&str]) -> String {
    for step in steps {
        town.talk(who, &[step]).await;
    }
    town.heard(who)
}

const DRAFTS: &str = "SELECT count(*) FROM contacts WHERE draft IS NOT NULL";

/// What is said to be deleted is not left in a form either, the owner's or an officer's.
#[tokio::test]
async fn b13_i15_a_record_that_is_gone_or_taken_over_is_left_in_no_form() {
    let town = office().await;
    town.at_hour(10);
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.tap(AMINAH, "Usaha saya, mau saya betulkan").await;
    assert!(press(&town, HENDRA, &format!("1:k:e:{code}")).await.contains("Yang mana yang mau diubah?"));
    town.talk(SITI, &["/daftar", "[Mulai mendaftar]", "Siti"]).await;
    assert_eq!(town.number(DRAFTS).await, 3);
    town.talk(BUDI, &["/daftar", "[Mulai mendaftar]", "Budi"]).await;
    town.write("UPDATE contacts SET draft = x'00' WHERE id = 7002").await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[Usaha saya, tapi tidak setuju]", "[Ya, hapus catatannya]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL AND id = 7100").await, 0);
    town.clock.advance(Duration::from_mins(2));
    town.rest().await;
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL AND id = 9102").await, 0);
    // A form about nothing that is gone waits as before.
    let waits = "SELECT count(*) FROM contacts WHERE id = 7001 AND draft_due = last_seen + 86400000";
    assert_eq!(town.number(waits).await, 1);
    // Nor is one of another version dropped without the word that it deserves.
    town.say(BUDI, "/menu").await;
    let said = town.telegram.messages(BUDI);
    assert!(said.iter().any(|message| message.text().contains("tidak bisa dilanjutkan")), "{}", town.heard(BUDI));
    slowly(&town, SITI, &["/batal", "[Buang isian]"]).await;

    // Confirmed as it stands, the correction that was begun is over.
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.tap(AMINAH, "Usaha saya, mau saya betulkan").await;
    press(&town, DEWI, &format!("1:k:e:{code}")).await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[☐ Layanan]", "[Benar, ini usaha saya]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL AND id = 7100").await, 0);
    // The officer, who acts before the bot looks for such forms, is shown nothing of it.
    let before = town.count(DEWI);
    town.say(DEWI, "/daftar").await;
    let said = town.since(DEWI, before).join("\n");
    assert!(said.contains(&format!("Catatan {code} tidak ada di daftar ini lagi")), "{said}");
    assert!(!said.contains("Mau dilanjutkan?"), "{said}");
    assert_eq!(town.number(DRAFTS).await, 0);

    // An officer who takes it out keeps no correction of it either.
    let (code, _) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    press(&town, DEWI, &format!("1:k:e:{code}")).await;
    press(&town, DEWI, &format!("1:k:x:{code}:1")).await;
    assert_eq!(town.number(DRAFTS).await, 0);
    // Nor does it outlive what time takes away.
    let (code, _) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    town.clock.advance(DAY * 29);
    press(&town, HENDRA, &format!("1:k:e:{code}")).await;
    assert_eq!(town.number(DRAFTS).await, 1);
    for _ in 0..2 {
        town.clock.advance(Duration::from_hours(13));
        town.rest().await;
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE confirmed_at IS NULL").await, 0);
    assert_eq!(town.number(DRAFTS).await, 0);
    town.close().await;
}

/// Fills in a registration up to the summary, with a phone that the owner's app vouches for; who registered before is
/// asked for neither name nor phone.
async fn proved_up_to_the_summary(town: &Town, business: &str, sector: &str) {
    if slowly(town, AMINAH, &["/daftar", "[Mulai mendaftar]"]).await.contains("1/7") {
        slowly(town, AMINAH, &["Aminah"]).await;
    }
    if slowly(town, AMINAH, &[business, sector, "Kedaton", "Sidodadi"]).await.contains("6/7") {
        town.telegram.contact(AMINAH, "6281234567890");
        town.quiet().await;
    }
    slowly(town, AMINAH, &["[Selesai memilih]"]).await;
}

#[tokio::test]
async fn b14_confirming_one_business_leaves_the_open_form_of_another() {
    let town = office().await;
    let (_, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    proved_up_to_the_summary(&town, "Toko Kain Aminah", "dagang").await;
    let claim = open(&town, AMINAH, &token).await;
    assert!(claim.contains("tetap tersimpan"), "{claim}");
    let asked = slowly(&town, AMINAH, &["[Usaha saya, mau saya betulkan]"]).await;
    assert!(asked.contains("saya simpan dulu"), "what was typed of the one is not put into the other: {asked}");
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[☐ Layanan]", "[Benar, ini usaha saya]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number(DRAFTS).await, 1, "the other business still waits");
    let thanks = slowly(&town, AMINAH, &["/daftar", "[Lanjut]", "[☐ Layanan]", "[Kirim]"]).await;
    assert!(thanks.contains("Toko Kain Aminah"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 2);

    // The same name in the same place is the same business: that form is closed, and the owner is told before.
    let (_, token) = at_the_desk(&town, DEWI, "Kue Aminah", "081234567890").await;
    proved_up_to_the_summary(&town, "kue aminah", "kuliner").await;
    let claim = open(&town, AMINAH, &token).await;
    assert!(claim.contains("supaya tidak dobel"), "{claim}");
    slowly(&town, AMINAH, &["[☐ Layanan]", "[Benar, ini usaha saya]"]).await;
    assert_eq!(town.number(DRAFTS).await, 0);
    town.close().await;
}

#[tokio::test]
async fn b14_words_for_another_trade_go_with_the_trade_that_was_typed() {
    let town = office().await;
    slowly(&town, DEWI, &["/daftar", "[Daftarkan pemilik lain]", "Bu Aminah", "Warung Aminah"]).await;
    slowly(&town, DEWI, &["[Lainnya]", "Pawang hujan", "Kedaton", "Sidodadi", "081234567890"]).await;
    slowly(&town, DEWI, &["[Selesai memilih]", "[Kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE sector_words IS NOT NULL").await, 1);
    proved_up_to_the_summary(&town, "Warung Bu Aminah", "jasa").await;
    slowly(&town, AMINAH, &["[☐ Layanan]", "[Kirim]", "[Lihat catatan petugas]"]).await;
    slowly(&town, AMINAH, &["[Usaha saya, mau saya betulkan]", "[Kembali]", "[☐ Layanan]", "[Kirim]"]).await;
    let trades = "SELECT count(*) FROM businesses WHERE owner = 7100 AND sector = 'jasa' AND sector_words IS NULL";
    assert_eq!(town.number(trades).await, 1);
    town.close().await;
}

/// Two correct the same record: what the first one sent stays, and the second sees it before sending.
#[tokio::test]
async fn b13_b17_a_correction_that_was_begun_earlier_does_not_undo_a_later_one() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let fix = format!("1:k:e:{code}");
    press(&town, DEWI, &fix).await;
    slowly(&town, DEWI, &["[Nama usaha]", "Warung Bu Aminah"]).await;
    press(&town, HENDRA, &fix).await;
    slowly(&town, HENDRA, &["[Nomor telepon pemilik]", "081298765432", "[Kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 1);
    let again = slowly(&town, DEWI, &["[Kirim]"]).await;
    for part in ["sementara itu", "Warung Bu Aminah", "+6281298765432"] {
        assert!(again.contains(part), "{part}: {again}");
    }
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 1, "nothing is sent unseen");
    slowly(&town, DEWI, &["[Kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'usaha'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'telepon'").await, 1);
    let record = press(&town, HENDRA, &format!("1:k:r:{code}")).await;
    assert!(record.contains("Warung Bu Aminah") && record.contains("+6281298765432"), "{record}");
    town.close().await;
}

/// The owner began to correct the older words; the officer corrected them meanwhile.
#[tokio::test]
async fn b13_b17_an_owners_correction_is_put_over_the_officers_later_one() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &first).await;
    slowly(&town, AMINAH, &["[Usaha saya, mau saya betulkan]", "[Nama usaha]", "Warung Bu Aminah"]).await;
    press(&town, DEWI, &format!("1:k:e:{code}")).await;
    let handed_over = slowly(&town, DEWI, &["[Nomor telepon pemilik]", "081298765432", "[Kirim]"]).await;
    let (_, second) = handed(&handed_over);
    open(&town, AMINAH, &second).await;
    let list = slowly(&town, AMINAH, &["[☐ Layanan]", "[Usaha saya, mau saya betulkan]"]).await;
    assert!(list.contains("Warung Bu Aminah") && list.contains("+6281298765432"), "{list}");
    slowly(&town, AMINAH, &["[Kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'usaha'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'telepon'").await, 1, "the officer's");
    town.close().await;
}

#[tokio::test]
async fn b13_i14_a_correction_outlives_its_link_and_goes_on_with_the_next() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &first).await;
    slowly(&town, AMINAH, &["[☐ Layanan]", "[Usaha saya, mau saya betulkan]", "[Nama usaha]", "Warung Bu Aminah"])
        .await;
    slowly(&town, AMINAH, &["/batal", "[Simpan dulu]"]).await;
    town.clock.advance(DAY * 8);
    town.quiet().await;
    let heard = slowly(&town, AMINAH, &["[Lanjut]", "[Kirim]"]).await;
    assert!(heard.contains("tetap tersimpan") && heard.contains("tautan baru"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL AND id = 7100").await, 1);
    let (_, second) = handed(&press(&town, DEWI, &format!("1:k:t:{code}")).await);
    open(&town, AMINAH, &second).await;
    let list = slowly(&town, AMINAH, &["[☐ Layanan]", "[Usaha saya, mau saya betulkan]"]).await;
    assert!(list.contains("Warung Bu Aminah"), "{list}");
    let thanks = slowly(&town, AMINAH, &["[Kirim]"]).await;
    assert!(thanks.contains("Warung Bu Aminah sekarang atas nama"), "{thanks}");
    town.close().await;
}

/// A permission is what is ticked on the screen from which it is sent, and nothing is sent from a screen without boxes.
#[tokio::test]
async fn b13_b18_only_the_boxes_that_are_seen_ticked_give_permission() {
    let town = office().await;
    let (_, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[☐ Layanan]", "[☐ Kabar program]", "[Usaha saya, mau saya betulkan]"]).await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[Usaha saya, mau saya betulkan]", "kirim"]).await;
    let labels = |town: &Town| -> Vec<String> {
        town.telegram.last(AMINAH).unwrap().buttons.iter().flatten().map(|button| button.label.clone()).collect()
    };
    let boxes = labels(&town);
    assert!(boxes.contains(&"☐ Layanan".to_owned()) && boxes.contains(&"☐ Kabar program".to_owned()), "{boxes:?}");
    // An older summary, pressed above the list of what can be changed: what is missing is asked where it can be ticked.
    slowly(&town, AMINAH, &["ubah"]).await;
    slowly(&town, AMINAH, &["[Kirim]"]).await;
    let said = town.telegram.messages(AMINAH);
    let missing = said.iter().rev().find(|message| message.text().contains("izin Layanan belum dicentang")).unwrap();
    assert!(missing.buttons.iter().flatten().any(|button| button.label == "☐ Layanan"), "{}", missing.text());
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[☐ Layanan]", "[Usaha saya, mau saya betulkan]"]).await;
    let boxes = labels(&town);
    assert!(!boxes.contains(&"☐ Layanan".to_owned()) && boxes.contains(&"☐ Kabar program".to_owned()), "{boxes:?}");
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 0);
    slowly(&town, AMINAH, &["ya"]).await;
    assert_eq!(town.number("SELECT count(*) FROM consents WHERE purpose = 'layanan' AND given = 1").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM consents WHERE purpose = 'kabar' AND given = 0").await, 1);
    town.close().await;
}

/// What the owner says yes to is what was shown, also in an older message.
#[tokio::test]
async fn b13_confirming_from_an_older_message_shows_the_newer_words_first() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &first).await;
    slowly(&town, AMINAH, &["[☐ Layanan]"]).await;
    let older = town.telegram.last(AMINAH).unwrap();
    let yes = older.buttons.iter().flatten().find(|button| button.label == "Benar, ini usaha saya").unwrap();
    let Action::Data(yes) = yes.action.clone() else { panic!("no button") };
    press(&town, DEWI, &format!("1:k:e:{code}")).await;
    let heard = slowly(&town, DEWI, &["[Nama usaha]", "Warung Bu Aminah", "[Kirim]"]).await;
    open(&town, AMINAH, &handed(&heard).1).await;
    for data in [yes, format!("1:k:j:{code}:10")] {
        town.telegram.forge(AMINAH, older.id, &data);
        town.quiet().await;
        let said = town.telegram.messages(AMINAH);
        let shown = said.iter().find(|message| message.id == older.id).unwrap().text();
        assert!(shown.contains("Nama usaha: Warung Bu Aminah"), "{shown}");
        assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 0);
    }
    slowly(&town, AMINAH, &["[☐ Layanan]", "[Benar, ini usaha saya]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    town.close().await;
}

/// What becomes of a record is said as it is, to whom it is not and to the officer.
#[tokio::test]
async fn b13_i15_a_signed_record_is_not_said_to_be_gone_and_an_unsigned_one_is() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    open(&town, BUDI, &token).await;
    let asked = slowly(&town, BUDI, &["[Bukan saya]"]).await;
    assert!(asked.contains("saya hapus"), "{asked}");
    slowly(&town, BUDI, &["[Ya, bukan saya]"]).await;
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && told.contains("sudah dihapus"), "{told}");

    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.write("UPDATE desk SET signed = '2026-11-20'").await;
    let (_, token) = handed(&press(&town, DEWI, &format!("1:k:t:{code}")).await);
    open(&town, BUDI, &token).await;
    let asked = slowly(&town, BUDI, &["[Bukan saya]"]).await;
    assert!(asked.contains("Catatan itu tetap ada") && !asked.contains("hapus"), "{asked}");
    slowly(&town, BUDI, &["[Ya, bukan saya]"]).await;
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && told.contains("tetap ada"), "{told}");
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE signed IS NOT NULL").await, 1);
    town.close().await;
}

/// The button that would merge two is dead once the officer corrected away what was alike.
#[tokio::test]
async fn b14_a_pair_that_is_not_alike_any_more_is_offered_for_merging_no_longer() {
    let town = office().await;
    register(&town, SITI, "Keripik Siti").await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    town.clock.advance(Duration::from_mins(1));
    town.quiet().await;
    assert!(town.heard(HENDRA).contains("nomor telepon"), "{}", town.heard(HENDRA));
    assert_eq!(town.number("SELECT count(*) FROM twins").await, 1);
    press(&town, DEWI, &format!("1:k:e:{code}")).await;
    slowly(&town, DEWI, &["[Nomor telepon pemilik]", "081298765432", "[Kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM twins").await, 1, "so that it is not told of again");
    let heard = slowly(&town, HENDRA, &["[Gabungkan]"]).await;
    assert!(heard.contains("Tombol itu sudah"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn b13_a_link_that_is_used_replaced_old_forged_or_not_ones_own_gets_a_kind_word() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    assert!(open(&town, DEWI, &first).await.contains("untuk pemilik"), "the officer in person");
    let before = town.count(DEWI);
    let heard = town.tap(DEWI, "Tautan baru").await;
    let (_, second) = handed(&heard);
    assert_ne!(first, second);
    town.tap(DEWI, "Tautan baru").await;
    assert_eq!(town.count(DEWI), before + 1, "two taps, one link");
    assert!(open(&town, AMINAH, &first).await.contains("diganti dengan yang baru"));
    assert!(open(&town, AMINAH, &second).await.contains("Apakah ini usaha"));
    assert!(open(&town, BUDI, &second).await.contains("dibuka di akun lain"), "for who opened it first");
    town.clock.advance(DAY * 8);
    assert!(open(&town, AMINAH, &second).await.contains("tidak berlaku"));
    town.tap(AMINAH, "☐ Layanan").await;
    assert!(town.heard(AMINAH).contains("tidak berlaku"), "{}", town.heard(AMINAH));

    // A form that is being filled in stays as it is.
    town.talk(AMINAH, &["/daftar", "[Mulai mendaftar]", "Aminah"]).await;
    town.say(DEWI, "/daftar").await;
    town.tap(DEWI, "Menunggu konfirmasi").await;
    town.tap(DEWI, &code).await;
    let (_, third) = handed(&town.tap(DEWI, "Tautan baru").await);
    assert!(open(&town, AMINAH, &third).await.contains("tetap tersimpan"));
    town.tap(AMINAH, "☐ Layanan").await;
    let thanks = town.tap(AMINAH, "Benar, ini usaha saya").await;
    assert!(thanks.contains(&code), "{thanks}");
    assert!(open(&town, AMINAH, &third).await.contains("sudah terdaftar atas nama"), "twice");
    assert!(open(&town, BUDI, &third).await.contains("sudah dipakai"));
    let waits = town.say(AMINAH, "/daftar").await;
    assert!(waits.contains("masih saya simpan, sampai 2/7"), "{waits}");

    for guess in 0..5 {
        let heard = open(&town, SITI, &format!("k_{guess}AAAAAAAAAAAAAAAAAAAAA")).await;
        assert!(heard.contains("tidak saya kenal"), "{heard}");
    }
    let (_, right) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    assert!(open(&town, SITI, &right).await.contains("Terlalu banyak"), "even the right one is refused");
    town.clock.advance(DAY);
    assert!(open(&town, SITI, &right).await.contains("Apakah ini usaha"));
    town.close().await;
}

#[tokio::test]
async fn b13_bukan_saya_takes_the_record_out_and_the_officer_hears_of_it() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, BUDI, &token).await;
    town.tap(BUDI, "Bukan saya").await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "asked first");
    let heard = town.tap(BUDI, "Ya, bukan saya").await;
    assert!(heard.contains("tidak saya hubungkan"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM desk_links").await, 0);
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && told.contains("bukan usahanya"), "{told}");

    // An owner who does not agree is asked once more; then nothing of it is left, and the officer knows.
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    let asked = town.tap(AMINAH, "Usaha saya, tapi tidak setuju").await;
    assert!(asked.contains("tidak boleh disimpan"), "{asked}");
    assert!(town.tap(AMINAH, "Kembali").await.contains("Apakah ini usaha"));
    town.tap(AMINAH, "Usaha saya, tapi tidak setuju").await;
    let heard = town.tap(AMINAH, "Ya, hapus catatannya").await;
    assert!(heard.contains("sudah saya hapus"), "{heard}");
    let message = town.telegram.last(AMINAH).unwrap().id;
    town.telegram.forge(AMINAH, message, &format!("1:k:d:{code}:1"));
    town.quiet().await;
    assert_eq!(town.heard(AMINAH), heard, "a second tap leaves the word that it is done");
    for query in ["SELECT count(*) FROM businesses", "SELECT count(*) FROM desk", "SELECT count(*) FROM consents"] {
        assert_eq!(town.number(query).await, 0, "{query}");
    }
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && told.contains("tidak setuju datanya disimpan"), "{told}");
    assert!(open(&town, AMINAH, &token).await.contains("tidak saya kenal"), "the link ends with it");

    // A record that somebody signed for outlives the wrong reader of its link.
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.tap(DEWI, "Tanpa Telegram: persetujuan tertulis").await;
    town.say(DEWI, "kemarin").await;
    town.tap(DEWI, "Lewati").await;
    town.telegram.person(55, "Jane", Some("en"));
    assert!(open(&town, 55, &token).await.contains("A newer link has replaced this one"), "it ends with the paper");
    town.tap(DEWI, "Persetujuan tertulis").await;
    town.tap(DEWI, &code).await;
    let (_, token) = handed(&town.tap(DEWI, "Tautan baru").await);
    let claim = open(&town, 55, &token).await;
    assert!(claim.contains("Is this your business?") && claim.contains("Warung Aminah"), "{claim}");
    let asked = town.tap(55, "It is mine, but I do not agree").await;
    assert!(asked.contains("signed paper"), "{asked}");
    let heard = town.tap(55, "Yes, tell the officer").await;
    assert!(heard.contains("the officer knows"), "{heard}");
    assert!(town.heard(DEWI).contains("Periksa suratnya"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE signed IS NOT NULL").await, 1, "the office decides");
    town.tap(DEWI, "Persetujuan tertulis").await;
    town.tap(DEWI, &code).await;
    let (_, token) = handed(&town.tap(DEWI, "Tautan baru").await);
    open(&town, 55, &token).await;
    town.tap(55, "Not me").await;
    let heard = town.tap(55, "Yes, it is not me").await;
    assert!(heard.contains("not linked to you"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE signed IS NOT NULL").await, 1);
    assert!(open(&town, 55, &token).await.contains("A newer link has replaced this one"));
    town.close().await;
}

#[tokio::test]
async fn b13_without_telegram_a_signed_paper_is_noted_and_later_the_owner_takes_the_record_over() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let mut scene = Scene::new(&town);
    scene.hide(&code, "K7M2PQ");
    scene.tap("Dewi", DEWI, "Tanpa Telegram: persetujuan tertulis").await;
    scene.say("Dewi", DEWI, "besok").await;
    scene.say("Dewi", DEWI, "kemarin").await;
    town.telegram.photo(DEWI, "");
    town.quiet().await;
    // The emulator's photo has no bytes in it.
    assert!(town.heard(DEWI).contains("kosong"), "{}", town.heard(DEWI));
    let photo = town.telegram.send_file(
        DEWI,
        DEWI,
        ("photo", "surat.jpg", axum::body::Bytes::from_static(b"\xff\xd8\xff surat")),
        json!({}),
    );
    assert!(photo > 0);
    town.quiet().await;
    scene.hear("Dewi", DEWI);
    assert!(town.heard(DEWI).contains("sudah dicatat"), "{}", town.heard(DEWI));
    scene.tap("Dewi", DEWI, "Persetujuan tertulis").await;
    let waiting = scene.tap("Dewi", DEWI, "Menunggu konfirmasi").await;
    assert!(waiting.contains("Tidak ada catatan yang menunggu"), "{waiting}");
    scene.tap("Dewi", DEWI, "Persetujuan tertulis").await;
    scene.tap("Dewi", DEWI, &code).await;
    scene.tap("Dewi", DEWI, "Lihat foto surat").await;
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE paper IS NOT NULL AND signed IS NOT NULL").await, 1);
    assert!(town.telegram.calls().iter().all(|call| call.method != "getFile"), "nothing is fetched");
    insta::assert_snapshot!("meja_surat", scene.told());

    for _ in 0..2 {
        town.clock.advance(DAY * 20);
        town.rest().await;
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1, "it stays");
    assert!(open(&town, AMINAH, &token).await.contains("tidak saya kenal"), "the old link is long over");
    let (_, fresh) = handed(&town.tap(DEWI, "Tautan baru").await);
    open(&town, AMINAH, &fresh).await;
    town.tap(AMINAH, "☐ Layanan").await;
    town.tap(AMINAH, "Benar, ini usaha saya").await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    town.talk(AMINAH, &["/data", "[Hapus data saya]", "hapus"]).await;
    for table in ["businesses", "desk", "desk_links"] {
        let query: &'static str = match table {
            "businesses" => "SELECT count(*) FROM businesses",
            "desk" => "SELECT count(*) FROM desk",
            _ => "SELECT count(*) FROM desk_links",
        };
        assert_eq!(town.number(query).await, 0, "{table}");
    }
    let erased = std::fs::read_to_string(town.folder.path().join("bot.db.erased")).unwrap();
    assert_eq!(erased.lines().count(), 2, "the owner, and what was written down before it had one: {erased}");
    for file in ["bot.db", "bot.db-wal"] {
        let bytes = std::fs::read(town.folder.path().join(file)).unwrap_or_default();
        assert!(!bytes.windows(13).any(|part| part == b"Warung Aminah"), "{file}");
    }
    town.close().await;
}

/// A paper that is not noted to its end is spoken of once, in its own words, and follows nobody about.
#[tokio::test]
async fn b13_a_paper_that_is_left_is_named_once() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let step = town.tap(DEWI, "Tanpa Telegram: persetujuan tertulis").await;
    assert!(step.contains("Kapan pemilik menandatangani"), "{step}");
    let labels = |who| {
        let last = town.telegram.last(who).unwrap();
        last.buttons.iter().flatten().map(|button| button.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(labels(DEWI), ["Hari ini", "Kemarin", "Batal"]);
    let menu = town.say(DEWI, "/menu").await;
    assert!(menu.contains("Surat persetujuan belum selesai dicatat: Tanggal tanda tangan"), "{menu}");
    for page in ["/menu", "/bantuan", "/data"] {
        let heard = town.say(DEWI, page).await;
        assert!(!heard.contains("belum selesai") && !heard.contains("masih menunggu"), "{page}: {heard}");
    }
    // It is there all the same.
    let asked = town.say(DEWI, "kemarin").await;
    assert!(asked.contains("Apakah “kemarin” jawabannya?"), "{asked}");
    town.tap(DEWI, "Itu jawaban saya").await;
    let noted = town.tap(DEWI, "Lewati").await;
    assert!(noted.contains(&code) && noted.contains("sudah dicatat"), "{noted}");
    town.close().await;
}

/// At the desk there is no permission to tick, and no hint names one.
#[tokio::test]
async fn b13_words_at_the_officers_summary_are_pointed_to_kirim() {
    let town = office().await;
    write_down(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let hint = town.say(DEWI, "sudah lengkap kah").await;
    assert!(hint.contains("misalnya: Kirim.") && !hint.contains("misalnya: Layanan"), "{hint}");
    town.close().await;
}

/// A paper's steps say whose it is, its day is near the record's, and its notice is on no other record's page.
#[tokio::test]
async fn b13_a_paper_names_its_record_and_takes_no_day_long_before_it() {
    let town = office().await;
    let (other, _) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let named = format!("untuk Warung Aminah (kode {code})");
    let step = town.tap(DEWI, "Tanpa Telegram: persetujuan tertulis").await;
    assert!(step.contains(&format!("Tanggal tanda tangan {named}")), "{step}");
    let hint = town.say(DEWI, "entahlah kapan").await;
    assert!(hint.contains("kemarin, atau tanggal dan bulannya") && !hint.contains("besok"), "{hint}");
    let refused = town.say(DEWI, "1 januari 2020").await;
    assert!(refused.contains("terlalu lama") && refused.contains(&named), "{refused}");
    assert!(town.say(DEWI, "10 hari lagi").await.contains("belum tiba"));
    assert!(town.say(DEWI, "kemarin").await.contains(&format!("Foto surat {named}")));
    let resume = town.say(DEWI, "/daftar").await;
    assert!(resume.contains(&format!("sampai Foto surat {named}")), "{resume}");
    // An older message leads to the list still.
    town.talk(DEWI, &["[Menunggu konfirmasi]", &format!("[{other}]")]).await;
    let cards = town.since(DEWI, 0);
    let card = cards.iter().rev().find(|text| text.contains(&other) && text.contains("Warung Lain")).unwrap();
    assert!(!card.contains("belum selesai dicatat"), "{card}");
    town.say(DEWI, "/daftar").await;
    let step = town.tap(DEWI, "Lanjut").await;
    assert!(step.contains("Foto surat"), "{step}");
    assert!(town.tap(DEWI, "Lewati").await.contains("sudah dicatat"));
    town.close().await;
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
        let notices = notices.iter().filter(|message| message.text().contains("Catatan ini dihapus tanggal")).count();
        assert_eq!(notices, told, "after {days} more days");
        assert_eq!(town.number("SELECT count(*) FROM businesses").await, left, "after {days} more days");
    }
    let heard = town.tap(DEWI, "Catat persetujuan tertulis").await;
    assert!(heard.contains(&code) && heard.contains("tidak ada di daftar"), "{heard}");
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
            let refused = heard.contains("Tombol itu sudah") || heard.contains("Tautan ini sudah");
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
    assert!(town.say(SITI, "/daftar").await.contains("Ada 7 pertanyaan"), "an owner is not asked whose it is");
    assert!(town.say(VIEWER, "/daftar").await.contains("Ada 7 pertanyaan"));
    town.close().await;
}

#[tokio::test]
async fn b13_every_act_of_an_officer_is_audited_and_a_lost_role_ends_it_at_once() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.tap(DEWI, "Tautan baru").await;
    town.tap(DEWI, "Menunggu konfirmasi").await;
    town.tap(DEWI, &code).await;
    town.tap(DEWI, "Catat persetujuan tertulis").await;
    town.say(DEWI, "kemarin").await;
    town.tap(DEWI, "Lewati").await;
    town.tap(DEWI, "Persetujuan tertulis").await;
    town.tap(DEWI, &code).await;
    town.tap(DEWI, "Hapus catatan").await;
    town.tap(DEWI, "Ya, hapus").await;
    let written = "SELECT count(*) FROM audit WHERE action = 'register_at_desk' AND code IS NOT NULL";
    assert_eq!(town.number(written).await, 2, "written down, a new link");
    let looked = "SELECT count(*) FROM audit WHERE action = 'see_unconfirmed'";
    assert_eq!(town.number(looked).await, 4, "the list and the record, twice");
    let settled = "SELECT count(*) FROM audit WHERE action = 'settle_unconfirmed' AND officer = 9101";
    assert_eq!(town.number(settled).await, 2, "the paper, and taking it out");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);

    write_down(&town, DEWI, "Warung Lain", "nanti saja").await;
    town.write("DELETE FROM officers WHERE contact = 9101").await;
    let heard = town.tap(DEWI, "Kirim").await;
    assert!(heard.contains("peran Bapak/Ibu di kantor sudah berakhir"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL").await, 0);
    town.close().await;
}

#[tokio::test]
async fn b13_ten_taps_on_send_and_on_confirm_have_one_effect() {
    let town = office().await;
    write_down(&town, DEWI, "Warung Aminah", "081234567890").await;
    let tap_ten_times = |who: i64, label: &'static str| {
        let message = town.telegram.messages(who).into_iter().rev().find_map(|message| {
            let button = message.buttons.iter().flatten().find(|button| button.label == label)?;
            let Action::Data(data) = button.action.clone() else { return None };
            Some((message.id, data))
        });
        let (id, data) = message.unwrap();
        for _ in 0..10 {
            town.telegram.press(who, id, &data).unwrap();
        }
    };
    tap_ten_times(DEWI, "Kirim");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM desk_links").await, 1);
    let (_, token) = handed(&town.heard(DEWI));
    open(&town, AMINAH, &token).await;
    town.tap(AMINAH, "☐ Layanan").await;
    tap_ten_times(AMINAH, "Benar, ini usaha saya");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 2);
    let told = town.telegram.messages(DEWI);
    assert_eq!(told.iter().filter(|message| message.text().contains("sudah dikonfirmasi")).count(), 1);
    town.close().await;
}

#[tokio::test]
async fn b14_twins_are_told_to_the_office_once_compared_merged_objected_to_and_split() {
    let town = office().await;
    let first = register(&town, SITI, "Keripik Siti").await;
    // Budi's has another name and the same phone; he hears nothing of it.
    let second = register(&town, BUDI, "Aneka Budi").await;
    assert!(!town.heard(BUDI).contains(&first));
    town.clock.advance(Duration::from_mins(1));
    town.quiet().await;
    for who in [DEWI, HENDRA] {
        let heard = town.heard(who);
        assert!(heard.contains(&first) && heard.contains(&second) && heard.contains("nomor telepon"), "{heard}");
    }
    assert!(!town.heard(VIEWER).contains(&first), "a viewer is not told");
    // A correction that leaves them alike is not told again.
    let before = town.count(DEWI);
    town.talk(BUDI, &["/data", "[Lihat dan ubah]", "[Nama usaha]", "Aneka Keripik Budi"]).await;
    town.clock.advance(Duration::from_mins(1));
    town.quiet().await;
    assert_eq!(town.count(DEWI), before);

    let mut scene = Scene::new(&town);
    scene.hide(&first, "SATU22");
    scene.hide(&second, "DUA222");
    scene.hear("Dewi", DEWI);
    let seen = scene.tap("Dewi", DEWI, "Lihat keduanya").await;
    assert!(seen.contains("…7890") && !seen.contains("+6281234567890") && !seen.contains("Mawarni"), "{seen}");
    scene.hear("Hendra", HENDRA);
    scene.tap("Hendra", HENDRA, "Gabungkan").await;
    scene.tap("Hendra", HENDRA, &format!("{first} yang tetap")).await;
    town.clock.advance(Duration::from_mins(1));
    town.quiet().await;
    scene.hear("Siti", SITI);
    scene.hear("Budi", BUDI);
    assert!(!town.heard(BUDI).contains(&first), "the other code is not told to him: {}", town.heard(BUDI));
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE merged_into IS NOT NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM consents WHERE contact IN (7001, 7002)").await, 4, "both stay");
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'gabung'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'merge_twins'").await, 2, "both owners");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'see_twins' AND about IS NOT NULL").await, 2);
    let data = town.say(BUDI, "/data").await;
    assert!(data.contains("menggabungkan catatan ini"), "{data}");
    town.tap(BUDI, "Saya keberatan").await;
    let said = town.telegram.messages(BUDI);
    assert!(said.iter().any(|message| message.text().contains("sudah kembali seperti semula")));
    town.clock.advance(Duration::from_mins(1));
    town.quiet().await;
    scene.hear("Hendra", HENDRA);
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE merged_into IS NOT NULL").await, 0);
    insta::assert_snapshot!("kembar", scene.told());

    // Merged again and left alone, the history of both is one after thirty days; the head may split until then.
    let menu = town.telegram.last(HENDRA).unwrap().id;
    for act in ["g", "p", "g"] {
        town.telegram.forge(HENDRA, menu, &format!("1:t:{act}:{first}:{second}"));
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE merged_into IS NOT NULL").await, 1);
    town.clock.advance(DAY * 31);
    town.rest().await;
    town.clock.advance(Duration::from_mins(2));
    town.rest().await;
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7001").await, 1, "its owner stays");
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'usaha'").await, 1, "his correction");
    town.close().await;
}

#[tokio::test]
async fn b14_bukan_sama_is_remembered_and_a_desk_record_goes_only_into_an_owners_own() {
    let town = office().await;
    let owned = register(&town, SITI, "Warung Aminah").await;
    let (written, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.clock.advance(Duration::from_mins(1));
    town.quiet().await;
    let heard = town.heard(HENDRA);
    assert!(heard.contains("nama dan kelurahan"), "{heard}");
    let asked = town.tap(HENDRA, "Gabungkan").await;
    assert!(asked.contains("Kode mana"), "{asked}");
    let labels: Vec<String> =
        town.telegram.last(HENDRA).unwrap().buttons.iter().flatten().map(|button| button.label.clone()).collect();
    assert_eq!(labels, [format!("{owned} yang tetap"), "Kembali".to_owned()], "not {written}");
    town.tap(HENDRA, "Kembali").await;
    let said = town.tap(HENDRA, "Bukan sama").await;
    assert!(said.contains("memang dua usaha"), "{said}");
    assert_eq!(town.number("SELECT count(*) FROM twins WHERE settled = 'different'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn b14_a_proved_phone_is_offered_what_the_desk_wrote_down_a_typed_one_is_not() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    // Budi only types the number: he is told nothing.
    let own = register(&town, BUDI, "Keripik Budi").await;
    assert_ne!(own, code);
    town.say(AMINAH, "/daftar").await;
    town.tap(AMINAH, "Mulai mendaftar").await;
    for words in ["Aminah", "Warung Bu Aminah", "kuliner", "Kedaton", "Sidodadi"] {
        town.say(AMINAH, words).await;
    }
    town.telegram.contact(AMINAH, "6281234567890");
    town.quiet().await;
    town.tap(AMINAH, "Selesai memilih").await;
    town.tap(AMINAH, "☐ Layanan").await;
    let offered = town.tap(AMINAH, "Kirim").await;
    assert!(offered.contains("Petugas sudah mencatat") && offered.contains("Warung Aminah"), "{offered}");
    let claim = town.tap(AMINAH, "Lihat catatan petugas").await;
    assert!(claim.contains("Apakah ini usaha"), "{claim}");
    town.tap(AMINAH, "☐ Layanan").await;
    let thanks = town.tap(AMINAH, "Benar, ini usaha saya").await;
    assert!(thanks.contains(&code), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL").await, 0, "not twice");
    town.close().await;
}

/// What the owner typed a moment ago is the correction of what the officer wrote down.
#[tokio::test]
async fn b14_what_was_typed_corrects_the_record_that_is_offered() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    town.say(AMINAH, "/daftar").await;
    town.tap(AMINAH, "Mulai mendaftar").await;
    for words in ["Aminah", "Warung Bu Aminah", "kuliner", "Kedaton", "Sidodadi"] {
        town.say(AMINAH, words).await;
    }
    town.telegram.contact(AMINAH, "6281234567890");
    town.quiet().await;
    for label in ["Selesai memilih", "☐ Layanan", "Kirim", "Lihat catatan petugas"] {
        town.tap(AMINAH, label).await;
    }
    let list = town.tap(AMINAH, "Usaha saya, mau saya betulkan").await;
    assert!(list.contains("Nama usaha: Warung Bu Aminah"), "{list}");
    town.tap(AMINAH, "Kembali").await;
    town.tap(AMINAH, "☐ Layanan").await;
    let thanks = town.tap(AMINAH, "Kirim").await;
    assert!(thanks.contains(&code) && thanks.contains("Warung Bu Aminah sekarang"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100 AND phone_hash IS NOT NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    town.close().await;
}

fn document(mime: Option<&str>, size: Option<u64>) -> Value {
    let mut document = json!({"file_id": "F", "file_unique_id": "U", "file_name": "surat"});
    if let Some(mime) = mime {
        document["mime_type"] = json!(mime);
    }
    if let Some(size) = size {
        document["file_size"] = json!(size);
    }
    json!({ "document": document })
}

fn picture(size: u64) -> Value {
    json!({"photo": [
        {"file_id": "S", "file_unique_id": "US", "width": 90, "height": 60, "file_size": 900},
        {"file_id": "L", "file_unique_id": "UL", "width": 1280, "height": 960, "file_size": size},
    ]})
}

/// Whether a file is taken as the photo of the paper; the words otherwise.
async fn offer(town: &Town, code: &str, content: Value) -> Option<String> {
    let menu = town.telegram.last(DEWI).unwrap().id;
    town.telegram.forge(DEWI, menu, &format!("1:k:p:{code}"));
    town.quiet().await;
    town.say(DEWI, "kemarin").await;
    town.telegram.message(DEWI, content);
    town.quiet().await;
    let heard = town.heard(DEWI);
    if heard.contains("sudah dicatat") {
        return None;
    }
    assert!(heard.contains("Foto surat"), "the same step once more: {heard}");
    town.say(DEWI, "/batal").await;
    Some(heard.lines().next().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn b15_files_that_are_taken() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    for content in [
        picture(150_000),
        picture(1),
        picture(10_000_000),
        document(Some("image/jpeg"), Some(2_000_000)),
        document(Some("image/png"), Some(5_000)),
        document(Some("application/pdf"), Some(9_999_999)),
        document(Some("application/pdf"), Some(10_000_000)),
        document(Some("APPLICATION/PDF"), Some(700)),
        document(Some("image/jpeg"), Some(1)),
        {
            let mut forwarded = picture(80_000);
            forwarded["forward_origin"] = json!({"type": "hidden_user", "date": 1, "sender_user_name": "Anak"});
            forwarded
        },
        {
            let mut captioned = document(Some("application/pdf"), Some(80_000));
            captioned["caption"] = json!("surat Bu Aminah");
            captioned
        },
    ] {
        assert_eq!(offer(&town, &code, content.clone()).await, None, "{content}");
        assert_eq!(town.number("SELECT count(*) FROM desk WHERE paper IS NOT NULL").await, 1);
    }
    town.close().await;
}

#[tokio::test]
async fn b15_files_that_are_refused_and_the_words() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let large =
        |size: &str| format!("Berkasnya {size} MB, padahal paling besar 10 MB. Foto biasa dari kamera HP cukup.");
    let kind = |mime: &str| format!("Jenis berkas itu ({mime}) tidak saya terima. Kirim foto (JPG atau PNG) atau PDF.");
    let no_file = "Itu bukan foto atau PDF. Kirim foto (JPG atau PNG) atau PDF, paling besar 10 MB.".to_owned();
    let dark = "Jenis atau ukuran berkas itu tidak terbaca. Kirim sebagai foto saja.".to_owned();
    let empty = "Berkas itu kosong. Kirim sekali lagi, atau kirim fotonya.".to_owned();
    let sized = json!({"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1, "duration": 1, "length": 1,
        "file_size": 5, "is_animated": false, "is_video": false, "type": "regular"});
    for (content, expected) in [
        (document(Some("application/pdf"), Some(10_000_001)), large("11")),
        (document(Some("image/png"), Some(24_500_000)), large("25")),
        (picture(30_000_000), large("30")),
        (document(Some("application/zip"), Some(500)), kind("application/zip")),
        (document(Some("application/msword"), Some(500)), kind("application/msword")),
        (document(Some("image/heic"), Some(500)), kind("image/heic")),
        (document(Some("image/webp"), Some(500)), kind("image/webp")),
        (document(Some("text/html"), Some(500)), kind("text/html")),
        (
            document(Some("application/vnd.android.package-archive"), Some(500)),
            kind("application/vnd.android.package-archive"),
        ),
        (document(Some("video/mp4"), Some(50_000_000)), kind("video/mp4")),
        (document(None, Some(500)), dark.clone()),
        (document(Some("application/pdf"), None), dark),
        (document(Some("application/pdf"), Some(0)), empty),
        (json!({ "video": sized }), no_file.clone()),
        (json!({ "voice": sized }), no_file.clone()),
        (json!({ "sticker": sized }), no_file.clone()),
        (json!({"text": "sudah saya kirim tadi"}), no_file.clone()),
        (json!({"contact": {"phone_number": "0812", "first_name": "A"}}), no_file),
    ] {
        assert_eq!(offer(&town, &code, content.clone()).await, Some(expected), "{content}");
    }
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE paper IS NOT NULL").await, 0);
    // A picture in a step that waits for words is still no answer.
    fill(&town, SITI, "Keripik").await;
    town.tap(SITI, "Ubah isian").await;
    town.tap(SITI, "Nama usaha").await;
    town.telegram.message(SITI, picture(500));
    town.quiet().await;
    assert!(town.heard(SITI).contains("saya menunggu tulisan"), "{}", town.heard(SITI));
    town.close().await;
}
