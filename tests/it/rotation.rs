//! Changing the key of a stopped bot: nothing is lost, whenever it is killed.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use sqlx::Connection;
use umkm_bot::clock::Clock;
use umkm_bot::crypto::key_file;
use umkm_bot::domain::{ContactId, Phone, Receipt};
use umkm_bot::run;
use umkm_bot::store::businesses::{self, Business, Secret};
use umkm_bot::store::contacts::{self, Contact};
use umkm_bot::store::{erasure, sealed, transaction};

use crate::support::{SITI, Town};

const PROGRAM: &str = env!("CARGO_BIN_EXE_umkm-bot");
const SHOPS: u64 = 1_500;
const DRAFT: &str = "{\"nama\":\"Siti\"}";

/// A database beside its key.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("bot.db")
    }

    fn key(&self) -> PathBuf {
        self.folder.path().join("bot.db.key")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(["rotate-key", "--database"]).arg(self.database());
        command
    }

    /// The key files that were put aside.
    fn aside(&self) -> Vec<PathBuf> {
        let paths = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        paths.filter(|path| path.to_str().unwrap().contains(".key.old-")).collect()
    }

    async fn fill(&self) {
        let (_lock, mut conn, keys) = run::open(&self.database(), &self.key()).await.unwrap();
        transaction::begin(&mut conn).await.unwrap();
        let people: Vec<Contact> = (1..=20)
            .map(|id| Contact { draft: Some(DRAFT.into()), draft_due: Some(9), ..Contact::new(ContactId(id), 1) })
            .collect();
        contacts::save(&mut conn, &keys, &people.iter().collect::<Vec<_>>()).await.unwrap();
        for number in 0..SHOPS {
            businesses::save(&mut conn, &keys, &shop(number)).await.unwrap();
        }
        transaction::commit(&mut conn).await.unwrap();
        conn.close().await.unwrap();
    }

    /// Opens the database as a start would, and reads everything.
    async fn check(&self) {
        let (_lock, mut conn, keys) = run::open(&self.database(), &self.key()).await.unwrap();
        let mut shops = 0;
        for owner in 1..=20 {
            let known = contacts::load(&mut conn, &keys, &[ContactId(owner)]).await.unwrap();
            assert_eq!(known[0].draft.as_deref(), Some(DRAFT));
            let owned = businesses::of_owner(&mut conn, &keys, ContactId(owner)).await.unwrap();
            assert!(owned.iter().all(|shop| shop.secret.person == format!("Ibu {owner}")));
            shops += owned.len();
        }
        assert_eq!(shops as u64, SHOPS);
        let twin = shop(7);
        let name = (twin.name.as_str(), twin.region.as_str());
        let found = businesses::same_name(&mut conn, &keys, twin.owner.unwrap(), name).await.unwrap();
        assert_eq!(found, Some(twin.code));
        conn.close().await.unwrap();
    }
}

