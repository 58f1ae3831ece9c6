//! "Ingatkan": who has a case puts it aside until this afternoon, a morning, or the owner's next word.

use chrono::NaiveTime;

use super::access::{self, case as seen};
use super::press::{ConsultPress, When};
use super::pressed_late::say_whose;
use super::{card, post, relay};
use crate::clock::{self, DAY, Millis};
use crate::domain::calendar::Calendar;
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber, Language};
use crate::job::Tick;
use crate::store;
use crate::store::case_clocks::{self, Watched};
use crate::store::cases::{self, Case, Place};
use crate::talks::{duty, office, office_settings};
use crate::text::format;
use crate::turn::{Effects, Outgoing, Screen, Stop, Talk, Turn};
use crate::{html, plain};

const AFTERNOON: (u32, u32) = (14, 0);

/// The next working day's moment at this time, today's where it is still to come.
fn next_at(calendar: &Calendar, now: Millis, (hour, minute): (u32, u32), from_tomorrow: bool) -> Millis {
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    let today = clock::local(now).date();
    let days = std::iter::successors(Some(today), chrono::NaiveDate::succ_opt).skip(usize::from(from_tomorrow));
    let moments =
        days.take(60).filter(|day| !calendar.openings(*day).is_empty()).map(|day| clock::at_local(day.and_time(time)));
    moments.into_iter().find(|at| *at > now).unwrap_or(now + DAY)
}

fn moment(calendar: &Calendar, now: Millis, when: When) -> Option<Millis> {
    match when {
        When::Afternoon => Some(next_at(calendar, now, AFTERNOON, false)),
        When::Morning => Some(next_at(calendar, now, duty::MORNING, true)),
        When::Reply => None,
    }
}

/// What the button for a moment says: "Nanti 14.00", "Besok pagi", or with the day of the week.
fn label(language: Language, calendar: &Calendar, now: Millis, when: When) -> String {
    let Some(at) = moment(calendar, now, when) else { return plain!(language, "ingat-kalau-balas") };
    let days = (clock::local(at).date() - clock::local(now).date()).num_days();
    let weekday = i64::from(chrono::Datelike::weekday(&clock::local(at)).number_from_monday());
    let day = plain!(language, "hari", nomor = weekday);
    match (when, days) {
        (When::Morning, 1) => plain!(language, "ingat-besok-pagi"),
        (When::Morning, _) => plain!(language, "ingat-hari-pagi", hari = &day),
        (_, 0) => plain!(language, "ingat-nanti", jam = &format::time_of_day(at)),
        _ => plain!(language, "ingat-hari-jam", hari = &day, jam = &format::time_of_day(at)),
    }
}

/// The button that asks for it.
fn button(language: Language, number: &CaseNumber) -> Button {
    Button::new(plain!(language, "ingat-tombol"), ConsultPress::Remind(number.clone()))
}

/// The case where this officer has it; else it is said who does.
async fn held(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let case = seen(turn, number, Action::AnswerCases).await?;
    if case.is_held_by(turn.contact.id) {
        return Ok(case);
    }
    say_whose(turn, &case).await?;
    Err(Stop::Said)
}

/// When it is to be is asked.
pub(super) async fn ask(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    held(turn, number).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let (language, now) = (turn.language, turn.now);
    let row = |when| {
        let press = ConsultPress::RemindAt(number.clone(), when);
        vec![Button::new(label(language, &calendar, now, when), press)]
    };
    let ask = Screen::text(html!(language, "ingat-tanya", nomor = number.as_str()));
    let screen = When::ALL.map(row).into_iter().fold(ask, Screen::row);
    turn.say(screen);
    Ok(())
}

/// It is noted.
pub(super) async fn set(turn: &mut Turn<'_>, number: &CaseNumber, when: When) -> Talk {
    let case = held(turn, number).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let (language, now) = (turn.language, turn.now);
    let at = moment(&calendar, now, when);
    case_clocks::remind(turn.write().await?, case.id, at, now).await?;
    let text = match at {
        Some(at) => html!(language, "ingat-jadi", nomor = number.as_str(), saat = &format::moment(language, at)),
        None => html!(language, "ingat-jadi-balas", nomor = number.as_str(), nama = &access::asker(language, &case)),
    };
    turn.edit(Screen::text(text));
    Ok(())
}

fn screen(language: Language, case: &Case, text: crate::text::Html) -> Screen {
    let open = Button::new(plain!(language, "konsultasi-tombol-buka"), ConsultPress::Open(case.number.clone()));
    Screen::text(text).row(vec![open, button(language, &case.number)])
}

/// The moment has come.
pub(super) async fn remind(tick: &mut Tick<'_>, effects: &mut Effects, watched: &Watched) -> Result<(), store::Error> {
    case_clocks::forget_reminder(tick.conn, watched.case).await?;
    let keys = tick.keys;
    let Some(case) = cases::get(tick.conn, keys, watched.case).await? else { return Ok(()) };
    let Some((holder, _)) = watched.officer.as_ref().filter(|(id, _)| case.is_held_by(*id)) else { return Ok(()) };
    let Some(one) = post::officer(tick, *holder).await? else { return Ok(()) };
    let (person, begins) = (&access::asker(one.language, &case), &card::gist(one.language, &case));
    let text = html!(one.language, "ingat-sekarang", nomor = case.number.as_str(), nama = person, isi = begins);
    let screen = screen(one.language, &case, text);
    post::put(tick, effects, watched.case, one.id, (Place::Copy, screen)).await
}

/// The owner wrote, and somebody waited for that.
pub(super) async fn replied(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let Some(watched) = case_clocks::of(turn.read(), case.id).await? else { return Ok(()) };
    let Some((holder, _)) = case.officer.clone().filter(|_| watched.on_reply) else { return Ok(()) };
    case_clocks::forget_reminder(turn.write().await?, case.id).await?;
    let language = office::language_of(turn, holder).await?;
    let text = html!(language, "ingat-dibalas", nomor = case.number.as_str(), nama = &access::asker(language, case));
    let screen = screen(language, case, text);
    relay::put(turn, case, holder, Outgoing::New(screen), (Place::Copy, None)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Millis {
        clock::at_local(chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    #[test]
    fn c7_what_is_put_aside_comes_back_on_a_working_day_and_says_so() {
        let calendar = Calendar::default();
        for (now, when, due, says) in [
            ("2026-11-30 09:00", When::Afternoon, "2026-11-30 14:00", "Nanti 14.00"),
            ("2026-11-30 14:00", When::Afternoon, "2026-12-01 14:00", "Selasa 14.00"),
            ("2026-11-30 09:00", When::Morning, "2026-12-01 07:30", "Besok pagi"),
            ("2026-12-04 09:00", When::Morning, "2026-12-07 07:30", "Senin pagi"),
            ("2026-12-05 06:00", When::Morning, "2026-12-07 07:30", "Senin pagi"),
        ] {
            assert_eq!(moment(&calendar, at(now), when), Some(at(due)), "{now} {when:?}");
            assert_eq!(label(Language::Indonesian, &calendar, at(now), when), says);
        }
        assert_eq!(moment(&calendar, at("2026-11-30 09:00"), When::Reply), None);
    }
}
