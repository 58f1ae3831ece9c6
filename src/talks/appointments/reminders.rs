//! What time says of appointments: a day before and two hours before, by day alone; and what nobody
//! confirmed is over when its time begins.

use super::press::AppointmentPress;
use super::{notice, words};
use crate::clock::Millis;
use crate::domain::Lane;
use crate::domain::{Button, Language};
use crate::html;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::plain;
use crate::store::appointments::{self, Appointment, Reminder, State};
use crate::store::{self, cases, contacts};
use crate::text::Html;
use crate::turn::{Effects, Outgoing, Screen, Send};

pub(in crate::talks) const REMINDERS: Job =
    Job { name: "appointments", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

const HOUR: Millis = 3_600_000;
/// The first reminder comes so long before.
const DAY_BEFORE: Millis = 24 * HOUR;
/// The second one.
const HOURS_BEFORE: Millis = 2 * HOUR;
/// So long after a reminder what its owner writes answers it.
const ANSWERED_FOR: Millis = HOUR / 2;
/// A reminder that would come so soon after the yes is none, in milliseconds before the time begins.
pub(super) const SOON: [(Reminder, Millis); 2] =
    [(Reminder::DayBefore, DAY_BEFORE + 2 * HOUR), (Reminder::HoursBefore, HOURS_BEFORE + HOUR)];

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let (now, keys) = (tick.now, tick.keys);
    for one in appointments::take_untold(tick.conn, keys, tick.chunk).await? {
        tell_over(tick, &mut effects, &one, |language, when| html!(language, "janji-kabar-batal", saat = when)).await?;
        if let Some(language) = contacts::language_if_reachable(tick.conn, one.contact).await? {
            let text = html!(language, "janji-dibatalkan", saat = &words::when(language, &one.slot));
            effects.sends.extend(notice::edit(language, &one, text));
        }
    }
    let due = appointments::before(tick.conn, keys, now + DAY_BEFORE, tick.chunk).await?;
    for one in due {
        let is_over = one.state == State::Held && one.slot.starts <= now;
        if is_over && appointments::lapse(tick.conn, one.id, now).await? {
            tell_over(tick, &mut effects, &one, |language, when| html!(language, "janji-kabar-lewat", saat = when))
                .await?;
            tell_officer_over(tick, &mut effects, &one).await?;
        } else if one.state == State::Confirmed {
            remind(tick, &mut effects, &one).await?;
        }
    }
    Ok(effects)
}

/// The reminder that is due; the later one where both are, and none once it has begun.
async fn remind(tick: &mut Tick<'_>, effects: &mut Effects, one: &Appointment) -> Result<(), store::Error> {
    let left = one.slot.starts - tick.now;
    let what = if left <= HOURS_BEFORE { Reminder::HoursBefore } else { Reminder::DayBefore };
    if one.is_told(what) {
        return Ok(());
    }
    appointments::note_told(tick.conn, one.id, Reminder::DayBefore).await?;
    appointments::note_told(tick.conn, one.id, what).await?;
    if left <= 0 {
        return Ok(());
    }
    if let Some(language) = contacts::language_if_reachable(tick.conn, one.contact).await? {
        let lead = match what {
            Reminder::DayBefore => html!(language, "janji-ingat-besok"),
            Reminder::HoursBefore => html!(language, "janji-ingat-sebentar"),
        };
        let text = Html::join(&[lead, words::own(language, one)], "\n\n");
        let ways = vec![
            Button::new(plain!(language, "janji-tombol-pindah"), AppointmentPress::Move(one.id, 0)),
            Button::new(plain!(language, "janji-tombol-batal"), AppointmentPress::Cancel(one.id, false)),
        ];
        let screen = Screen::text(text).row(ways);
        effects.sends.push(Send::new(one.contact, Lane::Case, Outgoing::New(screen)));
        answers_the_officer(tick, one).await?;
    }
    if what == Reminder::HoursBefore
        && let Some(language) = contacts::language_if_reachable(tick.conn, one.slot.officer).await?
    {
        let card = words::for_office(language, one, tick.now);
        let text = Html::join(&[html!(language, "janji-ingat-sebentar"), card], "\n\n");
        let schedule = Button::new(plain!(language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0));
        let screen = Screen::text(text).row(vec![schedule]);
        effects.sends.push(Send::new(one.slot.officer, Lane::Case, Outgoing::New(screen)));
    }
    Ok(())
}

/// "Maaf, saya terlambat": what the owner writes right after a reminder is for whoever has the consultation that the
/// appointment is about.
async fn answers_the_officer(tick: &mut Tick<'_>, one: &Appointment) -> Result<(), store::Error> {
    let Some(number) = &one.case else { return Ok(()) };
    let case = cases::find(tick.conn, tick.keys, number).await?;
    let is_held = case.is_some_and(|case| case.contact == one.contact && case.is_held_by(one.slot.officer));
    if is_held {
        cases::live(tick.conn, one.contact, Some((number, tick.now + ANSWERED_FOR))).await?;
    }
    Ok(())
}

/// It comes to nothing: what it was asked for in place of stands, and else it is over as usual.
async fn tell_over(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    one: &Appointment,
    usual: impl Fn(Language, &str) -> Html,
) -> Result<(), store::Error> {
    let (keys, now) = (tick.keys, tick.now);
    let all = appointments::of_series(tick.conn, keys, one.root()).await?;
    let stands = all.into_iter().find(|other| other.state == State::Confirmed && other.slot.starts > now);
    tell_ended(tick, effects, one, |language, when| match &stands {
        Some(stands) => {
            let old = words::when(language, &stands.slot);
            html!(language, "janji-kabar-pindah-lewat", saat = when, lama = &old)
        }
        None => usual(language, when),
    })
    .await
}

/// Its officer hears that nobody said yes or no in time, and that its owner knows.
async fn tell_officer_over(tick: &mut Tick<'_>, effects: &mut Effects, one: &Appointment) -> Result<(), store::Error> {
    let Some(language) = contacts::language_if_reachable(tick.conn, one.slot.officer).await? else { return Ok(()) };
    let when = words::when(language, &one.slot);
    let text = html!(language, "janji-kantor-tak-dijawab", nama = &one.person, saat = &when);
    let schedule = Button::new(plain!(language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0));
    effects.sends.push(Send::new(one.slot.officer, Lane::Case, Outgoing::New(Screen::text(text).row(vec![schedule]))));
    Ok(())
}

/// Its owner hears that it ended, with the way to another time.
async fn tell_ended(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    one: &Appointment,
    said: impl Fn(Language, &str) -> Html,
) -> Result<(), store::Error> {
    let Some(language) = contacts::language_if_reachable(tick.conn, one.contact).await? else { return Ok(()) };
    let text = said(language, &words::when(language, &one.slot));
    let other = AppointmentPress::Free { case: one.case.clone(), page: 0 };
    let screen = Screen::text(text).row(vec![Button::new(plain!(language, "janji-tombol-baru"), other)]);
    effects.sends.push(Send::new(one.contact, Lane::Case, Outgoing::New(screen)));
    Ok(())
}
