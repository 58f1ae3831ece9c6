//! What is chosen from a list or sent as a place: the programme of an event, the team that runs it, its point on the map.

use super::press::EventOfficePress;
use super::{change, page};
use crate::domain::{Button, MapPoint, Team};
use crate::store::events::Facts;
use crate::talks::officers::team_name;
use crate::talks::{programme_choice, ui};
use crate::text::Html;
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// Lays a change over an event and shows it.
async fn changed(turn: &mut Turn<'_>, id: i64, change: impl FnOnce(&mut Facts)) -> Talk {
    let event = page::open_event(turn, id).await?;
    let mut new = event.facts.clone();
    change(&mut new);
    let told = change::lay_over(turn, &event, &new).await?;
    let language = turn.language;
    page::show(turn, id, Some(told.changed(language, (event.facts.starts(), turn.now)))).await
}

fn back(turn: &Turn<'_>, id: i64) -> Button {
    Button::new(plain!(turn.language, "tombol-kembali"), EventOfficePress::Changes(id))
}

/// To which programme does it belong?
pub(super) async fn programmes(turn: &mut Turn<'_>, id: i64, at: u16) -> Talk {
    page::open_event(turn, id).await?;
    let language = turn.language;
    let text = html!(language, "kelola-tanya-program");
    let choose = |slug| EventOfficePress::Programme(id, Some(slug));
    let screen = programme_choice::list(turn, (text, at), choose, |page| EventOfficePress::Programmes(id, page));
    let none = Button::new(plain!(language, "kelola-tombol-tanpa-program"), EventOfficePress::Programme(id, None));
    let back = back(turn, id);
    turn.show(screen.row(vec![none, back]));
    Ok(())
}

/// It belongs to this one, or to none.
pub(super) async fn programme(turn: &mut Turn<'_>, id: i64, slug: Option<String>) -> Talk {
    let known = slug.filter(|slug| turn.world.knowledge.get(slug).is_some());
    changed(turn, id, |facts| facts.programme = known).await
}

/// Which team runs it?
pub(super) async fn teams(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::open_event(turn, id).await?;
    let language = turn.language;
    let button = |team: Team| Button::new(team_name(language, team), EventOfficePress::Team(id, Some(team)));
    let none = Button::new(plain!(language, "kelola-tombol-tanpa-tim"), EventOfficePress::Team(id, None));
    let buttons = ui::packed(Team::ALL.map(button).into_iter().chain([none]));
    let screen = Screen { buttons, ..Screen::text(html!(language, "kelola-tanya-tim")) };
    let back = back(turn, id);
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// This one runs it, or none.
pub(super) async fn team(turn: &mut Turn<'_>, id: i64, team: Option<Team>) -> Talk {
    changed(turn, id, |facts| facts.team = team).await
}

/// Waits for the point on the map.
pub(super) async fn point(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::open_event(turn, id).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::EventPoint(id), at: turn.now });
    let screen = ask_point(turn, id, html!(turn.language, "kelola-tanya-titik"));
    turn.show(screen);
    Ok(())
}

fn ask_point(turn: &Turn<'_>, id: i64, text: Html) -> Screen {
    Screen::text(text).row(vec![back(turn, id)])
}

/// A location was sent, or what a map's app shares.
pub(in crate::talks) async fn point_said(turn: &mut Turn<'_>, id: i64, words: &str) -> Talk {
    page::open_event(turn, id).await?;
    let told = turn.source.place.as_ref().and_then(|spot| MapPoint::new(spot.latitude, spot.longitude));
    let Some(point) = told.or_else(|| MapPoint::find(words)) else {
        let screen = ask_point(turn, id, html!(turn.language, "janji-lokasi-lagi"));
        turn.say(screen);
        return Ok(());
    };
    turn.memory.awaited = None;
    changed(turn, id, |facts| facts.venue.point = Some(point)).await
}
