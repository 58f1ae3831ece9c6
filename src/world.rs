//! What the bot knows and every talk may see; nothing in it changes while a turn is answered.
//!
//! What the office taught is read anew by the writer, between two cycles.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;

use crate::answers::{Answers, Published};
use crate::domain::review::{Outcome, Review};
use crate::knowledge::{Knowledge, Programme, Rumours, Section};
use crate::text::{self, link};

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
    /// What the office taught.
    taught: RwLock<Arc<Published<Taught>>>,
    /// What the office said of the sections of programmes, by programme and section.
    reviews: RwLock<Arc<HashMap<(String, Section), Review>>>,
}

/// What the office has laid over the edition that ships.
#[derive(Debug, Default)]
pub struct Laid {
    /// Its own answers.
    pub taught: Published<Taught>,
    /// What it said of sections.
    pub reviews: Vec<Review>,
}

/// An answer that the office wrote and published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taught {
    /// Its row in the store.
    pub id: i64,
    /// What it says.
    pub said: Said,
    /// The day on which it was written, in Lampung.
    pub day: NaiveDate,
}

/// What an answer of the office says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words of its own.
    Words(String),
    /// A section of a programme.
    Section(String, Section),
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
            taught: RwLock::default(),
            reviews: RwLock::default(),
        }
    }

    /// What the office taught.
    #[must_use]
    pub fn taught(&self) -> Arc<Published<Taught>> {
        Arc::clone(&self.taught.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on this is what the office taught, and what it said of the programmes.
    pub fn teach(&self, laid: Laid) {
        *self.taught.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(laid.taught);
        let place = |review: Review| Some(((review.slug.clone(), Section::from_word(&review.section)?), review));
        let reviews = laid.reviews.into_iter().filter_map(place).collect();
        *self.reviews.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(reviews);
    }

    /// What the office said of a section as it ships now; what it said of other words counts no more.
    #[must_use]
    pub fn review_of(&self, programme: &Programme, section: Section) -> Option<Review> {
        let reviews = Arc::clone(&self.reviews.read().unwrap_or_else(PoisonError::into_inner));
        if reviews.is_empty() {
            return None;
        }
        let review = reviews.get(&(programme.head.slug.clone(), section))?;
        (review.version == Self::version(programme, section)).then(|| review.clone())
    }

    /// Names the words of a section as they ship.
    #[must_use]
    pub fn version(programme: &Programme, section: Section) -> String {
        text::version(programme.sections.get(&section).map(String::as_str).unwrap_or_default())
    }

    /// Names the words of a section as they are shown now: what the office wrote, or what ships.
    #[must_use]
    pub fn seen(&self, programme: &Programme, section: Section) -> String {
        match self.review_of(programme, section).map(|review| review.outcome) {
            Some(Outcome::Changed(words)) => text::version(&words),
            _ => Self::version(programme, section),
        }
    }
}
