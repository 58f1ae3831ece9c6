//! Announcements: written, looked at, let go, stopped, mended, and what owners make of them.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault, Message, Options};
use umkm_bot::store::events::Facts;

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, office};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{ADMIN, BUDI, SITI, Town};

/// Until the first copy goes, and a little more.
pub const HELD: Duration = Duration::from_secs(70);
pub const HOUR: Duration = Duration::from_hours(1);
/// What Dewi announces: nothing in it looks odd.
pub const BAZAAR: &str = "Bazar UMKM <MBK>\nSabtu, 12 Desember 2026 di Mall Boemi Kedaton, atrium.";
/// All copies, by how they ended, add up.
const IDENTITY: &str =
    "SELECT count(*) FROM announcements AS a WHERE total <> sent + blocked + gone + failed + cancelled
    + unknown + (SELECT count(*) FROM announcement_copies AS c WHERE c.announcement = a.id AND outcome IS NULL)";

/// An office, and three owners who follow the news of bazaars.
pub async fn followed() -> Town {
    let town = office().await;
    for who in [SITI, BUDI, AMINAH] {
        town.say(who, "/menu").await;
    }
    town.write(
        "INSERT INTO subscriptions (contact, topic, text_version, created_at)
         VALUES (7001, 'pasar', 'x', 0), (7002, 'pasar', 'x', 0), (7100, 'pasar', 'x', 0)",
    )
    .await;
    town
}

/// A crowd of so many more people who follow them too.
pub async fn crowd(town: &Town, count: i64) {
    for who in 20_001..=20_000 + count {
        town.telegram.person(who, "Pemilik", Some("id"));
        town.telegram.text(who, "/menu");
        // A slow bot answers so many at a time while the town waits.
        if who % 50 == 0 {
            town.quiet().await;
        }
    }
    town.quiet().await;
    town.write(
        "INSERT INTO subscriptions (contact, topic, text_version, created_at)
         SELECT id, 'pasar', 'x', 0 FROM contacts WHERE id > 20000",
    )
    .await;
}

/// Writes an announcement down for those who follow the news of bazaars; gives its page.
pub async fn write(town: &Town, words: &str) -> String {
    town.say(DEWI, "/umumkan").await;
    town.press(DEWI, "umum-tombol-baru").await;
    town.say(DEWI, words).await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.say(DEWI, "pasar").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    town.press(DEWI, "formulir-tombol-kirim").await
}

/// Writes it down and lets it go at once.
pub async fn go(town: &Town, words: &str) -> String {
    write(town, words).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await
}

/// The same, and everybody has it.
pub async fn sent(town: &Town, words: &str) {
    go(town, words).await;
    town.pass(HELD).await;
    assert!(says(&town.heard(DEWI), "umum-selesai"), "{}", town.heard(DEWI));
}

/// The newest copy of an announcement in somebody's chat.
pub fn copy(town: &Town, who: i64) -> Option<Message> {
    let messages = town.telegram.messages(who).into_iter().rev();
    messages.filter(|message| message.from.is_none()).find(|message| message.text().contains("Bazar UMKM"))
}

/// Ends a story in which all copies add up.
pub async fn close(town: Town) {
    assert_eq!(town.number(IDENTITY).await, 0, "copies that are in no count");
    town.close().await;
}

