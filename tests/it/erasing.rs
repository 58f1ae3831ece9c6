//! Erasing: what is said, what it waits for, and that nothing is left.

use std::time::Duration;

use sqlx::{Connection, SqliteConnection};
use umkm_bot::domain::Language;
use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::kept;
use crate::said::{says, says_in};
use crate::story::{Story, fill, register};
use crate::support::{ADMIN, BUDI, SITI, Town};

#[tokio::test]
async fn g7_after_an_erasure_no_marked_word_is_left_and_the_owner_may_register_again() {
    let mut town = Town::open().await;
    register(&town, SITI, "Keripik Mawarzahra").await;
    town.say(SITI, "/berhenti").await;
    fill(&town, SITI, "Warung Mawarzahra").await;
    town.say(SITI, "/data").await;
    let preview = town.press(SITI, "data-tombol-hapus").await;
    assert!(preview.contains("1 usaha") && says(&preview, "hapus-formulir") && preview.contains("HAPUS"), "{preview}");
    assert!(says(&town.say(SITI, "nanti dulu").await, "data-tidak-dihapus"));
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "a no takes it back");
    town.clock.advance(Duration::from_secs(30));
    town.say(SITI, "/data").await;
    town.press(SITI, "data-tombol-hapus").await;
    let gone = town.say(SITI, "hapus").await;
    assert!(says(&gone, "data-terhapus"), "{gone}");
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
    let preview = town.press(SITI, "data-tombol-hapus").await;
    assert!(!says(&preview, "hapus-formulir") && !says(&preview, "hapus-usaha"), "{preview}");
    for words in ["ya", "yakin", "hapus semua data saya", "ok", "👍"] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "data-hapus-tulis") && heard.contains("HAPUS"), "{words}: {heard}");
    }
    let answered = town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert!(answered.contains("halal"), "{answered}");
    let said: Vec<String> = town.telegram.messages(SITI).iter().map(|message| message.text().to_owned()).collect();
    assert!(said.iter().any(|text| says(text, "data-tidak-dihapus")), "a question takes it back, and that is said");
    town.clock.advance(Duration::from_secs(30));
    assert!(!says(&town.say(SITI, "hapus").await, "data-terhapus"), "it waits no more");
    for no in ["tidak jadi", "/batal", "jangan"] {
        town.clock.advance(Duration::from_secs(30));
        town.say(SITI, "/data").await;
        town.press(SITI, "data-tombol-hapus").await;
        let heard = town.say(SITI, no).await;
        assert!(says(&heard, "data-tidak-dihapus"), "{no}: {heard}");
    }
    town.close().await;
}

/// The last word comes in the language that was chosen, and says that the choice is gone too.
#[tokio::test]
async fn g7_the_last_word_is_in_the_chosen_language() {
    let town = Town::open().await;
    town.talk(SITI, &["/bahasa", "[bahasa-inggris]", "/data"]).await;
    let preview = town.press(SITI, "data-tombol-hapus").await;
    assert!(says_in(Language::English, &preview, "hapus-bahasa"), "{preview}");
    let unclear = town.say(SITI, "yes").await;
    assert!(unclear.contains("DELETE"), "{unclear}");
    let gone = town.say(SITI, "Delete").await;
    assert!(
        says_in(Language::English, &gone, "data-terhapus") && says_in(Language::English, &gone, "data-terhapus-bahasa"),
        "{gone}"
    );
    town.close().await;
}

/// Erase, and register again: an officer may read it.
#[tokio::test]
async fn i1_erased_and_registered_again() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    let mut story = Story::new(&town, SITI);
    story.talk(&["/data", "[data-tombol-hapus]", "ya", "HAPUS"]).await;
    let data = story.say("/data").await;
    assert!(says(&data, "data-belum-daftar"), "{data}");
    register(&town, SITI, "Keripik Baru").await;
    let data = town.say(SITI, "/data").await;
    assert!(data.contains("Keripik Baru") && !data.contains("Keripik Siti"), "{data}");
    insta::assert_snapshot!("hapus_lalu_daftar", story.told());
    town.close().await;
}

