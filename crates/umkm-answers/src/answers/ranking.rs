//! A text with its scores for every programme: which are the likeliest.

use std::sync::Arc;

use super::classifier::log_softmax;
use super::corpus::{Piece, PieceKind};
use super::embedding::Asked;
use super::facet;
use super::gate::Gate;
use super::gist::Gist;
use super::judge::{Judge, Scores};
use super::kinds::Stored;
use super::named_by::NamedBy;
use super::normalise::{Analysis, Normaliser};
use super::plain;
use super::politeness::{Politeness, is_wordless, wordless};
use super::sides::Sides;
use super::subject;
use crate::knowledge::Section;
use crate::text::phrase::{self, Set};

/// What few words, and more, give the topic of what was shown before, and what they take from what was shown itself; as
/// logarithms.
const FEW_WORDS_AFTER: usize = 6;
const GOES_ON_FEW: f32 = 2.0;
const GOES_ON_MORE: f32 = 1.0;
const AGAIN: f32 = -2.5;
/// So few words are a greeting, thanks or a farewell only if one of them is.
const FEW_WORDS: usize = 4;

/// The shortest word that may stand before "-nya": "hanya" and "tanya" point to nothing.
const SHORTEST_OF_IT: usize = 4;

/// What is known about a text besides its scores.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// What a text without words, or of nothing but small talk, is.
    pub(super) small_talk: Option<Politeness>,
    pub(super) facet: Option<Section>,
    pub(super) only_facet: bool,
    /// The side of what was spoken of that it asks about: "cara bikinnya".
    pub(super) side_of_it: Option<Section>,
    pub(super) is_about_business: bool,
    /// Whether greetings, thanks and farewells are out of the question: few words, and none of them is one.
    pub(super) is_no_small_talk: bool,
    /// Whether it says no and no word of thanks: "belum ngerti" thanks for nothing.
    pub(super) denies: bool,
    /// How many words it has.
    pub(super) words: usize,
    /// How many words say something that no greeting says: "mau tanya kalibrasi oven".
    pub(super) content: usize,
    /// Whether somebody wishes for something, or says how much money there is, and offers nothing.
    pub(super) wishes: bool,
    /// Whether it ends in a question mark or has a word that only asks: it neither thanks, takes leave nor advertises.
    pub(super) asks: bool,
}

impl Shape {
    /// Of `rest`, what follows the text, only words of distress count.
    pub(super) fn new(normaliser: &Normaliser, analysis: &Analysis, text: &str, rest: &str) -> Self {
        let after = if rest.is_empty() { Vec::new() } else { plain::words(rest) };
        let is_distress =
            [&analysis.raw, &analysis.folded, &after].into_iter().any(|words| normaliser.kind_words.is_distress(words));
        let has_small_talk = normaliser.has_small_talk(analysis);
        let facet = facet::of(&analysis.folded);
        let is_of_it = |word: &String| {
            word.strip_suffix("nya").is_some_and(|stem| stem.chars().count() >= SHORTEST_OF_IT)
                && !normaliser.is_stop(word)
        };
        Self {
            small_talk: if is_distress {
                Some(Politeness::Distress)
            } else if analysis.raw.is_empty() || is_wordless(text) {
                Some(wordless(text))
            } else {
                normaliser.small_talk(analysis)
            },
            facet,
            only_facet: normaliser.names_no_programme(analysis),
            side_of_it: facet.filter(|_| analysis.raw.len() <= FEW_WORDS && analysis.raw.iter().any(is_of_it)),
            is_about_business: normaliser.kind_words.is_about_business(&analysis.folded),
            is_no_small_talk: analysis.raw.len() <= FEW_WORDS && !has_small_talk,
            denies: !has_small_talk && analysis.raw.iter().any(|word| phrase::has(Set::No, word)),
            words: analysis.raw.len(),
            content: normaliser.content(analysis),
            wishes: wishes(&analysis.raw),
            asks: text.trim_end().ends_with('?') || analysis.raw.iter().any(|word| phrase::has(Set::OnlyAsks, word)),
        }
    }
}

/// Words of whoever wishes or tells of an own business, and words of whoever advertises.
const WISHES: [&str; 24] = [
    "saya", "sy", "aku", "aq", "gue", "gw", "kami", "butuh", "mau", "mw", "pengen", "pengin", "pingin", "ingin",
    "minta", "pinjam", "pinjem", "modal", "mdal", "usaha", "ush", "umkm", "pinjaman", "biaya",
];
const OFFERS: [&str; 22] = [
    "hub",
    "hubungi",
    "wa",
    "whatsapp",
    "minat",
    "berminat",
    "klik",
    "link",
    "url",
    "japri",
    "order",
    "dijual",
    "jual",
    "promo",
    "diskon",
    "pasti",
    "dijamin",
    "garansi",
    "cair",
    "bonus",
    "daftarkan",
    "terpercaya",
];

