//! An officer offers times by taps: where, on which day, from when until when, and how long each.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::press::AppointmentPress;
use super::words::{self, day_number, day_of, long_day, moment};
use crate::clock::{self, Millis};
use crate::domain::calendar::Calendar;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, MapPoint};
use crate::store::appointments::{self, Venue};
use crate::talks::{office, office_settings, ui};
use crate::text::Html;
use crate::text::format::time_of_day;
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

/// Days that are offered, working days alone.
const DAYS: usize = 10;
/// Times of the day are offered in steps of so many minutes.
const STEP: u16 = 30;
/// How long an appointment may be, in minutes.
const LENGTHS: [u16; 4] = [15, 30, 45, 60];
/// Times that one act offers at most.
const MOST: usize = 40;

/// Asks where the times that are offered are.
pub(super) async fn venue(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let language = turn.language;
    let button = |venue| vec![Button::new(words::venue(language, venue), AppointmentPress::OfferDay(venue))];
    let elsewhere = Button::new(plain!(language, "janji-di-luar"), AppointmentPress::OfferPlace);
    let screen = Screen::text(html!(language, "janji-buka-tempat"));
    let screen = [Venue::Office, Venue::Online].map(button).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![elsewhere]).row(vec![back(turn)]));
    Ok(())
}

/// Waits for the point on the map at which people meet.
pub(super) async fn place(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    turn.memory.awaited = Some(Awaited { what: Awaits::MeetingPlace, at: turn.now });
    let screen = ask_place(turn, html!(turn.language, "janji-buka-lokasi"));
    turn.show(screen);
    Ok(())
}

fn ask_place(turn: &Turn<'_>, text: Html) -> Screen {
    Screen::text(text).row(vec![Button::new(plain!(turn.language, "tombol-kembali"), AppointmentPress::Offer)])
}

/// A location was sent, or what a map's app shares.
pub(in crate::talks) async fn place_said(turn: &mut Turn<'_>, words: &str) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let told = turn.source.place.as_ref().and_then(|spot| MapPoint::new(spot.latitude, spot.longitude));
    let Some(point) = told.or_else(|| MapPoint::find(words)) else {
        let screen = ask_place(turn, html!(turn.language, "janji-lokasi-lagi"));
        turn.say(screen);
        return Ok(());
    };
    turn.memory.awaited = None;
    day(turn, Venue::At(point)).await
}

/// Under a word about a place elsewhere the point that is meant, to be looked at.
fn with_place(language: Language, venue: Venue, text: Html) -> Html {
    match venue.point() {
        Some(_) => Html::join(&[html!(language, "janji-titik", tempat = words::place(language, venue)), text], "\n"),
        None => text,
    }
}

/// What an officer may still offer: the hours of the office, without what stands in the officer's plan already.
struct Room {
    calendar: Arc<Calendar>,
    /// Times that are offered or held, and the officer's own appointments with colleagues, from and until.
    busy: Vec<(Millis, Millis)>,
    now: Millis,
}

impl Room {
    async fn of(turn: &mut Turn<'_>) -> Talk<Self> {
        let (who, now) = (turn.contact.id, turn.now);
        let calendar = office_settings::calendar(turn.read()).await?;
        let busy = appointments::busy(turn.read(), who, now).await?;
        Ok(Self { calendar, busy, now })
    }

    /// Whether nothing else stands between these moments.
    fn is_free(&self, from: Millis, to: Millis) -> bool {
        !self.busy.iter().any(|(starts, ends)| *starts < to && *ends > from)
    }

    /// The minutes of a day at which something may begin: while the office is open, and still to come.
    fn ahead(&self, day: NaiveDate) -> Vec<u16> {
        let openings = self.calendar.openings(day).iter().map(|open| (minute_of(open.from), minute_of(open.to)));
        let all = openings.flat_map(|(from, to)| (from..to).step_by(usize::from(STEP)));
        all.filter(|minute| moment(day, *minute).is_some_and(|at| at > self.now)).collect()
    }

    /// Those of them at which nothing else stands in the plan.
    fn begins(&self, day: NaiveDate) -> Vec<u16> {
        let [shortest, ..] = LENGTHS;
        let is_free = |minute: &u16| {
            let times = moment(day, *minute).zip(moment(day, minute + shortest));
            times.is_some_and(|(from, to)| self.is_free(from, to))
        };
        self.ahead(day).into_iter().filter(is_free).collect()
    }

