//! Which short answer or need answers a text, where one surely does.
//!
//! How likely each is says [`super::embedding`]; how sure that is, [`super::gate`]. The bounds are from
//! cross-validation (`examples/evaluate`).
//!
//! Danger comes first ([`Ranking::danger`]): who is threatened, extorted, cheated or tired of life is answered whatever else
//! the words look like. What counts as that, and what is answered, are the files of `locales/id/faq` with
//! `group = "bahaya"`.

use super::classifier::log_softmax;
use super::corpus::{Piece, PieceKind};
use super::despair;
use super::gate::{Candidate, Likely};
use super::politeness::Politeness;
use super::ranking::Ranking;
use super::verdict::Verdict;
use crate::knowledge::{Matter, Section};

/// A short answer of the programme that is asked about leads from so sure on.
const LEADS: f32 = 0.4;
/// Whoever asks plainly for a side, its cost say, gets all of it, unless a short answer is so sure.
const LEADS_BEFORE_SIDE: f32 = 0.42;
/// Half of what was asked is no answer to both.
const LEADS_BEFORE_BOTH: f32 = 0.6;
/// One of any topic leads from so sure on, where no programme is the answer.
const LEADS_ALONE: f32 = 0.4;
/// One of another topic than the programme that is named, or where a kind word would be said.
const LEADS_ELSEWHERE: f32 = 0.5;
const LEADS_BEFORE_KIND: f32 = 0.8;
/// One about the bot or its officers leads from so sure on: what is said of them in general answers little.
const LEADS_FOR_BOT: f32 = 0.25;
/// Where somebody is surely in danger, the likeliest of those short answers leads already from here on.
const LIKELY_DANGER: f32 = 0.15;
/// Danger this likely is sure.
const SURE_DANGER: f32 = 0.25;
/// Beside one that is less sure, others are offered.
const SURE: f32 = 0.7;
/// One this likely may be meant.
const PERHAPS: f32 = 0.08;
/// A need this likely is meant, whatever is named.
const SURE_NEED: f32 = 0.8;
/// A need this likely is meant, where no programme stands out.
const LIKELY_NEED: f32 = 0.3;
/// A programme this likely is named.
const NAMED: f32 = 0.8;
/// The short answer for whoever may want to die: it leads only where words speak of that, and else alarms whoever is ill
/// or in debt.
const DESPAIR: &str = "ingin-mati";
/// Needs that a word says, whatever stands around it that only asks, and what else may stand there.
const NEED_WORDS: [(&str, &str, &[&str]); 2] = [
    ("modal", "modal", &["usaha", "dagang", "jual", "umkm", "warung", "kecil", "tambah", "kurang"]),
    ("izin", "izin", &[]),
];
/// Words that only ask for what is needed, as stems.
const ASKS: &[&str] = &[
    "dapat",
    "minta",
    "cari",
    "butuh",
    "perlu",
    "tanya",
    "info",
    "informasi",
    "tolong",
    "kasih",
    "beri",
    "punya",
    "buat",
    "urus",
    "bikin",
    "tahu",
    "need",
    "get",
    "want",
    "cara",
    "jalan",
    "solusi",
    "soal",
    "tentang",
    "begitu",
    "harus",
];

/// Whether it is small talk by its words: that swallows nothing, and nothing swallows it. Words of leave are none: whoever
/// calls off what was agreed says the same.
fn is_small(found: &Verdict) -> bool {
    use Politeness::{Emoji, Gibberish, Greeting, Thanks};
    matches!(found, Verdict::Polite(Greeting | Thanks | Emoji | Gibberish))
}

/// Whether the text has its kind word; whoever complains, or asks for what others do, may be told more.
fn has_kind_word(found: &Verdict) -> bool {
    match found {
        Verdict::Polite(kind) => !matches!(kind, Politeness::Complaint | Politeness::Elsewhere),
        _ => false,
    }
}

impl Ranking {
    /// Whether a piece was not refused, and may be meant at all.
    fn is_left(&self, piece: &Piece, excluded: &[String]) -> bool {
        let is_left_out = !piece.topics.is_empty() && piece.topics.iter().all(|topic| self.is_left_out(*topic));
        let is_alarm = piece.slug == DESPAIR && !despair::is_said(&self.gist().canonical);
        !is_left_out && !is_alarm && !piece.is_among(excluded)
    }

