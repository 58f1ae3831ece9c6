//! One business with every answer, each corrected by a tap.

use crate::clock::Millis;
use crate::domain::{Button, Language, Receipt};
use crate::form::{Answers, Draft, FieldKey, Form, Value};
use crate::store::businesses::{Business, Change};
use crate::store::form_ends::Ending;
use crate::store::{self, businesses, desk};
use crate::talks::business::press::BusinessPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::{
    business::{form::CHANGES, record},
    catalogue,
    desk::offer,
    duplicates,
    forms::{begin, echo, leave, session},
    my_data::overview::{in_short, load},
    ui,
};
use crate::text::{Html, format};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// One business with every answer.
pub(in crate::talks) async fn business(turn: &mut Turn<'_>, code: &Receipt) -> Result<(), store::Error> {
    let Some(business) = own(turn, code).await? else {
        ui::unknown_button(turn);
        return Ok(());
    };
    show(turn, &business, None).await
}

async fn own(turn: &mut Turn<'_>, code: &Receipt) -> Result<Option<Business>, store::Error> {
    Ok(load(turn).await?.businesses.into_iter().find(|business| business.code == *code))
}

/// One business with every answer, after `lead`.
pub(in crate::talks) async fn show(
    turn: &mut Turn<'_>,
    business: &Business,
    lead: Option<Html>,
) -> Result<(), store::Error> {
    let (conn, keys) = turn.store().await?;
    let changes = businesses::changes(conn, keys, &business.code).await?;
    let language = turn.language;
    let answers = record::answers(business);
    let lines = answers.iter().map(|(key, value)| record::line(language, *key, value));
    let mut parts: Vec<Html> = lead.into_iter().collect();
    parts.push(in_short(language, business));
    parts.push(Html::join(&lines.collect::<Vec<_>>(), "\n"));
    if let Some(last) = changes.last() {
        let at = format::moment(language, last.at);
        let count = i64::try_from(changes.len()).unwrap_or_default();
        parts.push(html!(language, "data-perubahan", jumlah = count, saat = &at));
    }
    let change = |form: &Form| {
        let field = form.changes().and_then(|key| form.field(key))?;
        let data = BusinessPress::Change { code: business.code.clone(), field: field.key.word().to_owned() };
        Some(Button::new(field.name(language), data))
    };
    let buttons: Vec<Button> = CHANGES.iter().filter_map(change).collect();
    parts.extend(origin(turn, &business.code).await?);
    parts.push(html!(language, "data-ubah-petunjuk"));
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let screen = ui::rows(buttons, 2).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "tombol-data"), DataPress::All);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Who wrote a business down, and when she confirmed it; none where she registered it herself.
async fn origin(turn: &mut Turn<'_>, code: &Receipt) -> Result<Option<Html>, store::Error> {
    let (keys, language) = (turn.keys, turn.language);
    let Some(record) = desk::find(turn.read(), keys, code).await? else { return Ok(None) };
    let at = |at: Millis| format::moment(language, at);
    let confirmed = at(record.confirmed_at.unwrap_or(record.at));
    Ok(Some(html!(language, "data-dari-petugas", saat = &at(record.at), sah = &confirmed)))
}

/// Opens a form that is filled with what is stored of a record, or the one of it that was left, brought up to date;
/// false where another form is open, which is asked about first.
pub(in crate::talks) fn open_filled(turn: &mut Turn<'_>, form: &'static Form, code: &Receipt, stored: Answers) -> bool {
    let Some(open) = session::open(turn).filter(|_| session::holds_answers(turn)) else {
        begin::begin_filled(turn, form, code, stored);
        return true;
    };
    let is_this = |draft: &&mut Draft| open.id == form.id && draft.subject.as_deref() == Some(code.as_str());
    let Some(draft) = turn.draft.as_mut().filter(is_this) else {
        leave::ask_to_resume(turn);
        return false;
    };
    draft.renew(form, &stored);
    leave::come_back(turn);
    true
}

/// Where the record was changed since the form was filled with it, everything is shown once more instead of sent.
pub(in crate::talks) fn is_outdated(turn: &mut Turn<'_>, form: &'static Form, stored: &Answers) -> bool {
    let is_outdated = turn.draft.as_mut().is_some_and(|draft| draft.renew(form, stored));
    if is_outdated {
        let lead = html!(turn.language, "meja-sementara-itu");
        if let Some(screen) = session::look(turn, |look| look.screen(Some(lead))) {
            session::put(turn, screen);
        }
    }
    is_outdated
}

/// Asks one field of a business anew.
pub(in crate::talks) async fn change(turn: &mut Turn<'_>, code: &Receipt, field: &str) -> Result<(), store::Error> {
    let form = CHANGES.iter().find(|form| form.changes() == FieldKey::from_word(field) && form.changes().is_some());
    let (Some(form), Some(business)) = (form, own(turn, code).await?) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    if session::holds_answers(turn) {
        // Two open forms would be one too many: what she answered is kept, and named.
        leave::ask_to_resume(turn);
        return Ok(());
    }
    let stored = record::answers_for(form, &business);
    begin::begin_change(turn, form, code.as_str().to_owned(), stored);
    Ok(())
}

/// A field was answered anew: it counts at once, and the old answer goes to the history.
pub(in crate::talks) async fn corrected(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let code = draft.subject.as_deref().and_then(Receipt::parse);
    let Some((code, Some(mut business))) = (match code {
        Some(code) => Some((code.clone(), own(turn, &code).await?)),
        None => None,
    }) else {
        turn.draft = None;
        ui::unknown_button(turn);
        return Ok(());
    };
    let is_changed = take_in(turn, &mut business, &draft.answers).await?;
    leave::end(turn, Ending::Sent).await?;
    let language = turn.language;
    let mut lead = vec![if is_changed { html!(language, "data-sudah-diubah") } else { html!(language, "data-tetap") }];
    if draft.answers.get(&FieldKey::Nib) == Some(&Value::Skipped) {
        lead.extend(catalogue::field(FieldKey::Nib).map(|nib| (nib.texts.skipped)(language, &nib.name(language))));
    }
    show(turn, &business, Some(Html::join(&lead, " "))).await?;
    offer::offer_beside(turn, &business).await?;
    duplicates::look_for(turn, &code).await
}

/// Puts answers into a business, which is stored with what they changed; tells whether they changed anything.
pub(in crate::talks) async fn take_in(
    turn: &mut Turn<'_>,
    business: &mut Business,
    given: &Answers,
) -> Result<bool, store::Error> {
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
