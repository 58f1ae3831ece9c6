//! The real program, killed and misused from outside.

use std::io::Write;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use umkm_bot::sandbox::emulator::{Emulator, Options};

use crate::said::says;
use crate::support::{BUDI, SITI, Town};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_umkm-bot");

/// A town whose bot is a process of its own. Its clock cannot be moved, so that chats have no pace there, or stories would
/// wait for it.
pub async fn town(arguments: &[&str]) -> Town {
    Town::for_process(&[&["--no-chat-pace"], arguments].concat(), Options::default()).await
}

pub fn start(town: &Town) -> Child {
    let arguments = town.arguments();
    Command::new(PROGRAM).args(&arguments[1..]).stderr(Stdio::null()).spawn().unwrap()
}

fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).env_remove("TELOXIDE_TOKEN").output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A number of the environment, with which `.ci/long` asks for more.
pub fn asked_for(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|number| number.parse().ok())
}

/// G4: killed at seeded moments of its work while 2,000 updates arrive, nothing is lost and nothing is decided twice.
/// `.ci/long` kills fifty times.
#[tokio::test(flavor = "multi_thread")]
async fn f1_to_f5_kills_lose_nothing_and_repeat_at_most_what_was_in_flight() {
    const PEOPLE: i64 = 2_000;
    const IN_FLIGHT: usize = 8;
    let kills = asked_for("KILLS").unwrap_or(10);
    let each = PEOPLE / i64::try_from(kills).unwrap();
    let seed = asked_for("SEED").unwrap_or(20_261_124);
    eprintln!("SEED={seed}");
    let mut chance = fastrand::Rng::with_seed(seed);
    let town = town(&["--in-flight", "8"]).await;
    let mut bot = start(&town);
    for person in 0..PEOPLE {
        town.telegram.person(10_000 + person, "Orang", Some("id"));
    }
    let mut asked = 0;
    for _ in 0..kills {
        for _ in 0..each {
            town.telegram.text(10_000 + asked, "/start");
            asked += 1;
        }
        // Somewhere between its first message and its last.
        let sent = |telegram: &Emulator| telegram.counters().sent;
        let moment = sent(&town.telegram) + chance.usize(1..usize::try_from(each).unwrap());
        assert!(town.telegram.until(|telegram| sent(telegram) >= moment).await, "it works again");
        bot.kill().unwrap();
        bot.wait().unwrap();
        bot = start(&town);
    }
    assert_eq!(asked, PEOPLE);
    town.rest().await;
    let answers: Vec<usize> = (0..PEOPLE).map(|person| town.count(10_000 + person)).collect();
    let lost = answers.iter().filter(|count| **count == 0).count();
    let doubled: usize = answers.iter().map(|count| count.saturating_sub(1)).sum();
    eprintln!("{kills} kills, {lost} lost, {doubled} sent twice");
    assert_eq!(lost, 0);
    assert!(doubled <= usize::try_from(kills).unwrap() * IN_FLIGHT, "{doubled}");
    assert_eq!(town.number("SELECT count(*) FROM contacts").await, PEOPLE);
    assert_eq!(town.number("SELECT count(*) FROM outbox").await, PEOPLE, "each update decided exactly once");
    bot.kill().unwrap();
    bot.wait().unwrap();
}

