//! An event is called off, with a reason that whoever has a seat reads.

use super::change::Recipients;
use super::{form, hanging, notices, page};
use crate::domain::EventState;
use crate::domain::policy::Action;
use crate::form::FieldKey;
use crate::html;
use crate::store::events;
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, state};
use crate::talks::office;
use crate::text::Html;
use crate::turn::{Talk, Turn};

/// Asks why.
pub(super) async fn begin(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = page::open_event(turn, id).await?;
    if event.state != EventState::Published {
        return page::show(turn, id, None).await;
    }
    begin::begin_about(turn, &form::CANCEL, id.to_string());
    Ok(())
}

/// The reason was said: it is off, with all that hangs on it.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = page::open_event(turn, id).await;
    let event = state::or_end(turn, found).await?;
    let Some(reason) = draft.word(FieldKey::EVENT_REASON).map(str::to_owned) else { return Ok(()) };
    let told = Recipients::of(turn, id).await?;
    state::end(turn, Ending::Sent).await?;
    let now = turn.now;
    events::cancel(turn.write().await?, id, &reason, now).await?;
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    turn.planned();
    let language = turn.language;
    let lead = if told.by_chat > 0 {
        let when = notices::when(language, event.facts.starts(), now);
        html!(language, "kelola-batal-dikabari", kapan = &when)
    } else {
        html!(language, "kelola-batal")
    };
    let posters = hanging::still_hanging(turn, &event.code).await?;
    let lead: Vec<Html> = [told.with_calls(language, lead)].into_iter().chain(posters).collect();
    page::show(turn, id, Some(Html::join(&lead, "\n"))).await
}