#[tokio::test]
async fn e1_an_announcement_is_written_looked_at_tried_held_sent_and_reported() {
    let town = followed().await;
    let page = write(&town, BAZAAR).await;
    assert!(says(&page, "umum-konsep-jadi") && says_with(&page, "umum-jangkauan", "3"), "{page}");
    assert!(page.contains("Bazar UMKM <MBK>"), "{page}");
    town.press(DEWI, "umum-tombol-contoh").await;
    let preview = copy(&town, DEWI).unwrap();
    assert!(says(&town.press(DEWI, "umum-tombol-ke-pengumuman").await, "umum-jangkauan"), "{}", town.heard(DEWI));
    assert!(says(&town.press(DEWI, "umum-tombol-uji").await, "umum-uji-di-atas"), "{}", town.heard(DEWI));
    let test = copy(&town, DEWI).unwrap();
    assert!(says(test.text(), "umum-uji") && test.text().ends_with(preview.text()), "{}", test.text());
    // A button of a copy that is only tried out says so.
    town.press(DEWI, "umum-tombol-kurangi").await;
    assert!(says(&town.telegram.toasts(DEWI).last().unwrap().text, "umum-singkat-uji"));
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0, "a test is in no count");
    let block = Fault::new(Effect::refuse(403, "Forbidden: bot was blocked by the user")).on("sendMessage").to(BUDI);
    town.telegram.fault(block);
    let before = town.count(SITI);
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-kapan"), "{}", town.heard(DEWI));
    let held = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says(&held, "umum-jalan-ditahan"), "{held}");
    assert_eq!(town.count(SITI), before, "nothing goes while it can be held");
    town.pass(HELD).await;
    assert_eq!(copy(&town, SITI).unwrap().text(), preview.text(), "what was looked at is what is sent");
    let labels = |message: &Message| -> Vec<String> {
        message.buttons.iter().flatten().map(|button| button.label.clone()).collect()
    };
    assert_eq!(labels(&copy(&town, SITI).unwrap()), labels(&preview));
    assert_eq!(town.count(SITI), before + 1);
    let report = town.heard(DEWI);
    assert!(says(&report, "umum-selesai") && says(&report, "umum-akhir-blokir"), "{report}");
    assert!(says_with(&report, "umum-akhir-terkirim", "2"), "{report}");
    let ends = "SELECT count(*) FROM announcements WHERE state = 'done' AND total = 3 AND sent = 2 AND blocked = 1";
    assert_eq!(town.number(ends).await, 1);
    let page = town.press(DEWI, "umum-tombol-hasil").await;
    assert!(says(&page, "umum-hasil") && town.offers(DEWI, "umum-tombol-ralat"), "{page}");
    let who = town.press(DEWI, "umum-tombol-siapa").await;
    assert!(says(&who, "umum-siapa-tanpa-usaha"), "{who}");
    assert!(town.number("SELECT count(*) FROM audit WHERE action = 'announce' AND officer = 9101").await >= 3);
    close(town).await;
}

#[tokio::test]
async fn e1_a_picture_goes_with_words_that_fit_under_it_and_both_are_corrected() {
    let town = followed().await;
    town.say(DEWI, "/umumkan").await;
    town.press(DEWI, "umum-tombol-baru").await;
    town.say(DEWI, &format!("{BAZAAR} {}", "Ramai sekali. ".repeat(60))).await;
    let bytes = axum::body::Bytes::from_static(b"\xff\xd8\xff poster");
    town.telegram.send_file(DEWI, DEWI, ("photo", "poster.jpg", bytes), serde_json::json!({}));
    town.quiet().await;
    town.press(DEWI, "formulir-tombol-cukup").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.say(DEWI, "pasar").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    let long = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&long, "umum-salah-panjang"), "{long}");
    assert!(says(&town.say(DEWI, BAZAAR).await, "umum-periksa"), "{}", town.heard(DEWI));
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-contoh").await;
    let preview = copy(&town, DEWI).unwrap();
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    let real = copy(&town, SITI).unwrap();
    assert!(real.content.contains_key("photo") && real.text() == preview.text(), "{:?}", real.content);
    assert_eq!(real.content.get("photo"), preview.content.get("photo"));
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    town.say(DEWI, "Bazar UMKM pindah ke Minggu, 13 Desember 2026, di atrium.").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.pass(HOUR).await;
    let real = copy(&town, SITI).unwrap();
    assert!(real.content.contains_key("photo") && real.text().contains("13 Desember"), "{:?}", real.content);
    close(town).await;
}

