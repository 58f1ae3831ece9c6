//! Announcements that go every week: planned, looked at again where they reach many more, left out, stopped, missed.

use crate::announcements::{HELD, close, copy, crowd, followed, write};
use crate::consultations::ask;
use crate::desk::{DAY, DEWI, HENDRA};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// What Dewi announces every week: nothing in it looks odd, and no day is over before the last time.
const EVERY_SATURDAY: &str = "Bazar UMKM kecil setiap Sabtu di kantor dinas, lantai dua.";
const PLANNED: &str = "SELECT count(*) FROM announcements WHERE state IN ('held', 'scheduled')";

/// Writes one down that goes four times, on Saturdays at eight; gives the page on which it begins.
async fn four_times(town: &Town) -> String {
    write(town, EVERY_SATURDAY).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says(&town.press(DEWI, "umum-tombol-ulang").await, "umum-ulang-hari"), "{}", town.heard(DEWI));
    assert!(says_with(&town.tap(DEWI, "Sabtu").await, "umum-ulang-jam", "Sabtu"), "{}", town.heard(DEWI));
    assert!(says(&town.tap(DEWI, "08.00").await, "umum-ulang-sampai"), "{}", town.heard(DEWI));
    town.press_of(DEWI, "umum-tombol-sampai", "(4 ").await
}

/// So many days later it is Saturday, eight o'clock, and what goes then has gone.
async fn saturday_after(town: &Town, days: u32) {
    town.pass(DAY * (days - 1)).await;
    town.at_hour(8);
    town.pass(HELD).await;
}

#[tokio::test]
async fn e6_every_saturday_one_of_its_own_goes_until_the_last_and_the_next_alone_can_be_left_out() {
    let town = followed().await;
    let page = four_times(&town).await;
    assert!(says_with(&page, "umum-ulang", "19 Desember 2026") && says_with(&page, "umum-jangkauan", "3"), "{page}");
    let planned = town.press(DEWI, "umum-tombol-mulai").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "28 November 2026"), "{planned}");
    assert!(says_with(&planned, "umum-ulang-rencana", "5 Desember 2026"), "{planned}");
    saturday_after(&town, 3).await;
    assert!(copy(&town, SITI).is_some() && copy(&town, BUDI).is_some(), "{}", town.heard(SITI));
    let report = town.message(DEWI, "umum-selesai");
    assert!(says_with(report.text(), "umum-ulang-lanjut", "5 Desember 2026"), "{}", report.text());
    let first = "SELECT count(*) FROM announcements WHERE id = 1 AND state = 'done' AND sent = 3 AND total = 3";
    assert_eq!((town.number(first).await, town.number(PLANNED).await), (1, 1));
    // Who gets the next one is read anew; the first one's counts stay its own.
    town.say(BUDI, "/berhenti").await;
    saturday_after(&town, 7).await;
    let second = "SELECT count(*) FROM announcements WHERE id = 2 AND state = 'done' AND sent = 2 AND total = 2";
    assert_eq!((town.number(first).await, town.number(second).await), (1, 1));
    // What is planned is in the list; the next one alone is left out.
    town.say(DEWI, "/umumkan").await;
    let list = town.press(DEWI, "umum-rak-jalan").await;
    assert!(says_with(&list, "umum-keadaan-berulang", "12 Desember 2026"), "{list}");
    town.forge(DEWI, "1:an:i:3").await;
    let (message, skip) = town.newest(DEWI, "umum-tombol-lewati-satu");
    let page = town.press(DEWI, "umum-tombol-lewati-satu").await;
    assert!(says_with(&page, "umum-ulang-dilewati", "12 Desember 2026"), "{page}");
    assert!(says_with(&page, "umum-jalan-terjadwal", "19 Desember 2026"), "{page}");
    town.telegram.forge(DEWI, message, &skip);
    town.quiet().await;
    let page = town.telegram.messages(DEWI).into_iter().find(|one| one.id == message).unwrap();
    assert!(says(page.text(), "umum-ulang-berubah"), "a second tap leaves out no other: {}", page.text());
    let before = town.count(SITI);
    saturday_after(&town, 7).await;
    assert_eq!((town.count(SITI), town.number(PLANNED).await), (before, 1), "{}", town.heard(SITI));
    saturday_after(&town, 7).await;
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE id = 3 AND sent = 2").await, 1);
    assert_eq!(town.number(PLANNED).await, 0, "that was the last one");
    saturday_after(&town, 7).await;
    assert_eq!(town.number("SELECT count(*) FROM announcements").await, 3);
    close(town).await;
}

