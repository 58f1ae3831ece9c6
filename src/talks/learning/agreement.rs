//! Texts about the same matter agree: before one is published it is shown which others would say something else, and
//! those stay on the list of *Tinjau isi* until each was changed or may stay as it is.

use crate::answers::Verdict;
use crate::domain::Language;
use crate::knowledge::{Section, Target, TextPlace};
use crate::store::doubts;
use crate::talks::answering;
use crate::text;
use crate::text::facts::{self, Fact, Kind};
use crate::turn::{Talk, Turn};

/// So many other texts are noted; what says otherwise than the new text comes first.
const MOST: usize = 20;
/// So many facts of each are named.
const NAMED: usize = 3;
/// So many short answers that the ranking finds are looked at.
const NEAR: usize = 3;
/// Between two facts of one text.
const BETWEEN: &str = "; ";

/// A text that is written anew.
pub(in crate::talks) struct Change<'a> {
    /// Which.
    pub place: &'a TextPlace,
    /// What owners read until then.
    pub before: Option<String>,
    /// What they are to read.
    pub after: &'a str,
    /// What people ask who get it.
    pub questions: Vec<String>,
    /// Whether its English still says what it said before.
    pub leaves_english: bool,
}

/// Notes which texts would disagree with a draft.
pub(in crate::talks) async fn plan(turn: &mut Turn<'_>, change: &Change<'_>) -> Talk {
    let mut found: Vec<(String, String)> =
        disagreeing(turn, change).into_iter().map(|(place, fact)| (place.to_string(), fact)).collect();
    // The English of the same piece says what the Indonesian said before.
    if change.leaves_english && change.before.as_deref() != Some(change.after) && turn.world.has_english(change.place) {
        found.push((change.place.to_string(), String::new()));
    }
    let (cause, now) = (change.place.to_string(), turn.now);
    Ok(doubts::plan(turn.write().await?, &cause, &found, now).await?)
}

/// Owners read the new text: what was planned is to be done, and what is done by it goes.
pub(in crate::talks) async fn publish(turn: &mut Turn<'_>, change: &Change<'_>) -> Talk {
    plan(turn, change).await?;
    let place = change.place.to_string();
    doubts::open(turn.write().await?, &place).await?;
    for doubt in doubts::at(turn.read(), &place).await? {
        if doubt.cause != place && !still_says(change.after, &doubt.fact) {
            doubts::settle(turn.write().await?, doubt.id).await?;
        }
    }
    Ok(())
}

/// Whether a text says one of these facts, which stand in one line.
fn still_says(text: &str, said: &str) -> bool {
    let (of, text_lower) = (facts::facts(text), text.to_lowercase());
    let is_there = |fact: &Fact| of.iter().any(|other| other.is(fact));
    said.split(BETWEEN).any(|said| text_lower.contains(&said.to_lowercase()) || facts::facts(said).iter().any(is_there))
}

/// The texts that say what the old text said and the new one does not, or something else than the new one to the same
/// question, each with what it says.
fn disagreeing(turn: &Turn<'_>, change: &Change<'_>) -> Vec<(TextPlace, String)> {
    let after = facts::facts(change.after);
    let has = |facts: &[Fact], fact: &Fact| facts.iter().any(|one| one.is(fact));
    let mut gone = change.before.as_deref().map(facts::facts).unwrap_or_default();
    // A name that is only left out is no other name.
    let renames = after.iter().any(|fact| fact.kind == Kind::Name);
    gone.retain(|fact| !has(&after, fact) && (fact.kind != Kind::Name || renames));
    let is_old = |fact: &Fact| has(&gone, fact);
    let is_other = |fact: &Fact| {
        let is_firm = !matches!(fact.kind, Kind::Name | Kind::Count | Kind::Link);
        is_firm && !has(&after, fact) && after.iter().any(|new| new.kind == fact.kind)
    };
    let asked = asked(turn, change);
    let mut places: Vec<TextPlace> = asked.clone();
    places.extend(about(turn, &topics(turn, change, &asked)));
    places.extend(turn.world.taught().iter().map(|taught| TextPlace::Own(taught.id)));
    let is_replaced = |fact: &&Fact| after.iter().any(|new| new.kind == fact.kind);
    let mut found: Vec<((usize, usize), TextPlace, String)> = Vec::new();
    for place in places {
        if place == *change.place || found.iter().any(|(_, other, _)| *other == place) {
            continue;
        }
        let Some(words) = turn.world.words(&place) else { continue };
        let says = facts::facts(&words);
        let is_asked = asked.contains(&place);
        // What the office wrote of another matter may be so many days too.
        let is_far = matches!(place, TextPlace::Own(_)) && !is_asked;
        let counts = |fact: &Fact| !is_far || fact.kind != Kind::Count;
        let disagrees = |fact: &&Fact| (is_old(fact) && counts(fact)) || (is_asked && is_other(fact));
        let mut said: Vec<&Fact> = says.iter().filter(disagrees).collect();
        said.sort_by_key(|fact| !is_replaced(fact));
        if !said.is_empty() {
            let weight = (said.iter().filter(|fact| is_replaced(fact)).count(), said.len());
            let named: Vec<&str> = said.into_iter().take(NAMED).map(|fact| fact.said.as_str()).collect();
            found.push((weight, place, named.join(BETWEEN)));
        }
    }
    found.sort_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
    found.into_iter().take(MOST).map(|(_, place, said)| (place, said)).collect()
}