#[tokio::test]
async fn e2_who_gets_none_is_counted_under_one_reason_and_nobody_is_nobody() {
    let town = followed().await;
    town.say(BUDI, "/berhenti").await;
    let page = write(&town, BAZAAR).await;
    assert!(says_with(&page, "umum-jangkauan", "2") && says(&page, "umum-tidak-berhenti"), "{page}");
    town.say(SITI, "/berhenti").await;
    town.press(SITI, "berhenti-tombol-jeda").await;
    town.telegram.block(AMINAH);
    town.quiet().await;
    let refused = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says(&refused, "umum-tak-ada-penerima"), "{refused}");
    for key in ["umum-tidak-berhenti", "umum-tidak-jeda", "umum-tidak-blokir"] {
        assert!(says(&refused, key), "{key}: {refused}");
    }
    town.pass(HOUR).await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0);
    close(town).await;
}

#[tokio::test]
async fn e4_what_reaches_many_goes_once_somebody_else_has_looked_at_exactly_that() {
    let town = followed().await;
    crowd(&town, 118).await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    let asked = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&asked, "umum-perlu-setuju", "121"), "{asked}");
    assert!(says(&town.heard(HENDRA), "umum-minta-setuju"), "{}", town.heard(HENDRA));
    let page = town.press(HENDRA, "umum-tombol-periksa").await;
    assert!(says(&page, "umum-menunggu") && page.contains("Boemi Kedaton"), "{page}");
    let (message, approve) = town.newest(HENDRA, "umum-tombol-setujui");
    // Not by who is no head; and not what was changed since.
    town.forge(DEWI, &approve).await;
    assert!(says(&town.heard(DEWI), "kedaluwarsa"), "{}", town.heard(DEWI));
    town.forge(DEWI, "1:an:x:1").await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "umum-isian-isi").await;
    town.say(DEWI, &format!("{BAZAAR}\nGratis.")).await;
    town.telegram.forge(HENDRA, message, &approve);
    town.quiet().await;
    assert!(says(&town.heard(HENDRA), "umum-tidak-menunggu"), "{}", town.heard(HENDRA));
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.telegram.forge(HENDRA, message, &approve);
    town.quiet().await;
    let shown = town.telegram.messages(HENDRA).into_iter().find(|one| one.id == message).unwrap();
    assert!(says(shown.text(), "umum-berubah"), "{}", shown.text());
    // He gives it back with a reason, and lets it go in the end.
    town.press(HENDRA, "umum-tombol-kembalikan").await;
    let returned = town.say(HENDRA, "jam bukanya kurang jelas").await;
    assert!(says(&returned, "umum-sudah-dikembalikan"), "{returned}");
    assert!(says_with(&town.heard(DEWI), "umum-dikembalikan", "jam bukanya kurang jelas"), "{}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-buka").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.press(HENDRA, "umum-tombol-periksa").await;
    let approved = town.press(HENDRA, "umum-tombol-setujui").await;
    assert!(says(&approved, "umum-sudah-disetujui"), "{approved}");
    town.pass(HELD).await;
    assert!(town.since(DEWI, 0).iter().any(|heard| says_with(heard, "umum-disetujui", "Hendra")));
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "121"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE approver = 9102 AND sent = 121").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'approve_announcements'").await, 2);
    assert!(says(&town.say(HENDRA, "/meja").await, "utama-pengumuman"), "{}", town.heard(HENDRA));
    close(town).await;
}

