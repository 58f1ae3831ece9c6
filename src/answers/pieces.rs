//! Which short answer or need answers a text, where one surely does.
//!
//! The bounds are from cross-validation (`examples/evaluate`): a sample is looked for by an index that was made without
//! it.

use super::classifier::log_softmax;
use super::corpus::{Piece, PieceKind};
use super::gate::Candidate;
use super::politeness::Politeness;
use super::ranking::Ranking;
use super::verdict::Verdict;
use crate::knowledge::Matter;

/// A short answer of the programme that is asked about leads from so sure on.
const LEADS: f32 = 0.5;
/// Whoever asks plainly for a side, its cost say, gets all of it, unless a short answer is so sure and fits better than
/// what the programme is asked by this much.
const LEADS_BEFORE_SIDE: f32 = 0.65;
const AHEAD_OF_SIDE: f32 = 0.4;
/// One of any topic leads from so sure on, where no programme is the answer.
const LEADS_ALONE: f32 = 0.6;
/// One of another topic than the programme that is named, or where a kind word would be said.
const LEADS_ELSEWHERE: f32 = 0.75;
const LEADS_BEFORE_KIND: f32 = 0.85;
/// Where nothing else is an answer, one about the bot or its officers leads from so sure on: what is said of them in
/// general is none.
const LEADS_FOR_BOT: f32 = 0.3;
/// Where somebody is surely in danger, the best of those short answers leads already from here on.
const FITS_DANGER: f32 = 0.5;
/// Danger this likely is sure.
const SURE_DANGER: f32 = 0.25;
/// A need that is said in nearly these words is meant.
const SAID: f32 = 0.9;
/// And a short answer, one of whose samples is this near and no other question is nearer.
const SAME: f32 = 0.9;
/// And where little of it tells anything, in just these words.
const EXACT: f32 = 0.98;
/// A need is meant that is this near, where no programme stands out.
const NEAR_NEED: f32 = 0.45;
/// A programme this likely is named.
const NAMED: f32 = 0.8;
/// What is nearer than a need by no more than this still leaves it the lead.
const BEHIND: f32 = 0.05;

/// How a piece is written among what was refused.
fn name(kind: PieceKind, slug: &str) -> String {
    match kind {
        PieceKind::ShortAnswer => format!("faq:{slug}"),
        PieceKind::Need => format!("need:{slug}"),
    }
}

/// Whether a piece was not refused.
fn is_left(piece: &Piece, excluded: &[String]) -> bool {
    excluded.is_empty() || !excluded.contains(&name(piece.kind, &piece.slug))
}

/// Whether it is small talk by its words: that swallows nothing, and nothing swallows it.
fn is_small(found: &Verdict) -> bool {
    use Politeness::{Emoji, Gibberish, Goodbye, Greeting, Thanks};
    matches!(found, Verdict::Polite(Greeting | Thanks | Goodbye | Emoji | Gibberish))
}

/// Whether the text has its kind word; whoever complains, or asks for what others do, may be told more.
fn has_kind_word(found: &Verdict) -> bool {
    match found {
        Verdict::Polite(kind) => !matches!(kind, Politeness::Complaint | Politeness::Elsewhere),
        _ => false,
    }
}

impl Ranking {
    /// The topics that a short answer or need belongs to: slugs of programmes, or the word of a matter.
    pub fn topics_of(&self, piece: &str) -> impl Iterator<Item = &str> {
        let found = self.pieces.iter().find(|other| other.slug == piece);
        let topics = found.into_iter().flat_map(|piece| &piece.topics);
        topics.filter_map(|topic| self.slugs.get(*topic).map(String::as_str))
    }

