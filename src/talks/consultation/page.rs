//! One consultation as its owner sees it, and what can be done with it.

use super::access::{own_case, team};
use super::press::ConsultPress;
use super::{clock, draft, legal, promise};
use crate::clock::Millis;
use crate::domain::calendar::Calendar;
use crate::domain::{Button, CaseNumber, Language};
use crate::store::cases::{self, Case, Outcome, State};
use crate::talks::appointments::press::AppointmentPress;
use crate::talks::{office_settings, ui};
use crate::text::{self, Html};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// How far it is, to its owner.
pub(super) fn state(language: Language, calendar: &Calendar, case: &Case, now: Millis) -> Html {
    let day = |at| text::date(language, text::local_date(at));
    let officer = case.officer.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    let due = case.due();
    let (until, is_late) = (promise::told(language, calendar, due), promise::is_over(calendar, due, now));
    let closed = day(case.closed_at.unwrap_or(case.changed_at));
    match (case.state, case.outcome) {
        (State::Draft, _) => html!(language, "konsultasi-keadaan-belum-dikirim"),
        (State::Waiting, _) if is_late => html!(language, "konsultasi-keadaan-menunggu-lewat", janji = &until),
        (State::Waiting, _) => html!(language, "konsultasi-keadaan-menunggu", janji = &until),
        (State::Taken, _) if is_late => {
            html!(language, "konsultasi-keadaan-dikerjakan-lewat", petugas = officer, janji = &until)
        }
        (State::Taken, _) => html!(language, "konsultasi-keadaan-dikerjakan", petugas = officer, janji = &until),
        (State::Asked, _) => html!(language, "konsultasi-keadaan-dijawab", petugas = officer),
        (State::Closed, Some(Outcome::Cancelled)) => html!(language, "konsultasi-keadaan-dibatalkan", hari = &closed),
        (State::Closed, Some(Outcome::PassedOn)) => html!(language, "konsultasi-keadaan-diteruskan", hari = &closed),
        (State::Closed, Some(Outcome::NotPossible)) => html!(language, "konsultasi-keadaan-tak-bisa", hari = &closed),
        (State::Closed, _) => html!(language, "konsultasi-keadaan-selesai", hari = &closed),
    }
}

/// One case, and what can be done with it.
pub(super) async fn page(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = own_case(turn, number).await?;
    if case.state == State::Draft {
        return draft::show(turn, &case).await;
    }
    let calendar = office_settings::calendar(turn.read()).await?;
    let calendar = calendar.of(team(turn.world, &case));
    let (language, keys) = (turn.language, turn.keys);
    let entries = cases::entries(turn.read(), keys, (case.id, number)).await?;
    let text = html!(
        language,
        "konsultasi-satu",
        nomor = number.as_str(),
        keadaan = state(language, &calendar, &case, turn.now),
        isi = super::card::words(language, &entries),
    );
    let text =
        Html::join(&[Some(text), draft::said(language, &case)].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    let button = |label: String, press: ConsultPress| Button::new(label, press);
    let ways = match case.state {
        State::Waiting | State::Taken | State::Asked => vec![
            button(plain!(language, "konsultasi-tombol-tambah"), ConsultPress::Add(number.clone())),
            button(plain!(language, "konsultasi-tombol-batalkan"), ConsultPress::Cancel(number.clone(), false)),
        ],
        State::Closed if promise::may_reopen(&calendar, &case, turn.now) => {
            vec![button(plain!(language, "konsultasi-tombol-buka-lagi"), ConsultPress::Add(number.clone()))]
        }
        State::Draft | State::Closed => Vec::new(),
    };
    let back = button(plain!(language, "konsultasi-tombol-daftar"), ConsultPress::List(0));
    let is_open = matches!(case.state, State::Waiting | State::Taken | State::Asked);
    let meet = AppointmentPress::Free { case: Some(number.clone()), page: 0 };
    // A complaint is nothing to meet about with whoever offers a time, and who meets is seen.
    let meet = (is_open && !case.complaint && !case.secret.anonymous)
        .then(|| vec![Button::new(plain!(language, "janji-tombol-buat"), meet)]);
    let why = matches!(case.state, State::Waiting | State::Taken).then(|| clock::why_button(language, number));
    let why: Vec<Button> = why.into_iter().collect();
    let permission: Vec<Button> = legal::withdraw_button(language, &case).into_iter().filter(|_| is_open).collect();
    let rows = [ways, why, permission, meet.unwrap_or_default(), vec![back, ui::menu_button(language)]];
    let screen = rows.into_iter().filter(|row| !row.is_empty()).fold(Screen::text(text), Screen::row);
    turn.show(screen);
    Ok(())
}
