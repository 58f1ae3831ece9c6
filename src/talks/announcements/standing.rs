//! The line of announcements in the home.

use crate::domain::AnnouncementState;
use crate::html;
use crate::store::{self, Connection, announcements};
use crate::talks::entry::Viewer;
use crate::text::Html;

/// So many are counted.
const MOST: i64 = 100;

/// How many wait for approval, and how many are on their way.
pub(super) async fn waiting(conn: &mut Connection, viewer: Viewer) -> Result<Html, store::Error> {
    let language = viewer.language;
    let (asked, _) = announcements::page(conn, &[AnnouncementState::Asked], 0, MOST).await?;
    let running = [AnnouncementState::Held, AnnouncementState::Scheduled, AnnouncementState::Sending];
    let (running, _) = announcements::page(conn, &running, 0, MOST).await?;
    let count = |all: &[announcements::Announcement]| crate::text::format::count(all.len());
    Ok(html!(language, "utama-pengumuman", menunggu = count(&asked), jalan = count(&running)))
}
