//! The desk: an officer writes a business down for its owner, and hands it over by a link.
//!
//! Nobody but the office sees it until its owner opens that link and says that it is hers.

pub(in crate::talks) mod claim;
pub(in crate::talks) mod expiry;
pub(in crate::talks) mod fix;
pub(in crate::talks) mod form;
pub(in crate::talks) mod offer;
pub(in crate::talks) mod paper;
pub(in crate::talks) mod press;
pub(in crate::talks) mod records;
pub(in crate::talks) mod refusal;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::clock::{DAY, Millis};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, ContactId, Language, Receipt};
use crate::report::qr;
use crate::store::audit::AuditEntry;
use crate::store::form_ends::Ending;
use crate::store::officers::{self, Officer};
use crate::store::{self, audit, businesses, contacts, desk, desk_links};
use crate::talks::desk::press::{DeskPress, LINK};
use crate::talks::{
    business::{record, registration},
    desk::refusal::Refusal,
    duplicates,
    forms::{begin, leave, session},
    ui,
};
use crate::text::{self, Html};
use crate::turn::{Document, Screen, Turn};
use crate::{html, plain};

/// A week: an owner may need days until somebody helps her with the phone, and a new link is one tap away.
pub(super) const LINK_LIVES: Millis = 7 * DAY;
/// A second tap within so long is no wish for another link.
const TAPS_WITHIN: Millis = 10_000;

/// /daftar: an officer is asked whose business it is, everybody else registers her own.
pub(super) async fn whose(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    if session::open(turn).is_some() || !turn.may(Action::RegisterAtDesk, Relation::Own).await? {
        registration::introduce(turn);
        return Ok(());
    }
    leave::set_aside(turn);
    let language = turn.language;
    let screen = Screen::text(html!(language, "meja-siapa"))
        .row(vec![Button::new(plain!(language, "meja-tombol-sendiri"), DeskPress::Own)])
        .row(vec![Button::new(plain!(language, "meja-tombol-lain"), DeskPress::Begin)])
        .row(vec![list_button(language), ui::menu_button(language)]);
    turn.show(screen);
    Ok(())
}

/// A button of the desk, an officer's or an owner's.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: DeskPress) -> Result<(), store::Error> {
    match press {
        DeskPress::Own => {
            registration::introduce(turn);
            Ok(())
        }
        DeskPress::Begin => begin(turn).await,
        DeskPress::List(page) => records::list(turn, page, false).await,
        DeskPress::Signed(page) => records::list(turn, page, true).await,
        DeskPress::Record(code) => records::record(turn, &code).await,
        DeskPress::Link(code) => new_link(turn, &code).await,
        DeskPress::Paper(code) => paper::begin(turn, &code).await,
        DeskPress::Photo(code) => paper::photo(turn, &code).await,
        DeskPress::Fix(code) => fix::begin(turn, &code).await,
        DeskPress::Remove(code, sure) => records::remove(turn, &code, sure).await,
        DeskPress::Claim(code, ticks) => claim::look(turn, &code, ticks).await,
        DeskPress::Confirm(code, ticks, seen) => claim::confirm(turn, &code, (ticks, seen)).await,
        DeskPress::Correct(code, ticks) => claim::correct(turn, &code, ticks).await,
        DeskPress::NotMine(code, sure) => refusal::refuse(turn, &code, Refusal::NotMine, sure).await,
        DeskPress::Decline(code, sure) => refusal::refuse(turn, &code, Refusal::NoConsent, sure).await,
        DeskPress::Open(token) => claim::open(turn, &token.0).await,
        DeskPress::Offered(code) => offer::offered(turn, &code).await,
    }
}

async fn begin(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    if !turn.may(Action::RegisterAtDesk, Relation::Own).await? {
        ui::unknown_button(turn);
        return Ok(());
    }
    if begin::again(turn, &form::DESK) {
        return Ok(());
    }
    if session::open(turn).is_some() {
        leave::ask_to_resume(turn);
    } else {
        begin::begin(turn, &form::DESK);
    }
    Ok(())
}

