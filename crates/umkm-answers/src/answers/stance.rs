//! Whether a text stands alone, or goes on about what was shown before it: judged here, once, for all who read a text in the
//! light of that.
//!
//! What stands alone is read alone, whatever was shown. What names nothing of its own is read inside what was shown. Of all
//! else both readings are made, and the more exact one counts ([`Ranking::is_better_alone`]).

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::ranking::Ranking;
use super::subject;
use super::tables::rows;
use super::verdict::Verdict;
use crate::knowledge::{Matter, Section};
use crate::text::phrase::{self, Set};

/// So many words that name something are a subject of their own; so many beside "its", and beside words that point back.
const OWN: usize = 2;
const OWN_OF_IT: usize = 3;
const OWN_POINTING: usize = 4;
/// Words of so much weight, of which nothing is known, are one: one that no programme uses weighs two.
const OWN_UNKNOWN: f32 = 3.5;
/// What is about something else is meant rather than what was shown from so sure on; beside "its", beside words that point
/// back, and where one word alone says it.
const SURE: f32 = 0.5;
const SURE_OF_IT: f32 = 0.7;
const SURE_POINTING: f32 = 0.8;
const SURE_OF_ONE: f32 = 0.9;
/// What is less likely is not meant.
const UNLIKELY: f32 = 0.3;
/// A programme this likely is named.
const NAMED: f32 = 0.8;
/// "Its", behind a word.
const ITS: &str = "nya";
/// The shortest word that may end in "its", in letters.
const SHORTEST_OF_IT: usize = 5;

/// How a text stands to what was shown before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// It says itself what it asks: what was shown is none of it.
    Alone,
    /// It names nothing of its own: it is about what was shown.
    GoesOn,
    /// It may be either.
    Open,
}

/// How much a text leans on what was spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Not at all.
    None,
    /// It says "its", which may be no more than "the".
    Its,
    /// It points back, or begins as what goes on.
    Back,
}

/// Whether words point to what was spoken of: "kalau begitu", "buktinya".
#[must_use]
pub fn points_back(spelled: &[String]) -> bool {
    spelled.iter().any(|word| says_its(word) || phrase::has(Set::PointsBack, word))
}

/// Whether words point back, and not to a programme that they name themselves: "the P-IRT that you mean" is named.
fn points_at_what_was_shown(spelled: &[String]) -> bool {
    let points = |(at, word): (usize, &String)| {
        let before = at.checked_sub(1).and_then(|at| spelled.get(at));
        let is_named = before.is_some_and(|before| phrase::has(Set::ProgrammeName, before));
        phrase::has(Set::PointsBack, word) && !is_named
    };
    spelled.iter().enumerate().any(points)
}

/// Whether a word ends in "its", or is what is left of that: "biayanya", "biaya nya".
fn says_its(word: &str) -> bool {
    let is_of_it = word.len() > SHORTEST_OF_IT && word.ends_with(ITS) && !phrase::has(Set::PointsNowhere, word);
    is_of_it || word == ITS
}

/// Whether words begin as what goes on: "terus", "and".
fn begins_as_going_on(spelled: &[String]) -> bool {
    spelled.first().is_some_and(|word| phrase::has(Set::AndIf, word))
}

/// Whether a text begins with a case that is supposed: "and if I have no collateral?" asks for no side.
#[must_use]
pub fn supposes(text: &str) -> bool {
    phrase::words(text).first().is_some_and(|word| phrase::has(Set::Supposes, word))
}

/// What regencies of one word are called: where something is says not what.
static PLACES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let is_regency = |row: &Vec<String>| row.first().is_some_and(|code| code.matches('.').count() == 1);
    let named = rows("regions.tsv").into_iter().filter(is_regency).filter_map(|row| row.into_iter().nth(1));
    // Before the name stands what kind of region it is.
    let names = named.map(|name| phrase::words(&name).into_iter().skip(1).collect::<Vec<_>>());
    names.filter(|name| name.len() == 1).flatten().collect()
});

/// How many words of a text name something; "what's" names nothing.
fn own(ranking: &Ranking, text: &str) -> usize {
    let short_forms = text.split_whitespace().filter(|word| word.ends_with("'s") || word.ends_with("’s")).count();
    let names = ranking.gist().naming().filter(|word| !PLACES.contains(*word)).count();
    names.saturating_sub(short_forms)
}

impl Ranking {
    /// How many words of the text name something, and how much others lean on what was spoken of.
    #[must_use]
    pub fn own_and_lean(&self, text: &str) -> (usize, Lean) {
        let spelled = phrase::words(text);
        let own = own(self, text);
        // Beside a subject "how is it done" says no more than "how".
        let is_side = |word: &String| own >= OWN && phrase::has(Set::QuestionWord, word);
        let lean = if begins_as_going_on(&spelled) || points_at_what_was_shown(&spelled) {
            Lean::Back
        } else if spelled.iter().any(|word| says_its(word) && !is_side(word)) {
            Lean::Its
        } else {
            Lean::None
        };
        (own, lean)
    }

