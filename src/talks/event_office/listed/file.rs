//! A list that comes as a file: fetched, read where nobody waits for it, and from there on a list like one that was pasted.

use super::super::press::EventOfficePress;
use super::read::read;
use super::{again, back, heard, open, said, too_many};
use crate::domain::{Button, Lane, TableFault, TableRows, wire};
use crate::html;
use crate::input::{Input, Media, MediaKind};
use crate::store;
use crate::store::events::Event;
use crate::text::{format, table};
use crate::turn::{Awaited, Awaits, Outgoing, Screen, Send, Tag, Talk, Turn, stop};

/// The feature of the tag under which what was fetched comes back; the key is the row of the event.
pub(in crate::talks) const LIST_FILE: &str = "event_list";

/// Media types that say of themselves that they are no table, by how they begin.
const NO_TABLES: [&str; 4] = ["image/", "video/", "audio/", "application/pdf"];

/// Takes a file that answers the page of an event, or what was said about its list; false for all else.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, input: &Input) -> Result<bool, store::Error> {
    let is_file = matches!(input, Input::File(_) | Input::Captioned(_));
    let is_document = turn.source.media.as_ref().is_some_and(|media| media.kind == MediaKind::Document);
    if !is_file || !is_document || turn.source.edited {
        return Ok(false);
    }
    let Some(id) = pointed_at(turn) else { return Ok(false) };
    let talk = said(turn, id, "").await;
    if talk.is_ok() {
        turn.memory.awaited = Some(Awaited { what: Awaits::EventList(id), at: turn.now });
    }
    stop::end(talk)?;
    Ok(true)
}

/// The event whose message the contact pointed at, where its list is a matter there.
fn pointed_at(turn: &Turn<'_>) -> Option<i64> {
    let page = turn.source.reply.as_ref().filter(|reply| reply.by_bot)?;
    let awaited = turn.memory.awaited.as_ref().map(|awaited| &awaited.what);
    page.buttons.iter().find_map(|(_, data)| match EventOfficePress::decode(&wire::parts(data)?)? {
        EventOfficePress::AskList(id) | EventOfficePress::SaveList(id) | EventOfficePress::SaveSeen(id, _) => Some(id),
        EventOfficePress::One(id) if awaited == Some(&Awaits::EventList(id)) => Some(id),
        _ => None,
    })
}

/// A file came: it is fetched, unless it is known by now that it is no list.
pub(super) fn sent(turn: &mut Turn<'_>, event: &Event, media: &Media) {
    let mime = media.mime.as_deref().unwrap_or_default();
    let is_larger = |size: u64| usize::try_from(size).unwrap_or(usize::MAX) > table::LARGEST;
    if NO_TABLES.iter().any(|begin| mime.starts_with(begin)) {
        return refuse(turn, event.id, TableFault::NotATable);
    }
    if media.size.is_some_and(is_larger) {
        return refuse(turn, event.id, TableFault::TooLarge);
    }
    turn.say(Screen::text(html!(turn.language, "peserta-berkas-dibaca")));
    let tag = Tag { feature: LIST_FILE, key: event.id.to_string() };
    turn.send(Send::new(turn.here(), Lane::Reply, Outgoing::Fetch(media.id.clone())).tag(tag));
}

/// What was sent before has been fetched: what stands in it is shown as if it had been pasted.
pub(in crate::talks) async fn fetched(turn: &mut Turn<'_>, key: &str, table: &Result<TableRows, TableFault>) -> Talk {
    let Ok(id) = key.parse::<i64>() else { return Ok(()) };
    let event = open(turn, id).await?;
    match table {
        Err(fault) => refuse(turn, id, *fault),
        Ok(table) if table.has_more => too_many(turn, id),
        Ok(table) if table.rows.is_empty() => {
            let text = html!(turn.language, "peserta-berkas-kosong");
            let row = ways(turn, id);
            turn.say(Screen::text(text).row(row));
        }
        Ok(table) => heard(turn, &event, read(&table.lines())).await?,
    }
    Ok(())
}

/// Why a file is no list, and what to do instead.
pub(super) fn refuse(turn: &mut Turn<'_>, id: i64, fault: TableFault) {
    const MEGABYTE: usize = 1 << 20;
    let language = turn.language;
    let text = match fault {
        TableFault::NotATable => html!(language, "peserta-daftar-berkas"),
        TableFault::TooLarge => {
            html!(language, "peserta-berkas-besar", paling = format::count(table::LARGEST / MEGABYTE))
        }
        TableFault::Gone => html!(language, "peserta-berkas-hilang"),
        TableFault::NotFetched => html!(language, "peserta-berkas-gagal"),
        TableFault::Locked => html!(language, "peserta-berkas-terkunci"),
        TableFault::Old => html!(language, "peserta-berkas-lama"),
        TableFault::Broken => html!(language, "peserta-berkas-rusak"),
    };
    let row = ways(turn, id);
    turn.say(Screen::text(text).row(row));
}

fn ways(turn: &Turn<'_>, id: i64) -> Vec<Button> {
    vec![again(turn, id), back(turn, id)]
}
