//! What changed, for a page that shows it at once.

use tokio::sync::broadcast;

use super::Emulator;

/// How many changes a slow watcher may be behind before it has to look at everything again.
const REMEMBERED: usize = 4_096;

/// One thing that is not as it was; whoever hears of it looks at it as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A chat or what the bot is to it, its person, or what stands below it.
    Chat(i64),
    /// A message was said, edited or deleted.
    Message {
        /// In which chat.
        chat: i64,
        /// Its number there.
        id: i64,
    },
    /// A press was answered.
    Press(String),
    /// The bot shows that it is at work in a chat.
    Typing(i64),
    /// The menus of commands.
    Menus,
}

/// Tells changes to whoever listens.
pub(super) struct Feed(broadcast::Sender<Change>);

impl Default for Feed {
    fn default() -> Self {
        Self(broadcast::Sender::new(REMEMBERED))
    }
}

impl Feed {
    pub(super) fn tell(&self, change: Change) {
        // Nobody listens most of the time.
        let _ = self.0.send(change);
    }
}

impl Emulator {
    /// Everything that changes from now on.
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.shared.lock().feed.0.subscribe()
    }
}