#[tokio::test]
async fn e6_a_series_is_approved_once_again_where_its_text_is_changed_and_can_be_stopped() {
    let town = followed().await;
    crowd(&town, 118).await;
    four_times(&town).await;
    assert!(
        says_with(&town.press(DEWI, "umum-tombol-mulai").await, "umum-perlu-setuju", "121"),
        "{}",
        town.heard(DEWI)
    );
    let page = town.press(HENDRA, "umum-tombol-periksa").await;
    assert!(says_with(&page, "umum-ulang", "Sabtu") && says(&page, "umum-menunggu-saat"), "{page}");
    let (message, approve) = town.newest(HENDRA, "umum-tombol-setujui");
    town.press(HENDRA, "umum-tombol-setujui").await;
    assert_eq!(town.number(PLANNED).await, 1);
    // Another text is another announcement: what was approved before does not hold for it.
    town.press(DEWI, "umum-tombol-tahan").await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "umum-isian-isi").await;
    town.say(DEWI, &format!("{EVERY_SATURDAY} Ada musik.")).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says(&town.press(DEWI, "umum-tombol-mulai").await, "umum-perlu-setuju"), "{}", town.heard(DEWI));
    town.telegram.forge(HENDRA, message, &approve);
    town.quiet().await;
    assert_eq!(town.number(PLANNED).await, 0, "it says something else than he saw");
    town.press(HENDRA, "umum-tombol-periksa").await;
    town.press(HENDRA, "umum-tombol-setujui").await;
    saturday_after(&town, 3).await;
    saturday_after(&town, 7).await;
    let went = "SELECT count(*) FROM announcements WHERE sent = 121 AND approver = 9102 AND body LIKE '%musik%'";
    assert_eq!(town.number(went).await, 2, "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'approve_announcements'").await, 2);
    // What went says that the next one is another, and leads there.
    let page = town.forge(DEWI, "1:an:i:2").await;
    assert!(says_with(&page, "umum-ulang-terpisah", "12 Desember 2026"), "{page}");
    town.press(DEWI, "umum-tombol-berikutnya").await;
    let stopped = town.press(DEWI, "umum-tombol-hentikan-semua").await;
    assert!(says(&stopped, "umum-ulang-berhenti"), "{stopped}");
    let before = town.count(SITI);
    saturday_after(&town, 7).await;
    assert_eq!((town.count(SITI), town.number(PLANNED).await), (before, 0), "{}", town.heard(SITI));
    close(town).await;
}