/// Words in the files of a town: the database, its log, and a backup.
async fn is_anywhere(town: &Town, words: &str) -> bool {
    let mut conn = SqliteConnection::connect(&format!("sqlite://{}", town.database().display())).await.unwrap();
    let copy = town.folder.path().join("salinan.db");
    let _ = std::fs::remove_file(&copy);
    sqlx::query("VACUUM INTO $1").bind(copy.to_str().unwrap()).execute(&mut conn).await.unwrap();
    ["bot.db", "bot.db-wal", "salinan.db"].iter().any(|file| {
        let bytes = std::fs::read(town.folder.path().join(file)).unwrap_or_default();
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    })
}

/// Whatever a person tells the bot, nobody reads it in the files.
#[tokio::test]
async fn t_c_what_people_write_is_readable_in_no_file_whatever_kind_of_input_it_was() {
    let town = Town::open().await;
    town.talk(SITI, &["berapa biaya sertifikat halal zzmarkasatu?", "[tombol-bukan]"]).await;
    town.talk(SITI, &["berapa biaya sertifikat halal?", "[tombol-belum]"]).await;
    town.clock.advance(Duration::from_secs(30));
    town.telegram.photo(SITI, "berapa biaya nib untuk zzmarkadua");
    town.quiet().await;
    town.telegram.contact(SITI, "+6281299887766");
    town.quiet().await;
    town.clock.advance(Duration::from_secs(30));
    town.talk(SITI, &["/daftar", "[tombol-daftar-mulai]", "Ibu Zzmarkatiga", "Keripik Zzmarkaempat"]).await;
    let message = town.telegram.last(SITI).unwrap().id;
    town.telegram.edited_text(SITI, message, "Keripik Zzmarkalima");
    town.say(SITI, "hook:panic zzmarkaenam").await;
    town.say(SITI, "hook:panic").await;
    town.telegram.location(SITI, -5.432_198, 105.261_987);
    town.quiet().await;
    for words in [
        "zzmarkasatu",
        "zzmarkadua",
        "81299887766",
        "Zzmarkatiga",
        "zzmarkatiga",
        "Zzmarkaempat",
        "Zzmarkalima",
        "zzmarkaenam",
        "5.432198",
    ] {
        // What nobody could answer is an officer's work list: masked, and without the person who asked.
        let is_listed = town.texts("SELECT question FROM unanswered").await.iter().any(|text| text.contains(words));
        assert!(is_listed || !is_anywhere(&town, words).await, "{words}");
    }
    assert!(!is_anywhere(&town, "\"asked\"").await, "what talks remember is sealed");
    town.close().await;
}

/// While a reader holds the log, others are answered; the farewell waits until the log is empty.
#[tokio::test]
async fn t_a3_an_erasure_beside_a_reader_keeps_nobody_waiting_and_says_so_only_when_it_is_true() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Zzmarka").await;
    let mut reader = SqliteConnection::connect(&format!("sqlite://{}", town.database().display())).await.unwrap();
    sqlx::query("BEGIN").execute(&mut reader).await.unwrap();
    sqlx::query("SELECT count(*) FROM businesses").execute(&mut reader).await.unwrap();
    town.talk(SITI, &["/data", "[data-tombol-hapus]"]).await;
    let heard = town.count(SITI);
    town.telegram.text(SITI, "hapus");
    for _ in 0..5 {
        let menu = town.say_now(BUDI, "/menu").await;
        assert!(!menu.is_empty(), "others are answered");
        town.rest().await;
        town.clock.advance(Duration::from_secs(2));
    }
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0, "it is erased");
    assert_eq!(town.count(SITI), heard, "nothing is said yet: the log still holds it");
    sqlx::query("COMMIT").execute(&mut reader).await.unwrap();
    drop(reader);
    town.clock.advance(Duration::from_secs(3));
    town.quiet().await;
    assert!(says(&town.heard(SITI), "data-terhapus"), "{}", town.heard(SITI));
    assert!(!is_anywhere(&town, "Zzmarka").await);
    town.close().await;
}

