//! One business with every answer, each corrected by a tap.

use crate::clock::Millis;
use crate::domain::{Button, Purpose, Receipt};
use crate::form::{Draft, FieldKey, Form, Value};
use crate::store::businesses::Business;
use crate::store::form_ends::Ending;
use crate::store::{businesses, desk};
use crate::talks::business::press::BusinessPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::{
    business::{filled, form::CHANGES, record},
    catalogue, duplicates, event_owner,
    forms::{begin, state},
    my_data::{in_short, load},
    news, ui,
};
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// One business with every answer.
pub(in crate::talks) async fn business(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    let Some(business) = own(turn, code).await? else {
        ui::unknown_button(turn);
        return Ok(());
    };
    show(turn, &business, None).await
}

async fn own(turn: &mut Turn<'_>, code: &Receipt) -> Talk<Option<Business>> {
    Ok(load(turn).await?.businesses.into_iter().find(|business| business.code == *code))
}

/// One business with every answer, after `lead`.
pub(in crate::talks) async fn show(turn: &mut Turn<'_>, business: &Business, lead: Option<Html>) -> Talk {
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

/// Who wrote a business down, and when the owner confirmed it; none where the owner registered it.
async fn origin(turn: &mut Turn<'_>, code: &Receipt) -> Talk<Option<Html>> {
    let (keys, language) = (turn.keys, turn.language);
    let Some(record) = desk::find(turn.read(), keys, code).await? else { return Ok(None) };
    let at = |at: Millis| format::moment(language, at);
    let confirmed = at(record.confirmed_at.unwrap_or(record.at));
    Ok(Some(html!(language, "data-dari-petugas", saat = &at(record.at), sah = &confirmed)))
}

/// Asks one field of a business anew.
pub(in crate::talks) async fn change(turn: &mut Turn<'_>, code: &Receipt, field: &str) -> Talk {
    let form = CHANGES.iter().find(|form| form.changes() == FieldKey::from_word(field) && form.changes().is_some());
    let (Some(form), Some(business)) = (form, own(turn, code).await?) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    // A form that is open waits meanwhile, and the page after this one tells of it.
    let stored = record::answers_for(form, &business);
    begin::begin_change(turn, form, code.as_str().to_owned(), stored);
    Ok(())
}

/// A field was answered anew: it counts at once, and the old answer goes to the history.
pub(super) async fn corrected(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let code = draft.subject.as_deref().and_then(Receipt::parse);
    let Some((code, Some(mut business))) = (match code {
        Some(code) => Some((code.clone(), own(turn, &code).await?)),
        None => None,
    }) else {
        turn.draft = turn.draft.take().and_then(Draft::successor);
        ui::unknown_button(turn);
        return Ok(());
    };
    let before = business.interests.clone();
    let is_changed = filled::take_in(turn, &mut business, &draft.answers).await?;
    let permitted = load(turn).await?.consents;
    if permitted.iter().any(|consent| consent.purpose == Purpose::News && consent.given) && before != business.interests
    {
        news::follow(turn, &before, &business.interests).await?;
    }
    state::end(turn, Ending::Sent).await?;
    let language = turn.language;
    let mut lead = vec![if is_changed { html!(language, "data-sudah-diubah") } else { html!(language, "data-tetap") }];
    if draft.answers.get(&FieldKey::NIB) == Some(&Value::Skipped) {
        lead.extend(catalogue::field(FieldKey::NIB).map(|nib| (nib.texts.skipped)(language, &nib.name(language))));
    }
    lead.extend(event_owner::claim(turn, &business).await?);
    show(turn, &business, Some(Html::join(&lead, " "))).await?;
    crate::talks::desk::offer_beside(turn, &business).await?;
    duplicates::look_for(turn, &code).await?;
    event_owner::lead_back(turn).await
}
