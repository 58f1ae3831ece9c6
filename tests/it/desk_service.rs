//! What makes the work at the desk easy: links, words with names, days, pages to print, figures.

use std::time::Duration;

use chrono::Days;
use umkm_bot::domain::Language;
use umkm_bot::text::{date, local_date};

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, at_the_desk, office, open, write_down};
use crate::kept;
use crate::said::{says, says_in};
use crate::story::register;
use crate::support::SITI;

/// Within ten seconds no second link is made, and the word says that the one just made holds.
#[tokio::test]
async fn b20_a_second_tap_for_a_link_says_that_the_last_one_still_holds() {
    let town = office().await;
    let (_, first) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    let before = kept::links(&town).await;
    town.press(DEWI, "meja-tombol-tautan").await;
    assert_eq!(kept::links(&town).await, before + 1);
    let toasts = town.telegram.toasts(DEWI).len();
    for _ in 0..3 {
        town.press(DEWI, "meja-tombol-tautan").await;
    }
    assert_eq!(kept::links(&town).await, before + 1, "quick taps make none");
    let said: Vec<_> = town.telegram.toasts(DEWI).into_iter().skip(toasts).collect();
    assert!(said.len() == 3 && said.iter().all(|toast| says(&toast.text, "meja-tautan-sudah")), "{said:?}");
    assert!(says(&open(&town, AMINAH, &first).await, "meja-tautan-diganti"));
    town.close().await;
}

/// An office that writes its own number for owners without a phone is not told of each pair.
#[tokio::test]
async fn b21_the_offices_own_number_brings_no_notice_for_each_record() {
    for phone in ["0721 255 255", "081272520000"] {
        let town = office().await;
        for business in ["Toko Satu", "Sari Dua", "Bengkel Tiga"] {
            at_the_desk(&town, DEWI, business, phone).await;
            town.clock.advance(Duration::from_mins(1));
            town.quiet().await;
        }
        // From now on the number is known to be shared.
        at_the_desk(&town, DEWI, "Jahit Empat", phone).await;
        town.pass(Duration::from_mins(1)).await;
        let before = town.count(HENDRA);
        for business in ["Kopi Lima", "Tahu Enam"] {
            at_the_desk(&town, DEWI, business, phone).await;
            town.pass(Duration::from_mins(1)).await;
        }
        assert_eq!(town.count(HENDRA), before, "{phone}: {}", town.heard(HENDRA));
        town.close().await;
    }
}

/// Nobody at a desk knows codes by heart: what is told of a record names the business.
#[tokio::test]
async fn m15_what_an_officer_is_told_of_a_record_names_the_business() {
    for (taps, key) in [
        (["daftar-izin-layanan", "meja-tombol-benar"], "meja-kabar-dikonfirmasi"),
        (["meja-tombol-bukan", "meja-tombol-bukan-ya"], "meja-kabar-bukan"),
        (["meja-tombol-tolak", "meja-tombol-tolak-ya"], "meja-kabar-tolak"),
    ] {
        let town = office().await;
        let (code, token) = at_the_desk(&town, DEWI, "Songket Melati", "081234567890").await;
        open(&town, AMINAH, &token).await;
        for tap in taps {
            town.press(AMINAH, tap).await;
        }
        town.pass(Duration::from_mins(1)).await;
        let told = town.heard(DEWI);
        assert!(says(&told, key) && told.contains("Songket Melati") && told.contains(&code), "{told}");
        town.close().await;
    }
}

/// The link goes to WhatsApp by one tap on a phone: its words travel in the address, and hold the link whole.
#[tokio::test]
async fn m18_a_link_for_whatsapp_carries_the_words_and_the_link() {
    let town = office().await;
    write_down(&town, DEWI, "Warung Aminah & Anak", "081234567890").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    let calls = town.telegram.calls();
    let sent = calls.iter().rev().find(|call| call.params.to_string().contains("wa.me")).unwrap().params.to_string();
    let address = sent.split("https://wa.me/?text=").nth(1).unwrap().split(['"', '\\']).next().unwrap().to_owned();
    assert!(address.contains("start%3Dk_") && !address.contains([' ', '+', '&']), "{address}");
    town.close().await;
}

