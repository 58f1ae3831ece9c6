//! Which records an officer may still do something about.

use crate::domain::Receipt;
use crate::domain::policy::{Action, Relation};
use crate::html;
use crate::store::desk;
use crate::store::desk::Record;
use crate::talks::office::list_button;
use crate::talks::ui;
use crate::turn::{Screen, Stop, Talk, Turn};

/// The record of this code while it has no owner; a word about it otherwise.
pub(in crate::talks) async fn waiting(turn: &mut Turn<'_>, code: &Receipt) -> Talk<Record> {
    let (conn, keys) = turn.store().await?;
    let record = desk::find(conn, keys, code).await?;
    let found = record.filter(|record| record.business.owner.is_none() && record.business.merged_into.is_none());
    let Some(record) = found else {
        let language = turn.language;
        let screen = Screen::text(html!(language, "meja-sudah-tidak", kode = code.as_str()));
        turn.show(screen.row(vec![list_button(language), ui::menu_button(language)]));
        return Err(Stop::Said);
    };
    Ok(record)
}

/// Whether this officer may settle the record: their own, or anybody's as head.
pub(in crate::talks) async fn may_settle(turn: &mut Turn<'_>, record: &Record) -> Talk<bool> {
    let relation = if record.officer == turn.contact.id { Relation::Own } else { Relation::Other };
    Ok(turn.may(Action::SettleUnconfirmed, relation).await?)
}

/// Whether this officer may correct the record: their own, or anybody's as head; never one that was signed for.
pub(in crate::talks) async fn may_correct(turn: &mut Turn<'_>, record: &Record) -> Talk<bool> {
    let relation = if record.officer == turn.contact.id { Relation::Own } else { Relation::Other };
    Ok(record.signed.is_none() && turn.may(Action::CorrectUnconfirmed, relation).await?)
}
