//! Answers that are used again, sections of a programme, and answers that wait for their time.

use std::time::Duration;

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::said::says;
use crate::story::register;
use crate::support::{BUDI, SITI};

#[tokio::test]
async fn c12_an_answer_is_kept_filled_in_for_another_and_blocked_where_a_value_is_missing() {
    let town = office().await;
    register(&town, SITI, "Keripik Rohmah").await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "Bu Siti, foto label Keripik Rohmah dikirim ke sini ya. Salam, Dewi").await;
    let heard = town.press(DEWI, "balasan-tombol-jadikan").await;
    assert!(says(&heard, "balasan-disimpan"), "{heard}");
    assert!(heard.contains("Bu {nama}, foto label {usaha} dikirim ke sini ya. Salam, {petugas}"), "{heard}");
    // Budi has no business: the gap is named, and nothing can be sent.
    ask(&town, BUDI, "berapa biaya sertifikat halal untuk warung?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let before = town.count(BUDI);
    town.press(DEWI, "balasan-tombol-cepat").await;
    let heard = town.tap(DEWI, "Bu {nama}, foto label {usaha} dikir…").await;
    let labels: Vec<String> = town
        .telegram
        .messages(DEWI)
        .iter()
        .find(|message| message.text() == heard)
        .map(|message| message.buttons.iter().flatten().map(|button| button.label.clone()).collect())
        .unwrap_or_default();
    assert!(says(&heard, "balasan-kurang") && heard.contains("{usaha}") && labels == ["Ubah"], "{heard} {labels:?}");
    let code = town.texts("SELECT number FROM cases ORDER BY id DESC LIMIT 1").await.remove(0);
    town.telegram.forge(DEWI, 1, &format!("1:qb:k:{code}:1"));
    town.telegram.forge(DEWI, 1, &format!("1:qb:n:{code}:1"));
    town.quiet().await;
    assert_eq!(town.count(BUDI), before, "{}", town.heard(BUDI));
    town.press(DEWI, "balasan-tombol-ubah").await;
    town.say(DEWI, "Pak Budi, foto labelnya dikirim ke sini ya.").await;
    assert!(town.heard(BUDI).contains("Pak Budi, foto labelnya"), "{}", town.heard(BUDI));
    // Kept too, it fits: seen first, then sent, by an officer who takes the case with it.
    town.press(DEWI, "balasan-tombol-jadikan").await;
    let third = ask(&town, BUDI, "berapa lama sertifikat halal jadi?").await;
    let card = town.with_words(HENDRA, &third);
    town.telegram.forge(HENDRA, card, &format!("1:qb:q:{third}"));
    town.quiet().await;
    let seen = town.tap(HENDRA, "Pak {nama}, foto labelnya dikirim k…").await;
    assert!(says(&seen, "balasan-lihat") && seen.contains("Pak Budi, foto labelnya"), "{seen}");
    let before = town.count(BUDI);
    town.press(HENDRA, "konsultasi-tombol-kirim").await;
    assert!(town.since(BUDI, before).iter().any(|heard| heard.contains("Pak Budi, foto labelnya")));
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE officer = 9102").await, 1);
    assert_eq!(town.number("SELECT uses FROM canned_replies WHERE id = 2").await, 1);
    let list = town.say(HENDRA, "/balasan").await;
    assert!(says(&list, "balasan-daftar"), "{list}");
    town.tap(HENDRA, "Pak {nama}, foto labelnya dikirim k…").await;
    town.press(HENDRA, "balasan-tombol-hapus").await;
    assert_eq!(town.number("SELECT count(*) FROM canned_replies").await, 1);
    // Nothing of it is anybody else's.
    for data in ["1:qb:l:0", "1:qb:o:1", "1:qb:x:1", "1:qb:s:1"] {
        town.telegram.forge(SITI, 1, data);
    }
    town.telegram.forge(SITI, 1, &format!("1:qb:q:{third}"));
    town.quiet().await;
    assert!(!town.all_of(SITI).contains("{nama}"), "{}", town.all_of(SITI));
    assert_eq!(town.number("SELECT count(*) FROM canned_replies").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c12_a_section_of_the_programme_goes_in_one_tap() {
    let town = office().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "balasan-tombol-cepat").await;
    let before = town.count(SITI);
    town.press(DEWI, "bagian-biaya").await;
    let told = town.since(SITI, before).join("\n");
    assert!(told.contains("Petugas Dewi") && told.contains("Biaya") && told.contains("Sumber"), "{told}");
    town.close().await;
}

#[tokio::test]
async fn c12_an_answer_waits_for_its_time_can_be_cancelled_and_goes_by_the_holder_alone() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let later = async |words: &str| {
        town.say(DEWI, &code).await;
        town.press(DEWI, "balasan-tombol-nanti").await;
        let heard = town.say(DEWI, words).await;
        assert!(says(&heard, "nanti-kapan"), "{heard}");
        let times = town.telegram.last(DEWI).unwrap();
        let button = times.buttons.iter().flatten().next().unwrap().label.clone();
        let heard = town.tap(DEWI, &button).await;
        assert!(says(&heard, "nanti-menunggu") && heard.contains(words), "{heard}");
    };
    let before = town.count(SITI);
    later("UJI-PERTAMA").await;
    assert!(says(&town.press(DEWI, "nanti-tombol-batal").await, "nanti-dibatalkan"));
    later("SELAMAT-PAGI besok bawa NIB").await;
    assert_eq!(town.count(SITI), before, "not yet");
    let wait = town.number("SELECT due_at FROM case_later").await - town.clock.now();
    town.pass(Duration::from_millis(wait.unsigned_abs())).await;
    assert!(town.all_of(SITI).contains("SELAMAT-PAGI besok bawa NIB"), "{}", town.heard(SITI));
    assert!(!town.all_of(SITI).contains("UJI-PERTAMA"));
    assert!(says(&town.all_of(DEWI), "konsultasi-sampai"), "{}", town.all_of(DEWI));
    // What she writes now answers it.
    town.say(SITI, "baik, besok saya bawa").await;
    assert!(town.heard(DEWI).contains("baik, besok saya bawa"), "{}", town.heard(DEWI));
    // Handed on meanwhile, it does not go.
    later("SUDAH-BUKAN-SAYA").await;
    town.telegram.forge(DEWI, 1, &format!("1:q:g:{code}:{HENDRA}"));
    town.quiet().await;
    let wait = town.number("SELECT due_at FROM case_later").await - town.clock.now();
    town.pass(Duration::from_millis(wait.unsigned_abs())).await;
    assert!(!town.all_of(SITI).contains("SUDAH-BUKAN-SAYA"));
    assert!(says(&town.all_of(DEWI), "nanti-tidak-jadi"), "{}", town.all_of(DEWI));
    town.close().await;
}
