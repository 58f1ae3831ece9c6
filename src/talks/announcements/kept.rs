//! Audiences that the office keeps under a name: one is kept from a draft, chosen where an announcement asks for whom it
//! is, and forgotten again.

use super::press::AnnouncementPress;
use super::{page, shown, write};
use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::store::announcements::saved::{self, Kept, Saved};
use crate::talks::{office, ui};
use crate::text::Html;
use crate::text::html::clean;
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// The most characters of a name.
const MOST_CHARS: usize = 40;
/// Those on a page.
const PER_PAGE: usize = 6;

/// What is the audience of this draft to be called?
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::draft(turn, id).await?;
    let lead = shown::audience(turn.language, &it.facts.audience);
    ask_name(turn, id, lead);
    Ok(())
}

fn ask_name(turn: &mut Turn<'_>, id: i64, lead: Html) {
    let language = turn.language;
    turn.memory.awaited = Some(Awaited { what: Awaits::AudienceName(id), at: turn.now });
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::Changes(id));
    turn.show(Screen::text(Html::join(&[lead, html!(language, "sasaran-tanya-nama")], "\n\n")).row(vec![back]));
}

/// The name was written.
pub(in crate::talks) async fn said(turn: &mut Turn<'_>, id: i64, words: &str) -> Talk {
    turn.memory.awaited = None;
    let it = page::draft(turn, id).await?;
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    let words = clean(words);
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > MOST_CHARS {
        ask_name(turn, id, html!(language, "sasaran-nama-panjang"));
        return Ok(());
    }
    match saved::add(turn.write().await?, (&name, &it.facts.audience), who, now).await? {
        Kept::Now => {
            write::note(turn, Action::Announce, id).await?;
            page::show(turn, id, Some(html!(language, "sasaran-disimpan", nama = &name))).await
        }
        Kept::NameTaken => {
            ask_name(turn, id, html!(language, "sasaran-nama-sudah", nama = &name));
            Ok(())
        }
        Kept::TooMany => list(turn, 0, Some(html!(language, "sasaran-penuh"))).await,
    }
}

/// A page of those that are kept.
pub(super) async fn show(turn: &mut Turn<'_>, at: u16) -> Talk {
    list(turn, at, None).await
}

async fn list(turn: &mut Turn<'_>, at: u16, lead: Option<Html>) -> Talk {
    ui::require(turn, Action::Announce, Relation::Other).await?;
    let language = turn.language;
    let all = saved::all(turn.read()).await?;
    let head = if all.is_empty() { html!(language, "sasaran-belum-ada") } else { html!(language, "sasaran-tersimpan") };
    let at = ui::page_of(at, all.len(), PER_PAGE);
    let skip = usize::from(at) * PER_PAGE;
    let text: Vec<Html> = lead.into_iter().chain([head]).collect();
    let one = |one: &Saved| vec![Button::new(ui::short(&one.name), AnnouncementPress::KeptAudience(one.id, false))];
    let screen =
        all.iter().skip(skip).take(PER_PAGE).map(one).fold(Screen::text(Html::join(&text, "\n\n")), Screen::row);
    let to =
        |label, at: u32| Button::new(label, AnnouncementPress::KeptAudiences(u16::try_from(at).unwrap_or(u16::MAX)));
    let screen = ui::pager(language, at.into(), all.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// One that is kept: whom it names, and how it is forgotten; that is asked first, then done.
pub(super) async fn forget(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    ui::require(turn, Action::Announce, Relation::Other).await?;
    let language = turn.language;
    let Some(one) = saved::get(turn.read(), id).await? else {
        turn.toast(plain!(language, "kelola-singkat-hilang"));
        return show(turn, 0).await;
    };
    if sure {
        saved::remove(turn.write().await?, id).await?;
        office::note_change(turn, Action::Announce, &format!("sasaran {id}")).await?;
        turn.toast(plain!(language, "kelola-singkat-dihapus"));
        return show(turn, 0).await;
    }
    let whom = shown::audience(language, &one.audience);
    let text = html!(language, "sasaran-hapus-tanya", nama = &one.name, siapa = whom);
    let yes = Button::new(plain!(language, "sasaran-tombol-hapus"), AnnouncementPress::KeptAudience(id, true));
    turn.show(ui::confirm(language, text, yes, AnnouncementPress::KeptAudiences(0)));
    Ok(())
}
