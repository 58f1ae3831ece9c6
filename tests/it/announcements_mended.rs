//! What somebody who tried announcements out for the first time stumbled over, each as it is now.

use crate::announcements::{BAZAAR, HOUR, close, copy, crowd, followed, sent, write};
use crate::consultations::ask;
use crate::desk::{AMINAH, DEWI, HENDRA, office};
use crate::said::{says, says_with};
use crate::story::fill;
use crate::support::{BUDI, SITI, Town};

/// Hendra writes the first announcement anew.
async fn change(town: &Town, words: &str) {
    town.talk(HENDRA, &["/meja", "/umumkan"]).await;
    town.forge(HENDRA, "1:an:i:1").await;
    town.press(HENDRA, "kelola-tombol-ubah").await;
    town.press(HENDRA, "umum-isian-isi").await;
    let page = town.say(HENDRA, words).await;
    assert!(says(&page, "kelola-diubah"), "{page}");
}

#[tokio::test]
async fn e2_news_that_were_chosen_come_whatever_box_the_registration_leaves_empty() {
    let town = office().await;
    // Chosen first, and registered without the box; registered without the box, and chosen then.
    let choose = ["/langganan", "[tombol-langganan-nyala Bazar]", "[tombol-kabari-ya]"];
    town.talk(SITI, &choose).await;
    for who in [SITI, BUDI] {
        fill(&town, who, "Keripik Pisang").await;
        town.press(who, "daftar-izin-layanan").await;
        let thanks = town.press(who, "formulir-tombol-kirim").await;
        assert!(says(&thanks, "daftar-terkirim"), "{thanks}");
    }
    let refused = "SELECT count(*) FROM consents WHERE purpose = 'kabar' AND given = 0";
    assert_eq!(town.number(refused).await, 1, "only who had chosen nothing");
    let page = town.talk(BUDI, &choose).await;
    assert!(says(&page, "langganan-isi") && !says(&page, "langganan-tanpa-izin"), "{page}");
    sent(&town, BAZAAR).await;
    assert!(copy(&town, SITI).is_some() && copy(&town, BUDI).is_some());
    // Where it was refused before that was so, the page says it, and gives the way.
    town.say(AMINAH, "/menu").await;
    town.write("INSERT INTO consents (contact, purpose, given, version, at) VALUES (7100, 'kabar', 0, '1', 0)").await;
    town.write("INSERT INTO subscriptions (contact, topic, text_version, created_at) VALUES (7100, 'pasar', 'x', 0)")
        .await;
    let page = town.say(AMINAH, "/langganan").await;
    assert!(says(&page, "langganan-tanpa-izin") && says(&page, "langganan-isi"), "{page}");
    town.press(AMINAH, "data-tombol-beri-kabar").await;
    let page = town.say(AMINAH, "/langganan").await;
    assert!(!says(&page, "langganan-tanpa-izin") && says(&page, "langganan-isi"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e2_news_that_are_permitted_without_a_topic_are_said_to_be_none() {
    let town = office().await;
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti Mawarni", "Keripik Siti", "[bidang-kuliner]"]).await;
    town.talk(SITI, &["Kedaton", "[Sidodadi]", "081234567890", "[formulir-tombol-selesai]"]).await;
    town.press(SITI, "daftar-izin-layanan").await;
    town.press(SITI, "daftar-izin-kabar").await;
    let thanks = town.press(SITI, "formulir-tombol-kirim").await;
    assert!(says(&thanks, "daftar-terkirim") && says(&thanks, "daftar-kabar-kosong"), "{thanks}");
    let page = town.press(SITI, "tombol-langganan").await;
    assert!(says(&page, "langganan-kosong"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e19_words_for_many_are_announced_by_whoever_has_cases_too() {
    let town = followed().await;
    ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let words = format!("PENGUMUMAN: {BAZAAR}");
    let asked = town.say(DEWI, &words).await;
    assert!(says(&asked, "konsultasi-untuk-siapa"), "{asked}");
    for key in ["utama-tombol-umumkan", "umum-tombol-jadi-acara", "umum-tombol-simpan-konsep"] {
        assert!(town.offers(DEWI, key), "{key}: {:?}", town.labels(DEWI));
    }
    let asked = town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
    assert!(says(&asked, "umum-mau-diapakan"), "{asked}");
    let page = town.press(DEWI, "umum-tombol-simpan-konsep").await;
    assert!(says(&page, "umum-konsep-jadi") && page.contains("Boemi Kedaton"), "{page}");
    // At once as well; what is no more than a word to somebody is no announcement.
    town.say(DEWI, &words).await;
    let asked = town.press(DEWI, "utama-tombol-umumkan").await;
    assert!(says(&asked, "umum-dari-kiriman"), "{asked}");
    town.press(DEWI, "formulir-tombol-batal").await;
    town.say(DEWI, "/menu").await;
    let asked = town.say(DEWI, "silakan datang ke kantor").await;
    assert!(says(&asked, "konsultasi-untuk-siapa") && !town.offers(DEWI, "utama-tombol-umumkan"), "{asked}");
    let none = town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
    assert!(says(&none, "konsultasi-bukan-balasan"), "{none}");
    assert!(!town.all_of(SITI).contains("Boemi Kedaton"), "{}", town.all_of(SITI));
    close(town).await;
}

#[tokio::test]
async fn e4_nobody_lets_go_what_a_colleague_wrote_meanwhile() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    let asked = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(asked.contains("Boemi Kedaton"), "what is let go stands beside the times: {asked}");
    let (message, now) = town.newest(DEWI, "umum-tombol-sekarang");
    let (_, time) = town.newest(DEWI, "umum-tombol-tulis-waktu");
    change(&town, &format!("{BAZAAR} Dipindah ke Enggal.")).await;
    // An old button lets nothing go, nor one of before buttons said what was seen.
    for data in [now.as_str(), time.as_str()] {
        town.telegram.forge(DEWI, message, data);
        town.quiet().await;
        let page = town.message(DEWI, "umum-berubah-oleh").text().to_owned();
        assert!(page.contains("Hendra") && page.contains("Dipindah ke Enggal"), "{data}: {page}");
    }
    assert!(says(&town.forge(HENDRA, "1:an:t:1:").await, "umum-berubah"), "{}", town.heard(HENDRA));
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE state = 'draft'").await, 1);
    let asked = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(asked.contains("Dipindah ke Enggal"), "{asked}");
    let held = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says(&held, "umum-jalan-ditahan"), "{held}");
    close(town).await;
}

#[tokio::test]
async fn e4_a_number_that_is_typed_lets_nothing_go_that_was_changed_before() {
    let town = followed().await;
    crowd(&town, 118).await;
    town.write("UPDATE officers SET role = 'officer' WHERE contact = 9102").await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    let asked = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&asked, "umum-ketik-jumlah", "121"), "{asked}");
    change(&town, &format!("{BAZAAR} Dipindah ke Enggal.")).await;
    let page = town.say(DEWI, "121").await;
    assert!(says(&page, "umum-berubah-oleh") && page.contains("Dipindah ke Enggal"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE state = 'draft'").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e6_a_time_at_which_nothing_goes_or_all_is_over_is_asked_about() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-tulis-waktu").await;
    let asked = town.say(DEWI, "besok jam 3 pagi").await;
    assert!(says_with(&asked, "umum-waktu-diganti", "26 November 2026"), "{asked}");
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE state = 'draft'").await, 1, "not before a yes");
    let planned = town.press(DEWI, "umum-tombol-jadwalkan").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "07.00"), "{planned}");
    town.press(DEWI, "umum-tombol-tahan").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-tulis-waktu").await;
    let asked = town.say(DEWI, "14 Desember 2026 jam 9 pagi").await;
    assert!(says_with(&asked, "umum-waktu-lewat", "12 Desember 2026"), "{asked}");
    assert!(!says(&asked, "umum-waktu-diganti"), "{asked}");
    town.press(DEWI, "umum-tombol-tulis-waktu").await;
    let planned = town.say(DEWI, "11 Desember 2026 jam 9 pagi").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "11 Desember 2026"), "{planned}");
    close(town).await;
}

