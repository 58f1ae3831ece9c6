//! What a text is about that does not say so itself: the topics shown last, and the question before it.
//!
//! A text that stands alone is read alone; only what it lacks is looked for in what went before.

use crate::answers::{Politeness, Ranking, Verdict};
use crate::clock::Millis;
use crate::knowledge::{Group, Section};
use crate::talks::answering::{going_on, pieces};
use crate::text::phrase;
use crate::turn::{Asked, Turn};

/// For so long a question waits for the words that complete it.
const GOES_ON_FOR: Millis = 10 * 60_000;
/// So many words may go on about what was answered; more say for themselves what they are about.
const FEW_WORDS: usize = 4;
/// So many may complete what had no answer.
const MOST_WORDS: usize = 8;
/// One of the last topics is meant by "the … from before" when it is at least this likely.
const LIKELY: f32 = 0.2;
/// Words that take an earlier topic up, words that lead back to it, and words that go with them.
const BEFORE: [&str; 6] = ["tadi", "td", "tadinya", "sebelumnya", "earlier", "before"];
const RETURNS: [&str; 6] = ["balik", "kembali", "mbalik", "back", "bali", "lanjut"];
const GOES_WITH: [&str; 15] =
    ["lagi", "ke", "yang", "yg", "soal", "tentang", "itu", "tu", "dong", "min", "to", "the", "one", "topik", "sing"];
/// Words of whoever asks how much.
const MONEY: [&str; 16] = [
    "berapa", "brp", "brapa", "piro", "duit", "duitnya", "duitny", "uang", "uangnya", "uangny", "rupiah", "bayar",
    "byr", "ya", "itu", "kena",
];
/// "And if": the same side of another topic.
const AND_IF: [&str; 8] = ["kalau", "kalo", "klo", "klu", "kl", "nek", "terus", "trus"];

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

/// Reads a text in the light of what went before.
pub(super) fn read(turn: &Turn<'_>, words: &str, alone: &Ranking) -> Read {
    if let Some(slug) = taken_up(turn, &phrase::words(words), alone) {
        return Read::as_it_is(Verdict::Answer(slug));
    }
    let of_a_programme = is_on_a_programme(turn).then(|| alone.clone().of_a_programme());
    let said_alone = alone;
    let alone = of_a_programme.as_ref().unwrap_or(alone);
    let before = before(turn);
    // The same question again gets the same answer again.
    let other = before.filter(|before| !turn.world.answers.gist(&before.text).is_like(alone.gist()));
    let after = other.map(|before| after(turn, words, alone, before));
    let mut read = in_light(turn, words, after.as_ref().unwrap_or(alone), before);
    if let Verdict::Answer(slug) = &read.verdict
        && other.is_some_and(|before| is_shown_again(turn, before, slug, alone))
    {
        // Whoever asks on is not helped by the same page again.
        read.verdict = Verdict::Choices(vec![slug.clone()]);
    }
    if let Some((before, after)) = other.zip(after.as_ref()) {
        read = going_on::read(turn, words, after, before, read);
        let verdict = said_alone.verdict(None, &[]);
        let says_more = going_on::says_more(&verdict, before);
        // With the question before it, it only leads back to what stands there.
        let leads_back = read.joined.is_some() && !going_on::says_more(&read.verdict, before);
        if (read.is_exhausted && says_more) || (leads_back && !read.is_exhausted) {
            return Read { ranking: Some(said_alone.clone()), ..Read::as_it_is(verdict) };
        }
    }
    Read { ranking: read.ranking.or(after).or(of_a_programme), ..read }
}

/// Whether a programme is on the table, and not the bot itself.
fn is_on_a_programme(turn: &Turn<'_>) -> bool {
    let programme = turn.topic().and_then(|slug| turn.world.knowledge.get(slug));
    programme.is_some_and(|programme| programme.head.group != Group::Bot)
}

/// A text ranked after what went before. Few words that do not say surely what they ask for, or point back, are read once
/// more behind the question that they go on from: "and who sees to it?"
fn after(turn: &Turn<'_>, words: &str, alone: &Ranking, before: &Asked) -> Ranking {
    let after = alone.clone().after(&before.shown);
    let spelled = phrase::words(words);
    let goes_on = spelled.len() <= MOST_WORDS && !before.shown.is_empty();
    let is_sure = after.is_short_answer_sure() && !going_on::points_back(&spelled);
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
    if let Some(verdict) = before.and_then(|before| nth(&spelled, before)) {
        return Read::as_it_is(verdict);
    }
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
    // "Oh, I see" goes on about nothing.
    let goes_on = alone.facet().is_some() || alone.gist().names_something();
    let lacks = goes_on
        && matches!(
            verdict,
            Verdict::Choices(_) | Verdict::Unknown(_) | Verdict::Polite(Politeness::Elsewhere | Politeness::Complaint)
        );
    let is_elsewhere = matches!(verdict, Verdict::Polite(_));
    let most = |before: &Asked| if before.shown.is_empty() && !is_elsewhere { MOST_WORDS } else { FEW_WORDS };
    let before = before.filter(|before| lacks && spelled.len() <= most(before));
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
    let is = |set: &[&str], word: &String| set.contains(&word.as_str());
    if !spelled.iter().any(|word| is(&BEFORE, word)) {
        return None;
    }
    let rest = spelled.iter().filter(|word| !is(&BEFORE, word) && !is(&RETURNS, word) && !is(&GOES_WITH, word)).count();
    let returns = spelled.iter().any(|word| is(&RETURNS, word) || word == "sebelumnya");
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
    alone.facet() == Some(Section::Biaya) && spelled.iter().all(|word| MONEY.contains(&word.as_str()))
}

/// Whether the text asks for the same of something else: "and if it is a brand?"
fn is_and_if(spelled: &[String], alone: &Ranking) -> bool {
    let begins = spelled.first().is_some_and(|word| AND_IF.contains(&word.as_str()));
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
