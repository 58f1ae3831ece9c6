//! The parts of an album come as updates of their own, in any order and perhaps in several batches: together they are
//! answered once, by whichever carries the words.

use crate::domain::Lane;
use crate::input::Input;
use crate::talks::answering;
use crate::turn::{Album, MessageRef, Outgoing, RowId, Turn};

/// Albums of one contact that are remembered: more do not come at once.
const REMEMBERED: usize = 3;

/// Which part of an album an input is.
pub(in crate::talks) enum Part {
    /// It is no part of one.
    Alone,
    /// A part of the album with this id, which was answered by this row before.
    Of(String, Option<RowId>),
}

/// Looks whether this part of an album is to be answered; `None` where the album was.
pub(in crate::talks) fn begin(turn: &mut Turn<'_>, input: &Input, takes_files: bool) -> Option<Part> {
    let id = turn.source.album.clone().filter(|_| !turn.source.edited);
    let Some(id) = id else { return Some(Part::Alone) };
    let is_file = takes_files && (matches!(input, Input::File(_)) || turn.source.media.is_some());
    let has_words = input.words().is_some();
    let is_cry = answering::is_cry_for_help(turn);
    let albums = &mut turn.memory.albums;
    let Some(known) = albums.iter_mut().find(|album| album.id == id) else {
        if albums.len() >= REMEMBERED {
            albums.remove(0);
        }
        // What is said under a file that answers a form is about the file.
        albums.push(Album { id: id.clone(), row: None, is_answered: has_words || is_file });
        return Some(Part::Of(id, None));
    };
    let row = known.row.map(RowId);
    if is_file {
        return Some(Part::Of(id, row));
    }
    if !has_words || known.is_answered && !is_cry {
        return None;
    }
    known.is_answered = true;
    Some(Part::Of(id, row))
}

/// Puts what was said to this part in the place of what was said to an earlier one.
pub(in crate::talks) fn end(turn: &mut Turn<'_>, part: Part) {
    let Part::Of(id, earlier) = part else { return };
    let to = turn.here();
    let row = earlier.unwrap_or_else(|| turn.reserve_row());
    let first = turn.said_mut().find(|send| {
        let plain = matches!(&send.what, Outgoing::New(screen) if screen.is_plain());
        plain && send.to == to && send.lane == Lane::Reply && send.row.is_none()
    });
    let Some(send) = first else { return };
    match (earlier, &send.what) {
        (Some(row), Outgoing::New(screen)) => send.what = Outgoing::Edit(MessageRef::Row(row), screen.clone()),
        _ => send.row = Some(row),
    }
    if let Some(album) = turn.memory.albums.iter_mut().find(|album| album.id == id) {
        album.row = Some(row.0);
    }
}
