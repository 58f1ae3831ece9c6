//! What time says of what was noted and is not done: once when its time is nearly over to who does it or could, and once
//! when it is over to who stands in and to the heads; one message a person, within the hours of the office. What is so in
//! the morning stands in the first list of the day. What somebody has who is on leave goes back to the others.

use std::collections::BTreeMap;

use super::card;
use super::press::ServicePress;
use crate::clock::{self, Millis};
use crate::domain::calendar::{Calendar, Working};
use crate::domain::case_clock::REMINDED_AT;
use crate::domain::{Button, ContactId, Lane, Language};
use crate::html;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store;
use crate::store::officers::Officer;
use crate::store::services::{self, Service, Stage};
use crate::talks::{duty, office_settings, ui};
use crate::text::{Html, format};
use crate::turn::{Effects, Outgoing, Screen, Send};

pub(in crate::talks) const REMINDERS: Job =
    Job { name: "service_times", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

/// So many are named and opened in one message.
const NAMED: usize = 8;

/// What somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::talks) enum Deadline {
    /// Its time is nearly over.
    Soon,
    /// It is over.
    Late,
}

/// What each person is told of this run.
type Lists = BTreeMap<ContactId, (Officer, Vec<(Deadline, Service)>)>;

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let calendar = office_settings::calendar(tick.conn).await?;
    if !calendar.each().any(|one| duty::may_tell(&one, tick.now)) {
        return Ok(effects);
    }
    // The first list of the day says it.
    if duty::list_is_due(tick, &calendar).await? {
        return Ok(effects);
    }
    let due = services::to_look_at(tick.conn, tick.keys, tick.now, tick.chunk).await?;
    tick.handled(u64::try_from(due.len()).unwrap_or_default());
    let mut lists = Lists::new();
    for service in due {
        // A team with hours of its own is told within those.
        let own = calendar.of(service.subject);
        if !duty::may_tell(&own, tick.now) {
            continue;
        }
        let (told, next) = reached(&own, &service, tick.now);
        services::look_next(tick.conn, &service.number, next).await?;
        let Some(told) = told else { continue };
        for officer in told_to(tick, &service, told).await? {
            lists.entry(officer.id).or_insert_with(|| (officer, Vec::new())).1.push((told, service.clone()));
        }
    }
    for service in services::with_the_away(tick.conn, tick.keys, tick.now, tick.chunk).await? {
        give_back(tick, &mut effects, &service, &calendar.of(service.subject)).await?;
    }
    for (who, (officer, list)) in lists {
        let screen = screen(&officer, &list);
        effects.sends.push(Send::new(who, Lane::Case, Outgoing::New(screen)));
    }
    Ok(effects)
}

/// What somebody has who is away waits for the others again, where one of them is there: they see its card.
async fn give_back(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    service: &Service,
    calendar: &Calendar,
) -> Result<(), store::Error> {
    let (now, Some((holder, name))) = (tick.now, service.officer.clone()) else { return Ok(()) };
    let others = duty::others(tick, service.subject, |one| one.id != holder && one.is_there(now)).await?;
    if !calendar.is_open(now) || others.is_empty() {
        return Ok(());
    }
    if !services::give_back(tick.conn, &service.number, holder).await? {
        return Ok(());
    }
    let waiting = Service { stage: Stage::Waiting, officer: None, ..service.clone() };
    for one in others {
        let mut screen = card::card(one.language, &waiting, one.id);
        let why = html!(one.language, "catat-kembali-cuti", petugas = &name);
        screen.text = Html::join(&[why, screen.text], "\n\n");
        effects.sends.push(Send::new(one.id, Lane::Case, Outgoing::New(screen)));
    }
    Ok(())
}

