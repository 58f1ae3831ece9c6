//! A call, a visit, a WhatsApp message: noted in four taps, in every report, and in the queue while work is left.

use std::time::Duration;

use crate::case_clocks::{SRI, at, permits};
use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::said::says;
use crate::story::register;
use crate::support::{SITI, Town};

/// What the tap on "answered" carries.
const BUTTON: &str = "1:cl:h:phone:izin:answered";
const ALL: &str = "SELECT count(*) FROM services";

/// The number of what was noted last.
fn number(heard: &str) -> String {
    heard
        .split(['\n', ' '])
        .find(|word| word.len() == 5 && word.starts_with('K'))
        .unwrap_or_else(|| panic!("{heard}"))
        .to_owned()
}

#[tokio::test]
async fn c18_a_call_is_noted_in_four_taps_and_a_second_tap_notes_nothing() {
    let town = office().await;
    town.say(DEWI, "/meja").await;
    town.press(DEWI, "utama-tombol-catat").await;
    let heard = town.talk(DEWI, &["[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]"]).await;
    assert!(says(&heard, "catat-hasil"), "{heard}");
    let message = town.telegram.last(DEWI).unwrap().id;
    let heard = town.press(DEWI, "catat-dijawab").await;
    assert!(
        says(&heard, "catat-jadi") && heard.contains("Telepon") && says(&heard, "catat-tombol-tanpa-nama"),
        "{heard}"
    );
    town.telegram.forge(DEWI, message, BUTTON);
    town.quiet().await;
    assert_eq!(town.number(ALL).await, 1, "a second tap");
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'closed' AND outcome = 'answered'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'log_services'").await, 1);
    // Whoever is no officer notes nothing.
    for who in [SITI, VIEWER] {
        town.say(who, "/catat").await;
        town.telegram.forge(who, town.telegram.last(who).unwrap().id, BUTTON);
        town.quiet().await;
    }
    assert_eq!(town.number(ALL).await, 1);
    town.close().await;
}

#[tokio::test]
async fn c18_what_is_left_to_do_waits_in_the_queue_is_taken_by_one_and_done() {
    let town = office().await;
    let phone = "0812-3456-7890";
    let heard = town.talk(DEWI, &["/catat", "[catat-wa]", "[tim-pembiayaan]", "apa ya", phone]).await;
    assert!(says(&heard, "catat-belum-terdaftar"), "{heard}");
    let heard = town.press(DEWI, "catat-perlu").await;
    assert!(says(&heard, "catat-tindak-lanjut"), "{heard}");
    let code = number(&heard);
    let heard = town.say(DEWI, "Kirim daftar syarat KUR").await;
    assert!(says(&heard, "catat-catatan-disimpan"), "{heard}");
    // The card is with the others of the team, and in the queue.
    assert!(town.heard(HENDRA).contains(&code) && says(&town.heard(HENDRA), "catat-kartu"), "{}", town.heard(HENDRA));
    let queue = town.say(HENDRA, "/antrean").await;
    assert!(queue.contains(&code) && queue.contains("Kirim daftar syarat KUR") && queue.contains("…7890"), "{queue}");
    assert!(!town.telegram.transcript(HENDRA).contains("081234567890"), "masked until it is asked for");
    town.talk(HENDRA, &[&format!("[{code}]"), "[konsultasi-tombol-ambil]"]).await;
    let card = town.talk(DEWI, &[&code]).await;
    assert!(card.contains("Diambil Hendra"), "{card}");
    let call = town.press(HENDRA, "catat-tombol-nomor").await;
    assert!(call.contains("81234567890"), "{call}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'see_for_owner'").await, 1);
    let done = town.talk(HENDRA, &["[tombol-kembali]", "[catat-tombol-selesai]"]).await;
    assert!(says(&done, "catat-keadaan-selesai"), "{done}");
    let queue = town.say(HENDRA, "/antrean").await;
    assert!(!queue.contains(&code), "{queue}");
    town.close().await;
}

