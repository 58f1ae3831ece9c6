//! The facts of an event as the forms hold them.

use chrono::{Duration, NaiveDate, NaiveTime};

use super::venue;
use crate::clock::{self, DAY, Millis};
use crate::domain::{EventKind, SeatUnit};
use crate::form::{Answers, FieldKey, Owners, Value};
use crate::store::events::{Facts, Limits, SHARE, Seating, Session};
use crate::text::input::Stretch;

/// How long an offered seat is held where nobody says otherwise, in hours.
const OFFER_HOURS: i64 = 24;

/// What whoever has a seat is told of when it changes.
pub(super) const TOLD: [FieldKey; 4] =
    [FieldKey::EVENT_SCHEDULE, FieldKey::EVENT_PLACE, FieldKey::EVENT_FEE, FieldKey::EVENT_PAPERS];

/// The facts that a form holds; none where something that every event has is missing.
pub(super) fn of(answers: &Answers) -> Option<Facts> {
    let mut facts = Facts {
        title: String::new(),
        kind: EventKind::Training,
        programme: None,
        description: String::new(),
        photo: None,
        venue: venue::read(""),
        sessions: Vec::new(),
        unit: SeatUnit::Person,
        capacity: 0,
        seats_each: 1,
        limits: Limits::default(),
        deadline: None,
        fee: 0,
        papers: None,
        offer_hours: OFFER_HOURS,
        share: SHARE,
        team: None,
        seating: Seating::default(),
    };
    let all = [FieldKey::EVENT_TITLE, FieldKey::EVENT_KIND, FieldKey::EVENT_SCHEDULE, FieldKey::EVENT_CAPACITY];
    if !all.iter().all(|key| answers.contains_key(key)) {
        return None;
    }
    answers.iter().for_each(|(key, value)| lay(&mut facts, *key, value, Millis::MIN));
    (!facts.sessions.is_empty()).then_some(facts)
}

