//! Forms that begin with what is stored of a business, and what they change in it.

use crate::clock::Millis;
use crate::domain::{Language, Receipt};
use crate::form::{Answers, FieldKey, Form, Value};
use crate::html;
use crate::store::businesses;
use crate::store::businesses::{Business, Change};
use crate::talks::{
    business::record,
    catalogue,
    forms::{begin, echo, state},
};
use crate::turn::{Talk, Turn};

/// Opens a form that is filled with what is stored of a record, or the one of it that was left, brought up to date; a
/// form about something else waits meanwhile.
pub(in crate::talks) fn open_filled(turn: &mut Turn<'_>, form: &'static Form, code: &Receipt, stored: Answers) {
    if !begin::take_up(turn, form, Some(code.as_str())) {
        begin::begin_filled(turn, form, code, stored);
        return;
    }
    if let Some(draft) = turn.draft.as_mut() {
        draft.renew(form, &stored);
    }
    state::come_back(turn);
}

/// Where the record was changed since the form was filled with it, everything is shown once more instead of sent.
pub(in crate::talks) fn is_outdated(turn: &mut Turn<'_>, form: &'static Form, stored: &Answers) -> bool {
    let is_outdated = turn.draft.as_mut().is_some_and(|draft| draft.renew(form, stored));
    if is_outdated {
        let lead = html!(turn.language, "meja-sementara-itu");
        if let Some(screen) = state::look(turn, |look| look.screen(Some(lead))) {
            state::put(turn, screen);
        }
    }
    is_outdated
}

/// Puts answers into a business, which is stored with what they changed; tells whether they changed anything.
pub(in crate::talks) async fn take_in(turn: &mut Turn<'_>, business: &mut Business, given: &Answers) -> Talk<bool> {
    let before = record::answers(business);
    record::fill(business, given);
    let (language, now) = (turn.language, turn.now);
    let after: Answers = record::answers(business).into_iter().collect();
    let changed: Vec<Change> =
        before.iter().filter_map(|(key, old)| difference(language, *key, old, &after, now)).collect();
    if !changed.is_empty() {
        business.updated_at = now;
        let (conn, keys) = turn.store().await?;
        businesses::save(conn, keys, business).await?;
        for change in &changed {
            businesses::note_change(conn, keys, &business.code, change).await?;
        }
    }
    Ok(!changed.is_empty())
}

/// What a field held and holds now, where that differs.
fn difference(language: Language, key: FieldKey, old: &Value, after: &Answers, now: Millis) -> Option<Change> {
    let new = after.get(&key).unwrap_or(&Value::Skipped);
    let field = catalogue::field(key)?;
    let said = |value: &Value| echo::in_full(language, field, value);
    (new != old).then(|| Change { field: key.word().to_owned(), old: said(old), new: said(new), at: now })
}
