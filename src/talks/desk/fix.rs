//! An officer corrects what was written down at the desk, before its owner confirms it.
//!
//! Whoever has a link saw the older words, so it is void afterwards and a new one is handed over.

use crate::domain::Receipt;
use crate::domain::policy::{Action, Relation};
use crate::form::Draft;
use crate::html;
use crate::store::desk::Record;
use crate::store::form_ends::Ending;
use crate::store::{self};
use crate::talks::{
    business::{edit, record as stored_as},
    desk::records::{self, waiting},
    desk::{form::DESK, hand_over, list_button, note},
    duplicates,
    forms::{leave, session},
    ui,
};
use crate::turn::{Screen, Turn};

/// Whether this officer may correct the record: her own, or anybody's as head; never one that was signed for.
pub(in crate::talks) async fn may_correct(turn: &mut Turn<'_>, record: &Record) -> Result<bool, store::Error> {
    let relation = if record.officer == turn.contact.id { Relation::Own } else { Relation::Other };
    Ok(record.signed.is_none() && turn.may(Action::CorrectUnconfirmed, relation).await?)
}

/// Opens the desk's form with what was written.
pub(in crate::talks) async fn begin(turn: &mut Turn<'_>, code: &Receipt) -> Result<(), store::Error> {
    let Some(record) = correctable(turn, code).await? else { return Ok(()) };
    if !edit::open_filled(turn, &DESK, code, stored_as::answers_for(&DESK, &record.business)) {
        return Ok(());
    }
    note(turn, Action::SeeUnconfirmed, None, Some(code)).await?;
    session::show(turn);
    Ok(())
}

/// The record, where this officer may correct it; a word otherwise.
async fn correctable(turn: &mut Turn<'_>, code: &Receipt) -> Result<Option<Record>, store::Error> {
    if !turn.may(Action::SeeUnconfirmed, Relation::Other).await? {
        ui::unknown_button(turn);
        return Ok(None);
    }
    let Some(record) = waiting(turn, code).await? else { return Ok(None) };
    if !may_correct(turn, &record).await? {
        ui::unknown_button(turn);
        return Ok(None);
    }
    Ok(Some(record))
}

/// The correction was sent: it counts at once, and is a row of the audit.
pub(in crate::talks) async fn corrected(turn: &mut Turn<'_>, draft: &Draft) -> Result<(), store::Error> {
    let Some(code) = draft.subject.as_deref().and_then(Receipt::parse) else { return Ok(()) };
    let Some(record) = waiting(turn, &code).await? else { return leave::end(turn, Ending::Cancelled).await };
    if !may_correct(turn, &record).await? {
        leave::end(turn, Ending::Cancelled).await?;
        let screen = Screen::text(html!(turn.language, "meja-perbaikan-terlambat", kode = code.as_str()));
        turn.show(screen.row(vec![list_button(turn.language), ui::menu_button(turn.language)]));
        return Ok(());
    }
    if edit::is_outdated(turn, &DESK, &stored_as::answers_for(&DESK, &record.business)) {
        return Ok(());
    }
    leave::end(turn, Ending::Sent).await?;
    let mut business = record.business;
    if !edit::take_in(turn, &mut business, &draft.answers).await? {
        return records::record(turn, &code).await;
    }
    note(turn, Action::CorrectUnconfirmed, None, Some(&code)).await?;
    let text = html!(turn.language, "meja-diperbaiki", kode = code.as_str());
    turn.show(Screen::text(text));
    hand_over(turn, &code).await?;
    duplicates::look_for(turn, &code).await
}