#[tokio::test]
async fn e4_one_that_reaches_many_more_than_was_seen_is_looked_at_before_it_goes() {
    let town = followed().await;
    four_times(&town).await;
    town.press(DEWI, "umum-tombol-mulai").await;
    crowd(&town, 118).await;
    saturday_after(&town, 3).await;
    assert!(copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    assert!(says_with(&town.heard(DEWI), "umum-ulang-minta", "121"), "{}", town.heard(DEWI));
    assert!(says_with(&town.heard(HENDRA), "umum-minta-setuju", "121"), "{}", town.heard(HENDRA));
    town.press(HENDRA, "umum-tombol-periksa").await;
    town.press(HENDRA, "umum-tombol-setujui").await;
    town.pass(HELD).await;
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE sent = 121 AND approver = 9102").await, 1);
    // He saw what goes every week: the next one goes without being asked about.
    saturday_after(&town, 7).await;
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE sent = 121").await, 2, "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e4_where_very_many_follow_news_one_is_counted_beside_before_it_goes_or_asks() {
    let town = followed().await;
    four_times(&town).await;
    town.press(DEWI, "umum-tombol-mulai").await;
    town.write(
        "INSERT INTO contacts (id, first_seen, last_seen)
         WITH RECURSIVE n (id) AS (SELECT 30001 UNION ALL SELECT id + 1 FROM n WHERE id < 30600)
         SELECT id, 1795575600000, 1795575600000 FROM n",
    )
    .await;
    town.write(
        "INSERT INTO subscriptions (contact, topic, text_version, created_at)
         SELECT contacts.id, value, 'x', 0 FROM contacts, json_each('[\"pasar\", \"latih\"]') WHERE contacts.id > 30000",
    )
    .await;
    saturday_after(&town, 3).await;
    assert!(copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    assert!(says_with(&town.heard(DEWI), "umum-ulang-minta", "603"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0);
    close(town).await;
}

#[tokio::test]
async fn e6_where_nobody_else_is_there_one_that_reaches_many_more_comes_back_to_its_author() {
    let town = followed().await;
    town.write("DELETE FROM officers WHERE role = 'head'").await;
    four_times(&town).await;
    town.press(DEWI, "umum-tombol-mulai").await;
    crowd(&town, 118).await;
    saturday_after(&town, 3).await;
    assert!(copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    assert!(says_with(&town.heard(DEWI), "umum-ulang-tanya", "121"), "{}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says(&town.press(DEWI, "umum-tombol-sekarang").await, "umum-ketik-jumlah"), "{}", town.heard(DEWI));
    assert!(says(&town.say(DEWI, "121").await, "umum-jalan-ditahan"), "{}", town.heard(DEWI));
    town.pass(HELD * 10).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(SITI));
    close(town).await;
}

#[tokio::test]
async fn e6_a_missed_saturday_asks_and_the_next_one_goes() {
    let mut town = followed().await;
    four_times(&town).await;
    town.press(DEWI, "umum-tombol-mulai").await;
    town.stop().await;
    town.clock.advance(DAY * 4);
    town.start();
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_none());
    let asked = town.heard(DEWI);
    assert!(says(&asked, "umum-terlewat") && !says(&asked, "umum-ulang-terlewat"), "{asked}");
    saturday_after(&town, 6).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE state = 'missed' AND total = 0").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e6_a_restored_database_sends_none_of_a_series_until_somebody_says_so() {
    let mut town = followed().await;
    four_times(&town).await;
    town.press(DEWI, "umum-tombol-mulai").await;
    town.stop().await;
    // As a restore leaves it: `h_a_restored_database…` in the store.
    town.write("UPDATE announcements SET state = 'missed', told = NULL").await;
    town.start();
    town.pass(HELD).await;
    let asked = town.heard(DEWI);
    assert!(says(&asked, "umum-terlewat") && says(&asked, "umum-ulang-terlewat"), "{asked}");
    saturday_after(&town, 3).await;
    saturday_after(&town, 7).await;
    assert!(copy(&town, SITI).is_none() && town.number(PLANNED).await == 0, "{}", town.heard(SITI));
    // It is so old by then that it is read once more first.
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-konsep-lama"), "{}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-kirim").await;
    let planned = town.press(DEWI, "umum-tombol-mulai").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "12 Desember 2026"), "{planned}");
    saturday_after(&town, 7).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(SITI));
    assert_eq!(town.number(PLANNED).await, 1);
    close(town).await;
}

#[tokio::test]
async fn e6_what_is_typed_where_the_day_the_hour_and_how_often_are_asked_is_no_message_to_an_owner() {
    for (day, hour, often) in
        [("setiap Sabtu", "jam 8 pagi", "4 kali"), ("Sabtu", "08.00", "4x"), ("hari sabtu", "8", "4")]
    {
        let town = followed().await;
        let number = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
        town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]"]).await;
        write(&town, EVERY_SATURDAY).await;
        town.talk(DEWI, &["[umum-tombol-kirim]", "[umum-tombol-ulang]"]).await;
        let asked = town.say(DEWI, day).await;
        assert!(says_with(&asked, "umum-ulang-jam", "Sabtu"), "{day}: {asked}");
        let shut = town.say(DEWI, "jam 10 malam").await;
        assert!(says(&shut, "umum-ulang-jam-tutup") && says(&shut, "umum-ulang-jam"), "{shut}");
        let asked = town.say(DEWI, hour).await;
        assert!(says(&asked, "umum-ulang-sampai"), "{hour}: {asked}");
        let page = town.say(DEWI, often).await;
        assert!(says_with(&page, "umum-ulang", "19 Desember 2026"), "{often}: {page}");
        let written = "SELECT count(*) FROM case_messages WHERE side = 'officer'";
        assert_eq!(town.number(written).await, 0, "{}", town.all_of(SITI));
        close(town).await;
    }
}

#[tokio::test]
async fn e5_a_moment_that_is_typed_where_it_is_asked_when_it_goes_is_that() {
    for (words, at) in [("besok jam 8 pagi", "08.00"), ("lusa jam 14.00", "14.00")] {
        let town = followed().await;
        write(&town, EVERY_SATURDAY).await;
        town.press(DEWI, "umum-tombol-kirim").await;
        let planned = town.say(DEWI, words).await;
        assert!(says_with(&planned, "umum-jalan-terjadwal", at), "{words}: {planned}");
        close(town).await;
    }
}

