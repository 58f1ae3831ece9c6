//! Wrong turns around an announcement: left in the middle, pressed too late or by two at once, restarted, left lying.

use crate::announcements::{BAZAAR, HELD, HOUR, close, copy, crowd, followed, go, sent, write};
use crate::desk::{DAY, DEWI, HENDRA, VIEWER};
use crate::said::{says, says_with};
use crate::support::SITI;

#[tokio::test]
async fn e1_a_form_that_is_left_in_the_middle_waits_or_is_thrown_away() {
    let town = followed().await;
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]"]).await;
    town.say(DEWI, BAZAAR).await;
    // Another command than that of registrations leads back to it.
    let asked = town.say(DEWI, "/batal").await;
    assert!(says(&asked, "formulir-simpan-atau-buang-lain") && !asked.contains("/daftar"), "{asked}");
    let kept = town.press(DEWI, "formulir-tombol-simpan").await;
    assert!(says(&kept, "formulir-disimpan-meja"), "{kept}");
    let waits = town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]"]).await;
    assert!(says(&waits, "formulir-resume"), "{waits}");
    let asked = town.press(DEWI, "formulir-tombol-lanjut").await;
    assert!(says(&asked, "umum-tanya-berkas"), "{asked}");
    town.talk(DEWI, &["[formulir-tombol-lewati]", "[formulir-tombol-lewati]", "pasar", "[formulir-tombol-selesai]"])
        .await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "umum-konsep-jadi") && page.contains("Boemi Kedaton"), "{page}");
    // What is thrown away is nowhere.
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]", "Bazar lain di lapangan Enggal", "/batal"]).await;
    let gone = town.press(DEWI, "formulir-tombol-buang").await;
    assert!(says(&gone, "umum-formulir-batal"), "{gone}");
    assert_eq!(town.number("SELECT count(*) FROM announcements").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e1_a_draft_of_a_week_is_read_once_more_before_it_goes_and_can_be_thrown_away() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    town.clock.advance(DAY * 8);
    town.pass(HELD).await;
    let page = town.forge(DEWI, "1:an:s:1:0").await;
    assert!(says(&page, "umum-konsep-lama") && page.contains("Boemi Kedaton"), "{page}");
    assert!(says(&town.press(DEWI, "umum-tombol-kirim").await, "umum-kapan"), "{}", town.heard(DEWI));
    // Nor does it go by a button that was left lying.
    town.clock.advance(DAY * 8);
    town.pass(HELD).await;
    let page = town.forge(DEWI, "1:an:t:1:").await;
    assert!(says(&page, "umum-konsep-lama"), "{page}");
    assert!(says(&town.press(DEWI, "umum-tombol-buang").await, "umum-buang-tanya"), "{}", town.heard(DEWI));
    town.press(DEWI, "umum-tombol-ya-buang").await;
    for data in ["1:an:i:1", "1:an:s:1:1", "1:an:t:1:"] {
        assert!(says(&town.forge(DEWI, data).await, "umum-hilang"), "{data}: {}", town.heard(DEWI));
    }
    town.pass(HOUR).await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0);
    close(town).await;
}

#[tokio::test]
async fn e1_the_old_buttons_of_what_was_sent_say_how_it_stands() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    for (data, key) in [
        ("1:an:s:1:1", "umum-sisa-kosong"),
        ("1:an:t:1:", "umum-sisa-kosong"),
        ("1:an:w:1", "umum-sisa-kosong"),
        ("1:an:c:1", "umum-bukan-konsep"),
        ("1:an:f:1:umum-isi", "umum-bukan-konsep"),
        ("1:an:h:1:nib", "umum-bukan-konsep"),
        ("1:an:k:1:", "umum-bukan-konsep"),
        ("1:an:o:1:1", "umum-bukan-konsep"),
        ("1:an:x:1", "umum-tidak-tertahan"),
        ("1:an:z:1", "umum-tidak-jalan"),
    ] {
        let page = town.forge(DEWI, data).await;
        assert!(says(&page, key) && says(&page, "umum-selesai"), "{data}: {page}");
    }
    let page = town.forge(HENDRA, "1:an:y:1:abc").await;
    assert!(says(&page, "umum-tidak-menunggu"), "{page}");
    town.pass(HOUR).await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 3);
    close(town).await;
}

#[tokio::test]
async fn e14_two_of_the_office_who_let_it_go_at_once_send_it_once() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.say(HENDRA, "/umumkan").await;
    town.forge(HENDRA, "1:an:i:1").await;
    town.press(HENDRA, "umum-tombol-kirim").await;
    let before = town.count(SITI);
    let both = [DEWI, HENDRA].map(|who| (who, town.newest(who, "umum-tombol-sekarang")));
    for (who, (message, data)) in both {
        town.telegram.press(who, message, &data).unwrap();
    }
    town.quiet().await;
    assert!(says(&town.heard(HENDRA), "umum-bukan-konsep"), "{}", town.heard(HENDRA));
    // The other one can hold it back all the same.
    assert!(says(&town.press(HENDRA, "umum-tombol-tahan").await, "umum-tertahan"), "{}", town.heard(HENDRA));
    town.press(HENDRA, "umum-tombol-kirim").await;
    town.press_ten_times(HENDRA, "umum-tombol-sekarang");
    town.quiet().await;
    // Its author hears of it.
    assert!(says(&town.heard(DEWI), "umum-jalan-ditahan"), "{}", town.heard(DEWI));
    town.pass(HELD).await;
    assert_eq!(town.count(SITI), before + 1);
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 3);
    close(town).await;
}

