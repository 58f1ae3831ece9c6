//! A poster is made: what it leads to is chosen, where it hangs is said in words.

use super::paper;
use super::press::OutreachPress;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, PosterTarget};
use crate::store::{events as planned, outreach};
use crate::talks::{office, programme_choice, ui};
use crate::text::html::clean;
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// Events that are offered.
const MOST_EVENTS: i64 = 10;
/// How long the name of a place may be, in characters.
const PLACE: std::ops::RangeInclusive<usize> = 3..=60;

/// What does it lead to?
pub(super) async fn choose(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    let language = turn.language;
    let to = |label: String, target: PosterTarget| Button::new(label, OutreachPress::For(target));
    let buttons = [
        to(plain!(language, "poster-tombol-depan"), PosterTarget::Menu),
        Button::new(plain!(language, "poster-tombol-program"), OutreachPress::Programmes(0)),
        Button::new(plain!(language, "poster-tombol-acara"), OutreachPress::Events),
        to(plain!(language, "poster-tombol-daftar"), PosterTarget::Registration),
        to(plain!(language, "poster-tombol-kabar"), PosterTarget::News),
    ];
    let screen = Screen { buttons: ui::packed(buttons), ..Screen::text(html!(language, "poster-ke-mana")) };
    let back = Button::new(plain!(language, "tombol-kembali"), OutreachPress::List(0));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Which programme?
pub(super) async fn programmes(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    let text = html!(turn.language, "poster-program-mana");
    let choose = |slug| OutreachPress::For(PosterTarget::Programme(slug));
    let screen = programme_choice::list(turn, (text, page), choose, OutreachPress::Programmes);
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

/// Which event?
pub(super) async fn events(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    let (language, now) = (turn.language, turn.now);
    let all = planned::to_come(turn.read(), now, MOST_EVENTS).await?;
    let text =
        if all.is_empty() { html!(language, "poster-acara-kosong") } else { html!(language, "poster-acara-mana") };
    let screen = all.into_iter().fold(Screen::text(text), |screen, event| {
        let press = OutreachPress::For(PosterTarget::Event(event.code));
        screen.row(vec![Button::new(ui::short(&event.facts.title), press)])
    });
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

fn back(turn: &Turn<'_>) -> Button {
    Button::new(plain!(turn.language, "tombol-kembali"), OutreachPress::New)
}

/// Where does it hang?
pub(super) async fn ask(turn: &mut Turn<'_>, target: &PosterTarget) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    if paper::past(turn, target).await?.is_some() {
        return events(turn).await;
    }
    let name = paper::name_of(turn, target).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::PosterPlace(target.payload()), at: turn.now });
    let screen = Screen::text(html!(turn.language, "poster-di-mana", tujuan = &name)).row(vec![back(turn)]);
    turn.show(screen);
    Ok(())
}

/// It was said where. One place has one code: said again, its poster is sent once more.
pub(in crate::talks) async fn place_said(turn: &mut Turn<'_>, target: &str, words: &str) -> Talk {
    ui::require(turn, Action::MakePosters, Relation::Other).await?;
    let place = clean(words).split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(target) = PosterTarget::parse(target) else { return choose(turn).await };
    if !PLACE.contains(&place.chars().count()) {
        let most = i64::try_from(*PLACE.end()).unwrap_or_default();
        let screen = Screen::text(html!(turn.language, "poster-tempat-lagi", paling = most)).row(vec![back(turn)]);
        turn.say(screen);
        return Ok(());
    }
    turn.memory.awaited = None;
    if paper::past(turn, &target).await?.is_some() {
        return events(turn).await;
    }
    if let Some(poster) = outreach::hanging(turn.read(), &place, &target).await? {
        return paper::send(turn, &poster).await;
    }
    let chance = turn.chance.last_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    let (by, now) = ((turn.contact.id, turn.first_name), turn.now);
    let conn = turn.write().await?;
    let code = outreach::free_code(conn, chance).await?;
    let id = outreach::add(conn, &code, (place.as_str(), &target), by, now).await?;
    office::note_change(turn, Action::MakePosters, code.as_str()).await?;
    let Some(poster) = outreach::get(turn.read(), id).await? else { return choose(turn).await };
    paper::send(turn, &poster).await
}
