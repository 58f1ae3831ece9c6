//! The first list of a day as its reader sees it.

use super::{About, Item, List};
use crate::domain::calendar::Calendar;
use crate::domain::case_clock::days_late;
use crate::domain::{Button, CallbackData, CaseNumber, Language};
use crate::job::Tick;
use crate::store;
use crate::store::appointments::Appointment;
use crate::store::case_clocks::Watched;
use crate::store::cases::{self, Author, Case, Entry, Part};
use crate::talks::appointments::press::AppointmentPress;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::consultation::{access, card, promise};
use crate::talks::services::press::ServicePress;
use crate::talks::{services, ui};
use crate::text::{Html, format};
use crate::turn::Screen;
use crate::{html, plain};

/// Lines of a list, each with its button; what is less urgent is counted.
const LINES: usize = 20;

/// The list as its reader sees it.
pub(super) async fn screen(tick: &mut Tick<'_>, calendar: &Calendar, list: &List) -> Result<Screen, store::Error> {
    let language = list.officer.language;
    let mut parts = vec![html!(language, "daftar-pagi", hari = &format::day(language, tick.now))];
    let (mut seen, mut buttons, mut left) = (Vec::new(), Vec::new(), LINES);
    let mut has_meetings = false;
    for (about, items) in &list.items {
        let items = once(items, &mut seen);
        if items.is_empty() {
            continue;
        }
        let mut lines = Vec::new();
        for item in items.iter().take(left) {
            lines.push(line(tick, calendar, (list, *about), item).await?);
            buttons.extend(open(item));
            has_meetings |= matches!(item, Item::Meeting(_));
        }
        let more = items.len() - lines.len();
        left -= lines.len();
        lines.extend((more > 0).then(|| html!(language, "daftar-pagi-lagi", jumlah = format::count(more))));
        lines.insert(0, title(language, *about, format::count(items.len())));
        parts.push(Html::join(&lines, "\n"));
    }
    let screen = ui::rows(buttons, 4).into_iter().fold(Screen::text(Html::join(&parts, "\n\n")), Screen::row);
    let queue = Button::new(plain!(language, "konsultasi-tombol-antrean"), ConsultPress::Queue(part(list), 0));
    let schedule = Button::new(plain!(language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0));
    Ok(screen.row([queue].into_iter().chain(has_meetings.then_some(schedule)).collect()))
}

/// What did not stand further above.
fn once<'a>(items: &'a [Item], seen: &mut Vec<&'a CaseNumber>) -> Vec<&'a Item> {
    let is_new = |item: &&'a Item| match item.number() {
        Some(number) if seen.contains(&number) => false,
        Some(number) => {
            seen.push(number);
            true
        }
        None => true,
    };
    items.iter().filter(is_new).collect()
}

/// The part of the queue that goes on with the most urgent of the list.
fn part(list: &List) -> Part {
    match list.items.keys().next() {
        Some(About::Late) => Part::Late,
        Some(About::Soon | About::Mine | About::Reminder) => Part::Mine,
        _ => Part::New,
    }
}

/// The way to it, where it has a number.
fn open(item: &Item) -> Option<Button> {
    let press: CallbackData = match item {
        Item::Case(case) => ConsultPress::Open(case.number.clone()).into(),
        Item::Service(service) => ServicePress::Open(service.number.clone()).into(),
        Item::Meeting(_) => return None,
    };
    item.number().map(|number| Button::new(number.as_str(), press))
}

fn title(language: Language, about: About, count: i64) -> Html {
    match about {
        About::Late => html!(language, "daftar-pagi-terlambat", jumlah = count),
        About::Again => html!(language, "daftar-pagi-belum", jumlah = count),
        About::Requested => html!(language, "daftar-pagi-minta-janji", jumlah = count),
        About::Meeting => html!(language, "daftar-pagi-janji", jumlah = count),
        About::Reminder => html!(language, "daftar-pagi-ingatkan", jumlah = count),
        About::Soon => html!(language, "daftar-pagi-segera", jumlah = count),
        About::Mine => html!(language, "daftar-pagi-milik", jumlah = count),
        About::New => html!(language, "daftar-pagi-baru", jumlah = count),
        About::Cover => html!(language, "daftar-pagi-cadangan", jumlah = count),
    }
}

async fn line(
    tick: &mut Tick<'_>,
    calendar: &Calendar,
    (list, about): (&List, About),
    item: &Item,
) -> Result<Html, store::Error> {
    let language = list.officer.language;
    Ok(match item {
        Item::Case(case) => return case_line(tick, calendar, (list, about), case).await,
        Item::Service(service) => services::in_the_morning(language, service, list.officer.id),
        Item::Meeting(meeting) => meeting_line(language, about, meeting),
    })
}

/// When and who; of what is asked for the day as well.
fn meeting_line(language: Language, about: About, meeting: &Appointment) -> Html {
    let at = match about {
        About::Meeting => format::time_of_day(meeting.slot.starts),
        _ => format::moment(language, meeting.slot.starts),
    };
    let line = html!(language, "daftar-pagi-janji-baris", jam = &at, nama = &meeting.person);
    match &meeting.case {
        Some(number) => Html::join(&[line, Html::escape(number.as_str())], " · "),
        None => line,
    }
}

/// How the newest words of the owner of a case begin.
async fn newest_words(tick: &mut Tick<'_>, case: &Case) -> Result<Option<String>, store::Error> {
    let keys = tick.keys;
    let entries = cases::entries(tick.conn, keys, (case.id, &case.number)).await?;
    let words = |entry: Entry| entry.words.filter(|_| entry.author == Author::Owner);
    Ok(entries.into_iter().rev().find_map(words).map(|words| card::begins(&words)))
}

/// Who asks and what; of what is late since when, and who has it where that is somebody else.
async fn case_line(
    tick: &mut Tick<'_>,
    calendar: &Calendar,
    (list, about): (&List, About),
    case: &Watched,
) -> Result<Html, store::Error> {
    let (language, number, keys) = (list.officer.language, case.number.as_str(), tick.keys);
    let late = days_late(calendar, case.clock.due, tick.now);
    if let (About::Late | About::Cover, Some((holder, name))) = (about, &case.officer)
        && *holder != list.officer.id
    {
        return Ok(html!(language, "daftar-pagi-lewat", nomor = number, petugas = name, hari = late));
    }
    let Some(whole) = cases::get(tick.conn, keys, case.case).await? else { return Ok(Html::default()) };
    // What was opened again is about what its owner wrote last, and not about the first question.
    let newest = if about == About::Again { newest_words(tick, &whole).await? } else { None };
    let (person, begins) = (&access::asker(language, &whole), &newest.unwrap_or_else(|| card::gist(language, &whole)));
    Ok(match about {
        About::Late if case.officer.is_some() => {
            html!(language, "daftar-pagi-lewat-saya", nomor = number, nama = person, isi = begins, hari = late)
        }
        About::Late | About::Cover => {
            html!(language, "daftar-pagi-lewat-belum", nomor = number, nama = person, isi = begins)
        }
        About::Soon | About::Mine => {
            let due = promise::told(language, &calendar.of(case.team), case.clock.promised());
            html!(language, "daftar-pagi-baris-janji", nomor = number, nama = person, isi = begins, janji = &due)
        }
        About::Reminder => {
            let at = format::time_of_day(case.remind_at.unwrap_or(tick.now));
            html!(language, "daftar-pagi-ingat", jam = &at, nomor = number, nama = person, isi = begins)
        }
        _ => html!(language, "daftar-pagi-baris", nomor = number, nama = person, isi = begins),
    })
}