fn shop(number: u64) -> Business {
    let owner = i64::try_from(number % 20 + 1).unwrap();
    Business {
        code: Receipt::from_chance(number),
        owner: Some(ContactId(owner)),
        merged_into: None,
        name: format!("Warung {number}"),
        sector: "kuliner".into(),
        sector_words: None,
        region: "18.71.01.1001".into(),
        interests: vec![],
        scale: None,
        workers: None,
        secret: Secret {
            person: format!("Ibu {owner}"),
            phone: Phone::parse("081234567890").ok(),
            phone_proved: true,
            nib: None,
        },
        created_at: 5,
        updated_at: 5,
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn g10_rotate_key_changes_the_key_and_says_what_to_do_with_the_old_one() {
    let place = Place::new();
    place.fill().await;
    let before = std::fs::read(place.database()).unwrap();
    let output = place.command().output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    for words in ["businesses.secret: 1500 encrypted anew", "contacts.draft: 20", "Back it up now", "30 days"] {
        assert!(said(&output).contains(words), "{words}: {}", said(&output));
    }
    place.check().await;
    let aside = place.aside();
    assert_eq!(aside.len(), 1);
    let Err(refused) = run::open(&place.database(), &aside[0]).await else { panic!("the old key opens it") };
    assert!(refused.to_string().contains("key file does not fit"), "{refused}");
    // A backup from before is read with the old key, as before.
    let old = Place::new();
    std::fs::write(old.database(), before).unwrap();
    std::fs::copy(&aside[0], old.key()).unwrap();
    old.check().await;
    // And once more.
    assert!(place.command().output().unwrap().status.success());
    place.check().await;
    assert_eq!(place.aside().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn g10_rotate_key_killed_at_any_moment_leaves_a_database_that_opens() {
    const KILLS: u32 = 24;
    let place = Place::new();
    place.fill().await;
    let clock = Clock::system();
    assert!(place.command().output().unwrap().status.success());
    let whole = clock.elapsed();
    let mut changed = 0;
    for kill in 0..KILLS {
        let before = std::fs::read(place.key()).unwrap();
        let mut child = place.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        tokio::time::sleep(whole * kill / (KILLS - 4)).await;
        let _ = child.kill();
        child.wait().unwrap();
        place.check().await;
        changed += u32::from(std::fs::read(place.key()).unwrap() != before);
    }
    eprintln!("{KILLS} kills within {whole:?}: {changed} with the new key, the others with the old one");
    assert!(place.command().output().unwrap().status.success(), "what a kill left behind is no obstacle");
    place.check().await;
}

/// Every place between two steps at which it may end, one after the other.
#[tokio::test]
async fn g10_rotate_key_ended_between_its_steps_is_finished_or_forgotten_by_the_next_start() {
    let place = Place::new();
    place.fill().await;
    let old = std::fs::read(place.key()).unwrap();
    let (lock, mut conn, keys) = run::open(&place.database(), &place.key()).await.unwrap();
    let new = key_file::prepare(&place.key(), &keys).unwrap();
    drop(lock);
    place.check().await;
    assert_eq!(std::fs::read(place.key()).unwrap(), old, "nothing was committed: the old key stays");
    transaction::begin(&mut conn).await.unwrap();
    sealed::reseal(&mut conn, (&keys, &new), |_, _| {}).await.unwrap();
    transaction::commit(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    place.check().await;
    assert_ne!(std::fs::read(place.key()).unwrap(), old, "the key that waited fits, and was taken");
    assert_eq!(std::fs::read(&place.aside()[0]).unwrap(), old, "the old one is kept");
    assert!(!place.folder.path().join("bot.db.key.new").exists());
    place.check().await;
}

#[tokio::test]
async fn g7_g10_who_was_erased_stays_erased_whichever_key_reads_the_backup() {
    let place = Place::new();
    place.fill().await;
    let backup = std::fs::read(place.database()).unwrap();
    let (lock, mut conn, keys) = run::open(&place.database(), &place.key()).await.unwrap();
    erasure::record_tombstones(&place.database(), &keys, (&[ContactId(1)], &[]), 10).unwrap();
    erasure::erase(&mut conn, ContactId(1), 10).await.unwrap();
    conn.close().await.unwrap();
    drop(lock);
    assert!(place.command().output().unwrap().status.success());
    let (lock, mut conn, new) = run::open(&place.database(), &place.key()).await.unwrap();
    erasure::record_tombstones(&place.database(), &new, (&[ContactId(2)], &[]), 10).unwrap();
    assert!(businesses::of_owner(&mut conn, &new, ContactId(1)).await.unwrap().is_empty());
    assert!(!businesses::of_owner(&mut conn, &new, ContactId(2)).await.unwrap().is_empty());
    conn.close().await.unwrap();
    drop(lock);
    let (lock, mut conn, new) = run::open(&place.database(), &place.key()).await.unwrap();
    assert!(businesses::of_owner(&mut conn, &new, ContactId(2)).await.unwrap().is_empty(), "marked with the new key");
    conn.close().await.unwrap();
    drop(lock);
    // A backup from before the change, with the old key: both marks count.
    for name in ["bot.db-wal", "bot.db-shm"] {
        let _ = std::fs::remove_file(place.folder.path().join(name));
    }
    std::fs::write(place.database(), backup).unwrap();
    let (_lock, mut conn, old) = run::open(&place.database(), &place.aside()[0]).await.unwrap();
    for (owner, left) in [(1, false), (2, false), (3, true)] {
        let shops = businesses::of_owner(&mut conn, &old, ContactId(owner)).await.unwrap();
        assert_eq!(!shops.is_empty(), left, "{owner}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn g10_rotate_key_used_wrongly_says_so_and_changes_nothing() {
    let place = Place::new();
    let refused = |words: &str, code: i32| {
        let output = place.command().output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
        assert!(said(&output).contains(words), "{}", said(&output));
    };
    refused("there is no database", 2);
    assert_eq!(std::fs::read_dir(place.folder.path()).unwrap().count(), 0, "nothing is made");
    place.fill().await;
    let key = std::fs::read(place.key()).unwrap();
    std::fs::remove_file(place.key()).unwrap();
    refused("there is no key file", 2);
    assert!(!place.key().exists());
    key_file::load_or_create(&place.key()).unwrap();
    refused("key file does not fit", 2);
    std::fs::write(place.key(), &key).unwrap();
    place.check().await;

    let town = Town::open().await;
    town.say(SITI, "/start").await;
    let beside = |name: &str| Path::new(town.folder.path()).join(name);
    let before = std::fs::read(beside("bot.db.key")).unwrap();
    let output = Command::new(PROGRAM).args(["rotate-key", "--database"]).arg(town.database()).output().unwrap();
    assert_eq!(output.status.code(), Some(75), "{}", said(&output));
    assert!(said(&output).contains("another instance owns"), "{}", said(&output));
    assert_eq!(std::fs::read(beside("bot.db.key")).unwrap(), before);
    assert!(!beside("bot.db.key.new").exists());
    town.close().await;
}

#[tokio::test]
async fn g10_a_bot_goes_on_after_its_key_was_changed() {
    let mut town = Town::open().await;
    crate::story::register(&town, SITI, "Keripik Siti").await;
    town.talk(SITI, &["/daftar", "[tombol-usaha-lain]", "Siti"]).await;
    town.stop().await;
    let output = Command::new(PROGRAM).args(["rotate-key", "--database"]).arg(town.database()).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    town.start();
    town.clock.advance(Duration::from_secs(20));
    assert!(town.say(SITI, "/data").await.contains("Keripik Siti"));
    let page = town.press_of(SITI, "data-tombol-usaha", "Keripik Siti").await;
    assert!(page.contains("+6281234567890"), "{page}");
    town.say(SITI, "/daftar").await;
    assert!(
        town.press(SITI, "formulir-tombol-lanjut").await.contains("3/7"),
        "the open form goes on: {}",
        town.heard(SITI)
    );
    town.close().await;
}
