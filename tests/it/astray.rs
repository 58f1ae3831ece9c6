//! What must not go astray: words in a form, in the group and after /menu; people on leave or gone; answers that were
//! corrected after they had been told.

use std::time::Duration;

use serde_json::json;

use crate::appointments::open_times;
use crate::case_clocks::{PERMIT, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::officers_group::{GROUP, in_topic, presses, topics, with_group, writes};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const MINUTES: Duration = Duration::from_mins(2);

/// Dewi has Siti's case, and Siti is in the middle of a registration; gives the number.
async fn filling_in(town: &Town) -> String {
    let number = ask(town, SITI, PERMIT).await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]"]).await;
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Siti"]).await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-tulis]", "Apakah sudah jalan usahanya?"]).await;
    number
}

#[tokio::test]
async fn c10_in_a_form_an_officers_message_promises_no_plain_answer_and_offers_ways() {
    let town = office().await;
    filling_in(&town).await;
    let heard = town.heard(SITI);
    assert!(says(&heard, "konsultasi-balas-di-formulir") && !says(&heard, "konsultasi-balas-di-sini"), "{heard}");
    // A reply reaches the officer, and the form stays where it is.
    let message = town.with_words(SITI, "Apakah sudah jalan usahanya?");
    town.reply(SITI, message, "Sudah, sejak Maret").await;
    assert!(town.heard(DEWI).contains("Sudah, sejak Maret"), "{}", town.heard(DEWI));
    let next = town.say(SITI, "Keripik Siti").await;
    assert!(next.contains("3/7"), "{next}");
    // The button as well.
    town.say(DEWI, "Boleh kirim fotonya?").await;
    town.press(SITI, "konsultasi-tombol-balas-ke").await;
    town.say(SITI, "Fotonya menyusul besok").await;
    assert!(town.heard(DEWI).contains("Fotonya menyusul besok"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM case_messages WHERE side = 'owner'").await, 3);
    town.close().await;
}

#[tokio::test]
async fn c10_in_a_form_words_after_an_officers_message_are_asked_about() {
    for words in ["Sudah, sejak Maret, tiap malam", "Keripik Siti", "kapan dibalas?"] {
        let town = office().await;
        filling_in(&town).await;
        let asked = town.say(SITI, words).await;
        assert!(says(&asked, "formulir-atau-petugas") && asked.contains(words), "{words}: {asked}");
        assert!(!town.all_of(DEWI).contains(words), "{words}: kept back");
        town.press(SITI, "konsultasi-tombol-untuk").await;
        assert!(town.all_of(DEWI).contains(words), "{words}: {}", town.heard(DEWI));
        assert!(town.heard(SITI).contains("2/7"), "the form goes on: {}", town.heard(SITI));
        // What comes after that is the form's, until the officer writes again.
        assert!(town.say(SITI, "Warung Siti").await.contains("3/7"), "{words}: {}", town.heard(SITI));
        town.close().await;
    }
    let town = office().await;
    filling_in(&town).await;
    town.say(SITI, "Keripik Siti").await;
    let next = town.press(SITI, "formulir-tombol-jawaban").await;
    assert!(next.contains("Keripik Siti") && next.contains("3/7"), "{next}");
    assert!(!town.all_of(DEWI).contains("Keripik Siti"));
    town.close().await;
}

#[tokio::test]
async fn c10_who_goes_on_with_the_form_writes_to_the_form() {
    let town = office().await;
    filling_in(&town).await;
    town.press(SITI, "konsultasi-tombol-balas-ke").await;
    town.say(SITI, "Fotonya menyusul besok").await;
    town.say(SITI, "/daftar").await;
    town.press(SITI, "formulir-tombol-lanjut-daftar").await;
    let next = town.say(SITI, "Keripik Siti").await;
    assert!(next.contains("3/7"), "{next}");
    assert!(!town.all_of(DEWI).contains("Keripik Siti"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c10_in_a_form_a_voice_or_a_picture_after_an_officers_message_is_offered_to_the_officer() {
    const OF_SITI: &str = "SELECT count(*) FROM case_messages WHERE side = 'owner'";
    let town = office().await;
    filling_in(&town).await;
    for sent in [
        json!({"voice": {"file_id": "V", "file_unique_id": "V", "duration": 3}}),
        json!({"photo": [{"file_id": "P", "file_unique_id": "P", "width": 9, "height": 9}]}),
        json!({"photo": [{"file_id": "Q", "file_unique_id": "Q", "width": 9, "height": 9}], "caption": "ini tokonya"}),
    ] {
        let before = town.number(OF_SITI).await;
        town.telegram.message(SITI, sent.clone());
        town.quiet().await;
        assert!(says(&town.heard(SITI), "formulir-kiriman-petugas"), "{sent}: {}", town.heard(SITI));
        assert_eq!(town.number(OF_SITI).await, before, "{sent}: kept back");
        town.press(SITI, "konsultasi-tombol-untuk").await;
        assert_eq!(town.number(OF_SITI).await, before + 1, "{sent}: {}", town.heard(SITI));
        assert!(town.heard(SITI).contains("2/7"), "the form goes on: {}", town.heard(SITI));
        town.say(DEWI, "Boleh kirim lagi?").await;
    }
    town.close().await;
}

#[tokio::test]
async fn c10_after_menu_the_bot_answers_until_the_talk_is_taken_up_again() {
    let town = office().await;
    let number = ask(&town, SITI, PERMIT).await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", "Boleh kirim fotonya?"]).await;
    town.say(SITI, "/menu").await;
    for words in ["berapa biaya sertifikat halal?", "kalibrasi oven gudang di mana", "kalau timbangan emas bagaimana"] {
        let before = town.count(SITI);
        town.say(SITI, words).await;
        assert!(!town.all_of(DEWI).contains(words), "{words} went to the officer");
        assert!(town.count(SITI) > before, "{words}: silence");
    }
    // A reply takes it up again.
    let message = town.with_words(SITI, "Boleh kirim fotonya?");
    town.reply(SITI, message, "besok ya").await;
    town.say(SITI, "kalibrasi oven gudang di mana").await;
    assert!(town.all_of(DEWI).contains("kalibrasi oven gudang"), "{}", town.heard(DEWI));
    town.close().await;
}

/// Dewi has Siti's case in its topic; gives the topic.
async fn taken_in_topic(town: &Town) -> i64 {
    ask(town, SITI, PERMIT).await;
    town.pass(Duration::from_secs(20)).await;
    let [topic] = topics(town).try_into().unwrap();
    presses(town, DEWI, topic.id, "konsultasi-tombol-ambil").await;
    topic.id
}

fn last(town: &Town, topic: i64) -> String {
    in_topic(town, topic).last().unwrap().text().to_owned()
}

#[tokio::test]
async fn c11_taking_over_for_a_remark_among_colleagues_sends_nothing() {
    for remark in ["orang ini memang cerewet, saya saja", "besok saya telepon dia"] {
        let town = with_group().await;
        let topic = taken_in_topic(&town).await;
        writes(&town, HENDRA, topic, remark).await;
        presses(&town, HENDRA, topic, "konsultasi-tombol-ambil-alih").await;
        assert_eq!(town.number("SELECT officer FROM cases").await, HENDRA);
        assert!(!town.all_of(SITI).contains(remark), "{remark}: {}", town.heard(SITI));
        assert!(says(&last(&town, topic), "konsultasi-diambil-alih-belum"), "{}", last(&town, topic));
        // It can still go, by a tap of its own.
        presses(&town, HENDRA, topic, "konsultasi-tombol-kirim-ke").await;
        assert!(town.heard(SITI).contains(remark), "{}", town.heard(SITI));
        town.close().await;
    }
}

#[tokio::test]
async fn c11_closing_in_the_group_has_a_way_back_and_no_word_of_it_is_sent() {
    for word in ["batal", "belum", "tidak", "Belum ditutup", "kembali"] {
        let town = with_group().await;
        let topic = taken_in_topic(&town).await;
        presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
        let before = town.count(SITI);
        writes(&town, DEWI, topic, word).await;
        assert_eq!(town.count(SITI), before, "{word}: {}", town.heard(SITI));
        assert!(says(&last(&town, topic), "langkah-tutup"), "{word}: {}", last(&town, topic));
        // What is written then answers again.
        writes(&town, DEWI, topic, "Boleh kirim fotonya?").await;
        assert!(town.heard(SITI).contains("Boleh kirim fotonya?"), "{word}: {}", town.heard(SITI));
        town.close().await;
    }
}

#[tokio::test]
async fn c11_both_questions_of_an_end_have_a_button_back() {
    let town = with_group().await;
    let topic = taken_in_topic(&town).await;
    presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-hasil-belum").await;
    assert!(says(&last(&town, topic), "langkah-tutup"), "{}", last(&town, topic));
    presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-hasil-selesai").await;
    assert!(says(&last(&town, topic), "konsultasi-belum-dibalas"), "{}", last(&town, topic));
    let before = town.count(SITI);
    writes(&town, DEWI, topic, "belum").await;
    assert_eq!(town.count(SITI), before, "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed'").await, 0);
    town.close().await;
}

#[tokio::test]
async fn c6_every_way_to_close_says_what_is_not_answered() {
    for outcome in ["konsultasi-hasil-selesai", "konsultasi-hasil-diteruskan", "konsultasi-hasil-tak-bisa"] {
        let town = office().await;
        let number = ask(&town, SITI, PERMIT).await;
        town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", "Sedang dicek."]).await;
        town.say(SITI, "suratnya hilang, apa bisa diganti?").await;
        town.talk(DEWI, &[&number, "[konsultasi-tombol-selesai]"]).await;
        let asked = town.press(DEWI, outcome).await;
        assert!(says(&asked, "konsultasi-belum-dibalas") && asked.contains("suratnya hilang"), "{outcome}: {asked}");
        town.close().await;
    }
}

#[tokio::test]
async fn c3_the_time_of_taking_stays_whatever_is_written_later() {
    let town = office().await;
    let number = ask(&town, SITI, PERMIT).await;
    let card = town.with_words(HENDRA, &number);
    let head = |town: &Town| {
        let all = town.telegram.messages(HENDRA);
        let text = all.iter().find(|one| one.id == card).unwrap().text().to_owned();
        text.lines().next().unwrap().to_owned()
    };
    town.telegram.forge(DEWI, 1, &format!("1:q:m:{number}"));
    town.quiet().await;
    let taken = head(&town);
    assert!(says(&taken, "konsultasi-kartu-diambil"), "{taken}");
    town.pass(Duration::from_mins(75)).await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-tulis]", "Sedang dicek."]).await;
    town.say(SITI, "baik, saya tunggu kabarnya").await;
    town.pass(MINUTES).await;
    assert_eq!(head(&town), taken);
    town.close().await;
}

#[tokio::test]
async fn c16_on_leave_no_time_is_offered_and_who_holds_one_hears_of_it() {
    for leave in ["tugas-tombol-terus", "tomorrow"] {
        let (town, _) = permits().await;
        open_times(&town, DEWI, "di kantor", 1).await;
        town.say(SITI, "/janji").await;
        let first = town.labels(SITI)[0].clone();
        town.tap(SITI, &first).await;
        town.say(BUDI, "/janji").await;
        let old = town.labels(BUDI)[0].clone();
        town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]"]).await;
        let away = if leave == "tomorrow" {
            let day = town.labels(DEWI)[1].clone();
            town.tap(DEWI, &day).await
        } else {
            town.press(DEWI, leave).await
        };
        assert!(says(&away, "tugas-janji"), "{leave}: {away}");
        assert!(says(&town.heard(SITI), "janji-kabar-cuti"), "{leave}: {}", town.heard(SITI));
        // Neither by an old button nor from the list.
        town.tap(BUDI, &old).await;
        assert_eq!(town.number("SELECT count(*) FROM appointments WHERE contact = 7002").await, 0, "{leave}");
        town.say(BUDI, "/janji").await;
        assert!(!town.labels(BUDI).contains(&old), "{leave}: {:?}", town.labels(BUDI));
        town.close().await;
    }
}

#[tokio::test]
async fn f1_before_leave_it_is_said_what_becomes_of_the_cases() {
    let town = office().await;
    let number = ask(&town, SITI, PERMIT).await;
    let page = town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]"]).await;
    assert!(!says(&page, "tugas-kasus"), "{page}");
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]"]).await;
    let page = town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]"]).await;
    assert!(says(&page, "tugas-kasus"), "{page}");
    let asked = town.press(DEWI, "petugas-tombol-keluar").await;
    assert!(says(&asked, "petugas-keluar-kasus"), "{asked}");
    town.close().await;
}

