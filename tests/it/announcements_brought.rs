//! What an officer brings or chooses for an announcement, and what is asked beside it.

use axum::body::Bytes;
use serde_json::{Value, json};
use umkm_bot::sandbox::emulator::Message;

use crate::announcements::{BAZAAR, HELD, HOUR, close, copy, followed, write};
use crate::desk::{DEWI, VIEWER};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{SITI, Town};

/// A letter as the office gets it.
const LETTER: &str = "Yth. pelaku usaha. Bazar UMKM akhir tahun diadakan hari Sabtu, 12 Desember 2026, \
    pukul 10.00-21.00 WIB di Mall Boemi Kedaton, Bandar Lampung. Terbuka untuk semua bidang usaha. Narahubung Bu Dewi \
    di kantor dinas, lantai dua.";
/// What stands under a poster.
const CAPTION: &str = "Bazar UMKM Sabtu, 12 Desember 2026 di atrium Mall Boemi Kedaton";

/// The words of a message that was passed on, and from whom.
fn passed_on(field: &str, words: &str) -> Value {
    let mut content = json!({ "forward_origin": { "type": "hidden_user", "sender_user_name": "Humas", "date": 1 } });
    content[field] = words.into();
    content
}

impl Town {
    /// Somebody passes a poster on.
    async fn pass_poster_on(&self, who: i64, caption: &str) -> String {
        let file = ("photo", "poster.jpg", Bytes::from_static(b"\xff\xd8\xff poster"));
        self.telegram.send_file(who, who, file, passed_on("caption", caption));
        self.quiet().await;
        self.heard(who)
    }
}

fn labels(message: &Message) -> Vec<String> {
    message.buttons.iter().flatten().map(|button| button.label.clone()).collect()
}

#[tokio::test]
async fn e19_a_poster_that_is_passed_on_is_announced_or_kept_with_its_picture() {
    let town = followed().await;
    let asked = town.pass_poster_on(DEWI, CAPTION).await;
    assert!(says(&asked, "umum-mau-diapakan"), "{asked}");
    for key in ["utama-tombol-umumkan", "umum-tombol-jadi-acara", "umum-tombol-simpan-konsep"] {
        assert!(town.offers(DEWI, key), "{key}: {:?}", town.labels(DEWI));
    }
    let page = town.press(DEWI, "umum-tombol-simpan-konsep").await;
    assert!(says(&page, "umum-konsep-jadi") && page.contains(CAPTION), "{page}");
    town.press(DEWI, "umum-tombol-contoh").await;
    assert!(copy(&town, DEWI).unwrap().content.contains_key("photo"));
    // The same to be announced: only for whom is asked.
    town.pass_poster_on(DEWI, CAPTION).await;
    let asked = town.press(DEWI, "utama-tombol-umumkan").await;
    assert!(says(&asked, "umum-dari-kiriman") && says(&asked, "umum-tanya-untuk"), "{asked}");
    town.say(DEWI, "pasar").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    let copy = copy(&town, SITI).unwrap();
    assert!(copy.content.contains_key("photo") && copy.text().contains(CAPTION), "{:?}", copy.content);
    // More words than fit under a picture are said to be too many, and none of them is lost.
    town.pass_poster_on(DEWI, &format!("{CAPTION}. {}", "Ramai sekali. ".repeat(55))).await;
    let long = town.press(DEWI, "umum-tombol-simpan-konsep").await;
    assert!(says(&long, "umum-salah-panjang") && says(&long, "umum-tanya-untuk"), "{long}");
    assert_eq!(town.number("SELECT count(*) FROM announcements").await, 2);
    // Nobody else is asked.
    for who in [SITI, VIEWER] {
        assert!(!says(&town.pass_poster_on(who, CAPTION).await, "umum-mau-diapakan"), "{}", town.heard(who));
    }
    close(town).await;
}

