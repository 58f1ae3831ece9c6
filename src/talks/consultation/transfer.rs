//! From hand to hand: to a colleague by name, to another team, back to the queue, or taken over. The promise to the
//! owner stays as it is, and in one sentence the owner is told who has it now.

use super::access::{self, again, answers, case};
use super::press::ConsultPress;
use super::pressed_late::{say_now, say_whose};
use super::{kept, officer, promise, relay};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, CaseNumber, ContactId, Team};
use crate::store::cases::{self, Case, State};
use crate::store::officers::{self, Officer};
use crate::store::teams;
use crate::talks::officers::team_name;
use crate::talks::{office_settings, ui};
use crate::text::Html;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Colleagues that are offered at most.
const MOST: usize = 10;

/// A case that this officer may hand on: it waits, or it is the officer's own.
async fn movable(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let case = case(turn, number, Action::TransferCases).await?;
    if case.contact != turn.contact.id && (case.state == State::Waiting || case.is_held_by(turn.contact.id)) {
        return Ok(case);
    }
    say_whose(turn, &case).await?;
    Err(Stop::Said)
}

/// Who has it now.
fn holder(case: &Case) -> Option<ContactId> {
    case.officer.as_ref().map(|(id, _)| *id).filter(|id| case.is_held_by(*id))
}

/// The colleagues to whom a case may go, with their names; who is there first.
async fn colleagues(turn: &mut Turn<'_>, case: &Case) -> Talk<Vec<(Officer, String)>> {
    let (me, now, holder) = (turn.contact.id, turn.now, holder(case));
    let names = officers::colleagues(turn.read()).await?;
    let name = |id| names.iter().find(|one| one.id == id).and_then(|one| one.name.clone());
    let mut found: Vec<(Officer, String)> = officers::with(turn.read(), answers)
        .await?
        .into_iter()
        .filter(|one| one.reachable && one.id != me && one.id != case.contact && Some(one.id) != holder)
        .filter(|one| access::sees(case, one.id, one.role))
        .map(|one| (one, name(one.id).unwrap_or_else(|| one.id.0.to_string())))
        .collect();
    found.sort_by_key(|(one, _)| !one.is_there(now));
    found.truncate(MOST);
    Ok(found)
}

/// The teams in which somebody else can answer.
async fn other_teams(turn: &mut Turn<'_>, case: &Case) -> Talk<Vec<Team>> {
    let (me, now_with) = (turn.contact.id, relay::team(turn.world, case));
    let mut found = Vec::new();
    // A complaint is for those who may see it, whatever their teams.
    if case.complaint {
        return Ok(found);
    }
    for team in Team::ALL.into_iter().filter(|team| *team != now_with) {
        let members = teams::members(turn.read(), team).await?;
        let is_another = |one: &Officer| one.id != me && one.id != case.contact && one.reachable && answers(one.role);
        if members.iter().any(|member| is_another(&member.officer)) {
            found.push(team);
        }
    }
    Ok(found)
}

/// Asks to whom.
pub(super) async fn ask(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = movable(turn, number).await?;
    let colleagues = colleagues(turn, &case).await?;
    if colleagues.is_empty() {
        turn.toast(plain!(turn.language, "konsultasi-singkat-sendirian"));
        return Ok(());
    }
    let lead = html!(turn.language, "konsultasi-alihkan-tanya", nomor = number.as_str());
    let screen = to_whom(turn, &case, &colleagues, lead).await?;
    turn.say(screen);
    Ok(())
}

/// The colleagues and teams to choose from. Who is away would lose the case at once while somebody else is there, and is
/// named only.
async fn to_whom(turn: &mut Turn<'_>, case: &Case, all: &[(Officer, String)], lead: Html) -> Talk<Screen> {
    let (language, now, number) = (turn.language, turn.now, &case.number);
    let is_anybody_there = all.iter().any(|(one, _)| one.is_there(now));
    let (offered, away): (Vec<_>, Vec<_>) = all.iter().partition(|(one, _)| !is_anybody_there || one.is_there(now));
    let teams = other_teams(turn, case).await?;
    let person = |(one, name): &(Officer, String)| {
        let label = if one.is_there(now) { name.clone() } else { plain!(language, "konsultasi-cuti", nama = name) };
        Button::new(ui::short(&label), ConsultPress::HandTo(number.clone(), one.id))
    };
    let team = |team: &Team| {
        let label = plain!(language, "konsultasi-tombol-tim", tim = &team_name(language, *team));
        Button::new(ui::short(&label), ConsultPress::Route(number.clone(), *team))
    };
    let names: Vec<&str> = away.iter().map(|(_, name)| name.as_str()).collect();
    let names = (!names.is_empty()).then(|| html!(language, "konsultasi-alihkan-cuti", nama = &names.join(", ")));
    let text = Html::join(&[Some(lead), names].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    let screen = Screen::text(text);
    let screen = ui::rows(offered.into_iter().map(person).collect(), 2).into_iter().fold(screen, Screen::row);
    let screen = ui::rows(teams.iter().map(team).collect(), 1).into_iter().fold(screen, Screen::row);
    let release = (case.state != State::Waiting)
        .then(|| vec![Button::new(plain!(language, "konsultasi-tombol-lepas"), ConsultPress::Release(number.clone()))]);
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Open(number.clone()));
    Ok(release.into_iter().fold(screen, Screen::row).row(vec![back]))
}