    /// What answers more exactly than `found` does; `found` where nothing surely does.
    pub(super) fn narrowed(&self, found: Verdict, excluded: &[String]) -> Verdict {
        // Whoever misnames a programme is first told which one is meant.
        if self.meant().is_some() {
            return found;
        }
        if let Some(slug) = self.same(excluded) {
            return Verdict::ShortAnswer(slug);
        }
        // What has a kind word by its words gets that, unless it is surely asked for.
        let is_kind = has_kind_word(&found);
        // Where nothing but a side is said, all of it is asked for.
        if is_small(&found) || self.shape.only_facet {
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

    /// Whether no side is asked for plainly, or this fits better than all of that side.
    fn leaves_the_side(&self, piece: usize, topic: usize) -> bool {
        let of = |values: &[f32], at: usize| values.get(at).copied().unwrap_or_default();
        let ahead = of(&self.samples.fit, piece) - of(&self.samples.side, topic);
        self.shape.facet.is_none() || !self.has_sides(topic) || ahead >= AHEAD_OF_SIDE
    }

    /// The short answer that is asked for in nearly the words of a sample.
    fn same(&self, excluded: &[String]) -> Option<String> {
        let all = self.pieces.iter().zip(&self.samples.nearest).enumerate();
        let (number, (piece, near)) = all.max_by(|a, b| a.1.1.total_cmp(b.1.1))?;
        if !self.leaves_the_side(number, *piece.topics.first()?) {
            return None;
        }
        let plain = self.samples.plain.iter().copied().fold(SAME, f32::max);
        let counts = piece.kind == PieceKind::ShortAnswer && is_left(piece, excluded);
        let is_enough = *near >= EXACT || !self.gist().is_one_word();
        (counts && *near >= plain && is_enough).then(|| piece.slug.clone())
    }

    /// The short answer that fits best, where it is sure enough to take the place of `found`.
    fn short_answer(&self, found: &Verdict, excluded: &[String], is_kind: bool) -> Option<String> {
        let counts = |piece: &Piece| is_left(piece, excluded);
        let best = self.candidate(counts)?;
        let piece = self.pieces.get(best.piece)?;
        let plain = self.samples.plain.iter().copied().fold(0.0, f32::max);
        if plain >= SAME && self.samples.nearest.get(best.piece).is_none_or(|near| *near < plain) {
            // It is what the programme itself is asked.
            return None;
        }
        let is = |slug: &String| self.slugs.get(best.topic) == Some(slug);
        let needed = match found {
            // A topic's name alone asks for all of it.
            _ if is_kind || self.gist().is_one_word() => LEADS_BEFORE_KIND,
            Verdict::Answer(slug) if is(slug) && !self.has_sides(best.topic) => LEADS_FOR_BOT,
            Verdict::Answer(slug) if is(slug) && self.shape.facet.is_none() => LEADS,
            Verdict::Both(one, other) if is(one) || is(other) => LEADS,
            Verdict::Answer(slug) if is(slug) => LEADS_BEFORE_SIDE,
            Verdict::Answer(_) | Verdict::Both(..) => LEADS_ELSEWHERE,
            _ => LEADS_ALONE,
        };
        (self.leaves_the_side(best.piece, best.topic) && self.gate.certainty(&best.signs) >= needed)
            .then(|| piece.slug.clone())
    }

    /// The short answer that fits best of those that count.
    pub(super) fn candidate(&self, counts: impl Fn(&Piece) -> bool) -> Option<Candidate> {
        let mut likely = self.merits.clone();
        log_softmax(&mut likely);
        Candidate::find(&self.pieces, &self.samples, (&likely, &self.topics), self.is_question, counts)
    }

    /// Whether it is a programme, of which one side can be asked for; the bot and its officers are none.
    fn has_sides(&self, topic: usize) -> bool {
        let matters = [Matter::Bot, Matter::Petugas];
        let is_matter = |slug: &String| matters.iter().any(|matter| matter.programme() == Some(slug.as_str()));
        topic < self.programmes && !self.slugs.get(topic).is_some_and(is_matter)
    }

    /// The best short answer for somebody who is surely in danger or wronged, whatever else the words look like.
    fn danger(&self, excluded: &[String]) -> Option<String> {
        let topic = self.slugs.iter().position(|slug| slug == Matter::Bahaya.word())?;
        if self.topics.get(topic).is_none_or(|log| libm::expf(*log) < SURE_DANGER) {
            return None;
        }
        let counts = |piece: &Piece| piece.topics.contains(&topic) && is_left(piece, excluded);
        let best = self.candidate(counts)?;
        let fit = self.samples.fit.get(best.piece).copied().unwrap_or_default();
        (fit >= FITS_DANGER).then(|| self.pieces.get(best.piece).map(|piece| piece.slug.clone()))?
    }

    /// The need that is meant, where none of the programmes that serve it is named.
    fn need(&self, found: &Verdict, excluded: &[String]) -> Option<String> {
        let needs = self.pieces.iter().zip(&self.samples.nearest).filter(|(piece, _)| piece.kind == PieceKind::Need);
        let (need, near) = needs.filter(|(piece, _)| is_left(piece, excluded)).max_by(|a, b| a.1.total_cmp(b.1))?;
        let others = self.pieces.iter().zip(&self.samples.nearest);
        let others = others.filter(|(piece, _)| piece.kind == PieceKind::ShortAnswer).map(|(_, near)| near);
        let nearest = others.chain(&self.samples.plain).copied().fold(0.0, f32::max);
        let is_named = match found {
            Verdict::Answer(slug) => self.top(None, 1).first().is_none_or(|(first, p)| first == slug && *p >= NAMED),
            _ => false,
        };
        let is_said = *near >= SAID;
        let is_meant = is_said || (*near >= NEAR_NEED && !is_named);
        let asks_for_a_side = self.shape.facet.is_some() && !is_said;
        (is_meant && !asks_for_a_side && *near >= nearest - BEHIND).then(|| need.slug.clone())
    }
}