    /// How a text, ranked alone, stands to what was shown before it.
    #[must_use]
    pub fn stance(&self, text: &str, shown: &[String]) -> Stance {
        let (own, lean) = self.own_and_lean(text);
        if own == 0 || self.asks_only_for_a_side() {
            return Stance::GoesOn;
        }
        if shown.is_empty() {
            return Stance::Open;
        }
        let spelled = phrase::words(text);
        let compares = spelled.iter().any(|word| phrase::has(Set::Compares, word));
        // "And if it is a brand?" asks the same of something else.
        let asks_the_same = own < OWN && begins_as_going_on(&spelled);
        if self.names_another(shown) && !compares && !asks_the_same {
            return Stance::Alone;
        }
        let verdict = self.verdict(None, &[]);
        // What nothing is known of, and says much of its own, is not made a question by what was shown: the colour of a
        // wall, the name of a shop.
        if matches!(verdict, Verdict::Unknown(_)) && lean == Lean::None && self.gist().weight() >= OWN_UNKNOWN {
            return Stance::Alone;
        }
        // Of what was shown the bot is not, unless it is surely meant.
        if !verdict.answers() || self.strays_to_the_bot(&verdict, shown) {
            return Stance::Open;
        }
        let is_sure = self.is_sample() || self.is_short_answer_sure();
        let is_subject = match lean {
            Lean::None => own >= OWN,
            Lean::Its => own >= OWN_OF_IT,
            Lean::Back => false,
        };
        if is_sure && is_subject { Stance::Alone } else { Stance::Open }
    }

    /// Whether a word names a programme that is none of those shown.
    fn names_another(&self, shown: &[String]) -> bool {
        let Some((slug, p)) = self.top(None, 1).into_iter().next() else { return false };
        p >= NAMED && self.names_a_programme() && !self.shown_topics(shown).contains(&slug)
    }

    /// The topics of what was shown.
    #[must_use]
    pub fn shown_topics<'a>(&'a self, shown: &'a [String]) -> Vec<&'a str> {
        let pieces = self.pieces.iter().filter(|piece| piece.is_among(shown));
        let topics = pieces.flat_map(|piece| &piece.topics).filter_map(|topic| self.slugs.get(*topic));
        topics.chain(shown).map(String::as_str).collect()
    }

    /// The topics of what a verdict answers with.
    fn verdict_topics<'a>(&'a self, verdict: &'a Verdict) -> Vec<&'a str> {
        match verdict {
            Verdict::Answer(slug) => vec![slug.as_str()],
            Verdict::Both(one, other) => vec![one.as_str(), other.as_str()],
            Verdict::ShortAnswer(slug) | Verdict::Need(slug) => self.topics_of(slug).collect(),
            Verdict::Choices(_) | Verdict::Polite(_) | Verdict::Unknown(_) => Vec::new(),
        }
    }

    /// Whether a verdict answers with something of what was shown.
    #[must_use]
    pub fn is_of_what_was_shown(&self, verdict: &Verdict, shown: &[String]) -> bool {
        let shown = self.shown_topics(shown);
        self.verdict_topics(verdict).iter().any(|topic| shown.contains(topic))
    }

    /// Whether a verdict answers with the very thing that was shown.
    fn says_again(&self, verdict: &Verdict, shown: &[String]) -> bool {
        let is_it = |slug: &String| self.pieces.iter().any(|piece| piece.slug == *slug && piece.is_among(shown));
        match verdict {
            Verdict::Answer(slug) => shown.contains(slug),
            Verdict::ShortAnswer(slug) | Verdict::Need(slug) => is_it(slug),
            _ => false,
        }
    }

    /// Whether something else than the bot was shown.
    #[must_use]
    pub fn is_after_a_programme(&self, shown: &[String]) -> bool {
        let topics = self.shown_topics(shown);
        !topics.is_empty() && !topics.iter().any(|topic| subject::OF_THE_BOT.contains(topic))
    }

    /// Whether a verdict is about the bot, of which no word speaks, after something else was shown.
    fn strays_to_the_bot(&self, verdict: &Verdict, shown: &[String]) -> bool {
        let is_bot = |topic: &&str| subject::BOT_AND_REGISTER.contains(topic);
        !self.is_sample()
            && !self.speaks_to_the_bot()
            && self.is_after_a_programme(shown)
            && self.verdict_topics(verdict).iter().any(is_bot)
    }

    /// Whether a text was read as one about the bot, of which no word speaks, and inside what was shown as one about a
    /// programme that is neither that nor likely: then nothing is known but what to choose from.
    #[must_use]
    pub fn is_lost(&self, (fresh, within): (&Verdict, &Verdict), shown: &[String]) -> bool {
        self.strays_to_the_bot(fresh, shown)
            && matches!(within, Verdict::Answer(_))
            && !self.is_of_what_was_shown(within, shown)
            && self.sureness(within) < UNLIKELY
    }

    /// Whether it is asked where to report, and a verdict is about what is wrong or dangerous.
    fn reports(&self, verdict: &Verdict) -> bool {
        matches!(self.facet(), Some(Section::Tempat | Section::Kontak))
            && self.verdict_topics(verdict).contains(&Matter::Bahaya.word())
    }

