//! An officer corrects what was written down at the desk, before its owner confirms it.
//!
//! Whoever has a link saw the older words, so it is void afterwards and a new one is handed over.

use crate::domain::Receipt;
use crate::domain::policy::{Action, Relation};
use crate::form::Draft;
use crate::html;
use crate::store::desk::Record;
use crate::store::form_ends::Ending;
use crate::talks::{
    business::{self, record as stored_as},
    desk::access::{may_correct, waiting},
    desk::records,
    desk::{form::DESK, link::hand_over},
    duplicates,
    forms::state,
    office::{list_button, note},
    ui,
};
use crate::turn::{Screen, Stop, Talk, Turn};

/// Opens the desk's form with what was written.
pub(in crate::talks) async fn begin(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    let record = correctable(turn, code).await?;
    business::open_filled(turn, &DESK, code, stored_as::answers_for(&DESK, &record.business));
    note(turn, Action::SeeUnconfirmed, None, Some(code)).await?;
    state::show(turn);
    Ok(())
}

/// The record, where this officer may correct it; a word otherwise.
async fn correctable(turn: &mut Turn<'_>, code: &Receipt) -> Talk<Record> {
    ui::require(turn, Action::SeeUnconfirmed, Relation::Other).await?;
    let record = waiting(turn, code).await?;
    if !may_correct(turn, &record).await? {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    }
    Ok(record)
}

/// The correction was sent: it counts at once, and is a row of the audit.
pub(in crate::talks) async fn corrected(turn: &mut Turn<'_>, draft: &Draft) -> Talk {
    let Some(code) = draft.subject.as_deref().and_then(Receipt::parse) else { return Ok(()) };
    let found = waiting(turn, &code).await;
    let record = state::or_end(turn, found).await?;
    if !may_correct(turn, &record).await? {
        state::end(turn, Ending::Cancelled).await?;
        let screen = Screen::text(html!(turn.language, "meja-perbaikan-terlambat", kode = code.as_str()));
        turn.show(screen.row(vec![list_button(turn.language), ui::menu_button(turn.language)]));
        return Ok(());
    }
    if business::is_outdated(turn, &DESK, &stored_as::answers_for(&DESK, &record.business)) {
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let mut business = record.business;
    if !business::take_in(turn, &mut business, &draft.answers).await? {
        return records::record(turn, &code).await;
    }
    note(turn, Action::CorrectUnconfirmed, None, Some(&code)).await?;
    let text = html!(turn.language, "meja-diperbaiki", kode = code.as_str());
    turn.show(Screen::text(text));
    hand_over(turn, &code).await?;
    duplicates::look_for(turn, &code).await
}
