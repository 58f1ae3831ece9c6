//! What an announcement's author sees of it while it goes, and who else hears when something is wrong.

use crate::clock::Millis;
use crate::domain::{AnnouncementState, Lane, Language};
use crate::html;
use crate::job::Tick;
use crate::store::announcements::running::{self, Running};
use crate::store::announcements::{self, Announcement, copies, series};
use crate::store::officers::Officer;
use crate::store::{self, contacts};
use crate::talks::announcements::{approvers, progress};
use crate::turn::{Effects, MessageRef, Outgoing, RowId, Screen, Send};

/// The message is changed at most so often.
const PACE: Millis = 3_000;

/// The announcement as it is now, and the language of its author; nothing where that person is not to be reached.
async fn for_author(tick: &mut Tick<'_>, id: i64) -> Result<Option<(Announcement, Language)>, store::Error> {
    let Some(it) = announcements::get(tick.conn, id).await? else { return Ok(None) };
    let language = contacts::language_if_reachable(tick.conn, it.author).await?;
    Ok(language.map(|language| (it, language)))
}

/// The one message that tells how far it is says this now; where there is none, one is sent.
async fn say(
    tick: &mut Tick<'_>,
    it: &Announcement,
    screen: Screen,
    effects: &mut Effects,
) -> Result<(), store::Error> {
    running::note_told(tick.conn, it.id, screen.text.as_str(), tick.now).await?;
    let send = match it.progress_row {
        Some(row) => Send::new(it.author, Lane::Notice, Outgoing::Edit(MessageRef::Row(RowId(row)), screen)),
        None => below(tick, it, screen).await?,
    };
    effects.sends.push(send);
    Ok(())
}

/// A new message that tells how far it is, in the place of the one before.
async fn below(tick: &mut Tick<'_>, it: &Announcement, screen: Screen) -> Result<Send, store::Error> {
    let row = tick.reserve_row();
    announcements::set_progress_row(tick.conn, it.id, row.0).await?;
    running::note_told(tick.conn, it.id, screen.text.as_str(), tick.now).await?;
    Ok(Send::new(it.author, Lane::Notice, Outgoing::New(screen)).row(row))
}

/// How far it is, where that is something else than was seen last.
pub(super) async fn progress(
    tick: &mut Tick<'_>,
    running: &Running,
    effects: &mut Effects,
) -> Result<(), store::Error> {
    if tick.now - running.told_at < PACE {
        return Ok(());
    }
    let Some((it, language)) = for_author(tick, running.it.id).await? else { return Ok(()) };
    let resting = copies::resting(tick.conn, it.id, tick.now).await?;
    let screen = progress::progress(language, &it, resting);
    if it.state == AnnouncementState::Sending && running.is_news(screen.text.as_str()) {
        say(tick, &it, screen, effects).await?;
    }
    Ok(())
}

/// How far it is, at once.
pub(super) async fn again(tick: &mut Tick<'_>, id: i64, effects: &mut Effects) -> Result<(), store::Error> {
    if let Some((it, language)) = for_author(tick, id).await? {
        let resting = copies::resting(tick.conn, id, tick.now).await?;
        say(tick, &it, progress::progress(language, &it, resting), effects).await?;
    }
    Ok(())
}

/// How far it is, below all that was said since it was let go.
pub(super) async fn anew(tick: &mut Tick<'_>, id: i64, effects: &mut Effects) -> Result<(), store::Error> {
    if let Some((it, language)) = for_author(tick, id).await? {
        let resting = copies::resting(tick.conn, id, tick.now).await?;
        let send = below(tick, &it, progress::progress(language, &it, resting)).await?;
        effects.sends.push(send);
    }
    Ok(())
}

/// What came of it, where it was watched and as a message of its own, which is seen.
pub(super) async fn ended(tick: &mut Tick<'_>, id: i64, effects: &mut Effects) -> Result<(), store::Error> {
    if let Some((it, language)) = for_author(tick, id).await? {
        // It is said once: the message that told how far it is leads to the one that is seen.
        if it.progress_row.is_some() {
            say(tick, &it, Screen::text(html!(language, "umum-di-bawah")), effects).await?;
        }
        let next = next_at(tick, &it).await?;
        effects.notify(it.author, progress::report(language, &it, next));
    }
    Ok(())
}

/// When the next one of its series goes, where it is planned.
async fn next_at(tick: &mut Tick<'_>, it: &Announcement) -> Result<Option<Millis>, store::Error> {
    let next = series::next_of(tick.conn, it).await?;
    Ok(next.filter(|next| next.state == AnnouncementState::Scheduled).and_then(|next| next.starts_at))
}

/// How many copies were corrected or taken back.
pub(super) async fn mended(tick: &mut Tick<'_>, id: i64, effects: &mut Effects) -> Result<(), store::Error> {
    if let Some((it, language)) = for_author(tick, id).await? {
        let next = next_at(tick, &it).await?;
        effects.notify(it.author, progress::report(language, &it, next));
    }
    Ok(())
}

/// What was not begun in time asks its author what becomes of it, once.
pub(super) async fn missed(tick: &mut Tick<'_>, effects: &mut Effects) -> Result<(), store::Error> {
    for it in running::untold(tick.conn).await? {
        running::note_told(tick.conn, it.id, "", tick.now).await?;
        if let Some(language) = contacts::language_if_reachable(tick.conn, it.author).await? {
            effects.notify(it.author, progress::missed(language, &it));
        }
    }
    Ok(())
}

/// What nobody approved in time is told to its author and to those who may approve it, once.
pub(super) async fn late(tick: &mut Tick<'_>, effects: &mut Effects) -> Result<(), store::Error> {
    for it in running::late(tick.conn, tick.now).await? {
        running::note_told(tick.conn, it.id, "", tick.now).await?;
        let but: Vec<_> = [Some(it.author), it.asked_by].into_iter().flatten().collect();
        for officer in approvers::there(tick.conn, &but, tick.now).await? {
            effects.notify(officer.id, progress::late(officer.language, &it));
        }
        if let Some(language) = contacts::language_if_reachable(tick.conn, it.author).await? {
            effects.notify(it.author, progress::late(language, &it));
        }
    }
    Ok(())
}

/// One of a series is looked at again before it goes: by somebody else, or by its author, who has it back.
pub(super) async fn asked_again(
    tick: &mut Tick<'_>,
    id: i64,
    reached: i64,
    effects: &mut Effects,
) -> Result<(), store::Error> {
    if let Some((it, language)) = for_author(tick, id).await? {
        effects.notify(it.author, progress::asked_again(language, &it, reached));
    }
    Ok(())
}

/// It was stopped because too many copies reached nobody: its author and those who approve hear why.
pub(super) async fn braked(tick: &mut Tick<'_>, id: i64, effects: &mut Effects) -> Result<(), store::Error> {
    let Some(it) = announcements::get(tick.conn, id).await? else { return Ok(()) };
    for Officer { id, language, .. } in approvers::all(tick.conn, &[it.author]).await? {
        effects.notify(id, progress::braked(language, &it));
    }
    if let Some(language) = contacts::language_if_reachable(tick.conn, it.author).await? {
        effects.notify(it.author, progress::braked(language, &it));
    }
    Ok(())
}
