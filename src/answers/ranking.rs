//! What the scores of a text lead to: an answer, choices, a polite word, or "I do not know".

use std::sync::Arc;

use super::classifier::log_softmax;
use super::facet;
use super::judge::{Judge, Scores};
use super::kinds::Stored;
use super::normalise::{Analysis, Normaliser};
use super::plain;
use super::politeness::{Politeness, is_wordless, wordless};
use super::sides::Sides;
use crate::knowledge::Section;
use crate::text::phrase::{self, Set};

/// From here on the best programme is the answer.
const SURE: f32 = 0.6;
/// A second programme as likely as this is shown beside the first, which alone is right in six of ten such cases; one
/// of the two is in nine.
const BOTH: f32 = 0.15;
/// And the two are this likely together, else there are more to choose from.
const TOGETHER: f32 = 0.6;
/// Two sides of a text that are each as clear as this ask about two programmes.
const CLEAR_SIDE: f32 = 0.25;
/// What goes on about the programme on the table needs to look less like a question than what stands alone: "kapan
/// cairnya" does, "oh gitu ya" does not. Between the two kinds of `tests/data/{dialogues,remarks}.tsv`.
const GOES_ON: f32 = 0.01;
/// And it is not what is this likely no question.
const SURELY_NONE: f32 = 0.8;
/// From here on a text that is near stored questions gets choices.
const PERHAPS_NEAR: f32 = 0.2;
const MOST_CHOICES: usize = 3;
/// So few words are a greeting, thanks or a farewell only if one of them is.
const FEW_WORDS: usize = 4;

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
    /// What a text without words, or of nothing but small talk, is.
    small_talk: Option<Politeness>,
    facet: Option<Section>,
    only_facet: bool,
    is_about_business: bool,
    /// Whether greetings, thanks and farewells are out of the question: few words, and none of them is one.
    is_no_small_talk: bool,
    /// Whether it says no and no word of thanks: "belum ngerti" thanks for nothing.
    denies: bool,
    /// Whether it ends in a question mark, so that it neither thanks nor takes leave.
    asks: bool,
}

impl Shape {
    /// Of `rest`, what follows the text, only words of distress count.
    pub(super) fn new(normaliser: &Normaliser, analysis: &Analysis, text: &str, rest: &str) -> Self {
        let after = if rest.is_empty() { Vec::new() } else { plain::words(rest) };
        let is_distress =
            [&analysis.raw, &analysis.folded, &after].into_iter().any(|words| normaliser.kind_words.is_distress(words));
        let has_small_talk = normaliser.has_small_talk(analysis);
        Self {
            small_talk: if is_distress {
                Some(Politeness::Distress)
            } else if analysis.raw.is_empty() || is_wordless(text) {
                Some(wordless(text))
            } else {
                normaliser.small_talk(analysis)
            },
            facet: facet::of(&analysis.folded),
            only_facet: normaliser.names_no_programme(analysis),
            is_about_business: normaliser.kind_words.is_about_business(&analysis.folded),
            is_no_small_talk: analysis.raw.len() <= FEW_WORDS && !has_small_talk,
            denies: !has_small_talk && analysis.raw.iter().any(|word| phrase::has(Set::No, word)),
            asks: text.trim_end().ends_with('?'),
        }
    }
}

/// Whether one programme, or two, stand out enough for an answer.
pub(super) fn is_clear(merits: &[f32], sides: Option<Sides>) -> bool {
    let mut likely = merits.to_vec();
    log_softmax(&mut likely);
    likely.sort_by(|a, b| b.total_cmp(a));
    let likely = |place: usize| likely.get(place).copied().map_or(0.0, libm::expf);
    likely(0) >= SURE
        || are_two(likely(0), likely(1))
        || sides.is_some_and(|sides| sides.iter().all(|(_, p)| *p >= CLEAR_SIDE))
}

/// Whether two programmes this likely are both shown.
fn are_two(first: f32, second: f32) -> bool {
    second >= BOTH && first + second >= TOGETHER
}

/// A text's scores for every programme.
#[derive(Clone, Debug)]
pub struct Ranking {
    slugs: Arc<[String]>,
    merits: Vec<f32>,
    is_question: f32,
    stored: Stored,
    /// See [`Judge::thresholds`].
    thresholds: [f32; 2],
    shape: Shape,
    sides: Option<Sides>,
    bonus: f32,
}

impl Ranking {
    pub(super) fn new(slugs: &Arc<[String]>, judge: &Judge, scores: &Scores, shape: Shape) -> Self {
        let views = scores.views(slugs.len());
        let merits = judge.merits(&views);
        let is_question = judge.is_question(&Judge::signs(scores, &views, &merits));
        let stored = Stored::new(scores, slugs.len());
        Self {
            slugs: Arc::clone(slugs),
            merits,
            is_question,
            stored,
            thresholds: judge.thresholds,
            shape,
            sides: scores.sides,
            bonus: judge.bonus,
        }
    }

    /// The same, as sure of being a question as another judge is.
    pub(super) fn with_certainty(mut self, is_question: f32) -> Self {
        self.is_question = is_question;
        self
    }

