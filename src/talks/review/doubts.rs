//! Texts that have to be made to agree with one that the office wrote anew: each is changed, or may stay as it is.

use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::knowledge::TextPlace;
use crate::store::doubts::{self, Doubt};
use crate::store::reviews;
use crate::talks::review::others::{lines, name, why};
use crate::talks::review::press::ReviewPress;
use crate::talks::{learning, office, ui};
use crate::text::{self, Html, format};
use crate::turn::{Awaited, Awaits, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Lines of a page.
const LINES: i64 = 8;
/// So much of the other text is shown.
const SHOWN_CHARS: usize = 1_500;

/// The button to all of them, where there are any.
pub(super) async fn button(turn: &mut Turn<'_>) -> Talk<Option<Button>> {
    let many = doubts::how_many(turn.read()).await?;
    Ok((many > 0).then(|| to_list(turn, many)))
}

fn to_list(turn: &Turn<'_>, many: i64) -> Button {
    Button::new(plain!(turn.language, "samakan-tombol", jumlah = many), ReviewPress::Doubts(0))
}

/// All of them, the oldest first.
pub(super) async fn list(turn: &mut Turn<'_>, page: u16) -> Talk {
    let language = turn.language;
    let from = i64::from(page) * LINES;
    let mut found = doubts::all(turn.read(), (LINES + 1, from)).await?;
    let most = usize::try_from(LINES).unwrap_or_default();
    let more = found.len() > most;
    found.truncate(most);
    let lines = lines(turn, &found, from).await?;
    let text = if lines.is_empty() {
        html!(language, "samakan-habis")
    } else {
        html!(language, "samakan-daftar", isi = Html::join(&lines, "\n"))
    };
    let buttons = (from + 1..).zip(&found);
    let buttons = buttons.map(|(number, doubt)| Button::new(number.to_string(), ReviewPress::Doubt(doubt.id)));
    let screen = ui::rows(buttons.collect(), 4).into_iter().fold(Screen::text(text), Screen::row);
    let pages = ui::pager(language, u32::from(page), more, |label, page| {
        Button::new(label, ReviewPress::Doubts(u16::try_from(page).unwrap_or(u16::MAX)))
    });
    let back = Button::new(plain!(language, "utama-tombol-tinjau"), ReviewPress::Next(0));
    turn.show(pages.into_iter().fold(screen, Screen::row).row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// The one of this row; the list where it is done.
async fn known(turn: &mut Turn<'_>, id: i64) -> Talk<(Doubt, TextPlace)> {
    let doubt = doubts::get(turn.read(), id).await?;
    let known = doubt.and_then(|doubt| Some((TextPlace::read(&doubt.place)?, doubt)));
    if let Some((place, doubt)) = known {
        return Ok((doubt, place));
    }
    list(turn, 0).await?;
    Err(Stop::Said)
}

/// One of them: what it says now, and what it says otherwise than the new text.
pub(super) async fn one(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (doubt, place) = known(turn, id).await?;
    let language = turn.language;
    let words = text::cut(&turn.world.words(&place).unwrap_or_default(), SHOWN_CHARS);
    let (name, cause, why) = (name(turn, &doubt.place).await?, name(turn, &doubt.cause).await?, why(turn, &doubt));
    let is_english = doubt.fact.is_empty();
    let text = if is_english {
        html!(language, "samakan-inggris", nama = &name, isi = &words)
    } else {
        html!(language, "samakan-satu", nama = &name, sebab = why, baru = &cause, isi = &words)
    };
    let change =
        if is_english { plain!(language, "samakan-tombol-inggris") } else { plain!(language, "samakan-tombol-ubah") };
    let leave = Button::new(plain!(language, "belajar-tombol-biarkan"), ReviewPress::Leave(id));
    let screen = Screen::text(text).row(vec![Button::new(change, ReviewPress::Agree(id)), leave]);
    let all = doubts::of_cause(turn.read(), &doubt.cause).await?;
    let left = all.iter().position(|other| other.id == id).and_then(|at| all.get((at + 1) % all.len()));
    let screen = match left.filter(|next| next.id != id) {
        Some(next) => screen.row(vec![
            Button::new(plain!(language, "tinjau-tombol-lewati"), ReviewPress::Doubt(next.id)),
            Button::new(plain!(language, "samakan-tombol-biarkan-semua"), ReviewPress::LeaveAll(id)),
        ]),
        None => screen,
    };
    let back = Button::new(plain!(language, "samakan-tombol-daftar"), ReviewPress::Doubts(0));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// It is written anew: its page, or words are asked for.
pub(super) async fn agree(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (doubt, place) = known(turn, id).await?;
    if !doubt.fact.is_empty() {
        return learning::edit(turn, place).await;
    }
    let Some((slug, word)) = place.shipped() else { return list(turn, 0).await };
    if doubt.is_planned {
        turn.toast(plain!(turn.language, "samakan-inggris-nanti"));
        return Ok(());
    }
    let name = name(turn, &doubt.place).await?;
    let most = format::count(learning::MOST_CHARS);
    let text = html!(turn.language, "samakan-tulis-inggris", nama = &name, paling = most);
    let what = Awaits::English { slug: slug.to_owned(), section: word.to_owned() };
    turn.memory.awaited = Some(Awaited { what, at: turn.now });
    let back = Button::new(plain!(turn.language, "tombol-kembali"), ReviewPress::Doubt(id));
    turn.show(Screen::text(text).row(vec![back]));
    Ok(())
}

/// It may stay, alone or with all that the same change left behind; the next one follows.
pub(super) async fn leave(turn: &mut Turn<'_>, id: i64, all: bool) -> Talk {
    let (doubt, _) = known(turn, id).await?;
    if all {
        doubts::leave_all(turn.write().await?, &doubt.cause).await?;
    } else {
        doubts::leave(turn.write().await?, id).await?;
    }
    office::note_change(turn, Action::PublishAnswers, &doubt.place).await?;
    turn.toast(plain!(turn.language, "samakan-dibiarkan"));
    match doubts::of_cause(turn.read(), &doubt.cause).await?.first().map(|doubt| doubt.id) {
        Some(next) => one(turn, next).await,
        None => list(turn, 0).await,
    }
}

/// The English text of a piece was written: those who read English read it from now on.
pub(in crate::talks) async fn english_said(turn: &mut Turn<'_>, (slug, word): (&str, &str), words: &str) -> Talk {
    ui::require(turn, Action::PublishAnswers, Relation::Other).await?;
    let Some(words) = learning::fitting(turn, words) else { return Ok(()) };
    turn.memory.awaited = None;
    let place = TextPlace::of(slug, word).map(|place| place.to_string()).unwrap_or_default();
    // Until the Indonesian text is published it has no English of its own.
    if !reviews::set_english(turn.write().await?, (slug, word), &words).await? {
        turn.toast(plain!(turn.language, "samakan-inggris-nanti"));
        return list(turn, 0).await;
    }
    for doubt in doubts::of_cause(turn.read(), &place).await? {
        if doubt.place == place && doubt.fact.is_empty() {
            doubts::settle(turn.write().await?, doubt.id).await?;
        }
    }
    office::note_change(turn, Action::PublishAnswers, &place).await?;
    turn.taught();
    turn.toast(plain!(turn.language, "samakan-inggris-terbit"));
    list(turn, 0).await
}
