//! Short answers and needs: what is narrower than a programme, and what is wider.

use chrono::Datelike;

use crate::answers::Ranking;
use crate::domain::review::Outcome;
use crate::domain::{Button, CallbackData, EventKind, Language};
use crate::knowledge::{Need, Office, Programme, Section, ShortAnswer, Subject, Target, TextPlace};
use crate::store;
use crate::talks::answering::press::{AnswerPress, LINK, View};
use crate::talks::answering::{card, judging, own, passage, programmes, sources};
use crate::talks::business::press::BusinessPress;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::office_settings::press::OfficePress;
use crate::talks::{event_owner, ui};
use crate::text::{self, Html, markdown};
use crate::turn::{Asked, Screen, Talk, Turn};
use crate::{html, plain};

/// The section under which it is kept whether a short answer helped: what says something in few words.
pub(super) const GIST: Section = Section::Inti;
/// A short answer leads to so many pages at most.
const WAYS: usize = 2;
/// The needs that events serve, with the kind of these.
const EVENTS_OF: [(&str, EventKind); 2] = [("belajar", EventKind::Training), ("pasar-bazar", EventKind::Bazaar)];

/// How a short answer and a need are written among what was shown and refused.
pub(super) fn answer_name(slug: &str) -> String {
    Target::ShortAnswer(slug.to_owned()).to_string()
}

pub(super) fn need_name(slug: &str) -> String {
    Target::Need(slug.to_owned()).to_string()
}

/// The short answer that is written so, where it is one.
pub(super) fn short_answer_named(shown: &str) -> Option<String> {
    match Target::read(shown) {
        Some(Target::ShortAnswer(slug)) => Some(slug),
        _ => None,
    }
}

/// A short answer to a question; `ranking` is how that was read, where it was read just now.
pub(super) async fn answered(
    turn: &mut Turn<'_>,
    ranking: Option<&Ranking>,
    mut asked: Asked,
    answer: &ShortAnswer,
) -> Talk {
    asked.shown = vec![answer_name(&answer.slug)];
    let question = asked.number;
    turn.memory.asked = Some(asked);
    goes_on(turn, answer);
    show(turn, ranking, answer, question, View::Short).await
}

/// A need that somebody said.
pub(super) fn needed(turn: &mut Turn<'_>, mut asked: Asked, need: &Need) {
    asked.shown = vec![need_name(&need.slug)];
    let refuse = judging::not_this(&asked, turn.language);
    let question = Some(asked.number);
    turn.memory.asked = Some(asked);
    turn.memory.leave_topic();
    let screen = options(turn, need, question).row(vec![refuse, ui::menu_button(turn.language)]);
    turn.show(ui::all_below(screen));
}

/// The short answer behind a button, under its question.
pub(super) async fn open(turn: &mut Turn<'_>, slug: &str) -> Talk {
    let Some(answer) = turn.world.knowledge.short_answer(slug) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    goes_on(turn, answer);
    show(turn, None, answer, judging::OPENED, View::Short).await
}

/// A short answer unfolded or folded where it stands.
pub(super) async fn unfold(turn: &mut Turn<'_>, answer: &ShortAnswer, question: u32, view: View) -> Talk {
    show(turn, None, answer, question, view).await
}

async fn show(turn: &mut Turn<'_>, ranking: Option<&Ranking>, answer: &ShortAnswer, question: u32, view: View) -> Talk {
    // What a programme says that has ended is said no more.
    if let Subject::Programme(slug) = &answer.subject {
        programmes::current(turn, slug)?;
    }
    // Whichever way it was reached.
    if view != View::Sources && own::told_by_calendar(turn, &answer.slug) {
        return Ok(());
    }
    let near = near(turn, ranking, answer, question);
    let screen = screen_beside(turn, near, answer, question, view).await?;
    turn.show(screen);
    Ok(())
}

/// The need behind a button.
pub(super) fn open_need(turn: &mut Turn<'_>, slug: &str) {
    let Some(need) = turn.world.knowledge.need(slug) else {
        programmes::groups(turn);
        return;
    };
    turn.memory.leave_topic();
    let screen = options(turn, need, None);
    turn.show(screen.row(vec![ui::ask_button(turn.language), ui::menu_button(turn.language)]));
}

