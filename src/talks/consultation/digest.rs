//! The first list of a working day, at 07.30: for each of the office one message with all that is theirs to do, the most
//! urgent first.
//!
//! It says how things stand, so what is late stands in it again every morning; what was said here is not said once more
//! during the day.

mod words;

use std::collections::BTreeMap;

use super::watch::{self, Moments};
use super::{access, post};
use crate::clock::{self, DAY, Millis};
use crate::domain::calendar::Calendar;
use crate::domain::case_clock::Times;
use crate::domain::{CaseNumber, ContactId, Lane, Team};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::appointments::{self, Appointment};
use crate::store::case_clocks::{self, DeadlineNotice, Watched};
use crate::store::cases::{self, State};
use crate::store::officers::{self, Officer};
use crate::store::services::Service;
use crate::store::{self, meta, team_times};
use crate::talks::{duty, office_settings, services};
use crate::turn::{Effects, Outgoing, Send};

pub(in crate::talks) const DIGEST: Job =
    Job { name: "case_digest", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

/// Why something stands in somebody's list, the most urgent first; it stands there once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    /// Its promise is past: this person's own, what nobody has, and for the heads all.
    Late,
    /// Its owner said that it did not help.
    Again,
    /// An appointment that an owner asks for.
    Requested,
    /// An appointment of today.
    Meeting,
    /// This person wants to be reminded of it today.
    Reminder,
    /// This person's own, and its answer is due soon.
    Soon,
    /// This person's own: it waits for an answer, or for what was promised on the telephone.
    Mine,
    /// Nobody has it yet.
    New,
    /// This person stands in for who is late.
    Cover,
}

/// One thing that stands in a list.
#[derive(Clone, Debug)]
enum Item {
    Case(Watched),
    Service(Service),
    Meeting(Appointment),
}

impl Item {
    /// By which number people name it.
    fn number(&self) -> Option<&CaseNumber> {
        match self {
            Self::Case(case) => Some(&case.number),
            Self::Service(service) => Some(&service.number),
            Self::Meeting(_) => None,
        }
    }
}

/// The list of one person.
struct List {
    officer: Officer,
    items: BTreeMap<About, Vec<Item>>,
}

/// Everybody's lists, while they are made.
struct Lists {
    of: BTreeMap<ContactId, List>,
    /// Who of the office is there.
    there: Vec<Officer>,
    heads: Vec<Officer>,
}

impl Lists {
    async fn begin(tick: &mut Tick<'_>) -> Result<Self, store::Error> {
        let now = tick.now;
        let office = officers::with(tick.conn, access::answers).await?;
        let there = office.into_iter().filter(|one| one.is_there(now)).collect();
        Ok(Self { of: BTreeMap::new(), there, heads: post::heads(tick).await? })
    }

    fn add(&mut self, officer: Officer, about: About, item: Item) {
        let list = self.of.entry(officer.id).or_insert_with(|| List { officer, items: BTreeMap::new() });
        list.items.entry(about).or_default().push(item);
    }

    /// Whoever holds something, where that person is there.
    fn holder(&self, who: ContactId) -> Vec<Officer> {
        self.there.iter().copied().filter(|one| one.id == who).collect()
    }
}

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let calendar = office_settings::calendar(tick.conn).await?;
    if !duty::list_is_due(tick, &calendar).await? {
        return Ok(effects);
    }
    meta::note_listed_on(tick.conn, &clock::local(tick.now).date().to_string()).await?;
    let mut lists = Lists::begin(tick).await?;
    add_cases(tick, &calendar, &mut lists).await?;
    add_services(tick, &calendar, &mut lists).await?;
    add_meetings(tick, &mut lists).await?;
    for (who, list) in lists.of {
        let screen = words::screen(tick, &calendar, &list).await?;
        effects.sends.push(Send::new(who, Lane::Case, Outgoing::New(screen)));
    }
    Ok(effects)
}

/// The moment at which the day of `now` ends in Lampung.
fn midnight(now: Millis) -> Millis {
    clock::midnight(clock::local(now).date()) + DAY
}

