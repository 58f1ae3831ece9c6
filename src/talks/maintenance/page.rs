//! The page of whoever may say that the bot is being worked on, and what everybody reads.

use super::form;
use super::press::MaintenancePress;
use crate::clock::{self, Millis};
use crate::domain::maintenance::Maintenance;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Language, Role};
use crate::form::{FieldKey, Place, Value};
use crate::store::form_ends::Ending;
use crate::store::{self, maintenance, officers};
use crate::talks::forms::{begin, state};
use crate::talks::{office, ui};
use crate::text::html::clean;
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Whether this role may begin and end it.
pub(super) fn may_end(role: Role) -> bool {
    policy::allows(Some(role), Action::Maintain, Relation::Other)
}

/// That the bot is being worked on, until when and why; nothing where it is not.
pub(in crate::talks) fn in_words(language: Language, it: &Maintenance, now: Millis) -> Option<Html> {
    if !it.is_on(now) {
        return None;
    }
    let until = it.until.map_or_else(
        || html!(language, "pemeliharaan-jalan"),
        |until| html!(language, "pemeliharaan-jalan-sampai", saat = &format::moment(language, until)),
    );
    let why = it.why.as_deref().map(|why| html!(language, "pemeliharaan-sebab", sebab = why));
    Some(Html::join(&[until].into_iter().chain(why).collect::<Vec<_>>(), " "))
}

/// Whether it goes on, and what can be done about that.
pub(super) async fn show(turn: &mut Turn<'_>, lead: Option<Html>) -> Talk {
    ui::require(turn, Action::Maintain, Relation::Other).await?;
    let (language, now) = (turn.language, turn.now);
    let it = maintenance::current(turn.read()).await?;
    let mut lines: Vec<Html> = lead.into_iter().collect();
    let begin = |label: String| Button::new(label, MaintenancePress::Begin);
    let buttons = if let Some(words) = in_words(language, &it, now) {
        let told = maintenance::count_told(turn.read()).await?;
        lines.extend([words, html!(language, "pemeliharaan-diberi-tahu", jumlah = told)]);
        let end = Button::new(plain!(language, "pemeliharaan-tombol-selesai"), MaintenancePress::End);
        vec![end, begin(plain!(language, "pemeliharaan-tombol-ubah"))]
    } else {
        lines.push(html!(language, "pemeliharaan-mati"));
        vec![begin(plain!(language, "pemeliharaan-tombol-mulai"))]
    };
    let screen = Screen { buttons: ui::packed(buttons), ..Screen::text(Html::join(&lines, "\n\n")) };
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Until when, and why?
pub(super) async fn ask(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::Maintain, Relation::Other).await?;
    if !begin::again(turn, &form::MAINTENANCE) {
        begin::begin(turn, &form::MAINTENANCE);
    }
    Ok(())
}

/// It was said: from the next update on it counts.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let allowed = ui::require(turn, Action::Maintain, Relation::Other).await;
    state::or_end(turn, allowed).await?;
    let until = match draft.answers.get(&FieldKey::MAINTENANCE_UNTIL) {
        Some(Value::Moment(at)) => Some(clock::at_local(*at)),
        _ => None,
    };
    let (me, now) = (turn.contact.id, turn.now);
    if until.is_some_and(|until| until <= now) {
        let lead = html!(turn.language, "pemeliharaan-salah-saat");
        ask_again(turn, lead);
        return Ok(());
    }
    let why = draft.word(FieldKey::MAINTENANCE_WHY).map(|why| clean(why).trim().to_owned());
    state::end(turn, Ending::Sent).await?;
    maintenance::begin(turn.write().await?, (until, why.as_deref()), me, now).await?;
    turn.maintained();
    office::note_change(turn, Action::Maintain, "mulai").await?;
    let it = Maintenance { since: Some(now), until, why };
    tell_others(turn, |language| in_words(language, &it, now)).await?;
    show(turn, Some(html!(turn.language, "pemeliharaan-dimulai"))).await
}

fn ask_again(turn: &mut Turn<'_>, lead: Html) {
    if let Some(draft) = turn.draft.as_mut() {
        draft.go_to(Place::Field(FieldKey::MAINTENANCE_UNTIL));
    }
    if let Some(screen) = state::look(turn, |look| look.screen(Some(lead))) {
        state::put(turn, screen);
    }
}

/// It is over.
pub(super) async fn end(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::Maintain, Relation::Other).await?;
    if maintenance::end(turn.write().await?).await? {
        turn.maintained();
        office::note_change(turn, Action::Maintain, "selesai").await?;
        tell_others(turn, |language| Some(html!(language, "pemeliharaan-selesai"))).await?;
    }
    show(turn, Some(html!(turn.language, "pemeliharaan-selesai"))).await
}

/// The others who may end it hear of it.
async fn tell_others(turn: &mut Turn<'_>, words: impl Fn(Language) -> Option<Html>) -> Result<(), store::Error> {
    let others = officers::with(turn.read(), may_end).await?;
    let me = turn.contact.id;
    for other in others.into_iter().filter(|other| other.reachable && other.id != me) {
        if let Some(text) = words(other.language) {
            turn.tell(other.id, Screen::text(text));
        }
    }
    Ok(())
}