/// The programme that a short answer belongs to, where it may be shown today.
fn programme_of<'a>(turn: &Turn<'a>, answer: &ShortAnswer) -> Option<&'a Programme> {
    let slug = match &answer.subject {
        Subject::Programme(slug) => slug.as_str(),
        Subject::Matter(matter) => matter.programme()?,
    };
    programmes::of_today(turn, slug)
}

/// What follows a short answer is about its programme.
fn goes_on(turn: &mut Turn<'_>, answer: &ShortAnswer) {
    match programme_of(turn, answer) {
        Some(programme) => turn.remember_topic(&programme.head.slug),
        None => turn.memory.leave_topic(),
    }
}

/// A short answer with where it leads; `question` is the number of what it answers, or what stands for one.
pub(super) async fn screen(
    turn: &mut Turn<'_>,
    answer: &ShortAnswer,
    question: u32,
    view: View,
) -> Result<Screen, store::Error> {
    screen_beside(turn, Vec::new(), answer, question, view).await
}

/// The same beside what may be meant as well.
async fn screen_beside(
    turn: &mut Turn<'_>,
    near: Vec<Button>,
    answer: &ShortAnswer,
    question: u32,
    view: View,
) -> Result<Screen, store::Error> {
    let own = own::beside(turn, &answer.slug).await?;
    let (turn, language) = (&*turn, turn.language);
    let programme = programme_of(turn, answer);
    let asked = card::question_of(turn, question, &answer_name(&answer.slug));
    let mut ways = own.ways;
    ways.extend(answer.buttons.iter().filter_map(|target| button(turn, target, asked)));
    let leads_to = |programme: &Programme, target: &Target| match target {
        Target::Programme(slug, _) => *slug == programme.head.slug,
        _ => false,
    };
    ways.extend(near.into_iter().take(WAYS.saturating_sub(ways.len())));
    let is_missing = |programme: &&Programme| !answer.buttons.iter().any(|target| leads_to(programme, target));
    if let Some(programme) = programme.filter(is_missing).filter(|_| ways.len() < WAYS) {
        let at_once = programmes::at_once(programme, language);
        ways.push(at_once.unwrap_or_else(|| programmes::button(turn.world, programme, language)));
    }
    let mut last = Vec::new();
    // The way to an officer stands there once.
    if !answer.buttons.iter().any(|to| matches!(to, Target::Consult | Target::Complain)) {
        last.push(card::officer_about_question(language, asked));
    }
    let is_opened = question == judging::OPENED;
    last.extend(is_opened.then(|| ui::menu_button(language)));
    let below = |button: Button| if is_opened { button } else { ui::below(button) };
    let mut text = if view == View::Sources { body_with_sources(turn, answer) } else { body(turn, answer) };
    if is_opened {
        text = asked_and(turn, answer, text);
    }
    let parts: Vec<Html> = own.before.into_iter().chain([text]).chain(own.after).collect();
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let judged = judging::judged(turn, question, &answer.slug, GIST);
    let screen = judged.into_iter().fold(screen, Screen::row);
    let unfold = answer.source.as_ref().map(|_| {
        let (label, view) = match view {
            View::Sources => (plain!(language, "tombol-kembali"), View::Short),
            View::Short | View::Whole => (plain!(language, "tombol-sumber"), View::Sources),
        };
        Button::new(label, AnswerPress::Card { slug: answer.slug.clone(), section: GIST, question, view })
    });
    let ways: Vec<Button> = ways.into_iter().map(below).chain(unfold).chain(last.into_iter().map(below)).collect();
    let share = ui::share_button(turn, &format!("{LINK}{}", answer.slug), answer.question_in(language));
    // Under an answer to a question it takes no row for itself.
    let rows = if is_opened { ui::packed(ways.into_iter().chain([share])) } else { ui::packed_with(ways, share) };
    Ok(rows.into_iter().fold(screen, Screen::row))
}

