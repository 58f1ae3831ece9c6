//! Whether an announcement stands in the office's channel too, and what became of the copy there.

use super::press::AnnouncementPress;
use crate::domain::{AnnouncementState, Button, CopyEnd, Language, PostMend};
use crate::store::announcements::Announcement;
use crate::store::announcements::channel;
use crate::store::{self, Connection};
use crate::talks::ui;
use crate::text::Html;
use crate::{html, plain};

/// What the page of one that has not begun says of it, and the button that changes that, where it can be changed.
pub(super) async fn plan(
    conn: &mut Connection,
    language: Language,
    it: &Announcement,
) -> Result<(Option<Html>, Option<Button>), store::Error> {
    let on = it.facts.channel;
    if it.post.is_some() {
        return Ok((line(language, it), None));
    }
    let title = channel::active(conn).await?.map(|place| place.title);
    let words = on.then(|| match &title {
        Some(title) => html!(language, "umum-kanal-ikut", judul = title),
        None => html!(language, "umum-kanal-tak-ada"),
    });
    let is_open = matches!(it.state, AnnouncementState::Draft | AnnouncementState::Missed);
    let button = (is_open && (on || title.is_some())).then(|| {
        let name = title.unwrap_or_else(|| plain!(language, "umum-kanal-nama"));
        let label = plain!(language, "umum-tombol-ikut-kanal", judul = &name);
        Button::new(ui::short(&ui::tick(language, &label, on)), AnnouncementPress::Post(it.id, !on))
    });
    Ok((words, button))
}

/// How far the copy in the office's channel is; nothing where there is to be none.
pub(super) fn line(language: Language, it: &Announcement) -> Option<Html> {
    let Some(post) = it.post else {
        let is_over = matches!(it.state, AnnouncementState::Done | AnnouncementState::Stopped);
        let words =
            if is_over { html!(language, "umum-kanal-tidak-jadi") } else { html!(language, "umum-kanal-menunggu") };
        return it.facts.channel.then_some(words);
    };
    Some(match (post.end, post.mended) {
        (None, _) => html!(language, "umum-kanal-menunggu"),
        (Some(CopyEnd::Sent), None) => html!(language, "umum-kanal-terbit"),
        (Some(CopyEnd::Sent), Some(PostMend::Corrected)) => html!(language, "umum-kanal-diralat"),
        (Some(CopyEnd::Sent), Some(PostMend::Withdrawn)) => html!(language, "umum-kanal-ditarik"),
        (Some(CopyEnd::Sent), Some(PostMend::Refused)) => html!(language, "umum-kanal-tetap"),
        (Some(CopyEnd::Gone | CopyEnd::Blocked), _) => html!(language, "umum-kanal-tertutup"),
        (Some(CopyEnd::Failed), _) => html!(language, "umum-kanal-ditolak"),
        (Some(CopyEnd::Cancelled), _) => html!(language, "umum-kanal-tidak-jadi"),
        (Some(CopyEnd::Unknown), _) => html!(language, "umum-kanal-ragu"),
    })
}
