//! Who reads what an owner writes: always somebody, and the owner knows who.

use std::time::Duration;

use crate::consultations::ask;
use crate::desk::{DEWI, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// Siti asked, Dewi took it and wrote: they talk. Gives the number.
pub async fn talking(town: &Town) -> String {
    let number = ask(town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", "boleh kirim fotonya?"]).await;
    number
}

/// The number of what somebody wrote last.
pub fn said_last(town: &Town, who: i64) -> i64 {
    town.telegram.messages(who).into_iter().rev().find(|one| one.from == Some(who)).unwrap().id
}

#[tokio::test]
async fn c10_after_a_screen_of_the_bot_it_is_said_who_reads_and_nothing_is_met_with_silence() {
    for command in ["/menu", "/bahasa", "/data", "/konsultasi", "/kantor", "/bantuan"] {
        let town = office().await;
        let number = talking(&town).await;
        let before = town.count(SITI);
        town.say(SITI, command).await;
        let shown = town.since(SITI, before).join("\n");
        assert!(says(&shown, "konsultasi-jeda") && shown.contains("Dewi"), "{command}: {shown}");
        // A question is answered, and can go to the officer by a tap.
        let before = town.count(SITI);
        town.say(SITI, "berapa biaya sertifikat halal?").await;
        assert!(town.count(SITI) > before, "{command}: silence");
        assert!(!town.all_of(DEWI).contains("berapa biaya sertifikat halal?"), "{command}");
        town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
        assert!(town.all_of(DEWI).contains("berapa biaya sertifikat halal?"), "{command}: {number}");
        town.close().await;
    }
}

#[tokio::test]
async fn c10_after_a_screen_of_the_bot_one_tap_goes_on_with_the_officer() {
    let town = office().await;
    talking(&town).await;
    town.say(SITI, "/menu").await;
    town.press(SITI, "konsultasi-tombol-lanjut-ke").await;
    let told = town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert!(says(&told, "konsultasi-diteruskan"), "{told}");
    assert!(town.heard(DEWI).contains("berapa biaya sertifikat halal?"), "{}", town.heard(DEWI));
    let before = town.count(SITI);
    town.say(SITI, "untuk warung kecil").await;
    assert_eq!(town.count(SITI), before, "they talk again: {}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c1_what_was_not_sent_waits_where_the_bots_own_screen_was_opened() {
    let town = office().await;
    town.talk(SITI, &["/konsultasi", "izin usaha saya ditolak, harus bagaimana?"]).await;
    for words in ["/menu", "menu", "bantuan"] {
        let shown = town.say(SITI, words).await;
        assert!(says(&shown, "konsultasi-jeda-draf"), "{words}: {shown}");
        let screen = town.press(SITI, "konsultasi-tombol-lanjut-draf").await;
        assert!(screen.contains("izin usaha saya ditolak") && !screen.contains("bantuan"), "{words}: {screen}");
    }
    // What stands on a button may be typed.
    let sent = town.say(SITI, "kirim").await;
    assert!(says(&sent, "konsultasi-terkirim"), "{sent}");
    assert_eq!(town.number("SELECT count(*) FROM case_messages").await, 1, "no such word is part of the question");
    town.close().await;
}

#[tokio::test]
async fn c1_leaving_and_nonsense_while_a_question_is_written_lose_nothing() {
    let town = office().await;
    for wish in ["batal", "/batal", "kembali", "ga jadi", "tidak jadi", "tidak jadi deh kak"] {
        town.talk(SITI, &["/start konsultasi", "izin usaha saya ditolak, harus bagaimana?", "asdfgh qwerty"]).await;
        let asked = town.say(SITI, wish).await;
        assert!(says(&asked, "langkah-belum-dikirim"), "{wish}: {asked}");
        let gone = town.press(SITI, "langkah-tombol-hapus").await;
        assert!(says(&gone, "konsultasi-dibuang"), "{wish}: {gone}");
        // Where nothing was written, nothing is said to be erased.
        let gone = town.talk(SITI, &["/start konsultasi", wish]).await;
        assert!(says(&gone, "konsultasi-tak-jadi") && !says(&gone, "konsultasi-dibuang"), "{wish}: {gone}");
    }
    assert_eq!(town.number("SELECT count(*) FROM cases").await, 0);
    town.close().await;
}

#[tokio::test]
async fn c1_only_the_question_under_whose_answer_the_button_stood_is_filled_in() {
    let town = office().await;
    let old = "berapa biaya sertifikat halal untuk warung?";
    // Not what was asked before, in the menu or under what was opened from it.
    town.say(SITI, old).await;
    for way in
        [&["/menu", "[menu-petugas]"][..], &["/start konsultasi"][..], &["/menu", "mau bicara dengan petugas"][..]]
    {
        let screen = town.talk(SITI, way).await;
        assert!(says(&screen, "konsultasi-mulai") && !screen.contains(old), "{way:?}: {screen}");
    }
    // Not what was written and never sent: it waits apart, and can be gone back to.
    town.say(SITI, "tulisan yang belum dikirim").await;
    town.say(SITI, "/menu").await;
    let screen = town.press(SITI, "menu-petugas").await;
    assert!(!screen.contains("tulisan yang belum dikirim"), "{screen}");
    let screen = town.press(SITI, "konsultasi-tombol-belum-dikirim").await;
    assert!(screen.contains("tulisan yang belum dikirim"), "{screen}");
    // Under an answer, the question of that answer; an older answer's button fills in no other one.
    town.say(SITI, "/menu").await;
    town.say(SITI, "cara daftar merek?").await;
    let older = town.telegram.last(SITI).unwrap();
    town.pass(Duration::from_mins(1)).await;
    town.say(SITI, old).await;
    let screen = town.press(SITI, "tombol-petugas").await;
    assert!(screen.contains(old), "{screen}");
    let screen = town.press_under(SITI, &older, "tombol-petugas", "").await;
    assert!(!screen.contains(old), "{screen}");
    town.close().await;
}

#[tokio::test]
async fn c1_a_change_of_the_question_under_whose_answer_it_was_begun_is_what_goes() {
    const OLD: &str = "berapa biaya sertifikat halal untuk warung?";
    const NEW: &str = "berapa lama mengurus sertifikat halal untuk katering?";
    for is_open in [true, false] {
        let town = office().await;
        town.say(SITI, OLD).await;
        let asked = said_last(&town, SITI);
        let screen = town.press(SITI, "tombol-petugas").await;
        assert!(screen.contains(OLD), "{screen}");
        if !is_open {
            town.say(SITI, "/menu").await;
        }
        town.telegram.edited_text(SITI, asked, NEW);
        town.quiet().await;
        if !is_open {
            assert!(says(&town.heard(SITI), "konsultasi-draf-diubah"), "{}", town.heard(SITI));
            town.press(SITI, "konsultasi-tombol-lanjut-draf").await;
        }
        let screen = town.heard(SITI);
        assert!(screen.contains(NEW) && !screen.contains(OLD), "{is_open}: {screen}");
        let sent = town.press(SITI, "konsultasi-tombol-kirim").await;
        assert!(says(&sent, "konsultasi-terkirim"), "{is_open}: {sent}");
        assert!(town.heard(DEWI).contains(NEW) && !town.all_of(DEWI).contains(OLD), "{}", town.heard(DEWI));
        // As its list calls it, too.
        let list = town.say(DEWI, "/antrean").await;
        assert!(!list.contains("warung"), "{is_open}: {list}");
        town.close().await;
    }
}

const ASKED_AFTER: [&str; 9] = [
    "halo pak, sudah dicek?",
    "hello, anyone?",
    "permisi, ada orang?",
    "pak gimana kelanjutannya",
    "kok belum dibalas ya?",
    "ada kabarnya min?",
    "any update?",
    "is anyone there?",
    "pertanyaan saya kemarin sudah dijawab belum?",
];

#[tokio::test]
async fn c9_whoever_asks_after_an_open_case_is_led_to_it() {
    let town = office().await;
    let number = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    for words in ASKED_AFTER {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "konsultasi-keadaan-menunggu") && heard.contains(&number), "{words}: {heard}");
    }
    // Somebody has it and wrote: it reaches that officer, now and after half an hour of silence.
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", "kami cek dulu"]).await;
    town.say(SITI, "halo pak, sudah dicek?").await;
    assert!(town.heard(DEWI).contains("halo pak, sudah dicek?"), "{}", town.heard(DEWI));
    for words in ASKED_AFTER {
        town.pass(Duration::from_hours(2)).await;
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "konsultasi-diteruskan") && heard.contains("Dewi"), "{words}: {heard}");
        assert!(town.heard(DEWI).contains(words), "{words}: {}", town.heard(DEWI));
    }
    town.close().await;
}

