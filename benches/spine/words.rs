//! How long a word that was changed in the content folder takes into a chat: from SIGHUP to the first answer that has it,
//! while others are answered.

use std::path::Path;
use std::time::Duration;

use umkm_bot::sandbox::emulator::Emulator;

use crate::program::Program;
use crate::waiting::{answered, now, percentiles, sent, until};

const CHANGES: usize = 10;
/// The first of those who look whether it is there: each looks once, for nobody is written to more often than each second.
const FIRST: i64 = 1_000_001;

/// Changes a word again and again.
pub async fn measure(telegram: &Emulator, folder: &Path) {
    let words = folder.join("words/id");
    std::fs::create_dir_all(&words).unwrap();
    let write = |label: &str| std::fs::write(words.join("bot.ftl"), format!("tombol-bantuan = {label}\n")).unwrap();
    write("Butuh dibantu");
    let content = folder.join("words").display().to_string();
    let limits = ["--test-hooks", "--send-rate", "1000000", "--in-flight", "64", "--learn-after", "36000"];
    let before = sent(telegram);
    telegram.text(FIRST, "/start");
    let bot =
        Program::start_with(telegram, &folder.join("words.db"), &[&limits[..], &["--content", &content]].concat());
    until(telegram, before + 1).await;
    let (mut waits, mut others) = (Vec::new(), Vec::new());
    let mut readers = FIRST + 1..;
    for change in 0..CHANGES {
        let label = format!("Bantuan ke-{change}");
        write(&label);
        bot.hang_up();
        let changed = now();
        for reader in readers.by_ref() {
            others.push(answered(telegram, reader, "/menu").await);
            if is_offered(telegram, reader, &label) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        waits.push(changed.elapsed());
    }
    percentiles("a changed word, from SIGHUP to a chat", waits);
    percentiles("answers meanwhile", others);
    println!("  {}", bot.used());
}

fn is_offered(telegram: &Emulator, reader: i64, label: &str) -> bool {
    let newest = telegram.messages(reader).into_iter().rev().find(|message| message.from.is_none());
    newest.is_some_and(|message| message.buttons.iter().flatten().any(|button| button.label == label))
}