/// All that is left to do, for the first list of the day, each with what is told of it by that.
pub(in crate::talks) async fn for_the_morning(
    tick: &mut Tick<'_>,
    calendar: &Calendar,
) -> Result<Vec<(Service, Option<Deadline>)>, store::Error> {
    let due = services::to_look_at(tick.conn, tick.keys, tick.now, i64::MAX).await?;
    let mut all = Vec::new();
    for service in services::unfinished(tick.conn, tick.keys).await? {
        let mut told = None;
        if due.iter().any(|one| one.number == service.number) {
            let next;
            (told, next) = reached(&calendar.of(service.subject), &service, tick.now);
            services::look_next(tick.conn, &service.number, next).await?;
        }
        all.push((service, told));
    }
    Ok(all)
}

/// A line of the first list of the day: what is to be done until when, and who does it.
pub(in crate::talks) fn in_the_morning(language: Language, service: &Service, viewer: ContactId) -> Html {
    html!(
        language,
        "daftar-pagi-layanan",
        nomor = service.number.as_str(),
        ringkas = card::in_short(language, service),
        keadaan = &card::state(language, service, viewer),
        saat = &format::moment(language, service.due_at.unwrap_or(service.at))
    )
}

/// What is told of it now, and when it is looked at next. What is not due on the same day waits for the morning.
fn reached(calendar: &Calendar, service: &Service, now: Millis) -> (Option<Deadline>, Option<Millis>) {
    let Some(due) = service.due_at else { return (None, None) };
    if due <= now {
        return (Some(Deadline::Late), None);
    }
    let part = calendar.worked(service.at, due) * REMINDED_AT / 100;
    let soon = calendar.add_working_time(service.at, Working::Time(part));
    let is_same_day = clock::local(soon).date() == clock::local(due).date();
    let soon = if is_same_day { soon } else { duty::next_morning(calendar, soon) };
    if soon <= now { (Some(Deadline::Soon), Some(due)) } else { (None, Some(soon)) }
}

/// Who is told: who does it or could, or else who stands in and the heads, and where there is nobody who does it.
async fn told_to(tick: &mut Tick<'_>, service: &Service, told: Deadline) -> Result<Vec<Officer>, store::Error> {
    let holder = match &service.officer {
        Some((holder, _)) => duty::officer(tick, *holder).await?,
        None => None,
    };
    if told == Deadline::Soon {
        return match holder {
            Some(holder) => Ok(vec![holder]),
            None => duty::on_duty(tick, service.subject, |_| true).await,
        };
    }
    let mut all = duty::backups(tick, service.subject).await?;
    all.extend(duty::heads(tick).await?);
    if all.is_empty() {
        all.extend(holder);
    }
    all.sort_unstable_by_key(|one| one.id);
    all.dedup_by_key(|one| one.id);
    Ok(all)
}

fn screen(officer: &Officer, list: &[(Deadline, Service)]) -> Screen {
    let language = officer.language;
    let line = |(told, service): &(Deadline, Service)| {
        let due = format::moment(language, service.due_at.unwrap_or(service.at));
        let (number, what) = (service.number.as_str(), card::in_short(language, service));
        let by = card::state(language, service, officer.id);
        match told {
            Deadline::Soon => {
                html!(language, "catat-tenggat-segera", nomor = number, ringkas = what, saat = &due, keadaan = &by)
            }
            Deadline::Late => {
                html!(language, "catat-tenggat-lewat", nomor = number, ringkas = what, saat = &due, keadaan = &by)
            }
        }
    };
    let more = list.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| html!(language, "daftar-pagi-lagi", jumlah = format::count(more)));
    let lines: Vec<Html> = list.iter().take(NAMED).map(line).chain(more).collect();
    let text = Html::join(&lines, "\n\n");
    let open = |(_, service): &(Deadline, Service)| {
        Button::new(service.number.as_str(), ServicePress::Open(service.number.clone()))
    };
    ui::rows(list.iter().take(NAMED).map(open).collect(), 4).into_iter().fold(Screen::text(text), Screen::row)
}
