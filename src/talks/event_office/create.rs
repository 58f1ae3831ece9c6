//! An event is written down as a draft, looked at as owners will see it, and published.

use super::faults::{self, Fault};
use super::press::{EventOfficePress, Shelf};
use super::{facts, form, list, page};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventCode, EventState};
use crate::form::{FieldKey, Place};
use crate::store::event_questions;
use crate::store::events::{self, Facts, New};
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, leave, state};
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// One more event.
pub(super) async fn begin(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Own).await?;
    if begin::again(turn, &form::EVENT) {
        return Ok(());
    }
    // A copy of another event that is being written is one more event as well.
    let copied =
        turn.draft.as_ref().filter(|draft| draft.form == form::EVENT.id).and_then(|draft| draft.subject.clone());
    if begin::take_up(turn, &form::EVENT, copied.as_deref()) {
        leave::ask_to_resume(turn);
    } else {
        begin::begin(turn, &form::EVENT);
    }
    Ok(())
}

/// Everything was answered: it is a draft, or what is wrong is asked anew.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let allowed = ui::require(turn, Action::RunEvents, Relation::Own).await;
    state::or_end(turn, allowed).await?;
    let Some(mut facts) = facts::of(&draft.answers) else {
        state::show(turn);
        return Ok(());
    };
    let copied: Option<i64> = draft.subject.as_deref().and_then(|id| id.parse().ok());
    if let Some(id) = copied
        && let Some(like) = events::get(turn.read(), id).await?
    {
        facts::take_over(&mut facts, &like.facts);
    }
    let fault = faults::of_picture(&draft.answers).or_else(|| faults::of(&facts, turn.now));
    if let Some(fault) = fault {
        ask_again(turn, fault);
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let id = add(turn, &facts, None).await?;
    if let Some(like) = copied {
        let now = turn.now;
        event_questions::copy(turn.write().await?, (like, id), now).await?;
    }
    page::show(turn, id, Some(html!(turn.language, "kelola-konsep-jadi"))).await
}

/// Writes a draft down under a code of its own; gives its row.
pub(super) async fn add(turn: &mut Turn<'_>, facts: &Facts, series: Option<i64>) -> Talk<i64> {
    let code = free_code(turn).await?;
    let (by, now) = ((turn.contact.id, turn.first_name), turn.now);
    let id = events::add(turn.write().await?, New { code: &code, facts, by, series }, now).await?;
    office::note_change(turn, Action::RunEvents, code.as_str()).await?;
    Ok(id)
}

/// A code that no event has: of the chance of this turn, and of the numbers behind it.
async fn free_code(turn: &mut Turn<'_>) -> Talk<EventCode> {
    let mut chance = turn.chance.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    loop {
        let code = EventCode::from_chance(chance);
        if !events::is_taken(turn.read(), &code).await? {
            return Ok(code);
        }
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    }
}

/// The open form asks once more for what is wrong, which goes back to what it was before.
pub(super) fn ask_again(turn: &mut Turn<'_>, fault: Fault) {
    let lead = fault.say(turn.language);
    ask_again_for(turn, fault.field(), lead);
}

/// The same for a field, with what is wrong in words.
pub(super) fn ask_again_for(turn: &mut Turn<'_>, key: FieldKey, lead: Html) {
    if let Some(draft) = turn.draft.as_mut() {
        match draft.began_with.as_ref().and_then(|before| before.get(&key)).cloned() {
            Some(before) => drop(draft.answers.insert(key, before)),
            None => drop(draft.answers.remove(&key)),
        }
        draft.go_to(Place::Field(key));
    }
    if let Some(screen) = state::look(turn, |look| look.screen(Some(lead))) {
        state::put(turn, screen);
    }
}

/// Owners find it from now on; what is wrong by now is said.
pub(super) async fn publish(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = page::event(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    if event.state != EventState::Draft {
        turn.toast(plain!(language, "kelola-singkat-sudah-terbit"));
        return page::show(turn, id, None).await;
    }
    if let Some(fault) = faults::of(&event.facts, now) {
        return page::show(turn, id, Some(fault.say(language))).await;
    }
    if events::publish(turn.write().await?, id, now).await? {
        office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
        turn.planned();
    }
    turn.toast(plain!(language, "kelola-singkat-terbit"));
    page::show(turn, id, Some(html!(language, "kelola-terbit"))).await
}

/// A draft goes: asked first, then done.
pub(super) async fn discard(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    let event = page::event(turn, id).await?;
    let language = turn.language;
    if event.state != EventState::Draft {
        return page::show(turn, id, Some(html!(language, "kelola-bukan-konsep"))).await;
    }
    if !sure {
        let question: Html = html!(language, "kelola-hapus-tanya", judul = &event.facts.title);
        let yes = Button::new(plain!(language, "kelola-tombol-ya-hapus"), EventOfficePress::Drop(id, true));
        turn.show(ui::confirm(language, question, yes, EventOfficePress::One(id)));
        return Ok(());
    }
    events::discard(turn.write().await?, id).await?;
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    turn.toast(plain!(language, "kelola-singkat-dihapus"));
    list::show(turn, Shelf::Drafts, 0).await
}
