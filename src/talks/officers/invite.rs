//! Invitations: a link for one person and one use, which counts only while whoever made it may make it.

use crate::clock::{DAY, Millis};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Role, Team};
use crate::store::audit::{self, AuditEntry};
use crate::store::groups;
use crate::store::invitations::{self, End, Invitation};
use crate::store::officers::{self, Officer};
use crate::store::teams;
use crate::talks::desk::press::Token;
use crate::talks::home::press::HomePress;
use crate::talks::office::{language_of, note};
use crate::talks::officers::names::{role_name, team_name};
use crate::talks::officers::people::name_of;
use crate::talks::officers::press::{LINK, OfficersPress};
use crate::talks::{guesses, secret, ui};
use crate::text::{Html, format};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// For so long a link lets somebody in.
const LIVES: Millis = DAY;
/// So many may be out at a time from one person.
const MOST_OUT: i64 = 10;

/// Asks to which role.
pub(super) async fn as_what(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::InviteOfficer, Relation::Other).await?;
    let who = turn.contact.id;
    let Some(mine) = officers::role(turn.read(), who).await? else { return Ok(()) };
    let language = turn.language;
    let mut screen = Screen::text(html!(language, "undang-peran"));
    for role in Role::ALL.into_iter().filter(|role| policy::is_over(mine, *role)) {
        screen = screen.row(vec![Button::new(role_name(language, role), OfficersPress::InviteAs(role))]);
    }
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Asks into which team.
pub(super) async fn into_what(turn: &mut Turn<'_>, role: Role) -> Talk {
    require_over(turn, role).await?;
    let language = turn.language;
    let team = |team: Team| Button::new(team_name(language, team), OfficersPress::Make(role, Some(team)));
    let screen = Screen::text(html!(language, "undang-tim", peran = &role_name(language, role)));
    let screen = ui::rows(Team::ALL.map(team).into(), 2).into_iter().fold(screen, Screen::row);
    let none = Button::new(plain!(language, "undang-tombol-tanpa-tim"), OfficersPress::Make(role, None));
    turn.show(screen.row(vec![none]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// Goes on where this person may let somebody in with that role.
async fn require_over(turn: &mut Turn<'_>, role: Role) -> Talk {
    ui::require(turn, Action::InviteOfficer, Relation::Other).await?;
    let who = turn.contact.id;
    let mine = officers::role(turn.read(), who).await?;
    if mine.is_some_and(|mine| policy::is_over(mine, role)) {
        return Ok(());
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// Makes the link, to be passed on.
pub(super) async fn make(turn: &mut Turn<'_>, role: Role, team: Option<Team>) -> Talk {
    require_over(turn, role).await?;
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    if invitations::out(turn.read(), who, now).await? >= MOST_OUT {
        turn.show(Screen::text(html!(language, "undang-terlalu-banyak")).row(vec![ui::menu_button(language)]));
        return Ok(());
    }
    let (token, until, name) = (secret::token(turn), now + LIVES, turn.first_name);
    let (conn, keys) = turn.store().await?;
    // Whoever is invited reads by whom.
    officers::note_name(conn, who, name).await?;
    invitations::make(conn, keys, &token, (who, until), (role, team)).await?;
    note(turn, Action::InviteOfficer, None, None).await?;
    let link = turn.world.deep_link(format_args!("{LINK}{token}"));
    let text = html!(
        language,
        "undang-jadi",
        peran = &as_role(turn, role, team),
        tautan = &link,
        saat = &format::moment(language, until)
    );
    let back = Button::new(plain!(language, "utama-tombol-petugas"), OfficersPress::List(0));
    turn.show(Screen::text(text).row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// A role with its team, in the language of the turn.
fn as_role(turn: &Turn<'_>, role: Role, team: Option<Team>) -> String {
    let language = turn.language;
    let role = role_name(language, role);
    match team {
        Some(team) => plain!(language, "undang-peran-tim", peran = &role, tim = &team_name(language, team)),
        None => role,
    }
}

/// A link was opened: from now on it is for this person alone, who is asked.
pub(super) async fn open(turn: &mut Turn<'_>, token: &Token) -> Talk {
    let invitation = valid(turn, token).await?;
    let language = turn.language;
    let by = officers::colleague(turn.read(), invitation.inviter).await?;
    let by = by.map(|one| name_of(language, &one)).unwrap_or_default();
    let role = as_role(turn, invitation.role, invitation.team);
    let screen = Screen::text(html!(language, "undang-isi", oleh = &by, peran = &role))
        .row(vec![Button::new(plain!(language, "undang-tombol-terima"), OfficersPress::Accept(token.clone()))])
        .row(vec![Button::new(plain!(language, "undang-tombol-tolak"), OfficersPress::Decline(token.clone()))]);
    turn.show(screen);
    Ok(())
}

/// The invitation of this token, opened by this person, where it counts; a word otherwise.
async fn valid(turn: &mut Turn<'_>, token: &Token) -> Talk<Invitation> {
    let (who, now, language, keys) = (turn.contact.id, turn.now, turn.language, turn.keys);
    if let Some(why) = guesses::closed(turn).await? {
        return refuse(turn, why);
    }
    let Some(invitation) = invitations::find(turn.read(), keys, &token.0).await? else {
        guesses::wrong_link(turn).await?;
        return refuse(turn, html!(language, "undang-asing"));
    };
    let inviter = officers::role(turn.read(), invitation.inviter).await?;
    let may_still = inviter.is_some_and(|role| {
        policy::allows(Some(role), Action::InviteOfficer, Relation::Other) && policy::is_over(role, invitation.role)
    });
    let mine = officers::role(turn.read(), who).await?;
    let why = match invitation.ended {
        _ if invitation.inviter == who => Some(html!(language, "undang-sendiri")),
        Some(End::Used) if invitation.opened_by == Some(who) => Some(html!(language, "undang-sudah")),
        Some(End::Used) => Some(html!(language, "undang-terpakai")),
        Some(End::Void) => Some(html!(language, "undang-batal")),
        None if !may_still => Some(html!(language, "undang-batal")),
        None if invitation.until <= now => Some(html!(language, "undang-lewat")),
        None if mine.is_some_and(|mine| mine >= invitation.role) => {
            let role = mine.map(|mine| role_name(language, mine)).unwrap_or_default();
            Some(html!(language, "undang-sudah-punya", peran = &role))
        }
        None => None,
    };
    if let Some(why) = why {
        return refuse(turn, why);
    }
    if !invitations::open(turn.write().await?, keys, &token.0, who).await? {
        return refuse(turn, html!(language, "undang-orang-lain"));
    }
    Ok(invitation)
}

fn refuse<T>(turn: &mut Turn<'_>, why: Html) -> Talk<T> {
    let screen = Screen::text(why).row(vec![ui::menu_button(turn.language)]);
    turn.show(screen);
    Err(Stop::Said)
}

/// Lets this person in, once.
pub(super) async fn accept(turn: &mut Turn<'_>, token: &Token) -> Talk {
    let invitation = valid(turn, token).await?;
    let (who, now, language, name) = (turn.contact.id, turn.now, turn.language, turn.first_name);
    let (conn, keys) = turn.store().await?;
    if !invitations::end(conn, keys, &token.0, (who, End::Used), now).await? {
        return refuse(turn, html!(language, "undang-terpakai"));
    }
    officers::grant(conn, who, invitation.role, now).await?;
    officers::note_let_in(conn, who, invitation.inviter, name).await?;
    if let Some(team) = invitation.team {
        teams::join(conn, who, team, false).await?;
    }
    let entry = AuditEntry {
        officer: invitation.inviter,
        action: Action::GrantRole,
        about: Some(who),
        code: None,
        what: None,
        at: now,
    };
    audit::add(conn, keys, &entry).await?;
    turn.contact.role = Some(invitation.role);
    let told = officers::with(turn.read(), |role| policy::is_over(role, invitation.role)).await?;
    for Officer { id, language, .. } in told.into_iter().filter(|one| one.id != who) {
        let role = role_name(language, invitation.role);
        turn.tell(id, Screen::text(html!(language, "undang-kabar-masuk", nama = name, peran = &role)));
    }
    let role = as_role(turn, invitation.role, invitation.team);
    let home = Button::new(plain!(language, "undang-tombol-buka"), HomePress::Show);
    let welcome = html!(language, "undang-selamat", peran = &role);
    let group = of_the_group(turn, invitation.role).await?;
    let text = Html::join(&[welcome].into_iter().chain(group).collect::<Vec<_>>(), "\n\n");
    turn.show(Screen::text(text).row(vec![home]));
    Ok(())
}

/// That the office answers in a group of its own, to whoever may read consultations. Nobody is let into it by the bot, so what to do
/// is said.
async fn of_the_group(turn: &mut Turn<'_>, role: Role) -> Talk<Option<Html>> {
    let language = turn.language;
    let is_there = groups::active(turn.read()).await?.is_some();
    let reads = policy::allows(Some(role), Action::SeeCases, Relation::Other);
    Ok((is_there && reads)
        .then(|| Html::join(&[html!(language, "undang-grup"), html!(language, "petugas-belum-di-grup")], " ")))
}

/// The invitation is not for this person, or not wanted: nobody comes in by it any more.
pub(super) async fn decline(turn: &mut Turn<'_>, token: &Token) -> Talk {
    let invitation = valid(turn, token).await?;
    let (who, now, language) = (turn.contact.id, turn.now, turn.language);
    let (conn, keys) = turn.store().await?;
    invitations::end(conn, keys, &token.0, (who, End::Void), now).await?;
    let theirs = language_of(turn, invitation.inviter).await?;
    let role = role_name(theirs, invitation.role);
    turn.tell(invitation.inviter, Screen::text(html!(theirs, "undang-kabar-tolak", peran = &role)));
    turn.show(Screen::text(html!(language, "undang-ditolak")).row(vec![ui::menu_button(language)]));
    Ok(())
}
