//! The sandbox's page from outside: what a browser loads, hears and does, over HTTP.

use crate::said::{says, tells};
use std::path::Path;
use std::process::Command as Process;
use std::time::Duration;

use clap::Parser;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;
use umkm_bot::config::Sandbox;
use umkm_bot::config::{Cli, Command};
use umkm_bot::run::StartupError;
use umkm_bot::sandbox;
use umkm_bot::store;

const PROGRAM: &str = env!("CARGO_BIN_EXE_umkm-bot");
const DAY: i64 = 86_400_000;

/// Siti of the demonstration, who has not met the bot yet, Rudi, whose chat has an old button, and the group.
const SITI: i64 = 7001;
const RUDI: i64 = 7006;
const GROUP: i64 = -1_001_700_000_001;
/// The officers' group, and Dewi, who answers for halal and permits.
const OFFICE: i64 = -1_001_700_000_002;
const DEWI: i64 = 9001;
/// The office waits for his answer.
const BUDI: i64 = 7002;

/// A running sandbox and a browser without eyes.
pub struct Room {
    pub url: String,
    client: reqwest::Client,
    stop: CancellationToken,
    end: oneshot::Receiver<anyhow::Result<()>>,
}

fn arguments(arguments: &[&str]) -> Sandbox {
    let all = ["umkm-bot", "sandbox"].iter().chain(arguments);
    let Command::Sandbox(arguments) = Cli::try_parse_from(all).unwrap().command else { unreachable!() };
    Sandbox { environment_token: None, ..*arguments }
}

/// Tries what must be refused; its words and the exit code.
async fn refusal(given: &[&str]) -> (String, u8) {
    let end = sandbox::run(arguments(given), CancellationToken::new(), |_| ()).await;
    let error = end.unwrap_err();
    (error.to_string(), error.downcast_ref::<StartupError>().unwrap().exit_code())
}

