//! A consultation goes from hand to hand: to a colleague, to a team, back to the queue, or taken over; the owner reads
//! in one sentence who has it, and the clock goes on.

use std::time::Duration;

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const DUE: &str = "SELECT due_at + opened_at FROM cases ORDER BY id DESC LIMIT 1";

#[tokio::test]
async fn c4_c5_to_a_colleague_by_name_and_the_owner_writes_on_to_the_new_one() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let clock = town.number(DUE).await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "sebentar ya").await;
    let before = town.count(SITI);
    let heard = town.press(DEWI, "konsultasi-tombol-alihkan").await;
    assert!(says(&heard, "konsultasi-alihkan-tanya"), "{heard}");
    assert!(!heard.contains("Rina"), "who may not answer is not offered");
    let heard = town.tap(DEWI, "Hendra").await;
    assert!(says(&heard, "konsultasi-dialihkan") && heard.contains("Hendra"), "{heard}");
    assert_eq!(town.since(SITI, before).len(), 1, "one sentence: {:?}", town.since(SITI, before));
    assert!(says(&town.heard(SITI), "konsultasi-kabar-diambil") && town.heard(SITI).contains("Hendra"));
    assert!(town.all_of(DEWI).contains("Diambil Hendra"), "the old holder's card: {}", town.all_of(DEWI));
    assert!(says(&town.all_of(HENDRA), "konsultasi-kabar-dialihkan"), "{}", town.all_of(HENDRA));
    assert_eq!(town.number(DUE).await, clock, "the clock goes on");
    town.say(SITI, "masih ditunggu jawabannya").await;
    assert!(town.heard(HENDRA).contains("masih ditunggu jawabannya"), "{}", town.heard(HENDRA));
    assert!(!town.all_of(DEWI).contains("masih ditunggu jawabannya"), "{}", town.all_of(DEWI));
    let card = town.with_words(HENDRA, &code);
    town.reply(HENDRA, card, "silakan datang besok").await;
    assert!(town.heard(SITI).contains("silakan datang besok"), "{}", town.heard(SITI));
    // Whoever gave it away cannot move it any more, by an old button either.
    town.telegram.forge(DEWI, 1, &format!("1:q:v:{code}"));
    town.telegram.forge(DEWI, 1, &format!("1:q:g:{code}:{DEWI}"));
    town.telegram.forge(BUDI, 1, &format!("1:q:g:{code}:{BUDI}"));
    town.quiet().await;
    assert_eq!(town.number("SELECT officer FROM cases").await, HENDRA);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'transfer_cases'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c4_to_another_team_keeps_the_clock_and_the_team_gets_the_card() {
    let town = office().await;
    town.telegram.person(9104, "Wati", Some("id"));
    town.say(9104, "/menu").await;
    town.write(
        "INSERT INTO officers (contact, role, granted_at) VALUES (9104, 'officer', 0);
         INSERT INTO team_members (team, contact, backup) VALUES ('pembiayaan', 9104, 0), ('izin', 9101, 0)",
    )
    .await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    assert!(!town.all_of(9104).contains(&code), "another team's");
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let clock = town.number(DUE).await;
    town.press(DEWI, "konsultasi-tombol-alihkan").await;
    let heard = town.tap(DEWI, "Tim Pembiayaan").await;
    assert!(says(&heard, "konsultasi-ke-tim"), "{heard}");
    assert!(says(&town.heard(SITI), "konsultasi-kabar-tim"), "{}", town.heard(SITI));
    assert!(
        town.heard(9104).contains(&code) && says(&town.heard(9104), "konsultasi-kartu-tim"),
        "{}",
        town.heard(9104)
    );
    assert!(says(&town.all_of(DEWI), "konsultasi-kartu-tim"), "{}", town.all_of(DEWI));
    assert_eq!(town.number(DUE).await, clock);
    town.press(9104, "konsultasi-tombol-ambil").await;
    assert!(town.heard(SITI).contains("Wati"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c5_given_back_it_waits_again_and_the_others_are_told() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "konsultasi-tombol-alihkan").await;
    let before = town.count(HENDRA);
    let heard = town.press(DEWI, "konsultasi-tombol-lepas").await;
    assert!(says(&heard, "konsultasi-dilepas"), "{heard}");
    assert!(says(&town.heard(SITI), "konsultasi-kabar-dilepas"), "{}", town.heard(SITI));
    let told = town.since(HENDRA, before).join("\n");
    assert!(told.contains(&code) && says(&told, "konsultasi-kartu-kembali-dilepas"), "{told}");
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND officer IS NULL").await, 1);
    town.press(HENDRA, "konsultasi-tombol-ambil").await;
    assert!(!says(&town.heard(HENDRA), "konsultasi-kartu-kembali-dilepas"), "{}", town.heard(HENDRA));
    town.close().await;
}

#[tokio::test]
async fn c5_another_officers_words_are_kept_back_and_take_the_case_over_where_asked() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    let other = ask(&town, BUDI, "izin usaha saya juga ditolak").await;
    let (hendras, other_card) = (town.with_words(HENDRA, &code), town.with_words(HENDRA, &other));
    town.telegram.forge(DEWI, 1, &format!("1:q:m:{code}"));
    town.telegram.forge(DEWI, 1, &format!("1:q:m:{other}"));
    town.quiet().await;
    let heard = town.reply(HENDRA, hendras, "untuk Siti saja").await;
    assert!(says(&heard, "konsultasi-milik-lain") && heard.contains("Dewi"), "{heard}");
    let first = town.telegram.last(HENDRA).unwrap();
    town.reply(HENDRA, other_card, "untuk Budi saja").await;
    // The button of the first refusal is for the first words, not for those that came later.
    town.press_under(HENDRA, &first, "konsultasi-tombol-ambil-alih-kirim", "").await;
    assert!(town.heard(SITI).contains("untuk Siti saja"), "{}", town.heard(SITI));
    assert!(!town.all_of(BUDI).contains("untuk"), "{}", town.all_of(BUDI));
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE officer = 9101").await, 1, "the other one stays");
    town.press(HENDRA, "konsultasi-tombol-ambil-alih-kirim").await;
    assert!(town.heard(BUDI).contains("untuk Budi saja"), "{}", town.heard(BUDI));
    assert!(town.all_of(BUDI).contains("ditangani petugas Hendra"), "{}", town.all_of(BUDI));
    assert!(says(&town.all_of(DEWI), "konsultasi-kabar-diambil-alih"), "{}", town.all_of(DEWI));
    assert!(!town.all_of(SITI).contains("untuk Budi saja"), "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c5_a_role_that_ends_gives_the_case_back_and_the_others_hear_why() {
    let town = office().await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9001, 'admin', 0)").await;
    town.say(crate::support::ADMIN, "/menu").await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.at_hour(10);
    town.quiet().await;
    let (clock, before, ours) = (town.number(DUE).await, town.count(HENDRA), town.count(DEWI));
    town.telegram.forge(HENDRA, 1, &format!("1:pt:x:{DEWI}:1"));
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting'").await, 1, "in the same transaction");
    town.pass(Duration::from_mins(2)).await;
    let told = town.since(HENDRA, before).join("\n");
    assert!(told.contains(&code) && says(&told, "konsultasi-kartu-kembali-peran"), "{told}");
    assert_eq!(town.number(DUE).await, clock);
    assert!(!town.since(DEWI, ours).join("\n").contains(&code), "who left hears nothing of it");
    let once = town.count(HENDRA);
    town.pass(Duration::from_mins(5)).await;
    assert_eq!(town.count(HENDRA), once, "told once");
    town.close().await;
}