/// A farewell that waits for the log goes out once when the bot was stopped meanwhile, whether the reader is still there
/// at the start or not, and also when it was let go but Telegram did not take it.
#[tokio::test]
async fn t_a3_a_farewell_that_waits_is_said_once_after_a_restart() {
    for (while_away, is_let_go) in [(true, false), (false, false), (true, true)] {
        let mut town = Town::open().await;
        register(&town, SITI, "Keripik Zzmarka").await;
        let mut reader = SqliteConnection::connect(&format!("sqlite://{}", town.database().display())).await.unwrap();
        sqlx::query("BEGIN").execute(&mut reader).await.unwrap();
        sqlx::query("SELECT count(*) FROM businesses").execute(&mut reader).await.unwrap();
        town.talk(SITI, &["/data", "[data-tombol-hapus]"]).await;
        let before = town.count(SITI);
        if is_let_go {
            town.telegram.fault(Fault::new(Effect::Flood(600)).on("sendMessage").to(SITI).always());
        }
        town.telegram.text(SITI, "hapus");
        town.rest().await;
        if is_let_go {
            sqlx::query("COMMIT").execute(&mut reader).await.unwrap();
            town.clock.advance(Duration::from_secs(3));
            town.rest().await;
        }
        assert_eq!(town.count(SITI), before, "nothing is said yet");
        town.stop().await;
        if while_away && !is_let_go {
            sqlx::query("COMMIT").execute(&mut reader).await.unwrap();
        }
        town.telegram.clear_faults();
        town.start();
        town.ready(2).await;
        if !while_away {
            town.rest().await;
            sqlx::query("COMMIT").execute(&mut reader).await.unwrap();
        }
        drop(reader);
        town.pass(Duration::from_secs(700)).await;
        let said = town.since(SITI, before);
        let farewells = said.iter().filter(|text| says(text, "data-terhapus")).count();
        assert_eq!(farewells, 1, "{while_away} {is_let_go}: {said:?}");
        assert_eq!(kept::unfinished(&town).await, 0);
        assert!(!is_anywhere(&town, "Zzmarka").await);
        town.close().await;
    }
}

/// An erasure that cannot be recorded fails alone: an apology, a notice to the admins, everybody else is answered.
#[tokio::test]
async fn t_a6_an_erasure_that_cannot_be_recorded_fails_alone_and_a_start_says_so_at_once() {
    let mut town = Town::with(&["--admin", "9001"], umkm_bot::sandbox::emulator::Options::default()).await;
    town.say(ADMIN, "/start").await;
    register(&town, SITI, "Keripik Siti").await;
    let erased = town.folder.path().join("bot.db.erased");
    let _ = std::fs::remove_file(&erased);
    std::fs::create_dir(&erased).unwrap();
    let heard = town.talk(SITI, &["/data", "[data-tombol-hapus]", "hapus"]).await;
    assert!(!says(&heard, "data-terhapus"), "{heard}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "nothing is erased without a tombstone");
    assert!(!town.say(BUDI, "/menu").await.is_empty(), "others are answered");
    town.clock.advance(Duration::from_secs(5));
    town.quiet().await;
    assert!(town.telegram.messages(ADMIN).iter().any(|message| message.text().contains("bot.db.erased")));
    town.stop().await;
    town.start();
    let end = town.end().await;
    assert!(end.contains("bot.db.erased"), "{end}");
    std::fs::remove_dir(&erased).unwrap();
    town.start();
    town.clock.advance(Duration::from_secs(30));
    assert!(says(&town.talk(SITI, &["/data", "[data-tombol-hapus]", "hapus"]).await, "data-terhapus"));
    town.close().await;
}

/// A file that was never delivered, an update that was set aside, a vote and followed news go too.
#[tokio::test]
async fn e1_t_d_what_was_not_delivered_and_what_was_set_aside_goes_with_the_person() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "berapa biaya sertifikat halal?").await;
    town.press(SITI, "tombol-membantu").await;
    town.say(SITI, "hook:panic").await;
    town.clock.advance(Duration::from_secs(30));
    town.say(SITI, "/data").await;
    town.telegram.fault(Fault::new(Effect::Flood(600)).on("sendDocument").to(SITI).always());
    town.telegram.press_label(SITI, &town.label_of(SITI, "data-tombol-berkas", "")).unwrap();
    town.rest().await;
    assert!(town.number("SELECT count(*) FROM files WHERE bytes IS NOT NULL").await > 0);
    assert_eq!(town.number("SELECT count(*) FROM feedback").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM failed_updates WHERE contact = 7001").await, 1);
    town.telegram.text(SITI, "/data");
    town.rest().await;
    town.clock.advance(Duration::from_secs(30));
    town.rest().await;
    town.telegram.forge(SITI, town.telegram.last(SITI).unwrap().id, "1:y:h");
    town.rest().await;
    town.telegram.text(SITI, "hapus");
    town.rest().await;
    town.telegram.clear_faults();
    town.clock.advance(Duration::from_secs(700));
    town.quiet().await;
    for query in [
        "SELECT count(*) FROM feedback",
        "SELECT count(*) FROM failed_updates",
        "SELECT count(*) FROM files",
        "SELECT count(*) FROM businesses",
    ] {
        assert_eq!(town.number(query).await, 0, "{query}");
    }
    town.close().await;
}

