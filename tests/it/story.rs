//! Conversations as stories: written down so that an officer can read them, and the ones that many tests begin with.

use std::fmt::Write;

use crate::said::{code, code_in, says, with_part};
use crate::support::{Town, label};

/// A conversation with one person, written down as it goes, with what each message looked like then.
pub struct Story<'a> {
    scene: Scene<'a>,
    who: i64,
}

impl<'a> Story<'a> {
    pub fn new(town: &'a Town, who: i64) -> Self {
        Self { scene: Scene::new(town), who }
    }

    pub async fn say(&mut self, words: &str) -> String {
        self.scene.say("", self.who, words).await
    }

    pub async fn tap(&mut self, label: &str) -> String {
        self.scene.tap("", self.who, label).await
    }

    /// Presses the newest button whose label is the message of this key.
    pub async fn press(&mut self, key: &str) -> String {
        self.scene.press("", self.who, key).await
    }

    /// Writes, taps or presses these one after the other; gives what the last one led to.
    pub async fn talk(&mut self, steps: &[&str]) -> String {
        let mut heard = String::new();
        for step in steps {
            heard = match label(step).map(|label| (label, with_part(label))) {
                Some((_, Some((key, part)))) => self.scene.press_of("", self.who, key, part).await,
                Some((label, None)) => self.tap(label).await,
                None => self.say(step).await,
            };
        }
        heard
    }

    /// Writes down what happened without words.
    pub fn note(&mut self, what: &str) {
        self.scene.note("", self.who, what);
    }

    /// What was said, without what differs from run to run.
    pub fn told(self) -> String {
        self.scene.told.lines().map(|line| one_moment(&one_code(line))).collect::<Vec<_>>().join("\n")
    }
}

/// A conversation of several people, written down as it goes: what each newly hears, and what each does.
///
/// This is the one writer of such transcripts; [`Story`] is one with a single person, who needs no name.
pub struct Scene<'a> {
    town: &'a Town,
    told: String,
    hidden: Vec<(String, &'static str)>,
}

impl<'a> Scene<'a> {
    pub fn new(town: &'a Town) -> Self {
        Self { town, told: String::new(), hidden: Vec::new() }
    }

    /// Writes `mark` instead of `text`, which differs from run to run.
    pub fn hide(&mut self, text: &str, mark: &'static str) {
        self.hidden.push((text.to_owned(), mark));
    }

    pub async fn say(&mut self, name: &str, who: i64, words: &str) -> String {
        self.does(name, words);
        let heard = self.town.say(who, words).await;
        self.hear(name, who);
        heard
    }

    pub async fn tap(&mut self, name: &str, who: i64, label: &str) -> String {
        self.does(name, &format!("[{label}]"));
        let heard = self.town.tap(who, label).await;
        self.hear(name, who);
        heard
    }

    /// Presses the newest button whose label is the message of this key; the label is what is written down.
    pub async fn press(&mut self, name: &str, who: i64, key: &str) -> String {
        self.press_of(name, who, key, "").await
    }

    async fn press_of(&mut self, name: &str, who: i64, key: &str, part: &str) -> String {
        self.does(name, &format!("[{}]", self.town.label_of(who, key, part)));
        let heard = self.town.press_of(who, key, part).await;
        self.hear(name, who);
        heard
    }

    /// Writes down what happened without words, and what it led to.
    pub fn note(&mut self, name: &str, who: i64, what: &str) {
        self.does(name, &format!("({what})"));
        self.hear(name, who);
    }

    /// Writes down what this person heard last.
    pub fn hear(&mut self, name: &str, who: i64) {
        self.told += &newest(self.town, who, &format!("{}← ", before(name)));
        self.told.push('\n');
    }

    fn does(&mut self, name: &str, what: &str) {
        writeln!(self.told, "{}→ {what}", before(name)).unwrap();
    }

    /// What was said, without what differs from day to day.
    pub fn told(self) -> String {
        let mut told = self.told;
        for (text, mark) in self.hidden {
            told = told.replace(&text, mark);
        }
        let is_month = |word: &str| {
            let months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember";
            months.split(' ').any(|month| month == word)
        };
        let without_days = |line: &str| {
            let mut words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            for at in 0..words.len() {
                // "Rabu, 25 November 2026 pukul 10.31 WIB", or the day alone.
                if at >= 1 && is_month(&words[at]) {
                    let end = words[at + 1].trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
                    words[at - 1] = "14".into();
                    words[at] = "Juni".into();
                    words[at + 1] = format!("2025{end}");
                    if at >= 2
                        && ["Senin,", "Selasa,", "Rabu,", "Kamis,", "Jumat,", "Minggu,"].contains(&&*words[at - 2])
                    {
                        words[at - 2] = "Sabtu,".into();
                    }
                } else if words[at] == "pukul" {
                    words[at + 1] = "09.00".into();
                }
            }
            words.join(" ")
        };
        told.lines().map(without_days).collect::<Vec<_>>().join("\n")
    }
}

/// A name as it stands before what was said.
fn before(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!("{name} ") }
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
    code_in(line).map_or_else(|| line.to_owned(), |code| line.replace(code, "K7M2PQ"))
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

/// Begins a registration, up to its first question.
pub async fn begin(town: &Town, who: i64) -> String {
    town.say(who, "/daftar").await;
    // Who has a business registers another one.
    let is_another = town.offers(who, "tombol-usaha-lain");
    town.press(who, if is_another { "tombol-usaha-lain" } else { "tombol-daftar-mulai" }).await
}

/// Answers everything up to the summary; who registered before is not asked for name and phone.
pub async fn fill(town: &Town, who: i64, business: &str) {
    if begin(town, who).await.contains("1/7") {
        town.say(who, "Siti Mawarni").await;
    }
    town.say(who, business).await;
    if town.talk(who, &["[bidang-kuliner]", "Kedaton", "[Sidodadi]"]).await.contains("6/7") {
        town.say(who, "081234567890").await;
    }
    town.talk(who, &["[minat-modal]", "[formulir-tombol-selesai]"]).await;
}

/// Registers a business and returns its code.
pub async fn register(town: &Town, who: i64, business: &str) -> String {
    fill(town, who, business).await;
    town.press(who, "daftar-izin-layanan").await;
    // What was agreed to with an earlier business is not asked again.
    if !says(&town.heard(who), "daftar-kabar-tetap") {
        town.press(who, "daftar-izin-kabar").await;
    }
    let thanks = town.press(who, "formulir-tombol-kirim").await;
    assert!(says(&thanks, "daftar-terkirim"), "{thanks}");
    code(&thanks)
}
