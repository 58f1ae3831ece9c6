//! What the engine learns from: sentences, and what each is about.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::politeness::Politeness;
use super::tables::table;
use crate::knowledge::{Knowledge, Matter, Need, Section, ShortAnswer, Target, target};
use crate::text::markdown;

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A topic, by its number.
    Programme(usize),
    /// Nothing the bot knows: what it wants is a kind word.
    Nothing(Politeness),
}

/// A stored sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub text: Arc<str>,
    /// What it is about.
    pub about: About,
    /// Other programmes that answer it as well.
    pub also: Vec<usize>,
    /// The short answer or the need that it is a sample of, by its number.
    pub piece: Option<usize>,
    /// The short answer that answers just this, of a question that tells its programme apart; by its number.
    pub answer: Option<usize>,
    /// Whether it is the programme's own sentence and not what people ask.
    pub is_passage: bool,
    /// How it is put, for questions.
    pub style: Arc<str>,
    /// Which side of the programme it asks about, for questions.
    pub side: Arc<str>,
}

impl Sentence {
    /// What people ask, or say, about something.
    #[must_use]
    pub fn about(about: About, text: Arc<str>) -> Self {
        Self {
            text,
            about,
            also: Vec::new(),
            piece: None,
            answer: None,
            is_passage: false,
            style: Arc::default(),
            side: Arc::default(),
        }
    }

    /// The piece that is asked for.
    #[must_use]
    pub fn asks_for(&self) -> Option<usize> {
        self.piece.or(self.answer)
    }

    /// Whether it is what a programme is called.
    #[must_use]
    pub fn is_name(&self) -> bool {
        *self.style == *NAME
    }

    /// Whether it is an English sample.
    #[must_use]
    pub fn is_english(&self) -> bool {
        *self.style == *ENGLISH
    }

    /// Whether it is a sample of a need.
    #[must_use]
    pub fn is_of_need(&self) -> bool {
        *self.style == *NEED
    }
}

/// Everything the engine learns from.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The topics: programmes, and behind them the matters that only short answers are about. A topic's number is its
    /// place.
    pub slugs: Vec<String>,
    /// How many of the topics are programmes.
    pub programmes: usize,
    /// The short answers and needs.
    pub pieces: Vec<Piece>,
    /// The sentences.
    pub sentences: Vec<Sentence>,
}

/// What answers something narrower than a programme, or something wider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its slug.
    pub slug: String,
    /// What it is.
    pub kind: PieceKind,
    /// The topics that it belongs to, by number: of a short answer one, of a need those that serve it.
    pub topics: Vec<usize>,
}

impl Piece {
    /// How it is written in the model, and among what somebody refused.
    #[must_use]
    pub fn name(&self) -> String {
        let target = match self.kind {
            PieceKind::ShortAnswer => Target::ShortAnswer,
            PieceKind::Need => Target::Need,
        };
        target(self.slug.clone()).to_string()
    }

    /// Whether it is written so: without writing it, for each question asks this of hundreds.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let kind = match self.kind {
            PieceKind::ShortAnswer => target::SHORT_ANSWER,
            PieceKind::Need => target::NEED,
        };
        let slug = name.strip_suffix(self.slug.as_str()).and_then(|rest| rest.strip_suffix(':'));
        slug == Some(kind)
    }

    /// Whether it is one of these.
    #[must_use]
    pub fn is_among(&self, names: &[String]) -> bool {
        names.iter().any(|name| self.is_called(name))
    }
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// One question and its answer.
    ShortAnswer,
    /// A wish that several programmes serve.
    Need,
}

/// The styles of sentences that are samples of short answers and of needs.
const SHORT_ANSWER: &str = "short-answer";
const NEED: &str = "need";
/// The style of what programmes are called.
const NAME: &str = "name";
/// The style of the English ones, of which so many tell topics apart: programmes have no English questions.
const ENGLISH: &str = "english";
const ENGLISH_TELLING: usize = 4;