/// The tombstone is on disk before the commit: a commit that never comes leaves both the tombstone and the data.
#[tokio::test]
async fn r_c2_the_tombstone_is_on_disk_before_the_data_is_gone() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    town.talk(SITI, &["/data", "[data-tombol-hapus]"]).await;
    // The cycle fails after the erasure was decided and before its commit.
    town.write(
        "CREATE TRIGGER broken BEFORE INSERT ON outbox WHEN NEW.lane = 1 BEGIN SELECT RAISE(ABORT, 'broken'); END",
    )
    .await;
    town.telegram.text(SITI, "hapus");
    let erased = town.folder.path().join("bot.db.erased");
    for _ in 0..200 {
        if std::fs::metadata(&erased).is_ok_and(|file| file.len() > 0) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(std::fs::metadata(&erased).unwrap().len() > 0, "the tombstone comes first");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "nothing was committed");
}

/// A forged vote is not counted: only what was asked and shown is voted on, once a day.
#[tokio::test]
async fn t_a10_a_vote_counts_only_for_what_was_asked_and_shown() {
    let town = Town::open().await;
    town.say(SITI, "berapa biaya sertifikat halal?").await;
    let answer = town.telegram.last(SITI).unwrap();
    for number in 0..20 {
        town.telegram.forge(SITI, answer.id, &format!("1:u:nib:biaya:{number}:0"));
        town.clock.advance(Duration::from_secs(2));
    }
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM feedback").await, 0);
    assert!(!town.telegram.toasts(SITI).is_empty(), "each is answered in words");
    for label in ["Membantu", "Kurang", "Membantu"] {
        town.clock.advance(Duration::from_secs(2));
        town.say(SITI, "berapa biaya sertifikat halal?").await;
        town.tap(SITI, label).await;
    }
    assert_eq!(town.number("SELECT count(*) FROM feedback").await, 1, "one vote a day");
    town.close().await;
}

/// The word that erases is waited for ten minutes; afterwards it is a word like any other.
#[tokio::test]
async fn g7_the_word_that_comes_late_erases_nothing() {
    for (minutes, is_erased) in [(9, true), (11, false)] {
        let town = Town::open().await;
        register(&town, SITI, "Keripik Siti").await;
        town.say(SITI, "/data").await;
        town.press(SITI, "data-tombol-hapus").await;
        town.clock.advance(Duration::from_mins(minutes));
        let heard = town.say(SITI, "hapus").await;
        assert_eq!(says(&heard, "data-terhapus"), is_erased, "{minutes}: {heard}");
        assert_eq!(town.number("SELECT count(*) FROM businesses").await, i64::from(!is_erased));
        town.close().await;
    }
}

/// That data were only to be kept was a choice too, and goes; what is not there is not said to go.
#[tokio::test]
async fn g7_an_erasure_ends_every_choice_but_the_stop() {
    let town = Town::open().await;
    town.say(SITI, "/data").await;
    town.press(SITI, "data-tombol-batasi").await;
    let preview = town.press(SITI, "data-tombol-hapus").await;
    for stays in ["hapus-usaha", "hapus-izin", "hapus-meja", "hapus-konsultasi"] {
        assert!(!says(&preview, stays), "there is none: {preview}");
    }
    assert!(says(&town.say(SITI, "hapus").await, "data-terhapus"));
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 7001 AND restricted = 1").await, 0);
    town.close().await;
}
