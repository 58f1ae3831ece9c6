//! The summary of a form: one message, changed where it stands while it can be seen.

use std::time::Duration;

use umkm_bot::sandbox::emulator::Message;

use crate::announcements::{BAZAAR, close, followed};
use crate::desk::DEWI;
use crate::said::says;
use crate::story::{begin, fill};
use crate::support::{SITI, Town};

/// The messages that show the summary with its buttons.
fn summaries(town: &Town) -> Vec<Message> {
    let all = town.telegram.messages(SITI).into_iter();
    let has_send =
        |message: &Message| message.buttons.iter().flatten().any(|button| says(&button.label, "formulir-tombol-kirim"));
    all.filter(has_send).collect()
}

async fn at_the_summary() -> Town {
    let town = Town::open().await;
    fill(&town, SITI, "Keripik Siti").await;
    assert_eq!(summaries(&town).len(), 1);
    town
}

/// Agrees where that is not done yet, and sends.
async fn send(town: &Town) {
    let labels = || town.telegram.last(SITI).unwrap().buttons.concat().into_iter().map(|button| button.label);
    if labels().any(|label| label == "☐ Layanan") {
        town.tap(SITI, "☐ Layanan").await;
    }
    assert!(says(&town.tap(SITI, "Kirim").await, "daftar-terkirim"), "{}", town.heard(SITI));
}

/// Wrong words, corrections by saying so and boxes that are written change the one message; each is answered in it.
#[tokio::test]
async fn s8_a_mistake_at_the_summary_changes_the_one_message() {
    for words in [
        ["asdfgh", "nomor hp saya salah, harusnya 081299998888"],
        ["nama usahanya keliru, yang benar Keripik Mawar", "kecamatan salah harusnya Kemiling"],
        ["layanan", "kirim"],
        ["kirim", "nomernya ganti jadi 0813 1111 2222"],
    ] {
        let town = at_the_summary().await;
        let before = (town.count(SITI), summaries(&town)[0].id);
        let mut seen = vec![town.heard(SITI)];
        for words in words {
            let heard = town.say(SITI, words).await;
            if !says(&heard, "daftar-periksa") {
                // What is open now, or was sent, is said below.
                break;
            }
            let labels = format!("{heard}{:?}", town.telegram.last(SITI).unwrap().buttons);
            assert!(!seen.contains(&labels), "{words}: nothing is seen to happen: {heard}");
            seen.push(labels);
            assert_eq!((town.count(SITI), summaries(&town)[0].id), before, "{words}: {heard}");
        }
        assert!(seen.len() > 1, "{words:?}");
        town.close().await;
    }
}

/// What was corrected is what is stored, by a button of the message that was changed.
#[tokio::test]
async fn s8_what_was_corrected_in_place_is_what_is_sent() {
    for (words, stored, business) in [
        ("nomor hp saya salah, harusnya 081277776666", "+6281277776666", "Keripik Siti"),
        ("nama usaha salah, harusnya Kue Siti", "Kue Siti", "Kue Siti"),
    ] {
        let town = at_the_summary().await;
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(stored), "{heard}");
        send(&town).await;
        town.say(SITI, "/data").await;
        let page = town.tap(SITI, business).await;
        assert!(page.contains(stored), "{page}");
        town.close().await;
    }
}

/// Where it is too far up to be seen, or the same would be said once more, it comes below; the old one leads nowhere.
#[tokio::test]
async fn s8_a_summary_that_would_not_be_seen_comes_below_and_there_is_one() {
    const LONG: &str = "jadi begini kak, saya ini sebenarnya jualan keripik sejak lama sekali, dulu ikut ibu saya, \
        terus sekarang sendiri, dan pelanggannya ada di mana-mana sampai ke luar kota juga";
    enum Above {
        Said(&'static [&'static str]),
        Photo,
        Time,
    }
    for above in [
        Above::Said(&["asdfgh", "asdfgh"]),
        Above::Said(&["asdfgh", "layanan", "qwerty"]),
        Above::Said(&["berapa biaya sertifikat halal?"]),
        Above::Said(&[LONG]),
        Above::Photo,
        Above::Time,
    ] {
        let town = at_the_summary().await;
        let first = summaries(&town)[0].id;
        match above {
            Above::Said(words) => {
                for words in words {
                    town.say(SITI, words).await;
                }
            }
            Above::Photo => {
                town.telegram.photo(SITI, "");
                town.quiet().await;
            }
            Above::Time => {
                town.clock.advance(Duration::from_mins(11));
                town.say(SITI, "asdfgh").await;
            }
        }
        let one = summaries(&town);
        assert_eq!(one.len(), 1, "{one:?}");
        assert!(one[0].id > first && one[0].id == town.telegram.last(SITI).unwrap().id, "{one:?}");
        let old = town.telegram.messages(SITI).into_iter().find(|message| message.id == first).unwrap();
        assert!(old.buttons.is_empty() && says(old.text(), "formulir-ringkasan-pindah"), "{old:?}");
        send(&town).await;
        town.close().await;
    }
}

