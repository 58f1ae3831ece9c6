//! What the office notes for itself reaches nobody else, whatever becomes of the consultation.

use umkm_bot::sandbox::emulator::Action;

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::said::says;
use crate::support::{SITI, Town};

/// The words of every note in these stories begin like this, and are for officers alone.
const MARK: &str = "RAHASIA-KANTOR";

async fn note(town: &Town, who: i64, code: &str, words: &str) -> String {
    town.telegram.forge(who, 1, &format!("1:q:d:{code}"));
    town.quiet().await;
    assert!(says(&town.heard(who), "konsultasi-catatan-tulis"), "{}", town.heard(who));
    town.say(who, words).await
}

#[tokio::test]
async fn c13_a_note_in_every_state_reaches_nobody_and_starts_nothing() {
    let town = office().await;
    town.telegram.keep_private(MARK, &[DEWI, HENDRA]);
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    let row = "SELECT count(*) FROM cases WHERE state = 'waiting' AND officer IS NULL AND changed_at = opened_at";
    let before = town.count(SITI);
    let heard = note(&town, HENDRA, &code, "RAHASIA-KANTOR satu").await;
    assert!(heard.starts_with("🔒") && says(&heard, "konsultasi-catatan-disimpan"), "{heard}");
    assert_eq!(town.number(row).await, 1, "nobody has it, and nothing happened to it");
    assert_eq!(town.count(SITI), before);
    let card = town.with_words(DEWI, &code);
    let card = town.telegram.messages(DEWI).into_iter().find(|message| message.id == card).unwrap();
    assert!(says(card.text(), "konsultasi-catatan-kepala") && card.text().contains("satu"), "{}", card.text());

    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let before = (town.count(SITI), town.count(DEWI));
    note(&town, HENDRA, &code, "RAHASIA-KANTOR dua").await;
    assert_eq!(town.since(DEWI, before.1).len(), 1, "the holder is told");
    note(&town, DEWI, &code, "RAHASIA-KANTOR tiga").await;
    // What is written after a note is none, and goes to nobody by itself.
    assert!(says(&town.say(DEWI, "RAHASIA-KANTOR empat").await, "konsultasi-untuk-siapa"));
    town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
    // While one is waited for, a reply to the card is one too.
    town.telegram.forge(DEWI, 1, &format!("1:q:d:{code}"));
    town.quiet().await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    assert!(says(&town.reply(DEWI, card, "RAHASIA-KANTOR lima").await, "konsultasi-catatan-disimpan"));
    // A reply to a note is held back.
    let told = town.with_words(DEWI, "RAHASIA-KANTOR dua");
    let heard = town.reply(DEWI, told, "RAHASIA-KANTOR enam").await;
    assert!(says(&heard, "konsultasi-balasan-catatan"), "{heard}");
    town.press(DEWI, "konsultasi-tombol-jadikan-catatan").await;
    // Changed where it was written, it changes for the office alone.
    let own = town.with_words(DEWI, "RAHASIA-KANTOR tiga");
    let messages = town.telegram.messages(DEWI);
    let own = messages
        .iter()
        .rev()
        .find(|message| message.from.is_some() && message.text().contains("tiga"))
        .map_or(own, |message| message.id);
    town.telegram.edited_text(DEWI, own, "RAHASIA-KANTOR tujuh");
    town.quiet().await;
    assert!(town.all_of(HENDRA).contains("RAHASIA-KANTOR tujuh"), "{}", town.all_of(HENDRA));
    assert_eq!(town.count(SITI), before.0, "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken' AND officer = 9101").await, 1);

    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "silakan datang").await;
    note(&town, DEWI, &code, "RAHASIA-KANTOR delapan").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'asked'").await, 1, "still waits for the owner");
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-selesai").await;
    town.press(DEWI, "konsultasi-hasil-selesai").await;
    note(&town, HENDRA, &code, "RAHASIA-KANTOR sembilan").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM case_notes").await, 7);

    // Nothing of it in what leaves: the owner's case and file, a report, another's chat.
    town.say(SITI, "/konsultasi").await;
    town.say(SITI, &code).await;
    town.say(SITI, "/data").await;
    town.press(SITI, "data-tombol-berkas").await;
    town.say(HENDRA, "/laporan").await;
    assert!(!town.all_of(SITI).contains("RAHASIA") && !town.all_of(VIEWER).contains("RAHASIA"));
    let files: Vec<String> = town
        .telegram
        .messages(SITI)
        .iter()
        .filter_map(|message| message.file.clone())
        .map(|file| town.telegram.file(&file.id).unwrap())
        .map(|file| String::from_utf8_lossy(&file.bytes).into_owned())
        .collect();
    assert!(!files.is_empty() && files.iter().all(|file| !file.contains("RAHASIA")), "{files:?}");
    assert!(files.iter().any(|file| file.contains("silakan datang")), "the answers are in it");
    town.close().await;
}

#[tokio::test]
async fn c13_words_that_were_kept_back_become_a_note_and_go_no_further() {
    let town = office().await;
    town.telegram.keep_private(MARK, &[DEWI, HENDRA]);
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    let hendras = town.with_words(HENDRA, &code);
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let heard = town.reply(HENDRA, hendras, "RAHASIA-KANTOR dia pernah ke sini").await;
    assert!(says(&heard, "konsultasi-milik-lain"), "{heard}");
    town.press(HENDRA, "konsultasi-tombol-jadikan-catatan").await;
    assert!(town.all_of(DEWI).contains("RAHASIA-KANTOR dia pernah ke sini"), "{}", town.all_of(DEWI));
    // The card that is opened later shows it too.
    let heard = town.say(DEWI, &code).await;
    assert!(says(&heard, "konsultasi-catatan-kepala") && heard.contains("dia pernah ke sini"), "{heard}");
    // Who is of the office no more sees nothing new, and an outsider's button makes none.
    town.write("DELETE FROM officers WHERE contact = 9102").await;
    town.telegram.keep_private("RAHASIA-DUA", &[DEWI]);
    note(&town, DEWI, &code, "RAHASIA-DUA").await;
    for who in [SITI, HENDRA, VIEWER] {
        town.telegram.forge(who, 1, &format!("1:q:d:{code}"));
        town.telegram.forge(who, 1, &format!("1:q:j:{code}:1"));
        town.quiet().await;
        town.say(who, "bukan catatan").await;
    }
    assert_eq!(town.number("SELECT count(*) FROM case_notes").await, 2);
    // A photo is no note, and says so.
    town.telegram.forge(DEWI, 1, &format!("1:q:d:{code}"));
    town.quiet().await;
    town.telegram.voice(DEWI);
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "konsultasi-catatan-tulisan"), "{}", town.heard(DEWI));
    let labels: Vec<Action> =
        town.telegram.last(SITI).unwrap().buttons.into_iter().flatten().map(|one| one.action).collect();
    assert!(labels.iter().all(|action| !matches!(action, Action::Data(data) if data.starts_with("1:q:d"))));
    town.close().await;
}
