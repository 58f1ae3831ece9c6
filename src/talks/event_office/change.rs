//! One fact of an event is said anew; whoever has a seat is told of what concerns them.

use super::create::{ask_again, ask_again_for};
use super::faults::{self, Fault};
use super::press::EventOfficePress;
use super::{facts, form, hanging, notices, page, stands};
use crate::clock::Millis;
use crate::domain::policy::Action;
use crate::domain::{Button, EventState, Language, SeatUnit};
use crate::form::{FieldKey, Value};
use crate::store::event_changes::{self, Change};
use crate::store::events::{self, Event, Limits};
use crate::store::form_ends::Ending;
use crate::store::seats;
use crate::talks::forms::{begin, state};
use crate::talks::{events_shown, office, outreach, ui};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What can be changed.
pub(super) async fn list(turn: &mut Turn<'_>, id: i64) -> Talk {
    let event = page::open_event(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    let counts = seats::counts(turn.read(), id).await?;
    let card = events_shown::card(&event, counts, language, turn.world, now);
    let ask = if event.state == EventState::Published {
        html!(language, "kelola-ubah-mana-terbit")
    } else {
        html!(language, "kelola-ubah-mana")
    };
    let fields = form::CHANGE
        .fields
        .iter()
        .filter(|field| event.facts.unit == SeatUnit::Stand || !form::is_of_stands(field.key))
        .map(|field| {
            let name = match field.key {
                FieldKey::EVENT_CAPACITY if event.facts.unit == SeatUnit::Stand => {
                    plain!(language, "kelola-isian-kapasitas-stan")
                }
                _ => field.name(language),
            };
            Button::new(name, EventOfficePress::Change(id, field.key.word().to_owned()))
        });
    let others = [
        Button::new(plain!(language, "kelola-tombol-titik"), EventOfficePress::Point(id)),
        Button::new(plain!(language, "kelola-tombol-program"), EventOfficePress::Programmes(id, 0)),
        Button::new(plain!(language, "kelola-tombol-tim"), EventOfficePress::Teams(id)),
    ];
    let screen = Screen { buttons: ui::packed(fields.chain(others)), ..Screen::text(Html::join(&[card, ask], "\n\n")) };
    let back = Button::new(plain!(language, "tombol-kembali"), EventOfficePress::One(id));
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// Asks for one fact; what is so now stands beside the question.
pub(super) async fn begin(turn: &mut Turn<'_>, id: i64, field: &str) -> Talk {
    let event = page::open_event(turn, id).await?;
    let key = FieldKey::from_word(field).filter(|key| form::CHANGE.field(*key).is_some());
    let Some(key) = key else {
        ui::unknown_button(turn);
        return Ok(());
    };
    begin::begin_at(turn, &form::CHANGE, id.to_string(), (facts::answers(&event.facts), key));
    Ok(())
}

/// A fact was said: only what was changed here is laid over the event as it is now.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = page::open_event(turn, id).await;
    let event = state::or_end(turn, found).await?;
    let before = draft.began_with.clone().unwrap_or_default();
    let mut new = event.facts.clone();
    let changed: Vec<(FieldKey, &Value)> =
        draft.answers.iter().filter(|(key, value)| before.get(key) != Some(value)).map(|(k, v)| (*k, v)).collect();
    // Of a draft nothing has begun for anybody.
    let begun_by = if event.state == EventState::Published { turn.now } else { Millis::MIN };
    changed.iter().for_each(|(key, value)| facts::lay(&mut new, *key, value, begun_by));
    let taken = {
        let counts = seats::counts(turn.read(), id).await?;
        counts.confirmed + counts.offered
    };
    let too_few = (new.capacity < taken && new.capacity < event.facts.capacity).then_some(Fault::BelowTaken(taken));
    let fault = faults::of_picture(&draft.answers).or(too_few).or_else(|| {
        // What has begun is no fault of what is to come, and what nobody touched here no reason to refuse this.
        let mut to_come = new.clone();
        to_come.sessions.retain(|one| one.starts > begun_by);
        faults::of(&to_come, turn.now).filter(|fault| changed.iter().any(|(key, _)| *key == fault.field()))
    });
    if let Some(fault) = fault {
        ask_again(turn, fault);
        return Ok(());
    }
    if let Some(lead) = stands::above(turn, &event, &new).await? {
        ask_again_for(turn, FieldKey::EVENT_CAPACITY, lead);
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let told = lay_over(turn, &event, &new).await?;
    let language = turn.language;
    let mut lead = vec![told.changed(language, (new.starts(), turn.now))];
    lead.extend(still_registered(language, &event.facts.limits, &new.limits));
    if outreach::is_shown_anew(&event.facts, &new) {
        lead.extend(hanging::still_hanging(turn, &event.code).await?);
    }
    page::show(turn, id, Some(Html::join(&lead, "\n"))).await
}

/// That a registered business is needed although the office says that it is not: where the line of business counts.
fn still_registered(language: Language, before: &Limits, limits: &Limits) -> Option<Html> {
    let is_hidden = limits != before && !limits.registered && limits.needs_business();
    is_hidden.then(|| html!(language, "kelola-tetap-terdaftar"))
}

/// Who is to hear of something: how many by the bot, and how many have to be called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Recipients {
    /// Those whom the bot can write to.
    pub(super) by_chat: i64,
    /// Those whom it cannot.
    pub(super) by_call: i64,
}

impl Recipients {
    /// Whoever has a seat at an event or waits for one.
    pub(super) async fn of(turn: &mut Turn<'_>, event: i64) -> Talk<Self> {
        let (by_chat, by_call) = seats::reached(turn.read(), event).await?;
        Ok(Self { by_chat, by_call })
    }

    /// That it was changed, and who hears of it when; `starts` is when the event begins by now.
    pub(super) fn changed(self, language: Language, (starts, now): (Millis, Millis)) -> Html {
        let lead = match self.by_chat {
            0 => html!(language, "kelola-diubah"),
            _ => html!(language, "kelola-diubah-dikabari", kapan = &notices::when(language, starts, now)),
        };
        self.with_calls(language, lead)
    }

    /// A lead, with who has to be called.
    pub(super) fn with_calls(self, language: Language, lead: Html) -> Html {
        match self.by_call {
            0 => lead,
            by_call => Html::join(&[lead, html!(language, "kelola-perlu-telepon", jumlah = by_call)], "\n"),
        }
    }
}

/// Stores the new facts of an event, notes what people are to be told, and gives raised capacity to the line; who is to
/// hear of it.
pub(super) async fn lay_over(turn: &mut Turn<'_>, event: &Event, new: &events::Facts) -> Talk<Recipients> {
    if *new == event.facts {
        return Ok(Recipients::default());
    }
    let (id, now, by) = (event.id, turn.now, turn.contact.id);
    let (was, is) = (facts::answers(&event.facts), facts::answers(new));
    let (is_published, had_numbers) = (event.state == EventState::Published, event.has_numbers());
    let told: Vec<FieldKey> =
        facts::TOLD.into_iter().filter(|key| is_published && was.get(key) != is.get(key)).collect();
    let conn = turn.write().await?;
    events::change(conn, id, new, now).await?;
    if !told.is_empty() {
        events::raise_version(conn, id, now).await?;
        for key in &told {
            let was = was.get(key).cloned().unwrap_or(Value::Skipped);
            event_changes::add(conn, &Change { event: id, version: event.version + 1, field: *key, was }, (by, now))
                .await?;
        }
    }
    office::note_change(turn, Action::RunEvents, event.code.as_str()).await?;
    if is_published {
        // Whoever was offered a seat by this is told by the job of the line.
        if let Some(event) = events::get(turn.read(), id).await? {
            seats::promote(turn.write().await?, &event, now).await?;
            if event.has_numbers() && !had_numbers {
                seats::owe_stands(turn.write().await?, id).await?;
            }
        }
        turn.planned();
    }
    if told.is_empty() { Ok(Recipients::default()) } else { Recipients::of(turn, id).await }
}