    /// The end of the opening in which a minute lies; none where the office is closed.
    fn closing(&self, day: NaiveDate, minute: u16) -> Option<u16> {
        let mut open = self.calendar.openings(day).iter();
        let open = open.find(|open| minute_of(open.from) <= minute && minute < minute_of(open.to))?;
        Some(minute_of(open.to))
    }

    /// Until when it is free from a minute on, within the hours of the office.
    fn free_until(&self, day: NaiveDate, minute: u16) -> Option<u16> {
        let at = moment(day, minute)?;
        let next = self.busy.iter().filter(|(_, ends)| *ends > at).map(|(starts, _)| *starts).min();
        let next = next.filter(|next| clock::local(*next).date() == day);
        let next = next.map_or(u16::MAX, |next| minute_of(clock::local(next).time()));
        self.closing(day, minute).map(|close| close.min(next)).filter(|close| *close > minute)
    }

    /// What stands in the plan of a day, as "09.00–11.00", what follows at once together.
    fn plan(&self, day: NaiveDate) -> Vec<String> {
        let of_day = self.busy.iter().filter(|(starts, _)| clock::local(*starts).date() == day);
        let mut all: Vec<(Millis, Millis)> = Vec::new();
        for (starts, ends) in of_day {
            match all.last_mut() {
                Some((_, last)) if *last >= *starts => *last = (*last).max(*ends),
                _ => all.push((*starts, *ends)),
            }
        }
        let span = |(from, to): (Millis, Millis)| format!("{}–{}", time_of_day(from), time_of_day(to));
        all.into_iter().map(span).collect()
    }
}

fn minute_of(time: NaiveTime) -> u16 {
    u16::try_from(time.num_seconds_from_midnight() / 60).unwrap_or_default()
}

fn back(turn: &Turn<'_>) -> Button {
    Button::new(plain!(turn.language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0))
}

