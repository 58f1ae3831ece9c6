//! An event once more: a copy that carries none of its days, and one that recurs every week.

use chrono::{Days, NaiveDate};

use super::create;
use super::faults::{self, Fault};
use super::press::{EventOfficePress, Shelf};
use super::{facts, form, page};
use crate::clock::{self, DAY};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState};
use crate::form::{FieldKey, Value};
use crate::store::event_questions;
use crate::store::events::{self, Event, Facts};
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, state};
use crate::talks::{office_settings, ui};
use crate::text::{self, Html};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Events that one act makes at most: a year of weeks.
const MOST: usize = 52;
/// From one to the next.
const WEEK: i64 = 7;

/// The form of a new event, with all that this one says but its days. What the form does not ask is taken from there as it is
/// sent ([`create::said`]).
pub(super) async fn copy(turn: &mut Turn<'_>, id: i64) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Own).await?;
    let event = page::event(turn, id).await?;
    let mut known = facts::answers(&event.facts);
    known.retain(|key, value| match *key {
        FieldKey::EVENT_SCHEDULE | FieldKey::EVENT_DEADLINE => false,
        // What nobody is asked for is left out where it was not said.
        FieldKey::EVENT_PAPERS | FieldKey::EVENT_LAYOUT => *value != Value::Skipped,
        FieldKey::EVENT_BY_CHOICE | FieldKey::EVENT_NUMBERED => *value == Value::Flag(true),
        _ => true,
    });
    let lead = html!(turn.language, "kelola-salin-isi", judul = &event.facts.title);
    begin::begin_like(turn, &form::EVENT, id.to_string(), (known, lead));
    Ok(())
}

/// Asks until when it recurs.
pub(super) async fn repeat(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::open_event(turn, id).await?;
    begin::begin_about(turn, &form::REPEAT, id.to_string());
    Ok(())
}

/// It was said until when: the others are written down, as far as this one is.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = page::open_event(turn, id).await;
    let event = state::or_end(turn, found).await?;
    let (Some(Value::Date(until)), Some(Value::Flag(skips))) =
        (draft.answers.get(&FieldKey::EVENT_UNTIL), draft.answers.get(&FieldKey::EVENT_HOLIDAYS))
    else {
        return Ok(());
    };
    let (all, rest) = weeks(&event.facts, *until);
    if all.is_empty() {
        create::ask_again(turn, Fault::NoWeek);
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let planned = events::begins_of_series(turn.read(), event.series.unwrap_or(id)).await?;
    let planned: Vec<NaiveDate> = planned.into_iter().map(|at| clock::local(at).date()).collect();
    let is_closed = |facts: &Facts| days(facts).into_iter().any(|day| *skips && calendar.holidays().contains_key(&day));
    let is_planned = |facts: &Facts| days(facts).first().is_some_and(|day| planned.contains(day));
    let (there, new): (Vec<Facts>, Vec<Facts>) = all.into_iter().partition(is_planned);
    let (closed, new): (Vec<Facts>, Vec<Facts>) = new.into_iter().partition(is_closed);
    write_down(turn, &event, &new).await?;
    let language = turn.language;
    let named = |all: &[Facts]| {
        let days = all.iter().filter_map(|facts| Some(text::date(language, *days(facts).first()?)));
        days.collect::<Vec<_>>().join(", ")
    };
    let mut parts = vec![match new.as_slice() {
        [] => html!(language, "kelola-ulang-tidak"),
        new => html!(language, "kelola-ulang-jadi", jumlah = text::format::count(new.len())),
    }];
    parts.extend((!new.is_empty()).then(|| html!(language, "kelola-ulang-hari", daftar = &named(&new))));
    let is_published = event.state == EventState::Published && !new.is_empty();
    parts.extend(is_published.then(|| html!(language, "kelola-ulang-terbit")));
    parts.extend((!closed.is_empty()).then(|| html!(language, "kelola-ulang-libur", daftar = &named(&closed))));
    parts.extend((!there.is_empty()).then(|| html!(language, "kelola-ulang-sudah", daftar = &named(&there))));
    parts.extend(rest.then(|| html!(language, "kelola-ulang-paling", paling = text::format::count(MOST))));
    let shelf = if event.state == EventState::Published { Shelf::Coming } else { Shelf::Drafts };
    let list = Button::new(plain!(language, "kelola-tombol-daftar"), EventOfficePress::List(shelf, 0));
    turn.show(Screen::text(Html::join(&parts, "\n\n")).row(vec![list, ui::menu_button(language)]));
    Ok(())
}

/// Writes the others of a series down, as far as the first one is.
async fn write_down(turn: &mut Turn<'_>, event: &Event, all: &[Facts]) -> Talk {
    let now = turn.now;
    events::begin_series(turn.write().await?, event.id).await?;
    for facts in all {
        let made = create::add(turn, facts, Some(event.series.unwrap_or(event.id))).await?;
        event_questions::copy(turn.write().await?, (event.id, made), now).await?;
        if event.state == EventState::Published && faults::of(facts, now).is_none() {
            events::publish(turn.write().await?, made, now).await?;
            turn.planned();
        }
    }
    Ok(())
}

/// The days of an event in Lampung.
fn days(facts: &Facts) -> Vec<NaiveDate> {
    facts.sessions.iter().map(|one| clock::local(one.starts).date()).collect()
}

/// The event in the weeks after it, as long as it begins no later than `until`; and whether there would be more.
fn weeks(facts: &Facts, until: NaiveDate) -> (Vec<Facts>, bool) {
    let first = clock::local(facts.starts()).date();
    let later = (1..).map(|week: i64| week * WEEK);
    let is_within = |days: &i64| {
        let day = u64::try_from(*days).ok().and_then(|days| first.checked_add_days(Days::new(days)));
        day.is_some_and(|day| day <= until)
    };
    let moved = |days: i64| {
        let mut new = facts.clone();
        for one in &mut new.sessions {
            (one.id, one.starts, one.ends) = (0, one.starts + days * DAY, one.ends + days * DAY);
        }
        new.deadline = facts.deadline.map(|at| at + days * DAY);
        new
    };
    let mut within = later.take_while(is_within);
    let all = within.by_ref().take(MOST).map(moved).collect();
    (all, within.next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::event_office::facts::tests::training;

    #[test]
    fn d16_what_recurs_keeps_its_weekday_and_hours_across_the_end_of_the_year() {
        let (all, more) = weeks(&training(), "2027-01-06".parse().unwrap());
        assert!(!more);
        let first: Vec<String> = all.iter().map(|facts| days(facts)[0].to_string()).collect();
        assert_eq!(first, ["2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29", "2027-01-05"]);
        assert!(all.iter().all(|facts| facts.sessions.iter().all(|one| one.id == 0)));
        assert_eq!(weeks(&training(), "2026-12-07".parse().unwrap()), (Vec::new(), false));
        for (until, more) in [("2027-11-29", false), ("2027-11-30", false), ("2027-12-07", true), ("2036-12-07", true)]
        {
            let (all, left) = weeks(&training(), until.parse().unwrap());
            assert_eq!((all.len() <= MOST, left), (true, more), "{until}");
        }
    }
}
