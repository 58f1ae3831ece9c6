//! Appointments in words.

use super::press::AppointmentPress;
use crate::clock::{self, Millis};
use crate::domain::{Button, Language, MapPoint};
use crate::html;
use crate::plain;
use crate::store::appointments::{Appointment, Slot, State, Venue};
use crate::text::{self, Html, format};

/// When: "Senin, 30 November 2026, 09.00–09.30".
pub(super) fn when(language: Language, slot: &Slot) -> String {
    let (from, to) = (format::time_of_day(slot.starts), format::time_of_day(slot.ends));
    format!("{}, {from}–{to}", format::day(language, slot.starts))
}

/// Where.
pub(super) fn venue(language: Language, venue: Venue) -> String {
    match venue {
        Venue::Office => plain!(language, "janji-di-kantor"),
        Venue::Online => plain!(language, "janji-daring"),
        Venue::At(_) => plain!(language, "janji-di-luar"),
    }
}

/// The same with a way there, where it is a point on the map.
pub(super) fn place(language: Language, at: Venue) -> Html {
    let name = Html::escape(&venue(language, at));
    let map = |point: MapPoint| Html::link(&point.link(), &html!(language, "janji-lihat-peta"));
    match at.point().map(map) {
        Some(map) => Html::join(&[name, map], " · "),
        None => name,
    }
}

/// A day on a button: "Sen 30/11".
pub(super) fn short_day(language: Language, at: Millis) -> String {
    let local = clock::local(at);
    let weekday = i64::from(chrono::Datelike::weekday(&local).number_from_monday());
    let name: String = plain!(language, "hari", nomor = weekday).chars().take(3).collect();
    format!("{name} {}", local.format("%d/%m"))
}

/// A time on a button: "Sen 30/11 09.00 · di kantor".
pub(super) fn label(language: Language, slot: &Slot) -> String {
    let (day, time) = (short_day(language, slot.starts), format::time_of_day(slot.starts));
    format!("{day} {time} · {}", venue(language, slot.venue))
}

/// Yes and no to what an owner asks for.
pub(super) fn answers(language: Language, id: i64) -> Vec<Button> {
    vec![
        Button::new(plain!(language, "janji-tombol-terima"), AppointmentPress::Confirm(id)),
        Button::new(plain!(language, "janji-tombol-tolak"), AppointmentPress::Refuse(id)),
    ]
}

/// One whose time is past, to its owner: what was certain then is not any more.
pub(super) fn over(language: Language, one: &Appointment) -> Html {
    match one.state {
        State::Confirmed => with_state(language, one, html!(language, "janji-keadaan-selesai")),
        State::Held => with_state(language, one, html!(language, "janji-keadaan-lewat")),
        State::Refused | State::Lapsed | State::ByOwner | State::ByOffice => own(language, one),
    }
}

/// One appointment, to its owner.
pub(super) fn own(language: Language, one: &Appointment) -> Html {
    let state = match one.state {
        State::Held if one.is_move() => html!(language, "janji-keadaan-pindah", petugas = &one.slot.officer_name),
        State::Held => html!(language, "janji-keadaan-menunggu", petugas = &one.slot.officer_name),
        State::Confirmed => html!(language, "janji-keadaan-pasti", petugas = &one.slot.officer_name),
        State::Refused => html!(language, "janji-keadaan-ditolak"),
        State::Lapsed => html!(language, "janji-keadaan-lewat"),
        State::ByOwner | State::ByOffice => html!(language, "janji-keadaan-batal"),
    };
    with_state(language, one, state)
}

fn with_state(language: Language, one: &Appointment, state: Html) -> Html {
    let (when, place) = (when(language, &one.slot), place(language, one.slot.venue));
    let head = html!(language, "janji-baris", saat = &when, tempat = place, keadaan = state);
    match &one.case {
        Some(number) => Html::join(&[head, html!(language, "janji-tentang", nomor = number.as_str())], "\n"),
        None => head,
    }
}

/// One appointment, to the officer.
pub(super) fn for_office(language: Language, one: &Appointment, now: Millis) -> Html {
    let state = match one.state {
        State::Held if one.slot.starts > now => html!(language, "janji-kantor-menunggu"),
        State::Confirmed if one.slot.ends > now => html!(language, "janji-kantor-pasti"),
        State::Confirmed => html!(language, "janji-keadaan-selesai"),
        State::Refused => html!(language, "janji-kantor-ditolak"),
        State::Held | State::Lapsed => html!(language, "janji-kantor-lewat"),
        State::ByOwner | State::ByOffice => html!(language, "janji-keadaan-batal"),
    };
    let (when, place) = (when(language, &one.slot), place(language, one.slot.venue));
    let head = html!(language, "janji-kantor-kartu", nama = &one.person, saat = &when, tempat = place, keadaan = state);
    match &one.case {
        Some(number) => Html::join(&[head, html!(language, "janji-tentang", nomor = number.as_str())], "\n"),
        None => head,
    }
}

/// A day as it stands in a button, and back.
pub(super) fn day_number(day: chrono::NaiveDate) -> u32 {
    use chrono::Datelike;
    let year = u32::try_from(day.year()).unwrap_or_default();
    year * 10_000 + day.month() * 100 + day.day()
}

/// The day of such a number.
pub(super) fn day_of(number: u32) -> Option<chrono::NaiveDate> {
    let year = i32::try_from(number / 10_000).ok()?;
    chrono::NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100)
}

/// A day and a minute of it as a moment.
pub(super) fn moment(day: chrono::NaiveDate, minute: u16) -> Option<Millis> {
    let time = chrono::NaiveTime::from_hms_opt(u32::from(minute) / 60, u32::from(minute) % 60, 0)?;
    Some(clock::at_local(day.and_time(time)))
}

/// A day with its weekday.
pub(super) fn long_day(language: Language, day: chrono::NaiveDate) -> String {
    let number = i64::from(chrono::Datelike::weekday(&day).number_from_monday());
    let name = plain!(language, "hari", nomor = number);
    plain!(language, "hari-tanggal", hari = &name, tanggal = &text::date(language, day))
}
