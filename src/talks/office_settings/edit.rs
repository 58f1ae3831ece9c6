//! Head and admin say something of the office anew; it counts at once and is a row of the audit.

use crate::domain::office::Setting;
use crate::domain::policy::{Action, Relation};
use crate::form::{FieldKey, Value};
use crate::html;
use crate::store::form_ends::Ending;
use crate::store::office::{self, Reached};
use crate::talks::office_settings::access::{by, may};
use crate::talks::office_settings::{form, holidays, others, settings};
use crate::talks::{
    forms::{begin, state},
    ui,
};
use crate::turn::{Talk, Turn};

/// Asks for a setting.
pub(super) async fn begin(turn: &mut Turn<'_>, setting: Setting) -> Talk {
    ui::require(turn, Action::ChangeOffice, Relation::Other).await?;
    let form = form::of(setting);
    if !begin::again(turn, form) {
        begin::begin(turn, form);
    }
    Ok(())
}

/// A setting was answered.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let setting = Setting::ALL.into_iter().find(|setting| form::of(*setting).id == draft.form);
    let value = draft.answers.values().find_map(|value| match value {
        Value::Text(words) => Some(words.clone()),
        _ => None,
    });
    let (Some(setting), Some(value)) = (setting, value) else { return Ok(()) };
    let allowed = may(turn, Action::ChangeOffice, setting.word()).await;
    state::or_end(turn, allowed).await?;
    state::end(turn, Ending::Sent).await?;
    let by = by(turn);
    office::set(turn.write().await?, setting, &value, by).await?;
    let lead = html!(turn.language, "kantor-jadi", nama = &form::name(turn.language, setting));
    settings::list(turn, Some(lead)).await
}

/// A setting is still true.
pub(super) async fn confirm(turn: &mut Turn<'_>, setting: Setting) -> Talk {
    may(turn, Action::ChangeOffice, setting.word()).await?;
    let by = by(turn);
    let Some(one) = office::settings(turn.read()).await?.remove(&setting) else {
        return begin(turn, setting).await;
    };
    office::set(turn.write().await?, setting, &one.value, by).await?;
    let lead = html!(turn.language, "kantor-tetap", nama = &form::name(turn.language, setting));
    settings::list(turn, Some(lead)).await
}

/// A day was named on which the office is closed.
pub(super) async fn closed(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let (Some(Value::Date(day)), Some(Value::Text(reason))) =
        (draft.answers.get(&FieldKey::HOLIDAY_DAY), draft.answers.get(&FieldKey::HOLIDAY_REASON))
    else {
        return Ok(());
    };
    let allowed = may(turn, Action::ChangeHolidays, &day.to_string()).await;
    state::or_end(turn, allowed).await?;
    state::end(turn, Ending::Sent).await?;
    let by = by(turn);
    office::set_day(turn.write().await?, *day, Some(reason), by).await?;
    holidays::list_around(turn, *day).await
}

/// It was said how another office is reached; what was left out is as it was.
pub(super) async fn said_of_other(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let Some(slug) = draft.subject.clone() else { return Ok(()) };
    let allowed = may(turn, Action::ChangeDirectory, &slug).await;
    state::or_end(turn, allowed).await?;
    state::end(turn, Ending::Sent).await?;
    let before = others::known(turn, &slug).await?.unwrap_or_default();
    let answer = |key: FieldKey, before: Option<String>| match draft.answers.get(&key) {
        Some(Value::Text(words)) => Some(words.clone()),
        _ => before,
    };
    let reached = Reached {
        address: answer(FieldKey::OTHER_ADDRESS, before.address),
        hours: answer(FieldKey::OTHER_HOURS, before.hours),
        phone: answer(FieldKey::OTHER_PHONE, before.phone),
    };
    let by = by(turn);
    office::set_other(turn.write().await?, &slug, &reached, by).await?;
    let lead = html!(turn.language, "dinas-jadi");
    others::one(turn, &slug, Some(lead)).await
}
