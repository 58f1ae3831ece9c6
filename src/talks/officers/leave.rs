//! Out of the office: a role that is taken away, or laid down.
//!
//! What hangs on the role goes with it in the same transaction; see [`officers::revoke`].

use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Language, Role};
use crate::store::officers::{self, Colleague, Officer};
use crate::talks::forms::begin;
use crate::talks::office::{language_of, note};
use crate::talks::officers::people::{found, may_remove, name_of};
use crate::talks::officers::press::OfficersPress;
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Takes somebody's role away: asked first, then done.
pub(super) async fn remove(turn: &mut Turn<'_>, who: ContactId, sure: bool) -> Talk {
    ui::require(turn, Action::RevokeRole, Relation::Other).await?;
    let one = found(turn, who).await?;
    if who == turn.contact.id || !may_remove(turn, &one).await? {
        ui::unknown_button(turn);
        return Ok(());
    }
    let language = turn.language;
    let name = name_of(language, &one);
    if !sure {
        let yes = Button::new(plain!(language, "petugas-tombol-cabut-ya"), OfficersPress::Remove(who, true));
        let question = html!(language, "petugas-cabut-tanya", nama = &name);
        turn.show(ui::confirm(language, question, yes, OfficersPress::Person(who)));
        return Ok(());
    }
    note(turn, Action::RevokeRole, Some(who), None).await?;
    officers::revoke(turn.write().await?, who).await?;
    let theirs = language_of(turn, who).await?;
    turn.tell(who, Screen::text(html!(theirs, "kabar-peran-dicabut")));
    tell_those_over(turn, &one, |language, name| html!(language, "petugas-kabar-dicabut", nama = name)).await?;
    let back = Button::new(plain!(language, "utama-tombol-petugas"), OfficersPress::List(0));
    let text = html!(language, "petugas-dicabut", nama = &name);
    turn.show(Screen::text(text).row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Somebody lays down the own role: asked first, then done. The last admin cannot.
pub(super) async fn leave(turn: &mut Turn<'_>, sure: bool) -> Talk {
    ui::require(turn, Action::RevokeRole, Relation::Own).await?;
    let (who, language) = (turn.contact.id, turn.language);
    let me = found(turn, who).await?;
    let admins = officers::with(turn.read(), |role| role == Role::Admin).await?;
    if me.role == Role::Admin && admins.len() == 1 {
        let invite = Button::new(plain!(language, "petugas-tombol-undang"), OfficersPress::Invite);
        let screen = Screen::text(html!(language, "petugas-admin-terakhir"));
        turn.show(screen.row(vec![invite]).row(vec![ui::menu_button(language)]));
        return Ok(());
    }
    if !sure {
        let yes = Button::new(plain!(language, "petugas-tombol-keluar-ya"), OfficersPress::Leave(true));
        turn.show(ui::confirm(language, html!(language, "petugas-keluar-tanya"), yes, OfficersPress::Duty));
        return Ok(());
    }
    note(turn, Action::RevokeRole, Some(who), None).await?;
    officers::revoke(turn.write().await?, who).await?;
    turn.contact.role = None;
    begin::check(turn).await?;
    tell_those_over(turn, &me, |language, name| html!(language, "petugas-kabar-keluar", nama = name)).await?;
    // Below the word about a form that went along.
    turn.say(ui::with_menu(language, html!(language, "petugas-keluar")));
    Ok(())
}

/// Tells everybody who could have taken this role away, but whoever did; who had it is of the office no more.
async fn tell_those_over(turn: &mut Turn<'_>, gone: &Colleague, words: impl Fn(Language, &str) -> Html) -> Talk {
    let me = turn.contact.id;
    for Officer { id, language, .. } in officers::with(turn.read(), |role| policy::is_over(role, gone.role)).await? {
        if id != me {
            turn.tell(id, Screen::text(words(language, &name_of(language, gone))));
        }
    }
    Ok(())
}
