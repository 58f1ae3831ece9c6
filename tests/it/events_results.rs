//! What came of an event, for the office; and faults of certificates and objections that were mended.

use std::time::Duration;

use umkm_bot::domain::TicketCode;

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, office};
use crate::month::{file, unpacked};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const HOUR: Duration = Duration::from_hours(1);

/// A training of three days that is over: Siti was there on all, Budi on the first, Aminah on none; Rohmah has no chat.
async fn three_days() -> (Town, i64, [TicketCode; 3]) {
    let town = office().await;
    for who in [SITI, BUDI, AMINAH] {
        town.say(who, "/menu").await;
    }
    town.at_hour(8);
    let event = town.event("Pelatihan Pangan", &[(1, 4), (25, 4), (49, 4)]).await;
    let siti = town.seat(event, "Siti", None, Some(SITI)).await;
    let budi = town.seat(event, "Budi", None, Some(BUDI)).await;
    let aminah = town.seat(event, "Aminah", None, Some(AMINAH)).await;
    town.seat(event, "Rohmah", Some("0812 3456 7890"), None).await;
    for names in [&["[Siti]", "[Budi]"][..], &["[Siti]"], &["[Siti]"]] {
        town.pass(2 * HOUR).await;
        town.talk(DEWI, &["/pintu", "[Pelatihan Pangan]"]).await;
        town.talk(DEWI, names).await;
        town.at_hour(8);
    }
    (town, event, [siti, budi, aminah])
}

/// Attendance is closed, by day.
async fn close(town: &Town) {
    town.at_hour(9);
    town.talk(DEWI, &["/pintu", "[Pelatihan Pangan]", "[pintu-tombol-tutup]", "[pintu-tombol-ya-tutup]"]).await;
    town.pass(Duration::from_mins(5)).await;
}

