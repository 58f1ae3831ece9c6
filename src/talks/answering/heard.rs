//! What somebody says of the bot itself: whether it is one, that nobody answers, that it answers in circles. All of it is
//! heard before anything is ranked, and begins with what was asked or with an apology.

use crate::answers::Ranking;
use crate::domain::Button;
use crate::talks::answering::asked::asked;
use crate::talks::answering::{pieces, short};
use crate::talks::consultation::press::ConsultPress;
use crate::talks::{consultation, ui};
use crate::text::Html;
use crate::text::phrase::{self, Scolding};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What whoever asks for a person or a machine is told.
const MACHINE: &str = "bot-orang-atau-mesin";
/// What whoever went to the office in vain is told.
const COMING: &str = "petugas-datang-langsung";
/// So many of somebody's consultations are named.
const MOST: usize = 3;

/// Answers such words; false for all others, and where a short answer is written for just these.
pub(super) async fn answer(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    if turn.ranking.is_some_and(Ranking::is_sample) || short::passed_on(turn).is_some() {
        return Ok(false);
    }
    if phrase::asks_if_bot(words)
        && let Some(answer) = turn.world.knowledge.short_answer(MACHINE)
    {
        let asked = asked(turn, words);
        pieces::answered(turn, turn.ranking, asked, answer).await?;
        return Ok(true);
    }
    let names_another = turn.ranking.is_some_and(Ranking::names_a_programme);
    match phrase::scolding(words).filter(|_| !names_another) {
        Some(Scolding::Unanswered) => unanswered(turn).await?,
        Some(Scolding::Circles) => circles(turn),
        Some(Scolding::InVain) => return in_vain(turn, words).await,
        None => return Ok(false),
    }
    Ok(true)
}

/// Nobody answered: an apology, what of theirs waits, and how to reach a person.
async fn unanswered(turn: &mut Turn<'_>) -> Talk {
    let (lines, mut ways): (Vec<Html>, Vec<Button>) = consultation::in_lines(turn, MOST).await?.into_iter().unzip();
    let language = turn.language;
    let text = if lines.is_empty() {
        html!(language, "maaf-belum-dijawab")
    } else {
        html!(language, "maaf-belum-dijawab-daftar", daftar = Html::join(&lines, "\n"))
    };
    ways.push(ui::ask_button(language));
    say(turn, text, ways);
    Ok(())
}

/// Somebody went to the office in vain: how to come there so that it is not; false where the words surely ask for another
/// thing.
async fn in_vain(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    let answer = turn.world.knowledge.short_answer(COMING);
    let is_another = turn.ranking.is_some_and(Ranking::is_short_answer_sure);
    let Some(answer) = answer.filter(|_| !is_another) else { return Ok(false) };
    let asked = asked(turn, words);
    pieces::answered(turn, turn.ranking, asked, answer).await?;
    Ok(true)
}

/// The answers lead nowhere: an apology, a person, and who is above them all.
fn circles(turn: &mut Turn<'_>) {
    let language = turn.language;
    let head = Button::new(plain!(language, "lapor-tombol"), ConsultPress::Complain(None));
    let text = html!(language, "maaf-berputar");
    say(turn, text, vec![ui::ask_button(language), head]);
}

fn say(turn: &mut Turn<'_>, text: Html, mut ways: Vec<Button>) {
    ways.push(ui::menu_button(turn.language));
    let screen = ui::packed(ways).into_iter().fold(Screen::text(text), Screen::row);
    turn.say(ui::all_below(screen));
}