    /// The topics that a short answer or need belongs to: slugs of programmes, or the word of a matter.
    pub fn topics_of(&self, piece: &str) -> impl Iterator<Item = &str> {
        let found = self.pieces.iter().find(|other| other.slug == piece);
        let topics = found.into_iter().flat_map(|piece| &piece.topics);
        topics.filter_map(|topic| self.slugs.get(*topic).map(String::as_str))
    }

    /// What answers more exactly than `found` does; `found` where nothing surely does.
    pub(super) fn narrowed(&self, found: Verdict, excluded: &[String]) -> Verdict {
        // Whoever misnames a programme is first told which one is meant. Where nothing but a side is said, all of it is
        // asked for.
        if self.meant().is_some() || self.shape.only_facet {
            return found;
        }
        if let Some(piece) = self.exactly(excluded) {
            return piece;
        }
        if let Some(need) = self.only_needs(excluded) {
            return Verdict::Need(need);
        }
        // What has a kind word by its words gets that, unless it is surely asked for.
        let is_kind = has_kind_word(&found);
        let names = |slug: &String| self.named.iter().any(|topic| self.slugs.get(*topic) == Some(slug));
        if is_small(&found) || matches!(&found, Verdict::Answer(slug) if names(slug)) {
            return found;
        }
        if let Some(slug) = self.danger(excluded) {
            return Verdict::ShortAnswer(slug);
        }
        let first = self.short_answer(&found, excluded, is_kind);
        match (first, self.need(&found, excluded)) {
            (_, Some(need)) if !is_kind => Verdict::Need(need),
            (Some(slug), _) => Verdict::ShortAnswer(slug),
            (None, _) => found,
        }
    }

    /// What the text is a sample of, word for word.
    fn exactly(&self, excluded: &[String]) -> Option<Verdict> {
        let piece = self.pieces.get(self.exact?).filter(|piece| !piece.is_among(excluded))?;
        Some(match piece.kind {
            PieceKind::ShortAnswer => Verdict::ShortAnswer(piece.slug.clone()),
            PieceKind::Need => Verdict::Need(piece.slug.clone()),
        })
    }

    /// The need whose word is all that the text says beside words that ask: "cara dapat modal gimana".
    fn only_needs(&self, excluded: &[String]) -> Option<String> {
        // How much of it, or when, is asked of something narrower.
        if !matches!(self.shape.facet, None | Some(Section::Langkah | Section::Tempat)) {
            return None;
        }
        let telling = || self.gist().telling.iter().map(|(word, _)| word.as_str());
        let (word, need, besides) = NEED_WORDS.into_iter().find(|(word, ..)| telling().any(|said| said == *word))?;
        let is_all = telling().all(|said| said == word || besides.contains(&said) || ASKS.contains(&said));
        let piece = self.pieces.iter().find(|piece| piece.kind == PieceKind::Need && piece.slug == need)?;
        (is_all && self.is_left(piece, excluded)).then(|| need.to_owned())
    }

    /// The likeliest short answer about what was shown before, and how likely it is that it is asked for; `shown` is not
    /// shown again.
    #[must_use]
    pub fn about_what_was_shown(&self, shown: &[String]) -> Option<(&str, f32)> {
        let of_it = |piece: &&Piece| {
            piece.kind == PieceKind::ShortAnswer
                && piece.topics.iter().any(|topic| self.context.contains(topic))
                && self.is_left(piece, shown)
        };
        let pieces = self.pieces.iter().zip(&self.asked.pieces).filter(|(piece, _)| of_it(piece));
        let (piece, log) = pieces.max_by(|a, b| a.1.total_cmp(b.1))?;
        Some((piece.slug.as_str(), libm::expf(*log)))
    }

    /// The likeliest short answer, where it is sure enough to take the place of `found`.
    fn short_answer(&self, found: &Verdict, excluded: &[String], is_kind: bool) -> Option<String> {
        let best = self.candidate(|piece| self.is_left(piece, excluded))?;
        let piece = self.pieces.get(best.piece)?;
        let is = |slug: &String| self.slugs.get(best.topic) == Some(slug);
        let needed = match found {
            // A topic's name alone asks for all of it.
            _ if is_kind || self.gist().is_one_word() => LEADS_BEFORE_KIND,
            Verdict::Answer(slug) if is(slug) && !self.has_sides(best.topic) => LEADS_FOR_BOT,
            Verdict::Answer(slug) if is(slug) && self.shape.facet.is_none() => LEADS,
            Verdict::Both(one, other) if is(one) || is(other) => LEADS_BEFORE_BOTH,
            Verdict::Answer(slug) if is(slug) => LEADS_BEFORE_SIDE,
            Verdict::Answer(_) | Verdict::Both(..) => LEADS_ELSEWHERE,
            _ => LEADS_ALONE,
        };
        (self.gate.certainty(&best.signs) >= needed).then(|| piece.slug.clone())
    }