#[tokio::test]
async fn d15_the_office_sees_what_came_of_an_event_without_a_name_or_a_group_of_one() {
    let (town, event, _) = three_days().await;
    close(&town).await;
    town.write("UPDATE seats SET district = '18.71.13'").await;
    town.at_hour(14);
    town.pass(Duration::from_mins(5)).await;
    for (who, tap) in [(SITI, "kesan-ya"), (BUDI, "kesan-tidak")] {
        town.press(who, tap).await;
    }
    town.talk(SITI, &["[kesan-tombol-pesan]", "Panitianya ramah"]).await;
    town.say(DEWI, "/menu").await;
    town.forge(DEWI, &format!("1:eo:i:{event}")).await;
    let heard = town.press(DEWI, "kelola-tombol-hasil").await;
    assert!(says(&heard, "hasil-hadir") && says_with(&heard, "hasil-tidak-hadir", "2"), "{heard}");
    assert!(heard.contains("Hari 1 2") && heard.contains("Hari 2 1"), "{heard}");
    assert!(says(&heard, "hasil-kecamatan") && heard.contains("2/4"), "{heard}");
    assert!(says(&heard, "hasil-nilai-sedikit") && !heard.contains("ramah"), "two could be told by name: {heard}");
    // A third one has an opinion: now it is told.
    town.write("INSERT INTO event_feedback (seat, asked_at, useful) VALUES (3, 0, 'ya')").await;
    town.forge(DEWI, &format!("1:ea:h:{event}")).await;
    let heard = town.heard(DEWI);
    assert!(says_with(&heard, "hasil-nilai", "3") && heard.contains("Panitianya ramah"), "{heard}");
    for name in ["Siti", "Budi", "Rohmah"] {
        assert!(!heard.contains(name), "{name}: {heard}");
    }
    town.press(DEWI, "hasil-tombol-grafik").await;
    assert!(file(&town, DEWI).1.starts_with(b"\x89PNG"));
    town.forge(DEWI, &format!("1:ea:x:{event}")).await;
    let book = unpacked(file(&town, DEWI).1);
    assert!(book.contains("Hari 3") && book.contains("Panitianya ramah") && !book.contains("Rohmah"), "no names");
    assert!(town.number("SELECT count(*) FROM audit WHERE action = 'run_events'").await > 0);
    // Not for readers and owners.
    for who in [VIEWER, BUDI] {
        for data in ["h", "b", "x", "s"] {
            town.forge(who, &format!("1:ea:{data}:{event}")).await;
        }
        town.forge(who, &format!("1:ea:p:{event}:50")).await;
        assert!(!town.telegram.transcript(who).contains("Hari 2 1"), "{who}");
    }
    // The month has it, as a line and in the workbook.
    let card = town.talk(HENDRA, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(says(&card, "bulan-acara"), "{card}");
    town.press(HENDRA, "bulan-tombol-xlsx").await;
    let book = unpacked(file(&town, HENDRA).1);
    assert!(book.contains("Pelatihan Pangan"), "a row an event");
    town.close().await;
}

#[tokio::test]
async fn d13_the_share_of_sessions_is_the_offices_to_set_until_attendance_is_closed() {
    let (town, event, _) = three_days().await;
    town.forge(DEWI, &format!("1:eo:i:{event}")).await;
    let page = town.press(DEWI, "kelola-tombol-sertifikat").await;
    assert!(says_with(&page, "sertifikat-syarat", "3"), "four of five days of three are three: {page}");
    // What nobody offered is not taken.
    town.forge(DEWI, &format!("1:ea:p:{event}:1")).await;
    assert_eq!(town.number("SELECT share FROM events").await, 80);
    let page = town.tap(DEWI, "50").await;
    assert!(says_with(&page, "sertifikat-syarat", "2"), "{page}");
    close(&town).await;
    town.forge(DEWI, &format!("1:ea:p:{event}:100")).await;
    let page = town.heard(DEWI);
    assert!(says(&page, "sertifikat-tetap") && says_with(&page, "sertifikat-jumlah", "1"), "{page}");
    assert_eq!(town.number("SELECT share FROM events").await, 50);
    // Siti is invited; Budi hears at how many it would have been enough, and may object.
    assert!(says(&town.heard(SITI), "pintu-sertifikat-nama"), "{}", town.heard(SITI));
    assert!(says_with(&town.heard(BUDI), "pintu-sertifikat-kurang", "2"), "{}", town.heard(BUDI));
    assert!(town.offers(BUDI, "pintu-tombol-saya-hadir"));
    town.close().await;
}

#[tokio::test]
async fn d12_an_objection_counts_for_the_sessions_it_is_about_and_is_decided_once() {
    let (town, event, [_, budi, aminah]) = three_days().await;
    close(&town).await;
    let there = "SELECT group_concat(s.number) FROM attendance AS a JOIN event_sessions AS s ON s.id = a.session
                 JOIN seats ON seats.id = a.seat GROUP BY a.seat ORDER BY a.seat";
    assert_eq!(town.texts(there).await, ["1,2,3", "1"]);
    // Whoever was there once may say so of the others as well as who was there never.
    town.press(BUDI, "pintu-tombol-saya-hadir").await;
    assert!(says(&town.heard(BUDI), "pintu-bantah-jadi"), "{}", town.heard(BUDI));
    town.press(AMINAH, "pintu-tombol-saya-hadir").await;
    town.say(DEWI, "/menu").await;
    town.forge(DEWI, &format!("1:ed:j:{event}")).await;
    // Of several sessions the officer says which, and may change her mind before.
    let asked = town.tap(DEWI, "Budi hadir").await;
    assert!(says(&asked, "pintu-bantahan-sesi") && !town.offers(DEWI, "pintu-tombol-simpan-sesi"), "{asked}");
    assert_eq!(town.labels(DEWI).iter().filter(|label| label.starts_with('☐')).count(), 2, "{:?}", town.labels(DEWI));
    town.tap(DEWI, "Hari 2").await;
    town.tap(DEWI, "Hari 3").await;
    town.tap(DEWI, "Hari 2").await;
    assert_eq!(town.texts(there).await, ["1,2,3", "1"], "nothing before it is saved");
    town.press(DEWI, "pintu-tombol-simpan-sesi").await;
    assert_eq!(town.texts(there).await, ["1,2,3", "1,3"]);
    // The old button of the list, pressed by another officer: decided already.
    town.say(HENDRA, "/menu").await;
    town.forge(HENDRA, "1:ed:k:2:0").await;
    town.forge(HENDRA, "1:ed:a:2:7:1").await;
    assert_eq!(town.texts(there).await, ["1,2,3", "1,3"]);
    town.forge(DEWI, &format!("1:ed:j:{event}")).await;
    town.tap(DEWI, "Aminah tidak hadir").await;
    town.pass(Duration::from_mins(5)).await;
    assert!(says_with(&town.heard(BUDI), "pintu-kabar-bantah-diterima-sesi", "Hari 3"), "{}", town.heard(BUDI));
    assert_eq!(town.said(AMINAH, "pintu-kabar-bantah-ditolak"), 1);
    // Said again after the answer, no new look is promised.
    for (who, code) in [(AMINAH, &aminah), (BUDI, &budi)] {
        let heard = town.forge(who, &format!("1:ed:o:{code}")).await;
        assert!(says(&heard, "pintu-bantah-diputus") && !says(&heard, "pintu-bantah-jadi"), "{heard}");
    }
    assert_eq!(town.said(HENDRA, "pintu-kabar-bantah"), 2, "nobody is told anew");
    // A seat that is gone is said to be.
    town.write("DELETE FROM seats WHERE id = 3").await;
    let heard = town.forge(DEWI, "1:ed:k:3:1").await;
    assert!(says(&heard, "pintu-bantah-hilang"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn d13_a_certificate_is_checked_as_it_was_printed_and_never_called_false_once_its_owner_is_gone() {
    let (town, event, [siti, ..]) = three_days().await;
    close(&town).await;
    town.press(SITI, "pintu-tombol-nama-benar").await;
    let printed = town.say(AMINAH, &format!("/start c_{siti}")).await;
    assert!(says(&printed, "pintu-cek-asli") && printed.contains("12 jam"), "{printed}");
    // Whatever becomes of the event, what is printed stays.
    town.write("UPDATE events SET title = 'Acara lain', starts_at = 5, ends_at = 6").await;
    town.write("UPDATE event_sessions SET ends_at = ends_at + 36000000").await;
    town.write("DELETE FROM attendance WHERE seat = 1 AND session = 2").await;
    assert_eq!(town.say(AMINAH, &format!("/start c_{siti}")).await, printed);
    town.say(SITI, &format!("/start c_{siti}")).await;
    // Erased: the office issued it, and the name is nobody's any more.
    town.talk(SITI, &["/data", "[data-tombol-hapus]", "hapus"]).await;
    let heard = town.say(AMINAH, &format!("/start c_{siti}")).await;
    assert!(says(&heard, "pintu-cek-tanpa-nama") && !says(&heard, "pintu-cek-tak-ada"), "{heard}");
    assert!(heard.contains("Pelatihan Pangan") && heard.contains("12 jam") && !heard.contains("Siti"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM certificates WHERE name IS NULL AND seat IS NULL").await, 1);
    // It can be withdrawn, and nobody is said to be told.
    town.say(DEWI, &format!("/start c_{siti}")).await;
    let asked = town.press(DEWI, "pintu-tombol-tarik").await;
    assert!(says(&asked, "pintu-tarik-tanpa-kabar") && !says(&asked, "pintu-tarik-dikabari"), "{asked}");
    assert!(says(&town.press(DEWI, "pintu-tombol-ya-tarik").await, "pintu-cek-ditarik"));
    assert!(event > 0);
    town.close().await;
}

#[tokio::test]
async fn d9_whom_the_bot_cannot_write_to_is_never_said_to_be_told() {
    let (town, event, _) = three_days().await;
    // At the end of attendance: nobody who was missed has a chat, some, all.
    for (seats, key) in [
        ("UPDATE contacts SET reach = 'blocked' WHERE id = 7100", "pintu-tutup-tanpa-kabar"),
        ("UPDATE contacts SET reach = 'active' WHERE id = 7100", "pintu-tutup-sebagian"),
        ("DELETE FROM seats WHERE contact IS NULL", "pintu-tutup-dikabari"),
    ] {
        town.write(seats).await;
        let asked = town.forge(DEWI, &format!("1:ed:z:{event}:0")).await;
        assert!(says(&asked, key), "{seats}: {asked}");
    }
    // A change and a cancellation.
    let later = town.event("Temu Kemitraan", &[(300, 3)]).await;
    town.seat(later, "Wati", Some("0812 0000 1111"), None).await;
    town.talk(DEWI, &["/kelola_acara", "[Temu Kemitraan]", "[kelola-tombol-ubah]", "[kelola-isian-tempat]"]).await;
    let heard = town.say(DEWI, "Aula Dinas, Jalan Dr. Susilo").await;
    assert!(says(&heard, "kelola-diubah") && says_with(&heard, "kelola-perlu-telepon", "1"), "{heard}");
    assert!(!says(&heard, "kelola-diubah-dikabari"), "{heard}");
    town.press(DEWI, "kelola-tombol-batalkan").await;
    town.say(DEWI, "Aula dipakai pengungsi").await;
    let heard = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&heard, "kelola-perlu-telepon") && !says(&heard, "kelola-batal-dikabari"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn d11_a_scan_opens_no_name_but_the_one_that_is_scanned() {
    let town = office().await;
    for who in [SITI, BUDI] {
        town.say(who, "/menu").await;
    }
    let event = town.event("Pelatihan Tapis", &[(1, 6)]).await;
    let siti = town.seat(event, "Siti", None, Some(SITI)).await;
    town.seat(event, "Budi", None, Some(BUDI)).await;
    // A name that nobody can open is seen by whoever opens it.
    town.write("UPDATE seats SET person = x'00' WHERE contact = 7002").await;
    let heard = town.say(DEWI, siti.as_str()).await;
    assert!(says(&heard, "pintu-hadir") && heard.contains("1/2"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn d12_past_events_stand_in_the_owners_list_with_the_certificate_once_more() {
    let (town, event, [siti, ..]) = three_days().await;
    assert!(town.say(SITI, "/acara").await.len() > 1 && !town.labels(BUDI).is_empty());
    close(&town).await;
    town.say(SITI, "/acara").await;
    let heard = town.press(SITI, "riwayat-tombol").await;
    assert!(says(&heard, "riwayat-judul") && says_with(&heard, "riwayat-hadir-sesi", "3"), "{heard}");
    // Not issued yet: the name is seen first.
    let heard = town.press(SITI, "riwayat-sertifikat").await;
    assert!(says(&heard, "pintu-sertifikat-nama"), "{heard}");
    town.press(SITI, "pintu-tombol-nama-benar").await;
    let files = |town: &Town| town.telegram.messages(SITI).iter().filter(|message| message.file.is_some()).count();
    let before = files(&town);
    town.pass(60 * 24 * HOUR).await;
    town.talk(SITI, &["/acara", "[riwayat-tombol]", "[riwayat-sertifikat]"]).await;
    assert_eq!(files(&town), before + 1, "once more, whenever");
    assert!(says(&town.heard(SITI), "pintu-sertifikat-jadi"), "{}", town.heard(SITI));
    // A page beyond the end is the first; whoever was at none has none, and nobody sees another's.
    assert!(says(&town.forge(SITI, "1:ev:h:7").await, "riwayat-judul"));
    assert!(says(&town.say(SITI, "sertifikat saya mana ya bu").await, "riwayat-judul"), "{}", town.heard(SITI));
    town.say(HENDRA, "/acara").await;
    assert!(!town.offers(HENDRA, "riwayat-tombol"));
    assert!(says(&town.forge(HENDRA, "1:ev:h:0").await, "riwayat-kosong"));
    town.forge(HENDRA, &format!("1:ed:f:{siti}")).await;
    assert!(says(&town.heard(HENDRA), "pintu-tiket-bukan"), "{}", town.heard(HENDRA));
    town.say(AMINAH, "/acara").await;
    assert!(says(&town.press(AMINAH, "riwayat-tombol").await, "riwayat-tidak-hadir"));
    assert!(!town.offers(AMINAH, "riwayat-sertifikat"));
    assert!(event > 0);
    town.close().await;
}

#[tokio::test]
async fn d12_who_was_there_and_follows_such_news_is_offered_the_next_one_once() {
    let (town, event, _) = three_days().await;
    town.write("INSERT INTO subscriptions VALUES (7001, 'latih', 'v', 0), (7100, 'latih', 'v', 0)").await;
    town.write("INSERT INTO subscriptions VALUES (7002, 'pasar', 'v', 0)").await;
    close(&town).await;
    for (title, from) in [("Pelatihan Kemasan", 200), ("Pelatihan Merek", 300)] {
        town.event(title, &[(from, 4)]).await;
    }
    town.at_hour(10);
    town.pass(Duration::from_mins(30)).await;
    // Siti was there and follows; Aminah was not there, Budi follows something else.
    assert_eq!([SITI, BUDI, AMINAH].map(|who| town.said(who, "serupa-kabar")), [1, 0, 0], "one, of two at once");
    assert!(town.heard(SITI).contains("Pelatihan Kemasan"), "the first: {}", town.heard(SITI));
    town.pass(48 * HOUR).await;
    assert_eq!(town.said(SITI, "serupa-kabar"), 1);
    // Stopped news stays stopped; who has a seat there is told nothing.
    town.write("UPDATE contacts SET stopped_until = 9000000000000000 WHERE id = 7001").await;
    town.event("Pelatihan Ekspor", &[(100, 4)]).await;
    town.at_hour(10);
    town.pass(Duration::from_mins(30)).await;
    assert_eq!(town.said(SITI, "serupa-kabar"), 1);
    assert!(event > 0);
    town.close().await;
}
