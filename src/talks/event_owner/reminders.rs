//! What reminds of an event: a week, three days, a day and two hours before it, by day alone. The text is made as it goes;
//! each belongs to a session of one version of the event, and is a bit of what was told.

use super::card;
use super::press::EventPress;
use crate::clock::{self, DAY, Millis};
use crate::domain::{Button, EventCode, Lane, Language};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::events::{Event, Session};
use crate::store::seats::{self, Seat};
use crate::store::{self, contacts, events};
use crate::talks::events_shown;
use crate::text::Html;
use crate::turn::{Effects, Outgoing, Screen, Send, Talk, Turn};
use crate::{html, plain};

pub(super) const REMINDERS: Job =
    Job { name: "event_reminders", every: MINUTE, hours: Hours::DaytimeFromStart, run: |tick| Box::pin(run(tick)) };

const HOUR: Millis = 3_600_000;
/// Events are looked at that begin within so long.
const AHEAD: Millis = 7 * DAY;
/// Who got the seat so shortly before a reminder is due is not reminded.
const SOON: Millis = HOUR;
/// The bit of whoever said that they still come.
pub(super) const COMES: i64 = seats::COMES;
/// Sessions whose reminders have bits.
const SESSIONS: usize = 28;

/// How long before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// A week.
    Week,
    /// Three days: it is asked whether they still come.
    Days,
    /// The day before.
    Day,
    /// Two hours.
    Hours,
}

/// One reminder of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reminder {
    before: Before,
    /// The session that it reminds of, counted from zero.
    session: usize,
    /// From when until when it may be said.
    from: Millis,
    until: Millis,
}

impl Reminder {
    /// Its bit of what was told.
    fn bit(self) -> i64 {
        match self.before {
            Before::Week => 1,
            Before::Days => seats::ASKED,
            Before::Day => 1 << (4 + 2 * self.session),
            Before::Hours => 1 << (5 + 2 * self.session),
        }
    }
}

/// All reminders of an event. Of a later session that of the day before comes once the session before it has ended.
fn reminders(sessions: &[Session]) -> Vec<Reminder> {
    let mut all = Vec::new();
    for (session, one) in sessions.iter().enumerate().take(SESSIONS) {
        let at = one.starts;
        let after =
            session.checked_sub(1).and_then(|before| sessions.get(before)).map_or(Millis::MIN, |before| before.ends);
        if session == 0 {
            all.push(Reminder { before: Before::Week, session, from: at - 7 * DAY, until: at - 3 * DAY });
            all.push(Reminder { before: Before::Days, session, from: at - 3 * DAY, until: at - DAY });
        }
        all.push(Reminder { before: Before::Day, session, from: (at - DAY).max(after), until: at - 2 * HOUR });
        all.push(Reminder { before: Before::Hours, session, from: at - 2 * HOUR, until: at });
    }
    all
}

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let (now, keys) = (tick.now, tick.keys);
    for event in events::near(tick.conn, (now, now + AHEAD)).await? {
        let due = reminders(&event.facts.sessions);
        for reminder in due.into_iter().filter(|one| one.from <= now && now < one.until) {
            let untold = seats::untold(tick.conn, keys, &event, (reminder.bit(), tick.chunk)).await?;
            tick.handled(u64::try_from(untold.len()).unwrap_or_default());
            for seat in untold {
                seats::note_told(tick.conn, seat.id, reminder.bit()).await?;
                let is_new = seat.changed_at + SOON > reminder.from;
                if !seat.quiet && !is_new {
                    remind(tick, &mut effects, (&event, &seat), reminder).await?;
                }
            }
        }
    }
    Ok(effects)
}

async fn remind(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    (event, seat): (&Event, &Seat),
    reminder: Reminder,
) -> Result<(), store::Error> {
    let Some(who) = seat.guest.contact else { return Ok(()) };
    let Some(language) = contacts::language_if_reachable(tick.conn, who).await? else { return Ok(()) };
    let Some(session) = event.facts.sessions.get(reminder.session) else { return Ok(()) };
    let screen = screen(language, (event, session), reminder, tick.now);
    effects.sends.push(Send::new(who, Lane::Case, Outgoing::New(screen)));
    Ok(())
}

