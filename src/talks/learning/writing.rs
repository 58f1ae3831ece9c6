//! Writing an answer: every text is a version of its own, so that nothing is ever written over.

use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::knowledge::{Section, TextPlace};
use crate::store::short_answers::{self, Act, By, Content, Short};
use crate::talks::learning::press::LearningPress;
use crate::talks::learning::{acts, agreement, passage, version, waiting};
use crate::talks::review::press::ReviewPress;
use crate::talks::{answering, office, ui};
use crate::text::diff;
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn, Unsaved};
use crate::{html, plain};

/// The longest answer, in characters: short enough to be read on a phone, and to stand in one message.
pub(in crate::talks) const MOST_CHARS: usize = 1_500;

/// Waits for words, under a text that says so.
fn wait(turn: &mut Turn<'_>, what: Awaits, screen: Screen, back: LearningPress) {
    turn.memory.awaited = Some(Awaited { what, at: turn.now });
    let back = Button::new(plain!(turn.language, "tombol-kembali"), back);
    turn.show(screen.row(vec![back]));
}

/// Asks for the answer to a question.
pub(super) async fn ask_answer(turn: &mut Turn<'_>, id: i64) -> Talk {
    let group = waiting::group(turn, id).await?;
    let question = group.questions().into_iter().next().unwrap_or_default();
    let screen = Screen::text(html!(turn.language, "belajar-tulis", teks = &question));
    wait(turn, Awaits::Answer(id), screen, LearningPress::Question(id));
    Ok(())
}

/// Asks for another text.
pub(super) async fn ask_text(turn: &mut Turn<'_>, id: i64) -> Talk {
    let short = version::known(turn, id).await?;
    let now = version::newest(turn, &short).await?;
    let screen = Screen::text(html!(turn.language, "belajar-ubah", isi = version::content(turn, &now.content)));
    wait(turn, Awaits::Text { answer: id, seen: short.newest }, screen, LearningPress::Answer(id));
    Ok(())
}

/// Asks what an answer is called.
pub(super) async fn ask_question(turn: &mut Turn<'_>, id: i64) -> Talk {
    let short = version::known(turn, id).await?;
    let screen = Screen::text(html!(turn.language, "belajar-ubah-tanya", teks = &short.question));
    wait(turn, Awaits::Question(id), screen, LearningPress::Answer(id));
    Ok(())
}

/// Words that are short enough; too long ones are waited for again.
pub(in crate::talks) fn fitting(turn: &mut Turn<'_>, words: &str) -> Option<String> {
    let words = words.trim();
    let length = words.chars().count();
    if length <= MOST_CHARS {
        return Some(words.to_owned());
    }
    let (is, most) = (crate::text::format::count(length), crate::text::format::count(MOST_CHARS));
    turn.say(Screen::text(html!(turn.language, "belajar-terlalu-panjang", jumlah = is, paling = most)));
    None
}

/// The answer to a question was written: it is a draft until somebody publishes it.
pub(in crate::talks) async fn answered(turn: &mut Turn<'_>, id: i64, words: &str) -> Talk {
    let Some(words) = fitting(turn, words) else { return Ok(()) };
    turn.memory.awaited = None;
    begin(turn, id, Content::Words(words)).await
}

/// The question is answered by a section of a programme.
pub(super) async fn link(turn: &mut Turn<'_>, id: i64, slug: &str, section: Section) -> Talk {
    begin(turn, id, Content::Section { slug: slug.to_owned(), section: section.word().to_owned() }).await
}

async fn begin(turn: &mut Turn<'_>, id: i64, content: Content) -> Talk {
    let group = waiting::group(turn, id).await?;
    let (questions, now) = (group.questions(), turn.now);
    let answer = short_answers::begin(turn.write().await?, &questions, now).await?;
    if add(turn, (answer, 0), &content).await? {
        turn.fills(Awaits::Text { answer, seen: 1 });
    }
    version::page(turn, answer).await
}

/// Adds a text behind the one that was seen, with a row of the audit; false where somebody was faster.
pub(super) async fn add(turn: &mut Turn<'_>, seen: (i64, i64), content: &Content) -> Talk<bool> {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let by = By { officer: turn.contact.id, name: turn.first_name, at: turn.now };
    let added = short_answers::add(turn.write().await?, seen, content, by).await?.is_some();
    if added {
        office::note(turn, Action::WriteAnswers, None, None).await?;
    }
    Ok(added)
}

/// Another text was written. Where somebody was faster, both are shown, and nothing is kept before one says so.
pub(in crate::talks) async fn changed(turn: &mut Turn<'_>, (id, seen): (i64, i64), words: &str) -> Talk {
    let short = version::known(turn, id).await?;
    let Some(words) = fitting(turn, words) else { return Ok(()) };
    turn.memory.awaited = None;
    if add(turn, (id, seen), &Content::Words(words.clone())).await? {
        turn.fills(Awaits::Text { answer: id, seen: seen + 1 });
        return version::page(turn, id).await;
    }
    warn(turn, &short, words).await
}

