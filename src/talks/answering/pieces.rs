//! Short answers and needs: what is narrower than a programme, and what is wider.

use chrono::Datelike;

use crate::domain::{Button, CallbackData, Language};
use crate::knowledge::{Need, Office, Programme, Section, ShortAnswer, Subject, Target};
use crate::talks::answering::press::AnswerPress;
use crate::talks::answering::{card, judging, programmes};
use crate::talks::business::press::BusinessPress;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::office_settings::press::OfficePress;
use crate::talks::ui;
use crate::text::{self, Html, markdown};
use crate::turn::{Asked, Screen, Turn};
use crate::{html, plain};

/// The section under which it is kept whether a short answer helped: what says something in few words.
const GIST: Section = Section::Inti;

/// How a short answer and a need are written among what was shown and refused.
pub(super) fn answer_name(slug: &str) -> String {
    Target::ShortAnswer(slug.to_owned()).to_string()
}

pub(super) fn need_name(slug: &str) -> String {
    Target::Need(slug.to_owned()).to_string()
}

/// A short answer to a question.
pub(super) fn answered(turn: &mut Turn<'_>, mut asked: Asked, answer: &ShortAnswer) {
    asked.shown = vec![answer_name(&answer.slug)];
    let judged = judging::judged(&asked, &answer.slug, GIST, turn.language);
    turn.memory.asked = Some(asked);
    goes_on(turn, answer);
    let screen = screen(turn, answer, Some(judged));
    turn.show(screen);
}

/// A need that somebody said.
pub(super) fn needed(turn: &mut Turn<'_>, mut asked: Asked, need: &Need) {
    asked.shown = vec![need_name(&need.slug)];
    let refuse = judging::not_this(&asked, turn.language);
    turn.memory.asked = Some(asked);
    turn.memory.leave_topic();
    let screen = options(turn, need);
    turn.show(screen.row(vec![refuse, ui::menu_button(turn.language)]));
}

/// The short answer behind a button, under its question.
pub(super) fn open(turn: &mut Turn<'_>, slug: &str) {
    let Some(answer) = turn.world.knowledge.short_answer(slug) else {
        ui::unknown_button(turn);
        return;
    };
    goes_on(turn, answer);
    let mut screen = screen(turn, answer, None);
    screen.text = html!(turn.language, "jawaban-judul", tanya = &answer.question, isi = screen.text);
    turn.show(screen);
}

/// The need behind a button.
pub(super) fn open_need(turn: &mut Turn<'_>, slug: &str) {
    let Some(need) = turn.world.knowledge.need(slug) else {
        programmes::groups(turn);
        return;
    };
    turn.memory.leave_topic();
    let screen = options(turn, need);
    turn.show(screen.row(vec![ui::ask_button(turn.language), ui::menu_button(turn.language)]));
}

/// The programme that a short answer belongs to, where it may be shown today.
fn programme_of<'a>(turn: &Turn<'a>, answer: &ShortAnswer) -> Option<&'a Programme> {
    let slug = match &answer.subject {
        Subject::Programme(slug) => slug.as_str(),
        Subject::Matter(matter) => matter.programme()?,
    };
    turn.world.knowledge.get(slug).filter(|programme| programme.is_current(text::local_date(turn.now)))
}

/// What follows a short answer is about its programme.
fn goes_on(turn: &mut Turn<'_>, answer: &ShortAnswer) {
    match programme_of(turn, answer) {
        Some(programme) => turn.remember_topic(&programme.head.slug),
        None => turn.memory.leave_topic(),
    }
}

/// A short answer with where it leads; `judged` are the buttons under an answer to a question.
pub(super) fn screen(turn: &Turn<'_>, answer: &ShortAnswer, judged: Option<Vec<Button>>) -> Screen {
    let language = turn.language;
    let programme = programme_of(turn, answer);
    let mut ways: Vec<Button> = answer.buttons.iter().filter_map(|target| button(turn, target)).collect();
    let leads_to = |programme: &Programme, target: &Target| match target {
        Target::Programme(slug, _) => *slug == programme.head.slug,
        _ => false,
    };
    let is_missing = |programme: &&Programme| !answer.buttons.iter().any(|target| leads_to(programme, target));
    if let Some(programme) = programme.filter(is_missing) {
        let at_once = programmes::at_once(programme, language);
        ways.push(at_once.unwrap_or_else(|| programmes::button(turn.world, programme, language)));
    }
    let screen = Screen::text(body(turn, answer));
    let screen = judged.into_iter().fold(screen, Screen::row);
    let screen = ways.into_iter().fold(screen, |screen, way| screen.row(vec![way]));
    // The way to an officer stands there once.
    let has_officer = answer.buttons.iter().any(|to| matches!(to, Target::Consult | Target::Complain));
    let officer = (!has_officer).then(|| card::officer_about_question(turn));
    screen.row(officer.into_iter().chain([ui::menu_button(language)]).collect())
}