#[tokio::test]
async fn e4_where_nobody_else_is_there_the_number_is_typed_and_it_can_be_held_for_longer() {
    let town = followed().await;
    crowd(&town, 118).await;
    town.write("DELETE FROM officers WHERE role = 'head'").await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    let asked = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&asked, "umum-ketik-jumlah", "121"), "{asked}");
    assert!(says(&town.say(DEWI, "batal").await, "langkah-jumlah-penerima"), "{}", town.heard(DEWI));
    town.press(DEWI, "tombol-kembali").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says(&town.say(DEWI, "12").await, "umum-ketik-beda"), "{}", town.heard(DEWI));
    let held = town.say(DEWI, "121").await;
    assert!(says(&held, "umum-jalan-ditahan"), "{held}");
    let wait = "SELECT starts_at - changed_at FROM announcements";
    assert_eq!(town.number(wait).await, 600_000);
    town.pass(HELD * 10).await;
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "121"), "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e5_what_is_held_back_in_time_reaches_nobody() {
    let town = followed().await;
    let before = town.count(SITI);
    go(&town, BAZAAR).await;
    let page = town.press(DEWI, "umum-tombol-tahan").await;
    assert!(says(&page, "umum-tertahan") && town.offers(DEWI, "umum-tombol-kirim"), "{page}");
    town.pass(HOUR).await;
    assert_eq!(town.count(SITI), before);
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0);
    // The command stops it as well, and a second tap has nothing left to stop.
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    let running = town.say(DEWI, "/hentikan").await;
    assert!(says(&running, "umum-hentikan") && running.contains("Bazar UMKM"), "{running}");
    town.press(DEWI, "umum-tombol-hentikan-itu").await;
    assert!(says(&town.heard(DEWI), "umum-tertahan"), "{}", town.heard(DEWI));
    town.pass(HOUR).await;
    assert_eq!(town.count(SITI), before);
    assert!(says(&town.say(DEWI, "/hentikan").await, "umum-hentikan-kosong"));
    assert!(says(&town.forge(DEWI, "1:an:z:1").await, "umum-tidak-jalan"));
    close(town).await;
}

/// A town in which one message goes a second, and so many people who follow the news of bazaars.
pub async fn slow(people: i64) -> Town {
    let town = Town::with(&["--send-rate", "1"], Options::default()).await;
    town.telegram.person(DEWI, "Dewi", Some("id"));
    town.say(DEWI, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9101, 'officer', 0)").await;
    crowd(&town, people).await;
    town
}

#[tokio::test]
async fn e5_stopped_in_the_middle_nothing_new_goes_and_who_has_it_is_listed() {
    let town = slow(20).await;
    go(&town, BAZAAR).await;
    town.clock.advance(HELD);
    for _ in 0..6 {
        town.rest().await;
        town.clock.advance(Duration::from_secs(1));
    }
    town.rest().await;
    let arrived = || (20_001..=20_020).filter(|who| copy(&town, *who).is_some()).count();
    assert!((1..20).contains(&arrived()), "{} have it", arrived());
    town.forge_now(DEWI, "1:an:z:1").await;
    let at_the_stop = arrived();
    town.pass(HOUR).await;
    town.pass(HELD).await;
    // What was in the sender's hands goes: as much as is in flight, at most.
    assert!(arrived() <= at_the_stop + 8, "{} after {at_the_stop}", arrived());
    let ends = "SELECT count(*) FROM announcements WHERE state = 'stopped' AND sent > 0 AND cancelled > 0
                AND total = sent + cancelled";
    assert_eq!(town.number(ends).await, 1);
    let report = town.heard(DEWI);
    assert!(says(&report, "umum-berhenti") && says(&report, "umum-akhir-batal"), "{report}");
    town.press(DEWI, "umum-tombol-hasil").await;
    let who = town.press(DEWI, "umum-tombol-siapa").await;
    assert!(says_with(&who, "umum-siapa", &arrived().to_string()), "{who}");
    close(town).await;
}

#[tokio::test]
async fn e10_who_stops_or_leaves_the_topic_while_it_goes_gets_it_no_more() {
    let town = slow(20).await;
    go(&town, BAZAAR).await;
    town.clock.advance(HELD);
    town.rest().await;
    // The last ones of the crowd have not got it yet.
    let (stops, leaves) = (20_020, 20_019);
    assert!(copy(&town, stops).is_none() && copy(&town, leaves).is_none());
    town.telegram.text(stops, "/berhenti");
    town.forge_now(leaves, "1:n:pasar:0").await;
    town.pass(HOUR).await;
    town.pass(HELD).await;
    assert!(copy(&town, stops).is_none() && copy(&town, leaves).is_none());
    let ends = "SELECT count(*) FROM announcements WHERE state = 'done' AND sent = 18 AND cancelled = 2 AND total = 20";
    assert_eq!(town.number(ends).await, 1, "{}", town.heard(DEWI));
    close(town).await;
}