#[tokio::test]
async fn c18_a_known_number_is_the_owners_who_sees_it_in_the_file_and_can_have_it_erased() {
    let town = office().await;
    register(&town, SITI, "Keripik Siti").await;
    let code = town.texts("SELECT code FROM businesses").await.remove(0);
    let heard = town.talk(DEWI, &["/catat", "[catat-kunjungan]", "[tim-umum]", &code]).await;
    assert!(says(&heard, "catat-dikenal") && heard.contains("Keripik Siti"), "{heard}");
    let heard = town.talk(DEWI, &["[catat-diteruskan]", "[catat-tombol-kantor-lain]"]).await;
    assert!(says(&heard, "catat-jadi"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM services WHERE contact = 7001 AND referred_to = 'lainnya'").await, 1);
    town.talk(SITI, &["/data", "[data-tombol-hapus]", "hapus"]).await;
    assert_eq!(
        town.number("SELECT count(*) FROM services WHERE contact IS NULL AND business IS NULL AND secret IS NULL")
            .await,
        1,
        "that a visit was is a count, whose it was is gone: {}",
        town.heard(SITI)
    );
    town.close().await;
}

#[tokio::test]
async fn f11_what_an_officer_has_to_do_waits_again_when_the_role_ends() {
    let town = office().await;
    town.talk(
        DEWI,
        &[
            "/catat",
            "[catat-telepon]",
            "[tim-umum]",
            "[catat-tombol-tanpa-nama]",
            "[catat-perlu]",
            "[catat-tombol-buka]",
            "[konsultasi-tombol-ambil]",
        ],
    )
    .await;
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'taken'").await, 1, "{}", town.heard(DEWI));
    town.talk(HENDRA, &["/petugas", "[Petugas 9101]"]).await;
    let labels: Vec<String> =
        town.telegram.last(HENDRA).unwrap().buttons.iter().flatten().map(|button| button.label.clone()).collect();
    let revoke = labels.iter().find(|label| label.starts_with("Cabut")).unwrap_or_else(|| panic!("{labels:?}"));
    town.tap(HENDRA, revoke).await;
    if let Some(sure) =
        town.telegram.last(HENDRA).unwrap().buttons.iter().flatten().find(|one| one.label.starts_with("Ya"))
    {
        town.tap(HENDRA, &sure.label).await;
    }
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'waiting' AND officer IS NULL").await, 1);
    town.close().await;
}

#[tokio::test]
async fn f12_what_is_left_to_do_is_reminded_of_once_before_and_once_after_its_time_and_counts_in_the_report() {
    let (mut town, monday) = permits().await;
    let steps =
        ["/catat", "[Telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-perlu]", "[Buka]", "[Ambil]"];
    town.talk(DEWI, &steps).await;
    // Four fifths are over on Thursday afternoon; it is due on Monday, so Friday's list says it.
    town.live_until(at(monday, 4, 7, 0)).await;
    assert_eq!(town.said(DEWI, "daftar-pagi-segera"), 0, "{}", town.telegram.transcript(DEWI));
    town.stop().await;
    town.start();
    town.live_until(at(monday, 7, 8, 45)).await;
    let told = |town: &Town, key: &str| [DEWI, SRI, HENDRA].map(|who| town.said(who, key));
    assert_eq!(told(&town, "daftar-pagi-segera"), [2, 0, 0], "{}", town.telegram.transcript(DEWI));
    assert_eq!(told(&town, "catat-tenggat-lewat"), [0, 0, 0]);
    town.live_until(at(monday, 8, 9, 15)).await;
    assert_eq!(told(&town, "daftar-pagi-terlambat"), [1, 0, 1], "who has it, and the head");
    assert_eq!(told(&town, "catat-tenggat-lewat"), [0, 1, 1], "who stands in and the head: {}", town.heard(SRI));
    let week = town.talk(HENDRA, &["/laporan", "[Bulan ini]", "[Minggu]", "[◀ Sebelumnya]"]).await;
    assert!(says(&week, "bulan-tepat") && week.contains("(0 dari 1)"), "{week}");
    // What is done is told no more.
    town.talk(DEWI, &["/catat", "[Telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-perlu]", "[Buka]"])
        .await;
    town.talk(DEWI, &["[Ambil]", "[Sudah dikerjakan]"]).await;
    town.live_until(at(monday, 16, 9, 0)).await;
    assert_eq!(told(&town, "daftar-pagi-segera"), [2, 0, 0]);
    assert_eq!(told(&town, "catat-tenggat-lewat"), [0, 1, 1]);
    town.close().await;
}

/// Dewi notes a call after which something is left to do, and takes that; gives its number.
async fn taken_by_dewi(town: &Town) -> String {
    let steps = ["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-perlu]"];
    town.talk(DEWI, &steps).await;
    town.talk(DEWI, &["[catat-tombol-buka]", "[konsultasi-tombol-ambil]"]).await;
    town.texts("SELECT number FROM services").await.remove(0)
}

#[tokio::test]
async fn f12_what_somebody_on_leave_has_to_do_goes_back_and_a_colleague_can_take_it_over() {
    let town = office().await;
    let code = taken_by_dewi(&town).await;
    let page = town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]"]).await;
    assert!(says(&page, "tugas-layanan"), "{page}");
    let asked = town.press(DEWI, "petugas-tombol-keluar").await;
    assert!(says(&asked, "petugas-keluar-layanan"), "{asked}");
    town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]", "[tugas-tombol-terus]"]).await;
    town.pass(Duration::from_mins(2)).await;
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'waiting' AND officer IS NULL").await, 1);
    let card = town.message(HENDRA, "catat-kembali-cuti");
    assert!(card.text().contains(&code) && card.text().contains("Dewi"), "{}", card.text());
    assert_eq!(town.said(HENDRA, "catat-kembali-cuti"), 1, "{}", town.telegram.transcript(HENDRA));
    town.press_under(HENDRA, &card, "konsultasi-tombol-ambil", "").await;
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'taken' AND officer = 9102").await, 1);
    // Back again, she takes it over from him; his old card does nothing any more.
    town.talk(DEWI, &["/meja", "[tugas-tombol-kembali]", &code, "[konsultasi-tombol-ambil-alih]"]).await;
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'taken' AND officer = 9101").await, 1);
    assert!(says(&town.heard(HENDRA), "catat-kabar-diambil-alih"), "{}", town.heard(HENDRA));
    town.forge(HENDRA, &format!("1:cl:a:{code}:{HENDRA}")).await;
    town.forge(HENDRA, &format!("1:cl:s:{code}")).await;
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'taken' AND officer = 9101").await, 1);
    town.close().await;
}

