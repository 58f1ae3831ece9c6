//! What a new officer and some owners missed on their first morning, each as a story.

use std::time::Duration;

use serde_json::json;

use crate::appointments::open_times;
use crate::case_clocks::{PERMIT, SRI, at, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::officers_group::{GROUP, in_topic, presses, topics, with_group, writes};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const HALF_A_DAY: Duration = Duration::from_hours(12);

/// What the bot said last in a topic.
fn last(town: &Town, topic: i64) -> String {
    in_topic(town, topic).last().unwrap().text().to_owned()
}

#[tokio::test]
async fn a2_words_in_a_topic_that_reach_nobody_say_so_and_can_be_sent() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    // Nobody has it: the words can be sent by taking it.
    writes(&town, DEWI, topic, "Biayanya gratis lewat SEHATI, Bu").await;
    assert!(says(&last(&town, topic), "konsultasi-belum-diambil"), "{}", last(&town, topic));
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil-kirim").await;
    assert!(town.all_of(SITI).contains("gratis lewat SEHATI"), "{}", town.all_of(SITI));
    // Somebody else has it.
    let owners = town.count(SITI);
    writes(&town, HENDRA, topic, "Saya bantu ya, Bu").await;
    assert!(says(&last(&town, topic), "konsultasi-milik-lain"), "{}", last(&town, topic));
    assert_eq!(town.count(SITI), owners);
    // A word to a colleague, as a reply, is among themselves.
    let count = in_topic(&town, topic).len();
    let hers = town.telegram.messages(GROUP).into_iter().rev().find(|one| one.text().contains("gratis lewat")).unwrap();
    let reply = json!({"text": "setuju", "reply_to": hers.id});
    town.telegram.topic_message(GROUP, topic, HENDRA, reply);
    town.pass(Duration::from_secs(20)).await;
    assert_eq!(in_topic(&town, topic).len(), count, "{}", last(&town, topic));
    // It is over: also the holder's words go nowhere.
    presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-hasil-selesai").await;
    let owners = town.count(SITI);
    writes(&town, DEWI, topic, "Jangan lupa bawa KTP").await;
    assert!(says(&last(&town, topic), "konsultasi-sudah-selesai"), "{}", last(&town, topic));
    assert_eq!(town.count(SITI), owners);
    town.close().await;
}

#[tokio::test]
async fn a1_a_reason_that_is_not_given_leaves_the_case_of_a_topic_open() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    // The button leads back as the word does.
    presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-hasil-diteruskan").await;
    presses(&town, DEWI, topic, "tombol-kembali").await;
    assert!(says(&last(&town, topic), "konsultasi-hasil-tanya"), "{}", last(&town, topic));
    writes(&town, DEWI, topic, "Sebentar ya, Bu").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed'").await, 0);
    for words in ["batal", "/batal", "kembali"] {
        presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
        presses(&town, DEWI, topic, "konsultasi-hasil-tak-bisa").await;
        writes(&town, DEWI, topic, words).await;
        let expected = if words == "kembali" { "konsultasi-hasil-tanya" } else { "langkah-tutup" };
        assert!(says(&last(&town, topic), expected), "{words}: {}", last(&town, topic));
        writes(&town, DEWI, topic, "Besok saya telepon ya, Bu").await;
        assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed'").await, 0, "{words}");
    }
    town.close().await;
}

#[tokio::test]
async fn a3_a_reminder_for_the_owners_reply_outlives_the_officers_own_words() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "ingat-tombol").await;
    town.press(DEWI, "ingat-kalau-balas").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya, Bu?"]).await;
    assert_eq!(town.said(DEWI, "ingat-dibalas"), 0);
    town.say(SITI, "ini fotonya bu").await;
    assert_eq!(town.said(DEWI, "ingat-dibalas"), 1, "{}", town.all_of(DEWI));
    let told = town.with_words(DEWI, "ingat-dibalas");
    let message = town.telegram.messages(DEWI).into_iter().find(|message| message.id == told).unwrap();
    assert_eq!(message.buttons.iter().flatten().count(), 2, "open it, or be reminded again");
    town.close().await;
}