/// On which day?
pub(super) async fn day(turn: &mut Turn<'_>, venue: Venue) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let room = Room::of(turn).await?;
    let language = turn.language;
    let today = clock::local(room.now).date();
    let days = std::iter::successors(Some(today), NaiveDate::succ_opt).take(60);
    let open: Vec<NaiveDate> = days.filter(|day| !room.ahead(*day).is_empty()).take(DAYS).collect();
    let free: Vec<NaiveDate> = open.into_iter().filter(|day| !room.begins(*day).is_empty()).collect();
    let button = |day: NaiveDate| {
        let label = words::short_day(language, clock::at_local(day.and_time(NaiveTime::default())));
        Button::new(label, AppointmentPress::OfferFrom(venue, day_number(day)))
    };
    let ask = if free.is_empty() { html!(language, "janji-buka-penuh") } else { html!(language, "janji-buka-hari") };
    let screen = Screen::text(with_place(language, venue, ask));
    let screen = ui::rows(free.into_iter().map(button).collect(), 2).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

fn clock_face(minute: u16) -> String {
    format!("{:02}.{:02}", minute / 60, minute % 60)
}

/// From when?
pub(super) async fn from(turn: &mut Turn<'_>, venue: Venue, number: u32) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let room = Room::of(turn).await?;
    let language = turn.language;
    let Some(of_day) = day_of(number) else { return day(turn, venue).await };
    let begins = room.begins(of_day);
    if begins.is_empty() {
        return day(turn, venue).await;
    }
    let button = |minute: &u16| Button::new(clock_face(*minute), AppointmentPress::OfferTo(venue, number, *minute));
    let plan = room.plan(of_day);
    let plan = (!plan.is_empty()).then(|| html!(language, "janji-buka-sudah", jam = &plan.join(", ")));
    let ask = html!(language, "janji-buka-dari", hari = &long_day(language, of_day));
    let screen = Screen::text(Html::join(&[ask].into_iter().chain(plan).collect::<Vec<_>>(), "\n"));
    let screen = ui::rows(begins.iter().map(button).collect(), 4).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

/// Until when?
pub(super) async fn to(turn: &mut Turn<'_>, venue: Venue, number: u32, begin: u16) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let room = Room::of(turn).await?;
    let language = turn.language;
    let close = day_of(number).and_then(|day| room.free_until(day, begin));
    let Some(close) = close else { return day(turn, venue).await };
    let ends = (begin..close).step_by(usize::from(STEP)).skip(1).chain([close]);
    let button =
        |to: u16| Button::new(clock_face(to), AppointmentPress::OfferLength { venue, day: number, from: begin, to });
    let screen = Screen::text(html!(language, "janji-buka-sampai", dari = &clock_face(begin)));
    let screen = ui::rows(ends.map(button).collect(), 4).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

/// How long each?
pub(super) async fn length(turn: &mut Turn<'_>, (venue, day): (Venue, u32), (from, to): (u16, u16)) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let language = turn.language;
    let fits = LENGTHS.into_iter().filter(|length| *length <= to.saturating_sub(from));
    let button = |length: u16| {
        let label = plain!(language, "janji-menit", jumlah = i64::from(length));
        Button::new(label, AppointmentPress::Post { venue, day, from, to, length })
    };
    let screen = Screen::text(html!(language, "janji-buka-lama", dari = &clock_face(from), sampai = &clock_face(to)));
    let screen = ui::rows(fits.map(button).collect(), 2).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

/// They are offered: all that fit, within the hours of the office and still to come.
pub(super) async fn post(
    turn: &mut Turn<'_>,
    (venue, number): (Venue, u32),
    (from, to): (u16, u16),
    length: u16,
) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let room = Room::of(turn).await?;
    let (who, now, language, name) = (turn.contact.id, turn.now, turn.language, turn.first_name.to_owned());
    let Some(of_day) = day_of(number) else { return day(turn, venue).await };
    let close = room.closing(of_day, from).unwrap_or_default().min(to);
    let length = length.clamp(5, 240);
    let begins = (from..close).step_by(usize::from(length)).filter(|begin| begin + length <= close);
    let time = |begin: u16| Some((moment(of_day, begin)?, moment(of_day, begin + length)?));
    let is_free = |(starts, ends): &(Millis, Millis)| *starts > now && room.is_free(*starts, *ends);
    let times: Vec<(Millis, Millis)> = begins.filter_map(time).filter(is_free).take(MOST).collect();
    let new = appointments::post(turn.write().await?, (who, &name), venue, &times).await?;
    office::note(turn, Action::OfferTimes, None, None).await?;
    let count = i64::try_from(new).unwrap_or(i64::MAX);
    let text = if new == 0 {
        html!(language, "janji-buka-kosong")
    } else {
        html!(language, "janji-buka-jadi", jumlah = count, hari = &long_day(language, of_day))
    };
    let more = Button::new(plain!(language, "janji-tombol-buka"), AppointmentPress::Offer);
    turn.show(
        Screen::text(with_place(language, venue, text))
            .row(vec![back(turn), more])
            .row(vec![ui::menu_button(language)]),
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c16_times_are_offered_within_the_hours_alone() {
        let room = |now, busy| Room { calendar: Arc::new(Calendar::default()), busy, now };
        let friday: NaiveDate = "2026-12-04".parse().unwrap();
        let before = moment(friday, 0).unwrap();
        let whole = room(before, Vec::new());
        let all = whole.begins(friday);
        assert_eq!((all.first(), all.last(), all.contains(&690)), (Some(&480), Some(&930), false), "not at noon");
        assert_eq!(whole.closing(friday, 480), Some(690));
        assert_eq!(whole.closing(friday, 700), None);
        assert_eq!(whole.begins("2026-12-05".parse().unwrap()), [0_u16; 0]);
        assert_eq!(room(moment(friday, 900).unwrap(), Vec::new()).begins(friday), [930], "what is over is not offered");
    }

    #[test]
    fn c16_what_stands_in_the_plan_already_is_not_offered_again() {
        let friday: NaiveDate = "2026-12-04".parse().unwrap();
        let at = |minute| moment(friday, minute).unwrap();
        let busy = vec![(at(540), at(570)), (at(570), at(600)), (at(625), at(640)), (at(780), at(990))];
        let room = Room { calendar: Arc::new(Calendar::default()), busy, now: at(0) };
        // 09.00 to 10.00 is taken, 10.25 to 10.40 in the middle of a step, and the whole afternoon.
        assert_eq!(room.begins(friday), [480, 510, 600, 660]);
        assert_eq!([480, 510, 600, 660].map(|from| room.free_until(friday, from)), [540, 540, 625, 690].map(Some));
        assert_eq!(room.free_until(friday, 540), None);
        assert_eq!(room.plan(friday), ["09.00–10.00", "10.25–10.40", "13.00–16.30"]);
    }
}