#[tokio::test]
async fn f12_what_nobody_else_could_do_stays_with_whoever_is_on_leave() {
    let town = office().await;
    town.write("DELETE FROM officers WHERE contact = 9102").await;
    taken_by_dewi(&town).await;
    town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]", "[tugas-tombol-terus]"]).await;
    town.pass(Duration::from_mins(2)).await;
    assert_eq!(town.number("SELECT count(*) FROM services WHERE state = 'taken' AND officer = 9101").await, 1);
    town.close().await;
}

const MENDED: &str = "SELECT count(*) FROM audit WHERE action = 'mend_services'";

#[tokio::test]
async fn c18_what_was_noted_is_mended_or_taken_out_by_its_maker_and_the_head_alone() {
    let (town, _) = permits().await;
    let steps = ["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-dijawab]"];
    town.talk(DEWI, &steps).await;
    let code = town.texts("SELECT number FROM services").await.remove(0);
    town.talk(DEWI, &[&code, "[catat-tombol-ubah]", "[catat-tombol-hasil]", "[catat-perlu]"]).await;
    let waiting = "SELECT count(*) FROM services WHERE state = 'waiting' AND outcome = 'follow-up' AND due_at > at";
    assert_eq!(town.number(waiting).await, 1, "{}", town.heard(DEWI));
    let words = "Kirim daftar syaratnya";
    town.talk(DEWI, &["[catat-tombol-ubah]", "[catat-tombol-catatan]", words]).await;
    let card = town.talk(DEWI, &[&code]).await;
    assert!(card.contains(words) && card.matches("indak lanjut").count() == 1, "{card}");
    town.talk(DEWI, &["[catat-tombol-ubah]", "[catat-tombol-jalur]", "[catat-kunjungan]"]).await;
    town.talk(DEWI, &["[catat-tombol-ubah]", "[catat-tombol-topik]", "[tim-umum]"]).await;
    let row = "SELECT count(*) FROM services WHERE channel = 'visit' AND subject = 'umum'";
    assert_eq!(town.number(row).await, 1, "{}", town.heard(DEWI));
    // Back from the other offices nothing is lost, and referred it is done.
    town.talk(DEWI, &["[catat-tombol-ubah]", "[catat-tombol-hasil]", "[catat-diteruskan]", "[tombol-kembali]"]).await;
    town.talk(DEWI, &["[catat-diteruskan]", "[catat-tombol-kantor-lain]"]).await;
    let referred =
        "SELECT count(*) FROM services WHERE state = 'closed' AND referred_to = 'lainnya' AND officer = 9101";
    assert_eq!(town.number(referred).await, 1, "{}", town.heard(DEWI));
    assert_eq!(town.number(MENDED).await, 4, "the first note is none of them");
    // A colleague mends nothing; the head takes it out.
    town.say(SRI, &code).await;
    assert!(!town.offers(SRI, "catat-tombol-ubah"), "{:?}", town.labels(SRI));
    for data in ["ul:K:visit", "uh:K:answered", "uc:K", "x:K:1"] {
        town.forge(SRI, &format!("1:cl:{}", data.replace('K', &code))).await;
    }
    assert_eq!((town.number(ALL).await, town.number(MENDED).await), (1, 4));
    let asked = town.talk(HENDRA, &[&code, "[catat-tombol-ubah]", "[catat-tombol-hapus]"]).await;
    assert!(says(&asked, "catat-hapus-tanya"), "{asked}");
    let done = town.press(HENDRA, "catat-tombol-hapus-ya").await;
    assert!(says(&done, "catat-dihapus"), "{done}");
    assert_eq!((town.number(ALL).await, town.number(MENDED).await), (0, 5));
    town.close().await;
}

