//! Restoring a backup: what comes back, what does not, and what is refused.

use std::fs;
use std::process::{Command, Output};

use crate::operator::{Place, said};
use crate::recovery::{self, PROGRAM, town};
use crate::said::says;
use crate::story::register;
use crate::support::{BUDI, SITI, Town};

fn command(town: &Town, arguments: &[&str]) -> Output {
    let database = town.database().display().to_string();
    let all = arguments.iter().copied().chain(["--database", &database]);
    Command::new(PROGRAM).args(all).output().unwrap()
}

/// H3: with the log of a killed bot beside it, the restore is a restore.
#[tokio::test(flavor = "multi_thread")]
async fn h3_a_restore_brings_the_backup_whatever_log_a_killed_bot_left() {
    let town = town(&[]).await;
    let mut bot = recovery::start(&town);
    town.ready(1).await;
    town.say(SITI, "/start").await;
    let copy = town.folder.path().join("cadangan.db").display().to_string();
    assert!(command(&town, &["backup", &copy]).status.success());
    town.say(BUDI, "/start").await;
    let output = command(&town, &["restore", &copy]);
    assert_eq!(output.status.code(), Some(75), "{}", said(&output));
    bot.kill().unwrap();
    bot.wait().unwrap();
    let wal = town.folder.path().join("bot.db-wal");
    let log = fs::read(&wal).unwrap();
    assert!(!log.is_empty());

    // By hand, as somebody in a hurry does it: the start says what is wrong and destroys nothing.
    let database = fs::read(town.database()).unwrap();
    fs::copy(&copy, town.database()).unwrap();
    let arguments = town.arguments();
    let output = Command::new(PROGRAM).args(&arguments[1..]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("is not the write-ahead log of"), "{}", said(&output));
    assert_eq!(fs::read(&wal).unwrap(), log);
    fs::write(town.database(), database).unwrap();

    let output = command(&town, &["restore", &copy]);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(town.number("SELECT count(*) FROM contacts").await, 1, "what came after the backup is gone");
    let aside = fs::read_dir(town.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let aside: Vec<_> = aside.filter(|path| path.to_str().unwrap().contains("before-restore")).collect();
    assert_eq!(aside.len(), 2, "the old database and its log are kept: {aside:?}");
    let mut bot = recovery::start(&town);
    assert!(says(&town.say(SITI, "/menu").await, "menu-lagi"));
    bot.kill().unwrap();
    bot.wait().unwrap();
}

/// H4: whoever asked to be erased after the backup stays erased where anything tells of it.
#[tokio::test(flavor = "multi_thread")]
async fn h4_a_restore_does_not_bring_an_erased_person_back() {
    let mut town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    let folder = town.folder.path().to_owned();
    let backup = |town: &Town, name: &str| {
        let file = folder.join(name).display().to_string();
        let output = command(town, &["backup", &file]);
        assert!(output.status.success(), "{}", said(&output));
        file
    };
    let old = backup(&town, "1.db");
    town.talk(SITI, &["/data", "[data-tombol-hapus]", "HAPUS"]).await;
    town.stop().await;
    let _new = backup(&town, "2.db");
    let businesses = "SELECT count(*) FROM businesses";
    let output = command(&town, &["restore", &old, "--waiting", "drop"]);
    assert!(output.status.success() && said(&output).contains("erased again"), "{}", said(&output));
    assert_eq!(town.number(businesses).await, 0, "the list beside the database");

    let other = Place::new().await;
    fs::copy(folder.join("bot.db.key"), other.at("bot.db.key")).unwrap();
    for file in ["bot.db", "bot.db.erased"] {
        fs::remove_file(other.at(file)).unwrap();
    }
    let output = other.run(&["restore", &old, "--waiting", "drop"]);
    assert!(output.status.success() && said(&output).contains("erased again"), "a newer backup: {}", said(&output));

    fs::remove_file(folder.join("2.db")).unwrap();
    fs::remove_file(other.at("bot.db.erased")).unwrap();
    let output = other.run(&["restore", &old, "--waiting", "drop"]);
    assert!(output.status.success() && said(&output).contains("is back"), "nothing tells: {}", said(&output));
}

/// T-A14, F49: what waited in the backup is sent only after a yes.
#[tokio::test(flavor = "multi_thread")]
async fn t_a14_what_waited_in_a_backup_waits_for_a_yes() {
    let mut town = Town::open().await;
    town.say(SITI, "/start").await;
    town.stop().await;
    town.closed().await;
    town.write("INSERT INTO outbox (id, chat, lane, state, method, created_at) VALUES (9000, 7001, 2, 'waiting', 'sendMessage', 1)").await;
    town.write(
        "INSERT INTO outbox_payloads (id, body) VALUES (9000, CAST('{\"chat_id\":7001,\"text\":\"lama\"}' AS BLOB))",
    )
    .await;
    let copy = town.folder.path().join("cadangan.db").display().to_string();
    assert!(command(&town, &["backup", &copy]).status.success());
    town.write("UPDATE outbox SET state = 'sent', finished_at = 2, payload = NULL WHERE id = 9000").await;
    town.closed().await;
    let before = fs::read(town.database()).unwrap();
    let output = command(&town, &["restore", &copy]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("1 messages waited"), "{}", said(&output));
    assert_eq!(fs::read(town.database()).unwrap(), before, "the file is as it was");
    let count = town.count(SITI);

    // Put in place by hand there is nobody to ask, so it is not sent.
    fs::copy(&copy, town.database()).unwrap();
    town.start();
    town.ready(2).await;
    town.quiet().await;
    town.stop().await;
    assert_eq!(town.count(SITI), count);
    for (waiting, sent) in [("drop", 0), ("send", 1)] {
        town.closed().await;
        let output = command(&town, &["restore", &copy, "--waiting", waiting]);
        assert!(output.status.success(), "{}", said(&output));
        town.start();
        town.ready(2).await;
        town.quiet().await;
        town.stop().await;
        assert_eq!(town.count(SITI), count + sent, "{waiting}");
    }
    town.close().await;
}

#[tokio::test]
async fn h3_what_is_no_backup_of_this_database_is_refused_and_changes_nothing() {
    let place = Place::new().await;
    let other = Place::new().await;
    let copy = place.at("copy.db").display().to_string();
    assert!(place.run(&["backup", &copy]).status.success());
    fs::write(place.at("garbage.db"), "no database at all".repeat(40)).unwrap();
    let mut damaged = fs::read(&copy).unwrap();
    let end = damaged.len();
    damaged[8_192..end].fill(0x5a);
    fs::write(place.at("damaged.db"), damaged).unwrap();
    let before = fs::read(place.at("bot.db")).unwrap();
    for (file, words) in [
        ("garbage.db", "is not a database of this program"),
        ("damaged.db", "is damaged"),
        ("bot.db", "is the database"),
        ("bot.db.key", "is the key file"),
    ] {
        let output = place.run(&["restore", place.at(file).to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{file}: {}", said(&output));
        assert!(said(&output).contains(words), "{file}: {}", said(&output));
        assert_eq!(fs::read(place.at("bot.db")).unwrap(), before, "{file}");
    }
    let output = other.run(&["restore", &copy]);
    assert!(said(&output).contains("key file does not fit"), "{}", said(&output));
    assert_eq!(place.run(&["restore", place.at("none.db").to_str().unwrap()]).status.code(), Some(2));
    assert!(!place.at("bot.db.restoring.part").exists() && !place.at("bot.db.restoring").exists());
    fs::write(place.at("bot.db.restoring"), "").unwrap();
    let output = place.run(&["officers"]);
    assert!(said(&output).contains("run it again"), "{}", said(&output));
    let output = place.run(&["restore", &copy]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(place.run(&["officers"]).status.success());
}