    /// Whether a text supposes a case that no programme is about and points to nothing that was shown: "klo ktp sy ilang
    /// gmn".
    fn is_case_of_its_own(&self, verdict: &Verdict, text: &str) -> bool {
        let spelled = phrase::words(text);
        let points = points_at_what_was_shown(&spelled) || spelled.iter().any(|word| says_its(word));
        let is_programme = |topic: &&str| self.slugs.iter().take(self.programmes).any(|slug| slug.as_str() == *topic);
        let topics = self.verdict_topics(verdict);
        supposes(text) && !points && !topics.is_empty() && !topics.iter().any(is_programme)
    }

    /// How sure the reading of a text is that leads to a verdict, from 0 to 1.
    fn sureness(&self, verdict: &Verdict) -> f32 {
        match verdict {
            Verdict::ShortAnswer(slug) => self.sure_of(slug),
            Verdict::Answer(slug) => {
                self.top(None, usize::MAX).into_iter().find(|(one, _)| one == slug).map_or(0.0, |(_, p)| p)
            }
            Verdict::Need(_) | Verdict::Both(..) => NAMED,
            Verdict::Choices(_) | Verdict::Polite(_) | Verdict::Unknown(_) => 0.0,
        }
    }

    /// Of a text that may be either: whether it is read more exactly alone, as `fresh` says, than by `inside` in the light of
    /// what was shown, as `within` says.
    #[must_use]
    pub fn is_better_alone(
        &self,
        stance: Stance,
        text: &str,
        (fresh, within): (&Verdict, &Verdict),
        (inside, shown): (&Self, &[String]),
    ) -> bool {
        if !fresh.answers() || fresh == within || (self.says_again(fresh, shown) && !self.is_sample()) {
            return false;
        }
        if !within.answers() {
            return true;
        }
        let (own, lean) = self.own_and_lean(text);
        let (is_of_it, within_is_of_it) =
            (self.is_of_what_was_shown(fresh, shown), self.is_of_what_was_shown(within, shown));
        let is_exact = |verdict: &Verdict| matches!(verdict, Verdict::ShortAnswer(_));
        if is_of_it {
            // A short answer says more exactly what a page says at length; of two that were shown a side of both is asked.
            let is_of_both = matches!(within, Verdict::Both(..)) && !supposes(text);
            return is_exact(fresh) && !is_exact(within) && !is_of_both;
        }
        let sure = self.sureness(fresh);
        // Where one reports what is wrong is no side of a page, and what is supposed of something else is none either.
        let is_exacter = is_exact(fresh) && !is_exact(within);
        if is_exacter && (self.reports(fresh) || (sure >= SURE_OF_IT && self.is_case_of_its_own(fresh, text))) {
            return true;
        }
        if stance == Stance::GoesOn {
            return false;
        }
        let sure_within = if within_is_of_it { inside.sureness(within) } else { 0.0 };
        if self.strays_to_the_bot(fresh, shown) {
            let is_subject = is_exacter && lean == Lean::None;
            return sure >= SURE_POINTING && lean != Lean::Back && (sure_within < SURE || is_subject);
        }
        match lean {
            // What was shown only drew it to something else.
            Lean::None if !within_is_of_it && is_exact(fresh) && !is_exact(within) => true,
            Lean::None if own >= OWN => sure >= SURE || self.is_sample(),
            // One word of its own is easily one of what was shown.
            Lean::None => self.is_sample() || (sure >= SURE_OF_ONE && !within_is_of_it),
            Lean::Its if self.is_sample() => own > 0,
            Lean::Its => own >= OWN && sure >= SURE_OF_IT && sure > sure_within,
            Lean::Back => own >= OWN_POINTING && sure >= SURE_POINTING && !within_is_of_it,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a14_who_names_a_programme_points_to_that() {
        let points = |text: &str| points_at_what_was_shown(&phrase::words(text));
        assert!(!points("boleh dijual di supermarket pakai pirt itu") && !points("nib itu apa"));
        assert!(points("itu bayar ga") && points("yang di bank itu nib nya gimana"));
    }

    #[test]
    fn a14_what_points_back_is_told_from_what_stands_alone() {
        for text in [
            "buktinya apa",
            "Lapor kemana kalau begitu",
            "cara ngeceknya gimana",
            "sewa standnya berapaan",
            "brapa banyak di kasi nya",
            "gw baru 17 taun bisa ga tuh",
            "And how long until it's approved?",
            "syaratnya opo",
            "itu bayar ga",
            "what does that cost",
            "bunganya segitu tersebut ya",
            "what interest do they charge",
        ] {
            assert!(points_back(&phrase::words(text)), "{text}");
        }
        for text in [
            "mau tanya soal pajak",
            "saya hanya jual online",
            "belum punya usaha",
            "ada bazar bulan depan",
            "pinjaman di bank mana",
            "lapor ke mana",
            "cara bikin merek",
            "biasanya berapa hari",
            "who can join",
            "toko saya di kemiling",
        ] {
            assert!(!points_back(&phrase::words(text)), "{text}");
        }
    }
}
