//! Lists of participants that come as a file: fetched, read beside everything else, and from there on a list like others.

use std::time::Duration;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};
use serde_json::{Value, json};
use umkm_bot::sandbox::emulator::{Effect, Fault};
use umkm_bot::store::events::Facts;

use crate::desk::{AMINAH, DEWI, office};
use crate::events_listed::{page, register_proved};
use crate::events_owner::{publish, training};
use crate::form_kills::{Bot, kill_and_start};
use crate::recovery::start;
use crate::said::{says, says_with};
use crate::support::Town;

/// A workbook of one sheet.
fn book(fill: impl Fn(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet()).unwrap();
    book.save_to_buffer().unwrap()
}

/// Two people, in two columns.
fn short() -> Vec<u8> {
    book(|tab| {
        tab.write_string(0, 0, "Nama")?.write_string(0, 1, "HP")?;
        tab.write_string(1, 0, "Rohmah")?.write_number(1, 1, 81_311_112_222_f64)?;
        tab.write_string(2, 0, "Joko")?.write_string(2, 1, "0813-1111-3333")?;
        Ok(())
    })
}

/// Dewi sends a file, and it is answered.
async fn send(town: &Town, name: &str, bytes: Vec<u8>, content: Value) -> String {
    town.telegram.send_file(DEWI, DEWI, ("document", name, bytes.into()), content);
    town.quiet().await;
    town.heard(DEWI)
}

/// Opens the event and asks for its list.
async fn ask(town: &Town) {
    page(town).await;
    town.press(DEWI, "peserta-tombol-daftar").await;
}

/// How often a file was asked for.
fn fetched(town: &Town) -> usize {
    town.telegram.calls().iter().filter(|call| call.method == "getFile").count()
}

#[tokio::test]
async fn d19_a_workbook_is_told_apart_like_a_pasted_list_and_takes_seats() {
    let town = office().await;
    register_proved(&town, AMINAH, "Kue Aminah", "6281234567890").await;
    publish(&town, &Facts { capacity: 3, ..training(&town, 9) }).await;
    let list = book(|tab| {
        tab.write_string(0, 0, "DAFTAR PESERTA")?;
        for (column, head) in (0..).zip(["No", "Nama Peserta", "Kelurahan/Kecamatan", "Usaha", "HP/WA"]) {
            tab.write_string(2, column, head)?;
        }
        let people = [
            ("Bu Aminah", "Kedaton", ""),
            ("Rohmah", "Kemiling", "Keripik Rohmah"),
            ("Joko", "", "Bakso Joko"),
            ("Rohmah", "", "Keripik"),
            ("Ani", "", ""),
            ("Sri", "Kemiling", "Tapis Sri"),
        ];
        for (row, (name, district, business)) in (3..).zip(people) {
            tab.write_number(row, 0, f64::from(row - 2))?.write_string(row, 1, name)?;
            tab.write_string(row, 2, district)?.write_string(row, 3, business)?;
        }
        // As Excel keeps what looks like a number, and as people write it.
        tab.write_number(3, 4, 81_234_567_890_f64)?.write_number(4, 4, 6_281_311_112_222_f64)?;
        tab.write_string(5, 4, "0813-1111-3333")?.write_string(6, 4, "081311112222")?;
        tab.write_string(7, 4, "0812 34")?;
        Ok(())
    });
    ask(&town).await;
    let read = send(&town, "peserta.xlsx", list, json!({})).await;
    for (key, part) in [
        ("peserta-daftar-dikenal", "1"),
        ("peserta-daftar-baru", "3"),
        ("peserta-daftar-dobel", "1"),
        ("peserta-daftar-tak-terbaca", "1"),
        ("peserta-daftar-baris-ke", "8"),
        ("peserta-daftar-tanpa-hp", "1"),
    ] {
        assert!(says_with(&read, key, part), "{key}: {read}");
    }
    assert!(read.contains("Kue Aminah") && !read.contains("DAFTAR PESERTA"), "{read}");
    assert_eq!((town.said(DEWI, "peserta-berkas-dibaca"), fetched(&town)), (1, 1));
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 0, "none before it is sent");
    let done = town.press(DEWI, "peserta-daftar-tombol-simpan").await;
    assert!(says_with(&done, "peserta-daftar-jadi", "3"), "{done}");
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'waiting'").await, 1);
    let phones = town.press(DEWI, "peserta-tombol-telepon").await;
    assert!(phones.contains("+6281311112222") && phones.contains("+6281311113333"), "{phones}");
    town.close().await;
}

#[tokio::test]
async fn d19_a_file_that_answers_the_page_of_the_event_is_its_list() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    page(&town).await;
    let message = town.telegram.last(DEWI).unwrap().id;
    let csv = "Nama;No HP\r\nRohmah;081311112222\r\nJoko;8,13111E+10\r\n";
    let read = send(&town, "peserta.csv", csv.into(), json!({ "reply_to": message, "caption": "ini daftarnya" })).await;
    assert!(says_with(&read, "peserta-daftar-baru", "1"), "{read}");
    assert!(says_with(&read, "peserta-daftar-baris-ke", "3"), "rounded by a table: {read}");
    // What is pasted now is another list for the same event.
    let pasted = town.say(DEWI, "Joko, 081311113333\nSri").await;
    assert!(says_with(&pasted, "peserta-daftar-baru", "2"), "{pasted}");
    // A file that points nowhere, while nothing is asked for, is no list.
    town.say(DEWI, "/menu").await;
    send(&town, "peserta.csv", csv.into(), json!({})).await;
    assert_eq!(fetched(&town), 1);
    town.close().await;
}

