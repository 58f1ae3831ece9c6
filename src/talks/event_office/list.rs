//! The lists of events: to come, drafts, over.

use super::press::{EventOfficePress, Shelf};
use super::standing::{day, state};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language};
use crate::store::events::{self, Event, Wanted};
use crate::store::seats::{self, Counts};
use crate::talks::{events_shown, ui};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Events on a page.
const PER_PAGE: i64 = 6;

/// A page of a list.
pub(super) async fn show(turn: &mut Turn<'_>, shelf: Shelf, page: u16) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Other).await?;
    let (language, now) = (turn.language, turn.now);
    let wanted = match shelf {
        Shelf::Coming => Wanted::Coming,
        Shelf::Drafts => Wanted::Drafts,
        Shelf::Past => Wanted::Past,
    };
    let asked = (i64::from(page) * PER_PAGE, PER_PAGE + 1);
    let mut all = events::page(turn.read(), wanted, now, asked).await?;
    // A list that became shorter begins anew.
    let page = if all.is_empty() { 0 } else { page };
    if all.is_empty() && asked.0 > 0 {
        all = events::page(turn.read(), wanted, now, (0, PER_PAGE + 1)).await?;
    }
    let most = usize::try_from(PER_PAGE).unwrap_or_default();
    let more = all.len() > most;
    all.truncate(most);
    let mut lines = vec![html!(language, "kelola-judul")];
    if all.is_empty() {
        lines.push(match shelf {
            Shelf::Coming => html!(language, "kelola-kosong-datang"),
            Shelf::Drafts => html!(language, "kelola-kosong-konsep"),
            Shelf::Past => html!(language, "kelola-kosong-lewat"),
        });
    }
    let mut screen = Screen::text(Html::default());
    let ids: Vec<i64> = all.iter().map(|event| event.id).collect();
    let counts = seats::counts_of(turn.read(), &ids).await?;
    for event in all {
        let counts = counts.get(&event.id).copied().unwrap_or_default();
        lines.push(line(language, &event, counts));
        let label = format!("{} · {}", day(language, &event), event.facts.title);
        screen = screen.row(vec![Button::new(ui::short(&label), EventOfficePress::One(event.id))]);
    }
    screen.text = Html::join(&lines, "\n");
    let to =
        |label, page: u32| Button::new(label, EventOfficePress::List(shelf, u16::try_from(page).unwrap_or(u16::MAX)));
    screen = ui::pager(language, page.into(), more, to).into_iter().fold(screen, Screen::row);
    let tab = |one: Shelf| Button::new(ui::tab(&name(language, one), one == shelf), EventOfficePress::List(one, 0));
    screen = screen.row(Shelf::ALL.map(tab).to_vec());
    let new = Button::new(plain!(language, "kelola-tombol-baru"), EventOfficePress::New);
    let letter = Button::new(plain!(language, "kelola-tombol-surat"), EventOfficePress::Letter);
    turn.show(screen.row(vec![new, letter]).row(vec![ui::menu_button(language)]));
    Ok(())
}

fn name(language: Language, shelf: Shelf) -> String {
    match shelf {
        Shelf::Coming => plain!(language, "kelola-rak-datang"),
        Shelf::Drafts => plain!(language, "kelola-rak-konsep"),
        Shelf::Past => plain!(language, "kelola-rak-lewat"),
    }
}

fn line(language: Language, event: &Event, counts: Counts) -> Html {
    let when = events_shown::in_full(language, event);
    let state = state(language, event, counts);
    html!(language, "kelola-baris", judul = &event.facts.title, saat = &when, keadaan = state)
}
