//! After an event: the list from paper, attendance that is closed and objected to, and certificates that can be checked.

use std::time::Duration;

use umkm_bot::domain::TicketCode;

use crate::desk::{AMINAH, DEWI, VIEWER, office};
use crate::month::{file, unpacked};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const PRESENT: &str = "SELECT count(*) FROM attendance";

/// A training of one day that is over: Siti, Budi and Rohmah, who has no chat, had seats.
async fn over() -> (Town, i64, [TicketCode; 3]) {
    let town = office().await;
    for who in [SITI, BUDI] {
        town.say(who, "/menu").await;
    }
    let event = town.event("Pelatihan Pangan", &[(1, 4)]).await;
    let siti = town.seat(event, "Siti", None, Some(SITI)).await;
    let budi = town.seat(event, "Budi", None, Some(BUDI)).await;
    let rohmah = town.seat(event, "Rohmah", Some("0812 3456 7890"), None).await;
    town.pass(Duration::from_hours(6)).await;
    (town, event, [siti, budi, rohmah])
}

/// Siti was there, Budi was not; attendance is closed.
async fn closed() -> (Town, i64, [TicketCode; 3]) {
    let (town, event, tickets) = over().await;
    town.talk(DEWI, &["/pintu", "[Pelatihan Pangan]", "[Siti]", "[Rohmah]"]).await;
    let asked = town.press(DEWI, "pintu-tombol-tutup").await;
    assert!(says(&asked, "pintu-tutup-tanya") && asked.contains("Budi") && !asked.contains("Siti"), "{asked}");
    assert_eq!(town.number("SELECT count(*) FROM events WHERE state = 'finished'").await, 0, "asked first");
    town.press(DEWI, "pintu-tombol-ya-tutup").await;
    town.at_hour(9);
    town.pass(Duration::from_mins(5)).await;
    (town, event, tickets)
}

#[tokio::test]
async fn d20_the_list_is_printed_signed_and_entered_as_all_but_some() {
    let (town, _, [siti, ..]) = over().await;
    town.talk(DEWI, &["/pintu", "[Pelatihan Pangan]", "[pintu-tombol-cetak]"]).await;
    let (caption, bytes) = file(&town, DEWI);
    assert!(says(&caption, "pintu-lembar-excel"), "{caption}");
    assert_eq!(town.said(DEWI, "pintu-lembar"), 1, "and the same as pages");
    let book = unpacked(bytes);
    for part in ["Rohmah", "Usaha Rohmah", siti.as_str(), "Pelatihan Pangan", "…7890"] {
        assert!(book.contains(part), "{part}");
    }
    assert!(!book.contains("81234567890") && book.contains("paperSize=\"9\""), "A4, and no whole number");

    town.press(DEWI, "pintu-tombol-daftar").await;
    assert!(says(&town.press(DEWI, "pintu-tombol-semua-hadir").await, "pintu-semua-tanya"));
    assert_eq!(town.number(PRESENT).await, 0, "asked first");
    let page = town.press(DEWI, "pintu-tombol-ya-semua").await;
    assert!(page.contains("3/3"), "{page}");
    let page = town.tap(DEWI, "Budi").await;
    assert!(page.contains("2/3"), "{page}");
    assert_eq!(
        town.number("SELECT count(*) FROM audit WHERE action = 'receive_guests' AND what LIKE '% hadir'").await,
        3
    );
    town.close().await;
}

#[tokio::test]
async fn d12_who_was_missed_is_told_once_attendance_is_closed_and_may_say_otherwise() {
    let (town, event, [siti, budi, _]) = closed().await;
    assert_eq!((town.said(BUDI, "pintu-kabar-tidak-hadir"), town.said(SITI, "pintu-kabar-tidak-hadir")), (1, 0));
    // The list is closed: nothing in it changes, by no way.
    town.forge(DEWI, "1:ed:m:1:2:1:0").await;
    assert!(says(&town.say(DEWI, budi.as_str()).await, "pintu-tiket-ditutup"), "{}", town.heard(DEWI));
    assert_eq!(town.number(PRESENT).await, 2);
    // Closing once more tells nobody again.
    town.forge(DEWI, &format!("1:ed:z:{event}:1")).await;
    town.pass(Duration::from_mins(5)).await;
    assert_eq!(town.said(BUDI, "pintu-kabar-tidak-hadir"), 1);

    town.press(BUDI, "pintu-tombol-saya-hadir").await;
    assert!(says(&town.heard(BUDI), "pintu-bantah-jadi"), "{}", town.heard(BUDI));
    for who in [SITI, AMINAH, VIEWER] {
        town.say(who, "/menu").await;
        town.forge(who, &format!("1:ed:o:{budi}")).await;
        town.forge(who, "1:ed:k:2:1").await;
    }
    assert_eq!(town.number("SELECT count(*) FROM attendance_objections WHERE accepted IS NULL").await, 1);
    town.say(DEWI, "/menu").await;
    let list = town.forge(DEWI, &format!("1:ed:j:{event}")).await;
    assert!(says(&list, "pintu-bantahan") && town.labels(DEWI).iter().any(|label| label.contains("Budi")), "{list}");
    let list = town.press(DEWI, "pintu-tombol-terima-bantahan").await;
    assert!(says(&list, "pintu-bantahan-kosong"), "{list}");
    assert!(says_with(&list, "pintu-bantahan-hadir", "Budi") && says(&list, "pintu-bantahan-dikabari"), "{list}");
    town.pass(Duration::from_mins(5)).await;
    assert_eq!((town.said(BUDI, "pintu-kabar-bantah-diterima"), town.number(PRESENT).await), (1, 3));
    assert_eq!(town.said(BUDI, "pintu-sertifikat-siap"), 1, "and gets what those get who were there");
    assert!(!siti.as_str().is_empty());
    town.close().await;
}