impl Town {
    /// A person presses a button by its data, and is answered while others wait.
    pub async fn forge_now(&self, who: i64, data: &str) {
        let newest = self.telegram.last(who).unwrap().id;
        self.telegram.forge(who, newest, data);
        self.rest().await;
    }
}

#[tokio::test]
async fn e11_at_night_it_waits_for_the_morning_and_two_a_week_are_enough() {
    let town = followed().await;
    town.at_hour(21);
    write(&town, BAZAAR).await;
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-di-luar-jam"), "{}", town.heard(DEWI));
    let planned = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "07.00"), "{planned}");
    let before = town.count(SITI);
    town.pass(HOUR).await;
    assert_eq!(town.count(SITI), before, "{}", town.heard(SITI));
    town.at_hour(7);
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_some());
    town.pass(HOUR * 2).await;
    sent(&town, &format!("{BAZAAR} Ada stan kosong.")).await;
    town.pass(HOUR * 2).await;
    // A third one reaches nobody of those who had two, before the week is over.
    let page = write(&town, &format!("{BAZAAR} Masih ada stan.")).await;
    assert!(says(&page, "umum-tidak-cukup"), "{page}");
    let asked = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says_with(&asked, "umum-cukup-senin", "7 Desember"), "{asked}");
    assert!(!town.offers(DEWI, "umum-tombol-sekarang"), "{:?}", town.labels(DEWI));
    assert!(says(&town.forge(DEWI, "1:an:t:3:").await, "umum-tak-ada-penerima"), "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e6_a_time_is_chosen_or_written_called_off_and_kept() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    let planned = town.press_of(DEWI, "umum-tombol-pagi", "Kamis").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "26 November 2026"), "{planned}");
    let before = town.count(SITI);
    town.press(DEWI, "umum-tombol-tahan").await;
    town.pass(HOUR * 24).await;
    assert_eq!(town.count(SITI), before, "called off: {}", town.heard(SITI));
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-tulis-waktu").await;
    assert!(says(&town.say(DEWI, "hari ini jam 1 pagi").await, "umum-salah-saat"), "{}", town.heard(DEWI));
    let planned = town.say(DEWI, "30 November 2026 jam 8 pagi").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "30 November 2026"), "{planned}");
    // Whatever is restarted.
    let mut town = town;
    town.stop().await;
    town.start();
    town.pass(HOUR * 24 * 3).await;
    town.at_hour(8);
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies WHERE contact = 7001").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e6_what_was_missed_asks_before_it_goes() {
    let mut town = followed().await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press_of(DEWI, "umum-tombol-pagi", "Kamis").await;
    town.stop().await;
    town.clock.advance(HOUR * 24);
    town.start();
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_none());
    assert!(says(&town.heard(DEWI), "umum-terlewat"), "{}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_some());
    close(town).await;
}

#[tokio::test]
async fn e16_what_arrived_is_corrected_and_taken_back() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    let before = town.count(SITI);
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    let asked = town.say(DEWI, "Bazar UMKM\nMinggu, 13 Desember 2026 di Mall Boemi Kedaton.").await;
    assert!(says(&asked, "umum-ralat-periksa"), "{asked}");
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "umum-ralat-mulai"), "{page}");
    town.pass(HOUR).await;
    for who in [SITI, BUDI, AMINAH] {
        let copy = copy(&town, who).unwrap();
        assert!(says(copy.text(), "umum-ralat-kepala") && copy.text().contains("13 Desember"), "{}", copy.text());
    }
    assert_eq!(town.count(SITI), before, "the same message");
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says_with(&page, "umum-ralat-jadi", "3"), "{page}");
    town.press(DEWI, "umum-tombol-tarik").await;
    town.press(DEWI, "umum-tombol-ya-tarik").await;
    town.pass(HOUR).await;
    assert!(copy(&town, SITI).is_none() && town.count(SITI) == before - 1);
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says_with(&page, "umum-tarik-jadi", "3") && !town.offers(DEWI, "umum-tombol-ralat"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e17_a_button_or_a_reply_is_a_question_to_the_office_that_says_what_about() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    let copy = copy(&town, SITI).unwrap();
    town.telegram.reply(SITI, copy.id, "stannya boleh dipakai dua orang?");
    town.quiet().await;
    assert!(says(&town.heard(SITI), "konsultasi-dicatat"), "{}", town.heard(SITI));
    town.press(SITI, "konsultasi-tombol-kirim").await;
    let card = town.heard(DEWI);
    assert!(says_with(&card, "umum-tentang", "Bazar UMKM") && card.contains("dipakai dua orang"), "{card}");
    let asked = town.press(BUDI, "umum-tombol-tanya").await;
    assert!(says(&asked, "konsultasi-mulai-isi") && says(&asked, "umum-tentang"), "{asked}");
    // A stop is a stop, wherever it is written.
    let aminah = self::copy(&town, AMINAH).unwrap();
    town.telegram.reply(AMINAH, aminah.id, "stop");
    town.quiet().await;
    assert!(says(&town.heard(AMINAH), "berhenti-jadi"), "{}", town.heard(AMINAH));
    let sent = "SELECT count(asked_at) FROM announcement_copies";
    assert_eq!(town.number(sent).await, 1, "what is only begun is no question");
    close(town).await;
}

