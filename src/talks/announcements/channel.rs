//! The office's channel, or a group: set by whoever may set a group, chosen for each announcement, and the copy there.

use super::press::AnnouncementPress;
use super::shown::{self, How};
use super::{page, write};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ChatId, ContactId, Language, Role};
use crate::store::announcements::channel::{self, Channel, ChannelStanding};
use crate::store::announcements::{Announcement, Facts};
use crate::store::officers::{self, Officer};
use crate::store::{self, Connection, contacts, events};
use crate::talks::event_owner::press::LINK as EVENT_LINK;
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Board, Screen, Talk, Turn};
use crate::world::World;
use crate::{html, plain};

/// What stands in the channel is in the language of the office.
const LANGUAGE: Language = Language::Indonesian;
/// So many places are offered.
const MOST_OFFERED: i64 = 6;

/// The copy there: whoever reads it is nobody to the bot, so its buttons are deep links.
pub(super) async fn copy(
    conn: &mut Connection,
    world: &World,
    it: &Announcement,
    how: How,
) -> Result<Screen, store::Error> {
    let facts = &it.facts;
    let about = shown::about(conn, world, LANGUAGE, it).await?;
    let event = match facts.event {
        Some(id) if about.has_event => events::get(conn, id).await?,
        _ => None,
    };
    let head = (how == How::Real && it.mending).then(|| shown::corrected_at(LANGUAGE, it));
    let parts: Vec<Html> = head.into_iter().chain(shown::words(LANGUAGE, facts)).collect();
    let link = |label: String, payload: &str| Button::link(label, world.deep_link(format_args!("{payload}")));
    let event = event.map(|event| link(plain!(LANGUAGE, "umum-tombol-acara"), &format!("{EVENT_LINK}{}", event.code)));
    let programme = facts.programme.as_ref().zip(about.programme.as_ref()).map(|(slug, name)| {
        link(ui::short(&plain!(LANGUAGE, "umum-tombol-program", nama = name)), &format!("p_{slug}"))
    });
    let ask = link(plain!(LANGUAGE, "umum-tombol-tanya"), "konsultasi");
    // Its event is one button, by which people come to it too.
    let own = facts.pages().map(|(label, page)| Button::link(ui::short(label), page.to_owned()));
    let buttons = event.into_iter().chain(programme).chain(own).chain([ask]);
    let screen = shown::under_file(Screen::text(Html::join(&parts, "\n\n")), facts);
    Ok(buttons.map(|button| vec![button]).fold(screen, Screen::row))
}

/// It stands there too, or not.
pub(super) async fn set(turn: &mut Turn<'_>, id: i64, on: bool) -> Talk {
    let it = page::draft(turn, id).await?;
    if on && channel::active(turn.read()).await?.is_none() {
        let lead = html!(turn.language, "umum-kanal-tak-ada");
        return page::show(turn, id, Some(lead)).await;
    }
    let new = Facts { channel: on, ..it.facts.clone() };
    write::lay_over(turn, &it, &new).await
}

/// Which channel is the office's, and how one becomes it.
pub(super) async fn places(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::SetGroup, Relation::Other).await?;
    let language = turn.language;
    let all = channel::all(turn.read(), MOST_OFFERED).await?;
    let is = |standing: ChannelStanding| move |place: &&Channel| place.standing == standing;
    let active = all.iter().find(is(ChannelStanding::Active));
    let lost = all.iter().find(is(ChannelStanding::Lost));
    let text = match (active, lost) {
        (Some(place), _) => html!(language, "umum-kanal-ada", judul = &place.title),
        (None, Some(place)) => html!(language, "umum-kanal-hilang", judul = &place.title),
        (None, None) => html!(language, "umum-kanal-belum"),
    };
    let use_it = |place: &Channel| {
        let label = plain!(language, "umum-tombol-pakai-kanal", judul = &place.title);
        vec![Button::new(ui::short(&label), AnnouncementPress::UsePlace(-place.chat.0))]
    };
    let screen = all.iter().filter(is(ChannelStanding::Asked)).map(use_it).fold(Screen::text(text), Screen::row);
    let end = active
        .map(|_| vec![Button::new(plain!(language, "umum-tombol-lepas-kanal"), AnnouncementPress::EndPlace(false))]);
    turn.show(end.into_iter().fold(screen, Screen::row).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Announcements stand in this one from now on, where they are to.
pub(super) async fn use_place(turn: &mut Turn<'_>, place: i64) -> Talk {
    ui::require(turn, Action::SetGroup, Relation::Other).await?;
    let (who, now, chat) = (turn.contact.id, turn.now, -place);
    if channel::activate(turn.write().await?, ChatId(chat), who, now).await? {
        office::note_change(turn, Action::SetGroup, &chat.to_string()).await?;
    }
    places(turn).await
}

/// They stand there no more: asked first, then done.
pub(super) async fn end_place(turn: &mut Turn<'_>, sure: bool) -> Talk {
    ui::require(turn, Action::SetGroup, Relation::Other).await?;
    let (language, now) = (turn.language, turn.now);
    let Some(place) = channel::active(turn.read()).await? else { return places(turn).await };
    if !sure {
        let yes = Button::new(plain!(language, "umum-tombol-ya-lepas-kanal"), AnnouncementPress::EndPlace(true));
        let question = html!(language, "umum-kanal-lepas-tanya", judul = &place.title);
        turn.show(ui::confirm(language, question, yes, AnnouncementPress::Places));
        return Ok(());
    }
    channel::give_up(turn.write().await?, now).await?;
    office::note_change(turn, Action::SetGroup, &place.chat.0.to_string()).await?;
    places(turn).await
}

/// The bot may post in a channel because of somebody who may set one: that person is asked whether it is the one.
pub(crate) async fn joined(
    board: &mut Board<'_>,
    (chat, title): (ChatId, &str),
    by: ContactId,
) -> Result<(), store::Error> {
    channel::ask(board.conn, (chat, title), by, board.now).await?;
    let is_asked = channel::get(board.conn, chat).await?.is_some_and(|it| it.standing == ChannelStanding::Asked);
    let Some(language) = contacts::language_if_reachable(board.conn, by).await?.filter(|_| is_asked) else {
        return Ok(());
    };
    let label = plain!(language, "umum-tombol-pakai-kanal", judul = title);
    let yes = Button::new(ui::short(&label), AnnouncementPress::UsePlace(-chat.0));
    board.effects.notify(by, Screen::text(html!(language, "umum-kanal-tanya", judul = title)).row(vec![yes]));
    Ok(())
}

/// The bot may write there no more: who may set one is told, once.
pub(crate) async fn lost(board: &mut Board<'_>, chat: ChatId) -> Result<(), store::Error> {
    let Some(title) = channel::lose(board.conn, chat, board.now).await? else { return Ok(()) };
    let sets = |role: Role| policy::allows(Some(role), Action::SetGroup, Relation::Other);
    for Officer { id, language, .. } in officers::with(board.conn, sets).await? {
        let how = Button::new(plain!(language, "umum-tombol-kanal"), AnnouncementPress::Places);
        board.effects.notify(id, Screen::text(html!(language, "umum-kanal-hilang", judul = &title)).row(vec![how]));
    }
    Ok(())
}
