//! Away from an open form and back: pages, questions, another language, an edit from the summary.

use std::time::Duration;

use umkm_bot::domain::Language;

use crate::kept;
use crate::pressing::data;
use crate::said::{says, says_in, says_with, tells};
use crate::story::{Story, fill};
use crate::support::{SITI, Town};

const DAY: Duration = Duration::from_hours(24);

async fn begin(town: &Town, who: i64) {
    town.talk(who, &["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
}

/// Whatever page is looked at, it says that the form waits, and one tap leads back.
#[tokio::test]
async fn i1_every_page_says_that_the_form_waits_and_leads_back() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    for page in ["/menu", "/bantuan", "/privasi", "/data", "/tanya", "/start", "/langganan", "/berhenti", "/apaini"] {
        let heard = town.say(SITI, page).await;
        assert!(says_with(&heard, "formulir-menunggu", "2/7 · Nama usaha"), "{page}: {heard}");
        let form = town.press(SITI, "formulir-tombol-lanjut-daftar").await;
        assert!(form.contains("2/7"), "{page}: {form}");
    }
    assert!(town.say(SITI, "Keripik Siti").await.contains("3/7"));
    town.close().await;
}

/// What is typed on a page elsewhere is neither lost nor taken for something else.
#[tokio::test]
async fn i1_words_while_the_form_waits_are_asked_about() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    let mut story = Story::new(&town, SITI);
    story.say("/menu").await;
    let asked = story.say("Keripik Siti").await;
    assert!(asked.contains("Apakah “Keripik Siti” jawabannya?"), "{asked}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0, "a name is not kept for officers");
    let next = story.press("formulir-tombol-jawaban").await;
    assert!(next.contains("Nama usaha: Keripik Siti") && next.contains("3/7"), "{next}");
    story.say("/bantuan").await;
    let answer = story.say("berapa biaya sertifikat halal?").await;
    assert!(says_with(&answer, "formulir-menunggu", "3/7"), "{answer}");
    story.say("toko cahaya abadi").await;
    let answered = story.press("formulir-tombol-pertanyaan").await;
    assert!(says_with(&answered, "formulir-menunggu", "3/7"), "{answered}");
    assert!(story.press("formulir-tombol-lanjut-daftar").await.contains("3/7"));
    story.say("Kuliner").await;
    // A kecamatan is no greeting, whatever it sounds like.
    story.say("/privasi").await;
    assert!(story.say("Kedaton").await.contains("Apakah “Kedaton” jawabannya?"));
    assert!(story.press("formulir-tombol-jawaban").await.contains("5/7"));
    insta::assert_snapshot!("pergi_dan_kembali", story.told());
    town.close().await;
}

/// The open field comes again in the new language, and the answers stay.
#[tokio::test]
async fn h1_another_language_in_the_middle_of_the_form() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    town.say(SITI, "/bahasa").await;
    let field = town.press(SITI, "bahasa-inggris").await;
    assert!(says_in(Language::English, &field, "bahasa-jadi") && field.contains("2/7 · Business"), "{field}");
    let next = town.say(SITI, "Keripik Siti").await;
    assert!(next.contains("Business: Keripik Siti") && next.contains("3/7"), "{next}");
    town.say(SITI, "food").await;
    town.say(SITI, "di kemiling kak").await;
    let phone = town.say(SITI, "beringin jaya").await;
    assert!(phone.contains("6/7 · Phone"), "{phone}");
    // With the phone's keyboard open too.
    town.say(SITI, "/bahasa").await;
    let field = town.press(SITI, "bahasa-indonesia").await;
    assert!(field.contains("6/7 · Telepon"), "{field}");
    assert!(town.say(SITI, "nomornya nanti ya").await.contains("7/7"));
    town.close().await;
}

