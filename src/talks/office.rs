//! What every capability of the office shares: the rows of the audit log, notices to officers, and the language of a notice.
//!
//! Who hears of what an owner does to a record: `store/officers.rs` (`settling`), for a refusal `talks/desk/refusal.rs`.

use crate::domain::policy::Action;
use crate::domain::{Button, ContactId, Language, Receipt};
use crate::plain;
use crate::store::audit::AuditEntry;
use crate::store::officers::{self, Officer};
use crate::store::{self, audit, contacts};
use crate::talks::desk::press::DeskPress;
use crate::text::Html;
use crate::turn::{Screen, Turn};

/// The button to what waits for its owner.
pub(in crate::talks) fn list_button(language: Language) -> Button {
    Button::new(plain!(language, "meja-tombol-daftar"), DeskPress::List(0))
}

/// The button to what its owner signed for on paper.
pub(in crate::talks) fn signed_button(language: Language) -> Button {
    Button::new(plain!(language, "meja-tombol-tertulis"), DeskPress::Signed(0))
}

/// Writes what this officer did into the audit log.
pub(in crate::talks) async fn note(
    turn: &mut Turn<'_>,
    action: Action,
    about: Option<ContactId>,
    code: Option<&Receipt>,
) -> Result<(), store::Error> {
    let entry = AuditEntry { officer: turn.contact.id, action, about, code: code.cloned(), what: None, at: turn.now };
    let (conn, keys) = turn.store().await?;
    audit::add(conn, keys, &entry).await
}

/// The same for something of the office itself, by its word: a setting, a team, a day.
pub(in crate::talks) async fn note_change(turn: &mut Turn<'_>, action: Action, what: &str) -> Result<(), store::Error> {
    let what = Some(what.to_owned());
    let entry = AuditEntry { officer: turn.contact.id, action, about: None, code: None, what, at: turn.now };
    let (conn, keys) = turn.store().await?;
    audit::add(conn, keys, &entry).await
}

/// Tells the officer who wrote a business down, or whoever else can act on it, each in the officer's own language.
pub(in crate::talks) async fn tell_officer(
    turn: &mut Turn<'_>,
    officer: ContactId,
    words: impl Fn(Language) -> Html,
) -> Result<(), store::Error> {
    for Officer { id, language, .. } in officers::settling(turn.read(), officer).await? {
        turn.tell(id, Screen::text(words(language)).row(vec![list_button(language)]));
    }
    Ok(())
}

/// The language in which somebody else is told something.
pub(in crate::talks) async fn language_of(turn: &mut Turn<'_>, who: ContactId) -> Result<Language, store::Error> {
    let keys = turn.keys;
    let contact = contacts::load(turn.read(), keys, &[who]).await?.into_iter().next();
    Ok(contact.map_or(Language::Indonesian, |contact| contact.speaks()))
}
