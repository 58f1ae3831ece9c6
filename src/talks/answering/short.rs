//! Short words that are no question about a programme: answered by what they are, before anything is ranked.

use crate::answers::{Politeness, Ranking, Verdict};
use crate::clock::Millis;
use crate::html;
use crate::knowledge::Section;
use crate::talks::{
    answering::{card, passage, programmes, rumours, small_talk, unknown},
    typed, ui,
};
use crate::text::phrase::{self, Greeting, Set, Thanks};
use crate::turn::{Screen, Talk, Turn};

/// For so long "is this true?" is about what was passed on last.
const PASSED_ON_LIVES: Millis = 30 * 60_000;

/// Answers words that stand in the table of phrases; false for all others.
pub(super) fn answer(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    if phrase::is(Set::Doubt, words) && !doubts_the_bot(turn, words) && !is_about_the_bot(turn) {
        doubt(turn);
    } else if phrase::is(Set::Lost, words) {
        lost(turn)?;
    } else if typed::is_code(words) {
        let screen = ui::with_menu(turn.language, html!(turn.language, "kode-tidak-dikenal"));
        turn.say(screen);
    } else if let Some(text) = greeting(turn, words) {
        let screen = Screen::text(text).row(vec![ui::menu_button(turn.language)]);
        turn.say(screen);
    } else if phrase::greeting(words) == Some(Greeting::Hello) {
        small_talk::answer(turn, Politeness::Greeting);
    } else if let Some(greeting) = introduced(turn, words) {
        if greeting == Greeting::Salam {
            let screen = ui::with_menu(turn.language, html!(turn.language, "salam-islam"));
            turn.say(screen);
        } else {
            small_talk::answer(turn, Politeness::Greeting);
        }
    } else if thanks(turn, words) {
        small_talk::answer(turn, Politeness::Thanks);
    } else if phrase::stop_wish(words).is_some() {
        crate::talks::news::ask_to_stop(turn);
    } else if is_unclear(words) {
        let screen = Screen::text(html!(turn.language, "pendek")).row(vec![ui::menu_button(turn.language)]);
        turn.say(screen);
    } else if is_back(turn, words) {
        let screen = ui::with_menu(turn.language, html!(turn.language, "selamat-kembali"));
        turn.say(screen);
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// Whether words are nothing but thanks, whatever was shown before; "kasih" by itself also gives.
fn thanks(turn: &Turn<'_>, words: &str) -> bool {
    const GIVES: [&str; 2] = ["kasih", "kasi"];
    let thanks = |word: &String| phrase::has(Set::Thanks, word) && !GIVES.contains(&word.as_str());
    phrase::thanks(words, &[]) == Thanks::Alone
        && phrase::words(words).iter().any(thanks)
        && !turn.ranking.is_some_and(Ranking::is_sample)
}

/// How somebody greets who says who they are, and nothing that has an answer.
fn introduced(turn: &Turn<'_>, words: &str) -> Option<Greeting> {
    let is_answered = || turn.ranking.is_some_and(|ranking| ranking.verdict(None, &[]).answers());
    phrase::introduces(words).filter(|_| !is_answered())
}

/// The answer that a greeting has by custom.
fn greeting(turn: &Turn<'_>, words: &str) -> Option<crate::text::Html> {
    let language = turn.language;
    if phrase::is(Set::Salam, words) || phrase::greeting(words) == Some(Greeting::Salam) {
        Some(html!(language, "salam-islam"))
    } else if phrase::is(Set::Tabik, words) {
        Some(html!(language, "salam-daerah"))
    } else if phrase::is(Set::SalamBack, words) {
        Some(html!(language, "salam-dijawab"))
    } else {
        None
    }
}

/// "min", "??", "1", "ya": something is wanted, and not said yet.
fn is_unclear(words: &str) -> bool {
    let spelled = phrase::words(words);
    match spelled.as_slice() {
        [] => words.contains('?'),
        [one] => phrase::has(Set::Short, one) || one.chars().all(|c| c.is_ascii_digit()) && one.len() <= 2,
        _ => false,
    }
}

/// Somebody greets and says no more that is understood than being back.
fn is_back(turn: &Turn<'_>, words: &str) -> bool {
    let spelled = phrase::words(words).join(" ");
    let says_it = phrase::is(Set::Returned, words)
        || ["balik lagi", "kembali lagi"].iter().any(|end| spelled.ends_with(end)) && spelled.split(' ').count() <= 5;
    says_it && !matches!(turn.ranking.map(|ranking| ranking.verdict(None, &[])), Some(Verdict::Answer(_)))
}

/// Whether words ask if the bot itself cheats: nothing was passed on of which they could be said.
pub(super) fn doubts_the_bot(turn: &Turn<'_>, words: &str) -> bool {
    phrase::is(Set::DoubtBot, words) && passed_on(turn).is_none()
}

/// Whether words that doubt something doubt the bot: nothing was passed on, and a short answer is about them.
fn is_about_the_bot(turn: &Turn<'_>) -> bool {
    let verdict = turn.ranking.map(|ranking| ranking.verdict(None, &[]));
    passed_on(turn).is_none() && matches!(verdict, Some(Verdict::ShortAnswer(_)))
}

/// What was passed on a moment ago.
pub(super) fn passed_on<'t>(turn: &'t Turn<'_>) -> Option<&'t str> {
    let passed = turn.memory.forwarded.as_ref().filter(|passed| turn.now - passed.at <= PASSED_ON_LIVES)?;
    Some(&passed.text)
}

/// "Is this true?": about what was passed on last, which is looked up once more.
fn doubt(turn: &mut Turn<'_>) {
    if let Some(passed) = passed_on(turn).map(str::to_owned) {
        return rumours::again(turn, &passed);
    }
    let screen = unknown::offer(turn, html!(turn.language, "kabar-mana"), &[]);
    turn.say(screen);
}

/// "I do not understand": the programme that was shown last in a few words, and an officer.
fn lost(turn: &mut Turn<'_>) -> Talk {
    let language = turn.language;
    let Some(slug) = turn.topic().map(str::to_owned) else {
        let screen = unknown::offer(turn, html!(language, "belum-jelas"), &[]);
        turn.say(screen);
        return Ok(());
    };
    let programme = programmes::current(turn, &slug)?;
    let section =
        [Section::Sederhana, Section::Inti].into_iter().find(|section| programme.sections.contains_key(section));
    let short = passage::excerpt(turn, programme, section.unwrap_or(Section::Ringkasan), SIMPLE_UNITS);
    let text = crate::text::Html::join(&[html!(language, "lebih-pelan"), short], "\n\n");
    let more =
        crate::domain::Button::new(crate::plain!(language, "tombol-lanjut"), card::at(programme, Section::Ringkasan));
    turn.say(Screen::text(text).row(vec![more]).row(vec![ui::ask_button(language), ui::menu_button(language)]));
    Ok(())
}

/// The longest summary that is still short.
const SIMPLE_UNITS: usize = 400;
