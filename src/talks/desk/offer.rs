//! An owner with a proved phone is offered what an officer wrote down with the same number.

use crate::domain::{Button, FormAct, FormPress, Language, Phone, Receipt};
use crate::form::{Answers, Draft, FieldKey, Place, Value};
use crate::store::businesses::Business;
use crate::store::desk::Record;
use crate::store::form_ends::Ending;
use crate::store::{businesses, desk, desk_links};
use crate::talks::business::form::REGISTRATION;
use crate::talks::desk::press::{DeskPress, Ticks};
use crate::talks::{
    desk::claim,
    desk::link::{LINK_LIVES, token},
    forms::{state, steps},
    ui,
};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Where an owner registers a business with a proved phone, and an officer wrote one down with the same
/// number: that one is offered first. True where it was.
pub(in crate::talks) async fn offer_instead(turn: &mut Turn<'_>, draft: &Draft, business: &Business) -> Talk<bool> {
    let Some((code, text)) = offer(turn, business).await? else { return Ok(false) };
    let language = turn.language;
    let form = |label: String, act: FormAct| {
        Button::new(label, FormPress { stamp: draft.stamp, place: Place::Summary.word().to_owned(), act })
    };
    let twin = FormAct::Tick(steps::ANYWAY.to_owned(), true);
    let screen = Screen::text(text)
        .row(vec![offer_button(language, code)])
        .row(vec![form(plain!(language, "formulir-tombol-tetap-kirim"), twin)])
        .row(vec![form(plain!(language, "tombol-kembali"), FormAct::Resume)]);
    turn.show(screen);
    Ok(true)
}

/// The same after an owner proved the phone of a business that is registered already.
pub(in crate::talks) async fn offer_beside(turn: &mut Turn<'_>, business: &Business) -> Talk {
    if let Some((code, text)) = offer(turn, business).await? {
        let language = turn.language;
        turn.say(Screen::text(text).row(vec![offer_button(language, code)]).row(vec![ui::menu_button(language)]));
    }
    Ok(())
}

fn offer_button(language: Language, code: Receipt) -> Button {
    Button::new(plain!(language, "meja-tombol-tawaran"), DeskPress::Offered(code))
}

async fn offer(turn: &mut Turn<'_>, business: &Business) -> Talk<Option<(Receipt, Html)>> {
    let Some(phone) = business.secret.phone.as_ref().filter(|_| business.secret.phone_proved) else { return Ok(None) };
    let (keys, language) = (turn.keys, turn.language);
    let Some(code) = desk::waiting_for(turn.read(), keys, phone.as_str()).await? else { return Ok(None) };
    let record = desk::find(turn.read(), keys, &code).await?;
    Ok(record.map(|record| (code, html!(language, "meja-tawaran", usaha = &record.business.name))))
}

/// The owner wants to see what was offered; that the phone is the owner's is looked up again.
pub(in crate::talks) async fn offered(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    let (who, keys) = (turn.contact.id, turn.keys);
    let record = desk::find(turn.read(), keys, code).await?;
    let wanted = record.as_ref().and_then(|record| record.business.secret.phone.clone());
    let mut proved: Vec<_> = businesses::of_owner(turn.read(), keys, who)
        .await?
        .into_iter()
        .filter_map(|business| business.secret.phone.filter(|_| business.secret.phone_proved))
        .collect();
    let is_of = |proved: &[Phone]| wanted.as_ref().is_some_and(|phone| proved.contains(phone));
    // A number that was proved for a business before is no sign that the open form is of the same one.
    let by_form = !is_of(&proved);
    proved.extend(proved_in_form(turn).cloned());
    if !is_of(&proved) {
        ui::unknown_button(turn);
        return Ok(());
    }
    if let Some(draft) = turn.draft.as_mut().filter(|_| by_form) {
        draft.offered = Some(code.as_str().to_owned());
    }
    let (token, until) = (token(turn), turn.now + LINK_LIVES);
    desk_links::bind(turn.write().await?, keys, (code, &token), (who, until)).await?;
    claim::look(turn, code, Ticks::default()).await
}

/// The number in the open form, where the owner's app vouched for it.
fn proved_in_form<'a>(turn: &'a Turn<'_>) -> Option<&'a Phone> {
    match turn.draft.as_ref()?.answers.get(&FieldKey::PHONE)? {
        Value::Phone(phone, true) => Some(phone),
        _ => None,
    }
}

/// Whether the open registration is of this record: at its end, with the same proved phone, and either of the same
/// name in the same place, or left for the record when that was offered instead. Any other is another business.
pub(in crate::talks) fn is_double(turn: &Turn<'_>, record: &Record) -> bool {
    let business = &record.business;
    let is_one = |draft: &Draft| {
        let is_called = |name| draft.word(FieldKey::VILLAGE).is_some_and(|place| business.is_called(name, place));
        let is_same = draft.word(FieldKey::NAME).is_some_and(is_called);
        let is_offered = draft.offered.as_deref() == Some(business.code.as_str());
        draft.at == Place::Summary && draft.form == REGISTRATION.id && (is_same || is_offered)
    };
    let has_its_phone = proved_in_form(turn).is_some_and(|phone| Some(phone) == business.secret.phone.as_ref());
    has_its_phone && turn.draft.as_ref().is_some_and(is_one)
}

/// The registration of what has its owner now would only make it twice; returns what the owner had typed in it.
pub(in crate::talks) async fn end_the_double(turn: &mut Turn<'_>, record: &Record) -> Talk<Option<Answers>> {
    if !is_double(turn, record) {
        return Ok(None);
    }
    let typed = turn.draft.as_ref().map(|draft| draft.answers.clone());
    state::end(turn, Ending::Cancelled).await?;
    Ok(typed)
}

/// Ends the form that is about a record which is gone or somebody's now: its answers are what was in the record.
pub(in crate::talks) async fn end_about(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    if turn.draft.as_ref().is_none_or(|draft| draft.subject.as_deref() != Some(code.as_str())) {
        return Ok(());
    }
    if state::has_keyboard(turn) {
        let text = html!(turn.language, "formulir-papan-tutup");
        state::put_away_keyboard(turn, text);
    }
    Ok(state::end(turn, Ending::Cancelled).await?)
}
