//! On and off duty: away until a day, there again by one tap.

use chrono::NaiveDate;

use crate::clock::{self, DAY, Millis};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, ContactId, Language};
use crate::store::officers::{self, FOR_GOOD};
use crate::store::{cases, services};
use crate::talks::appointments::{self, press::AppointmentPress};
use crate::talks::office::note;
use crate::talks::officers::people::found;
use crate::talks::officers::press::OfficersPress;
use crate::talks::ui;
use crate::text::{self, Html};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// The last days of leave that are offered, counted from today.
const DAYS: [i64; 8] = [0, 1, 2, 3, 4, 5, 6, 13];

/// The end of the day that is so many days ahead, in Lampung.
fn end_of_day(now: Millis, ahead: i64) -> Millis {
    clock::midnight(clock::local(now).date()) + (ahead + 1) * DAY
}

/// The last day on which somebody is away.
fn last_day(until: Millis) -> NaiveDate {
    text::local_date(until - 1)
}

/// Until when somebody is away, where that is so.
pub(in crate::talks) fn away_in_words(language: Language, until: Option<Millis>, now: Millis) -> Option<Html> {
    match until.filter(|until| *until > now)? {
        FOR_GOOD => Some(html!(language, "tugas-cuti")),
        until => Some(html!(language, "tugas-cuti-sampai", tanggal = &text::date(language, last_day(until)))),
    }
}

/// The button that changes it: one tap where somebody comes back.
pub(in crate::talks) fn duty_button(language: Language, until: Option<Millis>, now: Millis) -> Button {
    if until.is_some_and(|until| until > now) {
        Button::new(plain!(language, "tugas-tombol-kembali"), OfficersPress::Away(None))
    } else {
        Button::new(plain!(language, "tugas-tombol-cuti"), OfficersPress::Duty)
    }
}

/// Until when to be away, and the way out of the office.
pub(in crate::talks) async fn page(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::SetDuty, Relation::Own).await?;
    let (language, now) = (turn.language, turn.now);
    let day = |ahead: i64| {
        let until = end_of_day(now, ahead);
        let label =
            if ahead == 0 { plain!(language, "tugas-tombol-hari-ini") } else { text::date(language, last_day(until)) };
        Button::new(label, OfficersPress::Away(Some(until)))
    };
    let who = turn.contact.id;
    let held = held(turn, who).await?;
    let cases = held.cases_in_words(|open, asked| html!(language, "tugas-kasus", jumlah = open, menunggu = asked));
    let noted = held.services_in_words(|count| html!(language, "tugas-layanan", jumlah = count));
    let ask = html!(language, "tugas-tanya");
    let text = Html::join(&[Some(ask), cases, noted].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    let mut screen = Screen::text(text);
    screen = ui::rows(DAYS.map(day).into(), 2).into_iter().fold(screen, Screen::row);
    let open_ended = Button::new(plain!(language, "tugas-tombol-terus"), OfficersPress::Away(Some(FOR_GOOD)));
    let leave = Button::new(plain!(language, "petugas-tombol-keluar"), OfficersPress::Leave(false));
    turn.show(screen.row(vec![open_ended]).row(vec![leave]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// What somebody of the office has in hand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    /// The cases that wait for an answer, and those that wait for their owners.
    cases: (i64, i64),
    /// What was noted beside the bot and is still to be done.
    services: i64,
}

impl Held {
    /// What becomes of the cases; nothing where there are none.
    pub(super) fn cases_in_words(self, words: impl FnOnce(i64, i64) -> Html) -> Option<Html> {
        let (open, asked) = self.cases;
        (open + asked > 0).then(|| words(open, asked))
    }

    /// What becomes of the rest; nothing where there is none.
    pub(super) fn services_in_words(self, words: impl FnOnce(i64) -> Html) -> Option<Html> {
        (self.services > 0).then(|| words(self.services))
    }
}

/// What this person has in hand.
pub(super) async fn held(turn: &mut Turn<'_>, who: ContactId) -> Talk<Held> {
    let cases = cases::how_many_held(turn.read(), who).await?;
    Ok(Held { cases, services: services::how_many_held(turn.read(), who).await? })
}

/// Away until then, or there again; a day that is over means there again.
pub(in crate::talks) async fn set(turn: &mut Turn<'_>, until: Option<Millis>) -> Talk {
    ui::require(turn, Action::SetDuty, Relation::Own).await?;
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    let until = until.filter(|until| *until > now);
    let before = found(turn, who).await?.away_until.unwrap_or(now).max(now);
    officers::set_away(turn.write().await?, who, until).await?;
    note(turn, Action::SetDuty, Some(who), None).await?;
    let text = away_in_words(language, until, now).unwrap_or_else(|| html!(language, "tugas-kembali"));
    // Who was told of a shorter leave hears nothing twice.
    let met = appointments::tell_of_leave(turn, (before, until.unwrap_or(before))).await?;
    let met = i64::try_from(met).unwrap_or(i64::MAX);
    let told = (met > 0).then(|| html!(language, "tugas-janji", jumlah = met));
    let text = Html::join(&[Some(text), told].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    let schedule = Button::new(plain!(language, "janji-tombol-jadwal"), AppointmentPress::Schedule(0));
    let screen = Screen::text(text);
    let screen = if met > 0 { screen.row(vec![schedule]) } else { screen };
    let change = duty_button(language, until, now);
    turn.show(screen.row(vec![change, ui::menu_button(language)]));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f1_a_day_of_leave_ends_with_the_day_in_lampung() {
        // Sabtu, 14 Juni 2025, nine o'clock.
        let now = 1_749_866_400_000;
        let end = end_of_day(now, 0);
        assert_eq!((end - now) / 3_600_000, 15);
        assert_eq!(last_day(end), text::local_date(now));
        assert_eq!(last_day(end_of_day(now, 3)), text::local_date(now + 3 * DAY));
        assert!(away_in_words(Language::Indonesian, Some(end), end).is_none(), "back by itself");
    }
}
