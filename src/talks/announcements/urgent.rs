//! An announcement that cannot wait: why is written, read by whoever approves it, and kept.

use super::press::AnnouncementPress;
use super::{form, page, send, write};
use crate::domain::Button;
use crate::domain::policy::Action;
use crate::form::FieldKey;
use crate::store::announcements::{self, Announcement, Facts};
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, state};
use crate::talks::office;
use crate::text::html::clean;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Why can it not wait?
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::draft(turn, id).await?;
    if it.facts.repeat.is_none() {
        begin::begin_about(turn, &form::URGENT, id.to_string());
        return Ok(());
    }
    let language = turn.language;
    let once = Button::new(plain!(language, "umum-tombol-sekali"), AnnouncementPress::Once(id));
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
    turn.show(Screen::text(html!(language, "umum-mendesak-berulang")).row(vec![once, back]));
    Ok(())
}

/// It was said: it is to be looked at with that, and goes when whoever may let it go says so.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let it = write::of_form(turn).await?;
    let Some(why) = draft.word(FieldKey::ANNOUNCEMENT_URGENCY).map(clean) else { return Ok(()) };
    let why = why.trim().to_owned();
    state::end(turn, Ending::Sent).await?;
    if set(turn, &it, Some(why.clone())).await? {
        // The reason stands in the log as it was given, whatever becomes of the draft.
        office::note_change(turn, Action::Announce, &format!("{}:mendesak:{why}", it.id)).await?;
    }
    send::ask(turn, it.id, true).await
}

/// It can wait after all.
pub(super) async fn calm(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::draft(turn, id).await?;
    set(turn, &it, None).await?;
    send::ask(turn, id, true).await
}

/// Stores that; false where it was so before.
async fn set(turn: &mut Turn<'_>, it: &Announcement, urgent: Option<String>) -> Talk<bool> {
    let now = turn.now;
    let repeat = it.facts.repeat.filter(|_| urgent.is_none());
    let new = Facts { urgent, repeat, ..it.facts.clone() };
    let is_new = new != it.facts && announcements::set_facts(turn.write().await?, it.id, &new, now).await?;
    if is_new {
        write::note(turn, Action::Announce, it.id).await?;
    }
    Ok(is_new)
}
