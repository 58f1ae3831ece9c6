//! What the bot knows and every talk may see; nothing in it changes while a turn is answered.
//!
//! What the office taught is read anew by the writer, between two cycles.

mod edition;
mod own_model;

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;
pub(crate) use edition::{Edition, Indexed};
pub(crate) use own_model::{Key, OwnModel};

use crate::answers::{Answers, Published};
use crate::content;
use crate::domain::Language;
use crate::domain::event::Coming;
use crate::domain::maintenance::Maintenance;
use crate::domain::review::{Outcome, Review};
use crate::knowledge::{Knowledge, Programme, Rumours, Section, TextPlace};
use crate::text::{self, link, markdown};

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
    /// Whether an announcement may be paid for, so that it goes faster: the operator says so.
    pub pays: bool,
    is_of_a_folder: bool,
    /// What the office taught.
    taught: RwLock<Arc<Published<Taught>>>,
    /// What the office said of texts that ship.
    reviews: RwLock<Arc<HashMap<TextPlace, Review>>>,
    /// The events that owners can find, the earliest first.
    coming: RwLock<Arc<Vec<Coming>>>,
    /// Whether the bot is being worked on.
    maintenance: RwLock<Arc<Maintenance>>,
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
    pub said: TaughtAnswer,
    /// The day on which it was written, in Lampung.
    pub day: NaiveDate,
}

/// What an answer of the office says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaughtAnswer {
    /// Words of its own.
    Words(String),
    /// A section of a programme.
    Section(String, Section),
}

impl World {
    /// The deep link with this payload: whoever follows it opens the bot at what the payload says (`talks/links.rs`).
    #[must_use]
    pub fn deep_link(&self, payload: fmt::Arguments<'_>) -> String {
        format!("{}?start={payload}", self.link)
    }

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
            pays: false,
            is_of_a_folder: !content::current().is_shipped(),
            taught: RwLock::default(),
            reviews: RwLock::default(),
            coming: RwLock::default(),
            maintenance: RwLock::default(),
        }
    }

    /// Whether words of the office lie in a folder, from which they can be read anew.
    #[must_use]
    pub fn is_of_a_folder(&self) -> bool {
        self.is_of_a_folder
    }

    /// What the office taught.
    #[must_use]
    pub fn taught(&self) -> Arc<Published<Taught>> {
        Arc::clone(&self.taught.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The events that owners can find, the earliest first; some of them may be over by now.
    #[must_use]
    pub fn coming(&self) -> Arc<Vec<Coming>> {
        Arc::clone(&self.coming.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on this is what the office taught, and what it said of the programmes.
    pub fn teach(&self, laid: Laid) {
        *self.taught.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(laid.taught);
        let place = |review: Review| Some((TextPlace::of(&review.slug, &review.section)?, review));
        let reviews = laid.reviews.into_iter().filter_map(place).collect();
        *self.reviews.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(reviews);
    }

    /// From now on these are the events that owners can find, the earliest first.
    pub fn plan(&self, coming: Vec<Coming>) {
        *self.coming.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(coming);
    }

    /// Whether the bot is being worked on, and until when.
    #[must_use]
    pub fn maintenance(&self) -> Arc<Maintenance> {
        Arc::clone(&self.maintenance.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on the bot is worked on, or is no more.
    pub fn maintain(&self, maintenance: Maintenance) {
        *self.maintenance.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(maintenance);
    }

    /// What the office said of a section as it ships now; what it said of other words counts no more.
    #[must_use]
    pub fn review_of(&self, programme: &Programme, section: Section) -> Option<Review> {
        self.review_at(&TextPlace::Section(programme.head.slug.clone(), section))
    }

    /// The same of any text that ships.
    #[must_use]
    pub fn review_at(&self, place: &TextPlace) -> Option<Review> {
        let reviews = Arc::clone(&self.reviews.read().unwrap_or_else(PoisonError::into_inner));
        let review = reviews.get(place)?;
        (review.version == self.version_at(place)?).then(|| review.clone())
    }

    /// A text as it ships, in Markdown.
    #[must_use]
    pub fn shipped(&self, place: &TextPlace) -> Option<String> {
        match place {
            TextPlace::Section(slug, section) => self.knowledge.get(slug)?.sections.get(section).cloned(),
            TextPlace::ShortAnswer(slug) => Some(self.knowledge.short_answer(slug)?.answer.clone()),
            TextPlace::Need(slug) => {
                let need = self.knowledge.need(slug)?;
                let lines = need.options.iter().map(|option| format!("{}: {}", option.label, option.line));
                Some(std::iter::once(need.lead.clone()).chain(lines).collect::<Vec<_>>().join("\n\n"))
            }
            TextPlace::Own(_) => None,
        }
    }

    /// Names the words of a text as they ship.
    #[must_use]
    pub fn version_at(&self, place: &TextPlace) -> Option<String> {
        self.shipped(place).map(|words| text::version(&words))
    }

    /// A text in plain words as owners read it now; none where they read none.
    #[must_use]
    pub fn words(&self, place: &TextPlace) -> Option<String> {
        if let TextPlace::Own(id) = place {
            let taught = self.taught();
            let said = taught.iter().find(|taught| taught.id == *id).map(|taught| &taught.said);
            return match said? {
                TaughtAnswer::Words(words) => Some(words.clone()),
                TaughtAnswer::Section(..) => None,
            };
        }
        match self.review_at(place).map(|review| review.outcome) {
            Some(Outcome::Changed(words)) => Some(words),
            Some(Outcome::Ended) => None,
            Some(Outcome::Right) | None => self.shipped_words(place),
        }
    }

    /// A text in plain words as it ships.
    #[must_use]
    pub fn shipped_words(&self, place: &TextPlace) -> Option<String> {
        self.shipped(place).map(|words| markdown::to_html(&words).0.to_plain())
    }

    /// Whether a text is there in English too.
    #[must_use]
    pub fn has_english(&self, place: &TextPlace) -> bool {
        if let Some(Review { outcome: Outcome::Changed(_), english, .. }) = self.review_at(place) {
            return english.is_some();
        }
        match place {
            TextPlace::Section(slug, section) => {
                let translation = self.knowledge.translation(slug, Language::English);
                translation.is_some_and(|translation| translation.section(*section).is_some())
            }
            TextPlace::ShortAnswer(slug) => self.knowledge.short_answer(slug).is_some_and(|of| of.english.is_some()),
            TextPlace::Need(slug) => self.knowledge.need(slug).is_some_and(|need| need.english.is_some()),
            TextPlace::Own(_) => false,
        }
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