#[tokio::test]
async fn e9_each_copy_says_why_it_came_and_leads_to_less() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    assert!(says(copy(&town, SITI).unwrap().text(), "umum-karena"));
    let page = town.press(SITI, "umum-tombol-kurangi").await;
    assert!(says(&page, "umum-kurangi"), "{page}");
    assert!(says(copy(&town, SITI).unwrap().text(), "umum-karena"), "the copy stays");
    town.press(SITI, "umum-tombol-tanpa-topik").await;
    assert_eq!(town.number("SELECT count(*) FROM subscriptions WHERE contact = 7001").await, 0);
    town.press(BUDI, "umum-tombol-kurangi").await;
    assert!(says(&town.press(BUDI, "berhenti-tombol-jeda").await, "berhenti-jeda"));
    let left = "SELECT count(*) FROM announcement_copies WHERE left_at IS NOT NULL";
    assert_eq!(town.number(left).await, 2);
    close(town).await;
}

#[tokio::test]
async fn e7_an_event_is_announced_in_one_tap_and_its_button_leads_there() {
    let town = followed().await;
    town.write("UPDATE subscriptions SET topic = 'latih'").await;
    let facts: Facts = training(&town, 9);
    publish(&town, &facts).await;
    town.say(DEWI, "/kelola_acara").await;
    town.forge(DEWI, "1:eo:i:1").await;
    let page = town.press(DEWI, "utama-tombol-umumkan").await;
    assert!(says(&page, "umum-dari-acara") && page.contains("Pelatihan tapis"), "{page}");
    assert!(says_with(&page, "umum-jangkauan", "3"), "{page}");
    // A second tap takes up the draft that is there.
    assert!(says(&town.forge(DEWI, "1:an:a:1").await, "umum-dari-acara-lagi"));
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    let card = town.press(SITI, "umum-tombol-acara").await;
    assert!(card.contains("Pelatihan tapis") && town.offers(SITI, "acara-tombol-daftar"), "{card}");
    let page = town.press(DEWI, "umum-tombol-hasil").await;
    assert!(says(&page, "umum-hasil-daftar"), "{page}");
    town.press(DEWI, "umum-tombol-wa").await;
    assert!(town.since(DEWI, 0).iter().any(|heard| heard.contains("start=e_") && heard.contains("Sumberejo")));
    close(town).await;
}

