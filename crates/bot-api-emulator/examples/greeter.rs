//! A bot of thirty lines, and the story that tests it.
//!
//! `cargo run -p bot-api-emulator --example greeter` prints the chat.

use bot_api_emulator::{Emulator, Options, TestClock};
use serde_json::{Value, json};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// The bot: it knows an address and a token, and nothing of the emulator.
struct Greeter {
    api: String,
    client: reqwest::Client,
}

impl Greeter {
    async fn call(&self, method: &str, params: Value) -> Result<Value, Error> {
        let answer = self.client.post(format!("{}/{method}", self.api)).json(&params).send().await?;
        let answer: Value = answer.json().await?;
        Ok(answer.get("result").cloned().unwrap_or_default())
    }

    async fn run(self) -> Result<(), Error> {
        let mut offset = 0;
        loop {
            let updates = self.call("getUpdates", json!({ "offset": offset, "timeout": 50 })).await?;
            for update in updates.as_array().into_iter().flatten() {
                self.answer(update).await?;
                offset = update.get("update_id").and_then(Value::as_i64).unwrap_or_default() + 1;
            }
        }
    }

    async fn answer(&self, update: &Value) -> Result<(), Error> {
        if let Some(query) = update.get("callback_query") {
            let tick = json!({ "callback_query_id": query.get("id"), "text": "You are welcome" });
            self.call("answerCallbackQuery", tick).await?;
            return Ok(());
        }
        let name = update.pointer("/message/from/first_name").and_then(Value::as_str).unwrap_or("you");
        let hello = format!("Hello, {name}!");
        let rows = json!([[{ "text": "Thanks!", "callback_data": "thanks" }]]);
        let reply = json!({
            "chat_id": update.pointer("/message/chat/id"), "text": hello, "reply_markup": { "inline_keyboard": rows },
        });
        self.call("sendMessage", reply).await?;
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    const SITI: i64 = 501;
    let emulator = Emulator::start(TestClock::default(), Options::default()).await?;
    let api = format!("{}/bot{}", emulator.url(), emulator.token());
    tokio::spawn(Greeter { api, client: reqwest::Client::new() }.run());

    emulator.person(SITI, "Siti", Some("en"));
    emulator.text(SITI, "/start");
    assert!(emulator.until_confirmed().await);
    emulator.press_label(SITI, "Thanks!")?;
    assert!(emulator.until_confirmed().await);

    println!("{}", emulator.transcript(SITI));
    assert_eq!(emulator.transcript(SITI), "→ /start\n← Hello, Siti!\n  [Thanks!]\n→ [Thanks!] (You are welcome)\n");
    assert_eq!(emulator.violations(), Vec::<String>::new());
    Ok(())
}
