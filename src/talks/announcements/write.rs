//! An announcement is written down as a draft, changed, and thrown away.

use super::facts::{self, TooLong};
use super::press::{AnnouncementPress, Shelf};
use super::{form, lists, page};
use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::form::{FieldKey, Place};
use crate::store::announcements::{self, Announcement, Facts};
use crate::store::form_ends::Ending;
use crate::talks::forms::{begin, leave, state};
use crate::talks::{office, ui};
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// One more announcement.
pub(super) async fn begin(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::Announce, Relation::Own).await?;
    if begin::again(turn, &form::ANNOUNCEMENT) {
        return Ok(());
    }
    if begin::take_up(turn, &form::ANNOUNCEMENT, None) {
        leave::ask_to_resume(turn);
    } else {
        begin::begin(turn, &form::ANNOUNCEMENT);
    }
    Ok(())
}

/// Everything was answered: it is a draft, or what is wrong is asked anew.
pub(super) async fn said(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let allowed = ui::require(turn, Action::Announce, Relation::Own).await;
    state::or_end(turn, allowed).await?;
    let facts = facts::of(&draft.answers, &draft.formatted);
    if let Some(fault) = TooLong::of(&facts) {
        ask_again(turn, FieldKey::ANNOUNCEMENT_BODY, fault.say(turn.language));
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    let id = add(turn, &facts).await?;
    page::show(turn, id, Some(html!(turn.language, "umum-konsep-jadi"))).await
}

/// Writes a draft down; gives its row.
pub(super) async fn add(turn: &mut Turn<'_>, facts: &Facts) -> Talk<i64> {
    let (author, now) = ((turn.contact.id, turn.first_name), turn.now);
    let id = announcements::add(turn.write().await?, facts, author, now).await?;
    note(turn, Action::Announce, id).await?;
    Ok(id)
}

/// What somebody of the office did with an announcement is a row of the audit.
pub(super) async fn note(turn: &mut Turn<'_>, action: Action, id: i64) -> Talk {
    Ok(office::note_change(turn, action, &id.to_string()).await?)
}

/// The open form asks once more for one thing, with why.
pub(super) fn ask_again(turn: &mut Turn<'_>, key: FieldKey, lead: Html) {
    if let Some(draft) = turn.draft.as_mut() {
        draft.go_to(Place::Field(key));
    }
    if let Some(screen) = state::look(turn, |look| look.screen(Some(lead))) {
        state::put(turn, screen);
    }
}

/// What can be changed.
pub(super) async fn changes(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::draft(turn, id).await?;
    let language = turn.language;
    let fields = form::CHANGE
        .fields
        .iter()
        .map(|field| Button::new(field.name(language), AnnouncementPress::Change(id, field.key.word().to_owned())));
    let others = [
        Button::new(plain!(language, "umum-tombol-pilih-acara"), AnnouncementPress::Events(id)),
        Button::new(plain!(language, "kelola-tombol-program"), AnnouncementPress::Programmes(id, 0)),
        Button::new(plain!(language, "sasaran-tombol-simpan"), AnnouncementPress::SaveAudience(id)),
        Button::new(plain!(language, "sasaran-tombol-tersimpan"), AnnouncementPress::KeptAudiences(0)),
    ];
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
    // When it goes is a part of what goes every week.
    let plan = it.facts.repeat.map(|_| {
        [
            Button::new(plain!(language, "umum-tombol-ubah-jadwal"), AnnouncementPress::Weekly(id)),
            Button::new(plain!(language, "umum-tombol-sekali"), AnnouncementPress::Once(id)),
        ]
    });
    let text = html!(language, "kelola-ubah-mana");
    let buttons = ui::packed(fields.chain(others).chain(plan.into_iter().flatten()));
    let screen = Screen { buttons, ..Screen::text(text) };
    turn.show(screen.row(vec![back]));
    Ok(())
}

/// Asks for one part; what is so now stands beside the question.
pub(super) async fn change(turn: &mut Turn<'_>, id: i64, field: &str) -> Talk {
    let it = page::draft(turn, id).await?;
    let key = FieldKey::from_word(field).filter(|key| form::CHANGE.field(*key).is_some());
    let Some(key) = key else {
        ui::unknown_button(turn);
        return Ok(());
    };
    begin::begin_at(turn, &form::CHANGE, id.to_string(), (facts::answers(&it.facts), key));
    Ok(())
}

/// The announcement that the open form is about, where it can be changed.
pub(super) async fn of_form(turn: &mut Turn<'_>) -> Talk<Announcement> {
    let id = subject(turn);
    let found = page::draft(turn, id).await;
    state::or_end(turn, found).await
}

/// The row of the announcement that the open form is about; behind it may stand what was seen of it.
pub(super) fn subject(turn: &Turn<'_>) -> i64 {
    let subject = turn.draft.as_ref().and_then(|draft| draft.subject.as_deref());
    subject.and_then(|subject| subject.split(':').next()?.parse().ok()).unwrap_or_default()
}

/// A part was said: only what was changed here is laid over the announcement as it is now.
pub(super) async fn changed(turn: &mut Turn<'_>) -> Talk {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    let it = of_form(turn).await?;
    let before = draft.began_with.clone().unwrap_or_default();
    // What it costs was said yes to as it was.
    let mut new = Facts { paid: false, ..it.facts.clone() };
    let is_changed = |(key, value): &(&FieldKey, &crate::form::Value)| before.get(*key) != Some(*value);
    draft.answers.iter().filter(is_changed).for_each(|(key, value)| facts::lay(&mut new, *key, value));
    facts::lay_formatting(&mut new, &draft.formatted);
    if let Some(fault) = TooLong::of(&new) {
        let key = if !fault.is_english && new.body != it.facts.body {
            FieldKey::ANNOUNCEMENT_BODY
        } else if fault.is_english && new.english != it.facts.english {
            FieldKey::ANNOUNCEMENT_ENGLISH
        } else {
            FieldKey::ANNOUNCEMENT_FILE
        };
        ask_again(turn, key, fault.say(turn.language));
        return Ok(());
    }
    state::end(turn, Ending::Sent).await?;
    lay_over(turn, &it, &new).await
}

/// Stores what it says from now on, and shows it.
pub(super) async fn lay_over(turn: &mut Turn<'_>, it: &Announcement, new: &Facts) -> Talk {
    let (id, now, language) = (it.id, turn.now, turn.language);
    if *new != it.facts && announcements::set_facts(turn.write().await?, id, new, now).await? {
        note(turn, Action::Announce, id).await?;
    }
    page::show(turn, id, Some(html!(language, "kelola-diubah"))).await
}

/// A draft goes: asked first, then done.
pub(super) async fn discard(turn: &mut Turn<'_>, id: i64, sure: bool) -> Talk {
    page::draft(turn, id).await?;
    let (language, now) = (turn.language, turn.now);
    if !sure {
        let yes = Button::new(plain!(language, "umum-tombol-ya-buang"), AnnouncementPress::Drop(id, true));
        turn.show(ui::confirm(language, html!(language, "umum-buang-tanya"), yes, AnnouncementPress::One(id)));
        return Ok(());
    }
    if announcements::drop(turn.write().await?, id, now).await? {
        note(turn, Action::Announce, id).await?;
    }
    turn.toast(plain!(language, "kelola-singkat-dihapus"));
    lists::show(turn, Shelf::Open, 0).await
}
