//! An officer offers times by taps: where, on which day, from when until when, and how long each.

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

/// Where?
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

fn back(turn: &Turn<'_>) -> Button {
    Button::new(plain!(turn.language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0))
}

/// On which day?
pub(super) async fn day(turn: &mut Turn<'_>, venue: Venue) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let (language, now) = (turn.language, turn.now);
    let today = clock::local(now).date();
    let days = std::iter::successors(Some(today), NaiveDate::succ_opt).take(60);
    let open = days.filter(|day| !minutes(&calendar, *day, now).is_empty()).take(DAYS);
    let button = |day: NaiveDate| {
        let label = words::short_day(language, clock::at_local(day.and_time(NaiveTime::default())));
        Button::new(label, AppointmentPress::OfferFrom(venue, day_number(day)))
    };
    let screen = Screen::text(with_place(language, venue, html!(language, "janji-buka-hari")));
    let screen = ui::rows(open.map(button).collect(), 2).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

/// The minutes of a day at which something may begin: while the office is open, and still to come.
fn minutes(calendar: &Calendar, day: NaiveDate, now: Millis) -> Vec<u16> {
    let of = |time: NaiveTime| u16::try_from(time.num_seconds_from_midnight() / 60).unwrap_or_default();
    let openings = calendar.openings(day).iter().map(|open| (of(open.from), of(open.to)));
    let all = openings.flat_map(|(from, to)| (from..to).step_by(usize::from(STEP)));
    all.filter(|minute| moment(day, *minute).is_some_and(|at| at > now)).collect()
}

/// The end of the opening in which a minute lies; none where the office is closed.
fn closing(calendar: &Calendar, day: NaiveDate, minute: u16) -> Option<u16> {
    let of = |time: NaiveTime| u16::try_from(time.num_seconds_from_midnight() / 60).unwrap_or_default();
    let open = calendar.openings(day).iter().find(|open| of(open.from) <= minute && minute < of(open.to))?;
    Some(of(open.to))
}

fn clock_face(minute: u16) -> String {
    format!("{:02}.{:02}", minute / 60, minute % 60)
}

/// From when?
pub(super) async fn from(turn: &mut Turn<'_>, venue: Venue, number: u32) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let (language, now) = (turn.language, turn.now);
    let Some(of_day) = day_of(number) else { return day(turn, venue).await };
    let begins = minutes(&calendar, of_day, now);
    if begins.is_empty() {
        return day(turn, venue).await;
    }
    let button = |minute: &u16| Button::new(clock_face(*minute), AppointmentPress::OfferTo(venue, number, *minute));
    let screen = Screen::text(html!(language, "janji-buka-dari", hari = &long_day(language, of_day)));
    let screen = ui::rows(begins.iter().map(button).collect(), 4).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![back(turn)]));
    Ok(())
}

/// Until when?
pub(super) async fn to(turn: &mut Turn<'_>, venue: Venue, number: u32, begin: u16) -> Talk {
    ui::require(turn, Action::OfferTimes, Relation::Own).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let language = turn.language;
    let close = day_of(number).and_then(|day| closing(&calendar, day, begin));
    let Some(close) = close else { return day(turn, venue).await };
    let ends = (begin..=close).step_by(usize::from(STEP)).skip(1);
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
    let calendar = office_settings::calendar(turn.read()).await?;
    let (who, now, language, name) = (turn.contact.id, turn.now, turn.language, turn.first_name.to_owned());
    let Some(of_day) = day_of(number) else { return day(turn, venue).await };
    let close = closing(&calendar, of_day, from).unwrap_or_default().min(to);
    let length = length.clamp(5, 240);
    let begins = (from..close).step_by(usize::from(length)).filter(|begin| begin + length <= close);
    let time = |begin: u16| Some((moment(of_day, begin)?, moment(of_day, begin + length)?));
    let times: Vec<(Millis, Millis)> = begins.filter_map(time).filter(|(starts, _)| *starts > now).take(MOST).collect();
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
        let calendar = Calendar::default();
        let friday: NaiveDate = "2026-12-04".parse().unwrap();
        let before = moment(friday, 0).unwrap();
        let all = minutes(&calendar, friday, before);
        assert_eq!((all.first(), all.last(), all.contains(&690)), (Some(&480), Some(&930), false), "not at noon");
        assert_eq!(closing(&calendar, friday, 480), Some(690));
        assert_eq!(closing(&calendar, friday, 700), None);
        assert_eq!(minutes(&calendar, "2026-12-05".parse().unwrap(), before), [0_u16; 0]);
        assert_eq!(minutes(&calendar, friday, moment(friday, 900).unwrap()), [930], "what is over is not offered");
    }
}