/// What answers today whoever asks for this text.
fn asked(turn: &Turn<'_>, change: &Change<'_>) -> Vec<TextPlace> {
    let mut found = Vec::new();
    for question in &change.questions {
        let ranking = turn.world.answers.rank(question);
        let section = |slug: &str| {
            let first = || Some(answering::first_section(turn.world.knowledge.get(slug)?));
            Some(TextPlace::Section(slug.to_owned(), ranking.facet().or_else(first)?))
        };
        match ranking.verdict(None, &[]) {
            Verdict::Answer(slug) => found.extend(section(&slug)),
            Verdict::Both(one, other) => found.extend([section(&one), section(&other)].into_iter().flatten()),
            Verdict::ShortAnswer(slug) => found.push(TextPlace::ShortAnswer(slug)),
            Verdict::Need(slug) => found.push(TextPlace::Need(slug)),
            Verdict::Choices(_) => {
                let near = ranking.short_answers(&[], NEAR).into_iter();
                found.extend(near.map(|slug| TextPlace::ShortAnswer(slug.to_owned())));
            }
            Verdict::Polite(_) | Verdict::Unknown(_) => {}
        }
    }
    found
}

/// The programmes and matters that a text is about.
fn topics(turn: &Turn<'_>, change: &Change<'_>, asked: &[TextPlace]) -> Vec<String> {
    let knowledge = &turn.world.knowledge;
    let of = |place: &TextPlace| match place {
        TextPlace::Section(slug, _) => vec![slug.clone()],
        TextPlace::ShortAnswer(slug) => {
            knowledge.short_answer(slug).map(|answer| answer.subject.topic().to_owned()).into_iter().collect()
        }
        TextPlace::Need(slug) => {
            let programmes = knowledge.need(slug).map(|need| need.programmes().map(str::to_owned).collect());
            programmes.unwrap_or_default()
        }
        TextPlace::Own(_) => Vec::new(),
    };
    match change.place {
        TextPlace::Own(_) => asked.iter().flat_map(of).collect(),
        place => of(place),
    }
}

/// Every text that ships about these topics and may be shown today.
fn about(turn: &Turn<'_>, topics: &[String]) -> Vec<TextPlace> {
    let (knowledge, today) = (&turn.world.knowledge, text::local_date(turn.now));
    let is_topic = |slug: &str| topics.iter().any(|topic| topic == slug);
    let programmes = topics.iter().filter_map(|slug| knowledge.get(slug)).filter(|of| of.is_current(today));
    let sections = programmes.flat_map(|programme| {
        programme.sections.keys().map(|section| TextPlace::Section(programme.head.slug.clone(), *section))
    });
    let answers = knowledge.short_answers().filter(|answer| is_topic(answer.subject.topic()));
    let answers = answers.map(|answer| TextPlace::ShortAnswer(answer.slug.clone()));
    let leads = |target: &Target| match target {
        Target::Programme(slug, _) => is_topic(slug),
        Target::ShortAnswer(slug) => {
            knowledge.short_answer(slug).is_some_and(|answer| is_topic(answer.subject.topic()))
        }
        _ => false,
    };
    let needs = knowledge.needs().filter(|need| need.options.iter().any(|option| leads(&option.go)));
    let needs = needs.map(|need| TextPlace::Need(need.slug.clone()));
    sections.chain(answers).chain(needs).collect()
}

/// What a text that ships is called where the office reads it.
pub(in crate::talks) fn name(turn: &Turn<'_>, place: &TextPlace) -> Option<String> {
    let (knowledge, language) = (&turn.world.knowledge, turn.language);
    match place {
        TextPlace::Section(slug, section) => {
            let title = knowledge.short(knowledge.get(slug)?, language);
            Some(format!("{title} · {}", answering::section_name(*section, language)))
        }
        TextPlace::ShortAnswer(slug) => Some(knowledge.short_answer(slug)?.question_in(language).to_owned()),
        TextPlace::Need(slug) => Some(knowledge.need(slug)?.title_in(language).to_owned()),
        TextPlace::Own(_) => None,
    }
}

/// What people would ask to get a text that ships.
pub(in crate::talks) fn question(turn: &Turn<'_>, place: &TextPlace) -> Vec<String> {
    let knowledge = &turn.world.knowledge;
    let asked = match place {
        TextPlace::Section(slug, Section::Inti | Section::Sederhana | Section::Ringkasan) => {
            knowledge.get(slug).map(|programme| knowledge.short(programme, Language::Indonesian).to_owned())
        }
        TextPlace::Section(slug, section) => knowledge.get(slug).map(|programme| {
            let side = answering::section_name(*section, Language::Indonesian);
            format!("{side} {}", knowledge.short(programme, Language::Indonesian))
        }),
        TextPlace::ShortAnswer(slug) => knowledge.short_answer(slug).map(|answer| answer.question.clone()),
        TextPlace::Need(_) | TextPlace::Own(_) => None,
    };
    asked.into_iter().collect()
}