/// A short answer as it is opened without a question: what it answers stands above, and real events in place of how one
/// hears of them.
pub(in crate::talks) fn opened(turn: &Turn<'_>, answer: &ShortAnswer) -> Html {
    let planned = own::planned_of(turn, &answer.slug);
    asked_and(turn, answer, planned.unwrap_or_else(|| body(turn, answer)))
}

/// An answer below the question that it answers.
fn asked_and(turn: &Turn<'_>, answer: &ShortAnswer, text: Html) -> Html {
    let language = turn.language;
    html!(language, "jawaban-judul", tanya = answer.question_in(language), isi = text)
}

/// Other short answers that the question may ask for, where this one is not surely it.
fn near(turn: &Turn<'_>, ranking: Option<&Ranking>, answer: &ShortAnswer, question: u32) -> Vec<Button> {
    let Some(asked) = turn.memory.asked.as_ref().filter(|asked| asked.number == question) else { return Vec::new() };
    // Unfolded later, the question is ranked again.
    let again = ranking.is_none().then(|| turn.world.answers.rank(&asked.text));
    let Some(ranking) = ranking.or(again.as_ref()) else { return Vec::new() };
    if ranking.is_short_answer_sure() {
        return Vec::new();
    }
    let mut refused = asked.excluded.clone();
    refused.push(answer_name(&answer.slug));
    refused.extend(answer.buttons.iter().map(ToString::to_string));
    let others = ranking.short_answers(&refused, WAYS).into_iter();
    others.filter_map(|slug| button(turn, &Target::ShortAnswer(slug.to_owned()), None)).collect()
}

/// The first of what a short answer leads to.
pub(super) fn first_way(turn: &Turn<'_>, answer: &ShortAnswer, question: u32) -> Option<Button> {
    let question = Some(question);
    let leads_on = |target: &&Target| !matches!(target, Target::Consult | Target::Complain);
    let named = answer.buttons.iter().filter(leads_on).find_map(|target| button(turn, target, question));
    let programme = || programme_of(turn, answer).map(|of| programmes::button(turn.world, of, turn.language));
    named.or_else(programme)
}

/// Names the words that are shown now, and when they were read.
pub(super) fn version(answer: &ShortAnswer) -> String {
    format!("{} {}", text::version(&answer.answer), answer.checked)
}

/// The answer and, in one line, what it rests on.
pub(super) fn body(turn: &Turn<'_>, answer: &ShortAnswer) -> Html {
    let source = answer.source.as_ref();
    footed(turn, answer, source.map(|source| sources::in_short(source, answer.checked.year(), turn.language)))
}

/// The answer and what it rests on in full.
fn body_with_sources(turn: &Turn<'_>, answer: &ShortAnswer) -> Html {
    let source = answer.source.as_ref().map(|source| sources::cite(source, turn.language));
    let read = sources::read_in(answer.checked, turn.language);
    let lines = source.map(|source| html!(turn.language, "sumber-baris", sumber = source)).into_iter().chain([read]);
    footed(turn, answer, lines)
}

fn footed(turn: &Turn<'_>, answer: &ShortAnswer, rests_on: impl IntoIterator<Item = Html>) -> Html {
    let language = turn.language;
    if let Some(said) = said_anew(turn, &TextPlace::ShortAnswer(answer.slug.clone())) {
        return said;
    }
    let words = answer.answer_in(language);
    let address = plain!(Language::Indonesian, "sebutan");
    let (text, _) = markdown::to_html(&words.unwrap_or(&answer.answer).replace("{sapaan}", &address));
    let mut foot: Vec<Html> = rests_on.into_iter().collect();
    if words.is_none() {
        foot.push(html!(language, "hanya-indonesia"));
    }
    if foot.is_empty() { text } else { passage::footed(text, &foot) }
}