    /// The section that is asked for.
    #[must_use]
    pub fn facet(&self) -> Option<Section> {
        self.shape.facet
    }

    /// How sure it is that the text is a question about a programme.
    #[must_use]
    pub fn certainty(&self) -> f32 {
        self.is_question
    }

    /// The likeliest programmes with their probabilities, after the one that was shown last got its bonus.
    #[must_use]
    pub fn top(&self, context: Option<&str>, most: usize) -> Vec<(&str, f32)> {
        let bonus = |slug: &str| if Some(slug) == context { self.context_bonus() } else { 0.0 };
        let mut merits: Vec<f32> =
            self.slugs.iter().zip(&self.merits).map(|(slug, merit)| merit + bonus(slug)).collect();
        log_softmax(&mut merits);
        let likely = self.slugs.iter().zip(merits).map(|(slug, log)| (slug.as_str(), libm::expf(log)));
        let mut all: Vec<(&str, f32)> = likely.collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        all.truncate(most);
        all
    }

    /// The two of these programmes that the sides of the text ask about, the likelier first.
    fn two(&self, top: &[(&str, f32)]) -> Option<[String; 2]> {
        let sides = self.sides?;
        let slug = |side: usize| self.slugs.get(sides.get(side)?.0);
        let (one, other) = (slug(0)?, slug(1)?);
        let place = |slug: &String| top.iter().position(|(likely, _)| likely == slug);
        let (first, second) = (place(one)?, place(other)?);
        let is_clear = sides.iter().all(|(_, p)| *p >= CLEAR_SIDE);
        let two = if first < second { [one, other] } else { [other, one] };
        is_clear.then(|| two.map(Clone::clone))
    }

    /// Whether the text is about the programme that was shown last.
    fn goes_on(&self, context: &str, top: &[(&str, f32)]) -> bool {
        let is_first = top.first().is_some_and(|(slug, _)| *slug == context);
        let is_asked = self.is_question >= GOES_ON && self.stored.none() <= SURELY_NONE;
        self.shape.only_facet || (is_first && is_asked)
    }

    /// A text that names no programme is about the one that was shown last.
    fn context_bonus(&self) -> f32 {
        if self.shape.only_facet { f32::from(u8::MAX) } else { self.bonus }
    }

    /// What to do with the text; `context` is the programme shown last, `excluded` are those that the person
    /// said are not meant.
    #[must_use]
    pub fn verdict(&self, context: Option<&str>, excluded: &[String]) -> Verdict {
        if let Some(kind) = self.shape.small_talk {
            return Verdict::Polite(kind);
        }
        let mut top = self.top(context, MOST_CHOICES + excluded.len());
        top.retain(|(slug, _)| !excluded.iter().any(|other| other == slug));
        top.truncate(MOST_CHOICES);
        let names = || top.iter().map(|(slug, _)| (*slug).to_owned()).collect();
        let goes_on = context.is_some_and(|slug| self.goes_on(slug, &top));
        let [sure, perhaps] = self.thresholds;
        if !goes_on && self.is_question < perhaps {
            return self.decline(names());
        }
        if (goes_on || self.is_question >= sure)
            && let Some([one, other]) = self.two(&top)
        {
            return Verdict::Both(one, other);
        }
        match top.as_slice() {
            _ if !goes_on && self.is_question < sure => Verdict::Choices(names()),
            [(first, p), (second, q), ..] if are_two(*p, *q) => {
                Verdict::Both((*first).to_owned(), (*second).to_owned())
            }
            [(slug, p), ..] if *p >= SURE => Verdict::Answer((*slug).to_owned()),
            [_, _, ..] => Verdict::Choices(names()),
            _ => Verdict::Unknown(Vec::new()),
        }
    }

    /// A kind word where its kind is clear, choices where stored questions are near or a side is asked about, else
    /// "I do not know". What concerns a business is not sent elsewhere, so that officers learn what they are asked.
    fn decline(&self, choices: Vec<String>) -> Verdict {
        let fits = |kind: &Politeness| match kind {
            Politeness::Elsewhere => !self.shape.is_about_business,
            Politeness::Thanks => !(self.shape.asks || self.shape.denies),
            Politeness::Goodbye => !self.shape.asks,
            _ => true,
        };
        // What the words themselves do not tell is no greeting, thanks or farewell for being short.
        let is_small =
            |kind: &Politeness| matches!(kind, Politeness::Greeting | Politeness::Thanks | Politeness::Goodbye);
        if let Some(kind) = self.stored.told.filter(fits) {
            return Verdict::Polite(kind);
        }
        let is_near = self.is_question >= PERHAPS_NEAR && self.stored.is_nearer_to_questions();
        if is_near || (self.shape.only_facet && self.shape.facet.is_some()) {
            return Verdict::Choices(choices);
        }
        let kind = self.stored.kind().filter(fits).filter(|kind| !(self.shape.is_no_small_talk && is_small(kind)));
        kind.map_or(Verdict::Unknown(Vec::new()), Verdict::Polite)
    }
}