#[tokio::test]
async fn e16_a_correction_is_checked_before_and_says_when_it_came() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    let before = town.count(SITI);
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    town.say(DEWI, "Bazar UMKM\nSabtu, 13 Desember 2026 di Mall Boemi Kedaton.").await;
    let asked = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says_with(&asked, "umum-cek-hari", "13 Desember 2026"), "{asked}");
    town.pass(HOUR).await;
    assert!(copy(&town, SITI).unwrap().text().contains("12 Desember"), "nobody's copy says that yet");
    town.press(DEWI, "umum-tombol-betulkan").await;
    let asked = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&asked, "umum-cek-hari"), "{asked}");
    let page = town.press(DEWI, "umum-tombol-ralat").await;
    assert!(says_with(&page, "umum-ralat-mulai", "3"), "{page}");
    town.pass(HOUR).await;
    let corrected = copy(&town, SITI).unwrap().text().to_owned();
    assert!(says_with(&corrected, "umum-ralat-kepala", "25 November 2026"), "{corrected}");
    assert!(corrected.contains("13 Desember"), "{corrected}");
    assert_eq!(town.count(SITI), before, "no message of its own");
    assert!(says_with(&town.forge(DEWI, "1:an:i:1").await, "umum-ralat-jadi", "3"), "{}", town.heard(DEWI));
    // What is taken back is listed as that.
    town.press(DEWI, "umum-tombol-tarik").await;
    town.press(DEWI, "umum-tombol-ya-tarik").await;
    town.pass(HOUR).await;
    let list = town.forge(DEWI, "1:an:lewat:0").await;
    assert!(says_with(&list, "umum-keadaan-ditarik", "3"), "{list}");
    close(town).await;
}

