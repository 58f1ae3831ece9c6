//! Whom to ask to let an announcement go that somebody else wrote, and what they are asked; who may is `domain/policy.rs`.

use super::press::AnnouncementPress;
use super::{shown, urgency};
use crate::clock::Millis;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Language, Role};
use crate::store::announcements::Announcement;
use crate::store::officers::{self, Officer};
use crate::store::{self, Connection};
use crate::text::Html;
use crate::turn::Screen;
use crate::{html, plain};

/// Who else than these may let it go, and can be reached.
pub(super) async fn all(conn: &mut Connection, but: &[ContactId]) -> Result<Vec<Officer>, store::Error> {
    let may = |role: Role| policy::allows(Some(role), Action::ApproveAnnouncements, Relation::Other);
    let mut all = officers::with(conn, may).await?;
    all.retain(|officer| officer.reachable && !but.contains(&officer.id));
    Ok(all)
}

/// Of those the ones who are there, else all.
pub(super) async fn there(conn: &mut Connection, but: &[ContactId], now: Millis) -> Result<Vec<Officer>, store::Error> {
    let mut all = all(conn, but).await?;
    if all.iter().any(|officer| officer.is_there(now)) {
        all.retain(|officer| officer.is_there(now));
    }
    Ok(all)
}

/// What somebody else reads who is asked to look at it.
pub(super) fn please_look(language: Language, it: &Announcement, reached: i64) -> Screen {
    let (name, title) = (&it.author_name, shown::title(it));
    let text = html!(language, "umum-minta-setuju", nama = name, judul = &title, jumlah = reached);
    let text = Html::join(&[text].into_iter().chain(urgency::said(language, it)).collect::<Vec<_>>(), "\n");
    let see = Button::new(plain!(language, "umum-tombol-periksa"), AnnouncementPress::One(it.id));
    Screen::text(text).row(vec![see])
}