/// To this colleague.
pub(super) async fn hand(turn: &mut Turn<'_>, number: &CaseNumber, to: ContactId) -> Talk {
    let case = movable(turn, number).await?;
    let all = colleagues(turn, &case).await?;
    let Some((to, name)) = all.iter().find(|(one, _)| one.id == to).cloned() else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let (now, language) = (turn.now, turn.language);
    if !to.is_there(now) && all.iter().any(|(one, _)| one.is_there(now)) {
        let lead = html!(language, "konsultasi-alihkan-sedang-cuti", nomor = number.as_str(), petugas = &name);
        let screen = to_whom(turn, &case, &all, lead).await?;
        turn.edit(screen);
        return Ok(());
    }
    if !cases::hand(turn.write().await?, (case.id, holder(&case)), (to.id, &name), now).await? {
        return say_now(turn, &case).await;
    }
    leave_open(turn, number);
    access::note(turn, Action::TransferCases, &case).await?;
    let by = turn.first_name.to_owned();
    let new = number.clone();
    relay::tell_officer(turn, &case, to.id, |language| {
        html!(language, "konsultasi-kabar-dialihkan", nomor = new.as_str(), petugas = &by)
    })
    .await?;
    moved(turn, &case, (to.id, &name)).await?;
    let done = html!(
        language,
        "konsultasi-dialihkan",
        nomor = number.as_str(),
        petugas = &name,
        nama = &access::asker(language, &case)
    );
    turn.edit(Screen::text(done));
    Ok(())
}

/// Everybody whom it concerns sees who has it now.
async fn moved(turn: &mut Turn<'_>, before: &Case, (to, name): (ContactId, &str)) -> Talk {
    relay::refresh(turn, before.id).await?;
    let Some(case) = again(turn, before).await? else { return Ok(()) };
    if to != turn.contact.id {
        relay::give_card(turn, &case, to).await?;
    }
    let keys = turn.keys;
    let entries = cases::entries(turn.read(), keys, (case.id, &case.number)).await?;
    relay::hand_files(turn, &case, to, &entries).await?;
    relay::tell_owner(turn, &case, |language| {
        Screen::text(html!(language, "konsultasi-kabar-diambil", nomor = case.number.as_str(), petugas = name))
    })
    .await
}

/// Back to the queue, of another team where one is named.
pub(super) async fn put_back(turn: &mut Turn<'_>, number: &CaseNumber, team: Option<Team>) -> Talk {
    let case = movable(turn, number).await?;
    let (now, language, person) = (turn.now, turn.language, access::asker(turn.language, &case));
    let offered = match team {
        Some(team) => other_teams(turn, &case).await?.contains(&team),
        None => case.state != State::Waiting && !colleagues(turn, &case).await?.is_empty(),
    };
    if !offered {
        ui::unknown_button(turn);
        return Ok(());
    }
    if !cases::put_back(turn.write().await?, (case.id, holder(&case)), team, now).await? {
        return say_now(turn, &case).await;
    }
    leave_open(turn, number);
    access::note(turn, Action::TransferCases, &case).await?;
    relay::refresh(turn, case.id).await?;
    let Some(case) = again(turn, &case).await? else { return Ok(()) };
    relay::tell_office(turn, &case).await?;
    let calendar = office_settings::calendar(turn.read()).await?;
    let calendar = calendar.of(relay::team(turn.world, &case));
    let standing = promise::standing(turn.read(), &case, &calendar, now).await?;
    relay::tell_owner(turn, &case, |language| {
        let still = promise::still(language, &calendar, standing, now);
        let number = case.number.as_str();
        Screen::text(match team {
            Some(team) => {
                let team = team_name(language, team);
                html!(language, "konsultasi-kabar-tim", nomor = number, tim = &team, kapan = still)
            }
            None => html!(language, "konsultasi-kabar-dilepas", nomor = number, kapan = still),
        })
    })
    .await?;
    let number = number.as_str();
    let done = match team {
        Some(team) => {
            html!(language, "konsultasi-ke-tim", nomor = number, tim = &team_name(language, team), nama = &person)
        }
        None => html!(language, "konsultasi-dilepas", nomor = number, nama = &person),
    };
    turn.edit(Screen::text(done));
    Ok(())
}