#[tokio::test]
async fn c18_a_change_of_the_message_changes_the_note_and_is_no_question() {
    let town = office().await;
    let steps = ["/catat", "[catat-telepon]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-perlu]"];
    town.talk(DEWI, &steps).await;
    town.say(DEWI, "Telepon lagi hari Senin").await;
    let all = town.telegram.messages(DEWI);
    let own = all.iter().rev().find(|message| message.from.is_some()).unwrap().id;
    town.telegram.edited_text(DEWI, own, "Telepon lagi hari Selasa");
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "catat-catatan-disimpan"), "{}", town.heard(DEWI));
    let code = town.texts("SELECT number FROM services").await.remove(0);
    let card = town.say(DEWI, &code).await;
    assert!(card.contains("hari Selasa") && !card.contains("hari Senin"), "{card}");
    // Written before it was said what came of it, the same.
    town.talk(DEWI, &["/catat", "[catat-wa]", "[tim-izin]", "[catat-tombol-tanpa-nama]", "Tanya PIRT"]).await;
    let all = town.telegram.messages(DEWI);
    let own = all.iter().rev().find(|message| message.from.is_some()).unwrap().id;
    town.press(DEWI, "catat-dijawab").await;
    town.telegram.edited_text(DEWI, own, "Tanya merek");
    town.quiet().await;
    let code = town.texts("SELECT number FROM services ORDER BY id DESC").await.remove(0);
    let card = town.say(DEWI, &code).await;
    assert!(card.contains("Tanya merek") && !card.contains("Tanya PIRT"), "{card}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    town.close().await;
}
