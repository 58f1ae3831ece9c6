//! One answer: what it says now, what owners find, its history, and taking it back.

use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::knowledge::Section;
use crate::store::short_answers::{self, Content, Short, Version};
use crate::talks::learning::passage;
use crate::talks::learning::press::LearningPress;
use crate::talks::{answering, office, ui};
use crate::text::{self, Html, diff, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Answers on a page.
const PER_PAGE: i64 = 8;
/// Texts of the history that are shown.
const VERSIONS: i64 = 10;

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

async fn numbered(turn: &mut Turn<'_>, id: i64, version: i64) -> Talk<Version> {
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

/// How far an answer is: a draft, found by owners, or found with another draft behind it.
fn state(turn: &Turn<'_>, short: &Short) -> String {
    match short.live {
        None => plain!(turn.language, "belajar-keadaan-draf"),
        Some(live) if live == short.newest => plain!(turn.language, "belajar-keadaan-terbit"),
        Some(_) => plain!(turn.language, "belajar-keadaan-berubah"),
    }
}

/// All answers, what changed last first.
pub(super) async fn list(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let language = turn.language;
    let mut found = short_answers::all(turn.read(), (PER_PAGE + 1, i64::from(page) * PER_PAGE)).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or_default();
    let more = found.len() > most;
    found.truncate(most);
    let line =
        |short: &Short| html!(language, "belajar-semua-baris", teks = &short.question, keadaan = &state(turn, short));
    let lines: Vec<Html> = found.iter().map(line).collect();
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
    let state = if short.live == Some(short.newest) && !is_read {
        plain!(language, "belajar-keadaan-tak-dibaca")
    } else {
        state(turn, &short)
    };
    let (by, at) = (&now.by_name, &format::moment(language, now.at));
    let text = if short.passage().is_some() {
        html!(
            language,
            "belajar-teks-bagian",
            teks = &short.question,
            isi = isi,
            keadaan = &state,
            nama = by,
            saat = at
        )
    } else {
        html!(language, "belajar-jawaban", teks = &short.question, isi = isi, keadaan = &state, nama = by, saat = at)
    };
    let text = Html::join(&lead.into_iter().chain([text]).collect::<Vec<_>>(), "\n\n");
    let button = |label, press: LearningPress| Button::new(label, press);
    let seen = short.newest;
    let mut screen = Screen::text(text);
    let publish = vec![button(plain!(language, "belajar-tombol-terbitkan"), LearningPress::Publish(id, seen))];
    let rename = button(plain!(language, "belajar-tombol-ubah-tanya"), LearningPress::Rename(id));
    let change = [button(plain!(language, "belajar-tombol-ubah"), LearningPress::Edit(id))].into_iter();
    // What a section is called says its programme.
    let change = change.chain(short.passage().is_none().then_some(rename)).collect();
    // What came from one person's consultation is read and mended before all are to find it.
    let rows = match (short.live == Some(seen) && is_read, is_to_mend) {
        (true, _) => vec![change],
        (false, true) => vec![change, publish],
        (false, false) => vec![publish, change],
    };
    screen = rows.into_iter().fold(screen, Screen::row);
    let away = if short.live.is_some() {
        button(plain!(language, "belajar-tombol-tarik"), LearningPress::Withdraw(id, seen))
    } else {
        button(plain!(language, "belajar-tombol-buang"), LearningPress::Discard(id))
    };
    screen = screen.row(vec![button(plain!(language, "belajar-tombol-riwayat"), LearningPress::History(id)), away]);
    let back = passage::back(turn, &short);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Owners find the version that was seen, from the next question on.
pub(super) async fn publish(turn: &mut Turn<'_>, id: i64, seen: i64) -> Talk {
    settle(turn, (id, seen), Some(seen), html!(turn.language, "belajar-terbit")).await
}

/// Owners find it no more; its questions wait again.
pub(super) async fn withdraw(turn: &mut Turn<'_>, id: i64, seen: i64) -> Talk {
    settle(turn, (id, seen), None, html!(turn.language, "belajar-ditarik")).await
}

async fn settle(turn: &mut Turn<'_>, (id, seen): (i64, i64), version: Option<i64>, lead: Html) -> Talk {
    ui::require(turn, Action::PublishAnswers, Relation::Other).await?;
    let (short, now) = (known(turn, id).await?, turn.now);
    if short.live == version && (version.is_none() || passage::is_read(turn, &short).await?) {
        return page(turn, id).await;
    }
    if !short_answers::show(turn.write().await?, (id, seen), version, now).await? {
        // Whoever taps has not read what stands there now.
        let by = newest(turn, &short).await?.by_name;
        return shown(turn, id, Some(html!(turn.language, "belajar-sudah-lain", nama = &by))).await;
    }
    if let Some(place) = short.passage() {
        let version = if version.is_some() { Some(newest(turn, &short).await?) } else { None };
        passage::settle(turn, place, version.as_ref()).await?;
        let lead = passage::settled(turn, version.is_some());
        return shown(turn, id, Some(lead)).await;
    }
    office::note(turn, Action::PublishAnswers, None, None).await?;
    turn.taught();
    shown(turn, id, Some(lead)).await
}

/// A draft that owners never found goes.
pub(super) async fn discard(turn: &mut Turn<'_>, id: i64) -> Talk {
    let short = known(turn, id).await?;
    if !short_answers::throw_away(turn.write().await?, id).await? {
        return page(turn, id).await;
    }
    office::note(turn, Action::WriteAnswers, None, None).await?;
    let back = passage::back(turn, &short);
    turn.show(Screen::text(html!(turn.language, "belajar-dibuang")).row(vec![back, ui::menu_button(turn.language)]));
    Ok(())
}

/// The texts that it had, the newest first.
pub(super) async fn history(turn: &mut Turn<'_>, id: i64) -> Talk {
    let short = known(turn, id).await?;
    let language = turn.language;
    let versions = short_answers::versions(turn.read(), id, VERSIONS).await?;
    let line = |version: &Version| {
        let saat = format::moment(language, version.at);
        html!(language, "belajar-riwayat-baris", nomor = version.version, nama = &version.by_name, saat = &saat)
    };
    let lines: Vec<Html> = versions.iter().map(line).collect();
    let text = html!(language, "belajar-riwayat", teks = &short.question, isi = Html::join(&lines, "\n"));
    let buttons = versions
        .iter()
        .map(|version| Button::new(version.version.to_string(), LearningPress::Version(id, version.version)));
    let screen = ui::rows(buttons.collect(), 5).into_iter().fold(Screen::text(text), Screen::row);
    let back = Button::new(plain!(language, "tombol-kembali"), LearningPress::Answer(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// An earlier text, with how the newest differs from it.
pub(super) async fn old(turn: &mut Turn<'_>, id: i64, version: i64) -> Talk {
    let short = known(turn, id).await?;
    let (old, now) = (numbered(turn, id, version).await?, newest(turn, &short).await?);
    let language = turn.language;
    let between = match (&old.content, &now.content) {
        (Content::Words(old), Content::Words(new)) if version != short.newest => diff::words(old, new),
        _ => content(turn, &old.content),
    };
    let day = text::date(language, text::local_date(old.at));
    let text = html!(language, "belajar-versi", nomor = version, nama = &old.by_name, tanggal = &day, isi = between);
    let mut screen = Screen::text(text);
    if version != short.newest {
        let press = LearningPress::Restore(id, version, short.newest);
        screen = screen.row(vec![Button::new(plain!(language, "belajar-tombol-pakai"), press)]);
    }
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), LearningPress::History(id))]));
    Ok(())
}
