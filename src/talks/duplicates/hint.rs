//! While an officer writes a business down: what looks like it already, as soon as the phone, or the name with the
//! kecamatan, is known.

use super::SHARED_PHONE;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, region};
use crate::form::{Draft, FieldKey, Value};
use crate::html;
use crate::plain;
use crate::store::businesses::Business;
use crate::store::contacts;
use crate::store::search::{self, Wanted};
use crate::talks::desk::form::DESK;
use crate::talks::desk::press::DeskPress;
use crate::talks::home::press::HomePress;
use crate::talks::{office::note, ui};
use crate::text::Html;
use crate::turn::{Talk, Turn};

/// Businesses that a hint names.
const NAMED: usize = 3;
/// Of the same words in their names, so many are looked at.
const LOOKED_AT: i64 = 20;

/// Says above the next question what looks like the business that is being written down, with a button to each; the
/// question stays open. Once for each answer that says so, and nothing of what an office notes for many.
pub(in crate::talks) async fn hint(turn: &mut Turn<'_>, before: Option<&Draft>) -> Talk {
    let Some(draft) = turn.draft.clone().filter(|draft| draft.form == DESK.id && !draft.aside) else {
        return Ok(());
    };
    // A record that is corrected was compared when it was written down.
    if draft.subject.is_some() || !turn.may(Action::SeeDuplicates, Relation::Other).await? {
        return Ok(());
    }
    let is_news = |key: FieldKey| {
        let value = draft.answers.get(&key);
        let known = before.filter(|before| before.stamp == draft.stamp).and_then(|before| before.answers.get(&key));
        value.filter(|value| known != Some(*value)).cloned()
    };
    let found = match (is_news(FieldKey::OWNERS_PHONE), is_news(FieldKey::DISTRICT)) {
        (Some(Value::Phone(phone, _)), _) => by_phone(turn, Wanted::Phone(phone)).await?,
        (_, Some(Value::Region(district))) => by_name(turn, &draft, &district).await?,
        _ => return Ok(()),
    };
    let found = usable(turn, found).await?;
    let Some(first) = found.first() else { return Ok(()) };
    let language = turn.language;
    for business in &found {
        note(turn, Action::SeeDuplicates, business.owner, Some(&business.code)).await?;
    }
    let line = |business: &Business| {
        html!(language, "kembar-isyarat-satu", usaha = &business.name, kode = business.code.as_str())
    };
    let lines = Html::join(&found.iter().map(line).collect::<Vec<_>>(), "\n");
    let is_by_phone = is_news(FieldKey::OWNERS_PHONE).is_some();
    let text = if is_by_phone {
        html!(language, "kembar-isyarat-telepon", isi = lines)
    } else {
        let place = crate::domain::Regions::shipped().full_name(region::parent(&first.region));
        html!(language, "kembar-isyarat-nama", tempat = &place, isi = lines)
    };
    let look = |business: &Business| {
        let label = ui::short(&plain!(language, "kembar-tombol-isyarat", kode = business.code.as_str()));
        let press = match business.owner {
            Some(_) => Button::new(label, HomePress::Found(business.code.clone())),
            None => Button::new(label, DeskPress::Record(business.code.clone())),
        };
        vec![Button { data: press.data.anew(), ..press }]
    };
    if let Some(last) = turn.last_screen() {
        last.text = Html::join(&[text, std::mem::take(&mut last.text)], "\n\n");
        last.buttons.extend(found.iter().map(look));
    }
    Ok(())
}

/// Those of the same phone, where it is not one that an office notes for many.
async fn by_phone(turn: &mut Turn<'_>, wanted: Wanted) -> Talk<Vec<Business>> {
    let keys = turn.keys;
    let most = i64::try_from(SHARED_PHONE).unwrap_or_default();
    let found = search::find(turn.read(), keys, &wanted, most).await?;
    Ok(if found.len() < SHARED_PHONE { found } else { Vec::new() })
}

/// Those of the same name in the same kecamatan.
async fn by_name(turn: &mut Turn<'_>, draft: &Draft, district: &str) -> Talk<Vec<Business>> {
    let Some(name) = draft.word(FieldKey::NAME) else { return Ok(Vec::new()) };
    let (keys, wanted) = (turn.keys, Wanted::Name(name.to_owned()));
    let found = search::find(turn.read(), keys, &wanted, LOOKED_AT).await?;
    let is_same = |business: &Business| {
        region::parent(&business.region) == district && business.is_called(name, &business.region)
    };
    Ok(found.into_iter().filter(is_same).collect())
}

/// Without those whose owner does not want them to be used.
async fn usable(turn: &mut Turn<'_>, found: Vec<Business>) -> Talk<Vec<Business>> {
    let owners: Vec<_> = found.iter().filter_map(|business| business.owner).collect();
    let keys = turn.keys;
    let restricted: Vec<_> = if owners.is_empty() {
        Vec::new()
    } else {
        contacts::load(turn.read(), keys, &owners).await?.into_iter().filter(|owner| owner.restricted).collect()
    };
    let is_free = |business: &Business| !restricted.iter().any(|owner| Some(owner.id) == business.owner);
    Ok(found.into_iter().filter(is_free).take(NAMED).collect())
}
