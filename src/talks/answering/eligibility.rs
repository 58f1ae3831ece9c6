//! A programme's conditions as yes-or-no questions in one message; the answers live in the buttons.

use crate::domain::{Button, Language};
use crate::knowledge::{Check, Condition, Programme, Source};
use crate::talks::answering::press::{AnswerPress, Answered};
use crate::talks::business::press::BusinessPress;
use crate::talks::{
    answering::{card, passage, programmes, sources},
    ui,
};
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The next question of a check, or its result.
pub(in crate::talks) fn step(turn: &mut Turn<'_>, name: &str, answers: &str) -> Talk {
    let world = turn.world;
    let Some(check) = world.knowledge.check(name).filter(|check| answers.len() <= check.conditions.len()) else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    let slug = check.programmes.first().map(String::as_str).unwrap_or_default();
    let programme = programmes::current(turn, slug)?;
    let screen = match check.conditions.get(answers.len()) {
        Some(condition) => question(check, programme, condition, answers, turn.language),
        None => result(check, programme, answers, turn.language),
    };
    turn.show(screen);
    Ok(())
}

fn question(check: &Check, programme: &Programme, condition: &Condition, answers: &str, language: Language) -> Screen {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let text = html!(
        language,
        "cek-tanya",
        judul = &check.title,
        ke = number(answers.len() + 1),
        jumlah = number(check.conditions.len()),
        tanya = passage::written(programme, &condition.ask).0,
        penjelasan = passage::written(programme, &condition.explain).0,
    );
    let answered = |answer| at(check, format!("{answers}{answer}"));
    let screen = Screen::text(footed(text, &[condition], programme, language)).row(vec![
        Button::new(plain!(language, "tombol-ya"), answered(Answered::YES)),
        Button::new(plain!(language, "tombol-tidak"), answered(Answered::NO)),
        Button::new(plain!(language, "tombol-tidak-tahu"), answered(Answered::UNSURE)),
    ]);
    ways_back(screen, check, programme, answers, language)
}

/// Which conditions are not fulfilled and what to do; never a decision.
fn result(check: &Check, programme: &Programme, answers: &str, language: Language) -> Screen {
    let answered = || check.conditions.iter().zip(answers.chars());
    let unsure: Vec<&Condition> =
        answered().filter(|(_, answer)| *answer == Answered::UNSURE).map(|(condition, _)| condition).collect();
    let failed: Vec<&Condition> = answered()
        .filter(|(_, answer)| *answer != Answered::UNSURE)
        .filter(|(condition, answer)| !condition.is_met(*answer == Answered::YES))
        .map(|(condition, _)| condition)
        .collect();
    let line = |condition: &&Condition| {
        let explained = passage::written(programme, &condition.explain).0;
        let advice = passage::written(programme, &condition.advice).0;
        html!(language, "cek-belum-baris", syarat = explained, saran = advice)
    };
    let lines = |conditions: &[&Condition]| Html::join(&conditions.iter().map(line).collect::<Vec<_>>(), "\n\n");
    let text = match (failed.is_empty(), unsure.is_empty()) {
        (true, true) => html!(language, "cek-lolos", judul = &check.title),
        (true, false) => html!(language, "cek-belum-pasti", judul = &check.title, daftar = lines(&unsure)),
        (false, true) => html!(language, "cek-belum", judul = &check.title, daftar = lines(&failed)),
        (false, false) => html!(
            language,
            "cek-belum-dan-belum-pasti",
            judul = &check.title,
            daftar = lines(&failed),
            pasti = lines(&unsure)
        ),
    };
    let failed: Vec<&Condition> = failed.into_iter().chain(unsure).collect();
    let is_met = failed.is_empty();
    let shown: Vec<&Condition> = if failed.is_empty() { check.conditions.iter().collect() } else { failed };
    let again = Button::new(plain!(language, "tombol-ulangi"), at(check, String::new()));
    let screen = Screen::text(footed(text, &shown, programme, language)).row(vec![again, ui::ask_button(language)]);
    let register = is_met.then(|| vec![Button::new(plain!(language, "tombol-daftar"), BusinessPress::Register)]);
    let screen = register.into_iter().fold(screen, Screen::row);
    ways_back(screen, check, programme, answers, language)
}

/// Adds the sources, and a word where English falls back.
fn footed(mut text: Html, conditions: &[&Condition], programme: &Programme, language: Language) -> Html {
    let mut sources: Vec<&Source> = Vec::new();
    for source in conditions.iter().filter_map(|condition| programme.source(&condition.source)) {
        if !sources.iter().any(|known| known.id == source.id) {
            sources.push(source);
        }
    }
    let only = (language != Language::Indonesian).then(|| html!(language, "hanya-indonesia"));
    for line in sources::cited(&sources, language).into_iter().chain(only) {
        text.push(&Html::trusted("\n\n".to_owned()));
        text.push(&line);
    }
    text
}

fn ways_back(screen: Screen, check: &Check, programme: &Programme, answers: &str, language: Language) -> Screen {
    let mut chars = answers.chars();
    let screen = match chars.next_back() {
        Some(_) => {
            let back = at(check, chars.as_str().to_owned());
            screen.row(vec![Button::new(plain!(language, "tombol-sebelumnya"), back)])
        }
        None => screen,
    };
    let card = Button::new(plain!(language, "tombol-kembali"), card::at(programme, programmes::first(programme)));
    screen.row(vec![card, ui::menu_button(language)])
}

fn at(check: &Check, answers: String) -> AnswerPress {
    AnswerPress::Check { name: check.name.clone(), answers: Answered(answers) }
}