/// Everything was checked by the officer: it is written down, without an owner, once.
pub(super) async fn send(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let Some(draft) = turn.draft.clone() else { return Ok(()) };
    if draft.subject.is_some() {
        return fix::corrected(turn, &draft).await;
    }
    let code = registration::free_code(turn).await?;
    let Some(business) = record::of_draft(&draft, None, code.clone(), turn.now) else {
        session::show(turn);
        return Ok(());
    };
    let (officer, now) = (turn.contact.id, turn.now);
    let (conn, keys) = turn.store().await?;
    businesses::save(conn, keys, &business).await?;
    desk::add(conn, &code, officer, now).await?;
    note(turn, Action::RegisterAtDesk, None, Some(&code)).await?;
    leave::end(turn, Ending::Sent).await?;
    let text = html!(turn.language, "meja-tercatat", kode = code.as_str(), usaha = &business.name);
    turn.show(Screen::text(text));
    hand_over(turn, &code).await?;
    duplicates::look_for(turn, &code).await
}

/// A new link by a button, from the record or the picture before.
async fn new_link(turn: &mut Turn<'_>, code: &Receipt) -> Result<(), store::Error> {
    if !turn.may(Action::RegisterAtDesk, Relation::Other).await? {
        ui::unknown_button(turn);
        return Ok(());
    }
    if records::waiting(turn, code).await?.is_none() {
        return Ok(());
    }
    let newest = desk_links::newest(turn.read(), code).await?;
    if newest.is_some_and(|until| turn.now < until - LINK_LIVES + TAPS_WITHIN) {
        turn.toast(plain!(turn.language, "meja-tautan-sudah"));
        return Ok(());
    }
    note(turn, Action::RegisterAtDesk, None, Some(code)).await?;
    hand_over(turn, code).await
}

/// Says a fresh link as a picture for the owner's phone; the links before it are void.
pub(super) async fn hand_over(turn: &mut Turn<'_>, code: &Receipt) -> Result<(), store::Error> {
    let token = token(turn);
    let until = turn.now + LINK_LIVES;
    let (conn, keys) = turn.store().await?;
    desk_links::make(conn, keys, (code, &token), until).await?;
    let language = turn.language;
    let link = format!("{}?start={LINK}{token}", turn.world.link);
    let day = text::date(language, text::local_date(until));
    let text = html!(language, "meja-tautan", kode = code.as_str(), tautan = &link, tanggal = &day);
    let mut screen = Screen::text(text)
        .row(vec![Button::new(plain!(language, "meja-tombol-surat"), DeskPress::Paper(code.clone()))])
        .row(vec![Button::new(plain!(language, "meja-tombol-tautan"), DeskPress::Link(code.clone()))])
        .row(vec![list_button(language), ui::menu_button(language)]);
    if let Some(bytes) = qr::png(&link) {
        let name = format!("{code}.png");
        screen = screen.file(Document { name, mime: "image/png".to_owned(), bytes, personal: true });
    }
    turn.say(screen);
    Ok(())
}

/// 128 bits of chance that nothing else in a turn uses: forms take the first four bytes, codes the last eight.
pub(super) fn token(turn: &Turn<'_>) -> String {
    let bits: Vec<u8> = turn.chance.iter().skip(4).take(16).copied().collect();
    BASE64_URL_SAFE_NO_PAD.encode(bits)
}

/// The button to what waits for its owner.
pub(super) fn list_button(language: Language) -> Button {
    Button::new(plain!(language, "meja-tombol-daftar"), DeskPress::List(0))
}

/// The button to what its owner signed for on paper.
pub(super) fn signed_button(language: Language) -> Button {
    Button::new(plain!(language, "meja-tombol-tertulis"), DeskPress::Signed(0))
}

/// Writes a entry of this officer into the audit.
pub(super) async fn note(
    turn: &mut Turn<'_>,
    action: Action,
    about: Option<ContactId>,
    code: Option<&Receipt>,
) -> Result<(), store::Error> {
    let entry = AuditEntry { officer: turn.contact.id, action, about, code: code.cloned(), at: turn.now };
    let (conn, keys) = turn.store().await?;
    audit::add(conn, keys, &entry).await
}

/// Tells the officer who wrote a business down, or whoever else can act on it, each in her language.
pub(super) async fn tell_officer(
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
pub(super) async fn language_of(turn: &mut Turn<'_>, who: ContactId) -> Result<Language, store::Error> {
    let keys = turn.keys;
    let contact = contacts::load(turn.read(), keys, &[who]).await?.into_iter().next();
    Ok(contact.map_or(Language::Indonesian, |contact| contact.speaks()))
}