/// The first one that went is corrected, and the next ones are to say the same; gives the message that says this then.
async fn corrected_with_the_next(town: &Town, key: &str) -> String {
    town.forge(DEWI, "1:an:i:1").await;
    assert!(!town.offers(DEWI, "umum-tombol-ubah-berikutnya"), "nothing is corrected: {}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-ralat").await;
    town.say(DEWI, &format!("{EVERY_SATURDAY} Ada musik.")).await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "umum-ralat-mulai") && says(&page, "umum-ulang-terpisah"), "{page}");
    town.press(DEWI, "umum-tombol-ubah-berikutnya").await;
    town.message(DEWI, key).text().to_owned()
}

#[tokio::test]
async fn e6_a_correction_reaches_the_next_ones_of_a_series_where_that_is_said() {
    let town = followed().await;
    four_times(&town).await;
    town.press(DEWI, "umum-tombol-mulai").await;
    saturday_after(&town, 3).await;
    let planned = corrected_with_the_next(&town, "umum-ulang-rencana").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "5 Desember 2026"), "{planned}");
    assert!(says_with(&planned, "umum-ulang-rencana", "12 Desember 2026"), "{planned}");
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(!town.offers(DEWI, "umum-tombol-ubah-berikutnya"), "it says the same now: {page}");
    saturday_after(&town, 7).await;
    saturday_after(&town, 7).await;
    let went = "SELECT count(*) FROM announcements WHERE id IN (2, 3) AND sent = 3 AND body LIKE '%musik%'";
    assert_eq!(town.number(went).await, 2, "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e6_a_correction_of_the_next_ones_is_looked_at_where_it_reaches_many() {
    let town = followed().await;
    crowd(&town, 118).await;
    four_times(&town).await;
    town.press(DEWI, "umum-tombol-mulai").await;
    town.press(HENDRA, "umum-tombol-periksa").await;
    town.press(HENDRA, "umum-tombol-setujui").await;
    saturday_after(&town, 3).await;
    let asked = corrected_with_the_next(&town, "umum-perlu-setuju").await;
    assert!(says(&asked, "umum-perlu-setuju"), "{asked}");
    assert_eq!(town.number(PLANNED).await, 0, "it says something else than he saw");
    let page = town.press(HENDRA, "umum-tombol-periksa").await;
    assert!(page.contains("musik") && says_with(&page, "umum-ulang", "Sabtu"), "{page}");
    town.press(HENDRA, "umum-tombol-setujui").await;
    saturday_after(&town, 7).await;
    let went = "SELECT count(*) FROM announcements WHERE id = 2 AND sent = 121 AND body LIKE '%musik%'";
    assert_eq!(town.number(went).await, 1, "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e4_a_day_that_is_over_before_the_last_time_leads_to_how_often_it_goes() {
    for (mend, then) in [("umum-tombol-ubah-jadwal", "umum-ulang-hari"), ("umum-tombol-sekali", "umum-kapan")] {
        let town = followed().await;
        write(&town, "Bazar UMKM kecil Sabtu, 5 Desember 2026 di kantor dinas, lantai dua.").await;
        town.talk(DEWI, &["[umum-tombol-kirim]", "[umum-tombol-ulang]", "[Sabtu]", "[08.00]"]).await;
        let warned = town.press_of(DEWI, "umum-tombol-sampai", "(4 ").await;
        assert!(says(&warned, "umum-cek-lewat-nanti"), "{warned}");
        town.press(DEWI, "umum-tombol-betulkan").await;
        let mended = town.press(DEWI, mend).await;
        assert!(says(&mended, then), "{mend}: {mended}");
        close(town).await;
    }
}

#[tokio::test]
async fn e6_no_morning_is_offered_that_comes_after_the_day_it_is_about() {
    for (words, offered) in [
        ("Bazar UMKM kecil Jumat, 27 November 2026 di kantor dinas.", &["26 November"][..]),
        ("Bazar UMKM kecil 24 Desember 2026 di kantor dinas.", &["26 November", "30 November"]),
    ] {
        let town = followed().await;
        write(&town, words).await;
        town.press(DEWI, "umum-tombol-kirim").await;
        let labels = town.labels(DEWI).join("\n");
        for morning in ["26 November", "30 November"] {
            assert_eq!(labels.contains(morning), offered.contains(&morning), "{words}: {labels}");
        }
        close(town).await;
    }
}
