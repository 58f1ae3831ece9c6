//! Erasing: what is said, what it waits for, and that nothing is left.

use crate::story::{Story, fill, register};
use crate::support::{SITI, Town};

#[tokio::test]
async fn g7_after_an_erasure_no_marked_word_is_left_and_she_may_register_again() {
    let mut town = Town::open().await;
    register(&town, SITI, "Keripik Mawarzahra").await;
    town.say(SITI, "/berhenti").await;
    fill(&town, SITI, "Warung Mawarzahra").await;
    town.say(SITI, "/data").await;
    let preview = town.tap(SITI, "Hapus data saya").await;
    assert!(
        preview.contains("1 usaha") && preview.contains("isian yang belum selesai") && preview.contains("HAPUS"),
        "{preview}"
    );
    assert!(town.say(SITI, "nanti dulu").await.contains("tidak jadi dihapus"));
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "a no takes it back");
    town.say(SITI, "/data").await;
    town.tap(SITI, "Hapus data saya").await;
    let gone = town.say(SITI, "hapus").await;
    assert!(gone.contains("sudah dihapus"), "{gone}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 1, "the stop stays");
    let erased = std::fs::read_to_string(town.folder.path().join("bot.db.erased")).unwrap();
    assert!(erased.lines().count() == 1 && !erased.contains("7001"), "{erased}");
    for file in ["bot.db", "bot.db-wal"] {
        let bytes = std::fs::read(town.folder.path().join(file)).unwrap_or_default();
        for mark in ["Mawarzahra", "Mawarni", "81234567890"] {
            assert!(!bytes.windows(mark.len()).any(|part| part == mark.as_bytes()), "{mark} in {file}");
        }
    }
    town.stop().await;
    town.start();
    register(&town, SITI, "Keripik Baru").await;
    town.stop().await;
    town.start();
    assert!(town.say(SITI, "/data").await.contains("Keripik Baru"), "the mark does not erase what came after");
    town.close().await;
}

/// "Ya" is not the word: it is said which one is, and the question waits.
#[tokio::test]
async fn g7_erasing_waits_for_its_word_and_says_which_it_is() {
    let town = Town::open().await;
    town.say(SITI, "/data").await;
    let preview = town.tap(SITI, "Hapus data saya").await;
    assert!(!preview.contains("belum selesai") && !preview.contains("usaha yang terdaftar"), "{preview}");
    for words in ["ya", "yakin", "hapus semua data saya", "ok", "👍"] {
        let heard = town.say(SITI, words).await;
        assert!(heard.contains("Belum ada yang dihapus") && heard.contains("HAPUS"), "{words}: {heard}");
    }
    let answered = town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert!(answered.contains("halal"), "{answered}");
    let said: Vec<String> = town.telegram.messages(SITI).iter().map(|message| message.text().to_owned()).collect();
    assert!(said.iter().any(|text| text.contains("tidak jadi dihapus")), "a question takes it back, and that is said");
    assert!(!town.say(SITI, "hapus").await.contains("sudah dihapus"), "it waits no more");
    for no in ["tidak jadi", "/batal", "jangan"] {
        town.say(SITI, "/data").await;
        town.tap(SITI, "Hapus data saya").await;
        let heard = town.say(SITI, no).await;
        assert!(heard.contains("tidak jadi dihapus"), "{no}: {heard}");
    }
    town.close().await;
}

/// The last word comes in the language she chose, and says that the choice is gone too.
#[tokio::test]
async fn g7_the_last_word_is_in_the_language_she_chose() {
    let town = Town::open().await;
    town.talk(SITI, &["/bahasa", "[English]", "/data"]).await;
    let preview = town.tap(SITI, "Delete my data").await;
    assert!(preview.contains("the chosen language"), "{preview}");
    let unclear = town.say(SITI, "yes").await;
    assert!(unclear.contains("DELETE"), "{unclear}");
    let gone = town.say(SITI, "Delete").await;
    assert!(gone.contains("is deleted") && gone.contains("follow the language of Telegram"), "{gone}");
    town.close().await;
}

/// Erase, and register again: an officer may read it.
#[tokio::test]
async fn i1_erased_and_registered_again() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    let mut story = Story::new(&town, SITI);
    story.talk(&["/data", "[Hapus data saya]", "ya", "HAPUS"]).await;
    let data = story.say("/data").await;
    assert!(data.contains("Belum ada usaha"), "{data}");
    register(&town, SITI, "Keripik Baru").await;
    let data = town.say(SITI, "/data").await;
    assert!(data.contains("Keripik Baru") && !data.contains("Keripik Siti"), "{data}");
    insta::assert_snapshot!("hapus_lalu_daftar", story.told());
    town.close().await;
}