/// Back during an edit leads to the summary, with nothing changed.
#[tokio::test]
async fn b3_b4_back_out_of_an_edit_changes_nothing() {
    let town = Town::open().await;
    fill(&town, SITI, "Keripik Siti").await;
    let before = town.heard(SITI);
    let mut story = Story::new(&town, SITI);
    story.press("formulir-tombol-ubah").await;
    story.press("isian-kecamatan").await;
    let village = story.say("Sukarame").await;
    assert!(village.contains("5/7"), "{village}");
    // The old pair stays, and that is said.
    let back = story.press("formulir-tombol-ringkasan").await;
    assert!(says_with(&back, "formulir-urung", "Kedaton") && back.ends_with(&before), "{back}");
    story.press("formulir-tombol-ubah").await;
    story.press("isian-usaha").await;
    assert_eq!(story.press("formulir-tombol-ringkasan").await, before);
    story.press("formulir-tombol-ubah").await;
    story.press("isian-telepon").await;
    assert_eq!(story.say("Kembali ke ringkasan").await, before);
    assert!(town.telegram.keyboard(SITI).is_empty());
    for field in ["Nama usaha", "Telepon"] {
        story.press("formulir-tombol-ubah").await;
        story.tap(field).await;
        assert_eq!(story.say("/batal").await, before, "out of the edit, not out of the form");
    }
    story.press("formulir-tombol-ubah").await;
    story.press("isian-minat").await;
    story.press("minat-latih").await;
    let after = story.press("formulir-tombol-selesai").await;
    assert!(after.contains("Minat: Pelatihan, Modal"), "{after}");
    story.press("formulir-tombol-ubah").await;
    story.press("isian-usaha").await;
    let after = story.say("Keripik Bu Siti").await;
    assert!(says(&after, "daftar-periksa") && after.contains("Keripik Bu Siti"), "{after}");
    insta::assert_snapshot!("ubah_dari_ringkasan", story.told());
    town.close().await;
}

/// In the middle of a form an answer is short; the rest is behind a button.
#[tokio::test]
async fn a15_an_answer_in_the_middle_of_the_form_is_short() {
    const MOST: usize = 1_000;
    let town = Town::open().await;
    begin(&town, SITI).await;
    for question in ["apa itu NIB?", "syarat kur apa saja?", "bagaimana cara daftar sertifikat halal?"] {
        town.say(SITI, question).await;
        let messages = town.telegram.messages(SITI);
        let answer = &messages[messages.len() - 2];
        assert!(answer.text().chars().count() <= MOST, "{question}: {}", answer.text());
        data(answer, "tombol-lanjut");
        assert!(town.heard(SITI).contains("2/7"), "{question}");
    }
    town.close().await;
}

/// Who does not know an answer is helped on, not shown a programme.
#[tokio::test]
async fn b1_no_answer_is_no_question() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    let hint = town.say(SITI, "belum punya nama").await;
    assert!(says(&hint, "kosong-usaha") && hint.contains("2/7"), "{hint}");
    town.say(SITI, "Keripik").await;
    assert!(town.say(SITI, "jual gorengan").await.contains("Bidang: Kuliner"));
    let hint = town.say(SITI, "tidak tahu").await;
    assert!(says(&hint, "kosong-wilayah") && hint.contains("4/7"), "{hint}");
    assert!(town.say(SITI, "kec. kemiling").await.contains("Kecamatan: Kemiling"));
    let hint = town.say(SITI, "lupa kelurahannya").await;
    assert!(says(&hint, "kosong-wilayah") && hint.contains("5/7"), "{hint}");
    town.say(SITI, "Beringin Jaya").await;
    let said = town.say(SITI, "skip dulu").await;
    assert!(said.contains("7/7"), "{said}");
    let messages = town.telegram.messages(SITI);
    assert!(messages.iter().any(|message| says_with(message.text(), "lewat", "Telepon")));
    town.close().await;
}

/// A week before a form is removed its owner is told, once, also where reminders were declined.
#[tokio::test]
async fn g8_an_owner_is_told_a_week_before_the_form_is_removed() {
    let town = Town::open().await;
    town.at_hour(10);
    begin(&town, SITI).await;
    let told = |key: &str| town.telegram.messages(SITI).iter().filter(|one| says(one.text(), key)).count();
    for (days, notices) in [(1, 0), (3, 0), (18, 0), (2, 1), (3, 1)] {
        town.pass(DAY * days).await;
        assert_eq!(told("formulir-akan-dihapus"), notices, "{days} days later");
        if days == 3 && notices == 0 {
            town.press(SITI, "formulir-tombol-diam").await;
        }
    }
    assert_eq!(told("formulir-pengingat"), 1, "the other became the word that there are no more");
    let heard = town.press(SITI, "formulir-tombol-biarkan").await;
    assert!(says(&heard, "formulir-diam-jadi"), "{heard}");
    town.pass(DAY * 5).await;
    assert_eq!(kept::drafts(&town).await, 0);
    assert_eq!(town.number("SELECT count(*) FROM form_ends WHERE ending = 'expired'").await, 1);
    town.close().await;
}