#[tokio::test]
async fn c5_who_leaves_is_missed_by_the_owner_and_the_head_hears_what_is_left() {
    let town = with_group().await;
    town.at_hour(10);
    let number = ask(&town, SITI, PERMIT).await;
    town.telegram.forge(DEWI, 1, &format!("1:q:m:{number}"));
    town.quiet().await;
    town.talk(DEWI, &["/meja", "[tugas-tombol-cuti]", "[petugas-tombol-keluar]", "[petugas-tombol-keluar-ya]"]).await;
    let head = town.heard(HENDRA);
    assert!(says(&head, "petugas-kabar-keluar") && says(&head, "petugas-kabar-kasus"), "{head}");
    assert!(says(&head, "petugas-kabar-grup"), "{head}");
    town.pass(MINUTES).await;
    assert!(says(&town.heard(SITI), "konsultasi-kabar-dilepas"), "{}", town.heard(SITI));
    town.pass(MINUTES).await;
    assert_eq!(town.said(SITI, "konsultasi-kabar-dilepas"), 1, "once");
    assert!(topics(&town).iter().all(|topic| !topic.closed), "{GROUP}");
    town.close().await;
}

#[tokio::test]
async fn a6_a_corrected_answer_is_told_once_more_to_who_was_told_the_earlier_one() {
    let town = office().await;
    town.at_hour(10);
    for who in [SITI, BUDI] {
        town.say(who, "kalibrasi oven gudang di mana").await;
    }
    town.press(SITI, "tombol-kabari-jawaban").await;
    let write = ["/jawaban", "[1]", "[belajar-tombol-tulis]", "Buka Sabtu, 12 Juli.", "[belajar-tombol-terbitkan]"];
    let done = town.talk(DEWI, &write).await;
    assert!(says(&done, "belajar-terbit-dikabari"), "{done}");
    town.pass(MINUTES).await;
    assert!(town.heard(SITI).contains("Sabtu, 12 Juli"), "{}", town.heard(SITI));
    let budi = town.count(BUDI);
    let change = ["[belajar-tombol-ubah]", "Buka Minggu, 13 Juli.", "[belajar-tombol-terbitkan]"];
    let done = town.talk(DEWI, &change).await;
    assert!(says(&done, "belajar-terbit-dikabari"), "{done}");
    town.pass(MINUTES).await;
    let told = town.heard(SITI);
    assert!(says(&told, "kabar-jawaban-diperbaiki") && told.contains("Minggu, 13 Juli"), "{told}");
    town.pass(MINUTES).await;
    assert_eq!(town.said(SITI, "kabar-jawaban-diperbaiki"), 1, "once");
    assert_eq!(town.count(BUDI), budi, "who did not want it hears nothing");
    // Whoever erases is told nothing any more, and where nobody is, nobody is promised anything.
    town.talk(SITI, &["/data", "[data-tombol-hapus]", "hapus"]).await;
    let done = town.talk(DEWI, &["[belajar-tombol-ubah]", "Buka Senin.", "[belajar-tombol-terbitkan]"]).await;
    assert!(says(&done, "belajar-terbit") && !says(&done, "belajar-terbit-dikabari"), "{done}");
    town.close().await;
}

