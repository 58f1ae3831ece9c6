//! The link that hands a record over: made, shown as a picture, and void when a newer one is made.

use crate::clock::{DAY, Millis};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, Receipt, Role};
use crate::report::qr;
use crate::store::desk::Record;
use crate::store::desk_links;
use crate::store::officers::{self, Officer};
use crate::talks::desk::access;
use crate::talks::desk::press::{DeskPress, LINK};
use crate::talks::office::{list_button, note};
pub(super) use crate::talks::secret::token;
use crate::talks::ui;
use crate::text::link::whatsapp;
use crate::text::{self, Html};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// A week: an owner may need days until somebody helps with the phone, and a new link is one tap away.
pub(super) const LINK_LIVES: Millis = 7 * DAY;

/// A second tap within so long is no wish for another link.
const TAPS_WITHIN: Millis = 10_000;

/// A new link by a button, from the record or the picture before.
pub(super) async fn new_link(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    ui::require(turn, Action::RegisterAtDesk, Relation::Other).await?;
    let record = access::waiting(turn, code).await?;
    let newest = desk_links::newest(turn.read(), code).await?;
    if newest.is_some_and(|until| turn.now < until - LINK_LIVES + TAPS_WITHIN) {
        turn.toast(plain!(turn.language, "meja-tautan-sudah"));
        return Ok(());
    }
    note(turn, Action::RegisterAtDesk, None, Some(code)).await?;
    if record.officer != turn.contact.id {
        tell_of_link(turn, &record).await?;
    }
    hand_over(turn, code).await
}

/// A link leads to the record, so whose it is and the heads hear when somebody else made one.
async fn tell_of_link(turn: &mut Turn<'_>, record: &Record) -> Talk {
    let heads = |role: Role| policy::allows(Some(role), Action::SettleUnconfirmed, Relation::Other);
    let mut told = officers::settling(turn.read(), record.officer).await?;
    let heads = officers::with(turn.read(), heads).await?;
    told.extend(heads.into_iter().filter(|head| told.iter().all(|officer| officer.id != head.id)).collect::<Vec<_>>());
    let (code, usaha) = (record.business.code.as_str(), &record.business.name);
    for Officer { id, language, .. } in told {
        if id != turn.contact.id {
            let words = html!(language, "meja-kabar-tautan-lain", usaha = usaha, kode = code);
            turn.tell(id, Screen::text(words).row(vec![list_button(language)]));
        }
    }
    Ok(())
}

/// Says a fresh link as a picture for the owner's phone; the links before it are void.
pub(super) async fn hand_over(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    let token = token(turn);
    let until = turn.now + LINK_LIVES;
    let (conn, keys) = turn.store().await?;
    desk_links::make(conn, keys, (code, &token), until).await?;
    let language = turn.language;
    let link = turn.world.deep_link(format_args!("{LINK}{token}"));
    let day = text::date(language, text::local_date(until));
    let words = plain!(language, "meja-tautan-pesan", tautan = &link);
    let share = Html::link(&whatsapp(&words), &html!(language, "meja-tautan-whatsapp"));
    let text = html!(language, "meja-tautan", kode = code.as_str(), tautan = &link, tanggal = &day, bagikan = share);
    let mut screen = Screen::text(text)
        .row(vec![Button::new(plain!(language, "meja-tombol-surat"), DeskPress::Paper(code.clone()))])
        .row(vec![Button::new(plain!(language, "meja-tombol-cetak"), DeskPress::Print(code.clone()))])
        .row(vec![Button::new(plain!(language, "meja-tombol-tautan"), DeskPress::Link(code.clone()))])
        .row(vec![list_button(language), ui::menu_button(language)]);
    if let Some(bytes) = qr::png(&link) {
        let name = format!("{code}.png");
        screen = screen.file(Document { name, mime: "image/png".to_owned(), bytes, personal: true });
    }
    turn.say(screen);
    Ok(())
}
