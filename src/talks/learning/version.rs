//! One answer: what it says now, what owners find, its history, and taking it back.

use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::knowledge::{Section, TextPlace};
use crate::store::doubts;
use crate::store::short_answers::{self, Act, Content, Short, Version};
use crate::talks::learning::agreement::{self, Change};
use crate::talks::learning::press::LearningPress;
use crate::talks::learning::{acts, passage, waiting};
use crate::talks::{answering, office, review, ui};
use crate::text::{self, Html, diff, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Answers on a page.
const PER_PAGE: i64 = 8;
/// So much of a text is shown in the list.
const BEGINNING: usize = 80;

/// An answer, for whoever may write answers.
pub(super) async fn known(turn: &mut Turn<'_>, id: i64) -> Talk<Short> {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    if let Some(short) = short_answers::get(turn.read(), id).await? {
        return Ok(short);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// Its newest text.
pub(super) async fn newest(turn: &mut Turn<'_>, short: &Short) -> Talk<Version> {
    numbered(turn, short.id, short.newest).await
}

pub(super) async fn numbered(turn: &mut Turn<'_>, id: i64, version: i64) -> Talk<Version> {
    if let Some(version) = short_answers::version(turn.read(), id, version).await? {
        return Ok(version);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// What a text says, as the office reads it.
pub(super) fn content(turn: &Turn<'_>, content: &Content) -> Html {
    match content {
        Content::Words(words) => Html::escape(words),
        Content::Section { slug, section } => {
            let language = turn.language;
            let programme = turn.world.knowledge.get(slug);
            let title = programme.map_or(slug.as_str(), |programme| turn.world.knowledge.title(programme, language));
            let section = Section::from_word(section).map(|section| answering::section_name(section, language));
            html!(language, "belajar-tautan", judul = title, bagian = &section.unwrap_or_default())
        }
    }
}

/// How far an answer is: a draft, taken back, found by owners, or found with another draft behind it.
fn state(turn: &Turn<'_>, short: &Short) -> String {
    match short.live {
        None if short.was_shown => plain!(turn.language, "belajar-keadaan-ditarik"),
        None => plain!(turn.language, "belajar-keadaan-draf"),
        Some(live) if live == short.newest => plain!(turn.language, "belajar-keadaan-terbit"),
        Some(_) => plain!(turn.language, "belajar-keadaan-berubah"),
    }
}

/// How its newest text begins.
async fn beginning(turn: &mut Turn<'_>, short: &Short) -> Talk<Html> {
    let newest = newest(turn, short).await?;
    Ok(match &newest.content {
        Content::Words(words) => Html::escape(&text::cut(words, BEGINNING)),
        linked @ Content::Section { .. } => content(turn, linked),
    })
}

/// All answers, what changed last first.
pub(super) async fn list(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let language = turn.language;
    let mut found = short_answers::all(turn.read(), (PER_PAGE + 1, i64::from(page) * PER_PAGE)).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or_default();
    let more = found.len() > most;
    found.truncate(most);
    let mut lines = Vec::new();
    for short in &found {
        let isi = beginning(turn, short).await?;
        let (teks, keadaan) = (&short.question, &state(turn, short));
        lines.push(html!(language, "belajar-semua-baris", teks = teks, keadaan = keadaan, isi = isi));
    }
    let text = if lines.is_empty() {
        html!(language, "belajar-semua-kosong")
    } else {
        html!(language, "belajar-semua", isi = Html::join(&lines, "\n"))
    };
    let buttons =
        found.iter().map(|short| vec![Button::new(ui::short(&short.question), LearningPress::Answer(short.id))]);
    let screen = buttons.fold(Screen::text(text), Screen::row);
    let pages = ui::pager(language, u32::from(page), more, |label, page| {
        Button::new(label, LearningPress::Answers(u16::try_from(page).unwrap_or(u16::MAX)))
    });
    let screen = pages.into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "utama-tombol-belum"), LearningPress::Waiting(0));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// One answer with all that can be done with it.
pub(super) async fn page(turn: &mut Turn<'_>, id: i64) -> Talk {
    shown(turn, id, None).await
}

/// The same under a word of what was done.
pub(super) async fn shown(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let short = known(turn, id).await?;
    let now = newest(turn, &short).await?;
    let live = match short.live.filter(|live| *live != short.newest) {
        Some(live) => short_answers::version(turn.read(), id, live).await?,
        None => None,
    };
    let (language, is_to_mend) = (turn.language, lead.is_some() && short.live.is_none());
    let isi = match (&live, &now.content) {
        (Some(Version { content: Content::Words(old), .. }), Content::Words(new)) => diff::words(old, new),
        _ => content(turn, &now.content),
    };
    let is_read = passage::is_read(turn, &short).await?;
    let is_public = short.live == Some(short.newest) && is_read;
    if !is_public {
        told(turn, &short, &now, false).await?;
    }
    let others = review::others(turn, &place(&short)).await?;
    let (others, agree) = others.map_or((None, None), |(text, button)| (Some(text), Some(button)));
    let section = may_be_a_section(&short, &now.content)
        .then(|| Button::new(plain!(language, "belajar-tombol-jadi-bagian"), LearningPress::ToProgramme(id, 0)));
    let text = said(turn, &short, &now, (isi, is_read));
    let text = Html::join(&lead.into_iter().chain([text]).chain(others).collect::<Vec<_>>(), "\n\n");
    let rows = rows(language, &short, is_public, is_to_mend).into_iter().chain(agree.map(|button| vec![button]));
    let rows = rows.chain(section.map(|button| vec![button]));
    let screen = rows.fold(Screen::text(text), Screen::row).row(last(language, &short));
    let back = passage::back(turn, &short);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Whether a draft can become the text of a section: what owners found once keeps its history, and what is of one is.
pub(super) fn may_be_a_section(short: &Short, content: &Content) -> bool {
    !short.was_shown && short.passage().is_none() && matches!(content, Content::Words(_))
}

/// Which text it is.
fn place(short: &Short) -> TextPlace {
    passage::place_of(short).unwrap_or(TextPlace::Own(short.id))
}

/// What it says and how far it is.
fn said(turn: &Turn<'_>, short: &Short, now: &Version, (isi, is_read): (Html, bool)) -> Html {
    let language = turn.language;
    let state = if short.live == Some(short.newest) && !is_read {
        plain!(language, "belajar-keadaan-tak-dibaca")
    } else {
        state(turn, short)
    };
    let (teks, nama, saat) = (&short.question, &now.by_name, &format::moment(language, now.at));
    if short.passage().is_some() {
        html!(language, "belajar-teks-bagian", teks = teks, isi = isi, keadaan = &state, nama = nama, saat = saat)
    } else {
        html!(language, "belajar-jawaban", teks = teks, isi = isi, keadaan = &state, nama = nama, saat = saat)
    }
}

/// Publishing and changing it; what came from one person's consultation is read and mended before all are to find it.
fn rows(language: Language, short: &Short, is_public: bool, is_to_mend: bool) -> Vec<Vec<Button>> {
    let (id, seen) = (short.id, short.newest);
    let publish = vec![Button::new(plain!(language, "belajar-tombol-terbitkan"), LearningPress::Publish(id, seen))];
    let rename = Button::new(plain!(language, "belajar-tombol-ubah-tanya"), LearningPress::Rename(id));
    let change = [Button::new(plain!(language, "belajar-tombol-ubah"), LearningPress::Edit(id))].into_iter();
    // What a section is called says its programme.
    let change = change.chain(short.passage().is_none().then_some(rename)).collect();
    match (is_public, is_to_mend) {
        (true, _) => vec![change],
        (false, true) => vec![change, publish],
        (false, false) => vec![publish, change],
    }
}

/// Its history, and the way to be rid of it.
fn last(language: Language, short: &Short) -> Vec<Button> {
    let (id, seen) = (short.id, short.newest);
    // What owners were ever shown stays, with its history.
    let away = match (short.live, short.was_shown) {
        (Some(_), _) => Some((plain!(language, "belajar-tombol-tarik"), LearningPress::Withdraw(id, seen))),
        (None, true) => None,
        (None, false) => Some((plain!(language, "belajar-tombol-buang"), LearningPress::Discard(id))),
    };
    let away = away.map(|(label, press)| Button::new(label, press));
    let history = Button::new(plain!(language, "belajar-tombol-riwayat"), LearningPress::History(id));
    [history].into_iter().chain(away).collect()
}

/// Owners find the version that was seen, from the next question on.
pub(super) async fn publish(turn: &mut Turn<'_>, id: i64, seen: i64) -> Talk {
    let language = turn.language;
    let count = short_answers::how_many_are_told(turn.read(), (id, seen)).await?;
    let done = html!(language, "belajar-terbit");
    // Nobody is promised what nobody waits for.
    let told = (count > 0).then(|| html!(language, "belajar-terbit-dikabari", jumlah = count));
    let lead = Html::join(&[Some(done), told].into_iter().flatten().collect::<Vec<_>>(), " ");
    settle(turn, (id, seen), Some(seen), lead).await
}

/// Owners find it no more; its questions wait again.
pub(super) async fn withdraw(turn: &mut Turn<'_>, id: i64, seen: i64) -> Talk {
    let waits = short_answers::how_many_wait_again(turn.read(), id).await?;
    let lead = match waits {
        // It was made of a consultation: nobody asked the bot that.
        0 => html!(turn.language, "belajar-ditarik-saja"),
        _ => html!(turn.language, "belajar-ditarik"),
    };
    settle(turn, (id, seen), None, lead).await
}

/// Notes which texts disagree with the newest text of this one, to be done once it is published.
async fn told(turn: &mut Turn<'_>, short: &Short, newest: &Version, is_published: bool) -> Talk {
    let Content::Words(words) = &newest.content else { return Ok(()) };
    let place = place(short);
    let questions = match &place {
        TextPlace::Own(id) => short_answers::questions(turn.read(), *id).await?,
        place => agreement::question(turn, place),
    };
    let change =
        Change { place: &place, before: turn.world.words(&place), after: words, questions, leaves_english: true };
    if is_published { agreement::publish(turn, &change).await } else { agreement::plan(turn, &change).await }
}

async fn settle(turn: &mut Turn<'_>, (id, seen): (i64, i64), version: Option<i64>, lead: Html) -> Talk {
    ui::require(turn, Action::PublishAnswers, Relation::Other).await?;
    let (short, now) = (known(turn, id).await?, turn.now);
    if short.live == version && (version.is_none() || passage::is_read(turn, &short).await?) {
        return page(turn, id).await;
    }
    if version.is_some() && short.passage().is_none() {
        waiting::gather(turn, id).await?;
    }
    if !short_answers::show(turn.write().await?, (id, seen), version, now).await? {
        // Whoever taps has not read what stands there now.
        let by = newest(turn, &short).await?.by_name;
        return shown(turn, id, Some(html!(turn.language, "belajar-sudah-lain", nama = &by))).await;
    }
    if let Some(place) = passage::place_of(&short) {
        let version = if version.is_some() { Some(newest(turn, &short).await?) } else { None };
        passage::settle(turn, place, version.as_ref()).await?;
        let lead = passage::settled(turn, version.is_some());
        return shown(turn, id, Some(lead)).await;
    }
    match version {
        Some(_) => {
            let newest = newest(turn, &short).await?;
            told(turn, &short, &newest, true).await?;
        }
        None => doubts::forget(turn.write().await?, &TextPlace::Own(id).to_string()).await?,
    }
    let act = if version.is_some() { Act::Published } else { Act::Withdrawn };
    acts::note(turn, id, act).await?;
    office::note(turn, Action::PublishAnswers, None, None).await?;
    turn.taught();
    shown(turn, id, Some(lead)).await
}

/// Whether a draft is to go. What owners found once is none, and stays.
pub(super) async fn ask_to_discard(turn: &mut Turn<'_>, id: i64) -> Talk {
    let (short, language) = (known(turn, id).await?, turn.language);
    if short.was_shown {
        return shown(turn, id, Some(html!(language, "belajar-tak-dibuang"))).await;
    }
    let question = html!(language, "belajar-buang-tanya", teks = &short.question);
    let yes = LearningPress::DiscardSurely(id, short.newest);
    let yes = Button::new(plain!(language, "belajar-tombol-buang-ya"), yes);
    turn.show(ui::confirm(language, question, yes, LearningPress::Answer(id)));
    Ok(())
}

/// A draft that owners never found goes, as it was when that was asked.
pub(super) async fn discard(turn: &mut Turn<'_>, id: i64, seen: i64) -> Talk {
    let short = known(turn, id).await?;
    if short.was_shown {
        return ask_to_discard(turn, id).await;
    }
    if !short_answers::throw_away(turn.write().await?, (id, seen)).await? {
        let by = newest(turn, &short).await?.by_name;
        return shown(turn, id, Some(html!(turn.language, "belajar-buang-sudah-lain", nama = &by))).await;
    }
    doubts::forget(turn.write().await?, &place(&short).to_string()).await?;
    office::note(turn, Action::WriteAnswers, None, None).await?;
    let back = passage::back(turn, &short);
    turn.show(Screen::text(html!(turn.language, "belajar-dibuang")).row(vec![back, ui::menu_button(turn.language)]));
    Ok(())
}