/// "Mau daftar usaha" leads to the start of the registration, "hapus data" to /data.
#[tokio::test]
async fn a12_what_the_bot_does_itself_can_be_begun_from_its_card() {
    let town = Town::open().await;
    for words in ["mau daftar usaha", "cara daftar usaha di bot ini"] {
        town.say(SITI, words).await;
        let intro = town.press(SITI, "tombol-daftar-sekarang").await;
        assert!(says(&intro, "daftar-awal"), "{words}: {intro}");
    }
    town.say(SITI, "cara menghapus data saya di bot ini").await;
    assert!(says(&town.press(SITI, "tombol-data").await, "data-judul"));
    town.close().await;
}

/// What begins and ends as a question is not stored as a name without asking.
#[tokio::test]
async fn a15_what_is_hardly_a_name_is_asked_about() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    let asked = town.say(SITI, "siapa suka kopi?").await;
    assert!(asked.contains("Apakah “siapa suka kopi?” jawabannya?"), "{asked}");
    let field = town.press(SITI, "formulir-tombol-pertanyaan").await;
    assert!(says(&field, "formulir-lanjut-isi") && field.contains("2/7"), "{field}");
    town.say(SITI, "apa kabar kopi?").await;
    let next = town.press(SITI, "formulir-tombol-jawaban").await;
    assert!(next.contains("Nama usaha: apa kabar kopi?"), "{next}");
    town.close().await;
}

/// Who hesitates is helped, who asks who it is is told; both with the question once more in the same message.
#[tokio::test]
async fn b1_hesitation_and_who_are_you_are_no_answers() {
    let town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.press(SITI, "tombol-daftar-mulai").await;
    for (words, said) in [
        ("ini siapa?", "formulir-siapa"),
        ("kamu siapa", "formulir-siapa"),
        ("hmm", "formulir-pelan-contoh Ibu Siti"),
        ("bentar ya kak", "formulir-pelan"),
    ] {
        let before = town.count(SITI);
        let heard = town.say(SITI, words).await;
        assert!(tells(&heard, said) && heard.contains("1/7"), "{words}: {heard}");
        assert_eq!(town.count(SITI), before + 1, "{words}");
    }
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    assert!(town.say(SITI, "Siti").await.contains("2/7"));
    town.close().await;
}

/// Who wants to die is answered as somebody, in a form or not, and nobody reads it in a list.
#[tokio::test]
async fn a15_a_cry_for_help_comes_before_everything() {
    let town = Town::open().await;
    let heard = town.say(SITI, "usaha bangkrut utang numpuk, saya mau bunuh diri").await;
    assert!(says(&heard, "berat") && heard.contains("puskesmas"), "{heard}");
    begin(&town, SITI).await;
    let before = town.count(SITI);
    town.say(SITI, "udah pengen mati aja").await;
    let words = town.since(SITI, before);
    assert!(words.iter().any(|words| says(words, "berat")), "{words:?}");
    assert!(words.last().is_some_and(|words| words.contains("2/7")), "{words:?}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    town.close().await;
}

/// Who asks why something is asked hears why, with the question once more in the same message.
#[tokio::test]
async fn b1_a_question_about_the_form_is_answered_with_why_it_is_asked() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]"]).await;
    for words in ["buat apa nama saya?", "knp nanya nama sy"] {
        let before = town.count(SITI);
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "kenapa-panggilan") && heard.contains("1/7"), "{words}: {heard}");
        assert_eq!(town.count(SITI), before + 1, "{words}");
    }
    town.talk(SITI, &["Siti", "Keripik Siti", "[bidang-kuliner]"]).await;
    town.talk(SITI, &["Kedaton", "[Sidodadi]"]).await;
    for words in ["buat apa nomornya?", "kenapa nomor hp diminta"] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "kenapa-telepon") && heard.contains("6/7"), "{words}: {heard}");
    }
    assert!(town.say(SITI, "0812 3456 7890").await.contains("7/7"));
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    town.close().await;
}