fn wishes(words: &[String]) -> bool {
    let has = |set: &[&str]| words.iter().any(|word| set.contains(&word.as_str()));
    has(&WISHES) && !has(&OFFERS)
}

/// A text's scores for every programme.
#[derive(Clone, Debug)]
pub struct Ranking {
    pub(super) slugs: Arc<[String]>,
    /// How many of the topics are programmes; behind them come the matters that only short answers are about.
    pub(super) programmes: usize,
    pub(super) merits: Vec<f32>,
    pub(super) is_question: f32,
    pub(super) stored: Stored,
    /// See [`Judge::thresholds`].
    pub(super) thresholds: [f32; 2],
    pub(super) shape: Shape,
    pub(super) sides: Option<Sides>,
    pub(super) bonus: f32,
    pub(super) pieces: Arc<[Piece]>,
    /// Which short answers the samples of topics name.
    pub(super) named_by: Arc<NamedBy>,
    pub(super) asked: Asked,
    /// The topics of what was shown before.
    pub(super) context: Vec<usize>,
    /// The piece of which the text is a sample, word for word.
    pub(super) exact: Option<usize>,
    /// The programmes of which the text says a name and no more.
    pub(super) named: Vec<usize>,
    /// How many words say something.
    pub(super) terms: usize,
    /// The logarithm of how likely each topic is, by the classifier.
    pub(super) topics: Vec<f32>,
    pub(super) gate: Gate,
    /// The topics that it is surely not about.
    pub(super) left_out: &'static [&'static str],
    /// What is meant by a wrong name.
    meant: Option<String>,
    gist: Gist,
}

/// What is left out is this likely, as a logarithm.
const LEFT_OUT: f32 = -1e4;

/// What a wrong name gives the programme that is meant: more than what its words give another one.
const MISNAMED: f32 = 6.0;

impl Ranking {
    pub(super) fn new(
        slugs: &Arc<[String]>,
        (pieces, programmes): (&Arc<[Piece]>, usize),
        judge: &Judge,
        scores: &Scores,
        shape: Shape,
        gist: Gist,
    ) -> Self {
        let views = scores.views(slugs.len());
        let merits = judge.merits(&views);
        let is_question = judge.is_question(&Judge::signs(scores, &views, &merits));
        let stored = Stored::new(scores, slugs.len());
        Self {
            slugs: Arc::clone(slugs),
            programmes,
            merits,
            is_question,
            stored,
            thresholds: judge.thresholds,
            shape,
            sides: scores.sides,
            bonus: judge.bonus,
            pieces: Arc::clone(pieces),
            named_by: Arc::default(),
            asked: scores.asked.clone(),
            context: Vec::new(),
            exact: None,
            named: Vec::new(),
            terms: scores.terms,
            topics: scores.classes.iter().take(slugs.len()).copied().collect(),
            gate: judge.gate.clone(),
            left_out: &[],
            meant: None,
            gist,
        }
    }

    /// The same text, among short answers that samples of these topics name.
    pub(super) fn naming(mut self, named_by: &Arc<NamedBy>) -> Self {
        self.named_by = Arc::clone(named_by);
        self
    }

    /// The same text, which is a sample of this piece word for word, or nothing but a name of these programmes.
    pub(super) fn saying(mut self, exact: Option<usize>, named: Vec<usize>) -> Self {
        (self.exact, self.named) = (exact, named);
        // "KTP sini, NIB-nya bisa diurus?" is no question of whom the bot serves.
        if exact.is_none() && self.names_a_programme() && !self.speaks_to_the_bot() {
            self.left_out = subject::BOT;
        }
        self
    }

    /// Whether a word of it names a programme.
    #[must_use]
    pub fn names_a_programme(&self) -> bool {
        subject::is_a_programme(&self.gist.canonical)
    }

    /// Whether a word of it speaks to the bot, or of it and its people.
    #[must_use]
    pub fn speaks_to_the_bot(&self) -> bool {
        subject::is_the_bot(&self.gist.canonical)
    }

    /// The same text, said while a programme is on the table: unless it speaks to the bot, or surely asks what a short
    /// answer says and does not lean on what was shown, it is not about the bot.
    #[must_use]
    pub fn of_a_programme(mut self, leans: bool) -> Self {
        let is_sure = !leans && self.is_short_answer_sure();
        let may_be_of_the_bot = self.exact.is_some() || self.speaks_to_the_bot() || is_sure;
        if self.left_out.is_empty() && !may_be_of_the_bot {
            self.left_out = subject::BOT_AND_REGISTER;
        }
        self
    }

    /// Whether a topic is left out.
    pub(super) fn is_left_out(&self, topic: usize) -> bool {
        !self.left_out.is_empty() && self.slugs.get(topic).is_some_and(|slug| self.left_out.contains(&slug.as_str()))
    }

