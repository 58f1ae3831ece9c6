//! The sandbox's page from outside: what a browser loads, hears and does, over HTTP.

mod acts;
mod demonstration;
mod kept;

use std::time::Duration;

use clap::Parser;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;
use umkm_bot::config::{Cli, Command, Sandbox};
use umkm_bot::run::StartupError;
use umkm_bot::sandbox;

use crate::said::tells;

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
