//! Who will get an announcement, before anybody does: for those who may look businesses up.

use super::press::AnnouncementPress;
use super::{counted, shown, ways};
use crate::clock::Millis;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Regions};
use crate::store::announcements::Announcement;
use crate::store::announcements::audience::{self, Named};
use crate::store::announcements::counts::{self, Found};
use crate::store::announcements::lists::{self, ListKind};
use crate::store::{self, Connection};
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{MessageRef, RowId, Screen, Talk, Turn};
use crate::{html, plain};

/// Businesses on a page.
const PER_PAGE: usize = 10;

/// A page of those who will get it, and how many will not, under each reason; each look is a row of the audit.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, at: u16) -> Talk {
    ui::require(turn, Action::SearchBusinesses, Relation::Other).await?;
    let it = super::page::announcement(turn, id).await?;
    if !ways::tells_who_will(it.state) {
        return super::page::show(turn, id, None).await;
    }
    office::note_change(turn, Action::SearchBusinesses, &id.to_string()).await?;
    let (language, now, audience) = (turn.language, turn.now, &it.facts.audience);
    let Some(found) = counted::of(turn, &it).await? else {
        let wait = html!(language, "umum-menghitung", siapa = shown::audience(language, audience));
        let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
        let place = turn.show_kept(Screen::text(wait).row(vec![back]));
        return counted::ask(turn, &it, place).await;
    };
    if named_of(&it, &found) > 0 && !counts::is_small(turn.read()).await? {
        return wait(turn, &it, at).await;
    }
    let at = clamped(&it, &found, at);
    let shown = page(turn.read(), &it, (&found, at), now).await?;
    let screen = screen(language, &it, &found, (&shown, at));
    turn.show(screen);
    Ok(())
}

/// Where very many follow news the page is made beside the writer, and changed in place.
async fn wait(turn: &mut Turn<'_>, it: &Announcement, at: u16) -> Talk {
    let (language, who, now) = (turn.language, turn.contact.id, turn.now);
    let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(it.id));
    let place = turn.show_kept(Screen::text(html!(language, "umum-penerima-disusun")).row(vec![back]));
    let place = match place {
        MessageRef::Telegram(message) => (Some(message), None),
        MessageRef::Row(RowId(row)) => (None, Some(row)),
    };
    lists::ask(turn.write().await?, (it.id, who), (ListKind::Named, at), place, now).await?;
    turn.wake(counted::LISTS);
    Ok(())
}

/// How many are named: that somebody had a consultation is nobody else's to read.
fn named_of(it: &Announcement, found: &Found) -> i64 {
    if is_nameless(it) { 0 } else { found.named }
}

fn is_nameless(it: &Announcement) -> bool {
    !it.facts.audience.more.consulted.is_empty()
}

fn clamped(it: &Announcement, found: &Found, at: u16) -> u16 {
    ui::page_of(at, usize::try_from(named_of(it, found)).unwrap_or_default(), PER_PAGE)
}

/// Those on a page, by name.
pub(super) async fn page(
    conn: &mut Connection,
    it: &Announcement,
    (found, at): (&Found, u16),
    now: Millis,
) -> Result<Vec<Named>, store::Error> {
    if named_of(it, found) == 0 {
        return Ok(Vec::new());
    }
    let skip = usize::from(clamped(it, found, at)) * PER_PAGE;
    let (first, most) = (format::count(skip), format::count(PER_PAGE));
    audience::named(conn, (&it.facts.audience, it.id), (first, most), now).await
}

/// The page.
pub(super) fn screen(language: Language, it: &Announcement, found: &Found, (shown, at): (&[Named], u16)) -> Screen {
    let (id, counted, named, at) = (it.id, found.now, named_of(it, found), clamped(it, found, at));
    let line = |one: &Named| {
        let village = Regions::shipped().name(&one.region).unwrap_or_default();
        html!(language, "umum-siapa-baris", usaha = &one.business, tempat = village)
    };
    let (title, reached) = (shown::title(it), counted.reached());
    let head = if reached == 0 {
        html!(language, "umum-penerima-kosong", judul = &title)
    } else {
        html!(language, "umum-penerima", judul = &title, jumlah = reached)
    };
    let mut lines: Vec<Html> = [head].into_iter().chain(shown.iter().map(line)).collect();
    let nameless = reached - named;
    lines.extend((nameless > 0).then(|| {
        if is_nameless(it) {
            html!(language, "sasaran-tanpa-nama")
        } else {
            html!(language, "umum-siapa-tanpa-usaha", jumlah = nameless)
        }
    }));
    let reasons = super::page::reasons(language, counted);
    lines.extend((!reasons.is_empty()).then(|| html!(language, "umum-penerima-tidak")));
    lines.extend(reasons.iter().map(|reason| html!(language, "umum-penerima-sebab", sebab = reason)));
    let to = |label, page: u32| {
        Button::new(label, AnnouncementPress::Recipients(id, u16::try_from(page).unwrap_or(u16::MAX)))
    };
    let more = format::count(usize::from(at) * PER_PAGE + PER_PAGE) < named;
    let text = Screen::text(Html::join(&lines, "\n"));
    let screen = ui::pager(language, at.into(), more, to).into_iter().fold(text, Screen::row);
    let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
    screen.row(vec![back])
}
