//! The emulator from outside: a small bot calls it as any bot would.

mod archive;
mod editing;
mod faults;
mod fetching;
mod inline;
mod people;
mod sending;
mod topics;
mod updates;
mod webhook;

use std::time::Duration;

use serde_json::{Value, json};

use super::{Emulator, Options, TestClock};

const SITI: i64 = 501;

/// An emulator, the clock it runs on, and a client that calls it.
struct World {
    emulator: Emulator,
    clock: TestClock,
    client: reqwest::Client,
}

impl World {
    async fn new() -> Self {
        Self::with(Options::default()).await
    }

    async fn with(options: Options) -> Self {
        let clock = TestClock::default();
        let emulator = Emulator::start(clock.clone(), options).await.unwrap();
        emulator.person(SITI, "Siti", Some("id"));
        Self { emulator, clock, client: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    /// A world in which Siti has started the bot.
    async fn started() -> Self {
        let world = Self::new().await;
        world.emulator.text(SITI, "/start");
        world
    }

    fn address(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.emulator.url(), self.emulator.token())
    }

    async fn try_call(&self, method: &str, params: Value) -> reqwest::Result<(u16, Value)> {
        let answer = self.client.post(self.address(method)).json(&params).send().await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }

    async fn call(&self, method: &str, params: Value) -> Value {
        let (status, body) = self.try_call(method, params).await.unwrap();
        assert_eq!(status, 200, "{method}: {body}");
        assert_eq!(body["ok"], true);
        body["result"].clone()
    }

    /// Calls what must be refused; the code and the words of the refusal.
    async fn refused(&self, method: &str, params: Value) -> (u16, String) {
        let (status, body) = self.try_call(method, params).await.unwrap();
        assert_eq!(body["ok"], false, "{method} was not refused: {body}");
        assert_eq!(body["error_code"], status);
        (status, body["description"].as_str().unwrap().to_owned())
    }

    async fn send(&self, text: &str) -> i64 {
        let params = json!({ "chat_id": SITI, "text": text, "parse_mode": "HTML" });
        self.call("sendMessage", params).await["message_id"].as_i64().unwrap()
    }

    async fn send_button(&self, label: &str, data: &str) -> i64 {
        let markup = json!({ "inline_keyboard": [[{ "text": label, "callback_data": data }]] });
        let params = json!({ "chat_id": SITI, "text": "Pilih", "reply_markup": markup });
        self.call("sendMessage", params).await["message_id"].as_i64().unwrap()
    }

    async fn updates(&self, params: Value) -> Vec<Value> {
        self.call("getUpdates", params).await.as_array().unwrap().clone()
    }
}

fn bad(why: &str) -> (u16, String) {
    (400, format!("Bad Request: {why}"))
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test]
async fn a_bot_learns_who_it_is_whatever_the_case_of_the_method() {
    let world = World::new().await;
    let me = world.call("GETME", json!({})).await;
    assert_eq!((me["id"].as_i64(), me["is_bot"].as_bool()), (Some(7_000_000_001), Some(true)));
    let got = world.client.get(world.address("getMe")).send().await.unwrap();
    assert_eq!(got.status(), 200);
}

#[tokio::test]
async fn an_unknown_method_is_refused_and_noted() {
    let world = World::new().await;
    let refusal = world.refused("sendDice", json!({})).await;
    assert_eq!(refusal, (404, "Not Found: method not found".to_owned()));
    assert_eq!(world.emulator.violations(), ["sendDice: unknown method"]);
}

#[tokio::test]
async fn another_token_is_unauthorized_and_a_broken_one_not_found() {
    let world = World::new().await;
    for (token, code, words) in [("1:other", 401, "Unauthorized"), ("broken", 404, "Not Found")] {
        let address = format!("{}/bot{token}/getMe", world.emulator.url());
        let answer = world.client.get(address).send().await.unwrap();
        assert_eq!(answer.status(), code);
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["description"], words);
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused() {
    let world = World::new().await;
    let answer = world.client.post(world.address("getMe")).body("{oops").send().await.unwrap();
    assert_eq!(answer.status(), 400);
    let breach = "getMe: Bad Request: can't parse JSON object";
    assert_eq!(world.emulator.violations(), [breach]);
}

#[tokio::test]
async fn a_dropped_emulator_lets_go_of_its_port_and_of_whoever_waits() {
    let world = World::new().await;
    let (client, address) = (world.client.clone(), world.address("getUpdates"));
    let poller = tokio::spawn(async move { client.post(address).json(&json!({ "timeout": 50 })).send().await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let url = world.emulator.url();
    drop(world.emulator);
    assert!(poller.await.unwrap().is_err());
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(reqwest::get(url).await.is_err());
}

#[tokio::test]
async fn menus_are_kept_by_scope_and_language() {
    let world = World::new().await;
    for (scope, language, about) in [
        (json!({ "type": "default" }), "", "Bantuan"),
        (json!({ "type": "default" }), "en", "Help"),
        (json!({ "type": "chat", "chat_id": SITI }), "", "Petugas"),
    ] {
        let commands = json!([{ "command": "bantuan", "description": about }]);
        let params = json!({ "commands": commands, "scope": scope, "language_code": language });
        world.call("setMyCommands", params).await;
    }
    let about = |chat, language| world.emulator.commands(chat, language)[0].1.clone();
    assert_eq!((about(9, "id"), about(9, "en")), ("Bantuan".to_owned(), "Help".to_owned()));
    assert_eq!(about(SITI, "en"), "Petugas");
}

#[tokio::test]
async fn a_menu_that_cannot_be_is_refused() {
    let world = World::new().await;
    for (command, about, why) in [
        ("Bantuan", "x", "BOT_COMMAND_INVALID"),
        ("", "x", "BOT_COMMAND_INVALID"),
        ("bantuan", "", "BOT_COMMAND_DESCRIPTION_INVALID"),
    ] {
        let commands = json!([{ "command": command, "description": about }]);
        assert_eq!(world.refused("setMyCommands", json!({ "commands": commands })).await, bad(why));
    }
    let many: Vec<_> = (0..101).map(|n| json!({ "command": format!("c{n}"), "description": "x" })).collect();
    let refusal = world.refused("setMyCommands", json!({ "commands": many })).await;
    assert_eq!(refusal, bad("BOT_COMMANDS_TOO_MUCH"));
}

#[tokio::test]
async fn s3_the_profile_is_kept_by_language_and_short() {
    let world = World::new().await;
    assert_eq!(world.call("getMyName", json!({})).await["name"], "Emulator", "what BotFather was told");
    for (language, about) in [("", "Tanya apa saja"), ("en", "Ask anything")] {
        world.call("setMyDescription", json!({ "description": about, "language_code": language })).await;
    }
    let about = |language| world.emulator.profile(language)["description"].clone();
    assert_eq!((about("id"), about("en")), (json!("Tanya apa saja"), json!("Ask anything")));
    world.call("setMyDescription", json!({ "language_code": "en" })).await;
    assert_eq!(about("en"), "Tanya apa saja");
    let long = json!({ "short_description": "x".repeat(121) });
    assert_eq!(world.refused("setMyShortDescription", long).await, bad("short description is too long"));
}