#[tokio::test]
async fn a4_what_goes_on_with_a_case_reaches_its_officer_days_later_and_after_its_end() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    // Nobody has it yet: a voice message can be sent to it.
    let voice = json!({"voice": {"file_id": "V", "file_unique_id": "V", "duration": 3}});
    town.telegram.message(SITI, voice);
    town.quiet().await;
    assert!(says(&town.heard(SITI), "konsultasi-lanjutan"), "{}", town.heard(SITI));
    town.press(SITI, "konsultasi-tombol-teruskan").await;
    assert_eq!(town.number("SELECT count(*) FROM case_messages WHERE kind = 'voice'").await, 1);
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Boleh kirim foto kemasannya, Pak?"]).await;
    town.say(SITI, "baik bu, nanti ya").await;
    // Half a day later the case is in her hands; his photo goes to her, his question is answered with a way to her.
    town.clock.advance(HALF_A_DAY);
    town.quiet().await;
    let before = town.count(DEWI);
    town.telegram.photo(SITI, "");
    town.quiet().await;
    assert!(town.count(DEWI) > before, "{}", town.heard(SITI));
    town.clock.advance(HALF_A_DAY);
    town.quiet().await;
    town.say(SITI, "apa syarat sertifikat halal?").await;
    let heard = town.heard(SITI);
    assert!(says(&heard, "konsultasi-mungkin-untuk") && heard.contains(&code), "{heard}");
    town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
    assert!(town.heard(DEWI).contains("apa syarat sertifikat halal?"), "{}", town.heard(DEWI));
    // It ends long after their last word, and a minute later he writes again.
    town.clock.advance(HALF_A_DAY);
    town.quiet().await;
    let ends = ["[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]", "[konsultasi-tombol-tetap-selesai]"];
    town.talk(DEWI, &[&code, ends[0], ends[1], ends[2]]).await;
    town.say(SITI, "cara daftar NIB di OSS gimana ya").await;
    assert!(says(&town.heard(SITI), "konsultasi-mungkin-untuk"), "{}", town.heard(SITI));
    town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND urgent = 1").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM cases").await, 1, "one case as before");
    // A greeting is no part of it.
    town.say(BUDI, "halo").await;
    assert!(!says(&town.heard(BUDI), "konsultasi-mungkin-untuk"));
    town.close().await;
}

#[tokio::test]
async fn a5_what_is_added_to_a_case_that_nobody_has_is_said_to_have_arrived() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(
        DEWI,
        &[
            &code,
            "[konsultasi-tombol-tulis]",
            "Coba lagi ya, Bu",
            "[konsultasi-tombol-selesai]",
            "[konsultasi-hasil-selesai]",
        ],
    )
    .await;
    town.press(SITI, "konsultasi-tombol-belum").await;
    for words in ["alamatnya masih salah", "padahal sudah saya ubah", "tolong ya bu"] {
        town.clock.advance(Duration::from_secs(30));
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "konsultasi-ditambahkan") && heard.contains("jam kerja"), "{words}: {heard}");
    }
    assert!(says(&town.press(SITI, "konsultasi-tombol-tutup-tulis").await, "konsultasi-tutup"));
    town.close().await;
}

#[tokio::test]
async fn b1_a_late_first_answer_stays_late_whatever_is_promised_after_it() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.live_until(at(monday, 9, 10, 0)).await;
    for who in [DEWI, SRI] {
        town.forge(who, &format!("1:q:m:{code}")).await;
    }
    let holder = town.number("SELECT officer FROM cases").await;
    town.talk(holder, &[&code, "[konsultasi-tombol-tulis]", "Maaf terlambat, Bu. Kirim fotonya ya."]).await;
    let late = async || {
        town.number("SELECT due_at < (SELECT min(at) FROM case_messages WHERE side = 'officer') FROM cases").await
    };
    assert_eq!(late().await, 1, "it is late");
    town.live_until(at(monday, 11, 10, 0)).await;
    town.telegram.photo(SITI, "");
    town.quiet().await;
    assert_eq!(late().await, 0, "the promise was moved");
    let card = town.talk(HENDRA, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(!card.contains("100%") && card.contains("0%"), "{card}");
    town.close().await;
}

