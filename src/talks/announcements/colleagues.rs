//! A test copy for colleagues, who see what owners will see before any owner does.

use super::press::AnnouncementPress;
use super::shown::{self, How};
use super::{page, write};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Language, Role};
use crate::store;
use crate::store::officers::{self, Colleague, Officer};
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Colleagues on a page.
const PER_PAGE: usize = 8;
/// So much of a name stands above a test copy: under a picture there is room for no more.
const NAME_CHARS: usize = 24;

/// Somebody who may get a test copy.
struct Reader {
    id: ContactId,
    language: Language,
    name: String,
}

/// Those who may announce or approve, but for whoever asks, and can be written to.
async fn readers(turn: &mut Turn<'_>) -> Result<Vec<Reader>, store::Error> {
    let (me, language) = (turn.contact.id, turn.language);
    let may = |role: Role| {
        let may = |action| policy::allows(Some(role), action, Relation::Other);
        may(Action::Announce) || may(Action::ApproveAnnouncements)
    };
    let reachable = officers::with(turn.read(), may).await?;
    let named = officers::colleagues(turn.read()).await?;
    let reader = |Officer { id, language: theirs, .. }: Officer| {
        let name = named.iter().find(|one: &&Colleague| one.id == id).and_then(|one| one.name.clone());
        Reader { id, language: theirs, name: name.unwrap_or_else(|| plain!(language, "umum-rekan-tanpa-nama")) }
    };
    Ok(reachable.into_iter().filter(|one| one.reachable && one.id != me).map(reader).collect())
}

/// A page of colleagues, counted from zero, after `lead`.
pub(super) async fn list(turn: &mut Turn<'_>, (id, at): (i64, u16), lead: Option<Html>) -> Talk {
    let it = page::draft(turn, id).await?;
    let language = turn.language;
    let all = readers(turn).await?;
    let question = if all.is_empty() {
        html!(language, "umum-rekan-tak-ada")
    } else {
        html!(language, "umum-rekan-tanya", judul = &shown::title(&it))
    };
    let parts: Vec<Html> = lead.into_iter().chain([question]).collect();
    let at = ui::page_of(at, all.len(), PER_PAGE);
    let skip = usize::from(at) * PER_PAGE;
    let button = |one: &Reader| {
        let press = AnnouncementPress::Try(id, one.id.0, at);
        vec![Button::new(ui::short(&one.name), press)]
    };
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let screen = all.iter().skip(skip).take(PER_PAGE).map(button).fold(screen, Screen::row);
    let to = |label, page: u32| {
        Button::new(label, AnnouncementPress::Colleagues(id, u16::try_from(page).unwrap_or(u16::MAX)))
    };
    let pages = ui::pager(language, at.into(), all.len() > skip + PER_PAGE, to);
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
    turn.show(pages.into_iter().fold(screen, Screen::row).row(vec![back]));
    Ok(())
}

/// One of them gets a copy that says that it is a test and whose; its buttons say so too.
pub(super) async fn send(turn: &mut Turn<'_>, (id, who, at): (i64, i64, u16)) -> Talk {
    let it = page::draft(turn, id).await?;
    let Some(reader) = readers(turn).await?.into_iter().find(|one| one.id.0 == who) else {
        return list(turn, (id, at), Some(html!(turn.language, "umum-rekan-tidak-bisa"))).await;
    };
    write::note(turn, Action::Announce, id).await?;
    let (world, from): (_, String) = (turn.world, turn.first_name.chars().take(NAME_CHARS).collect());
    // One for each text; where all read the same one, in the language of whoever gets it.
    let languages = if it.facts.english.is_some() { Language::ALL.to_vec() } else { vec![reader.language] };
    for language in languages {
        let about = shown::about(turn.read(), world, language, &it).await?;
        let copy = shown::copy(language, &it, How::Preview, &about);
        let head = html!(reader.language, "umum-uji-rekan", nama = &from);
        turn.tell(reader.id, Screen { text: Html::join(&[head, copy.text.clone()], "\n\n"), ..copy });
    }
    let lead = html!(turn.language, "umum-rekan-terkirim", nama = &reader.name);
    list(turn, (id, at), Some(lead)).await
}
