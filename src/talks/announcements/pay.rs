//! An admin has one announcement go faster than Telegram's free pace, for Stars: what it costs is seen before.

use super::press::AnnouncementPress;
use super::{counted, page, paying, send, write};
use crate::domain::Button;
use crate::domain::policy::Action;
use crate::store::announcements::{self, Announcement, Facts};
use crate::talks::ui;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// What it costs at most, before anybody says yes.
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::draft(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    if !paying::may(turn) || it.facts.repeat.is_some() {
        return not_so(turn, id).await;
    }
    let Some(reached) = counted::reached(turn, &it, now).await? else { return page::count_first(turn, &it).await };
    let text = html!(language, "umum-bayar-tanya", jumlah = reached, bintang = paying::stars(&it.facts, reached));
    let yes = Button::new(plain!(language, "umum-tombol-ya-bayar"), AnnouncementPress::Pay(id, true));
    turn.show(ui::confirm(language, text, yes, AnnouncementPress::Send(id, true)));
    Ok(())
}

/// It is paid for, or not any more: whoever lets it go looks at it anew.
pub(super) async fn set(turn: &mut Turn<'_>, id: i64, on: bool) -> Talk {
    let it = page::draft(turn, id).await?;
    if on && (!paying::may(turn) || it.facts.repeat.is_some()) {
        return not_so(turn, id).await;
    }
    keep(turn, &it, on).await?;
    send::ask(turn, id, true).await
}

async fn keep(turn: &mut Turn<'_>, it: &Announcement, paid: bool) -> Talk {
    let (id, now) = (it.id, turn.now);
    let new = Facts { paid, ..it.facts.clone() };
    if new != it.facts && announcements::set_facts(turn.write().await?, id, &new, now).await? {
        write::note(turn, Action::Announce, id).await?;
    }
    Ok(())
}

async fn not_so(turn: &mut Turn<'_>, id: i64) -> Talk {
    let lead = html!(turn.language, "umum-bayar-tidak");
    page::show(turn, id, Some(lead)).await
}
