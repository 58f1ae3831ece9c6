//! What the bot knows and every talk may see; nothing in it changes while a turn is answered.

use std::collections::HashSet;
use std::sync::Arc;

use crate::answers::Answers;
use crate::knowledge::{Knowledge, Rumours};
use crate::text::link;

/// What the bot knows.
pub struct World {
    /// The programmes.
    pub knowledge: Arc<Knowledge>,
    /// Which programme a question means.
    pub answers: Arc<Answers>,
    /// Rumours that the programmes correct.
    pub rumours: Rumours,
    /// The hosts that programmes name as their sources, and those of the government that they send people to.
    pub official: Arc<HashSet<String>>,
    /// The bot's username.
    pub username: Arc<str>,
    /// The link under which people find the bot.
    pub link: String,
}

impl World {
    /// Puts together what a bot of this name knows.
    #[must_use]
    pub fn new(knowledge: impl Into<Arc<Knowledge>>, answers: impl Into<Arc<Answers>>, username: &str) -> Self {
        let (knowledge, answers) = (knowledge.into(), answers.into());
        let rumours = Rumours::new(&knowledge, |text| answers.canonical(text));
        let official = knowledge.iter().flat_map(|programme| {
            let sources = programme.head.sources.iter().filter_map(|source| source.url.as_deref()).map(link::host);
            sources.chain(programme.sections.values().flat_map(|text| link::official(text)))
        });
        let official = official.collect();
        Self {
            knowledge,
            answers,
            rumours,
            official: Arc::new(official),
            username: username.into(),
            link: format!("https://t.me/{username}"),
        }
    }
}
