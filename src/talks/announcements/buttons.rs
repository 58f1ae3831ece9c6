//! The buttons of its own under an announcement. Up to three, with the one that leads to its event and the one to its
//! programme, which stand there by themselves: a page with a label of the author's, and signing up for the event. To ask
//! about it and to want fewer is under each copy anyway. In a copy that is tried out a page opens, all else only says so;
//! in the office's channel the button to the event is the way to sign up too.

use super::press::AnnouncementPress;
use super::{form, page, shown, write};
use crate::domain::announcement::{MOST_BUTTONS, OwnButton};
use crate::domain::{Button, Language};
use crate::form::FieldKey;
use crate::store::announcements::{Announcement, Facts};
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, state};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What of them is there, what can be added and what taken away.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, lead: Option<Html>) -> Talk {
    let it = page::draft(turn, id).await?;
    let (language, facts) = (turn.language, &it.facts);
    let head = html!(language, "umum-halaman-tombol", paling = format::count(MOST_BUTTONS));
    let lines = lead.into_iter().chain([head]).chain(shown::own_buttons(language, facts)).collect::<Vec<_>>();
    let button = |label: String, press: AnnouncementPress| vec![Button::new(ui::short(&label), press)];
    let page = button(plain!(language, "umum-tombol-buat-tautan"), AnnouncementPress::NewButton(id));
    let joins = facts.buttons.contains(&OwnButton::Join);
    let join = ui::tick(language, &plain!(language, "umum-tombol-daftar-acara"), joins);
    let join = facts.event.is_some().then(|| button(join, AnnouncementPress::JoinButton(id, !joins)));
    let about = vec![
        Button::new(plain!(language, "umum-tombol-pilih-acara"), AnnouncementPress::Events(id)),
        Button::new(plain!(language, "kelola-tombol-program"), AnnouncementPress::Programmes(id, 0)),
    ];
    let away = facts.buttons.iter().filter_map(|own| match own {
        OwnButton::Page { label, .. } => {
            let label = plain!(language, "umum-tombol-lepas", nama = label);
            Some(button(label, AnnouncementPress::DropButton(id, Facts::mark_of(own))))
        }
        OwnButton::Join => None,
    });
    let rows = [page].into_iter().chain(join).chain([about]).chain(away);
    let screen = rows.fold(Screen::text(Html::join(&lines, "\n")), Screen::row);
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id))]));
    Ok(())
}

/// That there are as many as there may be.
pub(super) fn full(language: Language) -> Html {
    html!(language, "umum-tombol-penuh", paling = format::count(MOST_BUTTONS))
}

/// Which page does it open?
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::draft(turn, id).await?;
    if is_full(&it) {
        let lead = full(turn.language);
        return show(turn, id, Some(lead)).await;
    }
    begin::begin_about(turn, &form::BUTTON, id.to_string());
    Ok(())
}

fn is_full(it: &Announcement) -> bool {
    it.facts.count_of_buttons() >= MOST_BUTTONS
}

/// It was said, with what the button says.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let it = write::of_form(turn).await?;
    let word = |key: FieldKey| draft.word(key).map(str::to_owned);
    let said = word(FieldKey::ANNOUNCEMENT_BUTTON_PAGE).zip(word(FieldKey::ANNOUNCEMENT_BUTTON_LABEL));
    let Some((page, label)) = said else { return Ok(()) };
    if !page.starts_with("https://") {
        write::ask_again(turn, FieldKey::ANNOUNCEMENT_BUTTON_PAGE, html!(turn.language, "umum-salah-https"));
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    add(turn, &it, OwnButton::Page { label, page }).await
}

/// One more, where there is room.
async fn add(turn: &mut Turn<'_>, it: &Announcement, own: OwnButton) -> Talk {
    if is_full(it) {
        let lead = full(turn.language);
        return show(turn, it.id, Some(lead)).await;
    }
    let mut new = it.facts.clone();
    if !new.buttons.contains(&own) {
        new.buttons.push(own);
    }
    write::lay_over(turn, it, &new).await
}

/// Whether one begins to join its event.
pub(super) async fn join(turn: &mut Turn<'_>, id: i64, on: bool) -> Talk {
    let it = page::draft(turn, id).await?;
    let has = it.facts.buttons.contains(&OwnButton::Join);
    if on && !has && it.facts.event.is_some() {
        return add(turn, &it, OwnButton::Join).await;
    }
    let mut new: Facts = it.facts.clone();
    new.buttons.retain(|own| on || *own != OwnButton::Join);
    write::lay_over(turn, &it, &new).await
}

/// One of them goes.
pub(super) async fn remove(turn: &mut Turn<'_>, id: i64, gone: &str) -> Talk {
    let it = page::draft(turn, id).await?;
    let mut new: Facts = it.facts.clone();
    new.buttons.retain(|own| Facts::mark_of(own) != gone);
    write::lay_over(turn, &it, &new).await
}
