//! Whom the words of an officer are for, where that is not clear: it is asked, and nothing goes to anybody meanwhile.

use std::time::Duration;

use umkm_bot::sandbox::emulator::Action;

use crate::case_clocks::{PERMIT, SRI, permits};
use crate::case_replies::{albums, picture};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};
use crate::whose_words::talking;

const HALAL: &str = "berapa biaya sertifikat halal untuk warung?";

/// Dewi has the cases of Siti and of Budi, and writes to Siti.
async fn between_two() -> Town {
    let town = office().await;
    ask(&town, BUDI, HALAL).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    talking(&town).await;
    town
}

/// Dewi says for whom it is.
async fn choose(town: &Town, name: &str) {
    let asked = town.telegram.last(DEWI).unwrap();
    let chosen = asked.buttons.iter().flatten().find(|button| button.label.contains(name)).unwrap();
    let Action::Data(data) = &chosen.action else { panic!("{chosen:?}") };
    town.telegram.press(DEWI, asked.id, data).unwrap();
    town.quiet().await;
}

#[tokio::test]
async fn c14_once_another_owner_wrote_it_is_asked_whom_the_next_words_are_for() {
    let town = between_two().await;
    town.say(DEWI, "Yang bagian depan juga ya").await;
    assert!(town.heard(SITI).contains("Yang bagian depan juga ya"), "{}", town.heard(SITI));
    town.clock.advance(Duration::from_mins(1));
    town.reply(BUDI, town.with_words(BUDI, "konsultasi-kabar-diambil"), "ini warung saya pak").await;
    let before = (town.count(SITI), town.count(BUDI));
    let asked = town.say(DEWI, "Sudah jelas, terima kasih").await;
    assert!(says(&asked, "konsultasi-untuk-siapa"), "{asked}");
    assert_eq!((town.count(SITI), town.count(BUDI)), before, "{}", town.heard(DEWI));
    // It is for Siti as before: she is written to still.
    choose(&town, "Siti").await;
    assert!(town.heard(SITI).contains("Sudah jelas, terima kasih"), "{}", town.heard(SITI));
    town.say(DEWI, "Saya kabari besok").await;
    assert!(town.heard(SITI).contains("Saya kabari besok"), "{}", town.heard(SITI));
    // It is for Budi: what comes next is asked about again.
    town.clock.advance(Duration::from_mins(1));
    town.reply(BUDI, town.with_words(BUDI, "konsultasi-kabar-diambil"), "yang ini juga").await;
    town.say(DEWI, "Bagus, Pak").await;
    choose(&town, "Budi").await;
    assert!(town.heard(BUDI).contains("Bagus, Pak"), "{}", town.heard(BUDI));
    let asked = town.say(DEWI, "Tinggal tanda tangan").await;
    assert!(says(&asked, "konsultasi-untuk-siapa"), "{}", town.telegram.transcript(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c14_an_album_that_replies_to_nothing_is_asked_about_once_and_goes_whole() {
    let town = between_two().await;
    town.press(DEWI, "konsultasi-tombol-tutup-tulis").await;
    let before = town.count(DEWI);
    for at in 0..3 {
        town.telegram
            .message(DEWI, picture(&format!("D{at}"), Some("berkas"), if at == 1 { "contoh surat" } else { "" }));
        town.rest().await;
    }
    town.quiet().await;
    assert_eq!(town.since(DEWI, before).len(), 1, "{:?}", town.since(DEWI, before));
    assert!(says(&town.heard(DEWI), "konsultasi-untuk-siapa"), "{}", town.heard(DEWI));
    assert!(albums(&town, SITI).is_empty() && albums(&town, BUDI).is_empty());
    choose(&town, "Budi").await;
    town.quiet().await;
    assert_eq!(albums(&town, BUDI), [3], "{}", town.all_of(BUDI));
    assert!(town.all_of(BUDI).contains("contoh surat") && albums(&town, SITI).is_empty());
    town.close().await;
}

#[tokio::test]
async fn c14_an_album_for_a_colleagues_case_is_held_back_and_sent_whole() {
    let town = office().await;
    ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(HENDRA, "konsultasi-kartu-diambil");
    let before = town.count(HENDRA);
    for at in 0..3 {
        let mut part = picture(&format!("H{at}"), Some("punya-hendra"), "");
        part["reply_to_message"] =
            serde_json::json!({"message_id": card, "date": 1, "chat": {"id": HENDRA, "type": "private"}});
        town.telegram.message(HENDRA, part);
        town.rest().await;
    }
    town.quiet().await;
    assert_eq!(town.since(HENDRA, before).len(), 1, "{:?}", town.since(HENDRA, before));
    assert!(albums(&town, SITI).is_empty());
    town.press(HENDRA, "konsultasi-tombol-ambil-alih-kirim").await;
    town.quiet().await;
    assert_eq!(albums(&town, SITI), [3], "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c14_an_invitation_in_the_middle_of_writing_to_one_owner_goes_to_nobody_unasked() {
    for words in [
        "UNDANGAN\nKepada seluruh pelaku usaha: kami mengundang Bapak/Ibu hadir",
        "Mohon dibagikan ya\nHari: Rabu, 16 Desember 2026\nTempat: Aula Kelurahan Sumberejo",
    ] {
        let town = office().await;
        talking(&town).await;
        let before = town.count(SITI);
        let asked = town.say(DEWI, words).await;
        assert!(says(&asked, "konsultasi-untuk-siapa"), "{words}: {asked}");
        assert_eq!(town.count(SITI), before, "{words}: {}", town.heard(SITI));
        // Whoever means it sends it.
        choose(&town, "Siti").await;
        assert!(town.count(SITI) > before, "{words}");
        town.close().await;
    }
    let town = office().await;
    talking(&town).await;
    town.say(DEWI, "Syaratnya:\n- KTP\n- NIB\nBiaya: gratis").await;
    assert!(town.heard(SITI).contains("NIB"), "a list for one owner is no invitation: {}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c6_who_had_a_case_hears_that_it_is_open_again_whatever_the_team() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    // The head took it, who is in no team.
    town.talk(HENDRA, &[&code, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", "Coba daftar ulang ya, Bu"])
        .await;
    town.talk(HENDRA, &[&code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    let before = town.count(HENDRA);
    let asked = town.with_words(SITI, "Coba daftar ulang ya, Bu");
    town.reply(SITI, asked, "belum bisa juga, kodenya ditolak").await;
    let heard = town.since(HENDRA, before).join("\n");
    assert!(heard.contains(&code) && says(&heard, "konsultasi-kartu-lagi"), "{heard}");
    assert!(town.heard(DEWI).contains(&code), "and the team: {}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c4_what_the_only_one_on_duty_puts_back_reaches_who_stands_in() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    assert!(!town.all_of(SRI).contains(&code), "she stands in only: {}", town.all_of(SRI));
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-alihkan]", "[konsultasi-tombol-lepas]"]).await;
    assert!(town.all_of(SRI).contains(&code), "somebody hears of it: {}", town.all_of(SRI));
    town.close().await;
}

#[tokio::test]
async fn c3_what_was_sent_is_looked_at_before_a_case_is_taken() {
    let town = office().await;
    town.talk(SITI, &["/start konsultasi", PERMIT]).await;
    town.telegram.message(SITI, picture("surat", None, ""));
    town.quiet().await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&town.heard(DEWI), "konsultasi-kartu-baru"), "{}", town.heard(DEWI));
    let before = town.telegram.messages(DEWI).len();
    town.press(DEWI, "konsultasi-tombol-lampiran").await;
    let new: Vec<_> = town.telegram.messages(DEWI).into_iter().skip(before).collect();
    assert!(new.iter().any(|message| message.content.contains_key("photo")), "{new:?}");
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting'").await, 1, "it is taken by nobody");
    town.close().await;
}