/// Lays one answer over the facts; what was left out is as if it had never been said.
pub(super) fn lay(facts: &mut Facts, key: FieldKey, value: &Value, now: Millis) {
    let text = || match value {
        Value::Text(words) => Some(words.clone()),
        _ => None,
    };
    match (key, value) {
        (FieldKey::EVENT_TITLE, Value::Text(words)) => {
            facts.title = words.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        (FieldKey::EVENT_KIND, Value::Choice(word)) => facts.kind = EventKind::from_word(word).unwrap_or(facts.kind),
        (FieldKey::EVENT_ABOUT, _) => facts.description = text().unwrap_or_default(),
        (FieldKey::EVENT_PHOTO, Value::File { id, photo: true, .. }) => facts.photo = Some(id.clone()),
        (FieldKey::EVENT_PHOTO, _) => facts.photo = None,
        (FieldKey::EVENT_SCHEDULE, Value::Schedule(all)) => move_to(facts, all, now),
        (FieldKey::EVENT_PLACE, Value::Text(words)) => facts.venue = venue::read(words),
        (FieldKey::EVENT_CAPACITY, Value::Number(seats)) => facts.capacity = *seats,
        (FieldKey::EVENT_UNIT, Value::Choice(word)) => facts.unit = SeatUnit::from_word(word).unwrap_or(facts.unit),
        (FieldKey::EVENT_AUDIENCE, value) => {
            let Owners { regions, sectors, .. } = match value {
                Value::Audience(owners) => owners.clone(),
                _ => Owners::default(),
            };
            (facts.limits.districts, facts.limits.sectors) = (regions, sectors);
        }
        (FieldKey::EVENT_REGISTERED, Value::Flag(yes)) => facts.limits.registered = *yes,
        (FieldKey::EVENT_BY_CHOICE, Value::Flag(yes)) => facts.seating.by_choice = *yes,
        (FieldKey::EVENT_NUMBERED, Value::Flag(yes)) => facts.seating.numbered = *yes,
        (FieldKey::EVENT_LAYOUT, Value::File { id, photo: true, .. }) => facts.seating.layout = Some(id.clone()),
        (FieldKey::EVENT_LAYOUT, _) => facts.seating.layout = None,
        (FieldKey::EVENT_DEADLINE, Value::Date(day)) => facts.deadline = Some(end_of(*day)),
        (FieldKey::EVENT_DEADLINE, Value::Moment(at)) => facts.deadline = Some(clock::at_local(*at)),
        (FieldKey::EVENT_DEADLINE, _) => facts.deadline = None,
        (FieldKey::EVENT_FEE, Value::Money(rupiah)) => facts.fee = *rupiah,
        (FieldKey::EVENT_FEE, _) => facts.fee = 0,
        (FieldKey::EVENT_PAPERS, _) => facts.papers = text(),
        (FieldKey::EVENT_EACH, Value::Number(seats)) => facts.seats_each = *seats,
        (FieldKey::EVENT_OFFER_HOURS, Value::Number(hours)) => facts.offer_hours = *hours,
        _ => {}
    }
}

/// Takes from an event that this one is like what no form asks.
pub(super) fn take_over(facts: &mut Facts, like: &Facts) {
    facts.programme.clone_from(&like.programme);
    facts.team = like.team;
    facts.share = like.share;
    facts.limits.scales.clone_from(&like.limits.scales);
}

/// Other days: what has begun stays what it was, with who was there; what was to come keeps its rows in their order, and the
/// last day to join moves by as many days as the event.
fn move_to(facts: &mut Facts, all: &[Stretch], now: Millis) {
    let (begun, to_come): (Vec<Session>, Vec<Session>) = facts.sessions.iter().partition(|one| one.starts <= now);
    let is_kept = |(from, _): &&Stretch| !begun.iter().any(|one| one.starts == clock::at_local(*from));
    let old: Vec<i64> = to_come.iter().map(|one| one.id).collect();
    let before = (!facts.sessions.is_empty()).then(|| clock::local(facts.starts()).date());
    let session = |(at, (from, to)): (usize, &Stretch)| Session {
        id: old.get(at).copied().unwrap_or_default(),
        starts: clock::at_local(*from),
        ends: clock::at_local(*to),
    };
    let moved = all.iter().filter(is_kept).enumerate().map(session);
    facts.sessions = begun.iter().copied().chain(moved).collect();
    if let (Some(before), Some(deadline)) = (before, facts.deadline) {
        let days = (clock::local(facts.starts()).date() - before).num_days();
        facts.deadline = Some(deadline + days * DAY);
    }
}

/// Until when people may join as a form holds it: a day, where all of it counts.
fn until(at: Millis) -> Value {
    let local = clock::local(at);
    if at == end_of(local.date()) { Value::Date(local.date()) } else { Value::Moment(local) }
}

/// The last minute of a day in Lampung.
pub(super) fn end_of(day: NaiveDate) -> Millis {
    clock::at_local(day.and_time(NaiveTime::MIN) + Duration::minutes(24 * 60 - 1))
}

/// The sessions as clocks in Lampung show them.
pub(super) fn stretches(sessions: &[Session]) -> Vec<Stretch> {
    sessions.iter().map(|one| (clock::local(one.starts), clock::local(one.ends))).collect()
}

/// The facts as a form holds them.
pub(super) fn answers(facts: &Facts) -> Answers {
    let words = |words: &str| if words.is_empty() { Value::Skipped } else { Value::Text(words.to_owned()) };
    let picture = |id: &String| Value::File { unique: id.clone(), id: id.clone(), photo: true };
    let photo = facts.photo.as_ref().map(picture);
    let layout = facts.seating.layout.as_ref().map(picture);
    let deadline = facts.deadline.map(until);
    let owners =
        Owners { regions: facts.limits.districts.clone(), sectors: facts.limits.sectors.clone(), ..Owners::default() };
    Answers::from([
        (FieldKey::EVENT_TITLE, words(&facts.title)),
        (FieldKey::EVENT_KIND, Value::Choice(facts.kind.word().to_owned())),
        (FieldKey::EVENT_ABOUT, words(&facts.description)),
        (FieldKey::EVENT_PHOTO, photo.unwrap_or(Value::Skipped)),
        (FieldKey::EVENT_SCHEDULE, Value::Schedule(stretches(&facts.sessions))),
        (FieldKey::EVENT_PLACE, words(&venue::words(&facts.venue))),
        (FieldKey::EVENT_CAPACITY, Value::Number(facts.capacity)),
        (FieldKey::EVENT_UNIT, Value::Choice(facts.unit.word().to_owned())),
        (FieldKey::EVENT_AUDIENCE, Value::Audience(owners)),
        (FieldKey::EVENT_REGISTERED, Value::Flag(facts.limits.registered)),
        (FieldKey::EVENT_BY_CHOICE, Value::Flag(facts.seating.by_choice)),
        (FieldKey::EVENT_NUMBERED, Value::Flag(facts.seating.numbered)),
        (FieldKey::EVENT_LAYOUT, layout.unwrap_or(Value::Skipped)),
        (FieldKey::EVENT_DEADLINE, deadline.unwrap_or(Value::Skipped)),
        (FieldKey::EVENT_FEE, if facts.fee == 0 { Value::Skipped } else { Value::Money(facts.fee) }),
        (FieldKey::EVENT_PAPERS, words(facts.papers.as_deref().unwrap_or_default())),
        (FieldKey::EVENT_EACH, Value::Number(facts.seats_each)),
        (FieldKey::EVENT_OFFER_HOURS, Value::Number(facts.offer_hours)),
    ])
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A training of two days, from 1 December 2026.
    pub(in crate::talks::event_office) fn training() -> Facts {
        let at = |text: &str| text.parse().unwrap();
        let answers = Answers::from([
            (FieldKey::EVENT_TITLE, Value::Text("Pelatihan\ntapis".into())),
            (FieldKey::EVENT_KIND, Value::Choice("pelatihan".into())),
            (
                FieldKey::EVENT_SCHEDULE,
                Value::Schedule(vec![
                    (at("2026-12-01T09:00:00"), at("2026-12-01T15:00:00")),
                    (at("2026-12-02T09:00:00"), at("2026-12-02T15:00:00")),
                ]),
            ),
            (FieldKey::EVENT_PLACE, Value::Text("Aula kantor".into())),
            (FieldKey::EVENT_CAPACITY, Value::Number(20)),
            (FieldKey::EVENT_DEADLINE, Value::Date("2026-11-29".parse().unwrap())),
        ]);
        of(&answers).unwrap()
    }

    #[test]
    fn d1_facts_go_into_a_form_and_come_back_as_they_were() {
        let facts = training();
        assert_eq!(facts.title, "Pelatihan tapis");
        assert_eq!(of(&answers(&facts)).unwrap(), facts);
        assert_eq!(of(&Answers::new()), None);
    }

    #[test]
    fn d4_until_when_people_may_join_keeps_its_hour() {
        let mut facts = training();
        assert!(matches!(answers(&facts)[&FieldKey::EVENT_DEADLINE], Value::Date(_)), "a day stays a day");
        let hour = Value::Moment("2026-11-29T16:00:00".parse().unwrap());
        lay(&mut facts, FieldKey::EVENT_DEADLINE, &hour, Millis::MIN);
        assert_eq!(answers(&facts)[&FieldKey::EVENT_DEADLINE], hour);
        assert_eq!(of(&answers(&facts)).unwrap(), facts);
    }

    #[test]
    fn d9_a_move_keeps_the_rows_of_the_sessions_and_moves_the_last_day_to_join() {
        let mut facts = training();
        facts.sessions.iter_mut().zip(7..).for_each(|(one, id)| one.id = id);
        let before = facts.deadline.unwrap();
        let days = Duration::days(3);
        let later = stretches(&facts.sessions).into_iter().map(|(from, to)| (from + days, to + days)).collect();
        lay(&mut facts, FieldKey::EVENT_SCHEDULE, &Value::Schedule(later), Millis::MIN);
        assert_eq!(facts.sessions.iter().map(|one| one.id).collect::<Vec<_>>(), [7, 8]);
        assert_eq!(facts.deadline, Some(before + 3 * DAY));
    }
}