/// The buttons that lead out of the form and back are understood as people write them.
#[tokio::test]
async fn i5_the_ways_out_of_the_form_and_back_in_ones_own_words() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    for words in ["balik", "mundur", "back", "Balik lagi"] {
        let heard = town.say(SITI, words).await;
        assert!(heard.contains("1/7") && heard.contains("Siti") && says(&heard, "formulir-tadi"), "{words}: {heard}");
        town.press_of(SITI, "formulir-tombol-tetap", "Siti").await;
    }
    for (words, then) in [("lanjut", "2/7"), ("lanjutkan aja", "2/7")] {
        assert!(says(&town.say(SITI, "/daftar").await, "formulir-resume"));
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(then), "{words}: {heard}");
    }
    for (words, then) in [
        ("simpan aja", "formulir-disimpan"),
        ("simpan dulu ya", "formulir-disimpan"),
        ("gak jadi deh", "formulir-disimpan"),
        ("lanjut aja", "2/7"),
    ] {
        let asked = town.say(SITI, "gak jadi").await;
        assert!(says(&asked, "formulir-simpan-atau-buang"), "{asked}");
        let heard = town.say(SITI, words).await;
        assert!(tells(&heard, then), "{words}: {heard}");
        town.say(SITI, "lanjut").await;
    }
    town.talk(SITI, &["Keripik Siti", "[bidang-kuliner]", "Kedaton"]).await;
    for words in ["buang aja", "buang saja"] {
        let asked = town.say(SITI, "ga jadi").await;
        assert!(says(&asked, "formulir-simpan-atau-buang"), "{asked}");
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "formulir-dibatalkan"), "{words}: {heard}");
        begin(&town, SITI).await;
    }
    town.close().await;
}

/// Answers with little words around them, a place with its kabupaten, and a plain no to the phone.
#[tokio::test]
async fn b1_answers_as_people_say_them() {
    let town = Town::open().await;
    let named = town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "panggil aja bu siti ya"]).await;
    assert!(named.contains("Baik, bu siti."), "{named}");
    town.talk(SITI, &["Keripik Siti", "[bidang-kuliner]"]).await;
    town.press(SITI, "formulir-tombol-luar").await;
    let village = town.say(SITI, "natar lampung selatan").await;
    assert!(village.contains("Kecamatan: Natar") && village.contains("5/7"), "{village}");
    for words in ["ogah", "ga usah", "gausah", "gak mau"] {
        if !town.heard(SITI).contains("6/7") {
            town.say(SITI, "Merak Batin").await;
        }
        let heard = town.say(SITI, words).await;
        assert!(heard.contains("7/7"), "{words}: {heard}");
        town.say(SITI, "kembali").await;
    }
    town.talk(SITI, &["nanti", "modal", "Layanan", "Kirim"]).await;
    town.talk(SITI, &["/data", "[data-tombol-usaha Keripik Siti]", "[isian-ukuran]"]).await;
    let page = town.say(SITI, "kecil aja").await;
    assert!(page.contains("Ukuran: Kecil: sampai Rp15 miliar"), "{page}");
    town.close().await;
}

/// I5: the whole registration without a button.
#[tokio::test]
async fn i5_the_form_by_writing_alone() {
    let town = Town::open().await;
    town.say(SITI, "/start daftar").await;
    town.press(SITI, "tombol-daftar-mulai").await;
    for (words, next) in [
        ("nama saya Siti", "gema-panggilan Siti"),
        ("Warung Siti", "3/7"),
        ("jual sembako dan pulsa", "Bidang: Perdagangan"),
        ("saya di kemiling kak", "Kecamatan: Kemiling"),
        ("sumber agung", "6/7"),
        ("nanti aja kak", "7/7"),
        ("pelatihan, modal juga", "daftar-periksa"),
        ("sudah lengkap kah", "formulir-pakai-tombol"),
        ("oke", "daftar-perlu-izin"),
        ("ubah", "formulir-ubah-mana"),
        ("kembali", "daftar-periksa"),
        ("nama usaha", "formulir-tadi Warung Siti"),
        ("kembali", "Nama usaha: Warung Siti"),
        ("kirim", "daftar-perlu-izin"),
        ("setuju", "daftar-perlu-izin"),
        ("simpan", "daftar-perlu-izin"),
        ("saya setuju layanan", "daftar-periksa"),
        ("ya", "daftar-terkirim"),
    ] {
        let heard = town.say(SITI, words).await;
        assert!(tells(&heard, next), "{words}: {heard}");
    }
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE sector = 'dagang'").await, 1);
    // Only what was named was agreed to.
    assert_eq!(town.number("SELECT count(*) FROM consents WHERE given = (purpose = 'layanan')").await, 2);
    town.close().await;
}
