//! Answers that the office wrote, and who wants to be told once there is one.

use crate::answers::{Politeness, Published, Ranking, Verdict};
use crate::domain::{Button, Language};
use crate::store::{short_answers, unanswered};
use crate::talks::answering::press::AnswerPress;
use crate::talks::answering::{asked, card, judging, programmes, unknown, verdicts};
use crate::talks::consultation::press::ConsultPress;
use crate::talks::ui;
use crate::text::{self, Html};
use crate::turn::{Asked, Screen, Talk, Turn};
use crate::world::{Taught, TaughtAnswer};
use crate::{html, plain};

/// The most characters of a question where it is quoted.
pub(in crate::talks) const REFERRED: usize = 120;

/// Answers with what the office wrote, where that fits; false where it does not.
pub(super) async fn answers(turn: &mut Turn<'_>, ranking: &Ranking, verdict: &Verdict, asked: &Asked) -> Talk<bool> {
    let taught = turn.world.taught();
    let Some(found) = taught.find(ranking.gist()) else { return Ok(false) };
    let fits = match verdict {
        // Nothing comes before the words to somebody who may want to die.
        Verdict::Polite(Politeness::Distress) => false,
        // What is only like a question of the office is less than what a programme surely says.
        Verdict::Answer(_) | Verdict::Need(_) | Verdict::Both(..) => found.is_exact,
        // The office's own short answer is laid over the one that ships.
        Verdict::ShortAnswer(_) | Verdict::Choices(_) | Verdict::Unknown(_) | Verdict::Polite(_) => true,
    };
    if !fits {
        return Ok(false);
    }
    say(turn, found.answer, asked.clone()).await
}

/// Answers with what the office wrote where somebody asked in the very words that it answered before; false for all
/// other words.
pub(super) async fn word_for_word(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    let taught = turn.world.taught();
    let Some(found) = asked_before(turn, words, &taught) else { return Ok(false) };
    let asked = asked::asked(turn, words);
    say(turn, found, asked).await
}

/// Whether the office answered these very words.
pub(super) fn is_word_for_word(turn: &Turn<'_>, words: &str) -> bool {
    asked_before(turn, words, &turn.world.taught()).is_some()
}

/// What the office answered to these very words; "berapa biayanya?" is asked of whatever was spoken of before.
fn asked_before<'a>(turn: &Turn<'_>, words: &str, taught: &'a Published<Taught>) -> Option<&'a Taught> {
    let answers = &turn.world.answers;
    taught.iter().next()?;
    if turn.topic().is_some() && !answers.gist(words).names_something() {
        return None;
    }
    taught.find_wording(&unknown::kept(turn, words)?, |word| answers.knows(word))
}

/// Says what the office wrote; false where that is a programme's that has ended.
async fn say(turn: &mut Turn<'_>, Taught { said, day, .. }: &Taught, asked: Asked) -> Talk<bool> {
    match said {
        TaughtAnswer::Section(slug, section) => {
            if programmes::of_today(turn, slug).is_none() {
                return Ok(false);
            }
            verdicts::one(turn, asked, slug, *section).await?;
        }
        TaughtAnswer::Words(words) => {
            let text = answered(turn.language, words, &text::date(turn.language, *day));
            let refuse = judging::not_this(&asked, turn.language);
            turn.memory.asked = Some(asked);
            turn.memory.leave_topic();
            let officer = card::officer_about_last(turn);
            let screen = Screen::text(text).row(vec![refuse, officer]).row(vec![ui::menu_button(turn.language)]);
            turn.show(ui::all_below(screen));
        }
    }
    Ok(true)
}

/// The office's words as people see them.
pub(in crate::talks) fn answered(language: Language, words: &str, day: &str) -> Html {
    let mut text = html!(language, "jawaban-singkat", isi = words, tanggal = day);
    if language != Language::Indonesian {
        text = Html::join(&[text, html!(language, "hanya-indonesia")], "\n");
    }
    text
}

/// The button that asks to be told; none where nothing could be noted to be told about.
pub(super) fn notify_button(turn: &Turn<'_>, words: &str) -> Option<Button> {
    let asked = turn.memory.asked.as_ref()?;
    unknown::telling(turn, words)?;
    Some(Button::new(plain!(turn.language, "tombol-kabari-jawaban"), AnswerPress::Notify(asked.number)))
}

/// Notes who wants to be told once there is an answer.
pub(super) async fn notify(turn: &mut Turn<'_>, question: u32) -> Talk {
    let (language, who, now) = (turn.language, turn.contact.id, turn.now);
    let words = turn.asked(question).map(|asked| asked.text.clone());
    let Some(words) = words.filter(|words| unknown::telling(turn, words).is_some()) else {
        turn.toast(plain!(language, "tanya-lagi-singkat"));
        return Ok(());
    };
    let Some(kept) = unknown::listed(turn, &words).await? else {
        about_the_office(turn, question);
        return Ok(());
    };
    // What was thought to be none of the office's business stands in the list once somebody waits for it.
    unanswered::keep(turn.write().await?, &kept, now).await?;
    short_answers::wish(turn.write().await?, who, &kept, now).await?;
    turn.toast(plain!(language, "kabari-singkat"));
    let officer = card::officer_about_question(language, Some(question));
    let screen = Screen::text(html!(language, "kabari-dicatat", tanya = &text::cut(&kept, REFERRED)));
    turn.edit(screen.row(vec![officer]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// What is about somebody of the office is nothing for all of it to answer: there are two other ways.
fn about_the_office(turn: &mut Turn<'_>, question: u32) {
    let language = turn.language;
    let complain = Button::new(plain!(language, "lapor-tombol"), ConsultPress::Complain(Some(question)));
    let officer = card::officer_about_question(language, Some(question));
    let screen = Screen::text(html!(language, "kabari-tentang-kantor"));
    turn.show(screen.row(vec![complain]).row(vec![officer]).row(vec![ui::menu_button(language)]));
}
