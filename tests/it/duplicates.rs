//! Businesses that look alike: told, compared, merged, split; and what a proved phone is offered.

use std::time::Duration;

use crate::desk::{AMINAH, DAY, DEWI, HENDRA, VIEWER, at_the_desk, office, open, slowly};
use crate::kept;
use crate::said::{says, says_with};
use crate::story::{Scene, register};
use crate::support::{BUDI, SITI, Town};

/// Fills in a registration up to the summary, with a phone that the owner's app vouches for; who registered before is
/// asked for neither name nor phone.
async fn proved_up_to_the_summary(town: &Town, business: &str, sector: &str) {
    slowly(town, AMINAH, &["/daftar"]).await;
    let is_another = town.offers(AMINAH, "tombol-usaha-lain");
    let start = if is_another { "[tombol-usaha-lain]" } else { "[tombol-daftar-mulai]" };
    if slowly(town, AMINAH, &[start]).await.contains("1/7") {
        slowly(town, AMINAH, &["Aminah"]).await;
    }
    if slowly(town, AMINAH, &[business, sector, "Kedaton", "Sidodadi"]).await.contains("6/7") {
        town.telegram.contact(AMINAH, "6281234567890");
        town.quiet().await;
    }
    slowly(town, AMINAH, &["[formulir-tombol-selesai]"]).await;
}

#[tokio::test]
async fn b14_confirming_one_business_leaves_the_open_form_of_another() {
    let town = office().await;
    let (_, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    proved_up_to_the_summary(&town, "Toko Kain Aminah", "dagang").await;
    let claim = open(&town, AMINAH, &token).await;
    assert!(says(&claim, "meja-klaim-formulir"), "{claim}");
    let asked = slowly(&town, AMINAH, &["[meja-tombol-salah]"]).await;
    assert!(says(&asked, "formulir-menunggu-dulu"), "what was typed of the one is not put into the other: {asked}");
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-benar]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(kept::drafts(&town).await, 1, "the other business still waits");
    let thanks = slowly(
        &town,
        AMINAH,
        &["/daftar", "[formulir-tombol-lanjut]", "[daftar-izin-layanan]", "[formulir-tombol-kirim]"],
    )
    .await;
    assert!(thanks.contains("Toko Kain Aminah"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 2);

    // The same name in the same place is the same business: that form is closed, and the owner is told before.
    let (_, token) = at_the_desk(&town, DEWI, "Kue Aminah", "081234567890").await;
    proved_up_to_the_summary(&town, "kue aminah", "kuliner").await;
    let claim = open(&town, AMINAH, &token).await;
    assert!(says(&claim, "meja-klaim-dobel"), "{claim}");
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-benar]"]).await;
    assert_eq!(kept::drafts(&town).await, 0);
    town.close().await;
}