/// Out of the form and back, over buttons of any message, there is one summary whose buttons work.
#[tokio::test]
async fn s8_leaving_and_coming_back_leave_one_summary() {
    for steps in [
        &["/menu", "[Lanjutkan pendaftaran]"][..],
        &["[Batal mendaftar]", "[Lanjut mengisi]", "asdfgh"],
        &["[Ubah isian]", "[Nama usaha]", "[formulir-tombol-ringkasan]", "asdfgh"],
        &["[Ubah isian]", "qwerty", "[Kembali]"],
        &["[Ubah isian]", "[Nama usaha]", "Kue Siti", "asdfgh"],
        &["berapa biaya sertifikat halal?", "asdfgh"],
        &["telepon salah", "081255554444", "asdfgh"],
        &["/batal", "lanjut mengisi", "asdfgh"],
    ] {
        let town = at_the_summary().await;
        town.talk(SITI, steps).await;
        let one = summaries(&town);
        assert_eq!(one.len(), 1, "{steps:?}: {one:?}");
        send(&town).await;
        town.close().await;
    }
}

/// The steps of the registration: what is written to get to the next one.
const STEPS: [&str; 7] =
    ["Siti", "Keripik Siti", "[Kuliner]", "Kedaton", "[Sidodadi]", "081234567890", "[Selesai memilih]"];

