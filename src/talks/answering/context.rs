//! What a text is about that does not say so itself: the topics shown last, and the question before it.
//!
//! Whether it stands alone is judged in [`crate::answers::Stance`]; only what does not is read inside what was shown.

use crate::answers::{Lean, Politeness, Ranking, Stance, Verdict, points_back, supposes};
use crate::clock::Millis;
use crate::knowledge::{Group, Section};
use crate::talks::answering::{going_on, pieces, programmes};
use crate::text::phrase::{self, Set};
use crate::turn::{Asked, Turn};

/// For so long a question waits for the words that complete it.
const GOES_ON_FOR: Millis = 10 * 60_000;
/// So many words may go on about what was answered; more say for themselves what they are about.
const FEW_WORDS: usize = 4;
/// So many may complete what had no answer.
const MOST_WORDS: usize = 8;
/// So many are offered where it is not known what is meant.
const CHOICES: usize = 3;
/// The need that classes serve.
const CLASSES: &str = "belajar";
/// One of the last topics is meant by "the … from before" when it is at least this likely.
const LIKELY: f32 = 0.2;
/// A text as it is to be read.
pub(super) struct Read {
    /// How it was ranked, where not alone.
    pub(super) ranking: Option<Ranking>,
    pub(super) verdict: Verdict,
    /// The text with the question before it, where that completes it.
    pub(super) joined: Option<String>,
    /// Whether it goes on about what was shown, and no more than that is known.
    pub(super) is_exhausted: bool,
}

impl Read {
    fn as_it_is(verdict: Verdict) -> Self {
        Self { ranking: None, verdict, joined: None, is_exhausted: false }
    }
}

/// Reads a text: alone where it stands alone, else inside what was shown before it.
pub(super) fn read(turn: &Turn<'_>, words: &str, alone: &Ranking) -> Read {
    let spelled = phrase::words(words);
    if let Some(slug) = taken_up(turn, &spelled, alone) {
        return Read::as_it_is(Verdict::Answer(slug));
    }
    let before = before(turn);
    if let Some(verdict) = before.and_then(|before| nth(&spelled, before)) {
        return Read::as_it_is(verdict);
    }
    let table = Table::of(turn, alone, before);
    let stance = alone.stance(words, &table.shown);
    let fresh = alone.verdict(None, &[]);
    if stance == Stance::Alone {
        return Read::as_it_is(fresh);
    }
    let inside = inside(turn, words, alone, &table);
    let says_more = || table.before.is_some_and(|before| going_on::says_more(&fresh, before));
    let reading = inside.ranking.as_ref().unwrap_or(alone);
    let is_better_alone = alone.is_better_alone(stance, words, (&fresh, &inside.verdict), (reading, &table.shown))
        || (inside.is_exhausted && says_more());
    if is_better_alone {
        return Read::as_it_is(fresh);
    }
    if alone.is_lost((&fresh, &inside.verdict), &table.shown) {
        let likely = alone.top(None, CHOICES).into_iter().map(|(slug, _)| slug.to_owned());
        return Read::as_it_is(Verdict::Choices(likely.collect()));
    }
    inside
}

/// What was shown last, and the question that it answered.
struct Table<'a> {
    /// How what was shown is named: pieces, programmes, or the programme whose page was opened since.
    shown: Vec<String>,
    /// The question, unless a page about something else was opened since.
    before: Option<&'a Asked>,
}

impl<'a> Table<'a> {
    fn of(turn: &Turn<'_>, alone: &Ranking, before: Option<&'a Asked>) -> Self {
        let shown = before.map(|before| before.shown.clone()).unwrap_or_default();
        let is_later = |at: Millis| before.is_none_or(|before| before.at < at);
        match turn.memory.topic.as_ref().filter(|topic| turn.topic().is_some() && is_later(topic.at)) {
            Some(topic) if !alone.shown_topics(&shown).contains(&topic.slug.as_str()) => {
                Self { shown: vec![topic.slug.clone()], before: None }
            }
            _ => Self { shown, before },
        }
    }
}

