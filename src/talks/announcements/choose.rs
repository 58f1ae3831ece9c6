//! What an announcement is about, chosen from a list: an event or a programme.

use super::press::AnnouncementPress;
use super::{buttons, page, write};
use crate::domain::Button;
use crate::domain::announcement::{MOST_BUTTONS, OwnButton};
use crate::store::announcements::Facts;
use crate::store::events;
use crate::talks::{programme_choice, ui};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Events to choose from.
const MOST_EVENTS: i64 = 8;

async fn changed(turn: &mut Turn<'_>, id: i64, change: impl FnOnce(&mut Facts)) -> Talk {
    let it = page::draft(turn, id).await?;
    let mut new = it.facts.clone();
    change(&mut new);
    if new.count_of_buttons() > MOST_BUTTONS.max(it.facts.count_of_buttons()) {
        let lead = buttons::full(turn.language);
        return buttons::show(turn, id, Some(lead)).await;
    }
    write::lay_over(turn, &it, &new).await
}

fn back(turn: &Turn<'_>, id: i64) -> Button {
    Button::new(plain!(turn.language, "tombol-kembali"), AnnouncementPress::Changes(id))
}

/// Which programme is it about?
pub(super) async fn programmes(turn: &mut Turn<'_>, id: i64, at: u16) -> Talk {
    page::draft(turn, id).await?;
    let language = turn.language;
    let text = html!(language, "umum-tanya-program");
    let choose = |slug| AnnouncementPress::Programme(id, Some(slug));
    let screen = programme_choice::list(turn, (text, at), choose, |page| AnnouncementPress::Programmes(id, page));
    let none = Button::new(plain!(language, "kelola-tombol-tanpa-program"), AnnouncementPress::Programme(id, None));
    let back = back(turn, id);
    turn.show(screen.row(vec![none, back]));
    Ok(())
}

/// It is about this one, or about none.
pub(super) async fn programme(turn: &mut Turn<'_>, id: i64, slug: Option<String>) -> Talk {
    let known = slug.filter(|slug| turn.world.knowledge.get(slug).is_some());
    changed(turn, id, |facts| facts.programme = known).await
}

/// Which event is it about?
pub(super) async fn events(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::draft(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let all = events::to_come(turn.read(), now, MOST_EVENTS).await?;
    let text =
        if all.is_empty() { html!(language, "umum-tanya-acara-kosong") } else { html!(language, "umum-tanya-acara") };
    let button = |event: &events::Event| {
        vec![Button::new(ui::short(&event.facts.title), AnnouncementPress::Event(id, Some(event.id)))]
    };
    let screen = all.iter().map(button).fold(Screen::text(text), Screen::row);
    let none = Button::new(plain!(language, "umum-tombol-tanpa-acara"), AnnouncementPress::Event(id, None));
    let back = back(turn, id);
    turn.show(screen.row(vec![none, back]));
    Ok(())
}

/// It is about this one, or about none.
pub(super) async fn event(turn: &mut Turn<'_>, id: i64, event: Option<i64>) -> Talk {
    let found = match event {
        Some(event) => events::get(turn.read(), event).await?.map(|event| event.id),
        None => None,
    };
    changed(turn, id, |facts| {
        facts.event = found;
        if found.is_none() {
            facts.buttons.retain(|own| *own != OwnButton::Join);
        }
    })
    .await
}
