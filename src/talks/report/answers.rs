//! Whether answers helped: by programme over a month and a week, the worst first.

use super::page::{MONTH_DAYS, Page, WEEK_DAYS, in_words, part_of};
use super::rates::Rate;
use crate::clock::DAY;
use crate::domain::Language;
use crate::html;
use crate::knowledge::{Knowledge, Section, Subject};
use crate::store;
use crate::store::feedback::{self, Tally};
use crate::talks::answering;
use crate::text::Html;
use crate::turn::Turn;

/// Answers that are named because they help least.
const NAMED: usize = 3;

/// What was said to a programme's answers.
#[derive(Clone, Copy, Debug, Default)]
struct Voices {
    month: Rate,
    week: Rate,
}

impl Voices {
    fn add(&mut self, tally: &Tally) {
        self.month += Rate { good: tally.helped, all: tally.all };
        self.week += Rate { good: tally.helped_lately, all: tally.all_lately };
    }
}

async fn count(turn: &mut Turn<'_>) -> Result<Vec<Tally>, store::Error> {
    let (knowledge, now) = (&turn.world.knowledge, turn.now);
    let sections = knowledge
        .iter()
        .flat_map(|programme| Section::ALL.map(|section| (programme.head.slug.as_str(), section.word())));
    let short = knowledge.short_answers().map(|answer| (answer.slug.as_str(), Section::Inti.word()));
    let answers: Vec<(&str, &str)> = sections.chain(short).collect();
    feedback::tally(turn.read(), &answers, (now - MONTH_DAYS * DAY, now - WEEK_DAYS * DAY)).await
}

pub(super) async fn in_short(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let mut all = Voices::default();
    count(turn).await?.iter().for_each(|tally| all.add(tally));
    let language = turn.language;
    Ok(html!(language, "laporan-jawaban-ringkas", hari = MONTH_DAYS, angka = &in_words(language, all.month)))
}

pub(super) async fn page(turn: &mut Turn<'_>, part: u32) -> Result<Page, store::Error> {
    let tallies = count(turn).await?;
    let (language, knowledge) = (turn.language, &turn.world.knowledge);
    let mut all = Voices::default();
    tallies.iter().for_each(|tally| all.add(tally));
    let mut topics: Vec<(&str, Voices)> = Vec::new();
    for tally in &tallies {
        let Some(title) = topic(knowledge, language, &tally.programme) else { continue };
        match topics.iter_mut().find(|(other, _)| *other == title) {
            Some((_, voices)) => voices.add(tally),
            None => {
                let mut voices = Voices::default();
                voices.add(tally);
                topics.push((title, voices));
            }
        }
    }
    topics.sort_by_key(|(_, voices)| voices.month.worst_first());
    let (shown, more) = part_of(&topics, part);
    let line = |(title, voices): &(&str, Voices)| {
        let (week, month) = (in_words(language, voices.week), in_words(language, voices.month));
        html!(language, "laporan-jawaban-baris", judul = *title, pekan = &week, bulan = &month)
    };
    let (week, month) = (in_words(language, all.week), in_words(language, all.month));
    let mut parts = vec![html!(language, "laporan-jawaban", pekan = &week, bulan = &month)];
    if part == 0 {
        parts.extend(worst(turn, &tallies));
    }
    parts.extend((!shown.is_empty()).then(|| Html::join(&shown.iter().map(line).collect::<Vec<_>>(), "\n")));
    Ok(Page { text: Html::join(&parts, "\n\n"), more })
}

/// The title of the programme that is spoken of, also by a short answer; of one about the bot, say, its question.
fn topic<'a>(knowledge: &'a Knowledge, language: Language, slug: &str) -> Option<&'a str> {
    let answer = knowledge.short_answer(slug);
    let programme = match answer.map(|answer| &answer.subject) {
        Some(Subject::Programme(programme)) => programme,
        _ => slug,
    };
    let title = knowledge.get(programme).map(|programme| knowledge.title(programme, language));
    title.or_else(|| answer.map(|answer| answer.question.as_str()))
}

/// The answers that most people said no to.
fn worst(turn: &Turn<'_>, tallies: &[Tally]) -> Option<Html> {
    let (language, knowledge) = (turn.language, &turn.world.knowledge);
    let no = |tally: &Tally| tally.all - tally.helped;
    let mut worst: Vec<&Tally> = tallies.iter().filter(|tally| no(tally) > 0).collect();
    worst.sort_by_key(|tally| -no(tally));
    let lines: Vec<Html> = worst
        .into_iter()
        .take(NAMED)
        .filter_map(|tally| {
            let programme = knowledge.get(&tally.programme).map(|programme| knowledge.title(programme, language));
            let short = || knowledge.short_answer(&tally.programme).map(|answer| answer.question.as_str());
            let title = programme.or_else(short)?;
            let section = answering::section_name(Section::from_word(&tally.section)?, language);
            Some(html!(language, "laporan-jawaban-kurang", judul = title, bagian = &section, jumlah = no(tally)))
        })
        .collect();
    (!lines.is_empty())
        .then(|| html!(language, "laporan-jawaban-terburuk", hari = MONTH_DAYS, isi = Html::join(&lines, "\n")))
}
