//! How long each team takes and when it works: head and admin say it by taps, the hours in words.

use super::press::ConsultPress;
use crate::domain::calendar::{Hours, HoursError};
use crate::domain::case_clock::{TimeOf, Times};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Team};
use crate::store::office::By;
use crate::store::team_times;
use crate::talks::{office, office_settings, officers, ui};

use crate::text::{self, Html, format, input};
use crate::turn::{Awaited, Awaits, Screen, Talk, Turn};
use crate::{html, plain};

fn name(language: Language, which: TimeOf) -> String {
    match which {
        TimeOf::Route => plain!(language, "batas-ambil"),
        TimeOf::Answer => plain!(language, "batas-jawab"),
        TimeOf::Quiet => plain!(language, "batas-sepi"),
    }
}

fn line(language: Language, team: Team, times: Times) -> Html {
    let days = |which| i64::from(times.get(which));
    html!(
        language,
        "batas-baris",
        tim = &officers::team_name(language, team),
        ambil = days(TimeOf::Route),
        jawab = days(TimeOf::Answer),
        sepi = days(TimeOf::Quiet)
    )
}

/// The times of all teams.
pub(super) async fn list(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::SetTimes, Relation::Other).await?;
    let language = turn.language;
    let mut lines = vec![html!(language, "batas-judul")];
    for team in Team::ALL {
        lines.push(line(language, team, team_times::of(turn.read(), team).await?));
    }
    let button = |team| Button::new(officers::team_name(language, team), ConsultPress::TeamTimes(team));
    let screen = Screen::text(Html::join(&lines, "\n"));
    let screen = ui::rows(Team::ALL.map(button).into(), 1).into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The times of one team, each with a day less and a day more.
pub(super) async fn team(turn: &mut Turn<'_>, team: Team) -> Talk {
    ui::require(turn, Action::SetTimes, Relation::Other).await?;
    let language = turn.language;
    let said = team_times::said(turn.read(), team).await?;
    let times = said.as_ref().map_or_else(Times::default, |said| said.value);
    let by = match &said {
        Some(said) => {
            html!(language, "batas-oleh", nama = &said.by, tanggal = &text::date(language, text::local_date(said.at)))
        }
        None => html!(language, "batas-bawaan"),
    };
    let calendar = office_settings::calendar(turn.read()).await?;
    let hours = html!(language, "batas-jam", jam = &format::hours(language, calendar.of(team).hours()));
    let mut screen = Screen::text(Html::join(&[line(language, team, times), hours, by], "\n\n"));
    for which in TimeOf::ALL {
        let days = times.get(which);
        let set = |sign: &str, days: u32| {
            let label = format!("{sign} {}", name(language, which));
            Button::new(label, ConsultPress::SetTime { team, which, days })
        };
        screen = screen.row(vec![set("−", days.saturating_sub(1).max(1)), set("+", days + 1)]);
    }
    screen = screen.row(vec![Button::new(plain!(language, "batas-tombol-jam"), ConsultPress::TeamHours(team))]);
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Times);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Says one time of a team anew; promises that were made stay.
pub(super) async fn set(turn: &mut Turn<'_>, of: Team, which: TimeOf, days: u32) -> Talk {
    ui::require(turn, Action::SetTimes, Relation::Other).await?;
    office::note_change(turn, Action::SetTimes, &format!("{} {}", of.word(), which.word())).await?;
    let by = By { officer: turn.contact.id, name: turn.first_name, at: turn.now };
    let times = team_times::of(turn.read(), of).await?.with(which, days);
    team_times::set(turn.write().await?, of, times, by).await?;
    team(turn, of).await
}

/// Asks when one team works; it may work when the office does.
pub(super) async fn ask_hours(turn: &mut Turn<'_>, team: Team) -> Talk {
    ui::require(turn, Action::SetTimes, Relation::Other).await?;
    let language = turn.language;
    turn.memory.awaited = Some(Awaited { what: Awaits::TeamHours(team.word().to_owned()), at: turn.now });
    let example = plain!(language, "kantor-contoh-jam");
    let text = html!(language, "batas-jam-tanya", tim = &officers::team_name(language, team), contoh = &example);
    let same = Button::new(plain!(language, "batas-tombol-jam-kantor"), ConsultPress::OfficeHours(team));
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::TeamTimes(team));
    turn.show(Screen::text(text).row(vec![same]).row(vec![back]));
    Ok(())
}

/// It was said when a team works; what cannot be read is asked again.
pub(in crate::talks) async fn hours_said(turn: &mut Turn<'_>, word: &str, words: &str) -> Talk {
    let Some(team) = Team::from_word(word) else { return Ok(()) };
    let language = turn.language;
    match input::hours(words) {
        Ok(hours) => set_hours(turn, team, Some(&hours)).await,
        Err(HoursError::Disordered) => {
            turn.say(Screen::text(html!(language, "salah-jam-urutan")));
            Ok(())
        }
        Err(_) => {
            let example = plain!(language, "kantor-contoh-jam");
            turn.say(Screen::text(html!(language, "salah-jam", contoh = &example)));
            Ok(())
        }
    }
}

/// A team works at these hours from now on, or when the office does; promises that were made stay.
pub(super) async fn set_hours(turn: &mut Turn<'_>, of: Team, hours: Option<&Hours>) -> Talk {
    ui::require(turn, Action::SetTimes, Relation::Other).await?;
    turn.memory.awaited = None;
    office::note_change(turn, Action::SetTimes, &format!("{} jam", of.word())).await?;
    let by = By { officer: turn.contact.id, name: turn.first_name, at: turn.now };
    team_times::set_hours(turn.write().await?, of, hours, by).await?;
    team(turn, of).await
}