#[tokio::test]
async fn b3_taking_a_case_under_an_opened_card_brings_all_that_can_be_done() {
    let town = office().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.say(HENDRA, &code).await;
    let card = town.telegram.last(HENDRA).unwrap().id;
    let under = || {
        let messages = town.telegram.messages(HENDRA);
        messages.into_iter().find(|message| message.id == card).unwrap()
    };
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    let message = under();
    assert!(says(message.text(), "konsultasi-kartu-milik"), "{}", message.text());
    let labels: Vec<String> = message.buttons.into_iter().flatten().map(|button| button.label).collect();
    for key in ["konsultasi-tombol-tulis", "konsultasi-tombol-selesai", "ingat-tombol", "balasan-tombol-nanti"] {
        assert!(labels.iter().any(|label| says(label, key)), "{key}: {labels:?}");
    }
    // What is written after one more press goes to the owner.
    town.press(HENDRA, "konsultasi-tombol-tulis").await;
    town.say(HENDRA, "Selamat pagi, Bu").await;
    assert!(town.heard(SITI).contains("Selamat pagi, Bu"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn b5_nothing_is_handed_to_who_is_away_while_somebody_else_is_there() {
    let (town, _) = permits().await;
    town.say(SRI, "/meja").await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "konsultasi-tombol-alihkan").await;
    let offered = town.labels(DEWI);
    assert!(offered.contains(&"Sri".to_owned()) && town.offers(DEWI, "tombol-kembali"), "{offered:?}");
    town.write("UPDATE officers SET away_until = 9000000000000000 WHERE contact = 9104").await;
    // The button of before, and a new list.
    let heard = town.tap(DEWI, "Sri").await;
    assert!(says(&heard, "konsultasi-alihkan-sedang-cuti"), "{heard}");
    assert_eq!(town.number("SELECT officer FROM cases").await, DEWI);
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-alihkan").await;
    assert!(says(&town.heard(DEWI), "konsultasi-alihkan-cuti") && !town.labels(DEWI).contains(&"Sri".to_owned()));
    town.close().await;
}

#[tokio::test]
async fn b6_what_nobody_took_is_not_called_late_and_its_owner_hears_when_it_goes_back() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.live_until(at(monday, 4, 7, 40)).await;
    let list = town.heard(HENDRA);
    assert!(says(&list, "daftar-pagi-baru") && !says(&list, "daftar-pagi-terlambat"), "{list}");
    town.forge(DEWI, &format!("1:q:m:{code}")).await;
    let before = town.said(SITI, "konsultasi-kabar-dilepas");
    town.live_until(at(monday, 9, 12, 0)).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE returned = 'idle'").await, 1);
    assert_eq!(town.said(SITI, "konsultasi-kabar-dilepas"), before + 1, "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn b8_what_an_officer_wrote_to_nobody_is_no_question_and_a_question_can_be_ignored() {
    let town = office().await;
    town.at_hour(10);
    ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.say(DEWI, "besok saya rapat di kecamatan sampai sore").await;
    assert!(says(&town.heard(DEWI), "konsultasi-untuk-siapa"), "{}", town.heard(DEWI));
    let heard = town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
    assert!(says(&heard, "konsultasi-bukan-balasan"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    for who in [SITI, BUDI] {
        town.say(who, "kalibrasi seismograf siapa punya").await;
    }
    let asked = town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-abaikan]"]).await;
    assert!(says(&asked, "belajar-abaikan-tanya"), "{asked}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 1, "it is asked first");
    let heard = town.press(DEWI, "belajar-tombol-abaikan-ya").await;
    assert!(says(&heard, "belajar-kosong"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0);
    town.close().await;
}

#[tokio::test]
async fn b9_a6_an_answer_can_be_waited_for_also_after_two_refusals_and_where_it_seems_not_ours() {
    let town = office().await;
    town.talk(SITI, &["apa syarat NIB?", "[tombol-bukan]", "[tombol-bukan]"]).await;
    let heard = town.press(SITI, "tombol-kabari-jawaban").await;
    assert!(says(&heard, "kabari-dicatat"), "{heard}");
    let waiting = "SELECT count(*) FROM unanswered WHERE question LIKE '%gitar%'";
    town.say(BUDI, "kunci gitar lagu").await;
    assert_eq!(town.number(waiting).await, 0, "what is not ours is not kept");
    let heard = town.press(BUDI, "tombol-kabari-jawaban").await;
    assert!(says(&heard, "kabari-dicatat"), "{heard}");
    assert_eq!(town.number(waiting).await, 1, "unless somebody waits for it");
    town.close().await;
}

#[tokio::test]
async fn b10_a_quick_reply_names_nobody_and_can_be_written_anew() {
    let town = office().await;
    town.telegram.person(7_200, "Ahmad Fauzi", Some("id"));
    let code = ask(&town, 7_200, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Pak Ahmad, bisa kirim fotonya?"]).await;
    let heard = town.press(DEWI, "balasan-tombol-jadikan").await;
    assert!(heard.contains("Pak {nama}, bisa kirim fotonya?") && says(&heard, "balasan-kurung"), "{heard}");
    let heard = town.talk(DEWI, &["[balasan-tombol-ubah]", "Bapak {nama}, mohon fotonya."]).await;
    assert!(says(&heard, "balasan-satu") && heard.contains("Bapak {nama}, mohon fotonya."), "{heard}");
    // Braces that are written by hand are filled in too.
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Terima kasih, {nama}."]).await;
    assert!(town.heard(7_200).contains("Terima kasih, Ahmad"), "{}", town.heard(7_200));
    town.close().await;
}

#[tokio::test]
async fn b11_a_change_and_a_withdrawal_show_in_the_topic_and_at_the_tick() {
    let town = with_group().await;
    let code = ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Biayanya Rp100.000"]).await;
    town.pass(Duration::from_secs(20)).await;
    let shown = || in_topic(&town, topic).iter().map(|one| one.text().to_owned()).collect::<Vec<_>>().join("\n");
    assert!(shown().contains("Biayanya Rp100.000"), "{}", shown());
    let own = town.with_words(DEWI, "Biayanya Rp100.000");
    town.telegram.edited_text(DEWI, own, "Biayanya gratis");
    town.pass(Duration::from_secs(20)).await;
    assert!(shown().contains("Biayanya gratis"), "{}", shown());
    let copy = |words: &str| {
        in_topic(&town, topic).iter().filter(|one| one.text().starts_with("Dewi") && one.text().contains(words)).count()
    };
    assert_eq!((copy("Rp100.000"), copy("gratis")), (0, 1), "{}", shown());
    assert!(town.all_of(DEWI).contains("Perubahan dikirim") || town.said(DEWI, "konsultasi-diubah-dikirim") == 1);
    town.press(DEWI, "konsultasi-tombol-tarik").await;
    town.pass(Duration::from_secs(20)).await;
    assert_eq!(copy("gratis"), 0, "{}", shown());
    assert!(says(&shown(), "konsultasi-ditarik"), "{}", shown());
    town.close().await;
}

#[tokio::test]
async fn c_closing_says_that_an_answer_still_waits_for_its_time() {
    let town = office().await;
    town.at_hour(10);
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[balasan-tombol-nanti]", "datang saja ya bu", "besok jam 9 pagi"]).await;
    let heard = town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]"]).await;
    assert!(says(&heard, "konsultasi-hasil-masih-menunggu"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn b12_a_request_says_about_which_case_and_the_first_list_has_the_appointments_of_the_day() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    open_times(&town, DEWI, "di kantor", 1).await;
    town.say(SITI, "/janji").await;
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    let card = town.heard(DEWI);
    assert!(says(&card, "janji-kantor-menunggu") && card.contains(&code), "{card}");
    town.press(DEWI, "janji-tombol-terima").await;
    // Moving says before that the old time goes.
    town.say(SITI, "/janji").await;
    let label = town.labels(SITI)[0].clone();
    town.tap(SITI, &label).await;
    assert!(says(&town.press(SITI, "janji-tombol-pindah").await, "janji-pindah-pilih"), "{}", town.heard(SITI));
    town.live_until(at(monday, 1, 7, 40)).await;
    let list = town.all_of(DEWI);
    assert!(says(&list, "daftar-pagi-janji") && list.contains("09.00 · Siti"), "{list}");
    // A time that has begun is free no more.
    town.live_until(at(monday, 1, 10, 10)).await;
    let plan = town.talk(DEWI, &["/meja", "[utama-tombol-janji]"]).await;
    let free = plan.lines().filter(|line| says(line, "janji-jadwal-bebas")).count();
    assert_eq!(free, 1, "half past ten alone: {plan}");
    town.close().await;
}
