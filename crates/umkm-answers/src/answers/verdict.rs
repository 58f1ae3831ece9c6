//! What a ranking leads to, and how sure it must be: an answer, two, choices, a polite word, or "I do not know".
//! Short answers have thresholds of their own: `short_answers.rs`.

use super::classifier::log_softmax;
use super::politeness::Politeness;
use super::ranking::Ranking;
use super::sides::Sides;

/// From here on the best programme is the answer.
const SURE: f32 = 0.6;
/// A second programme as likely as this is shown beside the first. From .15 on one of the two is right in nine of ten
/// cases, but so often a question about one matter got two halves of an answer.
const BOTH: f32 = 0.3;
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
/// So many are offered to choose from.
pub(super) const MOST_CHOICES: usize = 3;
/// So many words that no greeting says are more than a greeting.
const CONTENT: usize = 3;

/// What to do with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This programme.
    Answer(String),
    /// This short answer.
    ShortAnswer(String),
    /// This need, which several programmes serve.
    Need(String),
    /// Two programmes were asked about; both are meant.
    Both(String, String),
    /// One of these; the person chooses. Slugs of programmes, and names of short answers ([`super::Piece::name`]) where
    /// [`Ranking::choice_instead`] says so.
    Choices(Vec<String>),
    /// A kind word.
    Polite(Politeness),
    /// Nothing the bot knows about; perhaps one of these.
    Unknown(Vec<String>),
}

impl Verdict {
    /// Whether it is an answer, not a choice, a kind word or "I do not know".
    #[must_use]
    pub fn answers(&self) -> bool {
        matches!(self, Self::Answer(_) | Self::ShortAnswer(_) | Self::Need(_) | Self::Both(..))
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

impl Ranking {
    /// The two of these programmes that the sides of the text ask about, the likelier first.
    fn two(&self, top: &[(&str, f32)]) -> Option<[String; 2]> {
        let sides = self.sides?;
        let slug = |side: usize| self.slugs.get(sides.get(side)?.0);
        let (one, other) = (slug(0)?, slug(1)?);
        let place = |slug: &String| top.iter().position(|(likely, _)| likely == slug);
        let (first, second) = (place(one)?, place(other)?);
        // Half a sentence easily looks as if it were about the bot.
        let is_clear = sides.iter().all(|(topic, p)| *p >= CLEAR_SIDE && self.has_sides(*topic));
        let two = if first < second { [one, other] } else { [other, one] };
        is_clear.then(|| two.map(Clone::clone))
    }

    /// Whether two programmes are both more than the bot and its people.
    fn have_sides(&self, two: [&str; 2]) -> bool {
        let topic = |slug: &str| self.slugs.iter().position(|other| other == slug);
        two.into_iter().all(|slug| topic(slug).is_some_and(|topic| self.has_sides(topic)))
    }

    /// Whether the text is about the programme that was shown last.
    fn goes_on(&self, context: &str, top: &[(&str, f32)]) -> bool {
        let is_first = top.first().is_some_and(|(slug, _)| *slug == context);
        let is_asked = self.is_question >= GOES_ON && self.stored.none() <= SURELY_NONE;
        let points_back = self.shape.side_of_it.is_some() && self.named.is_empty();
        self.shape.only_facet || points_back || (is_first && is_asked)
    }

    /// What to do with the text; `context` is the programme shown last, `excluded` are those that the person
    /// said are not meant.
    #[must_use]
    pub fn verdict(&self, context: Option<&str>, excluded: &[String]) -> Verdict {
        if let Some(kind) = self.shape.small_talk {
            return Verdict::Polite(kind);
        }
        match self.of_programmes(context, excluded) {
            // What a short answer was written for is no insult, however it sounds.
            Verdict::Polite(kind @ (Politeness::Insult | Politeness::Injection)) if !self.is_sample() => {
                Verdict::Polite(kind)
            }
            found => self.narrowed(found, excluded),
        }
    }

    /// What to do with the text, as far as programmes answer it.
    pub(super) fn of_programmes(&self, context: Option<&str>, excluded: &[String]) -> Verdict {
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
            [(first, p), (second, q), ..] if are_two(*p, *q) && self.have_sides([first, second]) => {
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
            // What only lies near other things that nobody answers is noted: officers learn that it is asked.
            Politeness::Elsewhere => !self.shape.is_about_business && self.stored.told == Some(Politeness::Elsewhere),
            Politeness::Thanks => !(self.shape.asks || self.shape.denies),
            Politeness::Goodbye => !self.shape.asks,
            Politeness::Greeting => self.shape.content < CONTENT,
            // An advertisement offers; who wishes for something, or names how much there is, does not.
            Politeness::Spam => !self.shape.wishes,
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
        let is_left = |kind: &Politeness| match kind {
            // Who asks where something is sold advertises nothing, whatever the words lie near.
            Politeness::Spam => !self.shape.asks,
            kind => !(self.shape.is_no_small_talk && is_small(kind)),
        };
        let kind = self.stored.kind().filter(fits).filter(is_left);
        kind.map_or(Verdict::Unknown(Vec::new()), Verdict::Polite)
    }
}