impl Corpus {
    /// What the shipped knowledge holds: sample questions, the programmes' own sentences, and
    /// sentences that are no questions.
    #[must_use]
    pub fn shipped(knowledge: &Knowledge) -> Self {
        let mut programmes: Vec<_> = knowledge.iter().collect();
        // Titles may change; numbers should not.
        programmes.sort_by(|a, b| a.head.slug.cmp(&b.head.slug));
        let matters = Matter::ALL.into_iter().filter(|matter| matter.programme().is_none()).map(Matter::word);
        let slugs: Vec<String> =
            programmes.iter().map(|programme| programme.head.slug.clone()).chain(matters.map(str::to_owned)).collect();
        let number = |slug: &str| slugs.iter().position(|other| other == slug);
        let (mut sentences, mut narrower) = (Vec::new(), Vec::new());
        let (name, no_style): (Arc<str>, Arc<str>) = (NAME.into(), Arc::default());
        for (at, programme) in programmes.iter().enumerate() {
            let about = About::Programme(at);
            let names =
                [programme.head.slug.replace('-', " "), programme.head.title.clone(), programme.head.short.clone()];
            let body = programme.sections.iter().filter(|(section, _)| **section != Section::Kontak);
            let body = body.flat_map(|(_, text)| markdown::sentences(text)).map(|text| (text, &no_style));
            let passages = names.into_iter().map(|text| (text, &name)).chain(body);
            sentences.extend(passages.map(|(text, style)| Sentence {
                is_passage: true,
                style: Arc::clone(style),
                ..Sentence::about(about, text.into())
            }));
            let first = sentences.len();
            let narrow = programme.samples.iter().enumerate();
            narrower.extend(narrow.filter_map(|(at, sample)| Some((first + at, sample.answer.as_deref()?))));
            sentences.extend(programme.samples.iter().map(|sample| Sentence {
                also: sample.also.as_deref().and_then(number).into_iter().collect(),
                style: Arc::clone(&sample.style),
                side: Arc::clone(&sample.facet),
                ..Sentence::about(about, Arc::clone(&sample.text))
            }));
        }
        let mut pieces = Pieces { sentences, ..Pieces::default() };
        knowledge.short_answers().for_each(|answer| pieces.short_answer(answer, number));
        knowledge.needs().for_each(|need| pieces.need(need, number));
        let Pieces { all: pieces, mut sentences, .. } = pieces;
        for (at, slug) in narrower {
            let is_meant = |piece: &Piece| piece.kind == PieceKind::ShortAnswer && piece.slug == slug;
            let answer = pieces.iter().position(is_meant);
            sentences.get_mut(at).into_iter().for_each(|sentence| sentence.answer = answer);
        }
        sentences.extend(table("not_questions.tsv").into_iter().filter_map(|row| {
            let kind = Politeness::from_word(row.first()?)?;
            Some(Sentence::about(About::Nothing(kind), row.get(1)?.as_str().into()))
        }));
        sentences.shrink_to_fit();
        Self { slugs, programmes: programmes.len(), pieces, sentences }
    }

    /// The programmes' own sentences.
    pub(super) fn passages(&self) -> impl Iterator<Item = &str> {
        self.sentences.iter().filter(|sentence| sentence.is_passage).map(|sentence| &*sentence.text)
    }

    /// What tells topics apart: all but the samples of programmes' short answers and of needs, which are narrower or wider
    /// than what a programme is asked and blur it. Which of those is meant, [`super::embedding`] tells.
    pub(super) fn of_topics(&self) -> Vec<&Sentence> {
        let (mut english, mut last) = (0, None);
        let mut tells = |sentence: &&Sentence| {
            english = if sentence.is_english() && sentence.piece == last { english + 1 } else { 0 };
            last = sentence.piece;
            sentence.piece.is_none()
                || matches!(sentence.about, About::Programme(topic) if topic >= self.programmes)
                || (sentence.is_english() && english < ENGLISH_TELLING)
        };
        self.sentences.iter().filter(|sentence| tells(sentence)).collect()
    }

    /// The number of a sentence's class: a programme's, or behind all programmes that of a kind word.
    pub(super) fn class(&self, sentence: &Sentence) -> usize {
        match sentence.about {
            About::Programme(number) => number,
            About::Nothing(kind) => self.slugs.len() + kind.number(),
        }
    }
}

/// Short answers and needs, and all sentences to which theirs are added.
#[derive(Default)]
struct Pieces {
    all: Vec<Piece>,
    sentences: Vec<Sentence>,
    /// Each style once, however many sentences are of it.
    styles: FxHashMap<&'static str, Arc<str>>,
}

impl Pieces {
    /// A short answer's samples count for its topic.
    fn short_answer(&mut self, answer: &ShortAnswer, number: impl Fn(&str) -> Option<usize>) {
        let Some(topic) = number(answer.subject.topic()) else { return };
        let english = answer.english.iter().flat_map(|english| asked(&english.question, &english.samples));
        let samples = asked(&answer.question, &answer.samples).map(|sample| (sample, SHORT_ANSWER));
        let samples = samples.chain(english.map(|sample| (sample, ENGLISH)));
        self.add(PieceKind::ShortAnswer, &answer.slug, vec![topic], samples);
    }

    /// A need's samples count for every programme that serves it.
    fn need(&mut self, need: &Need, number: impl Fn(&str) -> Option<usize>) {
        let topics: Vec<usize> = need.programmes().filter_map(number).collect();
        self.add(PieceKind::Need, &need.slug, topics, need.samples.iter().map(|sample| (Arc::clone(sample), NEED)));
    }

    fn add(
        &mut self,
        kind: PieceKind,
        slug: &str,
        topics: Vec<usize>,
        samples: impl Iterator<Item = (Arc<str>, &'static str)>,
    ) {
        let Some((first, also)) = topics.split_first() else { return };
        let piece = self.all.len();
        let styles = &mut self.styles;
        self.sentences.extend(samples.map(|(text, style)| Sentence {
            also: also.to_vec(),
            piece: Some(piece),
            style: Arc::clone(styles.entry(style).or_insert_with(|| style.into())),
            ..Sentence::about(About::Programme(*first), text)
        }));
        self.all.push(Piece { slug: slug.to_owned(), kind, topics });
    }
}

/// A question in all its wordings.
fn asked(question: &str, samples: &[Arc<str>]) -> impl Iterator<Item = Arc<str>> {
    std::iter::once(question.into()).chain(samples.iter().map(Arc::clone))
}