#[tokio::test]
async fn c15_a_draft_from_a_consultation_is_what_answers_and_not_the_talk_around_it() {
    let town = office().await;
    let number = ask(&town, SITI, PERMIT).await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]"]).await;
    let answer = "Izin yang ditolak bisa diajukan lagi di loket dua dengan surat keterangan dari lurah.";
    for words in ["sebentar ya", answer, "sudah saya jawab lewat WA"] {
        town.say(DEWI, words).await;
    }
    town.talk(DEWI, &[&number, "[belajar-tombol-dari-kasus]"]).await;
    assert!(says(&town.heard(DEWI), "belajar-dari-kasus-lain"), "{}", town.heard(DEWI));
    let kept = town.texts("SELECT words FROM short_answer_versions").await;
    assert_eq!(kept, [answer]);
    // Published and taken back, it is no question that waits.
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    let back = town.press(DEWI, "belajar-tombol-tarik").await;
    assert!(says(&back, "belajar-ditarik-saja") && !says(&back, "belajar-ditarik"), "{back}");
    town.close().await;
}

#[tokio::test]
async fn anonymous_a_place_that_goes_into_a_draft_is_for_somebody() {
    let town = office().await;
    town.say(SITI, "/start konsultasi").await;
    town.press(SITI, "tanpa-nama-tombol").await;
    town.say(SITI, PERMIT).await;
    town.telegram.message(SITI, serde_json::json!({"location": {"latitude": -5.4, "longitude": 105.2}}));
    town.quiet().await;
    let label = town.label_of(SITI, "tanpa-nama-tombol-lokasi", "");
    let asked = town.telegram.last(SITI).unwrap();
    town.tap(SITI, &label).await;
    let now = town.telegram.messages(SITI).into_iter().find(|one| one.id == asked.id).unwrap();
    assert!(says(now.text(), "konsultasi-untuk") && !now.text().contains("Untuk  ·"), "{}", now.text());
    assert!(now.text().contains("petugas"), "{}", now.text());
    town.close().await;
}

