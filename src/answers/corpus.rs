//! What the engine learns from: sentences, and what each is about.

use super::politeness::Politeness;
use super::tables::table;
use crate::knowledge::{Knowledge, Section};
use crate::text::markdown;

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A programme, by its number.
    Programme(usize),
    /// No programme: what it wants is a kind word.
    Nothing(Politeness),
}

/// A stored sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// What it is about.
    pub about: About,
    /// A second programme that answers it as well.
    pub also: Option<usize>,
    /// Whether it is the programme's own sentence and not what people ask.
    pub is_passage: bool,
    /// How it is put, for questions.
    pub style: String,
}

/// Everything the engine learns from.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The programmes; a programme's number is its place.
    pub slugs: Vec<String>,
    /// The sentences.
    pub sentences: Vec<Sentence>,
}

impl Corpus {
    /// What the shipped knowledge holds: sample questions, the programmes' own sentences, and
    /// sentences that are no questions.
    #[must_use]
    pub fn shipped(knowledge: &Knowledge) -> Self {
        let mut programmes: Vec<_> = knowledge.iter().collect();
        // Titles may change; numbers should not.
        programmes.sort_by(|a, b| a.head.slug.cmp(&b.head.slug));
        let slugs: Vec<String> = programmes.iter().map(|programme| programme.head.slug.clone()).collect();
        let number = |slug: &String| slugs.binary_search(slug).ok();
        let mut sentences = Vec::new();
        for (at, programme) in programmes.iter().enumerate() {
            let about = About::Programme(at);
            let names =
                [programme.head.slug.replace('-', " "), programme.head.title.clone(), programme.head.short.clone()];
            let body = programme.sections.iter().filter(|(section, _)| **section != Section::Kontak);
            let passages = names.into_iter().chain(body.flat_map(|(_, text)| markdown::sentences(text)));
            sentences.extend(passages.map(|text| Sentence {
                text,
                about,
                also: None,
                is_passage: true,
                style: String::new(),
            }));
            sentences.extend(programme.samples.iter().map(|sample| Sentence {
                text: sample.text.clone(),
                about,
                also: sample.also.as_ref().and_then(number),
                is_passage: false,
                style: sample.style.clone(),
            }));
        }
        sentences.extend(table("not_questions.tsv").into_iter().filter_map(|row| {
            let kind = Politeness::from_word(row.first()?)?;
            Some(Sentence {
                text: row.get(1)?.clone(),
                about: About::Nothing(kind),
                also: None,
                is_passage: false,
                style: String::new(),
            })
        }));
        Self { slugs, sentences }
    }

    /// The programmes' own sentences.
    pub(super) fn passages(&self) -> impl Iterator<Item = &str> {
        self.sentences.iter().filter(|sentence| sentence.is_passage).map(|sentence| sentence.text.as_str())
    }

    /// The number of a sentence's class: a programme's, or behind all programmes that of a kind word.
    pub(super) fn class(&self, sentence: &Sentence) -> usize {
        match sentence.about {
            About::Programme(number) => number,
            About::Nothing(kind) => self.slugs.len() + kind.number(),
        }
    }
}
