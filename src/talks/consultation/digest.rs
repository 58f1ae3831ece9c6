//! The first list of a working day, at 07.30: for each of the office one message with what came in, what is due soon,
//! what is late where they stand in, and for the heads what is late in all.

use std::collections::BTreeMap;

use super::press::ConsultPress;
use super::watch::{self, Moments};
use super::{access, card, post, promise};
use crate::clock;
use crate::domain::calendar::Calendar;
use crate::domain::case_clock::{Times, days_late};
use crate::domain::{Button, CaseNumber, ContactId, Language, Team};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::appointments::{self, Appointment};
use crate::store::case_clocks::{self, Told, Watched};
use crate::store::cases::{self, Part, State};
use crate::store::officers::Officer;
use crate::store::{self, meta, team_times};
use crate::talks::{office_settings, ui};
use crate::text::{Html, format};
use crate::turn::{Effects, Screen};
use crate::{html, plain};

pub(in crate::talks) const DIGEST: Job =
    Job { name: "case_digest", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

/// Cases that a part of the list names; it says how many more there are.
const NAMED: usize = 8;

/// What somebody's list is about, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    /// Nobody has it yet.
    New,
    /// It is this person's own since the last list.
    Mine,
    /// Its answer is due soon.
    Soon,
    /// This person stands in for who is late.
    Late,
    /// A head sees what is late.
    AllLate,
}

/// The list of one person.
struct List {
    officer: Officer,
    cases: BTreeMap<About, Vec<Watched>>,
    meetings: Vec<Appointment>,
}

#[derive(Default)]
struct Lists(BTreeMap<ContactId, List>);

impl Lists {
    fn of(&mut self, officer: Officer) -> &mut List {
        self.0.entry(officer.id).or_insert_with(|| List { officer, cases: BTreeMap::new(), meetings: Vec::new() })
    }

    fn add(&mut self, officer: Officer, about: About, case: &Watched) {
        let list = self.of(officer);
        list.cases.entry(about).or_default().push(case.clone());
    }
}

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let today = clock::local(tick.now).date().to_string();
    if meta::listed_on(tick.conn).await?.is_some_and(|last| last == today) {
        return Ok(effects);
    }
    let calendar = office_settings::calendar(tick.conn).await?;
    if !post::may_tell(&calendar, tick.now) || !post::is_list_time(tick.now) {
        return Ok(effects);
    }
    meta::note_listed_on(tick.conn, &today).await?;
    let lists = gather(tick, &calendar).await?;
    for (who, list) in lists.0 {
        let screen = screen(tick, &calendar, &list).await?;
        effects.sends.push(crate::turn::Send::new(who, crate::domain::Lane::Case, crate::turn::Outgoing::New(screen)));
    }
    Ok(effects)
}

/// Puts every case that somebody is to hear of into the lists of those people, and notes that they did.
async fn gather(tick: &mut Tick<'_>, calendar: &Calendar) -> Result<Lists, store::Error> {
    let mut lists = Lists::default();
    let mut times: BTreeMap<Team, Times> = BTreeMap::new();
    for team in Team::ALL {
        times.insert(team, team_times::of(tick.conn, team).await?);
    }
    let all = case_clocks::running(tick.conn).await?;
    let (mut late, mut is_news) = (Vec::new(), false);
    for case in &all {
        let moments = Moments { case, calendar, times: times.get(&case.team).copied().unwrap_or_default() };
        first_seen(tick, calendar, &mut lists, case).await?;
        if let Some((told, _)) = moments.reached(tick.now) {
            watch::note(tick, case, told).await?;
            let about = match told {
                Told::AnswerSoon => About::Soon,
                Told::RouteSoon | Told::RouteLate => About::New,
                _ => About::Late,
            };
            for one in watch::told_to(tick, case, told).await? {
                lists.add(one, about, case);
            }
        }
        let is_late = case.clock.due <= tick.now;
        let is_untaken = case.state == State::Waiting && moments.route_due() <= tick.now;
        if is_late || is_untaken {
            let told = if is_late { Told::HeadAnswer } else { Told::HeadRoute };
            let is_new = !case.is_told(told);
            if is_new {
                case_clocks::tell(tick.conn, case.case, told).await?;
            }
            if !case.complaint {
                late.push(case.clone());
                is_news |= is_new;
            } else if is_new {
                // The list of what is late is every head's; of a complaint those hear who may see it.
                for reader in post::asked(tick, case).await? {
                    lists.add(reader, About::AllLate, case);
                }
            }
        }
    }
    let midnight = clock::at_local(clock::local(tick.now).date().and_time(chrono::NaiveTime::MIN));
    for meeting in appointments::confirmed(tick.conn, tick.keys, (midnight, midnight + clock::DAY)).await? {
        if let Some(officer) = post::officer(tick, meeting.slot.officer).await? {
            lists.of(officer).meetings.push(meeting);
        }
    }
    if is_news {
        for head in post::heads(tick).await? {
            for case in &late {
                let about = if case.clock.due <= tick.now { About::AllLate } else { About::New };
                lists.add(head, about, case);
            }
        }
    }
    Ok(lists)
}