    /// Short answers that may be meant as well, the likeliest first: for a choice, or beside one that leads.
    #[must_use]
    pub fn short_answers(&self, excluded: &[String], most: usize) -> Vec<&str> {
        let likely = self.pieces.iter().zip(&self.asked.pieces).filter(|(piece, log)| {
            piece.kind == PieceKind::ShortAnswer && self.is_left(piece, excluded) && libm::expf(**log) >= PERHAPS
        });
        let mut likely: Vec<_> = likely.collect();
        likely.sort_by(|a, b| b.1.total_cmp(a.1));
        likely.into_iter().take(most).map(|(piece, _)| piece.slug.as_str()).collect()
    }

    /// How sure it is that the likeliest short answer is the one that is asked for, from 0 to 1.
    #[must_use]
    pub fn is_short_answer_sure(&self) -> bool {
        self.exact.is_some()
            || self
                .candidate(|piece| self.is_left(piece, &[]))
                .is_some_and(|best| self.gate.certainty(&best.signs) >= SURE)
    }

    /// How sure it is that this short answer is the one that is asked for, from 0 to 1.
    pub(super) fn sure_of(&self, slug: &str) -> f32 {
        if self.exact.and_then(|exact| self.pieces.get(exact)).is_some_and(|piece| piece.slug == slug) {
            return 1.0;
        }
        let is_it = |piece: &Piece| piece.slug == slug;
        match self.candidate(|piece| self.is_left(piece, &[])) {
            Some(best) if self.pieces.get(best.piece).is_some_and(is_it) => self.gate.certainty(&best.signs),
            _ => 0.0,
        }
    }

    /// The likeliest short answer of those that count.
    pub(super) fn candidate(&self, counts: impl Fn(&Piece) -> bool) -> Option<Candidate> {
        let mut likely = self.merits.clone();
        for topic in &self.context {
            likely.get_mut(*topic).into_iter().for_each(|merit| *merit += self.bonus);
        }
        log_softmax(&mut likely);
        let topics = (likely.as_slice(), self.topics.as_slice());
        let text = Likely { asked: &self.asked, topics, certainty: self.is_question, terms: self.terms };
        Candidate::find(&self.pieces, text, counts)
    }

    /// Whether it is a programme, of which one side can be asked for; the bot and its officers are none.
    pub(super) fn has_sides(&self, topic: usize) -> bool {
        let matters = [Matter::Bot, Matter::Petugas];
        let is_matter = |slug: &String| matters.iter().any(|matter| matter.programme() == Some(slug.as_str()));
        topic < self.programmes && !self.slugs.get(topic).is_some_and(is_matter)
    }

    /// The likeliest short answer for somebody who is surely in danger or wronged, whatever else the words look like.
    pub(super) fn danger(&self, excluded: &[String]) -> Option<String> {
        let topic = self.slugs.iter().position(|slug| slug == Matter::Bahaya.word())?;
        if self.topics.get(topic).is_none_or(|log| libm::expf(*log) < SURE_DANGER) {
            return None;
        }
        let counts = |piece: &Piece| piece.topics.contains(&topic) && self.is_left(piece, excluded);
        let best = self.candidate(counts)?;
        let asked = self.asked.pieces.get(best.piece).copied().map_or(0.0, libm::expf);
        (asked >= LIKELY_DANGER).then(|| self.pieces.get(best.piece).map(|piece| piece.slug.clone()))?
    }

    /// The need that is meant, where none of the programmes that serve it is named.
    fn need(&self, found: &Verdict, excluded: &[String]) -> Option<String> {
        let pieces = || self.pieces.iter().zip(&self.asked.pieces);
        let needs = pieces().filter(|(piece, _)| piece.kind == PieceKind::Need && self.is_left(piece, excluded));
        let (need, log) = needs.max_by(|a, b| a.1.total_cmp(b.1))?;
        let is_likeliest = pieces().all(|(_, other)| other <= log);
        let p = libm::expf(*log);
        let is_named = match found {
            Verdict::Answer(slug) => self.top(None, 1).first().is_none_or(|(first, p)| first == slug && *p >= NAMED),
            _ => false,
        };
        let is_meant = p >= SURE_NEED || (p >= LIKELY_NEED && !is_named && self.shape.facet.is_none());
        (is_meant && is_likeliest).then(|| need.slug.clone())
    }
}
