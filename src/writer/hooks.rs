//! Words that break a turn on purpose or send what no talk sends yet, obeyed only with the hidden flag `--test-hooks`.
//!
//! They let the real program be driven into the faults that the design promises to survive.

use std::path::Path;
use std::time::Duration;

use crate::domain::{ChatId, Lane, Language};
use crate::input::Input;
use crate::store::{self, Connection, pages, transaction, unanswered};
use crate::text::Html;
use crate::turn::{Delivered, Effects, End, MessageRef, OnDelivery, Outgoing, Recipient, Screen, Send, Tag, Turn};

const FEATURE: &str = "hook";
/// How long a locked database is waited for.
const PATIENCE: Duration = Duration::from_millis(200);

/// A message that was sent is edited by the number that came back.
pub(super) const ON_DELIVERY: OnDelivery =
    OnDelivery { feature: FEATURE, run: |delivered| Box::pin(async move { Ok(edit(delivered)) }) };

/// What tests change of a connection: it waits next to nothing for somebody else's lock, and the disk may be full: while
/// the file `.room` lies beside the database, that grows by no more pages than it says.
pub(super) async fn prepare(conn: &mut Connection, database: &Path) -> Result<(), store::Error> {
    transaction::wait_at_most(conn, PATIENCE).await?;
    let mut beside = database.as_os_str().to_owned();
    beside.push(".room");
    let room = std::fs::read_to_string(beside).ok();
    match room.and_then(|pages| pages.trim().parse().ok()) {
        Some(pages) => pages::limit(conn, pages).await,
        None => Ok(()),
    }
}

/// Obeys a hook word, if that is what the person wrote.
#[expect(clippy::panic, reason = "panicking is what is asked for")]
pub(super) async fn obey(turn: &mut Turn<'_>, input: &Input) -> Result<(), store::Error> {
    let Input::Text(text) = input else { return Ok(()) };
    let now = turn.now;
    match text.as_str() {
        "hook:remember-panic" => {
            turn.contact.language = Some(Language::English);
            turn.remember_topic("nib");
            turn.contact.talk = turn.memory.write();
            panic!("asked for")
        }
        // As an `unwrap` on what somebody wrote would.
        words if words.starts_with("hook:panic") => panic!("{words}"),
        "hook:write" => unanswered::count(turn.write().await?, "hook", unanswered::Kind::Question, now).await?,
        "hook:write-panic" => {
            unanswered::count(turn.write().await?, "hook", unanswered::Kind::Question, now).await?;
            panic!("asked for")
        }
        "hook:error" => return Err(store::Error::Corrupt { what: "hook", id: 0 }),
        "hook:hang" => std::thread::sleep(Duration::from_hours(1)),
        "hook:abort" => std::process::abort(),
        "hook:tag" => {
            let tag = Tag { feature: FEATURE, key: turn.contact.id.0.to_string() };
            turn.send(Send::new(turn.contact.id, Lane::Case, Outgoing::New(screen("kartu"))).tag(tag));
        }
        "hook:row" => {
            let row = turn.reserve_row();
            turn.send(Send::new(turn.contact.id, Lane::Reply, Outgoing::New(screen("kartu lama"))).row(row));
            let newer = Outgoing::Edit(MessageRef::Row(row), screen("kartu baru"));
            turn.send(Send::new(turn.contact.id, Lane::Reply, newer));
        }
        _ => topic(turn, text),
    }
    Ok(())
}

/// `hook:topic CHAT TOPIC` says something in the topic of a group.
fn topic(turn: &mut Turn<'_>, text: &str) {
    let Some((chat, topic)) = text.strip_prefix("hook:topic ").and_then(|rest| rest.split_once(' ')) else { return };
    let chat = ChatId(chat.parse().unwrap_or_default());
    let to = Recipient { chat, topic: topic.parse().ok() };
    turn.send(Send::new(to, Lane::Case, Outgoing::New(screen("kartu"))));
}

fn edit(delivered: &Delivered<'_>) -> Effects {
    let mut effects = Effects::default();
    if let End::Sent(Some(message)) = delivered.end {
        let edit = Outgoing::Edit(MessageRef::Telegram(message), screen(&format!("kartu {message} {}", delivered.key)));
        effects.sends.push(Send::new(delivered.chat, Lane::Case, edit));
    }
    effects
}

fn screen(text: &str) -> Screen {
    Screen::text(Html::escape(text))
}
