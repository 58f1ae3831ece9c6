//! What an event is on paper and in files: posters, tickets, lists, certificates and calendars, read as others read them.

use std::time::Duration;

use serde_json::json;
use umkm_bot::store::events::{Facts, Session};

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::events_owner::{publish, training};
use crate::month::file;
use crate::readers;
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// Titles and names as people have them, and as nobody should.
const TITLES: [&str; 4] = [
    "Pelatihan Tapis",
    "Bazar; \"Kuliner\", Sulam & Usik\\Tapis 2026 – tahap 2 🌸 untuk pelaku usaha mikro Kota Bandar Lampung",
    "Pelatihan é è ŋ ĕ Sai Bumi Ruwa Jurai",
    "Temukemitraanindustripangandankerajinandengantokoswalayandanhotel",
];
const NAMES: [&str; 5] = [
    "Raden Ajeng Siti Nurhaliza Kusumawardhani Putri Lampung Sari",
    "Sitinurhalizakusumawardhaniputrilampungsaibumiruwajuraiabadi",
    "Nuraînî Ŝĕkar 🌸",
    "=HYPERLINK(\"http://x\")",
    "Mu’in (alias O’Neil), S.E.",
];

/// The newest two files of a chat, the older one first.
fn two_files(town: &Town, who: i64) -> [Vec<u8>; 2] {
    let files = town.telegram.messages(who).into_iter().rev().filter_map(|message| message.file);
    let [last, before] = files.take(2).map(|file| file.bytes.to_vec()).collect::<Vec<_>>().try_into().unwrap();
    [before, last]
}

/// Letters alone: what is broken into lines is the same in one.
fn letters(words: &str) -> String {
    words.split_whitespace().collect()
}

/// Somebody has a seat, and asks for the calendar file.
async fn calendar_file(town: &Town, who: i64, code: &str) -> Vec<u8> {
    town.say(who, &format!("/start e_{code}")).await;
    town.press(who, "acara-tombol-berkas").await;
    file(town, who).1
}

#[tokio::test]
async fn d14_two_readers_of_calendars_find_the_same_event_however_it_is_called() {
    let town = Town::open().await;
    town.say(BUDI, "/menu").await;
    for title in TITLES {
        let facts = training(&town, 9);
        let first = facts.sessions[0];
        let second = Session { starts: first.starts + 86_400_000, ends: first.ends + 86_400_000, ..first };
        let code = publish(&town, &Facts { title: title.into(), sessions: vec![first, second], ..facts }).await;
        town.say(SITI, &format!("/start e_{code}")).await;
        town.press(SITI, "acara-tombol-daftar").await;
        town.talk(SITI, &["Siti", "Kemiling"]).await;
        // The same hours as those of the one before are told first.
        if town.offers(SITI, "acara-tombol-tetap") {
            town.press(SITI, "acara-tombol-tetap").await;
        }
        let bytes = calendar_file(&town, SITI, &code).await;
        assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 76 && !line.is_empty() || line.is_empty()));
        let (method, entries) = readers::calendar(&bytes);
        assert_eq!((method.as_str(), entries.len()), ("PUBLISH", 2));
        for entry in &entries {
            assert_eq!(entry.title, title);
            assert_eq!(entry.place, "Balai Kelurahan Sumberejo, Kemiling");
            assert_eq!((entry.geo.as_str(), entry.sequence.as_str()), ("-5.391000;105.212000", "0"));
        }
        assert!(entries[0].uid != entries[1].uid && entries[0].uid.contains(&code), "{entries:?}");
        assert!(entries[0].starts < entries[0].ends && entries[0].ends < entries[1].starts);
        // Ten o'clock in Lampung.
        assert!(entries[0].starts.ends_with("T030000Z"), "{entries:?}");
    }
    town.close().await;
}