/// What came in or was taken while the office was closed stands in somebody's first list.
async fn first_seen(
    tick: &mut Tick<'_>,
    calendar: &Calendar,
    lists: &mut Lists,
    case: &Watched,
) -> Result<(), store::Error> {
    if case.is_told(Told::Listed) {
        return Ok(());
    }
    case_clocks::tell(tick.conn, case.case, Told::Listed).await?;
    let came = if case.state == State::Waiting { case.clock.started } else { case.acted };
    if calendar.is_open(came) {
        return Ok(());
    }
    let (about, who) = match &case.officer {
        Some((holder, _)) => (About::Mine, post::officer(tick, *holder).await?.into_iter().collect()),
        None => (About::New, post::asked(tick, case).await?),
    };
    for one in who.into_iter().filter(|one| one.id != case.contact) {
        lists.add(one, about, case);
    }
    Ok(())
}

/// The list as its reader sees it.
async fn screen(tick: &mut Tick<'_>, calendar: &Calendar, list: &List) -> Result<Screen, store::Error> {
    let (language, now) = (list.officer.language, tick.now);
    let mut parts = vec![html!(language, "daftar-pagi", hari = &format::day(language, now))];
    let meeting = |one: &Appointment| {
        let at = format::time_of_day(one.slot.starts);
        html!(language, "daftar-pagi-janji-baris", jam = &at, nama = &one.person)
    };
    let meetings: Vec<Html> = list.meetings.iter().map(meeting).collect();
    if !meetings.is_empty() {
        parts.push(html!(language, "daftar-pagi-janji", isi = Html::join(&meetings, "\n")));
    }
    let mut shown: Vec<CaseNumber> = Vec::new();
    for (about, found) in &list.cases {
        let mut lines = Vec::new();
        for case in unique(found).take(NAMED) {
            lines.push(line(tick, calendar, (language, *about), case).await?);
            if !shown.contains(&case.number) {
                shown.push(case.number.clone());
            }
        }
        let count = unique(found).count();
        let more = count.saturating_sub(NAMED);
        lines.extend((more > 0).then(|| html!(language, "daftar-pagi-lagi", jumlah = format::count(more))));
        parts.push(Html::join(&[title(language, *about, format::count(count)), Html::join(&lines, "\n")], "\n"));
    }
    let open = |number: &CaseNumber| Button::new(number.as_str(), ConsultPress::Open(number.clone()));
    let buttons = shown.iter().take(NAMED).map(open).collect();
    let screen = ui::rows(buttons, 4).into_iter().fold(Screen::text(Html::join(&parts, "\n\n")), Screen::row);
    let queue = Button::new(plain!(language, "konsultasi-tombol-antrean"), ConsultPress::Queue(Part::New, 0));
    Ok(screen.row(vec![queue]))
}

fn unique(found: &[Watched]) -> impl Iterator<Item = &Watched> {
    let is_first = |at: usize, case: &Watched| !found.iter().take(at).any(|before| before.case == case.case);
    found.iter().enumerate().filter(move |(at, case)| is_first(*at, case)).map(|(_, case)| case)
}

fn title(language: Language, about: About, count: i64) -> Html {
    match about {
        About::New => html!(language, "daftar-pagi-baru", jumlah = count),
        About::Mine => html!(language, "daftar-pagi-milik", jumlah = count),
        About::Soon => html!(language, "daftar-pagi-segera", jumlah = count),
        About::Late => html!(language, "daftar-pagi-cadangan", jumlah = count),
        About::AllLate => html!(language, "daftar-pagi-terlambat", jumlah = count),
    }
}

/// One case in a line: who asks and what, or since when it is late and with whom.
async fn line(
    tick: &mut Tick<'_>,
    calendar: &Calendar,
    (language, about): (Language, About),
    case: &Watched,
) -> Result<Html, store::Error> {
    let number = case.number.as_str();
    if matches!(about, About::Late | About::AllLate) {
        let days = days_late(calendar, case.clock.due, tick.now);
        return Ok(match &case.officer {
            Some((_, name)) => html!(language, "daftar-pagi-lewat", nomor = number, petugas = name, hari = days),
            None => html!(language, "daftar-pagi-lewat-belum", nomor = number),
        });
    }
    let keys = tick.keys;
    let Some(whole) = cases::get(tick.conn, keys, case.case).await? else { return Ok(Html::default()) };
    let (person, begins) = (&access::asker(language, &whole), &card::gist(language, &whole));
    Ok(match about {
        About::Soon => {
            let due = promise::told(language, calendar, case.clock.due);
            html!(language, "daftar-pagi-baris-janji", nomor = number, nama = person, isi = begins, janji = &due)
        }
        _ => html!(language, "daftar-pagi-baris", nomor = number, nama = person, isi = begins),
    })
}
