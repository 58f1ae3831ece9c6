//! A real browser without a window, through the few WebDriver calls that a story needs.

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use base64::Engine;
use serde_json::{Value, json};
use tempfile::TempDir;
use umkm_bot::domain::Language;

use crate::said;

/// What makes Chromium quiet, and keeps it from the network.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--lang=en-GB",
];
/// The key under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const ENTER: &str = "\u{e007}";

/// A process, what it says further, and the line that names its port.
type Driver = (Child, Lines<BufReader<ChildStdout>>, String);

/// Starts the driver; none where it ended at once.
fn chromedriver() -> std::io::Result<Option<Driver>> {
    let mut command = Command::new("chromedriver");
    let mut driver = command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    match lines.find_map(|line| line.ok().filter(|line| line.contains("started successfully"))) {
        Some(line) => Ok(Some((driver, lines, line))),
        None => driver.wait().map(|_| None),
    }
}

/// One browser with its driver; both end with it.
pub struct Browser {
    driver: Child,
    session: String,
    client: reqwest::Client,
    _profile: TempDir,
}

impl Browser {
    /// Opens a browser of this size; `None` where chromedriver is not installed.
    pub async fn open(width: u32, height: u32) -> Option<Self> {
        // Where its port was taken meanwhile it ends at once.
        let mut started = None;
        for _ in 0..5 {
            started = chromedriver().ok()?;
            if started.is_some() {
                break;
            }
        }
        let (driver, lines, line) = started.expect("chromedriver starts");
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let port: u16 = line.rsplit(' ').next().unwrap().trim_end_matches('.').parse().unwrap();
        let profile = tempfile::tempdir().unwrap();
        let folder = format!("--user-data-dir={}", profile.path().display());
        let mut arguments: Vec<_> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
        arguments.extend([folder, format!("--window-size={width},{height}")]);
        let mut options = json!({ "args": arguments });
        if width < 500 {
            let metrics = json!({ "width": width, "height": height, "pixelRatio": 1 });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let wanted = json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let mut browser =
            Self { driver, session: format!("http://127.0.0.1:{port}/session"), client, _profile: profile };
        let made = browser.post("", json!({ "capabilities": { "alwaysMatch": wanted } })).await;
        browser.session = format!("{}/{}", browser.session, made["sessionId"].as_str().unwrap());
        Some(browser)
    }

    async fn send(&self, path: &str, body: Value) -> Value {
        let answer = self.client.post(format!("{}{path}", self.session)).json(&body).send().await.unwrap();
        answer.json().await.unwrap()
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let body = self.send(path, body).await;
        assert!(body["value"]["error"].is_null(), "{path}: {}", body["value"]["message"]);
        body["value"].clone()
    }

    pub async fn go(&self, url: &str) {
        // From the empty page: another place of the same page would not load it anew.
        self.post("/url", json!({ "url": "about:blank" })).await;
        self.post("/url", json!({ "url": url })).await;
        self.sees("document.body.classList.contains('ready')").await;
    }

    /// Opens one more tab and goes on there.
    pub async fn tab(&self) {
        let tab = self.post("/window/new", json!({ "type": "tab" })).await;
        self.post("/window", json!({ "handle": tab["handle"] })).await;
    }

    /// What an expression of JavaScript is.
    pub async fn look(&self, expression: &str) -> Value {
        self.post("/execute/sync", json!({ "script": format!("return {expression}"), "args": [] })).await
    }

    /// Waits until an expression is true, and gives it back.
    pub async fn sees(&self, expression: &str) -> Value {
        for _ in 0..200 {
            let found = self.look(expression).await;
            if found.is_object() || found == true {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let page = self.look("document.querySelector('.column')?.innerText.slice(-600)").await;
        panic!("never seen: {expression}\nthe chat ends with: {page}");
    }

    /// Waits until the newest message of the bot contains these words; where they are a key, until it says that message.
    pub async fn hears(&self, words: &str) {
        let of_key = || Language::ALL.map(|language| said::words(language, words).to_vec()).to_vec();
        let ways = if said::is_key(words) { of_key() } else { vec![vec![words.to_owned()]] };
        let newest = "[...document.querySelectorAll('.message.in')].at(-1)?.innerText ?? ''";
        self.sees(&format!(
            "(heard => {}.some(parts => parts.every(part => heard.includes(part))))({newest})",
            json!(ways)
        ))
        .await;
    }

    /// Clicks the last element that fits a selector and contains these words.
    pub async fn click(&self, selector: &str, words: &str) {
        let (selector, words) = (json!(selector), json!(words));
        let all = format!("[...document.querySelectorAll({selector})]");
        let wanted = format!("{all}.filter((node) => node.innerText.includes({words})).at(-1)");
        // The page may draw it anew between the look and the click; a person's finger would not notice.
        for _ in 0..5 {
            let found = self.sees(&wanted).await;
            let element = found[ELEMENT].as_str().unwrap().to_owned();
            let answer = self.send(&format!("/element/{element}/click"), json!({})).await;
            let error = &answer["value"]["error"];
            if error.is_null() {
                return;
            }
            assert_eq!(error, "stale element reference", "{wanted}: {}", answer["value"]["message"]);
        }
        panic!("{wanted} is drawn anew all the time");
    }

    /// Lets a finger rest on the one element that fits a selector.
    pub async fn rest_on(&self, selector: &str) {
        let found = self.sees(&format!("document.querySelector({})", json!(selector))).await;
        let rest = json!([
            { "type": "pointerMove", "origin": found, "x": 0, "y": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pause", "duration": 800 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let finger =
            json!({ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": rest });
        self.post("/actions", json!({ "actions": [finger] })).await;
    }

    /// Types a message and sends it with Enter.
    pub async fn say(&self, text: &str) {
        let found = self.sees("document.querySelector('textarea')").await;
        let element = found[ELEMENT].as_str().unwrap().to_owned();
        self.post(&format!("/element/{element}/value"), json!({ "text": format!("{text}{ENTER}") })).await;
    }

    /// Presses a button of the newest message, by the end of what it tells the bot: labels change, this does not.
    pub async fn press(&self, data: &str) {
        self.click(&format!(".message:last-child .key[data-press$='{data}']"), "").await;
    }

    /// Waits until the newest message has a button whose data contains this.
    pub async fn offers(&self, data: &str) {
        let key = format!(".message:last-child .key[data-press*='{data}']");
        self.sees(&format!("document.querySelector({})", json!(key))).await;
    }

    /// Chooses a file where the page asks for one.
    pub async fn choose_file(&self, path: &Path) {
        let found = self.sees("document.querySelector('input[type=file]')").await;
        let element = found[ELEMENT].as_str().unwrap().to_owned();
        self.post(&format!("/element/{element}/value"), json!({ "text": path.to_str().unwrap() })).await;
    }

    /// Presses keys where the focus is.
    pub async fn keys(&self, keys: &str) {
        let keys: Vec<_> = keys.chars().flat_map(|key| [("keyDown", key), ("keyUp", key)]).collect();
        let actions: Vec<_> = keys.iter().map(|(kind, key)| json!({ "type": kind, "value": key })).collect();
        let source = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", json!({ "actions": [source] })).await;
    }

    /// Milliseconds of the processor that the page has taken so far: scripts, style and layout, everything.
    pub async fn work(&self) -> [f64; 3] {
        self.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
        let all = self.devtools("Performance.getMetrics", json!({})).await;
        let all = all["metrics"].as_array().unwrap();
        let seconds = |name: &str| all.iter().find(|metric| metric["name"] == name).unwrap()["value"].as_f64().unwrap();
        let of = |names: &[&str]| (names.iter().map(|name| seconds(name)).sum::<f64>() * 1_000.0).round();
        [of(&["ScriptDuration"]), of(&["RecalcStyleDuration", "LayoutDuration"]), of(&["TaskDuration"])]
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// Writes a picture of the page, where pictures are wanted.
    pub async fn picture(&self, name: &str) {
        self.write_picture("", name).await;
    }

    /// Writes a picture of the one element that fits a selector, where pictures are wanted.
    pub async fn picture_of(&self, selector: &str, name: &str) {
        let found = self.sees(&format!("document.querySelector({})", json!(selector))).await;
        self.write_picture(&format!("/element/{}", found[ELEMENT].as_str().unwrap()), name).await;
    }

    async fn write_picture(&self, of: &str, name: &str) {
        let Ok(folder) = std::env::var("UMKM_BOT_PICTURES") else { return };
        // What moves comes to rest.
        tokio::time::sleep(Duration::from_millis(400)).await;
        let answer = self.client.get(format!("{}{of}/screenshot", self.session)).send().await.unwrap();
        let body: Value = answer.json().await.unwrap();
        let bytes = base64::engine::general_purpose::STANDARD.decode(body["value"].as_str().unwrap()).unwrap();
        std::fs::write(Path::new(&folder).join(name), bytes).unwrap();
    }

    /// Ends the browser; what its console complained of must be nothing.
    pub async fn close(self) {
        let console = self.post("/se/log", json!({ "type": "browser" })).await;
        let _ = self.client.delete(&self.session).send().await;
        assert_eq!(console, json!([]));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