impl Room {
    pub async fn open(given: &[&str]) -> Self {
        let (announce, announced) = oneshot::channel();
        let stop = CancellationToken::new();
        let (arguments, told) = (arguments(given), stop.clone());
        let (ended, end) = oneshot::channel();
        // A runtime of its own, as the program has.
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            let life = sandbox::run(arguments, told, |url| announce.send(url).unwrap());
            let _ = ended.send(runtime.block_on(life));
        });
        let url = announced.await.unwrap();
        Self { url, client: reqwest::Client::builder().no_proxy().build().unwrap(), stop, end }
    }

    async fn get(&self, path: &str) -> reqwest::Response {
        self.client.get(format!("{}{path}", self.url)).send().await.unwrap()
    }

    async fn act(&self, act: Value) -> (u16, Value) {
        let answer = self.client.post(format!("{}act", self.url)).json(&act).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap_or_default())
    }

    pub async fn done(&self, act: Value) -> i64 {
        let (status, body) = self.act(act.clone()).await;
        assert_eq!(status, 200, "{act}: {body}");
        body["made"].as_i64().unwrap()
    }

    /// Everything as a page that is loaded now hears it.
    async fn state(&self) -> Value {
        let mut answer = self.get("events").await;
        let mut heard = String::new();
        loop {
            heard.push_str(&String::from_utf8_lossy(&answer.chunk().await.unwrap().unwrap()));
            if let Some((event, _)) = heard.split_once("\n\n") {
                return serde_json::from_str(event.split_once("data: ").unwrap().1).unwrap();
            }
        }
    }

    async fn messages(&self, chat: i64) -> Vec<Value> {
        let messages = self.state().await["messages"].as_array().unwrap().clone();
        messages.into_iter().filter(|message| message["chat"] == chat).collect()
    }

    /// Waits until the newest message of the bot in a chat tells this: see [`tells`].
    pub async fn hears(&self, chat: i64, words: &str) -> Value {
        let mut last = Value::Null;
        for _ in 0..1_000 {
            let messages = self.messages(chat).await;
            last = messages.into_iter().rev().find(|message| message["from"].is_null()).unwrap_or_default();
            if last["content"]["text"].as_str().is_some_and(|text| tells(text, words)) {
                return last;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{words:?} was never said; the last was {last}");
    }

    /// Waits until the sandbox has begun anew: meanwhile connections end, and others wait.
    pub async fn anew(&self) -> Value {
        let look = async || self.client.get(format!("{}state", self.url)).send().await.ok()?.json::<Value>().await.ok();
        loop {
            if let Some(found) = look().await.filter(|found| found["state"]["life"] == 1) {
                return found["state"].clone();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Siti writes in the group of the demonstration.
    pub async fn group_says(&self, words: &str) {
        self.done(json!({ "act": "text", "chat": GROUP, "from": SITI, "text": words })).await;
    }

    pub async fn panel(&self) -> Value {
        self.get("panel").await.json().await.unwrap()
    }

    pub async fn close(self) {
        let violations = self.panel().await["violations"].clone();
        self.stop.cancel();
        self.end.await.unwrap().unwrap();
        assert_eq!(violations, json!([]));
    }
}

fn text(chat: i64, text: &str) -> Value {
    json!({ "act": "text", "chat": chat, "from": chat, "text": text })
}

#[tokio::test]
async fn j6_a_stranger_opens_the_page_asks_and_presses_a_button() {
    let room = Room::open(&[]).await;
    let index = room.get("").await;
    let policy = index.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("default-src 'self'"), "{policy}");
    assert!(index.text().await.unwrap().contains("/assets/app.js"));
    assert!(room.get("words/id").await.text().await.unwrap().contains("Ruang coba"));

    room.done(text(SITI, "brp biaya sertifikat halal?")).await;
    let card = room.hears(SITI, "halal").await;
    let data = card["buttons"][0][0]["callback_data"].as_str().unwrap();
    room.done(json!({ "act": "press", "chat": SITI, "from": SITI, "message": card["id"], "data": data })).await;
    let gone = json!({ "act": "press", "chat": SITI, "from": SITI, "message": 1, "data": "x" });
    assert_eq!(room.act(gone).await, (200, json!({ "made": 0 })), "s2: nothing is pressed where no button is");
    room.close().await;
}

#[tokio::test]
async fn j6_the_demonstration_is_the_same_every_time_and_went_through_the_bot() {
    let stories = async || {
        let room = Room::open(&[]).await;
        let state = room.state().await;
        let words =
            |message: &Value| (message["chat"].as_i64(), message["content"]["text"].as_str().map(without_numbers));
        let mut told: Vec<_> = state["messages"].as_array().unwrap().iter().map(words).collect();
        told.sort();
        assert!(room.panel().await["outbox"].as_array().is_some_and(|rows| !rows.is_empty()));
        room.close().await;
        told
    };
    let first = stories().await;
    assert!(first.len() > 20, "{first:?}");
    assert_eq!(first, stories().await);
}

/// What was said, with the numbers of cases hidden, which are chance.
fn without_numbers(text: &str) -> String {
    let is_number = |word: &str| word.len() == 5 && word.starts_with('K') && word.as_bytes()[1].is_ascii_digit();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| is_number(word));
    words.fold(text.to_owned(), |text, number| text.replace(number, "K7M2X"))
}

/// The names of the topics of the office's group.
fn topics(state: &Value) -> Vec<String> {
    let office = state["chats"].as_array().unwrap().iter().find(|chat| chat["id"] == OFFICE).unwrap();
    office["threads"].as_array().unwrap().iter().map(|topic| topic["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn j6_the_office_of_the_demonstration_has_a_case_in_each_state_and_the_visitor_is_new_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let room = Room::open(&["--database", database.to_str().unwrap()]).await;
    let state = room.state().await;
    let signs: String = topics(&state).iter().filter_map(|name| name.chars().next()).collect();
    assert_eq!(signs, "✅✅🆕🔴🔵🟡🟡🆕", "{:?}", topics(&state));
    let siti = state["chats"].as_array().unwrap().iter().find(|chat| chat["id"] == SITI).unwrap();
    assert_eq!(siti["standing"], "new");
    // On a working morning, soon after the office has opened.
    let of_day = (state["now"].as_i64().unwrap() + 7 * 3_600_000).rem_euclid(DAY) / 60_000;
    assert!((8 * 60 + 5..8 * 60 + 20).contains(&of_day), "{of_day} minutes");
    // Whoever plays the officer has the queue and the home.
    room.done(text(DEWI, "/antrean")).await;
    let queue = room.hears(DEWI, "Antrean konsultasi").await;
    let tabs = queue["buttons"].to_string();
    for (key, count) in [("Baru", 4), ("Saya", 2), ("Terlambat", 1), ("Pemilik", 1)] {
        assert!(tabs.contains(&format!("{key} ({count})")), "{tabs}");
    }
    assert!(queue["content"]["text"].as_str().is_some_and(|text| text.contains('⏰')), "what is late is seen: {queue}");
    // What the officer has waited for since two days goes to its topic, picture and words.
    let address = format!("{}upload?chat={BUDI}&from={BUDI}&name=nib.png&photo=true", room.url);
    room.client.post(address).body(b"\x89PNG bytes".to_vec()).send().await.unwrap();
    room.hears(BUDI, "konsultasi-diteruskan").await;
    room.close().await;
    let readers = store::reader(&database).await.unwrap();
    let count = async |query: &'static str| sqlx::query_scalar::<_, i64>(query).fetch_one(&readers).await.unwrap();
    assert_eq!(count("SELECT count(*) FROM cases WHERE state = 'closed' AND helped = 1").await, 1);
    assert_eq!(count("SELECT count(*) FROM cases WHERE outcome = 'passed-on'").await, 1);
    assert_eq!(count("SELECT count(*) FROM officers WHERE away_until IS NOT NULL").await, 1);
    assert_eq!(count("SELECT count(*) FROM appointments WHERE state = 'held'").await, 1);
    assert_eq!(count("SELECT count(*) FROM services").await, 1);
    assert_eq!(count("SELECT count(*) FROM officers WHERE name IS NULL").await, 0, "nobody is a number to the others");
}

#[tokio::test]
async fn j6_everything_begins_anew_at_the_same_address() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let room = Room::open(&["--database", database.to_str().unwrap()]).await;
    let before = topics(&room.state().await);
    room.done(text(SITI, "/menu")).await;
    room.hears(SITI, "Menu utama").await;
    room.done(json!({ "act": "forwards", "hours": 48 })).await;
    let moved = room.panel().await["now"].as_i64().unwrap();
    room.done(json!({ "act": "reset" })).await;
    let fresh = room.anew().await;
    assert!(room.messages(SITI).await.is_empty());
    assert!(fresh["now"].as_i64().unwrap() < moved - DAY, "the clock is back");
    assert_eq!(topics(&fresh).len(), before.len());
    assert!(topics(&fresh).iter().all(|topic| !before.contains(topic)), "other numbers: {fresh}");
    room.done(text(SITI, "brp biaya sertifikat halal?")).await;
    room.hears(SITI, "halal").await;
    room.close().await;
}

#[tokio::test]
async fn i4_an_old_button_is_answered_with_a_toast_and_the_fresh_menu() {
    let room = Room::open(&[]).await;
    let old = room.messages(RUDI).await.remove(0);
    let data = &old["buttons"][0][0]["callback_data"];
    room.done(json!({ "act": "press", "chat": RUDI, "from": RUDI, "message": old["id"], "data": data })).await;
    room.hears(RUDI, "kedaluwarsa").await;
    room.close().await;
}

#[tokio::test]
async fn i11_everything_that_people_send_is_answered() {
    let room = Room::open(&["--empty"]).await;
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    room.done(text(tini, "/start")).await;
    room.hears(tini, "selamat datang").await;
    for (act, words) in [
        (json!({ "act": "contact", "chat": tini, "from": tini, "own": true }), "Nomor itu"),
        (json!({ "act": "location", "chat": tini, "from": tini, "latitude": -5.4, "longitude": 105.2 }), "Lokasi itu"),
        (json!({ "act": "sticker", "from": tini }), "Stikernya"),
        (json!({ "act": "voice", "from": tini }), "pesan suara"),
    ] {
        room.done(act).await;
        room.hears(tini, words).await;
    }
    let photo = b"\x89PNG bytes".to_vec();
    let address = format!("{}upload?chat={tini}&from={tini}&name=toko.png&photo=true", room.url);
    let answer = room.client.post(address).body(photo.clone()).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    room.hears(tini, "membaca gambar").await;
    let sent =
        room.messages(tini).await.into_iter().rev().find(|message| message["content"]["photo"].is_array()).unwrap();
    let file = sent["content"]["photo"][0]["file_id"].as_str().unwrap();
    let back = room.get(&format!("files/{file}")).await;
    assert_eq!(back.headers()["content-type"], "image/png");
    assert_eq!(back.bytes().await.unwrap(), photo);
    room.close().await;
}

#[tokio::test]
async fn i12_a_group_with_topics_hears_one_sentence_and_the_bot_leaves() {
    let room = Room::open(&["--empty"]).await;
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    let group = room.done(json!({ "act": "group", "title": "Pasar", "topics": ["Umum", "Bazar"] })).await;
    room.done(json!({ "act": "add_bot", "group": group, "by": tini })).await;
    room.hears(group, "grup-tidak-dikenal").await;
    // It leaves with the call after the one that says so.
    let mut place = Value::Null;
    for _ in 0..1_000 {
        let state = room.state().await;
        place = state["chats"].as_array().unwrap().iter().find(|chat| chat["id"] == group).unwrap().clone();
        if place["standing"] == "out" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!((&place["topics"], &place["standing"]), (&json!(["Umum", "Bazar"]), &json!("out")));
    room.close().await;
}

#[tokio::test]
async fn j6_the_clock_moves_forward_only_and_the_bot_moves_with_it() {
    let room = Room::open(&["--empty"]).await;
    let before = room.panel().await["now"].as_i64().unwrap();
    room.done(json!({ "act": "forwards", "hours": 24 })).await;
    let next = room.panel().await["now"].as_i64().unwrap();
    assert!(next >= before + DAY);
    room.done(json!({ "act": "until", "moment": next + 3 * DAY })).await;
    assert!(room.panel().await["now"].as_i64().unwrap() >= before + 4 * DAY);
    assert_eq!(room.act(json!({ "act": "until", "moment": before })).await.0, 400);
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    room.done(text(tini, "/start")).await;
    assert!(room.hears(tini, "selamat datang").await["at"].as_i64().unwrap() >= before + 4 * DAY);
    room.close().await;
}

/// The moment of the next time that it is this hour in Lampung.
async fn at_hour(room: &Room, hour: i64) -> i64 {
    const HOUR: i64 = 3_600_000;
    let now = room.panel().await["now"].as_i64().unwrap();
    now + (hour * HOUR - (now + 7 * HOUR).rem_euclid(DAY)).rem_euclid(DAY)
}

/// Moved from night to night, the clock still passes the mornings at which the bot may remind.
#[tokio::test]
async fn s9_the_reminders_after_one_day_and_three_come_also_when_the_clock_is_moved_at_night() {
    let room = Room::open(&["--empty"]).await;
    for hour in [23, 3, 10] {
        let person = json!({ "act": "person", "name": "Tini Suryani", "language": "id" });
        let tini = room.done(person).await;
        room.done(json!({ "act": "until", "moment": at_hour(&room, hour).await })).await;
        room.done(text(tini, "/daftar")).await;
        let intro = room.hears(tini, "Nama").await;
        let data = &intro["buttons"][0][0]["callback_data"];
        room.done(json!({ "act": "press", "chat": tini, "from": tini, "message": intro["id"], "data": data })).await;
        room.hears(tini, "1/7").await;
        let said = async || {
            let messages = room.messages(tini).await;
            messages.iter().filter(|message| says(&message.to_string(), "formulir-pengingat")).count()
        };
        for (day, reminders) in [(1, None), (2, Some(1)), (3, None), (4, Some(2))] {
            room.done(json!({ "act": "forwards", "hours": 24 })).await;
            if let Some(reminders) = reminders {
                assert_eq!(said().await, reminders, "at {hour}, after {day} days: {:?}", room.messages(tini).await);
            }
        }
    }
    room.close().await;
}

#[tokio::test]
async fn s9_the_clock_goes_to_the_next_morning_and_far_ahead() {
    const HOUR: i64 = 3_600_000;
    let room = Room::open(&["--empty"]).await;
    let morning = room.done(json!({ "act": "morning" })).await;
    assert!((morning + 7 * HOUR).rem_euclid(DAY) - 8 * HOUR < HOUR / 60);
    let later = room.done(json!({ "act": "morning" })).await;
    assert!((later - morning - DAY).abs() < HOUR / 60);
    room.done(json!({ "act": "until", "moment": later + 100 * DAY })).await;
    assert!(room.panel().await["now"].as_i64().unwrap() >= later + 100 * DAY);
    room.close().await;
}

#[tokio::test]
async fn j6_faults_are_felt_and_nothing_is_lost() {
    let room = Room::open(&[]).await;
    room.done(json!({ "act": "flood", "on": true })).await;
    room.done(text(SITI, "/privasi")).await;
    for _ in 0..200 {
        if room.panel().await["refusals"].as_array().is_some_and(|calls| calls.iter().any(|call| call["status"] == 429))
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    room.done(json!({ "act": "forwards", "hours": 1 })).await;
    room.hears(SITI, "privasi-ringkas").await;

    room.done(json!({ "act": "outage", "on": true })).await;
    room.done(text(SITI, "/tanya")).await;
    assert_eq!(room.panel().await["switches"]["outage"], true);
    room.done(json!({ "act": "outage", "on": false })).await;
    room.done(json!({ "act": "restart" })).await;
    room.hears(SITI, "Cara bertanya").await;

    room.done(json!({ "act": "block", "from": SITI })).await;
    room.done(json!({ "act": "unblock", "from": SITI })).await;
    room.done(text(SITI, "/bantuan")).await;
    room.hears(SITI, "bantuan").await;
    assert_eq!(room.panel().await["bot"], "running");
    room.close().await;
}

#[tokio::test]
async fn the_page_of_another_site_cannot_act_through_the_browser() {
    let room = Room::open(&["--empty"]).await;
    let act = json!({ "act": "person", "name": "Mallory", "language": "en" });
    let post = || room.client.post(format!("{}act", room.url)).json(&act);
    assert_eq!(post().header("origin", "https://evil.example").send().await.unwrap().status(), 403);
    assert_eq!(post().header("host", "evil.example").send().await.unwrap().status(), 403);
    assert_eq!(room.state().await["chats"], json!([]));
    room.close().await;
}

#[tokio::test]
async fn a_database_is_kept_and_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let given = ["--database", database.to_str().unwrap()];
    let room = Room::open(&given).await;
    room.done(json!({ "act": "forwards", "hours": 48 })).await;
    room.done(text(SITI, "/bahasa")).await;
    let choice = room.hears(SITI, "bahasa-pilih").await;
    let english = &choice["buttons"][0][1];
    let english = if english.is_null() { &choice["buttons"][1][0] } else { english };
    let press = json!({ "act": "press", "chat": SITI, "from": SITI, "message": choice["id"], "data": english["callback_data"] });
    room.done(press).await;
    room.hears(SITI, "English").await;
    let moved = room.panel().await["now"].as_i64().unwrap();
    room.close().await;

    let room = Room::open(&given).await;
    assert!(room.panel().await["now"].as_i64().unwrap() > moved - DAY, "the clock does not fall back");
    let chats = room.state().await["chats"].as_array().unwrap().clone();
    let siti = chats.iter().find(|chat| chat["id"] == SITI).unwrap();
    assert_eq!(siti["standing"], "open", "the bot may still write to Siti");
    room.done(text(SITI, "/menu")).await;
    room.hears(SITI, "Main menu").await;
    room.close().await;
}

#[tokio::test]
async fn j6_a_new_city_has_two_hundred_businesses_and_an_empty_one_none() {
    for (given, expected) in [(&["--database"][..], 200), (&["--empty", "--database"][..], 0)] {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("kota.db");
        let room = Room::open(&[given, &[database.to_str().unwrap()]].concat()).await;
        room.close().await;
        let readers = store::reader(&database).await.unwrap();
        let businesses: i64 =
            sqlx::query_scalar("SELECT count(DISTINCT owner) FROM businesses").fetch_one(&readers).await.unwrap();
        assert_eq!(businesses, expected);
    }
}

#[tokio::test]
async fn j6_old_chats_are_there_after_a_restart_and_an_old_button_answers() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    let given = ["--database", database.to_str().unwrap()];
    let room = Room::open(&given).await;
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    room.done(text(tini, "/start")).await;
    let hello = room.hears(tini, "elamat datang").await;
    let address = format!("{}upload?chat={SITI}&from={SITI}&name=toko.png&photo=true", room.url);
    room.client.post(address).body(b"\x89PNG bytes".to_vec()).send().await.unwrap();
    room.hears(SITI, "membaca gambar").await;
    let before = room.state().await;
    room.close().await;

    let room = Room::open(&given).await;
    let after = room.state().await;
    assert_eq!(after["messages"].as_array().unwrap().len(), before["messages"].as_array().unwrap().len());
    let names = |state: &Value| {
        let chats = state["chats"].as_array().unwrap().iter();
        chats.map(|chat| (chat["head"].clone(), chat["standing"].clone(), chat["about"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(names(&after), names(&before), "nobody more, nobody less: the two hundred owners have no chat");
    let photo = room.messages(SITI).await.into_iter().find(|message| message["content"]["photo"].is_array()).unwrap();
    let file = photo["content"]["photo"][0]["file_id"].as_str().unwrap();
    assert_eq!(room.get(&format!("files/{file}")).await.bytes().await.unwrap().as_ref(), b"\x89PNG bytes");

    // The message from before the restart is edited in place, and numbers count on.
    let data = |message: &Value, row: usize| message["buttons"][row][0]["callback_data"].clone();
    let press = json!({ "act": "press", "chat": tini, "from": tini, "message": hello["id"], "data": data(&hello, 0) });
    room.done(press).await;
    room.hears(tini, "Pilih kelompoknya").await;
    room.done(text(tini, "brp biaya sertifikat halal?")).await;
    let card = room.hears(tini, "Sertifikat halal").await;
    assert!(card["id"].as_i64() > hello["id"].as_i64(), "{card}");
    let ids: std::collections::BTreeSet<_> = room.messages(tini).await.iter().map(|m| m["id"].as_i64()).collect();
    assert_eq!(ids.len(), room.messages(tini).await.len());
    let old = room.messages(tini).await.into_iter().find(|message| message["id"] == hello["id"]).unwrap();
    assert!(old["edits"].as_i64() > hello["edits"].as_i64(), "{old}");
    assert_eq!(room.panel().await["counts"]["refused"], 0);
    room.close().await;

    std::fs::write(folder.path().join("kota.db.chats.json"), "{").unwrap();
    let (words, code) = refusal(&given).await;
    assert!(words.contains("move it away") && code == 2, "{words}");
    std::fs::remove_file(folder.path().join("kota.db.chats.json")).unwrap();
    let room = Room::open(&given).await;
    room.done(text(SITI, "/menu")).await;
    room.hears(SITI, "Menu utama").await;
    room.close().await;
}

#[test]
fn i7_i8_every_picture_that_the_pages_show_is_there_is_small_and_says_what_it_shows() {
    let mut shown = 0;
    for (page, folder) in [("README.md", "."), ("docs/registration.md", "docs")] {
        let text = std::fs::read_to_string(page).unwrap();
        for part in text.split("![").skip(1) {
            let (words, rest) = part.split_once("](").unwrap();
            let path = Path::new(folder).join(rest.split_once(')').unwrap().0);
            let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert!(bytes.len() <= 100_000 && words.len() >= 20, "{}: {words}", path.display());
            // A phone's width stands in the head of a PNG.
            assert_eq!(bytes.get(16..20), Some(390_u32.to_be_bytes().as_slice()), "{}", path.display());
            shown += 1;
        }
    }
    assert_eq!(shown, 3 + 6 + 8);
}

#[tokio::test]
async fn a_real_token_another_database_or_an_open_door_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("bot.db");
    let mut conn = store::writer(&real).await.unwrap();
    store::migrate(&mut conn).await.unwrap();
    let before = std::fs::read(&real).unwrap();
    let (words, code) = refusal(&["--database", real.to_str().unwrap()]).await;
    assert!(words.contains("not a sandbox database") && code == 2, "{words}");
    assert_eq!(std::fs::read(&real).unwrap(), before, "a foreign database stays as it is");
    for given in [["--token", "1:A"], ["--token-file", "token"]] {
        let (words, code) = refusal(&given).await;
        assert!(words.contains("takes no token") && code == 2, "{words}");
    }
    let (words, code) = refusal(&["--listen", "0.0.0.0:0"]).await;
    assert!(words.contains("this machine only") && code == 2, "{words}");
}

#[test]
fn the_program_refuses_a_token_in_the_environment_and_a_real_run_on_a_sandbox_database() {
    let sandbox = Process::new(PROGRAM).arg("sandbox").env("TELOXIDE_TOKEN", "123:ABC").output().unwrap();
    assert_eq!(sandbox.status.code(), Some(2));
    assert!(sandbox.stdout.is_empty());

    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("kota.db");
    make_sandbox_database(&database);
    let run = ["run", "--token", "123:ABC", "--api-url", "http://127.0.0.1:1", "--health-listen", "off", "--database"];
    let real = Process::new(PROGRAM).args(run).arg(&database).env_remove("TELOXIDE_TOKEN").output().unwrap();
    assert_eq!(real.status.code(), Some(2), "{}", String::from_utf8_lossy(&real.stderr));
}

#[tokio::main]
async fn make_sandbox_database(path: &Path) {
    let mut conn = store::writer(path).await.unwrap();
    store::migrate(&mut conn).await.unwrap();
    store::meta::mark_sandbox(&mut conn).await.unwrap();
}