#[tokio::test]
async fn c9_whoever_asks_after_nothing_is_greeted_with_what_the_bot_can_do() {
    let town = office().await;
    for words in ASKED_AFTER {
        let heard = town.say(BUDI, words).await;
        assert!(says(&heard, "salam-ada"), "{words}: {heard}");
        assert!(town.offers(BUDI, "tombol-petugas"), "{words}");
    }
    // Questions stay questions.
    for words in ["berapa lama proses sertifikat halal?", "cara cek nomor NIB", "kapan hasil seleksi bantuan modal?"] {
        let heard = town.say(BUDI, words).await;
        assert!(!says(&heard, "salam-ada"), "{words}: {heard}");
    }
    town.close().await;
}

#[tokio::test]
async fn c2_what_the_bot_answers_is_the_bots_once_the_officer_has_answered_and_asked_nothing() {
    for (said, is_offered) in [("Izinnya sudah saya cek, aman.", false), ("Boleh kirim fotonya, Bu?", true)] {
        let town = office().await;
        let number = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
        town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", said]).await;
        town.clock.advance(Duration::from_hours(3));
        town.quiet().await;
        town.say(SITI, "apa syarat NIB?").await;
        assert_eq!(town.offers(SITI, "konsultasi-tombol-teruskan-ke"), is_offered, "{said}: {}", town.heard(SITI));
        town.close().await;
    }
}
