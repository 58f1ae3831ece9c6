//! What was written down at the desk is corrected, by its officer or its owner, and what becomes of the open form.

use std::time::Duration;

use crate::desk::{AMINAH, DAY, DEWI, HENDRA, at_the_desk, handed, office, open, slowly};
use crate::kept;
use crate::pressing::data;
use crate::said::{says, says_with};
use crate::story::begin;
use crate::support::{BUDI, SITI};

/// The correction comes before the confirmation: left, tapped ten times, beside another form, it does no harm.
#[tokio::test]
async fn b13_i14_a_correction_that_is_left_confirms_nothing() {
    let town = office().await;
    let (_, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    let claim = town.telegram.last(AMINAH).unwrap();
    (0..10).for_each(|_| _ = town.telegram.forge(AMINAH, claim.id, &data(&claim, "meja-tombol-salah")));
    town.quiet().await;
    assert!(says(&town.heard(AMINAH), "formulir-ubah-mana"), "{}", town.heard(AMINAH));
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE form = 'klaim' AND ending = 'begun'").await, 1);
    let summary = town.press(AMINAH, "tombol-kembali").await;
    assert!(says(&summary, "daftar-periksa"), "{summary}");
    town.press(AMINAH, "formulir-tombol-batal-ubah").await;
    let left = town.press(AMINAH, "formulir-tombol-buang").await;
    assert!(says(&left, "formulir-batal-ubah"), "{left}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner IS NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 0);

    // A registration that is open waits under the correction, and comes back after it.
    begin(&town, AMINAH).await;
    town.say(AMINAH, "Aminah").await;
    open(&town, AMINAH, &token).await;
    let asked = town.press(AMINAH, "meja-tombol-salah").await;
    assert!(says(&asked, "formulir-menunggu-dulu") && says(&asked, "formulir-ubah-mana"), "{asked}");
    town.press(AMINAH, "tombol-kembali").await;
    town.press(AMINAH, "formulir-tombol-batal-ubah").await;
    let left = town.press(AMINAH, "formulir-tombol-buang").await;
    assert!(says_with(&left, "formulir-menunggu", "2/7"), "{left}");
    town.say(AMINAH, "/daftar").await;
    town.press(AMINAH, "formulir-tombol-batal").await;
    town.press(AMINAH, "formulir-tombol-buang").await;
    // What was ticked before is ticked in the correction too.
    open(&town, AMINAH, &token).await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    town.press(AMINAH, "meja-tombol-salah").await;
    town.press(AMINAH, "isian-telepon").await;
    town.say(AMINAH, "081298765432").await;
    let thanks = town.press(AMINAH, "formulir-tombol-kirim").await;
    assert!(says(&thanks, "meja-terkonfirmasi"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'telepon'").await, 1);
    assert_eq!(kept::drafts(&town).await, 0);
    town.close().await;
}

/// An officer corrects what was written down; whoever saw the older words needs the new link.
#[tokio::test]
async fn b13_b17_an_officer_corrects_a_record_before_its_owner_confirms_it() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &first).await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    town.press(DEWI, "meja-tombol-daftar").await;
    town.tap(DEWI, &code).await;
    let list = town.press(DEWI, "meja-tombol-perbaiki").await;
    assert!(says(&list, "formulir-ubah-mana") && list.contains("Nama pemilik: Bu Aminah"), "{list}");
    town.press(DEWI, "isian-usaha").await;
    let summary = town.say(DEWI, "Warung Bu Aminah").await;
    assert!(says(&summary, "meja-periksa"), "{summary}");
    town.press(DEWI, "formulir-tombol-ubah").await;
    town.press(DEWI, "isian-telepon-pemilik").await;
    town.press(DEWI, "formulir-tombol-nanti").await;
    let before = town.count(DEWI);
    let (same, second) = handed(&town.press(DEWI, "formulir-tombol-kirim").await);
    assert_eq!((town.count(DEWI), same.as_str()), (before + 1, code.as_str()), "the picture below the word");
    let said = town.telegram.messages(DEWI);
    assert!(said.iter().any(|message| says(message.text(), "meja-diperbaiki")));
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE phone_hash IS NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 2, "the name, the phone");
    let noted =
        "SELECT count(*) FROM audit WHERE action = 'correct_unconfirmed' AND officer = 9101 AND code IS NOT NULL";
    assert_eq!(town.number(noted).await, 1);
    // Nobody can confirm what was not seen.
    let heard = town.press(AMINAH, "meja-tombol-benar").await;
    assert!(says(&heard, "meja-tautan-lewat"), "{heard}");
    assert!(says(&open(&town, AMINAH, &first).await, "meja-tautan-diganti"));
    assert!(open(&town, AMINAH, &second).await.contains("Nama usaha: Warung Bu Aminah"));
    // The head may too, another officer not, nor anybody once a paper was signed.
    let button = format!("1:k:e:{code}");
    let press = async |who: i64| town.forge(who, &button).await;
    assert!(says(&press(HENDRA).await, "formulir-ubah-mana"));
    town.write("UPDATE desk SET officer = 9102").await;
    assert!(says(&press(DEWI).await, "kedaluwarsa"));
    town.write("UPDATE desk SET officer = 9101, signed = '2026-11-20'").await;
    assert!(says(&press(DEWI).await, "kedaluwarsa"));
    town.close().await;
}

/// What is said to be deleted is not left in a form either, the owner's or an officer's.
#[tokio::test]
async fn b13_i15_a_record_that_is_gone_or_taken_over_is_left_in_no_form() {
    let town = office().await;
    town.at_hour(10);
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.press(AMINAH, "meja-tombol-salah").await;
    assert!(says(&town.forge(HENDRA, &format!("1:k:e:{code}")).await, "formulir-ubah-mana"));
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
    assert_eq!(kept::drafts(&town).await, 3);
    town.talk(BUDI, &["/daftar", "[tombol-daftar-mulai]", "Budi"]).await;
    town.write("UPDATE contacts SET draft = x'00' WHERE id = 7002").await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[meja-tombol-tolak]", "[meja-tombol-tolak-ya]"]).await;
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
    assert!(said.iter().any(|message| says(message.text(), "lupa")), "{}", town.heard(BUDI));
    slowly(&town, SITI, &["/batal", "[formulir-tombol-buang]"]).await;

    // Confirmed as it stands, the correction that was begun is over.
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    town.press(AMINAH, "meja-tombol-salah").await;
    town.forge(DEWI, &format!("1:k:e:{code}")).await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-benar]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL AND id = 7100").await, 0);
    // The officer, who acts before the bot looks for such forms, is shown nothing of it.
    let before = town.count(DEWI);
    town.say(DEWI, "/daftar").await;
    let said = town.since(DEWI, before).join("\n");
    assert!(says_with(&said, "meja-sudah-tidak", &code), "{said}");
    assert!(!says(&said, "formulir-resume"), "{said}");
    assert_eq!(kept::drafts(&town).await, 0);

    // An officer who takes it out keeps no correction of it either.
    let (code, _) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    town.forge(DEWI, &format!("1:k:e:{code}")).await;
    town.forge(DEWI, &format!("1:k:x:{code}:1")).await;
    assert_eq!(kept::drafts(&town).await, 0);
    // Nor does it outlive what time takes away.
    let (code, _) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    town.clock.advance(DAY * 29);
    town.forge(HENDRA, &format!("1:k:e:{code}")).await;
    assert_eq!(kept::drafts(&town).await, 1);
    for _ in 0..2 {
        town.clock.advance(Duration::from_hours(13));
        town.rest().await;
        town.quiet().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE confirmed_at IS NULL").await, 0);
    assert_eq!(kept::drafts(&town).await, 0);
    town.close().await;
}

/// Two correct the same record: what the first one sent stays, and the second sees it before sending.
#[tokio::test]
async fn b13_b17_a_correction_that_was_begun_earlier_does_not_undo_a_later_one() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let fix = format!("1:k:e:{code}");
    town.forge(DEWI, &fix).await;
    slowly(&town, DEWI, &["[isian-usaha]", "Warung Bu Aminah"]).await;
    town.forge(HENDRA, &fix).await;
    slowly(&town, HENDRA, &["[isian-telepon-pemilik]", "081298765432", "[formulir-tombol-kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 1);
    let again = slowly(&town, DEWI, &["[formulir-tombol-kirim]"]).await;
    for part in ["sementara itu", "Warung Bu Aminah", "+6281298765432"] {
        assert!(again.contains(part), "{part}: {again}");
    }
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 1, "nothing is sent unseen");
    slowly(&town, DEWI, &["[formulir-tombol-kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'usaha'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'telepon'").await, 1);
    let record = town.forge(HENDRA, &format!("1:k:r:{code}")).await;
    assert!(record.contains("Warung Bu Aminah") && record.contains("+6281298765432"), "{record}");
    town.close().await;
}

/// The owner began to correct the older words; the officer corrected them meanwhile.
#[tokio::test]
async fn b13_b17_an_owners_correction_is_put_over_the_officers_later_one() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &first).await;
    slowly(&town, AMINAH, &["[meja-tombol-salah]", "[isian-usaha]", "Warung Bu Aminah"]).await;
    town.forge(DEWI, &format!("1:k:e:{code}")).await;
    let handed_over =
        slowly(&town, DEWI, &["[isian-telepon-pemilik]", "081298765432", "[formulir-tombol-kirim]"]).await;
    let (_, second) = handed(&handed_over);
    open(&town, AMINAH, &second).await;
    let list = slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-salah]"]).await;
    assert!(list.contains("Warung Bu Aminah") && list.contains("+6281298765432"), "{list}");
    slowly(&town, AMINAH, &["[formulir-tombol-kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM business_changes WHERE field = 'usaha'").await, 1);
    assert_eq!(
        town.number("SELECT count(*) FROM business_changes WHERE field = 'telepon'").await,
        1,
        "written by the officer"
    );
    town.close().await;
}

#[tokio::test]
async fn b13_i14_a_correction_outlives_its_link_and_goes_on_with_the_next() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &first).await;
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-salah]", "[isian-usaha]", "Warung Bu Aminah"]).await;
    slowly(&town, AMINAH, &["/batal", "[formulir-tombol-simpan]"]).await;
    town.clock.advance(DAY * 8);
    town.quiet().await;
    let heard = slowly(&town, AMINAH, &["[formulir-tombol-lanjut]", "[formulir-tombol-kirim]"]).await;
    assert!(says(&heard, "meja-tautan-lewat-isian"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE draft IS NOT NULL AND id = 7100").await, 1);
    let (_, second) = handed(&town.forge(DEWI, &format!("1:k:t:{code}")).await);
    open(&town, AMINAH, &second).await;
    let list = slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-salah]"]).await;
    assert!(list.contains("Warung Bu Aminah"), "{list}");
    let thanks = slowly(&town, AMINAH, &["[formulir-tombol-kirim]"]).await;
    assert!(says_with(&thanks, "meja-terkonfirmasi", "Warung Bu Aminah"), "{thanks}");
    town.close().await;
}