/// What the office wrote in place of what ships, with its name, the day, and the word that it is Indonesian alone.
fn said_anew(turn: &Turn<'_>, place: &TextPlace) -> Option<Html> {
    let (language, review) = (turn.language, turn.world.review_at(place)?);
    let Outcome::Changed(words) = &review.outcome else { return None };
    let (text, is_indonesian_only) = sources::written(words, review.english.as_deref(), language);
    let only = is_indonesian_only.then(|| html!(language, "hanya-indonesia"));
    let foot: Vec<Html> = only.into_iter().chain([sources::reviewed(None, &review, language)]).collect();
    Some(passage::footed(text, &foot))
}

/// A need with its options: a line each, and a button each.
fn options(turn: &Turn<'_>, need: &Need, question: Option<u32>) -> Screen {
    let language = turn.language;
    let options = || need.options_in(language);
    let lines = options().map(|(label, line, _)| html!(language, "kebutuhan-pilihan", nama = label, isi = line));
    let lines: Vec<Html> = lines.collect();
    let address = plain!(Language::Indonesian, "sebutan");
    let (lead, _) = markdown::to_html(&need.lead_in(language).replace("{sapaan}", &address));
    let text = said_anew(turn, &TextPlace::Need(need.slug.clone()))
        .unwrap_or_else(|| Html::join(&[lead, Html::join(&lines, "\n")], "\n\n"));
    // What the office has planned comes before what is known without dates.
    let kind = EVENTS_OF.into_iter().find(|(of, _)| *of == need.slug).map(|(_, kind)| kind);
    let planned = kind.and_then(|kind| event_owner::planned(turn, |event| event.kind == kind));
    let events = planned.is_some().then(|| vec![event_owner::ways(turn, kind)]);
    let text = Html::join(&planned.into_iter().chain([text]).collect::<Vec<_>>(), "\n\n");
    let buttons = options().filter_map(|(label, _, go)| Some(Button::new(label, press(turn, go, question)?)));
    let screen = events.into_iter().fold(Screen::text(text), Screen::row);
    ui::packed(buttons).into_iter().fold(screen, Screen::row)
}

/// Where a target leads, under the answer to this question; nowhere where that may not be shown today.
fn press(turn: &Turn<'_>, target: &Target, question: Option<u32>) -> Option<CallbackData> {
    Some(match target {
        Target::Programme(slug, section) => {
            let programme = programmes::of_today(turn, slug)?;
            card::at(programme, section.unwrap_or_else(|| programmes::first(programme))).into()
        }
        Target::Need(slug) => AnswerPress::Need(slug.clone()).into(),
        Target::ShortAnswer(slug) => AnswerPress::ShortAnswer(slug.clone()).into(),
        Target::Office(slug) => OfficePress::Other(slug.clone()).into(),
        Target::Consult => ConsultPress::Ask { slug: None, question }.into(),
        Target::Complain => ConsultPress::Complain(question).into(),
        Target::Register => BusinessPress::Register.into(),
    })
}

/// The button of a target under the answer to this question.
fn button(turn: &Turn<'_>, target: &Target, question: Option<u32>) -> Option<Button> {
    let (language, knowledge) = (turn.language, &turn.world.knowledge);
    let label = match target {
        Target::Programme(slug, None) => knowledge.short(knowledge.get(slug)?, language).to_owned(),
        Target::Programme(slug, Some(section)) => {
            let section = passage::section_name(*section, language);
            ui::short(&format!("{}: {section}", knowledge.short(knowledge.get(slug)?, language)))
        }
        Target::Need(slug) => knowledge.need(slug)?.title_in(language).to_owned(),
        Target::ShortAnswer(slug) => ui::short(knowledge.short_answer(slug)?.question_in(language)),
        Target::Office(slug) => ui::short(&Office::shipped().other(slug)?.short),
        Target::Consult => plain!(language, "tombol-petugas"),
        Target::Complain => plain!(language, "lapor-tombol"),
        Target::Register => plain!(language, "tombol-daftar-sekarang"),
    };
    let at_once = match target {
        Target::Programme(slug, _) => programmes::at_once(knowledge.get(slug)?, language),
        _ => None,
    };
    // What a programme is about can be done at once; reading about it comes after.
    at_once.or_else(|| Some(Button::new(label, press(turn, target, question)?)))
}