#[tokio::test]
async fn e17_what_is_only_begun_or_says_nothing_is_no_question() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    let asked = "SELECT count(asked_at) FROM announcement_copies";
    let begun = town.press(SITI, "umum-tombol-tanya").await;
    assert!(says(&begun, "konsultasi-mulai-isi"), "{begun}");
    assert_eq!(town.number(asked).await, 0, "none at the office");
    town.say(SITI, "stannya boleh dipakai dua orang?").await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    assert_eq!(town.number(asked).await, 1);
    let under = copy(&town, BUDI).unwrap().id;
    let heard = town.reply(BUDI, under, "oke makasih").await;
    assert!(!says(&heard, "konsultasi-dicatat"), "{heard}");
    let heard = town.reply(BUDI, under, "maaf kak, tidak berminat").await;
    assert!(says(&heard, "umum-tidak-berminat") && town.offers(BUDI, "umum-tombol-kurangi"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE contact = 7002").await, 0);
    assert_eq!(town.number(asked).await, 1);
    close(town).await;
}

#[tokio::test]
async fn e10_news_pause_for_a_week_and_stop_in_plain_words() {
    let town = followed().await;
    for words in ["jeda 7 hari", "berhenti dulu seminggu"] {
        let heard = town.say(SITI, words).await;
        assert!(says_with(&heard, "berhenti-jeda", "2 Desember 2026"), "{words}: {heard}");
        town.press(SITI, "berhenti-tombol-urung").await;
    }
    town.say(SITI, "/langganan").await;
    let heard = town.press(SITI, "berhenti-tombol-jeda-minggu").await;
    assert!(says_with(&heard, "berhenti-jeda", "2 Desember 2026"), "{heard}");
    let heard = town.say(BUDI, "jangan kirim lagi dong").await;
    assert!(says(&heard, "berhenti-jadi"), "{heard}");
    let page = write(&town, BAZAAR).await;
    assert!(says_with(&page, "umum-tidak-jeda", "1") && says_with(&page, "umum-tidak-berhenti", "1"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e5_who_let_it_go_hears_that_a_colleague_held_it_back() {
    let town = followed().await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.say(HENDRA, "/hentikan").await;
    let held = town.press(HENDRA, "umum-tombol-hentikan-itu").await;
    assert!(says(&held, "umum-tertahan"), "{held}");
    let told = town.message(DEWI, "umum-ditahan-oleh");
    assert!(told.text().contains("Hendra"), "{}", told.text());
    town.pass(HOUR).await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0);
    close(town).await;
}

#[tokio::test]
async fn e4_what_nobody_approved_in_time_is_told_to_both() {
    let town = followed().await;
    crowd(&town, 118).await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    let asked = town.press_of(DEWI, "umum-tombol-pagi", "Kamis").await;
    assert!(says(&asked, "umum-perlu-setuju"), "{asked}");
    town.pass(HOUR * 23).await;
    for who in [DEWI, HENDRA] {
        let told = town.message(who, "umum-belum-disetujui");
        assert!(told.text().contains("26 November 2026"), "{}", told.text());
    }
    let told = |who| town.since(who, 0).iter().filter(|text| says(text, "umum-belum-disetujui")).count();
    town.pass(HOUR).await;
    assert_eq!((told(DEWI), told(HENDRA)), (1, 1), "once");
    let page = town.forge(HENDRA, "1:an:i:1").await;
    assert!(says(&page, "umum-menunggu-lewat") && town.offers(HENDRA, "umum-tombol-setujui"), "{page}");
    close(town).await;
}