/// T38, F47: an update that kills or hangs the process is set aside after three tries.
#[tokio::test(flavor = "multi_thread")]
async fn t38_poison_is_set_aside_after_three_tries_and_the_next_is_served() {
    for poison in ["hook:abort", "hook:hang"] {
        // Long enough for what a busy machine decides slowly: only the poison is to be found hanging.
        let town = town(&["--decision-limit", "4000"]).await;
        let mut bot = start(&town);
        town.telegram.text(SITI, "/start");
        town.telegram.text(SITI, poison);
        town.telegram.text(BUDI, "/start");
        // It ends by itself each time; how long a start takes is the machine's matter.
        for _ in 0..12 {
            for _ in 0..2400 {
                tokio::time::sleep(Duration::from_millis(50)).await;
                if bot.try_wait().unwrap().is_some() || town.count(BUDI) > 0 {
                    break;
                }
            }
            if town.count(BUDI) > 0 {
                break;
            }
            assert!(bot.try_wait().unwrap().is_some(), "{poison}: ends by itself");
            bot = start(&town);
        }
        assert!(says(&town.heard(BUDI), "menu"), "{poison}");
        assert_eq!(town.number("SELECT count(*) FROM failed_updates WHERE state = 'set_aside'").await, 1, "{poison}");
        for _ in 0..40 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            if town.heard(SITI).contains("gangguan") {
                break;
            }
        }
        assert!(town.heard(SITI).contains("gangguan"), "{poison}: {}", town.heard(SITI));
        bot.kill().unwrap();
        bot.wait().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f43_a_term_ends_the_program_in_good_order() {
    let town = town(&[]).await;
    let mut bot = start(&town);
    town.ready(1).await;
    town.say(SITI, "/start").await;
    Command::new("kill").args(["-TERM", &bot.id().to_string()]).status().unwrap();
    assert_eq!(bot.wait().unwrap().code(), Some(0));
    assert_eq!(town.number("SELECT value = '0' FROM meta WHERE key = 'running'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn f19_a_second_instance_is_refused_before_any_call() {
    let town = town(&[]).await;
    let mut bot = start(&town);
    town.ready(1).await;
    let calls = town.telegram.calls().len();
    let arguments = town.arguments();
    let second = Command::new(PROGRAM).args(&arguments[1..]).output().unwrap();
    assert_eq!(second.status.code(), Some(75), "{}", stderr(&second));
    assert!(stderr(&second).contains("another instance owns"));
    assert_eq!(town.telegram.calls().len(), calls);
    bot.kill().unwrap();
    bot.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn j7_what_is_wrong_is_said_with_exit_code_2() {
    let town = town(&[]).await;
    let folder = town.folder.path();
    let url = town.telegram.url();
    let database = town.database().display().to_string();
    let common = ["--api-url", &url, "--database", &database, "--health-listen", "off"];
    let with = |more: &[&str]| run(&[&["run"], &common[..], more].concat());
    for (arguments, words) in [
        (vec![], "no token"),
        (vec!["--token", "rahasia"], "not a bot token"),
        (vec!["--token", "999:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"], "refuses the token"),
        (vec!["--token", "1:A", "--webhook-url", "https://a.id/", "--webhook-secret", "short"], "at least 32"),
    ] {
        let output = with(&arguments);
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
        assert!(!stderr(&output).contains("AAAAAAAA"), "the token is never shown");
    }
    let other_key = folder.join("other.key");
    let output = with(&["--token", town.telegram.token(), "--key-file", other_key.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("key file does not fit"), "{}", stderr(&output));
    town.write("INSERT INTO _sqlx_migrations VALUES (9999, 'future', '', 1, x'00', 0)").await;
    let output = with(&["--token", town.telegram.token()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("newer than this program"), "{}", stderr(&output));
}

#[tokio::test(flavor = "multi_thread")]
async fn grant_and_backup_work_beside_a_running_bot() {
    let town = town(&[]).await;
    let mut bot = start(&town);
    town.ready(1).await;
    town.say(SITI, "/start").await;
    let database = town.database().display().to_string();
    let copy = town.folder.path().join("cadangan.db").display().to_string();
    assert!(run(&["grant", "9001", "admin", "--database", &database]).status.success());
    let output = run(&["backup", &copy, "--database", &database]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(std::path::Path::new(&copy).exists());
    assert_eq!(town.number("SELECT count(*) FROM officers WHERE role = 'admin'").await, 1);
    bot.kill().unwrap();
    bot.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn ask_answers_lines_and_single_questions() {
    let mut child = Command::new(PROGRAM).arg("ask").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let lines = "{\"id\":1,\"text\":\"biaya sertifikat halal\"}\n{\"id\":\"b\",\"text\":\"syaratnya apa?\",\"context\":\"nib\"}\n{\"id\":3,\"text\":\"makasih\"}\n";
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let answers: Vec<serde_json::Value> = output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers[0]["ranked"][0], "sertifikasi-halal");
    assert_eq!((&answers[0]["facet"], &answers[0]["answered"]), (&"biaya".into(), &true.into()));
    assert_eq!((&answers[1]["ranked"][0], &answers[1]["answered"]), (&"nib".into(), &true.into()));
    assert_eq!(answers[2]["answered"], false);
    let output = run(&["ask", "berapa biaya sertifikat halal?"]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("Rp650.000"));
}

/// T21, T22, T36, G25: with every log on, neither a token nor what a person wrote comes out.
#[tokio::test(flavor = "multi_thread")]
async fn t36_r_d7_logs_hold_neither_token_nor_personal_text() {
    let town = town(&[]).await;
    let arguments = town.arguments();
    let log = town.folder.path().join("log");
    let file = std::fs::File::create(&log).unwrap();
    let mut bot = Command::new(PROGRAM).args(&arguments[1..]).env("RUST_LOG", "trace").stderr(file).spawn().unwrap();
    town.ready(1).await;
    for text in ["/start", "rahasia dapur Ibu Markonah", "hook:panic rahasia", "hook:panic", "hook:error"] {
        town.say(SITI, text).await;
    }
    bot.kill().unwrap();
    bot.wait().unwrap();
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.len() > 10_000, "the log is on");
    let key = town.telegram.token().split(':').nth(1).unwrap();
    for secret in [key, "Markonah", "markonah", "rahasia", "Siti"] {
        let line = log.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "{secret}: {line:?}");
    }
}

const A_PAGE: &str = "SELECT rootpage FROM sqlite_schema WHERE name = 'consents_of_contact'";

/// F16: a damaged file is found at night and after an unclean stop, and no start writes into it any more.
#[tokio::test(flavor = "multi_thread")]
async fn f16_damage_ends_the_bot_and_only_a_sound_file_starts_it_again() {
    let mut town = Town::open().await;
    town.say(SITI, "/start").await;
    town.stop().await;
    town.closed().await;
    let sound = std::fs::read(town.database()).unwrap();
    town.damage(A_PAGE).await;
    town.start();
    assert!(says(&town.say(SITI, "/menu").await, "menu-lagi"), "the damage is not where Siti is");
    town.clock.advance(Duration::from_hours(24));
    assert!(town.end().await.contains("damaged"), "found at night");
    town.closed().await;
    // What the first one still had in the log is in the file before it is compared.
    town.write("PRAGMA wal_checkpoint(TRUNCATE)").await;
    let spoilt = std::fs::read(town.database()).unwrap();
    town.start();
    assert!(town.end().await.contains("restore a backup"), "refused at once");
    town.closed().await;
    assert_eq!(std::fs::read(town.database()).unwrap(), spoilt, "nothing is written");
    let mut bot = start(&town);
    assert_eq!(bot.wait().unwrap().code(), Some(2));

    town.closed().await;
    std::fs::write(town.database(), &sound).unwrap();
    town.write("UPDATE meta SET value = '1' WHERE key = 'running'").await;
    town.damage(A_PAGE).await;
    town.start();
    assert!(town.end().await.contains("damaged"), "the mark is still there");
    std::fs::remove_file(town.folder.path().join("bot.db.damaged")).unwrap();
    town.start();
    town.ready(2).await;
    town.clock.advance(Duration::from_secs(10));
    assert!(town.end().await.contains("damaged"), "found after an unclean stop");
    town.closed().await;
    std::fs::write(town.database(), &sound).unwrap();
    town.start();
    town.say(SITI, "/menu").await;
    assert!(!town.folder.path().join("bot.db.damaged").exists());
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn f16_a_sound_file_is_checked_after_an_unclean_stop_and_every_night_without_a_word() {
    let mut town = Town::open().await;
    town.say(SITI, "/start").await;
    town.stop().await;
    town.write("UPDATE meta SET value = '1' WHERE key = 'running'").await;
    town.start();
    town.ready(2).await;
    for hours in [1, 24, 24] {
        town.clock.advance(Duration::from_hours(hours));
        assert!(says(&town.say(SITI, "/menu").await, "menu-lagi"));
    }
    assert!(!town.folder.path().join("bot.db.damaged").exists());
    town.close().await;
}

/// F11: on a really full file system nothing is confirmed, nothing crashes, and space brings everything back.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "mounts a small file system, which takes root; .ci/long does"]
async fn f11_a_full_disk_loses_nothing() {
    let town = town(&[]).await;
    let folder = town.folder.path();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"]).arg(folder).status();
    assert!(mounted.is_ok_and(|status| status.success()), "a small file system cannot be mounted here");
    let mut bot = start(&town);
    town.ready(1).await;
    town.say(SITI, "/start").await;
    let filler = folder.join("filler");
    let _ = std::fs::write(&filler, vec![0; 32 << 20]);
    for person in 0..300 {
        town.telegram.person(20_000 + person, "Orang", Some("id"));
        town.telegram.text(20_000 + person, "/start");
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(town.telegram.pending() > 0, "what cannot be stored is not confirmed");
    assert!(bot.try_wait().unwrap().is_none(), "the program is alive");
    std::fs::remove_file(&filler).unwrap();
    for _ in 0..200 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if (0..300).all(|person| town.count(20_000 + person) > 0) {
            break;
        }
    }
    let answered = (0..300).filter(|person| town.count(20_000 + person) == 1).count();
    bot.kill().unwrap();
    bot.wait().unwrap();
    // The town still looks into the file, hence lazily.
    let unmounted = Command::new("umount").arg("-l").arg(folder).status();
    assert_eq!(answered, 300, "everybody is answered, once");
    assert!(unmounted.unwrap().success());
}
