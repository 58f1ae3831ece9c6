//! An owner opens the link that the desk handed over, and says whose business it is.

use std::time::Duration;

use umkm_bot::domain::Language;

use crate::desk::{AMINAH, DAY, DEWI, at_the_desk, handed, office, open, slowly};
use crate::pressing::data;
use crate::said::{says, says_in, says_with};
use crate::support::{BUDI, SITI};

/// A permission is what is ticked on the screen from which it is sent, and nothing is sent from a screen without boxes.
#[tokio::test]
async fn b13_b18_only_the_boxes_that_are_seen_ticked_give_permission() {
    let town = office().await;
    let (_, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[daftar-izin-kabar]", "[meja-tombol-salah]"]).await;
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[meja-tombol-salah]", "kirim"]).await;
    let is_open = |key: &str| town.labels(AMINAH).iter().any(|label| label.starts_with('☐') && says(label, key));
    assert!(is_open("daftar-izin-layanan") && is_open("daftar-izin-kabar"), "{:?}", town.labels(AMINAH));
    // A tap that was on its way while the list of what can be changed took the summary's place: what is missing is asked
    // where it can be ticked.
    let summary = town.telegram.last(AMINAH).unwrap();
    let send = data(&summary, "formulir-tombol-kirim");
    slowly(&town, AMINAH, &["ubah"]).await;
    town.telegram.forge(AMINAH, summary.id, &send);
    town.quiet().await;
    let said = town.telegram.messages(AMINAH);
    let missing = said.iter().rev().find(|message| says(message.text(), "daftar-perlu-izin")).unwrap();
    data(missing, "daftar-izin-layanan");
    open(&town, AMINAH, &token).await;
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-salah]"]).await;
    assert!(!is_open("daftar-izin-layanan") && is_open("daftar-izin-kabar"), "{:?}", town.labels(AMINAH));
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
    slowly(&town, AMINAH, &["[daftar-izin-layanan]"]).await;
    let older = town.telegram.last(AMINAH).unwrap();
    let yes = data(&older, "meja-tombol-benar");
    town.forge(DEWI, &format!("1:k:e:{code}")).await;
    let heard = slowly(&town, DEWI, &["[isian-usaha]", "Warung Bu Aminah", "[formulir-tombol-kirim]"]).await;
    open(&town, AMINAH, &handed(&heard).1).await;
    for data in [yes, format!("1:k:j:{code}:10")] {
        town.telegram.forge(AMINAH, older.id, &data);
        town.quiet().await;
        let said = town.telegram.messages(AMINAH);
        let shown = said.iter().find(|message| message.id == older.id).unwrap().text();
        assert!(shown.contains("Nama usaha: Warung Bu Aminah"), "{shown}");
        assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 0);
    }
    slowly(&town, AMINAH, &["[daftar-izin-layanan]", "[meja-tombol-benar]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7100").await, 1);
    town.close().await;
}

/// What becomes of a record is said as it is, to whom it is not and to the officer.
#[tokio::test]
async fn b13_i15_a_signed_record_is_not_said_to_be_gone_and_an_unsigned_one_is() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    open(&town, BUDI, &token).await;
    let asked = slowly(&town, BUDI, &["[meja-tombol-bukan]"]).await;
    assert!(says(&asked, "meja-bukan-tanya"), "{asked}");
    slowly(&town, BUDI, &["[meja-tombol-bukan-ya]"]).await;
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && says(&told, "meja-kabar-bukan"), "{told}");

    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.write("UPDATE desk SET signed = '2026-11-20'").await;
    let (_, token) = handed(&town.forge(DEWI, &format!("1:k:t:{code}")).await);
    open(&town, BUDI, &token).await;
    let asked = slowly(&town, BUDI, &["[meja-tombol-bukan]"]).await;
    assert!(says(&asked, "meja-bukan-tanya-surat") && !asked.contains("hapus"), "{asked}");
    slowly(&town, BUDI, &["[meja-tombol-bukan-ya]"]).await;
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && says(&told, "meja-kabar-bukan-surat"), "{told}");
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE signed IS NOT NULL").await, 1);
    town.close().await;
}

