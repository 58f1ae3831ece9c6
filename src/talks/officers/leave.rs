//! Out of the office: a role that is taken away, or laid down.
//!
//! What hangs on the role goes with it in the same transaction; see [`officers::revoke`]. Open consultations
//! go back to the queue there: `store/cases/transfer.rs`.

use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Language, Role};
use crate::store::groups;
use crate::store::officers::{self, Colleague, Officer};
use crate::talks::forms::begin;
use crate::talks::office::{language_of, note};
use crate::talks::officers::duty::{Held, held};
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
    let held = held(turn, who).await?;
    if !sure {
        let yes = Button::new(plain!(language, "petugas-tombol-cabut-ya"), OfficersPress::Remove(who, true));
        let question = with_cases(language, html!(language, "petugas-cabut-tanya", nama = &name), held);
        turn.show(ui::confirm(language, question, yes, OfficersPress::Person(who)));
        return Ok(());
    }
    note(turn, Action::RevokeRole, Some(who), None).await?;
    officers::revoke(turn.write().await?, who).await?;
    let theirs = language_of(turn, who).await?;
    turn.tell(who, Screen::text(html!(theirs, "kabar-peran-dicabut")));
    tell_those_over(turn, &one, held, |language, name| html!(language, "petugas-kabar-dicabut", nama = name)).await?;
    let back = Button::new(plain!(language, "utama-tombol-petugas"), OfficersPress::List(0));
    let text = html!(language, "petugas-dicabut", nama = &name);
    let text = gone_in_words(turn, language, text, held).await?;
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
    let held = held(turn, who).await?;
    if !sure {
        let yes = Button::new(plain!(language, "petugas-tombol-keluar-ya"), OfficersPress::Leave(true));
        let question = with_cases(language, html!(language, "petugas-keluar-tanya"), held);
        turn.show(ui::confirm(language, question, yes, OfficersPress::Duty));
        return Ok(());
    }
    note(turn, Action::RevokeRole, Some(who), None).await?;
    officers::revoke(turn.write().await?, who).await?;
    turn.contact.role = None;
    begin::check(turn).await?;
    tell_those_over(turn, &me, held, |language, name| html!(language, "petugas-kabar-keluar", nama = name)).await?;
    // Below the word about a form that went along.
    turn.say(ui::with_menu(language, html!(language, "petugas-keluar")));
    Ok(())
}

/// Under a question what becomes of all that this person has.
fn with_cases(language: Language, question: Html, held: Held) -> Html {
    let cases =
        held.cases_in_words(|open, asked| html!(language, "petugas-keluar-kasus", jumlah = open.saturating_add(asked)));
    let noted = held.services_in_words(|count| html!(language, "petugas-keluar-layanan", jumlah = count));
    Html::join(&[question].into_iter().chain(cases).chain(noted).collect::<Vec<_>>(), "\n\n")
}

/// Under a word that somebody is gone how much went back, and that the group of the office is left by hand.
async fn gone_in_words(turn: &mut Turn<'_>, language: Language, text: Html, held: Held) -> Talk<Html> {
    let cases =
        held.cases_in_words(|open, asked| html!(language, "petugas-kabar-kasus", jumlah = open.saturating_add(asked)));
    let noted = held.services_in_words(|count| html!(language, "petugas-kabar-layanan", jumlah = count));
    let group = groups::active(turn.read()).await?.map(|_| html!(language, "petugas-kabar-grup"));
    Ok(Html::join(&[text].into_iter().chain(cases).chain(noted).chain(group).collect::<Vec<_>>(), "\n\n"))
}

/// Tells everybody who could have taken this role away, but whoever did; who had it is of the office no more.
async fn tell_those_over(
    turn: &mut Turn<'_>,
    gone: &Colleague,
    held: Held,
    words: impl Fn(Language, &str) -> Html,
) -> Talk {
    let me = turn.contact.id;
    for Officer { id, language, .. } in officers::with(turn.read(), |role| policy::is_over(role, gone.role)).await? {
        if id != me {
            let text = gone_in_words(turn, language, words(language, &name_of(language, gone)), held).await?;
            turn.tell(id, Screen::text(text));
        }
    }
    Ok(())
}
