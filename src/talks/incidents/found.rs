//! The incident that a press or a form is about, for whoever may handle it, and who may.

use super::press::IncidentPress;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Role};
use crate::store::incidents::{self, Incident, State};
use crate::store::officers::{self, Colleague, Officer};
use crate::store::{self, Connection};
use crate::talks::officers::role_name;
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The job that sends notices.
pub(super) const SENDING: &str = "incident_notices";

/// Writes an act into the audit.
pub(super) async fn note(turn: &mut Turn<'_>, id: i64, act: &str) -> Result<(), store::Error> {
    office::note_change(turn, Action::HandleIncidents, &format!("{id}:{act}")).await
}

/// The incident, for whoever may handle it.
pub(super) async fn one(turn: &mut Turn<'_>, id: i64) -> Talk<Incident> {
    ui::require(turn, Action::HandleIncidents, Relation::Other).await?;
    if let Some(it) = incidents::get(turn.read(), id).await? {
        return Ok(it);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// The same while it can be changed; afterwards that is said.
pub(super) async fn open_one(turn: &mut Turn<'_>, id: i64) -> Talk<Incident> {
    let it = one(turn, id).await?;
    if it.state == State::Open {
        return Ok(it);
    }
    let see = Button::new(plain!(turn.language, "insiden-tombol-buka"), IncidentPress::One(id));
    turn.show(Screen::text(html!(turn.language, "insiden-sudah-jalan")).row(vec![see]));
    Err(Stop::Said)
}

/// The incident that the open form is about.
pub(super) async fn of_form(turn: &mut Turn<'_>) -> Talk<Incident> {
    let subject = turn.draft.as_ref().and_then(|draft| draft.subject.as_deref());
    let id = subject.and_then(|id| id.parse().ok()).unwrap_or_default();
    open_one(turn, id).await
}

/// Those who may handle incidents and can be written to.
pub(super) async fn handlers(conn: &mut Connection) -> Result<Vec<Officer>, store::Error> {
    let may = |role: Role| policy::allows(Some(role), Action::HandleIncidents, Relation::Other);
    let mut all = officers::with(conn, may).await?;
    all.retain(|officer| officer.reachable);
    Ok(all)
}

/// Which rule of approval holds here: two, and who else may; or one, where nobody else could.
pub(super) async fn rule(turn: &mut Turn<'_>) -> Result<Html, store::Error> {
    let language = turn.language;
    let names = others(turn).await?;
    Ok(if names.is_empty() {
        html!(language, "insiden-setuju-sendiri")
    } else {
        html!(language, "insiden-setuju-dua", nama = &names.join(", "))
    })
}

/// Who else may approve and can be written to, by name and role.
pub(super) async fn others(turn: &mut Turn<'_>) -> Result<Vec<String>, store::Error> {
    let (me, language) = (turn.contact.id, turn.language);
    let reached: Vec<ContactId> = handlers(turn.read()).await?.into_iter().map(|officer| officer.id).collect();
    let people = officers::colleagues(turn.read()).await?;
    let others = people.into_iter().filter(|one| one.id != me && reached.contains(&one.id));
    let called = |one: Colleague| match one.name {
        Some(name) => format!("{name} ({})", role_name(language, one.role)),
        None => role_name(language, one.role),
    };
    Ok(others.map(called).collect())
}

/// Whether it may go: two approved it, or one where there is nobody else who could.
pub(super) async fn is_approved(conn: &mut Connection, it: &Incident) -> Result<bool, store::Error> {
    let Some(first) = it.first_by else { return Ok(false) };
    Ok(it.second_by.is_some() || handlers(conn).await?.iter().all(|officer| officer.id == first))
}