#[tokio::test]
async fn b13_a_link_that_is_used_replaced_old_forged_or_not_ones_own_gets_a_kind_word() {
    let town = office().await;
    let (code, first) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    assert!(says(&open(&town, DEWI, &first).await, "meja-tautan-untuk-pemilik"), "the officer in person");
    let before = town.count(DEWI);
    let heard = town.press(DEWI, "meja-tombol-tautan").await;
    let (_, second) = handed(&heard);
    assert_ne!(first, second);
    town.press(DEWI, "meja-tombol-tautan").await;
    assert_eq!(town.count(DEWI), before + 1, "two taps, one link");
    assert!(says(&open(&town, AMINAH, &first).await, "meja-tautan-diganti"));
    assert!(says(&open(&town, AMINAH, &second).await, "meja-klaim"));
    assert!(says(&open(&town, BUDI, &second).await, "meja-tautan-orang-lain"), "for who opened it first");
    town.clock.advance(DAY * 8);
    assert!(says(&open(&town, AMINAH, &second).await, "meja-tautan-lewat"));
    town.press(AMINAH, "daftar-izin-layanan").await;
    assert!(says(&town.heard(AMINAH), "meja-tautan-lewat"), "{}", town.heard(AMINAH));

    // A form that is being filled in stays as it is.
    town.talk(AMINAH, &["/daftar", "[tombol-daftar-mulai]", "Aminah"]).await;
    town.say(DEWI, "/daftar").await;
    town.press(DEWI, "meja-tombol-daftar").await;
    town.tap(DEWI, &code).await;
    let (_, third) = handed(&town.press(DEWI, "meja-tombol-tautan").await);
    assert!(says(&open(&town, AMINAH, &third).await, "meja-klaim-formulir"));
    town.press(AMINAH, "daftar-izin-layanan").await;
    let thanks = town.press(AMINAH, "meja-tombol-benar").await;
    assert!(thanks.contains(&code), "{thanks}");
    assert!(says(&open(&town, AMINAH, &third).await, "meja-sudah-milik"), "twice");
    assert!(says(&open(&town, BUDI, &third).await, "meja-tautan-terpakai"));
    let waits = town.say(AMINAH, "/daftar").await;
    assert!(says_with(&waits, "formulir-resume", "2/7"), "{waits}");

    for guess in 0..5 {
        let heard = open(&town, SITI, &format!("k_{guess}AAAAAAAAAAAAAAAAAAAAA")).await;
        assert!(says(&heard, "meja-tautan-asing"), "{heard}");
    }
    let (_, right) = at_the_desk(&town, DEWI, "Warung Lain", "nanti saja").await;
    assert!(says(&open(&town, SITI, &right).await, "meja-tautan-terlalu-sering"), "even the right one is refused");
    town.clock.advance(DAY);
    assert!(says(&open(&town, SITI, &right).await, "meja-klaim"));
    town.close().await;
}

/// T26: a hundred codes that are nobody's in one minute, whoever types them, close the door to every link; the next
/// minute opens it.
#[tokio::test]
async fn t26_after_a_hundred_guessed_codes_no_link_is_followed_for_the_rest_of_the_minute() {
    const MINUTE: i64 = 60_000;
    let town = office().await;
    let (_, link) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    let left = MINUTE - town.clock.now().rem_euclid(MINUTE);
    town.clock.advance(Duration::from_millis(left.unsigned_abs()));
    let guess = |people: std::ops::Range<i64>| {
        for who in people {
            town.telegram.person(who, "Orang", Some("id"));
            town.telegram.text(who, "kode saya LASF6J");
        }
        town.quiet()
    };
    guess(8000..8099).await;
    assert!(says(&open(&town, AMINAH, &link).await, "meja-klaim"), "ninety-nine are not enough");
    guess(8099..8100).await;
    assert!(says(&open(&town, BUDI, &link).await, "kode-ditutup"), "a right one is not followed either");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'close_codes'").await, 1);
    town.clock.advance(Duration::from_mins(1));
    assert!(says(&open(&town, BUDI, &link).await, "meja-tautan-orang-lain"));
    town.close().await;
}

