//! What the scores of a question lead to: an answer, choices, a polite word, or "I do not know".

use crate::knowledge::Section;

/// Weights of the four scores (BM25 by document and by sentence, grams by document and by sentence).
const WEIGHTS: [f32; 4] = [1.8, 1.5, 1.4, 3.2];
/// What a follow-up gives the programme that was shown last.
const CONTEXT_BONUS: f32 = 1.6;
/// From here on the best programme is the answer.
const SURE: f32 = 0.5;
/// From here on a question is taken for one.
const A_QUESTION: f32 = 0.5;
/// Below this nothing is offered.
const NO_QUESTION: f32 = 0.2;
/// A programme this likely is worth offering.
const WORTH_OFFERING: f32 = 0.08;
/// Two programmes as likely as this are both meant.
const BOTH: f32 = 0.25;
const MOST_CHOICES: usize = 3;

/// A kind word that wants one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Politeness {
    /// Hello.
    Greeting,
    /// Thank you.
    Thanks,
    /// Until next time.
    Goodbye,
    /// Rude words.
    Insult,
    /// Something was bad: the bot, an office, the waiting.
    Complaint,
    /// Advertising that is no business of the bot.
    Spam,
    /// Letters without meaning.
    Gibberish,
    /// Nothing but pictures.
    Emoji,
    /// Asks for or tells what should stay private: codes, identity numbers, officials' own numbers.
    Sensitive,
    /// Instructions to the bot.
    Injection,
    /// Other services, other places, or no business at all.
    Elsewhere,
}

impl Politeness {
    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "greeting" => Some(Self::Greeting),
            "thanks" => Some(Self::Thanks),
            _ => None,
        }
    }
}

/// What to do with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This programme.
    Answer(String),
    /// Two programmes were asked about; both are meant.
    Both(String, String),
    /// One of these; the person chooses.
    Choices(Vec<String>),
    /// A kind word.
    Polite(Politeness),
    /// Nothing the bot knows about; perhaps one of these.
    Unknown(Vec<String>),
}

/// What is known about a text besides its scores.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub(super) terms: usize,
    pub(super) politeness: Option<Politeness>,
    pub(super) facet: Option<Section>,
    pub(super) only_facet: bool,
}

/// A text's scores for every programme.
#[derive(Clone, Debug)]
pub struct Ranking {
    slugs: Vec<String>,
    scores: Vec<f32>,
    is_question: f32,
    shape: Shape,
}

impl Ranking {
    pub(super) fn new(slugs: &[String], scores: &[Vec<f32>; 4], shape: Shape) -> Self {
        let programmes = slugs.len();
        let mut sums = vec![0.0; programmes];
        for (scores, weight) in scores.iter().zip(WEIGHTS) {
            let most = scores.iter().take(programmes).copied().fold(1e-6, f32::max);
            for (sum, score) in sums.iter_mut().zip(scores) {
                *sum += weight * score / most;
            }
        }
        Self { slugs: slugs.to_vec(), scores: sums, is_question: is_question(scores, programmes, shape), shape }
    }

    /// The section that is asked for.
    #[must_use]
    pub fn facet(&self) -> Option<Section> {
        self.shape.facet
    }

    /// The likeliest programmes with their probabilities, after the one that was shown last got its bonus.
    #[must_use]
    pub fn top(&self, context: Option<&str>, most: usize) -> Vec<(&str, f32)> {
        let bonus = |slug: &str| if Some(slug) == context { CONTEXT_BONUS } else { 0.0 };
        let mut all: Vec<(&str, f32)> = self
            .slugs
            .iter()
            .zip(&self.scores)
            .map(|(slug, score)| (slug.as_str(), (score + bonus(slug)).exp()))
            .collect();
        let sum: f32 = all.iter().map(|(_, weight)| weight).sum();
        all.iter_mut().for_each(|(_, weight)| *weight /= sum.max(f32::MIN_POSITIVE));
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        all.truncate(most);
        all
    }

    /// How sure it is that the text asks about a programme.
    #[must_use]
    pub fn is_question(&self) -> f32 {
        self.is_question
    }

    /// Whether the text surely asks about a programme, also where something else was expected, as inside a form.
    #[must_use]
    pub fn is_sure_question(&self, context: Option<&str>) -> bool {
        self.is_question >= A_QUESTION && matches!(self.verdict(context, &[]), Verdict::Answer(_) | Verdict::Both(..))
    }

    /// What to do with the text; `context` is the programme shown last, `excluded` are those that the person
    /// said are not meant.
    #[must_use]
    pub fn verdict(&self, context: Option<&str>, excluded: &[String]) -> Verdict {
        if let Some(politeness) = self.shape.politeness {
            return Verdict::Polite(politeness);
        }
        if let Some(slug) = context.filter(|slug| self.shape.only_facet && !excluded.iter().any(|other| other == slug))
        {
            return Verdict::Answer(slug.to_owned());
        }
        let mut top = self.top(context, MOST_CHOICES + excluded.len());
        top.retain(|(slug, _)| !excluded.iter().any(|other| other == slug));
        top.truncate(MOST_CHOICES);
        let likely = |least: f32| -> Vec<String> {
            top.iter().filter(|(_, p)| *p >= least).map(|(slug, _)| (*slug).to_owned()).collect()
        };
        if self.shape.only_facet || self.is_question < NO_QUESTION {
            return Verdict::Unknown(Vec::new());
        }
        if let [(first, p), (second, q), ..] = top.as_slice()
            && *p < SURE
            && *q >= BOTH
            && self.is_question >= A_QUESTION
        {
            return Verdict::Both((*first).to_owned(), (*second).to_owned());
        }
        match top.first() {
            Some((slug, p)) if *p >= SURE && self.is_question >= A_QUESTION => Verdict::Answer((*slug).to_owned()),
            _ => match likely(WORTH_OFFERING) {
                choices if choices.len() >= 2 => Verdict::Choices(choices),
                near => Verdict::Unknown(near),
            },
        }
    }
}

/// How sure it is that a text is a question at all: a logistic of how near it is to stored questions,
/// and how much nearer than to sentences that are none.
fn is_question(scores: &[Vec<f32>; 4], programmes: usize, shape: Shape) -> f32 {
    let best = |scores: &Vec<f32>| scores.iter().take(programmes).copied().fold(0.0, f32::max);
    let [word_docs, word_near, _, gram_near] = scores;
    let margin = |scores: &Vec<f32>| best(scores) - scores.get(programmes).copied().unwrap_or_default();
    let terms = (1.0 + shape.terms as f32).ln();
    let sum =
        -2.2 + 0.12 * best(word_docs) + 0.25 * margin(word_near) + 9.0 * margin(gram_near) + 3.0 * best(gram_near)
            - 0.2 * terms;
    1.0 / (1.0 + (-sum).exp())
}
