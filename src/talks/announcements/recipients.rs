//! Who will get an announcement, before anybody does: for those who may look businesses up.

use super::press::AnnouncementPress;
use super::{counted, page, shown, ways};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Regions};
use crate::store::announcements::audience::{self, Named};
use crate::store::announcements::counts;
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Businesses on a page.
const PER_PAGE: usize = 10;

/// A page of those who will get it, and how many will not, under each reason; each look is a row of the audit.
pub(super) async fn show(turn: &mut Turn<'_>, id: i64, at: u16) -> Talk {
    ui::require(turn, Action::SearchBusinesses, Relation::Other).await?;
    let it = page::announcement(turn, id).await?;
    if !ways::tells_who_will(it.state) {
        return page::show(turn, id, None).await;
    }
    office::note_change(turn, Action::SearchBusinesses, &id.to_string()).await?;
    let (language, now, audience) = (turn.language, turn.now, &it.facts.audience);
    let Some(found) = counted::of(turn, &it).await? else {
        let wait = html!(language, "umum-menghitung", siapa = shown::audience(language, audience));
        let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
        let place = turn.show_kept(Screen::text(wait).row(vec![back]));
        return counted::ask(turn, &it, place).await;
    };
    let counted = found.now;
    // That somebody had a consultation is nobody else's to read.
    let is_nameless = !audience.more.consulted.is_empty();
    let named = if is_nameless { 0 } else { found.named };
    let all = usize::try_from(named).unwrap_or_default();
    let at = ui::page_of(at, all, PER_PAGE);
    let skip = usize::from(at) * PER_PAGE;
    let (first, most) = (format::count(skip), format::count(PER_PAGE));
    let shown = match named {
        0 => Vec::new(),
        _ => {
            let by_name = counts::is_small(turn.read()).await?;
            audience::named(turn.read(), (audience, id), by_name, (first, most), now).await?
        }
    };
    let line = |one: &Named| {
        let village = Regions::shipped().name(&one.region).unwrap_or_default();
        html!(language, "umum-siapa-baris", usaha = &one.business, tempat = village)
    };
    let (title, reached) = (shown::title(&it), counted.reached());
    let head = if reached == 0 {
        html!(language, "umum-penerima-kosong", judul = &title)
    } else {
        html!(language, "umum-penerima", judul = &title, jumlah = reached)
    };
    let mut lines: Vec<Html> = [head].into_iter().chain(shown.iter().map(line)).collect();
    let nameless = reached - named;
    lines.extend((nameless > 0).then(|| {
        if is_nameless {
            html!(language, "sasaran-tanpa-nama")
        } else {
            html!(language, "umum-siapa-tanpa-usaha", jumlah = nameless)
        }
    }));
    let reasons = page::reasons(language, counted);
    lines.extend((!reasons.is_empty()).then(|| html!(language, "umum-penerima-tidak")));
    lines.extend(reasons.iter().map(|reason| html!(language, "umum-penerima-sebab", sebab = reason)));
    let to = |label, page: u32| {
        Button::new(label, AnnouncementPress::Recipients(id, u16::try_from(page).unwrap_or(u16::MAX)))
    };
    let screen = Screen::text(Html::join(&lines, "\n"));
    let screen = ui::pager(language, at.into(), all > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}