#[tokio::test]
async fn k1_a_decoder_reads_the_codes_of_posters_and_tickets_and_a_reader_the_poster_that_is_printed() {
    let town = office().await;
    town.say(SITI, "/menu").await;
    for title in TITLES {
        let id = town.event(title, &[(30, 6), (54, 6), (78, 6), (102, 6), (126, 6)]).await;
        let code = town.texts("SELECT code FROM events ORDER BY id DESC LIMIT 1").await.remove(0);
        town.say(DEWI, "/menu").await;
        town.forge(DEWI, &format!("1:eo:r:{id}")).await;
        assert!(says(&town.heard(DEWI), "kelola-poster-gambar"), "{}", town.heard(DEWI));
        let [page, picture] = two_files(&town, DEWI);
        let link = readers::code(&picture);
        assert!(link.ends_with(&format!("?start=e_{code}")), "{link}");
        assert_eq!(readers::printed_code(&page, 1), link);
        let said = readers::pages(&page);
        assert_eq!((said.len(), readers::sizes(&page)), (1, vec![(595, 842)]), "A4, once");
        // What no printer has is left out, or is a question mark where it was a letter.
        let printed = letters(&title.replace('🌸', "").replace('ŋ', "?").replace('ĕ', "e"));
        let said = letters(&said[0]);
        assert!(said.contains(&printed), "{printed}: {said}");
        for part in ["Pelatihan", "BalaiKelurahanSidodadi", &format!("start=e_{code}"), "Gratis"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        let ticket = town.seat(id, "Siti", None, Some(SITI)).await;
        town.say(SITI, &format!("/start t_{ticket}")).await;
        assert!(readers::code(&file(&town, SITI).1).ends_with(&format!("?start=t_{ticket}")));
    }
    town.close().await;
}

#[tokio::test]
async fn d20_the_list_to_be_signed_has_everybody_whole_on_numbered_pages_a_day_each() {
    let town = office().await;
    let event = town.event("Pelatihan Tapis", &[(1, 6), (25, 6)]).await;
    let mut codes = Vec::new();
    for name in NAMES {
        codes.push(town.seat(event, name, Some("0812 3456 7890"), None).await);
    }
    for number in codes.len()..200 {
        codes.push(town.seat(event, &format!("Peserta {number:03}"), None, None).await);
    }
    town.talk(DEWI, &["/pintu", "[Pelatihan Tapis]", "[pintu-tombol-cetak]"]).await;
    let [paper, book] = two_files(&town, DEWI);
    let pages = readers::pages(&paper);
    assert_eq!(readers::sizes(&paper), vec![(842, 595); pages.len()], "A4 across");
    for (number, page) in (1..).zip(&pages) {
        assert!(page.contains(&format!("Halaman {number} dari {}", pages.len())), "{page}");
        for part in ["Pelatihan Tapis", "Tanda tangan", "Balai Kelurahan Sidodadi", "Nama"] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }
    let day = |name: &str| pages.iter().filter(|page| page.contains(name)).cloned().collect::<Vec<_>>();
    let days = [day("Hari 1"), day("Hari 2")];
    assert_eq!(days[0].len() + days[1].len(), pages.len(), "no page of two days");
    for day in &days {
        let all = letters(&day.join(" "));
        for name in NAMES.map(|name| name.replace('🌸', "").replace('ĕ', "e").replace('Ŝ', "S")) {
            assert!(all.contains(&letters(&name)), "{name}");
        }
        assert!(codes.iter().all(|code| all.contains(code.as_str())), "each code");
        assert!((5..200).all(|number| all.contains(&format!("Peserta{number:03}"))), "each name");
        assert!(all.contains("210"), "and rows for who comes without a seat");
        assert!(!all.contains("81234567"), "no whole number");
    }

    let sheets = readers::sheets(&book);
    assert_eq!(sheets.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Hari 1", "Hari 2"]);
    for (_, rows) in &sheets {
        for (name, code) in NAMES.iter().zip(&codes) {
            let row = rows.iter().find(|row| row[5] == code.as_str()).unwrap();
            assert_eq!((row[1].as_str(), row[4].as_str()), (*name, "…7890"));
        }
        assert_eq!(rows.iter().filter(|row| row[5].starts_with('T')).count(), 200);
    }
    town.close().await;
}

/// Somebody sends a photo.
async fn photo(town: &Town, who: i64, shows: &'static [u8]) -> String {
    town.telegram.send_file(who, who, ("photo", "lembar.jpg", axum::body::Bytes::from_static(shows)), json!({}));
    town.quiet().await;
    town.heard(who)
}

#[tokio::test]
async fn d20_a_photo_of_the_signed_list_is_kept_with_its_session_and_shown_again_to_officers_alone() {
    let town = office().await;
    town.say(SITI, "/menu").await;
    let event = town.event("Pelatihan Tapis", &[(1, 6)]).await;
    town.seat(event, "Siti", None, Some(SITI)).await;
    town.pass(Duration::from_hours(8)).await;
    town.talk(DEWI, &["/pintu", "[Pelatihan Tapis]", "[pintu-tombol-cetak]"]).await;
    let page = town.press(DEWI, "pintu-tombol-lembar").await;
    assert!(says(&page, "pintu-lembar-belum") && !town.offers(DEWI, "pintu-tombol-lihat-lembar"), "{page}");
    assert!(says(&town.press(DEWI, "pintu-tombol-kirim-lembar").await, "pintu-tanya-lembar"), "{}", town.heard(DEWI));
    let heard = town.say(DEWI, "Siti").await;
    assert!(!says(&heard, "pintu-hadir"), "words are no page, and no guest either: {heard}");
    let kept = photo(&town, DEWI, b"\xff\xd8\xff satu").await;
    assert!(says(&kept, "pintu-lembar-disimpan") && says_with(&kept, "pintu-lembar-tersimpan", "1"), "{kept}");
    town.press(DEWI, "pintu-tombol-kirim-lembar").await;
    let mut sent = town.telegram.messages(DEWI).into_iter().filter_map(|message| message.content.get("photo").cloned());
    town.telegram.message(DEWI, json!({"photo": sent.next().unwrap()}));
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "pintu-lembar-sudah"), "{}", town.heard(DEWI));
    town.press(DEWI, "pintu-tombol-kirim-lembar").await;
    let kept = photo(&town, DEWI, b"\xff\xd8\xff dua").await;
    assert!(says_with(&kept, "pintu-lembar-tersimpan", "2"), "{kept}");
    // Any officer sees them again, and each look is kept.
    town.say(HENDRA, "/menu").await;
    town.forge(HENDRA, "1:ed:p:1").await;
    assert_eq!(town.said(HENDRA, "pintu-lembar-halaman"), 2, "{}", town.telegram.transcript(HENDRA));
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE what LIKE '%lembar%'").await, 3);
    assert_eq!(town.number("SELECT count(*) FROM signed_sheets WHERE instr(file, 'F-lembar') > 0").await, 0, "sealed");
    for who in [SITI, VIEWER] {
        for data in ["1:ed:g:1", "1:ed:a:1", "1:ed:p:1"] {
            town.forge(who, data).await;
            assert_eq!(
                town.said(who, "pintu-lembar-halaman") + town.said(who, "pintu-tanya-lembar"),
                0,
                "{who} {data}"
            );
        }
    }
    town.close().await;
}