#[tokio::test]
async fn c4_whoever_leaves_what_is_written_to_an_owner_is_told_so() {
    for command in ["/cari Darma", "/meja", "/bantuan"] {
        let town = office().await;
        let number = ask(&town, SITI, PERMIT).await;
        town.talk(DEWI, &[&number, "[konsultasi-tombol-ambil]", "[konsultasi-tombol-tulis]", "Sedang dicek."]).await;
        let shown = town.say(DEWI, command).await;
        assert!(says(&shown, "langkah-tulis"), "{command}: {shown}");
        assert_eq!(command.starts_with("/cari"), says(&shown, "cari-kosong"), "{command}: {shown}");
        let before = town.count(SITI);
        town.say(DEWI, "terima kasih pak").await;
        assert_eq!(town.count(SITI), before, "{command}: {}", town.heard(SITI));
        // It can be gone on with.
        town.say(DEWI, &number).await;
        town.talk(DEWI, &["[konsultasi-tombol-tulis]", "Silakan ditunggu."]).await;
        assert!(town.heard(SITI).contains("Silakan ditunggu."), "{command}: {}", town.heard(SITI));
        town.close().await;
    }
}

#[tokio::test]
async fn c11_words_to_all_of_the_group_are_said_to_reach_no_owner_once_an_hour() {
    let town = with_group().await;
    taken_in_topic(&town).await;
    let said = |town: &Town| {
        let all = town.telegram.messages(GROUP).into_iter();
        all.filter(|one| one.from.is_none() && one.topic().is_none() && says(one.text(), "konsultasi-grup-umum"))
            .count()
    };
    for (who, words, times) in [
        (HENDRA, "selamat pagi semua", 0),
        (DEWI, "Bu Siti, silakan datang ke kantor", 1),
        (DEWI, "bawa suratnya ya", 1),
    ] {
        let owners = town.count(SITI);
        town.telegram.group_text(GROUP, who, words);
        town.pass(Duration::from_secs(20)).await;
        assert_eq!((said(&town), town.count(SITI)), (times, owners), "{words}");
    }
    town.pass(Duration::from_mins(61)).await;
    town.telegram.group_text(GROUP, DEWI, "sudah saya balas");
    town.pass(Duration::from_secs(20)).await;
    assert_eq!(said(&town), 2);
    town.close().await;
}
