//! One business with every answer, each corrected by a tap.

use crate::clock::Millis;
use crate::domain::{Button, Callback, Language, Receipt, region};
use crate::form::{Answers, Draft, Form, Value};
use crate::store::businesses::{Business, Change};
use crate::store::form_ends::Ending;
use crate::store::{self, businesses, desk};
use crate::talks::{
    business::registration,
    desk::offer,
    duplicates,
    forms::{begin, echo, fields, leave, session},
    my_data::overview::{in_short, load},
    ui,
};
use crate::text::{Html, format};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// What can be corrected, by the field that is asked.
const CORRECTABLE: [&str; 10] =
    ["panggilan", "usaha", "bidang", "kecamatan", "kelurahan", "telepon", "minat", "nib", "ukuran", "pekerja"];

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
    let answers = answers(business);
    let lines = answers.iter().map(|(key, value)| line(language, key, value));
    let mut parts: Vec<Html> = lead.into_iter().collect();
    parts.push(in_short(language, business));
    parts.push(Html::join(&lines.collect::<Vec<_>>(), "\n"));
    if let Some(last) = changes.last() {
        let at = format::moment(language, last.at);
        let count = i64::try_from(changes.len()).unwrap_or_default();
        parts.push(html!(language, "data-perubahan", jumlah = count, saat = &at));
    }
    let buttons: Vec<Button> = CORRECTABLE
        .iter()
        .map(|key| {
            let data = Callback::Change { code: business.code.clone(), field: (*key).to_owned() };
            Button::new(fields::name(language, key), data)
        })
        .collect();
    parts.extend(origin(turn, &business.code).await?);
    parts.push(html!(language, "data-ubah-petunjuk"));
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let screen = ui::rows(buttons, 2).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "tombol-data"), Callback::MyData);
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

/// What was answered about a business, a line each.
pub(in crate::talks) fn told(language: Language, business: &Business) -> Html {
    let answers = answers(business);
    let lines = answers.iter().filter(|(_, value)| *value != Value::Skipped);
    Html::join(&lines.map(|(key, value)| line(language, key, value)).collect::<Vec<_>>(), "\n")
}

fn line(language: Language, key: &str, value: &Value) -> Html {
    let answer = echo::in_full(language, key, value);
    html!(language, "daftar-baris", nama = &fields::name(language, key), isi = &answer)
}

/// What a business holds, as the answers to the fields of a form.
pub(in crate::talks) fn answers_for(form: &Form, business: &Business) -> Answers {
    let stored = answers(business).into_iter().map(|(key, value)| (key.to_owned(), value));
    stored.filter(|(key, _)| form.field(key).is_some()).collect()
}

/// What a business holds, as the answers that made it, in the order asked.
fn answers(business: &Business) -> Vec<(&'static str, Value)> {
    let choice = |word: &Option<String>| word.clone().map_or(Value::Skipped, Value::Choice);
    let mut answers = vec![
        ("panggilan", Value::Text(business.secret.person.clone())),
        ("usaha", Value::Text(business.name.clone())),
        ("bidang", Value::Choice(business.sector.clone())),
    ];
    if let Some(words) = &business.sector_words {
        answers.push(("bidang-lain", Value::Text(words.clone())));
    }
    let phone = &business.secret.phone;
    answers.extend([
        ("kecamatan", Value::Region(region::parent(&business.region).to_owned())),
        ("kelurahan", Value::Region(business.region.clone())),
        ("telepon", phone.clone().map_or(Value::Skipped, |phone| Value::Phone(phone, business.secret.phone_proved))),
        ("minat", Value::Ticks(business.interests.clone())),
        ("nib", business.secret.nib.clone().map_or(Value::Skipped, Value::Nib)),
        ("ukuran", choice(&business.scale)),
        ("pekerja", choice(&business.workers)),
    ]);
    answers
}

/// Opens a form that is filled with what is stored of a record, or the one of it that was left, brought up to date;
/// false where another form is open, which is asked about first.
pub(in crate::talks) fn open_filled(turn: &mut Turn<'_>, form: &'static Form, code: &Receipt, stored: Answers) -> bool {
    let Some(open) = session::open(turn).filter(|_| session::holds_answers(turn)) else {
        begin::begin_filled(turn, form, code, stored);
        return true;
    };
    let is_this = |draft: &&mut Draft| open.word == form.word && draft.subject.as_deref() == Some(code.as_str());
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
    let form = fields::change_of(field);
    let (Some(form), Some(business)) = (form, own(turn, code).await?) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    if session::holds_answers(turn) {
        // Two open forms would be one too many: what she answered is kept, and named.
        leave::ask_to_resume(turn);
        return Ok(());
    }
    let stored = answers_for(form, &business);
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
    if draft.answers.get("nib") == Some(&Value::Skipped) {
        lead.push(echo::skipped(language, "nib"));
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
    let before = answers(business);
    given.iter().for_each(|(key, value)| registration::fill(business, key, value));
    let (language, now) = (turn.language, turn.now);
    let after: Answers = answers(business).into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let changed: Vec<Change> =
        before.iter().filter_map(|(key, old)| difference(language, key, old, &after, now)).collect();
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
fn difference(language: Language, key: &str, old: &Value, after: &Answers, now: Millis) -> Option<Change> {
    let new = after.get(key).unwrap_or(&Value::Skipped);
    let said = |value: &Value| echo::in_full(language, key, value);
    (new != old).then(|| Change { field: key.to_owned(), old: said(old), new: said(new), at: now })
}
