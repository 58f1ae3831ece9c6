//! Asking what a question means without a chat: in words for a person, as JSON lines for a program.

use std::io::{BufRead, Write};
use std::sync::Arc;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use crate::answers::{Answers, Verdict};
use crate::clock::Millis;
use crate::crypto::{self, Keys};
use crate::domain::{ContactId, fitting};
use crate::input::Input;
use crate::knowledge::{Knowledge, Section};
use crate::store::contacts::Contact;
use crate::turn::{Memory, Screen, Turn, Tx, Who};
use crate::world::World;
use crate::{store, talks};

/// So many programmes are named in a line.
const RANKED: usize = 5;

/// A line that is read.
#[derive(Deserialize)]
struct Question {
    id: serde_json::Value,
    text: String,
    context: Option<String>,
}

/// A line that is written.
#[derive(Serialize)]
struct Answer<'a> {
    id: serde_json::Value,
    ranked: Vec<&'a str>,
    facet: Option<&'static str>,
    answered: bool,
}

/// Answers each question of `input` with a line of `output`.
///
/// # Errors
/// When a line is no question, or cannot be read or written.
pub fn lines(answers: &Answers, input: impl BufRead, mut output: impl Write) -> anyhow::Result<()> {
    for (number, line) in input.lines().enumerate() {
        let line = line.context("standard input")?;
        if line.trim().is_empty() {
            continue;
        }
        let question: Question = serde_json::from_str(&line).with_context(|| format!("line {}", number + 1))?;
        let ranking = answers.rank(&question.text);
        let context = question.context.as_deref();
        let answer = Answer {
            id: question.id,
            ranked: ranking.top(context, RANKED).into_iter().map(|(slug, _)| slug).collect(),
            facet: ranking.facet().map(Section::word),
            answered: matches!(
                ranking.verdict(context, &[]),
                Verdict::Answer(_) | Verdict::ShortAnswer(_) | Verdict::Need(_) | Verdict::Both(..)
            ),
        };
        serde_json::to_writer(&mut output, &answer)?;
        writeln!(output)?;
    }
    output.flush().context("standard output")
}

/// Answers a question as the chat would, in plain text with the buttons in brackets.
///
/// # Errors
/// When the answer cannot be worked out.
pub async fn in_words(
    knowledge: Arc<Knowledge>,
    answers: Arc<Answers>,
    question: &str,
    now: Millis,
) -> anyhow::Result<String> {
    let screens = Chat::open(knowledge, answers).await?.screens(question, now).await?;
    Ok(screens.iter().map(plain).collect::<Vec<_>>().join("\n\n"))
}

/// A chat of which nothing is kept, as somebody's first message finds it.
pub struct Chat {
    world: World,
    conn: store::Connection,
    contact: Contact,
    number: i64,
}

/// How much of a screen a reply takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The characters of its text.
    pub characters: usize,
    /// Its rows of buttons.
    pub rows: usize,
}

impl Chat {
    /// A chat with a bot that knows this.
    ///
    /// # Errors
    /// When no database can be opened in memory.
    pub async fn open(knowledge: impl Into<Arc<Knowledge>>, answers: impl Into<Arc<Answers>>) -> anyhow::Result<Self> {
        let world = World::new(knowledge, answers, "umkm_bot");
        Ok(Self { world, conn: store::open::scratch().await?, contact: Contact::new(ContactId(0), 0), number: 0 })
    }

    /// What a message is answered with, in the light of those before it since the last [`Chat::forget`]: programmes, and
    /// short answers and needs as buttons name them; nothing for a kind word or an honest "I do not know".
    ///
    /// # Errors
    /// When the answer cannot be worked out.
    pub async fn shown(&mut self, message: &str, now: Millis) -> anyhow::Result<Vec<String>> {
        self.screens(message, now).await?;
        let Memory { asked, topic, .. } = Memory::read(&self.contact.talk).0;
        let answered = asked.filter(|asked| i64::from(asked.number) == self.number).map(|asked| asked.shown);
        // A label that was typed is a press: it shows a programme and asks nothing.
        let pressed = topic.filter(|topic| topic.at == now).map(|topic| vec![topic.slug]);
        Ok(answered.or(pressed).unwrap_or_default())
    }

    /// Somebody else writes.
    pub fn forget(&mut self) {
        self.contact = Contact::new(ContactId(0), 0);
    }

    /// How much of a screen the reply to a question takes.
    ///
    /// # Errors
    /// When the answer cannot be worked out.
    pub async fn size(&mut self, question: &str, now: Millis) -> anyhow::Result<Size> {
        self.forget();
        let screens = self.screens(question, now).await?;
        let characters = screens.iter().map(|screen| screen.text.to_plain().chars().count()).sum();
        Ok(Size {
            characters,
            rows: screens.iter().flat_map(|screen| &screen.buttons).map(|row| fitting(row).count()).sum(),
        })
    }

    async fn screens(&mut self, question: &str, now: Millis) -> anyhow::Result<Vec<Screen>> {
        // The number of a turn is that of its question; none is nought.
        self.number += 1;
        let ranking = self.world.answers.rank(question);
        // Nothing is kept: the database is in memory.
        let keys = Keys::derive(&[0; 32]);
        let who = Who {
            contact: &mut self.contact,
            language_code: None,
            press: None,
            ranking: Some(&ranking),
            source: crate::input::Source::default(),
            now,
            number: self.number,
            chance: crypto::chance(),
            first_name: "",
            keys: &keys,
        };
        let (mut saved, mut next_row) = (false, 1);
        let mut turn = Turn::new(who, &self.world, Tx::new(&mut self.conn, &mut saved, &mut next_row));
        talks::answer(&mut turn, Input::Text(question.to_owned())).await?;
        Ok(turn.end().sends.iter_mut().filter_map(|send| send.what.screen_mut().cloned()).collect())
    }
}

/// A screen as plain text, its buttons in brackets.
fn plain(screen: &Screen) -> String {
    let rows = screen
        .buttons
        .iter()
        .map(|row| row.iter().map(|button| format!("[{}]", button.label)).collect::<Vec<_>>().join(" "));
    std::iter::once(screen.text.to_plain()).chain(rows).collect::<Vec<_>>().join("\n")
}