/// Reads a text inside what was shown.
fn inside(turn: &Turn<'_>, words: &str, alone: &Ranking, table: &Table<'_>) -> Read {
    let (own, lean) = alone.own_and_lean(words);
    let goes_on = lean == Lean::Back;
    let topic = turn.topic().filter(|_| table.shown.is_empty()).map(str::to_owned);
    let shown: Vec<String> = table.shown.iter().cloned().chain(topic).collect();
    let of_a_programme = alone.is_after_a_programme(&shown).then(|| alone.clone().of_a_programme(goes_on));
    let alone = of_a_programme.as_ref().unwrap_or(alone);
    let of_several = |before| of_both(turn, words, alone, before).or_else(|| of_a_class(turn, alone, before));
    if let Some(verdict) = table.before.filter(|_| own <= 1).and_then(of_several) {
        return Read { ranking: Some(alone.clone()), ..Read::as_it_is(verdict) };
    }
    // The same question again gets the same answer again.
    let other = table.before.filter(|before| !turn.world.answers.gist(&before.text).is_like(alone.gist()));
    let after = other.map(|before| after(turn, words, alone, before));
    let mut read = in_light(turn, words, after.as_ref().unwrap_or(alone), table.before);
    if let Verdict::Answer(slug) = &read.verdict
        && other.is_some_and(|before| is_shown_again(turn, before, slug, alone))
    {
        // Whoever asks on is not helped by the same page again.
        read.verdict = Verdict::Choices(vec![slug.clone()]);
    }
    if let Some((before, after)) = other.zip(after.as_ref()) {
        read = going_on::read(turn, words, after, before, read);
        // With the question before it, it only leads back to what stands there.
        if read.joined.is_some() && !going_on::says_more(&read.verdict, before) && !read.is_exhausted {
            return Read { ranking: Some(alone.clone()), ..Read::as_it_is(alone.verdict(None, &[])) };
        }
    }
    Read { ranking: read.ranking.or(after).or(of_a_programme), ..read }
}

/// The two programmes that were shown, where a side of both is asked for: "and what is the interest?"; "and if I have no
/// collateral?" asks for none.
fn of_both(turn: &Turn<'_>, words: &str, alone: &Ranking, before: &Asked) -> Option<Verdict> {
    let [one, other] = before.shown.as_slice() else { return None };
    let are_programmes = [one, other].into_iter().all(|slug| programmes::of_today(turn, slug).is_some());
    let is_meant = alone.facet().is_some() && !alone.names_a_programme() && !alone.is_sample() && !supposes(words);
    (are_programmes && is_meant).then(|| Verdict::Both(one.clone(), other.clone()))
}

/// The class that was asked after, where a short answer about something else told of it and one of its sides is asked for:
/// after "is there a class for selling online?", "how do I register?" is not how one sells online.
fn of_a_class(turn: &Turn<'_>, alone: &Ranking, before: &Asked) -> Option<Verdict> {
    let [one] = before.shown.as_slice() else { return None };
    let is_class = |word: &String| phrase::has(Set::EventTraining, word);
    let asks = alone.asks_only_for_a_side() && phrase::words(&before.text).iter().any(is_class);
    let topic = turn.topic().and_then(|slug| turn.world.knowledge.get(slug))?;
    if !asks || pieces::short_answer_named(one).is_none() || topic.head.group == Group::Belajar {
        return None;
    }
    let first = turn.world.knowledge.need(CLASSES)?.programmes().next()?;
    Some(Verdict::Answer(first.to_owned()))
}

/// A text ranked after what went before. Few words that do not say surely what they ask for, or point back, are read once
/// more behind the question that they go on from: "and who sees to it?"
fn after(turn: &Turn<'_>, words: &str, alone: &Ranking, before: &Asked) -> Ranking {
    let after = alone.clone().after(&before.shown);
    let spelled = phrase::words(words);
    let goes_on = spelled.len() <= MOST_WORDS && !before.shown.is_empty();
    let is_sure = after.is_short_answer_sure() && !points_back(&spelled);
    if !goes_on || is_sure || after.asks_only_for_a_side() {
        return after;
    }
    let together = turn.world.answers.rank(&format!("{} {words}", before.text)).after(&before.shown);
    after.read_with(&together)
}

/// Whether this page of a programme is what was shown for the question before.
fn is_shown_again(turn: &Turn<'_>, before: &Asked, slug: &str, alone: &Ranking) -> bool {
    before.shown == [slug] && side_of(turn, before) == alone.facet()
}

/// Reads a text, ranked after what went before.
fn in_light(turn: &Turn<'_>, words: &str, alone: &Ranking, before: Option<&Asked>) -> Read {
    let spelled = phrase::words(words);
    let verdict = alone.verdict(turn.topic(), &[]);
    if alone.asks_only_for_a_side()
        && turn.topic().is_none()
        && let Some(slugs) = before.and_then(|before| several(turn, before))
    {
        return Read::as_it_is(Verdict::Choices(slugs));
    }
    if let Some(slug) = turn.topic().filter(|_| asks_how_much(&spelled, alone)) {
        return Read::as_it_is(Verdict::Answer(slug.to_owned()));
    }
    if verdict.answers() {
        let side = before.filter(|_| is_and_if(&spelled, alone)).and_then(|before| side_of(turn, before));
        return match side {
            Some(side) => Read { ranking: Some(alone.clone().asking_for(side)), ..Read::as_it_is(verdict) },
            None => Read::as_it_is(verdict),
        };
    }
    completed(turn, words, alone, before, verdict)
}

