//! What the clock of a case leads to by itself: reminders, its end after quiet days, and the question whether it helped.
//!
//! Everything follows from what is stored and the time: a job that runs late, or again after a restart, says the same
//! once. What is not due today waits for the morning's list ([`super::digest`]).

use super::press::ConsultPress;
use super::{access, follow, post, promise, remind};
use crate::clock::{self, Millis};
use crate::domain::calendar::{Calendar, Working};
use crate::domain::case_clock::{REMINDED_AT, Times};
use crate::domain::{Button, Language};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::case_clocks::{self, DeadlineNotice, Watched};
use crate::store::cases::{self, Place, Returned, State};
use crate::store::officers::Officer;
use crate::store::{self, team_times};
use crate::talks::office_settings;
use crate::text::Html;
use crate::turn::{Effects, Screen};
use crate::{html, plain};

/// Whether somebody helped is not asked again so soon after the end, which asks it too, in working time.
const FRESH: Millis = 8 * 3_600_000;

pub(in crate::talks) const WATCH: Job =
    Job { name: "case_clocks", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

/// A case, the calendar and the times of its team: all that a moment is counted by.
pub(super) struct Moments<'a> {
    /// The case.
    pub(super) case: &'a Watched,
    /// When the office works.
    pub(super) calendar: &'a Calendar,
    /// How long its team takes.
    pub(super) times: Times,
}

impl Moments<'_> {
    /// When it is due that somebody takes it.
    pub(super) fn route_due(&self) -> Millis {
        self.case.clock.route_due(self.calendar, self.times.route)
    }

    /// When that is due soon.
    pub(super) fn route_soon(&self) -> Millis {
        let (started, due) = (self.case.clock.started, self.route_due());
        let part = self.calendar.worked(started, due) * REMINDED_AT / 100;
        self.calendar.add_working_time(started, Working::Time(part))
    }

    /// When its answer is due soon.
    pub(super) fn answer_soon(&self) -> Millis {
        self.case.clock.used_at(self.calendar, REMINDED_AT)
    }

    /// When it ends because its owner is silent.
    fn quiet_end(&self) -> Millis {
        self.calendar.add_working_time(self.case.changed_at, Working::Days(self.times.quiet))
    }

    /// What was reached and not told yet, with the moment by which it is measured.
    pub(super) fn reached(&self, now: Millis) -> Option<(DeadlineNotice, Millis)> {
        let (case, due) = (self.case, self.case.clock.due);
        let steps = match case.state {
            State::Waiting => [
                (DeadlineNotice::RouteLate, self.route_due(), self.route_due()),
                (DeadlineNotice::RouteSoon, self.route_soon(), self.route_due()),
            ],
            State::Taken => {
                [(DeadlineNotice::AnswerLate, due, due), (DeadlineNotice::AnswerSoon, self.answer_soon(), due)]
            }
            State::Draft | State::Asked | State::Closed => return None,
        };
        let next = steps.into_iter().find(|(told, at, _)| *at <= now && !case.is_told(*told));
        next.map(|(told, _, due)| (told, due))
    }

    /// When it is to be looked at next.
    pub(super) fn next_look(&self, now: Millis) -> Option<Millis> {
        let (case, clock) = (self.case, &self.case.clock);
        let follow_up = (!case.followed && case.helped.is_none()).then(|| clock.follow_up(self.calendar));
        let of_state = match case.state {
            State::Waiting => [Some(self.route_soon()), Some(self.route_due()), Some(clock.due)],
            State::Taken => {
                let idle = clock.idle_until(self.calendar, case.acted);
                [Some(self.answer_soon()), Some(clock.due), Some(idle)]
            }
            State::Asked => [Some(self.quiet_end()), None, None],
            State::Draft | State::Closed => [None; 3],
        };
        let all = of_state.into_iter().chain([follow_up, case.remind_at]);
        let ahead = all.flatten().filter(|at| *at > now).min();
        // It can go back to the queue only while somebody is there: what ran out before is looked at then.
        let is_idle = case.state == State::Taken && clock.idle_until(self.calendar, case.acted) <= now;
        let opening = (is_idle && !self.calendar.is_open(now)).then(|| self.calendar.next_open(now));
        opening.into_iter().chain(ahead).min()
    }
}

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let now = tick.now;
    let calendar = office_settings::calendar(tick.conn).await?;
    if !calendar.each().any(|one| post::may_tell(&one, now)) {
        return Ok(effects);
    }
    let due = case_clocks::to_look_at(tick.conn, now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    for case in due {
        // A team with hours of its own is told within those.
        let own = calendar.of(case.team);
        if post::may_tell(&own, now) {
            look(tick, &mut effects, &own, case).await?;
        }
    }
    for case in case_clocks::with_the_away(tick.conn, now, tick.chunk).await? {
        give_back(tick, &mut effects, (&case, Returned::Away), &calendar.of(case.team)).await?;
    }
    Ok(effects)
}

