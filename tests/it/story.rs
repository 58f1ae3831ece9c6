//! Conversations as stories: written down so that an officer can read them, and the ones that many tests begin with.

use std::fmt::Write;

use crate::support::{Town, label};

/// A conversation written down as it goes, with what each message looked like then.
pub struct Story<'a> {
    town: &'a Town,
    who: i64,
    told: String,
}

impl<'a> Story<'a> {
    pub fn new(town: &'a Town, who: i64) -> Self {
        Self { town, who, told: String::new() }
    }

    pub async fn say(&mut self, words: &str) -> String {
        writeln!(self.told, "→ {words}").unwrap();
        let heard = self.town.say(self.who, words).await;
        self.hear();
        heard
    }

    pub async fn tap(&mut self, label: &str) -> String {
        writeln!(self.told, "→ [{label}]").unwrap();
        let heard = self.town.tap(self.who, label).await;
        self.hear();
        heard
    }

    /// Writes or taps these one after the other; gives what the last one led to.
    pub async fn talk(&mut self, steps: &[&str]) -> String {
        let mut heard = String::new();
        for step in steps {
            heard = match label(step) {
                Some(label) => self.tap(label).await,
                None => self.say(step).await,
            };
        }
        heard
    }

    /// Writes down what happened without words.
    pub fn note(&mut self, what: &str) {
        writeln!(self.told, "→ ({what})").unwrap();
        self.hear();
    }

    fn hear(&mut self) {
        self.told += &newest(self.town, self.who, "← ");
        self.told.push('\n');
    }

    /// What was said, without what differs from day to day.
    pub fn told(self) -> String {
        self.told.lines().map(|line| one_moment(&one_code(line))).collect::<Vec<_>>().join("\n")
    }
}

/// The newest message of a chat as it is written down, with `mark` before each line: pictures, words, buttons, keyboard.
pub fn newest(town: &Town, who: i64, mark: &str) -> String {
    let mut told = String::new();
    let Some(message) = town.telegram.last(who) else { return told };
    if message.content.get("photo").is_some() {
        writeln!(told, "{mark}(gambar)").unwrap();
    }
    for line in message.text().lines() {
        writeln!(told, "{mark}{line}").unwrap();
    }
    let keyboard = town.telegram.keyboard(who);
    let rows = message.buttons.iter().map(|row| ("  ", row)).chain(keyboard.iter().map(|row| ("  ⌨ ", row)));
    for (mark, row) in rows {
        let labels: Vec<String> = row.iter().map(|button| format!("[{}]", button.label)).collect();
        writeln!(told, "{mark}{}", labels.join(" ")).unwrap();
    }
    told
}

/// Every code is the same one.
fn one_code(line: &str) -> String {
    const CHARS: usize = 6;
    let before = ["Kode tanda terima: ", "Receipt code: ", "(kode ", "(code ", "kodenya "];
    let place = before.iter().find_map(|words| line.find(words).map(|at| at + words.len()));
    match place.and_then(|at| Some((line.get(..at)?, line.get(at + CHARS..)?))) {
        Some((before, after)) => format!("{before}K7M2PQ{after}"),
        None => line.to_owned(),
    }
}

/// Every moment is the same one.
fn one_moment(line: &str) -> String {
    let days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let begin = days.iter().chain(&english).find_map(|day| line.find(&format!("{day}, ")));
    match begin.zip(line.find(" WIB")).and_then(|(begin, end)| Some((line.get(..begin)?, line.get(end..)?))) {
        Some((before, after)) => format!("{before}Sabtu, 14 Juni 2025 pukul 09.00{after}"),
        None => line.to_owned(),
    }
}

/// Answers everything up to the summary.
pub async fn fill(town: &Town, who: i64, business: &str) {
    town.talk(who, &["/daftar", "[Mulai mendaftar]", "Siti Mawarni"]).await;
    town.say(who, business).await;
    town.tap(who, "Kuliner").await;
    town.talk(who, &["Kedaton", "[Sidodadi]", "081234567890", "[☐ Modal]", "[Selesai memilih]"]).await;
}

/// Registers a business and returns its code.
pub async fn register(town: &Town, who: i64, business: &str) -> String {
    fill(town, who, business).await;
    town.tap(who, "☐ Layanan").await;
    // What she agreed to with an earlier business is not asked again.
    if !town.heard(who).contains("sudah diizinkan") {
        town.tap(who, "☐ Kabar program").await;
    }
    let thanks = town.tap(who, "Kirim").await;
    assert!(thanks.contains("sudah terdaftar"), "{thanks}");
    thanks.split("Kode tanda terima: ").nth(1).unwrap().chars().take(6).collect()
}
