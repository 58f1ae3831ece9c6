//! What those affected are told: written by what the law asks to stand in it, and looked at as they will read it.

use super::press::IncidentPress;
use super::{form, found, page, words};
use crate::domain::Button;
use crate::form::{Answers, FieldKey, Value};
use crate::store::form_ends::Ending;
use crate::store::incidents::{self, Notice};
use crate::talks::forms::{begin, state};
use crate::text::html::clean;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Asks what happened; what was written before is shown and can be changed.
pub(super) async fn write(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = found::open_one(turn, id).await?;
    let known = it.notice.map(known).unwrap_or_default();
    let lead = html!(turn.language, "insiden-surat-awal");
    begin::begin_like(turn, &form::NOTICE, id.to_string(), (known, lead));
    Ok(())
}

fn known(notice: Notice) -> Answers {
    let Notice { what, data, how, efforts, ask } = notice;
    Answers::from([
        (FieldKey::INCIDENT_WHAT, Value::Text(what)),
        (FieldKey::INCIDENT_DATA, Value::Text(data)),
        (FieldKey::INCIDENT_HOW, Value::Text(how)),
        (FieldKey::INCIDENT_EFFORTS, Value::Text(efforts)),
        (FieldKey::INCIDENT_ASK, Value::Text(ask)),
    ])
}

/// It was written: whoever approved other words approves anew.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let found = found::of_form(turn).await;
    let it = state::or_end(turn, found).await?;
    let part = |key: FieldKey| draft.word(key).map(|said| clean(said).trim().to_owned()).unwrap_or_default();
    let notice = Notice {
        what: part(FieldKey::INCIDENT_WHAT),
        data: part(FieldKey::INCIDENT_DATA),
        how: part(FieldKey::INCIDENT_HOW),
        efforts: part(FieldKey::INCIDENT_EFFORTS),
        ask: part(FieldKey::INCIDENT_ASK),
    };
    state::end(turn, Ending::Sent).await?;
    let now = turn.now;
    if incidents::write(turn.write().await?, it.id, &notice, now).await? {
        found::note(turn, it.id, "surat").await?;
    }
    let lead = words::changed(turn.language, &it, html!(turn.language, "insiden-surat-jadi"));
    page::show(turn, it.id, Some(lead)).await
}

/// Shows it as they will read it; it can be copied from there for the authority.
pub(super) async fn look(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = found::one(turn, id).await?;
    let Some(notice) = it.notice else { return page::show(turn, id, None).await };
    let back = Button::new(plain!(turn.language, "tombol-kembali"), IncidentPress::One(id));
    turn.show(Screen::text(words::letter(turn.language, &notice)).row(vec![back]));
    Ok(())
}