/// Looks at one case.
async fn look(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    calendar: &Calendar,
    mut case: Watched,
) -> Result<(), store::Error> {
    let now = tick.now;
    // It went on without a word of the owner: back in the queue, or in another hand.
    if case.clock.stopped.is_some() && matches!(case.state, State::Waiting | State::Taken) {
        case.clock = case.clock.resumed(calendar, case.changed_at);
        case_clocks::resume(tick.conn, case.case, &case.clock, case.changed_at).await?;
    }
    let times = team_times::of(tick.conn, case.team).await?;
    let moments = Moments { case: &case, calendar, times };
    if case.state == State::Asked && moments.quiet_end() <= now {
        if case_clocks::close_quiet(tick.conn, case.case, now).await? {
            tell_quiet_end(tick, effects, &case).await?;
        }
        return case_clocks::look_next(tick.conn, case.case, None).await;
    }
    if case.state == State::Taken
        && case.clock.idle_until(calendar, case.acted) <= now
        && give_back(tick, effects, (&case, Returned::Idle), calendar).await?
    {
        return Ok(());
    }
    if case.remind_at.is_some_and(|at| at <= now) {
        remind::remind(tick, effects, &case).await?;
    }
    let is_asked = !case.followed && case.clock.follow_up(calendar) <= now;
    if is_asked {
        let is_fresh = calendar.worked(case.changed_at, now) < FRESH;
        follow::ask(tick, effects, &case, is_fresh).await?;
    }
    let is_today = |at: Millis| clock::local(at).date() == clock::local(now).date();
    if let Some((told, due)) = moments.reached(now)
        && is_today(due)
        && calendar.is_open(now)
    {
        remind(tick, effects, (&case, told), calendar).await?;
    }
    let next = moments.next_look(now);
    case_clocks::look_next(tick.conn, case.case, next).await
}

/// Puts a case into the queue again because of this, where somebody else is there to take it; its promise stays.
async fn give_back(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    (case, why): (&Watched, Returned),
    calendar: &Calendar,
) -> Result<bool, store::Error> {
    let (now, Some((holder, _))) = (tick.now, case.officer.clone()) else { return Ok(false) };
    let is_another = |one: &Officer| one.id != holder && one.id != case.contact && one.is_there(now);
    let others = post::others(tick, case, is_another).await?;
    if !calendar.is_open(now) || others.is_empty() {
        return Ok(false);
    }
    if !cases::give_back(tick.conn, (case.case, holder), why, now).await? {
        return Ok(false);
    }
    tell_given_back(tick, effects, case, calendar).await?;
    // Who is on duty gets the card; where that is the same person alone, others hear of it too.
    let on_duty = post::asked(tick, case).await?;
    let own = if why == Returned::Idle { post::officer(tick, holder).await? } else { None };
    let mut waiting = case.clone();
    waiting.state = State::Waiting;
    let others = others.into_iter().filter(|one| !on_duty.iter().any(|other| other.id == one.id));
    for one in own.into_iter().chain(others) {
        let number = case.number.as_str();
        let text = match why {
            Returned::Away => html!(one.language, "tenggat-kembali-cuti", nomor = number),
            _ => html!(one.language, "tenggat-kembali", nomor = number),
        };
        let screen = with_ways(one.language, &waiting, text);
        post::put(tick, effects, case.case, one.id, (Place::Copy, screen)).await?;
    }
    Ok(true)
}

/// The owner hears that somebody else answers, and that the promise stays.
async fn tell_given_back(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    case: &Watched,
    calendar: &Calendar,
) -> Result<(), store::Error> {
    let Some(language) = store::contacts::language_if_reachable(tick.conn, case.contact).await? else { return Ok(()) };
    let standing = (case.clock.promised(), case.clock.paused > 0);
    let still = promise::still(language, calendar, standing, tick.now);
    let text = html!(language, "konsultasi-kabar-dilepas", nomor = case.number.as_str(), kapan = still);
    post::put(tick, effects, case.case, case.contact, (Place::Copy, Screen::text(text))).await
}

