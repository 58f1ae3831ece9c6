//! What the store holds that an open form shows beside its answers.

use crate::domain::Purpose;
use crate::domain::policy::{Action, Relation};
use crate::form::{Choices, Form, Kind, Waits};
use crate::store::announcements::saved;
use crate::store::desk::Record;
use crate::store::{self, consents, desk, events};
use crate::talks::catalogue;
use crate::talks::forms::state;
use crate::text;
use crate::turn::Turn;

/// Events that may be chosen from, the latest ones.
const MOST_EVENTS: i64 = 60;

/// Reads it, where a form is open.
pub(in crate::talks) async fn read(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let Some(form) = state::open(turn) else { return Ok(()) };
    if !form.consents().is_empty() && may_reach_the_summary(turn, form) {
        let who = turn.contact.id;
        let last = consents::of(turn.read(), who).await?;
        turn.known.news = last.iter().any(|one| one.purpose == Purpose::News && one.given);
    }
    if asks_for_whom(turn, form) {
        turn.known.choices = Some(choices(turn).await?);
    }
    let record = turn.draft.as_ref().and_then(catalogue::record_of);
    if let Some(code) = record.filter(|_| form.waits == Waits::OnItsRecord)
        && turn.may(Action::SeeUnconfirmed, Relation::Other).await?
    {
        let keys = turn.keys;
        let record = desk::find(turn.read(), keys, &code).await?;
        record.iter().for_each(|record| remember(turn, record));
    }
    Ok(())
}

/// Whether one more answer may lead to the summary, which alone shows what was agreed to: until then a step of a form
/// costs no statement of its own.
fn may_reach_the_summary(turn: &Turn<'_>, form: &Form) -> bool {
    let Some(draft) = turn.draft.as_ref() else { return false };
    form.needed(&draft.answers).filter(|field| !draft.answers.contains_key(&field.key)).count() <= 1
}

/// Whether the field that is asked is whom an announcement is for.
fn asks_for_whom(turn: &Turn<'_>, form: &'static Form) -> bool {
    let field = turn.draft.as_ref().and_then(|draft| draft.field(form));
    field.is_some_and(|field| matches!(field.kind, Kind::Audience { interests: true }))
}

/// What that may be chosen from beside fixed lists.
async fn choices(turn: &mut Turn<'_>) -> Result<Choices, store::Error> {
    let (language, world, today) = (turn.language, turn.world, text::local_date(turn.now));
    let knowledge = &world.knowledge;
    let current = knowledge.iter().filter(|programme| programme.is_current(today));
    let programmes = current.map(|one| (one.head.slug.clone(), knowledge.short(one, language).to_owned())).collect();
    let kept = saved::all(turn.read()).await?;
    let kept = kept.into_iter().map(|one| (one.id, one.name, one.audience.into())).collect();
    Ok(Choices { events: events::titles(turn.read(), MOST_EVENTS).await?, programmes, kept })
}

/// The record that the form is about.
pub(in crate::talks) fn remember(turn: &mut Turn<'_>, record: &Record) {
    turn.known.record = Some((record.business.name.clone(), text::local_date(record.at)));
}