/// What is written next is not for a case that this officer gave away.
fn leave_open(turn: &mut Turn<'_>, number: &CaseNumber) {
    if turn.memory.case.as_ref().is_some_and(|mode| mode.number == number.as_str()) {
        turn.memory.case = None;
    }
}

/// Takes a colleague's case over, and sends the words that were held back for that.
pub(super) async fn take_over(turn: &mut Turn<'_>, number: &CaseNumber, message: i64) -> Talk {
    let case = to_take_over(turn, number).await?;
    let held = kept::take(turn, Some(&case), Some(message)).await?;
    if !is_taken_over(turn, &case).await? {
        return say_now(turn, &case).await;
    }
    turn.edit(Screen::text(html!(turn.language, "konsultasi-diambil-alih", nomor = number.as_str())));
    let Some(case) = again(turn, &case).await? else { return Ok(()) };
    officer::answer_all(turn, &case, &held).await
}

/// Takes a colleague's case over; the words that were held back go nowhere, until that is said.
pub(super) async fn take_only(turn: &mut Turn<'_>, number: &CaseNumber, message: i64) -> Talk {
    let case = to_take_over(turn, number).await?;
    if turn.is_in_group() && !kept::holds(turn, message) && !case.is_held_by(turn.contact.id) {
        return take_bare(turn, &case).await;
    }
    // The choice is that of whoever wrote them.
    let held = kept::take(turn, Some(&case), Some(message)).await?;
    let is_mine = match case.state {
        State::Waiting => officer::try_take(turn, &case).await?,
        _ => is_taken_over(turn, &case).await?,
    };
    if !is_mine {
        kept::keep_all(turn, &case, &held);
        return say_now(turn, &case).await;
    }
    let Some(case) = again(turn, &case).await? else { return Ok(()) };
    let done = html!(turn.language, "konsultasi-diambil-alih", nomor = number.as_str());
    let why = html!(turn.language, "konsultasi-diambil-alih-belum");
    turn.edit(Screen::text(done));
    kept::offer_again(turn, &case, &held, why).await?;
    Ok(())
}

/// Takes a case over under the words of another: those stay with whoever wrote them.
async fn take_bare(turn: &mut Turn<'_>, case: &Case) -> Talk {
    let is_mine = match case.state {
        State::Waiting => officer::try_take(turn, case).await?,
        _ => is_taken_over(turn, case).await?,
    };
    if !is_mine {
        return say_now(turn, case).await;
    }
    let done = html!(turn.language, "konsultasi-diambil-alih", nomor = case.number.as_str());
    turn.say(Screen::text(done));
    Ok(())
}

/// A case that this officer may take over.
async fn to_take_over(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let case = case(turn, number, Action::TransferCases).await?;
    ui::require(turn, Action::AnswerCases, Relation::Own).await?;
    if case.state == State::Closed || case.contact == turn.contact.id {
        say_whose(turn, &case).await?;
        return Err(Stop::Said);
    }
    Ok(case)
}

/// Takes it from whoever has it, and tells everybody whom that concerns; false where that has changed meanwhile.
async fn is_taken_over(turn: &mut Turn<'_>, case: &Case) -> Talk<bool> {
    let (me, now, name) = (turn.contact.id, turn.now, turn.first_name.to_owned());
    let (before, number) = (holder(case), &case.number);
    if before != Some(me) && case.state != State::Waiting {
        if !cases::hand(turn.write().await?, (case.id, before), (me, &name), now).await? {
            return Ok(false);
        }
        access::note(turn, Action::TransferCases, case).await?;
        if let Some(before) = before {
            relay::tell_officer(turn, case, before, |language| {
                html!(language, "konsultasi-kabar-diambil-alih", nomor = number.as_str(), petugas = &name)
            })
            .await?;
        }
        moved(turn, case, (me, &name)).await?;
    }
    Ok(true)
}