/// The role ends while an answer is being written: what comes then reaches nobody, by whatever way it is sent.
#[tokio::test]
async fn c5_who_is_of_the_office_no_more_in_the_middle_of_an_answer_reaches_nobody() {
    let town = office().await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "Baik, saya cek dulu").await;
    let words = town.with_words(DEWI, "saya cek dulu");
    let copy = town.with_words(SITI, "saya cek dulu");
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]"]).await;
    town.telegram.forge(HENDRA, 1, &format!("1:pt:x:{DEWI}:1"));
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND officer IS NULL").await, 1);
    town.say(DEWI, "RAHASIA-SATU").await;
    town.reply(DEWI, card, "RAHASIA-DUA").await;
    town.telegram.edited_text(DEWI, words, "RAHASIA-TIGA");
    town.telegram.reaction(DEWI, card, "❤");
    town.quiet().await;
    let hers = town.all_of(SITI);
    assert!(!hers.contains("RAHASIA") && hers.contains("saya cek dulu"), "{hers}");
    let there = town.telegram.messages(SITI).into_iter().find(|message| message.id == copy).unwrap();
    assert!(!there.content.contains_key("reaction"), "{:?}", there.content);
    assert_eq!(town.number("SELECT count(*) FROM case_messages WHERE side = 'officer'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c5_an_office_of_one_is_offered_nobody() {
    let town = Town::open().await;
    town.telegram.person(DEWI, "Dewi", Some("id"));
    town.say(DEWI, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9101, 'officer', 0)").await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let labels = |town: &Town| {
        let messages = town.telegram.messages(DEWI);
        messages
            .iter()
            .flat_map(|message| message.buttons.iter().flatten())
            .any(|button| says(&button.label, "konsultasi-tombol-alihkan"))
    };
    assert!(!labels(&town), "{}", town.all_of(DEWI));
    town.telegram.forge(DEWI, 1, &format!("1:q:f:{code}"));
    town.telegram.forge(DEWI, 1, &format!("1:q:v:{code}"));
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken'").await, 1);
    town.close().await;
}