#[tokio::test]
async fn d19_what_is_no_list_as_a_file_is_said_kindly_and_nothing_is_stored() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    ask(&town).await;
    let many = book(|tab| {
        for row in 0..10_000 {
            tab.write_string(row, 0, "Siti R")?;
        }
        Ok(())
    });
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    let locked = [old.clone(), "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    let broken = short().into_iter().take(900).collect();
    for (name, bytes, key) in [
        ("surat.pdf", b"%PDF-1.7".to_vec(), "peserta-daftar-berkas"),
        ("besar.xlsx", vec![0; (2 << 20) + 1], "peserta-berkas-besar"),
    ] {
        let said = send(&town, name, bytes, json!({})).await;
        assert!(says(&said, key), "{name}: {said}");
    }
    assert_eq!(fetched(&town), 0, "known by what the update says");
    for (name, bytes, key) in [
        ("surat", b"%PDF-1.7".to_vec(), "peserta-daftar-berkas"),
        ("lama.xls", old, "peserta-berkas-lama"),
        ("kunci.xlsx", locked, "peserta-berkas-terkunci"),
        ("rusak.xlsx", broken, "peserta-berkas-rusak"),
        ("kosong.xlsx", book(|_| Ok(())), "peserta-berkas-kosong"),
        ("tanpa.csv", b"!!!;???".to_vec(), "peserta-daftar-kosong"),
        ("banyak.xlsx", many, "peserta-daftar-banyak"),
    ] {
        let said = send(&town, name, bytes, json!({})).await;
        assert!(says(&said, key), "{name}: {said}");
        assert!(!town.offers(DEWI, "peserta-daftar-tombol-simpan"), "{name}: {:?}", town.labels(DEWI));
    }
    town.telegram.photo(DEWI, "daftar peserta");
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "peserta-daftar-berkas"), "{}", town.heard(DEWI));
    let gone = Effect::refuse(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
    town.telegram.fault(Fault::new(gone).on("getFile"));
    let said = send(&town, "peserta.xlsx", short(), json!({})).await;
    assert!(says(&said, "peserta-berkas-hilang"), "{said}");
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 0);
    // It is still asked for.
    let read = send(&town, "peserta.xlsx", short(), json!({})).await;
    assert!(says_with(&read, "peserta-daftar-baru", "2"), "{read}");
    town.close().await;
}

#[tokio::test]
async fn d19_a_file_is_fetched_again_in_an_outage_and_given_up_after_hours() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    ask(&town).await;
    town.telegram.fault(Fault::new(Effect::BadGateway).on("download"));
    town.telegram.fault(Fault::new(Effect::Cut).on("getFile"));
    let read = send(&town, "peserta.xlsx", short(), json!({})).await;
    assert!(says_with(&read, "peserta-daftar-baru", "2"), "{read}");
    assert_eq!(town.said(DEWI, "peserta-daftar-dibaca"), 1);
    let outage = town.telegram.fault(Fault::new(Effect::BadGateway).on("download").always());
    ask(&town).await;
    town.telegram.send_file(DEWI, DEWI, ("document", "peserta.xlsx", short().into()), json!({}));
    town.rest().await;
    town.clock.advance(Duration::from_hours(7));
    town.quiet().await;
    assert_eq!(town.said(DEWI, "peserta-berkas-gagal"), 1, "{}", town.telegram.transcript(DEWI));
    assert_eq!(town.said(DEWI, "jawaban-hilang"), 0);
    town.telegram.remove_fault(outage);
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn d19_killed_while_a_file_is_fetched_its_list_is_shown_once() {
    let town = Town::in_the_morning(&[]).await;
    let (mut bot, mut starts) = (Bot(start(&town)), 1);
    town.ready(1).await;
    town.telegram.person(DEWI, "Dewi", Some("id"));
    town.say(DEWI, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9101, 'officer', 0)").await;
    publish(&town, &training(&town, 9)).await;
    ask(&town).await;
    let held = town.telegram.fault(Fault::new(Effect::Held(Duration::from_hours(1))).on("download").always());
    town.telegram.send_file(DEWI, DEWI, ("document", "peserta.xlsx", short().into()), json!({}));
    assert!(town.telegram.until(|_| fetched(&town) > 0).await, "it is never asked for");
    bot.0.kill().unwrap();
    bot.0.wait().unwrap();
    town.telegram.remove_fault(held);
    kill_and_start(&town, &mut bot, &mut starts).await;
    assert!(town.telegram.until(|_| town.said(DEWI, "peserta-daftar-dibaca") > 0).await, "{}", town.heard(DEWI));
    town.quiet().await;
    assert!(says_with(&town.heard(DEWI), "peserta-daftar-baru", "2"), "{}", town.heard(DEWI));
    kill_and_start(&town, &mut bot, &mut starts).await;
    town.quiet().await;
    assert_eq!(town.said(DEWI, "peserta-daftar-dibaca"), 1, "{}", town.telegram.transcript(DEWI));
    let done = town.press(DEWI, "peserta-daftar-tombol-simpan").await;
    assert!(says_with(&done, "peserta-daftar-jadi", "2"), "{done}");
    bot.0.kill().unwrap();
    bot.0.wait().unwrap();
    town.close().await;
}
