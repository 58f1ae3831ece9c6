//! /petugas: everybody of the office, and one of them with the teams.

use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Language, Team};
use crate::store::officers::{self, Colleague};
use crate::store::{audit, teams};
use crate::talks::consultation::press::ConsultPress;
use crate::talks::office::note;
use crate::talks::officers::duty::away_in_words;
use crate::talks::officers::names::{role_name, team_name};
use crate::talks::officers::press::{OfficersPress, Part};
use crate::talks::ui;
use crate::text::{self, Html};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// People on one page.
const PAGE: usize = 8;

/// What a person of the office is called.
pub(super) fn name_of(language: Language, colleague: &Colleague) -> String {
    colleague.name.clone().unwrap_or_else(|| nameless(language, colleague.id))
}

fn nameless(language: Language, who: ContactId) -> String {
    plain!(language, "petugas-tanpa-nama", nomor = &who.0.to_string())
}

/// Everybody, the highest role first, with teams, leave, and who let whom in.
pub(super) async fn list(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::SeeOfficers, Relation::Other).await?;
    note(turn, Action::SeeOfficers, None, None).await?;
    let (language, now) = (turn.language, turn.now);
    let all = officers::colleagues(turn.read()).await?;
    let from = usize::from(page).saturating_mul(PAGE).min(all.len());
    let shown = all.iter().skip(from).take(PAGE);
    let mut lines = vec![html!(language, "petugas-daftar", jumlah = i64::try_from(all.len()).unwrap_or(i64::MAX))];
    let mut buttons = Vec::new();
    for one in shown {
        let line = html!(
            language,
            "petugas-baris",
            nama = &name_of(language, one),
            peran = &role_name(language, one.role),
            tim = &teams_in_words(turn, one.id).await?
        );
        let away = away_in_words(language, one.away_until, now);
        let parts = [Some(line), away, Some(let_in(language, one, &all))];
        lines.push(Html::join(&parts.into_iter().flatten().collect::<Vec<_>>(), "\n"));
        buttons.push(Button::new(ui::short(&name_of(language, one)), OfficersPress::Person(one.id)));
    }
    let to =
        |label: String, page: u32| Button::new(label, OfficersPress::List(u16::try_from(page).unwrap_or(u16::MAX)));
    let ways = ui::pager(language, page.into(), from + PAGE < all.len(), to);
    let invite = Button::new(plain!(language, "petugas-tombol-undang"), OfficersPress::Invite);
    let screen = Screen::text(Html::join(&lines, "\n\n"));
    let screen = ui::rows(buttons, 2).into_iter().chain(ways).fold(screen, Screen::row);
    let times = Button::new(plain!(language, "batas-tombol"), ConsultPress::Times);
    turn.show(screen.row(vec![invite, times]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Since when somebody is here, and who let them in, as far as that is known.
fn let_in(language: Language, one: &Colleague, all: &[Colleague]) -> Html {
    let day = text::date(language, text::local_date(one.since));
    match one.let_in_by {
        Some(by) if by != audit::OPERATOR => {
            let by = all.iter().find(|other| other.id == by);
            let by = by.map_or_else(|| plain!(language, "petugas-sudah-keluar"), |by| name_of(language, by));
            html!(language, "petugas-masuk-oleh", tanggal = &day, oleh = &by)
        }
        _ => html!(language, "petugas-masuk", tanggal = &day),
    }
}

/// The teams of somebody in one line.
async fn teams_in_words(turn: &mut Turn<'_>, who: ContactId) -> Talk<String> {
    let language = turn.language;
    let all = teams::of(turn.read(), who).await?;
    if all.is_empty() {
        return Ok(plain!(language, "petugas-tanpa-tim"));
    }
    let word = |(team, backup): &(Team, bool)| {
        let name = team_name(language, *team);
        if *backup { plain!(language, "petugas-cadangan", tim = &name) } else { name }
    };
    Ok(all.iter().map(word).collect::<Vec<_>>().join(", "))
}

/// The person of this number, while still of the office; a word otherwise.
pub(super) async fn found(turn: &mut Turn<'_>, who: ContactId) -> Talk<Colleague> {
    if let Some(one) = officers::colleague(turn.read(), who).await? {
        return Ok(one);
    }
    let language = turn.language;
    let back = Button::new(plain!(language, "utama-tombol-petugas"), OfficersPress::List(0));
    turn.show(Screen::text(html!(language, "petugas-tidak-ada")).row(vec![back, ui::menu_button(language)]));
    Err(Stop::Said)
}

/// One person: teams as boxes, and the way to take the role away where this one may.
pub(super) async fn person(turn: &mut Turn<'_>, who: ContactId) -> Talk {
    ui::require(turn, Action::SeeOfficers, Relation::Other).await?;
    let one = found(turn, who).await?;
    let (language, now) = (turn.language, turn.now);
    let of = teams::of(turn.read(), who).await?;
    let all = officers::colleagues(turn.read()).await?;
    let line = html!(
        language,
        "petugas-baris",
        nama = &name_of(language, &one),
        peran = &role_name(language, one.role),
        tim = &teams_in_words(turn, who).await?
    );
    let parts = [
        Some(line),
        away_in_words(language, one.away_until, now),
        Some(let_in(language, &one, &all)),
        Some(html!(language, "petugas-tim-cara")),
    ];
    let mut screen = Screen::text(Html::join(&parts.into_iter().flatten().collect::<Vec<_>>(), "\n"));
    let team = |team: Team| {
        let name = team_name(language, team);
        let (label, next) = match of.iter().find(|(other, _)| *other == team) {
            None => (ui::tick(language, &name, false), Part::Member),
            Some((_, false)) => (ui::tick(language, &name, true), Part::Backup),
            Some((_, true)) => {
                (ui::tick(language, &plain!(language, "petugas-cadangan", tim = &name), true), Part::Out)
            }
        };
        vec![Button::new(label, OfficersPress::Set { who, team, part: next })]
    };
    screen = Team::ALL.map(team).into_iter().fold(screen, Screen::row);
    if who != turn.contact.id && may_remove(turn, &one).await? {
        let label = plain!(language, "petugas-tombol-cabut");
        screen = screen.row(vec![Button::new(label, OfficersPress::Remove(who, false))]);
    }
    let back = Button::new(plain!(language, "utama-tombol-petugas"), OfficersPress::List(0));
    turn.show(screen.row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Whether this person may take the role of that one away.
pub(super) async fn may_remove(turn: &mut Turn<'_>, one: &Colleague) -> Talk<bool> {
    let who = turn.contact.id;
    let mine = officers::role(turn.read(), who).await?;
    Ok(mine.is_some_and(|mine| {
        policy::allows(Some(mine), Action::RevokeRole, Relation::Other) && policy::is_over(mine, one.role)
    }))
}

/// Says how somebody belongs to a team.
pub(super) async fn set_team(turn: &mut Turn<'_>, who: ContactId, team: Team, part: Part) -> Talk {
    ui::require(turn, Action::SetTeams, Relation::Other).await?;
    found(turn, who).await?;
    let conn = turn.write().await?;
    match part {
        Part::Out => teams::leave(conn, who, team).await?,
        Part::Member => teams::join(conn, who, team, false).await?,
        Part::Backup => teams::join(conn, who, team, true).await?,
    }
    note(turn, Action::SetTeams, Some(who), None).await?;
    person(turn, who).await
}
