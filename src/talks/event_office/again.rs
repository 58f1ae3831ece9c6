//! An event once more: a copy that carries none of its days, and one that recurs every week.

use chrono::{Days, NaiveDate};

use super::create;
use super::press::{EventOfficePress, Shelf};
use super::{facts, faults, form, page};
use crate::clock::{self, DAY};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState};
use crate::form::{FieldKey, Value};
use crate::html;
use crate::plain;
use crate::store::events::{self, Facts};
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, state};
use crate::talks::{office_settings, ui};
use crate::text;
use crate::turn::{Screen, Talk, Turn};

/// Events that one act makes at most: a year of weeks.
const MOST: usize = 52;
/// From one to the next.
const WEEK: i64 = 7;

/// The form of a new event, with all that this one says but its days.
pub(super) async fn copy(turn: &mut Turn<'_>, id: i64) -> Talk {
    ui::require(turn, Action::RunEvents, Relation::Own).await?;
    let event = page::event(turn, id).await?;
    let mut known = facts::answers(&event.facts);
    known.retain(|key, value| match key {
        FieldKey::EventSchedule | FieldKey::EventDeadline => false,
        // What nobody is asked for is left out where it was not said.
        FieldKey::EventFee | FieldKey::EventPapers => *value != Value::Skipped,
        _ => true,
    });
    let lead = html!(turn.language, "kelola-salin-isi", judul = &event.facts.title);
    begin::begin_with(turn, &form::EVENT, known, Some(lead));
    Ok(())
}

/// Asks until when it recurs.
pub(super) async fn repeat(turn: &mut Turn<'_>, id: i64) -> Talk {
    page::open_event(turn, id).await?;
    begin::begin_about(turn, &form::REPEAT, id.to_string());
    Ok(())
}

/// It was said until when: the others are written down, as far as this one is.
pub(in crate::talks) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let id = draft.subject.as_deref().and_then(|id| id.parse().ok()).unwrap_or_default();
    let found = page::open_event(turn, id).await;
    let event = state::or_end(turn, found).await?;
    let (Some(Value::Date(until)), Some(Value::Flag(skips))) =
        (draft.answers.get(&FieldKey::EventUntil), draft.answers.get(&FieldKey::EventHolidays))
    else {
        return Ok(());
    };
    state::end(turn, Ending::Sent).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let is_closed = |facts: &Facts| days(facts).into_iter().any(|day| *skips && calendar.holidays().contains_key(&day));
    let (all, left_out): (Vec<Facts>, Vec<Facts>) =
        weeks(&event.facts, *until).into_iter().partition(|facts| !is_closed(facts));
    let (now, language) = (turn.now, turn.language);
    events::begin_series(turn.write().await?, id).await?;
    let mut lines = Vec::new();
    for facts in &all {
        let made = create::add(turn, facts, Some(event.series.unwrap_or(id))).await?;
        let is_out = event.state == EventState::Published && faults::of(facts, now).is_none();
        if is_out {
            events::publish(turn.write().await?, made, now).await?;
            turn.taught();
        }
        lines.extend(days(facts).first().map(|day| text::date(language, *day)));
    }
    let mut parts = vec![html!(language, "kelola-ulang-jadi", jumlah = text::format::count(all.len()))];
    parts.extend((!lines.is_empty()).then(|| html!(language, "kelola-ulang-hari", daftar = &lines.join(", "))));
    let skipped: Vec<String> =
        left_out.iter().filter_map(|facts| Some(text::date(language, *days(facts).first()?))).collect();
    parts.extend((!skipped.is_empty()).then(|| html!(language, "kelola-ulang-libur", daftar = &skipped.join(", "))));
    let shelf = if event.state == EventState::Published { Shelf::Coming } else { Shelf::Drafts };
    let list = Button::new(plain!(language, "kelola-tombol-daftar"), EventOfficePress::List(shelf, 0));
    turn.show(Screen::text(crate::text::Html::join(&parts, "\n\n")).row(vec![list, ui::menu_button(language)]));
    Ok(())
}

/// The days of an event in Lampung.
fn days(facts: &Facts) -> Vec<NaiveDate> {
    facts.sessions.iter().map(|one| clock::local(one.starts).date()).collect()
}

/// The event in the weeks after it, as long as it begins no later than `until`.
fn weeks(facts: &Facts, until: NaiveDate) -> Vec<Facts> {
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
    later.take_while(is_within).take(MOST).map(moved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::event_office::facts::tests::training;

    #[test]
    fn d16_what_recurs_keeps_its_weekday_and_hours_across_the_end_of_the_year() {
        let all = weeks(&training(), "2027-01-06".parse().unwrap());
        let first: Vec<String> = all.iter().map(|facts| days(facts)[0].to_string()).collect();
        assert_eq!(first, ["2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29", "2027-01-05"]);
        assert!(all.iter().all(|facts| facts.sessions.iter().all(|one| one.id == 0)));
        assert!(weeks(&training(), "2026-12-07".parse().unwrap()).is_empty());
        assert_eq!(weeks(&training(), "2036-12-07".parse().unwrap()).len(), MOST);
    }
}