/// Whatever is asked at whatever step is answered, and the step's question stands below the answer.
#[tokio::test]
async fn s8_a_question_at_any_step_is_answered_and_the_step_stays_in_view() {
    const ASKED: [&str; 10] = [
        "ini bayar gak",
        "gratis kan kak?",
        "dipungut biaya ga ya",
        "datanya aman gak?",
        "berapa biaya sertifikat halal?",
        "syarat kur apa saja?",
        "berapa lama prosesnya kak?",
        "bisa diganti nanti ga",
        "ini wajib diisi ga kak",
        "habis ini dihubungi siapa?",
    ];
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[Mulai mendaftar]"]).await;
    let mut wrong = Vec::new();
    for at in 0..=STEPS.len() {
        for asked in ASKED {
            let before = town.count(SITI);
            let heard = town.say(SITI, asked).await;
            let said = town.since(SITI, before);
            let place = if at < STEPS.len() {
                heard.contains(&format!("{}/7", at + 1))
            } else {
                says(&heard, "daftar-periksa")
            };
            // A name may sound like anything: there it may be asked what was meant, and nothing is taken.
            let is_asked = says(&heard, "formulir-jawaban-atau-tanya");
            let is_refused = ["salah-telepon", "salah-daftar", "salah-wilayah"]
                .iter()
                .any(|key| said.iter().chain([&heard]).any(|text| says(text, key)));
            if is_refused || !(place || is_asked) {
                wrong.push(format!("{}: {asked}: {heard}", at + 1));
            }
            if is_asked {
                town.press(SITI, "formulir-tombol-pertanyaan").await;
            }
        }
        if let Some(step) = STEPS.get(at) {
            town.talk(SITI, &[step]).await;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let summary = town.heard(SITI);
    assert!(
        summary.contains("Siti") && summary.contains("Keripik Siti") && summary.contains("+6281234567890"),
        "{summary}"
    );
    town.close().await;
}

/// Interests joined as people speak are all of them.
#[tokio::test]
async fn s8_words_that_join_are_no_part_of_an_answer() {
    let town = Town::open().await;
    town.talk(SITI, &["/daftar", "[Mulai mendaftar]"]).await;
    town.talk(SITI, &STEPS[..6]).await;
    for (words, first, second) in [
        ("modal sama jualan online", "Modal", "Jualan online"),
        ("pelatihan trus modal", "Pelatihan", "Modal"),
        ("tempat usaha terus bazar", "Tempat usaha", "bazar"),
        ("izin dan juga modal kak", "Izin", "Modal"),
        ("modal ama pelatihan", "Modal", "Pelatihan"),
        ("modal + pelatihan", "Modal", "Pelatihan"),
        ("jualan online plus tempat usaha", "Jualan online", "Tempat"),
        ("modal n izin", "Modal", "Izin"),
    ] {
        let heard = town.say(SITI, words).await;
        let line = heard.lines().find(|line| line.starts_with("Minat")).unwrap_or_default().to_lowercase();
        assert!(line.contains(&first.to_lowercase()) && line.contains(&second.to_lowercase()), "{words}: {heard}");
        assert!(says(&heard, "daftar-periksa"), "{words}: {heard}");
        town.talk(SITI, &["[Ubah isian]", "[Minat]"]).await;
    }
    town.close().await;
}

/// What was answered earlier is put right from a later step, which goes on.
#[tokio::test]
async fn s8_an_earlier_answer_is_put_right_at_a_later_step() {
    for (words, now) in [
        ("nomor hp saya salah, harusnya 0812 9999 0000", "+6281299990000"),
        ("081299990001", "+6281299990001"),
        ("eh nomornya salah yang benar 081299990002", "+6281299990002"),
        ("nama usahanya ralat, harusnya Keripik Mawar", "Keripik Mawar"),
        ("maksud saya kecamatannya ganti jadi Kemiling", "Kemiling"),
    ] {
        let town = Town::open().await;
        town.talk(SITI, &["/daftar", "[Mulai mendaftar]"]).await;
        town.talk(SITI, &STEPS[..6]).await;
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(now), "{words}: {heard}");
        // Another kecamatan has other kelurahan.
        let goes_on = if now == "Kemiling" { "5/7" } else { "7/7" };
        assert!(heard.contains(goes_on), "{words}: {heard}");
        town.close().await;
    }
}

/// A button of a field that stands above the summary does not fetch it up, out of sight.
#[tokio::test]
async fn s8_a_press_above_the_summary_leaves_it_below() {
    for interests in ["modal", "pelatihan dan modal"] {
        let town = Town::open().await;
        begin(&town, SITI).await;
        let steps = ["Siti Mawarni", "Keripik Siti", "[bidang-kuliner]", "Kedaton", "[Sidodadi]", "081234567890"];
        assert!(town.talk(SITI, &steps).await.contains("7/7"), "{}", town.heard(SITI));
        let field = town.telegram.last(SITI).unwrap();
        town.say(SITI, interests).await;
        town.press_under(SITI, &field, "formulir-tombol-selesai", "").await;
        let shown = summaries(&town);
        assert_eq!(shown.len(), 1, "{interests}");
        assert!(shown[0].id > field.id, "{interests}: {}", town.heard(SITI));
        assert!(!says(&town.heard(SITI), "formulir-ringkasan-pindah"), "{interests}: {}", town.heard(SITI));
        town.close().await;
    }
}

/// [Kirim] stands only where something is sent: an announcement is saved and looked at first, and so is an event.
#[tokio::test]
async fn s8_the_last_button_of_a_form_says_what_it_does() {
    let town = followed().await;
    town.say(DEWI, "/umumkan").await;
    town.press(DEWI, "umum-tombol-baru").await;
    town.say(DEWI, BAZAAR).await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.say(DEWI, "pasar").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    assert!(!town.offers(DEWI, "formulir-tombol-kirim"), "{:?}", town.labels(DEWI));
    assert!(town.offers(DEWI, "formulir-tombol-simpan-lihat"), "{:?}", town.labels(DEWI));
    // Written like any other button.
    let label = town.label_of(DEWI, "formulir-tombol-simpan-lihat", "");
    assert!(says(&town.say(DEWI, &label).await, "umum-konsep-jadi"), "{}", town.heard(DEWI));
    close(town).await;
}
