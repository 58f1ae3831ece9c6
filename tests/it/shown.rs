//! All that somebody of the office can get to see: every page of every command, every file, every message that comes.

use std::collections::BTreeSet;
use std::io::Read;

use umkm_bot::sandbox::emulator::Action;

use crate::support::Town;

/// What buttons begin with that only show something: queues, cases, reports and their sheets, people, answers, times.
const LOOKS: [&str; 23] = [
    "1:q:o:", "1:q:b:", "1:q:v:", "1:q:p:", "1:qb:l", "1:qb:q:", "1:qj:w:", "1:qj:t", "1:qj:i:", "1:lb:", "1:lx:",
    "1:l:", "1:mj:c", "1:jt:o", "1:ja:p", "1:ja:a", "1:ja:b", "1:ja:h", "1:cl:b", "1:kt:s", "1:kt:l", "1:kt:o",
    "1:pt:p:",
];
/// More pages than an office has.
const MOST: usize = 400;

/// What the files of a workbook hold, one behind the other; nothing of any other file.
pub fn unpacked(bytes: Vec<u8>) -> String {
    let mut all = String::new();
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return all };
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

impl Town {
    /// Looks at everything that this person of the office can open, and gives all that the bot ever showed in that chat:
    /// words, labels, what buttons carry, names and contents of files, and what came before an edit.
    pub async fn everything_shown_to(&self, who: i64) -> String {
        let mut shown = String::new();
        for (name, _) in self.telegram.commands(who, "id") {
            self.say(who, &format!("/{name}")).await;
            self.look_around(who, &mut shown).await;
        }
        shown.push_str(
            &self
                .telegram
                .view_messages(who)
                .iter()
                .filter(|one| one["from"].is_null())
                .map(ToString::to_string)
                .collect::<String>(),
        );
        for message in self.telegram.messages(who).into_iter().filter(|message| message.from.is_none()) {
            shown.push_str(message.text());
            shown.push_str(&message.former.join("\n"));
            shown.push_str(&serde_json::Value::Object(message.content.clone()).to_string());
            if let Some(file) = message.file {
                shown.push_str(&unpacked(file.bytes.to_vec()));
            }
        }
        shown
    }

    /// Presses all that only shows something, from the newest message on.
    async fn look_around(&self, who: i64, shown: &mut String) {
        let mut seen = BTreeSet::new();
        let mut next = vec![];
        loop {
            let newest = self.telegram.last(who).unwrap();
            shown.push_str(newest.text());
            for button in newest.buttons.iter().flatten() {
                shown.push_str(&button.label);
                if let Action::Data(data) = &button.action {
                    shown.push_str(data);
                    let is_long_ago = data
                        .split(':')
                        .next_back()
                        .and_then(|last| last.parse::<u32>().ok())
                        .is_some_and(|back| back > 1)
                        && (data.starts_with("1:lb:") || data.starts_with("1:lx:"));
                    let looks = LOOKS.iter().any(|look| data.starts_with(look));
                    if looks && !is_long_ago && seen.insert(data.clone()) {
                        next.push(data.clone());
                    }
                }
            }
            let Some(data) = next.pop() else { return };
            assert!(seen.len() < MOST, "{}", seen.len());
            self.forge(who, &data).await;
        }
    }
}
