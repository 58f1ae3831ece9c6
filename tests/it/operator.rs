//! What the operator does on the command line, with the real program.

use std::fs::{self, Permissions};
use std::io::Read;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use sqlx::Connection;
use tempfile::TempDir;
use umkm_bot::run;
use umkm_bot::sandbox::emulator::Options;

use crate::recovery::{self, PROGRAM, town};
use crate::support::{ADMIN, SITI, Town};

/// A database with its key and all the files that a run leaves.
pub struct Place(TempDir);

impl Place {
    pub async fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        let (_lock, conn, _) = run::open(&place.at("bot.db"), &place.at("bot.db.key")).await.unwrap();
        conn.close().await.unwrap();
        place
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs a command on this database.
    pub fn run(&self, arguments: &[&str]) -> Output {
        let database = self.at("bot.db");
        let all = arguments.iter().copied().chain(["--database", database.to_str().unwrap()]);
        Command::new(PROGRAM).args(all).env_remove("TELOXIDE_TOKEN").output().unwrap()
    }

    /// Every file with what it holds.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files: Vec<_> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.clone(), fs::read(path).unwrap_or_default()))
            .collect();
        files.sort();
        files
    }
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn p1_a_backup_writes_over_nothing_and_never_over_the_bots_own_files() {
    let place = Place::new().await;
    fs::write(place.at("surat.docx"), "surat").unwrap();
    fs::hard_link(place.at("bot.db.key"), place.at("hard")).unwrap();
    symlink(place.at("bot.db"), place.at("soft")).unwrap();
    symlink("bot.db-wal", place.at("dangling")).unwrap();
    fs::create_dir(place.at("sub")).unwrap();
    let before = place.files();
    for target in [
        "bot.db",
        "bot.db.key",
        "bot.db-wal",
        "bot.db-shm",
        "bot.db-journal",
        "bot.db.lock",
        "bot.db.erased",
        "bot.db.damaged",
        "bot.db.restoring",
        "surat.docx",
        "hard",
        "soft",
        "dangling",
        "sub/../bot.db",
    ] {
        for flags in [&[][..], &["--replace"]] {
            let target = place.at(target);
            let output = place.run(&[&["backup", target.to_str().unwrap()], flags].concat());
            assert_eq!(output.status.code(), Some(2), "{} {flags:?}: {}", target.display(), said(&output));
            assert_eq!(place.files(), before, "{}", target.display());
        }
    }
    let copy = place.at("copy.db");
    let backup = |flags: &[&str]| place.run(&[&["backup", copy.to_str().unwrap()], flags].concat());
    assert!(backup(&[]).status.success());
    assert_eq!(mode(&copy), 0o600);
    let first = fs::read(&copy).unwrap();
    assert_eq!(backup(&[]).status.code(), Some(2), "not again");
    assert_eq!(fs::read(&copy).unwrap(), first);
    let output = backup(&["--replace"]);
    assert!(output.status.success(), "{}", said(&output));
    let output = place.run(&["backup", place.at("no/such/folder").to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
}

#[tokio::test]
async fn p1_a_database_that_the_copys_first_name_would_hit_is_refused() {
    let place = Place::new().await;
    let copy = place.at("copy");
    let database = place.at("copy.umkm-bot-part");
    fs::copy(place.at("bot.db"), &database).unwrap();
    let before = fs::read(&database).unwrap();
    let output = Command::new(PROGRAM)
        .args(["backup", copy.to_str().unwrap(), "--database", database.to_str().unwrap()])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert_eq!(fs::read(&database).unwrap(), before);
}

#[tokio::test]
async fn p1_an_export_keeps_what_is_there_and_different() {
    let place = Place::new().await;
    let folder = place.at("out");
    let export = |flags: &[&str]| {
        let all = ["export", "knowledge", folder.to_str().unwrap()].into_iter().chain(flags.iter().copied());
        Command::new(PROGRAM).args(all).output().unwrap()
    };
    assert!(export(&[]).status.success());
    assert!(export(&[]).status.success(), "the same files are no obstacle");
    let (file, missing) = (folder.join("id/programmes/nib.md"), folder.join("id/programmes/sertifikasi-halal.md"));
    assert!(missing.exists());
    fs::write(&file, "mine").unwrap();
    fs::remove_file(&missing).unwrap();
    assert_eq!(export(&[]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert!(!missing.exists(), "nothing is written where one file is refused");
    fs::remove_file(&file).unwrap();
    fs::hard_link(place.at("bot.db.key"), &file).unwrap();
    let key = fs::read(place.at("bot.db.key")).unwrap();
    assert!(export(&["--replace"]).status.success());
    assert_eq!(fs::read(place.at("bot.db.key")).unwrap(), key, "what was linked keeps its bytes");
}

#[tokio::test(flavor = "multi_thread")]
async fn p15_nobody_else_reads_what_the_bot_keeps() {
    let mut town = Town::open().await;
    town.say(SITI, "/start").await;
    let folder = town.folder.path().to_owned();
    let files = ["bot.db", "bot.db-wal", "bot.db-shm", "bot.db.key", "bot.db.lock", "bot.db.erased"];
    for name in files {
        assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
    }
    town.stop().await;
    // As an earlier version left them.
    for name in ["bot.db", "bot.db.erased"] {
        fs::set_permissions(folder.join(name), Permissions::from_mode(0o644)).unwrap();
    }
    town.start();
    town.say(SITI, "/menu").await;
    for name in files {
        assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
    }
    town.close().await;
}

#[test]
fn p15_nobody_else_reads_the_chats_of_a_sandbox() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("sandbox.db");
    let mut bot = Command::new(PROGRAM)
        .args(["sandbox", "--empty", "--database", database.to_str().unwrap()])
        .env_remove("TELOXIDE_TOKEN")
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let chats = folder.path().join("sandbox.db.chats.json");
    for _ in 0..3_000 {
        if chats.exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    bot.kill().unwrap();
    bot.wait().unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
    assert!(chats.exists());
}

/// A disk without room, by way of a limit on the size of files.
#[tokio::test]
async fn p1_a_backup_without_room_leaves_nothing_and_says_what_failed() {
    let place = Place::new().await;
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" backup \"$1\" --database \"$2\"";
    let output = Command::new("bash")
        .args(["-c", script, PROGRAM])
        .args([place.at("copy.db"), place.at("bot.db")])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(74), "{}", said(&output));
    let left: Vec<_> = place.files().into_iter().map(|(path, _)| path).collect();
    assert!(!left.iter().any(|path| path.to_str().unwrap().contains("copy")), "{left:?}");
}

#[tokio::test]
async fn m6_a_missing_key_is_asked_for_and_nothing_is_written() {
    let place = Place::new().await;
    fs::remove_file(place.at("bot.db.key")).unwrap();
    let before = place.files();
    let output = place.run(&["run", "--token", "1:A", "--health-listen", "off"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("bot.db.key is missing: put it back"), "{}", said(&output));
    assert_eq!(place.files(), before);
}

#[tokio::test]
async fn h4_a_folder_for_copies_that_is_not_there_is_named_and_nothing_is_written() {
    let place = Place::new().await;
    let before = place.files();
    for name in ["no-such-folder", "bot.db"] {
        let folder = place.at(name);
        let arguments = ["run", "--token", "1:A", "--health-listen", "off", "--backup-dir", folder.to_str().unwrap()];
        let output = place.run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains("there is no such folder"), "{}", said(&output));
        assert_eq!(place.files(), before);
    }
}

#[tokio::test]
async fn m7_and_m8_what_is_no_database_of_this_program_is_named_and_left_alone() {
    let place = Place::new().await;
    let foreign = place.at("other.db");
    let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite://{}?mode=rwc", foreign.display())).await.unwrap();
    sqlx::query("CREATE TABLE todo (what TEXT)").execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    fs::write(place.at("garbage.db"), "this is not a database, and longer than a header".repeat(9)).unwrap();
    let mut damaged = fs::read(place.at("bot.db")).unwrap();
    damaged[100..8_192].fill(0x5a);
    fs::write(place.at("damaged.db"), damaged).unwrap();
    for (name, words) in [
        ("other.db", "is not a database of this program"),
        ("garbage.db", "is not a database of this program"),
        ("damaged.db", "restore a backup"),
    ] {
        let before = fs::read(place.at(name)).unwrap();
        for command in [
            &["run", "--token", "1:A", "--health-listen", "off"][..],
            &["grant", "7", "admin"],
            &["officers"],
            &["check"],
        ] {
            let database = place.at(name);
            let all = command.iter().copied().chain(["--database", database.to_str().unwrap()]);
            let output = Command::new(PROGRAM).args(all).env_remove("TELOXIDE_TOKEN").output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{name} {command:?}: {}", said(&output));
            assert_eq!(said(&output).matches(words).count(), 1, "{name} {command:?}: {}", said(&output));
            assert_eq!(fs::read(place.at(name)).unwrap(), before, "{name} {command:?}");
        }
    }
}

#[tokio::test]
async fn m10_and_h6_roles_are_given_and_taken_and_the_audit_log_tells() {
    let place = Place::new().await;
    for wrong in [&["grant", "0", "admin"][..], &["grant", "admin", "--", "-5"], &["revoke", "0"], &["revoke", "5"]] {
        assert_eq!(place.run(wrong).status.code(), Some(2), "{wrong:?}");
    }
    let output = place.run(&["grant", "555", "officer"]);
    assert!(output.status.success() && said(&output).contains("never written to the bot"), "{}", said(&output));
    let output = place.run(&["grant", "9001", "admin", "--force"]);
    assert!(output.status.success() && !said(&output).contains("check the"), "{}", said(&output));
    let list = said(&place.run(&["officers"]));
    assert!(list.contains("555") && list.contains("officer") && list.contains("9001"), "{list}");
    assert!(place.run(&["revoke", "555"]).status.success());
    assert!(!said(&place.run(&["officers"])).contains("555"));
    assert!(said(&place.run(&["revoke", "9001"])).contains("there is no admin now"));
    assert!(place.run(&["audit", "verify"]).status.success());
    let mut conn =
        sqlx::SqliteConnection::connect(&format!("sqlite://{}", place.at("bot.db").display())).await.unwrap();
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT action, about FROM audit ORDER BY id").fetch_all(&mut conn).await.unwrap();
    let deeds: Vec<_> = rows.iter().map(|(action, about)| (action.as_str(), *about)).collect();
    let expected = [("grant_role", 555), ("grant_role", 9001), ("revoke_role", 555), ("revoke_role", 9001)];
    assert_eq!(deeds, expected);
    let lines = String::from_utf8(place.run(&["audit", "export"]).stdout).unwrap();
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!((&lines[1]["action"], &lines[1]["about"]), (&"grant_role".into(), &9001.into()));
    sqlx::query("DROP TRIGGER audit_is_only_added_to").execute(&mut conn).await.unwrap();
    sqlx::query("UPDATE audit SET about = 7 WHERE id = 2").execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    let output = place.run(&["audit", "verify"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("entry 2"), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread")]
async fn m10_the_person_and_the_other_admins_hear_of_a_role() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.say(ADMIN, "/start").await;
    town.say(SITI, "/start").await;
    let database = town.database().display().to_string();
    for (arguments, words) in
        [(&["grant", "7001", "officer"][..], "sekarang: petugas"), (&["revoke", "7001"], "dicabut")]
    {
        // The table is looked at once a minute.
        town.clock.advance(Duration::from_secs(61));
        town.quiet().await;
        let all = arguments.iter().copied().chain(["--database", &database]);
        assert!(Command::new(PROGRAM).args(all).output().unwrap().status.success());
        for person in [SITI, ADMIN] {
            let mut heard = String::new();
            for _ in 0..50 {
                heard = town.heard(person);
                if heard.contains(words) {
                    break;
                }
                town.clock.advance(Duration::from_secs(61));
                town.quiet().await;
            }
            assert!(heard.contains(words), "{person}: {heard}");
        }
    }
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn e4_check_names_the_rule_by_which_announcements_to_many_are_let_go() {
    let town = town(&["--admin", "9001"]).await;
    let mut bot = Command::new(PROGRAM).args(&town.arguments()[1..]).spawn().unwrap();
    town.ready(1).await;
    let check = || {
        let database = town.database().display().to_string();
        said(&Command::new(PROGRAM).args(["check", "--database", &database]).output().unwrap())
    };
    assert!(check().contains("nobody may approve"), "nobody who can be reached: {}", check());
    town.say(ADMIN, "/start").await;
    assert!(check().contains("only one may approve"), "{}", check());
    town.say(SITI, "/start").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (7001, 'officer', 0)").await;
    assert!(check().contains("only one may approve"), "an officer approves nothing: {}", check());
    town.write("UPDATE officers SET role = 'head' WHERE contact = 7001").await;
    assert!(check().contains("two may approve"), "{}", check());
    bot.kill().unwrap();
    bot.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn m5_an_admin_who_never_pressed_start_is_named_in_the_log_and_by_check() {
    let town = town(&["--admin", "9001"]).await;
    let log = town.folder.path().join("log");
    let file = fs::File::create(&log).unwrap();
    let arguments = town.arguments();
    let mut bot = Command::new(PROGRAM).args(&arguments[1..]).stderr(file).spawn().unwrap();
    town.ready(1).await;
    let words = "admin 9001 cannot be told anything before pressing Start";
    assert!(fs::read_to_string(&log).unwrap().contains(words));
    let check = || {
        let database = town.database().display().to_string();
        let output = Command::new(PROGRAM).args(["check", "--database", &database]).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    };
    assert!(check().contains(words));
    town.say(ADMIN, "/start").await;
    assert!(!check().contains("cannot be told"));
    bot.kill().unwrap();
    bot.wait().unwrap();
}

#[test]
fn variables_that_are_set_to_nothing_are_not_set() {
    let output = Command::new(PROGRAM)
        .args(["run", "--health-listen", "off"])
        .envs(["UMKM_BOT_ADMIN", "UMKM_BOT_WEBHOOK_URL", "UMKM_BOT_SEND_RATE", "TELOXIDE_TOKEN"].map(|name| (name, "")))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("no token"), "{}", said(&output));
}

#[test]
fn what_ends_a_run_is_a_line_of_json_among_the_others() {
    let output = Command::new(PROGRAM).args(["run"]).env_remove("TELOXIDE_TOKEN").output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!(last["fields"]["exit_code"], 2, "{text}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    for arguments in [&["ask", "berapa biaya sertifikat halal?"][..], &["ask"]] {
        let mut child = Command::new(PROGRAM)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let line = "{\"id\":1,\"text\":\"biaya sertifikat halal\"}\n";
        let mut input = child.stdin.take().unwrap();
        let _ = std::io::Write::write_all(&mut input, line.repeat(2_000).as_bytes());
        drop(input);
        let mut errors = String::new();
        child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        assert_eq!((child.wait().unwrap().code(), errors.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_terminal_ends_the_program_in_good_order() {
    let town = town(&[]).await;
    let mut bot = recovery::start(&town);
    town.ready(1).await;
    Command::new("kill").args(["-HUP", &bot.id().to_string()]).status().unwrap();
    assert_eq!(bot.wait().unwrap().code(), Some(0));
    assert_eq!(town.number("SELECT value = '0' FROM meta WHERE key = 'running'").await, 1);
}
