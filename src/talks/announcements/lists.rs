//! The lists of announcements, and what is running.

use super::press::{AnnouncementPress, Shelf};
use super::shown;
use crate::domain::policy::{Action, Relation};
use crate::domain::{AnnouncementState, Button, Language};
use crate::store::announcements::{self, Announcement};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Announcements on a page.
const PER_PAGE: i64 = 6;
/// Announcements that run at a time, as far as they are named.
const MOST_RUNNING: i64 = 8;

/// The states that stand together.
fn states(shelf: Shelf) -> &'static [AnnouncementState] {
    match shelf {
        Shelf::Open => &[AnnouncementState::Draft, AnnouncementState::Asked, AnnouncementState::Missed],
        Shelf::Running => &[AnnouncementState::Held, AnnouncementState::Scheduled, AnnouncementState::Sending],
        Shelf::Past => &[AnnouncementState::Done, AnnouncementState::Stopped],
    }
}

/// A page of a list.
pub(super) async fn show(turn: &mut Turn<'_>, shelf: Shelf, page: u16) -> Talk {
    ui::require(turn, Action::Announce, Relation::Other).await?;
    let language = turn.language;
    let states = states(shelf);
    let (mut all, mut more) = announcements::page(turn.read(), states, i64::from(page) * PER_PAGE, PER_PAGE).await?;
    // A list that became shorter begins anew.
    let page = if all.is_empty() { 0 } else { page };
    if all.is_empty() {
        (all, more) = announcements::page(turn.read(), states, 0, PER_PAGE).await?;
    }
    let mut lines = vec![html!(language, "umum-judul")];
    if all.is_empty() {
        lines.push(match shelf {
            Shelf::Open => html!(language, "umum-kosong-konsep"),
            Shelf::Running => html!(language, "umum-kosong-jalan"),
            Shelf::Past => html!(language, "umum-kosong-lewat"),
        });
    }
    lines.extend(all.iter().map(|it| line(language, it)));
    let open = |it: &Announcement| vec![Button::new(ui::short(&shown::title(it)), AnnouncementPress::One(it.id))];
    let screen = all.iter().map(open).fold(Screen::text(Html::join(&lines, "\n")), Screen::row);
    let to =
        |label, page: u32| Button::new(label, AnnouncementPress::List(shelf, u16::try_from(page).unwrap_or(u16::MAX)));
    let screen = ui::pager(language, page.into(), more, to).into_iter().fold(screen, Screen::row);
    let tab = |one: Shelf| Button::new(ui::tab(&name(language, one), one == shelf), AnnouncementPress::List(one, 0));
    let new = Button::new(plain!(language, "umum-tombol-baru"), AnnouncementPress::New);
    let sets_channel = turn.may(Action::SetGroup, Relation::Other).await?;
    let channel = sets_channel.then(|| Button::new(plain!(language, "umum-tombol-kanal"), AnnouncementPress::Places));
    let others = [new].into_iter().chain(channel).collect();
    turn.show(screen.row(Shelf::ALL.map(tab).to_vec()).row(others).row(vec![ui::menu_button(language)]));
    Ok(())
}

fn name(language: Language, shelf: Shelf) -> String {
    match shelf {
        Shelf::Open => plain!(language, "umum-rak-konsep"),
        Shelf::Running => plain!(language, "umum-rak-jalan"),
        Shelf::Past => plain!(language, "umum-rak-lewat"),
    }
}

/// One on a line: what it is called, and how far it is.
fn line(language: Language, it: &Announcement) -> Html {
    let at = it.starts_at.map(|at| format::moment(language, at)).unwrap_or_default();
    let state = match it.state {
        AnnouncementState::Draft | AnnouncementState::Dropped => {
            html!(language, "umum-keadaan-konsep", nama = &it.author_name)
        }
        AnnouncementState::Asked => html!(language, "umum-keadaan-menunggu", nama = &it.author_name),
        AnnouncementState::Missed => html!(language, "umum-keadaan-terlewat"),
        AnnouncementState::Held | AnnouncementState::Scheduled if it.facts.repeat.is_some() => {
            html!(language, "umum-keadaan-berulang", saat = &at)
        }
        AnnouncementState::Held | AnnouncementState::Scheduled => {
            html!(language, "umum-keadaan-terjadwal", saat = &at)
        }
        AnnouncementState::Sending => {
            html!(language, "umum-keadaan-jalan", terkirim = it.counts.sent, semua = it.counts.total)
        }
        AnnouncementState::Done | AnnouncementState::Stopped if it.withdrawn_at.is_some() => {
            html!(language, "umum-keadaan-ditarik", terkirim = it.counts.sent)
        }
        AnnouncementState::Done => html!(language, "umum-keadaan-selesai", terkirim = it.counts.sent, saat = &at),
        AnnouncementState::Stopped => html!(language, "umum-keadaan-berhenti", terkirim = it.counts.sent),
    };
    html!(language, "umum-baris", judul = &shown::title(it), keadaan = state)
}

/// What is running, each with the button that stops it.
pub(super) async fn running(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::Announce, Relation::Other).await?;
    let language = turn.language;
    let (all, _) = announcements::page(turn.read(), states(Shelf::Running), 0, MOST_RUNNING).await?;
    let head = if all.is_empty() { html!(language, "umum-hentikan-kosong") } else { html!(language, "umum-hentikan") };
    let lines: Vec<Html> = [head].into_iter().chain(all.iter().map(|it| line(language, it))).collect();
    let stop = |it: &Announcement| {
        let label = plain!(language, "umum-tombol-hentikan-itu", judul = &shown::title(it));
        vec![Button::new(ui::short(&label), AnnouncementPress::Stop(it.id))]
    };
    let screen = all.iter().map(stop).fold(Screen::text(Html::join(&lines, "\n")), Screen::row);
    let list = Button::new(plain!(language, "umum-tombol-daftar"), AnnouncementPress::List(Shelf::Running, 0));
    turn.show(screen.row(vec![list, ui::menu_button(language)]));
    Ok(())
}
