//! The clock of a case as its owner and its officer meet it: it runs again, and says why it ends when it does.

use super::press::ConsultPress;
use super::{access, promise};
use crate::domain::calendar::{Calendar, Why};
use crate::domain::{Button, CaseNumber, Language};
use crate::store::case_clocks::{self, Watched};
use crate::store::cases::{self, Case, State};
use crate::talks::{office_settings, ui};
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{clock, html, plain};

/// Days that are named one by one; a longer list ends in how many more there are.
const NAMED: usize = 12;

/// The button that asks why a promise ends when it does.
pub(super) fn why_button(language: Language, number: &CaseNumber) -> Button {
    Button::new(plain!(language, "tenggat-tombol-kenapa"), ConsultPress::Why(number.clone()))
}

/// The owner wrote: where the clock stood still for that, it runs again.
pub(super) async fn heard(turn: &mut Turn<'_>, case: &Case, calendar: &Calendar) -> Talk {
    if case.state != State::Asked {
        return Ok(());
    }
    let now = turn.now;
    if let Some(watched) = case_clocks::of(turn.read(), case.id).await? {
        let clock = watched.clock.resumed(calendar, now);
        case_clocks::resume(turn.write().await?, case.id, &clock, now).await?;
    }
    Ok(())
}

/// Why the promise of a case ends when it does: what was counted, and every day that was not.
pub(super) async fn why(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let keys = turn.keys;
    let case = cases::find(turn.read(), keys, number).await?.filter(|case| case.state != State::Draft);
    let is_own = case.as_ref().is_some_and(|case| case.contact == turn.contact.id);
    let may = match &case {
        Some(case) => is_own || access::may_see(turn, case).await?,
        None => false,
    };
    let Some(case) = case.filter(|_| may) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let Some(watched) = case_clocks::of(turn.read(), case.id).await? else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let calendar = office_settings::calendar(turn.read()).await?;
    let calendar = calendar.of(watched.team);
    let (language, clock) = (turn.language, watched.clock);
    let is_running = matches!(case.state, State::Waiting | State::Taken);
    let late = promise::late(language, &calendar, clock.promised(), turn.now).filter(|_| is_own && is_running);
    let mut parts = vec![counted(language, &calendar, &watched, late.is_some())];
    parts.splice(0..0, late);
    // What came in the evening is counted from the next morning on.
    let begins = calendar.next_open(clock.started);
    parts.extend(
        (begins != clock.started).then(|| html!(language, "tenggat-mulai", mulai = &format::moment(language, begins))),
    );
    // What was promised stays; the days and hours of now do not explain it once they are others.
    if clock.is_by(&calendar, watched.days) {
        parts.extend(skipped(language, &calendar, (clock.started, clock.due)));
        parts.push(html!(language, "tenggat-jam", jam = &format::hours(language, calendar.hours())));
    } else {
        parts.push(html!(language, "tenggat-jam-dulu"));
    }
    parts.extend((clock.paused > 0).then(|| html!(language, "tenggat-jeda")));
    parts.extend(clock.stopped.filter(|_| case.state == State::Asked).map(|_| html!(language, "tenggat-berhenti")));
    turn.say(Screen::text(Html::join(&parts, "\n\n")));
    Ok(())
}

/// From when a promise was counted, and how much; by when that is, where it is not over.
fn counted(language: Language, calendar: &Calendar, watched: &Watched, is_late: bool) -> Html {
    let (number, days) = (watched.number.as_str(), i64::from(watched.days));
    let since = format::moment(language, watched.clock.started);
    if is_late {
        return html!(language, "tenggat-kenapa-lewat", nomor = number, hari = days, sejak = &since);
    }
    let until = promise::told(language, calendar, watched.clock.promised());
    html!(language, "tenggat-kenapa", nomor = number, janji = &until, hari = days, sejak = &since)
}

/// The days between two moments that do not count, each with its reason.
fn skipped(language: Language, calendar: &Calendar, (from, until): (clock::Millis, clock::Millis)) -> Option<Html> {
    let days = calendar.skipped(from, until);
    let line = |(day, why): &(chrono::NaiveDate, Why)| {
        let reason = match why {
            Why::Weekend => plain!(language, "tenggat-akhir-pekan"),
            Why::Holiday(holiday) => holiday.name(language).to_owned(),
        };
        let weekday = i64::from(chrono::Datelike::weekday(day).number_from_monday());
        let name = plain!(language, "hari", nomor = weekday);
        html!(language, "tenggat-lewat-baris", hari = &name, tanggal = &text::date(language, *day), sebab = &reason)
    };
    let mut lines: Vec<Html> = days.iter().take(NAMED).map(line).collect();
    let more = days.len().saturating_sub(NAMED);
    lines.extend((more > 0).then(|| html!(language, "tenggat-lewat-lagi", jumlah = format::count(more))));
    (!lines.is_empty()).then(|| html!(language, "tenggat-lewat", isi = Html::join(&lines, "\n")))
}
