//! An owner without Telegram signs a paper: the day is noted, and a photo of the paper where there is one.

use chrono::NaiveDate;

use crate::domain::Receipt;
use crate::domain::policy::{Action, Relation};
use crate::form::{Draft, FieldKey, Value};
use crate::html;
use crate::store::desk;
use crate::store::desk::Paper;
use crate::store::form_ends::Ending;
use crate::talks::{
    desk::access::{may_settle, waiting},
    desk::form::PAPER,
    forms::{begin, context, state},
    office::{note, signed_button},
    ui,
};
use crate::text;
use crate::turn::{Handle, Screen, Stop, Talk, Turn};

/// Asks when the owner signed.
pub(in crate::talks) async fn begin(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    ui::require(turn, Action::SeeUnconfirmed, Relation::Other).await?;
    let record = waiting(turn, code).await?;
    if !may_settle(turn, &record).await? {
        ui::unknown_button(turn);
    } else if begin::take_up(turn, &PAPER, Some(code.as_str())) {
        context::remember(turn, &record);
        state::come_back(turn);
        state::show(turn);
    } else {
        context::remember(turn, &record);
        begin::begin_about(turn, &PAPER, code.as_str().to_owned());
    }
    Ok(())
}

/// The day and perhaps the photo are there: from now on the record stays, without a contact.
pub(super) async fn noted(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let found = settled(turn, &draft).await;
    let (code, day) = state::or_end(turn, found).await?;
    state::end(turn, Ending::Sent).await?;
    let paper = paper(&draft);
    note(turn, Action::SettleUnconfirmed, None, Some(&code)).await?;
    let (conn, keys) = turn.store().await?;
    desk::sign(conn, keys, &code, (day, paper.as_ref())).await?;
    let language = turn.language;
    let day = text::date(language, day);
    let text = html!(language, "meja-surat-jadi", kode = code.as_str(), tanggal = &day);
    turn.show(Screen::text(text).row(vec![signed_button(language), ui::menu_button(language)]));
    Ok(())
}

/// The record and the day, where this officer may still settle it; a word otherwise.
async fn settled(turn: &mut Turn<'_>, draft: &Draft) -> Talk<(Receipt, NaiveDate)> {
    let code = draft.subject.as_deref().and_then(Receipt::parse);
    let (Some(code), Some(Value::Date(day))) = (code, draft.answers.get(&FieldKey::SIGNED_ON)) else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    let record = waiting(turn, &code).await?;
    if !may_settle(turn, &record).await? {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    }
    Ok((code, *day))
}

fn paper(draft: &Draft) -> Option<Paper> {
    match draft.answers.get(&FieldKey::PAPER)? {
        Value::File { id, unique, photo } => Some(Paper { id: id.clone(), unique: unique.clone(), photo: *photo }),
        _ => None,
    }
}

/// Shows the photo of the paper again, which is a look at an owner's data.
pub(in crate::talks) async fn photo(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    let (conn, keys) = turn.store().await?;
    let record = desk::find(conn, keys, code).await?;
    let may = turn.may(Action::SeeUnconfirmed, Relation::Other).await?;
    let found = record.filter(|_| may).and_then(|record| Some((record.paper.clone()?, record)));
    let Some((paper, record)) = found else {
        ui::unknown_button(turn);
        return Ok(());
    };
    note(turn, Action::SeeUnconfirmed, record.business.owner, Some(code)).await?;
    let language = turn.language;
    let day = record.signed.map(|day| text::date(language, day)).unwrap_or_default();
    let text = html!(language, "meja-foto", kode = code.as_str(), tanggal = &day);
    let screen = Screen::text(text).again(Handle { id: paper.id, photo: paper.photo });
    turn.say(screen.row(vec![signed_button(language), ui::menu_button(language)]));
    Ok(())
}