#[tokio::test]
async fn b13_bukan_saya_takes_the_record_out_and_the_officer_hears_of_it() {
    let town = office().await;
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, BUDI, &token).await;
    town.press(BUDI, "meja-tombol-bukan").await;
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "asked first");
    let heard = town.press(BUDI, "meja-tombol-bukan-ya").await;
    assert!(says(&heard, "meja-bukan-jadi"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM desk_links").await, 0);
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && says(&told, "meja-kabar-bukan"), "{told}");

    // An owner who does not agree is asked once more; then nothing of it is left, and the officer knows.
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    open(&town, AMINAH, &token).await;
    let asked = town.press(AMINAH, "meja-tombol-tolak").await;
    assert!(says(&asked, "meja-tolak-tanya"), "{asked}");
    assert!(says(&town.press(AMINAH, "tombol-kembali").await, "meja-klaim"));
    town.press(AMINAH, "meja-tombol-tolak").await;
    let heard = town.press(AMINAH, "meja-tombol-tolak-ya").await;
    assert!(says(&heard, "meja-tolak-jadi"), "{heard}");
    town.forge(AMINAH, &format!("1:k:d:{code}:1")).await;
    assert_eq!(town.heard(AMINAH), heard, "a second tap leaves the word that it is done");
    for query in ["SELECT count(*) FROM businesses", "SELECT count(*) FROM desk", "SELECT count(*) FROM consents"] {
        assert_eq!(town.number(query).await, 0, "{query}");
    }
    let told = town.heard(DEWI);
    assert!(told.contains(&code) && says(&told, "meja-kabar-tolak"), "{told}");
    assert!(says(&open(&town, AMINAH, &token).await, "meja-tautan-asing"), "the link ends with it");

    // A record that somebody signed for outlives the wrong reader of its link.
    let (code, token) = at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.press(DEWI, "meja-tombol-surat").await;
    town.say(DEWI, "kemarin").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.telegram.person(55, "Jane", Some("en"));
    assert!(
        says_in(Language::English, &open(&town, 55, &token).await, "meja-tautan-diganti"),
        "it ends with the paper"
    );
    town.press(DEWI, "meja-tombol-tertulis").await;
    town.tap(DEWI, &code).await;
    let (_, token) = handed(&town.press(DEWI, "meja-tombol-tautan").await);
    let claim = open(&town, 55, &token).await;
    assert!(says_in(Language::English, &claim, "meja-klaim") && claim.contains("Warung Aminah"), "{claim}");
    let asked = town.press(55, "meja-tombol-tolak").await;
    assert!(says_in(Language::English, &asked, "meja-tolak-tanya-surat"), "{asked}");
    let heard = town.press(55, "meja-tombol-tolak-surat").await;
    assert!(says_in(Language::English, &heard, "meja-tolak-jadi-surat"), "{heard}");
    assert!(says(&town.heard(DEWI), "meja-kabar-tolak-surat"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE signed IS NOT NULL").await, 1, "the office decides");
    town.press(DEWI, "meja-tombol-tertulis").await;
    town.tap(DEWI, &code).await;
    let (_, token) = handed(&town.press(DEWI, "meja-tombol-tautan").await);
    open(&town, 55, &token).await;
    town.press(55, "meja-tombol-bukan").await;
    let heard = town.press(55, "meja-tombol-bukan-ya").await;
    assert!(says_in(Language::English, &heard, "meja-bukan-jadi"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM desk WHERE signed IS NOT NULL").await, 1);
    assert!(says_in(Language::English, &open(&town, 55, &token).await, "meja-tautan-diganti"));
    town.close().await;
}