#[tokio::test]
async fn d13_a_certificate_is_issued_when_its_name_is_right_mended_under_its_number_and_checked_by_anybody() {
    let (town, _, [siti, budi, _]) = closed().await;
    assert!(says(&town.heard(SITI), "pintu-sertifikat-nama"), "{}", town.heard(SITI));
    let number = siti.as_str();
    assert!(says(&town.say(AMINAH, &format!("/start c_{number}")).await, "pintu-cek-tak-ada"), "not issued yet");
    // Who was not there has none.
    town.forge(BUDI, &format!("1:ed:i:{budi}")).await;
    assert!(says(&town.heard(BUDI), "pintu-sertifikat-kurang"), "{}", town.heard(BUDI));
    // A name that no printer has, then one with a title.
    town.press(SITI, "pintu-tombol-nama-perbaiki").await;
    for wrong in ["S", "🌸🌸", "1234567"] {
        assert!(says(&town.say(SITI, wrong).await, "pintu-sertifikat-tulis-lagi"), "{wrong}: {}", town.heard(SITI));
    }
    assert!(says_with(&town.say(SITI, "Siti Aminah, S.E.").await, "pintu-sertifikat-nama", "Siti Aminah, S.E."));
    town.press(SITI, "pintu-tombol-nama-benar").await;
    let (caption, bytes) = file(&town, SITI);
    assert!(says(&caption, "pintu-sertifikat-jadi") && caption.contains("Siti Aminah, S.E."), "{caption}");
    assert!(bytes.starts_with(b"%PDF-"));
    let heard = town.say(AMINAH, &format!("/start c_{number}")).await;
    assert!(says(&heard, "pintu-cek-asli"), "{heard}");
    for part in ["Siti Aminah, S.E.", "Pelatihan Pangan", "4 jam", "Versi 1"] {
        assert!(heard.contains(part), "{part}: {heard}");
    }
    // Mended: the same number, another version.
    town.talk(SITI, &["[pintu-tombol-nama-perbaiki]", "Siti Aminah, S.P.", "[pintu-tombol-nama-benar]"]).await;
    town.say(AMINAH, "/cek").await;
    let heard = town.say(AMINAH, &number.to_lowercase()).await;
    assert!(heard.contains("Siti Aminah, S.P.") && heard.contains("Versi 2"), "{heard}");
    assert!(says(&town.say(AMINAH, &format!("/cek {number}")).await, "pintu-cek-asli"), "{}", town.heard(AMINAH));
    town.say(AMINAH, "/cek").await;
    let heard = town.say(AMINAH, &format!("yang {number} ini asli gak")).await;
    assert!(says(&heard, "pintu-cek-asli"), "{heard}");
    town.say(AMINAH, "/cek").await;
    assert!(says(&town.say(AMINAH, "sertifikat siti").await, "pintu-cek-bukan-nomor"));
    // After thirty days it stays as it is.
    town.pass(Duration::from_hours(31 * 24)).await;
    town.press(SITI, "pintu-tombol-nama-perbaiki").await;
    assert!(says(&town.heard(SITI), "pintu-sertifikat-lewat"), "{}", town.heard(SITI));
    // Withdrawn by an officer alone, and it says so.
    town.forge(AMINAH, &format!("1:ed:b:{number}:1")).await;
    town.say(DEWI, &format!("/start c_{number}")).await;
    town.press(DEWI, "pintu-tombol-tarik").await;
    let heard = town.press(DEWI, "pintu-tombol-ya-tarik").await;
    assert!(says(&heard, "pintu-cek-ditarik"), "{heard}");
    town.forge(SITI, &format!("1:ed:i:{number}")).await;
    assert!(says(&town.heard(SITI), "pintu-sertifikat-ditarik"), "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM certificates WHERE version = 2").await, 1);
    town.close().await;
}