/// Who is told of what was reached: who has it or would take it before, who stands in after; the heads have their own card.
pub(super) async fn told_to(
    tick: &mut Tick<'_>,
    case: &Watched,
    told: DeadlineNotice,
) -> Result<Vec<Officer>, store::Error> {
    let holder = case.officer.as_ref().map(|(id, _)| *id);
    let all = match (told, holder) {
        (DeadlineNotice::AnswerSoon, Some(holder)) => post::officer(tick, holder).await?.into_iter().collect(),
        (DeadlineNotice::RouteSoon, _) => post::asked(tick, case).await?,
        (DeadlineNotice::AnswerLate | DeadlineNotice::RouteLate, _) => {
            let backups = post::backups(tick, case).await?;
            backups.into_iter().filter(|one| Some(one.id) != holder).collect()
        }
        _ => Vec::new(),
    };
    Ok(all.into_iter().filter(|one| one.id != case.contact).collect())
}

/// What was reached is told, and what lies before it not any more. Whoever has a case that is late already is told so
/// where nobody told it before.
pub(super) async fn note(tick: &mut Tick<'_>, case: &Watched, told: DeadlineNotice) -> Result<(), store::Error> {
    case_clocks::tell(tick.conn, case.case, told).await?;
    if told == DeadlineNotice::RouteLate {
        case_clocks::tell(tick.conn, case.case, DeadlineNotice::RouteSoon).await?;
    }
    Ok(())
}

async fn remind(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    (case, told): (&Watched, DeadlineNotice),
    calendar: &Calendar,
) -> Result<(), store::Error> {
    note(tick, case, told).await?;
    let keys = tick.keys;
    let Some(whole) = cases::get(tick.conn, keys, case.case).await? else { return Ok(()) };
    for one in told_to(tick, case, told).await? {
        let (language, person) = (one.language, &access::asker(one.language, &whole));
        let number = case.number.as_str();
        let officer = whole.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
        let due = promise::told(language, calendar, case.clock.promised());
        let text = match told {
            DeadlineNotice::AnswerLate => {
                html!(language, "tenggat-lewat-janji", nomor = number, nama = person, petugas = officer, janji = &due)
            }
            DeadlineNotice::RouteSoon | DeadlineNotice::RouteLate => {
                html!(language, "tenggat-belum-diambil", nomor = number, nama = person, janji = &due)
            }
            DeadlineNotice::AnswerSoon => {
                html!(language, "tenggat-segera", nomor = number, nama = person, janji = &due)
            }
        };
        let screen = with_ways(language, case, text);
        post::put(tick, effects, case.case, one.id, (Place::Copy, screen)).await?;
    }
    Ok(())
}

/// A word about a case to somebody of the office, with the ways into it.
fn with_ways(language: Language, case: &Watched, text: Html) -> Screen {
    let open = Button::new(plain!(language, "konsultasi-tombol-buka"), ConsultPress::Open(case.number.clone()));
    let take = (case.state == State::Waiting)
        .then(|| Button::new(plain!(language, "konsultasi-tombol-ambil"), ConsultPress::Take(case.number.clone())));
    Screen::text(text).row(take.into_iter().chain([open]).collect())
}

/// The owner hears once that it ended, and the officer that nothing is left to do.
async fn tell_quiet_end(tick: &mut Tick<'_>, effects: &mut Effects, case: &Watched) -> Result<(), store::Error> {
    cases::live(tick.conn, case.contact, Some((&case.number, tick.now))).await?;
    let number = case.number.as_str();
    if let Some(language) = store::contacts::language_if_reachable(tick.conn, case.contact).await? {
        let screen = if case.helped == Some(true) {
            (Place::Copy, follow::thanks(language, &case.number))
        } else {
            let text = html!(language, "tenggat-tutup-sendiri", nomor = number);
            (Place::Question, Screen::text(text).row(follow::helped_buttons(language, &case.number)))
        };
        post::put(tick, effects, case.case, case.contact, screen).await?;
    }
    if let Some((holder, _)) = &case.officer
        && let Some(one) = post::officer(tick, *holder).await?
    {
        let text = html!(one.language, "tenggat-tutup-sendiri-petugas", nomor = number);
        post::put(tick, effects, case.case, one.id, (Place::Copy, Screen::text(text))).await?;
    }
    Ok(())
}
