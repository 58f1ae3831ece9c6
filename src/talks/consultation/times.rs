//! How long each team takes: head and admin say it by taps.

use super::press::ConsultPress;
use crate::domain::case_clock::{TimeOf, Times};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, Language, Team};
use crate::store::office::By;
use crate::store::team_times;
use crate::talks::{office, officers, ui};
use crate::text::{self, Html};
use crate::turn::{Screen, Talk, Turn};
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
    let mut screen = Screen::text(Html::join(&[line(language, team, times), by], "\n\n"));
    for which in TimeOf::ALL {
        let days = times.get(which);
        let set = |sign: &str, days: u32| {
            let label = format!("{sign} {}", name(language, which));
            Button::new(label, ConsultPress::SetTime { team, which, days })
        };
        screen = screen.row(vec![set("−", days.saturating_sub(1).max(1)), set("+", days + 1)]);
    }
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Times);
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Says one time of a team anew; promises that were made stay.
pub(super) async fn set(turn: &mut Turn<'_>, of: Team, which: TimeOf, days: u32) -> Talk {
    ui::require(turn, Action::SetTimes, Relation::Other).await?;
    office::note(turn, Action::SetTimes, None, None).await?;
    let by = By { officer: turn.contact.id, name: turn.first_name, at: turn.now };
    let times = team_times::of(turn.read(), of).await?.with(which, days);
    team_times::set(turn.write().await?, of, times, by).await?;
    team(turn, of).await
}
