//! Somebody else of the office lets an announcement go that reaches many, or gives it back with a reason.
//!
//! Whether a second person is needed is decided in `send.rs` by `MOST_ALONE` of `domain/announcement.rs`.

use super::press::AnnouncementPress;
use super::{form, page, progress, send, shown, write};
use crate::domain::policy::{Action, Relation};
use crate::domain::{AnnouncementState, Button, Lane};
use crate::form::FieldKey;
use crate::store::announcements::{self, Announcement, series};
use crate::store::form_ends::Ending;
use crate::store::{audit, officers};
use crate::talks::forms::{begin, state};
use crate::talks::{office, ui};
use crate::text::{Html, format};
use crate::turn::{Outgoing, Screen, Send, Stop, Talk, Turn};
use crate::{html, plain};

/// The announcement, where it waits for somebody like this one.
async fn asked(turn: &mut Turn<'_>, id: i64) -> Talk<Announcement> {
    ui::require(turn, Action::ApproveAnnouncements, Relation::Other).await?;
    let it = page::announcement(turn, id).await?;
    let language = turn.language;
    let lead = if it.state != AnnouncementState::Asked {
        approved_by(turn, &it).await?.unwrap_or_else(|| html!(language, "umum-tidak-menunggu"))
    } else if it.is_by(turn.contact.id) {
        html!(language, "umum-bukan-sendiri")
    } else {
        return Ok(it);
    };
    page::show(turn, id, Some(lead)).await?;
    Err(Stop::Said)
}

/// Who let it go, and when: nothing went wrong where it is asked for once more.
async fn approved_by(turn: &mut Turn<'_>, it: &Announcement) -> Talk<Option<Html>> {
    let Some(approver) = it.approver else { return Ok(None) };
    let last = audit::last_of(turn.read(), Action::ApproveAnnouncements, &it.id.to_string()).await?;
    let Some((_, at)) = last.filter(|(who, _)| *who == approver) else { return Ok(None) };
    let name = officers::colleague(turn.read(), approver).await?.and_then(|colleague| colleague.name);
    let (language, at) = (turn.language, format::moment(turn.language, at));
    Ok(Some(match name {
        Some(name) => html!(language, "umum-disetujui-oleh", nama = &name, saat = &at),
        None => html!(language, "umum-disetujui-saat", saat = &at),
    }))
}

/// It may go as it was seen: where it says something else by now, that is shown first.
pub(super) async fn approve(turn: &mut Turn<'_>, id: i64, seen: &str) -> Talk {
    let it = asked(turn, id).await?;
    let (language, now, me) = (turn.language, turn.now, turn.contact.id);
    let digest = it.digest.clone().unwrap_or_default();
    let starts = send::starts_once_approved(&it, now);
    let is_as_seen = ui::seen_of(&digest) == seen;
    if !is_as_seen || !announcements::approve(turn.write().await?, id, me, &digest, starts, now).await? {
        return page::show(turn, id, Some(html!(language, "umum-berubah"))).await;
    }
    write::note(turn, Action::ApproveAnnouncements, id).await?;
    let row = turn.reserve_row();
    announcements::set_progress_row(turn.write().await?, id, row.0).await?;
    let Some(it) = announcements::get(turn.read(), id).await? else { return Ok(()) };
    series::looked_at(turn.write().await?, &it).await?;
    let theirs = office::language_of(turn, it.author).await?;
    let name = turn.first_name.to_owned();
    turn.tell(it.author, Screen::text(html!(theirs, "umum-disetujui", nama = &name, judul = &shown::title(&it))));
    turn.send(Send::new(it.author, Lane::Notice, Outgoing::New(progress::progress(theirs, &it, 0))).row(row));
    page::show(turn, id, Some(html!(language, "umum-sudah-disetujui"))).await
}

/// Why does it go back?
pub(super) async fn ask_why(turn: &mut Turn<'_>, id: i64) -> Talk {
    asked(turn, id).await?;
    begin::begin_about(turn, &form::RETURN, id.to_string());
    Ok(())
}

/// The reason was said: its author has it again, and reads why.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = asked(turn, id).await;
    let it = state::or_end(turn, found).await?;
    let Some(reason) = draft.word(FieldKey::ANNOUNCEMENT_REASON).map(str::to_owned) else { return Ok(()) };
    state::end(turn, Ending::Sent).await?;
    let (language, now) = (turn.language, turn.now);
    if announcements::send_back(turn.write().await?, id, now).await? {
        write::note(turn, Action::ApproveAnnouncements, id).await?;
        let theirs = office::language_of(turn, it.author).await?;
        let name = turn.first_name.to_owned();
        let text = html!(theirs, "umum-dikembalikan", nama = &name, judul = &shown::title(&it), alasan = &reason);
        let see = Button::new(plain!(theirs, "umum-tombol-buka"), AnnouncementPress::One(id));
        turn.tell(it.author, Screen::text(text).row(vec![see]));
    }
    page::show(turn, id, Some(html!(language, "umum-sudah-dikembalikan"))).await
}