/// A text was changed where it was written: that is the draft from then on, while nobody published or changed it.
pub(in crate::talks) async fn amended(turn: &mut Turn<'_>, (id, seen): (i64, i64), words: &str) -> Talk {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let short = short_answers::get(turn.read(), id).await?;
    if short.as_ref().is_some_and(|short| short.newest == seen && short.live != Some(seen)) {
        return changed(turn, (id, seen), words).await;
    }
    let language = turn.language;
    let change = short.map(|_| vec![Button::new(plain!(language, "belajar-tombol-ubah"), LearningPress::Edit(id))]);
    let screen = Screen::text(html!(language, "belajar-ubahan-tak-ikut"));
    turn.say(change.into_iter().fold(screen, Screen::row));
    Ok(())
}

/// Shows what somebody else wrote meanwhile, with how it differs.
async fn warn(turn: &mut Turn<'_>, short: &Short, words: String) -> Talk {
    let theirs = version::newest(turn, short).await?;
    let language = turn.language;
    let between = match &theirs.content {
        Content::Words(theirs) => diff::words(theirs, &words),
        Content::Section { .. } => version::content(turn, &theirs.content),
    };
    let text = html!(language, "belajar-keduluan", nama = &theirs.by_name, isi = between);
    turn.memory.unsaved = Some(Unsaved { answer: short.id, seen: short.newest, words });
    let mine = Button::new(plain!(language, "belajar-tombol-punya-saya"), LearningPress::SaveMine(short.id));
    let theirs = Button::new(plain!(language, "belajar-tombol-biarkan"), LearningPress::Answer(short.id));
    turn.say(Screen::text(text).row(vec![mine]).row(vec![theirs]));
    Ok(())
}

/// What was written meanwhile becomes the newest text; the other one stays in the history.
pub(super) async fn save_mine(turn: &mut Turn<'_>, id: i64) -> Talk {
    let short = version::known(turn, id).await?;
    let unsaved = turn.memory.unsaved.take().filter(|unsaved| unsaved.answer == id);
    let Some(Unsaved { seen, words, .. }) = unsaved else { return version::page(turn, id).await };
    if add(turn, (id, seen), &Content::Words(words.clone())).await? {
        return version::page(turn, id).await;
    }
    warn(turn, &short, words).await
}

/// An earlier text is the newest again.
pub(super) async fn restore(turn: &mut Turn<'_>, id: i64, old: i64, seen: i64) -> Talk {
    version::known(turn, id).await?;
    let Some(old) = short_answers::version(turn.read(), id, old).await? else { return version::page(turn, id).await };
    if !add(turn, (id, seen), &old.content).await? {
        turn.toast(plain!(turn.language, "belajar-singkat-keduluan"));
    }
    version::page(turn, id).await
}

/// An answer is called something else, and is found by that too.
pub(in crate::talks) async fn renamed(turn: &mut Turn<'_>, id: i64, words: &str) -> Talk {
    version::known(turn, id).await?;
    let Some(kept) = answering::kept(turn, words) else { return Ok(()) };
    turn.memory.awaited = None;
    let now = turn.now;
    let conn = turn.write().await?;
    short_answers::rename(conn, id, words.trim(), now).await?;
    short_answers::ask_as(conn, id, &[kept]).await?;
    acts::note(turn, id, Act::Renamed).await?;
    office::note(turn, Action::WriteAnswers, None, None).await?;
    turn.taught();
    version::page(turn, id).await
}

/// Another text of what ships: what the office wrote of it before is shown, or else words are asked for.
pub(in crate::talks) async fn write_passage(turn: &mut Turn<'_>, place: TextPlace) -> Talk {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let place = passage::still_ships(turn, Some(place))?;
    let Some((slug, word)) = place.shipped() else { return Ok(()) };
    if let Some(short) = short_answers::of_section(turn.read(), slug, word).await? {
        return version::page(turn, short.id).await;
    }
    let language = turn.language;
    let name = agreement::name(turn, &place).unwrap_or_default();
    let most = crate::text::format::count(MOST_CHARS);
    let text = html!(language, "tinjau-tulis", judul = &name, paling = most);
    let what = Awaits::Section { slug: slug.to_owned(), section: word.to_owned() };
    turn.memory.awaited = Some(Awaited { what, at: turn.now });
    let back = Button::new(plain!(language, "tombol-kembali"), ReviewPress::Next(0));
    turn.show(Screen::text(text).row(vec![back]));
    Ok(())
}

/// The way to change any text: its page where the office wrote it, else words are asked for.
pub(in crate::talks) async fn edit(turn: &mut Turn<'_>, place: TextPlace) -> Talk {
    match place {
        TextPlace::Own(id) => ask_text(turn, id).await,
        place => write_passage(turn, place).await,
    }
}

/// The first text was written; whoever was faster is shown.
pub(in crate::talks) async fn passage_said(turn: &mut Turn<'_>, (slug, word): (&str, &str), words: &str) -> Talk {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let place = passage::still_ships(turn, TextPlace::of(slug, word))?;
    if fitting(turn, words).is_none() {
        return Ok(());
    }
    let name = agreement::name(turn, &place).unwrap_or_default();
    let now = turn.now;
    let id = short_answers::begin_section(turn.write().await?, (slug, word), &name, now).await?;
    changed(turn, (id, 0), words).await
}