#[tokio::test]
async fn e19_a_letter_that_is_passed_on_becomes_a_draft_or_an_event() {
    let town = followed().await;
    let bring = async || {
        town.telegram.message(DEWI, passed_on("text", LETTER));
        town.quiet().await;
        assert!(says(&town.heard(DEWI), "umum-mau-diapakan"), "{}", town.heard(DEWI));
    };
    bring().await;
    let page = town.press(DEWI, "umum-tombol-simpan-konsep").await;
    assert!(says(&page, "umum-konsep-jadi") && page.contains("lantai dua"), "{page}");
    // It was used: its other buttons have nothing left to act on.
    assert!(says(&town.forge(DEWI, "1:an:l:umum").await, "umum-lupa"), "{}", town.heard(DEWI));
    bring().await;
    let event = town.press(DEWI, "umum-tombol-jadi-acara").await;
    assert!(says(&event, "kelola-surat-dibaca"), "{event}");
    town.press(DEWI, "formulir-tombol-batal").await;
    // And it is not kept for long.
    town.say(DEWI, "/menu").await;
    bring().await;
    town.clock.advance(HOUR);
    assert!(says(&town.press(DEWI, "umum-tombol-simpan-konsep").await, "umum-lupa"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM announcements").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e19_whoever_only_asks_is_answered() {
    let town = followed().await;
    let question = "Selamat siang. Tadi pagi ada pemilik warung makan dari Kemiling yang bertanya soal sertifikat \
                    halal: berapa biaya sertifikat halal, apa saja syarat sertifikat halal, dan berapa lama sertifikat \
                    halal terbit? Orangnya datang lagi besok, jadi tolong: biaya sertifikat halal berapa?";
    let asked = town.say(DEWI, question).await;
    assert!(says(&asked, "umum-mau-diapakan"), "{asked}");
    let answer = town.press(DEWI, "umum-tombol-bertanya").await;
    assert!(!says(&answer, "umum-mau-diapakan"), "{answer}");
    let all = format!("{answer} {:?}", town.labels(DEWI)).to_lowercase();
    assert!(all.contains("halal"), "{all}");
    assert_eq!(town.number("SELECT count(*) FROM announcements").await, 0);
    close(town).await;
}

#[tokio::test]
async fn e1_a_question_in_the_middle_is_answered_and_the_form_goes_on() {
    let town = followed().await;
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]"]).await;
    town.say(DEWI, BAZAAR).await;
    let before = town.count(DEWI);
    let again = town.say(DEWI, "berapa biaya sertifikat halal?").await;
    assert!(says(&again, "umum-tanya-berkas"), "{again}");
    let said = town.since(DEWI, before);
    assert!(said.iter().any(|text| text.to_lowercase().contains("halal")), "{said:?}");
    town.talk(DEWI, &["[formulir-tombol-lewati]", "[formulir-tombol-lewati]", "pasar", "[formulir-tombol-selesai]"])
        .await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "umum-konsep-jadi") && !page.contains("halal"), "{page}");
    assert!(page.contains("Boemi Kedaton") && says_with(&page, "umum-jangkauan", "3"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e7_what_it_is_about_is_chosen_from_a_list_and_can_be_taken_away() {
    let town = followed().await;
    publish(&town, &training(&town, 9)).await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    let asked = town.press(DEWI, "umum-tombol-pilih-acara").await;
    assert!(says(&asked, "umum-tanya-acara"), "{asked}");
    let page = town.tap(DEWI, "Pelatihan tapis").await;
    assert!(says(&page, "kelola-diubah"), "{page}");
    town.press(DEWI, "kelola-tombol-ubah").await;
    let asked = town.press(DEWI, "kelola-tombol-program").await;
    assert!(says(&asked, "umum-tanya-program"), "{asked}");
    let first = town.labels(DEWI).remove(0);
    town.press(DEWI, "formulir-tombol-maju").await;
    assert_ne!(town.labels(DEWI)[0], first, "the next page");
    town.press(DEWI, "formulir-tombol-mundur").await;
    let page = town.tap(DEWI, &first).await;
    assert!(says(&page, "kelola-diubah"), "{page}");
    // Both are buttons under the copy.
    town.press(DEWI, "umum-tombol-contoh").await;
    let preview = labels(&copy(&town, DEWI).unwrap());
    assert!(preview.iter().any(|label| says(label, "umum-tombol-acara")), "{preview:?}");
    assert!(preview.iter().any(|label| says_with(label, "umum-tombol-program", &first)), "{preview:?}");
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "umum-tombol-pilih-acara").await;
    let page = town.press(DEWI, "umum-tombol-tanpa-acara").await;
    assert!(says(&page, "kelola-diubah"), "{page}");
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    let arrived = copy(&town, SITI).unwrap();
    assert!(!labels(&arrived).iter().any(|label| says(label, "umum-tombol-acara")), "{:?}", labels(&arrived));
    let card = town.press_under(SITI, &arrived, "umum-tombol-program", "").await;
    assert!(!says(&card, "kedaluwarsa") && card != arrived.text(), "{card}");
    assert_eq!(town.number("SELECT count(tapped_at) FROM announcement_copies").await, 1);
    close(town).await;
}
