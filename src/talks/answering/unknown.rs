//! What the bot does not know: kept for officers, and where to go on instead.

use crate::domain::Button;
use crate::plain;
use crate::store::unanswered::{self, Kind};
use crate::talks::answering::press::AnswerPress;
use crate::talks::{
    answering::{asked, card, programmes},
    consultation, ui,
};
use crate::text::{Html, mask};
use crate::turn::{Screen, Talk, Turn};

/// Keeps words for officers: masked, and merged with what is nearly the same.
pub(in crate::talks) async fn note(turn: &mut Turn<'_>, words: &str, kind: Kind) -> Talk {
    // What somebody of the office changes was no question before, and is none now.
    if turn.source.edited && turn.contact.role.is_some() {
        return Ok(());
    }
    let now = turn.now;
    if let Some(listed) = listed(turn, words).await? {
        unanswered::count(turn.write().await?, &listed, kind, now).await?;
    }
    Ok(())
}

/// Words as they stand in the list that all officers read; none where they hold nothing that could be answered, or are
/// about one of them.
pub(in crate::talks) async fn listed(turn: &mut Turn<'_>, words: &str) -> Talk<Option<String>> {
    let Some(telling) = telling(turn, words) else { return Ok(None) };
    Ok((!consultation::is_about_the_office(turn, words).await?).then_some(telling))
}

/// Takes words out of that list: they were sent to those of the office alone who may read them. No tap under their answer
/// brings them back.
pub(in crate::talks) async fn unlist(turn: &mut Turn<'_>, words: &str) -> Talk {
    if let Some(kept) = kept(turn, words) {
        unanswered::forget(turn.write().await?, &kept).await?;
    }
    let remembered = asked::kept(words);
    turn.memory.asked = turn.memory.asked.take().filter(|asked| asked.text != remembered);
    turn.memory.asked_before.retain(|asked| asked.text != remembered);
    Ok(())
}

/// Words as officers see them where they hold what could be answered, which nonsense and greetings do not.
pub(in crate::talks) fn telling(turn: &Turn<'_>, words: &str) -> Option<String> {
    kept(turn, words).filter(|_| turn.world.answers.says_something(words))
}

/// Words in the form in which officers see them; none where there is nothing to read. Codes, long numbers, addresses and
/// the asker's own name are masked; names of businesses are not known and stay.
pub(in crate::talks) fn kept(turn: &Turn<'_>, words: &str) -> Option<String> {
    let nameless = mask::without_name(&mask::mask(&mask::without_codes(words)), turn.first_name);
    let canonical = turn.world.answers.canonical(&nameless);
    let kept: String = mask::mask(&canonical).chars().take(asked::KEPT_CHARS).collect();
    kept.chars().any(char::is_alphabetic).then_some(kept)
}

/// Programmes that may be meant, an officer, and the list of all.
pub(in crate::talks) fn offer(turn: &Turn<'_>, text: Html, slugs: &[String]) -> Screen {
    let (world, language) = (turn.world, turn.language);
    let buttons = slugs.iter().filter_map(|slug| Some(programmes::button(world, world.knowledge.get(slug)?, language)));
    let screen = buttons.fold(Screen::text(text), |screen, button| screen.row(vec![button]));
    let list = Button::new(plain!(language, "tombol-program"), AnswerPress::Groups);
    screen.row(vec![card::officer_about_last(turn), list]).row(vec![ui::menu_button(language)])
}