    /// The same text, said after something was shown: a few words are likelier about the same topic, and ask for what
    /// was not shown yet.
    #[must_use]
    pub fn after(mut self, shown: &[String]) -> Self {
        let is_shown = |piece: &Piece| piece.is_among(shown);
        let topics: Vec<usize> =
            self.pieces.iter().filter(|piece| is_shown(piece)).flat_map(|piece| &piece.topics).copied().collect();
        let named = self.slugs.iter().enumerate().filter(|(_, slug)| shown.contains(slug)).map(|(topic, _)| topic);
        self.context = topics.into_iter().chain(named).collect();
        let lean = if self.shape.words <= FEW_WORDS_AFTER { GOES_ON_FEW } else { GOES_ON_MORE };
        let (context, pieces) = (&self.context, &self.pieces);
        let again = |piece: &Piece| if is_shown(piece) { AGAIN } else { 0.0 };
        let same = |piece: &Piece| {
            piece.kind == PieceKind::ShortAnswer && piece.topics.iter().any(|topic| context.contains(topic))
        };
        let of_piece =
            |number: usize| pieces.get(number).map_or(0.0, |piece| again(piece) + if same(piece) { lean } else { 0.0 });
        let slugs = &self.slugs;
        // Whoever asks on after a programme's card is not helped by that card.
        let of_programme = |topic: usize| {
            let again = slugs.get(topic).is_some_and(|slug| shown.contains(slug));
            (if context.contains(&topic) { lean } else { 0.0 }) + if again { AGAIN } else { 0.0 }
        };
        self.asked.leaning(of_piece, of_programme);
        self
    }

    /// The same text, where the question before it and the text together may say better which short answer is meant.
    #[must_use]
    pub fn read_with(mut self, together: &Self) -> Self {
        self.asked.mixed(&together.asked);
        self
    }

    /// The same, where a wrong name says which programme is meant.
    pub(super) fn meaning(mut self, topic: &str, meant: &str) -> Self {
        if let Some(merit) = self.slugs.iter().position(|slug| slug == topic).and_then(|at| self.merits.get_mut(at)) {
            *merit += MISNAMED;
            let [sure, _] = self.thresholds;
            self.is_question = self.is_question.max(sure);
            self.meant = Some(meant.to_owned());
        }
        self
    }

    /// The same, which is near what this topic alone is asked: all of it is meant, and no short answer.
    pub(super) fn about(mut self, topic: usize) -> Self {
        let most = self.merits.iter().copied().fold(0.0, f32::max);
        if let Some(merit) = self.merits.get_mut(topic) {
            *merit = most + MISNAMED;
            let [sure, _] = self.thresholds;
            self.is_question = self.is_question.max(sure);
            self.named.push(topic);
        }
        self
    }

    /// The same, which is near a sample of this piece, unless it is one of another piece word for word.
    pub(super) fn asking_for_piece(mut self, piece: usize) -> Self {
        self.exact = self.exact.or(Some(piece));
        self
    }

    /// How the programme is called that the text misnames, where it does.
    #[must_use]
    pub fn meant(&self) -> Option<&str> {
        self.meant.as_deref()
    }

    /// Whether the text is a sample of a short answer or need, word for word.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.exact.is_some()
    }

    /// Whether somebody may want to die.
    #[must_use]
    pub fn is_distress(&self) -> bool {
        self.shape.small_talk == Some(Politeness::Distress)
    }

    /// The same, as sure of being a question as another judge is.
    pub(super) fn with_certainty(mut self, is_question: f32) -> Self {
        self.is_question = is_question;
        self
    }

    /// What the text asks, to compare it with what others asked.
    #[must_use]
    pub fn gist(&self) -> &Gist {
        &self.gist
    }

    /// The section that is asked for.
    #[must_use]
    pub fn facet(&self) -> Option<Section> {
        self.shape.facet
    }

    /// Whether it asks for a side and names nothing of which.
    #[must_use]
    pub fn asks_only_for_a_side(&self) -> bool {
        self.shape.only_facet && self.shape.facet.is_some()
    }

    /// The same text, where what went before says which side it asks for.
    #[must_use]
    pub fn asking_for(mut self, side: Section) -> Self {
        self.shape.facet = Some(side);
        self
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
        let mut merits: Vec<f32> = self
            .slugs
            .iter()
            .zip(&self.merits)
            .take(self.programmes)
            .enumerate()
            .map(|(topic, (slug, merit))| if self.is_left_out(topic) { LEFT_OUT } else { merit + bonus(slug) })
            .collect();
        log_softmax(&mut merits);
        let likely = self.slugs.iter().zip(merits).map(|(slug, log)| (slug.as_str(), libm::expf(log)));
        let likelier = |a: &(&str, f32), b: &(&str, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(b.0));
        let mut all: Vec<(&str, f32)> = likely.collect();
        // Few of many are wanted, so that only those are put in order.
        if most < all.len() {
            all.select_nth_unstable_by(most, likelier);
            all.truncate(most);
        }
        all.sort_unstable_by(likelier);
        all
    }

    /// A text that names no programme is about the one that was shown last.
    fn context_bonus(&self) -> f32 {
        if self.shape.only_facet { f32::from(u8::MAX) } else { self.bonus }
    }
}
