//! Which short answer or need answers a text, where one surely does.
//!
//! The bounds are from cross-validation (`examples/evaluate`): a sample is looked for by an index that was made without
//! it.

use super::corpus::PieceKind;
use super::politeness::Politeness;
use super::ranking::Ranking;
use super::verdict::Verdict;
use crate::knowledge::Matter;

/// A short answer of the programme that is asked about leads when it fits this well: below, more than one in six that
/// lead are wrong.
const FITS: f32 = 0.85;
/// One about the bot or its officers leads already from here on: what is said of them in general is no answer.
const FITS_BOT: f32 = 0.6;
/// And no less than the programme's own questions do, but for this much.
const BEHIND_SIDE: f32 = 0.1;
/// Whoever asks plainly for a side, its cost say, gets all of it, unless a short answer fits better by this much.
const AHEAD_OF_SIDE: f32 = 0.4;
/// A short answer of any topic leads when it fits this well, whatever the ranking of programmes says.
const FITS_ANYWHERE: f32 = 1.15;
/// And what has a kind word by its words when it fits this well.
const FITS_NEARLY: f32 = 1.6;
/// Where somebody is surely in danger, the best of those short answers leads already from here on.
const FITS_DANGER: f32 = 0.5;
/// A matter this likely is sure.
const SURE_MATTER: f32 = 0.5;
/// A need that is said in nearly these words is meant.
const SAID: f32 = 0.9;
/// And a short answer, one of whose samples is this near and no other question is nearer.
const SAME: f32 = 0.9;
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
        if let Some(slug) = self.same(excluded) {
            return Verdict::ShortAnswer(slug);
        }
        let within = |slug: &str| {
            let topic = self.slugs.iter().position(|other| other == slug);
            let least = |topic| if self.has_sides(topic) { FITS } else { FITS_BOT };
            topic.and_then(|topic| self.short_answer(excluded, least(topic), |of| of == topic))
        };
        let first = match &found {
            Verdict::Answer(slug) => within(slug),
            _ => None,
        };
        // What has a kind word by its words gets that, unless a sample says nearly the same.
        let is_kind = has_kind_word(&found);
        // Where nothing but a side is said, all of it is asked for.
        let is_of_side = self.shape.only_facet && (first.is_none() || self.shape.facet.is_some());
        if is_small(&found) || is_of_side {
            return found;
        }
        let is_named = matches!(found, Verdict::Answer(_)) && self.top(None, 1).iter().any(|(_, p)| *p >= NAMED);
        let is_strict = is_kind || is_named || self.gist().is_one_word();
        let anywhere = if is_strict { FITS_NEARLY } else { FITS_ANYWHERE };
        let first = first.or_else(|| self.short_answer(excluded, anywhere, |_| true));
        let first = first.or_else(|| self.matter(excluded, is_kind));
        match (first, self.need(&found, excluded)) {
            (_, Some((need, _))) if !is_kind => Verdict::Need(need),
            (Some((slug, _)), _) => Verdict::ShortAnswer(slug),
            (None, _) => found,
        }
    }

    /// The short answer that is asked for in nearly the words of a sample.
    fn same(&self, excluded: &[String]) -> Option<String> {
        let (piece, near) = self.pieces.iter().zip(&self.samples.nearest).max_by(|a, b| a.1.total_cmp(b.1))?;
        let plain = self.samples.plain.iter().copied().fold(SAME, f32::max);
        let counts = piece.kind == PieceKind::ShortAnswer && !excluded.contains(&name(piece.kind, &piece.slug));
        (counts && *near >= plain && !self.gist().is_one_word()).then(|| piece.slug.clone())
    }

    /// The short answer of these topics that fits best, where it fits at least so well.
    fn short_answer(&self, excluded: &[String], least: f32, counts: impl Fn(usize) -> bool) -> Option<(String, f32)> {
        let pieces = self.pieces.iter().zip(&self.samples.fit);
        let of = pieces.filter_map(|(piece, fit)| Some((piece, *piece.topics.first()?, *fit)));
        let (piece, topic, fit) = of
            .filter(|(piece, topic, _)| piece.kind == PieceKind::ShortAnswer && counts(*topic))
            .filter(|(piece, ..)| !excluded.contains(&name(piece.kind, &piece.slug)))
            .max_by(|a, b| a.2.total_cmp(&b.2))?;
        let side = self.samples.side.get(topic).copied().unwrap_or_default();
        let asks_for_a_side = self.shape.facet.is_some() && self.has_sides(topic);
        let needed = side + if asks_for_a_side { AHEAD_OF_SIDE } else { -BEHIND_SIDE };
        (fit >= least && fit >= needed).then(|| (piece.slug.clone(), fit))
    }

    /// Whether it is a programme, of which one side can be asked for; the bot and its officers are none.
    fn has_sides(&self, topic: usize) -> bool {
        let matters = [Matter::Bot, Matter::Petugas];
        let is_matter = |slug: &String| matters.iter().any(|matter| matter.programme() == Some(slug.as_str()));
        topic < self.programmes && !self.slugs.get(topic).is_some_and(is_matter)
    }

    /// The best short answer of a matter that no programme is about, where the text is surely about that. Whoever is in
    /// danger is heard also in words that look like something else.
    fn matter(&self, excluded: &[String], has_kind_word: bool) -> Option<(String, f32)> {
        let (place, log) = self.matters.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
        let topic = self.programmes + place;
        let is_danger = self.slugs.get(topic).is_some_and(|slug| slug == Matter::Bahaya.word());
        if libm::expf(*log) < SURE_MATTER || (has_kind_word && !is_danger) {
            return None;
        }
        self.short_answer(excluded, if is_danger { FITS_DANGER } else { FITS }, |of| of == topic)
    }

    /// The need that is meant, where none of the programmes that serve it is named.
    fn need(&self, found: &Verdict, excluded: &[String]) -> Option<(String, f32)> {
        let needs = self.pieces.iter().zip(&self.samples.nearest).filter(|(piece, _)| piece.kind == PieceKind::Need);
        let (need, near) = needs
            .filter(|(piece, _)| !excluded.contains(&name(piece.kind, &piece.slug)))
            .max_by(|a, b| a.1.total_cmp(b.1))?;
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
        (is_meant && !asks_for_a_side && *near >= nearest - BEHIND).then(|| (need.slug.clone(), *near))
    }
}