#[tokio::test]
async fn d13_a_reader_finds_the_name_the_number_and_the_code_of_a_certificate() {
    let town = office().await;
    town.say(SITI, "/menu").await;
    for (at, name) in [NAMES[0], "Nuraînî Sékar, S.E.", "Siti"].into_iter().enumerate() {
        let title = TITLES[at];
        let id = town.event(title, &[(1, 4)]).await;
        let ticket = town.seat(id, "Siti", None, Some(SITI)).await;
        town.pass(Duration::from_hours(6)).await;
        town.say(DEWI, "/menu").await;
        town.forge(DEWI, &format!("1:ed:e:{id}")).await;
        town.talk(DEWI, &["[Siti]", "[pintu-tombol-tutup]", "[pintu-tombol-ya-tutup]"]).await;
        town.at_hour(9);
        town.pass(Duration::from_mins(5)).await;
        town.talk(SITI, &["[pintu-tombol-nama-perbaiki]", name, "[pintu-tombol-nama-benar]"]).await;
        let (_, paper) = file(&town, SITI);
        let said = readers::pages(&paper);
        assert_eq!((said.len(), readers::sizes(&paper)), (1, vec![(842, 595)]));
        for part in [name, ticket.as_str(), "4 jam", "Sertifikat"] {
            assert!(said[0].contains(part), "{part}: {}", said[0]);
        }
        assert!(readers::printed_code(&paper, 1).ends_with(&format!("?start=c_{ticket}")));
    }
    town.close().await;
}