/// Names the words that are shown now, and when they were read.
pub(super) fn version(answer: &ShortAnswer) -> String {
    format!("{} {}", text::version(&answer.answer), answer.checked)
}

/// The answer and, in one line, what it rests on.
pub(super) fn body(turn: &Turn<'_>, answer: &ShortAnswer) -> Html {
    let language = turn.language;
    let address = plain!(Language::Indonesian, "sebutan");
    let (mut text, _) = markdown::to_html(&answer.answer.replace("{sapaan}", &address));
    let mut foot = Vec::new();
    if let Some(source) = &answer.source {
        foot.push(card::rests_on(source, answer.checked.year(), language));
    }
    if language != Language::Indonesian {
        foot.push(html!(language, "hanya-indonesia"));
    }
    if !foot.is_empty() {
        text.push(&Html::trusted("\n\n<i>".to_owned()));
        text.push(&Html::join(&foot, "\n"));
        text.push(&Html::trusted("</i>".to_owned()));
    }
    text
}

/// A need with its options: a line each, and a button each.
fn options(turn: &Turn<'_>, need: &Need) -> Screen {
    let language = turn.language;
    let lines = need
        .options
        .iter()
        .map(|option| html!(language, "kebutuhan-pilihan", nama = &option.label, isi = &option.line));
    let lines: Vec<Html> = lines.collect();
    let address = plain!(Language::Indonesian, "sebutan");
    let (lead, _) = markdown::to_html(&need.lead.replace("{sapaan}", &address));
    let text = Html::join(&[lead, Html::join(&lines, "\n")], "\n\n");
    let buttons = need.options.iter().filter_map(|option| Some(Button::new(&option.label, press(turn, &option.go)?)));
    buttons.fold(Screen::text(text), |screen, button| screen.row(vec![button]))
}

/// Where a target leads; nowhere where that may not be shown today.
fn press(turn: &Turn<'_>, target: &Target) -> Option<CallbackData> {
    let today = text::local_date(turn.now);
    let current = |slug: &str| turn.world.knowledge.get(slug).filter(|programme| programme.is_current(today));
    Some(match target {
        Target::Programme(slug, section) => {
            let programme = current(slug)?;
            card::at(programme, section.unwrap_or_else(|| programmes::first(programme)), 0).into()
        }
        Target::Need(slug) => AnswerPress::Need(slug.clone()).into(),
        Target::ShortAnswer(slug) => AnswerPress::ShortAnswer(slug.clone()).into(),
        Target::Office(slug) => OfficePress::Other(slug.clone()).into(),
        Target::Consult => {
            let question = turn.memory.asked.as_ref().map(|asked| asked.number);
            ConsultPress::Ask { slug: None, question }.into()
        }
        Target::Complain => ConsultPress::Complain(turn.memory.asked.as_ref().map(|asked| asked.number)).into(),
        Target::Register => BusinessPress::Register.into(),
    })
}

/// The button of a target.
fn button(turn: &Turn<'_>, target: &Target) -> Option<Button> {
    let (language, knowledge) = (turn.language, &turn.world.knowledge);
    let label = match target {
        Target::Programme(slug, None) => knowledge.short(knowledge.get(slug)?, language).to_owned(),
        Target::Programme(slug, Some(section)) => {
            let section = card::section_name(*section, language);
            ui::short(&format!("{}: {section}", knowledge.short(knowledge.get(slug)?, language)))
        }
        Target::Need(slug) => knowledge.need(slug)?.title.clone(),
        Target::ShortAnswer(slug) => ui::short(&knowledge.short_answer(slug)?.question),
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
    at_once.or_else(|| Some(Button::new(label, press(turn, target)?)))
}