fn screen(language: Language, (event, session): (&Event, &Session), reminder: Reminder, now: Millis) -> Screen {
    let title = &event.facts.title;
    // It may go later than it was due, after the night or an outage: the day on which it goes counts.
    let when = days_ahead(language, session.starts, now);
    let lead = match reminder.before {
        Before::Week => html!(language, "acara-ingat-minggu", kapan = &when, judul = title),
        Before::Days => html!(language, "acara-ingat-hadir", kapan = &when, judul = title),
        Before::Day => html!(language, "acara-ingat-besok", kapan = &when, judul = title),
        Before::Hours => html!(language, "acara-ingat-sebentar", judul = title),
    };
    let mut lines = vec![lead];
    match reminder.before {
        // Long before it is told when all of it is, then which session comes.
        Before::Week | Before::Days => lines.extend(events_shown::days(language, &event.facts.sessions)),
        Before::Day | Before::Hours => lines.push(events_shown::session_line(language, event, session)),
    }
    lines.extend(events_shown::place(language, &event.facts.venue));
    lines.extend(event.facts.papers.as_ref().map(|papers| html!(language, "acara-bawa", isi = papers)));
    let code = &event.code;
    let button = |label: String, press: EventPress| Button::new(label, press);
    let card = button(plain!(language, "acara-tombol-lihat"), EventPress::Card(code.clone()));
    let cannot = button(plain!(language, "acara-tombol-tidak-bisa"), EventPress::Leave(code.clone(), false));
    let screen = Screen::text(Html::join(&lines, "\n"));
    match reminder.before {
        Before::Days => {
            let can = button(plain!(language, "acara-tombol-bisa"), EventPress::Coming(code.clone()));
            screen.row(vec![can, cannot]).row(vec![card])
        }
        Before::Week | Before::Day => {
            let quiet = button(plain!(language, "acara-tombol-diam"), EventPress::Quiet(code.clone(), true));
            screen.row(vec![card, cannot]).row(vec![quiet])
        }
        Before::Hours => screen.row(vec![card, cannot]),
    }
}

/// How many days it is to a moment, in words: "Besok", "6 hari lagi".
fn days_ahead(language: Language, at: Millis, now: Millis) -> String {
    let days = (clock::local(at).date() - clock::local(now).date()).num_days();
    match days {
        ..=0 => plain!(language, "acara-hari-ini"),
        1 => plain!(language, "acara-besok"),
        7 => plain!(language, "acara-seminggu-lagi"),
        days => plain!(language, "acara-hari-lagi", jumlah = days),
    }
}

/// Yes, this person still comes.
pub(super) async fn coming(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let (event, seat) = card::own(turn, code).await?;
    seats::note_told(turn.write().await?, seat.id, COMES).await?;
    card::show(turn, &event, Some(html!(turn.language, "acara-bisa-jadi"))).await
}

/// Whether nothing is to remind of this event.
pub(super) async fn quiet(turn: &mut Turn<'_>, code: &EventCode, quiet: bool) -> Talk {
    let (event, seat) = card::own(turn, code).await?;
    seats::set_quiet(turn.write().await?, seat.id, quiet).await?;
    let language = turn.language;
    let lead = if quiet { html!(language, "acara-diam-jadi") } else { html!(language, "acara-ingatkan-jadi") };
    card::show(turn, &event, Some(lead)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d9_a_reminder_counts_from_the_day_on_which_it_goes() {
        let midnight = clock::midnight(chrono::NaiveDate::from_ymd_opt(2026, 12, 19).unwrap());
        let starts = midnight + 10 * HOUR;
        let said = |now: Millis| days_ahead(Language::Indonesian, starts, now);
        let at = |days: i64, hour: i64| midnight - days * DAY + hour * HOUR;
        assert_eq!(said(at(7, 10)), said(at(7, 19)), "a day is a day at any hour");
        assert_ne!(said(at(7, 19)), said(at(6, 8)));
        for days in [2, 3, 5, 6] {
            assert!(said(at(days, 8)).starts_with(&days.to_string()), "{}", said(at(days, 8)));
        }
        assert_eq!(said(at(1, 10)), plain!(Language::Indonesian, "acara-besok"));
        assert_eq!(said(at(0, 8)), plain!(Language::Indonesian, "acara-hari-ini"));
    }

    #[test]
    fn d9_every_reminder_has_its_own_bit_and_none_overlaps_the_next() {
        let session = |day: i64| Session { id: day, starts: day * DAY + 9 * HOUR, ends: day * DAY + 17 * HOUR };
        let sessions: Vec<Session> = (10..38).map(session).collect();
        let all = reminders(&sessions);
        let taken = seats::OFFER_TOLD | seats::CHOICE_TOLD | seats::PASSED_TOLD | seats::STANDS_DUE | COMES;
        let bits = all.iter().fold(taken, |bits, one| {
            assert_eq!(bits & one.bit(), 0, "{one:?}");
            bits | one.bit()
        });
        assert!(bits > 0, "the sign is no bit");
        assert!(all.iter().all(|one| one.from < one.until), "{all:?}");
        assert!(all.windows(2).all(|two| two[0].until <= two[1].from), "{all:?}");
        let second = all.iter().find(|one| one.session == 1).unwrap();
        assert_eq!(second.from, session(10).ends, "tomorrow is said once today is over");
    }
}