#[tokio::test]
async fn e5_a_restart_in_the_hold_sends_nothing_early_and_nothing_twice() {
    let mut town = followed().await;
    let before = town.count(SITI);
    go(&town, BAZAAR).await;
    town.stop().await;
    town.start();
    town.quiet().await;
    assert_eq!(town.count(SITI), before);
    let page = town.press(DEWI, "umum-tombol-tahan").await;
    assert!(says(&page, "umum-tertahan"), "{page}");
    town.pass(HOUR).await;
    assert_eq!(town.count(SITI), before, "{}", town.heard(SITI));
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.stop().await;
    town.start();
    town.pass(HELD).await;
    assert!(says(&town.heard(DEWI), "umum-selesai"), "{}", town.heard(DEWI));
    town.stop().await;
    town.start();
    town.pass(HOUR).await;
    assert!(copy(&town, SITI).is_some() && town.count(SITI) == before + 1);
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies WHERE outcome = 'sent'").await, 3);
    close(town).await;
}

#[tokio::test]
async fn e4_an_approver_who_changes_a_word_needs_somebody_else() {
    let town = followed().await;
    crowd(&town, 118).await;
    town.write("UPDATE officers SET role = 'head' WHERE contact = 9103").await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    for who in [HENDRA, VIEWER] {
        assert!(says(&town.heard(who), "umum-minta-setuju"), "{}", town.heard(who));
    }
    // While it waits it says what was looked at.
    town.press(HENDRA, "umum-tombol-periksa").await;
    let (_, approve) = town.newest(HENDRA, "umum-tombol-setujui");
    let page = town.forge(HENDRA, "1:an:c:1").await;
    assert!(says(&page, "umum-bukan-konsep"), "{page}");
    town.press(HENDRA, "umum-tombol-kembalikan").await;
    town.say(HENDRA, "jamnya saya betulkan").await;
    town.press(HENDRA, "kelola-tombol-ubah").await;
    town.press(HENDRA, "umum-isian-isi").await;
    let page = town.say(HENDRA, &format!("{BAZAAR}\nMulai jam 9 pagi.")).await;
    assert!(says(&page, "kelola-diubah"), "{page}");
    town.press(HENDRA, "umum-tombol-kirim").await;
    let asked = town.press(HENDRA, "umum-tombol-sekarang").await;
    assert!(says_with(&asked, "umum-perlu-setuju", "121"), "{asked}");
    // Whoever wrote a part of it, or asks for it, is not the one who looks at it.
    assert!(!town.offers(HENDRA, "umum-tombol-setujui"), "{:?}", town.labels(HENDRA));
    let refused = town.forge(HENDRA, &approve).await;
    assert!(says(&refused, "umum-bukan-sendiri"), "{refused}");
    let page = town.press(VIEWER, "umum-tombol-periksa").await;
    assert!(page.contains("jam 9 pagi"), "{page}");
    let approved = town.press(VIEWER, "umum-tombol-setujui").await;
    assert!(says(&approved, "umum-sudah-disetujui"), "{approved}");
    town.pass(HELD).await;
    assert!(copy(&town, SITI).unwrap().text().contains("jam 9 pagi"));
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE approver = 9103 AND sent = 121").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e4_a_second_tap_on_approve_says_who_approved_it_and_how_it_ended_is_said_once() {
    let town = followed().await;
    crowd(&town, 118).await;
    town.say(HENDRA, "/meja").await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.press(HENDRA, "umum-tombol-periksa").await;
    let (message, approve) = town.newest(HENDRA, "umum-tombol-setujui");
    town.press(HENDRA, "umum-tombol-setujui").await;
    for _ in 0..2 {
        town.telegram.forge(HENDRA, message, &approve);
        town.quiet().await;
        let page = town.telegram.messages(HENDRA).into_iter().find(|one| one.id == message).unwrap();
        assert!(says_with(page.text(), "umum-disetujui-oleh", "Hendra"), "{}", page.text());
        assert!(says_with(page.text(), "umum-disetujui-oleh", "25 November 2026"), "{}", page.text());
    }
    town.pass(HELD).await;
    town.pass(HELD).await;
    let ended = town.since(DEWI, 0).into_iter().filter(|text| says(text, "umum-selesai")).count();
    assert_eq!(ended, 1, "{}", town.all_of(DEWI));
    close(town).await;
}
