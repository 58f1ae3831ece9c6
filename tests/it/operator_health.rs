//! /health and /metrics over HTTP, and what the operator hears when Telegram or a caller does harm.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};
use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault, Options};

use crate::operator::said;
use crate::recovery::PROGRAM;
use crate::said::says;
use crate::support::{ADMIN, SITI, Town};

const SECRET: &str = "0123456789abcdef0123456789ABCDEF";

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A town with its pages at the port that is returned.
pub async fn town(arguments: &[&str]) -> (Town, u16) {
    let port = free_port();
    let listen = format!("127.0.0.1:{port}");
    let all: Vec<&str> = ["--health-listen", &listen].into_iter().chain(arguments.iter().copied()).collect();
    let town = Town::with(&all, Options::default()).await;
    town.ready(1).await;
    (town, port)
}

pub async fn page(port: u16, name: &str) -> (u16, String) {
    let answer = reqwest::get(format!("http://127.0.0.1:{port}/{name}")).await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// Asks until the page says it; the clock moves on meanwhile.
async fn until(town: &Town, port: u16, status: u16, words: &str) -> String {
    let mut last = (0, String::new());
    for _ in 0..6_000 {
        last = page(port, "health").await;
        if last.0 == status && last.1.contains(words) {
            return last.1;
        }
        town.clock.advance(Duration::from_secs(5));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{words} is never said: {last:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn r_me1_health_is_503_while_the_token_is_refused_and_200_after() {
    let (town, port) = town(&[]).await;
    assert_eq!(page(port, "health").await.0, 200);
    let fault = town.telegram.fault(Fault::from(Effect::refuse(401, "Unauthorized")).on("sendMessage").always());
    let asked = town.telegram.fault(Fault::from(Effect::refuse(401, "Unauthorized")).on("getMe").always());
    town.telegram.text(SITI, "/start");
    until(&town, port, 503, "refuses the token").await;
    town.telegram.remove_fault(fault);
    town.telegram.remove_fault(asked);
    until(&town, port, 200, "running").await;
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn m1_the_pages_tell_who_waits_and_what_is_wrong() {
    let (town, port) = town(&[]).await;
    let (status, text) = page(port, "health").await;
    assert_eq!(status, 200, "{text}");
    for line in ["running", "version: ", "people waiting for a reply: 0", "disk free: ", "write-ahead log: "] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let fault = town.telegram.fault(Fault::from(Effect::Cut).on("getWebhookInfo").always());
    town.telegram.fault(Fault::from(Effect::Flood(3_600)).on("sendMessage").always());
    town.telegram.text(SITI, "/start");
    town.rest().await;
    until(&town, port, 503, "no network: the Bot API server has not answered").await;
    let (_, numbers) = page(port, "metrics").await;
    for line in
        ["umkm_bot_waiting_people 1", "umkm_bot_oldest_reply_seconds", "umkm_bot_healthy 0", "umkm_bot_build_info"]
    {
        assert!(numbers.contains(line), "{line}: {numbers}");
    }
    assert!(numbers.contains("umkm_bot_unaccounted_copies 0"), "{numbers}");
    // G31: an announcement whose counts do not add up is seen.
    town.write(
        "INSERT INTO announcements (state, body, audience, author, author_name, created_at, changed_at, total, sent)
         VALUES ('done', 'Bazar', '{}', 1, 'Dewi', 0, 0, 3, 1)",
    )
    .await;
    let (_, numbers) = page(port, "metrics").await;
    assert!(numbers.contains("umkm_bot_unaccounted_copies 2"), "{numbers}");
    let (_, text) = page(port, "health").await;
    assert!(text.contains("announcements: 2 copies are in no count"), "{text}");
    town.write("DELETE FROM announcements").await;
    town.telegram.remove_fault(fault);
    town.telegram.clear_faults();
    // The chat is left alone for all of the wait that Telegram asked for.
    town.pass(Duration::from_mins(61)).await;
    until(&town, port, 200, "running").await;
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn m1_status_prints_the_page_and_its_exit_code_says_whether_all_is_well() {
    let status = |port: u16| -> Output {
        let listen = format!("127.0.0.1:{port}");
        Command::new(PROGRAM).args(["status", "--health-listen", &listen]).output().unwrap()
    };
    let (town, port) = town(&[]).await;
    let output = status(port);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for line in
        ["running", "version: ", "people waiting for a reply: 0", "updates waiting at Telegram: 0", "disk free: "]
    {
        assert!(said(&output).contains(line), "{line}: {}", said(&output));
    }
    town.telegram.fault(Fault::from(Effect::refuse(401, "Unauthorized")).on("sendMessage").always());
    town.telegram.fault(Fault::from(Effect::refuse(401, "Unauthorized")).on("getMe").always());
    town.telegram.text(SITI, "/start");
    until(&town, port, 503, "refuses the token").await;
    let output = status(port);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).starts_with("Telegram refuses the token\n"), "{}", said(&output));
    let output = status(free_port());
    assert_eq!(output.status.code(), Some(74), "{}", said(&output));
    assert!(said(&output).contains("no bot answers at 127.0.0.1:"), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread")]
async fn h4_the_running_bot_makes_copies_and_says_how_old_the_newest_is() {
    let folder = tempfile::tempdir().unwrap();
    let (town, port) = town(&["--backup-dir", folder.path().to_str().unwrap()]).await;
    town.say(SITI, "/start").await;
    until(&town, port, 200, "last backup: ").await;
    let copies: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(copies.len(), 1, "{copies:?}");
    assert_eq!(std::fs::metadata(&copies[0]).unwrap().permissions().mode() & 0o777, 0o600);
    let (_, numbers) = page(port, "metrics").await;
    assert!(!numbers.contains("umkm_bot_last_backup_seconds -1"), "{numbers}");
    town.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn m1_a_database_that_takes_nothing_is_said_until_it_does_again() {
    let (town, port) = town(&[]).await;
    town.say(SITI, "/start").await;
    let lock = town.lock().await;
    town.telegram.text(SITI, "/menu");
    until(&town, port, 503, "the database takes nothing: database").await;
    town.unlock(lock).await;
    until(&town, port, 200, "running").await;
    town.close().await;
}

/// F11, M4: what cannot be stored is not confirmed; with room again everybody is answered once, and the admins hear of it.
#[tokio::test(flavor = "multi_thread")]
async fn f11_a_full_disk_is_said_and_loses_nothing() {
    for room in [0, 3] {
        let (mut town, port) = town(&["--admin", &ADMIN.to_string()]).await;
        town.say(ADMIN, "/start").await;
        town.stop().await;
        let file = town.folder.path().join("bot.db.room");
        std::fs::write(&file, room.to_string()).unwrap();
        town.start();
        town.ready(2).await;
        let people = 20_000..20_100;
        for person in people.clone() {
            town.telegram.person(person, "Orang", Some("id"));
            town.telegram.text(person, "/start");
        }
        until(&town, port, 503, "the database takes nothing").await;
        assert!(town.telegram.pending() > 0, "{room}: what cannot be stored is not confirmed");
        std::fs::remove_file(&file).unwrap();
        until(&town, port, 200, "running").await;
        town.pass(Duration::from_mins(2)).await;
        let answers: Vec<_> = people.map(|person| town.count(person)).filter(|count| *count != 1).collect();
        assert!(answers.is_empty(), "{room}: everybody is answered, once: {answers:?}");
        let told = |text: &String| says(text, "kabar-penyimpanan-penuh");
        // With room for little, little was stored between, and that is told as well.
        assert!(town.since(ADMIN, 0).iter().any(told), "{:?}", town.since(ADMIN, 0));
        town.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn m11_another_instance_with_the_token_makes_the_bot_unhealthy() {
    let (town, port) = town(&[]).await;
    let conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    town.telegram.fault(Fault::from(Effect::refuse(409, conflict)).on("getUpdates").times(2));
    town.say(SITI, "/start").await;
    until(&town, port, 503, "another instance polls with this token").await;
    until(&town, port, 200, "running").await;
    town.close().await;
}

#[tokio::test]
async fn p16_a_single_refusal_at_the_start_does_not_end_the_bot() {
    let mut town = Town::empty(&[], Options::default()).await;
    town.telegram.fault(Fault::from(Effect::refuse(401, "Unauthorized")).on("getMe").times(1));
    town.start();
    assert!(says(&town.say(SITI, "/start").await, "menu"));
    town.close().await;
}

#[tokio::test]
async fn p16_a_poll_that_is_refused_once_ends_nothing_and_one_that_always_is_does() {
    for status in [401, 404] {
        let mut town = Town::open().await;
        town.ready(1).await;
        town.telegram.fault(Fault::from(Effect::refuse(status, "Unauthorized")).on("getUpdates").times(1));
        town.telegram.fault(Fault::from(Effect::refuse(status, "Unauthorized")).on("getMe").times(1));
        assert!(says(&town.say(SITI, "/start").await, "menu"));
        assert!(says(&town.say(SITI, "/menu").await, "menu-lagi"));
        town.telegram.fault(Fault::from(Effect::refuse(status, "Unauthorized")).on("getUpdates").always());
        town.telegram.text(SITI, "/menu");
        assert!(town.end().await.contains("refuses the token"));
    }
}

#[tokio::test]
async fn h2_a_refused_webhook_ends_the_bot_with_telegrams_words() {
    let words = "Bad Request: bad webhook: IP address 10.0.0.1 is reserved";
    let arguments =
        ["--webhook-url", "https://bot.example.id/x", "--webhook-secret", SECRET, "--listen", "127.0.0.1:0"];
    let mut town = Town::empty(&arguments, Options::default()).await;
    town.telegram.fault(Fault::from(Effect::refuse(400, words)).on("setWebhook").always());
    town.start();
    let end = town.end().await;
    assert!(end.contains("ip address 10.0.0.1 is reserved") && end.contains("--webhook-url"), "{end}");
}

#[tokio::test(flavor = "multi_thread")]
async fn h2_a_webhook_that_leads_nowhere_is_said_on_the_page_and_told_to_the_admins() {
    // Behind this address there is nobody: the bot listens elsewhere.
    let (nowhere, listen) = (free_port(), free_port());
    let (url, listen) = (format!("http://127.0.0.1:{nowhere}/hook"), format!("127.0.0.1:{listen}"));
    let arguments = ["--admin", "9001", "--webhook-url", &url, "--webhook-secret", SECRET, "--listen", &listen];
    let (town, port) = town(&arguments).await;
    // An admin who pressed Start while the webhook still worked.
    town.write("INSERT INTO contacts (id, first_seen, last_seen) VALUES (9001, 1, 1)").await;
    town.telegram.text(ADMIN, "/start");
    let text = until(&town, port, 503, "Telegram cannot deliver to the webhook").await;
    assert!(text.contains("updates waiting at Telegram: 1"), "{text}");
    for _ in 0..100 {
        if says(&town.heard(ADMIN), "kabar-webhook-gagal") {
            return;
        }
        town.clock.advance(Duration::from_secs(61));
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{}", town.heard(ADMIN));
}

#[tokio::test]
async fn r_i6_a_webhook_that_is_set_ends_polling_and_says_with_what_to_remove_it() {
    let mut town = Town::empty(&[], Options::default()).await;
    set_webhook(&town).await;
    town.start();
    let end = town.end().await;
    assert!(end.contains("--delete-webhook"), "{end}");
}

/// As another program would.
async fn set_webhook(town: &Town) {
    let (url, token) = (town.telegram.url(), town.telegram.token());
    let call = format!("{}/bot{token}/setWebhook", url.trim_end_matches('/'));
    let body = serde_json::json!({"url": "http://127.0.0.1:9/x"});
    assert!(reqwest::Client::new().post(call).json(&body).send().await.unwrap().status().is_success());
}

#[tokio::test]
async fn a_webhook_of_before_is_removed_on_request() {
    let mut town = Town::empty(&["--delete-webhook"], Options::default()).await;
    set_webhook(&town).await;
    town.start();
    assert!(says(&town.say(SITI, "/start").await, "menu"));
    town.close().await;
}

/// T-A4: who shows no secret is refused before the body, and who never ends the heads is put out.
#[tokio::test(flavor = "multi_thread")]
async fn t_a4_slow_callers_of_the_webhook_hold_up_nobody() {
    let listen = free_port();
    let (url, at) = (format!("http://127.0.0.1:{listen}/hook"), format!("127.0.0.1:{listen}"));
    let (town, port) = town(&["--webhook-url", &url, "--webhook-secret", SECRET, "--listen", &at]).await;
    let open = |head: &str| {
        let mut stream = TcpStream::connect(&at).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        stream
    };
    // More than may be connected at once; none of them ever ends its head.
    let silent: Vec<TcpStream> = (0..150).map(|_| open("POST /hook HTTP/1.1\r\nhost: a\r\n")).collect();
    assert_eq!(page(port, "health").await.0, 200, "the pages have a listener of their own");
    assert!(says(&town.say(SITI, "/start").await, "menu"));
    for mut stream in silent {
        let mut left = Vec::new();
        let _ = stream.read_to_end(&mut left);
    }
    let mut greedy = open("POST /hook HTTP/1.1\r\nhost: a\r\ncontent-length: 1048576\r\n\r\nstart of a body");
    let mut answer = String::new();
    let _ = greedy.read_to_string(&mut answer);
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer:?}");
    let (_, text) = page(port, "health").await;
    assert!(text.contains("webhook calls without the secret: 1"), "{text}");
    assert!(text.contains("last webhook call: "), "{text}");
    town.close().await;
}