/// The office's pages call the owner's name the owner's, in either language, and English ones say what is Indonesian.
#[tokio::test]
async fn b22_the_pages_of_the_office_do_not_speak_as_if_to_the_owner() {
    for (language, name) in [("Bahasa Indonesia", "Nama pemilik: "), ("English", "Owner’s name: ")] {
        let town = office().await;
        at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
        register(&town, SITI, "Keripik Siti").await;
        town.say(DEWI, "/bahasa").await;
        town.tap(DEWI, language).await;
        town.say(DEWI, "/cari").await;
        town.say(DEWI, "Warung Aminah").await;
        let record = town.tap(DEWI, "Warung Aminah").await;
        assert!(record.contains(name) && record.contains("Bu Aminah"), "{record}");
        town.say(DEWI, "/cari").await;
        town.say(DEWI, "Keripik Siti").await;
        town.tap(DEWI, "Keripik Siti").await;
        let card = town.press(DEWI, "cari-tombol-pemilik").await;
        assert!(card.contains(name) && card.contains("Siti Mawarni"), "{card}");
        let page = town.say(DEWI, "dinas perindustrian di mana alamatnya").await;
        assert_eq!(says_in(Language::English, &page, "kantor-isian-jam"), language == "English", "{page}");
        town.close().await;
    }
}

/// The commonest days of a signature are one tap away, and the day of the tap is what is kept.
#[tokio::test]
async fn m16_the_day_of_a_signature_is_one_tap() {
    for (key, days_ago) in [("hari-ini", 0), ("kemarin", 1)] {
        let town = office().await;
        at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
        town.press(DEWI, "meja-tombol-surat").await;
        let day = local_date(town.clock.now()) - Days::new(days_ago);
        town.press(DEWI, key).await;
        let noted = town.press(DEWI, "formulir-tombol-lewati").await;
        assert!(says(&noted, "meja-surat-jadi") && noted.contains(&date(Language::Indonesian, day)), "{noted}");
        assert_eq!(kept::signed_days(&town).await, [day.to_string()]);
        town.close().await;
    }
}

/// The consent form is a page to print with what was written down, and only what the office said of itself.
#[tokio::test]
async fn m16_the_consent_form_is_a_page_to_print() {
    for (business, phone) in [("Warung <Aminah> & Anak", "081234567890"), ("Songket Melati", "nanti saja")] {
        let town = office().await;
        town.say(HENDRA, "/kantor").await;
        town.press(HENDRA, "kantor-tombol-kelola").await;
        town.press(HENDRA, "kantor-isian-nama").await;
        town.say(HENDRA, "Dinas Usaha Kita").await;
        let (code, _) = at_the_desk(&town, DEWI, business, phone).await;
        let said = town.press(DEWI, "meja-tombol-cetak").await;
        assert!(says(&said, "meja-cetak") && said.contains(&code), "{said}");
        let file = town.telegram.last(DEWI).unwrap().file.unwrap();
        assert!(file.name.contains(&format!("{code}.html")), "{}", file.name);
        let page = String::from_utf8(file.bytes.to_vec()).unwrap();
        for part in ["@page{size:A4", "Dinas Usaha Kita", &code, "Sidodadi"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(page.contains("Songket Melati") || page.contains("Warung &lt;Aminah&gt; &amp; Anak"), "{page}");
        for key in ["surat-judul", "surat-setuju", "surat-hak", "surat-tanda", "surat-kaki"] {
            assert!(says(&page, key), "{key}: {page}");
        }
        assert!(!page.contains("+62") || phone.starts_with("08"), "nothing is made up: {page}");
        assert_eq!(kept::files(&town).await, 0, "it goes once it was delivered");
        // Who is not of the office, or may only read counts, gets none.
        let data = format!("1:k:h:{code}");
        for who in [AMINAH, VIEWER] {
            town.say(who, "/menu").await;
            town.telegram.forge(who, town.telegram.last(who).unwrap().id, &data);
            town.quiet().await;
            assert!(town.telegram.last(who).unwrap().file.is_none());
        }
        town.close().await;
    }
}

/// What is registered at the desk is counted beside what owners register, and nobody's twice.
#[tokio::test]
async fn m17_the_report_counts_what_was_registered_at_the_desk() {
    for at_desk in [1, 2] {
        let town = office().await;
        for business in ["Warung Aminah", "Kue Aminah"].into_iter().take(at_desk) {
            at_the_desk(&town, DEWI, business, "nanti saja").await;
        }
        register(&town, SITI, "Keripik Siti").await;
        let report = town.say(DEWI, "/laporan").await;
        let line =
            report.lines().find(|line| says(line, "laporan-daftar-ringkas")).unwrap_or_else(|| panic!("{report}"));
        let numbers: Vec<usize> =
            line.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
        assert_eq!(numbers, [30, 1, 0, at_desk, 1], "days, by owners, at the desk, not confirmed, begun: {line}");
        town.close().await;
    }
}