/// Every case that somebody of the office has to do something about.
async fn add_cases(tick: &mut Tick<'_>, calendar: &Calendar, lists: &mut Lists) -> Result<(), store::Error> {
    let mut times: BTreeMap<Team, Times> = BTreeMap::new();
    for team in Team::ALL {
        times.insert(team, team_times::of(tick.conn, team).await?);
    }
    for case in case_clocks::reminded_until(tick.conn, (tick.now, midnight(tick.now))).await? {
        for one in case.officer.iter().flat_map(|(id, _)| lists.holder(*id)).collect::<Vec<_>>() {
            add_case(tick, lists, (one, About::Reminder), &case).await?;
        }
    }
    for case in case_clocks::running(tick.conn).await? {
        let moments = Moments { case: &case, calendar, times: times.get(&case.team).copied().unwrap_or_default() };
        if let Some((told, _)) = moments.reached(tick.now) {
            watch::note(tick, &case, told).await?;
            if matches!(told, DeadlineNotice::AnswerLate | DeadlineNotice::RouteLate) {
                for one in watch::told_to(tick, &case, told).await? {
                    add_case(tick, lists, (one, About::Cover), &case).await?;
                }
            }
        }
        let about = about(&moments, tick.now);
        let mut readers = match &case.officer {
            Some((holder, _)) => lists.holder(*holder),
            None => post::asked(tick, &case).await?,
        };
        let is_untaken = case.state == State::Waiting && moments.route_due() <= tick.now;
        if (about == About::Late || is_untaken) && !case.complaint {
            readers.extend(lists.heads.iter().copied());
        }
        for one in readers {
            add_case(tick, lists, (one, about), &case).await?;
        }
    }
    Ok(())
}

/// Why a case stands in the lists of those who have it or could take it.
fn about(moments: &Moments<'_>, now: Millis) -> About {
    let case = moments.case;
    match case.state {
        _ if case.clock.due <= now => About::Late,
        _ if case.urgent => About::Again,
        State::Waiting => About::New,
        _ if moments.answer_soon() <= now || case.clock.due < midnight(now) => About::Soon,
        _ => About::Mine,
    }
}

/// Puts a case into a list, where that person may see it and did not ask it.
async fn add_case(
    tick: &mut Tick<'_>,
    lists: &mut Lists,
    (officer, about): (Officer, About),
    case: &Watched,
) -> Result<(), store::Error> {
    let keys = tick.keys;
    let may_see = if case.complaint {
        let whole = cases::get(tick.conn, keys, case.case).await?;
        whole.is_some_and(|whole| access::sees(&whole, officer.id, officer.role))
    } else {
        officer.id != case.contact
    };
    if may_see {
        lists.add(officer, about, Item::Case(case.clone()));
    }
    Ok(())
}

/// What is left to do of calls and visits.
async fn add_services(tick: &mut Tick<'_>, calendar: &Calendar, lists: &mut Lists) -> Result<(), store::Error> {
    for (service, told) in services::for_the_morning(tick, calendar).await? {
        let due = service.due_at.unwrap_or(Millis::MAX);
        let about = match service.officer {
            _ if due <= tick.now => About::Late,
            None => About::New,
            Some(_) if told.is_some() || due < midnight(tick.now) => About::Soon,
            Some(_) => About::Mine,
        };
        let mut readers = match &service.officer {
            Some((holder, _)) => lists.holder(*holder),
            None => duty::on_duty(tick, service.subject, |_| true).await?,
        };
        if about == About::Late {
            readers.extend(lists.heads.iter().copied());
        }
        for one in readers {
            lists.add(one, about, Item::Service(service.clone()));
        }
        if told == Some(services::Deadline::Late) {
            for one in duty::backups(tick, service.subject).await? {
                lists.add(one, About::Cover, Item::Service(service.clone()));
            }
        }
    }
    Ok(())
}

/// The appointments of today, and those that wait for a yes or a no.
async fn add_meetings(tick: &mut Tick<'_>, lists: &mut Lists) -> Result<(), store::Error> {
    let (now, keys) = (tick.now, tick.keys);
    let today = (midnight(now) - DAY, midnight(now));
    let certain = appointments::confirmed(tick.conn, keys, today).await?;
    let requested = appointments::requested(tick.conn, keys, now).await?;
    let all = certain.into_iter().map(|one| (About::Meeting, one));
    for (about, meeting) in all.chain(requested.into_iter().map(|one| (About::Requested, one))) {
        for officer in lists.holder(meeting.slot.officer) {
            lists.add(officer, about, Item::Meeting(meeting.clone()));
        }
    }
    Ok(())
}