#[tokio::test]
async fn e19_what_an_officer_brings_becomes_an_announcement_an_event_or_a_question() {
    let town = followed().await;
    let letter = "Yth. pelaku usaha. Bazar UMKM akhir tahun diadakan hari Sabtu, 12 Desember 2026, pukul 10.00-21.00 WIB \
                  di Mall Boemi Kedaton, Bandar Lampung. Terbuka untuk semua bidang usaha. Narahubung Bu Dewi di kantor \
                  dinas, lantai dua.";
    assert!(says(&town.say(DEWI, letter).await, "umum-mau-diapakan"), "{}", town.heard(DEWI));
    let asked = town.press(DEWI, "utama-tombol-umumkan").await;
    assert!(says(&asked, "umum-dari-kiriman") && says(&asked, "umum-tanya-untuk"), "{asked}");
    town.say(DEWI, "pasar").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "umum-konsep-jadi") && page.contains("lantai dua"), "{page}");
    town.say(DEWI, letter).await;
    let event = town.press(DEWI, "umum-tombol-jadi-acara").await;
    assert!(says(&event, "kelola-surat-dibaca"), "{event}");
    town.press(DEWI, "formulir-tombol-batal").await;
    town.say(DEWI, "/menu").await;
    // Nobody else is asked.
    for who in [SITI, VIEWER] {
        assert!(!says(&town.say(who, letter).await, "umum-mau-diapakan"), "{}", town.heard(who));
    }
    close(town).await;
}

#[tokio::test]
async fn e20_what_looks_odd_is_asked_about_and_the_same_words_go_once() {
    let town = followed().await;
    let page = write(&town, "Bazar UMKM Minggu, 12 Desember 2026, sewa stan Rp750.000, https://bit.ly/x").await;
    for key in ["umum-cek-hari", "umum-cek-tautan-pendek", "umum-cek-biaya"] {
        assert!(says(&page, key), "{key}: {page}");
    }
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-cek-dulu"), "{}", town.heard(DEWI));
    let asked = town.press(DEWI, "umum-tombol-sudah-benar").await;
    assert!(says(&asked, "umum-kapan"), "{asked}");
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    write(&town, "Bazar UMKM Minggu, 12 Desember 2026, sewa stan Rp750.000, https://bit.ly/x").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sudah-benar").await;
    let refused = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says(&refused, "umum-kembar"), "{refused}");
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 3);
    // It can be thrown away.
    town.press(DEWI, "umum-tombol-buang").await;
    town.press(DEWI, "umum-tombol-ya-buang").await;
    assert!(says(&town.forge(DEWI, "1:an:i:2").await, "umum-hilang"));
    close(town).await;
}

#[tokio::test]
async fn e1_only_whoever_announces_does_whatever_is_pressed() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    for who in [SITI, VIEWER, ADMIN] {
        town.say(who, "/menu").await;
        for data in [
            "1:an:konsep:0",
            "1:an:b",
            "1:an:d",
            "1:an:i:1",
            "1:an:p:1",
            "1:an:u:1",
            "1:an:v:1",
            "1:an:c:1",
            "1:an:f:1:umum-isi",
            "1:an:g:1:0",
            "1:an:h:1:nib",
            "1:an:j:1",
            "1:an:k:1:1",
            "1:an:s:1:1",
            "1:an:t:1:",
            "1:an:w:1",
            "1:an:y:1:abc",
            "1:an:r:1",
            "1:an:x:1",
            "1:an:z:1",
            "1:an:o:1:1",
            "1:an:m:1",
            "1:an:n:1:1",
            "1:an:q:1",
            "1:an:e:1",
            "1:an:a:1",
            "1:an:l:umum",
            "1:at:b:1",
            "1:at:n:1",
            "1:at:r:1:ab12cd34",
            "1:at:d:1:1",
            "1:au:t:1:1",
            "1:au:k",
            "1:au:p:1",
            "1:au:x:1",
            "1:ar:1",
            "1:ar:h:1:5",
            "1:ar:j:1:5:8",
            "1:ar:k:1:5:8:4",
            "1:ar:s:1",
            "1:ar:l:1:1795827600000",
            "1:ar:z:1",
            "1:ar:w:1:0",
            "1:au:m:1",
            "1:au:n:1",
            "1:au:r:1",
            "1:au:c:1",
            "1:au:d:1:0",
            "1:au:e:1:9102:0",
        ] {
            town.forge(who, data).await;
            assert!(says(&town.heard(who), "kedaluwarsa"), "{data}: {}", town.heard(who));
        }
    }
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE state = 'draft'").await, 1);
    close(town).await;
}