/// A text that has no answer, completed by the question before it where that helps.
fn completed(turn: &Turn<'_>, words: &str, alone: &Ranking, before: Option<&Asked>, verdict: Verdict) -> Read {
    // "Oh, I see" goes on about nothing.
    let goes_on = alone.facet().is_some() || alone.gist().names_something();
    let lacks = goes_on
        && matches!(
            verdict,
            Verdict::Choices(_) | Verdict::Unknown(_) | Verdict::Polite(Politeness::Elsewhere | Politeness::Complaint)
        );
    let is_elsewhere = matches!(verdict, Verdict::Polite(_));
    let most = |before: &Asked| if before.shown.is_empty() && !is_elsewhere { MOST_WORDS } else { FEW_WORDS };
    let before = before.filter(|before| lacks && phrase::words(words).len() <= most(before));
    let joined = before.map(|before| format!("{} {words}", before.text));
    let ranked = joined.map(|text| (turn.world.answers.rank(&text), text));
    let complete = ranked.map(|(ranking, text)| (ranking.verdict(None, &[]), ranking, text));
    match complete.filter(|(verdict, ..)| verdict.answers()) {
        Some((verdict, ranking, text)) => {
            Read { ranking: Some(ranking), joined: Some(text), ..Read::as_it_is(verdict) }
        }
        None => Read::as_it_is(verdict),
    }
}

/// The question before, while it is fresh.
fn before<'a>(turn: &'a Turn<'_>) -> Option<&'a Asked> {
    turn.memory.asked.as_ref().filter(|asked| turn.now - asked.at <= GOES_ON_FOR)
}

/// What of several that were shown a text begins to ask of: "yang kedua, bunganya berapa?"
fn nth(spelled: &[String], before: &Asked) -> Option<Verdict> {
    if before.shown.len() < 2 {
        return None;
    }
    let shown = before.shown.get(phrase::ordinal_before(spelled)?.checked_sub(1)?)?;
    Some(match pieces::short_answer_named(shown) {
        Some(slug) => Verdict::ShortAnswer(slug),
        None => Verdict::Answer(shown.clone()),
    })
}

/// One of the last topics, where the words lead back to it: "the one before", "back to halal".
fn taken_up(turn: &Turn<'_>, spelled: &[String], alone: &Ranking) -> Option<String> {
    if !spelled.iter().any(|word| phrase::has(Set::Earlier, word)) {
        return None;
    }
    let sets = [Set::Earlier, Set::Returns, Set::ReturnsFiller];
    let rest = spelled.iter().filter(|word| !sets.iter().any(|set| phrase::has(*set, word))).count();
    let returns = spelled.iter().any(|word| phrase::has(Set::Returns, word) || word == "sebelumnya");
    let topics: Vec<&str> = turn.topics().collect();
    if rest == 0 {
        let place = usize::from(returns && topics.len() > 1);
        return topics.get(place).map(|slug| (*slug).to_owned());
    }
    let likely = alone.top(None, usize::MAX);
    let meant = likely.into_iter().find(|(slug, p)| *p >= LIKELY && topics.contains(slug));
    meant.map(|(slug, _)| slug.to_owned())
}

/// Whether the text asks for nothing but money, of whatever is on the table: "brp duit"?
fn asks_how_much(spelled: &[String], alone: &Ranking) -> bool {
    alone.facet() == Some(Section::Biaya) && spelled.iter().all(|word| phrase::has(Set::HowMuch, word))
}

/// Whether the text asks for the same of something else: "and if it is a brand?"
fn is_and_if(spelled: &[String], alone: &Ranking) -> bool {
    let begins = spelled.first().is_some_and(|word| phrase::has(Set::AndIf, word));
    begins && spelled.len() <= FEW_WORDS && alone.facet().is_none()
}

/// The side that the question before asked for.
pub(super) fn side_of(turn: &Turn<'_>, before: &Asked) -> Option<Section> {
    turn.world.answers.rank(&before.text).facet()
}

/// The programmes that were offered last: those of a need, or several to choose from.
fn several(turn: &Turn<'_>, before: &Asked) -> Option<Vec<String>> {
    if let [one] = before.shown.as_slice() {
        let need = turn.world.knowledge.needs().find(|need| pieces::need_name(&need.slug) == *one)?;
        return Some(need.programmes().map(str::to_owned).collect());
    }
    let programmes: Vec<String> =
        before.shown.iter().filter(|shown| pieces::short_answer_named(shown).is_none()).cloned().collect();
    (programmes.len() > 1).then_some(programmes)
}
