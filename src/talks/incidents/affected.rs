//! Who is affected: chosen in one of five ways, and counted.

use super::press::IncidentPress;
use super::{form, found, page, words};
use crate::domain::Button;
use crate::domain::incident::{Affected, codes_in};
use crate::form::{FieldKey, Place};
use crate::store::form_ends::Ending;
use crate::store::incidents::{Incident, people};
use crate::talks::forms::{begin, state};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Who is affected?
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Talk {
    found::open_one(turn, id).await?;
    let language = turn.language;
    let ways = [
        (plain!(language, "insiden-siapa-semua"), IncidentPress::Registered(id)),
        (plain!(language, "insiden-siapa-konsultasi"), IncidentPress::Asked(id)),
        (plain!(language, "insiden-tombol-acara"), IncidentPress::WhichEvent(id)),
        (plain!(language, "insiden-tombol-kecamatan"), IncidentPress::District(id)),
        (plain!(language, "insiden-tombol-kode"), IncidentPress::Codes(id)),
    ];
    let screen =
        ways.into_iter().fold(Screen::text(html!(language, "insiden-siapa-tanya")), |screen, (label, press)| {
            screen.row(vec![Button::new(label, press)])
        });
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), IncidentPress::One(id))]));
    Ok(())
}

/// Whoever registered a business is.
pub(super) async fn registered(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = found::open_one(turn, id).await?;
    choose(turn, &it, &Affected::Registered).await
}

/// Whoever asked the office something is.
pub(super) async fn asked(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = found::open_one(turn, id).await?;
    choose(turn, &it, &Affected::Asked).await
}

/// Those of which kecamatan?
pub(super) async fn ask_place(turn: &mut Turn<'_>, id: i64) -> Talk {
    found::open_one(turn, id).await?;
    begin::begin_about(turn, &form::PLACE, id.to_string());
    Ok(())
}

/// Those of which codes?
pub(super) async fn ask_codes(turn: &mut Turn<'_>, id: i64) -> Talk {
    found::open_one(turn, id).await?;
    begin::begin_about(turn, &form::CODES, id.to_string());
    Ok(())
}

/// The kecamatan was said.
pub(super) async fn place_said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let found = found::of_form(turn).await;
    let it = state::or_end(turn, found).await?;
    let Some(code) = draft.word(FieldKey::INCIDENT_PLACE).map(str::to_owned) else { return Ok(()) };
    state::end(turn, Ending::Sent).await?;
    choose(turn, &it, &Affected::District(code)).await
}

/// The codes were said; words without any are asked for again.
pub(super) async fn codes_said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let found = found::of_form(turn).await;
    let it = state::or_end(turn, found).await?;
    let codes = draft.word(FieldKey::INCIDENT_CODES).map(codes_in).unwrap_or_default();
    if codes.is_empty() {
        let lead = html!(turn.language, "insiden-kode-tidak-ada");
        if let Some(draft) = turn.draft.as_mut() {
            // What was no code is nothing that could be kept by a tap.
            draft.answers.remove(&FieldKey::INCIDENT_CODES);
            draft.go_to(Place::Field(FieldKey::INCIDENT_CODES));
        }
        if let Some(screen) = state::look(turn, |look| look.screen(Some(lead))) {
            state::put(turn, screen);
        }
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    choose(turn, &it, &Affected::Codes(codes)).await
}

/// It is these, and the page says how many they are.
pub(super) async fn choose(turn: &mut Turn<'_>, it: &Incident, affected: &Affected) -> Talk {
    let now = turn.now;
    if people::choose(turn.write().await?, it.id, affected, now).await? {
        found::note(turn, it.id, affected.kind()).await?;
    }
    let lead = words::changed(turn.language, it, html!(turn.language, "insiden-siapa-jadi"));
    page::show(turn, it.id, Some(lead)).await
}