#[tokio::test]
async fn b14_words_for_another_trade_go_with_the_trade_that_was_typed() {
    let town = office().await;
    slowly(&town, DEWI, &["/daftar", "[meja-tombol-lain]", "Bu Aminah", "Warung Aminah"]).await;
    slowly(&town, DEWI, &["[bidang-lainnya]", "Pawang hujan", "Kedaton", "Sidodadi", "081234567890"]).await;
    slowly(&town, DEWI, &["[formulir-tombol-selesai]", "[formulir-tombol-kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE sector_words IS NOT NULL").await, 1);
    proved_up_to_the_summary(&town, "Warung Bu Aminah", "jasa").await;
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[formulir-tombol-kirim]", "[meja-tombol-tawaran]"]).await;
    slowly(
        &town,
        AMINAH,
        &["[meja-tombol-salah]", "[tombol-kembali]", "[daftar-izin-layanan]", "[formulir-tombol-kirim]"],
    )
    .await;
    let trades = "SELECT count(*) FROM businesses WHERE owner = 7100 AND sector = 'jasa' AND sector_words IS NULL";
    assert_eq!(town.number(trades).await, 1);
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
    assert!(says(&town.heard(HENDRA), "kembar-sebab-telepon"), "{}", town.heard(HENDRA));
    assert_eq!(town.number("SELECT count(*) FROM twins").await, 1);
    town.forge(DEWI, &format!("1:k:e:{code}")).await;
    slowly(&town, DEWI, &["[isian-telepon-pemilik]", "081298765432", "[formulir-tombol-kirim]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM twins").await, 1, "so that it is not told of again");
    let heard = slowly(&town, HENDRA, &["[kembar-tombol-gabung]"]).await;
    assert!(says(&heard, "kedaluwarsa"), "{heard}");
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
        assert!(heard.contains(&first) && heard.contains(&second) && says(&heard, "kembar-sebab-telepon"), "{heard}");
    }
    assert!(!town.heard(VIEWER).contains(&first), "a viewer is not told");
    // A correction that leaves them alike is not told again.
    let before = town.count(DEWI);
    town.talk(BUDI, &["/data", "[data-tombol-usaha]", "[isian-usaha]", "Aneka Keripik Budi"]).await;
    town.clock.advance(Duration::from_mins(1));
    town.quiet().await;
    assert_eq!(town.count(DEWI), before);

    let mut scene = Scene::new(&town);
    scene.hide(&first, "SATU22");
    scene.hide(&second, "DUA222");
    scene.hear("Dewi", DEWI);
    let seen = scene.press("Dewi", DEWI, "kembar-tombol-lihat").await;
    assert!(seen.contains("…7890") && !seen.contains("+6281234567890") && !seen.contains("Mawarni"), "{seen}");
    scene.hear("Hendra", HENDRA);
    scene.press("Hendra", HENDRA, "kembar-tombol-gabung").await;
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
    assert!(says(&data, "data-digabung"), "{data}");
    town.press(BUDI, "kembar-tombol-keberatan").await;
    let said = town.telegram.messages(BUDI);
    assert!(said.iter().any(|message| says(message.text(), "kembar-keberatan-jadi")));
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
    assert!(says(&heard, "kembar-sebab-nama"), "{heard}");
    let asked = town.press(HENDRA, "kembar-tombol-gabung").await;
    assert!(says(&asked, "kembar-gabung-tanya"), "{asked}");
    let labels: Vec<String> =
        town.telegram.last(HENDRA).unwrap().buttons.iter().flatten().map(|button| button.label.clone()).collect();
    assert_eq!(labels, [format!("{owned} yang tetap"), "Kembali".to_owned()], "not {written}");
    town.press(HENDRA, "tombol-kembali").await;
    let said = town.press(HENDRA, "kembar-tombol-beda").await;
    assert!(says(&said, "kembar-beda"), "{said}");
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
    proved_up_to_the_summary(&town, "Warung Bu Aminah", "kuliner").await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    let offered = town.press(AMINAH, "formulir-tombol-kirim").await;
    assert!(says(&offered, "meja-tawaran") && offered.contains("Warung Aminah"), "{offered}");
    let claim = town.press(AMINAH, "meja-tombol-tawaran").await;
    assert!(says(&claim, "meja-klaim"), "{claim}");
    town.press(AMINAH, "daftar-izin-layanan").await;
    let thanks = town.press(AMINAH, "meja-tombol-benar").await;
    assert!(thanks.contains(&code), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    assert_eq!(kept::drafts(&town).await, 0, "not twice");
    town.close().await;
}

/// What the owner typed a moment ago is the correction of what the officer wrote down.
#[tokio::test]
async fn b14_what_was_typed_corrects_the_record_that_is_offered() {
    let town = office().await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    proved_up_to_the_summary(&town, "Warung Bu Aminah", "kuliner").await;
    for key in ["daftar-izin-layanan", "formulir-tombol-kirim", "meja-tombol-tawaran"] {
        town.press(AMINAH, key).await;
    }
    let list = town.press(AMINAH, "meja-tombol-salah").await;
    assert!(list.contains("Nama usaha: Warung Bu Aminah"), "{list}");
    town.press(AMINAH, "tombol-kembali").await;
    town.press(AMINAH, "daftar-izin-layanan").await;
    let thanks = town.press(AMINAH, "formulir-tombol-kirim").await;
    assert!(thanks.contains(&code) && says_with(&thanks, "meja-terkonfirmasi", "Warung Bu Aminah"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100 AND phone_hash IS NOT NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1);
    town.close().await;
}
